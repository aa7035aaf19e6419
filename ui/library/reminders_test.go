package library

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"promodoc/app/cycle"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// The library reminds of the journal after a week without an entry, and of the end of
// cycles from thirty days on, once for each; one click turns that off.
func TestReminders(t *testing.T) {
	test.NewTempApp(t)
	test.ApplyTheme(t, theme.New(theme.Light, 1))
	s := &Screen{}
	off, noted := false, time.Time{}
	s.options.Now = func() time.Time { return time.Date(2026, 6, 14, 12, 0, 0, 0, time.UTC) }
	s.options.Reminders = Reminders{Off: func() bool { return off }, TurnOff: func() { off = true }, LastNoted: func() time.Time { return noted }}
	said := func() []string {
		var all []string
		for _, o := range cycleReminders(s) {
			for _, part := range test.LaidOutObjects(o) {
				if text, ok := part.(*kit.Text); ok && strings.HasSuffix(text.String(), ".") {
					all = append(all, text.String())
				}
			}
		}
		return all
	}
	is := func(want ...string) {
		t.Helper()
		got := said()
		if len(got) != len(want) {
			t.Fatalf("says %q, want %q", got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("says %q, want %q", got, want)
			}
		}
	}
	offers := func() (n int) {
		for _, o := range cycleReminders(s) {
			for _, part := range test.LaidOutObjects(o) {
				if link, ok := part.(*kit.Link); ok && link.Text() == textNoReminders.Text() {
					n++
				}
			}
		}
		return n
	}
	is() // an empty library
	s.all = summaries(promo.Date{Year: 2026, Month: 6}, promo.Date{Year: 2026, Month: 6, Day: 30}, promo.Date{Year: 2026, Month: 7, Day: 15}, promo.Date{Year: 2026, Month: 5}, promo.Date{})
	noted = day(8)
	is("H 0 ends in 16 days.")
	noted = day(7)
	is("Nothing has been noted down for a week.", "H 0 ends in 16 days.")
	if n := offers(); n != 1 {
		t.Errorf("%d links turn the two off", n)
	}
	noted = time.Time{}
	is("Nothing has been noted down for a week.", "H 0 ends in 16 days.")
	s.options.Now = func() time.Time { return time.Date(2026, 6, 30, 23, 0, 0, 0, time.UTC) }
	noted = day(30)
	is("H 0 ends today.", "H 2 ends in 15 days.")
	s.options.Reminders.TurnOff()
	is()
}

func day(n int) time.Time { return time.Date(2026, 6, n, 9, 0, 0, 0, time.UTC) }

// summaries are documents whose cycles end on dates; the first two have the same cycle.
func summaries(ends ...promo.Date) []workspace.DocumentSummary {
	var all []workspace.DocumentSummary
	for i, end := range ends {
		name := "H 0"
		if i > 1 {
			name = "H " + strconv.Itoa(i)
		}
		all = append(all, workspace.DocumentSummary{Cycle: name, Period: cycle.Period{To: end}})
	}
	return all
}
