package importing

import (
	"slices"

	"fyne.io/fyne/v2"

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

// setVerdict gives the selected line another verdict and selects the next line.
func (s *Screen) setVerdict(v ladder.Verdict) {
	row, at := s.rows.selected(), s.rows.list.Selected()
	if row == none {
		return
	}
	line := s.work.now.Rows[row]
	out := line.Verdict == ladder.AsPath && v == ladder.LeftOut
	if !out && !slices.Contains(s.work.now.Choices(row), v) {
		s.Fail(s.refusal(row))
		return
	}
	switch {
	case out:
		s.work.decide(row, decision{kind: pathLeftOut})
	case v != line.Verdict:
		s.work.decide(row, decision{kind: verdictChanged, verdict: v})
	}
	listed := len(s.rows.shown)
	s.show()
	if len(s.rows.shown) == listed {
		at++
	}
	s.rows.list.Select(min(at, len(s.rows.shown)-1))
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

// travel undoes or redoes a decision and selects its row.
func (s *Screen) travel(step func() (decision, bool), nothing, done *message.Message) {
	selected := s.work.now.PlaceOf(s.rows.selected())
	d, ok := step()
	if !ok {
		s.Say(nothing.Text())
		return
	}
	if d.kind == turned {
		s.afterTurn(selected)
	} else {
		s.show()
		s.rows.selectPlace(d.at)
	}
	s.Say(done.Text())
}
