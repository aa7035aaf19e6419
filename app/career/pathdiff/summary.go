package pathdiff

import (
	"strings"

	"promodoc/app/message"
)

// summarized are the kinds of changes in the order of a summary.
var summarized = []Kind{Added, Reworded, Moved, Renamed, Removed}

// Summary counts what changed, in one line without a full stop, such as
// "1 added, 2 reworded; 1 preparation removed". It is empty where nothing did.
func (c Changes) Summary() string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(countChanges(c.Considerations, textItems)) // what a path is made of needs no name
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

// countChanges counts what happened to items. first is the text of the first
// number, which names the items.
func countChanges(items []Item, first *message.Message) string {
	count := map[Kind]int{}
	for _, i := range items {
		count[i.Kind()]++
	}
	var parts []string
	text := first
	for _, k := range summarized {
		if n := count[k]; n > 0 {
			parts = append(parts, text.Count(n, "Kind", k.String()))
			text = textItems
		}
	}
	return message.Comma(parts)
}
