package backups

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// MoveOptions is what the panel that moves the library is opened with. All
// functions must be given.
type MoveOptions struct {
	Library string // where it is

	// Move moves the library elsewhere, and renames the old folder if the user
	// wants that. It calls progress now and then, with how much is done from 0 to
	// 1, and done in the end with what the old folder is called then, both on the
	// screens' goroutine. cancel stops it.
	Move         func(folder string, rename bool, progress func(float64), done func(old string, err error)) (cancel func())
	Later        func(wait time.Duration, f func()) // see Options
	BrowseFolder func(chosen func(folder string))   // see Options
	Reveal       func(folder string)                // shows the folder that has another
	Closed       func()                             // is called when the user closes the panel
}

// MovePanel is the panel that moves the library.
type MovePanel struct {
	options MoveOptions
	scroll  *kit.ScrollView
	folder  *textfield.Field
	rename  *kit.Checkbox
	result  *kit.Text
	work    work
	first   fyne.Focusable // gets the keyboard first
}

// NewMove returns the panel that moves the library.
func NewMove(o MoveOptions) *MovePanel {
	p := &MovePanel{options: o, result: kit.NewText()}
	p.folder = textfield.NewSingleLine(textMoveExample.Text(), kit.Run{Size: theme.Body})
	p.folder.OnSubmit = p.move
	p.folder.OnChanged = func(string, int) { p.relayout() }
	p.rename = kit.NewCheckbox(false, func(bool) {})
	p.work.init(o.Later, p.relayout)
	p.first = p.folder
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(18,
		p.header(),
		kit.Body(textMoveAbout.Text("Folder", o.Library)),
		kit.Column(2, browsable(kit.FieldLabel(textMoveFolder.Text(), textMoveFolderAbout.Text()), func() {
			o.BrowseFolder(p.folder.SetText)
		}), p.folder),
		checked(p.rename, textMoveRename.Text()),
		kit.Row(8, kit.NewPrimaryButton(textMove.Text(), "", p.move), kit.Spacer()),
		p.work.object,
		p.result)))
	return p
}

func (p *MovePanel) header() fyne.CanvasObject {
	return kit.Row(0, kit.Fill(kit.Heading(textMoveTitle.Text())), kit.NewLink(textClose.Text(), theme.Label, p.options.Closed).Muted())
}

func (p *MovePanel) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

func (p *MovePanel) move() {
	folder := strings.TrimSpace(p.folder.Text())
	switch {
	case p.work.running():
		return
	case folder == "":
		p.say(textMoveNoFolder.Text(), theme.Error)
		kit.Focus(p.folder)
		return
	}
	p.say("", theme.Foreground)
	p.work.begin(textMoving.Text(), p.options.Move(folder, p.rename.On(), p.work.progress, p.moved))
}

// moved says what came of it. Where it succeeded there is nothing else to do here
// any more; an error says then that a power cut may take it back.
func (p *MovePanel) moved(old string, err error) {
	p.work.end()
	if old == "" {
		p.say(kit.Sentence(err), theme.Error)
		return
	}
	reveal := kit.NewLink(textShowInFolder.Text(), theme.Label, func() { p.options.Reveal(old) })
	column := kit.Column(18, p.header(), kit.Column(6, kit.NewText(kit.Run{Text: textMoved.Text("Old", old)}), kit.Row(0, reveal, kit.Spacer())))
	if err != nil {
		column.Add(kit.NewText(kit.Run{Text: kit.Sentence(err), Size: theme.Row, Color: theme.Error}))
	}
	p.first = reveal
	p.scroll.SetContent(kit.Inset(20, 20, 24, 20, column))
}

func (p *MovePanel) say(sentence string, color fyne.ThemeColorName) {
	p.result.SetRuns(kit.Run{Text: sentence, Size: theme.Row, Color: color})
	p.relayout()
}

// Object returns the panel as one object.
func (p *MovePanel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the keyboard to the field of the new folder or, where the library is
// moved, to what there is to do next.
func (p *MovePanel) Focus() { kit.Focus(p.first) }
