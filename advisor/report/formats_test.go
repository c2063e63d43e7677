package report

import (
	"bytes"
	"errors"
	"html/template"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"careeradvisor/advisor"
	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/sitting"
	"careeradvisor/data"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	goldtext "github.com/yuin/goldmark/text"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"pgregory.net/rapid"
)

// hostile is text as nobody would give it who means well. It holds no plus sign, which HTML escapes
// differently in different places.
const hostile = "<script>alert(1)</script> & \"><img src=x onerror=alert(2)> ](javascript:x) ![y](http://evil) `c` |a| $1$ &lt; \x1b[2J\x1b]0;t\x07 \u202eevil\u2066 \\)Tj ET (\r\n# x\r\n1. y"

// tester is what makes fixtures need of a test.
type tester interface {
	Helper()
	Fatal(...any)
}

// whole is the advice for somebody who answered everything and looks at programs, by the shipped catalog.
func whole(t tester) *advisor.Advice {
	t.Helper()
	shipped, err := catalog.Load(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	person, err := sitting.Read("testdata/whole.yaml")
	if err == nil {
		err = person.Validate("whole.yaml", shipped)
	}
	if err != nil {
		t.Fatal(err)
	}
	return advisor.New(shipped).Advise(person, today)
}

// named is the advice with names that a person types.
func named(a *advisor.Advice, name string) *advisor.Advice {
	changed := *a
	changed.Name = name
	if a.Schools != nil {
		schools := *a.Schools
		schools.Programs = slices.Clone(schools.Programs)
		for i := range schools.Programs {
			schools.Programs[i].Name = name
		}
		changed.Schools = &schools
	}
	return &changed
}

// rendered is what a file holds.
func rendered(t tester, extension string, a *advisor.Advice) []byte {
	format, err := FormatOf("x" + extension)
	if err != nil {
		t.Fatal(err)
	}
	content, err := format.Render(a)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestTheSameAdviceGivesTheSameBytes(t *testing.T) {
	a, again := whole(t), whole(t)
	for _, format := range Formats() {
		if !bytes.Equal(rendered(t, format.Extension, a), rendered(t, format.Extension, again)) {
			t.Errorf("%s differs from one time to the next", format.Extension)
		}
	}
}

// Whatever name is typed, the page differs from any other only by that name, escaped.
func TestNamesAreInertInHTML(t *testing.T) {
	a := advice(t)
	plain := string(rendered(t, ".html", named(a, "Plainname")))
	check := func(fail func(string, ...any), name string) {
		text := clean(name)
		if text == "" || strings.ContainsRune(text, '+') || reference.MatchString(text) {
			return // escaped in two ways, and a number of a source is a link to it
		}
		page := string(rendered(t, ".html", named(a, name)))
		if got := strings.ReplaceAll(page, template.HTMLEscapeString(text), "Plainname"); got != plain {
			fail("the name %q changes the page", name)
		}
	}
	check(t.Errorf, hostile)
	rapid.Check(t, func(t *rapid.T) { check(t.Fatalf, "x"+rapid.String().Draw(t, "name")+"xyzxyz") })
}

func TestNothingSteersTheReader(t *testing.T) {
	a := named(advice(t), hostile)
	for _, extension := range []string{".md", ".html"} {
		for _, r := range string(rendered(t, extension, a)) {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%s holds %U", extension, r)
			}
		}
	}
}

// The page fetches nothing, runs nothing and holds all it needs.
func TestThePageIsWhole(t *testing.T) {
	page := string(rendered(t, ".html", whole(t)))
	for _, wrong := range []string{"<script", "javascript:", "@import", "url(", "<iframe", "src=", "ZgotmplZ"} {
		if strings.Contains(page, wrong) {
			t.Errorf("it holds %q", wrong)
		}
	}
	ids := regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1)
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id[1]] {
			t.Errorf("the id %s stands twice", id[1])
		}
		seen[id[1]] = true
	}
	for _, to := range regexp.MustCompile(` href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		if !seen[to[1]] {
			t.Errorf("a link leads to %s, which is nowhere", to[1])
		}
	}
	if pictures := strings.Count(page, "<svg "); pictures != 5 || strings.Count(page, "<desc ") != pictures {
		t.Errorf("%d pictures, %d of them described; want 5", pictures, strings.Count(page, "<desc "))
	}
}

// tree is Markdown as GitHub reads it.
func tree(source []byte) ast.Node {
	return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(goldtext.NewReader(source))
}

// A parser finds in the Markdown the very headings, tables, entries and addresses of the document, and
// nothing else that would be more than text, whatever names were typed.
func TestMarkdownIsReadAsItWasMeant(t *testing.T) {
	for name, a := range map[string]*advisor.Advice{"whole": whole(t), "hostile": named(whole(t), hostile), "small": advice(t)} {
		d, want, got := document(a), map[string]int{"headings": 1}, map[string]int{}
		for _, block := range d.Blocks {
			switch b := block.(type) {
			case Heading:
				want["headings"]++
			case Table:
				want["tables"]++
				want["cells"] += len(b.Header) * (len(b.Rows) + 1)
			case List:
				want["entries"] += len(b.Entries)
				for _, entry := range b.Entries {
					want["entries"] += len(entry.Under)
					if entry.Box != "" {
						want["boxes"]++
					}
				}
			case Facts:
				want["entries"] += len(b)
			case Terms:
				want["entries"] += len(b)
			case Sources:
				want["entries"] += len(b)
				for _, source := range b {
					if source.URL != "" {
						want["addresses"]++
					}
				}
			}
		}
		ast.Walk(tree(markdown(d)), func(node ast.Node, entering bool) (ast.WalkStatus, error) {
			if entering {
				switch node.(type) {
				case *ast.Heading:
					got["headings"]++
				case *extast.Table:
					got["tables"]++
				case *extast.TableCell:
					got["cells"]++
				case *extast.TaskCheckBox:
					got["boxes"]++
				case *ast.ListItem:
					got["entries"]++
				case *ast.AutoLink:
					got["addresses"]++
				case *ast.Link, *ast.Image, *ast.HTMLBlock, *ast.RawHTML, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.Blockquote, *ast.ThematicBreak, *extast.Strikethrough:
					got[node.Kind().String()]++
				}
			}
			return ast.WalkContinue, nil
		})
		for kind := range want {
			if got[kind] != want[kind] {
				t.Errorf("%s: %d %s, want %d", name, got[kind], kind, want[kind])
			}
			delete(got, kind)
		}
		if len(got) > 0 {
			t.Errorf("%s: it also holds %v", name, got)
		}
	}
}

// coverPages counts the pages of the document up to its first page break.
func coverPages(t *testing.T, a *advisor.Advice) int {
	t.Helper()
	d := document(a)
	end := slices.IndexFunc(d.Blocks, func(b Block) bool { _, ok := b.(PageBreak); return ok })
	d.Blocks = d.Blocks[:end]
	var out bytes.Buffer
	if err := pdf(&out, d); err != nil {
		t.Fatal(err)
	}
	return len(regexp.MustCompile(`/Type /Page\b[^s]`).FindAll(out.Bytes(), -1))
}

// What a stranger must know stands on one page, for everyone.
func TestTheCoverIsOnePage(t *testing.T) {
	full := whole(t)
	a := advisor.New(full.Catalog)
	people := map[string]*advisor.Advice{
		"whole": full, "nobody": a.Advise(sitting.New(""), today), "small": advice(t), "long names": named(full, strings.Repeat("Wordly ", 8)),
	}
	files, err := os.ReadDir("../testdata/personas")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".yaml") {
			continue
		}
		person, err := sitting.Read("../testdata/personas/" + file.Name())
		if err != nil {
			t.Fatal(err)
		}
		people[file.Name()] = a.Advise(person, today)
	}
	for name, person := range people {
		if got := coverPages(t, person); got != 1 {
			t.Errorf("%s: the cover takes %d pages", name, got)
		}
	}
}

func TestPDFNamesTheLettersItLacks(t *testing.T) {
	a := advice(t)
	for _, name := range []string{"Łucja Žižek", "Ελένη Ώρα", "Жанна Ёлкина", "Zoë d’Ô"} {
		rendered(t, ".pdf", named(a, name))
	}
	for name, letters := range map[string][]rune{"王小明": {'王', '小', '明'}, "Ada 🎓": {'🎓'}, "נועה x": {'נ', 'ו', 'ע', 'ה'}} {
		format, _ := FormatOf("x.pdf")
		content, err := format.Render(named(a, name))
		var lacks *LettersError
		if !errors.As(err, &lacks) || !slices.Equal(lacks.Letters, letters) {
			t.Errorf("%s: %v, want the letters %c", name, err, letters)
		}
		if len(content) > 0 {
			t.Errorf("%s: %d bytes were written all the same", name, len(content))
		}
		for _, extension := range []string{".md", ".html"} {
			if !strings.Contains(string(rendered(t, extension, named(a, name))), name) {
				t.Errorf("%s lacks the name %s", extension, name)
			}
		}
	}
}

// The table of letters is that of both fonts.
func TestLettersAreThoseOfTheFonts(t *testing.T) {
	var buffer sfnt.Buffer
	for _, content := range [][]byte{goregular.TTF, gobold.TTF} {
		font, err := sfnt.Parse(content)
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(' '); r <= unicode.MaxRune; r++ {
			glyph, err := font.GlyphIndex(&buffer, r)
			if err != nil {
				t.Fatal(err)
			}
			if has := glyph != 0 && !unicode.Is(unicode.Co, r); has != unicode.Is(letters, r) {
				t.Errorf("%U: the font has it: %v", r, has)
			}
		}
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		text string
		want []span
	}{
		{"a [2] b [9]", []span{{"a ", 0}, {"[2]", 2}, {" b [9]", 0}}},
		{"[1][0][01]", []span{{"", 0}, {"[1]", 1}, {"[0][01]", 0}}},
		{"", []span{{"", 0}}},
	} {
		if got := spans(c.text, 3); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %v, want %v", c.text, got, c.want)
		}
	}
}

func TestTheGlossaryHoldsOnlyWhatIsUsed(t *testing.T) {
	var terms []string
	for _, term := range whole(t).Used("The RHITs code; coding, an Audit. EHR-based hit his") {
		terms = append(terms, term.Term)
	}
	if want := []string{"audit", "coding", "RHIT"}; !slices.Equal(terms, want) {
		t.Errorf("found %v, want %v", terms, want)
	}
}
