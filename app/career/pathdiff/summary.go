package pathdiff

import (
	"strings"

	"promodoc/app/message"
)

// summaryOrder lists the kinds of changes in the order that a summary has them.
var summaryOrder = []Kind{Added, Reworded, Moved, Renamed, Removed}

// Summary counts what changed, in one line without a full stop, such as
// "1 added, 2 reworded; 1 preparation removed". It is empty if nothing changed.
func (c Changes) Summary() string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(countChanges(c.Considerations, textItems)) // the main items need no name
	add(countChanges(c.Preparations, textPreparations))
	add(countChanges(c.Sections, textSections))
	if countChanges(c.Skeleton, textItems) != "" {
		add(textForm.Text())
	}
	if len(c.Path) > 0 {
		add(textPath.Text())
	}
	return strings.Join(parts, "; ")
}

// countChanges counts the changes of items by kind. The first count is formatted
// with first, which names the items; the others have only a number and a kind.
func countChanges(items []Item, first *message.Message) string {
	count := map[Kind]int{}
	for _, i := range items {
		count[i.Kind()]++
	}
	var parts []string
	text := first
	for _, k := range summaryOrder {
		if n := count[k]; n > 0 {
			parts = append(parts, text.Count(n, "Kind", k.String()))
			text = textItems
		}
	}
	return message.Comma(parts)
}
