package catalog

import (
	"slices"
	"strings"
)

// find returns the first element whose id is id, or nil.
func find[T any](list []T, id string, idOf func(*T) string) *T {
	for i := range list {
		if idOf(&list[i]) == id {
			return &list[i]
		}
	}
	return nil
}

// Role returns the role of that id, or nil.
func (c *Catalog) Role(id string) *Role {
	return find(c.Roles, id, func(r *Role) string { return r.ID })
}

// Path returns the path of that id, or nil.
func (c *Catalog) Path(id string) *Path {
	return find(c.Paths, id, func(p *Path) string { return p.ID })
}

// pathTo returns the path that leads to a role, or nil.
func (c *Catalog) pathTo(role string) *Path {
	return find(c.Paths, role, func(p *Path) string { return p.To })
}

// TimeTo returns how long it takes from a first job in the field to a role: the path says it, else
// the role itself. It is nil for the role everyone enters by.
func (c *Catalog) TimeTo(role *Role) *Figure {
	if p := c.pathTo(role.ID); p != nil {
		return &p.Months
	}
	return role.Time
}

// Skill returns the skill of that id, or nil.
func (c *Catalog) Skill(id string) *Skill {
	return find(c.Skills, id, func(s *Skill) string { return s.ID })
}

// Setting returns the setting of that id, or nil.
func (c *Catalog) Setting(id string) *Setting {
	return find(c.Settings, id, func(s *Setting) string { return s.ID })
}

// Source returns the source of that id, or nil.
func (c *Catalog) Source(id string) *Source {
	return find(c.Sources, id, func(s *Source) string { return s.ID })
}

// Credential returns the credential of that id, or nil.
func (c *Catalog) Credential(id string) *Credential {
	return find(c.Credentials, id, func(x *Credential) string { return x.ID })
}

// Activity returns the activity of that id, or nil.
func (c *Catalog) Activity(id string) *Activity {
	return find(c.Activities, id, func(a *Activity) string { return a.ID })
}

// Option returns the answer of that id, or nil.
func (l *Lateness) Option(id string) *LatenessOption {
	return find(l.Options, id, func(x *LatenessOption) string { return x.ID })
}

// Variant returns the variant of that id, or nil.
func (a *Activity) Variant(id string) *Variant {
	return find(a.Variants, id, func(x *Variant) string { return x.ID })
}

// PassRate returns the percent of tries at an activity's exam that pass: the published rate, or the
// one the activity assumes. It is nil where nothing is tried.
func (c *Catalog) PassRate(a *Activity) *Figure {
	if credential := c.Credential(a.Exam); credential != nil && credential.PassRate != nil && credential.PassRate.Value != nil {
		return credential.PassRate
	}
	if a.Retake == nil {
		return nil
	}
	return a.Retake.Pass
}

// Calendar returns the academic calendar of that id, or nil.
func (c *Catalog) Calendar(id string) *AcademicCalendar {
	return find(c.Calendars, id, func(x *AcademicCalendar) string { return x.ID })
}

// EducationOption returns the option of that id, or nil.
func (c *Catalog) EducationOption(id string) *EducationOption {
	return find(c.Education, id, func(e *EducationOption) string { return e.ID })
}

// Question returns the circumstance question of that id, or nil.
func (c *Catalog) Question(id string) *Question {
	return find(c.Circumstances, id, func(q *Question) string { return q.ID })
}

// Option returns the option of that id, or nil.
func (q *Question) Option(id string) *Option {
	return find(q.Options, id, func(o *Option) string { return o.ID })
}

// Meant returns the id of the option whose label a person typed in full; other text as it stands.
func (q *Question) Meant(typed string) string {
	for _, option := range q.Options {
		if strings.EqualFold(option.Label, strings.TrimSpace(typed)) {
			return option.ID
		}
	}
	return typed
}

// Rating returns the rating item of that id, or nil.
func (c *Catalog) Rating(id string) *RatingItem {
	return find(c.Ratings, id, func(r *RatingItem) string { return r.ID })
}

// Pair returns the pair item of that id, or nil.
func (c *Catalog) Pair(id string) *PairItem {
	return find(c.Pairs, id, func(p *PairItem) string { return p.ID })
}

// ContentmentItem returns the contentment item of that id, or nil.
func (c *Catalog) ContentmentItem(id string) *ContentmentItem {
	return find(c.Contentment, id, func(x *ContentmentItem) string { return x.ID })
}

// HasItem tells whether an id is that of a question about the work or the paths.
func (c *Catalog) HasItem(id string) bool {
	return c.Rating(id) != nil || c.Pair(id) != nil || c.ContentmentItem(id) != nil
}

// Trial returns the trial of that id, or nil.
func (c *Catalog) Trial(id string) *Trial {
	return find(c.Trials, id, func(t *Trial) string { return t.ID })
}

// EvidenceKind returns the kind of evidence of that id, or nil.
func (a *About) EvidenceKind(id string) *EvidenceKind {
	return find(a.Evidence, id, func(e *EvidenceKind) string { return e.ID })
}

// Pace returns the pace of that id, or nil.
func (p *Planning) Pace(id string) *Pace {
	return find(p.Paces, id, func(x *Pace) string { return x.ID })
}

func (a *About) english() bool { return a.Language == "" || a.Language == "en" }

// Occupation returns the occupation of that code, or nil.
func (c *Catalog) Occupation(code string) *Occupation {
	return find(c.Occupations, code, func(o *Occupation) string { return o.Code })
}

// Wage returns the pay of an occupation, or nil when none is published.
func (c *Catalog) Wage(code string) *Wage {
	return find(c.Wages.Rows, code, func(w *Wage) string { return w.Occupation })
}

// StateWage returns the pay of an occupation in a state, or nil when none is published.
func (c *Catalog) StateWage(code, state string) *StateWage {
	for i := range c.StateWages.Rows {
		if row := &c.StateWages.Rows[i]; row.Occupation == code && row.State == state {
			return row
		}
	}
	return nil
}

// Entries returns every entry of the field guide, chapter by chapter.
func (c *Catalog) Entries() (entries []GuideEntry) {
	for _, section := range c.Guide {
		entries = append(entries, section.Entries...)
	}
	return entries
}

// HasTerm tells whether any calendar has a term of a name.
func (c *Catalog) HasTerm(name string) bool {
	return slices.ContainsFunc(c.Calendars, func(calendar AcademicCalendar) bool { return calendar.Has(name) })
}
