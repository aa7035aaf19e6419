// Package protection has the panels about the passphrase of a document: one that
// asks for it, and one that sets, changes or removes it. What is typed is never
// shown. The package must not know how a document is protected.
package protection

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// AskOptions is what the panel that asks is opened with. All must be given.
type AskOptions struct {
	Name string // of the document
	// Submit takes the passphrase and calls done on the screens' goroutine, with
	// why it was refused or nil.
	Submit func(passphrase string, done func(error))
	Closed func() // is called when the user closes the panel
}

// Ask is the panel that asks for the passphrase of a document to open it.
type Ask struct {
	options AskOptions
	scroll  *kit.ScrollView
	field   *textfield.Field
	button  *kit.Button
	says    *kit.Text
	busy    bool
}

// NewAsk returns the panel.
func NewAsk(o AskOptions) *Ask {
	a := &Ask{options: o, field: textfield.NewSecret(), says: kit.NewText()}
	a.says.Hide()
	a.field.OnSubmit = a.submit
	a.button = kit.NewPrimaryButton(textOpen.Text(), action.Bare(fyne.KeyReturn), a.submit)
	a.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(14,
		header(textAskTitle.Text(), o.Closed),
		kit.Body(textAskAbout.Text("Name", o.Name)),
		kit.Column(2, kit.FieldLabel(textPassphrase.Text(), ""), a.field),
		a.says,
		kit.Row(0, a.button, kit.Spacer()))))
	return a
}

// header is the first row of a panel.
func header(title string, closed func()) fyne.CanvasObject {
	return kit.Row(0, kit.Fill(kit.Heading(title)), kit.NewLink(textClose.Text(), theme.Label, closed).Muted())
}

// Object returns the panel as one object.
func (a *Ask) Object() fyne.CanvasObject { return a.scroll }

// Focus gives the field the keyboard.
func (a *Ask) Focus() { kit.Focus(a.field) }

func (a *Ask) submit() {
	if a.busy {
		return
	}
	a.setBusy(true)
	a.say(textChecking.Text(), theme.Muted)
	a.options.Submit(a.field.Text(), func(err error) {
		a.setBusy(false)
		if err != nil {
			a.say(kit.Sentence(err), theme.Error)
			a.field.SelectAll()
			kit.Focus(a.field)
		}
	})
}

func (a *Ask) setBusy(on bool) {
	a.busy = on
	a.button.SetEnabled(!on)
}

func (a *Ask) say(sentence string, color fyne.ThemeColorName) {
	a.says.SetRuns(kit.Run{Text: sentence, Size: theme.Row, Color: color})
	a.says.Show()
	a.scroll.Relayout()
}
