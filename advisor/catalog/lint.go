package catalog

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// Lint loads a catalog and checks it whole: what each file must hold, what the files say of each
// other, and the rules that make scores and plans sound. The error is Problems: all faults at
// once, sorted. A catalog is returned only when there are none.
func Lint(files fs.FS) (*Catalog, error) {
	c, problems := load(files)
	shapes := newCatalog(c.files)
	for _, name := range c.files {
		if content, problem := read(files, name); problem == nil {
			problems = append(problems, shape(name, content, shapes.slot(name))...)
		}
	}
	problems = append(problems, c.contradictions(problems)...)
	if len(problems) > 0 {
		return nil, problems.sorted()
	}
	return c.priced(), nil
}

// contradictions finds the faults that show when files are held against each other. A file that lacks
// something is left out, since that would only be said again; and where something is lacking that
// others may refer to, nothing can be said of them.
func (c *Catalog) contradictions(known Problems) (more Problems) {
	lacking := map[string]bool{}
	for _, problem := range known {
		if problem.hides() {
			return nil
		}
		lacking[problem.File] = lacking[problem.File] || !problem.surplus()
	}
	l := &linter{c: c, ids: map[string]map[string]string{}, used: map[string]map[string]bool{}, given: map[string][]placed{}}
	l.collect()
	l.about()
	l.circumstances()
	l.references()
	l.tables()
	l.figures()
	l.items()
	l.judgement()
	l.plans()
	l.calendars()
	l.changes()
	l.guide()
	l.schools()
	l.quantities()
	l.readable()
	if len(known) == 0 {
		l.unused() // what is lacking may have been the use
	}
	return slices.DeleteFunc(l.problems, func(p Problem) bool { return lacking[p.File] })
}

// linter gathers problems. ids and used are kept by kind of definition, given by quantity.
type linter struct {
	c        *Catalog
	problems Problems
	ids      map[string]map[string]string // kind → id → file
	used     map[string]map[string]bool   // kind → id
	given    map[string][]placed          // quantity → its figures
}

func (l *linter) complain(file, field, found, expected string) {
	l.problems = append(l.problems, Problem{file, field, found, expected})
}

// The kinds of definition that can be referred to, with the words for one of them.
const (
	sources     = "an id in sources.yaml"
	settings    = "an id in settings.yaml"
	skills      = "an id in skills.yaml"
	occupations = "a code in occupations.yaml"
	sectors     = "an id in sector-wages.yaml"
	ratings     = "an id in items/ratings.yaml"
	activities  = "an id in activities.yaml"
	calendars   = "an id in calendars.yaml"
	roles       = "the id of a file in roles/"
	paths       = "the id of a file in paths/"
	credentials = "the id of a file in credentials/"
	entries     = "the id of a guide entry"
	mistakes    = "an id in mistakes.yaml"
)

var kebabCase = pattern(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// define records an id, which must be new within its kind and written like-this.
func (l *linter) define(kind, file, field, id string) {
	if l.ids[kind] == nil {
		l.ids[kind] = map[string]string{}
	}
	if _, twice := l.ids[kind][id]; twice {
		l.complain(file, field, quote(id)+" again", "each id once")
	}
	if !kebabCase().MatchString(id) {
		l.complain(file, field, quote(id), "lower-case letters and digits joined by hyphens")
	}
	l.ids[kind][id] = file
}

// known checks that an id is defined.
func (l *linter) known(kind, file, field, id string) {
	if _, ok := l.ids[kind][id]; !ok {
		l.complain(file, field, quote(id), kind)
	}
}

// refer records the use of an id, which must be defined: who reads where it is used can read on there.
func (l *linter) refer(kind, file, field, id string) {
	l.known(kind, file, field, id)
	if l.used[kind] == nil {
		l.used[kind] = map[string]bool{}
	}
	l.used[kind][id] = true
}

func roleFile(r Role) string             { return path.Join("roles", r.ID+".yaml") }
func pathFile(p Path) string             { return path.Join("paths", p.ID+".yaml") }
func credentialFile(x Credential) string { return path.Join("credentials", x.ID+".yaml") }

func (l *linter) collect() {
	each(l, sources, "sources.yaml", "sources", l.c.Sources, func(x Source) string { return x.ID })
	each(l, settings, "settings.yaml", "settings", l.c.Settings, func(x Setting) string { return x.ID })
	each(l, skills, "skills.yaml", "skills", l.c.Skills, func(x Skill) string { return x.ID })
	each(l, occupations, "occupations.yaml", "occupations", l.c.Occupations, func(x Occupation) string { return x.Code })
	each(l, sectors, sectorWagesFile, "sectors", l.c.SectorWages.Sectors, func(x Sector) string { return x.ID })
	each(l, ratings, "items/ratings.yaml", "ratings", l.c.Ratings, func(x RatingItem) string { return x.ID })
	each(l, activities, "activities.yaml", "activities", l.c.Activities, func(x Activity) string { return x.ID })
	each(l, calendars, "calendars.yaml", "calendars", l.c.Calendars, func(x AcademicCalendar) string { return x.ID })
	each(l, "a change", "changes.yaml", "changes", l.c.Changes, func(x Change) string { return x.ID })
	each(l, "a pair", "items/pairs.yaml", "pairs", l.c.Pairs, func(x PairItem) string { return x.ID })
	each(l, "an education option", "education.yaml", "education", l.c.Education, func(x EducationOption) string { return x.ID })
	each(l, "a step", "way-in.yaml", "steps", l.c.WayIn, func(x WayInStep) string { return x.ID })
	each(l, "a contentment item", "items/contentment.yaml", "contentment", l.c.Contentment, func(x ContentmentItem) string { return x.ID })
	each(l, "a trial", "trials.yaml", "trials", l.c.Trials, func(x Trial) string { return x.ID })
	each(l, "a must-have", "must-haves.yaml", "must_haves", l.c.MustHaves, func(x MustHave) string { return x.ID })
	each(l, "a nearby career", "nearby.yaml", "nearby", l.c.Nearby, func(x NearbyCareer) string { return x.ID })
	each(l, "a kind of evidence", aboutFile, "evidence", l.c.About.Evidence, func(x EvidenceKind) string { return x.ID })
	each(l, "an award", schoolsFile, "awards", l.c.Schools.Awards, func(x Award) string { return x.ID })
	each(l, "a gate", schoolsFile, "gates", l.c.Schools.Gates, func(x Gate) string { return x.ID })
	each(l, "a criterion", schoolsFile, "criteria", l.c.Schools.Criteria, func(x Criterion) string { return x.ID })
	each(l, "a weight", schoolsFile, "weights", l.c.Schools.Weights, func(x Weight) string { return x.ID })
	each(l, "a question", schoolsFile, "questions", l.c.Schools.Questions, func(x SchoolQuestion) string { return x.ID })
	each(l, "aid", schoolsFile, "aid", l.c.Schools.Aid, func(x Aid) string { return x.ID })
	each(l, "a claim", claimsFile, "claims", l.c.Claims, func(x Claim) string { return x.ID })
	each(l, mistakes, mistakesFile, "mistakes", l.c.Mistakes, func(x Mistake) string { return x.ID })
	each(l, "a pace", aboutFile, "planning.paces", l.c.About.Planning.Paces, func(x Pace) string { return x.ID })
	for _, role := range l.c.Roles {
		l.define(roles, roleFile(role), "id", role.ID)
	}
	for _, p := range l.c.Paths {
		l.define(paths, pathFile(p), "id", p.ID)
	}
	for _, credential := range l.c.Credentials {
		l.define(credentials, credentialFile(credential), "id", credential.ID)
	}
	for _, section := range l.c.Guide {
		l.define("a guide section", guideFile(section), "id", section.ID)
		each(l, entries, guideFile(section), "entries", section.Entries, func(x GuideEntry) string { return x.ID })
	}
	// A response is kept under the id of its item alone.
	asked := map[string]string{}
	for _, kind := range []string{ratings, "a pair", "a contentment item", "a trial"} {
		for _, id := range slices.Sorted(maps.Keys(l.ids[kind])) {
			if other, twice := asked[id]; twice {
				l.complain(l.ids[kind][id], "["+id+"].id", quote(id)+" again", "an id that stands in no other file, as it does in "+other)
			}
			asked[id] = l.ids[kind][id]
		}
	}
}

func each[T any](l *linter, kind, file, field string, list []T, idOf func(T) string) {
	for _, x := range list {
		l.define(kind, file, fmt.Sprintf("%s[%s].id", field, idOf(x)), idOf(x))
	}
}

func (l *linter) references() {
	l.refer(roles, aboutFile, "entry", l.c.About.Entry)
	for _, id := range l.c.About.Stones {
		l.refer(roles, aboutFile, "stones", id)
	}
	for _, skill := range l.c.Skills {
		l.skillLevels(skill)
	}
	for _, rating := range l.c.Ratings {
		l.refer(sources, "items/ratings.yaml", "ratings["+rating.ID+"].source", rating.Source)
	}
	for _, role := range l.c.Roles {
		l.role(roleFile(role), role)
	}
	orders := map[int]string{}
	for _, p := range l.c.Paths {
		file := pathFile(p)
		l.refer(roles, file, "to", p.To)
		for _, id := range p.Build {
			l.refer(skills, file, "build", id)
		}
		for _, id := range p.Neighbors {
			l.refer(roles, file, "neighbors", id)
		}
		for i, rule := range p.Needs {
			l.rule(file, fmt.Sprintf("needs[%d]", i+1), rule)
		}
		if other, twice := orders[p.Order]; twice {
			l.complain(file, "order", fmt.Sprint(p.Order), "a number that "+other+" does not have")
		}
		orders[p.Order] = file
		if width := len([]rune(p.Short)); width > 12 {
			l.complain(file, "short", fmt.Sprintf("%d characters", width), "at most 12")
		}
	}
	for _, credential := range l.c.Credentials {
		file := credentialFile(credential)
		l.refer(sources, file, "source", credential.Source)
		for i, rule := range credential.Needs {
			l.rule(file, fmt.Sprintf("needs[%d]", i+1), rule)
		}
		for _, id := range credential.Helps {
			l.known(roles, file, "helps", id)
		}
		for _, id := range credential.Above {
			l.known(credentials, file, "above", id)
		}
	}
}

// role checks what a role refers to.
func (l *linter) role(file string, role Role) {
	l.refer(occupations, file, "occupation", role.Occupation)
	for i, rival := range role.Rivals {
		l.refer(occupations, file, "rivals", rival.Occupation)
		for _, id := range rival.Now {
			l.option(file, fmt.Sprintf("rivals[%d].now", i+1), "now", id)
		}
	}
	for _, id := range role.Credentials {
		l.refer(credentials, file, "credentials", id)
	}
	for _, id := range role.Settings {
		l.refer(settings, file, "settings", id)
	}
	for _, need := range role.Skills {
		l.need(file, need)
	}
	l.insideAndNext(file, role)
	l.basis(file, "dislikes.basis", role.Dislikes.Basis)
}

// need checks how much of a skill a role needs: level and importance together, with what they rest on.
func (l *linter) need(file string, need SkillNeed) {
	field := "skills[" + need.Skill + "]"
	l.refer(skills, file, "skills", need.Skill)
	if need.Level == 0 && need.Importance == 0 && !need.Must {
		return
	}
	if need.Level < 1 || need.Level > 4 {
		l.complain(file, field+".level", fmt.Sprint(need.Level), "1 to 4")
	}
	if need.Importance < 1 || need.Importance > 5 {
		l.complain(file, field+".importance", fmt.Sprint(need.Importance), "1 to 5")
	}
	l.basis(file, field+".basis", need.Basis)
	l.refer(sources, file, field+".source", need.Source)
	if need.LevelBasis != "" {
		l.basis(file, field+".level_basis", need.LevelBasis)
	}
}

// insideAndNext checks how one comes to a role and where it leads: the time stands once, with the
// path if there is one.
func (l *linter) insideAndNext(file string, role Role) {
	for i, inside := range role.Inside {
		field := fmt.Sprintf("inside[%d]", i+1)
		l.basis(file, field+".basis", inside.Basis)
		for _, id := range inside.Now {
			l.option(file, field+".now", "now", id)
		}
	}
	for _, id := range role.LeadsTo {
		l.refer(roles, file, "leads_to", id)
		if id == role.ID {
			l.complain(file, "leads_to", quote(id), "another role")
		}
	}
	ownTime := role.ID != l.c.About.Entry && l.c.pathTo(role.ID) == nil
	switch {
	case ownTime && role.Time == nil:
		l.complain(file, "time", "nothing", "how long it takes to get there, since no path says it")
	case !ownTime && role.Time != nil:
		l.complain(file, "time", "a figure", "nothing here, since the path says it or one enters by this role")
	case role.Time != nil:
		l.figure(file, "time", *role.Time, "months", "years")
	}
}

// skillLevels checks the ladder of a skill: five levels and the hours between them.
func (l *linter) skillLevels(skill Skill) {
	const file = "skills.yaml"
	field := "skills[" + skill.ID + "]"
	if len(skill.Levels) == 0 && len(skill.Hours) == 0 {
		return
	}
	if len(skill.Levels) != 5 {
		l.complain(file, field+".levels", fmt.Sprintf("%d levels", len(skill.Levels)), "five, for levels 0 to 4")
	}
	if len(skill.Hours) != 4 {
		l.complain(file, field+".hours", fmt.Sprintf("%d steps", len(skill.Hours)), "four, from each level to the next")
	}
	before := 0
	for i, hours := range skill.Hours {
		l.figure(file, fmt.Sprintf("%s.hours[%d]", field, i+1), hours, "hours")
		_, likely, _ := hours.Whole()
		if likely < before {
			l.complain(file, fmt.Sprintf("%s.hours[%d]", field, i+1), fmt.Sprint(likely), "at least the hours of the step before: later levels do not come faster")
		}
		before = likely
	}
}

func (l *linter) rule(file, field string, rule Rule) {
	given := count(rule.Schooling != "", rule.ExperienceYears > 0, len(rule.AnyCredential) > 0, len(rule.Routes) > 0, rule.Anyone)
	l.having(file, field, rule.Schooling, rule.AnyCredential)
	for i, route := range rule.Routes {
		name := fmt.Sprintf("%s.routes[%d]", field, i+1)
		l.having(file, name, route.Schooling, route.AnyCredential)
		if route.Schooling == "" && route.Credits <= 0 && route.ExperienceYears <= 0 && len(route.AnyCredential) == 0 {
			l.complain(file, name, "nothing asked", "schooling, credits, experience_years or any_credential")
		}
	}
	for _, id := range rule.OrNow {
		l.option(file, field+".or_now", "now", id)
	}
	if given != 1 {
		l.complain(file, field, fmt.Sprintf("%d conditions", given), "exactly one of schooling, experience_years, any_credential, routes and anyone")
	}
	if rule.Accredited && rule.Schooling == "" {
		l.complain(file, field+".accredited", "true", "only beside schooling")
	}
	for _, id := range rule.By {
		l.refer(activities, file, field+".by", id)
	}
	l.refer(sources, file, field+".source", rule.Source)
	l.basis(file, field+".basis", rule.Basis)
}

func (l *linter) having(file, field, schooling string, credentialIDs []string) {
	if schooling != "" {
		l.option(file, field+".schooling", "schooling", schooling)
	}
	for _, id := range credentialIDs {
		l.refer(credentials, file, field+".any_credential", id)
	}
}

func (l *linter) option(file, field, question, id string) {
	if q := l.c.Question(question); q == nil || q.Option(id) == nil {
		l.complain(file, field, quote(id), "an option of the "+question+" question")
	}
}

func (l *linter) basis(file, field string, basis Basis) {
	if !slices.Contains(bases, basis) {
		l.complain(file, field, quote(string(basis)), "official, third-party, assumed or judgement")
	}
}

// unused complains of definitions that nothing refers to: nobody would ever see them.
func (l *linter) unused() {
	for _, kind := range []string{sources, settings, skills, occupations, sectors, activities, calendars, roles, credentials} {
		for _, id := range slices.Sorted(maps.Keys(l.ids[kind])) {
			if !l.used[kind][id] {
				l.complain(l.ids[kind][id], id, "a definition nothing refers to", "a use of it, or none of it")
			}
		}
	}
}

// count counts the conditions that hold.
func count(conditions ...bool) (n int) {
	for _, holds := range conditions {
		if holds {
			n++
		}
	}
	return n
}

// oneOf lists words for a message.
func oneOf(words []string) string { return "one of " + strings.Join(words, ", ") }
