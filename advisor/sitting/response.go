package sitting

import (
	"encoding/json"
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"
)

// Response is the answer to one item: a step from -2 to 2, NotSure or Skipped. For a rating item
// -2 is "not me" and 2 "very me"; for a pair item -2 is the left statement and 2 the right one.
// NotSure and Skipped are no evidence: they earn and cost no points.
type Response int8

// The responses beside the five steps.
const (
	NotSure Response = 3
	Skipped Response = 4
)

// Strongest is the size of the strongest answer, a step of -2 or 2.
const Strongest = 2

// Steps are the five steps in order.
var Steps = [5]Response{-2, -1, 0, 1, 2}

// Step returns the step from -2 to 2, or ok false for NotSure and Skipped.
func (r Response) Step() (step int, ok bool) { return int(r), r >= -2 && r <= 2 }

// String writes the response as it stands in a file.
func (r Response) String() string {
	switch r {
	case NotSure:
		return "not-sure"
	case Skipped:
		return "skipped"
	}
	return strconv.Itoa(int(r))
}

// ParseResponse reads a response as it stands in a file.
func ParseResponse(text string) (Response, error) {
	switch text {
	case "not-sure":
		return NotSure, nil
	case "skipped":
		return Skipped, nil
	case "-2", "-1", "0", "1", "2":
		step, err := strconv.Atoi(text)
		return Response(step), err
	}
	return 0, fmt.Errorf("found %q, expected -2, -1, 0, 1, 2, not-sure or skipped", text)
}

// Responses are a person's answers by item id.
type Responses map[string]Response

// UnmarshalYAML leaves out items whose response is null: that is no answer, while the plain
// decoder would take it for the neutral step.
func (rs *Responses) UnmarshalYAML(node *yaml.Node) error {
	var given map[string]*Response
	if err := node.Decode(&given); err != nil {
		return err
	}
	*rs = Responses{}
	for id, response := range given {
		if response != nil {
			(*rs)[id] = *response
		}
	}
	return nil
}

// MarshalYAML writes steps as numbers and the rest as words.
func (r Response) MarshalYAML() (any, error) {
	if step, ok := r.Step(); ok {
		return step, nil
	}
	return r.String(), nil
}

// UnmarshalYAML reads what MarshalYAML writes.
func (r *Response) UnmarshalYAML(node *yaml.Node) error {
	parsed, err := ParseResponse(node.Value)
	if err != nil {
		// A TypeError lets the decoder go on and find the other faults of the file.
		return &yaml.TypeError{Errors: []string{fmt.Sprintf("line %d: %v", node.Line, err)}}
	}
	*r = parsed
	return nil
}

// MarshalJSON writes steps as numbers and the rest as words.
func (r Response) MarshalJSON() ([]byte, error) {
	if step, ok := r.Step(); ok {
		return json.Marshal(step)
	}
	return json.Marshal(r.String())
}
