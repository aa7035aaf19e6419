// Package gitlog proposes entries for the journal from the history of git
// repositories: the user's commits and merges, grouped by what they were made for. It
// asks the program git, which is told to change nothing and to run nothing. The
// package must not know of screens or of other kinds of evidence.
package gitlog

import (
	"context"
	"io"

	"promodoc/app/disk"
	"promodoc/app/evidence"
)

// Runner runs git in a folder and has read read what it prints. Without git the error
// is [ErrMissing]; what git says of a failure is in the error.
type Runner func(ctx context.Context, folder string, args []string, read func(io.Reader) error) error

// Ports are what reading repositories needs.
type Ports struct {
	FS       disk.FS
	Git      Runner                  // see [Program]
	Progress func(evidence.Progress) // called on the goroutine of the reader; may be nil
}
