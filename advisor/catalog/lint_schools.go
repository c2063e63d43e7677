package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

const (
	schoolsFile  = "schools.yaml"
	claimsFile   = "claims.yaml"
	mistakesFile = "mistakes.yaml"
)

// programFields and financeFields are what a person's file can hold about a program and their money,
// with the kinds of question that can ask for it; see the sitting package.
var (
	text, choice, lists    = []string{"text"}, []string{"choice"}, []string{"choices", "several"}
	whole, decimal, spread = []string{"number"}, []string{"decimal"}, []string{"range"}

	programFields = map[string][]string{
		"name": text, "school": text, "title": text, "ad": text,
		"award": choice, "format": choice, "cahiim": choice, "cahiim_level": choice, "cahiim_campus": choice, "credit_kind": choice, "practicum_site": choice,
		"transfer_out": choice, "exam_paid": choice, "federal_aid": choice, "training_list": choice, "payment": choice, "refund": choice, "career": choice,
		"exams": lists, "curriculum": lists, "months": spread, "tuition_credit": decimal,
		"credits": whole, "credits_accepted": whole, "terms": whole, "practicum_hours": whole, "tuition_total": whole, "fees": whole, "books": whole,
		"technology": whole, "checks": whole, "travel": whole, "pass_rate": whole, "completion": whole,
	}
	financeFields = map[string][]string{
		"exam": choice, "format": choice, "wage": decimal, "tax": decimal, "loan_rate": decimal,
		"hours_worked": whole, "hours_cut": whole, "expected_pay": whole, "grants": whole, "training_funds": whole, "other_grants": whole,
		"employer_help": whole, "loan": whole, "loan_years": whole,
	}
)

// decided are the options that gates and costs know what to do with.
var decided = map[string][]string{
	"cahiim": {"yes", "candidate", "no", "unknown"}, "cahiim_campus": {"yes", "no"}, "credit_kind": {"semester", "quarter"},
	"practicum_site": {"school", "helps", "student", "none"}, "exam_paid": {"yes", "no"}, "federal_aid": {"yes", "no"}, "training_list": {"yes", "no"},
	"payment": {"term", "start"}, "refund": {"prorated", "early", "none"},
}

// worked are the lines of the total cost that are worked out. The others are fields of the program.
var worked = []string{"tuition", "exam", "grants", "training_funds", "other_grants", "employer_help", "interest", "wages"}

var gateTests = []string{"accredited", "exam", "practicum", "money", "date"}

const mostPrograms = 12 // more do not fit a screen

// schools checks what is asked about programs and how they are compared.
func (l *linter) schools() {
	s := &l.c.Schools
	if s.Most < 1 || s.Most > mostPrograms {
		l.complain(schoolsFile, "most", fmt.Sprint(s.Most), fmt.Sprintf("1 to %d", mostPrograms))
	}
	l.schoolFields("fields", s.Fields, programFields)
	for _, id := range []string{"award", "credits", "tuition_credit"} { // without them there is never a date or a total
		if s.Field(id) == nil {
			l.complain(schoolsFile, "fields", "no field "+id, "one")
		}
	}
	l.schoolFields("finance", s.Finance, financeFields)
	for _, award := range s.Awards {
		field := "awards[" + award.ID + "]"
		l.fieldOption(field+".id", "award", award.ID)
		if award.Schooling != "" {
			l.option(schoolsFile, field+".schooling", "schooling", award.Schooling)
		}
		l.studyWay(field+".way", award.Way)
		if award.Otherwise != nil {
			l.studyWay(field+".otherwise", *award.Otherwise)
		}
	}
	for _, gate := range s.Gates {
		field := "gates[" + gate.ID + "]"
		if !slices.Contains(gateTests, gate.ID) {
			l.complain(schoolsFile, field+".id", quote(gate.ID), oneOf(gateTests))
		}
		l.programFields(field+".fields", gate.Fields)
		l.rests(schoolsFile, field, gate.Basis, gate.Sources, nil)
	}
	for _, criterion := range s.Criteria {
		l.criterion("criteria["+criterion.ID+"]", criterion)
	}
	for i, weight := range s.Weights {
		switch field := "weights[" + weight.ID + "].size"; {
		case weight.Size < 0 || i > 0 && weight.Size >= s.Weights[i-1].Size:
			l.complain(schoolsFile, field, fmt.Sprint(weight.Size), "less than the one before, and no less than 0")
		case i == len(s.Weights)-1 && weight.Size != 0:
			l.complain(schoolsFile, field, fmt.Sprint(weight.Size), "0 for the last, which says that it does not matter")
		}
	}
	for _, question := range s.Questions {
		l.programFields("questions["+question.ID+"].fields", question.Fields)
	}
	l.costs()
	for _, aid := range s.Aid {
		if s.FinanceField(aid.Fills) == nil {
			l.complain(schoolsFile, "aid["+aid.ID+"].fills", quote(aid.Fills), "a field of finance")
		}
		l.known(entries, schoolsFile, "aid["+aid.ID+"].see", aid.See)
	}
	for name, notice := range map[string]Notice{"stopping": s.Stopping, "adding": s.Adding, "buying": s.Buying} {
		l.rests(schoolsFile, name, notice.Basis, notice.Sources, notice.See)
	}
	l.assumptions()
	l.claims()
	for _, mistake := range l.c.Mistakes {
		for i, sign := range mistake.When {
			l.mistakeSign(fmt.Sprintf("mistakes[%s].when[%d]", mistake.ID, i+1), sign)
		}
	}
}

// rests checks what a text rests on, and its links.
func (l *linter) rests(file, field string, basis Basis, from, see []string) {
	l.basis(file, field+".basis", basis)
	for _, id := range from {
		l.refer(sources, file, field+".sources", id)
	}
	l.see(file, field+".see", see)
}

// schoolFields checks the questions about programs or money.
func (l *linter) schoolFields(list string, fields []SchoolField, known map[string][]string) {
	once(l, list, fields, func(f SchoolField) string { return f.ID })
	for _, f := range fields {
		field := list + "[" + f.ID + "]"
		kinds, ok := known[f.ID]
		switch {
		case !ok:
			l.complain(schoolsFile, field+".id", quote(f.ID), oneOf(slices.Sorted(maps.Keys(known))))
			continue
		case !slices.Contains(kinds, f.Kind):
			l.complain(schoolsFile, field+".kind", quote(f.Kind), oneOf(kinds))
		case slices.Contains([]string{"choice", "several"}, f.Kind) && len(f.Options) < 2:
			l.complain(schoolsFile, field+".options", fmt.Sprintf("%d", len(f.Options)), "two or more")
		case slices.Contains([]string{"text", "number", "decimal", "range"}, f.Kind) && f.Most < 1:
			l.complain(schoolsFile, field+".most", fmt.Sprint(f.Most), "1 or more")
		}
		once(l, field+".options", f.Options, func(o Option) string { return o.ID })
		for _, option := range f.Options {
			if known := decided[f.ID]; known != nil && !slices.Contains(known, option.ID) {
				l.complain(schoolsFile, field+".options["+option.ID+"]", quote(option.ID), oneOf(known))
			}
		}
		if f.Assume != nil {
			l.figure(schoolsFile, field+".assume", *f.Assume, "USD")
			if f.Unit != "USD" || f.Kind != "number" {
				l.complain(schoolsFile, field+".assume", "a figure", "one only where a number of USD is asked for")
			}
		}
	}
}

// once complains of ids that stand twice in a list.
func once[T any](l *linter, field string, list []T, idOf func(T) string) {
	met := map[string]bool{}
	for _, x := range list {
		if id := idOf(x); met[id] {
			l.complain(schoolsFile, field, quote(id)+" again", "each once")
		} else {
			met[id] = true
		}
	}
}

func (l *linter) programFields(field string, ids []string) {
	for _, id := range ids {
		if l.c.Schools.Field(id) == nil {
			l.complain(schoolsFile, field, quote(id), "the id of one of fields")
		}
	}
}

func (l *linter) fieldOption(field, of, id string) {
	if f := l.c.Schools.Field(of); f == nil || f.Option(id) == nil {
		l.complain(schoolsFile, field, quote(id), "an option of the field "+of)
	}
}

// studyWay checks that a program stands for activities of a way in.
func (l *linter) studyWay(field string, way StudyWay) {
	option := l.c.EducationOption(way.Education)
	if option == nil {
		l.complain(schoolsFile, field+".education", quote(way.Education), "an id in education.yaml")
		return
	}
	for _, id := range way.Study {
		if !slices.ContainsFunc(option.Steps, func(s Step) bool { return s.Activity == id }) {
			l.complain(schoolsFile, field+".study", quote(id), "a step of "+option.ID)
		}
	}
}

func (l *linter) criterion(field string, c Criterion) {
	s := &l.c.Schools
	f, given := s.Field(c.Of), count(c.Worst != nil || c.Best != nil, c.Levels != nil, c.Match != "")
	counted := slices.Contains([]string{"total", "months", "stopped"}, c.Of) || f != nil && f.Kind == "number"
	switch {
	case given != 1:
		l.complain(schoolsFile, field, fmt.Sprintf("%d of worst with best, levels and match", given), "exactly one of them")
	case f == nil && !counted:
		l.complain(schoolsFile, field+".of", quote(c.Of), "total, months, stopped or the id of one of fields")
	case c.Worst != nil || c.Best != nil:
		if !counted || c.Worst == nil || c.Best == nil || *c.Worst == *c.Best || c.Unit == "" {
			l.complain(schoolsFile, field, "worst and best", "both of them, apart and with a unit, of a number")
		}
	case f == nil || f.Kind != "choice":
		l.complain(schoolsFile, field+".of", quote(c.Of), "a field with a choice")
	case c.Match != "":
		if of := s.FinanceField(c.Match); of == nil || of.Kind != "choice" {
			l.complain(schoolsFile, field+".match", quote(c.Match), "a choice of finance")
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.Levels)) {
		l.fieldOption(field+".levels", c.Of, id)
		if percent := c.Levels[id]; percent < 0 || percent > 100 {
			l.complain(schoolsFile, field+".levels."+id, fmt.Sprint(percent), "a percent from 0 to 100")
		}
	}
	if s.Weight(c.Weight) == nil {
		l.complain(schoolsFile, field+".weight", quote(c.Weight), "one of "+s.WeightIDs())
	}
	l.basis(schoolsFile, field+".basis", c.Basis)
}

// costs checks the lines of the total cost: those that are worked out are all there.
func (l *linter) costs() {
	s := &l.c.Schools
	once(l, "costs", s.Costs, func(c CostLine) string { return c.ID })
	for _, id := range worked {
		if s.Cost(id) == nil {
			l.complain(schoolsFile, "costs", "no line "+id, "one")
		}
	}
	for _, line := range s.Costs {
		if f := s.Field(line.ID); !slices.Contains(worked, line.ID) && (f == nil || f.Unit != "USD" || f.Assume == nil) {
			l.complain(schoolsFile, "costs["+line.ID+"]", quote(line.ID), "a field of USD with a figure to assume, or "+oneOf(worked))
		}
	}
}

func (l *linter) assumptions() {
	a := l.c.Schools.Assumptions
	for _, one := range []struct {
		name   string
		figure Figure
		unit   string
	}{
		{"tax", a.Tax, "percent"}, {"loan_rate", a.LoanRate, "percent"}, {"loan_years", a.LoanYears, "years"},
		{"finishing", a.Finishing, "percent"}, {"owning", a.Owning, "years"},
	} {
		field := "assumptions." + one.name
		l.figure(schoolsFile, field, one.figure, one.unit)
		switch value := one.figure.Value; {
		case value == nil || *value <= 0:
			l.complain(schoolsFile, field, one.figure.String(), "one value above 0")
		case one.unit == "percent" && *value > 100:
			l.complain(schoolsFile, field, one.figure.String(), "at most 100 percent")
		case one.unit == "years" && *value < 1:
			l.complain(schoolsFile, field, one.figure.String(), "one year or more")
		}
	}
	for _, place := range []string{a.FirstPay.Low, a.FirstPay.Likely, a.FirstPay.High} {
		if !slices.Contains(payPlaces, place) {
			l.complain(schoolsFile, "assumptions.first_pay", quote(place), oneOf(payPlaces))
		}
	}
	l.basis(schoolsFile, "assumptions.first_pay.basis", a.FirstPay.Basis)
	l.refer(sources, schoolsFile, "assumptions.first_pay.source", a.FirstPay.Source)
}

// claims checks the promises to be wary of. Each is tried on its own examples.
func (l *linter) claims() {
	for i := range l.c.Claims {
		claim := &l.c.Claims[i]
		field := "claims[" + claim.ID + "]"
		if from := []string{"school", "job"}; !slices.Contains(from, claim.From) {
			l.complain(claimsFile, field+".from", quote(claim.From), oneOf(from))
		}
		if claim.in(readText(claim.Example)) == "" {
			l.complain(claimsFile, field+".example", quote(claim.Example), "a text that makes the claim")
		}
		if claim.in(readText(claim.Harmless)) != "" {
			l.complain(claimsFile, field+".harmless", quote(claim.Harmless), "a text that does not make the claim")
		}
		for _, phrase := range slices.Concat(claim.Any, claim.Unless, claim.Settled) {
			if as := strings.Join(words(phrase), " "); phrase == "" || phrase != as {
				l.complain(claimsFile, field, quote(phrase), "words in small letters, with # for a number")
			}
		}
		l.rests(claimsFile, field, claim.Basis, claim.Sources, claim.See)
	}
}

// mistakeSign checks how a mistake is told: exactly one condition, about things that exist.
func (l *linter) mistakeSign(field string, sign MistakeSign) {
	if places := []string{"plan", "schools", "exams"}; !slices.Contains(places, sign.At) {
		l.complain(mistakesFile, field+".at", quote(sign.At), oneOf(places))
	}
	ofProgram := len(sign.ExamsWithin) > 0 || sign.Lacks != "" || len(sign.Chose) > 0 || sign.Unasked != "" || sign.Claim != "" || len(sign.OnlyWeighs) > 0
	if ofProgram && sign.At != "schools" {
		l.complain(mistakesFile, field+".at", quote(sign.At), "schools, since it is about a program")
	}
	given := count(
		len(sign.OnlyWeighs) > 0, sign.Unaccredited, len(sign.ExamsWithin) > 0, sign.Lacks != "", len(sign.Chose) > 0, sign.Unasked != "", sign.Claim != "", sign.Unproved, sign.Agrees != "",
	)
	if given != 1 {
		l.complain(mistakesFile, field, fmt.Sprintf("%d conditions", given), "exactly one")
	}
	for _, id := range sign.OnlyWeighs {
		if l.c.Schools.Criterion(id) == nil {
			l.complain(mistakesFile, field+".only_weighs", quote(id), "a criterion of "+schoolsFile)
		}
	}
	for _, id := range sign.ExamsWithin {
		l.known(credentials, mistakesFile, field+".exams_within", id)
	}
	if f := l.c.Schools.Field("curriculum"); sign.Lacks != "" && (f == nil || f.Option(sign.Lacks) == nil) {
		l.complain(mistakesFile, field+".lacks", quote(sign.Lacks), "an option of the field curriculum")
	}
	for _, id := range slices.Sorted(maps.Keys(sign.Chose)) {
		if f := l.c.Schools.Field(id); f == nil || f.Option(sign.Chose[id]) == nil {
			l.complain(mistakesFile, field+".chose."+id, quote(sign.Chose[id]), "an option of a field in "+schoolsFile)
		}
	}
	if sign.Unasked != "" && l.c.Schools.Field(sign.Unasked) == nil {
		l.complain(mistakesFile, field+".unasked", quote(sign.Unasked), "the id of one of fields in "+schoolsFile)
	}
	if sign.Claim != "" && l.c.Claim(sign.Claim) == nil {
		l.complain(mistakesFile, field+".claim", quote(sign.Claim), "an id in "+claimsFile)
	}
	if sign.Agrees != "" {
		l.known(ratings, mistakesFile, field+".agrees", sign.Agrees)
	}
}
