//go:build clients

// Tests that hold what is written against the programs people open it with. They need Chromium, qpdf,
// poppler, Java and Node.js, and the packages of .ci/clients in the folder CLIENTS. Nothing is skipped: what is
// missing fails.
package report

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"careeradvisor/advisor"
	"careeradvisor/advisor/sitting"
)

// runs runs a program to its end and returns what it prints.
func runs(t *testing.T, name string, arguments ...string) string {
	t.Helper()
	out, err := exec.Command(name, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(arguments, " "), err, out)
	}
	return string(out)
}

func clients(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("CLIENTS")
	if folder == "" {
		t.Fatal("CLIENTS names no folder; .ci/clients/install makes one")
	}
	return folder
}

// people are advices of very different lengths, and one with hostile names.
var people = sync.OnceValue(func() map[string]*advisor.Advice {
	full := whole(fatal{})
	return map[string]*advisor.Advice{
		"whole": full, "nobody": advisor.New(full.Catalog).Advise(sitting.New(""), today),
		"hostile": named(full, hostile), "world": named(advice(fatal{}), "Łucja Ωμέγα Жанна"),
	}
})

// fatal stands in for a test where several share what is made once.
type fatal struct{}

func (fatal) Helper()           {}
func (fatal) Fatal(what ...any) { panic(fmt.Sprint(what...)) }

func written(t *testing.T, extension string) map[string]string {
	t.Helper()
	folder, files := t.TempDir(), map[string]string{}
	for name, a := range people() {
		files[name] = filepath.Join(folder, name+extension)
		if err := os.WriteFile(files[name], rendered(t, extension, a), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// axe-core finds nothing in light and in dark, the page asks for nothing beside itself and runs nothing, it
// fits a narrow window, and on Letter and on A4 the cover is one page.
func TestClientsReadThePage(t *testing.T) {
	t.Parallel()
	files := written(t, ".html")
	arguments := []string{filepath.Join(clients(t), "look.cjs")}
	for _, file := range files {
		arguments = append(arguments, file)
	}
	var seen []struct {
		File, ColorScheme, Title      string
		Dialogs, Violations, Requests []string
		Scripts, Overflow, Passes     int
	}
	if err := json.Unmarshal([]byte(runs(t, "node", arguments...)), &seen); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 2*len(files) {
		t.Fatalf("%d pages were seen, want %d", len(seen), 2*len(files))
	}
	for _, page := range seen {
		name := filepath.Base(page.File) + " in " + page.ColorScheme
		if len(page.Violations)+len(page.Dialogs)+len(page.Requests) > 0 {
			t.Errorf("%s: violations %q, dialogs %q, requests %q", name, page.Violations, page.Dialogs, page.Requests)
		}
		if page.Scripts > 0 || page.Overflow > 0 || page.Passes < 15 {
			t.Errorf("%s: %d scripts, %d pixels too wide at 320, %d rules passed", name, page.Scripts, page.Overflow, page.Passes)
		}
	}
	delete(files, "hostile") // nobody's name is that long
	for name, file := range files {
		for _, format := range []string{".Letter.pdf", ".A4.pdf"} {
			second := runs(t, "pdftotext", "-f", "2", "-l", "2", file+format, "-")
			if !strings.HasPrefix(second, "How the work fits") {
				t.Errorf("%s%s: the second page begins with %.60q", name, format, second)
			}
		}
	}
}

func TestClientsFindNoErrorInTheMarkup(t *testing.T) {
	t.Parallel()
	arguments := []string{"-jar", filepath.Join(clients(t), "node_modules/vnu-jar/build/dist/vnu.jar"), "--Werror"}
	for _, file := range written(t, ".html") {
		arguments = append(arguments, file)
	}
	runs(t, "java", arguments...)
}

// The PDF is sound, its fonts come with it, it says what it is, and its text is read in order.
func TestClientsReadThePDF(t *testing.T) {
	t.Parallel()
	for name, file := range written(t, ".pdf") {
		a := people()[name]
		runs(t, "qpdf", "--check", file)
		info := runs(t, "pdfinfo", file)
		for _, want := range []string{"Title: ", "Subject: ", "612 x 792 pts (letter)"} {
			if !strings.Contains(info, want) {
				t.Errorf("%s: pdfinfo lacks %q:\n%s", name, want, info)
			}
		}
		if strings.Contains(info, "Author:") || !strings.Contains(info, clean(a.DocumentTitle())) {
			t.Errorf("%s: pdfinfo says\n%s", name, info)
		}
		if raw := runs(t, "qpdf", "--qdf", "--object-streams=disable", file, "-"); !strings.Contains(raw, "/Lang (en)") || !strings.Contains(raw, "/Type /Outlines") {
			t.Errorf("%s: no language or no outline", name)
		}
		for _, font := range strings.Split(strings.TrimSpace(runs(t, "pdffonts", file)), "\n")[2:] {
			if fields := strings.Fields(font); len(fields) < 5 || fields[len(fields)-5] != "yes" || fields[len(fields)-3] != "yes" {
				t.Errorf("%s: a font is not embedded, or cannot be read back as text: %s", name, font)
			}
		}
		text := strings.Join(strings.Fields(runs(t, "pdftotext", file, "-")), " ")
		inOrder(t, name, text, document(a))
	}
}

// inOrder checks that headings, paragraphs and entries stand in the text, each after the one before.
func inOrder(t *testing.T, name, text string, d Document) {
	t.Helper()
	for _, block := range d.Blocks {
		var want []string
		switch b := block.(type) {
		case Heading:
			want = []string{b.Text}
		case Facts:
			want = b.texts()
		case List:
			for _, entry := range b.Entries {
				want = append(want, entry.Lead+" "+entry.Text)
			}
		}
		for _, piece := range want {
			words := strings.Fields(clean(piece))
			start := strings.Join(words[:min(6, len(words))], " ") // further on a page may end
			at := strings.Index(text, start)
			if at < 0 {
				t.Errorf("%s: %q does not stand after what comes before it: %.80q", name, start, text)
				return
			}
			text = text[at+len(start):]
		}
	}
}

// No word runs over a margin.
func TestClientsSeeNoWordOutsideTheMargins(t *testing.T) {
	t.Parallel()
	const point = 72 / 25.4
	for name, file := range written(t, ".pdf") {
		var seen struct {
			Pages []struct {
				Words []struct {
					XMin string `xml:"xMin,attr"`
					XMax string `xml:"xMax,attr"`
					YMax string `xml:"yMax,attr"`
					Text string `xml:",chardata"`
				} `xml:"word"`
			} `xml:"body>doc>page"`
		}
		if err := xml.Unmarshal([]byte(runs(t, "pdftotext", "-bbox", file, "-")), &seen); err != nil {
			t.Fatal(err)
		}
		if len(seen.Pages) < 5 {
			t.Errorf("%s: %d pages", name, len(seen.Pages))
		}
		for i, page := range seen.Pages {
			for _, word := range page.Words {
				left, _ := strconv.ParseFloat(word.XMin, 64)
				right, _ := strconv.ParseFloat(word.XMax, 64)
				bottom, _ := strconv.ParseFloat(word.YMax, 64)
				if left < marginSide*point-1 || right > (pageWidth-marginSide)*point+1 || bottom > (pageHeight-8)*point {
					t.Errorf("%s, page %d: %q lies from %g to %g, down to %g", name, i+1, word.Text, left, right, bottom)
				}
			}
		}
	}
}
