package ui

import (
	"path/filepath"
	"slices"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/folders"
	"promodoc/app/pathedit"
	"promodoc/app/workspace"
	"promodoc/ui/inputpanel"
	"promodoc/ui/journaling"
	"promodoc/ui/patheditor"
	"promodoc/ui/paths"
)

// pathScreens leads from the list of career paths to a path and back.
type pathScreens struct {
	window    *Window
	store     PathStore
	documents DocumentStore
	publisher Publisher
	watching  bool // path files are watched: from when a screen first shows some
}

// show shows the career paths with the one of a file chosen, and reports whether
// it did: the present screen may have to stay.
func (p *pathScreens) show(file string) bool {
	w := p.window
	if w.blockedOver() {
		return false
	}
	p.watch()
	w.SetTitle(textTitlePaths.Text())
	w.showOver(paths.New(paths.Options{
		Paths:    p.store,
		Selected: file,
		New:      p.add,
		Open:     p.open,
		Import:   w.imports.ask,
		Export:   p.askExport,
		Begin:    w.documents.showNew,
		Back:     w.documents.backToDocument,
	}), func() { p.show("") })
	return true
}

// watch has the screens notified from now on when path files change on disk. The
// start of the program does without: a team's folder may be on a slow disk.
func (p *pathScreens) watch() {
	if p.watching {
		return
	}
	p.watching = true
	p.store.OnPathsChanged(func() {
		for _, s := range p.window.open() {
			if s, ok := s.(pathObserver); ok {
				s.PathsChanged()
			}
		}
	})
}

// add makes an empty path and opens it.
func (p *pathScreens) add() {
	w := p.window
	if w.blockedOver() {
		return
	}
	file, err := p.store.AddPath(career.Path{ID: p.store.FreePathID(pathedit.NewPathID, nil), Title: textNewPathTitle.Text()})
	if err != nil {
		w.fail(err)
		return
	}
	p.open(file)
}

// open opens the file of a path, to be edited, or to be read if it is not
// one of the user's own.
func (p *pathScreens) open(file string) {
	w := p.window
	if w.blockedOver() {
		return
	}
	opened, err := p.store.OpenPath(file)
	if err != nil {
		w.fail(err)
		return
	}
	p.watch()
	s := opened.Session(w.post)
	e := patheditor.New(patheditor.Options{
		Session: s, SetTitle: w.SetTitle,
		Check: func(data []byte) func() workspace.Check { return p.store.CheckPath(opened.File, data) },
		Others: func() []workspace.PathSummary {
			rows, _ := p.store.ListPaths() // the list of paths says what could not be read
			return rows
		},
		Sample: p.documents.SampleOn,
		LayOut: p.publisher.LayOut, Post: w.post,
		Duplicate: func() { p.duplicate(opened.File) },
		Export:    func() { p.export(opened.File) },
		Back:      func() { p.show(opened.File) },
		Comments:  opened.Comments,
		KeepComments: func() (string, error) {
			return p.store.KeepPathCopy(opened.File, opened.Data)
		},
	})
	e.Notify(opened.Notices...)
	w.showOver(e, func() { p.open(file) })
	useSaved := func() { s.Replace(textUseSaved.Text(), pathedit.Open(string(opened.Data))) }
	for _, found := range opened.Recovered {
		e.Announce(w.documents.recovered.notification(found, useSaved, nil))
	}
}

// duplicate makes an own path out of another and opens it.
func (p *pathScreens) duplicate(file string) {
	made, err := p.store.DuplicatePath(file)
	if err != nil {
		p.window.fail(err)
		return
	}
	p.open(made)
	p.window.Say(textDuplicated.Text())
}

// export asks where to export the path of a file to.
func (p *pathScreens) export(file string) {
	rows, _ := p.store.ListPaths() // a file that cannot be read is not this one
	for _, r := range rows {
		if r.File == file {
			p.askExport(r)
		}
	}
}

func (p *pathScreens) askExport(r workspace.PathSummary) {
	w := p.window
	name := r.ID + ".yaml"
	w.panels.open(inputpanel.New(inputpanel.Options{
		Title: textExportPath.Text(),
		About: textExportPathAbout.Text("Title", r.Title),
		Label: textFile.Text(), Explanation: textExportPathFile.Text(), Button: textExport.Text(),
		Initial: filepath.Join(w.store.Folders().Exports, name),
		Browse: func(chosen func(string)) {
			w.panels.browseFolder(func(folder string) { chosen(filepath.Join(folder, name)) })
		},
		Submit: func(file string) error {
			file = folders.Expand(file)
			if err := p.store.ExportPathFile(r.File, file); err != nil {
				return err
			}
			w.panels.close()
			w.Say(textPathExported.Text("File", file))
			return nil
		},
		Closed: w.panels.close,
	}))
}

// owners says of every path ID in use what has it.
func (p *pathScreens) owners() map[string]string {
	owners := map[string]string{}
	rows, err := p.store.ListPaths()
	if err != nil {
		p.window.fail(err)
	}
	for _, r := range rows {
		if owners[r.ID] != "" {
			continue
		}
		switch r.Origin {
		case workspace.PathBundled:
			owners[r.ID] = textOwnerBundled.Text("Title", r.Title)
		case workspace.PathFolder:
			owners[r.ID] = textOwnerFolder.Text("Title", r.Title, "Folder", r.Folder)
		default:
			owners[r.ID] = textOwner.Text("Title", r.Title)
		}
	}
	return owners
}

// movePath asks for another path for the open document, and shows what becomes of it
// there.
func (c cycles) movePath() {
	d := c.documents
	w := d.window
	open, ok := d.current()
	if !ok {
		return
	}
	if open.Session().ReadOnly() {
		w.Say(textCannotWrite.Text())
		return
	}
	all, _ := d.paths.UsablePaths() // the list of paths says what cannot be used
	all = slices.DeleteFunc(all, func(p career.Path) bool { return p.ID == open.Session().Document().Path.ID })
	families := career.FamilyFirst(career.Families(all), open.Session().Document().Snapshot.Family)
	all = nil
	for _, f := range families {
		all = append(all, f.Paths...)
	}
	var choices []journaling.Choice
	for _, p := range all {
		choices = append(choices, journaling.Choice{Title: p.Title, About: nonEmpty(p.FromRole, p.Source.Name)})
	}
	w.panels.open(journaling.NewChooser(journaling.ChooserOptions{
		Title: textMoveTo.Text(), About: textMoveToAbout.Text(), None: textMoveNowhere.Text(), Choices: choices,
		Chosen: func(i int) {
			w.panels.close()
			doc := open.Session().Document()
			path := c.inForm(all[i], doc.Path.Form)
			open.OfferPath(workspace.PathUpdate{Path: path, Hash: career.Hash(path), Changes: pathdiff.Compare(doc.Snapshot, path)})
		},
		Closed: w.panels.close,
	}))
}

// inForm returns a path in one of the forms, as it is where there is none with the ID.
func (c cycles) inForm(p career.Path, form string) career.Path {
	for _, f := range c.documents.paths.Forms() {
		if f.ID == form {
			return career.WithForm(p, f)
		}
	}
	return p
}
