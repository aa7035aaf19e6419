package help

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"promodoc/export/manual"
	"promodoc/export/slug"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// keysPage returns the page of the keys with what the screens offer in place of the tables
// that the manual has: there they have the names that keys have on most computers, here those of
// this one.
func (r renderer) keysPage(blocks []manual.Block, groups []action.Group) fyne.CanvasObject {
	blocks = untilTables(blocks)
	var rows []fyne.CanvasObject
	var anchors slug.Counter
	for _, b := range blocks {
		if b.Kind == manual.Heading {
			anchors.Next(b.Plain())
		}
	}
	group := func(title string) {
		heading := kit.GroupHeading(title)
		r.anchors[anchors.Next(title)] = heading
		rows = append(rows, kit.Inset(12, 0, 2, 0, heading))
	}
	for _, g := range groups {
		group(capitalized(g.Title))
		for _, o := range g.Offers {
			rows = append(rows, row(8, o.Label, labels(o.ID.Keys())...))
		}
	}
	group(textInText.Text())
	for _, k := range textfield.Keys() {
		rows = append(rows, row(8, k.Label, labels(k.Keys)...))
	}
	return kit.Column(0, r.column(blocks), kit.Column(6, rows...))
}

// untilTables returns the blocks of a page before its tables, and the headings of those.
func untilTables(blocks []manual.Block) []manual.Block {
	first := slices.IndexFunc(blocks, func(b manual.Block) bool { return b.Kind == manual.Table })
	if first < 1 {
		return blocks
	}
	return blocks[:first-1]
}

func capitalized(title string) string {
	first, size := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[size:]
}

// labels returns the labels of keys, each once: two keys of a keyboard may have
// the same.
func labels(keys []action.Key) []string {
	var all []string
	for _, k := range keys {
		if label := k.String(); !slices.Contains(all, label) {
			all = append(all, label)
		}
	}
	return all
}

func row(gap float32, label string, keys ...string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{kit.Fill(kit.NewText(kit.Run{Text: label, Size: theme.Row}))}
	for _, k := range keys {
		objects = append(objects, kit.NewKeyCap(k))
	}
	return kit.TopRow(gap, objects...)
}
