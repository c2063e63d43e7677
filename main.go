// Careeradvisor is a career advisor for the terminal.
package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"careeradvisor/data"
	"careeradvisor/tui/command"
	_ "careeradvisor/tui/earlyinit" // first: it must be ready before bubbletea asks the terminal

	"github.com/adrg/xdg"
)

func main() {
	// A closed window or a request to end leaves everything saved and the terminal as it was.
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGTERM)
	code := command.Run(ctx, os.Args, command.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, time.Now, data.FS,
		command.Folders{
			Sittings: filepath.Join(xdg.DataHome, "careeradvisor", "sittings"),
			Crashes:  filepath.Join(xdg.StateHome, "careeradvisor", "crashes"),
		})
	stop()
	os.Exit(code)
}
