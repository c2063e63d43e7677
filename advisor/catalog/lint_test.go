package catalog_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"careeradvisor/advisor/catalog"
	"careeradvisor/data"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

func TestShippedCatalogLintsClean(t *testing.T) {
	if _, err := catalog.Lint(data.FS); err != nil {
		t.Errorf("\n%v", err)
	}
}

func TestSmallCatalogLintsClean(t *testing.T) {
	if _, err := catalog.Lint(os.DirFS("testdata/small")); err != nil {
		t.Errorf("\n%v", err)
	}
}

// Each fixture breaks one rule in the small catalog. Its sections are "edit FILE", where lines
// "-old" are replaced by the lines "+new" that follow them, "file FILE", "remove FILE", and
// "expect": every line of the error.
func TestEachRuleOfTheLinterIsEnforced(t *testing.T) {
	fixtures, err := filepath.Glob("testdata/lint/*.txtar")
	if err != nil || len(fixtures) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, fixture := range fixtures {
		t.Run(strings.TrimSuffix(filepath.Base(fixture), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(fixture)
			if err != nil {
				t.Fatal(err)
			}
			files, expect := small(t), "\n"
			for _, section := range archive.Files {
				verb, name, _ := strings.Cut(section.Name, " ")
				switch verb {
				case "edit":
					files[name] = &fstest.MapFile{Data: edit(t, files[name].Data, section.Data)}
				case "file":
					files[name] = &fstest.MapFile{Data: section.Data}
				case "remove":
					delete(files, name)
				case "expect":
					expect = string(section.Data)
				default:
					t.Fatalf("unknown section %q", section.Name)
				}
			}
			c, err := catalog.Lint(files)
			if err == nil || c != nil {
				t.Fatal("the fault was not found")
			}
			if difference := cmp.Diff(expect, err.Error()+"\n"); difference != "" {
				t.Errorf("want -, got +\n%s", difference)
			}
		})
	}
}

// small returns a copy of the small catalog that a test may change.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	root := os.DirFS("testdata/small")
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(root, name)
		files[name] = &fstest.MapFile{Data: content}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// edit replaces each run of "-" lines, which must stand exactly once in content, by the "+" lines
// after it.
func edit(t *testing.T, content, script []byte) []byte {
	t.Helper()
	text := string(content)
	var before, after []string
	flush := func() {
		found := strings.Join(before, "\n")
		if n := strings.Count(text, found); len(before) == 0 || n != 1 {
			t.Fatalf("%q stands %d times, expected once", found, n)
		}
		text = strings.Replace(text, found, strings.Join(after, "\n"), 1)
		before, after = nil, nil
	}
	for line := range strings.Lines(string(script)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case strings.HasPrefix(line, "-"):
			if len(after) > 0 {
				flush()
			}
			before = append(before, line[1:])
		case strings.HasPrefix(line, "+"):
			after = append(after, line[1:])
		default:
			t.Fatalf("edit line %q starts with neither - nor +", line)
		}
	}
	flush()
	return []byte(text)
}
