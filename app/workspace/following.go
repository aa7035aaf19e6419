package workspace

import (
	"fmt"

	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/yamldoc"
)

// PathNow is what became of the path that a document was begun on.
type PathNow struct {
	Path    career.Path // as it is now, includes joined in
	Hash    string      // its career.Hash
	Changes pathdiff.Changes
	// Newer says that the path asks for something, or says something, that the
	// document does not know yet. Where only the version label or what no
	// person reads is another one, there is nothing to offer.
	Newer bool
}

// PathNow prepares a job that finds the path of a document, by its id, among
// the paths there are now, and compares the two. The job may be run on any
// goroutine. It gives the zero PathNow for a document without a path. Errors
// are sentences: the path is gone, or its file has faults.
func (w *Workspace) PathNow(d promo.Document) (job func() (PathNow, error)) {
	frozen := *w // settings may change while the job runs
	return func() (PathNow, error) {
		if d.Path.ID == "" {
			return PathNow{}, nil
		}
		// What cannot be read of other files is told where paths are listed.
		catalog, _ := frozen.catalog()
		found, ok := catalog.Find(d.Path.ID)
		switch {
		case !ok:
			return PathNow{}, fmt.Errorf("there is no career path %s any more", yamldoc.Quoted(d.Path.ID))
		case found.Err != nil:
			return PathNow{}, fmt.Errorf("the career path %s has faults: %w", yamldoc.Quoted(d.Path.ID), found.Err)
		}
		path := formed(found.Path, d, catalog)
		now := PathNow{Path: path, Hash: career.Hash(path)}
		if now.Hash == d.Path.Hash {
			return now, nil
		}
		now.Changes = pathdiff.Compare(d.Snapshot, path)
		now.Newer = !now.Changes.Empty()
		return now, nil
	}
}

// formed is the path in the form that was chosen for the document. Where that
// form is gone, or is none any more, the document keeps the one it has.
func formed(path career.Path, d promo.Document, catalog *career.Catalog) career.Path {
	if d.Path.Form == "" {
		return path
	}
	form, err := catalog.Path(d.Path.Form)
	if err != nil || len(form.Skeleton) == 0 {
		form = d.Snapshot
	}
	return career.WithForm(path, form)
}

// Keep saves a document that was loaded and edited without a window. The notice
// is a sentence where somebody else had changed the file meanwhile and both
// versions were kept. Errors: those of store.Library.Save.
func (w *Workspace) Keep(loaded store.Opened, d promo.Document) (notice string, err error) {
	d.Updated = promo.DateOf(w.ports.Now())
	err = loaded.Save(d)
	if c, ok := isConflict(err); ok {
		return c.Error(), nil
	}
	return "", err
}
