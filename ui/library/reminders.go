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
	if s.options.ReminderDue(s.oldest()) {
		snooze := func() {
			s.options.Snooze()
			s.show()
			s.Shown()
		}
		all = append(all, reminder(textBackupDue.Text(),
			kit.NewLink(textBackUp.Text(), theme.Label, s.options.Backups),
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

// oldTrash is what has been in the trash for long.
type oldTrash struct {
	files  int
	before time.Time // when it was put there
	asking bool      // the user is asked whether to delete it
	keep   *kit.Button
}

// offerToEmpty adds an offer to delete what has been in the trash for long. It
// is final, so the user is asked once more.
func (s *Screen) offerToEmpty(column *fyne.Container) {
	if s.old.files == 0 {
		return
	}
	ask := func(on bool) func() {
		return func() {
			s.old.asking = on
			s.show()
			s.Shown()
			if on {
				kit.Focus(s.old.keep)
			}
		}
	}
	if !s.old.asking {
		empty := kit.NewButton(textEmptyTrash.Text(), "", ask(true))
		column.Add(kit.Column(8, kit.Body(textOldTrash.Count(s.old.files)), kit.Row(8, empty, kit.Spacer())))
		return
	}
	s.old.keep = kit.NewPrimaryButton(textKeepTrash.Text(), "", ask(false))
	column.Add(kit.Column(8, kit.Body(textReallyEmpty.Count(s.old.files)),
		kit.Row(8, s.old.keep, kit.NewButton(textDeleteForGood.Text(), "", s.emptyTrash), kit.Spacer())))
}

func (s *Screen) emptyTrash() {
	deleted, err := s.options.Documents.EmptyTrash(s.old.before)
	s.old.asking = false
	s.Reload()
	s.Shown()
	if err != nil {
		s.ShowError(err)
		return
	}
	s.Say(textEmptied.Count(deleted))
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
