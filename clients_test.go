//go:build clients && unix

// Tests that hold the program against the shells, calendars and other programs people use it with. They need
// bash, zsh, fish, jq, mandoc, man, khal, calcurse and Node.js, and the packages of .ci/clients in the folder
// CLIENTS. Nothing is skipped: what is missing fails.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"careeradvisor/data"
)

// shell runs a line in a folder of its own, with the program under its name, and returns what it prints.
func shell(t *testing.T, folder, line string) string {
	t.Helper()
	cmd := exec.Command("bash", "-o", "pipefail", "-c", line)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "HOME="+folder, "XDG_DATA_HOME="+folder, "TZ=America/Chicago", "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", line, err, out)
	}
	return string(out)
}

// withSitting is a folder with a whole sitting in me.yaml.
func withSitting(t *testing.T, change ...string) string {
	t.Helper()
	folder := t.TempDir()
	content, err := os.ReadFile("testdata/full.yaml")
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, "me.yaml"), []byte(strings.NewReplacer(change...).Replace(string(content))), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestClientsPipesCompose(t *testing.T) {
	folder := withSitting(t)
	for line, want := range map[string]string{
		`careeradvisor items --format json | jq -r '[.items[] | select(.kind == "pair")] | length'`:                                                                                               "20\n",
		`careeradvisor advise --sitting me.yaml --format json | jq -r '.paths | length'`:                                                                                                          "5\n",
		`careeradvisor compare --sitting me.yaml --format json | jq -r '.rows | map(.id) | sort | first'`:                                                                                         "cdi-specialist\n",
		`careeradvisor export --sitting me.yaml --force me.json 2>/dev/null && jq -r .sitting.name me.json`:                                                                                       "Alex\n",
		`careeradvisor plan --sitting me.yaml --format json | jq -r '.activities | map(select(.milestone)) | last.id'`:                                                                            "start-as-auditor\n",
		`careeradvisor guide CAHIIM --format json | jq -r '.format'`:                                                                                                                              "careeradvisor/guide/1\n",
		`careeradvisor export --sitting me.yaml --force me.json 2>/dev/null && jq .sitting me.json > one.json && careeradvisor advise --sitting one.json --format json | jq -r '.paths | length'`: "5\n",
	} {
		if got := shell(t, folder, line); got != want {
			t.Errorf("%s: found %q, want %q", line, got, want)
		}
	}
}

func TestClientsManualPage(t *testing.T) {
	folder := t.TempDir()
	shell(t, folder, "careeradvisor man > careeradvisor.1")
	if said := shell(t, folder, "mandoc -T lint -W warning careeradvisor.1"); said != "" {
		t.Error(said)
	}
	if said := shell(t, folder, "man --warnings -l careeradvisor.1 2>&1 >page.txt"); said != "" {
		t.Error(said)
	}
	if page := shell(t, folder, "col -b < page.txt"); !strings.Contains(page, "careeradvisor plan [OPTIONS]") || !strings.Contains(page, "--path ID") {
		t.Error(page)
	}
}

// Each shell completes a command, a flag, an id and a file name at the press of a key.
func TestClientsShellsComplete(t *testing.T) {
	for _, test := range []struct {
		shell []string
		setup string
	}{
		{[]string{"bash", "--norc", "-i"}, "PS1='ready>'; source <(careeradvisor completion bash)"},
		{[]string{"zsh", "-f", "-i"}, "PROMPT='ready>'; autoload -U compinit; compinit -u; source <(careeradvisor completion zsh)"},
		{[]string{"fish", "--no-config", "-i"}, "function fish_prompt; echo -n 'ready>'; end; careeradvisor completion fish | source"},
	} {
		t.Run(test.shell[0], func(t *testing.T) {
			folder := withSitting(t)
			x := openCommand(t, folder, false, 120, 30, exec.Command(test.shell[0], test.shell[1:]...))
			x.press(test.setup+"\n", "\nready>")
			for typed, want := range map[string]string{
				"careeradvisor compl":                    "careeradvisor completion",
				"careeradvisor plan --educ":              "plan --education",
				"careeradvisor plan --path coding-a":     "--path coding-auditor",
				"careeradvisor compare --columns pay,ou": "--columns pay,outlook",
				"careeradvisor plan --format i":          "--format ics",
				"careeradvisor advise --sitting m":       "--sitting me.yaml",
				"careeradvisor export me.y":              "export me.yaml",
				"careeradvisor help sch":                 "help schools",
			} {
				x.press("clear\n", "ready>")
				x.press(typed, typed)
				x.press("\t", want)
				x.press("\x15", "") // the line is given up
			}
		})
	}
}

// khal keeps what it imports by its UID: when the plan has moved, importing again moves it.
func TestClientsKhalMovesWhatIsImportedAgain(t *testing.T) {
	folder := withSitting(t)
	config := "[calendars]\n[[plan]]\npath = " + folder + "/cal\n[default]\nhighlight_event_days = False\n[sqlite]\npath = " + folder + "/khal.db\n" +
		"[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
	if err := os.WriteFile(filepath.Join(folder, "khal.conf"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	imported := func() (days []string) {
		shell(t, folder, "careeradvisor export --today 2026-11-22 --sitting me.yaml --force plan.ics && khal -c khal.conf import --batch plan.ics")
		listed := shell(t, folder, "khal -c khal.conf list 2026-11-01 7000d --once --format '{start-date} {title}'")
		for _, line := range strings.Split(listed, "\n") {
			if _, title, found := strings.Cut(line, " "); found && len(line) > 10 && line[4] == '-' && line[7] == '-' && !strings.HasSuffix(title, "day") {
				days = append(days, line)
			}
		}
		return days
	}
	first := imported()
	content, err := os.ReadFile(filepath.Join(folder, "me.yaml"))
	if err == nil {
		moved := strings.Replace(string(content), "start: 2027-01-04", "start: 2028-01-04", 1)
		err = os.WriteFile(filepath.Join(folder, "me.yaml"), []byte("revision: 1\n"+moved), 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	second := imported()
	titles := func(days []string) (titles []string) {
		for _, day := range days {
			titles = append(titles, day[11:])
		}
		slices.Sort(titles)
		return titles
	}
	if len(first) < 15 || !slices.Equal(titles(first), titles(second)) {
		t.Errorf("%d entries become %d:\n%s\n\n%s", len(first), len(second), strings.Join(first, "\n"), strings.Join(second, "\n"))
	}
	for _, day := range first {
		if slices.Contains(second, day) {
			t.Errorf("it stays: %s", day)
		}
	}
}

// longTitle is a title that breaks whatever does not fold and escape as it should.
const longTitle = `Łucja; Ωμέγα, \n "öäü" Жанна: a title as long as titles may be, é`

// calendars are files of very different plans, with a title that might break them.
func calendars(t *testing.T) (folder string, files []string) {
	t.Helper()
	folder = withSitting(t)
	catalog := filepath.Join(folder, "catalog")
	err := os.CopyFS(catalog, data.FS)
	if err == nil {
		var content []byte
		file := filepath.Join(catalog, "activities.yaml")
		content, err = os.ReadFile(file)
		content = []byte(strings.Replace(string(content), "title: Start in health records\n", "title: '"+longTitle+"'\n", 1))
		err = errors.Join(err, os.WriteFile(file, content, 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	shell(t, folder, `for path in entry coding-auditor compliance-officer him-manager ehr-analyst cdi-specialist
		do careeradvisor --catalog catalog plan --today 2026-11-22 --sitting me.yaml --path $path --format ics > $path.ics; done`)
	files, err = filepath.Glob(filepath.Join(folder, "*.ics"))
	if err != nil || len(files) != 6 {
		t.Fatalf("%v, %v", files, err)
	}
	return folder, files
}

func TestClientsCalcurseTakesEveryEntry(t *testing.T) {
	folder, files := calendars(t)
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("0 apps / %d events / 0 todos / 0 skipped", strings.Count(string(content), "BEGIN:VEVENT"))
		if said := shell(t, folder, "calcurse -D $(mktemp -d) -i "+file); !strings.Contains(said, want) {
			t.Errorf("%s: %s, want %s", filepath.Base(file), said, want)
		}
	}
}

// ical.js reads each file to the last property: whole days, a sequence, reminders, and names unharmed.
func TestClientsICalJSReadsEveryEntry(t *testing.T) {
	clients := os.Getenv("CLIENTS")
	if clients == "" {
		t.Fatal("CLIENTS names no folder; .ci/clients/install makes one")
	}
	folder, files := calendars(t)
	script := `const ICAL = require('` + clients + `/node_modules/ical.js'); const ical = ICAL.default || ICAL
		const all = new ical.Component(ical.parse(require('fs').readFileSync(process.argv[2], 'utf8')))
		console.log(JSON.stringify(all.getAllSubcomponents('vevent').map(c => {
			const e = new ical.Event(c)
			return {uid: e.uid, summary: e.summary, day: e.startDate.isDate && e.endDate.isDate, days: e.duration.toSeconds() / 86400, sequence: e.sequence,
				alarms: c.getAllSubcomponents('valarm').map(a => a.getFirstPropertyValue('trigger').toSeconds()),
				next: e.isRecurring() ? e.iterator().next() && (() => { const i = e.iterator(); i.next(); return i.next().toString() })() : ''}
		})))`
	if err := os.WriteFile(filepath.Join(folder, "read.cjs"), []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		var events []struct {
			UID, Summary, Next string
			Day                bool
			Days               float64
			Sequence           int
			Alarms             []int
		}
		if err := json.Unmarshal([]byte(shell(t, folder, "node read.cjs "+file)), &events); err != nil {
			t.Fatal(err)
		}
		if len(events) < 3 {
			t.Errorf("%s: %d events", file, len(events))
		}
		whole := false
		for _, event := range events {
			whole = whole || event.Summary == longTitle+": by now in 8 of 10 futures"
			if event.UID == "" || !event.Day || event.Days < 1 || event.Sequence < 1 || len(event.Alarms) == 0 || event.Alarms[0] >= 0 {
				t.Errorf("%s: %+v", filepath.Base(file), event)
			}
			if strings.HasPrefix(event.Summary, "Renew ") && event.Next == "" {
				t.Errorf("%s does not come again", event.Summary)
			}
		}
		if !whole {
			t.Errorf("%s: no event is called %s", filepath.Base(file), longTitle)
		}
	}
}
