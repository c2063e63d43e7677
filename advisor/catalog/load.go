package catalog

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"careeradvisor/advisor/sidebyside"

	"gopkg.in/yaml.v3"
)

// aboutFile alone is needed for the first screen, so it can be read alone.
const aboutFile = "catalog.yaml"

const extension = ".yaml"

// LoadAbout reads only what the first screen shows. The error is Problems.
func LoadAbout(files fs.FS) (About, error) {
	var about About
	content, problem := read(files, aboutFile)
	if problem == nil {
		problem = decode(aboutFile, content, &about)
	}
	if problem == nil { // it is shown before anybody has linted it
		l := &linter{}
		eachText(reflect.ValueOf(about), "", "", func(field, _, text string) { l.characters(aboutFile, field, text) })
		problem = l.problems
	}
	if len(problem) > 0 {
		return about, problem
	}
	return about, nil
}

// Load reads every file of a catalog strictly: unknown fields, duplicate keys, second documents,
// unknown files and file names that differ from the id inside are faults. The error is Problems
// and names them all. What the files say of each other is checked by Lint.
func Load(files fs.FS) (*Catalog, error) {
	c, problems := load(files)
	if len(problems) > 0 {
		return nil, problems.sorted()
	}
	return c.priced(), nil
}

// priced gives every exam that names no cost of its own the fee of its credential, so that a fee stands in one
// place.
func (c *Catalog) priced() *Catalog {
	price := func(exam string, cost **Figure) {
		if credential := c.Credential(exam); credential != nil && *cost == nil {
			*cost = &credential.Fee
		}
	}
	for i := range c.Activities {
		activity := &c.Activities[i]
		price(activity.Exam, &activity.Cost)
		for j := range activity.Variants {
			price(activity.Variants[j].Exam, &activity.Variants[j].Cost)
		}
	}
	return c
}

// load reads what can be read.
func load(files fs.FS) (*Catalog, Problems) {
	names, err := yamlFiles(files)
	if err != nil {
		return newCatalog(nil), Problems{{".", "", err.Error(), "a readable catalog folder"}}
	}
	c := newCatalog(names)
	contents, found := make([][]byte, len(names)), make([]Problems, len(names))
	var readers sidebyside.Group
	room := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, name := range names {
		target := c.slot(name)
		readers.Go(func() {
			room <- struct{}{}
			defer func() { <-room }()
			if contents[i], found[i] = read(files, name); found[i] == nil {
				found[i] = decode(name, contents[i], target)
			}
		})
	}
	readers.Wait()
	problems := append(slices.Concat(found...), c.misnamed(names)...)
	slices.SortStableFunc(c.Roles, func(a, b Role) int { return strings.Compare(a.ID, b.ID) })
	slices.SortStableFunc(c.Paths, func(a, b Path) int { return cmp.Or(a.Order-b.Order, strings.Compare(a.ID, b.ID)) })
	slices.SortStableFunc(c.Guide, func(a, b GuideSection) int { return cmp.Or(a.Order-b.Order, strings.Compare(a.ID, b.ID)) })
	slices.SortStableFunc(c.Credentials, func(a, b Credential) int { return strings.Compare(a.ID, b.ID) })
	c.Digest = digest(names, contents)
	return c, problems
}

// newCatalog has room for every file from the start: slot hands out pointers into its lists, which
// must not move while the files are decoded.
func newCatalog(names []string) *Catalog {
	return &Catalog{
		Roles: make([]Role, 0, len(names)), Paths: make([]Path, 0, len(names)),
		Credentials: make([]Credential, 0, len(names)), Guide: make([]GuideSection, 0, len(names)), files: names,
	}
}

// slot returns where a file of that name is decoded to, or nil if a catalog has no such file.
func (c *Catalog) slot(name string) any {
	if path.Ext(name) != extension {
		return nil
	}
	switch name {
	case aboutFile:
		return &c.About
	case "circumstances.yaml":
		return &struct {
			Questions *[]Question `yaml:"questions"`
		}{&c.Circumstances}
	case "sources.yaml":
		return &struct {
			Sources *[]Source `yaml:"sources"`
		}{&c.Sources}
	case "settings.yaml":
		return &struct {
			Settings *[]Setting `yaml:"settings"`
		}{&c.Settings}
	case "skills.yaml":
		return &struct {
			Skills *[]Skill `yaml:"skills"`
		}{&c.Skills}
	case "occupations.yaml":
		return &struct {
			Occupations *[]Occupation `yaml:"occupations"`
			Wages       *WageTable    `yaml:"wages"`
			Outlook     *OutlookTable `yaml:"outlook"`
			Rival       *OutlookTable `yaml:"rival_outlook"`
			History     *MedianTable  `yaml:"history"`
		}{&c.Occupations, &c.Wages, &c.Outlook, &c.Rival, &c.History}
	case "state-wages.yaml":
		return &c.StateWages
	case "sector-wages.yaml":
		return &c.SectorWages
	case "items/ratings.yaml":
		return &struct {
			Ratings *[]RatingItem `yaml:"ratings"`
		}{&c.Ratings}
	case "items/pairs.yaml":
		return &struct {
			Pairs *[]PairItem `yaml:"pairs"`
		}{&c.Pairs}
	case "items/contentment.yaml":
		return &struct {
			Contentment *[]ContentmentItem `yaml:"contentment"`
		}{&c.Contentment}
	case "must-haves.yaml":
		return &struct {
			MustHaves *[]MustHave `yaml:"must_haves"`
		}{&c.MustHaves}
	case "trials.yaml":
		return &struct {
			Trials *[]Trial `yaml:"trials"`
		}{&c.Trials}
	case "nearby.yaml":
		return &struct {
			Nearby *[]NearbyCareer `yaml:"nearby"`
		}{&c.Nearby}
	case "activities.yaml":
		return &struct {
			Activities *[]Activity `yaml:"activities"`
		}{&c.Activities}
	case "education.yaml":
		return &struct {
			Education *[]EducationOption `yaml:"education"`
		}{&c.Education}
	case "calendars.yaml":
		return &struct {
			Calendars *[]AcademicCalendar `yaml:"calendars"`
		}{&c.Calendars}
	case "changes.yaml":
		return &struct {
			Changes *[]Change `yaml:"changes"`
		}{&c.Changes}
	case "way-in.yaml":
		return &struct {
			Steps *[]WayInStep `yaml:"steps"`
		}{&c.WayIn}
	case "glossary.yaml":
		return &struct {
			Terms *[]Term `yaml:"terms"`
		}{&c.Terms}
	case "wording.yaml":
		return &struct {
			Unwelcome *[]Unwelcome `yaml:"unwelcome"`
		}{&c.Wording}
	case schoolsFile:
		return &c.Schools
	case claimsFile:
		return &struct {
			Claims *[]Claim `yaml:"claims"`
		}{&c.Claims}
	case mistakesFile:
		return &struct {
			Mistakes *[]Mistake `yaml:"mistakes"`
		}{&c.Mistakes}
	}
	switch path.Dir(name) {
	case "roles":
		c.Roles = append(c.Roles, Role{})
		return &c.Roles[len(c.Roles)-1]
	case "paths":
		c.Paths = append(c.Paths, Path{})
		return &c.Paths[len(c.Paths)-1]
	case "credentials":
		c.Credentials = append(c.Credentials, Credential{})
		return &c.Credentials[len(c.Credentials)-1]
	case "guide":
		c.Guide = append(c.Guide, GuideSection{})
		return &c.Guide[len(c.Guide)-1]
	}
	return nil
}

// listFiles must all be there; the folders beside them hold one definition a file.
var listFiles = []string{
	aboutFile, "activities.yaml", "calendars.yaml", "changes.yaml", "circumstances.yaml", "education.yaml", "glossary.yaml",
	"items/contentment.yaml", "items/pairs.yaml", "items/ratings.yaml", mistakesFile, "must-haves.yaml", "nearby.yaml", "occupations.yaml", "settings.yaml", "skills.yaml", "sources.yaml", "state-wages.yaml", "trials.yaml", "way-in.yaml",
	"sector-wages.yaml", "wording.yaml", schoolsFile, claimsFile,
}

// misnamed finds missing files and definitions whose id is not their file's name. It relies on
// the slots having been handed out in the order of names.
func (c *Catalog) misnamed(names []string) (problems Problems) {
	for _, name := range listFiles {
		if !slices.Contains(names, name) {
			problems = append(problems, Problem{name, "", "no such file", "the file, as data/README.md describes it"})
		}
	}
	next := map[string]int{}
	ids := map[string]func(int) string{
		"roles":       func(i int) string { return c.Roles[i].ID },
		"paths":       func(i int) string { return c.Paths[i].ID },
		"credentials": func(i int) string { return c.Credentials[i].ID },
		"guide":       func(i int) string { return c.Guide[i].ID },
	}
	for _, name := range names {
		folder := path.Dir(name)
		if id, ok := ids[folder]; ok && path.Ext(name) == extension {
			want, found := strings.TrimSuffix(path.Base(name), extension), id(next[folder])
			if next[folder]++; found != "" && found != want {
				problems = append(problems, Problem{name, "id", quote(found), quote(want) + ", the file's name"})
			}
		}
	}
	return problems
}

// yamlFiles lists the files of a catalog, with those whose ending is nearly right: nobody should look in vain
// for what they wrote.
func yamlFiles(files fs.FS) (names []string, err error) {
	found := 0
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if found++; found > maxFound {
			return fmt.Errorf("more than %d files and folders", maxFound)
		}
		ending := strings.ToLower(path.Ext(name))
		if err == nil && !entry.IsDir() && (ending == extension || ending == ".yml") {
			names = append(names, name)
		}
		return err
	})
	return names, err
}

// reason leaves out the path, which the problem names already.
func reason(err error) string {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err.Error()
	}
	return err.Error()
}

// decode reads exactly one document into target and refuses fields target does not have.
func decode(name string, content []byte, target any) Problems {
	if target == nil {
		return Problems{{name, "", "an unknown file", aKnownFile}}
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	decoder.KnownFields(true)
	err := decoder.Decode(target)
	if errors.Is(err, io.EOF) {
		return Problems{{name, "", "an empty file", "a definition"}}
	}
	if err != nil {
		return Explain(name, content, err, aKnownField)
	}
	var second yaml.Node
	if err := decoder.Decode(&second); !errors.Is(err, io.EOF) {
		return Problems{{name, "", "a second document", "one document a file"}}
	}
	return nil
}

var (
	lineMessage  = pattern(`^(?:yaml: )?line (\d+): (.*)$`)
	unknownField = pattern(`^field (\S+) not found in type `)
	duplicateKey = pattern(`^mapping key (".*") already defined at line (\d+)$`)
	wrongType    = pattern("^cannot unmarshal !!(\\w+) (?:`(.*)` )?into (.*)$")
	ownMessage   = pattern(`^found (.*), expected (.*)$`)

	// The library counts lines from 0 where its parser fails, and from 1 where its scanner does.
	fromZero = pattern(`^did not find expected (key|node content|'-' indicator|',' or '[\]}]'|<document start>)$`)
)

var tagWords = map[string]string{"seq": "list", "map": "mapping"}

// Explain turns the YAML library's messages about a file into problems in our words. known is what is expected
// in the place of an unknown field.
func Explain(name string, content []byte, err error, known string) (problems Problems) {
	messages := []string{err.Error()}
	var typeError *yaml.TypeError
	if errors.As(err, &typeError) {
		messages = typeError.Errors
	}
	for _, message := range messages {
		p, line := Problem{File: name, Expected: validYAML}, ""
		if m := lineMessage().FindStringSubmatch(message); m != nil {
			line, message = m[1], m[2]
		}
		message = strings.TrimPrefix(message, "yaml: ")
		p.Found = "invalid YAML: " + message
		if fromZero().MatchString(message) {
			before, _ := strconv.Atoi(line)                                        // none is 0
			last := bytes.Count(bytes.TrimRight(content, " \t\r\n"), []byte("\n")) // what ends too soon is missed on the line after
			line = strconv.Itoa(min(before, last) + 1)
		}
		if line != "" {
			p.Field = "line " + line
		}
		if m := unknownField().FindStringSubmatch(message); m != nil {
			p.Found, p.Expected = "unknown field "+quote(m[1]), known
		} else if m := duplicateKey().FindStringSubmatch(message); m != nil {
			p.Found, p.Expected = "the key "+m[1]+" again", keyOnce+" (first on line "+m[2]+")"
		} else if m := wrongType().FindStringSubmatch(message); m != nil {
			p.Found, p.Expected = cmp.Or(m[2], "a "+cmp.Or(tagWords[m[1]], "text without characters")), typeWord(m[3])
		} else if m := ownMessage().FindStringSubmatch(message); m != nil {
			p.Found, p.Expected = m[1], m[2]
		}
		problems = append(problems, p)
	}
	return problems
}

func typeWord(goType string) string {
	switch {
	case strings.HasPrefix(goType, "[]"):
		return "a list"
	case strings.HasPrefix(goType, "map["), strings.Contains(goType, "."), strings.HasPrefix(goType, "struct"):
		return "a mapping"
	case strings.HasPrefix(goType, "int"):
		return "a whole number"
	case goType == "bool":
		return "true or false"
	}
	return "a text"
}

// digest identifies the content of a catalog, whatever the order of its files.
func digest(names []string, contents [][]byte) string {
	hash := sha256.New()
	for i, name := range names {
		fmt.Fprintf(hash, "%s %d\n", name, len(contents[i]))
		hash.Write(contents[i])
	}
	return hex.EncodeToString(hash.Sum(nil))[:16]
}
