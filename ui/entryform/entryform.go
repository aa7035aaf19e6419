// Package entryform has the fields in which an entry of the journal is edited. It must
// not know where the entry is kept, or whether it is in the journal yet.
package entryform

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/dates"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/datefield"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the fields are made with. All must be given.
type Options struct {
	Entry    journal.Entry
	Today    func() promo.Date
	Changed  func() // is called after each change by the user; see [Form.Entry]
	Submit   func() // is called on Enter in a field of one line
	Relayout func() // is called after a field became higher or lower, also before the fields are shown
}

// Form is the fields of one entry, each with its label.
type Form struct {
	Text   *textfield.Field // what happened
	Result *textfield.Field // what came of it

	o      Options
	now    journal.Entry
	fault  *kit.Text
	column *fyne.Container
}

// New returns the fields.
func New(o Options) *Form {
	f := &Form{o: o, now: o.Entry, fault: kit.NewText()}
	f.Text = f.prose(f.now.Text, func(e *journal.Entry) *string { return &e.Text })
	f.Result = f.prose(f.now.Result, func(e *journal.Entry) *string { return &e.Result })
	from := f.date(textDate.Text(), textDateAbout.Text(), func(e *journal.Entry) *promo.Date { return &e.From })
	to := f.date(textUntil.Text(), textUntilAbout.Text(), func(e *journal.Entry) *promo.Date { return &e.To })
	f.column = kit.Column(16,
		labelled(textText.Text(), "", f.Text), f.fault,
		kit.Pair(150, 16, from.Object(), to.Object()),
		labelled(textResult.Text(), "", f.Result),
		labelled(textPart.Text(), "", f.prose(f.now.Part, func(e *journal.Entry) *string { return &e.Part })),
		labelled(textTags.Text(), textCommas.Text(), f.list(f.now.Tags, func(e *journal.Entry, items []string) { e.Tags = items })),
		labelled(textPeople.Text(), textCommas.Text(), f.list(f.now.People, func(e *journal.Entry, items []string) { e.People = items })),
		labelled(textLinks.Text(), textLinksAbout.Text(), f.links()))
	if !f.now.Source.IsZero() {
		f.column.Add(kit.Small(textSource.Text("Kind", f.now.Source.Kind, "Name", f.now.Source.Name)))
	}
	f.check()
	return f
}

// Object returns the fields as one object.
func (f *Form) Object() fyne.CanvasObject { return f.column }

// Focus gives the first field the keyboard.
func (f *Form) Focus() { kit.Focus(f.Text) }

// Entry returns the entry as it is in the fields. It need not be one that can be saved.
func (f *Form) Entry() journal.Entry { return f.now }

// Identify gives the entry an ID, which is not in the fields.
func (f *Form) Identify(id string) { f.now.ID = id }

// Fault says what keeps the entry from being saved; it is empty if nothing does.
func (f *Form) Fault() string { return f.fault.String() }

func labelled(label, explanation string, field fyne.CanvasObject) fyne.CanvasObject {
	return kit.Column(2, kit.FieldLabel(label, explanation), field)
}

// prose returns a field of several paragraphs.
func (f *Form) prose(text string, of func(*journal.Entry) *string) *textfield.Field {
	field := textfield.NewMultiline("")
	field.SetText(text)
	field.OnChanged = func(text string, _ int) { f.change(func(e *journal.Entry) { *of(e) = text }) }
	return field
}

// list returns a field of names between commas.
func (f *Form) list(names []string, set func(*journal.Entry, []string)) *textfield.Field {
	field := textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	field.SetText(strings.Join(names, ", "))
	field.OnSubmit = f.o.Submit
	field.OnChanged = func(text string, _ int) {
		f.change(func(e *journal.Entry) { set(e, strings.FieldsFunc(text, func(r rune) bool { return r == ',' })) })
	}
	return field
}

// links returns the field of the links, each on a line of its own.
func (f *Form) links() *textfield.Field {
	field := textfield.NewMultiline(textLinksPlaceholder.Text())
	var all []string
	for _, l := range f.now.Links {
		all = append(all, strings.TrimSpace(l.Title+" "+l.URL))
	}
	field.SetText(strings.Join(all, "\n"))
	field.OnChanged = func(text string, _ int) {
		f.change(func(e *journal.Entry) {
			e.Links = nil
			for line := range strings.Lines(text) {
				e.Links = append(e.Links, journal.ReadLink(line))
			}
		})
	}
	return field
}

// date returns a field for the first or the last day.
func (f *Form) date(label, explanation string, of func(*journal.Entry) *promo.Date) *datefield.DateField {
	field := datefield.New(datefield.Options{
		Label: label, Explanation: explanation,
		Reader: func() dates.Reader { return dates.Reader{Today: f.o.Today()} },
		Kept:   func() promo.Date { return *of(&f.now) },
		Keep: func(period dates.Period) {
			f.change(func(e *journal.Entry) {
				if *of(e) = period.First; !period.Last.IsZero() {
					e.From, e.To = period.First, period.Last
				}
			})
		},
		Begin: func() func() {
			from, to := f.now.From, f.now.To
			return func() { f.change(func(e *journal.Entry) { e.From, e.To = from, to }) }
		},
		Relayout: f.o.Relayout,
	})
	field.FollowFocus()
	return field
}

// change changes the entry by what the user typed.
func (f *Form) change(edit func(*journal.Entry)) {
	edit(&f.now)
	f.check()
	f.o.Changed()
	f.o.Relayout()
}

// check says what keeps the entry from being saved.
func (f *Form) check() {
	text := ""
	if err := f.now.Check(); err != nil {
		text = kit.Sentence(err)
	}
	f.fault.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Error})
	kit.SetVisible(f.fault, text != "")
}
