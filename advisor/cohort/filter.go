// Package cohort works through the sittings of many people: on all cores, in order, and in memory that does
// not grow with their number. It counts what they have in common so that no small group shows.
package cohort

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
)

// Source hands out one item after the other.
type Source interface {
	// Next appends the next item to a buffer. The error is io.EOF after the last.
	Next(buffer []byte) ([]byte, error)
	// Ready tells whether there is a next item without waiting for somebody to write it.
	Ready() bool
}

// Work appends the result of an item to a buffer. Where the item is at fault, it appends what is to stand
// in its place and returns the fault. number counts items from 1; worker counts the goroutines from 0.
type Work func(worker, number int, item, out []byte) ([]byte, error)

const (
	batchBytes = 16 << 10 // of items handed to a worker at once
	ahead      = 2        // batches that may wait for each worker
)

// batch is a run of items that one worker works on.
type batch struct {
	first  int // number of the first item
	items  []byte
	ends   []int // of the items
	out    []byte
	faults []error // by item; nil where there is none
	done   chan error
}

// Each works on every item of a source with so many workers and writes the results in the order of the
// items. report is called in that order for every item at fault. It stops early when ctx ends, the source
// fails or the results cannot be written, and returns that error. Items read but not yet written are at most a
// few batches a worker.
func Each(ctx context.Context, source Source, workers int, work Work, out io.Writer, report func(number int, fault error)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	window := ahead * workers
	free, todo, order := make(chan *batch, window), make(chan *batch), make(chan *batch, window)
	for range window {
		free <- &batch{done: make(chan error, 1)}
	}
	failed := make(chan error, 1)
	go func() { failed <- read(ctx, source, free, todo, order) }()
	var running sync.WaitGroup
	for worker := range workers {
		running.Go(func() {
			for b := range todo {
				b.done <- b.run(worker, work)
			}
		})
	}
	for {
		var b *batch
		select {
		case b = <-order:
		case <-ctx.Done():
			return ctx.Err()
		}
		if b == nil {
			running.Wait()
			return <-failed
		}
		select {
		case crash := <-b.done:
			if crash != nil {
				panic(crash)
			}
		case <-ctx.Done():
			return ctx.Err()
		}
		if _, err := out.Write(b.out); err != nil {
			return err
		}
		for i, fault := range b.faults {
			if fault != nil {
				report(b.first+i, fault)
			}
		}
		free <- b
	}
}

// read fills batches until the source ends, and closes what it sends them on.
func read(ctx context.Context, source Source, free <-chan *batch, todo, order chan<- *batch) (err error) {
	defer close(todo)
	defer close(order)
	for next := 1; err == nil; {
		var b *batch
		select {
		case b = <-free:
		case <-ctx.Done():
			return ctx.Err()
		}
		b.first, b.items, b.ends = next, b.items[:0], b.ends[:0]
		for len(b.items) < batchBytes && (len(b.ends) == 0 || source.Ready()) {
			if b.items, err = source.Next(b.items); err != nil {
				break
			}
			b.ends = append(b.ends, len(b.items))
		}
		if next += len(b.ends); len(b.ends) == 0 {
			break
		}
		order <- b // there is room for all there are
		select {
		case todo <- b:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// run works on every item. A crash is handed over, so that it ends the program where others do.
func (b *batch) run(worker int, work Work) (crash error) {
	defer func() {
		if cause := recover(); cause != nil {
			crash = fmt.Errorf("%v\n%s", cause, debug.Stack())
		}
	}()
	b.out, b.faults = b.out[:0], b.faults[:0]
	from := 0
	for i, end := range b.ends {
		var fault error
		b.out, fault = work(worker, b.first+i, b.items[from:end], b.out)
		b.faults = append(b.faults, fault)
		from = end
	}
	return nil
}
