package backup

import (
	"bytes"
	"io"
	"io/fs"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/message"
)

// unreadable is the error for a file that cannot be read, unlike one for a
// backup that cannot be written.
type unreadable struct{ err error }

func (u *unreadable) Error() string { return u.err.Error() }
func (u *unreadable) Unwrap() error { return u.err }

// addSmall reads a file as it is at one moment and adds it.
func (w *writing) addSmall(f found) error {
	for range maxReads {
		data, info, err := w.read(f.file)
		if message.Is(err, archive.ErrChanged) {
			continue
		}
		if err != nil {
			return &unreadable{err}
		}
		w.meter.add(int64(len(data)))
		return w.zip.Add(f.name, info.ModTime(), data)
	}
	return &unreadable{archive.ErrChanged.Err("File", f.file)}
}

// read returns the bytes of a file, or archive.ErrChanged if another program
// wrote into it meanwhile. The program itself replaces files by renaming, so
// that the one that was opened stays as it is.
func (w *writing) read(file string) ([]byte, fs.FileInfo, error) {
	in, err := disk.Open(w.backups.FS, file)
	if err != nil {
		return nil, nil, err
	}
	defer in.Close()
	before, err := in.Stat()
	if err != nil {
		return nil, nil, disk.RefusedRead(file, err)
	}
	var data bytes.Buffer
	data.Grow(int(min(before.Size(), maxInMemory)) + bytes.MinRead)
	if _, err := io.Copy(&data, io.LimitReader(in, 2*maxInMemory)); err != nil {
		return nil, nil, disk.RefusedRead(file, err)
	}
	after, err := in.Stat()
	if err != nil {
		return nil, nil, disk.RefusedRead(file, err)
	}
	if !sameMoment(before, after) || after.Size() != int64(data.Len()) {
		return nil, nil, archive.ErrChanged.Err("File", file)
	}
	return data.Bytes(), after, nil
}

func sameMoment(a, b fs.FileInfo) bool { return a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) }

// addLarge adds a file that is read twice. If it changes between, the backup has
// to be begun again; if it does so again, the file is left out.
func (w *writing) addLarge(f found) error {
	if w.unsteady[f.file] >= maxChanges {
		return &unreadable{archive.ErrChanged.Err("File", f.file)}
	}
	in, err := disk.Open(w.backups.FS, f.file)
	if err != nil {
		return &unreadable{err}
	}
	defer in.Close()
	source := &largeSource{writing: w, file: f.file, in: in}
	err = w.zip.AddStream(f.name, f.modified, source.copyTo)
	switch {
	case err == nil:
		return nil
	case source.err != nil && source.reads == 1:
		return &unreadable{disk.RefusedRead(f.file, source.err)}
	case source.err != nil:
		w.unsteady[f.file]++
		return archive.ErrChanged.Err("File", f.file)
	case message.Is(err, archive.ErrChanged):
		w.unsteady[f.file]++
	}
	return err
}

// largeSource reads a file from its start, as often as it is asked to.
type largeSource struct {
	writing *writing
	file    string
	in      disk.Reader
	reads   int
	err     error // of the file
}

func (s *largeSource) copyTo(out io.Writer) error {
	s.reads++
	buffer := make([]byte, 256<<10)
	for at := int64(0); ; {
		if err := s.writing.ctx.Err(); err != nil {
			return err
		}
		n, err := s.in.ReadAt(buffer, at)
		at += int64(n)
		if _, writeErr := out.Write(buffer[:n]); writeErr != nil {
			return writeErr
		}
		if s.reads == 2 {
			s.writing.meter.add(int64(n))
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			s.err = err
			return err
		}
	}
}
