// Package importing shows the review of an imported page: every line of it, what
// it was recognized as and why, to be corrected before paths are made of it.
// Nothing is stored until the user saves. The package must not know how a page
// is read or where paths are stored.
package importing

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/ladder"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/menu"
	"promodoc/ui/theme"
)

// Options is what the screen is opened with. All but Go must be given.
type Options struct {
	File string // of the page
	// Read reads the page, whose links are relative to an address of the web;
	// it may be empty. It is called on a goroutine of its own, never two at once.
	Read func(base string) (ladder.Draft, error)
	Post func(func()) // runs a function on the screen's goroutine
	Go   func(func()) // runs slow work elsewhere; nil starts a goroutine
	Done func()       // called when the page was read for the first time

	Owner func(id string) string // says what has a path's id; empty if nothing has
	// Free is the id itself if no path has it and it is not used, or else its
	// next form that is free.
	Free   func(id string, used map[string]bool) string
	Add    func(career.Path) (file string, err error)
	Saved  func(files []string) // all is saved
	Cancel func()
}

// Screen is the review of one page.
type Screen struct {
	options Options
	frame   *kit.Frame
	main    *fyne.Container
	save    *kit.Button
	undo    *kit.Link // while there is something to undo
	status  statusLine
	work    *work
	saver   *saver
	rows    *rows
	edit    *edit
	side    *side
	reading *reading
	turning *turning
	warned  bool // the user was told what closing would lose
}

// New returns the screen and begins to read the page.
func New(o Options) *Screen {
	s := &Screen{options: o, work: newWork(o), status: newStatusLine()}
	s.saver = &saver{s.work, o.Add}
	s.rows = newRows(s.work, rowCommands{
		selected: s.lineSelected, setVerdict: s.setVerdict, editTitle: s.editTitle, editID: s.editID,
		turn: func(at int) { s.turn(levels, at) }, more: func() []menu.Choice { return moreChoices(s) },
	})
	s.edit = newEdit(s.work, s.rows, s.commitEdit)
	s.side = newSide(s.work, s.goTo, s.showLeftOut)
	s.turning = newTurning(o, s.work, s.turn, s.showTurns)
	s.reading = newReading(o, s.turning.object, s.wasRead, s.rows.focus)
	s.save = kit.NewPrimaryButton(textSave.Text(), action.KeyLabel(action.SavePaths), s.trySave)
	s.undo = kit.NewLink(textUndo.Text(), theme.Body, func() { s.Do(action.Undo) }).Muted()
	bar := kit.Row(12,
		kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: filepath.Base(o.File), Color: theme.Muted})),
		s.undo, kit.NewLink(textCancel.Text(), theme.Body, s.cancel).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)), s.save)
	s.main = kit.Centered(1040, 24, kit.WithBanner(bannerShare, kit.NewScrollView(s.reading.top.object), s.rows.list))
	s.frame = kit.NewFrame(bar, s.side.view, s.main, s.status.object)
	s.show()
	s.reading.start()
	return s
}

// show updates everything after a change of the draft.
func (s *Screen) show() {
	s.rows.filter()
	if s.reading.show(s.work.read.Title) {
		s.main.Refresh() // the rows make room
	}
	s.save.SetLabel(saveLabel(len(s.work.paths)))
	s.save.SetEnabled(len(s.work.paths) > 0)
	kit.SetVisible(s.undo, len(s.work.done) > 0)
	s.rows.list.Reload()
	focused := s.frame.Focused() == kit.PartSide
	s.side.show()
	s.side.mark(s.rows.part())
	if focused {
		s.side.focus()
	}
	s.Say("")
}

const none = -1

// bannerShare is how much of the height what is above the lines takes at most.
const bannerShare = 0.5

func saveLabel(paths int) string {
	if paths == 0 {
		return textSave.Text()
	}
	return textSavePaths.Count(paths)
}
