//go:build clients

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// The recipe of docs/cohorts.md is run by GNU parallel, and gives the bytes that one process gives.
func TestClientsParallelKeepsTheOrderOfACohort(t *testing.T) {
	page, err := os.ReadFile("docs/cohorts.md")
	if err != nil {
		t.Fatal(err)
	}
	recipe := regexp.MustCompile(`(?m)^    (parallel .*)$`).FindSubmatch(page)
	if recipe == nil {
		t.Fatal("docs/cohorts.md has no recipe for parallel")
	}
	var lines bytes.Buffer
	for i := range 500 {
		fmt.Fprintf(&lines, `{"name":"Student %d","responses":{"solo-hours":%d,"same-task":%d},"circumstances":{"weekly_hours":%d}}`+"\n", i, i%5-2, i/5%5-2, i%30)
	}
	lines.WriteString("no sitting\n")
	folder, self := t.TempDir(), os.Args[0]
	if self, err = filepath.Abs(self); err == nil {
		err = os.Symlink(self, filepath.Join(folder, name)) // under this name the test is the program
	}
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "spring.jsonl"), lines.Bytes(), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	shell := func(command string) {
		run := exec.Command("sh", "-c", command)
		run.Dir = folder
		run.Env = append(os.Environ(), "PATH="+folder+":"+os.Getenv("PATH"), "HOME="+folder)
		if out, err := run.CombinedOutput(); err == nil || !bytes.Contains(out, []byte("1 sitting could not be read")) {
			t.Fatalf("%s: %v, though a line is faulty\n%s", command, err, out)
		}
	}
	shell(string(recipe[1]))
	shell(name + " cohort < spring.jsonl > alone.jsonl")
	parallel, err := os.ReadFile(filepath.Join(folder, "results.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	alone, err := os.ReadFile(filepath.Join(folder, "alone.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	number := regexp.MustCompile(`line"?:? ?[0-9]+`) // of the faulty line, which parallel counts by part
	if got, want := number.ReplaceAll(parallel, nil), number.ReplaceAll(alone, nil); !bytes.Equal(got, want) || bytes.Count(got, []byte("\n")) != 501 {
		t.Errorf("%d bytes, want %d", len(got), len(want))
	}
}
