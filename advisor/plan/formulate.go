package plan

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
	"careeradvisor/advisor/sitting"
)

// formulate turns a choice into numbers: what the person brings along, how much they study at a time,
// what they said of their own, and how far they are.
func (p *Planner) formulate(choice Choice) (*problem, string, error) {
	nodes, title, err := networkOf(p.catalog, choice)
	if err != nil {
		return nil, "", err
	}
	made, err := p.formulateOn(nodes, choice)
	return made, title, err
}

// formulateOn is formulate for a network that is known; it takes the nodes for its own.
func (p *Planner) formulateOn(nodes []node, choice Choice) (*problem, error) {
	planning, person := p.catalog.About.Planning, choice.Person
	pace := planning.Pace(choice.Pace)
	if pace == nil {
		return nil, fmt.Errorf("pace: found %q, expected one of %s", choice.Pace, paceIDs(p.catalog))
	}
	made := &problem{base: choice.Start, nodes: nodes}
	for _, progress := range choice.Progress {
		if progress.On != 0 {
			made.base = min(made.base, progress.On-longestTerm)
		}
	}
	made.floor = int(max(choice.Start, choice.Today) - made.base)
	load := p.load(*pace, person)
	made.table = p.timetable(timetableOf{pace.Calendar, made.base, made.floor, load})
	lateness := p.lateness(choice.Late)
	var worked []int // nodes that count experience, and the most they may take of it
	have, most := int(math.Ceil(float64(given(person.Experience, 0))*365.25)), 0
	for i := range made.nodes {
		n := &made.nodes[i]
		progress, marked := choice.Progress[n.activity.ID]
		counts := n.activity.Experience && n.outstanding()
		taken := most
		if n.beyond { // it goes on beside the work before it, and takes none of its experience
			taken = 0
		}
		// What the experience covers in the usual way is long behind the person.
		behind := counts && !marked && have >= taken+p.days(*n.activity.Takes).longest()
		n.has = n.has || behind
		n.own = own{lasts: lasts{seed: hash(n.activity.ID), kind: n.activity.Kind, skip: !n.outstanding()}, floor: made.floor, done: -1, begun: -1}
		if marked {
			n.progress = &progress
			n.mark(progress.State, int(progress.On-made.base))
		}
		if n.skip || n.done >= 0 {
			n.floor = int(choice.Start - made.base)
		}
		if err := p.takes(n, choice, lateness); err != nil {
			return nil, err
		}
		p.risks(n)
		if n.step.Lag != nil {
			n.lag = p.days(*n.step.Lag)
		}
		if n.step.Overlap != nil && slices.Contains(choice.Early, n.activity.ID) {
			_, weeks, _, _ := n.step.Overlap.Days()
			n.overlap = weeks
		}
		switch n.kind {
		case "effort":
			n.hours = load.hours
		case "terms":
			p.enroll(n, choice)
			n.table, n.size, n.chain, n.starts = made.table.of, load.size, n.activity.Chain, strings.Join(n.activity.Starts, ",")
			if n.activity.ReadyBy != nil {
				_, n.early, _, _ = n.activity.ReadyBy.Days()
			}
			if n.activity.Transfer {
				n.transfer = transferable(n.activity, p.earned(n.activity, person))
			}
		}
		if n.begun >= 0 {
			n.goOn()
		}
		if n.counts, n.have = counts, have; counts && !n.beyond {
			n.worked = slices.Clone(worked)
			worked, most = append(worked, i), most+n.takes.longest()
		}
	}
	for k := range made.nodes {
		p.fees(made, k, person)
	}
	made.findLast()
	made.identify()
	return made, nil
}

// longestTerm in days is how long before a mark a term that it falls into may have begun.
const longestTerm = 365

// mark notes how far an activity is. day counts from day 0. A failed exam runs on: what it waits for is
// the next try.
func (n *node) mark(state sitting.ProgressState, day int) {
	switch state {
	case sitting.Done:
		n.done = day
	case sitting.Left:
		n.covered, n.skip = true, true
	case sitting.Started, sitting.Failed:
		n.floor = max(n.floor, day)
		if state == sitting.Started || n.activity.Retake != nil { // or it begins anew
			n.begun = day
		}
	}
}

// goOn works out how much longer something takes that has begun and is not over yet.
func (n *node) goOn() {
	if n.progress.State == sitting.Failed {
		n.kind, n.own.takes, n.window = "fixed", n.wait, 0
	}
	switch passed := n.floor - n.begun; n.kind {
	case "fixed":
		n.own.takes = n.own.takes.after(float64(passed))
	case "effort":
		n.own.takes = n.own.takes.after(float64(passed*n.hours) / 7)
	}
}

// takes finds how long an activity takes: as the catalog has it, as the chosen variant, or as the
// person estimates, stretched by how such estimates turn out.
func (p *Planner) takes(n *node, choice Choice, lateness float64) error {
	if variant := n.activity.Variant(choice.Variants[n.activity.ID]); variant != nil {
		n.activity = n.activity.As(variant)
	}
	if n.activity.Takes == nil {
		return nil
	}
	if edit, ok := choice.Edits[n.activity.ID]; ok {
		if err := edit.Check(); err != nil {
			return fmt.Errorf("edits: %s: found %d, %d, %d, expected %w", n.activity.ID, edit.Low, edit.Likely, edit.High, err)
		}
		if n.kind == "terms" {
			lateness = 1 // credits are no estimate of time
		}
		own := *n.activity.Takes
		stretch := func(n int) catalog.Number { return catalog.Number(math.Ceil(float64(float64(n) * lateness))) }
		own.Value, own.Range, own.Basis = nil, &catalog.Range{Low: catalog.Number(edit.Low), Likely: stretch(edit.Likely), High: stretch(edit.High)}, catalog.Assumed
		n.activity.Takes, n.edited = &own, true
	}
	if n.kind == "fixed" {
		n.own.takes = p.days(*n.activity.Takes)
	} else {
		n.own.takes = p.whole(*n.activity.Takes)
	}
	return nil
}

// enroll notes when the school takes people in, as the person says. A term that the calendar of their pace
// does not have is no limit.
func (p *Planner) enroll(n *node, choice Choice) {
	intake, terms := choice.Intakes[n.activity.ID], p.catalog.Calendar(p.catalog.About.Planning.Pace(choice.Pace).Calendar)
	if terms.Has(intake.Term) {
		n.activity.Starts = []string{intake.Term}
	}
	if closes := intake.Closes; closes != nil {
		days := catalog.Number(*closes)
		n.activity.ReadyBy = &catalog.Figure{Value: &days, Unit: "days", Of: n.activity.Title}
	}
}

// risks notes what may go wrong.
func (p *Planner) risks(n *node) {
	if setback := n.activity.Setback; setback != nil {
		n.chance, n.adds = share(&setback.Chance), p.days(setback.Adds)
	}
	if retake := n.activity.Retake; retake != nil {
		n.fail, n.wait = 1-share(p.catalog.PassRate(&n.activity)), p.days(retake.Wait)
	}
	if window := n.activity.Window; window != nil {
		_, _, n.window, _ = window.Days()
	}
	n.lost = share(n.activity.Lost)
}

// studyLoad is how much a person studies at a time.
type studyLoad struct {
	hours        int     // a week
	known        bool    // the person said so
	courses      int     // most a term, by the pace
	size         float64 // credits of a course
	hoursACredit float64 // a week, in a term of weeks
	weeks        float64
}

func (p *Planner) load(pace catalog.Pace, person sitting.Circumstances) studyLoad {
	planning := p.catalog.About.Planning
	return studyLoad{
		hours: given(person.WeeklyHours, int(*planning.WeeklyHours.Value)), known: person.WeeklyHours != nil,
		courses: pace.Courses, size: float64(*planning.CourseCredits.Value),
		hoursACredit: float64(*planning.HoursACredit.Value), weeks: float64(planning.TermWeeks),
	}
}

// aCourse returns the hours a week that one course takes in a term of so many weeks: a shorter term
// asks for the same work in less time.
func (l studyLoad) aCourse(weeks float64) float64 { return l.size * l.hoursACredit * l.weeks / weeks }

// takes returns the courses the person takes in a term. While they have not said how many hours they
// have, the pace decides; afterwards the hours do too, but one course is taken in every term that is
// not short.
func (l studyLoad) takes(weeks float64, most int, short bool) int {
	courses := l.courses
	if most > 0 {
		courses = min(courses, most)
	}
	if !l.known {
		return courses
	}
	fits := int(float64(l.hours)/l.aCourse(weeks) + 1e-9)
	if !short {
		fits = max(fits, 1)
	}
	return min(courses, fits)
}

// Pace returns the pace that suits a person's hours: the first that takes as few courses as possible,
// but all that the hours allow. Without hours it is the first of the catalog.
func (p *Planner) Pace(person sitting.Circumstances) string {
	paces := p.catalog.About.Planning.Paces
	suits := paces[0]
	if person.WeeklyHours == nil {
		return suits.ID
	}
	load := p.load(catalog.Pace{Courses: math.MaxInt}, person)
	fits := load.takes(load.weeks, 0, false)
	for _, pace := range paces {
		if pace.Courses >= fits && (pace.Courses < suits.Courses || suits.Courses < fits) {
			suits = pace
		}
	}
	return suits.ID
}

// timetableOf is what a timetable is made from.
type timetableOf struct {
	calendar string
	base     calendar.Date // day 0
	floor    int           // the first day that is planned
	load     studyLoad
}

// timetable lays out the terms of a pace, once for all plans that are alike in it.
func (p *Planner) timetable(of timetableOf) *timetable {
	known, ok := p.timetables.get(of)
	if !ok {
		known = newTimetable(p.catalog.Calendar(of.calendar), of)
		p.timetables.put(of, known)
	}
	return known
}

// lateness returns by which factor the person's own estimates turn out too short.
func (p *Planner) lateness(answer string) float64 {
	options := p.catalog.About.Planning.Lateness
	if option := options.Option(answer); option != nil {
		return float64(option.Factor)
	}
	if len(options.Options) > 0 {
		return float64(options.Options[0].Factor)
	}
	return 1
}

// earned returns the credits a person brings to a study. Of a whole degree in another field only the general
// courses count, however many credits it had; what one school accepts is said with its program.
func (p *Planner) earned(activity catalog.Activity, person sitting.Circumstances) int {
	degree := activity.Gives != nil && person.Accredited != sitting.Yes && eligibility.Has(p.catalog, &person, &catalog.Having{Schooling: activity.Gives.Schooling})
	if activity.General == nil || !degree {
		return given(person.Credits, 0)
	}
	_, general, _ := activity.General.Whole()
	return general
}

// transferable returns how many earned credits can count: a school wants some to be its own.
func transferable(activity catalog.Activity, earned int) int {
	earned = max(earned, 0)
	if activity.Residency == nil {
		return earned
	}
	_, whole, _ := activity.Takes.Whole()
	_, own, _ := activity.Residency.Whole()
	return min(earned, max(0, whole-own))
}
