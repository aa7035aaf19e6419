package library

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
	"promodoc/ui/theme"
)

// oldTrash is what has been in the trash for long.
type oldTrash struct {
	files  int
	before time.Time // when it was put there
}

// question asks whether to delete something for good.
type question struct {
	sentence string
	do       func() (said string, err error)
	keep     *kit.Button
}

// readTrash lists the trash again. What its documents are is only read where they are
// shown.
func readTrash(s *Screen) {
	var err error
	if s.trash, err = s.options.Documents.Trash(s.inTrash); err != nil {
		s.Fail(kit.Sentence(err))
	}
}

// trashRow returns the content of an item of the trash: what the document is, as
// among the documents, and when it was deleted. all are those of the trash.
func trashRow(t workspace.TrashedDocument, all []workspace.DocumentSummary, now time.Time) fyne.CanvasObject {
	r := t.Summary
	about := kit.Run{Size: theme.Row, Color: theme.Muted}
	if r.Fault != "" {
		about.Color, r.Damaged = theme.Error, false // it must be put back before it can be opened
	}
	if r.KeptOf() != "" {
		r.File = "" // what it is a copy of need not be gone
	}
	about.Text = subtitle(r, named(r) || ambiguous(r, all))
	return kit.Row(16,
		kit.Fill(kit.Column(1, kit.NewText(kit.Run{Text: t.Summary.Title, Size: theme.Input, Bold: true}), kit.NewText(about))),
		kit.SmallLabel(textDeletedAgo.Text("When", ago(t.Deleted, now))))
}

// trashActions are what can be done with a document of the trash.
func (s *Screen) trashActions(t safefile.Trashed) []listing.ItemAction {
	return []listing.ItemAction{
		{Label: textPutBack.Text(), Short: textPutBack.Text(), Do: func() { _ = s.PutBack(t) }}, // the status line says why not
		{ID: action.DeleteDocument, Label: textDeleteForGoodMenu.Text(), Short: textDeleteForGood.Text(), Do: s.askToDelete},
		{ID: action.EmptyTrash, Label: textEmptyTrash.Text(), Do: s.askToEmpty},
	}
}

// offerToEmpty adds an offer to empty the trash, and to delete what has been in it
// for long. Both are final, so the user is asked once more.
func (s *Screen) offerToEmpty(column *fyne.Container) {
	if q := s.question; q != nil {
		q.keep = kit.NewPrimaryButton(textKeepTrash.Text(), "", func() { s.ask(nil) })
		column.Add(kit.Column(8, kit.NewText(kit.Run{Text: q.sentence, Bold: true}),
			kit.Row(8, q.keep, kit.NewButton(textDeleteForGood.Text(), "", s.answer), kit.Spacer())))
		return
	}
	if len(s.trash) == 0 && s.old.files == 0 {
		return
	}
	row := kit.Row(8, kit.NewButton(textEmptyTrash.Text(), action.KeyLabel(action.EmptyTrash), s.askToEmpty))
	if s.old.files > 0 {
		column.Add(kit.Body(textOldTrash.Count(s.old.files)))
		row.Add(kit.NewButton(textEmptyOld.Text(), "", func() { s.askAbout(s.old.files, s.old.before) }))
	}
	row.Add(kit.Spacer())
	column.Add(row)
}

// ask shows a question, or none.
func (s *Screen) ask(q *question) {
	s.question = q
	s.show()
	s.Shown()
	if q != nil && q.keep != nil {
		kit.Focus(q.keep)
	}
}

// askToEmpty asks whether to empty the trash.
func (s *Screen) askToEmpty() {
	files, before, err := s.options.Documents.WholeTrash()
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	if files == 0 {
		s.Say(textTrashEmpty.Text())
		return
	}
	s.showFolder(true)
	s.askAbout(files, before)
}

// askAbout asks whether to delete the files that were put into the trash before a
// time.
func (s *Screen) askAbout(files int, before time.Time) {
	s.ask(&question{sentence: textReallyEmpty.Count(files), do: func() (string, error) {
		deleted, err := s.options.Documents.EmptyTrash(before)
		return textEmptied.Count(deleted), err
	}})
}

// askToDelete asks whether to delete the selected document of the trash.
func (s *Screen) askToDelete() {
	i := slices.IndexFunc(s.trash, func(t workspace.TrashedDocument) bool { return t.File == s.Selected() })
	if !s.inTrash || i < 0 {
		return
	}
	t := s.trash[i]
	s.ask(&question{sentence: textReallyDelete.Text("Name", t.Summary.Title), do: func() (string, error) {
		s.SelectNext()
		return textEmptied.Count(1), s.options.Documents.DeleteForGood(t.Trashed)
	}})
}

// answer deletes what the question is about.
func (s *Screen) answer() {
	said, err := s.question.do()
	s.question = nil
	s.Reload()
	s.Shown()
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.Say(said)
}
