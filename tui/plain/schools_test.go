package plain

import (
	"strings"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
)

// toSchools gets from the welcome to the programs of schools.
func toSchools(t testing.TB, lines ...string) []string {
	return append(append(skipAbout(t), "menu", "13"), lines...)
}

// The small catalog asks for 14 things about a program: name, award, accreditation, exams, subjects,
// credits, credits accepted, practicum, transfer, tuition, fees, aid, completion and the ad.
func TestAProgramIsEnteredReadChangedAndRemoved(t *testing.T) {
	folder := t.TempDir()
	said, kept := converse(t, folder, "", toSchools(t,
		"1", "Evening college", "2", "why", "1", "1 2", "1", "2", "dear", "60", "", "1", "", "150.555", "150.50", "done",
		"3", "", // the programs side by side, and nothing of the guide
		"1", "1", // read all about it
	)...)
	wants(t, said,
		"1. Enter a program", "What do you know of the program?", "Type it, or press Enter to skip.", "The exam asks for it.",
		`Found "1 2", expected numbers from the list.`, `Found "dear", expected a whole number from 0 to 200.`, `Found "150.555", expected a number from 0 to 5000 with at most two decimal places.`,
		"Look it up: The catalog.", "Programs side by side", "Evening college has all that it must have",
		"Tuition: $9,030.", "60 credits at $150.50.", "Questions for every program",
	)
	if len(kept.Schools) != 1 {
		t.Fatalf("kept %+v", kept.Schools)
	}
	p := kept.Schools[0]
	if p.Name != "Evening college" || p.Award != "associate" || p.Cahiim != "yes" || strings.Join(p.Exams, " ") != "rhit" || strings.Join(p.Curriculum, " ") != "privacy" ||
		*p.Credits != 60 || p.Accepted != nil || p.TuitionEach.String() != "150.50" || p.Fees != nil {
		t.Errorf("kept %+v", p)
	}
	// Half-filled, it is there the next day; one answer is changed and one taken back.
	said, kept = converse(t, folder, "", "1", "menu", "13", "1", "2", "", "", "2", "", "", "clear", "done", "1", "3", "no", "1", "3", "yes")
	wants(t, said, "Your answer now: Associate degree.", "Your answer now: 60 credits.", "Remove Evening college? Type yes or no.")
	if len(kept.Schools) != 0 || strings.Count(said, "Remove Evening college?") != 2 {
		t.Errorf("kept %+v", kept.Schools)
	}
	said, _ = converse(t, t.TempDir(), "", toSchools(t, "1", "back", "menu")...)
	if strings.Contains(said, "1. Program 1") {
		t.Error("nothing known is a program")
	}
}

func TestWeightsMoneyAndPromises(t *testing.T) {
	said, kept := converse(t, t.TempDir(), "", toSchools(t,
		"2", "1", "$17.50", "36", "back", "40", "done", // what you want, and your money
		"3", "9", "3", "", "back", "1", "2", // weights
		"4", "A job is guaranteed.", "There is no guarantee of a job.", "", // promises
		"5", // credentials as purchases
	)...)
	wants(t, said, `Found "9", expected a number from 1 to 3.`, "From $40,000 to $4,000.", `From "No" to "Yes".`, "press Enter for: a must.",
		"A sure job:", "None of the known patterns stands in it.", "Credentials as purchases, over 5 years", "In all: $300, with courses and books on top.")
	if kept.Finance.Exam != "rhit" || kept.Finance.Wage.String() != "17.50" || *kept.Finance.HoursWorked != 40 || kept.Finance.HoursCut != nil {
		t.Errorf("kept %+v", kept.Finance)
	}
	if want := map[string]string{"total": "skip", "months": "must", "accreditation": "matters"}; len(kept.Weights) != len(want) || kept.Weights["months"] != "must" {
		t.Errorf("kept %v, want %v", kept.Weights, want)
	}
}

func TestMostProgramsAreEnough(t *testing.T) {
	ready := small(t)
	ready.Catalog.Schools.Most = 1
	said, kept := converseWith(t, ready, t.TempDir(), "", toSchools(t, "1", "A", "done", "")...)
	if strings.Count(said, "Enter a program") != 1 || len(kept.Schools) != 1 {
		t.Errorf("it asks for more:\n%s", said)
	}
}

func TestMistakesAreNamedAfterTheAnswersThatMakeThem(t *testing.T) {
	ready := small(t)
	ready.Catalog.Mistakes[0].When = []catalog.MistakeSign{
		{At: advisor.AtSchools, Says: "A degree takes long.", Chose: map[string]string{"award": "associate"}},
		{At: advisor.AtSchools, Says: "Only cost matters.", OnlyWeighs: []string{"total"}},
	}
	said, _ := converseWith(t, ready, t.TempDir(), "", toSchools(t, "1", "A", "done", "1", "2", "", "2", "done", "5", "1", "3", "3")...)
	if named := "Common mistakes that you come near\n- Hurry. A degree takes long. Better: Take a week.\n"; strings.Count(said, named) != 1 {
		t.Errorf("the degree is not named once:\n%s", said)
	}
	wants(t, said, "- Hurry. Only cost matters. Better: Take a week.")
}
