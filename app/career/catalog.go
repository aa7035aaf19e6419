package career

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"promodoc/app/ids"
	"promodoc/app/yamldoc"
)

// File is a path file as it was found.
type File struct {
	Name    string // names it in messages
	Data    []byte
	Bundled bool   // comes with the program, as opposed to a person's own
	Folder  string // of files that others keep: the folder they are in
}

// Entry is one path file of a catalog.
type Entry struct {
	File    string
	Data    []byte
	Bundled bool
	Folder  string
	Own     Path  // as it stands in the file, as far as it could be read
	Path    Path  // with the included paths joined in; zero where Err is set
	Err     error // yamldoc.Faults; the path cannot be used
	Notices []yamldoc.Notice
}

// Catalog is all paths a person can choose from. It is never changed once
// built: after a file changed, a new one is built.
type Catalog struct {
	entries []Entry
	byID    map[string]int // the entry that owns the id, faulty or not
}

// reading is an entry on its way into the catalog.
type reading struct {
	Entry
	at   places
	owns bool // its path id is its own: no earlier file has it
}

// NewCatalog reads, checks and resolves path files. Where two files have the
// same path id the first in the order given owns it, and the later one is at
// fault; so give the bundled files first.
func NewCatalog(files []File) *Catalog {
	all := make([]reading, len(files))
	owner := map[string]int{}
	owned := func(id string) bool { _, ok := owner[id]; return ok }
	for i, f := range files {
		own, at, err := read(f.Name, f.Data)
		all[i] = reading{Entry: Entry{File: f.Name, Data: f.Data, Bundled: f.Bundled, Folder: f.Folder, Own: own, Err: err, Notices: at.notices}, at: at}
		first, taken := owner[own.ID]
		switch {
		case taken:
			all[i].add(yamldoc.Fault{File: f.Name, Line: lineOf(at), Column: columnOf(at),
				Message: fmt.Sprintf("the path id %s is taken by %s: choose another, such as %s", yamldoc.Quoted(own.ID), files[first].Name, yamldoc.Quoted(ids.Free(own.ID, owned)))})
		case own.ID != "":
			owner[own.ID] = i
			all[i].owns = true
		}
	}
	lookup := func(id string) (Path, bool) {
		i, ok := owner[id]
		if !ok {
			return Path{}, false
		}
		return all[i].Own, true
	}
	resolved := make([]Path, len(all))
	for i := range all {
		resolved[i] = all[i].resolve(lookup)
	}
	blameIncluded(all, owner)
	for i := range all {
		if all[i].Err == nil {
			all[i].Path = resolved[i]
		}
	}
	return sorted(all)
}

// resolve joins the included paths and puts what is wrong with them where the
// file asks for them.
func (e *reading) resolve(lookup func(string) (Path, bool)) Path {
	path, err := Resolve(e.Own, lookup)
	faults, _ := err.(IncludeFaults)
	for _, f := range faults {
		if id := e.Own.Includes[f.Entry]; id == e.Own.ID || !ids.IsSlug(id) {
			continue // reading the file said so already
		}
		at := e.at.includes[f.Entry].Node
		e.add(yamldoc.Fault{File: e.File, Line: at.Line, Column: at.Column, Message: f.Message})
	}
	return path
}

// blameIncluded makes a fault of including a path that has faults: what is
// missing there would be missing here without a word. It goes round until
// nothing changes, since a path may include a faulty one through others.
func blameIncluded(all []reading, owner map[string]int) {
	for changed := true; changed; {
		changed = false
		for i := range all {
			e := &all[i]
			if e.Err != nil {
				continue
			}
			for _, item := range e.at.includes {
				if o, ok := owner[item.Text]; ok && all[o].Err != nil {
					e.add(yamldoc.Fault{File: e.File, Line: item.Node.Line, Column: item.Node.Column,
						Message: fmt.Sprintf("the included path %s has faults of its own: mend %s first", yamldoc.Quoted(item.Text), all[o].File)})
					changed = true
				}
			}
		}
	}
}

func (e *reading) add(f yamldoc.Fault) {
	faults, _ := e.Err.(yamldoc.Faults)
	e.Err = append(slices.Clone(faults), f).Sorted()
}

func lineOf(at places) int {
	if at.id == nil {
		return 1
	}
	return at.id.Line
}

func columnOf(at places) int {
	if at.id == nil {
		return 1
	}
	return at.id.Column
}

// sorted puts the entries in the order people look for them.
func sorted(all []reading) *Catalog {
	c := &Catalog{byID: map[string]int{}}
	slices.SortStableFunc(all, func(a, b reading) int {
		return cmp.Or(
			strings.Compare(strings.ToLower(a.Own.Title), strings.ToLower(b.Own.Title)),
			strings.Compare(a.Own.ID, b.Own.ID),
		)
	})
	for i, e := range all {
		c.entries = append(c.entries, e.Entry)
		if e.owns {
			c.byID[e.Own.ID] = i
		}
	}
	return c
}

// Entries returns every file, by title; files that could not be read come
// first, since they have none.
func (c *Catalog) Entries() []Entry { return slices.Clone(c.entries) }

// Paths returns the usable paths, included ones joined in, by title.
func (c *Catalog) Paths() []Path {
	var paths []Path
	for _, e := range c.entries {
		if e.Err == nil {
			paths = append(paths, e.Path)
		}
	}
	return paths
}

// Find returns the entry of a path id. It may be one with faults.
func (c *Catalog) Find(id string) (Entry, bool) {
	i, ok := c.byID[id]
	if !ok {
		return Entry{}, false
	}
	return c.entries[i], true
}

// Path returns the path of that id, ready to use. Errors: yamldoc.Faults where
// its file has faults; else one that says which ids there are.
func (c *Catalog) Path(id string) (Path, error) {
	if e, ok := c.Find(id); ok {
		return e.Path, e.Err
	}
	ids := make([]string, 0, len(c.byID))
	for known := range c.byID {
		ids = append(ids, known)
	}
	slices.Sort(ids)
	if near := yamldoc.Nearest(id, ids); near != "" {
		return Path{}, fmt.Errorf("there is no career path %s: did you mean %q?", yamldoc.Quoted(id), near)
	}
	if len(ids) == 0 {
		return Path{}, fmt.Errorf("there is no career path %s, and no other", yamldoc.Quoted(id))
	}
	return Path{}, fmt.Errorf("there is no career path %s: choose one of %s", yamldoc.Quoted(id), strings.Join(ids, ", "))
}
