// Package pathdiff finds what changed between two wordings of a career path, or
// between two paths: which item of one is which of the other, in which fields
// they differ, and which removed item may have become which added one. It must
// not know of documents, of files or of screens.
package pathdiff

import "promodoc/app/career"

// Changes is what differs between a path as it was and as it is now. The lists
// have every item of both, also unchanged ones: those of the present path in
// their order, then the removed ones in theirs.
type Changes struct {
	Path           []FieldChange // of the path itself: title, roles, introduction
	Sections       []Item
	Considerations []Item
	Preparations   []Item
	Skeleton       []Item
	// Suggestions are pairs of a removed and an added item that may be the same,
	// with at most one pair for each. Only the user knows: in the lists above
	// they are different items.
	Suggestions []Suggestion
}

// FieldChange is a field in both wordings, one of which may be empty.
type FieldChange struct {
	Field    Field
	Was, Now string
}

// Side is an item in one of the paths. The zero Side is an item that the path
// does not have.
type Side struct {
	ID, Title string
	Section   string // the title of its section
}

// Item is a section, a consideration, a preparation or a part of the skeleton.
type Item struct {
	Was, Now Side
	Fields   []FieldChange // those that differ; all if the item was added or removed
	Moved    bool          // to another section, or past others
	Merged   bool          // another old item has become the same present one
}

// Kind is what happened to an item, the most important if there is more: a
// reworded item may have moved as well, and both may have another id.
type Kind int

// The kinds of changes.
const (
	Same Kind = iota
	Added
	Removed
	Reworded
	Moved
	Renamed // has another id, with the same wording
)

// Kind returns what happened to the item.
func (i Item) Kind() Kind {
	switch {
	case i.Was.ID == "":
		return Added
	case i.Now.ID == "":
		return Removed
	case len(i.Fields) > 0:
		return Reworded
	case i.Moved:
		return Moved
	case i.Was.ID != i.Now.ID:
		return Renamed
	}
	return Same
}

// Title returns the present title of the item, or the last it had.
func (i Item) Title() string {
	if i.Now.ID != "" {
		return i.Now.Title
	}
	return i.Was.Title
}

// Compare finds what changed. Both paths are resolved. Items are the same if
// their ids are, and considerations also if same_as says so; see Renames.
func Compare(was, now career.Path) Changes {
	c := Changes{
		Path:     compareFields(pathFields(was), pathFields(now)),
		Sections: matchItems(sectionEntries(was), sectionEntries(now), noRename),
		Skeleton: matchItems(skeletonEntries(was), skeletonEntries(now), noRename),
	}
	before, after := considerationEntries(was), considerationEntries(now)
	c.Considerations = matchItems(before, after, Renames(was, now))
	c.Suggestions = suggest(before, after, c.Considerations)
	before, after = preparationEntries(was), preparationEntries(now)
	c.Preparations = matchItems(before, after, noRename)
	c.Suggestions = append(c.Suggestions, suggest(before, after, c.Preparations)...)
	return c
}

// noRename is for items that have no same_as.
func noRename(string) (string, bool) { return "", false }

// Empty reports whether nothing changed.
func (c Changes) Empty() bool {
	for _, items := range [][]Item{c.Sections, c.Considerations, c.Preparations, c.Skeleton} {
		for _, i := range items {
			if i.Kind() != Same {
				return false
			}
		}
	}
	return len(c.Path) == 0
}
