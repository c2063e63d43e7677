package advisor_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// within tells whether a package is one of those named or lies below one.
func within(pkg string, roots ...string) bool {
	return slices.ContainsFunc(roots, func(root string) bool { return pkg == root || strings.HasPrefix(pkg, root+"/") })
}

// measures tells whether a package is a program that measures the advisor. It is no part of the one
// that people use.
func measures(pkg string) bool { return within(pkg, domain) && path.Base(pkg) == "simulate" }

const (
	house  = "careeradvisor"
	domain = house + "/advisor"
	faces  = house + "/tui"
	shared = house + "/data"
)

// arrows are the imports that no file outside tests may have, each with its reason.
var arrows = []struct {
	reason    string
	forbidden func(from, to string) bool
}{
	{"only main imports the default catalog", func(from, to string) bool {
		return from != house && !measures(from) && within(to, shared)
	}},
	{"the advisor knows no face", func(from, to string) bool {
		return within(from, domain) && within(to, faces, "github.com/charmbracelet")
	}},
	{"faces never see YAML", func(from, to string) bool { return within(from, faces) && within(to, "gopkg.in/yaml.v3") }},
	{"the catalog knows only the calendar", func(from, to string) bool {
		return within(from, domain+"/catalog") && within(to, domain) && !within(to, domain+"/catalog", domain+"/calendar", domain+"/sidebyside")
	}},
	{"the parts do not know the whole", func(from, to string) bool {
		return within(from, domain) && !within(from, domain+"/report") && to == domain && from != domain
	}},
	{"reports are made from the advice, not for it", func(from, to string) bool {
		return within(from, domain) && !within(from, domain+"/report") && within(to, domain+"/report")
	}},
	{"disk and environment belong to the store and the final write", func(from, to string) bool {
		return within(from, domain) && !within(from, domain+"/sitting", domain+"/safefile") && !measures(from) && within(to, "os", "io/ioutil")
	}},
	{"there is no network", func(_, to string) bool { return within(to, "net", "crypto/tls") && to != "net/url" }},
}

func TestImportsKeepToTheHouse(t *testing.T) {
	root := ".."
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata") {
			return fs.SkipDir
		}
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		from := strings.TrimSuffix(house+"/"+filepath.ToSlash(folder), "/.")
		seen[from] = true
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		if within(from, domain) && !measures(from) && looksAtTheClock(file) {
			t.Errorf("%s looks at the clock, but the advisor is told the day", name)
		}
		for _, spec := range file.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			for _, arrow := range arrows {
				if arrow.forbidden(from, to) {
					t.Errorf("%s imports %s, but %s", name, to, arrow.reason)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, pkg := range []string{domain, domain + "/catalog", shared} {
		if !seen[pkg] {
			t.Errorf("%s was not walked", pkg)
		}
	}
}

// looksAtTheClock tells whether a file asks the time package what time it is.
func looksAtTheClock(file *ast.File) (looks bool) {
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			from, ok := selector.X.(*ast.Ident)
			looks = looks || ok && from.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, selector.Sel.Name)
		}
		return !looks
	})
	return looks
}

func TestALookAtTheClockIsNoticed(t *testing.T) {
	for code, want := range map[string]bool{
		"time.Now()": true, "time.Since(when)": true, "clock.Now()": false, "time.Duration(1)": false,
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "", "package p; var _ = "+code, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if got := looksAtTheClock(file); got != want {
			t.Errorf("%s: got %t, want %t", code, got, want)
		}
	}
}

func TestForbiddenImportsAreNoticed(t *testing.T) {
	for _, test := range []struct {
		from, to string
		breaches int
	}{
		{house, shared, 0}, {faces + "/screen", shared, 1}, {domain, shared, 1},
		{domain + "/fit", "github.com/charmbracelet/lipgloss", 1}, {faces, "github.com/charmbracelet/lipgloss", 0}, {domain, faces + "/style", 1},
		{faces + "/plain", "gopkg.in/yaml.v3", 1}, {domain + "/catalog", "gopkg.in/yaml.v3", 0},
		{domain + "/catalog", domain + "/calendar", 0}, {domain + "/catalog", domain + "/sitting", 1}, {domain + "/fit", domain + "/sitting", 0},
		{domain + "/plan", domain, 1}, {domain + "/report", domain, 0}, {domain, domain + "/report", 1}, {faces, domain + "/report", 0},
		{domain + "/fit", "os", 1}, {domain + "/sitting", "os", 0}, {domain + "/plan", "net/http", 1}, {faces, "net/url", 0},
		{domain + "/fit/simulate", shared, 0}, {domain + "/fit/simulate", "os", 0}, {domain + "/fit/simulate", domain, 1}, {domain + "/fit/simulate", faces, 1},
	} {
		found := 0
		for _, arrow := range arrows {
			if arrow.forbidden(test.from, test.to) {
				found++
			}
		}
		if found != test.breaches {
			t.Errorf("%s → %s breaks %d rules, want %d", test.from, test.to, found, test.breaches)
		}
	}
}

// On windows golang.org/x/sys itself imports net.
func TestProgramHoldsNoNetwork(t *testing.T) {
	for _, system := range []string{"linux", "darwin"} {
		command := exec.Command("go", "list", "-deps", ".")
		command.Dir = ".."
		command.Env = append(os.Environ(), "GOOS="+system, "GOFLAGS=-mod=readonly", "GOPROXY=off")
		var complaint bytes.Buffer
		command.Stderr = &complaint
		listed, err := command.Output()
		if err != nil {
			t.Fatalf("%s: %v\n%s", system, err, &complaint)
		}
		packages := strings.Fields(string(listed))
		if !slices.Contains(packages, domain) {
			t.Errorf("%s: the program does not hold the advisor", system)
		}
		for _, network := range []string{"net", "net/http", "crypto/tls"} {
			if slices.Contains(packages, network) {
				t.Errorf("%s: the program holds %s", system, network)
			}
		}
	}
}
