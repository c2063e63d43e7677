package eligibility_test

import (
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"
)

// The rules of the shipped catalog say what their issuers wrote. What must be confirmed never passes.
func TestShippedRulesJudgeAsTheirIssuersWrote(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		credential string
		person     sitting.Circumstances
		want       eligibility.State
	}{
		{"cpc", sitting.Circumstances{}, pass},
		{"cca", sitting.Circumstances{Schooling: "none"}, fail},
		{"cca", sitting.Circumstances{Schooling: "high-school"}, pass},
		{"cpma", sitting.Circumstances{}, unknown},
		{"cehrs", sitting.Circumstances{Schooling: "none"}, fail},
		{"cehrs", sitting.Circumstances{Schooling: "certificate"}, unknown},
		{"ods", sitting.Circumstances{Schooling: "high-school", Credits: years(59)}, fail},
		{"ods", sitting.Circumstances{Schooling: "some-college", Credits: years(60)}, unknown},
		{"ods", sitting.Circumstances{Schooling: "associate", Credits: years(0)}, unknown},
		{"chps", sitting.Circumstances{Schooling: "bachelor", Experience: years(1), Credentials: []string{"cpc"}}, fail},
		{"chps", sitting.Circumstances{Schooling: "bachelor", Experience: years(2)}, unknown},
		{"chps", sitting.Circumstances{Schooling: "associate", Experience: years(3), Credentials: []string{"rhit"}}, fail},
		{"chps", sitting.Circumstances{Schooling: "high-school", Experience: years(4), Credentials: []string{"ccs"}}, unknown},
		{"chps", sitting.Circumstances{Schooling: "high-school", Experience: years(5), Credentials: []string{"cpc"}}, fail},
		{"rhit", sitting.Circumstances{Schooling: "certificate", Experience: years(20)}, fail},
	} {
		if got, _ := eligibility.Judge(c, &test.person, c.Credential(test.credential).Needs); got != test.want {
			t.Errorf("%s, %+v: got %s, want %s", test.credential, test.person, got, test.want)
		}
	}
}
