package safefile

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"promodoc/app/disk"
	"promodoc/app/message"
)

// File is a file that was read and is saved again. It remembers what it last
// read or wrote, so that a save notices when another program changed the file.
// Only one goroutine at a time may save; the other methods may be called
// meanwhile.
type File struct {
	files    Files
	name     string
	known    known
	conflict *Conflict
	kept     keptCopy
	seen     glance                      // by Look
	writing  func(sum [sha256.Size]byte) // see OnWrite; nil if not set
}

// stamp identifies the content of a file. The zero stamp means that there is
// no file.
type stamp struct {
	sum     [sha256.Size]byte
	present bool
}

func stampOf(data []byte) stamp { return stamp{sum: sha256.Sum256(data), present: true} }

// Read reads a file that is going to be saved again, and removes what saves
// that were cut short left in its folder. Errors: *disk.Missing, *disk.Refused.
func (f Files) Read(name string) ([]byte, *File, error) {
	if dir := filepath.Dir(name); f.Seen.add(dir) {
		disk.RemoveOldTemps(f.FS, dir, f.Now())
	}
	data, err := disk.Read(f.FS, name)
	if err != nil {
		return nil, nil, err
	}
	file := &File{files: f, name: name}
	file.known.set(stampOf(data))
	return data, file, nil
}

// Name returns the name under which the file was read.
func (f *File) Name() string { return f.name }

// Sum returns the SHA-256 of the content that was last read or written, zero if
// there was no file.
func (f *File) Sum() [sha256.Size]byte { return f.known.get().sum }

// OnWrite has writing called whenever a save is about to give the file a content,
// with its SHA-256. It is called on the goroutine of the save.
func (f *File) OnWrite(writing func(sum [sha256.Size]byte)) { f.writing = writing }

// Conflict is the error of a save that found the file changed or removed by
// another program. Nothing is lost, but the user has to know.
type Conflict struct {
	File  string
	Kept  string // where the other version was kept; empty if the file was removed
	Saved bool   // the user's version is in File
}

// Error says what was kept and what to do.
func (c *Conflict) Error() string {
	switch {
	case c.Kept == "":
		return errRemoved.Err("File", c.File).Error()
	case !c.Saved:
		return errKept.Err("File", c.File, "Kept", c.Kept).Error()
	}
	return errBothKept.Err("File", c.File, "Kept", c.Kept).Error()
}

// maxRounds is how often a save starts over because the file changed again
// while the other version was being kept.
const maxRounds = 5

// Save replaces the content of the file. If another program changed the file
// since it was last read or saved, that version is kept next to it and a
// *Conflict is returned, although data is saved. While the changes follow each
// other there is one kept copy, of the last of them.
//
// Errors: *Conflict; *disk.Refused, the old content is still there;
// *disk.Unconfirmed, the new one is. A *Conflict may be joined with the others;
// errors.As finds each.
func (f *File) Save(data []byte) error { return f.save(data, f.keepTheirs) }

// Replace is Save for a caller that can do more with another program's version
// than keep it: the error is *Changed then, and nothing was written.
func (f *File) Replace(data []byte) error {
	return f.save(data, func(found stamp, theirs []byte) error {
		if found.present && found != f.known.get() {
			return &Changed{Data: theirs, found: found, since: f.known.get()}
		}
		return f.keepTheirs(found, theirs)
	})
}

// save writes data after check allowed that what is in the file is replaced.
func (f *File) save(data []byte, check func(found stamp, theirs []byte) error) error {
	if err := disk.MakeFolder(f.files.FS, filepath.Dir(f.name)); err != nil {
		return err
	}
	f.conflict = nil
	err := errChanged.Err()
	for round := 0; round < maxRounds && message.Is(err, errChanged); round++ {
		err = f.saveOnce(data, check)
	}
	switch {
	case f.conflict == nil:
		return err
	case err == nil:
		return f.conflict
	}
	return fmt.Errorf("%w; %w", f.conflict, err)
}

// saveOnce compares and writes. The error is of the kind errChanged if another program
// wrote the file in between.
func (f *File) saveOnce(data []byte, check func(found stamp, theirs []byte) error) error {
	fsys := f.files.FS
	target, err := disk.Resolve(fsys, f.name)
	if err != nil {
		return err
	}
	found, theirs, err := f.onDisk(target)
	if err != nil {
		return err
	}
	next := stampOf(data)
	if found == next {
		f.known.set(next)
		return nil
	}
	if err := check(found, theirs); err != nil {
		return err
	}
	if f.writing != nil {
		f.writing(next.sum)
	}
	if found.present {
		err = disk.ReplaceIf(fsys, target, data, func() error { return checkUnchanged(fsys, target, found) })
	} else if err = disk.Create(fsys, target, data); errors.Is(err, fs.ErrExist) {
		err = errChanged.Err()
	}
	if disk.IgnoreUnconfirmed(err) == nil {
		f.known.set(next)
		if f.conflict != nil {
			f.conflict.Saved = true
		}
	}
	return err
}

// keepTheirs keeps what another program wrote before it is replaced.
func (f *File) keepTheirs(found stamp, theirs []byte) error {
	switch {
	case found == f.known.get():
		return nil
	case !found.present:
		f.conflict = &Conflict{File: f.name}
	default:
		kept, err := f.keepOther(theirs)
		if err != nil {
			return err
		}
		f.conflict = &Conflict{File: f.name, Kept: kept}
	}
	f.known.set(found)
	return nil
}

func checkUnchanged(fsys disk.FS, file string, since stamp) error {
	now, _, err := onDisk(fsys, file)
	if err == nil && now != since {
		return errChanged.Err()
	}
	return err
}
