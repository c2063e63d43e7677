// Package session is the conversation both faces share: one sitting that is changed, saved after
// every change, and advised on.
package session

import (
	"cmp"
	"slices"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/interview"
	"careeradvisor/advisor/sitting"
)

// maxUndo bounds the states kept for undo.
const maxUndo = 200

// Session holds one person's sitting while they work on it. It is not safe for concurrent use; only
// the Save functions it returns may run elsewhere.
type Session struct {
	Advisor *advisor.Advisor
	Sitting *sitting.Sitting
	Today   calendar.Date
	Notes   []string // what the person should know before they go on

	copyOf   *Session // of a scratch session: the one it is a copy of
	readOnly bool
	store    sitting.Store
	named    string          // what a new file is called after; empty means after the person
	writer   *sitting.Writer // nil until there is something to save
	sequence int
	content  []byte // the newest state as it is saved
	invalid  error  // why it cannot be
	before   []*sitting.Sitting
	advice   *advisor.Advice
}

// Save writes one state of the sitting to the disk. It may run in any order and in the background;
// an older state never replaces a newer one.
type Save func() error

// New starts an empty sitting. Its file is made at the first save.
func New(a *advisor.Advisor, store sitting.Store, today calendar.Date) *Session {
	return &Session{Advisor: a, Sitting: sitting.New(""), Today: today, store: store}
}

// IsReadOnly tells whether nothing of this session is saved.
func (s *Session) IsReadOnly() bool { return s.readOnly }

// Backups are the copies that saving made of what was in the file before and was not written by this
// program.
func (s *Session) Backups() []string {
	if s.writer == nil {
		return nil
	}
	return s.writer.Backups()
}

// Close gives the file back to other programs. It saves nothing: that is what Leave is for.
func (s *Session) Close() error {
	if s.writer == nil {
		return nil
	}
	return s.writer.Close()
}

// Scratch returns a session on a copy of the sitting, to play with: what is changed and undone there
// changes nothing here, and none of it is saved.
func (s *Session) Scratch() *Session {
	return &Session{Advisor: s.Advisor, Sitting: s.Sitting.Clone(), Today: s.Today, copyOf: s}
}

// Keep makes what a scratch session came to the sitting. One undo takes it back.
func (s *Session) Keep(scratch *Session) Save {
	return s.Change(func(x *sitting.Sitting) { *x = *scratch.Sitting.Clone() })
}

// File returns where the sitting is kept; empty before the first save.
func (s *Session) File() string {
	if s.writer == nil {
		return ""
	}
	return s.writer.File
}

// Version tells the states of the sitting apart: it grows with every change and every undo.
func (s *Session) Version() int { return s.sequence }

// Advice returns the advice for the sitting as it is now.
func (s *Session) Advice() *advisor.Advice {
	if s.advice == nil {
		s.advice = s.Advisor.Advise(s.Sitting, s.Today)
	}
	return s.advice
}

// Change applies a change and returns the save that makes it last.
func (s *Session) Change(change func(*sitting.Sitting)) Save {
	s.before = append(s.before, s.Sitting.Clone())
	if len(s.before) > maxUndo {
		s.before = s.before[1:]
	}
	revision := s.Sitting.Revision
	change(s.Sitting)
	return s.save(revision + 1)
}

// save is for after every change, and after every undo: what is undone is a new revision too.
func (s *Session) save(revision int) Save {
	s.advice, s.Sitting.Revision = nil, revision
	about := s.Advisor.Catalog.About
	s.Sitting.Catalog = sitting.CatalogVersion{Version: about.Version, Digest: s.Advisor.Catalog.Digest}
	s.Sitting.Last = nil // it was about what the sitting held before
	s.state()
	return s.newest()
}

// state takes the sitting as it is now for the newest state.
func (s *Session) state() {
	s.sequence++
	s.content, s.invalid = s.Sitting.Bytes()
}

// newest writes the state the last change led to. It makes the file the first time; if that fails it
// is tried again with the next save. For a scratch session that is the state of the one it copies.
func (s *Session) newest() Save {
	switch {
	case s.copyOf != nil:
		return s.copyOf.Flush
	case s.readOnly:
		return func() error { return nil }
	}
	err := s.invalid
	if err == nil && s.writer == nil {
		s.writer, err = s.store.NewFile(cmp.Or(s.named, s.Sitting.Name))
	}
	if err != nil {
		return func() error { return err }
	}
	writer, sequence, content := s.writer, s.sequence, s.content
	return func() error { return writer.Save(sequence, content) }
}

// Flush makes sure that the newest state is saved, whatever became of the saves before. A sitting
// nobody changed is not written.
func (s *Session) Flush() error {
	if s.sequence == 0 {
		return nil
	}
	return s.newest()()
}

// Leave is for the end of the work on a sitting: it saves what Flush saves, and the advice in brief, so that
// a later advice can be held against it.
func (s *Session) Leave() error {
	if err := s.Flush(); err != nil || s.sequence == 0 || s.Sitting.Last != nil {
		return err
	}
	s.Sitting.Last = s.Advice().Last()
	s.state()
	return s.newest()()
}

// Respond answers an item. Took is how long the person thought about it; 0 is not recorded.
func (s *Session) Respond(item string, response sitting.Response, took time.Duration) Save {
	return s.Change(func(x *sitting.Sitting) {
		x.Responses[item] = response
		if response != sitting.Steps[len(sitting.Steps)-1] {
			x.Insist(item, false) // only the strongest yes can be a must
		}
		if seconds := int(took.Seconds()); took > 0 {
			if x.Seconds == nil {
				x.Seconds = map[string]int{}
			}
			x.Seconds[item] = seconds
		}
	})
}

// SetCircumstance answers a question about where the person is now. The error is
// *sitting.ValueError, and then nothing has changed.
func (s *Session) SetCircumstance(question *catalog.Question, text string) (Save, error) {
	trial := s.Sitting.Clone()
	if err := trial.Circumstances.Set(s.Advisor.Catalog, question, text); err != nil {
		return nil, err
	}
	if trial.Circumstances.Text(question.ID) == s.Sitting.Circumstances.Text(question.ID) {
		return s.Flush, nil
	}
	return s.Change(func(x *sitting.Sitting) { x.Circumstances = trial.Circumstances }), nil
}

// SetName names the sitting, so that its owner finds it again.
func (s *Session) SetName(name string) (Save, error) {
	if err := sitting.CheckName(name); err != nil {
		return nil, err
	}
	if name == s.Sitting.Name {
		return s.Flush, nil
	}
	return s.Change(func(x *sitting.Sitting) { x.Name = name }), nil
}

// Asked returns the questions this person met, and the next one.
func (s *Session) Asked() []interview.Item {
	return s.Advisor.Interview.Asked(advisor.Answers(s.Sitting))
}

// Rest returns the choices that need not be asked.
func (s *Session) Rest() []interview.Item {
	return s.Advisor.Interview.Rest(advisor.Answers(s.Sitting))
}

// Next returns the question to ask now; ok is false when none is left.
func (s *Session) Next() (interview.Item, bool) {
	return s.Advisor.Interview.Next(advisor.Answers(s.Sitting))
}

// Place says where a question stands among those asked.
func (s *Session) Place(item string) string {
	return s.Advisor.Interview.Place(advisor.Answers(s.Sitting), item)
}

// Must returns the must-have that a response may make, or nil: the strongest yes to an item can be a
// must, if the person says so.
func (s *Session) Must(item string) *catalog.MustHave {
	if s.Sitting.Responses[item] != sitting.Steps[len(sitting.Steps)-1] {
		return nil
	}
	for i := range s.Advisor.Catalog.MustHaves {
		if must := &s.Advisor.Catalog.MustHaves[i]; must.Item == item {
			return must
		}
	}
	return nil
}

// Insist says whether what an item asks for is a must.
func (s *Session) Insist(item string, must bool) Save {
	if slices.Contains(s.Sitting.Musts, item) == must {
		return s.Flush
	}
	return s.Change(func(x *sitting.Sitting) { x.Insist(item, must) })
}

// Try keeps how a trial felt; Skipped takes it back.
func (s *Session) Try(trial string, felt sitting.Response) Save {
	return s.Change(func(x *sitting.Sitting) {
		if x.Trials == nil {
			x.Trials = sitting.Responses{}
		}
		if x.Trials[trial] = felt; felt == sitting.Skipped {
			delete(x.Trials, trial)
		}
	})
}

// Show keeps what the person has done in a skill, as kinds of evidence.
func (s *Session) Show(skill string, done []string) Save {
	return s.Change(func(x *sitting.Sitting) {
		if x.Evidence == nil {
			x.Evidence = map[string][]string{}
		}
		if x.Evidence[skill] = done; len(done) == 0 {
			delete(x.Evidence, skill)
		}
	})
}

// AsksLean tells whether it is time to ask which path the person leans to: before the first choice.
func (s *Session) AsksLean() bool {
	next, ok := s.Next()
	return ok && next.Kind == interview.Pair && s.Sitting.Lean == nil
}
