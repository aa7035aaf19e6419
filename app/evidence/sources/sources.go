// Package sources reads whatever evidence is in: it tells by the content of a path
// what it is, and has the package of that kind read it. The command and the window
// both import through it. It must not know of screens.
package sources

import (
	"context"
	"maps"

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
// is about the first path that cannot be read, or that of ctx if it was cancelled; it
// is a sentence with the file, and the line and the column where there are some.
func Read(ctx context.Context, paths []string, o evidence.Options, p Ports) (evidence.Found, error) {
	known := maps.Clone(o.Known)
	if known == nil {
		known = map[string]bool{}
	}
	o.Known = known
	var all []evidence.Found
	for i, path := range paths {
		found, err := one(ctx, path, o, p.within(i, len(paths)))
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return evidence.Found{}, err
		}
		all = append(all, found)
		for _, proposal := range found.Proposals { // the next path may have the same
			for _, key := range proposal.Entry.Source.Keys {
				known[key] = true
			}
		}
	}
	return evidence.Join(all...), nil
}

// within returns ports whose progress is that of one of several paths.
func (p Ports) within(done, total int) Ports {
	told := p.Progress
	if told == nil || total == 1 {
		return p
	}
	p.Progress = func(e evidence.Progress) {
		e.Done, e.Total = done, total
		told(e)
	}
	return p
}

// one reads one path.
func one(ctx context.Context, path string, o evidence.Options, p Ports) (evidence.Found, error) {
	info, err := disk.Stat(p.FS, path)
	if err != nil {
		return evidence.Found{}, err
	}
	if info.IsDir() {
		return gitlog.Read(ctx, path, o, gitlog.Ports{FS: p.FS, Git: p.Git, Progress: p.Progress})
	}
	if p.Progress != nil {
		p.Progress(evidence.Progress{Name: path, Total: 1})
	}
	data, err := disk.Read(p.FS, path)
	if err != nil {
		return evidence.Found{}, err
	}
	return readFile(path, data, o)
}
