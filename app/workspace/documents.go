package workspace

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback"
	"promodoc/app/feedback/traces"
	"promodoc/app/olddoc"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/store"
)

// Documents are the documents of the library.
type Documents struct {
	fs       disk.FS
	library  *store.Library
	now      func() time.Time
	newID    func() string
	samples  Samples
	session  session.Options
	history  *History
	shared   *shared
	work     int // the cost of a new passphrase
	recovery *Recovery
	traces   traces.Store
	folders  documentFolders
}

// DocumentSummary sums up a document for a list.
type DocumentSummary struct {
	File      string
	Title     string // the proposed role, or the document's name
	Name      string // of the document, or of its file without the extension
	Candidate string
	Cycle     string
	Period    cycle.Period // of the cycle; of a locked document only the ID is known
	Progress
	Changed time.Time
	Aside   string   // for a version that was kept because of a conflict: says so
	Kept    []string // copies of it that were kept beside it
	Locked  bool     // protected with a passphrase: only the name of its file is known
	Fault   string   // the first thing wrong in the file; empty if nothing is
	Damaged bool     // a part of it can be read in spite of the Fault
}

// Progress is how far a document is.
type Progress struct {
	Examples int
	Ready    int // considerations with enough examples, of the Total
	Total    int
	Open     []feedback.Open // threads of feedback that are open, by person
}

// Now returns the current time.
func (d *Documents) Now() time.Time { return d.now() }

// ListDocuments returns all documents of the library, the last changed first, with
// the kept copies that are no document's any more.
func (d *Documents) ListDocuments() ([]DocumentSummary, error) {
	entries, err := d.library.List()
	all := make([]DocumentSummary, 0, len(entries))
	for _, e := range entries {
		all = append(all, summaryOf(e))
	}
	orphans, fault := store.Orphans(d.library)
	for _, o := range orphans {
		all = append(all, summaryOf(o))
	}
	err = cmp.Or(err, fault)
	slices.SortStableFunc(all, func(a, b DocumentSummary) int { return b.Changed.Compare(a.Changed) })
	return all, err
}

func summaryOf(e store.Entry) DocumentSummary {
	s := DocumentSummary{File: e.File, Title: e.Name, Name: e.Name, Changed: e.Modified, Aside: e.Aside, Kept: e.Kept, Locked: e.Locked}
	if e.Err != nil {
		s.Fault, s.Damaged = firstFault(e.Err), e.Damaged
	}
	s.Period.Document = e.Document.ID
	if e.Err != nil && !e.Damaged || e.Locked {
		return s
	}
	doc := e.Document
	s.Period = cycle.PeriodOf(doc)
	if doc.Candidate.ProposedRole != "" {
		s.Title = doc.Candidate.ProposedRole
	}
	s.Candidate, s.Cycle, s.Examples = doc.Candidate.Name, doc.Cycle.Name, len(doc.Examples)
	s.Ready, s.Total = promo.Progress(doc)
	s.Open = feedback.OpenBy(feedback.Threads(doc))
	return s
}

// EarlierCycle returns the document that another one goes on from, see [cycle.Earlier]. It
// reports false if none of some does.
func EarlierCycle(d promo.Document, all []DocumentSummary) (DocumentSummary, bool) {
	all = slices.DeleteFunc(slices.Clone(all), func(s DocumentSummary) bool { return s.Aside != "" || s.KeptOf() != "" })
	periods := make([]cycle.Period, len(all))
	for i, s := range all {
		periods[i] = s.Period
	}
	i := cycle.Earlier(cycle.PeriodOf(d), periods)
	if i < 0 {
		return DocumentSummary{}, false
	}
	return all[i], true
}

// LastCandidate returns name, team and manager of the last changed document's
// candidate, to save typing.
func (d *Documents) LastCandidate() promo.Candidate {
	entries, err := d.library.List()
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

// Choice is what a new document starts with.
type Choice struct {
	Name      string      // if empty, the document is named after role and cycle
	Path      career.Path // with its includes
	Form      string      // the ID of a form, see Paths.Forms; empty for the path's own
	Candidate promo.Candidate
	Cycle     promo.Cycle
	Last      Last
	Old       olddoc.Text // that the document is made of; the zero Text for none
}

// NewDocument returns a new document that is in no file yet.
func (d *Documents) NewDocument(c Choice) promo.Document {
	name := c.Name
	if name == "" {
		name = strings.TrimSpace(c.Path.Title + " " + c.Cycle.Name)
	}
	doc := promo.New(c.Path, promo.Seed{
		ID: d.newID(), Name: name, Candidate: c.Candidate, Cycle: c.Cycle,
		Today: promo.DateOf(d.now()), PathHash: career.Hash(c.Path), Form: c.Form,
	})
	if last := c.Last.Opened.Document; last.ID != "" || len(last.Examples) > 0 {
		doc = cycle.Begin(doc, last, c.Last.Examples)
	}
	if !c.Old.IsZero() {
		doc = olddoc.Fill(doc, c.Old)
	}
	return doc
}

// SampleOn returns a document that shows what one on the path will look like:
// under each consideration an example that says what is asked for, and in each
// section its guidance.
func (d *Documents) SampleOn(path career.Path) promo.Document {
	doc := d.NewDocument(Choice{
		Name: "sample", Path: path,
		Candidate: promo.Candidate{Name: textSampleCandidate.Text()}, Cycle: promo.Cycle{Name: textSampleCycle.Text()},
	})
	return promo.FillWithPrompts(doc)
}

// Create makes a document in the library and returns its file. The error is
// *store.ErrTaken if a chosen name is taken; a name made up here gets a number
// instead.
func (d *Documents) Create(c Choice) (file string, err error) {
	doc, create := d.NewDocument(c), d.createFree
	if c.Name != "" {
		create = d.library.CreateProtected
	}
	file, err = create(doc, c.Last.key())
	return withAttachments(d, file, doc, c.Last, err)
}

// createFree creates the document under the next free form of its name, protected
// by a key unless that is nil.
func (d *Documents) createFree(doc promo.Document, key *sealed.Key) (string, error) {
	for {
		file, err := d.library.CreateProtected(doc, key)
		var taken *store.ErrTaken
		if !errors.As(err, &taken) || taken.Free == "" {
			return file, err
		}
		doc.Name = taken.Free
	}
}

// Sample adds the sample on a path to the library, or the first sample if the path
// is empty, and returns its file. If it is
// there already, it is returned as the user left it.
func (d *Documents) Sample(path string) (file string, err error) {
	doc, err := d.samples.On(path)
	if err != nil {
		return "", err
	}
	entries, err := d.library.List()
	if err != nil {
		return "", err
	}
	for _, e := range entries {
		if e.Err == nil && e.Document.ID == doc.ID {
			return e.File, nil
		}
	}
	return d.createFree(doc, nil)
}

// Load reads a document without faults. The argument is a file, or a name in the
// library. The error is *store.Locked if it needs a passphrase.
func (d *Documents) Load(arg string) (store.Opened, error) {
	file, err := d.library.Find(arg)
	if err != nil {
		return store.Opened{}, err
	}
	return readDocument(d, file, d.library.Load)
}

// LoadAny is Load for a person, who is shown what can be read of a damaged file.
func (d *Documents) LoadAny(arg string) (store.Opened, error) {
	file, err := d.library.Find(arg)
	if err != nil {
		return store.Opened{}, err
	}
	opened, err := readDocument(d, file, d.library.Open)
	if err != nil {
		return d.openGood(file, err)
	}
	return opened, nil
}

// OpenDocument is a document that is open for editing.
type OpenDocument struct {
	Session     *session.Session
	Loaded      store.Opened       // as it was read; the session saves through it
	Attachments attachments.Folder // which follow the session
	Notices     []string           // what the user should know about the file, as sentences
	Recovered   []Recovered        // what a program that ended unexpectedly left of it

	log *recovery.Log // nil if the document is read-only
}

// Open opens a document for editing, also a damaged one as far as it can be read;
// see Load for the argument. The error is *store.Locked if it needs a passphrase.
func (d *Documents) Open(arg string) (OpenDocument, error) {
	loaded, err := d.LoadAny(arg)
	if err != nil {
		return OpenDocument{}, err
	}
	return d.OpenLoaded(loaded), nil
}

// OpenLoaded opens a document for editing that was read already. If a program
// left text that continues the file, that is put back as one step that can be
// undone.
func (d *Documents) OpenLoaded(loaded store.Opened) OpenDocument {
	open := OpenDocument{Loaded: loaded, Attachments: attachmentsOf(d, loaded), Notices: d.damageNotices(loaded)}
	for _, n := range loaded.Notices {
		open.Notices = append(open.Notices, n.String())
	}
	o := d.session
	o.File, o.Versions = loaded.File, d.history.keeperOf(loaded)
	if loaded.ReadOnly() {
		o.ReadOnly = loaded.WhyReadOnly()
	} else {
		open.log = d.recovery.logOf(loaded)
		l := withLog(saver{loaded}, loaded.Handle(), open.log, docfile.Encode)
		o.Saver, o.Recovery = l, l
	}
	shared := d.shared.open(loaded, &o)
	open.Session = session.New(loaded.Document, o)
	d.recovery.putBack(&open)
	followAttachments(open)
	d.shared.start(shared, open.Session)
	return open
}

// Duplicate copies a document and returns the copy's file.
func (d *Documents) Duplicate(file string) (string, error) { return d.library.Duplicate(file) }

// Rename gives a document that is not open another name, and its file, with what
// belongs to it: its versions, what is kept beside it, and text that a program
// left unsaved, which is saved before. Of a document that is damaged or protected
// with a passphrase only the file is renamed. Renaming back is possible. Errors:
// *store.ErrTaken; *filelock.InUse, if it is open in another window;
// *disk.Missing, *disk.Refused; and then it has its old name.
func (d *Documents) Rename(file, name string) (renamed string, err error) {
	if name = strings.TrimSpace(name); name == "" {
		return "", errNoName.Err()
	}
	if renamed, err = d.library.RenamedFile(file, name); err != nil {
		return "", err
	}
	opened, err := d.library.Open(file)
	if err != nil || len(opened.Faults) > 0 {
		if err := d.shared.inUse(file); err != nil {
			return "", err
		}
		return renamed, d.library.Rename(file, renamed)
	}
	s := d.OpenLoaded(opened).Session
	defer s.Discard()
	was := s.Document().Name
	if s.ReadOnly() {
		return "", s.Status().Err
	}
	setName := func(name string) {
		s.Do(textRename.Text(), promo.Ref{Kind: promo.KindDocument, Field: "name"}, nil, func(doc promo.Document) promo.Document {
			doc.Name = name
			return doc
		})
	}
	setName(name)
	if err := s.Flush(); err != nil {
		setName(was)
		_ = s.Flush() // the recovery log has what was put back
		return "", err
	}
	s.Discard()
	return renamed, d.moveRenamed(opened, renamed, was)
}

// moveRenamed renames the file of a document whose name was changed in it, and
// what is known by that file.
func (d *Documents) moveRenamed(opened store.Opened, renamed, was string) error {
	if err := d.library.Rename(opened.File, renamed); err != nil {
		again, openErr := d.library.Open(opened.File)
		if openErr == nil {
			doc := again.Document
			doc.Name = was
			_ = again.Save(doc) // with the new name in it, too, nothing is lost
		}
		return err
	}
	if opened.Document.ID != "" {
		return nil
	}
	return d.history.history.Follow(historyID("", opened.File), historyID("", renamed))
}

// NameTaken returns the error for a name that a document cannot have beside the
// others, a *store.ErrTaken, or *disk.Refused; nil if it can.
func (d *Documents) NameTaken(file, name string) error {
	_, err := d.library.RenamedFile(file, name)
	return err
}

// Delete moves a document to the trash.
func (d *Documents) Delete(file string) (safefile.Trashed, error) { return d.library.Trash(file) }

// Restore moves a document out of the trash again and returns its file.
func (d *Documents) Restore(t safefile.Trashed) (file string, err error) { return d.library.Restore(t) }

// trashAge is how long files are in the trash before the user is asked whether
// to empty it.
const trashAge = 30 * 24 * time.Hour

// OldTrash returns how many files have been in the trash for 30 days, and before
// which time they were put there.
func (d *Documents) OldTrash() (files int, before time.Time, err error) {
	before = d.now().Add(-trashAge)
	files, err = d.library.CountTrash(before)
	return files, before, err
}

// EmptyTrash deletes the files that were put into the trash before a time, for
// good. The user must have confirmed it.
func (d *Documents) EmptyTrash(before time.Time) (deleted int, err error) {
	return d.library.EmptyTrash(before)
}

// WholeTrash returns how many files are in the trash, and a time before which all
// were put there.
func (d *Documents) WholeTrash() (files int, before time.Time, err error) {
	before = d.now().Add(time.Second)
	files, err = d.library.CountTrash(before)
	return files, before, err
}

// DeleteForGood deletes a document of the trash. The user must have confirmed it.
func (d *Documents) DeleteForGood(t safefile.Trashed) error { return d.library.DeleteForGood(t) }
