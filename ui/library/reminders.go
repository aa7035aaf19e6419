package library

import (
	"time"

	"fyne.io/fyne/v2"

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
