// Package sitting holds one person's answers and circumstances, reads and writes their file, and
// keeps the files of everyone who uses this computer account.
package sitting

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"careeradvisor/advisor/catalog"

	"gopkg.in/yaml.v3"
)

// Format names the version of the file format this program writes.
const Format = "careeradvisor/sitting/1"

var formatPattern = regexp.MustCompile(`^careeradvisor/(sitting|export)/[1-9][0-9]*$`)

// Limits on what a file may hold, so that a wrong or hostile file is refused early.
const (
	MaxBytes     = 1 << 20
	maxNameRunes = 60
	maxTold      = 100 // faults that a message names
)

// Sitting is one person's file. Everything in it is optional.
//
// Text that may hold line breaks is written in flow style: yaml.v3 then escapes them, while as a
// block it loses a first line break and writes some texts so that they cannot be read again.
type Sitting struct {
	Format        string              `yaml:"format" json:"format"`
	Name          string              `yaml:"name,omitempty" json:"name,omitempty"`
	Revision      int                 `yaml:"revision,omitempty" json:"revision,omitzero"` // how often it was changed
	Catalog       CatalogVersion      `yaml:"catalog,omitempty,flow" json:"catalog,omitempty"`
	Responses     Responses           `yaml:"responses,omitempty" json:"responses,omitempty"`
	Musts         []string            `yaml:"musts,omitempty,flow" json:"musts,omitempty"` // items the person insists on
	Seconds       map[string]int      `yaml:"seconds,omitempty" json:"seconds,omitempty"`  // time taken for each item
	Circumstances Circumstances       `yaml:"circumstances,omitempty" json:"circumstances,omitempty"`
	Lean          *Lean               `yaml:"lean,omitempty,flow" json:"lean,omitzero"`
	Evidence      map[string][]string `yaml:"evidence,omitempty,flow" json:"evidence,omitempty"` // skill → kinds of evidence
	Trials        Responses           `yaml:"trials,omitempty" json:"trials,omitempty"`          // how each trial felt
	Brief         bool                `yaml:"brief,omitempty" json:"brief,omitzero"`             // the choices may stop before they must
	Plan          PlanChoice          `yaml:"plan,omitempty" json:"plan,omitempty"`
	Schools       []Program           `yaml:"schools,omitempty" json:"schools,omitempty"`      // programs the person looks at
	Weights       map[string]string   `yaml:"weights,omitempty,flow" json:"weights,omitempty"` // criterion of programs → how much it matters
	Finance       Finance             `yaml:"finance,omitempty" json:"finance,omitempty"`
	Last          *Last               `yaml:"last,omitempty" json:"last,omitempty"` // what the person was told; nil once they change anything

	// Gone is what the sitting holds of things that left the catalog since it was written; nil when nothing
	// did. It is written with the rest, and nobody who asks the sitting sees it.
	Gone *Sitting `yaml:"-" json:"-"`
}

// Insist says whether what an item asks for is a must.
func (s *Sitting) Insist(item string, must bool) {
	s.Musts = slices.DeleteFunc(slices.Clone(s.Musts), func(id string) bool { return id == item })
	if must {
		s.Musts = append(s.Musts, item)
	}
}

// CatalogVersion says which catalog the questions came from.
type CatalogVersion struct {
	Version string `yaml:"version,omitempty" json:"version,omitempty"`
	Digest  string `yaml:"digest,omitempty" json:"digest,omitempty"`
}

// Lean is the path a person leaned to before the choices, and how sure they were, from 1 on. An
// empty one says that they were asked and lean to none.
type Lean struct {
	Path string `yaml:"path,omitempty" json:"path,omitempty"`
	Sure int    `yaml:"sure,omitempty" json:"sure,omitzero"`
}

// New returns an empty sitting.
func New(name string) *Sitting {
	return &Sitting{Format: Format, Name: name, Responses: Responses{}}
}

// NewerError says that a file was written by a newer version of this program. It is left alone.
type NewerError struct{ File, Format string }

// Error names the file and both formats.
func (e *NewerError) Error() string {
	ours := Format
	if path.Dir(e.Format) == path.Dir(ExportFormat) {
		ours = ExportFormat
	}
	return fmt.Sprintf("%s: format: found %q, expected %q or older; a newer careeradvisor wrote it, and the file is left as it is", e.File, e.Format, ours)
}

// InvalidError lists what is wrong with a file.
type InvalidError struct{ Problems catalog.Problems }

// Error lists the problems, one a line, and of very many the first.
func (e *InvalidError) Error() string {
	if more := len(e.Problems) - maxTold; more > 1 {
		return fmt.Sprintf("%v\n%s: %d more faults like these", e.Problems[:maxTold], e.Problems[0].File, more)
	}
	return e.Problems.Error()
}

func invalid(file, field, found, expected string) error {
	return &InvalidError{catalog.Problems{{File: file, Field: field, Found: found, Expected: expected}}}
}

func tooMany(file, field string) error {
	return invalid(file, field, catalog.TooMany, catalog.FewEnough)
}

func tooLarge(file string) error { return invalid(file, "", "more than 1 MB", "a sitting") }

// checkFormat refuses a format other than ours; a file need not name one.
func checkFormat(file, format string) error {
	switch {
	case format == "" || format == Format:
		return nil
	case formatPattern.MatchString(format):
		return &NewerError{file, format}
	}
	return invalid(file, "format", fmt.Sprintf("%q", format), fmt.Sprintf("%q", Format))
}

// IsJSON tells whether a file holds JSON, by its name.
func IsJSON(file string) bool { return strings.EqualFold(filepath.Ext(file), ".json") }

// aKnownField is what is expected in the place of an unknown field.
const aKnownField = "a field named in docs/schemas/sitting.json"

// Parse reads a sitting from JSON if the file's name ends in .json, else from YAML. The error is
// *NewerError or *InvalidError and names the file.
func Parse(file string, content []byte) (*Sitting, error) {
	if IsJSON(file) {
		return ParseJSON(file, content)
	}
	if len(content) > MaxBytes {
		return nil, tooLarge(file)
	}
	if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
		return nil, invalid(file, "", "bytes that are not text", "a sitting in UTF-8")
	}
	var tree yaml.Node
	var head struct{ Format string }
	if err := yaml.Unmarshal(content, &tree); err == nil {
		if node := catalog.Crowded(&tree); node != nil {
			return nil, tooMany(file, fmt.Sprintf("line %d", node.Line))
		}
		if tree.Decode(&head) == nil {
			if err := checkFormat(file, head.Format); err != nil {
				return nil, err
			}
		}
	}
	if line := aliased(&tree); line > 0 {
		return nil, invalid(file, fmt.Sprintf("line %d", line), "an anchor or alias", "the value written out")
	}
	s := New("")
	if number := misread(&tree, reflect.TypeOf(s)); number != nil {
		return nil, invalid(file, fmt.Sprintf("line %d", number.Line), fmt.Sprintf("%q", number.Value), "a whole number in plain digits")
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	decoder.KnownFields(true)
	if err := decoder.Decode(s); err != nil && !errors.Is(err, io.EOF) {
		return nil, &InvalidError{catalog.Explain(file, content, err, aKnownField)}
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, invalid(file, "", "a second document", "one document")
	}
	return s.complete(file)
}

// complete gives a sitting that was read what a file may leave out, and checks its name.
func (s *Sitting) complete(file string) (*Sitting, error) {
	s.Format = Format
	s.Circumstances.State = strings.ToUpper(s.Circumstances.State) // as it is written when it is typed
	if s.Responses == nil {
		s.Responses = Responses{}
	}
	for _, field := range []struct {
		name    string
		entries int
	}{
		{"responses", len(s.Responses)}, {"seconds", len(s.Seconds)}, {"trials", len(s.Trials)}, {"evidence", len(s.Evidence)},
		{"weights", len(s.Weights)}, {"musts", len(s.Musts)}, {"schools", len(s.Schools)},
	} { // of JSON; of YAML it was seen before
		if field.entries > catalog.MaxEntries {
			return nil, tooMany(file, field.name)
		}
	}
	if err := CheckName(s.Name); err != nil {
		return nil, invalid(file, "name", fmt.Sprintf("%q", s.Name), err.Error())
	}
	return s, nil
}

// aliased returns the line of the first anchor or alias, or 0. What nothing reads is kept as it
// stands, and a part of it that stands elsewhere would be lost.
func aliased(node *yaml.Node) int {
	if node.Kind == yaml.AliasNode || node.Anchor != "" {
		return node.Line
	}
	for _, child := range node.Content {
		if line := aliased(child); line > 0 {
			return line
		}
	}
	return 0
}

// CheckName refuses names that could not be shown safely on one line.
func CheckName(name string) error {
	if utf8.RuneCountInString(name) > maxNameRunes {
		return fmt.Errorf("at most %d characters", maxNameRunes)
	}
	return checkPrintable(name)
}

// Bytes writes the sitting as YAML. The same sitting always gives the same bytes.
func (s *Sitting) Bytes() ([]byte, error) {
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(s.whole()); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Validate checks the sitting against a catalog: every id it uses must be there. The error is
// *InvalidError and names file.
func (s *Sitting) Validate(file string, c *catalog.Catalog) error {
	var problems catalog.Problems
	complain := func(field, found, expected string) {
		problems = append(problems, catalog.Problem{File: file, Field: field, Found: found, Expected: expected})
	}
	known := func(field, id, expected string, ok bool) {
		if !ok {
			complain(field, fmt.Sprintf("%q", id), expected)
		}
	}
	if s.Revision < 0 {
		complain("revision", fmt.Sprint(s.Revision), "0 or more")
	}
	for id := range s.Responses {
		known("responses", id, "an item id as `careeradvisor items` lists them", c.HasItem(id))
	}
	fine := len(problems) == 0
	for _, id := range s.Musts {
		known("musts", id, "an item id as `careeradvisor items` lists them", c.HasItem(id))
	}
	for id, seconds := range s.Seconds {
		_, responded := s.Responses[id]
		known("seconds", id, "an item id as `careeradvisor items` lists them", fine && responded || c.HasItem(id))
		if seconds < 0 {
			complain("seconds."+id, fmt.Sprint(seconds), "0 or more")
		}
	}
	for id := range s.Trials {
		known("trials", id, "a trial id", c.Trial(id) != nil)
	}
	if s.Lean != nil && s.Lean.Path != "" {
		known("lean.path", s.Lean.Path, "a path id", c.Path(s.Lean.Path) != nil)
	}
	for id := range s.Evidence {
		known("evidence", id, "a skill id", c.Skill(id) != nil)
	}
	for _, field := range s.Circumstances.filled() {
		if question := c.Question(field); question != nil {
			if err := new(Circumstances).Set(c, question, s.Circumstances.Text(field)); err != nil {
				var wrong *ValueError
				errors.As(err, &wrong)
				complain("circumstances."+field, wrong.Found, wrong.Expected)
			}
		}
	}
	s.Plan.validate(c, complain)
	s.validateSchools(c, complain)
	if len(problems) == 0 {
		return nil
	}
	slices.SortFunc(problems, func(a, b catalog.Problem) int { return strings.Compare(a.String(), b.String()) })
	return &InvalidError{problems}
}

// Clone returns a copy that shares nothing with s that a face may change.
func (s *Sitting) Clone() *Sitting {
	copied := *s
	copied.Responses = maps.Clone(s.Responses)
	copied.Musts = slices.Clone(s.Musts)
	copied.Seconds = maps.Clone(s.Seconds)
	copied.Trials = maps.Clone(s.Trials)
	copied.Evidence = maps.Clone(s.Evidence)
	copied.Plan = s.Plan.clone()
	copied.Schools, copied.Weights = clonePrograms(s.Schools), maps.Clone(s.Weights)
	copied.Circumstances.Credentials = slices.Clone(s.Circumstances.Credentials)
	return &copied
}
