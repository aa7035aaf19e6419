package disktest

import (
	"errors"
	"io"
	"slices"
	"syscall"
)

// Fault is a way in which a call to the file system goes wrong.
type Fault struct {
	Name    string
	Err     error    // of the call; it has no effect, but a write writes half
	Lasting bool     // all later calls that can have the fault have it too
	ops     []string // the calls that can have it; nil for all
}

// errPowerCut is the error of every call after a power cut. No program sees it
// in reality.
var errPowerCut = errors.New("the power is cut")

// changing are the calls that change what is on the disk.
var changing = []string{
	"mkdirall", "createtemp", "createnew", "openappend", "link", "rename", "renamenew", "remove", "chtimes", "syncdir",
	"file.write", "file.chmod", "file.sync",
}

// named are the calls that find a file by its name, where permissions are
// checked.
var named = []string{
	"readfile", "open", "readdir", "lstat", "readlink",
	"mkdirall", "createtemp", "createnew", "openappend", "link", "rename", "renamenew", "remove", "chtimes", "syncdir",
}

var powerCut = Fault{Name: "power-cut", Err: errPowerCut, Lasting: true, ops: changing}

// Faults are those that [EveryFault] tries besides a power cut.
var Faults = []Fault{
	{Name: "full", Err: syscall.ENOSPC, ops: append([]string{"file.close"}, changing...)},
	{Name: "full-from-then-on", Err: syscall.ENOSPC, Lasting: true, ops: append([]string{"file.close"}, changing...)},
	{Name: "broken", Err: syscall.EIO},
	{Name: "removed", Err: syscall.EIO, Lasting: true},
	{Name: "not-allowed", Err: syscall.EACCES, ops: named},
	{Name: "read-only", Err: syscall.EROFS, ops: changing},
	{Name: "short-write", Err: io.ErrShortWrite, ops: []string{"file.write"}},
}

// hits reports whether a call can have the fault.
func (f Fault) hits(op string) bool { return f.ops == nil || slices.Contains(f.ops, op) }

// strike returns a function for Faulty.Fail that gives the n-th call that can
// have a fault, counted from 1, the fault, and calls fired first.
func (f Fault) strike(n int, fired func(Call)) func(Call) error {
	seen, struck := 0, false
	return func(c Call) error {
		if struck && f.Err == errPowerCut {
			return f.Err
		}
		if !f.hits(c.Op) {
			return nil
		}
		seen++
		if seen < n || seen > n && !f.Lasting {
			return nil
		}
		if !struck {
			struck = true
			fired(c)
		}
		return f.Err
	}
}
