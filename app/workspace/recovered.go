package workspace

import (
	"bytes"
	"errors"
	"io/fs"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docdiff"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/journal/draft"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/store"
	"promodoc/app/worddiff"
)

// RecoveredState says what becomes of text that a program left when it ended
// unexpectedly.
type RecoveredState int

// The states.
const (
	RecoveredWaits      RecoveredState = iota // it is put back when its file is opened
	RecoveredPutBack                          // it was put back as one step that can be undone
	RecoveredDiverged                         // the file was changed since: it is offered beside it
	RecoveredGone                             // the file is missing: it is offered as a new one
	RecoveredLocked                           // it is protected with a passphrase, which was not given
	RecoveredUnreadable                       // it cannot be read; Fault says why
)

// Recovered is text that was typed and not saved before a program ended
// unexpectedly. It stays in its log until it is in a file.
type Recovered struct {
	State RecoveredState
	Kind  recovery.Kind
	File  string    // that it is about; the log itself if that cannot be read
	Name  string    // of the document or path, or of the file without the extension
	Kept  time.Time // when the last of it was typed
	Words int       // that the file does not have
	Last  LastTyped // of what was put back
	Fault error     // why it cannot be read

	left recovery.Left
	doc  promo.Document // the document with the text; zero for a path
	key  *sealed.Key    // of the document, if that is protected and open
}

// Document returns the document as it was when the program ended, to be compared
// with what was saved. It is zero for a path and for what cannot be read.
func (r Recovered) Document() promo.Document { return r.doc }

// LastTyped is where a document was typed in last.
type LastTyped struct {
	Field promo.Ref // zero if that is not known
	Caret int       // after what was typed, in runes
}

// lastTyped returns where a document was typed in last, if what was typed made of
// it another one.
func lastTyped(was, now promo.Document) LastTyped {
	var last LastTyped
	for _, c := range docdiff.Changes(was, now) {
		at := c.Ref
		if at.Kind == promo.KindExample && at.Field == "" { // it is new
			at = lastWritten(now, at.ID)
		}
		if text, ok := promo.Text(now, at); ok {
			before, _ := promo.Text(was, at)
			last = LastTyped{Field: at, Caret: endOfChange(before, text)}
		}
	}
	return last
}

// lastWritten returns the last field of an example that has a text, or its title.
func lastWritten(d promo.Document, id string) promo.Ref {
	for _, name := range []promo.FieldKey{"result", "action", "situation"} {
		if text, _ := promo.Text(d, promo.ExampleRef(id, name)); text != "" {
			return promo.ExampleRef(id, name)
		}
	}
	return promo.ExampleRef(id, "title")
}

// endOfChange returns where what was changed in a text ends, in runes.
func endOfChange(was, now string) int {
	old, text := []rune(was), []rune(now)
	head := 0
	for head < min(len(old), len(text)) && old[head] == text[head] {
		head++
	}
	end := len(text)
	for end > head && len(old)-(len(text)-end) > head && old[len(old)-(len(text)-end)-1] == text[end-1] {
		end--
	}
	return end
}

// newRecovered describes what was left without looking at the file; key is that
// of the document, nil if it has none or it is not open.
func (r *Recovery) newRecovered(left recovery.Left, key *sealed.Key) Recovered {
	found := Recovered{Kind: left.Kind, File: left.File, Name: safefile.Stem(left.File), Kept: left.Kept, left: left, key: key}
	if left.Fault == nil && left.Locked != nil && key != nil {
		if opened, err := r.folder.Unlock(left, key.Open); err == nil {
			left, found.left = opened, opened
		}
	}
	switch {
	case left.Fault != nil:
		found.State, found.Fault, found.File, found.Name = RecoveredUnreadable, left.Fault, left.Log, safefile.Stem(left.Log)
	case left.Locked != nil:
		found.State = RecoveredLocked
	case left.Kind == recovery.Document:
		doc, _, err := docfile.Read(left.Log, left.Text)
		if err != nil {
			found.State, found.Fault, found.File = RecoveredUnreadable, err, left.Log
			return found
		}
		found.doc = doc
		if doc.Name != "" {
			found.Name = doc.Name
		}
	}
	return found
}

// Recovery is what programs that ended unexpectedly left, whichever file it is
// about.
type Recovery struct {
	fs        disk.FS
	folder    *recovery.Folder
	documents *Documents
	paths     *Paths
	drafts    *draft.Drafts
}

// newRecovery has documents and paths keep what is not saved yet in a folder.
func newRecovery(dir string, ports Ports, documents *Documents, paths *Paths) *Recovery {
	r := &Recovery{fs: ports.FS, documents: documents, paths: paths, folder: recovery.New(recovery.Options{
		FS: ports.FS, Dir: dir, Version: ports.Version, Now: ports.Now, Go: ports.Session.Go,
	})}
	documents.recovery, paths.recovery = r, r
	return r
}

// List returns what was left of documents and paths, the newest last. What its file has by now is
// removed and not listed. Errors: *disk.Refused, with what could be read.
func (r *Recovery) List() ([]Recovered, error) {
	lefts, err := r.folder.Left()
	var all []Recovered
	for _, left := range lefts {
		if left.Kind == recovery.Journal { // which package draft takes up
			continue
		}
		found := r.newRecovered(left, nil)
		if left.Empty() || r.judge(&found) {
			_ = r.folder.Remove(left) // tried again next time
			continue
		}
		all = append(all, found)
	}
	return all, err
}

// judge sets the state by what the file has, and reports whether that is
// everything.
func (r *Recovery) judge(found *Recovered) (saved bool) {
	if found.State == RecoveredUnreadable {
		return false
	}
	data, err := disk.Read(r.fs, found.File)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if file := r.moved(found.left); file != "" {
			found.File = file
			return r.judge(found)
		}
		found.State = RecoveredGone
		return false
	case err != nil: // it is said when the file is opened
		return false
	}
	relation := found.left.Relation(recovery.SumOf(data))
	if relation == recovery.Included || bytes.Equal(data, found.left.Text) || sayTheSame(found, data) {
		return true
	}
	if relation == recovery.Diverged && found.State != RecoveredLocked {
		found.State = RecoveredDiverged
	}
	return false
}

// moved returns the file of the library that has the document by now whose file
// is missing; none if there is not exactly one.
func (r *Recovery) moved(left recovery.Left) string {
	entries, err := r.documents.library.List()
	file := ""
	for _, e := range entries {
		if left.Document == "" || e.Err != nil || e.Document.ID != left.Document || absolute(e.File) == left.File {
			continue
		}
		if file != "" {
			return ""
		}
		file = absolute(e.File)
	}
	if err != nil {
		return ""
	}
	return file
}

// sayTheSame reports whether the document of a file has the text that was left.
func sayTheSame(found *Recovered, data []byte) bool {
	if found.Kind != recovery.Document || found.State == RecoveredLocked {
		return false
	}
	saved, _, err := docfile.Read(found.File, data)
	return err == nil && sameDocument(saved, found.doc)
}

// sameDocument reports whether two documents are equal but for the day of their
// last change.
func sameDocument(a, b promo.Document) bool {
	a.Updated = b.Updated
	x, err := docfile.Encode(a)
	if err != nil {
		return false
	}
	y, err := docfile.Encode(b)
	return err == nil && bytes.Equal(x, y)
}

// about returns what was left of a document or path, the newest first.
func (r *Recovery) about(kind recovery.Kind, file, document string, key *sealed.Key) []Recovered {
	lefts, _ := r.folder.Left() // what cannot be listed is not put back; the library says why
	var all []Recovered
	for _, left := range lefts {
		moved := func() bool {
			there, err := disk.Exists(r.fs, left.File)
			return document != "" && left.Document == document && err == nil && !there
		}
		switch {
		case left.Fault != nil || left.Kind != kind || left.File != file && !moved():
		case left.Empty():
			_ = r.folder.Remove(left)
		default:
			all = append([]Recovered{r.newRecovered(left, key)}, all...)
		}
	}
	return all
}

// insertedWords counts the words that a text has and another lacks.
func insertedWords(was, now string) int {
	n := 0
	for _, p := range worddiff.Words(was, now) {
		if p.Mark == worddiff.Inserted {
			n += promo.CountWords(p.Text)
		}
	}
	return n
}

// SaveAsNew makes a new document or path of text that was left, and returns its
// file; the log is removed then. Errors: *disk.Refused; the Fault of what cannot
// be read.
func (r *Recovery) SaveAsNew(found Recovered) (file string, err error) {
	switch {
	case found.Fault != nil:
		return "", found.Fault
	case found.State == RecoveredLocked:
		return "", errRecoveredLocked.Err("Name", found.Name)
	case found.Kind == recovery.Path:
		file, err = r.paths.createFile(safefile.Stem(found.left.File), found.left.Text)
	default:
		doc := found.doc
		if found.State != RecoveredGone { // another document has the name and the ID
			doc.ID = r.documents.newID()
			doc.Name = filename.With(found.Name, textRecoveredSuffix.Text())
		}
		if file, err = r.documents.createFree(doc, found.key); file != "" {
			r.takeAttachments(file, doc, found)
		}
	}
	if file == "" {
		return "", err
	}
	return file, r.folder.Remove(found.left)
}

// takeAttachments copies the attachments of a document to the new one that was made of
// what was left of it. Those that cannot be copied are named as missing there.
func (r *Recovery) takeAttachments(file string, doc promo.Document, found Recovered) {
	codec := &sealed.Codec{}
	codec.Use(found.key)
	to, from := store.Opened{File: file, Document: doc, Codec: codec}, store.Opened{File: found.File, Codec: codec}
	_ = takeAttachments(r.documents, to, from)
}

// Discard moves text that was left to the trash, as a document of its own. A path
// has none: it becomes a file of its own, and that is moved.
func (r *Recovery) Discard(found Recovered) error {
	file, err := r.SaveAsNew(found)
	if file == "" {
		return err
	}
	if found.Kind == recovery.Path {
		_, err = r.paths.files.Trash(file)
		return err
	}
	_, err = r.documents.Delete(file)
	return err
}

// Drafts returns what keeps what is typed of entries of the journal and not saved yet.
func (r *Recovery) Drafts() *draft.Drafts { return r.drafts }

// Close ends the writing of logs.
func (r *Recovery) Close() { r.folder.Close() }
