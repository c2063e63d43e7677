package screen

import (
	"flag"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

var soak = flag.Int("soak", 1500, "how many random keys one program takes; 36,000 are an hour's worth at ten a second")

// One program takes random keys, resizes and exports at full speed, and holds on to nothing: not memory, not
// goroutines, not open files. How long a key takes is told, not judged:
//
//	go test ./tui/screen -run Soak -v -soak 36000 -timeout 2h
func TestSoakLeavesNothingBehind(t *testing.T) {
	keys := []string{"1", "2", "3", "4", "5", "0", "a", "b", "c", "d", "e", "f", "g", "h", "l", "m", "n", "o", "p", "r", "s", "t", "u", "v", "w", "x", "y", "é", "漢", "+", "-", "/", "?",
		"enter", "enter", "enter", "esc", "up", "down", "left", "right", "tab", "pgdown", "pgup", "backspace", "space", "ctrl+n", "ctrl+f", "ctrl+_", "ctrl+u"}
	t.Chdir(memoryFolder(t)) // exports go where the program was started
	const windows = 10
	type state struct {
		heap, goroutines, files int
	}
	var half, now state
	chance, d := rand.New(rand.NewPCG(9, 10)), planned(t, 80, 24, outsider, "")
	for window := range windows {
		began := time.Now()
		for i := range *soak / windows {
			if i%100 == 0 { // else most keys would be for the guide
				d.press(strings.Repeat("esc ", 30) + "enter")
				d.run(d.app.open(newResults(d.app)))
			}
			if chance.IntN(20) == 0 {
				d.resize(1+chance.IntN(200), 1+chance.IntN(60))
			}
			d.press(keys[chance.IntN(len(keys))])
			d.quit = false
		}
		taken := time.Since(began)
		now = state{heapInUse(), runtime.NumGoroutine(), openFiles()}
		t.Logf("after %d keys: %v a key, %d KB in use, %d goroutines, %d open files", (window+1)*(*soak/windows), taken/time.Duration(*soak/windows), now.heap/1024, now.goroutines, now.files)
		if window == windows/2 {
			half = now
		}
	}
	if now.goroutines > half.goroutines || now.files > half.files {
		t.Errorf("%+v, and half way through %+v", now, half)
	}
	// What was worked out is remembered, up to a limit that an hour's keys reach in the first half.
	if *soak >= 36000 && now.heap > half.heap+half.heap/10 {
		t.Errorf("%d KB in use, and half way through %d KB", now.heap/1024, half.heap/1024)
	}
}

// heapInUse is what is held on to after everything that can go has gone.
func heapInUse() int {
	runtime.GC()
	runtime.GC() // what had a cleanup goes the second time
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int(stats.HeapAlloc)
}

// openFiles counts the program's open files where the system tells; 0 elsewhere.
func openFiles() int {
	open, _ := os.ReadDir("/proc/self/fd")
	return len(open)
}
