// Package datefield is the field for a date: it says what it understands while
// the user types, asks where that may be several dates, and says what it does not
// understand. It must not know what the date is of.
package datefield

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what a date field is made with. Reader, Kept, Keep and Begin must be
// set.
type Options struct {
	Label, Explanation string
	Reader             func() dates.Reader
	// Kept returns the date that the field is of. Keep takes what the user wrote;
	// the zero Period means that no date is given.
	Kept func() promo.Date
	Keep func(dates.Period)
	// Begin is called when the user begins to write. It returns a function that
	// puts back what was there, for text that turns out to be no date: "2026-1" is
	// one on the way to "2026-13".
	Begin func() (restore func())
	// Fault says what is wrong with the date that is kept; empty when nothing is.
	Fault func() string
	// Draft holds text that is not kept as a date. A caller gives one that is to
	// outlive the field.
	Draft *Draft
	// Relayout is called after the object became higher or lower.
	Relayout func()
}

// Draft is what was typed and is not a date, or may be several.
type Draft struct {
	text string
	kept promo.Date // when it was typed
}

// DateField is a text field for a date with its label and what it says below.
type DateField struct {
	Input *textfield.Field

	o       Options
	object  *fyne.Container
	note    *kit.Text
	choices *fyne.Container // one for each date that the text may mean
	links   []*kit.Link
	offered []dates.Period
	focused bool
	writing bool // what was typed is being kept
	restore func()
}

// New returns a date field.
func New(o Options) *DateField {
	if o.Fault == nil {
		o.Fault = func() string { return "" }
	}
	if o.Draft == nil {
		o.Draft = &Draft{}
	}
	relayout := o.Relayout
	o.Relayout = func() {} // not in view yet
	f := &DateField{o: o, note: kit.NewText(), choices: kit.Wrap(12)}
	f.Input = textfield.NewSingleLine(textPlaceholder.Text(), kit.Run{Size: theme.Input})
	f.Input.OnChanged = func(string, int) { f.typed() }
	f.Input.OnSubmit = f.Submit
	f.object = kit.Column(2, kit.FieldLabel(o.Label, o.Explanation), f.Input, f.note, f.choices)
	f.note.Hide()
	f.choices.Hide()
	f.restore = o.Begin()
	f.Refresh()
	if relayout != nil {
		f.o.Relayout = relayout
	}
	return f
}

// Pending reports whether there is text that is no date.
func (d *Draft) Pending() bool { return d != nil && d.text != "" }

// Object returns the field with its label.
func (f *DateField) Object() fyne.CanvasObject { return f.object }

// FollowFocus has the field notice when it gets and loses the focus. Call it
// after OnFocus of the Input was set, which is still called.
func (f *DateField) FollowFocus() {
	other := f.Input.OnFocus
	f.Input.OnFocus = func(on bool) {
		f.focused = on
		if on {
			f.restore = f.o.Begin()
		}
		if other != nil {
			other(on)
		}
		f.Refresh()
	}
}

func (f *DateField) text() string { return strings.TrimSpace(f.Input.Text()) }

func (f *DateField) typed() {
	f.writing = true
	defer func() { f.writing = false }()
	text, periods := f.text(), f.o.Reader().Read(f.text())
	switch {
	case text == "":
		*f.o.Draft = Draft{}
		f.o.Keep(dates.Period{})
	case len(periods) == 1:
		*f.o.Draft = Draft{}
		f.o.Keep(periods[0])
	default:
		*f.o.Draft = Draft{}
		f.restore()
		*f.o.Draft = Draft{text: f.Input.Text(), kept: f.o.Kept()}
	}
	f.explain()
}

// Submit goes on from what is typed: to the choice between several dates, or to
// the date as the program writes it.
func (f *DateField) Submit() {
	if len(f.offered) > 0 {
		kit.Focus(f.links[0])
		return
	}
	if f.Pending() == "" {
		f.Input.SetText(f.o.Kept().Long())
		f.Input.SetCaret(len([]rune(f.Input.Text())))
		f.explain()
	}
}

// Pending returns the text that is not kept as a date, empty if there is none.
func (f *DateField) Pending() string { return strings.TrimSpace(f.o.Draft.text) }

// Refresh shows the date as it is now. What the user is typing stays as it is
// while it means that date.
func (f *DateField) Refresh() {
	kept := f.o.Kept()
	if f.o.Draft.text != "" && f.o.Draft.kept != kept {
		*f.o.Draft = Draft{}
	}
	switch {
	case f.o.Draft.text != "":
		f.Input.SetText(f.o.Draft.text)
	case f.focused && f.means(kept), f.writing:
	default:
		f.restore = f.o.Begin() // it was changed elsewhere
		f.Input.SetText(kept.Long())
	}
	f.explain()
}

// means reports whether the text means a date.
func (f *DateField) means(d promo.Date) bool {
	text := f.text()
	if text == "" || d.IsZero() {
		return text == "" && d.IsZero()
	}
	periods := f.o.Reader().Read(text)
	return len(periods) == 1 && (periods[0].First == d || periods[0].Last == d)
}

// explain says below the field what is understood, or what is not.
func (f *DateField) explain() {
	text, periods := f.text(), f.o.Reader().Read(f.text())
	pending, fault := f.Pending() != "", f.o.Fault()
	sentence, color := "", theme.Muted
	switch {
	case pending && len(periods) > 1:
		sentence, color = textWhich.Text(), theme.Hint
	case pending && f.focused:
		sentence = textForms.Text()
	case pending && f.o.Kept().IsZero():
		sentence, color = textNotUnderstood.Text("Text", text), theme.Error
	case pending:
		sentence, color = textStillKept.Text("Text", text, "Date", f.o.Kept().Long()), theme.Error
	case fault != "":
		sentence, color = fault, theme.Error
	case f.focused && text == "":
		sentence = textForms.Text()
	case f.focused && len(periods) == 1:
		sentence = textUnderstood.Text("Date", periods[0].String())
	}
	changed := f.note.SetRuns(kit.Run{Text: sentence, Size: theme.Label, Color: color})
	if !pending {
		periods = nil
	}
	if f.offer(periods) || f.note.Visible() != (sentence != "") || changed {
		kit.SetVisible(f.note, sentence != "")
		f.o.Relayout()
	}
}

// offer offers the dates that a text may mean, if there are several, and reports
// whether that changed.
func (f *DateField) offer(periods []dates.Period) bool {
	if len(periods) < 2 {
		periods = nil
	}
	if slices.Equal(periods, f.offered) {
		return false
	}
	f.offered, f.links, f.choices.Objects = periods, nil, nil
	for _, p := range periods {
		link := kit.NewLink(p.String(), theme.Body, func() { f.choose(p) })
		f.links = append(f.links, link)
		f.choices.Add(link)
	}
	kit.SetVisible(f.choices, len(periods) > 0)
	return true
}

// choose takes one of the dates that the text may mean.
func (f *DateField) choose(p dates.Period) {
	*f.o.Draft = Draft{}
	kit.Focus(f.Input)
	f.o.Keep(p)
	f.Input.SetText(f.o.Kept().Long())
	f.Input.SetCaret(len([]rune(f.Input.Text())))
	f.explain()
}
