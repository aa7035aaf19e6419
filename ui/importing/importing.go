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
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
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
	side    *kit.ScrollView
	lines   *kit.VirtualList
	address *textfield.Field
	top     *top
	save    *kit.Button
	main    *fyne.Container
	status  statusLine

	work    work
	shown   []int // the rows that are listed
	heights []measured
	only    bool // only what was left out is listed
	parts   parts
	edit    edit
	reading reading
	reader  *latest.Worker[page]
	saved   map[string]savedPath // by ID
	warned  bool                 // the user was told what closing would lose
}

// New returns the screen and begins to read the page.
func New(o Options) *Screen {
	s := &Screen{options: o, edit: edit{row: none}, saved: map[string]savedPath{}}
	s.reader = latest.New(latest.Options{Go: o.Go, Post: o.Post}, s.prepareRead, s.wasRead)
	s.side = kit.NewScrollView(kit.Gap(0, 0))
	s.address = textfield.NewSingleLine(textAddressStart.Text(), kit.Run{Size: theme.Body})
	s.address.OnChanged = func(string, int) { s.read() }
	s.address.OnSubmit = s.focusRows
	s.edit.field = textfield.NewSingleLine("", kit.Run{Size: theme.Body})
	s.edit.field.OnSubmit = s.keepEdit
	s.edit.field.OnChanged = func(string, int) { s.edited() }
	s.lines = kit.NewVirtualList(kit.VirtualListOptions{
		Count: func() int { return len(s.shown) }, Height: s.height, New: s.newRow, Bind: s.fill,
		OnSelect: s.lineSelected, OnKey: s.rowKey, OnRune: s.typeLetter, OnPress: s.press,
	})
	s.top = newTop(s.address)
	s.save = kit.NewPrimaryButton(textSave.Text(), action.KeyLabel(action.SavePaths), s.trySave)
	bar := kit.Row(12,
		kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true}),
		kit.Fill(kit.NewLabel(kit.Run{Text: filepath.Base(o.File), Color: theme.Muted})),
		kit.NewLink(textCancel.Text(), theme.Body, s.cancel).Muted(), kit.NewKeyCap(action.Bare(fyne.KeyEscape)), s.save)
	s.main = kit.Centered(1040, 24, kit.WithHeader(s.top.object, s.lines))
	s.status = newStatusLine()
	s.frame = kit.NewFrame(bar, s.side, s.main, s.status.object)
	s.show()
	s.read()
	return s
}

// show updates everything after a change of the draft.
func (s *Screen) show() {
	rows := s.work.now.Rows
	s.shown = s.shown[:0]
	for i, r := range rows {
		if !s.only || r.Verdict == ladder.LeftOut {
			s.shown = append(s.shown, i)
		}
	}
	s.parts.found = s.work.now.Outline()
	if s.top.show(s.work.read.Title, s.reading) {
		s.main.Refresh() // the rows make room
	}
	s.save.SetLabel(saveLabel(len(s.parts.found)))
	s.save.SetEnabled(len(s.parts.found) > 0)
	s.lines.Reload()
	s.list()
	s.Say("")
}

// row is the row of the draft that is chosen, none if there is none.
func (s *Screen) row() int {
	if at := s.lines.Selected(); at < len(s.shown) {
		return s.shown[at]
	}
	return none
}

// choose chooses a row of the draft, if it is listed.
func (s *Screen) selectRow(row int) {
	for at, r := range s.shown {
		if r == row {
			s.lines.Select(at)
			return
		}
	}
}

const none = -1

func saveLabel(paths int) string {
	if paths == 0 {
		return textSave.Text()
	}
	return textSavePaths.Count(paths)
}
