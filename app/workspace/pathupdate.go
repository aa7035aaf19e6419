package workspace

import (
	"promodoc/app/career"
	"promodoc/app/career/pathdiff"
	"promodoc/app/promo"
	"promodoc/app/yamldoc"
)

// PathUpdate is what became of the path that a document was begun on.
type PathUpdate struct {
	Path    career.Path // the present version, with its includes
	Hash    string      // its career.Hash
	Changes pathdiff.Changes
	// Newer says that the path asks for something, or says something, that the
	// document does not have yet. It is false if only the version label changed,
	// or something that nobody reads.
	Newer bool
}

// PathUpdate returns a job that finds the present version of a document's path
// by its ID and compares the two. The job may run on any goroutine. Its result
// is zero for a document without a path. Errors: the path is gone, or its file
// has faults.
func (p *Paths) PathUpdate(d promo.Document) (job func() (PathUpdate, error)) {
	folders := p.preferences.pathFolders()
	return func() (PathUpdate, error) {
		if d.Path.ID == "" {
			return PathUpdate{}, nil
		}
		files, _ := p.readFiles(folders) // the list of paths says what cannot be read
		catalog := career.NewCatalog(files)
		found, ok := catalog.Find(d.Path.ID)
		switch {
		case !ok:
			return PathUpdate{}, errPathGone.Err("ID", yamldoc.Quoted(d.Path.ID))
		case found.Err != nil:
			return PathUpdate{}, errPathFaulty.Wrap(found.Err, "ID", yamldoc.Quoted(d.Path.ID))
		}
		path := withFormOf(found.Path, d, catalog)
		now := PathUpdate{Path: path, Hash: career.Hash(path)}
		if now.Hash == d.Path.Hash {
			return now, nil
		}
		now.Changes = pathdiff.Compare(d.Snapshot, path)
		now.Newer = !now.Changes.Empty()
		return now, nil
	}
}

// withFormOf returns the path in the form that was chosen for the document. If
// that form is gone, or no longer a form, the document keeps the one it has.
func withFormOf(path career.Path, d promo.Document, catalog *career.Catalog) career.Path {
	if d.Path.Form == "" {
		return path
	}
	form, err := catalog.Path(d.Path.Form)
	if err != nil || len(form.Skeleton) == 0 {
		form = d.Snapshot
	}
	return career.WithForm(path, form)
}
