package editor

import (
	"slices"

	"promodoc/app/promo"
	"promodoc/app/textfind"
	"promodoc/ui/editing"
	"promodoc/ui/editor/findpanel"
	"promodoc/ui/kit"
	"promodoc/ui/textedit"
	"promodoc/ui/textfield"
)

// finder is finding and replacing in the document: the panel while it is open,
// and what it was used for last.
type finder struct {
	editor *Editor
	state  findpanel.State
	panel  *findpanel.Panel // nil while it is closed
	origin origin
	left   bool // a match elsewhere was shown
}

// origin is where the user was before the panel was opened.
type origin struct {
	at   location
	spot editing.Spot[promo.Ref]
}

// openToFind opens the panel, or goes back into it. What is selected is looked
// for.
func (f *finder) openToFind() { f.open((*findpanel.Panel).Focus) }

// openToReplace opens the panel to replace what is found.
func (f *finder) openToReplace() { f.open((*findpanel.Panel).FocusReplacement) }

func (f *finder) open(focus func(*findpanel.Panel)) {
	e := f.editor
	if f.panel != nil && e.Frame.Focused() == kit.PartPanel {
		focus(f.panel)
		return
	}
	f.origin, f.left = origin{e.At(), e.Spot()}, false
	if field, _ := e.Fields.Focused(); field != (promo.Ref{}) {
		if s := e.Fields.Get(field).Selected(); s != "" && !slices.Contains([]rune(s), '\n') {
			f.state.Query = s
		}
	}
	if f.panel != nil {
		f.panel.Reopen()
		focus(f.panel)
		return
	}
	f.panel = findpanel.New(findpanel.Options{
		State:   &f.state,
		Find:    func(query string, o textfind.Options) []promo.Hit { return promo.Find(e.doc(), query, o) },
		Nearest: f.nearest,
		Show:    f.show, Mark: f.mark,
		Replace: f.replace, ReplaceAll: f.replaceAll,
		CanReplace: func() bool { return !e.ReadOnly() },
	})
	panel := f.panel
	e.SetPanel(panel.Object(), func() { focus(panel) })
	e.SetPanelOptions(editing.PanelOptions{Closed: f.closed, Undoes: true})
}

// closed removes the marks. If the focus was in the panel the user comes back to
// where they were.
func (f *finder) closed(held bool) {
	f.panel = nil
	f.mark(nil, -1)
	if held && f.left {
		f.origin.restore(f.editor)
	}
}

// restore goes back to where the user was.
func (o origin) restore(e *Editor) {
	e.GoTo(o.at)
	e.Fields.Focus(o.spot.Field, o.spot.Caret)
	e.Page.ScrollTo(o.spot.Scroll)
}

// step goes to the next match or the previous one, opening the panel if it is
// closed. The caret goes there if it is in the text.
func (f *finder) step(by int) {
	if f.panel == nil {
		f.openToFind()
		if f.state.Query == "" {
			return
		}
	}
	f.panel.Step(by, f.editor.Frame.Focused() == kit.PartMain)
}

// nearest returns the match to begin with: the first one that does not end before
// the caret, or the first one on the page.
func (f *finder) nearest(hits []promo.Hit) int {
	e, o := f.editor, f.origin
	after := slices.IndexFunc(hits, func(h promo.Hit) bool { return h.Ref == o.spot.Field && h.End >= o.spot.Caret })
	if after < 0 {
		after = slices.IndexFunc(hits, func(h promo.Hit) bool { return locationOf(e.doc(), h.Ref).page() == o.at.page() })
	}
	return max(after, 0)
}

// show shows a match. Without enter the focus stays in the panel.
func (f *finder) show(h promo.Hit, enter bool) {
	e := f.editor
	f.left = true
	e.GoTo(locationOf(e.doc(), h.Ref))
	field := e.Fields.Get(h.Ref)
	switch {
	case field == nil:
	case enter:
		kit.Focus(field)
		field.Select(h.Start, h.End)
	default:
		field.Mark(h.Start, h.End)
		e.Fields.Prefer(h.Ref)
	}
}

// mark marks matches in the fields on screen.
func (f *finder) mark(hits []promo.Hit, current int) {
	all := map[promo.Ref][]textedit.Mark{}
	for _, h := range hits {
		all[h.Ref] = append(all[h.Ref], textedit.Mark{From: h.Start, To: h.End})
	}
	f.editor.Fields.Each(func(r promo.Ref, field *textfield.Field) {
		strong := []textedit.Mark(nil)
		if current >= 0 && hits[current].Ref == r {
			strong = []textedit.Mark{{From: hits[current].Start, To: hits[current].End}}
		}
		field.SetMarks(textedit.MarkGround, all[r])
		field.SetMarks(textedit.MarkStrong, strong)
	})
}

func (f *finder) replace(h promo.Hit, with string) (after int, ok bool) {
	e := f.editor
	replaced, after, ok := promo.Replace(e.doc(), h, with)
	if !ok {
		return 0, false
	}
	e.Edit(textStepReplace.Text("Query", short(f.state.Query)), h.Ref, func(promo.Document) promo.Document { return replaced })
	return after, true
}

// replaceAll replaces all matches as one step of undo, which goes to the first.
func (f *finder) replaceAll(query string, o textfind.Options, with string) int {
	e := f.editor
	replaced, hits := promo.ReplaceAll(e.doc(), query, o, with)
	if len(hits) == 0 {
		return 0
	}
	e.Edit(textStepReplace.Text("Query", short(query)), hits[0].Ref, func(promo.Document) promo.Document { return replaced })
	return len(hits)
}

// refresh takes up a change of the document or of the page.
func (f *finder) refresh() {
	if f.panel != nil {
		f.panel.Refresh()
	}
}
