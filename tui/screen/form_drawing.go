package screen

import (
	"fmt"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/tui/widget"
)

// render draws the fields; the current one opens up. It returns the lines that must be in sight: those of the
// current field, or where it has more than there is room for and an option was just chosen, that option.
func (f *form) render(width, height int) (lines []string, from, to int) {
	fields := f.fields()
	labels := 0
	for _, field := range fields {
		labels = max(labels, widget.Width(field.label))
	}
	stacked, group := labels+20 > width, ""
	for i, field := range fields {
		if field.group != group {
			if group = field.group; i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, f.theme.Heading.Render(group))
		}
		marker, look := "  ", f.theme.Plain
		if i == f.cursor {
			marker, look, from = f.theme.Glyphs.Cursor+" ", f.theme.Selected, len(lines)
		}
		value := orNotSaid(field.shown())
		if i == f.cursor && field.closed && !field.typed() {
			value = f.theme.Glyphs.Left + " " + value + " " + f.theme.Glyphs.Right
		}
		if i == f.cursor && field.typed() {
			f.input.Width = max(8, min(40, width-labels-6))
			if stacked {
				f.input.Width = max(8, width-6)
			}
			if value = f.input.View(); f.fresh && field.anew && f.input.Value() != "" {
				value = f.theme.Marked.Render(f.input.Value())
			}
		}
		if stacked {
			lines = append(lines, styled(look, widget.Indented(marker, field.label, width))...)
			lines = append(lines, widget.Indented("    ", value, width)...)
		} else {
			head := look.Render(widget.Pad(marker+field.label, labels+4))
			for _, line := range widget.Wrap(value, width-labels-4) {
				lines = append(lines, head+line)
				head = strings.Repeat(" ", labels+4)
			}
		}
		if i == f.cursor {
			details, chosen := f.details(field, width)
			chosen += len(lines)
			lines = append(lines, details...)
			if to = len(lines) - 1; f.picked && to-from >= height-1 {
				from, to = chosen, chosen
			}
		}
	}
	return lines, from, to
}

// optionIndent is where the words of an option begin.
const optionIndent = len("    1 (x) ")

// noted is an option and what is said beside it: in a column of its own where there is room for all.
func (f *form) noted(field field, option catalog.Option, width int) string {
	labels, notes := 0, 0
	for _, other := range field.options {
		labels, notes = max(labels, widget.Width(other.Label)), max(notes, widget.Width(field.note(other.ID)))
	}
	switch between, note := "   ", field.note(option.ID); {
	case note == "":
		return option.Label
	case labels+len(between)+notes <= width:
		return widget.Pad(option.Label, labels) + between + note
	default:
		return option.Label + " " + f.theme.Glyphs.Separator + " " + note
	}
}

// mostOffered is how many options are offered for what is being typed.
const mostOffered = 5

// offered are the options that the word being typed may stand for; all by their ids before it.
func (f *form) offered(field field) (lines []string) {
	typed := f.input.Value()
	word := strings.ToLower(typed[strings.LastIndexAny(typed, ", ")+1:])
	var ids []string
	for _, option := range field.options {
		ids = append(ids, option.ID)
		if word != "" && len(lines) < mostOffered && (strings.HasPrefix(option.ID, word) || strings.Contains(strings.ToLower(option.Label), word)) {
			lines = append(lines, option.ID+": "+option.Label)
		}
	}
	if word == "" {
		return []string{"Type any of these, with commas between: " + strings.Join(ids, ", ") + "."}
	}
	return lines
}

// details are what opens up under the current field: its options, why it is asked, what is wrong. chosen is the
// line of the last option that was chosen.
func (f *form) details(field field, width int) (lines []string, chosen int) {
	if ask := strings.TrimSpace(field.ask + " " + field.hint); ask != "" {
		lines = append(lines, widget.Indented("    ", ask, width)...)
	}
	if !field.typed() && !field.closed {
		held := strings.Split(field.value(), ", ")
		for i, option := range field.options {
			box := "( )"
			if slices.Contains(held, option.ID) {
				box, chosen = "(x)", len(lines)
			}
			label := option.Label
			if field.note != nil {
				label = f.noted(field, option, width-optionIndent)
			}
			key := " "
			if i < mostKeys {
				key = fmt.Sprint(i + 1)
			}
			lines = append(lines, widget.Indented(fmt.Sprintf("    %s %s ", key, box), label, width)...)
		}
	} else if field.several && field.many() {
		for _, line := range f.offered(field) {
			lines = append(lines, widget.Indented("    ", line, width)...)
		}
	} else if field.below != nil {
		for _, line := range field.below() {
			lines = append(lines, widget.Indented("    ", line, width)...)
		}
	}
	if f.problem != "" {
		lines = append(lines, styled(f.theme.Bad, widget.Indented("    ! ", f.problem, width))...)
	}
	if field.warns != nil {
		for _, warning := range field.warns() {
			lines = append(lines, styled(f.theme.Warn, widget.Indented("    ! ", warning, width))...)
		}
	}
	if field.why != "" {
		lines = append(lines, styled(f.theme.Dim, widget.Indented("    ", field.why, width))...)
	}
	return lines, chosen
}
