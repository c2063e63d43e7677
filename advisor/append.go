package advisor

import (
	"bytes"
	"encoding/json"

	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/sitting"
)

// AppendAdvice appends the JSON form of the advice for a sitting, on one line without its end. It is the same
// that Advise gives, without what the JSON form does not hold.
func (a *Advisor) AppendAdvice(line []byte, s *sitting.Sitting, today calendar.Date) ([]byte, error) {
	advice, choice := a.judge(s, today)
	advice.Schools = a.schools(s, today, choice)
	advice.Slips = a.slips(s, choice, advice.Schools)
	out := bytes.NewBuffer(line)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(advice)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}
