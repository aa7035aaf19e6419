package importing

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"promodoc/app/ladder"
	"promodoc/ui/kit"
)

// keys are the letters that say what a line is to be taken for.
var keys = []struct {
	letter  rune
	verdict ladder.Verdict
	does    string
}{
	{'c', ladder.AsConsideration, "consideration"},
	{'p', ladder.AsPreparation, "preparation"},
	{'g', ladder.AsGuidance, "guidance"},
	{'x', ladder.LeftOut, "leave out"},
	{'h', ladder.AsPath, "path"},
	{'s', ladder.AsSection, "section"},
}

// names are the verdicts as they stand in the list.
var names = map[ladder.Verdict]string{
	ladder.AsPath: "Path", ladder.AsSection: "Section", ladder.AsConsideration: "Consideration",
	ladder.AsPreparation: "Preparation", ladder.AsGuidance: "Guidance", ladder.LeftOut: "Left out",
}

// rune takes the chosen line for something else, and goes on to the next.
func (s *Screen) rune(r rune) {
	r = unicode.ToLower(r)
	if r == 'i' {
		s.editChosenID()
		return
	}
	for _, k := range keys {
		if k.letter == r {
			s.take(k.verdict)
			return
		}
	}
}

// take takes the chosen line for something else and chooses the next.
func (s *Screen) take(v ladder.Verdict) {
	row, at := s.row(), s.roll.Selected()
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
		s.work.decide(decision{row: row, kind: without})
	case v != line.Verdict:
		s.work.decide(decision{row: row, kind: taken, verdict: v})
	}
	listed := len(s.shown)
	s.show()
	if len(s.shown) == listed {
		at++
	}
	s.roll.Select(min(at, len(s.shown)-1))
	if out {
		s.Say("Left out with everything in it. " + undoKey() + " brings it back.")
	}
}

// refusal says what a line may be taken for, since it may not be for everything.
func (s *Screen) refusal(row int) string {
	may := s.work.now.Choices(row)
	if len(may) == 0 {
		return "That line was left out with its path: H on the line that names the path brings both back."
	}
	all := make([]string, len(may))
	for i, v := range may {
		all[i] = string(v)
	}
	return fmt.Sprintf("Line %d may only be %s.", s.work.now.Rows[row].Line, strings.Join(all, ", "))
}

// press opens the choice of verdicts where she pressed on one.
func (s *Screen) press(at int, where, onScreen fyne.Position) {
	w := widths(s.roll.Size().Width)
	if where.X > 8+w.line+colGap+w.tag {
		return
	}
	may := s.work.now.Choices(s.shown[at])
	var items []*fyne.MenuItem
	for _, k := range keys {
		if slices.Contains(may, k.verdict) {
			items = append(items, fyne.NewMenuItem(names[k.verdict], func() { s.take(k.verdict) }))
		}
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s.roll); c != nil && len(items) > 0 {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, onScreen)
	}
}

// undo takes back what she decided last, redo does it again.
func (s *Screen) undo() { s.travelled(s.work.undo, "There is nothing to undo here.", "Undone.") }

func (s *Screen) redo() { s.travelled(s.work.redo, "There is nothing to do again.", "Done again.") }

func (s *Screen) travelled(travel func() (decision, bool), nothing, done string) {
	d, ok := travel()
	if !ok {
		s.Say(nothing)
		return
	}
	s.show()
	s.choose(d.row)
	s.Say(done)
}

// placed says how many of the page's items have their place in a path.
func (s *Screen) placed() string {
	if !s.reading.once {
		return "Nothing is kept yet"
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
	text := fmt.Sprintf("%d of %s placed", placed, kit.Count(items, "item"))
	if out > 0 {
		text += fmt.Sprintf(", %d left out", out)
	}
	return text
}
