package editor

import (
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// fields are the text fields on the page, each bound to its place in the
// document: what is typed goes to the session, and what changes in the session
// by another way comes back, never to the field that was the source, since that
// would move her caret.
type fields struct {
	editor *Editor
	byRef  map[promo.Ref]*textfield.Field
	last   promo.Ref // the field that has, or last had, the keyboard
}

func newFields(e *Editor) fields {
	return fields{editor: e, byRef: map[promo.Ref]*textfield.Field{}}
}

func (f *fields) clear() { clear(f.byRef) }

// bind connects a field to its place in the document.
func (f *fields) bind(r promo.Ref, p *textfield.Field) *textfield.Field {
	e := f.editor
	text, _ := promo.Text(e.doc(), r)
	p.SetText(text)
	p.ExternalUndo = true
	p.SetReadOnly(e.session.Status().State == session.ReadOnly)
	p.OnChanged = func(text string, caret int) {
		e.session.Type(r, text, caret, p)
		e.beside.follow()
	}
	p.OnCaretMoved = func(int) { e.beside.follow() }
	p.OnFocus = func(on bool) {
		if on {
			f.last = r
		} else {
			e.view.refresh()
		}
		e.status.refresh()
		e.beside.follow()
	}
	f.byRef[r] = p
	return p
}

// refresh takes up what changed in the document, except in the source.
func (f *fields) refresh(source any) {
	for r, p := range f.byRef {
		if source == any(p) {
			continue
		}
		if text, ok := promo.Text(f.editor.doc(), r); ok {
			p.SetText(text)
		}
	}
}

// focusedRef returns the field that has the keyboard, the zero Ref when none.
func (f *fields) focusedRef() promo.Ref {
	for r, p := range f.byRef {
		if kit.HasFocus(p) {
			return r
		}
	}
	return promo.Ref{}
}

func (f *fields) caret() int {
	if p, ok := f.byRef[f.focusedRef()]; ok {
		return p.Caret()
	}
	return 0
}

// focus gives the keyboard to a field and puts the caret into it. It reports
// false when the field is not on the page.
func (f *fields) focus(r promo.Ref, caret int) bool {
	p, ok := f.byRef[r]
	if ok {
		kit.Focus(p)
		p.SetCaret(caret)
	}
	return ok
}
