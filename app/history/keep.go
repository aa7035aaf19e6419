package history

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/sealed"
)

// maxTries is how many milliseconds after the present one a free name is looked
// for.
const maxTries = 1000

// Keep keeps a document as a version, unless it equals the newest one: then kept
// is false. Errors: *disk.Refused; *disk.Unconfirmed, with which it is kept;
// those of [docfile.Write]; those of [sealed.Codec.Seal].
func (v Versions) Keep(doc promo.Document) (version Version, kept bool, err error) {
	data, err := docfile.Write(doc)
	if err != nil {
		return Version{}, false, err
	}
	return v.KeepBytes(doc, data)
}

// KeepBytes is Keep for a document whose file was written already, as
// [docfile.Write] does.
func (v Versions) KeepBytes(doc promo.Document, data []byte) (version Version, kept bool, err error) {
	return v.keep(data, func() digest { return digestOf(doc) })
}

// KeepFile is Keep for a file that is not a document, such as a year of the journal,
// which nothing describes.
func (v Versions) KeepFile(data []byte) (version Version, kept bool, err error) {
	return v.keep(data, func() digest { return digest{} })
}

func (v Versions) keep(data []byte, describe func() digest) (version Version, kept bool, err error) {
	h := v.history
	h.mu.Lock()
	defer h.mu.Unlock()
	newest, found, err := v.newest()
	if err != nil {
		return Version{}, false, err
	}
	sum := sha256.Sum256(data)
	if found && v.sumOf(newest) == sum {
		return newest, false, nil
	}
	content, err := pack(data, describe())
	if err != nil {
		return Version{}, false, err
	}
	if content, err = v.codec.Seal(content); err != nil {
		return Version{}, false, err
	}
	version, err = v.create(content, v.history.ports.Now())
	if disk.IgnoreUnconfirmed(err) != nil {
		return Version{}, false, err
	}
	h.newest[v.Folder()] = stamp{version: version, sum: sum}
	return version, true, err
}

// sumOf returns the hash of the document of the newest version; zero if it
// cannot be read. The one that was kept last is known.
func (v Versions) sumOf(newest Version) [sha256.Size]byte {
	known := v.history.newest
	if s := known[v.Folder()]; s.version == newest {
		return s.sum
	}
	data, err := v.Bytes(newest)
	if err != nil {
		return [sha256.Size]byte{}
	}
	s := stamp{version: newest, sum: sha256.Sum256(data)}
	known[v.Folder()] = s
	return s.sum
}

// create writes the file of a version under the first free name from a time on.
// That is the clock's, also if it went back: the names then say when each was
// kept as the clock was, and nothing is replaced.
func (v Versions) create(content []byte, at time.Time) (Version, error) {
	fsys, folder, suffix, other := v.history.ports.FS, v.Folder(), ending, sealedEnding
	if sealed.Is(content) {
		suffix, other = other, suffix
	}
	if err := disk.MakeFolder(fsys, folder); err != nil {
		return Version{}, err
	}
	at = at.UTC().Truncate(time.Millisecond)
	for n := 1; ; n++ {
		file := filepath.Join(folder, name(at, suffix))
		taken, err := disk.Exists(fsys, filepath.Join(folder, name(at, other)))
		if err == nil && !taken {
			err = disk.Create(fsys, file, content)
		}
		switch {
		case taken:
		case disk.IgnoreUnconfirmed(err) == nil:
			return Version{File: file, Time: at, Bytes: int64(len(content))}, err
		case n == maxTries || !errors.Is(err, fs.ErrExist):
			return Version{}, err
		}
		at = at.Add(time.Millisecond)
	}
}
