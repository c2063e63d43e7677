package plain

import (
	"errors"
	"fmt"
	"io"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// wordFigures asks, at any question, for the records of the figures that were shown last.
const wordFigures = "figures"

// Figures writes a page of records.
func Figures(w io.Writer, records *advisor.Page) error {
	p := &page{out: w}
	p.page(records, briefly)
	return p.err
}

// briefly says where a figure is from without naming the source.
func briefly(from advisor.From) string { return from.String() }

// shows notes which figures of the advice are on the page, as it is when they are asked for.
func (c *conversation) shows(figures func(*advisor.Advice) []catalog.Record) {
	c.shown = func() []catalog.Record { return figures(c.session.Advice()) }
}

// askFigure answers the word: it lists the figures that were shown last, and tells those in full that
// the person picks.
func (c *conversation) askFigure() error {
	if c.shown == nil || len(c.shown()) == 0 {
		c.line("No figures were shown.")
		return nil
	}
	records := c.Advisor.RecordPage(c.shown(), c.Today).Sections
	c.heading("The figures above")
	for i, figure := range records {
		c.hang(fmt.Sprintf("%d. ", i+1), "%s: %s", figure.Heading, withFrom(figure.Lines[0], briefly))
	}
	for {
		typed, err := c.ask("", "Type a number to hear where a figure comes from, or press Enter to go on.")
		if errors.Is(err, errBack) || err == nil && typed == "" {
			return nil
		}
		if err != nil {
			return err
		}
		if number, ok := pick(typed, len(records)); ok {
			c.raw("\n")
			c.section(records[number-1], briefly)
		} else {
			c.wrong(typed, fmt.Sprintf("a number from 1 to %d", len(records)))
		}
	}
}
