package session

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// reasons put what a system says of a failed write into words.
var reasons = []struct {
	cause error
	words string
}{
	{syscall.ENOSPC, "the disk is full"},
	{syscall.EDQUOT, "your share of the disk is used up"},
	{syscall.EFBIG, "the file may not become so large"},
	{syscall.EROFS, "the disk can only be read"},
	{fs.ErrPermission, "the folder may not be written to"},
}

// WhyUnsaved says why answers could not be saved: the reason first, then where.
func WhyUnsaved(err error) string {
	for _, reason := range reasons {
		var at *fs.PathError
		if errors.Is(err, reason.cause) && errors.As(err, &at) {
			return fmt.Sprintf("%s: %s", reason.words, at.Path)
		}
	}
	return err.Error()
}
