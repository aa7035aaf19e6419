package disk

import (
	"errors"
	"syscall"
)

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
	switch no {
	case errHandleDiskFull, errDiskFull:
		return Full
	case errWriteProtect:
		return ReadOnly
	case errInvalidName, errNameTooLong:
		return NameTooLong
	case errSharingViolation, errLockViolation:
		return Busy
	}
	return Unknown
}
