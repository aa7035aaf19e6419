package career

import (
	"fmt"
	"slices"
	"strings"

	"promodoc/app/ids"
	"promodoc/app/yamldoc"
)

// IncludeFault says why one entry of a path's includes cannot be joined in.
type IncludeFault struct {
	Entry   int // which entry of Path.Includes, counted from 0
	Message string
}

// IncludeFaults is everything that keeps a path from being resolved.
type IncludeFaults []IncludeFault

// Error writes one fault a line.
func (fs IncludeFaults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Message
	}
	return strings.Join(lines, "\n")
}

// Resolve joins the sections and preparations of the included paths, and of
// those they include, in front of the path's own; a path that is included
// twice is joined once. A skeleton comes from the path itself, else from the
// first included path that has one. Includes stays as it is, to say what was
// joined: resolve a path once, from its file. lookup gives paths as they stand
// in their files. Errors: IncludeFaults, for a missing path, a cycle, and an id
// that two of the paths use.
func Resolve(p Path, lookup func(id string) (Path, bool)) (Path, error) {
	j := &joiner{lookup: lookup, joined: map[string]bool{p.ID: true}, owner: map[string]string{}}
	for _, id := range itemIDs(p) {
		j.owner[id] = p.ID
	}
	for i, id := range p.Includes {
		j.entry = i
		j.join(id, []string{p.ID})
	}
	if len(j.faults) > 0 {
		return p, j.faults
	}
	resolved := p
	resolved.Sections = slices.Concat(j.sections, p.Sections)
	resolved.Preparations = slices.Concat(j.preparations, p.Preparations)
	if len(p.Skeleton) == 0 {
		resolved.Skeleton = j.skeleton
	}
	return resolved, nil
}

// joiner gathers what the included paths bring.
type joiner struct {
	lookup       func(id string) (Path, bool)
	entry        int             // the entry of the resolved path's includes in hand
	joined       map[string]bool // ids of paths that need not be joined again
	owner        map[string]string
	sections     []Section
	preparations []Preparation
	skeleton     []SkeletonEntry
	faults       IncludeFaults
}

func (j *joiner) faultf(format string, args ...any) {
	j.faults = append(j.faults, IncludeFault{Entry: j.entry, Message: fmt.Sprintf(format, args...)})
}

// join joins the path of that id. chain names the paths that led here.
func (j *joiner) join(id string, chain []string) {
	steps := append(slices.Clone(chain), id)
	if slices.Contains(chain, id) {
		j.faultf("the includes go round in a circle: %s: remove one of them", strings.Join(steps, " -> "))
		return
	}
	if j.joined[id] {
		return
	}
	j.joined[id] = true
	p, found := j.lookup(id)
	if !found {
		if len(chain) == 1 {
			j.faultf("there is no path %s to include: add it, or remove this line", yamldoc.Quoted(id))
			return
		}
		j.faultf("there is no path %s to include, which %s asks for: %s", yamldoc.Quoted(id), yamldoc.Quoted(chain[len(chain)-1]), strings.Join(steps, " -> "))
		return
	}
	for _, next := range p.Includes {
		j.join(next, steps)
	}
	j.take(p)
}

// take adds what a path itself asks for.
func (j *joiner) take(p Path) {
	for _, id := range itemIDs(p) {
		if owner, taken := j.owner[id]; taken && owner != p.ID {
			j.faultf("id %s stands in %s and in %s: rename one of them", yamldoc.Quoted(id), yamldoc.Quoted(owner), yamldoc.Quoted(p.ID))
			continue
		}
		j.owner[id] = p.ID
	}
	j.sections = append(j.sections, p.Sections...)
	j.preparations = append(j.preparations, p.Preparations...)
	if len(j.skeleton) == 0 {
		j.skeleton = p.Skeleton
	}
}

// NamesItems reports whether each section, consideration, preparation and part
// of the skeleton has an id that is one and no other has.
func (p Path) NamesItems() bool {
	var parts []string
	for _, e := range p.Skeleton {
		parts = append(parts, e.ID)
	}
	return areNames(itemIDs(p)) && areNames(parts)
}

func areNames(names []string) bool {
	known := map[string]bool{}
	for _, id := range names {
		if known[id] || !ids.IsSlug(id) {
			return false
		}
		known[id] = true
	}
	return true
}

// itemIDs lists the ids of the path's own sections, considerations and
// preparations, which share one namespace.
func itemIDs(p Path) []string {
	var ids []string
	for _, s := range p.Sections {
		ids = append(ids, s.ID)
	}
	for _, c := range p.Considerations() {
		ids = append(ids, c.ID)
	}
	for _, prep := range p.AllPreparations() {
		ids = append(ids, prep.ID)
	}
	return ids
}
