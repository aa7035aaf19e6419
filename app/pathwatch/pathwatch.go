// Package pathwatch watches folders of YAML files, those of career paths and of the
// journal, and notifies a function of changes, once no more have happened for a moment.
// It must not know what is in the files.
package pathwatch

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quietPeriod is how long after the last change the function is called: an editor
// that saves, or git that checks out a branch, makes many changes at once.
const quietPeriod = 200 * time.Millisecond

// maxDepth is how many levels of folders below a folder are watched, as many as
// path files are read from.
const maxDepth = 8

// Watcher watches folders until it is closed.
type Watcher struct {
	folders []string
	system  *fsnotify.Watcher
	notify  func()
	wait    func() <-chan time.Time // returns a channel that receives after quietPeriod
	ready   chan struct{}           // closed when all folders are watched
}

// Watch begins to watch folders and those below them, except hidden ones. It calls
// notify, on a goroutine of its own, after YAML files in them were created, changed
// or removed. It returns at once, however slow a folder is. A folder that does not
// exist is watched as soon as it is created in its parent. The error is that of a
// system that can watch no more.
func Watch(folders []string, notify func()) (*Watcher, error) {
	return watch(folders, notify, func() <-chan time.Time { return time.After(quietPeriod) })
}

func watch(folders []string, notify func(), wait func() <-chan time.Time) (*Watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &Watcher{system: system, notify: notify, wait: wait, ready: make(chan struct{})}
	for _, folder := range folders {
		w.folders = append(w.folders, filepath.Clean(folder))
	}
	go w.run()
	return w, nil
}

// Close stops watching. A call of notify may still follow.
func (w *Watcher) Close() { _ = w.system.Close() }

func (w *Watcher) run() {
	w.addAll()
	close(w.ready)
	var quiet <-chan time.Time
	for {
		select {
		case event, open := <-w.system.Events:
			if !open {
				return
			}
			if w.isRelevant(event) {
				quiet = w.wait()
			}
		case _, open := <-w.system.Errors:
			if !open {
				return
			}
			quiet = w.wait() // events were lost, and with them what changed
		case <-quiet:
			quiet = nil
			w.notify()
		}
	}
}

// isRelevant reports whether an event is about path files. It watches a folder that
// was created.
func (w *Watcher) isRelevant(event fsnotify.Event) bool {
	if event.Op == fsnotify.Chmod || !w.covers(event.Name) {
		return false
	}
	ext := strings.ToLower(filepath.Ext(event.Name))
	switch {
	case isHidden(event.Name):
		return false
	case ext == ".yaml", ext == ".yml":
		return true
	case event.Has(fsnotify.Create):
		return w.add(event.Name, maxDepth)
	}
	// It may be a folder that was removed.
	return ext == "" && event.Op&(fsnotify.Remove|fsnotify.Rename) != 0
}

// covers reports whether a file or folder is in one of the folders or is one. The
// system also reports events in the parent of a folder that does not exist.
func (w *Watcher) covers(name string) bool {
	return slices.ContainsFunc(w.folders, func(folder string) bool {
		return name == folder || strings.HasPrefix(name, folder+string(filepath.Separator))
	})
}

func (w *Watcher) addAll() {
	for _, folder := range w.folders {
		if !w.add(folder, maxDepth) {
			_ = w.system.Add(filepath.Dir(folder))
		}
	}
}

// add watches a folder and those below it, and reports whether it is a folder.
// Errors do not matter here: paths are also read whenever they are shown, and what
// prevents that is reported there.
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
		case isHidden(name), strings.Count(name, string(filepath.Separator))-below > depth:
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

func isHidden(name string) bool { return strings.HasPrefix(filepath.Base(name), ".") }
