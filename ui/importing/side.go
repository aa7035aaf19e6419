package importing

import (
	"errors"
	"fmt"
	"sort"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// parts is what stands at the left: the paths that were found, and what was
// left out.
type parts struct {
	found []ladder.Part
	tiles []*kit.ListItem // of found, then of what was left out
}

// list shows the parts anew.
func (s *Screen) list() {
	holds := s.frame.Focused() == kit.PartSide
	s.parts.tiles = nil
	column := kit.Column(0, kit.Inset(8, 0, 6, 8, kit.GroupHeading("Found")))
	for _, p := range s.parts.found {
		column.Add(s.part(p.Title, summary(p), s.clash(p) != "", func() { s.goTo(p) }))
	}
	if len(s.parts.found) == 0 {
		column.Add(kit.Inset(0, 8, 6, 8, kit.Small("No path yet. Choose the line a path is named in and press H.")))
	}
	if lines, what := s.leftOut(); lines > 0 {
		column.Add(kit.Inset(18, 0, 6, 8, kit.GroupHeading("Left out")))
		column.Add(s.part(what, kit.Count(lines, "line"), false, s.onlyLeftOut))
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
		words.Add(kit.NewText(kit.Run{Text: "its id is taken", Size: theme.Label, Color: theme.Hint}))
	}
	t := kit.NewRowItem(kit.TopRow(8, kit.Fill(words), kit.Inset(1, 0, 0, 0, kit.SmallLabel(count))), pressed)
	s.parts.tiles = append(s.parts.tiles, t)
	return t
}

func summary(p ladder.Part) string {
	switch {
	case p.Considerations > 0 && p.Preparations > 0:
		return fmt.Sprintf("%d + %d", p.Considerations, p.Preparations)
	case p.Considerations > 0:
		return fmt.Sprintf("%d cons.", p.Considerations)
	case p.Preparations > 0:
		return fmt.Sprintf("%d prep.", p.Preparations)
	}
	return "to be filled"
}

// leftOut counts the lines that were left out and says why they were, the
// reasons in the order of the page.
func (s *Screen) leftOut() (lines int, what string) {
	count := map[string]int{}
	var reasons []string
	for _, r := range s.work.now.Rows {
		if r.Verdict != ladder.LeftOut {
			continue
		}
		lines++
		why := whyRun(r).Text
		if count[why]++; count[why] == 1 {
			reasons = append(reasons, why)
		}
	}
	for i, why := range reasons {
		if n := count[why]; n > 1 {
			reasons[i] = fmt.Sprintf("%s (%d)", why, n)
		}
	}
	return lines, kit.Sentence(errors.New(strings.Join(reasons, ", ")))
}

// goTo shows a part from its first line.
func (s *Screen) goTo(p ladder.Part) {
	s.listOnly(false)
	s.choose(p.First)
	s.roll.ScrollTo(s.roll.Selected())
	s.focusRows()
}

// onlyLeftOut lists nothing but what was left out.
func (s *Screen) onlyLeftOut() {
	s.listOnly(true)
	s.roll.Select(0)
	s.focusRows()
}

func (s *Screen) listOnly(only bool) {
	if s.only != only {
		s.only = only
		s.show()
	}
}

// markPart marks the part that the chosen line is in.
func (s *Screen) markPart() {
	chosen := s.partOf(s.row())
	if s.only {
		chosen = len(s.parts.found)
	}
	for i, t := range s.parts.tiles {
		t.SetSelected(i == chosen)
	}
}

// partOf is the part that a line is in, none where it is in none.
func (s *Screen) partOf(row int) int {
	at := sort.Search(len(s.parts.found), func(i int) bool { return row < s.parts.found[i].Last })
	if at < len(s.parts.found) && row >= s.parts.found[at].First {
		return at
	}
	return none
}

// begins reports whether a line is the first of a part.
func (s *Screen) begins(row int) bool {
	at := s.partOf(row)
	return at >= 0 && s.parts.found[at].First == row
}

// focusSide gives the keyboard to the part that is marked, else to the first.
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
