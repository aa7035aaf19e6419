package protection

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"promodoc/app/message"
	"promodoc/app/sealed"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// ProtectOptions is what the panel of a document's passphrase is opened with. All
// must be given. done is called on the screens' goroutine.
type ProtectOptions struct {
	Protected bool // the document has a passphrase
	// Set sets a passphrase, or another one. It calls progress now and then while
	// backups are written anew, with how much is done from 0 to 1.
	Set func(passphrase string, earlier workspace.Earlier, progress func(share float64), done func(error))
	// Remove removes the passphrase.
	Remove func(done func(error))
	// Exports finds the files that the document was exported to.
	Exports func(done func(files []string))
	Closed  func() // is called when the user closes the panel
}

// Protect is the panel that sets, changes and removes the passphrase of a
// document.
type Protect struct {
	options  ProtectOptions
	scroll   *kit.ScrollView
	first    *textfield.Field
	second   *textfield.Field
	strength *kit.Text
	earlier  []*kit.Chip
	exports  *kit.Text
	set      *kit.Button
	remove   *kit.Button
	says     *kit.Text
	busy     bool
}

// NewProtect returns the panel.
func NewProtect(o ProtectOptions) *Protect {
	p := &Protect{
		options: o, first: textfield.NewSecret(), second: textfield.NewSecret(),
		strength: kit.NewText(), exports: kit.NewText(), says: kit.NewText(),
	}
	p.first.OnChanged = func(string, int) { p.showStrength() }
	p.first.OnSubmit = func() { kit.Focus(p.second) }
	p.second.OnSubmit = p.submit
	p.earlier = p.earlierChips()
	label := textSet
	if o.Protected {
		label = textChange
	}
	p.set = kit.NewPrimaryButton(label.Text(), action.Bare(fyne.KeyReturn), p.submit)
	p.remove = kit.NewButton(textRemove.Text(), "", p.submitRemoval)
	for _, t := range []*kit.Text{p.exports, p.says} {
		t.Hide()
	}
	p.showStrength()
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	if !o.Protected {
		o.Exports(p.showExports)
	}
	return p
}

// earlierChips returns the choice of what becomes of earlier states.
func (p *Protect) earlierChips() []*kit.Chip {
	labels := []*message.Message{textProtectEarlier, textRemoveEarlier} // as the values of workspace.Earlier
	chips := make([]*kit.Chip, len(labels))
	for i, label := range labels {
		chips[i] = kit.NewChip(label.Text(), i == 0, func() {
			for k, other := range chips {
				other.Set(labels[k].Text(), k == i)
			}
		})
	}
	return chips
}

func (p *Protect) column() fyne.CanvasObject {
	title, about := textTitle, textAbout
	if p.options.Protected {
		title, about = textTitleProtected, textAboutProtected
	}
	column := kit.Column(16,
		header(title.Text(), p.options.Closed),
		kit.Body(about.Text()),
		kit.NewText(kit.Run{Text: textFinal.Text(), Size: theme.Body, Bold: true}),
		kit.Column(2, kit.FieldLabel(textNew.Text(), ""), p.first, p.strength),
		kit.Column(2, kit.FieldLabel(textAgain.Text(), ""), p.second),
		p.says)
	if !p.options.Protected {
		column.Add(kit.Column(6, kit.FieldLabel(textEarlier.Text(), textEarlierAbout.Text()),
			kit.NewChipRow(8, p.earlier...).Object()))
		column.Add(p.exports)
		column.Add(kit.Small(textElsewhere.Text()))
	}
	column.Add(kit.Row(0, p.set, kit.Spacer()))
	if p.options.Protected {
		column.Add(kit.Column(8, kit.HLine(), kit.Small(textRemoveAbout.Text()), kit.Row(0, p.remove, kit.Spacer())))
	}
	return column
}

// Object returns the panel as one object.
func (p *Protect) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the first field the keyboard.
func (p *Protect) Focus() { kit.Focus(p.first) }

// showStrength says what the length of the passphrase means.
func (p *Protect) showStrength() {
	hint, color := textHint, theme.Muted
	if text := p.first.Text(); text != "" {
		switch sealed.StrengthOf(text) {
		case sealed.Short:
			hint, color = textShort, theme.Error
		case sealed.Fair:
			hint = textFair
		case sealed.Long:
			hint = textLong
		}
	}
	p.strength.SetRuns(kit.Run{Text: hint.Text(), Size: theme.Label, Color: color})
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// maxExports is how many exports are named.
const maxExports = 5

// showExports names the exports that stay readable.
func (p *Protect) showExports(files []string) {
	if len(files) == 0 {
		return
	}
	var names []string
	for _, file := range files[:min(len(files), maxExports)] {
		names = append(names, filepath.Base(file))
	}
	text := textExports.Text("Folder", filepath.Dir(files[0]), "Names", message.Comma(names))
	if more := len(files) - len(names); more > 0 {
		text = textMoreExports.Count(more, "Folder", filepath.Dir(files[0]), "Names", message.Comma(names))
	}
	p.exports.SetRuns(kit.Run{Text: text, Size: theme.Label, Color: theme.Hint})
	p.exports.Show()
	p.scroll.Relayout()
}

func (p *Protect) submit() {
	first, second := p.first.Text(), p.second.Text()
	switch {
	case p.busy:
	case first == "":
		p.refuse(errNothing.Err(), p.first)
	case first != second:
		p.second.SetText("")
		p.refuse(errDiffer.Err(), p.second)
	default:
		earlier := workspace.ProtectEarlier
		if p.earlier[1].On() {
			earlier = workspace.RemoveEarlier
		}
		p.begin()
		p.options.Set(first, earlier, p.progress, p.done)
	}
}

func (p *Protect) submitRemoval() {
	if !p.busy {
		p.begin()
		p.options.Remove(p.done)
	}
}

func (p *Protect) begin() {
	p.setBusy(true)
	p.say(textWorking.Text(), theme.Muted)
}

// progress says how far the work on backups is.
func (p *Protect) progress(share float64) {
	p.say(textBackups.Text("Percent", int(share*100)), theme.Muted)
}

func (p *Protect) done(err error) {
	p.setBusy(false)
	if err != nil {
		p.refuse(err, p.first)
	}
}

func (p *Protect) refuse(err error, field fyne.Focusable) {
	p.say(kit.Sentence(err), theme.Error)
	kit.Focus(field)
}

func (p *Protect) setBusy(on bool) {
	p.busy = on
	p.set.SetEnabled(!on)
	p.remove.SetEnabled(!on)
}

func (p *Protect) say(sentence string, color fyne.ThemeColorName) {
	p.says.SetRuns(kit.Run{Text: sentence, Size: theme.Row, Color: color})
	p.says.Show()
	p.scroll.Relayout()
}
