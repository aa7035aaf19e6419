package editing

import (
	"promodoc/app/markup"
	"promodoc/app/session"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// FieldOptions is how text fields are bound to the document. Optional functions
// may be nil.
type FieldOptions[R comparable] struct {
	// Text returns the text of a field, false if there is no such field.
	Text func(R) (string, bool)
	// Locked reports whether fields cannot be edited now.
	Locked func() bool
	// BeforeTyping is called before a keystroke goes to the session. Optional.
	BeforeTyping func()
	// Markup makes what knows the markup of one text, for the fields that have
	// several paragraphs. Optional: without it they are plain.
	Markup func() markup.Text
	// Language returns the language that is written in, a BCP 47 tag, by whose
	// rules characters become typographic while they are typed; empty for not
	// at all. Required with Markup.
	Language func() string
	// Hint returns what the first empty field of a page says of the markup, and
	// nothing once the user knows. HintTyped is called when the user typed in that
	// field. Optional.
	Hint      func() string
	HintTyped func()
	// CaretMoved is called when the caret moved, or went to another field.
	// Optional.
	CaretMoved func()
}

// bindings is what a set of fields needs from the screen around it.
type bindings[R comparable] struct {
	FieldOptions[R]
	typed   func(field R, text string, selected session.Selections, source any)
	focused func(on bool)
}

// Fields are the text fields on the page, each bound to a field of the
// document: what is typed goes to the session, and what changes otherwise comes
// back, but not into the field that was typed in, since that would move the
// caret.
type Fields[R comparable] struct {
	b     bindings[R]
	byRef map[R]*textfield.Field
	last  R    // has, or last had, the keyboard
	hints bool // a field of the page says that it takes a markup
}

func newFields[R comparable](b bindings[R]) *Fields[R] {
	if b.BeforeTyping == nil {
		b.BeforeTyping = func() {}
	}
	if b.CaretMoved == nil {
		b.CaretMoved = func() {}
	}
	return &Fields[R]{b: b, byRef: map[R]*textfield.Field{}}
}

// Bind connects a text field to a field of the document and returns it.
func (f *Fields[R]) Bind(r R, p *textfield.Field) *textfield.Field {
	text, _ := f.b.Text(r)
	p.SetText(text)
	p.OnChanged = func(text string, _ int) {
		f.b.BeforeTyping()
		f.b.typed(r, text, SelectionsOf(p), p)
		f.b.CaretMoved()
	}
	p.OnCaretMoved = func(int) { f.b.CaretMoved() }
	f.Add(r, p)
	return p
}

// SelectionsOf returns what was selected in a field before the change that it tells
// of, and is after it.
func SelectionsOf(p *textfield.Field) session.Selections {
	s := session.Selections{Known: true}
	s.Before.Anchor, s.Before.Cursor = p.SelectionBefore()
	s.After.Anchor, s.After.Cursor = p.Selection()
	return s
}

// Line returns a bound text field of one line.
func (f *Fields[R]) Line(r R, placeholder string) *textfield.Field {
	return f.Bind(r, textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input}))
}

// Title returns a bound text field of one line in bold, in a size of the theme.
func (f *Fields[R]) Title(r R, placeholder string, size float32) *textfield.Field {
	return f.Bind(r, textfield.NewSingleLine(placeholder, kit.Run{Size: size, Bold: true}))
}

// Multiline returns a bound text field for several paragraphs.
func (f *Fields[R]) Multiline(r R, placeholder string) *textfield.Field {
	hint := ""
	if text, _ := f.b.Text(r); placeholder == "" && text == "" && !f.hints && f.b.Markup != nil && f.b.Hint != nil {
		hint = f.b.Hint()
	}
	p := textfield.NewMultiline(placeholder + hint)
	if f.b.Markup != nil {
		p.SetMarkup(f.b.Markup(), f.b.Language)
	}
	f.Bind(r, p)
	if hint != "" {
		f.hints = true
		typed := p.OnChanged
		p.OnChanged = func(text string, caret int) {
			f.b.HintTyped()
			typed(text, caret)
		}
	}
	return p
}

// Add adds a text field that brings its own text and OnChanged, such as one for
// a date.
func (f *Fields[R]) Add(r R, p *textfield.Field) {
	p.ExternalUndo = true
	p.SetReadOnly(f.b.Locked())
	p.OnFocus = func(on bool) {
		if on {
			f.last = r
		}
		f.b.focused(on)
		f.b.CaretMoved()
	}
	f.byRef[r] = p
}

// Get returns the text field of a field of the document, nil if it is not on
// the page.
func (f *Fields[R]) Get(r R) *textfield.Field { return f.byRef[r] }

// Each calls a function with every text field on the page.
func (f *Fields[R]) Each(do func(r R, p *textfield.Field)) {
	for r, p := range f.byRef {
		do(r, p)
	}
}

// Last returns the field that has, or last had, the keyboard.
func (f *Fields[R]) Last() R { return f.last }

// Prefer makes a field the one that gets the keyboard when it comes to the page.
func (f *Fields[R]) Prefer(r R) { f.last = r }

// Focused returns the field that has the keyboard and its caret; the zero R
// when none has it.
func (f *Fields[R]) Focused() (field R, caret int) {
	for r, p := range f.byRef {
		if kit.HasFocus(p) {
			return r, p.Caret()
		}
	}
	return field, 0
}

// Focus gives the keyboard to a field and puts the caret into it. It reports
// whether the field is on the page.
func (f *Fields[R]) Focus(r R, caret int) bool { return f.Select(r, session.Caret(caret)) }

// Select gives the keyboard to a field and selects a part of it. It reports whether
// the field is on the page.
func (f *Fields[R]) Select(r R, s session.Selection) bool {
	p, ok := f.byRef[r]
	if ok {
		p.Select(s.Anchor, s.Cursor) // first, since the field that gets the keyboard scrolls to its caret
		kit.Focus(p)
	}
	return ok
}

// Resume gives the keyboard to the field that had it last, with what was selected
// there. It reports whether that is on the page.
func (f *Fields[R]) Resume() bool {
	p, ok := f.byRef[f.last]
	if ok {
		kit.Focus(p)
	}
	return ok
}

// kept is what is selected in the fields of a page while it is built again.
type kept[R comparable] struct {
	selections map[R][2]int
	focused    R // has the keyboard
	hasFocus   bool
}

func (f *Fields[R]) keep() kept[R] {
	k := kept[R]{selections: map[R][2]int{}}
	for r, p := range f.byRef {
		start, end := p.Selection()
		k.selections[r] = [2]int{start, end}
		if kit.HasFocus(p) {
			k.focused, k.hasFocus = r, true
		}
	}
	return k
}

// restore selects it again in the new fields, and gives the keyboard to the one
// whose old field had it. It reports whether it did.
func (f *Fields[R]) restore(k kept[R]) bool {
	for r, s := range k.selections {
		if p, ok := f.byRef[r]; ok {
			p.PutSelection(s[0], s[1])
		}
	}
	p, ok := f.byRef[k.focused]
	if ok && k.hasFocus {
		kit.Focus(p)
	}
	return ok && k.hasFocus
}

func (f *Fields[R]) clear() {
	clear(f.byRef)
	f.hints = false
}

// refresh sets all texts but that of the source.
func (f *Fields[R]) refresh(source any) {
	for r, p := range f.byRef {
		if source == any(p) {
			continue
		}
		if text, ok := f.b.Text(r); ok {
			p.SetText(text)
		}
	}
}
