package advisor_test

import (
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// Whoever works in the role at the end of a path is told so, and is led to another unless they choose it.
func TestWhoWorksInARoleIsToldSo(t *testing.T) {
	a, s := shipped(t), sitting.New("")
	first := a.Choice(s, today)
	if first.Path != sitting.Entry {
		t.Fatalf("nobody in particular plans for %s", first.Path)
	}
	s.Circumstances.Now = a.Catalog.Paths[0].To // options of the question are named after the roles
	advice := a.Advise(s, today)
	if reach := advice.Path(a.Catalog.Paths[0].ID).Reach; !reach.Held || reach.State != eligibility.Pass || reach.Why() != "You work in this role already." {
		t.Errorf("%+v", reach)
	}
	if advice.Plan.Held || advice.Plan.Path == a.Catalog.Paths[0].ID {
		t.Errorf("planned for %s, which is their own", advice.Plan.Path)
	}
	s.Plan.Path = a.Catalog.Paths[0].ID
	if text := advisor.Finish(a.Advise(s, today).Plan); !strings.HasPrefix(text, "You work in this role already") {
		t.Error(text)
	}
	s.Circumstances.Now, s.Plan.Path = "technician", sitting.Entry
	if text := advisor.Finish(a.Advise(s, today).Plan); !strings.Contains(text, "This is the schooling for it.") {
		t.Error(text)
	}
}
