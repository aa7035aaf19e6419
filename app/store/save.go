package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/filename"
	"promodoc/app/promo"
)

// Conflict says that the file was changed or removed by somebody else since it
// was read. Nothing is lost by it; she has to be told.
type Conflict struct {
	File  string
	Kept  string // where the other version was kept; empty where the file was removed
	Saved bool   // her version stands in File
}

// Error says what was kept and what to do.
func (c *Conflict) Error() string {
	switch {
	case c.Kept == "":
		return fmt.Sprintf("%s was deleted or moved elsewhere meanwhile: it was written again with your version", c.File)
	case !c.Saved:
		return fmt.Sprintf("%s was changed elsewhere meanwhile: that version is kept as %s", c.File, c.Kept)
	}
	return fmt.Sprintf("%s was changed elsewhere meanwhile: your version is saved, and the other is kept as %s; compare the two",
		c.File, c.Kept)
}

// maxRounds is how often a save starts anew because the file changed once more
// while the other version was being kept.
const maxRounds = 5

// errChanged starts another round.
var errChanged = errors.New("the file changed while it was being saved")

// Save writes a document over its file. Before that, what is on disk is
// compared with the stamp: where somebody else changed it, that version is kept
// beside, and a *Conflict is the error, though the document is saved. The stamp
// returned is the one for the next Save, beside an error as well.
//
// Errors: *Conflict; *disk.Refused, the old file stands; *disk.Unconfirmed, the
// new one does; *ErrReadOnly. A *Conflict may come together with the others;
// errors.As finds each.
func (l *Library) Save(file string, doc promo.Document, stamp Stamp) (Stamp, error) {
	if stamp.readOnly {
		return stamp, &ErrReadOnly{File: file}
	}
	data, err := docfile.Write(doc)
	if err != nil {
		return stamp, err
	}
	return l.save(file, data, stamp)
}

// save writes bytes over a file, as Save does it.
func (l *Library) save(file string, data []byte, stamp Stamp) (Stamp, error) {
	if err := disk.MakeFolder(l.ports.FS, filepath.Dir(file)); err != nil {
		return stamp, err
	}
	s := saving{library: l, file: file, stamp: stamp}
	err := errChanged
	for round := 0; round < maxRounds && errors.Is(err, errChanged); round++ {
		err = s.round(data)
	}
	switch {
	case s.conflict == nil:
		return s.stamp, err
	case err == nil:
		return s.stamp, s.conflict
	}
	return s.stamp, fmt.Errorf("%w; %w", s.conflict, err)
}

// saving is one Save on its way.
type saving struct {
	library  *Library
	file     string
	stamp    Stamp // what is known to be on disk and not to be lost
	conflict *Conflict
}

// round compares and writes once. The error is errChanged where somebody was
// faster again.
func (s *saving) round(data []byte) error {
	fsys := s.library.ports.FS
	target, err := disk.Resolve(fsys, s.file)
	if err != nil {
		return err
	}
	found, theirs, err := onDisk(fsys, target)
	if err != nil {
		return err
	}
	next := stampOf(data)
	if found == next {
		s.stamp = next
		return nil
	}
	if err := s.settle(found, theirs); err != nil {
		return err
	}
	if found.present {
		err = disk.ReplaceIf(fsys, target, data, func() error { return unchanged(fsys, target, found) })
	} else if err = disk.Create(fsys, target, data); errors.Is(err, fs.ErrExist) {
		err = errChanged
	}
	var unconfirmed *disk.Unconfirmed
	if err == nil || errors.As(err, &unconfirmed) {
		s.stamp = next
		if s.conflict != nil {
			s.conflict.Saved = true
		}
	}
	return err
}

// settle keeps what somebody else wrote, before anything is written over it.
func (s *saving) settle(found Stamp, theirs []byte) error {
	switch {
	case found == s.stamp:
		return nil
	case !found.present:
		s.conflict = &Conflict{File: s.file}
	default:
		kept, err := s.library.keep(s.file, theirs)
		if err != nil {
			return err
		}
		s.conflict = &Conflict{File: s.file, Kept: kept}
	}
	s.stamp = found
	return nil
}

// keep writes a version beside the file, under a name that says why.
func (l *Library) keep(file string, data []byte) (string, error) {
	aside := l.ports.Now().Format(" (changed elsewhere 2006-01-02 1504)")
	ext := filepath.Ext(file)
	for n := 1; ; n++ {
		suffix := aside
		if n > 1 {
			suffix = fmt.Sprintf("%s-%d", aside, n)
		}
		kept := filepath.Join(filepath.Dir(file), filename.With(stemOf(file), suffix)+ext)
		err := disk.Create(l.ports.FS, kept, data)
		var unconfirmed *disk.Unconfirmed
		if errors.As(err, &unconfirmed) {
			return kept, nil // her file, written next to it, confirms both
		}
		if n == maxNumber || !errors.Is(err, fs.ErrExist) {
			return kept, err
		}
	}
}

// onDisk is what stands in a file now; the zero Stamp where there is none.
func onDisk(fsys disk.FS, file string) (Stamp, []byte, error) {
	data, err := disk.Read(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return Stamp{}, nil, nil
	}
	if err != nil {
		return Stamp{}, nil, err
	}
	return stampOf(data), data, nil
}

func unchanged(fsys disk.FS, file string, since Stamp) error {
	now, _, err := onDisk(fsys, file)
	if err == nil && now != since {
		return errChanged
	}
	return err
}
