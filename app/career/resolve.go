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
// twice is merged once. The skeleton is that of the path itself, or else that of
// the first included path that has one. Includes is left as it is: resolving the
// result again reports the ids of the included paths as used twice. lookup returns
// paths as they are in their files. Errors: IncludeFaults, for a missing path, an
// include cycle, and an id that two of the paths use.
func Resolve(p Path, lookup func(id string) (Path, bool)) (Path, error) {
	m := &merger{lookup: lookup, visited: map[string]bool{p.ID: true}, owner: map[string]string{}}
	for _, id := range itemIDs(p) {
		m.owner[id] = p.ID
	}
	for i, id := range p.Includes {
		m.entry = i
		m.merge(id, []string{p.ID})
	}
	if len(m.faults) > 0 {
		return p, m.faults
	}
	resolved := p
	resolved.Sections = slices.Concat(m.sections, p.Sections)
	resolved.Preparations = slices.Concat(m.preparations, p.Preparations)
	if len(p.Skeleton) == 0 {
		resolved.Skeleton = m.skeleton
	}
	return resolved, nil
}

// merger gathers the parts of the included paths.
type merger struct {
	lookup       func(id string) (Path, bool)
	entry        int               // the index in the includes of the resolved path
	visited      map[string]bool   // ids of paths that are merged already
	owner        map[string]string // path ids by the ids of their items
	sections     []Section
	preparations []Preparation
	skeleton     []SkeletonEntry
	faults       IncludeFaults
}

func (m *merger) fault(err error) {
	m.faults = append(m.faults, IncludeFault{Entry: m.entry, Err: err})
}

// merge merges the path with an id. chain has the ids of the paths that include it.
func (m *merger) merge(id string, chain []string) {
	steps := append(slices.Clone(chain), id)
	if slices.Contains(chain, id) {
		m.fault(errIncludeCycle.Err("Paths", strings.Join(steps, " -> ")))
		return
	}
	if m.visited[id] {
		return
	}
	m.visited[id] = true
	p, found := m.lookup(id)
	if !found {
		if len(chain) == 1 {
			m.fault(errNoInclude.Err("ID", yamldoc.Quoted(id)))
			return
		}
		m.fault(errNoNestedInclude.Err("ID", yamldoc.Quoted(id), "Includer", yamldoc.Quoted(chain[len(chain)-1]), "Paths", strings.Join(steps, " -> ")))
		return
	}
	for _, next := range p.Includes {
		m.merge(next, steps)
	}
	m.add(p)
}

// add adds the parts of one path.
func (m *merger) add(p Path) {
	for _, id := range itemIDs(p) {
		if owner, found := m.owner[id]; found && owner != p.ID {
			m.fault(errIDInTwoPaths.Err("ID", yamldoc.Quoted(id), "First", yamldoc.Quoted(owner), "Second", yamldoc.Quoted(p.ID)))
			continue
		}
		m.owner[id] = p.ID
	}
	m.sections = append(m.sections, p.Sections...)
	m.preparations = append(m.preparations, p.Preparations...)
	if len(m.skeleton) == 0 {
		m.skeleton = p.Skeleton
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
