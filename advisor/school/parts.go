package school

// Part is a share of what a program costs before help, in whole US dollars.
type Part struct {
	ID     string
	Amount int
}

// The parts of a cost. Help pays tuition and fees first, then the other expenses; the parts but it are
// what is left.
const (
	Helped   = "help"
	Tuition  = "tuition"
	Expenses = "expenses"
	Interest = "interest"
	Wages    = "wages"
)

// Parts splits the likely cost. All parts but the help add up to the likely total, unless help is more
// than there is to pay.
func (c *Cost) Parts() []Part {
	help, tuition, expenses, interest, wages := 0, 0, 0, 0, 0
	for _, line := range c.Lines {
		switch {
		case line.Likely < 0:
			help -= line.Likely
		case line.ID == "tuition" || line.ID == "fees":
			tuition += line.Likely
		case line.ID == "interest":
			interest += line.Likely
		case line.ID == "wages":
			wages += line.Likely
		default:
			expenses += line.Likely
		}
	}
	first := min(help, tuition)
	second := min(help-first, expenses)
	return []Part{{Helped, first + second}, {Tuition, tuition - first}, {Expenses, expenses - second}, {Interest, interest}, {Wages, wages}}
}
