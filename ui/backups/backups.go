// Package backups shows the panels of long work on the whole library: one backs
// it up and restores it, and one moves it to another folder. It must not know
// how that is done.
package backups

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/backup"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the panel is opened with. All functions must be given.
type Options struct {
	Last   func() time.Time // of the last backup; zero if there was none
	Folder string           // that backups go to
	File   string           // the backup to restore; empty if the panel is not opened for one

	// BackUp and Restore work elsewhere. They call progress now and then, with
	// how much is done from 0 to 1, and done in the end, both on the screens'
	// goroutine. cancel stops the work.
	BackUp  func(r workspace.BackupRequest, progress func(float64), done func(backup.Result, error)) (cancel func())
	Restore func(r workspace.RestoreRequest, progress func(float64), done func(backup.Report, error)) (cancel func())
	// Later calls a function on the screens' goroutine after a while.
	Later func(wait time.Duration, f func())
	// BrowseFolder and BrowseFile let the user choose. They call chosen if they do.
	BrowseFolder func(chosen func(folder string))
	BrowseFile   func(chosen func(file string))
	Reveal       func(file string) // shows the folder of a file
	Closed       func()            // is called when the user closes the panel
}

// Panel is the panel of backups.
type Panel struct {
	options Options
	scroll  *kit.ScrollView
	last    *kit.Text
	folder  *textfield.Field
	exports *kit.Checkbox
	made    *fyne.Container // what came of the backup
	restore restoring
	work    work
}

// New returns the panel.
func New(o Options) *Panel {
	p := &Panel{options: o, last: kit.NewText(), made: kit.Column(6)}
	p.exports = kit.NewCheckbox(false, func(bool) {})
	p.folder = p.field(o.Folder, textFolderExample.Text(), p.backUp)
	p.restore.init(p)
	p.work.init(o.Later, p.relayout)
	p.showLast()
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	return p
}

func (p *Panel) field(text, placeholder string, submit func()) *textfield.Field {
	f := textfield.NewSingleLine(placeholder, kit.Run{Size: theme.Body})
	f.SetText(text)
	f.OnSubmit = submit
	f.OnChanged = func(string, int) { p.relayout() }
	return f
}

func (p *Panel) column() fyne.CanvasObject {
	return kit.Column(18,
		kit.Row(0, kit.Fill(kit.Heading(textTitle.Text())), kit.NewLink(textClose.Text(), theme.Label, p.options.Closed).Muted()),
		kit.Column(6, kit.Body(textAbout.Text()), p.last),
		kit.Column(2, browsable(kit.FieldLabel(textFolder.Text(), textFolderAbout.Text()), func() {
			p.options.BrowseFolder(p.folder.SetText)
		}), p.folder),
		checked(p.exports, textExports.Text()),
		kit.Row(8, kit.NewPrimaryButton(textBackUp.Text(), "", p.backUp), kit.Spacer()),
		p.work.object,
		p.made,
		p.restore.column())
}

// browsable returns the label of a field with a link to browse for its content.
func browsable(label fyne.CanvasObject, browse func()) fyne.CanvasObject {
	return kit.TopRow(8, kit.Fill(label), kit.NewLink(textBrowse.Text(), theme.Label, browse))
}

// checked returns a checkbox with its label, which may take several lines and checks
// the box when it is pressed.
func checked(box *kit.Checkbox, label string) fyne.CanvasObject {
	return kit.TopRow(8, box, kit.Fill(kit.NewCheckLabel(box, kit.Run{Text: label, Size: theme.Row})))
}

func (p *Panel) showLast() {
	t := p.options.Last()
	text := textNoBackup.Text()
	if !t.IsZero() {
		text = textLast.Text("Day", t.Local().Format(layoutDay.Text()))
	}
	p.last.SetRuns(kit.Run{Text: text, Size: theme.Row, Color: theme.Muted})
}

// relayout does nothing while the panel is being made.
func (p *Panel) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// backUp backs up to the folder, unless some work is running.
func (p *Panel) backUp() {
	if p.work.running() {
		return
	}
	folder := strings.TrimSpace(p.folder.Text())
	if folder == "" {
		p.say(p.made, textNoFolder.Text(), theme.Error)
		kit.Focus(p.folder)
		return
	}
	p.made.RemoveAll()
	request := workspace.BackupRequest{File: folder, Exports: p.exports.On()}
	p.work.begin(textBackingUp.Text(), p.options.BackUp(request, p.work.progress, p.backedUp))
}

// backedUp says what came of a backup.
func (p *Panel) backedUp(r backup.Result, err error) {
	p.work.end()
	if r.File == "" {
		p.say(p.made, kit.Sentence(err), theme.Error)
		return
	}
	p.showLast()
	p.say(p.made, textMade.Count(r.Files, "File", r.File, "Size", size(r.Size)), theme.Foreground)
	p.made.Add(kit.Row(0, kit.NewLink(textShowInFolder.Text(), theme.Label, func() { p.options.Reveal(r.File) }), kit.Spacer()))
	for _, l := range r.LeftOut {
		p.made.Add(kit.NewText(kit.Run{Text: textLeftOut.Text("File", l.File, "Cause", l.Err), Size: theme.Label, Color: theme.Error}))
	}
	if err != nil {
		p.made.Add(kit.NewText(kit.Run{Text: kit.Sentence(err), Size: theme.Label, Color: theme.Error}))
	}
	p.reveal(p.made)
}

// reveal brings what came of some work into view, or as much of it as fits.
func (p *Panel) reveal(where *fyne.Container) {
	p.relayout()
	if p.scroll != nil {
		p.scroll.Reveal(where, fyne.Position{}, min(where.Size().Height, p.scroll.Size().Height/2))
	}
}

// say shows a sentence in place of what a container has.
func (p *Panel) say(where *fyne.Container, sentence string, color fyne.ThemeColorName) {
	where.RemoveAll()
	where.Add(kit.NewText(kit.Run{Text: sentence, Size: theme.Row, Color: color}))
	p.reveal(where)
}

// size writes a number of bytes in the unit that suits it.
func size(bytes int64) string {
	const kilo, mega = 1000, 1000 * 1000
	if bytes < mega {
		return textKilobytes.Text("Number", max(1, bytes/kilo))
	}
	return textMegabytes.Text("Number", bytes/mega)
}

// Object returns the panel as one object.
func (p *Panel) Object() fyne.CanvasObject { return p.scroll }

// Focus gives the keyboard to what the panel was opened for.
func (p *Panel) Focus() {
	if p.options.File != "" {
		kit.Focus(p.restore.file)
		return
	}
	kit.Focus(p.folder)
}
