package recovery

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"promodoc/app/disk"
	"promodoc/app/filelock"
)

// Owner identifies a process of the program.
type Owner struct {
	Host string `json:"host"`
	PID  int    `json:"pid"`
	// Mark is the name of a file in the folder that the process holds while it
	// runs; empty where files cannot be locked.
	Mark string `json:"mark,omitempty"`
}

// markExtension is that of the files that show which processes run.
const markExtension = ".run"

// self returns this process. Its file is made when it is first needed: most runs
// of the program write no log.
func (f *Folder) self() Owner {
	f.claim.Do(func() {
		host, _ := os.Hostname()
		o := Owner{Host: host, PID: os.Getpid()}
		mark := strings.ToLower(rand.Text()[:12]) + markExtension
		held, err := filelock.Hold(f.path(mark))
		if err == nil {
			o.Mark = mark
		}
		f.mu.Lock()
		defer f.mu.Unlock()
		f.owner, f.held = o, held
	})
	return f.owner
}

func (f *Folder) isSelf(o Owner) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return o == f.owner
}

// isAlive reports whether a process still runs.
func (f *Folder) isAlive(o Owner) bool {
	if o.Mark != "" {
		return filelock.IsHeld(f.path(o.Mark))
	}
	host, _ := os.Hostname()
	if o.Host != host {
		return true // on a drive without locks that several computers share
	}
	p, err := os.FindProcess(o.PID)
	return err == nil && p.Signal(syscall.Signal(0)) == nil
}

// Close ends the use of the folder: no log of this process is open any more.
func (f *Folder) Close() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.held != nil {
		f.held.Release()
		f.held = nil
	}
}

// removeMarks removes the marks of processes that were killed.
func (f *Folder) removeMarks() {
	entries, _ := disk.List(f.fs, f.dir)
	for _, e := range entries {
		if mark := f.path(e.Name()); filepath.Ext(mark) == markExtension && !filelock.IsHeld(mark) {
			_ = disk.Remove(f.fs, mark)
		}
	}
}
