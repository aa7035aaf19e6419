package gathering

import (
	"promodoc/app/journal"
	"promodoc/ui/entryform"
	"promodoc/ui/kit"
)

// entryPanel edits a proposal. What is typed is in the list at once; what was changed
// since the panel was opened becomes one step of undo.
type entryPanel struct {
	of     *proposal
	opened journal.Entry
	form   *entryform.Form
	scroll *kit.ScrollView
}

// openSelected opens the selected proposal beside the list.
func (s *Screen) openSelected() {
	p := s.rows.selectedRow().of
	if p == nil {
		return
	}
	e := &entryPanel{of: p, opened: p.entry}
	relayout := func() {
		if e.scroll != nil {
			e.scroll.Relayout()
		}
	}
	e.form = entryform.New(entryform.Options{
		Entry: p.entry, Today: s.options.Today, Submit: s.closePanel, Relayout: relayout,
		Changed: func() {
			p.set(e.form.Entry())
			s.rows.list.Reload()
			s.status.Refresh()
		},
	})
	e.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(16, panelTitle(textEntry.Text(), s.closePanel), e.form.Object())))
	s.openPanel(panel{entry: e}, e.scroll, e.form.Focus)
}

// edited reports whether the proposal differs from what it was when the panel was opened.
func (e *entryPanel) edited() bool {
	return !journal.Same(journal.Clean(e.opened), journal.Clean(e.form.Entry()))
}

// closeEntry ends the editing of a proposal.
func (s *Screen) closeEntry() {
	e := s.panel.entry
	if e == nil {
		return
	}
	s.panel.entry = nil
	e.of.set(e.opened)
	if e.edited() {
		s.work.edit(e.of, e.opened, journal.Clean(e.form.Entry()))
	}
	s.rows.list.Reload()
	s.status.Refresh()
}
