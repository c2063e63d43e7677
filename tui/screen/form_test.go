package screen

import "testing"

// At the smallest size the options do not fit below their question.
func TestAnOptionThatIsChosenIsInSight(t *testing.T) {
	d := start(t, 40, 20)
	d.press("enter down")
	for range shipped.Catalog.Question("now").Options {
		d.press("right")
		d.sees(t, "(x)")
	}
	d.press("1")
	d.sees(t, "1 (x)")
}
