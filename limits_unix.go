//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// A file that may not grow any more is a failed write, which is said, and not the end of the program.
func init() { signal.Ignore(syscall.SIGXFSZ) }
