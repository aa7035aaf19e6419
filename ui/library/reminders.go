package library

import (
	"time"

	"fyne.io/fyne/v2"

	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// remind adds what the user might want to do some time to the sidebar. It takes
// nothing away from what they came for.
func (s *Screen) remind(column *fyne.Container) {
	if s.options.Reminders.BackupDue(s.oldest()) {
		snooze := func() {
			s.options.Reminders.Snooze()
			s.show()
			s.Shown()
		}
		column.Add(reminder(textBackupDue.Text(),
			kit.NewLink(textBackUp.Text(), theme.Label, s.options.Reminders.Backups),
			kit.NewLink(textNotNow.Text(), theme.Label, snooze).Muted()))
	}
	if files := s.old.files; files > 0 && !s.inTrash {
		column.Add(reminder(textOldTrash.Count(files), kit.NewLink(textLookAtTrash.Text(), theme.Label, func() {
			s.showFolder(true)
			s.Shown()
		})))
	}
}

// reminder returns a sentence with links below it.
func reminder(sentence string, links ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Inset(16, 8, 0, 8, kit.Column(4, kit.Small(sentence), kit.Wrap(12, links...)))
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
