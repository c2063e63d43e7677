package advisor

import (
	"careeradvisor/advisor/fit"
	"careeradvisor/advisor/sitting"
)

// explain adds to a ranking what speaks for and against the work and every path, and how far the answers can
// be trusted.
func (a *Advisor) explain(advice *Advice, s *sitting.Sitting, sheet *fit.Sheet) {
	advice.Flags = a.flags(s, sheet)
	advice.Answered, advice.Skipped = a.Interview.Progress(s.Responses)
	advice.Decided = advice.Decided && !advice.Doubtful()
	a.explainRole(&advice.Role, s, advice.Doubtful())
	for i := range advice.Paths {
		a.explainPath(&advice.Paths[i], s)
	}
}

func (a *Advisor) explainRole(role *Role, s *sitting.Sitting, doubtful bool) {
	about := a.Catalog.About
	role.For, role.Against = sides(role.Reasons)
	role.Verdict, role.doubtful = about.Verdicts[string(role.Band)], doubtful
	if doubtful {
		role.Verdict, role.Final = about.Scoring.Care.Verdict, false
	}
	shares := fit.Apportion(role.Reasons, role.Possible, role.Percent-50)
	for i, reason := range role.Reasons {
		rating := a.Catalog.Rating(reason.Item)
		sentence := Sentence{Item: reason.Item, Points: reason.Points, Percent: shares[i], Text: rating.Agree}
		if answer, _ := s.Responses[reason.Item].Step(); answer < 0 {
			sentence.Text = rating.Disagree
		}
		switch {
		case reason.Points > 0:
			role.For = append(role.For, sentence)
		case reason.Points < 0:
			role.Against = append(role.Against, sentence)
		}
	}
}

func (a *Advisor) explainPath(path *Path, s *sitting.Sitting) {
	path.For, path.Against = sides(path.Reasons)
	path.Content, path.discontent = a.content(path.ID, s)
	for _, reason := range path.Reasons {
		if reason.Points == 0 {
			continue
		}
		sentence := a.chosen(reason.Item, s)
		if reason.Points < 0 && sentence.Instead != "" { // told from the side of this path
			sentence.Text, sentence.Instead = sentence.Instead, sentence.Text
		}
		sentence.Points = reason.Points
		if reason.Points > 0 {
			path.For = append(path.For, sentence)
		} else {
			path.Against = append(path.Against, sentence)
		}
	}
}

// sides returns two empty lists with room for the reasons for something and for those against it.
func sides(reasons []fit.Reason) (pro, contra []Sentence) {
	most, speak := len(reasons), 0
	for _, reason := range reasons {
		if reason.Points > 0 {
			speak++
		}
	}
	room := make([]Sentence, most)
	return room[:0:speak], room[speak:speak:most]
}

// content says in the words of the question whether the person could be content with a path for
// years; empty before they were asked.
func (a *Advisor) content(path string, s *sitting.Sitting) (word string, not bool) {
	for _, item := range a.Catalog.Contentment {
		response, given := s.Responses[item.ID]
		if step, ok := response.Step(); given && ok && item.Path == path {
			return a.Catalog.About.Scoring.ContentmentSteps[step+2], step < 0
		}
	}
	return "", false
}
