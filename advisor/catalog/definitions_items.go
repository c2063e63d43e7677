package catalog

// RatingItem is a statement the person rates from "not me" to "very me".
type RatingItem struct {
	ID       string `yaml:"id"`
	Text     string `yaml:"text"`
	Opposite string `yaml:"opposite"` // the item that asks for the contrary
	Why      string `yaml:"why"`      // why it is asked
	Agree    string `yaml:"agree"`    // what a yes says about the fit
	Disagree string `yaml:"disagree"` // what a no says about the fit
	Source   string `yaml:"source"`
}

// PairItem asks which of two pieces of work a person would rather do. Its points move from one
// path to the other, so it never adds to both.
type PairItem struct {
	ID        string `yaml:"id"`
	Round     int    `yaml:"round"` // 1 is asked of everyone, 2 only to separate paths
	Left      string `yaml:"left"`  // path id
	Right     string `yaml:"right"` // path id
	LeftText  string `yaml:"left_text"`
	RightText string `yaml:"right_text"`
	Weight    int    `yaml:"weight"` // points for one step, 1..3
}

// ContentmentItem asks of one path alone whether the person could be content doing it for years.
// Choices between two cannot tell: both may be disliked.
type ContentmentItem struct {
	ID   string `yaml:"id"`
	Path string `yaml:"path"`
	Text string `yaml:"text"`
}

// MustHave is something that can stand against a role or a path whatever the score. It never
// changes a score. Exactly one of Item, Limit and Option is given.
type MustHave struct {
	ID      string `yaml:"id"`
	Against string `yaml:"against"`          // a role, a path, or "plan": every path and the entry role
	Item    string `yaml:"item,omitempty"`   // a rating item: the strongest yes together with the person's word that it is a must
	Limit   string `yaml:"limit,omitempty"`  // deadline or budget: held against what the plan takes
	Option  string `yaml:"option,omitempty"` // an option of the place question
	Effect  string `yaml:"effect"`           // veto: not this; route: not this way; warn
	Ask     string `yaml:"ask,omitempty"`    // for an item: asks whether it is a must
	Says    string `yaml:"says"`             // what stands against it
	Lifts   string `yaml:"lifts"`            // what would lift it
}

// Trial is a cheap way to try a piece of the work. How it felt counts like a choice: its points go
// to some paths and come from others, so the keys sum to 0.
type Trial struct {
	ID    string         `yaml:"id"`
	Title string         `yaml:"title"`
	Text  string         `yaml:"text"`                           // how to do it
	Watch string         `yaml:"watch"`                          // what to notice about oneself
	Takes Figure         `yaml:"takes" name:"how much it takes"` // hours
	Cost  Figure         `yaml:"cost"`                           // USD
	Keys  map[string]int `yaml:"keys"`                           // path → points for one step toward "loved it"
	Basis Basis          `yaml:"basis"`                          // of the keys
}

// NearbyCareer is a career for some of those whom the entry role does not fit.
type NearbyCareer struct {
	ID         string         `yaml:"id"`
	Title      string         `yaml:"title"`
	Occupation string         `yaml:"occupation"` // BLS series
	Offers     string         `yaml:"offers"`     // what it has that the entry role has not
	Asks       string         `yaml:"asks"`       // schooling and license
	Keys       map[string]int `yaml:"keys"`       // rating item → -3..3: which answers speak for it
	See        string         `yaml:"see"`        // entry of the guide
}

// EvidenceKind is something a person can have done that shows a skill.
type EvidenceKind struct {
	ID    string `yaml:"id"`
	Label string `yaml:"label"`
	Level int    `yaml:"level"`           // the level it shows, 1..4
	Proof bool   `yaml:"proof,omitempty"` // someone else has seen it; without, at most level 2
}
