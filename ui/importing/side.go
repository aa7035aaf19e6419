package importing

import (
	"errors"
	"sort"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// parts is the sidebar: the paths that were found, and what is left out.
type parts struct {
	found []ladder.DraftPath
	tiles []*kit.ListItem // of found, then of what was left out
}

// list updates the parts.
func (s *Screen) list() {
	holds := s.frame.Focused() == kit.PartSide
	s.parts.tiles = nil
	column := kit.Column(0, kit.Inset(8, 0, 6, 8, kit.GroupHeading(textFound.Text())))
	for _, p := range s.parts.found {
		column.Add(s.part(p.Title, summary(p), s.clash(p) != "", func() { s.goTo(p) }))
	}
	if len(s.parts.found) == 0 {
		column.Add(kit.Inset(0, 8, 6, 8, kit.Small(textNoPath.Text("Key", action.Bare(fyne.KeyH)))))
	}
	if lines, what := s.leftOut(); lines > 0 {
		column.Add(kit.Inset(18, 0, 6, 8, kit.GroupHeading(textLeftOut.Text())))
		column.Add(s.part(what, textLines.Count(lines), false, s.onlyLeftOut))
	}
	s.side.SetContent(kit.Inset(12, 8, 12, 8, column))
	s.markPart()
	if holds {
		s.focusSide()
	}
}

func (s *Screen) part(title, count string, clash bool, pressed func()) fyne.CanvasObject {
	words := kit.Column(2, kit.NewText(kit.Run{Text: title, Size: theme.Row}))
	if clash {
		words.Add(kit.NewText(kit.Run{Text: textIDTakenShort.Text(), Size: theme.Label, Color: theme.Hint}))
	}
	t := kit.NewRowItem(kit.TopRow(8, kit.Fill(words), kit.Inset(1, 0, 0, 0, kit.SmallLabel(count))), pressed)
	s.parts.tiles = append(s.parts.tiles, t)
	return t
}

func summary(p ladder.DraftPath) string {
	switch {
	case p.Considerations > 0 && p.Preparations > 0:
		return textBoth.Text("Considerations", p.Considerations, "Preparations", p.Preparations)
	case p.Considerations > 0:
		return textConsiderations.Text("Count", p.Considerations)
	case p.Preparations > 0:
		return textPreparations.Text("Count", p.Preparations)
	}
	return textToBeFilled.Text()
}

// leftOut counts the lines that are left out and says why they are, the reasons
// in the order of the page.
func (s *Screen) leftOut() (lines int, why string) {
	count := map[ladder.Reason]int{}
	var reasons []ladder.Reason
	for _, r := range s.work.now.Rows {
		if r.Verdict != ladder.LeftOut {
			continue
		}
		lines++
		if count[r.Why]++; count[r.Why] == 1 {
			reasons = append(reasons, r.Why)
		}
	}
	texts := make([]string, len(reasons))
	for i, reason := range reasons {
		texts[i] = reason.String()
		if n := count[reason]; n > 1 {
			texts[i] = textReasonCount.Text("Reason", texts[i], "Count", n)
		}
	}
	return lines, kit.Sentence(errors.New(message.Comma(texts)))
}

// goTo shows a part from its first line.
func (s *Screen) goTo(p ladder.DraftPath) {
	s.listOnly(false)
	s.selectRow(p.First)
	s.lines.ScrollTo(s.lines.Selected())
	s.focusRows()
}

// onlyLeftOut lists only the lines that are left out.
func (s *Screen) onlyLeftOut() {
	s.listOnly(true)
	s.lines.Select(0)
	s.focusRows()
}

func (s *Screen) listOnly(only bool) {
	if s.only != only {
		s.only = only
		s.show()
	}
}

// markPart selects the part of the selected line.
func (s *Screen) markPart() {
	chosen := s.partOf(s.row())
	if s.only {
		chosen = len(s.parts.found)
	}
	for i, t := range s.parts.tiles {
		t.SetSelected(i == chosen)
	}
}

// partOf returns the part of a line, or none.
func (s *Screen) partOf(row int) int {
	at := sort.Search(len(s.parts.found), func(i int) bool { return row < s.parts.found[i].Last })
	if at < len(s.parts.found) && row >= s.parts.found[at].First {
		return at
	}
	return none
}

// begins reports whether a row is the first of a part.
func (s *Screen) begins(row int) bool {
	at := s.partOf(row)
	return at >= 0 && s.parts.found[at].First == row
}

// focusSide gives the keyboard to the selected part, or to the first.
func (s *Screen) focusSide() {
	for _, t := range s.parts.tiles {
		if t.Selected() {
			kit.Focus(t)
			return
		}
	}
	if len(s.parts.tiles) > 0 {
		kit.Focus(s.parts.tiles[0])
	}
}

// step gives the keyboard to the part before or after.
func (s *Screen) step(by int) {
	for i, t := range s.parts.tiles {
		if to := i + by; kit.HasFocus(t) && to >= 0 && to < len(s.parts.tiles) {
			kit.Focus(s.parts.tiles[to])
			return
		}
	}
}
