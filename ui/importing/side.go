package importing

import (
	"cmp"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// side is the pane with the parts of the page: the paths that were found, and
// what is left out.
type side struct {
	work        *work
	goTo        func(ladder.DraftPath)
	showLeftOut func()
	view        *kit.ScrollView
	tiles       []*kit.ListItem // of the paths, then of what is left out
}

func newSide(w *work, goTo func(ladder.DraftPath), showLeftOut func()) *side {
	return &side{work: w, goTo: goTo, showLeftOut: showLeftOut, view: kit.NewScrollView(kit.Gap(0, 0))}
}

// show updates the parts.
func (s *side) show() {
	s.tiles = nil
	column := kit.Column(0, kit.Inset(8, 0, 6, 8, kit.GroupHeading(textFound.Text())))
	for _, p := range s.work.paths {
		column.Add(s.part(p.Title, summary(p), s.work.ids.of[p.Row], func() { s.goTo(p) }))
	}
	if len(s.work.paths) == 0 {
		column.Add(kit.Inset(0, 8, 6, 8, kit.Small(textNoPath.Text("Key", action.Bare(fyne.KeyH)))))
	}
	if lines, what := s.leftOut(); lines > 0 {
		column.Add(kit.Inset(18, 0, 6, 8, kit.GroupHeading(textLeftOut.Text())))
		column.Add(s.part(what, textLines.Count(lines), pathID{}, s.showLeftOut))
	}
	s.view.SetContent(kit.Inset(12, 8, 12, 8, column))
}

func (s *side) part(title, count string, id pathID, pressed func()) fyne.CanvasObject {
	words := kit.Column(2, kit.NewText(kit.Run{Text: title, Size: theme.Row}))
	if id.taken != "" {
		words.Add(kit.NewText(kit.Run{Text: textIDChangedShort.Text("ID", id.id), Size: theme.Label, Color: theme.Hint}))
	}
	t := kit.NewRowItem(kit.TopRow(8, kit.Fill(words), kit.Inset(1, 0, 0, 0, kit.SmallLabel(count))), pressed)
	s.tiles = append(s.tiles, t)
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

// maxReasons is how many reasons are said for lines that are left out.
const maxReasons = 4

// leftOut counts the lines that are left out and says why most of them are.
func (s *side) leftOut() (lines int, why string) {
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
	slices.SortStableFunc(reasons, func(a, b ladder.Reason) int { return cmp.Compare(count[b], count[a]) })
	var texts []string
	for _, reason := range reasons[:min(len(reasons), maxReasons)] {
		text := reason.String()
		if n := count[reason]; n > 1 {
			text = textReasonCount.Text("Reason", text, "Count", n)
		}
		texts = append(texts, text)
	}
	if more := len(reasons) - maxReasons; more > 0 {
		texts = append(texts, textMoreReasons.Count(more))
	}
	return lines, kit.Sentence(errors.New(message.Comma(texts)))
}

// mark marks a part as that of the selected line, or none.
func (s *side) mark(part int) {
	for i, t := range s.tiles {
		t.SetSelected(i == part)
	}
}

// focus gives the keyboard to the selected part, or to the first.
func (s *side) focus() {
	for _, t := range s.tiles {
		if t.Selected() {
			kit.Focus(t)
			return
		}
	}
	if len(s.tiles) > 0 {
		kit.Focus(s.tiles[0])
	}
}

// step gives the keyboard to the part before or after.
func (s *side) step(by int) {
	for i, t := range s.tiles {
		if to := i + by; kit.HasFocus(t) && to >= 0 && to < len(s.tiles) {
			kit.Focus(s.tiles[to])
			return
		}
	}
}
