package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every sitting that was ever written gets advice, and what of it left the catalog is said.
func TestTheCorpusGetsAdvice(t *testing.T) {
	files, err := filepath.Glob("advisor/sitting/testdata/corpus/read/*")
	if err != nil || len(files) < 14 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		before, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		advise := started(t.TempDir(), "advise", "--sitting", file, "--today", "2026-12-24")
		var complaint strings.Builder
		advise.Stderr = &complaint
		if said, err := advise.Output(); err != nil || len(said) == 0 {
			t.Errorf("%s: %v\n%s", file, err, complaint.String())
		}
		if left := strings.Contains(complaint.String(), "retired-item"); left != (filepath.Base(file) == "items-left.yaml") {
			t.Errorf("%s: it says %q", file, complaint.String())
		}
		if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
			t.Errorf("%s was changed", file)
		}
	}
}
