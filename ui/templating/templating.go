// Package templating shows the panel that saves a document as a template: its name, and
// which of its texts the template has. It must not know where templates are kept.
package templating

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/template"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All must be given.
type Options struct {
	Name   string // that is proposed
	Texts  []template.Text
	Save   func(name string, keep map[string]bool) error // its error is shown on the panel
	Closed func()                                        // is called when the user closes the panel
}

// Panel is the panel.
type Panel struct {
	options Options
	scroll  *kit.ScrollView
	name    *textfield.Field
	boxes   []*kit.Checkbox
	fault   *kit.Text
	keep    map[string]bool
}

// New returns the panel with no text chosen: what is given to others is decided by hand.
func New(o Options) *Panel {
	p := &Panel{options: o, fault: kit.NewText(), keep: map[string]bool{}}
	p.name = textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	p.name.SetText(o.Name)
	p.name.OnSubmit = p.save
	p.fault.Hide()
	column := kit.Column(14,
		kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()),
		kit.Body(textAbout.Text()),
		kit.Column(4, kit.FieldLabel(textName.Text(), ""), p.name))
	if len(o.Texts) > 0 {
		texts := kit.Column(8, kit.FieldLabel(textTexts.Text(), textTextsAbout.Text()))
		for _, t := range o.Texts {
			box := kit.NewCheckbox(false, func(on bool) { p.keep[t.ID] = on })
			p.boxes = append(p.boxes, box)
			label := kit.NewCheckLabel(box, kit.Run{Text: t.Title}, kit.Run{Text: "  " + textWords.Count(t.Words), Size: theme.Label, Color: theme.Muted})
			texts.Add(kit.TopRow(10, box, kit.Fill(label)))
		}
		column.Add(texts)
	}
	column.Add(p.fault)
	column.Add(kit.Row(8, kit.NewPrimaryButton(textSave.Text(), action.Bare(fyne.KeyReturn), p.save), kit.Spacer()))
	column.Add(kit.Small(textNever.Text()))
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return p
}

// save saves the template, or says why it cannot be.
func (p *Panel) save() {
	name := strings.TrimSpace(p.name.Text())
	err := errNoName.Err()
	if name != "" {
		err = p.options.Save(name, p.keep)
	}
	if err != nil {
		p.fault.SetRuns(kit.Run{Text: kit.Sentence(err), Size: theme.Row, Color: theme.Error})
		p.fault.Show()
		p.scroll.Relayout()
	}
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the name the keyboard.
func (p *Panel) Focus() {
	kit.Focus(p.name)
	p.name.SelectAll()
}
