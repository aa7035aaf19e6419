package versions

import (
	"fyne.io/fyne/v2"

	"promodoc/app/store"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/theme"
)

// keptCopy returns the kept copy that is selected.
func (s *Screen[T]) keptCopy() (store.KeptCopy, bool) {
	if st, ok := s.rows.at(s.rows.list.Selected()); ok && st.kept != nil {
		return *st.kept, true
	}
	return store.KeptCopy{}, false
}

// withKept does something with the kept copy that is selected.
func (s *Screen[T]) withKept(do func(store.KeptCopy)) {
	if c, ok := s.keptCopy(); ok {
		do(c)
		return
	}
	s.Say(textOnlyKept.Text())
}

// trash moves a kept copy to the trash.
func (s *Screen[T]) trash(c store.KeptCopy) {
	trashed, err := s.options.Kept.Trash(c)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.trashed = append(s.trashed, trashed)
	s.readAgain(textTrashed.Text("Key", action.KeyLabel(action.Undo)))
}

// putBack puts the copy back that was moved to the trash last.
func (s *Screen[T]) putBack() {
	last := len(s.trashed) - 1
	if last < 0 {
		s.Say(textNothingUndo.Text())
		return
	}
	if err := s.options.Kept.PutBack(s.trashed[last]); err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.trashed = s.trashed[:last]
	s.readAgain(textPutBack.Text())
}

// readAgain lists the copies that there are now, and says what was done.
func (s *Screen[T]) readAgain(done string) {
	kept, err := s.keptCopies()
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.show(kept, s.all, s.limited)
	s.Say(done)
}

// keptLinks is what can be done with the kept copy that is selected.
func (s *Screen[T]) keptLinks() *fyne.Container {
	return kit.Wrap(16,
		kit.NewLink(textTrashLink.Text(), theme.Label, func() { s.Do(action.DeleteKept) }),
		kit.NewLink(textRevealLink.Text(), theme.Label, func() { s.Do(action.RevealKept) }))
}
