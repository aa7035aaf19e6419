package journaling

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// NoteOptions is what the panel that notes an entry down is opened with. All must be
// given.
type NoteOptions struct {
	Today  func() promo.Date
	Text   string            // that was typed before and not added
	Typed  func(text string) // is called with what is typed, to be kept until it is added
	Add    func(e journal.Entry, done func(error))
	Closed func() // is called when the user closes the panel, and when the entry is added
	// Alone says that the panel is alone in a small window, whose title is the panel's.
	Alone bool
}

// NotePanel notes an entry down: one line and Enter.
type NotePanel struct {
	options NoteOptions
	scroll  *kit.ScrollView
	field   *textfield.Field
	means   *kit.Text // what the line means
	fault   *kit.Text
	adding  bool
}

// NewNote returns the panel.
func NewNote(o NoteOptions) *NotePanel {
	p := &NotePanel{options: o, means: kit.NewText(), fault: kit.NewText()}
	p.field = textfield.NewSingleLine(textNotePlaceholder.Text(), kit.Run{Size: theme.Body})
	p.field.SetText(o.Text)
	p.field.SelectAll()
	p.field.OnSubmit = p.add
	p.field.OnChanged = func(text string, _ int) {
		o.Typed(text)
		p.show()
	}
	column := kit.Column(14)
	if !o.Alone {
		column.Add(kit.Row(0, kit.Fill(kit.Heading(textNoteTitle.Text())), kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()))
	}
	column.Add(p.field)
	column.Add(p.means)
	column.Add(p.fault)
	buttons := kit.Row(8, kit.NewPrimaryButton(textAdd.Text(), action.Bare(fyne.KeyReturn), p.add))
	if o.Alone {
		buttons.Add(kit.NewButton(textCancel.Text(), action.Bare(fyne.KeyEscape), o.Closed))
	}
	buttons.Add(kit.Spacer())
	column.Add(buttons)
	column.Add(kit.Small(textNoteAbout.Text()))
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	p.show()
	return p
}

// show shows what the line means.
func (p *NotePanel) show() {
	text := ""
	if strings.TrimSpace(p.field.Text()) != "" {
		text = Meaning(journal.ReadLine(p.field.Text(), p.options.Today()))
	}
	p.means.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: theme.Muted})
	p.say("")
}

// Meaning says what an entry is that was jotted down: its day, tags, people and links.
func Meaning(e journal.Entry) string {
	all := []string{textMeansDay.Text("Day", e.When())}
	all = append(all, e.Marks()...)
	if len(e.Links) > 0 {
		all = append(all, textMeansLinks.Count(len(e.Links)))
	}
	return strings.Join(all, " · ")
}

func (p *NotePanel) say(fault string) {
	p.fault.SetRuns(kit.Run{Text: fault, Size: theme.Row, Color: theme.Error})
	kit.SetVisible(p.fault, fault != "")
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// add adds the entry. The line stays until it is saved.
func (p *NotePanel) add() {
	if p.adding || strings.TrimSpace(p.field.Text()) == "" {
		return
	}
	p.adding = true
	p.options.Add(journal.ReadLine(p.field.Text(), p.options.Today()), func(err error) {
		p.adding = false
		if err != nil {
			p.say(kit.Sentence(err))
			return
		}
		p.options.Typed("")
		p.options.Closed()
	})
}

// Object returns the panel as one object.
func (p *NotePanel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the line the keyboard.
func (p *NotePanel) Focus() { kit.Focus(p.field) }
