// Package redact deals with what a backup has of one document that others can
// read, once the document is protected with a passphrase: it is sealed with the
// document's key, or left out. Everything else in the backup stays as it is.
package redact

import (
	"context"
	"path"
	"slices"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/attachments"
	"promodoc/app/backup"
	"promodoc/app/history"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/store"
)

// Document is a document that is protected.
type Document struct {
	ID       string      // empty for one that was written by hand without
	File     string      // its name may have been another when a backup was made
	Versions string      // the name of the folder of its versions
	Key      *sealed.Key // seals what a backup has of it; nil leaves that out
	// IsExport reports whether a file was exported from the document.
	IsExport func(data []byte) bool
}

// Found is what a backup has of a document without its protection.
type Found struct {
	States  int      // of its file and its versions
	Exports []string // names in the backup; they stay as they are
}

// Look finds out what a backup has of a document. Errors: those of
// [backup.Backups.Look].
func Look(ctx context.Context, b backup.Backups, file string, d Document) (Found, error) {
	var found Found
	err := b.Look(ctx, file, func(in backup.Contents) error {
		s := search{document: d, in: in}
		err := s.run()
		found = s.found()
		return err
	})
	return found, err
}

// Backup seals or leaves out what a backup has of a document, and returns what
// that was. With an error the backup is as it was. Errors: those of
// [backup.Backups.Rewrite] and of [sealed.Sealer.Seal].
func Backup(ctx context.Context, b backup.Backups, file string, d Document, progress backup.Progress) (Found, error) {
	var found Found
	err := b.Rewrite(ctx, file, func(in backup.Contents) ([]backup.Edit, error) {
		s := search{document: d, in: in}
		err := s.run()
		found = s.found()
		return s.edits, err
	}, progress)
	return found, err
}

// search finds the states of a document in a backup.
type search struct {
	document Document
	in       backup.Contents
	names    map[string]bool
	stems    []string // names that the document's file has, and had
	attached []string // folders of the document's attachments, with a slash
	exports  []string
	edits    []backup.Edit
}

func (s *search) found() Found { return Found{States: len(s.edits), Exports: s.exports} }

// run goes through the files. It reads those that can have a state of a document
// twice: the first time it learns under which names the backup has it.
func (s *search) run() error {
	s.names = map[string]bool{}
	for _, e := range s.in.Entries() {
		s.names[e.Name] = true
	}
	s.stems = []string{safefile.Stem(s.document.File)}
	if err := s.eachState(s.learn); err != nil {
		return err
	}
	if err := s.eachState(s.state); err != nil {
		return err
	}
	s.attached = append(s.attached, backup.Trash+store.LooseTrash+"/"+s.document.Versions+"/")
	for _, stem := range s.stems {
		s.attached = append(s.attached, backup.Documents+stem+attachments.Extension+"/")
	}
	for _, e := range s.in.Entries() {
		if err := s.other(e); err != nil {
			return err
		}
	}
	return nil
}

// eachState calls a function for every file that can have a state of a document and
// is not protected.
func (s *search) eachState(do func(e archive.Entry, data []byte)) error {
	for _, e := range s.in.Entries() {
		folder, base := path.Split(e.Name)
		if folder != backup.Documents && folder != backup.Trash || !store.CanBeState(base) || e.Size > sealed.MaxContent {
			continue
		}
		data, err := s.in.Read(e)
		if err != nil {
			return err
		}
		if !sealed.Is(data) {
			do(e, data)
		}
	}
	return nil
}

// learn takes up the name of a file that says by its content that it is the
// document's.
func (s *search) learn(e archive.Entry, data []byte) {
	id, ok := store.IDOf(e.Name, data)
	stem := safefile.Stem(path.Base(e.Name))
	inUse := strings.HasPrefix(e.Name, backup.Documents) && !strings.Contains(stem, " (")
	if ok && inUse && id == s.document.ID && id != "" && !slices.Contains(s.stems, stem) {
		s.stems = append(s.stems, stem)
	}
}

// state edits a file that has a state of the document.
func (s *search) state(e archive.Entry, data []byte) {
	if slices.ContainsFunc(s.stems, func(stem string) bool { return store.IsState(e.Name, data, stem, s.document.ID) }) {
		s.edit(e.Name, e.Name)
		s.attached = append(s.attached, path.Dir(e.Name)+"/"+safefile.Stem(path.Base(e.Name))+attachments.Extension+"/")
	}
}

// other edits a version of the document or an attachment, and notes an export of it.
func (s *search) other(e archive.Entry) error {
	folder, base := path.Split(e.Name)
	if e.Size <= sealed.MaxContent && slices.ContainsFunc(s.attached, func(dir string) bool { return strings.HasPrefix(e.Name, dir) }) {
		data, err := s.in.Read(e)
		if err == nil && !sealed.Is(data) {
			s.edit(e.Name, e.Name)
		}
		return err
	}
	if folder == backup.Versions+s.document.Versions+"/" {
		if name, ok := history.SealedName(base, func(base string) bool { return s.names[folder+base] }); ok {
			s.edit(e.Name, folder+name)
		}
	}
	if !strings.HasPrefix(e.Name, backup.Exports) || e.Size > maxExport {
		return nil
	}
	data, err := s.in.Read(e)
	if err == nil && s.document.IsExport(data) {
		s.exports = append(s.exports, e.Name)
	}
	return err
}

// maxExport is how large an export may be in bytes to be looked at.
const maxExport = 64 << 20

func (s *search) edit(name, to string) {
	edit := backup.Edit{Name: name}
	if s.document.Key != nil {
		s.names[to] = true
		edit.To, edit.Change = to, s.document.Key.Seal
	}
	s.edits = append(s.edits, edit)
}
