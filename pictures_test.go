//go:build unix

package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "github.com/charmbracelet/x/exp/golden" // for its flag -update
)

const picturesFolder = "docs/pictures"

// shot presses keys, waits for a text, and then takes a picture under a name, if it has one.
type shot struct{ keys, leadsTo, name, title string }

const (
	down  = "\x1b[B"
	right = "\x1b[C"
	left  = "\x1b[D"
)

// TestPicturesAreOfTheRunningProgram holds the pictures in docs against what the program draws on a terminal.
// With -update they are drawn anew: go test . -run Pictures -update
func TestPicturesAreOfTheRunningProgram(t *testing.T) {
	for _, journey := range []struct {
		name          string
		width, height int
		sitting       string // to begin with; empty starts anew
		shots         []shot
	}{
		{"start", 80, 24, "", []shot{
			{"", "Start new", "welcome", "The first screen: what one gets, how long it takes, and one key to start"},
			{enter, "About you", "", ""},
			{"Maria" + enter + "2", "(x) ", "about", "Questions about where a person is now, each with its reason"},
			{"c", "The work: 1 of 10", "", ""},
			{"4", "The work: 2 of 10", "", ""},
			{"w", "First jobs in this field", "question", "A question with its five steps, why it is asked, and the keys"},
			{"?", "Keys on this screen", "help", "The help of a screen: what it is for, and every key"},
		}},
		{"result", 100, 34, "testdata/pictured.yaml", []shot{
			{"", "Where it can lead", "result", "The result: the verdict, the score with its noise, the leading paths, reasons for and against"},
			{"r", "What speaks for it", "reasons", "Every reason for and against the work, with the question behind it"},
			{esc, "Where it can lead", "", ""},
			{"1", "Is it open to you", "path", "All about one path"},
			{"f", "The figures, in full", "figures", "The record of a figure: what it counts, from when and from whom"},
			{esc, "Is it open to you", "", ""},
			{esc, "Where it can lead", "", ""},
			{"c", "What would change this", "changes", "What would change the result"},
			{esc, "Where it can lead", "", ""},
			{"w" + left + left + left, "yours:", "what-if", "A copy of the answers to play with, beside one's own result"},
			{esc, "Where it can lead", "", ""},
			{"/pay", "in the guide", "search", "A search of the screen and the guide"},
			{esc, "Where it can lead", "", ""},
			{"g", "entries", "", ""},
			{"rhit" + enter, "Registered Health Information Technician", "guide", "An entry of the field guide"},
		}},
		{"compare", 124, 30, "testdata/pictured.yaml", []shot{
			{"", "Where it can lead", "", ""},
			{"v" + right + "s", "sorted by pay", "compare", "The paths side by side, sorted by pay"},
			{" " + down + down + " d", "Your choices", "differences", "Two paths, and only what differs between them"},
		}},
		{"plan", 110, 36, "testdata/pictured.yaml", []shot{
			{"", "Where it can lead", "", ""},
			{"p", "Choose a program", "plan", "A dated plan: the date to promise, and every step over time"},
			{"m", "Your date would hold", "plan-changes", "What would make a date that does not hold"},
			{esc, "milestone", "", ""},
			{"l", "In all", "plan-load", "What every month asks of hours and money"},
		}},
		{"export", 100, 34, "testdata/pictured.yaml", []shot{
			{"", "Where it can lead", "", ""},
			{"e", "Take your plan with you", "export", "Formats to choose from, and the document before it is written"},
		}},
		{"schools", 110, 40, "docs/examples/schools.yaml", []shot{
			{"", "Paid back, in months", "schools", "Programs of schools side by side: what they must have, scores, costs and payback"},
			{enter, "Schools › ", "program", "One program of a school whole"},
		}},
		{"narrow", 40, 20, "testdata/pictured.yaml", []shot{
			{"", "Your answers fit", "result-narrow", "The result in the smallest window"},
			{"v", "Path 1 of 5", "compare-narrow", "The paths as cards in the smallest window"},
		}},
	} {
		t.Run(journey.name, func(t *testing.T) {
			home := t.TempDir()
			args := []string{"--today", "2026-11-23"}
			if journey.sitting != "" {
				file := filepath.Join(home, "sitting.yaml")
				content, err := os.ReadFile(journey.sitting)
				if err == nil {
					err = os.WriteFile(file, content, 0o600)
				}
				if err != nil {
					t.Fatal(err)
				}
				args = append(args, "--sitting", file)
			}
			x := open(t, home, false, journey.width, journey.height, args...)
			for _, shot := range journey.shots {
				x.press(shot.keys, shot.leadsTo)
				if shot.name != "" {
					picture(t, x, shot.name, shot.title)
				}
			}
		})
	}
}

// picture holds the picture of a name against the terminal, once nothing moves on it any more.
func picture(t *testing.T, x *terminal, name, title string) {
	t.Helper()
	file := filepath.Join(picturesFolder, name+".svg")
	for deadline, before := time.Now().Add(patience), ""; ; time.Sleep(50 * time.Millisecond) {
		now := x.screen()
		if now == before && !strings.Contains(now, "Working it out") && !strings.Contains(now, " saving") {
			break
		}
		if before = now; time.Now().After(deadline) {
			t.Fatalf("the screen never stands still:\n%s", now)
		}
	}
	x.mutex.Lock()
	drawn := svg(x.emulator, title)
	x.mutex.Unlock()
	if flag.Lookup("update").Value.String() == "true" {
		if err := os.WriteFile(file, []byte(drawn), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(file)
	if err != nil || string(kept) != drawn {
		t.Errorf("%s is not what the program draws now; draw the pictures anew with: go test . -run Pictures -update (%v)\n%s", file, err, x.screen())
	}
}
