package sitting

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// Decimal is a number of at least 0 with at most two places after the point, kept in hundredths, so
// that prices and rates are reckoned exactly: $152.50 is 15250.
type Decimal int

var errDecimal = errors.New("no number with at most two decimal places")

// ParseDecimal reads plain digits with at most two after a point.
func ParseDecimal(text string) (Decimal, error) {
	whole, fraction, pointed := strings.Cut(text, ".")
	if len(whole) > 9 || len(fraction) > 2 || pointed && fraction == "" {
		return 0, errDecimal
	}
	number, err := strconv.ParseUint(whole+(fraction + "00")[:2], 10, 63)
	if err != nil || whole == "" {
		return 0, errDecimal
	}
	return Decimal(number), nil
}

// String writes it as it is typed: 152.50, 152.
func (d Decimal) String() string {
	if d%100 == 0 {
		return strconv.Itoa(int(d / 100))
	}
	return fmt.Sprintf("%d.%02d", d/100, d%100)
}

// MarshalYAML writes the digits as a plain scalar.
func (d Decimal) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: d.String()}, nil
}

// UnmarshalYAML reads what MarshalYAML writes.
func (d *Decimal) UnmarshalYAML(node *yaml.Node) (err error) {
	if *d, err = ParseDecimal(node.Value); err != nil {
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: found %q, expected a number with at most two decimal places", node.Line, node.Value)}}
	}
	return nil
}

// MarshalJSON writes the digits.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d.String()), nil }
