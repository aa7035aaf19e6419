package career

import (
	"bytes"
	"cmp"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/filename"
	"promodoc/app/ids"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/yamldoc"
)

// File is a path file.
type File struct {
	Name    string // for faults
	Data    []byte
	Bundled bool   // part of the program
	Folder  string // the folder of files that others maintain; empty for the user's own
}

// Entry is one path file of a catalog.
type Entry struct {
	File    string
	Data    []byte
	Bundled bool
	Folder  string
	Parsed  Path  // as it is in the file, as far as it could be read
	Path    Path  // with the included paths merged in; zero if Err is set
	Err     error // yamldoc.Faults; the path cannot be used
	Notices []yamldoc.Notice
	// NoEffect is what a usable path says to no effect: an unknown scope, a same_as that
	// leads nowhere. Unchecked are references to paths that the catalog does not have.
	NoEffect  yamldoc.Faults
	Unchecked []yamldoc.Notice
}

// Catalog has all paths that the user can choose from. It does not change: when a
// file has changed, a new one is made.
type Catalog struct {
	entries []Entry
	byID    map[string]int // the index of the entry that owns the id, faulty or not
}

// newEntry is an entry of a catalog that is being made.
type newEntry struct {
	Entry
	positions positions
	ownsID    bool // no earlier file has the id
}

// NewCatalog reads, checks and resolves path files. If two files have the same
// path id the first owns it, and the other has a fault, so bundled files come
// first. Of files in one folder, a copy that a program made owns its id only if
// there is no other; see [filename.Plainest].
func NewCatalog(files []File) *Catalog {
	all := make([]newEntry, len(files))
	for i, f := range files {
		parsed, positions, err := read(f.Name, f.Data)
		all[i] = newEntry{Entry: Entry{File: f.Name, Data: f.Data, Bundled: f.Bundled, Folder: f.Folder, Parsed: parsed, Err: err, Notices: positions.notices}, positions: positions}
	}
	owner := claimIDs(all)
	lookup := func(id string) (Path, bool) {
		i, ok := owner[id]
		if !ok {
			return Path{}, false
		}
		return all[i].Parsed, true
	}
	resolved := make([]Path, len(all))
	for i := range all {
		resolved[i] = all[i].resolve(lookup)
	}
	addIncludedFaults(all, owner)
	for i := range all {
		if all[i].Err == nil {
			all[i].Path = resolved[i]
		}
	}
	find := func(id string) (path Path, usable, known bool) {
		i, ok := owner[id]
		if !ok {
			return Path{}, false, false
		}
		return all[i].Path, all[i].Err == nil, true
	}
	for i := range all {
		if all[i].Err == nil {
			all[i].checkEffect(find)
		}
	}
	return sorted(all)
}

// claimIDs decides which entry owns each id, adds a fault to the others, and
// returns the indexes of the owners.
func claimIDs(all []newEntry) map[string]int {
	owner := map[string]int{}
	isOwned := func(id string) bool { _, ok := owner[id]; return ok }
	for i := range all {
		if id := all[i].Parsed.ID; id != "" && !isOwned(id) {
			owner[id] = plainest(all, i)
			all[owner[id]].ownsID = true
		}
	}
	for i := range all {
		e := &all[i]
		first, taken := owner[e.Parsed.ID]
		if !taken || e.ownsID {
			continue
		}
		err := errIDTaken
		switch by := all[first].Entry; {
		case sameFolder(e.Entry, by) && filename.IsCopy(e.File, by.File):
			err = errCopy
		case by.Bundled && bytes.Equal(e.Data, by.Data):
			err = errBundledCopy
		case by.Bundled:
			err = errBundledID
		}
		e.addFault(e.positions.id, err.Err(
			"ID", yamldoc.Quoted(e.Parsed.ID), "File", all[first].File, "Free", yamldoc.Quoted(ids.Free(e.Parsed.ID, isOwned))))
	}
	return owner
}

// plainest returns the index of the entry that owns the id of the first one with
// it: that of the files in its folder that the others are copies of.
func plainest(all []newEntry, first int) int {
	var indexes []int
	var names []string
	for i := first; i < len(all); i++ {
		if all[i].Parsed.ID == all[first].Parsed.ID && sameFolder(all[i].Entry, all[first].Entry) {
			indexes, names = append(indexes, i), append(names, all[i].File)
		}
	}
	return indexes[filename.Plainest(names)]
}

// sameFolder reports whether the same person keeps two files together: in one
// folder or, if it is a folder of others, also below it.
func sameFolder(a, b Entry) bool {
	return a.Bundled == b.Bundled && a.Folder == b.Folder && (a.Folder != "" || filepath.Dir(a.File) == filepath.Dir(b.File))
}

// resolve returns the path with the included paths merged in, and adds the faults of
// the includes.
func (e *newEntry) resolve(lookup func(string) (Path, bool)) Path {
	path, err := Resolve(e.Parsed, lookup)
	faults, _ := err.(IncludeFaults)
	for _, f := range faults {
		if id := e.Parsed.Includes[f.Entry]; id == e.Parsed.ID || !ids.IsSlug(id) {
			continue // that is a fault of the file already
		}
		e.addFault(e.positions.includes[f.Entry].Node, f.Err)
	}
	return path
}

// addIncludedFaults adds a fault to each path that includes a faulty one: what is
// missing there would be missing here. It repeats until nothing changes, since a
// path may include a faulty one through others.
func addIncludedFaults(all []newEntry, owner map[string]int) {
	for changed := true; changed; {
		changed = false
		for i := range all {
			e := &all[i]
			if e.Err != nil {
				continue
			}
			for _, item := range e.positions.includes {
				if o, ok := owner[item.Text]; ok && all[o].Err != nil {
					e.addFault(item.Node, errFaultyInclude.Err("ID", yamldoc.Quoted(item.Text), "File", all[o].File))
					changed = true
				}
			}
		}
	}
}

// addFault adds a fault at a node, or at the beginning of the file for nil.
func (e *newEntry) addFault(at *yaml.Node, err error) {
	f := yamldoc.Fault{File: e.File, Line: 1, Column: 1, Err: err}
	if at != nil {
		f.Line, f.Column = at.Line, at.Column
	}
	faults, _ := e.Err.(yamldoc.Faults)
	e.Err = append(slices.Clone(faults), f).Sorted()
}

// sorted makes the catalog, with its entries by title and id.
func sorted(all []newEntry) *Catalog {
	c := &Catalog{byID: map[string]int{}}
	slices.SortStableFunc(all, func(a, b newEntry) int {
		return cmp.Or(
			strings.Compare(strings.ToLower(a.Parsed.Title), strings.ToLower(b.Parsed.Title)),
			strings.Compare(a.Parsed.ID, b.Parsed.ID),
		)
	})
	for i, e := range all {
		c.entries = append(c.entries, e.Entry)
		if e.ownsID {
			c.byID[e.Parsed.ID] = i
		}
	}
	return c
}

// Entries returns the entries of all files, by title. Files that could not be read
// come first, since they have none.
func (c *Catalog) Entries() []Entry { return slices.Clone(c.entries) }

// Paths returns the paths without faults, included ones merged in, by title.
func (c *Catalog) Paths() []Path {
	var paths []Path
	for _, e := range c.entries {
		if e.Err == nil {
			paths = append(paths, e.Path)
		}
	}
	return paths
}

// Find returns the entry of a path id, which may have faults.
func (c *Catalog) Find(id string) (Entry, bool) {
	i, ok := c.byID[id]
	if !ok {
		return Entry{}, false
	}
	return c.entries[i], true
}

// Path returns the path of an id, with the included paths merged in. Errors:
// yamldoc.Faults if its file has faults; otherwise one that lists the known ids.
func (c *Catalog) Path(id string) (Path, error) {
	if e, ok := c.Find(id); ok {
		return e.Path, e.Err
	}
	known := slices.Sorted(maps.Keys(c.byID))
	if near := nearest.Word(id, known); near != "" {
		return Path{}, errNearPath.Err("ID", yamldoc.Quoted(id), "Near", near)
	}
	if len(known) == 0 {
		return Path{}, errNoPathsAtAll.Err("ID", yamldoc.Quoted(id))
	}
	return Path{}, errNoPath.Err("ID", yamldoc.Quoted(id), "Known", message.Comma(known))
}

// WithIncludes returns the entry of the id and those of all paths that it
// includes, directly or through others, each once. It returns nothing for an id
// that the catalog does not have.
func (c *Catalog) WithIncludes(id string) []Entry {
	var entries []Entry
	seen := map[string]bool{id: true}
	for queue := []string{id}; len(queue) > 0; queue = queue[1:] {
		e, ok := c.Find(queue[0])
		if !ok {
			continue
		}
		entries = append(entries, e)
		for _, next := range e.Parsed.Includes {
			if !seen[next] {
				seen[next] = true
				queue = append(queue, next)
			}
		}
	}
	return entries
}
