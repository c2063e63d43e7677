package screen

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
)

func TestASittingInUseLooksAsReviewed(t *testing.T) {
	for _, size := range sizes {
		t.Run(fmt.Sprintf("%dx%d", size.width, size.height), func(t *testing.T) {
			first := start(t, size.width, size.height).press("enter Maria ctrl+n 5")
			second := first.again().press("enter")
			fits(t, second)
			golden.RequireEqual(t, []byte(second.view()+"\n"))
		})
	}
}

func TestASittingInUseIsReadCopiedOrWaitedFor(t *testing.T) {
	first := start(t, 80, 24).press("enter Maria ctrl+n 5 1")
	file := first.app.session.File()
	before := content(t, file)

	reader := first.again().press("enter r")
	reader.sees(t, "The work: 3 of 10", "! Read only")
	reader.press("1 1")
	reader.sees(t, "The work: 5 of 10", "! Read only")
	reader.press("esc esc esc")
	reader.sees(t, "Resume Maria")
	if after := content(t, file); after != before {
		t.Errorf("who only reads changed the file to\n%s", after)
	}

	waiting := first.again().press("enter")
	waiting.sees(t, "In use")
	first.press("1").close(t)
	waiting.press("t")
	waiting.sees(t, "The work: 4 of 10")
	before = content(t, file)

	copier := waiting.again().press("enter c 1")
	copier.sees(t, "The work: 5 of 10", "saved")
	if copied := copier.app.session.File(); filepath.Base(copied) != "maria-2.yaml" || !strings.Contains(content(t, copied), "name: Maria") {
		t.Errorf("the copy is %s", copied)
	}
	if after := content(t, file); after != before {
		t.Errorf("who went on in a copy changed the file to\n%s", after)
	}
}

func content(t *testing.T, file string) string {
	t.Helper()
	read, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(read)
}

func TestASittingOpensWhereItStopped(t *testing.T) {
	programs := start(t, 80, 24).press("o a Valley enter")
	programs.close(t)
	second := programs.again().press("enter")
	second.sees(t, "About you › Schools", "Valley scores 50 of 100")
	second.press("esc")
	second.sees(t, "What may I call you?")

	second.press("ctrl+n 5 1").close(t)
	second.again().press("enter").sees(t, "The work: 3 of 10")
}

// What another window deleted meanwhile is not begun anew under its name.
func TestASittingThatIsGoneIsSaid(t *testing.T) {
	d := start(t, 80, 24).press("enter Maria ctrl+n 5 esc esc")
	d.sees(t, "Resume Maria")
	if err := os.RemoveAll(d.app.store.Folder); err != nil {
		t.Fatal(err)
	}
	d.press("enter").sees(t, "these answers are gone", "Start new")
	if strings.Contains(d.view(), "Resume") {
		t.Errorf("it is still offered:\n%s", d.view())
	}
	d.press("enter Bo enter 3").sees(t, "saved")
}

// A clock that was set back is said, and nothing is lost.
func TestAFileFromTheFutureIsOpenedAndSaid(t *testing.T) {
	first := start(t, 80, 24).press("enter Maria ctrl+n 5")
	file := first.app.session.File()
	first.close(t)
	if later := time.Now().AddDate(1, 0, 0); os.Chtimes(file, later, later) != nil {
		t.Fatal("the file's time cannot be set")
	}
	second := first.again().press("enter")
	second.sees(t, "Before you go on", "check the clock")
	second.press("enter")
	second.sees(t, "The work: 2 of 10")
}

func TestWhatSomebodyWroteIntoTheFileIsKeptAsACopy(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "maria.yaml")
	written := "# my own notes\nname: Maria\nresponses: {hands-on-care: 1}\n"
	if err := os.WriteFile(file, []byte(written), 0o600); err != nil {
		t.Fatal(err)
	}
	d := launch(folder, 80, 24).press("enter 5")
	d.sees(t, "Copy kept: maria.backup-1.yaml")
	if kept := content(t, filepath.Join(folder, "maria.backup-1.yaml")); kept != written {
		t.Errorf("the copy holds\n%s", kept)
	}
}
