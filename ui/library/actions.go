package library

import (
	"slices"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
)

// Do carries an action out and reports whether it is one of the screen's.
func (s *Screen) Do(id action.ID) bool {
	if s.PanelBlocks(id) {
		return true
	}
	switch id {
	case action.DuplicateDocument:
		s.duplicate()
	case action.ShowHistory:
		s.history(s.Selected())
	case action.DeleteDocument:
		s.delete()
	case action.Undo:
		s.Undo()
	case action.Filter, action.FindDocument:
		s.find()
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.ShowLibrary:
		s.inTrash = false
		s.Reload()
		s.Shown()
	default:
		return false
	}
	return true
}

// document returns the selected document.
func (s *Screen) document() (workspace.DocumentSummary, bool) {
	if i := s.SelectedIndex(); i >= 0 && !s.inTrash {
		return s.shown[i], true
	}
	return workspace.DocumentSummary{}, false
}

func (s *Screen) open(file string) {
	i := slices.IndexFunc(s.shown, func(e workspace.DocumentSummary) bool { return e.File == file })
	if i >= 0 && !s.inTrash {
		s.options.Open(file)
	}
}

// history opens a document with its versions.
func (s *Screen) history(file string) {
	if file != "" && !s.inTrash {
		s.options.History(file)
	}
}

// find opens the filter of the documents.
func (s *Screen) find() {
	if len(s.all) == 0 {
		s.Say(textNothingToFind.Text())
		return
	}
	s.inTrash = false
	s.OpenFilter()
}

func (s *Screen) duplicate() {
	d, ok := s.document()
	if !ok {
		return
	}
	copied, err := s.options.Documents.Duplicate(d.File)
	if err != nil {
		s.ShowError(err)
		return
	}
	s.ShowFile(copied)
	s.Say(textDuplicated.Text())
}

// delete puts the selected document into the trash.
func (s *Screen) delete() {
	d, ok := s.document()
	if !ok {
		return
	}
	trashed, err := s.options.Documents.Delete(d.File)
	if err != nil {
		s.ShowError(err)
		return
	}
	s.AfterDelete(trashed, d.Title)
}

// restore takes a document out of the trash and shows the documents.
func (s *Screen) restore(t safefile.Trashed) (file string, err error) {
	if file, err = s.options.Documents.Restore(t); err == nil {
		s.inTrash = false
	}
	return file, err
}
