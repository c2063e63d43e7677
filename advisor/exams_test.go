package advisor_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/sitting"
)

// Nobody is told whether the door to a lower credential is open, nor what would open it.
func TestACredentialLeavesNoUseForTheOneBelowIt(t *testing.T) {
	a := shipped(t)
	for _, test := range []struct{ held, below, says string }{
		{"rhia", "rhit", "Your RHIA stands above it, so you do not need it."},
		{"ccs", "cca", "Your CCS stands above it, so you do not need it."},
	} {
		s := sitting.New("")
		s.Circumstances.Credentials, s.Circumstances.Schooling, s.Circumstances.Accredited = []string{test.held}, "none", sitting.No
		advice := a.Advise(s, today)
		for _, exam := range advice.Exams {
			if exam.ID == test.below && (exam.Under != test.held || exam.Opening != nil) {
				t.Errorf("%s with a %s: %+v", test.below, test.held, exam)
			}
			if exam.Opening != nil && slices.Contains(exam.Opening.Opens, test.below) {
				t.Errorf("%s opens %v to who holds a %s", exam.ID, exam.Opening.Opens, test.held)
			}
		}
		name, told := a.Catalog.Credential(test.below).Name, 0
		for _, section := range slices.Concat(advice.ExamPage().Sections, advice.PurchasePage().Sections) {
			for _, line := range section.Lines {
				switch {
				case line.Label == name+":" && section.Heading == "Yours already" && line.Text == test.says:
					told++
				case line.Label == "It helps with:" && strings.HasPrefix(section.Heading, name+", ") && strings.HasSuffix(line.Text, test.says):
					told++
				case line.Label == name+":":
					t.Errorf("under %q: %s", section.Heading, line.Text)
				}
			}
		}
		if told != 2 {
			t.Errorf("%s with a %s: told %d times, want on both pages", test.below, test.held, told)
		}
	}
}
