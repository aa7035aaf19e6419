// Package pack makes one file of a document with all that belongs to it, and
// adds such a file to a library. The file is a ZIP file that can be unpacked by
// hand. The package must not know of screens or exports.
package pack

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"promodoc/app/archive"
	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/store"
)

// Extension ends the name of a packed document. Other programs see a ZIP file.
const Extension = ".promodoc.zip"

// The extension of a document in a packed file, of the folder of its
// attachments, and the folder of its history.
const (
	documentExtension = ".yaml"
	attachedExtension = attachments.Extension
	historyName       = "history"
)

// Packs packs and unpacks documents of a library.
type Packs struct {
	FS      disk.FS
	Now     func() time.Time
	NewID   func() string
	Library *store.Library
	// History returns the folder of the versions of the document with an ID,
	// which comes from a file and may be anything.
	History func(id string) (folder string)
}

// Request says what to pack, and where to.
type Request struct {
	Document string // its file
	File     string // the packed file
	History  bool   // also packs earlier versions
	Replace  bool   // also replaces a file that is not this document, packed
}

// Pack packs a document, checks the packed file byte for byte, and returns how
// many files are in it. An older packed file of the document is replaced.
// Errors: ErrOccupied, the faults of a file that is no document, that of ctx,
// *disk.Missing, *disk.Refused, and *disk.Unconfirmed, with which the file is there.
func (p Packs) Pack(ctx context.Context, r Request) (files int, err error) {
	data, err := disk.Read(p.FS, r.Document)
	if err != nil {
		return 0, err
	}
	id, ok := store.IDOf(r.Document, data)
	if !ok { // a damaged document is packed as it is, and nothing but documents
		if _, err := docfile.Open(r.Document, data); err != nil {
			return 0, err
		}
	}
	if err := p.checkTarget(r, id); err != nil {
		return 0, err
	}
	stem := strings.TrimSuffix(filepath.Base(r.Document), filepath.Ext(r.Document))
	target := archive.Target{File: r.File, Kind: archive.KindDocument, Made: p.Now()}
	_, err = archive.Put(ctx, p.FS, target, func(zip *archive.Writer) error {
		w := packing{ctx: ctx, fsys: p.FS, zip: zip}
		if err := w.zip.Add(stem+documentExtension, p.modified(r.Document), data); err != nil {
			return err
		}
		folder := filepath.Join(filepath.Dir(r.Document), stem+attachedExtension)
		if err := w.folder(folder, stem+attachedExtension); err != nil {
			return err
		}
		if r.History && id != "" {
			if err := w.folder(p.History(id), historyName); err != nil {
				return err
			}
		}
		files = w.files + 1
		return nil
	}, func(int64) {})
	return files, err
}

func (p Packs) modified(file string) time.Time {
	info, err := disk.Stat(p.FS, file)
	if err != nil {
		return p.Now()
	}
	return info.ModTime()
}

// checkTarget returns ErrOccupied for a file that must not be replaced.
func (p Packs) checkTarget(r Request, id string) error {
	there, err := disk.Exists(p.FS, r.File)
	if err != nil || !there || r.Replace {
		return err
	}
	opened, err := p.open(context.Background(), r.File)
	if err == nil {
		defer opened.close()
		if opened.id == id {
			return nil
		}
	}
	return ErrOccupied.Err("File", r.File)
}

// packing adds folders to an archive.
type packing struct {
	ctx   context.Context
	fsys  disk.FS
	zip   *archive.Writer
	files int
}

// folder adds all files of a folder; none if there is no such folder.
func (w *packing) folder(folder, name string) error {
	entries, err := disk.List(w.fsys, folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := w.ctx.Err(); err != nil {
			return err
		}
		file, inner := filepath.Join(folder, entry.Name()), name+"/"+entry.Name()
		info, err := disk.Stat(w.fsys, file)
		switch {
		case strings.HasPrefix(entry.Name(), ".") || errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case info.IsDir():
			err = w.folder(file, inner)
		default:
			err = w.add(inner, file, info)
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func (w *packing) add(name, file string, info fs.FileInfo) error {
	w.files++
	data, err := disk.Read(w.fsys, file)
	if err != nil {
		return err
	}
	return w.zip.Add(name, info.ModTime(), data)
}
