package school

import "slices"

// Part is a share of what a program costs before help, in whole US dollars.
type Part struct {
	ID     string
	Amount int
}

// The parts of a cost. Help takes off the tuition first, then the next part; the parts but it are what is
// left.
const (
	Helped   = "help"
	Tuition  = "tuition" // and fees
	Expenses = "expenses"
	Interest = "interest"
	Wages    = "wages"
)

// Parts splits the likely cost. All parts but the help add up to the likely total, or to nothing where
// help is more than all of it.
func (c *Cost) Parts() []Part {
	parts, help := []Part{{ID: Helped}, {ID: Tuition}, {ID: Expenses}, {ID: Interest}, {ID: Wages}}, 0
	for _, line := range c.Lines {
		at := slices.IndexFunc(parts, func(p Part) bool { return p.ID == line.ID })
		switch {
		case line.Likely < 0:
			help -= line.Likely
			continue
		case line.ID == "fees":
			at = 1
		case at < 0:
			at = 2
		}
		parts[at].Amount += line.Likely
	}
	for i := range parts[1:] {
		part := &parts[i+1]
		takes := min(help, part.Amount)
		help -= takes
		part.Amount -= takes
		parts[0].Amount += takes
	}
	return parts
}
