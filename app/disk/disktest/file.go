package disktest

import (
	"io/fs"

	"promodoc/app/disk"
)

// file is an open file whose calls are counted and may fail.
type file struct {
	disk.File
	fs *Faulty
}

func (f *Faulty) wrap(inner disk.File, err error) (disk.File, error) {
	if err != nil {
		return nil, err
	}
	return &file{File: inner, fs: f}, nil
}

// Write writes half of the data when it fails, as on a full disk.
func (f *file) Write(p []byte) (int, error) {
	if err := f.fs.call("file.write", f.Name()); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

func (f *file) Chmod(mode fs.FileMode) error {
	if err := f.fs.call("file.chmod", f.Name()); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

// Sync leaves what was written since the last one undurable for good when it
// fails, as systems do that give up on pages which a disk refused.
func (f *file) Sync() error {
	if err := f.fs.call("file.sync", f.Name()); err != nil {
		if inner, ok := f.File.(*memoryFile); ok {
			inner.failSync()
		}
		return err
	}
	return f.File.Sync()
}

// Close closes the file even when it fails, as systems do.
func (f *file) Close() error {
	err := f.fs.call("file.close", f.Name())
	if closeErr := f.File.Close(); err == nil {
		err = closeErr
	}
	return err
}

// reader is a file open for reading whose reads are counted and may fail.
type reader struct {
	disk.Reader
	name string
	fs   *Faulty
}

func (r *reader) Read(p []byte) (int, error) {
	if err := r.fs.call("reader.read", r.name); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}

func (r *reader) ReadAt(p []byte, offset int64) (int, error) {
	if err := r.fs.call("reader.readat", r.name); err != nil {
		return 0, err
	}
	return r.Reader.ReadAt(p, offset)
}

func (r *reader) Stat() (fs.FileInfo, error) {
	if err := r.fs.call("reader.stat", r.name); err != nil {
		return nil, err
	}
	return r.Reader.Stat()
}
