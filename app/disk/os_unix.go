//go:build !windows

package disk

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// retry does something once: what other programs do with a file stops nothing here.
func retry(do func() error) error { return do() }

// syncDir flushes a folder. Some network and user-space file systems report
// that they cannot, and a folder that may be written to but not be listed cannot
// be opened; the rename is then as durable as it will get.
func syncDir(name string) error {
	d, err := os.Open(name)
	if errors.Is(err, fs.ErrPermission) {
		return nil
	}
	if err != nil {
		return err
	}
	defer d.Close()
	err = d.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		return nil
	}
	return err
}

// classify maps the error number (errno) to a Reason.
func classify(err error) Reason {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, syscall.EFBIG):
		return Full
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	case errors.Is(err, syscall.ENAMETOOLONG):
		return NameTooLong
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return Busy
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EISDIR):
		return WrongType
	}
	return Unknown
}
