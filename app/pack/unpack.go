package pack

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/safefile"
	"promodoc/app/sealed"
	"promodoc/app/store"
)

// maxDocument is the size in bytes above which a file is surely no document.
const maxDocument = 64 << 20

// Unpacked is a document that was added to the library.
type Unpacked struct {
	File  string // in the library
	Known bool   // the library had exactly this document already, in File
}

// opened is a packed file that was read and checked.
type opened struct {
	archive *archive.Archive
	source  disk.Reader
	stem    string // of the document
	data    []byte // the document
	id      string // the document's
	entries []archive.Entry
}

func (o *opened) close() { _ = o.source.Close() }

// Unpack adds a packed document to the library under a free name, with its
// attachments and its history. All of the file is checked first, and nothing is
// ever overwritten; after an error the library is as it was. A document that
// the library has a different version of gets an ID of its own. Errors: those of
// [archive.Open], archive.ErrDamaged, ErrNoDocument, ErrWholeBackup, that of
// ctx, *disk.Missing, *disk.Refused; *disk.Unconfirmed, with which the document is
// added.
func (p Packs) Unpack(ctx context.Context, file string) (Unpacked, error) {
	o, err := p.open(ctx, file)
	if err != nil {
		return Unpacked{}, err
	}
	defer o.close()
	known, err := p.present(o)
	if err != nil || known.File != "" && known.Known {
		return known, err
	}
	u := unpacking{packs: p, ctx: ctx, opened: o, id: o.id}
	if u.stem, err = p.Library.FreeName(o.stem); err != nil {
		return Unpacked{}, err
	}
	if known.File != "" { // another version of it
		u.rename()
	}
	added, err := u.run()
	if disk.IgnoreUnconfirmed(err) != nil {
		u.undo()
	}
	return Unpacked{File: added}, err
}

// open reads and checks a packed file.
func (p Packs) open(ctx context.Context, file string) (*opened, error) {
	in, size, err := archive.OpenFile(p.FS, file)
	if err != nil {
		return nil, err
	}
	o := &opened{source: in}
	if err := o.read(ctx, file, size); err != nil {
		o.close()
		var refused *disk.Refused
		if errors.As(err, &refused) || ctx.Err() != nil {
			return nil, err
		}
		return nil, errOfFile.Wrap(err, "File", file)
	}
	return o, nil
}

func (o *opened) read(ctx context.Context, file string, size int64) error {
	a, err := archive.Open(o.source, size)
	if err != nil {
		return err
	}
	if a.Kind == archive.KindBackup {
		return ErrWholeBackup.Err()
	}
	sound, faults, err := a.Check(ctx, func(int64) {})
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		return errFault.Wrap(faults[0].Err, "Name", faults[0].Name)
	}
	o.archive, o.entries = a, sound
	for _, e := range sound {
		stem, isDocument := strings.CutSuffix(e.Name, documentExtension)
		if isDocument && !strings.Contains(stem, "/") && e.Size <= maxDocument && o.stem == "" {
			var data bytes.Buffer
			if err := a.CopyTo(e, &data); err != nil {
				return err
			}
			o.stem, o.data = stem, data.Bytes()
			o.id, _ = store.IDOf(e.Name, o.data)
		}
	}
	if o.id == "" {
		return ErrNoDocument.Err()
	}
	return nil
}

// present returns the document of the library that has the ID of the packed one,
// if there is one; Known says that it is exactly that.
func (p Packs) present(o *opened) (Unpacked, error) {
	entries, err := p.Library.List()
	if err != nil {
		return Unpacked{}, err
	}
	var other Unpacked
	for _, e := range entries {
		data, err := disk.Read(p.FS, e.File)
		if err != nil {
			continue
		}
		if id, _ := store.IDOf(e.File, data); id != o.id {
			continue
		}
		if bytes.Equal(data, o.data) {
			return Unpacked{File: e.File, Known: true}, nil
		}
		other = Unpacked{File: e.File}
	}
	return other, nil
}

// unpacking is one document that is being added.
type unpacking struct {
	packs  Packs
	ctx    context.Context
	opened *opened
	stem   string   // its name in the library
	id     string   // its ID in the library
	made   []string // files that were written
}

// rename gives the document an ID and a name of its own. One that is protected
// with a passphrase cannot be changed and keeps them.
func (u *unpacking) rename() {
	if sealed.Is(u.opened.data) {
		return
	}
	doc, _, err := docfile.Read("", u.opened.data)
	if err != nil {
		return // written by a newer version: it stays as it is
	}
	doc.ID = u.packs.NewID()
	if doc.Name != "" {
		doc.Name = filename.With(doc.Name, strings.TrimPrefix(u.stem, u.opened.stem))
	}
	data, err := docfile.Write(doc)
	if err == nil {
		u.opened.data, u.id = data, doc.ID
	}
}

// run writes what belongs to the document, and the document last, so that it is
// complete when it appears.
func (u *unpacking) run() (file string, err error) {
	for _, e := range u.opened.entries {
		if err := u.ctx.Err(); err != nil {
			return "", err
		}
		target := u.target(e.Name)
		if target == "" {
			continue
		}
		err := u.write(target, func(w io.Writer) error { return u.opened.archive.CopyTo(e, w) }, e)
		var unconfirmed *disk.Unconfirmed
		if errors.As(err, &unconfirmed) { // a power cut must not leave the document without it
			err = disk.RefusedWrite(target, unconfirmed.Err)
		}
		if err != nil {
			return "", err
		}
	}
	file = filepath.Join(u.packs.Library.Documents(), u.stem+documentExtension)
	err = u.write(file, func(w io.Writer) error {
		_, err := w.Write(u.opened.data)
		return err
	}, archive.Entry{Modified: u.packs.Now()})
	if disk.IgnoreUnconfirmed(err) != nil {
		return "", err
	}
	return file, err
}

// target returns where a file of the archive belongs; empty for the document
// itself and for what this version does not know.
func (u *unpacking) target(name string) string {
	first, rest, below := strings.Cut(name, "/")
	if !below || !filepath.IsLocal(filepath.FromSlash(rest)) {
		return ""
	}
	switch first {
	case u.opened.stem + attachedExtension:
		return filepath.Join(u.packs.Library.Documents(), u.stem+attachedExtension, filepath.FromSlash(rest))
	case historyName:
		return filepath.Join(u.packs.History(u.id), filepath.FromSlash(rest))
	}
	return ""
}

// write writes a new file. A version that the history has already is kept.
func (u *unpacking) write(file string, content func(io.Writer) error, e archive.Entry) error {
	fsys := u.packs.FS
	if there, err := disk.Exists(fsys, file); err != nil || there {
		if there && strings.HasPrefix(file, u.packs.History(u.id)) {
			return nil
		}
		if err == nil {
			err = ErrOccupied.Err("File", file)
		}
		return err
	}
	if err := disk.MakeFolder(fsys, filepath.Dir(file)); err != nil {
		return err
	}
	err := disk.CreateWith(fsys, file, content, func(temp string) error {
		_ = fsys.Chtimes(temp, e.Modified) // not worth a failure
		return nil
	})
	if disk.IgnoreUnconfirmed(err) == nil {
		u.made = append(u.made, file)
	}
	return err
}

// undo removes what was written, the last first, and the folders that are empty
// then.
func (u *unpacking) undo() {
	for i := len(u.made) - 1; i >= 0; i-- {
		_ = u.packs.FS.Remove(u.made[i])
		_ = u.packs.FS.Remove(filepath.Dir(u.made[i])) // fails unless it is empty
	}
}

// FileName returns the name of a packed document in a folder.
func FileName(document string) string { return safefile.Stem(document) + Extension }
