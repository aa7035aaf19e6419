package gathering

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"promodoc/app/evidence"
	"promodoc/app/evidence/tracker"
	"promodoc/app/promo"
	"promodoc/ui/kit"
)

// Query is where evidence is looked for, and which.
type Query struct {
	Paths        []string   // folders and files
	Names        []string   // the user's names and addresses; none if sources say who the user is
	Since, Until promo.Date // either may be zero
}

// tables are the tables among the sources with their columns, by their paths.
type tables map[string]tracker.Table

// look is one look through the sources. Its fields but those of progress belong to the
// screen's goroutine.
type look struct {
	query  Query
	tables tables // with columns that the user chose
	cancel context.CancelFunc

	mu     sync.Mutex
	now    progress
	posted bool // the screen is going to show the progress
}

// progress is how far a look is.
type progress struct {
	evidence.Progress
	share float32 // of the whole, from 0 to 1
}

// looked is what a look found.
type looked struct {
	groups   []*group
	known    int
	unlikely int // proposals that are hardly evidence by themselves
	sources  int // that were read
	unread   []unread
	said     []string // what the sources say about how they were read
	faults   []string // sentences, of sources that could not be read
	stopped  bool
	limited  bool     // to a time, so that there may be more outside it
	tables   []string // paths of sources that are tables
	opened   tables   // those, with their columns
}

// unread is a value that no field takes, with the file that it is in.
type unread struct {
	path string
	evidence.Unread
}

// run reads all sources of a look. It runs off the screen's goroutine.
func (l *look) run(ctx context.Context, o Options, tell func()) looked {
	known, err := o.Known()
	if err != nil {
		return looked{faults: []string{kit.Sentence(err)}}
	}
	out := looked{opened: tables{}, limited: l.query.Since != (promo.Date{}) || l.query.Until != (promo.Date{})}
	seen := map[string]bool{}
	options := evidence.Options{Since: l.query.Since, Until: l.query.Until, Authors: l.query.Names, Remembered: o.Remembered, Known: known, Today: o.Today()}
	for i, path := range l.query.Paths {
		found, err := l.read(ctx, o, &out, path, options, func(p evidence.Progress) {
			share := float32(0)
			if p.Total > 0 {
				share = float32(p.Done) / float32(p.Total)
			}
			l.tell(progress{p, (float32(i) + share) / float32(len(l.query.Paths))}, tell)
		})
		switch {
		case ctx.Err() != nil || errors.Is(err, context.Canceled):
			out.stopped = true
			return out
		case err != nil:
			out.faults = append(out.faults, kit.Sentence(err))
		default:
			out.add(path, found, seen)
		}
	}
	return out
}

// read reads one source, a table with the columns that the user chose.
func (l *look) read(ctx context.Context, o Options, out *looked, path string, options evidence.Options, progress func(evidence.Progress)) (evidence.Found, error) {
	t, chosen := l.tables[path]
	ok := chosen
	if !chosen {
		t, ok = o.Table(path)
	}
	if ok {
		out.tables = append(out.tables, path)
		out.opened[path] = t
	}
	if !chosen {
		return o.Read(ctx, path, options, progress)
	}
	return t.Read(options)
}

// tell has the screen show how far the look is, unless it is going to do so anyway.
func (l *look) tell(p progress, post func()) {
	l.mu.Lock()
	l.now = p
	wait := l.posted
	l.posted = true
	l.mu.Unlock()
	if !wait {
		post()
	}
}

// take returns how far the look is, for showing.
func (l *look) take() progress {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.posted = false
	return l.now
}

// add adds what a source has. Items that a source before it has too are in its proposals
// only.
func (out *looked) add(path string, found evidence.Found, seen map[string]bool) {
	out.sources++
	out.known += found.Known
	for _, said := range found.Notices {
		out.said = append(out.said, strings.TrimPrefix(said, strings.TrimSuffix(path, filepath.Base(path))))
	}
	for _, u := range found.Unread {
		out.unread = append(out.unread, unread{path, u})
	}
	at := map[string]*group{}
	for _, p := range found.Proposals {
		keys := p.Entry.Source.Keys
		if len(keys) > 0 && !slices.ContainsFunc(keys, func(k string) bool { return !seen[k] }) {
			continue
		}
		for _, k := range keys {
			seen[k] = true
		}
		g, there := at[p.Group]
		if !there {
			g = &group{path: path, name: p.Group}
			at[p.Group] = g
			out.groups = append(out.groups, g)
		}
		g.all = append(g.all, newProposal(p))
		if p.Unlikely {
			out.unlikely++
		}
	}
}

// start looks through the sources of a query, in place of a look that is running.
func (s *Screen) start(q Query) {
	s.stop()
	s.query = q
	ctx, cancel := context.WithCancel(context.Background())
	l := &look{query: q, cancel: cancel, tables: maps.Clone(s.tables)}
	s.look = l
	s.showProgress()
	s.options.Go(func() {
		out := l.run(ctx, s.options, func() {
			s.options.Post(func() {
				if s.look == l {
					s.showProgress()
				}
			})
		})
		s.options.Post(func() {
			cancel()
			if s.look == l {
				s.look = nil
				s.wasFound(out)
			}
		})
	})
}

// stop ends the look that is running; what the sources before have is listed.
func (s *Screen) stop() {
	if s.look != nil {
		s.look.cancel()
	}
}
