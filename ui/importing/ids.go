package importing

import (
	"cmp"

	"promodoc/app/ids"
	"promodoc/app/ladder"
)

// pathIDs gives each path an ID that no other path has: the one that the user gave
// it, or else that of its title, changed where it is taken.
type pathIDs struct {
	owner func(id string) string
	free  func(id string, used map[string]bool) string

	given map[ladder.Place]string // by the user, for the paths that these rows name
	freed map[string]string       // what replaces an ID that is taken
	saved map[string]savedPath    // by ID
	of    map[int]pathID          // by the rows of the paths
}

// pathID is the ID of a path, and the one of its title if that is taken.
type pathID struct{ id, taken string }

func newPathIDs(o Options) *pathIDs {
	return &pathIDs{owner: o.Owner, free: o.Free, freed: map[string]string{}, saved: map[string]savedPath{}}
}

// give records the ID that the user gives a path.
func (p *pathIDs) give(at ladder.Place, id string) {
	if p.given == nil {
		p.given = map[ladder.Place]string{}
	}
	p.given[at] = id
}

// givenTo returns the ID that the user gave a path, "" for none.
func (p *pathIDs) givenTo(d ladder.Draft, path ladder.DraftPath) string {
	if len(p.given) == 0 {
		return ""
	}
	return p.given[d.PlaceOf(path.Row)]
}

// update finds the IDs of the paths of a draft.
func (p *pathIDs) update(d ladder.Draft, paths []ladder.DraftPath) {
	p.of = map[int]pathID{}
	used, wanted := map[string]bool{}, map[string]bool{}
	for _, path := range paths {
		given := p.givenTo(d, path)
		if given != "" {
			used[given] = true
			p.of[path.Row] = pathID{id: given}
		}
		wanted[cmp.Or(given, path.ID)] = true
	}
	for _, path := range paths {
		if p.of[path.Row].id != "" {
			continue
		}
		id := pathID{id: path.ID}
		if p.isTaken(path.ID) || used[path.ID] {
			id = pathID{id: p.freed[path.ID], taken: path.ID}
			if id.id == "" || used[id.id] {
				id.id = p.free(path.ID, wanted)
			}
			p.freed[path.ID] = id.id
			wanted[id.id] = true
		}
		used[id.id] = true
		p.of[path.Row] = id
	}
}

// isTaken reports whether a path has an ID that was not saved here.
func (p *pathIDs) isTaken(id string) bool {
	_, ours := p.saved[id]
	return !ours && p.owner(id) != ""
}

// refuse says why a path cannot have an ID, and nothing if it can.
func (p *pathIDs) refuse(path ladder.DraftPath, id string) string {
	if !ids.IsSlug(id) {
		if slug := ids.Slug(id); slug != "" {
			return textIDFormSuch.Text("ID", slug)
		}
		return textIDForm.Text()
	}
	used := map[string]bool{}
	for row, other := range p.of {
		if row != path.Row {
			used[other.id] = true
		}
	}
	switch {
	case used[id]:
		return textIDTwice.Text("ID", id)
	case p.isTaken(id):
		return textIDTakenUse.Text("ID", id, "Owner", p.owner(id), "Free", p.free(id, used))
	}
	return ""
}

// changed counts the paths whose IDs are taken.
func (p *pathIDs) changed() int {
	n := 0
	for _, id := range p.of {
		if id.taken != "" {
			n++
		}
	}
	return n
}

// forget drops what replaces the ID of a path, since that may be taken now as well.
func (p *pathIDs) forget(path ladder.DraftPath) {
	delete(p.saved, p.of[path.Row].id)
	delete(p.freed, path.ID)
}
