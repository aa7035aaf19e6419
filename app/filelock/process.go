package filelock

import (
	"os"
	"time"

	"github.com/gofrs/flock"
)

// Process is a file that shows others that this process runs: it is locked until
// the process ends, however that happens.
type Process struct{ lock *flock.Flock }

// Hold makes a file and locks it. The folder must exist. The error is the
// system's; some network drives do not lock.
func Hold(file string) (*Process, error) {
	for {
		lock := flock.New(file, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
		locked, err := lock.TryLock()
		if err != nil {
			return nil, err
		}
		if locked && isFile(lock, file) {
			return &Process{lock}, nil
		}
		// Somebody is looking at just this moment whether it is locked, or has
		// removed it as one that is not.
		_ = lock.Unlock()
		time.Sleep(time.Millisecond)
	}
}

// Release removes the file: the process has nothing more to show.
func (p *Process) Release() {
	_ = os.Remove(p.lock.Path())
	_ = p.lock.Unlock()
	_ = os.Remove(p.lock.Path()) // where open files cannot be removed
}

// IsHeld reports whether a running process holds a file. One that may not be
// looked at counts as held.
func IsHeld(file string) bool {
	if _, err := os.Stat(file); err != nil {
		return !isMissing(err)
	}
	lock := flock.New(file, flock.SetFlag(os.O_RDWR))
	locked, err := lock.TryLock()
	if locked {
		_ = lock.Unlock()
	}
	return err != nil && !isMissing(err) || err == nil && !locked
}
