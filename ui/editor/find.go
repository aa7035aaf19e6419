package editor

import (
	"fmt"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// maxHits bounds what the panel lists; who has more types another letter.
const maxHits = 60

// finder is the panel that finds words in the document.
type finder struct {
	editor *Editor
	field  *textfield.Field
	page   *kit.ScrollView
	list   *fyne.Container
	rows   []*kit.ListItem
	hits   []promo.Hit
	at     int
	asOf   uint64 // the revision that was searched
}

// openFind opens the panel that finds words in the document.
func (e *Editor) openFind() {
	f := &finder{editor: e, list: kit.Column(0), at: -1}
	f.field = textfield.NewSingleLine("Words in this document", kit.Run{Size: theme.Input})
	f.field.OnChanged = func(text string, _ int) { f.search(text) }
	f.field.OnSubmit = func() { f.jump(f.at+1, false) }
	f.page = kit.NewScrollView(kit.Inset(20, 20, 20, 20, kit.Column(12,
		kit.Heading("Find"), f.field, f.list)))
	f.search("")
	e.SetPanel(f.page, func() { kit.Focus(f.field) })
}

func (f *finder) search(query string) {
	f.hits, f.at, f.rows, f.asOf = nil, -1, nil, f.editor.session.Revision()
	if query != "" {
		f.hits = promo.Find(f.editor.doc(), query)
	}
	f.list.Objects = nil
	note := "Enter goes from one place to the next."
	if query != "" {
		note = foundLine(len(f.hits))
	}
	f.list.Add(kit.Inset(0, 0, 8, 0, kit.Small(note)))
	for i, h := range f.hits[:min(len(f.hits), maxHits)] {
		row := kit.NewRowItem(kit.Column(0,
			kit.NewText(kit.Run{Text: h.Line, Size: theme.Row}),
			kit.Small(h.Where)), func() { f.jump(i, true) })
		f.rows = append(f.rows, row)
		f.list.Add(row)
	}
	f.page.Relayout()
}

func foundLine(n int) string {
	switch {
	case n == 0:
		return "Found nowhere in this document."
	case n > maxHits:
		return fmt.Sprintf("Found in %d places; the first %d are listed.", n, maxHits)
	}
	return "Found in " + plural(n, "place") + "."
}

// jump shows a place that was found, round from the last to the first, and on
// request puts the caret there. Enter leaves the keyboard in the panel: the
// next one goes on, and never overwrites what was found.
func (f *finder) jump(i int, enter bool) {
	if f.asOf != f.editor.session.Revision() {
		f.search(f.field.Text())
	}
	if len(f.hits) == 0 {
		return
	}
	f.at = i % len(f.hits)
	for j, r := range f.rows {
		r.SetSelected(j == f.at)
	}
	h := f.hits[f.at]
	f.editor.goTo(placeOf(f.editor.doc(), h.Ref))
	p, ok := f.editor.fields.byRef[h.Ref]
	switch {
	case ok && enter:
		kit.Focus(p)
		p.Select(h.Start, h.End)
	case ok:
		p.Mark(h.Start, h.End)
	}
}
