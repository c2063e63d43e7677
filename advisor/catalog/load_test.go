package catalog_test

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"careeradvisor/advisor/catalog"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestFirstScreenNeedsOneFileOnly(t *testing.T) {
	files := small(t)
	whole, err := catalog.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	about, err := catalog.LoadAbout(fstest.MapFS{"catalog.yaml": files["catalog.yaml"]})
	if err != nil || !cmp.Equal(about, whole.About) {
		t.Errorf("%v\n%s", err, cmp.Diff(whole.About, about))
	}
	_, err = catalog.LoadAbout(fstest.MapFS{})
	if want := "catalog.yaml: found file does not exist, expected a readable file"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestCatalogIsLoadedTheSameWayTwice(t *testing.T) {
	first, err := catalog.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	second, _ := catalog.Load(small(t))
	if difference := cmp.Diff(first, second, cmpopts.IgnoreUnexported(catalog.Catalog{})); difference != "" {
		t.Error(difference)
	}
	files := small(t)
	files["way-in.yaml"] = &fstest.MapFile{Data: bytes.Replace(files["way-in.yaml"].Data, []byte("Decide"), []byte("Divide"), 1)}
	if changed, _ := catalog.Load(files); changed.Digest == first.Digest {
		t.Error("a changed file has the same digest")
	}
	ids := []string{first.Paths[0].ID, first.Paths[1].ID, first.Paths[2].ID}
	if want := []string{"audit", "lead", "build"}; !slices.Equal(ids, want) {
		t.Errorf("paths in the order %v, want %v", ids, want)
	}
}

// broken fails when skills.yaml is opened.
type broken struct{ fstest.MapFS }

func (b broken) Open(name string) (fs.File, error) {
	if name == "skills.yaml" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("permission denied")}
	}
	return b.MapFS.Open(name)
}

func TestUnreadableCatalogIsExplained(t *testing.T) {
	large := small(t)
	large["skills.yaml"] = &fstest.MapFile{Data: bytes.Repeat([]byte("# 34567\n"), 1<<17+1)}
	for want, files := range map[string]fs.FS{
		"skills.yaml: found permission denied, expected a readable file":                 broken{small(t)},
		"skills.yaml: found a file of more than 1 MB, expected a catalog file":           large,
		".: found stat .: no such file or directory, expected a readable catalog folder": os.DirFS("testdata/none"),
	} {
		if _, err := catalog.Lint(files); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestEveryIDIsFoundAndNoOther(t *testing.T) {
	c, err := catalog.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		kind, id string
		found    func(id string) bool
	}{
		{"role", "auditor", func(id string) bool { x := c.Role(id); return x != nil && x.ID == id }},
		{"path", "build", func(id string) bool { x := c.Path(id); return x != nil && x.ID == id }},
		{"skill", "writing", func(id string) bool { x := c.Skill(id); return x != nil && x.ID == id }},
		{"setting", "hospital", func(id string) bool { x := c.Setting(id); return x != nil && x.ID == id }},
		{"source", "bureau", func(id string) bool { x := c.Source(id); return x != nil && x.ID == id }},
		{"credential", "rhit", func(id string) bool { x := c.Credential(id); return x != nil && x.ID == id }},
		{"activity", "exam", func(id string) bool { x := c.Activity(id); return x != nil && x.ID == id }},
		{"education", "associate", func(id string) bool { x := c.EducationOption(id); return x != nil && x.ID == id }},
		{"question", "budget", func(id string) bool { x := c.Question(id); return x != nil && x.ID == id }},
		{"option", "TX", func(id string) bool { x := c.Question("state").Option(id); return x != nil && x.ID == id }},
		{"rating", "against-5", func(id string) bool { x := c.Rating(id); return x != nil && x.ID == id }},
		{"pair", "audit-build-2", func(id string) bool { x := c.Pair(id); return x != nil && x.ID == id }},
		{"pace", "part-time", func(id string) bool { x := c.About.Planning.Pace(id); return x != nil && x.ID == id }},
		{"occupation", "29-9021", func(id string) bool { x := c.Occupation(id); return x != nil && x.Code == id }},
		{"wage", "11-9111", func(id string) bool { x := c.Wage(id); return x != nil && x.Occupation == id }},
		{"growth", "29-9021", func(id string) bool { x := c.Outlook.Growth(id); return x != nil && x.Occupation == id }},
	} {
		if !test.found(test.id) || test.found("none") {
			t.Errorf("%s: %s is not found, or none is", test.kind, test.id)
		}
	}
}

// FuzzLoad puts any bytes in place of one file: the answer is a catalog or Problems, never a panic.
// BenchmarkLoad reads the shipped catalog whole.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := catalog.Load(data.FS); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzLoad(f *testing.F) {
	files := small(f)
	names := slices.Sorted(maps.Keys(files))
	for i, name := range names {
		f.Add(i, files[name].Data)
	}
	f.Add(3, []byte("skills: &a [*a]"))
	f.Add(1, []byte("date: 1970-01-01"))
	f.Fuzz(func(t *testing.T, which int, content []byte) {
		files := maps.Clone(files)
		files[names[uint(which)%uint(len(names))]] = &fstest.MapFile{Data: content}
		c, err := catalog.Lint(files)
		var problems catalog.Problems
		if errors.As(err, &problems) == (c != nil) || c == nil && len(problems) == 0 {
			t.Fatalf("catalog %v and error %v", c != nil, err)
		}
	})
}

func TestEveryFigureAndEveryRowOfATableCountsOnce(t *testing.T) {
	c, err := catalog.Load(small(t))
	if err != nil {
		t.Fatal(err)
	}
	before := c.Figures()
	c.Paths[0].Months = catalog.Figure{}
	c.Credentials[0].PassRate = &catalog.Figure{}
	c.SectorWages.Tables[0].Rows = append(c.SectorWages.Tables[0].Rows, catalog.SectorWage{})
	c.Guide[0].Entries[0].Figures = []catalog.NamedFigure{{}, {}}
	if after := c.Figures(); before == 0 || after != before+4 {
		t.Errorf("%d figures, then %d", before, after)
	}
}
