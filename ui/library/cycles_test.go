package library

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/cycle"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func cycleOf(t *testing.T, file, who, name, from, to string) workspace.DocumentSummary {
	t.Helper()
	parse := func(s string) promo.Date {
		d, err := promo.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	return workspace.DocumentSummary{File: file, Title: "Staff", Candidate: who, Cycle: name, Period: cycle.Period{Document: file, Candidate: who, From: parse(from), To: parse(to)}}
}

func shownTexts(o fyne.CanvasObject) string {
	var all []string
	for _, o := range test.LaidOutObjects(o) {
		if t, ok := o.(*kit.Text); ok {
			all = append(all, t.String())
		}
	}
	return strings.Join(all, "\n")
}

// Documents are in the order of time, each with what is between it and the one before, and
// are opened by key.
func TestCycles(t *testing.T) {
	docs := &memory{rows: []workspace.DocumentSummary{
		cycleOf(t, "c", "Ada", "H2 2026", "2026-12-01", "2027-05-31"), cycleOf(t, "a", "Ada", "H1 2025", "2025-01-01", "2025-06-30"),
		cycleOf(t, "b", "ada", "H1 2026", "2026-07-01", "2026-12-31"), {File: "l", Title: "sealed", Locked: true},
		{File: "x", Title: "Copy", Aside: "changed elsewhere"}, cycleOf(t, "n", "Bo", "", "", ""), {File: "f", Title: "broken", Fault: "it cannot be read"},
	}}
	s, opened := open(t, docs)
	s.Do(action.ShowCycles)
	files := fmt.Sprint(len(s.Items))
	text := shownTexts(s.Object())
	for _, want := range []string{"12 months after the one before", "overlaps the one before by 31 days", "no days set", "protected with a passphrase", "No candidate named", "2025", "2027", "it cannot be read"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q in\n%s", want, text)
		}
	}
	if files != "6" || strings.Index(text, "H1 2025") > strings.Index(text, "H1 2026") || strings.Contains(text, "Copy") {
		t.Errorf("%s documents, in the order\n%s", files, text)
	}
	s.SetSelected("a")
	s.Shown()
	s.Key(fyne.KeyDown)
	s.Do(action.CompareCycles)
	s.Key(fyne.KeyReturn)
	s.Items[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := strings.Join(*opened, ", "); got != "compare b, b, a" {
		t.Errorf("opened %s", got)
	}
	s.Key(fyne.KeyEscape)
	if s.inCycles || len(s.Items) != 7 {
		t.Errorf("after Esc %d documents are listed", len(s.Items))
	}
}

func TestCyclesOfNoneAndOne(t *testing.T) {
	s, _ := open(t, &memory{})
	s.Do(action.ShowCycles)
	if text := shownTexts(s.Object()); !strings.Contains(text, "begins the first") {
		t.Errorf("an empty library says %q", text)
	}
	docs := &memory{rows: []workspace.DocumentSummary{cycleOf(t, "a", "Ada", "H1 2025", "2025-01-01", "")}}
	s, _ = open(t, docs)
	s.Do(action.ShowCycles)
	if text := shownTexts(s.Object()); !strings.Contains(text, "from 1 January 2025, no end set") || !strings.Contains(text, "begins the next cycle") {
		t.Errorf("with one document it says %q", text)
	}
	s.Do(action.ShowCycles)
	if s.inCycles {
		t.Error("the key does not lead back to the list")
	}
}
