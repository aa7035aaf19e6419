package paths

import (
	"slices"

	"promodoc/app/safefile"
	"promodoc/app/workspace"
	"promodoc/ui/action"
)

// Do carries an action out and reports whether it is one of this screen's.
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
		if r, ok := s.row(); ok {
			s.o.Export(r)
		}
	case action.Filter:
		s.OpenFilter()
	case action.NextPane, action.PreviousPane:
		s.Shown()
	case action.ShowPaths:
		s.place = place{}
		s.Reload()
		s.Shown()
	default:
		return false
	}
	return true
}

// row is the chosen path.
func (s *Screen) row() (workspace.PathSummary, bool) {
	if i := s.SelectedIndex(); i >= 0 {
		return s.shown[i], true
	}
	return workspace.PathSummary{}, false
}

func (s *Screen) open(file string) {
	if slices.ContainsFunc(s.shown, func(r workspace.PathSummary) bool { return r.File == file }) {
		s.o.Open(file)
	}
}

// begin begins a document on the chosen path, where it asks for something.
func (s *Screen) begin() {
	r, ok := s.row()
	switch {
	case !ok:
	case !r.Usable:
		s.Say("“" + title(r) + "” has faults: mend them first.")
	case r.Considerations == 0:
		s.Say("“" + title(r) + "” has no considerations yet, which a document is made of: add some first.")
	default:
		s.o.Begin(r.ID)
	}
}

func (s *Screen) duplicate() {
	r, ok := s.row()
	if !ok {
		return
	}
	file, err := s.o.Paths.DuplicatePath(r.File)
	if err != nil {
		s.ShowError(err)
		return
	}
	s.place = place{} // the copy may lie in another
	s.ShowFile(file)
	s.Say("Duplicated. The copy is yours: Enter opens it.")
}

// delete puts the chosen path into the trash, from where undo brings it back.
func (s *Screen) delete() {
	r, ok := s.row()
	if !ok {
		return
	}
	if r.Origin != workspace.PathOwn {
		s.Say("“" + title(r) + "” is not yours to delete: it comes " + origin(r) + ".")
		return
	}
	trashed, err := s.o.Paths.DeletePath(r.File)
	if err != nil {
		s.ShowError(err)
		return
	}
	s.AfterDelete(trashed, title(r))
}

func (s *Screen) restore(t safefile.Trashed) (file string, err error) {
	if file, err = s.o.Paths.RestorePath(t); err == nil {
		s.place = place{} // where it is listed
	}
	return file, err
}

func origin(r workspace.PathSummary) string {
	if r.Origin == workspace.PathBundled {
		return "with the program"
	}
	return "from the " + from(r)
}
