// Release makes the archives that people download: linux, darwin and windows, for amd64 and arm64,
// each with the program, shell completions, man page, README, license and the licenses of what the
// program is built from, and one file of SHA-256 sums. The same commit gives the same bytes. Run it
// from the top of a clean checkout: go run ./.ci/release -out dist
package main

import (
	"crypto/sha256"
	"debug/buildinfo"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// The platforms a release is made for.
var (
	systems    = []string{"linux", "darwin", "windows"}
	processors = []string{"amd64", "arm64"}
)

// shells whose completion goes into an archive, and the name of the file each looks for.
var shells = map[string]string{"bash": "careeradvisor.bash", "zsh": "_careeradvisor", "fish": "careeradvisor.fish", "pwsh": "careeradvisor.ps1"}

func main() {
	out := flag.String("out", "dist", "the folder for the archives, which must not exist or be empty")
	flag.Parse()
	if err := release(*out); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func release(out string) error {
	if found, err := os.ReadDir(out); err == nil && len(found) > 0 {
		return fmt.Errorf("%s holds %s: expected an empty folder", out, found[0].Name())
	}
	work, err := os.MkdirTemp("", "careeradvisor-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	moment, err := committed()
	if err != nil {
		return err
	}
	common, err := shared(work)
	if err != nil {
		return err
	}
	var sums strings.Builder
	for _, system := range systems {
		licenses, err := licenses(work, system)
		if err != nil {
			return err
		}
		for _, processor := range processors {
			archive, err := pack(work, out, system, processor, slices.Concat(common, licenses), moment)
			if err != nil {
				return fmt.Errorf("%s on %s: %w", system, processor, err)
			}
			content, err := os.ReadFile(archive)
			if err != nil {
				return err
			}
			fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(content), filepath.Base(archive))
		}
	}
	fmt.Print(sums.String())
	return os.WriteFile(filepath.Join(out, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// committed is when the commit was made: every file in an archive bears that time, so that building
// twice gives the same bytes.
func committed() (time.Time, error) {
	text, err := output("git", nil, "log", "-1", "--format=%cI")
	if err != nil {
		return time.Time{}, err
	}
	moment, err := time.Parse(time.RFC3339, strings.TrimSpace(string(text)))
	return moment.UTC(), err
}

// shared gathers what is alike in all archives. Completions and the man page are written by the
// program itself, so they cannot be about another version.
func shared(work string) ([]file, error) {
	var files []file
	for _, name := range []string{"README.md", "LICENSE", "NOTICE", "CHANGELOG.md"} {
		files = append(files, file{name: name, path: name})
	}
	own := filepath.Join(work, "own")
	if err := build(own, runtime.GOOS, runtime.GOARCH); err != nil {
		return nil, err
	}
	write := func(name string, args ...string) error {
		content, err := output(own, nil, args...)
		if err != nil {
			return err
		}
		path := filepath.Join(work, filepath.Base(name))
		files = append(files, file{name: name, path: path})
		return os.WriteFile(path, content, 0o644)
	}
	for shell, name := range shells {
		if err := write("completions/"+name, "completion", shell); err != nil {
			return nil, err
		}
	}
	return files, write("careeradvisor.1", "man")
}

// inReadme names the one library, for windows alone, that tells its license (MIT) only in its README.
const inReadme = "github.com/mattn/go-localereader"

// licenses gathers the licenses of everything that the program for a system is built from. A tool
// finds them; it refuses one that is not known to be free.
func licenses(work, system string) ([]file, error) {
	tool := filepath.Join(work, "go-licenses")
	if _, err := os.Stat(tool); err != nil {
		if _, err := output("go", nil, "build", "-modfile=.ci/tools/go.mod", "-o", tool, "github.com/google/go-licenses/v2"); err != nil {
			return nil, err
		}
	}
	folder := filepath.Join(work, "licenses-"+system)
	target := []string{"GOOS=" + system, "CGO_ENABLED=0"}
	if _, err := output(tool, target, "check", ".", "--ignore", inReadme, "--allowed_licenses=MIT,BSD-2-Clause,BSD-3-Clause,ISC,Apache-2.0"); err != nil {
		return nil, err
	}
	if _, err := output(tool, target, "save", ".", "--ignore", inReadme, "--ignore", "careeradvisor", "--save_path", folder); err != nil {
		return nil, err
	}
	toolchain, err := output("go", nil, "env", "GOROOT") // the standard library is part of the program, too
	if err != nil {
		return nil, err
	}
	files := []file{{name: "licenses/go/LICENSE", path: filepath.Join(strings.TrimSpace(string(toolchain)), "LICENSE")}}
	if system == "windows" {
		source, err := output("go", nil, "list", "-m", "-f", "{{.Dir}}", inReadme)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: "licenses/" + inReadme + "/README.md", path: filepath.Join(strings.TrimSpace(string(source)), "README.md")})
	}
	return files, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			inside, _ := filepath.Rel(folder, path)
			files = append(files, file{name: "licenses/" + filepath.ToSlash(inside), path: path})
		}
		return err
	})
}

// pack builds the program for a platform and puts it into an archive with the other files.
func pack(work, out, system, processor string, files []file, moment time.Time) (string, error) {
	binary := filepath.Join(work, system+"-"+processor)
	if err := build(binary, system, processor); err != nil {
		return "", err
	}
	info, err := buildinfo.ReadFile(binary)
	if err != nil {
		return "", err
	}
	version := strings.TrimPrefix(strings.Trim(info.Main.Version, "()"), "v")
	if version == "" || strings.HasSuffix(version, "+dirty") {
		return "", errors.New("the checkout has changes that are not committed, so its version says nothing")
	}
	folder := fmt.Sprintf("careeradvisor-%s-%s-%s", version, system, processor)
	program := file{name: "careeradvisor", path: binary, runs: true}
	write, extension := tarball, ".tar.gz"
	if system == "windows" {
		program.name, write, extension = "careeradvisor.exe", zipped, ".zip"
	}
	archive := filepath.Join(out, folder+extension)
	return archive, write(archive, folder, append([]file{program}, files...), moment)
}

func build(binary, system, processor string) error {
	_, err := output("go", []string{"GOOS=" + system, "GOARCH=" + processor, "CGO_ENABLED=0"}, "build", "-trimpath", "-buildvcs=true", "-ldflags", "-s -w", "-o", binary, ".")
	return err
}

// output runs a program and returns what it writes; its complaints are part of the error.
func output(name string, environment []string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), environment...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s", filepath.Base(name), strings.Join(args, " "), err, complaints.String())
	}
	return out, nil
}
