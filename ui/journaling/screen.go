// Package journaling is the screen of the journal: its entries by month, a year at a
// glance, and the panels in which an entry is noted down and edited. It must not know
// where the journal is kept, or how an example is made of an entry.
package journaling

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/promo"
	"promodoc/app/textfind"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
	"promodoc/ui/theme"
)

// Options is what the screen is opened with. All but Go must be given.
type Options struct {
	Read    func() (logbook.View, error)                             // on a goroutine of its own
	Apply   func(changes ...journal.Change) (journal.Outcome, error) // likewise, one call at a time
	Today   func() promo.Date                                        // the present day
	Use     func(entries []journal.Entry)                            // makes an example of entries
	Show    func(journal.Use)                                        // opens the example that an entry is used in
	Note    func()                                                   // opens the panel that notes an entry down
	Gather  func()                                                   // shows the screen on which evidence is taken in
	History func(year int)                                           // shows the earlier versions of a year
	Watch   func(changed func()) (stop func())                       // calls changed on the screen's goroutine whenever the journal's files change
	Back    func()                                                   // leaves the screen
	Later   func(wait time.Duration, f func())                       // calls f on the screen's goroutine after a while
	Post    func(func())                                             // runs a function on the screen's goroutine
	Kept    Kept                                                     // what outlives the screen
	Go      func(func())                                             // runs slow work elsewhere; nil starts a goroutine
}

// Kept is what of the work on the journal outlives the screen. All must be given.
type Kept struct {
	Steps   *Steps                            // to be taken back; more are added
	Unsaved func(before, after journal.Entry) // keeps what is typed of an entry until it is saved; both the same if nothing is unsaved
}

// Screen is the journal.
type Screen struct {
	options Options
	frame   *kit.Frame
	side    *kit.ScrollView
	status  *kit.Status
	list    *kit.VirtualList
	header  header
	view    logbook.View
	filter  filter
	rows    []row
	marking
	work    writer
	follow  follower
	editing *entryPanel // nil when none is open
}

// header is what is above the list.
type header struct {
	find     *textfield.Field
	findRow  *fyne.Container
	about    *kit.Text // what is marked, or why the list is empty
	marked   []*kit.Link
	all      *kit.Link // lists all entries, while not all are listed
	aboutRow *fyne.Container

	sideItems []*kit.ListItem // of the sidebar
}

// filter is what of the journal is shown.
type filter struct {
	journal.Filter
	year   int    // of the glance; 0 for the last with entries
	wanted string // the ID of an entry to be selected once it is read
}

// follower reads the journal, again whenever its files change.
type follower struct {
	reader *latest.Worker[reading]
	stop   func() // following the files
}

// reading is what was read, and why that is not all.
type reading struct {
	view logbook.View
	err  error
}

// New returns the screen and begins to read the journal.
func New(o Options) *Screen {
	if o.Go == nil {
		o.Go = func(f func()) { go f() }
	}
	s := &Screen{options: o, status: kit.NewStatus(), marking: marking{marked: map[string]bool{}}}
	s.work = writer{screen: s, Steps: o.Kept.Steps}
	s.header.about = kit.NewText()
	s.header.marked = []*kit.Link{
		kit.NewLink(textUseTogether.Text(), theme.Body, s.use),
		kit.NewLink(textDelete.Text(), theme.Body, s.delete).Muted(),
		kit.NewLink(textUnmarkAll.Text(), theme.Body, func() { marker{s}.unmark(); s.Shown() }).Muted(),
	}
	s.header.all = kit.NewLink(textShowAll.Text(), theme.Body, func() { sidebar{s}.chooseAll() })
	s.header.aboutRow = kit.Offer(16, s.header.about, s.header.marked[0], s.header.marked[1], s.header.marked[2], s.header.all)
	s.side = kit.NewScrollView(kit.Gap(0, 0))
	s.header.find = textfield.NewSingleLine(textFindPlaceholder.Text(), kit.Run{Size: theme.Input})
	s.header.find.OnChanged = func(string, int) { s.showRows() }
	s.header.find.OnSubmit = s.openSelected
	s.header.findRow = kit.Inset(12, 12, 4, 12, s.header.find)
	s.header.findRow.Hide()
	s.list = s.newList()
	bar := kit.Bar(12,
		kit.NewLink(textBack.Text(), theme.Body, o.Back).Muted(),
		kit.Fill(kit.NewLabel(kit.Run{Text: textTitle.Text(), Bold: true})),
		kit.When(func() bool { return s.frame != nil && s.frame.SideFolded() }, kit.NewLink(textFilter.Text(), theme.Body, func() { sidebar{s}.toggle() }).Muted()),
		kit.NewLink(textFind.Text(), theme.Body, s.openFind).Muted(), kit.Optional(kit.NewKeyCap(action.KeyLabel(action.Filter))),
		kit.NewButton(textGather.Text(), action.KeyLabel(action.GatherEvidence), o.Gather),
		kit.NewPrimaryButton(textNote.Text(), action.KeyLabel(action.LogEntry), o.Note))
	above := kit.Column(0, s.header.findRow, kit.Inset(12, 12, 8, 12, s.header.aboutRow))
	main := kit.Centered(920, 12, kit.WithHeader(above, s.list))
	s.frame = kit.NewFrame(bar, s.side, main, s.status.Object())
	s.status.SetLinks(
		kit.When(func() bool { return s.Can(action.Undo) }, kit.NewLink(textUndo.Text(), theme.Label, byLink(s, action.Undo)).Bold()),
		kit.When(func() bool { return s.Can(action.Redo) }, kit.NewLink(textRedo.Text(), theme.Label, byLink(s, action.Redo)).Bold()))
	s.status.SetHints(
		kit.KeyHint(action.Bare(fyne.KeyReturn), hintEdit.Text()),
		kit.KeyHint(action.Bare(fyne.KeySpace), hintMark.Text()),
		kit.KeyHint(action.KeyLabel(action.UseEntries), hintUse.Text()),
		kit.KeyHint(action.KeyLabel(action.ShowHelp), hintHelp.Text()))
	s.status.Show(textReading.Text(), theme.Muted)
	s.follow.reader = latest.New(latest.Options{Go: o.Go, Post: o.Post}, func() func() reading {
		return func() reading {
			view, err := o.Read()
			return reading{view, err}
		}
	}, func(r reading) { s.read(r.view, r.err) })
	s.follow.stop = o.Watch(s.Reload)
	s.Reload()
	return s
}

// Reload reads the journal again, off the screen's goroutine.
func (s *Screen) Reload() { s.follow.reader.Request(0) }

// read takes up what was read.
func (s *Screen) read(view logbook.View, err error) {
	s.view = view
	s.filter.Uses = view.Uses
	marker{s}.forgetGone()
	switch {
	case err != nil:
		s.Fail(kit.Sentence(err))
	case len(view.Faults) > 0:
		s.Fail(textFaults.Count(len(view.Faults), "First", view.Faults[0].Error()))
	case s.status.String() == textReading.Text():
		s.status.Show("", theme.Muted)
	}
	s.show() // which says why there is nothing, once that is known
	if s.editing != nil {
		s.editing.follow(view)
	}
}

// show lists the entries that the filter chooses, and the year.
func (s *Screen) show() {
	s.showRows()
	s.side.SetContent(sidebar{s}.column())
}

// showRows lists the entries that the filter and the field choose.
func (s *Screen) showRows() {
	selected := s.selected().ID
	if s.filter.wanted != "" {
		selected = s.filter.wanted
	}
	chosen := journal.Choose(s.view.Entries, s.filter.Filter)
	if finder := textfind.New(strings.TrimSpace(s.header.find.Text())); !finder.Empty() {
		var found []journal.Entry
		for _, e := range chosen {
			if len(finder.Find(logbook.EntryText(e), 1)) > 0 {
				found = append(found, e)
			}
		}
		chosen = found
	}
	s.rows = rowsOf(chosen)
	s.list.Reload()
	s.selectEntry(selected)
	if s.selected().ID == s.filter.wanted {
		s.filter.wanted = ""
	}
	s.sayAbout()
}

// sayAbout says how many entries are listed or marked. There is always something, so that
// rows stay where they are when one is marked.
func (s *Screen) sayAbout() {
	listed := 0
	for _, r := range s.rows {
		if r.entry.ID != "" {
			listed++
		}
	}
	run, filtered := kit.Run{Color: theme.Muted}, sidebar{s}.said()
	switch {
	case len(s.marked) > 0:
		run.Text = textMarked.Count(len(s.marked))
	case s.status.String() == textReading.Text():
	case len(s.view.Entries) == 0:
		run.Text = textEmpty.Text("Key", action.KeyLabel(action.LogEntry), "Gather", action.KeyLabel(action.GatherEvidence))
	case listed == 0 && filtered != "":
		run.Text = textNoMatchesOf.Text("Filter", filtered)
	case listed == 0:
		run.Text = textNoMatches.Text()
	case filtered != "":
		run.Text = textFiltered.Count(listed, "Filter", filtered)
	default:
		run.Text = textEntries.Count(listed)
	}
	kit.SetVisible(s.header.all, filtered != "" && len(s.marked) == 0)
	s.header.about.SetRuns(run)
	kit.SetVisible(s.header.about, run.Text != "")
	for _, link := range s.header.marked {
		kit.SetVisible(link, len(s.marked) > 0)
	}
	s.header.aboutRow.Refresh()
	s.frame.Refresh()
	s.status.Refresh()
}

// selected returns the entry in the selected row; the zero Entry if there is none.
func (s *Screen) selected() journal.Entry {
	if i := s.list.Selected(); i >= 0 && i < len(s.rows) {
		return s.rows[i].entry
	}
	return journal.Entry{}
}

// selectEntry selects the row of an entry, or else the first entry.
func (s *Screen) selectEntry(id string) {
	first := -1
	for i, r := range s.rows {
		switch {
		case r.entry.ID == id && id != "":
			s.list.Select(i)
			return
		case first < 0 && r.entry.ID != "":
			first = i
		}
	}
	if first >= 0 && s.selected().ID == "" {
		s.list.Select(first)
	}
}

// ShowEntry selects an entry, as soon as the journal is read.
func (s *Screen) ShowEntry(id string) {
	s.filter.Filter = journal.Filter{Uses: s.view.Uses}
	s.filter.wanted = id
	s.show()
}

// chosen returns the marked entries, or else the selected one.
func (s *Screen) chosen() []journal.Entry {
	var all []journal.Entry
	for _, e := range s.view.Entries {
		if s.marked[e.ID] {
			all = append(all, e)
		}
	}
	if e := s.selected(); len(all) == 0 && e.ID != "" {
		all = []journal.Entry{e}
	}
	return all
}

func (s *Screen) openFind() {
	s.header.findRow.Show()
	s.frame.Refresh()
	kit.Focus(s.header.find)
}

func (s *Screen) closeFind() {
	s.header.find.SetText("")
	s.header.findRow.Hide()
	s.showRows()
	s.Shown()
}
