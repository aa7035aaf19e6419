package journaling

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/ui/action"
	"promodoc/ui/entryform"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// entryPanel edits an entry. What is typed is saved while it is typed.
type entryPanel struct {
	screen *Screen
	scroll *kit.ScrollView
	form   *entryform.Form
	uses   *fyne.Container

	opened, saved journal.Entry // as it was when the panel was opened, as the file has it
	waiting       bool          // a save is due
	saving        bool
}

// openSelected opens the selected entry beside the list.
func (s *Screen) openSelected() {
	if e := s.selected(); e.ID != "" {
		s.openEntry(e)
	}
}

func (s *Screen) openEntry(e journal.Entry) {
	s.closeEntry()
	p := &entryPanel{screen: s, opened: e, saved: e, uses: kit.Column(4)}
	p.form = entryform.New(entryform.Options{Entry: e, Today: s.options.Today, Changed: p.changed, Submit: s.closePanel, Relayout: p.relayout})
	s.editing = p
	p.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, p.column()))
	p.showUses()
	s.frame.FoldSide()
	s.frame.OpenPanel(p.scroll, p.form.Focus, s.Shown)
}

// closeEntry saves the entry that is edited and ends that; what was changed since it was
// opened becomes one step of undo.
func (s *Screen) closeEntry() {
	p := s.editing
	if p == nil {
		return
	}
	err := s.Flush()
	s.editing = nil
	if err == nil {
		s.options.Kept.Unsaved(journal.Entry{}, journal.Entry{})
	}
	if !journal.Same(p.opened, p.saved) {
		s.work.Did(journal.Change{Before: p.opened, After: p.saved})
		s.Reload()
	}
}

func (p *entryPanel) column() fyne.CanvasObject {
	s := p.screen
	title := kit.Row(0, kit.Fill(kit.Heading(textEntry.Text())), kit.NewLink(textClose.Text(), theme.Label, s.closePanel).Muted())
	return kit.Column(16, title, p.form.Object(), p.uses, kit.Wrap(16,
		kit.NewLink(textUse.Text("Key", action.KeyLabel(action.UseEntries)), theme.Row, s.use),
		kit.NewLink(textDelete.Text(), theme.Row, s.delete).Muted()))
}

func (p *entryPanel) relayout() {
	if p.scroll != nil {
		p.scroll.Relayout()
	}
}

// edited reports whether the entry differs from what it was when the panel was opened, in
// a way that can be saved.
func (p *entryPanel) edited() bool {
	entry := journal.Clean(p.form.Entry())
	return !journal.Same(p.opened, p.saved) || entry.Check() == nil && !journal.Same(p.opened, entry)
}

// changed has the entry saved after what the user typed.
func (p *entryPanel) changed() {
	p.screen.options.Kept.Unsaved(p.saved, p.form.Entry())
	p.screen.status.Refresh()
	if !p.waiting {
		p.waiting = true
		p.screen.options.Later(saveAfter, p.due)
	}
}

func (p *entryPanel) due() {
	p.waiting = false
	if p.screen.editing == p {
		p.save()
	}
}

// save saves the entry, unless it is as the file has it or cannot be one.
func (p *entryPanel) save() {
	entry := journal.Clean(p.form.Entry())
	if p.saving || entry.Check() != nil || journal.Same(entry, p.saved) {
		return
	}
	p.saving = true
	p.screen.work.apply([]journal.Change{{Before: p.saved, After: entry}}, func(out journal.Outcome, err error) {
		p.saving = false
		switch {
		case err != nil:
			p.screen.Fail(kit.Sentence(err))
			p.again(retryAfter)
			return
		case len(out.Notices) > 0:
			p.screen.Fail(kit.Sentence(out.Notices[0]))
		default:
			p.screen.Say(textSaved.Text())
		}
		p.saved = out.Entries[0]
		p.form.Identify(p.saved.ID)
		p.screen.options.Kept.Unsaved(p.saved, p.form.Entry())
		p.again(saveAfter)
	})
}

// again saves after a while what was typed since, or could not be saved.
func (p *entryPanel) again(wait time.Duration) {
	if !p.waiting && !journal.Same(journal.Clean(p.form.Entry()), p.saved) {
		p.waiting = true
		p.screen.options.Later(wait, p.due)
	}
}

// follow takes up what the journal says of the entry by now, unless something of it is
// not saved yet.
func (p *entryPanel) follow(view logbook.View) {
	p.showUses()
	now, there := journal.ByID(view.Entries)[p.saved.ID]
	if there && !journal.Same(now, p.saved) && journal.Same(journal.Clean(p.form.Entry()), p.saved) {
		p.screen.openEntry(now)
	}
}

// showUses lists the examples that the entry is used in.
func (p *entryPanel) showUses() {
	p.uses.RemoveAll()
	for _, u := range p.screen.view.Uses[p.saved.ID] {
		label := textUsedIn
		if u.Changed {
			label = textUsedInChanged
		}
		p.uses.Add(kit.Column(2, kit.Small(label.Text("Title", u.Title, "Document", u.Document)),
			kit.Wrap(8, kit.NewLink(textShowUse.Text(), theme.Label, func() { p.screen.options.Show(u) }))))
	}
	p.relayout()
}
