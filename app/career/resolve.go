package career

import (
	"slices"
	"strings"

	"promodoc/app/ids"
	"promodoc/app/yamldoc"
)

// IncludeFault is a fault of one entry of a path's includes.
type IncludeFault struct {
	Entry int   // the index in Path.Includes
	Err   error // what is wrong
}

// IncludeFaults is all that is wrong with the includes of a path.
type IncludeFaults []IncludeFault

// Error formats the faults, one per line.
func (fs IncludeFaults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Err.Error()
	}
	return strings.Join(lines, "\n")
}

// Resolve returns the path with the sections and preparations of the included
// paths, and of those they include, in front of its own. A path that is included
// twice is joined once. The skeleton is that of the path itself, else of the first
// included path that has one. Includes is not changed, so a path must be resolved
// only once. lookup returns paths as they are in their files. Errors:
// IncludeFaults, for a missing path, a circle, and an id that two of the paths use.
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

// joiner gathers the parts of the included paths.
type joiner struct {
	lookup       func(id string) (Path, bool)
	entry        int             // the index in the includes of the resolved path
	joined       map[string]bool // ids of paths that need not be joined again
	owner        map[string]string
	sections     []Section
	preparations []Preparation
	skeleton     []SkeletonEntry
	faults       IncludeFaults
}

func (j *joiner) fault(err error) {
	j.faults = append(j.faults, IncludeFault{Entry: j.entry, Err: err})
}

// join joins the path of an id. chain has the ids of the paths that include it.
func (j *joiner) join(id string, chain []string) {
	steps := append(slices.Clone(chain), id)
	if slices.Contains(chain, id) {
		j.fault(errCircle.Err("Paths", strings.Join(steps, " -> ")))
		return
	}
	if j.joined[id] {
		return
	}
	j.joined[id] = true
	p, found := j.lookup(id)
	if !found {
		if len(chain) == 1 {
			j.fault(errNoInclude.Err("ID", yamldoc.Quoted(id)))
			return
		}
		j.fault(errNoInnerInclude.Err("ID", yamldoc.Quoted(id), "Includer", yamldoc.Quoted(chain[len(chain)-1]), "Paths", strings.Join(steps, " -> ")))
		return
	}
	for _, next := range p.Includes {
		j.join(next, steps)
	}
	j.take(p)
}

// take adds the parts of one path.
func (j *joiner) take(p Path) {
	for _, id := range itemIDs(p) {
		if owner, taken := j.owner[id]; taken && owner != p.ID {
			j.fault(errIDInTwoPaths.Err("ID", yamldoc.Quoted(id), "First", yamldoc.Quoted(owner), "Second", yamldoc.Quoted(p.ID)))
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

// HasUniqueIDs reports whether each section, consideration, preparation and part
// of the skeleton has a valid id that no other has.
func (p Path) HasUniqueIDs() bool {
	var parts []string
	for _, e := range p.Skeleton {
		parts = append(parts, e.ID)
	}
	return areUnique(itemIDs(p)) && areUnique(parts)
}

func areUnique(all []string) bool {
	known := map[string]bool{}
	for _, id := range all {
		if known[id] || !ids.IsSlug(id) {
			return false
		}
		known[id] = true
	}
	return true
}

// itemIDs returns the ids of the path's sections, considerations and preparations,
// which are in one namespace.
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
