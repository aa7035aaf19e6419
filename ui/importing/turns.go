package importing

import (
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/action"
	"promodoc/ui/menu"
)

// showTurns shows the ways to read the page once they are known.
func (s *Screen) showTurns(w ways) {
	s.turning.show(w)
	s.main.Refresh()
	s.rows.reload()
}

// turnOn reads the page in the next way in some regard.
func (s *Screen) turnOn(t turn) {
	g := s.turning.groups[t]
	if len(g.ways) < 2 {
		s.Say(textOneWay.Text())
		return
	}
	s.turn(t, g.next())
}

// turn reads the page in another way: the one at a place among those shown.
func (s *Screen) turn(t turn, at int) {
	g := s.turning.groups[t]
	if at >= len(g.ways) || !g.object.Visible() || !s.closedEdit() {
		return
	}
	way, idle := g.ways[at], 0
	if !way.Chosen {
		idle = s.reread(t.with(s.work.base.Options(), way))
	}
	for i := range g.ways {
		g.ways[i].Chosen = i == at
	}
	g.show(g.ways)
	paths, asks := len(s.work.paths), 0
	for _, p := range s.work.paths {
		asks += p.Considerations
	}
	said := textTurned.Text("What", t.label()+": "+t.name(way), "Paths", textPathCount.Count(paths), "Considerations", textAskCount.Count(asks), "Key", action.KeyLabel(action.Undo))
	if idle > 0 {
		said += " " + textTurnedIdle.Count(idle)
	}
	s.Say(said)
}

// reread reads the page in another way, and keeps what was decided about lines that
// are still there. It returns how many decisions are about others.
func (s *Screen) reread(o ladder.Options) (idle int) {
	selected := s.work.now.PlaceOf(s.rows.selected())
	idle = s.work.decide(none, decision{kind: turned, options: o})
	s.afterTurn(selected)
	return idle
}

// afterTurn shows the page after it was read in another way, from the line that was
// selected or, if it is not there any more, from the first path.
func (s *Screen) afterTurn(selected ladder.Place) {
	s.rows.onlyLeftOut, s.edit.row = false, none
	s.show()
	s.turning.request()
	if !s.rows.selectPlace(selected) && len(s.work.paths) > 0 {
		s.rows.selectRow(s.work.paths[0].First)
	}
}

// closedEdit takes over what is in the open field and reports whether none is open
// then.
func (s *Screen) closedEdit() bool {
	if s.edit.row != none {
		s.commitEdit()
	}
	return s.edit.row == none
}

// partAt returns the part of the page that the selected line is in.
func partAt(s *Screen) (ladder.Part, bool) {
	row := s.rows.selected()
	if row == none {
		return ladder.Part{}, false
	}
	return s.work.now.PartAt(s.work.now.Rows[row].Line)
}

// leavePartOut leaves out the part of the page that the selected line is in.
func (s *Screen) leavePartOut() {
	if !s.closedEdit() {
		return // it says what is wrong
	}
	part, found := partAt(s)
	if !found {
		s.Fail(textNoPart.Text())
		return
	}
	o := s.work.base.Options()
	o.LeaveOut = slices.Concat(o.LeaveOut, part.Lines)
	s.reread(o)
	s.Say(textPartOut.Text("Part", message.Cut(part.Title, maxPartTitle), "Key", action.KeyLabel(action.Undo)))
}

// maxPartTitle is the length in runes of the title of a part in a sentence.
const maxPartTitle = 40

// markForEveryRole makes a path for every role of the part of the page that the
// selected line is in.
func (s *Screen) markForEveryRole() {
	if !s.closedEdit() {
		return
	}
	part, found := partAt(s)
	if !found || !part.Heading {
		s.Fail(textNoHeading.Text())
		return
	}
	o := s.work.base.Options()
	o.EveryRole = slices.Concat(o.EveryRole, part.Lines)
	s.reread(o)
	s.Say(textEveryRole.Text("Part", message.Cut(part.Title, maxPartTitle), "Key", action.KeyLabel(action.Undo)))
}

// askJoin asks which path that of the selected line is joined with.
func (s *Screen) askJoin() {
	if s.rows.selected() == none || !s.closedEdit() {
		return
	}
	at := s.work.partOf(s.rows.selected())
	var choices []menu.Choice
	for i, other := range s.work.paths {
		if at != none && i != at && other.Row >= 0 && s.work.paths[at].Row >= 0 {
			choices = append(choices, menu.Choice{Label: textJoinWith.Text("Path", s.work.paths[at].Title, "Title", other.Title), Do: func() { join(s, s.work.paths[at], other) }})
		}
	}
	if len(choices) == 0 {
		s.Fail(textNothingJoin.Text())
		return
	}
	menu.Open(s.rows.list, s.rows.list.MenuAt(), choices)
}

// join puts a path at the end of another.
func join(s *Screen, path, other ladder.DraftPath) {
	with := s.work.now.PlaceOf(other.Row)
	s.work.decide(path.Row, decision{kind: joined, with: with})
	s.show()
	s.rows.selectPlace(with)
	s.rows.focus()
	s.Say(textPathJoined.Text("Path", path.Title, "Other", other.Title, "Key", action.KeyLabel(action.Undo)))
}

// moreChoices are what the menu of a line has after its verdicts.
func moreChoices(s *Screen) []menu.Choice {
	return []menu.Choice{
		{Label: textChangeTitle.Text(), Key: action.Key{Name: fyne.KeyF2}, Do: s.editTitle},
		{Label: textChangeID.Text(), Key: action.Key{Name: fyne.KeyI}, Do: s.editID},
		{Label: textJoinPath.Text(), Key: action.JoinPath.Keys()[0], Do: s.askJoin},
		{Label: textLeavePartOut.Text(), Key: action.LeavePartOut.Keys()[0], Do: s.leavePartOut},
		{Label: textMarkForEveryRole.Text(), Key: action.MarkForEveryRole.Keys()[0], Do: s.markForEveryRole},
	}
}
