package filelock

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// Writers are the write locks of the programs on one computer, in a folder that
// they share.
type Writers struct{ Folder string }

// How long a writer waits for another, and how often it tries.
const (
	writeWait  = 5 * time.Second
	writeEvery = 5 * time.Millisecond
)

// Lock waits until no other program of this computer writes the file, and keeps
// others from it until it is released: for reading, comparing and writing it. It
// may be called from several goroutines. Where no lock can be made there is
// none, and no failure. The error is of the kind ErrBusy if another program
// writes the file for longer than some seconds; then nothing is locked.
func (w Writers) Lock(file string) (release func(), err error) {
	if w.Folder == "" || os.MkdirAll(w.Folder, 0o700) != nil {
		return func() {}, nil
	}
	lock := flock.New(filepath.Join(w.Folder, nameOf(file)), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	ctx, cancel := context.WithTimeout(context.Background(), writeWait)
	defer cancel()
	locked, err := lock.TryLockContext(ctx, writeEvery)
	switch {
	case locked:
		// The file stays: removing it would race with one who waits for it.
		return func() { _ = lock.Unlock() }, nil
	case errors.Is(err, context.DeadlineExceeded):
		return nil, ErrBusy.Err("File", file)
	}
	return func() {}, nil
}

// nameOf returns the name of the lock of a file: the same however the file is
// reached.
func nameOf(file string) string {
	if absolute, err := filepath.Abs(file); err == nil {
		file = absolute
	}
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	} else if folder, err := filepath.EvalSymlinks(filepath.Dir(file)); err == nil {
		file = filepath.Join(folder, filepath.Base(file))
	}
	sum := sha256.Sum256([]byte(file))
	return hex.EncodeToString(sum[:12]) + ".lock"
}
