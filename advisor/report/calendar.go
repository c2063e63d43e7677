package report

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"

	"github.com/emersion/go-ical"
)

// event is an entry of a calendar that takes whole days.
type event struct {
	key      string // the same for the same thing in every plan of a person
	title    string
	from, to calendar.Date
	text     []string // paragraphs
	remind   []int    // days before it begins
	every    int      // months from one to the next; 0 for once
}

// Calendar writes the days of the plan as iCalendar (RFC 5545), for other programs to import. An
// event keeps its UID from one export to the next and its SEQUENCE grows, so that importing again moves
// it. Without any day ahead it fails.
func Calendar(out io.Writer, a *advisor.Advice) error {
	events := events(a)
	if len(events) == 0 {
		return errors.New(strings.TrimSpace("this plan has no days to put into a calendar. " + a.Plan.Impossible))
	}
	file := ical.NewCalendar()
	file.Props.SetText(ical.PropProductID, "-//careeradvisor//careeradvisor//EN")
	file.Props.SetText(ical.PropVersion, "2.0")
	file.Props.SetText(ical.PropCalendarScale, "GREGORIAN")
	name := a.Plan.Title
	if a.Name != "" {
		name += ", " + a.Name
	}
	file.Props.SetText(ical.PropName, clean(name))
	plainly(file.Component, "X-WR-CALNAME", file.Props.Get(ical.PropName).Value) // older than NAME, and read by more programs
	file.Props.SetText(ical.PropDescription, limits(a))
	plainly(file.Component, "X-WR-CALDESC", file.Props.Get(ical.PropDescription).Value)
	for _, event := range events {
		file.Children = append(file.Children, event.component(a))
	}
	var unfolded bytes.Buffer
	if err := ical.NewEncoder(&unfolded).Encode(file); err != nil {
		return err
	}
	_, err := out.Write(fold(unfolded.Bytes()))
	return err
}

// limits say what the advice is not for, and whom to talk to.
func limits(a *advisor.Advice) string {
	return clean(strings.Join(a.Catalog.About.Limits, " ") + " " + advisor.HelperNames(a.Catalog.About))
}

// sequence grows with whatever may move a day: a change of the sitting, the day, and the catalog.
func sequence(a *advisor.Advice) int {
	return a.Sitting.Revision + int(a.Today) + int(a.Catalog.About.Date)
}

func (e event) component(a *advisor.Advice) *ical.Component {
	c := ical.NewComponent(ical.CompEvent)
	person := sha256.Sum256([]byte(a.Name)) // so that the plans of two people fit into one calendar
	c.Props.SetText(ical.PropUID, fmt.Sprintf("%s.%x@careeradvisor", e.key, person[:6]))
	c.Props.SetDateTime(ical.PropDateTimeStamp, a.Today.Time())
	plainly(c, ical.PropSequence, fmt.Sprint(sequence(a)))
	c.Props.SetText(ical.PropSummary, e.title)
	texts := append(e.text, "From your career plan of "+a.Today.Long()+". When the plan changes, export and import it again: this entry moves.") // read months later
	c.Props.SetText(ical.PropDescription, strings.Join(slices.DeleteFunc(texts, func(text string) bool { return text == "" }), "\n\n"))
	c.Props.SetDate(ical.PropDateTimeStart, e.from.Time())
	c.Props.SetDate(ical.PropDateTimeEnd, e.to.AddDays(1).Time()) // the first day after it
	c.Props.SetText(ical.PropTransparency, "TRANSPARENT")         // it does not keep the person from other things
	if e.every > 0 {
		rule := fmt.Sprintf("FREQ=MONTHLY;INTERVAL=%d", e.every)
		if e.from.AddDays(1).Time().Day() == 1 { // the last day of a month, which may be shorter next time
			rule += ";BYMONTHDAY=-1"
		}
		plainly(c, ical.PropRecurrenceRule, rule)
	}
	for _, days := range e.remind {
		alarm := ical.NewComponent(ical.CompAlarm)
		alarm.Props.SetText(ical.PropAction, "DISPLAY")
		alarm.Props.SetText(ical.PropDescription, e.title)
		plainly(alarm, ical.PropTrigger, fmt.Sprintf("-P%dDT%dH", days-1, 24-alarmHour))
		c.Children = append(c.Children, alarm)
	}
	return c
}

// alarmHour is the hour of the day at which a reminder comes.
const alarmHour = 9

// plainly sets a property that is no text, so that nothing in it is escaped.
func plainly(c *ical.Component, name, value string) {
	prop := ical.NewProp(name)
	prop.Value = value
	c.Props.Set(prop)
}

// How many days ahead a reminder comes.
const (
	weekBefore   = 7
	monthBefore  = 30
	seasonBefore = 90
)

// events are the days of a plan that are not over, in its order; then what keeps its credentials.
func events(a *advisor.Advice) (events []event) {
	exact := advisor.InDays(a.Plan)
	for _, activity := range a.Plan.Activities {
		if activity.State == sitting.Done {
			continue
		}
		switch {
		case activity.Milestone:
			events = append(events, event{
				key: activity.ID, title: activity.Title + ": by now in 8 of 10 futures", from: activity.P80End, to: activity.P80End, remind: []int{monthBefore},
				text: []string{"This is the day by which you can promise it: in 8 of 10 futures it is over by then. " + advisor.ActivityDates(exact, activity), activity.Text, advisor.Futures},
			})
		case len(activity.Terms) > 0:
			events = append(events, studyEvents(a, exact, activity)...)
		case activity.Definition.Exam != "" || activity.Definition.Application:
			events = append(events, windowEvents(exact, activity)...)
		}
	}
	for _, renewal := range a.Plan.Renewals {
		events = append(events, event{
			key: "renew-" + renewal.Credential, title: "Renew your " + renewal.Name, from: renewal.By, to: renewal.By, every: renewal.Months,
			text: []string{"This is the day if you pass the exam on its likely day. " + advisor.RenewalText(exact, renewal)}, remind: []int{seasonBefore, monthBefore},
		})
	}
	return slices.DeleteFunc(events, func(e event) bool { return e.to < a.Today && e.every == 0 })
}

func ifLikely(activity plan.Activity) string {
	return "This is the day if all goes as is likely" + advisor.Guessed(activity.Assumed) + ". "
}

// studyEvents are the last day to enroll, and the first day of every term.
func studyEvents(a *advisor.Advice, exact *plan.Plan, study plan.Activity) (events []event) {
	if last := study.EnrollBy; last != 0 {
		events = append(events, event{
			key: study.ID + "-enroll", title: "Last day to enroll: " + study.Title, from: last, to: last, remind: []int{monthBefore, weekBefore},
			text: []string{ifLikely(study) + study.Definition.ReadyBy.Note, study.Text},
		})
	}
	terms := a.Catalog.Calendar(a.Catalog.About.Planning.Pace(a.Plan.Pace).Calendar)
	for i, term := range study.Terms {
		events = append(events, event{
			key: fmt.Sprintf("%s-term-%d", study.ID, i+1), title: fmt.Sprintf("Term %d of %d begins: %s", i+1, len(study.Terms), study.Title),
			from: term.Start, to: term.Start, remind: []int{weekBefore},
			text: []string{
				fmt.Sprintf("%sThe %s term runs until %s, with %s in it.", ifLikely(study), term.Name, term.End.Long(), catalog.Count(term.Courses, "course")),
				terms.Note, "The whole study: " + advisor.ActivityDates(exact, study),
			},
		})
	}
	return events
}

// windowEvents span the days in which an exam or an application is due if all goes as is likely. The last
// day that a rule allows stands apart: months of nothing but one entry would hide all others.
func windowEvents(exact *plan.Plan, activity plan.Activity) []event {
	events := []event{{
		key: activity.ID, title: activity.Title, from: activity.Start, to: activity.End, remind: []int{monthBefore, weekBefore},
		text: []string{"If all goes as is likely: " + advisor.ActivityDates(exact, activity), advisor.CliffText(exact, activity), activity.Text},
	}}
	if last := activity.Window; last != 0 {
		events = append(events, event{
			key: activity.ID + "-last", title: "Last day by rule: " + activity.Title, from: last, to: last, remind: []int{monthBefore, weekBefore},
			text: []string{strings.TrimSpace(ifLikely(activity) + activity.Definition.Window.Note), activity.Text},
		})
	}
	return events
}

// longest is how many octets a line may have, its end left out.
const longest = 75

// fold breaks long lines as RFC 5545 asks for, never inside a character.
func fold(content []byte) []byte {
	var out bytes.Buffer
	for line := range bytes.SplitSeq(content, []byte("\r\n")) {
		length := 0
		for _, r := range string(line) {
			if size := len(string(r)); length+size > longest {
				out.WriteString("\r\n ")
				length = 1 + size
			} else {
				length += size
			}
			out.WriteRune(r)
		}
		out.WriteString("\r\n")
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\r\n"))
}
