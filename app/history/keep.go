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
)

// maxTries is how many milliseconds after the present one a free name is looked
// for.
const maxTries = 1000

// Keep keeps a document as a version, unless it equals the newest one: then kept
// is false. Errors: *disk.Refused; those of [docfile.Write]; those of the
// sealer.
func (v Versions) Keep(doc promo.Document) (version Version, kept bool, err error) {
	data, err := docfile.Write(doc)
	if err != nil {
		return Version{}, false, err
	}
	h := v.history
	h.mu.Lock()
	defer h.mu.Unlock()
	all, err := v.List()
	if err != nil {
		return Version{}, false, err
	}
	sum := sha256.Sum256(data)
	if n := len(all); n > 0 && v.sumOf(all[n-1]) == sum {
		return all[n-1], false, nil
	}
	content, err := pack(data, digestOf(doc))
	if err != nil {
		return Version{}, false, err
	}
	if v.sealer != nil {
		if content, err = v.sealer.Seal(content); err != nil {
			return Version{}, false, err
		}
	}
	version, err = v.create(content)
	if err != nil {
		return Version{}, false, err
	}
	h.newest[v.folder] = stamp{version: version, sum: sum}
	return version, true, nil
}

// sumOf returns the hash of the document of the newest version; zero if it
// cannot be read. The one that was kept last is known.
func (v Versions) sumOf(newest Version) [sha256.Size]byte {
	known := v.history.newest
	if s := known[v.folder]; s.version == newest {
		return s.sum
	}
	data, err := v.Bytes(newest)
	if err != nil {
		return [sha256.Size]byte{}
	}
	s := stamp{version: newest, sum: sha256.Sum256(data)}
	known[v.folder] = s
	return s.sum
}

// create writes the file of a version under the first free name. The time is
// that of the clock, also if it went back: the names then say when each was
// kept as the clock was, and nothing is replaced.
func (v Versions) create(content []byte) (Version, error) {
	fsys, suffix := v.history.ports.FS, ending
	if v.sealer != nil {
		suffix = sealedEnding
	}
	if err := disk.MakeFolder(fsys, v.folder); err != nil {
		return Version{}, err
	}
	at := v.history.ports.Now().UTC().Truncate(time.Millisecond)
	for n := 1; ; n++ {
		file := filepath.Join(v.folder, name(at, suffix))
		err := disk.Create(fsys, file, content)
		var unconfirmed *disk.Unconfirmed
		switch {
		case err == nil, errors.As(err, &unconfirmed):
			// A version that a power cut may take is one of many.
			return Version{File: file, Time: at, Bytes: int64(len(content))}, nil
		case n == maxTries || !errors.Is(err, fs.ErrExist):
			return Version{}, err
		}
		at = at.Add(time.Millisecond)
	}
}
