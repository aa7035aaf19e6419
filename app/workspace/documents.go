package workspace

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/safefile"
	"promodoc/app/session"
	"promodoc/app/store"
)

// Row is a document in the library, summed up.
type Row struct {
	File      string
	Title     string // the proposed role, or the document's name
	Name      string // the document's, which is its file's without the ending
	Candidate string
	Cycle     string
	Examples  int
	Ready     int // considerations with enough
	Total     int
	Changed   time.Time
	Aside     string // a version kept when two changed the document; says so
	Fault     string // why it cannot be read; empty when it can
}

// Documents are all documents of the library, the last changed first.
func (w *Workspace) Documents() ([]Row, error) {
	entries, err := w.library.List()
	rows := make([]Row, 0, len(entries))
	for _, e := range entries {
		rows = append(rows, rowOf(e))
	}
	slices.SortStableFunc(rows, func(a, b Row) int { return b.Changed.Compare(a.Changed) })
	return rows, err
}

func rowOf(e store.Entry) Row {
	row := Row{File: e.File, Title: e.Name, Name: e.Name, Changed: e.Modified, Aside: e.Aside}
	if e.Err != nil {
		row.Fault = e.Err.Error()
		return row
	}
	d := e.Document
	if d.Candidate.ProposedRole != "" {
		row.Title = d.Candidate.ProposedRole
	}
	row.Candidate, row.Cycle, row.Examples = d.Candidate.Name, d.Cycle.Name, len(d.Examples)
	row.Ready, row.Total = promo.Progress(d)
	return row
}

// LastCandidate is whom the last changed document is for, to save typing.
func (w *Workspace) LastCandidate() promo.Candidate {
	entries, err := w.library.List()
	if err != nil {
		return promo.Candidate{}
	}
	var last store.Entry
	for _, e := range entries {
		if e.Err == nil && e.Modified.After(last.Modified) && e.Document.Path.ID != "" {
			last = e
		}
	}
	c := last.Document.Candidate
	return promo.Candidate{Name: c.Name, Team: c.Team, Manager: c.Manager}
}

// Choice is what a document is begun with.
type Choice struct {
	Name      string      // empty: the document is named after role and cycle
	Path      career.Path // includes joined in
	Form      string      // id of a form, see Forms; empty for the path's own
	Candidate promo.Candidate
	Cycle     promo.Cycle
}

// Begin returns a new document, which no file holds yet.
func (w *Workspace) Begin(c Choice) promo.Document {
	name := c.Name
	if name == "" {
		name = strings.TrimSpace(c.Path.Title + " " + c.Cycle.Name)
	}
	return promo.New(c.Path, promo.Seed{
		ID: w.ports.NewID(), Name: name, Candidate: c.Candidate, Cycle: c.Cycle,
		Today: promo.DateOf(w.ports.Now()), PathHash: career.Hash(c.Path), Form: c.Form,
	})
}

// Create makes a document in the library and returns its file. A name that was
// chosen is kept to, and *store.ErrTaken is the error where it is taken; one
// made up here takes its next free form.
func (w *Workspace) Create(c Choice) (file string, err error) {
	if c.Name != "" {
		return w.library.Create(w.Begin(c))
	}
	return w.createFree(w.Begin(c))
}

// createFree creates the document under the next free form of its name.
func (w *Workspace) createFree(d promo.Document) (string, error) {
	for {
		file, err := w.library.Create(d)
		var taken *store.ErrTaken
		if !errors.As(err, &taken) || taken.Free == "" {
			return file, err
		}
		d.Name = taken.Free
	}
}

// Sample puts the filled sample into the library and returns its file. Where
// it is there already, that one is returned, with what she changed in it.
func (w *Workspace) Sample() (file string, err error) {
	d, _, err := docfile.Read("sample", w.ports.Sample)
	if err != nil {
		return "", fmt.Errorf("the sample that comes with the program cannot be read: %w", err)
	}
	entries, err := w.library.List()
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if e.Err == nil && e.Document.ID == d.ID {
			return e.File, nil
		}
	}
	return w.createFree(d)
}

// Load reads a document. The argument is a file, or a name in the library.
func (w *Workspace) Load(arg string) (store.Opened, error) {
	file, err := w.library.Find(arg)
	if err != nil {
		return store.Opened{}, err
	}
	return w.library.Load(file)
}

// Open opens a document for editing. The argument is that of Load. Notices are
// sentences to show.
func (w *Workspace) Open(arg string) (*session.Session, []string, error) {
	opened, err := w.Load(arg)
	if err != nil {
		return nil, nil, err
	}
	var notices []string
	for _, n := range opened.Notices {
		notices = append(notices, n.String())
	}
	o := w.ports.Session
	o.File, o.ReadOnly = opened.File, opened.ReadOnly()
	if opened.Newer != nil {
		o.ReadOnlyWhy = opened.Newer.Error()
	}
	o.Saver = saver{opened}
	return session.New(opened.Document, o), notices, nil
}

// Duplicate copies a document and returns the copy's file.
func (w *Workspace) Duplicate(file string) (string, error) { return w.library.Duplicate(file) }

// Delete puts a document into the trash.
func (w *Workspace) Delete(file string) (safefile.Trashed, error) { return w.library.Trash(file) }

// Restore takes a document out of the trash again.
func (w *Workspace) Restore(t safefile.Trashed) (file string, err error) { return w.library.Restore(t) }

// Trash is what lies in the trash.
func (w *Workspace) Trash() ([]safefile.Trashed, error) { return w.library.ListTrash() }

// saver saves one open document.
type saver struct{ opened store.Opened }

// Save writes the document. It is called on one goroutine at a time.
func (s saver) Save(d promo.Document) error { return withNotice(s.opened.Save(d)) }

// withNotice marks a save that succeeded although another program had changed
// the file: the user has to know, and saving must not be tried again.
func withNotice(err error) error {
	if c, ok := isConflict(err); ok {
		return notice{c}
	}
	return err
}

// notice is a save that succeeded and has something to tell.
type notice struct{ error }

// Notice says it.
func (n notice) Notice() string { return n.Error() }

var _ session.Noticer = notice{}
