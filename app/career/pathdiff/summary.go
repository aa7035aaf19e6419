package pathdiff

import (
	"fmt"
	"strings"
)

// kindNames are what happened to an item, in the order of a summary.
var kindNames = []struct {
	kind Kind
	name string
}{
	{Added, "added"}, {Reworded, "reworded"}, {Moved, "moved"}, {Renamed, "under another id"}, {Removed, "removed"},
}

// String names what happened, as after a number: "2 reworded".
func (k Kind) String() string {
	for _, n := range kindNames {
		if n.kind == k {
			return n.name
		}
	}
	return "unchanged"
}

// Summary counts what changed in one line without a full stop, such as
// "1 added, 2 reworded; 1 preparation removed". It is empty where nothing did.
func (c Changes) Summary() string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(counted(c.Considerations, ""))
	add(counted(c.Preparations, "preparation"))
	add(counted(c.Sections, "section"))
	if counted(c.Skeleton, "") != "" {
		add("another form")
	}
	if len(c.Frame) > 0 {
		add("other words about the path itself")
	}
	return strings.Join(parts, "; ")
}

// counted counts what happened to items. What they are is said once, with the
// first number; considerations, of which a path is made, need no name.
func counted(items []Item, noun string) string {
	var parts []string
	for _, k := range kindNames {
		n := 0
		for _, i := range items {
			if i.Kind() == k.kind {
				n++
			}
		}
		if n == 0 {
			continue
		}
		named := ""
		if noun != "" && len(parts) == 0 {
			named = " " + noun
			if n > 1 {
				named += "s"
			}
		}
		parts = append(parts, fmt.Sprintf("%d%s %s", n, named, k.name))
	}
	return strings.Join(parts, ", ")
}
