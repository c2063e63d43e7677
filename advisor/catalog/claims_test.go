package catalog_test

import (
	"slices"
	"strings"
	"testing"

	"careeradvisor/advisor/catalog"
	"careeradvisor/data"
)

// What ads and offers say, in words that stand in no example of the catalog.
func TestClaimsAreToldFromHonestWords(t *testing.T) {
	c, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text   string
		claims []string
	}{
		{"", nil},
		{"  \n ", nil},
		{"We guarantee you a job after graduation!", []string{"guaranteed-job"}},
		{"Guaranteed placement with our partners.", []string{"guaranteed-job"}},
		{"The school does not guarantee employment or salary.", nil},
		{"92 percent of graduates are placed within 90 days.", []string{"placement-rate"}},
		{"Pass rates: 81% of 26 graduates passed the RHIT at the first try in 2025.", nil},
		{"Our nationally accredited school welcomes you.", []string{"unnamed-accreditor"}},
		{"Accredited? Yes. The AAS is accredited by CAHIIM.", nil},
		{"The program has candidacy status with CAHIIM.", []string{"candidate-as-good"}},
		{"Earn an accredited Health Science degree.", []string{"unnamed-accreditor", "health-science"}},
		{"Train for a new career in 16 weeks and work remotely right away.", []string{"weeks-to-career", "home-at-once"}},
		{"Enroll today, only 5 spots left.", []string{"sign-today"}},
		{"Tuition is $4,150 a year, and fees are $120.", nil},
		{"Graduates earn up to $80,000.", []string{"pay-promise"}},
		{"All credits are accepted everywhere.", []string{"credits-everywhere"}},
		{"There is a $50 application fee for the position.", []string{"pay-to-work"}},
		{"The college charges a $50 application fee.", nil},
		{"Please deposit the cashier's check and wire back the rest.", []string{"check-to-deposit"}},
		{"You will interview by text on WhatsApp.", []string{"chat-interview"}},
		{"A recruiter will call you. The interview is by video.", nil},
		{"No interview required, start Monday.", []string{"no-interview"}},
		{"Text us your SSN.", []string{"data-first"}},
		{"Health information technician, 40 hours, on site, $21 an hour, benefits after 30 days.", nil},
		{"Hola \x1b[31m ¿qué tal? 100% \u2028", nil},
	} {
		var found []string
		for _, said := range c.ClaimsIn(test.text) {
			found = append(found, said.Claim.ID)
			if !strings.Contains(test.text, said.Sentence) || said.Sentence == "" {
				t.Errorf("%q: the sentence %q does not stand in it", test.text, said.Sentence)
			}
		}
		if !slices.Equal(found, test.claims) {
			t.Errorf("%q: found %v, want %v", test.text, found, test.claims)
		}
	}
}
