// Package gitlog proposes entries for the journal from the history of git
// repositories: the user's commits and merges, grouped by what they were made for. It
// asks the program git, which is told to change nothing and to run nothing. The
// package must not know of screens or of other kinds of evidence.
//
// Commits that a merge brought in are one entry, those of a branch that is not merged
// yet are another, those that came in directly are grouped by the number of their
// ticket, pull request or issue, and those without a number by their week. A commit
// that was reverted is left out with its revert.
package gitlog

import (
	"context"
	"io"
	"maps"
	"time"

	"promodoc/app/disk"
	"promodoc/app/evidence"
	"promodoc/app/message"
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

// reading is what the repositories of one call have in common.
type reading struct {
	Ports
	options  evidence.Options
	taken    map[string]bool // keys of what is known or was proposed by another repository
	seen     map[string]bool // folders of git's own files
	nobodys  []string        // notices of repositories in which the user did nothing
	progress evidence.Progress
}

// Read returns what a folder has: one that is of a repository, or one that has
// repositories within. Of several repositories, one that cannot be read costs a notice
// and none of the others. Errors: [ErrMissing], [ErrNone], and that of ctx.
func Read(ctx context.Context, folder string, o evidence.Options, p Ports) (evidence.Found, error) {
	folders, err := find(ctx, p.FS, folder)
	if err != nil {
		return evidence.Found{}, err
	}
	if len(folders) == 0 { // it may be within one
		folders = []string{folder}
	}
	r := &reading{Ports: p, options: o, taken: map[string]bool{}, seen: map[string]bool{}}
	r.progress.Total = len(folders)
	maps.Copy(r.taken, o.Known)
	var all []evidence.Found
	for _, f := range folders {
		found, err := r.one(ctx, f)
		switch {
		case err == nil:
		case len(folders) == 1 || ctx.Err() != nil || message.Is(err, ErrMissing):
			return evidence.Found{}, err
		default:
			found = evidence.Found{Notices: []string{err.Error()}}
		}
		all = append(all, found)
		for _, p := range found.Proposals { // a clone has the same
			for _, key := range p.Entry.Source.Keys {
				r.taken[key] = true
			}
		}
		r.progress.Done++
	}
	joined := evidence.Join(all...)
	if len(r.nobodys) > 0 && len(joined.Proposals) == 0 && joined.Known == 0 {
		joined.Notices = append(joined.Notices, r.nobodys[0]) // in one of many it is no news
	}
	return joined, nil
}

func (r *reading) tell(name string, items int) {
	if r.Progress != nil {
		r.progress.Name, r.progress.Items = name, items
		r.Progress(r.progress)
	}
}

// before is how long before the time that is asked for commits are read: a piece of
// work that goes on into that time may have begun before it.
const before = 183 * 24 * time.Hour

// one reads one repository.
func (r *reading) one(ctx context.Context, folder string) (evidence.Found, error) {
	repo, err := open(ctx, folder, r.options, r.Ports)
	if err != nil || r.seen[repo.common] {
		return evidence.Found{}, err
	}
	r.seen[repo.common] = true
	to := evidence.NewCollector(r.options)
	if len(repo.mainRefs) == 0 {
		to.Notice(textEmpty.Text("Repository", repo.name))
		return to.Found(folder)
	}
	if len(repo.mine.shown) == 0 {
		return evidence.Found{}, errNobody.Err("Repository", repo.name)
	}
	args := append([]string{}, logOptions...)
	if since := r.options.Since; !since.IsZero() {
		args = append(args, "--since="+since.First().Add(-before).Format(time.DateOnly))
	}
	args = append(append(args, "--branches"), repo.mainRefs...)
	var commits []*commit
	r.tell(repo.name, 0)
	err = r.Git(ctx, folder, append(args, "--"), func(out io.Reader) (err error) {
		commits, err = parseLog(out, func(n int) { r.tell(repo.name, n) })
		return err
	})
	if err != nil {
		return evidence.Found{}, described(err, folder)
	}
	mains, err := r.run(ctx, folder, append([]string{"rev-parse"}, repo.mainRefs...)...)
	if err != nil {
		return evidence.Found{}, described(err, folder)
	}
	o := r.options
	o.Known = r.taken
	if repo.collect(commits, mains, o, to) {
		r.nobodys = append(r.nobodys, textNobodys.Count(len(commits), "Repository", repo.name, "Author", message.Or(repo.mine.shown)))
	}
	return to.Found(folder)
}
