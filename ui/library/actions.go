package library

import (
	"slices"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
	"promodoc/ui/listing"
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
	case action.RenameDocument:
		s.rename()
	case action.BeginCycle:
		s.with(s.options.Commands.NextCycle)
	case action.CompareCycles:
		s.with(s.options.Commands.Compare)
	case action.ShowCycles:
		showCycles(s)
	case action.DeleteDocument:
		s.delete()
	case action.ExportDocument:
		s.with(s.options.Commands.Export)
	case action.PrintDocument:
		s.with(s.options.Commands.Print)
	case action.EmptyTrash:
		s.askToEmpty()
	case action.ShowMenu:
		s.ShowMenu()
	case action.Undo:
		s.Undo()
	case action.Filter:
		s.find()
	case action.FindDocument:
		s.find()
		s.LeaveFilter = s.options.Back // the user came to look something up
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.ShowLibrary:
		s.inTrash, s.inCycles = false, false
		s.Reload()
		s.Shown()
	default:
		return false
	}
	return true
}

// document returns the selected document.
func (s *Screen) document() (workspace.DocumentSummary, bool) {
	i := slices.IndexFunc(s.shown, func(d workspace.DocumentSummary) bool { return d.File == s.Selected() })
	if i < 0 || s.inTrash {
		return workspace.DocumentSummary{}, false
	}
	return s.shown[i], true
}

// whole returns the selected document, unless it is only a copy that was kept of one.
func (s *Screen) whole() (workspace.DocumentSummary, bool) {
	d, ok := s.document()
	return d, ok && d.KeptOf() == ""
}

// open opens a document. A kept copy whose document is gone becomes that document.
func (s *Screen) open(file string) {
	i := slices.IndexFunc(s.shown, func(e workspace.DocumentSummary) bool { return e.File == file })
	if i < 0 || s.inTrash {
		return
	}
	if of := s.shown[i].KeptOf(); of != "" {
		var err error
		if file, err = s.options.Documents.Restore(safefile.Trashed{Name: safefile.Stem(of), From: of, File: file}); err != nil {
			s.Fail(kit.Sentence(err))
			return
		}
		s.ShowFile(file)
	}
	s.options.Open(file)
}

// history opens a document with its versions.
func (s *Screen) history(file string) {
	if d, ok := s.whole(); ok && d.File == file {
		s.options.Commands.History(file)
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
	d, ok := s.whole()
	if !ok {
		return
	}
	copied, err := s.options.Documents.Duplicate(d.File)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.ShowFile(copied)
	s.Say(textDuplicated.Text())
}

// rename asks for another name of the selected document.
func (s *Screen) rename() {
	if d, ok := s.whole(); ok {
		s.options.AskName(d.Name, func(name string) error { return s.renameTo(d.File, d.Name, name) })
	}
}

// renameTo renames a document; that can be undone.
func (s *Screen) renameTo(file, was, name string) error {
	renamed, err := s.options.Documents.Rename(file, name)
	if err != nil {
		return err
	}
	s.AddUndo(func() error {
		old, err := s.options.Documents.Rename(renamed, was)
		if err != nil {
			s.Fail(kit.Sentence(err))
			return err
		}
		s.ShowFile(old)
		s.Say(textRenamedBack.Text("Name", was))
		return nil
	})
	s.SetPanel(nil, nil)
	s.ShowFile(renamed)
	s.Say(textRenamed.Text("Name", name, "Key", action.KeyLabel(action.Undo)))
	return nil
}

// with does something with the selected document elsewhere.
func (s *Screen) with(do func(file string)) {
	if d, ok := s.whole(); ok {
		do(d.File)
	}
}

// delete puts the selected document into the trash. In the trash it asks whether
// to delete it for good.
func (s *Screen) delete() {
	if s.inTrash {
		s.askToDelete()
		return
	}
	d, ok := s.document()
	if !ok {
		return
	}
	trashed, err := s.options.Documents.Delete(d.File)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.AfterDelete(trashed, d.Title)
}

// actions are what can be done with a document of the list. One that cannot be read
// has a link to its file in any case.
func (s *Screen) actions(d workspace.DocumentSummary) []listing.ItemAction {
	if d.KeptOf() != "" {
		return []listing.ItemAction{
			{Label: textTakeUp.Text(), Short: textTakeUp.Text(), Do: func() { s.open(d.File) }},
			{ID: action.DeleteDocument, Label: textDeleteShort.Text(), Short: textDeleteShort.Text(), Do: s.delete},
		}
	}
	if d.Fault != "" && !d.Damaged {
		return []listing.ItemAction{
			{Label: textOpen.Text(), Short: textOpen.Text(), Do: func() { s.open(d.File) }},
			{Label: textOpenFile.Text(), Do: func() { s.options.OpenFile(d.File) }},
			{ID: action.RenameDocument, Label: textRenameMenu.Text(), Short: textRenameShort.Text(), Do: s.rename},
			{ID: action.DeleteDocument, Label: textDeleteShort.Text(), Short: textDeleteShort.Text(), Do: s.delete},
		}
	}
	return []listing.ItemAction{
		{Label: textOpen.Text(), Short: textOpen.Text(), Do: func() { s.open(d.File) }},
		{ID: action.RenameDocument, Label: textRenameMenu.Text(), Short: textRenameShort.Text(), Do: s.rename},
		{ID: action.DuplicateDocument, Label: textDuplicateShort.Text(), Short: textDuplicateShort.Text(), Do: s.duplicate, Disabled: d.Locked},
		{ID: action.ExportDocument, Label: textExportMenu.Text(), Short: textExportShort.Text(), Do: func() { s.with(s.options.Commands.Export) }, Disabled: d.Locked},
		{ID: action.PrintDocument, Label: textPrintMenu.Text(), Do: func() { s.with(s.options.Commands.Print) }, Disabled: d.Locked},
		{ID: action.BeginCycle, Label: textNextCycleMenu.Text(), Do: func() { s.with(s.options.Commands.NextCycle) }},
		{ID: action.CompareCycles, Label: textCompareMenu.Text(), Do: func() { s.with(s.options.Commands.Compare) }},
		{ID: action.ShowHistory, Label: textHistory.Text(), Short: textHistory.Text(), Do: func() { s.history(d.File) }},
		{ID: action.DeleteDocument, Label: textDeleteShort.Text(), Short: textDeleteShort.Text(), Do: s.delete},
	}
}

// restore takes a document out of the trash and shows the documents.
func (s *Screen) restore(t safefile.Trashed) (file string, err error) {
	if file, err = s.options.Documents.Restore(t); err == nil {
		s.inTrash = false
	}
	return file, err
}
