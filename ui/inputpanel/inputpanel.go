// Package inputpanel shows the panel that asks for one line, such as the name
// of a file. The user can type, paste or browse for it. The package must not
// know what the line is for.
package inputpanel

import (
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/folders"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All functions but Browse must be
// given.
type Options struct {
	Title       string
	About       string // what the line is for, and what it may be
	Label       string // of the field
	Explanation string // is shown after the label
	Initial     string // is in the field at first
	Button      string // the label of the button, such as "Import"

	Browse func(chosen func(line string)) // lets the user choose; nil if there is nothing to choose from
	// TakeChosen has what is chosen submitted at once.
	TakeChosen bool
	Submit     func(line string) error // takes the line; its error is shown below the field
	Closed     func()                  // is called when the user closes the panel
}

// Panel asks for one line.
type Panel struct {
	options Options
	scroll  *kit.ScrollView
	field   *textfield.Field
	fault   *kit.Text
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, fault: kit.NewText()}
	p.fault.Hide()
	p.field = textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	p.field.SetText(o.Initial)
	p.field.OnSubmit = p.submit
	buttons := kit.Row(8, kit.NewPrimaryButton(o.Button, action.Bare(fyne.KeyReturn), p.submit))
	if o.Browse != nil {
		buttons.Add(kit.NewButton(textBrowse.Text(), "", p.browse))
	}
	buttons.Add(kit.Spacer())
	column := kit.Column(14,
		kit.Row(0, kit.Fill(kit.Heading(o.Title)), kit.NewLink(textClose.Text(), theme.Label, o.Closed).Muted()),
		kit.Body(o.About),
		kit.Column(4, kit.FieldLabel(o.Label, o.Explanation), p.field),
		p.fault,
		buttons)
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, column))
	return p
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the field the keyboard.
func (p *Panel) Focus() {
	kit.Focus(p.field)
	p.field.SelectAll()
}

// browse shows what the user chooses elsewhere, and hands it on if that is wanted.
func (p *Panel) browse() {
	p.options.Browse(func(line string) {
		p.field.SetText(line)
		p.scroll.Relayout()
		kit.Focus(p.field)
		if p.options.TakeChosen {
			p.submit()
		}
	})
}

// submit hands the line on, or shows why it was refused.
func (p *Panel) submit() {
	if err := p.options.Submit(folders.Unquote(strings.TrimSpace(p.field.Text()))); err != nil {
		p.showFault(kit.Sentence(err))
	}
}

func (p *Panel) showFault(sentence string) {
	p.fault.SetRuns(kit.Run{Text: sentence, Color: theme.Error})
	p.fault.Show()
	p.scroll.Relayout()
	kit.Focus(p.field)
}
