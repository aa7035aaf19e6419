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
		},
	})
	e.scroll = kit.NewScrollView(kit.Inset(20, 20, 24, 20, kit.Column(16, panelTitle(textEntry.Text(), s.closePanel), e.form.Object())))
	s.openPanel(panel{entry: e}, e.scroll, e.form.Focus)
}

// closeEntry ends the editing of a proposal.
func (s *Screen) closeEntry() {
	e := s.panel.entry
	if e == nil {
		return
	}
	s.panel.entry = nil
	now := journal.Clean(e.form.Entry())
	e.of.set(e.opened)
	if !journal.Same(journal.Clean(e.opened), now) {
		s.work.edit(e.of, e.opened, now)
	}
	s.rows.list.Reload()
}
