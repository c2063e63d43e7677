package guide_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/data"
)

// brief lists the numbers of the content brief.
func brief() (numbers []string) {
	add := func(prefix string, first, last int) {
		for n := first; n <= last; n++ {
			numbers = append(numbers, fmt.Sprintf("%s%d", prefix, n))
		}
	}
	for _, chapter := range []struct{ number, first, last int }{
		{1, 1, 4}, {2, 1, 8}, {3, 1, 2}, {4, 1, 3}, {5, 1, 2}, {6, 1, 2}, {7, 0, 3}, {8, 0, 6},
		{9, 1, 5}, {10, 1, 1}, {11, 1, 2}, {12, 1, 6}, {13, 1, 7}, {14, 1, 6}, {15, 1, 3},
	} {
		add(fmt.Sprintf("F%d.", chapter.number), chapter.first, chapter.last)
	}
	add("C", 1, 8)
	return numbers
}

// entries returns everything that the table may name: ids, and the words of the glossary.
func entries(c *catalog.Catalog) map[string]bool {
	known := map[string]bool{}
	for _, section := range c.Guide {
		include(known, section.Entries, func(e catalog.GuideEntry) string { return e.ID })
	}
	include(known, c.Roles, func(r catalog.Role) string { return r.ID })
	include(known, c.Paths, func(p catalog.Path) string { return p.ID })
	include(known, c.Credentials, func(x catalog.Credential) string { return x.ID })
	include(known, c.Skills, func(s catalog.Skill) string { return s.ID })
	include(known, c.Settings, func(s catalog.Setting) string { return s.ID })
	include(known, c.Mistakes, func(m catalog.Mistake) string { return m.ID })
	include(known, c.Education, func(o catalog.EducationOption) string { return o.ID })
	include(known, c.WayIn, func(s catalog.WayInStep) string { return s.ID })
	include(known, c.Occupations, func(o catalog.Occupation) string { return o.Code })
	include(known, c.Terms, func(t catalog.Term) string { return t.Term })
	return known
}

func include[T any](known map[string]bool, list []T, id func(T) string) {
	for _, one := range list {
		known[id(one)] = true
	}
}

func TestEveryFactOfTheBriefStandsInTheCatalog(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile("../../docs/coverage.md")
	if err != nil {
		t.Fatal(err)
	}
	numbers, known := brief(), entries(c)
	number, named := regexp.MustCompile(`^[FC]\d`), regexp.MustCompile("`([^`]+)`")
	met := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		if !strings.HasPrefix(line, "|") || !number.MatchString(cells[0]) {
			continue
		}
		fact := cells[0]
		if len(cells) != 4 || cells[1] == "" || cells[3] == "" {
			t.Errorf("%s: want four cells, none of them empty: %q", fact, cells)
			continue
		}
		if met[fact] || !slices.Contains(numbers, fact) {
			t.Errorf("%s stands twice, or not in the brief", fact)
		}
		met[fact] = true
		found := named.FindAllStringSubmatch(cells[2], -1)
		if len(found) == 0 {
			t.Errorf("%s names no entry", fact)
		}
		for _, entry := range found {
			if !known[entry[1]] {
				t.Errorf("%s: %s is not in the catalog", fact, entry[1])
			}
		}
	}
	for _, fact := range numbers {
		if !met[fact] {
			t.Errorf("%s has no row", fact)
		}
	}
}

func TestTheFirstResultAnswersAQuestion(t *testing.T) {
	g := shipped(t)
	for question, answers := range map[string][]string{
		"how long does it take":                    {"time-short-answer", "time-really"},
		"do I need a degree":                       {"in-usual-schooling", "in-without-a-degree"},
		"what is CDI":                              {"term-cdi", "cdi-specialist", "advance-cdi"},
		"is AI going to replace coders":            {"trend-ai-by-task", "trend-ai-outlook"},
		"how much do coding auditors earn":         {"pay-next-jobs", "advance-auditor"},
		"what does a coder earn":                   {"pay-middle"},
		"can a nurse become a CDI specialist":      {"advance-nurse-to-cdi"},
		"what does HIPAA ask of me":                {"law-minimum-necessary", "work-privacy"},
		"how do I pay for school":                  {"pay-order-to-ask"},
		"can I work from home":                     {"job-remote-rules", "where-remote"},
		"how do I know if a program is accredited": {"in-check-accreditation", "enroll-accreditation"},
		"how do I get a job with no experience":    {"job-first-job-wall", "job-stepping-stones", "job-titles-entry"},
		"is it worth it":                           {"fit-is-it-worth-it"},
		"who depends on a technician":              {"work-who-depends"},
		"what moves pay up":                        {"pay-what-moves-it"},
		"is the 16 percent growth true":            {"outlook-16-percent"},
		"does medical assisting help":              {"broaden-cross-training"},
		"can I sit the RHIT without a degree":      {"in-without-a-degree"},
		"how much does the RHIT cost":              {"rhit"},
		"what skills do I need":                    {"skills-six"},
		"does a credential guarantee a job":        {"mistake-credential-means-job"},
		"do I have to keep learning":               {"fit-keep-learning"},
		"how many data breaches were there":        {"challenge-breach-count"},
		"remote jobs":                              {"job-remote-rules", "where-remote"},
		"cancer registrar":                         {"ods", "assoc-ncra"},
		"when do codes change":                     {"law-code-calendar"},
	} {
		results := g.Search(question)
		if len(results) == 0 || !slices.Contains(answers, results[0].ID) {
			t.Errorf("%q: got %v first, want one of %v", question, ids(results[:min(3, len(results))]), answers)
		}
	}
}
