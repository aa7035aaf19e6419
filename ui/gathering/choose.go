package gathering

import (
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// tickGroup ticks all of the group that is selected but what is hardly evidence, or
// nothing of it if all of that is ticked.
func (s *Screen) tickGroup() {
	g := s.rows.selectedRow().group
	if g == nil {
		return
	}
	all := s.rows.listed(g)
	var likely []*proposal
	for _, p := range all {
		if !p.unlikely || p.ticked {
			likely = append(likely, p)
		}
	}
	if len(likely) == 0 {
		likely = all
	}
	s.tick(likely)
}

// tick ticks proposals, or no longer if all of them are.
func (s *Screen) tick(all []*proposal) {
	on := false
	for _, p := range all {
		on = on || !p.ticked
	}
	if s.work.tick(all, on) {
		s.rows.list.Reload()
		s.showTicked()
	}
}

// join makes one proposal of several.
func (s *Screen) join() {
	all := s.rows.joined()
	if len(all) < 2 {
		s.Say(textJoinNeeds.Text())
		return
	}
	s.closePanel()
	group := s.rows.groupOf(all[0])
	one := s.work.join(all)
	s.showAt(row{group, one})
	s.Say(textJoinedNow.Count(len(all)))
}

// split puts back what the selected proposal was joined of.
func (s *Screen) split() {
	if !s.rows.canSplit() {
		s.Say(textSplitNeeds.Text())
		return
	}
	s.closePanel()
	r := s.rows.selectedRow()
	s.work.split(r.of)
	s.showAt(row{r.group, r.of.parts[0]})
	s.Say(textSplitNow.Count(len(r.of.parts)))
}

// showAt lists everything anew and selects a row alone.
func (s *Screen) showAt(r row) {
	s.show()
	s.rows.selectRow(r)
}

// travel takes the last step back or does it again, and says so.
func (s *Screen) travel(move func() bool, done, nothing string) {
	s.closeEditing()
	if !move() {
		s.Say(nothing)
		return
	}
	s.show()
	s.Say(done)
}

// byLink returns what carries an action out by a link, after which the keyboard is the
// list's again.
func byLink(s *Screen, id action.ID) func() {
	return func() {
		s.Do(id)
		s.focusList()
	}
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
	s.focusList()
}

// takeTicked takes what is ticked into the journal, unless something of it cannot be an
// entry.
func (s *Screen) takeTicked() {
	s.closeEditing()
	all := s.work.ticked()
	if s.ended.taking || len(all) == 0 {
		if len(all) == 0 {
			s.Say(textNothingTicked.Text())
		}
		return
	}
	entries := entriesOf(all)
	for i, e := range entries {
		if err := e.Check(); err != nil {
			s.unfold(all[i])
			s.Fail(kit.Sentence(err))
			return
		}
	}
	s.ended.taking = true
	s.Say(textTaking.Count(len(all)))
	s.options.Take(entries, func(err error) {
		s.ended.taking = false
		if err != nil {
			s.Fail(textNotTaken.Text("Cause", kit.Sentence(err)))
			return
		}
		s.ended.taken = true
	})
}

// unfold selects a proposal, wherever it is hidden.
func (s *Screen) unfold(p *proposal) {
	s.header.find.SetText("")
	s.header.findRow.Hide()
	for _, g := range s.work.groups {
		for _, o := range g.all {
			if o == p {
				g.folded = false
				s.showAt(row{g, p})
			}
		}
	}
	s.openSelected()
}
