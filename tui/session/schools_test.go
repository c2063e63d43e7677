package session_test

import (
	"testing"

	"careeradvisor/advisor/sitting"
	"careeradvisor/tui/session"
)

func TestProgramsAreEnteredChangedUndoneAndRemoved(t *testing.T) {
	a := ready(t)
	s := session.New(a, sitting.Store{Folder: t.TempDir()}, today)
	field := func(index int, id, text string) {
		t.Helper()
		save, err := s.SetProgram(index, &a.Catalog.Schools.Field(id).Question, text)
		if err != nil {
			t.Fatal(err)
		}
		if err := save(); err != nil {
			t.Fatal(err)
		}
	}
	called := func(want ...string) {
		t.Helper()
		read := kept(t, s)
		if len(read.Schools) != len(want) || len(s.Sitting.Schools) != len(want) {
			t.Fatalf("kept %+v, want %v", read.Schools, want)
		}
		for i, name := range want {
			if read.Schools[i].Name != name || s.Sitting.Schools[i].Name != name {
				t.Errorf("kept %+v, want %v", read.Schools, want)
			}
		}
	}
	field(0, "name", "First")
	field(1, "name", "Second")
	field(1, "credits", "60")
	called("First", "Second")
	if len(s.Advice().Schools.Programs) != 2 {
		t.Errorf("compared %+v", s.Advice().Schools.Programs)
	}
	field(1, "credits", "unknown")
	if s.Sitting.Schools[1].Credits != nil {
		t.Error("unknown is no number")
	}
	if err := s.RemoveProgram(0)(); err != nil {
		t.Fatal(err)
	}
	called("Second")
	save, _ := s.Undo()
	if err := save(); err != nil {
		t.Fatal(err)
	}
	called("First", "Second")
	field(2, "name", "") // nothing known is no program
	called("First", "Second")
}

func TestMoneyAndWeightsAreKeptAndTakenBack(t *testing.T) {
	a := ready(t)
	s := session.New(a, sitting.Store{Folder: t.TempDir()}, today)
	keep := func(save session.Save, err error) {
		t.Helper()
		if err == nil {
			err = save()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	keep(s.SetFinance(&a.Catalog.Schools.FinanceField("wage").Question, "17.5"))
	keep(s.Weigh("total", "skip"), nil)
	if read := kept(t, s); read.Finance.Wage.String() != "17.50" || read.Weights["total"] != "skip" {
		t.Errorf("kept %+v, %v", read.Finance, read.Weights)
	}
	keep(s.SetFinance(&a.Catalog.Schools.FinanceField("wage").Question, ""))
	keep(s.Weigh("total", ""), nil)
	if read := kept(t, s); read.Finance.Wage != nil || len(read.Weights) != 0 {
		t.Errorf("kept %+v, %v", read.Finance, read.Weights)
	}
}

func TestWrongProgramsAndMoneyChangeNothing(t *testing.T) {
	a := ready(t)
	s := session.New(a, sitting.Store{Folder: t.TempDir()}, today)
	if _, err := s.SetProgram(0, &a.Catalog.Schools.Field("credits").Question, "many"); err == nil {
		t.Error("took a number in words")
	}
	if _, err := s.SetProgram(0, &a.Catalog.Schools.Field("name").Question, "a\x1b[2J"); err == nil {
		t.Error("took an escape in a name")
	}
	if _, err := s.SetFinance(&a.Catalog.Schools.FinanceField("wage").Question, "-1"); err == nil {
		t.Error("took a negative wage")
	}
	s.Weigh("total", "")
	if s.CanUndo() || s.File() != "" || len(s.Sitting.Schools) != 0 {
		t.Error("something changed")
	}
}
