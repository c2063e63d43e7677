package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"careeradvisor/advisor/cohort"
)

// What a person may type anywhere ends the question at hand with one of these.
var (
	errQuit = errors.New("quit") // also the end of the input
	errBack = errors.New("back")
	errMenu = errors.New("menu")
	errUndo = errors.New("undo")
)

// The words that work at every question, and those that some questions add.
const (
	wordBack  = "back"
	wordClear = "clear"
	wordSkip  = "skip"
	wordUndo  = "undo"
)

var helpLines = []string{
	"back: one step back",
	"why: why this is asked",
	"figures: where each number in what you last read comes from",
	"skip: leave this question out (in questions about you and in the quiz)",
	"shorter: stop as soon as it is clear which path comes first (in the choices)",
	"clear: take back what you said (in questions about you)",
	"undo: take back the last thing you said or changed",
	"menu: the result and everything else",
	"help: these words again",
	"quit: stop here; your answers are kept",
}

// talk asks and listens. One reader serves the whole conversation, so that piped answers are never
// lost between two questions.
type talk struct {
	page
	ctx     context.Context
	typed   <-chan string
	figures func() error // answers the word figures
	canUndo func() bool  // whether the word undo takes something back
	scale   func()       // lists the answers of a question that names only some of them again; nil where none does
}

// mostTyped is how many bytes a line may have: enough for an ad that is pasted to look for claims.
const mostTyped = 64 << 10

// newTalk reads lines in the background, so that an interrupt is noticed while waiting for one.
func newTalk(ctx context.Context, in io.Reader, out io.Writer) *talk {
	lines := make(chan string)
	go func() {
		defer close(lines)
		reader := cohort.NewLines(in, mostTyped)
		for {
			line, err := reader.Next(nil)
			if err != nil {
				return
			}
			select {
			case lines <- string(line):
			case <-ctx.Done():
				return
			}
		}
	}()
	return &talk{page: page{out: out}, ctx: ctx, typed: lines}
}

// listen returns the next line typed.
func (t *talk) listen() (string, error) {
	if t.err != nil {
		return "", t.err
	}
	select {
	case line, ok := <-t.typed:
		if !ok {
			return "", errQuit
		}
		if len(line) > mostTyped {
			t.line("That line is longer than %d KB and was left out.", mostTyped>>10)
			return t.listen()
		}
		return strings.TrimSpace(line), nil
	case <-t.ctx.Done():
		return "", t.ctx.Err()
	}
}

// ask puts a question and returns what was typed. The words that work everywhere are dealt with
// here; why is what the word "why" answers, and may be empty.
func (t *talk) ask(why, prompt string, values ...any) (string, error) {
	prompt = fmt.Sprintf(prompt, values...)
	for {
		t.line("%s", prompt)
		typed, err := t.listen()
		if err != nil {
			return "", err
		}
		switch strings.ToLower(typed) {
		case "quit", "exit":
			return "", errQuit
		case wordBack:
			return "", errBack
		case "menu":
			return "", errMenu
		case wordUndo:
			if t.canUndo() {
				return "", errUndo
			}
			t.line("There is nothing to take back.")
		case "help", "?":
			t.line("These words work at every question.")
			for _, line := range helpLines {
				t.bullet("%s", line)
			}
			if t.scale != nil {
				t.line("These are the answers.")
				t.scale()
			}
		case "why":
			if why == "" {
				why = "There is nothing more to say about this one."
			}
			t.line("%s", why)
		case wordFigures:
			if err := t.figures(); err != nil {
				return "", err
			}
		default:
			return typed, nil
		}
	}
}

// choose lists options and returns the position of the one picked. An empty line picks position
// enter; give -1 where there is nothing it could mean.
func (t *talk) choose(why, prompt string, options []string, enter int) (int, error) {
	t.options(options)
	for {
		typed, err := t.ask(why, "%s", prompt)
		if err != nil {
			return 0, err
		}
		if typed == "" && enter >= 0 {
			return enter, nil
		}
		if number, ok := pick(typed, len(options)); ok {
			return number - 1, nil
		}
		t.wrong(typed, fmt.Sprintf("a number from 1 to %d", len(options)))
	}
}

func (t *talk) options(options []string) {
	for i, option := range options {
		t.hang(fmt.Sprintf("%d. ", i+1), "%s", option)
	}
}

// confirm asks a yes-or-no question.
func (t *talk) confirm(prompt string, values ...any) (bool, error) {
	for {
		typed, err := t.ask("", prompt+" Type yes or no.", values...)
		if err != nil {
			return false, err
		}
		switch strings.ToLower(typed) {
		case "y", "yes":
			return true, nil
		case "n", "no":
			return false, nil
		}
		t.wrong(typed, "yes or no")
	}
}

// inTurn asks so many things, from one of them on. After "back" it asks the one before again; the error is
// errBack where there is none.
func inTurn(from, count int, ask func(i int) error) error {
	for i := from; i < count; {
		err := ask(i)
		switch {
		case err == nil:
			i++
		case errors.Is(err, errBack) && i > 0:
			i--
		default:
			return err
		}
	}
	return nil
}

// wrong says what was typed and what would have been right.
func (t *talk) wrong(typed, expected string) {
	if typed == "" {
		t.line("Nothing was typed. Expected %s.", expected)
		return
	}
	t.line("Found %q, expected %s.", typed, expected)
}

// pick reads a number from 1 to most.
func pick(typed string, most int) (int, bool) {
	number, err := strconv.Atoi(strings.TrimSuffix(typed, "."))
	return number, err == nil && number >= 1 && number <= most
}
