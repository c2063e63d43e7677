package catalog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

var datePattern = pattern(`^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$`)

// maxFigure is more than anything here counts, and little enough that no sum of figures runs over.
const maxFigure Number = 1e10

// figures checks every number about the world.
func (l *linter) figures() {
	scoring, planning := l.c.About.Scoring, l.c.About.Planning
	l.figure(aboutFile, "scoring.answer_error", scoring.AnswerError, "variance")
	l.figure(aboutFile, "planning.hours_a_credit", planning.HoursACredit, "hours")
	l.figure(aboutFile, "planning.weekly_hours", planning.WeeklyHours, "hours")
	l.figure(aboutFile, "planning.course_credits", planning.CourseCredits, "credits")
	l.figure(aboutFile, "planning.shared_luck", planning.SharedLuck, "share")
	for _, activity := range l.c.Activities {
		l.activityFigures(activity)
	}
	for _, option := range l.c.Education {
		l.figure("education.yaml", "education["+option.ID+"].months", option.Months, "months")
		for i, outside := range option.Outside {
			l.figure("education.yaml", fmt.Sprintf("education[%s].outside[%d]", option.ID, i+1), outside.Figure)
		}
	}
	for _, p := range l.c.Paths {
		l.figure(pathFile(p), "months", p.Months, "months", "years")
	}
	for _, credential := range l.c.Credentials {
		l.figure(credentialFile(credential), "fee", credential.Fee, "USD")
		if credential.PassRate != nil {
			l.figure(credentialFile(credential), "pass_rate", *credential.PassRate, "percent")
			if _, _, high := credential.PassRate.Whole(); high > 100 {
				l.complain(credentialFile(credential), "pass_rate", credential.PassRate.String(), "at most 100 percent")
			}
		}
		if renews := credential.Renews; renews != nil {
			l.figure(credentialFile(credential), "renews.every", renews.Every, "months")
			l.figure(credentialFile(credential), "renews.hours", renews.Hours, "hours")
			if _, every, _ := renews.Every.Whole(); every < 1 {
				l.complain(credentialFile(credential), "renews.every", renews.Every.String(), "a value above 0")
			}
		}
		if credential.Dues != nil {
			l.figure(credentialFile(credential), "dues", *credential.Dues, "USD a year")
		} else if credential.Joins {
			l.complain(credentialFile(credential), "joins", "true", "only with dues")
		}
		if credential.Tries < 0 {
			l.complain(credentialFile(credential), "tries", fmt.Sprint(credential.Tries), "1 or more, or none")
		}
		if credential.Upkeep != nil {
			l.figure(credentialFile(credential), "upkeep", *credential.Upkeep, "USD", "USD a year")
			if credential.Upkeep.Unit == "USD" && credential.Renews == nil {
				l.complain(credentialFile(credential), "upkeep.unit", quote("USD"), "USD a year, since it is not known when it renews")
			}
		}
	}
	for _, source := range l.c.Sources {
		l.date("sources.yaml", "sources["+source.ID+"].date", source.Date)
	}
}

// figure checks one figure; without units any known unit is right.
func (l *linter) figure(file, field string, f Figure, allowed ...string) {
	if r := f.Range; r != nil && (r.Low > r.Likely || r.Likely > r.High) {
		l.complain(file, field+".range", fmt.Sprintf("%v, %v, %v", r.Low, r.Likely, r.High), "low ≤ likely ≤ high")
	}
	switch r := f.bounds(); {
	case r.Low < 0:
		l.complain(file, field, digits(r.Low, ""), "no number below 0")
	case r.High > maxFigure:
		l.complain(file, field, digits(r.High, ""), "no number above "+digits(maxFigure, ""))
	}
	if given := count(f.Value != nil, f.Range != nil, f.NotPublished); given != 1 {
		l.complain(file, field, fmt.Sprintf("%d of value, range and not_published", given), "exactly one of them")
	}
	if len(allowed) == 0 {
		allowed = slices.Sorted(maps.Keys(units))
	}
	if !slices.Contains(allowed, f.Unit) {
		l.complain(file, field+".unit", quote(f.Unit), oneOf(allowed))
	}
	l.basis(file, field+".basis", f.Basis)
	l.dated(file, field+".", f.AsOf, f.Source)
	if f.StillValidOn != "" {
		l.date(file, field+".still_valid_on", f.StillValidOn)
	}
	if f.ShelfMonths < 0 {
		l.complain(file, field+".shelf_months", fmt.Sprint(f.ShelfMonths), "a number of months, or none")
	}
	if f.Quantity != "" {
		l.given[f.Quantity] = append(l.given[f.Quantity], placed{file, field, f.Record(field)})
	}
}

const aQuantity = "lower-case letters and digits joined by hyphens"

// placed is a figure that names its quantity, and where it stands. A row of a table has no field.
type placed struct {
	file, field string
	Record
}

// quantities holds the figures of one quantity against each other. It runs when all are known.
func (l *linter) quantities() {
	rows := map[string][]placed{}
	place := func(file string, records []Record) {
		for _, row := range records {
			rows[row.Quantity] = append(rows[row.Quantity], placed{file, "", row})
		}
	}
	for _, occupation := range l.c.Occupations {
		place(occupationsFile, l.c.MoneyRecords(occupation.Code))
		place(occupationsFile, l.c.HistoryRecords(occupation.Code))
		place(sectorWagesFile, l.c.SectorRecords(occupation.Code))
	}
	for _, quantity := range slices.Sorted(maps.Keys(l.given)) {
		for i, figure := range l.given[quantity] {
			if !kebabCase().MatchString(quantity) {
				l.complain(figure.file, figure.field+".quantity", quote(quantity), aQuantity)
			}
			before := slices.Concat(rows[quantity], l.given[quantity][:i])
			if len(before) == 0 && len(l.given[quantity]) == 1 {
				l.complain(figure.file, figure.field+".quantity", quote(quantity)+", which no other figure has", "the word that its rival has, or none")
			}
			for _, other := range before {
				place := strings.TrimSpace(other.file + " " + other.field)
				switch {
				case figure.Unit != other.Unit:
					l.complain(figure.file, figure.field+".unit", quote(figure.Unit), other.Unit+", as "+place+" has it, which gives the same quantity")
				case figure.Source == other.Source && figure.AsOf == other.AsOf && figure.Value != other.Value:
					l.complain(figure.file, figure.field, figure.Value, other.Value+", as "+place+" has it, or another source or date")
				}
			}
		}
	}
}

// activityFigures checks the numbers of an activity.
func (l *linter) activityFigures(activity Activity) {
	const file = "activities.yaml"
	field := "activities[" + activity.ID + "]."
	durations := takesUnits["fixed"]
	check := func(name string, f *Figure, allowed ...string) {
		if f != nil {
			l.figure(file, field+name, *f, allowed...)
		}
	}
	check("takes", activity.Takes)
	check("cost", activity.Cost, "USD")
	check("residency", activity.Residency, "credits")
	check("general", activity.General, "credits")
	check("ready_by", activity.ReadyBy, durations...)
	check("window", activity.Window, durations...)
	l.probability(file, field+"lost", activity.Lost)
	if retake := activity.Retake; retake != nil {
		l.probability(file, field+"retake.pass", l.c.PassRate(&activity))
		check("retake.wait", &retake.Wait, durations...)
	}
	if setback := activity.Setback; setback != nil {
		l.probability(file, field+"setback.chance", &setback.Chance)
		check("setback.adds", &setback.Adds, durations...)
	}
	for _, variant := range activity.Variants {
		check("variants["+variant.ID+"].takes", &variant.Takes, takesUnits[activity.Kind]...)
		check("variants["+variant.ID+"].cost", variant.Cost, "USD")
		if variant.Retake != nil {
			as := activity.As(&variant)
			l.probability(file, field+"variants["+variant.ID+"].retake.pass", l.c.PassRate(&as))
			check("variants["+variant.ID+"].retake.wait", &variant.Retake.Wait, durations...)
		}
	}
}

// probability checks a chance: one percent from 0 to 100, since a plan needs a number.
func (l *linter) probability(file, field string, f *Figure) {
	if f == nil {
		return
	}
	l.figure(file, field, *f, "percent")
	if f.Value == nil || *f.Value > 100 {
		l.complain(file, field, f.String(), "one value from 0 to 100, with basis assumed if it is a guess")
	}
}

func (l *linter) header(file, table string, h TableHeader) {
	l.basis(file, table+"basis", h.Basis)
	l.dated(file, table, h.AsOf, h.Source)
}

// dated checks the date and the source of a figure: no page tells of a time after its own.
func (l *linter) dated(file, prefix, asOf, source string) {
	l.refer(sources, file, prefix+"source", source)
	s := l.c.Source(source)
	if !l.date(file, prefix+"as_of", asOf) || s == nil {
		return
	}
	if n := min(len(asOf), len(s.Date)); asOf[:n] > s.Date[:n] {
		l.complain(file, prefix+"as_of", quote(asOf), "no date after that of its source, "+s.Date)
	}
}

// date checks the date of a figure or source: well formed, and not after the catalog's own date.
func (l *linter) date(file, field, text string) (right bool) {
	if !datePattern().MatchString(text) {
		l.complain(file, field, quote(text), "a year, a month or a day such as 2025, 2025-05 or 2025-05-31")
		return false
	}
	if today := l.c.About.Date.String(); text > today[:len(text)] {
		l.complain(file, field, quote(text), "no date after the catalog's own, "+today)
		return false
	}
	return true
}
