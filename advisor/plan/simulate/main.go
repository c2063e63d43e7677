// Simulate measures how well the planner's promises are kept, and writes what it finds to
// docs/evidence.md. Run it from the top of the repository:
//
//	go run ./advisor/plan/simulate         write the part again
//	go run ./advisor/plan/simulate -check  fail unless the part is what would be written
//	go run ./advisor/plan/simulate -short  print what the short run gives that a test repeats
//
// A promise is made by one deal of chance, 16,384 futures, as the planner makes it. It is held against
// the futures of many other deals. The same deals give the same figures on every computer.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"time"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/evidence"
	"careeradvisor/advisor/safefile"
	"careeradvisor/data"
)

// section is the part of the page that is written here.
const section = "plan"

// size is how much is measured.
type size struct {
	promises  int // deals that make a promise
	holding   int // deals that each promise is held against
	reference int // deals that stand for the truth
	searches  int // searches for changes that are repeated by trying everything
}

var (
	page  = size{promises: 20, holding: 25, reference: 184, searches: 40}
	short = size{promises: 2, holding: 1, reference: 2, searches: 1}
)

func main() {
	check := flag.Bool("check", false, "write nothing; fail unless the page is what would be written")
	brief := flag.Bool("short", false, "print what the short run gives")
	flag.Parse()
	if err := run(*check, *brief); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(check, brief bool) error {
	c, err := catalog.Load(data.FS)
	if err != nil {
		return err
	}
	workers := runtime.GOMAXPROCS(0)
	stands, err := newStudy(c, short, workers).report()
	if err != nil || brief {
		fmt.Print(stands)
		return err
	}
	began := time.Now()
	text, err := newStudy(c, page, workers).report()
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%.0f s on %d processors\n", time.Since(began).Seconds(), workers)
	old, err := os.ReadFile(evidence.Page)
	if err != nil {
		return err
	}
	written, err := evidence.Put(string(old), section, text, stands)
	if err != nil {
		return err
	}
	if check && written != string(old) {
		return errors.New(evidence.Page + " is not what would be written now")
	}
	if check {
		return nil
	}
	return safefile.Replace(evidence.Page, []byte(written), 0o644)
}
