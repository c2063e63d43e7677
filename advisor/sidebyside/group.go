// Package sidebyside runs functions at the same time without letting a fault in one of them end the
// program where nobody can save answers or give the terminal back.
package sidebyside

import (
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Group runs functions side by side. Its zero value is ready.
type Group struct {
	wait  sync.WaitGroup
	once  sync.Once
	fault *Fault
}

// Fault is a panic in one of the functions, with the stack where it happened.
type Fault struct {
	Value any
	Stack []byte
}

// Go starts a function.
func (g *Group) Go(run func()) {
	g.wait.Go(func() {
		defer func() {
			if value := recover(); value != nil {
				stack := debug.Stack()
				g.once.Do(func() { g.fault = &Fault{value, stack} })
			}
		}()
		run()
	})
}

// Wait returns when all functions have. If one of them panicked, it panics with the first *Fault.
func (g *Group) Wait() {
	if g.wait.Wait(); g.fault != nil {
		panic(g.fault)
	}
}

// Each runs work for every number from 0 to n - 1, on as many processors as there are.
func Each(n int, work func(i int)) {
	var group Group
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		})
	}
	group.Wait()
}
