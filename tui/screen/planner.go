package screen

import (
	"cmp"
	"slices"
	"strings"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/plan"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/widget"

	"careeradvisor/tui/style"
	tea "github.com/charmbracelet/bubbletea"
)

// planning is what the planner's screens share: the plan of the sitting, worked out in the background.
type planning struct {
	app  *App
	made latest[int, *plan.Plan] // by the sitting's version
	rest rest

	slips   []advisor.Line // the common mistakes that the plan comes near
	slipsOf int            // the version that slips are of, and one more
}

// mistakes are the common mistakes that the plan of the sitting comes near.
func (p *planning) mistakes() []advisor.Line {
	if s := p.app.session; p.slipsOf != s.Version()+1 {
		p.slips, p.slipsOf = s.Advisor.PlanMistakes(s.Sitting, s.Today), s.Version()+1
	}
	return p.slips
}

func (p *planning) work() tea.Cmd {
	s := p.app.session
	copied := s.Sitting.Clone()
	return p.made.want(s.Version(), func() *plan.Plan {
		return s.Advisor.WithLeftOut(s.Advisor.Plan(copied, s.Today), copied)
	})
}

func (p *planning) working() bool { return !p.made.fresh() }

var noPlan = &plan.Plan{}

// plan is the newest plan there is; an empty one before the first.
func (p *planning) plan() *plan.Plan { return cmp.Or(p.made.value, noPlan) }

// advice is as much of an advice as its plan needs to be told.
func (p *planning) advice() *advisor.Advice {
	return &advisor.Advice{Catalog: p.app.session.Advisor.Catalog, Today: p.app.today, Plan: p.plan()}
}

func (p *planning) change(change func(*sitting.Sitting)) tea.Cmd {
	return p.app.keep(p.app.session.Change(change))
}

// headline is the date to promise, which stays in view on all the planner's screens.
func (p *planning) headline(width int) []string {
	if !p.made.known {
		return nil
	}
	theme, look := p.app.theme, p.app.theme.Headline
	if p.working() {
		look = theme.Dim // not the last word
	}
	date, words := advisor.Headline(p.plan())
	date = look.Render(" " + date + " ")
	if beside := widget.Indented(date+" ", words, width); len(beside) == 1 {
		return beside
	}
	return append([]string{date}, widget.Wrap(words, width)...)
}

// facts are what stands beside the date: how the futures lie around it, whether it is in time, what
// was promised, and what is wrong with it.
func (p *planning) facts(width int) (lines []string) {
	theme, made := p.app.theme, p.plan()
	say := func(look style.Look, prefix, text string) {
		if text != "" {
			lines = append(lines, styled(look, widget.Indented(prefix, text, width))...)
		}
	}
	say(theme.Warn, "! ", made.Impossible)
	say(theme.Title, "  ", advisor.Detour(made))
	say(theme.Dim, "  ", p.app.session.Advisor.Bars(made))
	say(theme.Title, "", advisor.HeldText(made))
	say(theme.Plain, "", advisor.SpreadText(made))
	if deadline := made.Deadline; deadline != nil && deadline.Met {
		say(theme.Good, "", advisor.DeadlineText(made))
	} else {
		say(theme.Warn, "! ", advisor.DeadlineText(made))
	}
	if advisor.Late(made) {
		say(theme.Warn, "! ", advisor.PromiseText(made))
	} else {
		say(theme.Plain, "", advisor.PromiseText(made))
	}
	say(theme.Warn, "! ", advisor.UnsaidHours(made))
	say(theme.Warn, "! ", advisor.TooMuch(made))
	say(theme.Warn, "! ", advisor.TooDear(made))
	return lines
}

// noteStep is how many lines the notes move at a time.
const noteStep = 3

// planner shows the dated plan as a picture, with the marked activity explained.
type planner struct {
	*planning
	zoom  widget.Zoom
	from  calendar.Date // the first day in view, where not all are
	row   int           // the marked activity
	past  int           // steps below the last one, into the notes
	pager pager
}

func newPlanner(app *App) *planner { return &planner{planning: &planning{app: app}} }

func (p *planner) pages() *pager { return &p.pager }

func (p *planner) title() string { return "Plan" }

func (p *planner) explain() string {
	return "The date to promise comes first: it holds in 8 of 10 futures. In the picture the solid bar is the likely time of a step, and the shaded tail reaches to the day by which it is over in 8 of 10 futures. Enter opens the marked step, where you say how far it is."
}

// marked is the activity under the cursor; ok is false where there is none.
func (p *planner) marked() (activity plan.Activity, ok bool) {
	activities := p.plan().Activities
	p.row = max(min(p.row, len(activities)-1), 0)
	if len(activities) == 0 {
		return activity, false
	}
	return activities[p.row], true
}

func (p *planner) actions() (actions []action) {
	made := p.plan()
	if _, ok := p.marked(); ok {
		actions = append(actions, act("enter", "Enter", "open, mark", p.pager.inSight(p.open)))
	}
	if made.Detour != nil {
		actions = append(actions, act("t", "t", "take that way", p.takeDetour))
	}
	actions = append(actions, act("c", "c", "change the plan", func() tea.Cmd { return p.app.open(newPlanInputs(p.planning)) }))
	if made.Deadline != nil && !made.Deadline.Met && made.Impossible == "" {
		actions = append(actions, act("m", "m", "make your date", func() tea.Cmd { return p.app.open(newChangeSets(p.planning)) }))
	}
	actions = append(actions, act("e", "e", "export", func() tea.Cmd { return p.app.open(newExport(p.app)) }))
	if made.Education != "" {
		actions = append(actions, act("w", "w", "ways in", func() tea.Cmd { return p.app.open(newWays(p.planning)) }))
	}
	if len(made.Months) > 0 {
		actions = append(actions, act("l", "l", "hours and money", func() tea.Cmd { return p.app.open(newLoad(p.planning)) }))
	}
	actions = append(actions, p.moves()...)
	if made.Impossible == "" && p.made.fresh() && !advisor.Promised(made) {
		actions = append(actions, act("p", "p", "promise this date", p.promise))
	}
	actions = append(actions, act("o", "o", "schools", p.app.openSchools))
	if len(made.Activities) > 1 {
		actions = append(actions, upDown(p.app.theme, "steps", p.move)...)
	}
	return actions
}

// move goes to the next activity; below the last one it goes on to the notes, and back.
func (p *planner) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		last := p.row == len(p.plan().Activities)-1
		switch {
		case by > 0 && last:
			if p.pager.more() {
				p.past++
				p.pager.scroll(noteStep)()
			}
		case by < 0 && p.past > 0:
			p.past--
			p.pager.scroll(-noteStep)()
		default:
			p.row += by
			p.face()
		}
		return nil
	}
}

// open leads to all about the marked activity.
func (p *planner) open() tea.Cmd {
	activity, _ := p.marked()
	return p.app.open(newActivity(p.planning, activity.ID))
}

func (p *planner) promise() tea.Cmd {
	s := p.app.session
	cmd := p.change(func(x *sitting.Sitting) { s.Advisor.Promise(x, s.Today) })
	p.app.message = "This date is your promise now."
	return cmd
}

// takeDetour chooses the nearest way that no rule forbids.
func (p *planner) takeDetour() tea.Cmd {
	way := p.plan().Detour.Education
	return p.change(func(s *sitting.Sitting) { s.Plan.Education = way })
}

func (p *planner) body(width, height int) []string {
	fixed, made, text := p.headline(width), p.plan(), reading(width)
	if !p.made.known {
		return fixed
	}
	page, from, to := p.facts(text), 0, 0
	if activity, ok := p.marked(); ok {
		if width < widget.NarrowTimeline {
			var list []string
			list, from, to = p.list(width)
			from, to = from+len(page), to+len(page)
			page = append(page, list...)
		} else {
			page = append(page, p.picture(activity, width, height-len(fixed)-len(page)-1)...)
			to = len(page) - 1
		}
		if p.row == 0 {
			from = 0
		}
		page = append(page, "")
	}
	return append(fixed, p.pager.show(p.app.theme, append(page, p.notes(made, text)...), from, to, height-len(fixed))...)
}

// notes are what a date cannot hold: mistakes it comes near, how it went for others, what slipped, money, and
// what all rests on.
func (p *planner) notes(made *plan.Plan, width int) (lines []string) {
	theme := p.app.theme
	part := func(heading string, sentences ...string) {
		sentences = slices.DeleteFunc(sentences, func(sentence string) bool { return sentence == "" })
		if len(sentences) == 0 {
			return
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, theme.Heading.Render(heading))
		for _, sentence := range sentences {
			lines = append(lines, widget.Indented(theme.Glyphs.Bullet+" ", sentence, width)...)
		}
	}
	var slips []string
	for _, slip := range p.mistakes() {
		slips = append(slips, strings.Join([]string{slip.Label, slip.Text, slip.Under}, " "))
	}
	part("Common mistakes that you come near", slips...)
	part("How it goes for others", append([]string{advisor.MayNotFinish(made)}, p.wholes(advisor.OutsideLines(made))...)...)
	if made.Impossible != "" {
		return lines
	}
	part("What slipped", advisor.Slips(made)...)
	part("All dates", advisor.RangeText(made), advisor.Futures)
	part("Money", advisor.MoneyTexts(made)...)
	part("To keep your credentials", p.wholes(advisor.RenewalLines(p.app.session.Advisor.Catalog, made))...)
	part("What the dates rest on", advisor.Resting(made)...)
	part("Left out, because you have it", made.Done...)
	return lines
}

// wholes are lines with their labels, and with where their figures are from.
func (p *planning) wholes(lines []advisor.Line) (texts []string) {
	for _, line := range lines {
		line.From = p.advice().Aged(line.From)
		texts = append(texts, strings.TrimSpace(line.Label+" "+said(line)))
	}
	return texts
}
