// Package gathering is the screen on which evidence that is on this computer already is
// looked through: what repositories and files propose is ticked, joined and edited, and
// then taken into the journal. It must not know how a source is read, or where the
// journal is kept.
package gathering

import (
	"context"

	"fyne.io/fyne/v2"

	"promodoc/app/evidence"
	"promodoc/app/evidence/tracker"
	"promodoc/app/journal"
	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// Options is what the screen is opened with. All but Remembered and Go must be given.
type Options struct {
	// Read reads a source, on a goroutine of its own; see the packages below
	// [promodoc/app/evidence].
	Read     func(ctx context.Context, path string, o evidence.Options, progress func(evidence.Progress)) (evidence.Found, error)
	Table    func(path string) (tracker.Table, bool) // that a source is read as; likewise
	Known    func() (map[string]bool, error)         // the keys of what is in the journal; likewise
	Query    Query                                   // that is offered at first
	Ranges   []Range                                 // of time that are offered
	Remember func(Query)                             // for the next time
	// Remembered are addresses that the user called their own before; see
	// [evidence.Options].
	Remembered []string
	// Take takes entries, which have no IDs, into the journal and leaves the screen; done
	// is called before that, or with the error because of which nothing was taken.
	Take         func(entries []journal.Entry, done func(error))
	BrowseFolder func(chosen func(folder string))
	BrowseFile   func(chosen func(file string))
	Today        func() promo.Date
	Back         func()       // leaves the screen
	Post         func(func()) // runs a function on the screen's goroutine
	Go           func(func()) // runs slow work elsewhere; nil starts a goroutine
}

// headerShare is how much of the height the header takes at most.
const headerShare = 0.4

// Range is a time that is offered.
type Range struct {
	Label        string
	Since, Until promo.Date // either may be zero
}

// Screen lists what sources propose.
type Screen struct {
	options Options
	frame   *kit.Frame
	status  *kit.Status
	header  header
	rows    rows
	take    *kit.Button
	work    work
	query   Query
	look    *look   // that is running, or nil
	found   *looked // the last look, without its groups; nil before the first
	panel   panel
	ended   ended
	tables  tables // with columns that the user chose
}

// panel is the panel that is open; one of its fields is set at most.
type panel struct {
	setup   *setup
	entry   *entryPanel
	columns *columns
}

// ended is what keeps the screen from being closed, or no longer does.
type ended struct {
	warned bool // the user was told what closing would lose
	taking bool // what is ticked is being taken
	taken  bool
}

// New returns the screen. If the query has no paths, it asks for some; see [Screen.Shown].
func New(o Options) *Screen {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	s := &Screen{options: o, tables: tables{}, query: o.Query, status: kit.NewStatus()}
	s.header = newHeader(s.showRows, s.stop, s.focusList)
	s.rows = rows{
		work: &s.work, filter: s.header.find.Text,
		tick: func() { s.tick(s.rows.selected()) }, edit: s.openSelected, folded: s.showRows, menu: rowMenu{s}.open,
	}
	s.rows.init()
	s.take = kit.NewPrimaryButton(textTakeNone.Text(), action.KeyLabel(action.TakeProposals), s.takeTicked)
	bar := kit.Bar(12,
		kit.NewLink(textBack.Text(), theme.Body, o.Back).Muted(),
		kit.Fill(kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true})),
		kit.NewLink(textFind.Text(), theme.Body, s.openFind).Muted(), kit.Optional(kit.NewKeyCap(action.KeyLabel(action.Filter))),
		kit.NewLink(textSources.Text(), theme.Body, s.openSetup).Muted(), kit.Optional(kit.NewKeyCap(action.KeyLabel(action.GatherEvidence))),
		s.take)
	main := kit.Centered(960, 12, kit.WithBanner(headerShare, kit.NewScrollView(s.header.object), kit.Stack(s.rows.list, s.header.empty)))
	s.frame = kit.NewFrame(bar, nil, main, s.status.Object())
	s.status.SetLinks(
		kit.When(func() bool { return s.Can(action.Undo) }, kit.NewLink(textUndo.Text(), theme.Label, byLink(s, action.Undo)).Bold()),
		kit.When(func() bool { return s.Can(action.Redo) }, kit.NewLink(textRedo.Text(), theme.Label, byLink(s, action.Redo)).Bold()))
	s.status.SetHints(
		kit.KeyHint(action.Bare(fyne.KeySpace), hintTick.Text()),
		kit.KeyHint(action.KeyLabel(action.TickGroup), hintGroup.Text()),
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintEdit.Text()),
		kit.KeyHint(action.KeyLabel(action.JoinProposals), hintJoin.Text()),
		kit.KeyHint(action.KeyLabel(action.TakeProposals), hintTake.Text()))
	s.show()
	return s
}

// wasFound lists what a look found.
func (s *Screen) wasFound(out looked) {
	s.closeEntry()
	s.work.take(out.groups)
	out.groups = nil
	s.found = &out
	s.ended.warned = false
	s.show()
	switch n := s.work.count(); {
	case len(out.faults) > 0:
		s.Fail(out.faults[0])
	case out.stopped:
		s.Say(textStopped.Count(out.sources))
	default:
		s.Say(textFound.Count(n))
	}
	if n := len(s.rows.shown); n > 0 {
		s.closePanel()
		s.rows.list.Select(min(1, n-1))
		s.focusList()
	}
}

// showProgress shows how far the look is.
func (s *Screen) showProgress() {
	s.header.showProgress(s.look.take())
	if !s.header.progress.Visible() {
		s.show()
	}
}

// show shows everything anew.
func (s *Screen) show() {
	kit.SetVisible(s.header.progress, s.look != nil)
	s.header.showFound(s.found, s.work.count(), s.openUnread, s.openColumns)
	s.showRows()
}

// showRows lists the rows that the filter has.
func (s *Screen) showRows() {
	s.rows.reload()
	none := s.work.count() == 0
	kit.SetVisible(s.header.empty, none && s.look == nil && s.found == nil)
	kit.SetVisible(s.rows.list, !none)
	s.showTicked()
}

// showTicked says on the button how many entries it takes.
func (s *Screen) showTicked() {
	n := len(s.work.ticked())
	label := textTakeNone.Text()
	if n > 0 {
		label = textTake.Count(n)
	}
	s.take.SetLabel(label)
	s.take.SetEnabled(n > 0)
	s.frame.Refresh()
	s.status.Refresh()
}
