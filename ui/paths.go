package ui

import (
	"path/filepath"

	"promodoc/app/career"
	"promodoc/app/pathedit"
	"promodoc/app/place"
	"promodoc/app/workspace"
	"promodoc/ui/asking"
	"promodoc/ui/editor"
	"promodoc/ui/kit"
	"promodoc/ui/newdoc"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
)

// showPaths shows the career paths, with the one that is open chosen.
func (w *Window) showPaths() {
	file := ""
	if open, isPath := w.now.(*patheditor.Editor); isPath {
		file = open.File()
	}
	w.showPath(file)
}

// showPath shows the career paths with the one of a file chosen, and reports
// whether it did: leaving the open document may have failed.
func (w *Window) showPath(file string) bool {
	if !w.closeDocument() {
		return false
	}
	w.watchPathFiles()
	w.window.SetTitle("Career paths — Promodoc")
	w.set(paths.New(paths.Options{
		Shelf:  w.work,
		Chosen: file,
		New:    w.newPath,
		Open:   w.openPath,
		Import: w.askImport,
		Export: w.askExport,
		Begin:  w.showNew,
	}))
	return true
}

// newPath makes a path with nothing in it and opens it.
func (w *Window) newPath() {
	if !w.closeDocument() {
		return
	}
	file, err := w.work.AddPath(career.Path{ID: w.work.FreePathID(pathedit.NewPathID, nil), Title: "New path"})
	if err != nil {
		w.Say(kit.Sentence(err))
		return
	}
	if w.showPath(file) {
		w.openPath(file)
	}
}

// back is the way back to what is shown now.
func (w *Window) back() func() {
	switch now := w.now.(type) {
	case *editor.Editor:
		file := w.editor.Session().File()
		return func() { w.open(file) }
	case *paths.Screen:
		return w.showPaths
	case *newdoc.Screen:
		return func() { w.showNew("") }
	case *patheditor.Editor:
		file := now.File()
		return func() { w.openPath(file) }
	}
	return w.showLibrary
}

// pathOwners says of every path id in use what has it.
func (w *Window) pathOwners() map[string]string {
	owners := map[string]string{}
	rows, err := w.work.PathRows()
	if err != nil {
		w.Say(kit.Sentence(err))
	}
	for _, r := range rows {
		by := "“" + r.Title + "”"
		switch r.From {
		case workspace.PathBundled:
			by += ", which comes with the program"
		case workspace.PathFolder:
			by += " in the folder " + r.Folder
		}
		if owners[r.ID] == "" {
			owners[r.ID] = by
		}
	}
	return owners
}

// exportPath exports the path that is open.
func (w *Window) exportPath() {
	open, isPath := w.now.(*patheditor.Editor)
	if !isPath {
		return
	}
	rows, _ := w.work.PathRows() // what of it cannot be read is not this one
	for _, r := range rows {
		if r.File == open.File() {
			w.askExport(r)
		}
	}
}

// askExport asks for the file that a path is to be written to.
func (w *Window) askExport(r workspace.PathRow) {
	name := r.ID + ".yaml"
	panel := asking.New(asking.Options{
		Title: "Export the path",
		About: "“" + r.Title + "” as one readable file, for others to import or to keep in a team’s folder.",
		Label: "File", Aside: "where it is to be written", Does: "Export",
		Start: filepath.Join(w.work.Folders().Exports, name),
		Browse: func(chosen func(string)) {
			w.browse(func(folder string) { chosen(filepath.Join(folder, name)) })
		},
		Done: func(file string) error {
			file = place.Expand(file)
			if err := w.work.ExportPathFile(r.File, file); err != nil {
				return err
			}
			w.closePanel()
			w.Say("Written: " + file)
			return nil
		},
		Closed: w.closePanel,
	})
	w.now.SetPanel(panel.Object(), panel.Focus)
}
