package session_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"careeradvisor/advisor"
	"careeradvisor/advisor/calendar"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"

	"pgregory.net/rapid"
)

var today = calendar.New(2026, 11, 22)

func ready(t *testing.T) *advisor.Advisor {
	t.Helper()
	c, err := catalog.Lint(os.DirFS("../../advisor/catalog/testdata/small"))
	if err != nil {
		t.Fatal(err)
	}
	return advisor.New(c)
}

func kept(t *testing.T, s *session.Session) *sitting.Sitting {
	t.Helper()
	read, err := sitting.Read(s.File())
	if err != nil {
		t.Fatal(err)
	}
	return read
}

func TestNothingIsKeptBeforeTheFirstChange(t *testing.T) {
	store := sitting.Store{Folder: filepath.Join(t.TempDir(), "sittings")}
	s := session.New(ready(t), store, today)
	s.Advice()
	if err := s.Flush(); err != nil || s.File() != "" {
		t.Errorf("%v, %q", err, s.File())
	}
	if list, err := store.Kept(); len(list) != 0 || err != nil {
		t.Errorf("%v, %v", list, err)
	}
}

func TestSavesInAnyOrderLeaveTheNewestState(t *testing.T) {
	s := session.New(ready(t), sitting.Store{Folder: t.TempDir()}, today)
	first := s.Respond("for-1", 1, 0)
	second := s.Respond("for-1", 2, 3*time.Second)
	for _, save := range []session.Save{second, first} {
		if err := save(); err != nil {
			t.Fatal(err)
		}
	}
	if read := kept(t, s); read.Responses["for-1"] != 2 || read.Seconds["for-1"] != 3 {
		t.Errorf("kept %v, %v", read.Responses, read.Seconds)
	}
}

func TestUndoBringsBackEveryStateAndSaysWhatChanged(t *testing.T) {
	s := session.New(ready(t), sitting.Store{Folder: t.TempDir()}, today)
	s.Respond("for-1", 1, 0)
	if _, err := s.SetName("Ann"); err != nil {
		t.Fatal(err)
	}
	s.Respond("for-1", -2, 0)
	for _, want := range []struct {
		item, name string
		response   sitting.Response
		answered   bool
	}{{"for-1", "Ann", 1, true}, {"", "", 1, true}, {"for-1", "", 0, false}} {
		save, undone := s.Undo()
		if err := save(); err != nil {
			t.Fatal(err)
		}
		response, answered := kept(t, s).Responses["for-1"]
		if undone.Item != want.item || s.Sitting.Name != want.name || response != want.response || answered != want.answered {
			t.Errorf("undid %q: name %q, response %v %v; want %+v", undone.Item, s.Sitting.Name, response, answered, want)
		}
	}
	if s.CanUndo() {
		t.Error("there is still something to undo")
	}
}

func TestAdviceFollowsEveryChange(t *testing.T) {
	s := session.New(ready(t), sitting.Store{Folder: t.TempDir()}, today)
	before := s.Advice().Role.Points
	s.Respond("for-1", 2, 0)
	after := s.Advice().Role.Points
	s.Undo()
	if after == before || s.Advice().Role.Points != before {
		t.Errorf("points %d, then %d, then %d", before, after, s.Advice().Role.Points)
	}
}

// Whatever is changed in a scratch session, undo brings the copy back exactly, and the sitting it is a
// copy of never notices until it is kept.
func TestAScratchSessionChangesNothingUntilItIsKept(t *testing.T) {
	a, folder := ready(t), t.TempDir()
	items, questions := a.Interview.All(), a.Catalog.Circumstances
	written := func(s *session.Session) string {
		told := s.Sitting.Clone()
		told.Revision = 0 // grows with every change, undone or not
		content, err := told.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	rapid.Check(t, func(t *rapid.T) {
		s := session.New(a, sitting.Store{Folder: folder}, today)
		s.Respond("for-1", 2, 0)
		s.Respond("against-1", 2, 0)
		s.Insist("against-1", true)
		mine, scratch := written(s), s.Scratch()
		kept, err := s.Sitting.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		changes := rapid.IntRange(1, 10).Draw(t, "changes")
		for range changes {
			switch rapid.IntRange(0, 2).Draw(t, "kind") {
			case 0:
				save := scratch.Respond(rapid.SampledFrom(items).Draw(t, "item").ID, rapid.SampledFrom(sitting.Steps[:]).Draw(t, "answer"), 0)
				if err := save(); err != nil {
					t.Fatal(err)
				}
				if onDisk, err := os.ReadFile(s.File()); err != nil || string(onDisk) != string(kept) {
					t.Fatalf("saved %v\n%s", err, onDisk)
				}
			case 1:
				scratch.Change(func(x *sitting.Sitting) { delete(x.Responses, rapid.SampledFrom(items).Draw(t, "cleared").ID) })
			default:
				hours := fmt.Sprint(rapid.IntRange(0, 40).Draw(t, "hours"))
				question := questions[slices.IndexFunc(questions, func(q catalog.Question) bool { return q.ID == "weekly_hours" })]
				if _, err := scratch.SetCircumstance(&question, hours); err != nil {
					t.Fatal(err)
				}
			}
		}
		moved := written(scratch)
		if written(s) != mine || scratch.File() != "" {
			t.Fatal("the sitting changed with its copy")
		}
		for scratch.CanUndo() {
			scratch.Undo()
		}
		if got := written(scratch); got != mine {
			t.Fatalf("undone to\n%s\nfrom\n%s", got, mine)
		}
		again := s.Scratch()
		again.Sitting, _ = sitting.Parse("moved", []byte(moved))
		s.Keep(again)
		if written(s) != moved {
			t.Fatal("what was kept is not what was tried")
		}
		if s.Undo(); written(s) != mine {
			t.Fatal("one undo does not take back what was kept")
		}
	})
}

func TestTheRevisionGrowsWithEveryChangeAndUndo(t *testing.T) {
	s := session.New(ready(t), sitting.Store{Folder: t.TempDir()}, today)
	grown := func(what string, do func()) {
		t.Helper()
		before := s.Sitting.Revision
		if do(); s.Sitting.Revision <= before {
			t.Errorf("%s: from %d to %d", what, before, s.Sitting.Revision)
		}
	}
	grown("an answer", func() { s.Respond("for-1", 2, 0) })
	grown("another", func() { s.Respond("for-1", 1, 0) })
	grown("undo", func() { s.Undo() })
	scratch := s.Scratch()
	grown("an answer after a copy", func() { s.Respond("for-1", -1, 0) })
	grown("one more", func() { s.Respond("for-1", -2, 0) })
	grown("what a copy came to", func() { s.Keep(scratch) })
	grown("undo of that", func() { s.Undo() })
}

func TestASaveThatFailedIsTriedAgain(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "in the way")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := session.New(ready(t), sitting.Store{Folder: folder}, today)
	if err := s.Respond("for-1", 2, 0)(); err == nil {
		t.Fatal("saved into a file")
	}
	if s.Flush() == nil {
		t.Fatal("flushed into a file")
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	unchanged, err := s.SetName("")
	if err != nil {
		t.Fatal(err)
	}
	if err := unchanged(); err != nil || kept(t, s).Responses["for-1"] != 2 {
		t.Errorf("not saved once it could be: %v", err)
	}
}

func TestWrongCircumstancesAndNamesChangeNothing(t *testing.T) {
	a := ready(t)
	s := session.New(a, sitting.Store{Folder: t.TempDir()}, today)
	if _, err := s.SetCircumstance(a.Catalog.Question("credits"), "many"); err == nil {
		t.Error("took a number in words")
	}
	if _, err := s.SetName("a\x1b"); err == nil {
		t.Error("took an escape in a name")
	}
	if s.CanUndo() || s.File() != "" {
		t.Error("something changed")
	}
}
