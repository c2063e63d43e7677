// Package evidence keeps the page of measured figures, docs/evidence.md. Programs write it, each its
// own part between two marks, and every part is sealed, so that a test notices when the figures are no
// longer what the program would measure, or when somebody changed them by hand.
package evidence

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"strings"
)

// Page is where the page stands, from the top of the repository.
const Page = "docs/evidence.md"

// Row is one thing that was measured, and held against a goal if there is one.
type Row struct {
	What, Goal, Measured string
	People, Seed         string // how many or which, and the seed they were drawn from if they were

	Holds       bool   // the goal is met
	Where       string // where it is not, such as "for noisy people"; empty for everywhere
	Met, Missed string // why, in a sentence; empty while nobody knows
}

func (r Row) outcome() string {
	missed := strings.TrimSpace("**not met** " + r.Where)
	switch {
	case r.Goal == "":
		return "no goal"
	case r.Holds && r.Met == "":
		return "met"
	case r.Holds:
		return "met, because " + r.Met
	case r.Missed == "":
		return missed + "; nobody has found out why yet"
	}
	return missed + ", because " + r.Missed
}

// Table writes rows as a Markdown table.
func Table(rows []Row) string {
	var cells [][]string
	for _, row := range rows {
		cells = append(cells, []string{row.What, cmp.Or(row.Goal, "none"), row.Measured, row.People, cmp.Or(row.Seed, "none"), row.outcome()})
	}
	return Grid([]string{"What", "Goal", "Measured", "People", "Seed", "Outcome"}, cells)
}

// Grid writes a Markdown table.
func Grid(head []string, rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	line(head)
	b.WriteString("|" + strings.Repeat("---|", len(head)) + "\n")
	for _, row := range rows {
		line(row)
	}
	return b.String()
}

// part matches a part of the page: its text, and its seal if it has one.
func part(name string) *regexp.Regexp {
	name = regexp.QuoteMeta(name)
	return regexp.MustCompile(`(?s)<!-- begin ` + name + ` -->\n(.*?)<!-- end ` + name + `(?: sealed ([0-9a-f]+))? -->`)
}

// seal stands for the text of a part together with what a short run of its program says.
func seal(text, short string) string {
	sum := sha256.Sum256([]byte(text + "\x00" + short))
	return hex.EncodeToString(sum[:8])
}

// Put returns the page with the text of a part replaced. short is what a short run of the same program
// says, one that a test can repeat.
func Put(page, name, text, short string) (string, error) {
	at := part(name).FindStringIndex(page)
	if at == nil {
		return "", fmt.Errorf("found no part %q between its marks in %s", name, Page)
	}
	sealed := fmt.Sprintf("<!-- begin %s -->\n%s<!-- end %s sealed %s -->", name, text, name, seal(text, short))
	return page[:at[0]] + sealed + page[at[1]:], nil
}

// Check returns an error if a part is not what its program wrote, or if a short run of the program no
// longer says what it said then.
func Check(page, name, short string) error {
	found := part(name).FindStringSubmatch(page)
	if found == nil {
		return fmt.Errorf("found no part %q between its marks in %s", name, Page)
	}
	if found[2] != seal(found[1], short) {
		return fmt.Errorf("the part %q of %s is out of date or was changed by hand", name, Page)
	}
	return nil
}
