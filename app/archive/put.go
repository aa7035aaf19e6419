package archive

import (
	"bufio"
	"context"
	"io"
	"time"

	"promodoc/app/disk"
)

// Target is an archive to be written.
type Target struct {
	File string // an existing one is replaced
	Kind Kind
	Made time.Time
	// Still is asked once the archive is complete, before it gets its name: an
	// error of it leaves the file as it is. It may be nil.
	Still func() error
}

// Put writes an archive and reads all of it back before it gets its name: until
// then the file has its old content, or none. fill adds the files. progress is
// called with the bytes that were read back since its last call. Put returns the
// size of the archive. Errors: ErrNotVerified, those of fill, of t.Still
// and of ctx, *disk.Missing, *disk.Refused, and *disk.Unconfirmed, with which the
// archive is there.
func Put(ctx context.Context, fsys disk.FS, t Target, fill func(*Writer) error, progress func(bytes int64)) (size int64, err error) {
	there, err := disk.Exists(fsys, t.File)
	if err != nil {
		return 0, err
	}
	put := disk.CreateWith
	if there {
		put = disk.ReplaceWith
	}
	var w *Writer
	err = put(fsys, t.File, func(out io.Writer) error {
		buffered := bufio.NewWriterSize(out, 256<<10)
		w = NewWriter(buffered, t.Kind, t.Made)
		if err := fill(w); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		return buffered.Flush()
	}, func(temp string) error {
		var err error
		size, err = verify(ctx, fsys, temp, len(w.used)-1, progress)
		if IsDamaged(err) {
			return ErrNotVerified.Wrap(err, "File", t.File)
		}
		if err == nil && t.Still != nil {
			err = t.Still()
		}
		return err
	})
	return size, err
}

// verify reads an archive of a number of files and returns its size.
func verify(ctx context.Context, fsys disk.FS, file string, files int, progress func(bytes int64)) (int64, error) {
	in, size, err := OpenFile(fsys, file)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	a, err := Open(in, size)
	if err != nil {
		return 0, err
	}
	sound, faults, err := a.Check(ctx, progress)
	switch {
	case err != nil:
		return 0, err
	case len(faults) > 0:
		return 0, faults[0].Err
	case len(sound) != files:
		return 0, ErrDamaged.Wrap(errGone.Err())
	}
	return size, nil
}

// OpenFile opens the file of an archive and returns its size. Errors:
// *disk.Missing, *disk.Refused.
func OpenFile(fsys disk.FS, file string) (disk.Reader, int64, error) {
	in, err := disk.Open(fsys, file)
	if err != nil {
		return nil, 0, err
	}
	info, err := in.Stat()
	if err != nil {
		in.Close()
		return nil, 0, disk.RefusedRead(file, err)
	}
	return in, info.Size(), nil
}

// KindOf returns what kind of archive a file is, and whether it is a damaged
// one, whose kind may be unknown. Errors: those of [Open] but ErrDamaged.
func KindOf(fsys disk.FS, file string) (kind Kind, damaged bool, err error) {
	in, size, err := OpenFile(fsys, file)
	if err != nil {
		return "", false, err
	}
	defer in.Close()
	a, err := Open(in, size)
	if IsDamaged(err) {
		return "", true, nil
	}
	if err != nil {
		return "", false, err
	}
	return a.Kind, false, nil
}
