package patheditor

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// fields are the text fields on the page, each bound to its place in the path.
type fields struct {
	editor *Editor
	byRef  map[career.Ref]*textfield.Field
	last   career.Ref
}

// bind connects a field to its place.
func (f *fields) bind(at career.Ref, p *textfield.Field) *textfield.Field {
	e := f.editor
	text, _ := career.Text(e.path(), at)
	p.SetText(text)
	p.ExternalUndo = true
	p.SetReadOnly(e.rests())
	p.OnChanged = func(text string, caret int) {
		e.keepComments()
		e.session.Type(at, text, caret, p)
	}
	p.OnFocus = func(on bool) {
		if on {
			f.last = at
		}
	}
	f.byRef[at] = p
	return p
}

// refresh takes up what changed, except in the source.
func (f *fields) refresh(source any) {
	for at, p := range f.byRef {
		if source == any(p) {
			continue
		}
		if text, ok := career.Text(f.editor.path(), at); ok {
			p.SetText(text)
		}
	}
}

func (f *fields) focused() (career.Ref, int) {
	for at, p := range f.byRef {
		if kit.HasFocus(p) {
			return at, p.Caret()
		}
	}
	return career.Ref{}, 0
}

func (f *fields) focus(at career.Ref, caret int) bool {
	p, ok := f.byRef[at]
	if ok {
		kit.Focus(p)
		p.SetCaret(caret)
	}
	return ok
}

// view is the page as built, and the shape it was built for.
type view struct {
	object fyne.CanvasObject
	width  float32
	first  fyne.Focusable
	built  string
}

func build(e *Editor) view {
	v := view{width: theme.ColumnWidth}
	v.built = v.shape(e)
	switch e.at.Part {
	case career.PartSection:
		buildSection(e, &v)
	case career.PartConsideration:
		buildConsideration(e, &v)
	case career.PartPreparation:
		buildPreparation(e, &v)
	case career.PartSkeleton:
		buildSkeleton(e, &v)
	default:
		buildPath(e, &v)
	}
	return v
}

func (v *view) firstOf(p fyne.Focusable) {
	if v.first == nil {
		v.first = p
	}
}

// shape sums up what the present page consists of, texts aside.
func (v *view) shape(e *Editor) string {
	p := e.path()
	var b strings.Builder
	fmt.Fprintf(&b, "%v|%v|%s|%q|%d|", e.at, e.rests(), career.ID(p, e.at), p.Includes, len(pathedit.Parts(p)))
	switch e.at.Part {
	case career.PartConsideration:
		if c, ok := considerationAt(p, e.at); ok {
			for _, q := range c.Prompts {
				fmt.Fprintf(&b, "%s;", q.Field)
			}
			fmt.Fprintf(&b, "%d %v", c.Enough, c.ToBeFilled)
		}
	case career.PartSkeleton:
		if e.at.Item < len(p.Skeleton) {
			fmt.Fprint(&b, p.Skeleton[e.at.Item].LeftOut)
		}
	case career.PartPreparation:
		if prep, ok := preparationAt(p, e.at); ok {
			fmt.Fprintf(&b, "%d %s", len(prep.Links), prep.Kind)
		}
	}
	return b.String()
}

func considerationAt(p career.Path, at career.Ref) (career.Consideration, bool) {
	if at.Section < 0 || at.Section >= len(p.Sections) || at.Item < 0 || at.Item >= len(p.Sections[at.Section].Considerations) {
		return career.Consideration{}, false
	}
	return p.Sections[at.Section].Considerations[at.Item], true
}

func preparationAt(p career.Path, at career.Ref) (career.Preparation, bool) {
	list := p.Preparations
	if at.Section >= 0 {
		if at.Section >= len(p.Sections) {
			return career.Preparation{}, false
		}
		list = p.Sections[at.Section].Preparations
	}
	if at.Item < 0 || at.Item >= len(list) {
		return career.Preparation{}, false
	}
	return list[at.Item], true
}

// named is a bound field under its name. A long one is for paragraphs.
func (e *Editor) named(v *view, field, name, explanation, placeholder string, long bool) fyne.CanvasObject {
	p := textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Input})
	if long {
		p = textfield.NewMultiline(placeholder)
	}
	e.fields.bind(e.at.In(field), p)
	v.firstOf(p)
	return kit.Column(2, kit.FieldLabel(name, explanation), p)
}

// headline is the title of a part, to be written in place.
func (e *Editor) headline(v *view, above, placeholder string) fyne.CanvasObject {
	p := e.fields.bind(e.at.In("title"), textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Headline, Bold: true}))
	v.firstOf(p)
	return kit.Column(6, kit.Small(above), p)
}
