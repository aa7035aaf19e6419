// Package pathdiff owns what changed between two wordings of a career path, or
// between two paths: which item of the one is which of the other, in which
// fields they differ, and which may have become which. It must never know of
// documents, of files or of screens.
package pathdiff

import "promodoc/app/career"

// Changes is what differs between a path as it was and as it is now. The lists
// hold every item there was or is, also those that stayed the same: in the
// order of the path as it is now, then those it has no more, in their old order.
type Changes struct {
	Frame          []Text // of the path itself: title, roles, introduction
	Sections       []Item
	Considerations []Item
	Preparations   []Item
	Skeleton       []Item
	// Suggestions are removed items that may be added ones under another id, at
	// most one for each. Nobody but she can tell: they are not taken for the
	// same in the lists above.
	Suggestions []Suggestion
}

// Text is a field in both wordings. One of them may be empty, not both.
type Text struct {
	Field    string // as screens call it
	Was, Now string
}

// Side is where an item stood, or stands: its id and title, and the title of
// its section. The zero Side is an item that the path did not have, or has no
// more.
type Side struct {
	ID, Title, Section string
}

// Item is a section, a consideration, a preparation or a part of the skeleton.
type Item struct {
	Was, Now Side
	Texts    []Text // what differs; all it says where it was added or removed
	Moved    bool   // into another section, or past others
	Merged   bool   // what it was is now part of an item that has another origin too
}

// Kind is the most telling thing that happened to an item. A reworded one may
// have moved as well, and either may have another id now.
type Kind int

// What can happen to an item.
const (
	Same Kind = iota
	Added
	Removed
	Reworded
	Moved
	Renamed // has another id, in the same words
)

// Kind says what happened to the item.
func (i Item) Kind() Kind {
	switch {
	case i.Was.ID == "":
		return Added
	case i.Now.ID == "":
		return Removed
	case len(i.Texts) > 0:
		return Reworded
	case i.Moved:
		return Moved
	case i.Was.ID != i.Now.ID:
		return Renamed
	}
	return Same
}

// Title is the present title of the item, or its last one.
func (i Item) Title() string {
	if i.Now.ID != "" {
		return i.Now.Title
	}
	return i.Was.Title
}

// Compare finds what changed. Both paths have their includes joined in. Items
// are the same when their ids are, and considerations also when same_as of
// either says so; see Renames.
func Compare(was, now career.Path) Changes {
	c := Changes{
		Frame:    differing(frameTexts(was), frameTexts(now)),
		Sections: matched(sectionEntries(was), sectionEntries(now), byID),
		Skeleton: matched(skeletonEntries(was), skeletonEntries(now), byID),
	}
	before, after := considerationEntries(was), considerationEntries(now)
	c.Considerations = matched(before, after, Renames(was, now))
	c.Suggestions = suggest(before, after, c.Considerations)
	before, after = preparationEntries(was), preparationEntries(now)
	c.Preparations = matched(before, after, byID)
	c.Suggestions = append(c.Suggestions, suggest(before, after, c.Preparations)...)
	return c
}

// byID is for items that have no same_as.
func byID(string) (string, bool) { return "", false }

// Empty reports whether nothing changed that anybody reads.
func (c Changes) Empty() bool {
	for _, items := range [][]Item{c.Sections, c.Considerations, c.Preparations, c.Skeleton} {
		for _, i := range items {
			if i.Kind() != Same {
				return false
			}
		}
	}
	return len(c.Frame) == 0
}
