package ui

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"promodoc/app/career"
	"promodoc/app/ids"
	"promodoc/app/ladder"
	"promodoc/app/place"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/asking"
	"promodoc/ui/importing"
	"promodoc/ui/kit"
)

// askImport asks for the file of a page, or of a path.
func (w *Window) askImport() {
	panel := asking.New(asking.Options{
		Title: "Import",
		About: "A page of your company’s handbook becomes paths: Markdown, a saved web page (HTML) or a table (CSV). You look through what was found before anything is kept. A path file (YAML) is added as it is.",
		Label: "File", Aside: "typed, pasted or dropped on the window", Does: "Import",
		Browse: func(chosen func(string)) { w.browseFile(workspace.IncomingEndings(), chosen) },
		Done:   func(file string) error { return w.take(place.Expand(file)) },
		Closed: w.closePanel,
	})
	w.now.SetPanel(panel.Object(), panel.Focus)
}

// take does with a file what it is for. The error says why nothing can be done
// with it.
func (w *Window) take(file string) error {
	if file == "" {
		return errors.New("type the name of a file, or browse for it")
	}
	what, err := w.work.WhatIs(file)
	if err != nil {
		return err
	}
	switch what {
	case workspace.IncomingPage:
		w.showImport(file)
	case workspace.IncomingPath:
		return w.importPath(file, "")
	case workspace.IncomingDocument:
		w.open(file)
	}
	return nil
}

// dropped takes the files that were let go over the window. Path files may come
// by the dozen; a page, like a document, takes the whole window.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	for _, uri := range files {
		if what, err := w.work.WhatIs(uri.Path()); err == nil && what != workspace.IncomingPath && len(files) > 1 {
			w.Say("Drop one page or document at a time. Nothing was taken.")
			return
		}
	}
	for _, uri := range files {
		if err := w.take(uri.Path()); err != nil {
			w.Say(kit.Sentence(err))
			return
		}
	}
}

// showImport shows what a page holds, for paths to be made of it.
func (w *Window) showImport(file string) {
	back := w.back()
	if !w.closeDocument() {
		return
	}
	owners := w.pathOwners()
	w.window.SetTitle("Reading " + filepath.Base(file) + " — Promodoc")
	w.set(importing.New(importing.Options{
		File:  file,
		Read:  func(base string) (ladder.Draft, error) { return w.work.ReadPage(file, base) },
		Post:  w.post,
		Go:    func(f func()) { go f() },
		Done:  func() { w.window.SetTitle("Import " + filepath.Base(file) + " — Promodoc") },
		Owner: func(id string) string { return owners[id] },
		Free:  w.work.FreePathID,
		Add: func(p career.Path) (string, error) {
			file, err := w.work.AddPath(p)
			if err != nil {
				owners = w.pathOwners()
			}
			return file, err
		},
		Saved: func(files []string) {
			if w.showPath(w.worthBeginning(files)) {
				w.Say(kit.Count(len(files), "path") + " saved. " + action.KeyLabel(action.BeginDocument) + " begins a document on the chosen one.")
			}
		},
		Cancel: back,
	}))
}

// worthBeginning is the first of some paths that a document can be begun on,
// else the first.
func (w *Window) worthBeginning(files []string) string {
	rows, _ := w.work.PathRows() // those that cannot be read were not saved just now
	for _, r := range rows {
		if r.Usable && r.Considerations > 0 && slices.Contains(files, r.File) {
			return r.File
		}
	}
	return files[0]
}

// importPath adds a path file, under another id where one is given. Where its
// id is taken it asks for one.
func (w *Window) importPath(file, asID string) error {
	added, err := w.work.ImportPathFile(file, asID)
	var taken *workspace.IDTaken
	if errors.As(err, &taken) && asID == "" {
		w.askID(file, taken)
		return nil
	}
	if err == nil && w.showPath(added) {
		w.Say("Added " + filepath.Base(added) + ".")
	}
	return err
}

// askID asks for an id for a path file whose own is taken.
func (w *Window) askID(file string, taken *workspace.IDTaken) {
	panel := asking.New(asking.Options{
		Title: "Add " + filepath.Base(file),
		About: fmt.Sprintf("Its id “%s” is taken by %s. Under which id shall it be added? The one below is free.", taken.ID, w.pathOwners()[taken.ID]),
		Label: "Id", Aside: "small letters, digits and hyphens", Start: taken.Free, Does: "Add",
		Done: func(id string) error {
			if !ids.IsSlug(id) {
				return errors.New("an id is made of small letters without accents, digits and single hyphens")
			}
			return w.importPath(file, id)
		},
		Closed: w.closePanel,
	})
	w.now.SetPanel(panel.Object(), panel.Focus)
}
