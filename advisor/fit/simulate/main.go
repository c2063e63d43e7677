// Simulate measures the advisor's questions and scores on synthetic people, and writes what it finds
// to docs/evidence.md. Run it from the top of the repository:
//
//	go run ./advisor/fit/simulate            write the part again
//	go run ./advisor/fit/simulate -check     fail unless the part is what would be written
//	go run ./advisor/fit/simulate -people N  print what N people in each experiment give
//
// # How a person answers
//
// A person likes the work of the entry role and each path to some degree: normal numbers with mean 0
// and variance 1, any two of them with the correlation halo. Each answer is a liking of what the
// question says, turned into steps:
//
//	liking = √interest × what it is about + √own × statement + √chance × mood + appeal
//	         + agree   (for a statement or a path that stands alone)
//	         + praise  (for a rating that speaks for the work)
//	answer = stepsASpread × stretch × liking, rounded, at most two steps from the middle
//
// What a rating is about is the liking of the entry role's work, with the sign of the rating's weight;
// what a contentment item is about is the liking of its path. What a pair is about is the difference of
// the likings of its two paths, scaled to variance 1. The statement part belongs to this person and this
// item and stays the same at a second sitting; the mood is drawn anew. Appeal is the same for everyone
// in a group of people: nobody knows how well an item goes down, so every group draws it anew. Agree
// and stretch belong to the person; stretch is log-normal. Some answers are "not sure", and some people
// answer at random or all alike.
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

// The part of the page that is written here, and how many people are in each of its experiments: of
// the page, and of the short run that a test repeats.
const (
	section     = "fit"
	pagePeople  = 12_000
	shortPeople = 60
)

func main() {
	check := flag.Bool("check", false, "write nothing; fail unless the page is what would be written")
	people := flag.Int("people", pagePeople, "people in each experiment; other than the default, the result is printed")
	flag.Parse()
	if err := run(*people, *check); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(people int, check bool) error {
	c, err := catalog.Load(data.FS)
	if err != nil {
		return err
	}
	began, workers := time.Now(), runtime.GOMAXPROCS(0)
	study := newStudy(c, people, workers)
	text := study.report()
	took := time.Since(began)
	fmt.Fprintf(os.Stderr, "%s people in %.1f s on %d processors, %.0f a second\n", thousands(study.met), took.Seconds(), workers, float64(study.met)/took.Seconds())
	if people != pagePeople {
		fmt.Print(text)
		return nil
	}
	old, err := os.ReadFile(evidence.Page)
	if err != nil {
		return err
	}
	page, err := evidence.Put(string(old), section, text, newStudy(c, shortPeople, workers).report())
	if err != nil {
		return err
	}
	if check && page != string(old) {
		return errors.New(evidence.Page + " is not what would be written now")
	}
	if check {
		return nil
	}
	return safefile.Replace(evidence.Page, []byte(page), 0o644)
}
