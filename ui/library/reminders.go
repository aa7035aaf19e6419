package library

import (
	"cmp"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// reminders are what the user might want to do some time. They take nothing away
// from what the user came for.
func (s *Screen) reminders() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if s.options.Reminders.BackupDue(s.oldest()) {
		snooze := func() {
			s.options.Reminders.Snooze()
			s.show()
			s.Shown()
		}
		all = append(all, reminder(textBackupDue.Text(),
			kit.NewLink(textBackUp.Text(), theme.Label, s.options.Reminders.Backups),
			kit.NewLink(textNotNow.Text(), theme.Label, snooze).Muted()))
	}
	all = append(all, cycleReminders(s)...)
	if files := s.old.files; files > 0 && !s.inTrash {
		all = append(all, reminder(textOldTrash.Count(files), kit.NewLink(textLookAtTrash.Text(), theme.Label, func() {
			s.showFolder(true)
			s.Shown()
		})))
	}
	return all
}

// reminder returns a sentence with links beside or below it.
func reminder(sentence string, links ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Offer(12, kit.Small(sentence), links...)
}

// oldest returns when the document was changed that was not changed for longest;
// zero for an empty library.
func (s *Screen) oldest() time.Time {
	var oldest time.Time
	for _, d := range s.all {
		if oldest.IsZero() || d.Changed.Before(oldest) {
			oldest = d.Changed
		}
	}
	return oldest
}

// soon is how many days before its end a cycle is named, and week after how many days
// without an entry the user is reminded of the journal.
const (
	soon = 30
	week = 7
)

// cycleReminders are a line to note something down, once a week passed without an entry,
// and the days to the end of the cycles that end soon. One click turns them off.
func cycleReminders(s *Screen) []fyne.CanvasObject {
	if s.options.Reminders.Off() || len(s.all) == 0 {
		return nil
	}
	today := promo.DateOf(s.options.Now())
	var all []fyne.CanvasObject
	// off follows the last of them: one click turns off all.
	off := kit.NewLink(textNoReminders.Text(), theme.Label, func() {
		s.options.Reminders.TurnOff()
		s.show()
		s.Shown()
	}).Muted()
	if last := s.options.Reminders.LastNoted(); last.IsZero() || daysTo(promo.DateOf(last), today) >= week {
		note := kit.NewLink(textNoteDown.Text("Key", action.KeyLabel(action.LogEntry)), theme.Label, s.options.Reminders.Note)
		all = append(all, kit.Column(2, kit.Small(textNothingNoted.Text()), kit.Wrap(12, note)))
	}
	all = append(all, cycleEnds(s, today)...)
	if len(all) > 0 {
		all[len(all)-1] = kit.Column(2, all[len(all)-1], kit.Wrap(12, off))
	}
	return all
}

// cycleEnds are the days to the end of the cycles that end soon.
func cycleEnds(s *Screen, today promo.Date) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	named := map[string]bool{}
	for _, d := range s.all {
		left := daysTo(today, d.Period.To)
		if d.Period.To.IsZero() || left < 0 || left > soon || named[d.Cycle] {
			continue
		}
		named[d.Cycle] = true
		sentence := textCycleEnds.Count(left, "Cycle", cmp.Or(strings.TrimSpace(d.Cycle), textTheCycle.Text()))
		if left == 0 {
			sentence = textCycleEndsToday.Text("Cycle", cmp.Or(strings.TrimSpace(d.Cycle), textTheCycle.Text()))
		}
		all = append(all, kit.Small(sentence))
	}
	return all
}

// daysTo returns how many days there are from the end of one date to that of another.
func daysTo(from, to promo.Date) int {
	return int(to.Last().Sub(from.Last()).Round(24*time.Hour) / (24 * time.Hour))
}
