package cohort

import (
	"bufio"
	"errors"
	"io"
)

// Lines hands out the lines of a stream, without what ends them. Of a line longer than it may be it hands
// out one byte more than that, and passes over the rest.
type Lines struct {
	in   *bufio.Reader
	most int
}

// NewLines reads lines of at most so many bytes.
func NewLines(in io.Reader, most int) *Lines {
	return &Lines{bufio.NewReaderSize(in, 4*batchBytes), most}
}

// Ready tells whether more was read already.
func (l *Lines) Ready() bool { return l.in.Buffered() > 0 }

// Next appends the next line.
func (l *Lines) Next(buffer []byte) ([]byte, error) {
	from := len(buffer)
	for {
		part, err := l.in.ReadSlice('\n')
		room := l.most + 1 - (len(buffer) - from)
		ended := err == nil
		if ended {
			part = part[:len(part)-1]
		}
		buffer = append(buffer, part[:min(room, len(part))]...)
		switch {
		case ended:
			return buffer, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && (len(part) > 0 || len(buffer) > from):
			return buffer, nil // a last line that nothing ends
		default:
			return buffer[:from], err
		}
	}
}

// Names hands out names.
type Names []string

// Ready is always true.
func (n *Names) Ready() bool { return true }

// Next appends the next name.
func (n *Names) Next(buffer []byte) ([]byte, error) {
	if len(*n) == 0 {
		return buffer, io.EOF
	}
	name := (*n)[0]
	*n = (*n)[1:]
	return append(buffer, name...), nil
}
