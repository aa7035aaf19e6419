// Package pathwatch owns the watching of folders of path files: it tells, once
// things have come to rest, that something in them changed. It must never know
// what is in the files, or who is told.
package pathwatch

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// rest is how long nothing more may happen before a change is told: an editor
// that saves, or git that checks out a branch, changes many things at once.
const rest = 200 * time.Millisecond

// deepest is how far below a folder files are looked for, as when they are
// read.
const deepest = 8

// Watcher watches folders until it is closed.
type Watcher struct {
	folders []string
	system  *fsnotify.Watcher
	changed func()
	after   func() <-chan time.Time
	ready   chan struct{} // closed when every folder is watched for the first time
}

// Watch begins to watch folders and those below them, hidden ones aside, and
// calls changed, on a goroutine of its own, after a YAML file in them has
// appeared, changed or gone. It returns at once, however slow a folder is. One
// that is not there yet is watched from when it appears in its parent. The
// error says that this system has no watching left to give.
func Watch(folders []string, changed func()) (*Watcher, error) {
	return watch(folders, changed, func() <-chan time.Time { return time.After(rest) })
}

func watch(folders []string, changed func(), after func() <-chan time.Time) (*Watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &Watcher{system: system, changed: changed, after: after, ready: make(chan struct{})}
	for _, folder := range folders {
		w.folders = append(w.folders, filepath.Clean(folder))
	}
	go w.run()
	return w, nil
}

// Close ends the watching. A change that is about to be told may still be.
func (w *Watcher) Close() { _ = w.system.Close() }

func (w *Watcher) run() {
	w.addAll()
	close(w.ready)
	var atRest <-chan time.Time
	for {
		select {
		case event, open := <-w.system.Events:
			if !open {
				return
			}
			if w.matters(event) {
				atRest = w.after()
			}
		case _, open := <-w.system.Errors:
			if !open {
				return
			}
			atRest = w.after() // events were lost: what they told of is not known
		case <-atRest:
			atRest = nil
			w.changed()
		}
	}
}

// matters reports whether an event is about a path file. A folder that has
// appeared is watched, and what is in it counts.
func (w *Watcher) matters(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || !w.covers(event.Name) {
		return false
	}
	ext := strings.ToLower(filepath.Ext(event.Name))
	switch {
	case hidden(event.Name):
		return false
	case ext == ".yaml", ext == ".yml":
		return true
	case event.Has(fsnotify.Create):
		return w.add(event.Name, deepest)
	}
	// One of the folders themselves, or one below, may have gone.
	return ext == "" && event.Op&(fsnotify.Remove|fsnotify.Rename) != 0
}

// covers reports whether a file or folder is one of the watched ones or in
// them: the parent of one that is not there yet is watched too.
func (w *Watcher) covers(name string) bool {
	return slices.ContainsFunc(w.folders, func(folder string) bool {
		return name == folder || strings.HasPrefix(name, folder+string(filepath.Separator))
	})
}

func (w *Watcher) addAll() {
	for _, folder := range w.folders {
		if !w.add(folder, deepest) {
			_ = w.system.Add(filepath.Dir(folder))
		}
	}
}

// add watches a folder and those below it, and reports whether there is one.
// One that cannot be watched is read whenever its paths are shown, and what
// keeps it from being read is told there.
func (w *Watcher) add(folder string, depth int) bool {
	if w.system.Add(folder) != nil {
		return false
	}
	below := strings.Count(folder, string(filepath.Separator))
	isFolder := false
	_ = filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir
		case !entry.IsDir():
			return nil
		case name == folder:
			isFolder = true
			return nil
		case hidden(name), strings.Count(name, string(filepath.Separator))-below > depth:
			return fs.SkipDir
		}
		_ = w.system.Add(name)
		return nil
	})
	if !isFolder {
		_ = w.system.Remove(folder)
	}
	return isFolder
}

func hidden(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") }
