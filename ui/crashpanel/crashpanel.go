// Package crashpanel shows after a crash what happened and where the report of it
// is. It must not know how reports are made.
package crashpanel

import (
	"fyne.io/fyne/v2"

	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All must be given.
type Options struct {
	File    string // of the report
	Copy    func() // copies the report
	Reveal  func() // shows the folder of the report
	Dismiss func() // closes the panel for good
}

// Panel is the panel.
type Panel struct {
	scroll *kit.ScrollView
	copy   *kit.Button
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{copy: kit.NewButton(textCopy.Text(), action.Bare(fyne.KeyReturn), o.Copy)}
	text := func(sentence string, color fyne.ThemeColorName) fyne.CanvasObject {
		return kit.NewText(kit.Run{Text: sentence, Size: theme.Row, Color: color})
	}
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(12,
		kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), kit.NewLink(textDismiss.Text(), theme.Label, o.Dismiss).Muted()),
		text(textWhat.Text(), ""),
		text(textReport.Text(), ""),
		text(o.File, theme.Muted),
		kit.Row(12, p.copy, kit.NewLink(textReveal.Text(), theme.Label, o.Reveal)),
	)))
	return p
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the keyboard to the button that copies the report.
func (p *Panel) Focus() { kit.Focus(p.copy) }
