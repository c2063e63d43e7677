package plain

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/session"
)

// Schools writes the comparison of programs, then each program whole, the first one first.
func Schools(w io.Writer, a *advisor.Advice) error {
	p, cited := &page{out: w}, &citations{catalog: a.Catalog}
	for i, one := range a.SchoolPages() {
		if i > 0 {
			p.raw("\n\n")
		}
		p.page(one, cited.of)
		p.links(one)
	}
	cited.list(p)
	return p.err
}

// Claims writes what to be wary of in a text.
func Claims(w io.Writer, a *advisor.Advisor, text string, today calendar.Date) error {
	return readOut(w, &advisor.Advice{Catalog: a.Catalog}, a.ClaimPage(text, today))
}

// schools lists the programs the person looks at, and what can be done with them.
func (c *conversation) schools() (stage, error) {
	s := c.session.Sitting
	c.heading("Programs of schools")
	if advice := c.session.Advice(); advice.Schools != nil {
		c.line("%s", advice.FirstProgram())
	}
	var entries []entry
	for i := range s.Schools {
		entries = append(entries, entry{s.Called(i), c.program(i)})
	}
	if most := c.Advisor.Catalog.Schools.Most; len(s.Schools) < most {
		entries = append(entries, entry{"Enter a program", c.editProgram(len(s.Schools))})
	}
	if len(s.Schools) > 0 {
		entries = append(entries, entry{"The programs side by side", c.readSchools((*advisor.Advice).SchoolsPage)})
	}
	entries = append(entries,
		entry{"What you want, and your money", c.finance},
		entry{"Say how much each thing matters to you", c.weights},
		entry{"Hold what a school or an employer promises against known patterns", c.claims},
		entry{"Credentials as purchases", c.readSchools((*advisor.Advice).PurchasePage)},
	)
	return c.pickEntry("Type a number, or press Enter for the menu.", entries, c.menu)
}

// readSchools reads a page out and goes back to the programs.
func (c *conversation) readSchools(about func(*advisor.Advice) *advisor.Page) stage {
	return func() (stage, error) {
		return c.readPage(about(c.session.Advice()), "the programs", c.schools)
	}
}

// program offers what can be done with one program.
func (c *conversation) program(index int) stage {
	return func() (stage, error) {
		name := c.session.Sitting.Called(index)
		c.heading("%s", name)
		return c.pickEntry("Type a number, or press Enter for all programs.", []entry{
			{"Read all about it", c.readSchools(func(a *advisor.Advice) *advisor.Page { return a.ProgramPage(index) })},
			{"Change what you know of it", c.editProgram(index)},
			{"Remove it", c.removeProgram(index, name)},
		}, c.schools)
	}
}

func (c *conversation) removeProgram(index int, name string) stage {
	return func() (stage, error) {
		sure, err := c.confirm("Remove %s?", name)
		if err == nil && sure {
			c.save(c.session.RemoveProgram(index))
		}
		if errors.Is(err, errBack) {
			err = nil
		}
		return c.schools, err
	}
}

// wordDone ends a list of questions before its end.
const wordDone = "done"

var errDone = errors.New("done")

// editProgram asks for all that can be known of a program. What is typed is kept at once.
func (c *conversation) editProgram(index int) stage {
	return func() (stage, error) {
		c.heading("What do you know of the program?")
		c.line("Press Enter for what you do not know: it becomes a question to the school. Type done to stop here; what you typed is kept.")
		definitions := c.Advisor.Catalog
		stage, err := c.askAll(definitions.Schools.Fields,
			func(q *catalog.Question) string {
				if index == len(c.session.Sitting.Schools) {
					return ""
				}
				return c.session.Sitting.Schools[index].Label(definitions, q)
			},
			func(q *catalog.Question, text string) (session.Save, error) {
				return c.session.SetProgram(index, q, text)
			})
		if err == nil && index < len(c.session.Sitting.Schools) {
			c.slips(c.session.Sitting.Called(index))
		}
		return stage, err
	}
}

// slips names the common mistakes that a program comes near, or, without one, what was weighed.
func (c *conversation) slips(program string) {
	said := false
	for _, slip := range c.session.Advice().Mistakes {
		if slip.At != advisor.AtSchools || slip.Program != program {
			continue
		}
		if !said {
			c.heading("Common mistakes that you come near")
			said = true
		}
		c.bullet("%s. %s Better: %s", slip.Title, slip.Says, slip.Better)
	}
}

// finance asks what the person wants of a program, and about their money.
func (c *conversation) finance() (stage, error) {
	c.heading("What you want, and your money")
	c.line("Press Enter to skip a question, or type done to stop here.")
	definitions := c.Advisor.Catalog
	return c.askAll(definitions.Schools.Finance,
		func(q *catalog.Question) string { return c.session.Sitting.Finance.Label(definitions, q) },
		c.session.SetFinance)
}

// askAll asks one field after the other, until the last or until the person is done.
func (c *conversation) askAll(fields []catalog.SchoolField, now func(*catalog.Question) string, set func(*catalog.Question, string) (session.Save, error)) (stage, error) {
	group := ""
	err := inTurn(0, len(fields), func(i int) error {
		field := &fields[i]
		if field.Group != group {
			group = field.Group
			c.heading("%s", group)
		} else {
			c.raw("\n")
		}
		c.line("%s", field.Text)
		c.line("%s", field.Why)
		if field.Where != "" {
			c.line("Look it up: %s", field.Where)
		}
		if until := advisor.Until(c.Advisor.Catalog, field); until != "" {
			c.line("%s", until)
		}
		return c.askField(&field.Question, now(&field.Question), func(text string) (session.Save, error) {
			if strings.EqualFold(text, wordDone) {
				return nil, errDone
			}
			return set(&field.Question, text)
		})
	})
	if errors.Is(err, errDone) || errors.Is(err, errBack) {
		err = nil
	}
	return c.schools, err
}

// weights asks how much each criterion matters, from its worst to its best.
func (c *conversation) weights() (stage, error) {
	s := &c.Advisor.Catalog.Schools
	c.heading("How much each thing matters to you")
	c.line("%s Press Enter to keep what stands there now.", s.Weighing)
	var labels []string
	for _, weight := range s.Weights {
		labels = append(labels, weight.Label)
	}
	err := inTurn(0, len(s.Criteria), func(i int) error {
		criterion := &s.Criteria[i]
		c.heading("%s", criterion.Label)
		c.line("%s", criterion.Why)
		c.line("%s", advisor.Scale(c.Advisor.Catalog, criterion))
		now := s.Weight(criterion.Weight)
		if said := s.Weight(c.session.Sitting.Weights[criterion.ID]); said != nil {
			now = said
		}
		choice, err := c.choose(criterion.Why, fmt.Sprintf("Type a number, or press Enter for: %s.", strings.ToLower(now.Label)), labels, len(labels))
		if err == nil && choice < len(labels) {
			c.save(c.session.Weigh(criterion.ID, s.Weights[choice].ID))
		}
		return err
	})
	if err == nil {
		c.slips("")
	}
	if errors.Is(err, errBack) {
		err = nil
	}
	return c.schools, err
}

// claims holds text of a school or an employer against what is known.
func (c *conversation) claims() (stage, error) {
	c.heading("What does it promise?")
	typed, err := c.ask("", "Type or paste the words of the school or the job offer in one line, or press Enter to go back.")
	if errors.Is(err, errBack) || err == nil && typed == "" {
		return c.schools, nil
	}
	if err != nil {
		return nil, err
	}
	return c.readPage(c.Advisor.ClaimPage(typed, c.Today), "other words", c.claims)
}
