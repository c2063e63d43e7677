package catalog

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Basis says what a figure or a judgement rests on.
type Basis string

// The four bases. Everything but Official is named wherever the figure is shown.
const (
	Official   Basis = "official"    // a statistical office or the issuer itself
	ThirdParty Basis = "third-party" // somebody who quotes the issuer
	Assumed    Basis = "assumed"     // a planning assumption; the person may change it
	Judgement  Basis = "judgement"   // the view of whoever wrote the catalog
)

// Word names a basis to a reader, in American spelling.
func (b Basis) Word() string {
	if b == Judgement {
		return "judgment"
	}
	return string(b)
}

var bases = []Basis{Official, ThirdParty, Assumed, Judgement}

// Number is a decimal number written in plain digits. It refuses what YAML would read as
// something else: 010, .nan, 1e3, 50,250.
type Number float64

// UnmarshalYAML reads plain digits with an optional sign and decimal point.
func (n *Number) UnmarshalYAML(node *yaml.Node) error {
	text := node.Value
	digits := strings.TrimPrefix(text, "-")
	value, err := strconv.ParseFloat(text, 64)
	plain := strings.Trim(digits, "0123456789.") == "" && (!strings.HasPrefix(digits, "0") || digits == "0" || strings.HasPrefix(digits, "0."))
	found := quote(text)
	if node.Kind != yaml.ScalarNode {
		found = "a list or mapping"
	}
	if node.Kind != yaml.ScalarNode || err != nil || !plain || math.IsInf(value, 0) {
		// A TypeError lets the decoder go on and find the other faults of the file.
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: found %s, expected a number in plain digits", node.Line, found)}}
	}
	*n = Number(value)
	return nil
}

// Range is a low, a likely and a high value. Low and high are the values that one case in ten
// falls below and above, not the extremes.
type Range struct {
	Low    Number `yaml:"low"`
	Likely Number `yaml:"likely"`
	High   Number `yaml:"high"`
}

// Figure is a number about the world with everything needed to judge it. Exactly one of Value,
// Range and NotPublished is given.
type Figure struct {
	Value        *Number `yaml:"value,omitempty"`
	Range        *Range  `yaml:"range,omitempty"`
	NotPublished bool    `yaml:"not_published,omitempty"`
	Unit         string  `yaml:"unit"`                     // one of the units below
	Of           string  `yaml:"of"`                       // the population it counts
	AsOf         string  `yaml:"as_of"`                    // 2025, 2025-05 or 2025-05-31
	Source       string  `yaml:"source"`                   // id in sources.yaml
	At           string  `yaml:"at,omitempty"`             // where in the source
	Note         string  `yaml:"note,omitempty"`           // what it does not say
	StillValidOn string  `yaml:"still_valid_on,omitempty"` // the last day somebody checked that it holds
	ShelfMonths  int     `yaml:"shelf_months,omitempty"`   // how long it is good for, where that differs from its source's figures
	Quantity     string  `yaml:"quantity,omitempty"`       // the same word on every figure of one quantity makes them rivals
	Basis        Basis   `yaml:"basis"`
}

// Units a figure may have, with the words that follow the number.
var units = map[string]string{
	"USD": "", "USD a year": "a year", "percent": "percent", "days": "days", "weeks": "weeks", "months": "months",
	"years": "years", "hours": "hours", "credits": "credits", "share": "", "jobs": "jobs", "openings a year": "openings a year", "variance": "",
	"USD an hour": "an hour", "USD a credit": "a credit", "terms": "terms",
	"workers": "workers", "people": "people", "breaches": "breaches",
}

// daysPerUnit turns a duration into days. A month is a twelfth of 365.25 days.
var daysPerUnit = map[string]float64{"days": 1, "weeks": 7, "months": 30.4375, "years": 365.25}

// Days returns a duration in whole days, rounded up; ok is false when the figure is no duration.
func (f Figure) Days() (low, likely, high int, ok bool) {
	scale, known := daysPerUnit[f.Unit]
	if !known || f.NotPublished {
		return 0, 0, 0, false
	}
	r := f.bounds()
	days := func(n Number) int { return int(math.Ceil(float64(n) * scale)) }
	return days(r.Low), days(r.Likely), days(r.High), true
}

// Whole returns low, likely and high rounded up to whole units; zeros when not published.
func (f Figure) Whole() (low, likely, high int) {
	r := f.bounds()
	up := func(n Number) int { return int(math.Ceil(float64(n))) }
	return up(r.Low), up(r.Likely), up(r.High)
}

func (f Figure) bounds() Range {
	switch {
	case f.Range != nil:
		return *f.Range
	case f.Value != nil:
		return Range{*f.Value, *f.Value, *f.Value}
	}
	return Range{}
}

// String writes the figure for a person: "$51,140 a year", "12 to 36 months", "not published".
func (f Figure) String() string {
	if f.NotPublished {
		return NotPublished
	}
	if f.Range != nil {
		return Spread(f.Range.Low, f.Range.High, f.Unit)
	}
	if f.Value != nil {
		return Amount(*f.Value, f.Unit)
	}
	return NotPublished
}

// Likely writes the figure with the value that is most likely: "2 to 6 years, most likely 4".
func (f Figure) Likely() string {
	if f.Range == nil || f.Range.Low == f.Range.High {
		return f.String()
	}
	return f.String() + ", most likely " + digits(f.Range.Likely, f.Unit)
}

// UnitName names a unit by itself.
func UnitName(unit string) string {
	return strings.Replace(unit, "USD", "US dollars", 1)
}

// NotPublished stands wherever a number is missing from its source: never 0, never a blank.
const NotPublished = "not published"

// Amount writes one number with its unit.
func Amount(n Number, unit string) string {
	text := digits(n, unit)
	if word := units[unit]; word != "" {
		if n == 1 && strings.HasSuffix(word, "s") {
			word = strings.TrimSuffix(word, "s")
		}
		text += " " + word
	}
	return text
}

// Dollars writes whole US dollars: "$2,100".
func Dollars(n int) string { return Amount(Number(n), "USD") }

// DollarSpread writes two amounts of whole US dollars: "$2,100 to $9,000", or one where they are the same.
func DollarSpread(low, high int) string { return Spread(Number(low), Number(high), "USD") }

// Spread writes two numbers with one unit.
func Spread(low, high Number, unit string) string {
	if low == high {
		return Amount(low, unit)
	}
	return digits(low, unit) + " to " + Amount(high, unit)
}

func digits(n Number, unit string) string {
	text := strconv.FormatFloat(math.Abs(float64(n)), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if len(fraction) == 1 && strings.HasPrefix(unit, "USD") {
		fraction += "0" // cents
	}
	if fraction != "" {
		whole += "." + fraction
	}
	if strings.HasPrefix(unit, "USD") {
		whole = "$" + whole
	}
	if n < 0 {
		whole = "-" + whole
	}
	return whole
}
