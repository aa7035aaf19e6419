package importing

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/ui/action"
)

// verdictKeys are the keys that say what a line is.
var verdictKeys = []struct {
	key     fyne.KeyName
	verdict ladder.Verdict
}{
	{fyne.KeyC, ladder.AsConsideration},
	{fyne.KeyP, ladder.AsPreparation},
	{fyne.KeyG, ladder.AsGuidance},
	{fyne.KeyX, ladder.LeftOut},
	{fyne.KeyH, ladder.AsPath},
	{fyne.KeyS, ladder.AsSection},
}

// typeLetter gives the selected line another verdict, or opens the field for the
// ID of its path.
func (s *Screen) typeLetter(r rune) {
	key := fyne.KeyName(unicode.ToUpper(r))
	if key == fyne.KeyI {
		s.editSelectedID()
		return
	}
	for _, k := range verdictKeys {
		if k.key == key {
			s.setVerdict(k.verdict)
			return
		}
	}
}

// setVerdict gives the selected line another verdict and selects the next line.
func (s *Screen) setVerdict(v ladder.Verdict) {
	row, at := s.row(), s.lines.Selected()
	if row == none {
		return
	}
	line := s.work.now.Rows[row]
	out := line.Verdict == ladder.AsPath && v == ladder.LeftOut
	if !out && !slices.Contains(s.work.now.Choices(row), v) {
		s.fail(s.refusal(row))
		return
	}
	switch {
	case out:
		s.work.decide(decision{row: row, kind: pathLeftOut})
	case v != line.Verdict:
		s.work.decide(decision{row: row, kind: verdictChanged, verdict: v})
	}
	listed := len(s.shown)
	s.show()
	if len(s.shown) == listed {
		at++
	}
	s.lines.Select(min(at, len(s.shown)-1))
	if out {
		s.Say(textPathLeftOut.Text("Key", action.KeyLabel(action.Undo)))
	}
}

// refusal says which verdicts a line can have.
func (s *Screen) refusal(row int) string {
	choices := s.work.now.Choices(row)
	if len(choices) == 0 {
		return textOutWithPath.Text("Key", action.Bare(fyne.KeyH))
	}
	labels := make([]string, len(choices))
	for i, v := range choices {
		labels[i] = hintsVerdict[v].Text()
	}
	return textChoices.Text("Line", s.work.now.Rows[row].Line, "Choices", message.Or(labels))
}

// press opens the menu of verdicts where the pointer pressed on one.
func (s *Screen) press(at int, where, onScreen fyne.Position) {
	w := widths(s.lines.Size().Width)
	if where.X > 8+w.line+colGap+w.tag {
		return
	}
	choices := s.work.now.Choices(s.shown[at])
	var items []*fyne.MenuItem
	for _, k := range verdictKeys {
		if slices.Contains(choices, k.verdict) {
			items = append(items, fyne.NewMenuItem(textsVerdict[k.verdict].Text(), func() { s.setVerdict(k.verdict) }))
		}
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.lines); c != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, onScreen)
	}
}

// undo undoes the last decision.
func (s *Screen) undo() { s.travel(s.work.undo, textNothingToUndo, textUndone) }

// redo redoes the decision that was undone last.
func (s *Screen) redo() { s.travel(s.work.redo, textNothingToRedo, textRedone) }

func (s *Screen) travel(step func() (decision, bool), nothing, done *message.Message) {
	d, ok := step()
	if !ok {
		s.Say(nothing.Text())
		return
	}
	s.show()
	s.selectRow(d.row)
	s.Say(done.Text())
}

// placed says how many of the page's items are in a path.
func (s *Screen) placed() string {
	if !s.reading.once {
		return textNothingSaved.Text()
	}
	var items, placed, out int
	for i, r := range s.work.now.Rows {
		switch {
		case r.Verdict == ladder.LeftOut:
			out++
			continue
		case s.partOf(i) >= 0:
			placed++
		}
		items++
	}
	if out > 0 {
		return textPlacedLeftOut.Count(items, "Placed", placed, "LeftOut", out)
	}
	return textPlaced.Count(items, "Placed", placed)
}
