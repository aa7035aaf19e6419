package paths

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

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
	case action.DuplicatePath:
		s.duplicate()
	case action.DeletePath:
		s.delete()
	case action.Undo:
		s.Undo()
	case action.BeginDocument:
		s.begin()
	case action.ExportPath:
		if r, ok := s.selected(); ok {
			s.options.Export(r)
		}
	case action.ShowMenu:
		s.ShowMenu()
	case action.Filter:
		s.OpenFilter()
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.ShowPaths:
		s.group = group{}
		s.Reload()
		s.Shown()
	default:
		return false
	}
	return true
}

// selected returns the selected path.
func (s *Screen) selected() (workspace.PathSummary, bool) {
	if i := s.SelectedIndex(); i >= 0 {
		return s.shown[i], true
	}
	return workspace.PathSummary{}, false
}

func (s *Screen) open(file string) {
	if slices.ContainsFunc(s.shown, func(r workspace.PathSummary) bool { return r.File == file }) {
		s.options.Open(file)
	}
}

// begin begins a document on the selected path, or says why that cannot be done.
func (s *Screen) begin() {
	r, ok := s.selected()
	switch {
	case !ok:
	case !r.Usable():
		s.Say(textHasFaults.Text("Title", title(r)))
	case r.Considerations == 0:
		s.Say(textNoConsiderations.Text("Title", title(r)))
	default:
		s.options.Begin(r.ID)
	}
}

func (s *Screen) duplicate() {
	r, ok := s.selected()
	if !ok {
		return
	}
	file, err := s.options.Paths.DuplicatePath(r.File)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.group = group{} // the copy may be in another
	s.ShowFile(file)
	s.Say(textDuplicated.Text("Key", action.Bare(fyne.KeyReturn)))
}

// delete puts the selected path into the trash, from where undo brings it back.
func (s *Screen) delete() {
	r, ok := s.selected()
	if !ok {
		return
	}
	switch r.Origin {
	case workspace.PathBundled:
		s.Say(textBundledStays.Text("Title", title(r)))
		return
	case workspace.PathFolder:
		s.Say(textFolderStays.Text("Title", title(r), "Folder", filepath.Base(r.Folder)))
		return
	}
	trashed, err := s.options.Paths.DeletePath(r.File)
	if err != nil {
		s.Fail(kit.Sentence(err))
		return
	}
	s.AfterDelete(trashed, title(r))
}

// actions are what can be done with a path of the list.
func (s *Screen) actions(r workspace.PathSummary) []listing.ItemAction {
	do := func(id action.ID) func() { return func() { s.Do(id) } }
	return []listing.ItemAction{
		{Label: textOpen.Text(), Short: textOpen.Text(), Do: func() { s.open(r.File) }},
		{ID: action.BeginDocument, Label: textBeginShort.Text(), Short: textBeginShort.Text(), Do: s.begin, Disabled: !r.Usable() || r.Considerations == 0},
		{ID: action.DuplicatePath, Label: textDuplicateShort.Text(), Short: textDuplicateShort.Text(), Do: s.duplicate},
		{ID: action.ExportPath, Label: textExportMenu.Text(), Do: do(action.ExportPath)},
		{ID: action.DeletePath, Label: textDeleteShort.Text(), Short: textDeleteShort.Text(), Do: s.delete, Disabled: r.Origin != workspace.PathOwn},
	}
}

// restore takes a path out of the trash and shows all paths.
func (s *Screen) restore(t safefile.Trashed) (file string, err error) {
	if file, err = s.options.Paths.RestorePath(t); err == nil {
		s.group = group{} // it is listed there
	}
	return file, err
}
