package disk

import (
	"errors"
	"syscall"
	"time"
)

// retryLimit is for how long something is done again that another program prevents, as
// in the Go command's package robustio, but shorter: it also passes where a folder may
// not be written to at all.
const retryLimit = 500 * time.Millisecond

// retry does something again as long as another program holds the file. Virus scanners
// and indexers open files as soon as they are written, and of two programs that replace
// a file at once one is refused for a moment.
func retry(do func() error) error {
	began := time.Now()
	for pause := time.Millisecond; ; pause *= 2 {
		err := do()
		if err == nil || !isHeld(err) || time.Since(began)+pause > retryLimit {
			return err
		}
		time.Sleep(pause)
	}
}

func isHeld(err error) bool {
	return errors.Is(err, syscall.ERROR_ACCESS_DENIED) || errors.Is(err, errSharingViolation) || errors.Is(err, errLockViolation)
}

// syncDir does nothing: Windows offers no way to flush a folder, and its
// journal makes a rename durable by itself.
func syncDir(string) error { return nil }

// Error numbers of Windows that package syscall does not name.
const (
	errWriteProtect     = syscall.Errno(19)
	errSharingViolation = syscall.Errno(32)
	errLockViolation    = syscall.Errno(33)
	errHandleDiskFull   = syscall.Errno(39)
	errDiskFull         = syscall.Errno(112)
	errInvalidName      = syscall.Errno(123)
	errNameTooLong      = syscall.Errno(206)
)

// classify maps the error number (errno) to a Reason.
func classify(err error) Reason {
	var no syscall.Errno
	if !errors.As(err, &no) {
		return Unknown
	}
	switch no { // package syscall has numbers of its own, too, which tests use
	case errHandleDiskFull, errDiskFull, syscall.ENOSPC:
		return Full
	case errWriteProtect, syscall.EROFS:
		return ReadOnly
	case errInvalidName, errNameTooLong, syscall.ENAMETOOLONG:
		return NameTooLong
	case errSharingViolation, errLockViolation:
		return Busy
	}
	return Unknown
}
