//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"careeradvisor/advisor/sitting"
)

// A second program on the same answers says so, and what it does is its own.
func TestTwoProgramsOnTheSameAnswers(t *testing.T) {
	home := t.TempDir()
	first := open(t, home, false, 80, 24).answering()
	file := filepath.Join(home, "careeradvisor", "sittings", "ada.yaml")

	t.Run("the full screen reads", func(t *testing.T) {
		second := open(t, home, false, 80, 24, "--sitting", file)
		second.await("These answers are open in another careeradvisor")
		second.press("r", "! Read only")
		second.press("1", "The work: 3 of 10")
		second.press("q", "")
		if code := second.exit(); code != 0 {
			t.Errorf("exit code %d", code)
		}
	})
	t.Run("line mode copies", func(t *testing.T) {
		second := open(t, home, false, 80, 24, "--plain", "--sitting", file)
		second.await("Type read, copy, or back to try again.")
		second.press("1\n", "expected read, copy or back")
		second.press("copy\n", "The work: 2 of 10")
		second.press("quit\n", "ada-2.yaml")
		if code := second.exit(); code != 0 {
			t.Errorf("exit code %d", code)
		}
	})
	t.Run("a script is refused", func(t *testing.T) {
		second := started(home, "--plain", "--sitting", file)
		second.Stdin = strings.NewReader("1\n2\n3\n")
		said, err := second.CombinedOutput()
		if code := second.ProcessState.ExitCode(); err == nil || code != 1 || !strings.Contains(string(said), "it is open in another careeradvisor") {
			t.Errorf("exit code %d, %v\n%s", code, err, said)
		}
	})
	t.Run("nothing is forgotten", func(t *testing.T) {
		second := started(home, "forget", "--force")
		said, _ := second.CombinedOutput()
		if code := second.ProcessState.ExitCode(); code != 1 || !strings.Contains(string(said), "it is open in another careeradvisor") {
			t.Errorf("exit code %d\n%s", code, said)
		}
	})
	first.press("2", "The work: 3 of 10")
	first.press("q", "")
	first.exit()
	if kept, err := sitting.Read(file); err != nil || len(kept.Responses) != 2 {
		t.Errorf("%v, kept %v", err, kept)
	}
}

// A program that was killed blocks nobody.
func TestAKilledProgramBlocksNobody(t *testing.T) {
	home := t.TempDir()
	first := open(t, home, false, 80, 24).answering()
	first.cmd.Process.Kill()
	first.exit()
	second := open(t, home, false, 80, 24)
	second.await("Resume Ada")
	second.press(enter, "The work: 2 of 10")
	second.press("1", "saved")
}

// Several programs that change the same sitting as fast as they get it lose no change of each other.
func TestManyProgramsTakeTurns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "ada.yaml")
	const many = 4
	outcome := make(chan error, many)
	for range many {
		program := exec.Command(os.Args[0], file)
		program.Args[0] = adderName
		go func() {
			if said, err := program.CombinedOutput(); err != nil {
				outcome <- fmt.Errorf("%w\n%s", err, said)
				return
			}
			outcome <- nil
		}()
	}
	for range many {
		if err := <-outcome; err != nil {
			t.Error(err)
		}
	}
	if kept, err := sitting.Read(file); err != nil || kept.Seconds["total"] != many*additions {
		t.Errorf("%v: %v, want %d", err, kept, many*additions)
	}
	if left, _ := os.ReadDir(filepath.Dir(file)); len(left) != 1 {
		t.Errorf("beside the sitting there is %v", left)
	}
}

const (
	adderName = "adder"
	additions = 25
)

func init() { programs[adderName] = adder }

// adder is a program that adds to a number in a sitting, which it opens anew each time.
func adder() {
	for done := 0; done < additions; {
		kept, writer, err := sitting.Open(os.Args[1])
		var taken *sitting.InUseError
		if errors.As(err, &taken) {
			continue
		}
		if err == nil {
			if kept.Seconds == nil {
				kept.Seconds = map[string]int{}
			}
			kept.Seconds["total"]++
			var content []byte
			if content, err = kept.Bytes(); err == nil {
				err = errors.Join(writer.Save(1, content), writer.Close())
			}
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		done++
	}
}
