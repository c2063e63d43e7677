package advisor

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"

	"careeradvisor/advisor/catalog"
	"careeradvisor/advisor/eligibility"
)

// Comparison holds the paths side by side.
type Comparison struct {
	Columns []Column
	Rows    []Row
	Notes   []string // what every pay and outlook figure has in common
}

// Column is one thing the paths are compared by.
type Column struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	HighBest bool   `json:"-"` // sorted from high to low
}

// Row is one path. Cells stand in the order of the columns.
type Row struct {
	ID      string
	Short   string // the title for narrow tables
	Leading bool
	Cells   []Cell
}

// Cell is what a path has in one column. Value is what it sorts by; NaN where the column holds
// text or nothing is published.
type Cell struct {
	Text  string
	Value float64
	From

	figures func() []catalog.Record // the figures in it, whole; nil where there are none
	Rests   catalog.Basis           // the weakest that the figures rest on which it adds up; empty where it adds none
}

// The columns of the comparison.
const (
	ColumnPath       = "path"
	ColumnFit        = "fit"
	ColumnPay        = "pay"
	ColumnReach      = "reach"
	ColumnCost       = "cost"
	ColumnMonths     = "months"
	ColumnOutlook    = "outlook"
	ColumnShown      = "shown"
	ColumnOccupation = "occupation"
	ColumnSchooling  = "schooling"
	ColumnBestFor    = "best-for"
	ColumnSkills     = "skills"
)

// Columns are titled with the date of their figures where one release holds for all of them. What most
// people look for stands first, since a narrow window shows no more.
func (a *Advisor) Columns() []Column {
	return []Column{
		{ColumnPath, "Path", false},
		{ColumnFit, "Your choices", true},
		{ColumnPay, "Pay " + a.Catalog.Wages.AsOf + ", middle half", true},
		{ColumnReach, "Open to you", true},
		{ColumnCost, "Cost in all", false},
		{ColumnMonths, "Typical time", false},
		{ColumnOutlook, "Outlook " + a.Catalog.Outlook.Period, true},
		{ColumnShown, "Shown", true},
		{ColumnOccupation, "Nearest occupation", false},
		{ColumnSchooling, "Schooling", false},
		{ColumnBestFor, "Best for", false},
		{ColumnSkills, "Skills to build", false},
	}
}

func text(s string) Cell { return Cell{Text: s, Value: math.NaN()} }

func (a *Advisor) compare(advice *Advice, prices map[string]price) Comparison {
	wages, outlook := a.Catalog.Wages, a.Catalog.Outlook
	comparison := Comparison{Columns: a.Columns(), Notes: []string{
		fmt.Sprintf("Pay: half of all people in the nearest occupation earn between these yearly figures. %s, %s (%s). Source: %s.", wages.Title, wages.Of, wages.AsOf, a.source(wages.Source)),
		fmt.Sprintf("Outlook: %s, change over %s in all jobs of the nearest occupation (%s). Source: %s.", outlook.Title, outlook.Period, outlook.AsOf, a.source(outlook.Source)),
		"Cost: what you would still pay by your plan and for the exams it leads to, with all prices low or high and the tries an exam may take. Grants, living costs and lost pay are not in it. Where it says \"and more\", some prices are not public: ask for them." + a.pricesRest(prices),
	}}
	if notes := strings.TrimSpace(wages.Note + " " + outlook.Note); notes != "" {
		comparison.Notes = append(comparison.Notes, notes)
	}
	for _, path := range advice.Paths {
		row := Row{ID: path.ID, Short: path.Definition.Short, Leading: advice.Leads(path)}
		for _, column := range comparison.Columns {
			cell := a.cell(column.ID, path, row.Leading, prices[path.ID], path.Role.Nearest(advice.Now))
			cell.From = cell.aged(a.Catalog, advice.Today)
			row.Cells = append(row.Cells, cell)
		}
		comparison.Rows = append(comparison.Rows, row)
	}
	return comparison
}

// source names a source in a few words.
func (a *Advisor) source(id string) string {
	source := a.Catalog.Source(id)
	return source.Publisher + ", " + source.Title
}

// cell is what a path has in a column. Its occupation is the nearest for the person.
func (a *Advisor) cell(column string, path Path, leads bool, price price, occupation string) Cell {
	switch column {
	case ColumnFit:
		if len(path.Reasons) == 0 {
			return text("no choice yet")
		}
		words := Signed(path.Points) + " points"
		if max(path.Points, -path.Points) == 1 {
			words = Signed(path.Points) + " point"
		}
		if leads {
			words += ", leading"
		}
		return Cell{Text: words, Value: float64(path.Points)}
	case ColumnBestFor:
		return Cell{Text: path.Definition.BestFor, Value: math.NaN(), From: From{Basis: catalog.Judgement}} // nobody has measured whom it suits
	case ColumnSkills:
		var titles []string
		for _, id := range path.Definition.Build {
			titles = append(titles, a.Catalog.Skill(id).Title)
		}
		return text(strings.Join(titles, ", "))
	case ColumnSchooling:
		return text(path.Role.Schooling)
	case ColumnCost:
		return price.cell()
	case ColumnMonths:
		months, value := path.Definition.Months, math.NaN()
		if _, likely, _, ok := months.Days(); ok {
			value = float64(likely)
		}
		return Cell{Text: months.String(), Value: value, From: Of(months), figures: func() []catalog.Record { return []catalog.Record{months.Record("Time to " + path.Title)} }}
	case ColumnPay:
		words, value := catalog.NotPublished, math.NaN()
		if wage := a.Catalog.Wage(occupation); wage != nil {
			words = catalog.DollarSpread(wage.P25, wage.P75)
			value = float64(wage.Median)
		}
		return Cell{Text: words, Value: value, From: ofTable(a.Catalog.Wages.TableHeader), figures: func() []catalog.Record { return a.Catalog.WageRecords(occupation) }}
	case ColumnOutlook:
		words, value := catalog.NotPublished, math.NaN()
		if growth := a.Catalog.Outlook.Growth(occupation); growth != nil {
			words = fmt.Sprintf("%+g%% from %s", float64(growth.Percent), catalog.Amount(catalog.Number(growth.Jobs), "jobs"))
			value = float64(growth.Percent)
		}
		return Cell{Text: words, Value: value, From: ofTable(a.Catalog.Outlook.TableHeader), figures: func() []catalog.Record { return a.Catalog.OutlookRecords(occupation) }}
	case ColumnOccupation:
		return text(a.Catalog.Occupation(occupation).Title + " (" + occupation + ")")
	case ColumnShown:
		if !path.Shown.Said {
			return text(path.Shown.Word())
		}
		return Cell{Text: path.Shown.Word(), Value: float64(path.Shown.Percent)}
	case ColumnReach:
		order := map[eligibility.State]float64{eligibility.Pass: 2, eligibility.Unknown: 1, eligibility.Fail: 0}
		return Cell{Text: path.Reach.State.Word(), Value: order[path.Reach.State]}
	}
	return text(path.Title)
}

// Index returns the position of a column, or -1.
func (c Comparison) Index(column string) int {
	return slices.IndexFunc(c.Columns, func(x Column) bool { return x.ID == column })
}

// Sorted returns the comparison with its rows in the order of a column: the best first for
// numbers, what is not published last, text by the alphabet. Rows alike keep their order. An
// unknown column changes nothing.
func (c Comparison) Sorted(column string) Comparison {
	i := c.Index(column)
	if i < 0 {
		return c
	}
	c.Rows = slices.Clone(c.Rows)
	slices.SortStableFunc(c.Rows, func(a, b Row) int {
		x, y := a.Cells[i], b.Cells[i]
		if missing := cmp.Compare(boolean(math.IsNaN(x.Value)), boolean(math.IsNaN(y.Value))); missing != 0 {
			return missing
		}
		if math.IsNaN(x.Value) {
			return strings.Compare(x.Text, y.Text)
		}
		if c.Columns[i].HighBest {
			return cmp.Compare(y.Value, x.Value)
		}
		return cmp.Compare(x.Value, y.Value)
	})
	return c
}

// Chosen returns the comparison with only those columns, in that order. The path always stands
// first. It fails on an unknown column.
func (c Comparison) Chosen(columns []string) (Comparison, error) {
	order := []int{0}
	for _, id := range columns {
		i := c.Index(id)
		if i < 0 {
			return c, fmt.Errorf("column: found %q, expected one of %s", id, c.columnIDs())
		}
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	chosen := Comparison{Notes: c.Notes}
	for _, i := range order {
		chosen.Columns = append(chosen.Columns, c.Columns[i])
	}
	for _, row := range c.Rows {
		cells := row.Cells
		row.Cells = nil
		for _, i := range order {
			row.Cells = append(row.Cells, cells[i])
		}
		chosen.Rows = append(chosen.Rows, row)
	}
	return chosen, nil
}

// Between returns the comparison of two of its paths: only their rows, and only the columns in which
// they differ. An unknown path has no row.
func (c Comparison) Between(first, second string) Comparison {
	var rows []Row
	for _, row := range c.Rows {
		if row.ID == first || row.ID == second {
			rows = append(rows, row)
		}
	}
	var differ []string
	for i, column := range c.Columns {
		if len(rows) == 2 && rows[0].Cells[i].Text != rows[1].Cells[i].Text {
			differ = append(differ, column.ID)
		}
	}
	between := c
	between.Rows = rows
	between, _ = between.Chosen(differ) // its own columns are known
	return between
}

func (c Comparison) columnIDs() string {
	var ids []string
	for _, column := range c.Columns {
		ids = append(ids, column.ID)
	}
	return strings.Join(ids, ", ")
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// MarshalJSON writes columns[] and rows[], each row with its id, whether it leads and one entry a
// column.
func (c Comparison) MarshalJSON() ([]byte, error) {
	type cell struct {
		Text   string        `json:"text"`
		Value  *float64      `json:"value,omitempty"`
		AsOf   string        `json:"as_of,omitempty"`
		Source string        `json:"source,omitempty"`
		Basis  catalog.Basis `json:"basis,omitempty"`
		Old    bool          `json:"old,omitempty"` // past its shelf life
	}
	rows := make([]map[string]any, len(c.Rows))
	for i, row := range c.Rows {
		rows[i] = map[string]any{"id": row.ID, "leading": row.Leading}
		for j, column := range c.Columns {
			from := row.Cells[j]
			to := cell{Text: from.Text, AsOf: from.AsOf, Source: from.Source, Basis: cmp.Or(from.Basis, from.Rests), Old: from.Old}
			if !math.IsNaN(from.Value) {
				to.Value = &from.Value
			}
			rows[i][column.ID] = to
		}
	}
	return json.Marshal(map[string]any{"format": "careeradvisor/compare/1", "columns": c.Columns, "rows": rows, "notes": c.Notes})
}
