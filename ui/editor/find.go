package editor

import (
	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// maxListed is how many matches the panel lists.
const maxListed = 60

// finder is the panel that finds text in the document.
type finder struct {
	editor   *Editor
	field    *textfield.Field
	page     *kit.ScrollView
	list     *fyne.Container
	rows     []*kit.ListItem
	hits     []promo.Hit
	current  int    // of hits; -1 before the first
	revision uint64 // that was searched
}

// openFind opens the panel that finds text in the document.
func (e *Editor) openFind() {
	f := &finder{editor: e, list: kit.Column(0), current: -1}
	f.field = textfield.NewSingleLine(textFindPlaceholder.Text(), kit.Run{Size: theme.Input})
	f.field.OnChanged = func(text string, _ int) { f.search(text) }
	f.field.OnSubmit = func() { f.jump(f.current+1, false) }
	f.page = kit.NewScrollView(kit.Inset(20, 20, 20, 20, kit.Column(12, kit.Heading(textFind.Text()), f.field, f.list)))
	f.search("")
	e.SetPanel(f.page, func() { kit.Focus(f.field) })
}

// search lists the matches of a query.
func (f *finder) search(query string) {
	f.hits, f.current, f.rows, f.revision = nil, -1, nil, f.editor.Session().Revision()
	if query != "" {
		f.hits = promo.Find(f.editor.doc(), query)
	}
	f.list.Objects = nil
	f.list.Add(kit.Inset(0, 0, 8, 0, kit.Small(matchesLine(query, len(f.hits)))))
	for i, h := range f.hits[:min(len(f.hits), maxListed)] {
		row := kit.NewRowItem(kit.Column(0,
			kit.NewText(kit.Run{Text: h.Line, Size: theme.Row}),
			kit.Small(h.Where)), func() { f.jump(i, true) })
		f.rows = append(f.rows, row)
		f.list.Add(row)
	}
	f.page.Relayout()
}

func matchesLine(query string, n int) string {
	switch {
	case query == "":
		return textFindHint.Text()
	case n == 0:
		return textNoMatches.Text()
	case n > maxListed:
		return textMatchesListed.Count(n, "Listed", maxListed)
	}
	return textMatches.Count(n)
}

// jump shows a match, from the last on to the first. With enter set the caret
// goes there too. Without it the keyboard stays in the panel, so that the next
// Enter goes on and does not overwrite what was found.
func (f *finder) jump(i int, enter bool) {
	e := f.editor
	if f.revision != e.Session().Revision() {
		f.search(f.field.Text())
	}
	if len(f.hits) == 0 {
		return
	}
	f.current = i % len(f.hits)
	for j, r := range f.rows {
		r.SetSelected(j == f.current)
	}
	h := f.hits[f.current]
	e.GoTo(locationOf(e.doc(), h.Ref))
	field := e.Fields.Get(h.Ref)
	switch {
	case field == nil:
	case enter:
		kit.Focus(field)
		field.Select(h.Start, h.End)
	default:
		field.Mark(h.Start, h.End)
	}
}
