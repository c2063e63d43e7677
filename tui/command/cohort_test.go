package command

import (
	"bytes"
	"encoding/json"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/data"
)

// Whatever a line of a cohort holds, it gives one line of JSON: a result, or the fault with its number.
func FuzzCohortLine(f *testing.F) {
	for _, line := range []string{
		``, `{}`, `null`, `[]`, `{"name":"Ann","responses":{"solo-hours":2}}`, `{"responses":{"solo-hours":"not-sure","nobody":1}}`,
		`{"circumstances":{"deadline":"2029-01-01","budget":0,"weekly_hours":0,"credits":60,"now":"technician"}}`, `{"name":"\u001b[31m"}`,
		`{"evidence":{"hipaa":["course"]},"trials":{},"lean":{"path":"ehr-analyst"},"musts":["hands-on-care"],"seconds":{"solo-hours":1}}`,
		`{"plan":{"path":"entry","pace":"full-time","done":{"study":{"state":"done","on":"2026-01-01"}}}}`, `{"schools":[{"name":"A"}]}`,
	} {
		f.Add([]byte(line))
	}
	c, err := catalog.Load(data.FS)
	if err != nil {
		f.Fatal(err)
	}
	ready := advisor.New(c)
	g := &group{advisor: ready, appenders: []*advisor.Appender{ready.Appender(calendar.New(2026, 11, 26))}}
	f.Fuzz(func(t *testing.T, line []byte) {
		out, err := g.advise(0, 7, line, nil)
		var result struct {
			Format string
			Line   int
			Error  string
		}
		if bytes.IndexByte(out, '\n') != len(out)-1 || json.Unmarshal(out, &result) != nil {
			t.Fatalf("no line of JSON: %q", out)
		}
		if faulty := result.Format == faultFormat; faulty != (err != nil) || faulty && (result.Line != 7 || result.Error != err.Error()) {
			t.Fatalf("%v gives %s", err, out)
		}
	})
}
