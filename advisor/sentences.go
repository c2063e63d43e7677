package advisor

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/fit"
)

// The sentences that every face and file says in the same words.

// Score says the score, its noise and its band: "62 of 100, give or take 6: good, but borderline."
func (r Role) Score() string {
	if cmp.Or(r.Otherwise, r.Band) == fit.Early {
		return fmt.Sprintf("%d of 100 so far, from %d%% of the weight of the questions: too early to say.", r.Percent, r.Coverage)
	}
	return fmt.Sprintf("%d of 100, give or take %d: %s.", r.Percent, r.Error, r.Word())
}

// Word says the band, and what to mind about it: "good, but borderline".
func (r Role) Word() string {
	word := string(cmp.Or(r.Otherwise, r.Band))
	if word == string(fit.Early) {
		word = "too early to say"
	}
	if r.Borderline {
		word += ", but borderline"
	}
	if r.doubtful {
		word += ", if those answers hold"
	}
	if r.Band == fit.Conflict {
		word += ", were it not for a must-have"
	}
	return word
}

// Noise says what the noise of every score is, and what that rests on.
func (a *Advice) Noise() string {
	return fmt.Sprintf("The noise is about one standard error: answers vary from day to day (%s).", a.Aged(Of(a.Catalog.About.Scoring.AnswerError)))
}

// Open says what the unanswered questions could still do to the score; empty when there are none.
func (r Role) Open() string {
	if r.Low == r.High {
		return ""
	}
	text := fmt.Sprintf("The questions left open hold %d%% of the weight and could end it anywhere from %d to %d", 100-r.Coverage, r.Low, r.High)
	if r.Final {
		text += ", which would not change the verdict"
	}
	return text + "."
}

// Ranking says which paths lead and which are behind. While that can change, or the answers are in
// doubt, it says "so far".
func (a *Advice) Ranking() string {
	leading, behind := a.ranked()
	return strings.TrimSpace(leading + " " + behind)
}

// ranked says which paths lead, and which are behind, where any are.
func (a *Advice) ranked() (ahead, rest string) {
	var leading, behind []string
	for _, path := range a.Paths {
		if path.Leading {
			leading = append(leading, path.Title)
		} else {
			behind = append(behind, path.Title)
		}
	}
	rest = "Behind: " + catalog.List(behind) + "."
	switch {
	case !a.Heard:
		return "Too early to compare the paths: some of them stood in too few of your choices.", ""
	case len(behind) == 0:
		return "All paths are too close to call.", ""
	case len(leading) > 1:
		return "Too close to call: " + catalog.List(leading) + ".", rest
	case !a.Decided:
		return leading[0] + " is ahead so far.", rest
	}
	return leading[0] + " leads.", rest
}

// beside says which roles stand beside the paths without being ranked; empty when there are none.
func (a *Advice) beside() string {
	var parts []string
	for _, neighbor := range a.Neighbors {
		parts = append(parts, neighbor.Title+" (next to "+a.Path(neighbor.Beside).Title+")")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Not ranked, but near: " + catalog.List(parts) + "."
}

// StillOpen says whether what is left to ask can change the first path; empty before the first
// choice.
func (a *Advice) StillOpen() string {
	switch {
	case !a.Heard:
		return ""
	case a.Doubtful():
		return "Look at the marked answers again before you trust this order."
	case !a.Decided:
		return "The choices left can still change which path comes first."
	case a.Rest == 0:
		return "Decided: every choice is made."
	}
	more := fmt.Sprintf(" You can still make %s in the program.", catalog.Count(a.Rest, "more choice"))
	if len(a.Leading) > 1 { // "decided" would not go with "too close to call"
		return "No choice you would still be asked can change which of them has the most points." + more
	}
	return "Decided: no choice you would still be asked can change which path comes first." + more
}

// firmness says how wrong the weights may be before another path comes first; empty before the paths
// are compared.
func (a *Advice) firmness() string {
	switch {
	case !a.Heard || len(a.Paths) < 2:
		return ""
	case a.Stable == 0:
		return fmt.Sprintf("%s and %s have the same points: the least change in what an answer weighs decides which of them comes first.", a.Paths[0].Title, a.Paths[1].Title)
	}
	return fmt.Sprintf("%s stays first even if every answer weighs up to %d%% more or less than it should.", a.Paths[0].Title, a.Stable)
}

// wouldChange says the smallest change of answers that would put another path first.
func (a *Advice) wouldChange() string {
	if !a.Heard {
		return ""
	}
	for _, change := range a.Changes {
		if change.Kind == ChangeLeader {
			return change.Text
		}
	}
	return "No change of a few answers would put another path first."
}

// WouldTurn says the smallest change of answers that would turn the verdict on the work; empty where
// no few answers would.
func (a *Advice) WouldTurn() string {
	for _, change := range a.Changes {
		if change.Kind == ChangeBand {
			return change.Text
		}
	}
	return ""
}

// Why says in one line why the first path stands above the second; empty when nothing does.
func (a *Advice) Why() string {
	if !a.Heard || len(a.Above) == 0 || a.Above[0].Points <= 0 {
		return ""
	}
	text := fmt.Sprintf("%s stands above %s most of all for: %s", a.Paths[0].Title, a.Paths[1].Title, a.Above[0].Text)
	if a.Above[0].Instead != "" {
		text += ", rather than: " + a.Above[0].Instead
	}
	return text + "."
}

// discontent names the leading paths the person could not be content with; empty when there are
// none.
func (a *Advice) discontent() string {
	var titles []string
	for _, path := range a.Paths {
		if a.Leads(path) && path.discontent {
			titles = append(titles, path.Title)
		}
	}
	if len(titles) == 0 {
		return ""
	}
	return "You would choose this over the others, but you doubt that you could be content for years with: " + catalog.List(titles) + "."
}

// leanText holds the result against what the person leaned to before the choices; empty when they
// leaned to nothing.
func (a *Advice) leanText() string {
	if a.Lean == nil {
		return ""
	}
	return a.Lean.Text
}

// circles tells of preferences that go in a circle; empty when none do.
func (a *Advice) circles() string {
	for _, flag := range a.Flags {
		if flag.Kind == fit.Circle {
			return flag.Text
		}
	}
	return ""
}

// rests says that the paths begin with the work, where that does not fit; empty where it may.
func (a *Advice) rests() string {
	if band := a.Role.Band; band != fit.Poor && band != fit.Conflict {
		return ""
	}
	return "All of these paths are work with records as well, so what speaks against it above counts here too."
}

// Experiment says what to try next in one sentence; empty when there is nothing left to try.
func (a *Advice) Experiment() string {
	if a.Trial == nil {
		return ""
	}
	return fmt.Sprintf("Try this next: %s. How it feels can move the gap between %s and %s, which is %s now, by up to %d.",
		a.Trial.Title, a.Path(a.Trial.Paths[0]).Title, a.Path(a.Trial.Paths[1]).Title, catalog.Count(a.Trial.Gap, "point"), a.Trial.Most)
}

// TrialTakes says what a trial takes of time and money, and what that rests on.
func (a *Advice) TrialTakes(trial *catalog.Trial) string {
	takes, cost, price := a.Aged(Of(trial.Takes)).String(), a.Aged(Of(trial.Cost)).String(), trial.Cost.String()
	if value := trial.Cost.Value; value != nil && *value == 0 {
		price = "nothing"
	}
	if takes == cost {
		return fmt.Sprintf("Takes %s and costs %s (%s)", trial.Takes, price, cost)
	}
	return fmt.Sprintf("Takes %s (%s), costs %s (%s)", trial.Takes, takes, price, cost)
}

// Grounds says everything there is to say about the order of the paths, the weightiest first.
func (a *Advice) Grounds() []string {
	sentences := []string{a.rests(), a.Why(), a.wouldChange(), a.circles(), a.discontent(), a.leanText(), a.StillOpen(), a.beside()}
	if a.rests() == "" { // whom the work does not suit needs another trial than one between its paths
		sentences = slices.Insert(sentences, len(sentences)-1, a.Experiment())
	}
	return slices.DeleteFunc(sentences, func(sentence string) bool { return sentence == "" })
}

// Warnings says what speaks against trusting the verdict on the work, against the work itself, or
// against the plan.
func (a *Advice) Warnings() []string { return append(a.Doubts(), a.Hurdles()...) }

// Doubts says what speaks against trusting the verdict on the work, or against the work itself.
func (a *Advice) Doubts() []string {
	sentences := a.SecondLooks()
	for _, must := range a.Role.told() {
		sentences = append(sentences, must.Sentence())
		if slices.Contains(a.Role.Vetoes, must.ID) && a.Role.NearMiss() != "" {
			sentences = append(sentences, a.Role.NearMiss())
		}
	}
	return sentences
}

// SecondLooks says why answers should be looked at again.
func (a *Advice) SecondLooks() (sentences []string) {
	for _, flag := range a.Flags {
		if flag.Doubtful() {
			sentences = append(sentences, flag.Text)
		}
	}
	return sentences
}

// Hurdles says what speaks against the plan.
func (a *Advice) Hurdles() (sentences []string) {
	if goal := a.Path(a.Plan.Path); goal != nil {
		for _, must := range goal.Reach.Musts {
			sentences = append(sentences, goal.Title+": "+must.Sentence())
		}
	}
	return sentences
}

// Since says in brief what is other than in advice given before, beside the points of the paths: the
// score of the work, and whether a path is open.
func (a *Advice) Since(before *Advice) []string {
	work := fmt.Sprintf("The work: %d, %s", a.Role.Percent, a.Role.Word())
	if was := before.Role; was.Percent != a.Role.Percent || was.Word() != a.Role.Word() {
		work += fmt.Sprintf(" (was %d, %s)", was.Percent, was.Word())
	}
	sentences := []string{work + "."}
	for _, path := range a.Paths {
		if was := before.Path(path.ID).Reach.State; was != path.Reach.State {
			sentences = append(sentences, fmt.Sprintf("%s open to you: %s (was %s).", path.Definition.Short, path.Reach.State.Word(), was.Word()))
		}
	}
	return sentences
}

// Progress says how far the questions are: what was answered and skipped.
func (a *Advice) Progress() string {
	text := catalog.Count(a.Answered, "question") + " answered"
	if a.Skipped > 0 {
		text += fmt.Sprintf(", %d skipped or not sure", a.Skipped)
	}
	switch {
	case a.NextItem != "":
		return text + ", more to come."
	case a.Rest > 0:
		return text + ", the rest is up to you."
	}
	return text + ", none left to ask."
}

// Standing says how a path stands: "+7 of 16 points, give or take 3".
func (p Path) Standing() string {
	return fmt.Sprintf("%s of %d points, give or take %d", Signed(p.Points), p.Possible, p.Error)
}

// Signed writes points with their sign: "+7", "-2", "0".
func Signed(points int) string {
	if points == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", points)
}

// Open says where the points of a path could still end; empty when nothing is open.
func (p Path) Open() string {
	if p.Low == p.High {
		return ""
	}
	return fmt.Sprintf("The questions left open could end it anywhere from %s to %s.", Signed(p.Low), Signed(p.High))
}

// payOf says what people in an occupation earn; "not published" where no figure is.
func (a *Advice) payOf(code string) string {
	occupation, wage, table := a.Catalog.Occupation(code), a.Catalog.Wage(code), a.Catalog.Wages
	if wage == nil {
		return fmt.Sprintf("%s (%s): %s", occupation.Title, code, catalog.NotPublished)
	}
	return fmt.Sprintf("%s (%s): %s. This counts %s of %s", occupation.Title, code, wage.Says(), catalog.Amount(catalog.Number(wage.Jobs), "jobs"), table.Of)
}

// Left says that some of a sitting is about things the catalog does not have any more.
func Left(ids []string) string {
	return "These answers were given with another catalog. What they say of the following is not in the one in use: " + strings.Join(ids, ", ") +
		". It stays in the file and counts for nothing."
}

// Capital begins a text with a capital.
func Capital(text string) string {
	_, first := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:first]) + text[first:]
}

// uncapital begins a text with a small letter.
func uncapital(text string) string {
	_, first := utf8.DecodeRuneInString(text)
	return strings.ToLower(text[:first]) + text[first:]
}
