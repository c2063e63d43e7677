package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"careeradvisor/advisor"
)

//go:embed page.tmpl
var pageTemplate string

//go:embed page.css
var pageStyle string

// writeHTML writes the document as one page that holds all it needs: no script, and nothing to fetch.
func writeHTML(out io.Writer, a *advisor.Advice) error { return html(out, document(a)) }

// htmlSection is a section of the page. The first one is the cover, and has no heading.
type htmlSection struct {
	ID, Title string
	Blocks    []htmlBlock
}

// htmlBlock is a block with its kind, for the template to choose by. ID tells pictures apart.
type htmlBlock struct {
	Kind, ID string
	Block    Block
}

func html(out io.Writer, d Document) error {
	sources := d.sources()
	page, err := template.New("page").Funcs(template.FuncMap{
		"clean": clean,
		"spans": func(text string) []span { return spans(clean(text), sources) },
		"add":   func(x, y float64) float64 { return x + y },
		"down":  func(y float64) float64 { return -y },
		"next":  func(i int) int { return i + 1 },
	}).Parse(pageTemplate)
	if err != nil {
		return err
	}
	return page.Execute(out, struct {
		Document
		Style    template.CSS
		Width    float64
		Sections []htmlSection
	}{d, template.CSS(pageStyle + colors()), drawingWidth, sections(d)})
}

// sections cuts a document at the headings of its sections. All before the first page break is the cover.
func sections(d Document) []htmlSection {
	list, cover := []htmlSection{{ID: "cover"}}, true
	for i, block := range d.Blocks {
		switch b := block.(type) {
		case PageBreak:
			cover = false
			continue
		case Heading:
			if b.Level == 1 && !cover {
				list = append(list, htmlSection{ID: fmt.Sprintf("section-%d", len(list)), Title: b.Text})
				continue
			}
		}
		kind := strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T", block), "report."))
		last := &list[len(list)-1]
		last.Blocks = append(last.Blocks, htmlBlock{kind, fmt.Sprintf("picture-%d", i), block})
	}
	return list
}

// colors are the tones of pictures and text, for light and for dark surroundings, and for paper.
func colors() string {
	var light, dark, uses strings.Builder
	for _, tone := range tones {
		fmt.Fprintf(&light, "--%s:%s;", tone.name, tone.light)
		fmt.Fprintf(&dark, "--%s:%s;", tone.name, tone.dark)
		fmt.Fprintf(&uses, ".f-%s{fill:var(--%s)}.s-%s{stroke:var(--%s)}", tone.name, tone.name, tone.name, tone.name)
	}
	return fmt.Sprintf(":root{%s}@media screen and (prefers-color-scheme:dark){:root{%s}}%s", &light, &dark, &uses)
}
