// Package watching does something again for each argument of a command whose file, or a
// picture in that, changes. It must not know what is done.
package watching

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quietPeriod is how long after the last event it is done: one save is several events.
const quietPeriod = 50 * time.Millisecond

// Watcher watches the files of arguments. A nil Watcher watches nothing.
type Watcher struct {
	system *fsnotify.Watcher
	args   []string
	of     map[string]map[string]bool // the arguments by the files that are watched for them

	mu   sync.Mutex
	read map[string]bool // what was read since the last call of take
}

// New returns what watches the file of each argument, and later what is read for it.
// The error is that of a system that can watch no more.
func New(args, files []string) (*Watcher, error) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	w := &Watcher{system: system, args: args, of: map[string]map[string]bool{}}
	for i, file := range files {
		w.add(file, args[i])
	}
	return w, nil
}

// Close stops watching.
func (w *Watcher) Close() {
	if w != nil {
		_ = w.system.Close()
	}
}

// Files returns the files of a folder, and notes which are read or looked for. What is
// noted is watched for the argument that is worked on then.
func (w *Watcher) Files(folder string, files fs.FS) fs.FS {
	if w == nil || files == nil {
		return files
	}
	return noted{files, folder, w}
}

// noted are the files of a folder, of which it is noted which are read. Those of the
// same folder are equal.
type noted struct {
	files  fs.FS
	folder string
	by     *Watcher
}

// Open implements [fs.FS].
func (n noted) Open(name string) (fs.File, error) {
	n.note(name)
	return n.files.Open(name)
}

// Stat implements [fs.StatFS].
func (n noted) Stat(name string) (fs.FileInfo, error) {
	n.note(name)
	return fs.Stat(n.files, name)
}

func (n noted) note(name string) {
	n.by.mu.Lock()
	defer n.by.mu.Unlock()
	if n.by.read == nil {
		n.by.read = map[string]bool{}
	}
	n.by.read[filepath.Join(n.folder, filepath.FromSlash(name))] = true
}

func (w *Watcher) take() map[string]bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	read := w.read
	w.read = nil
	return read
}

// Do does something for an argument, and from then on watches what was read for it.
func (w *Watcher) Do(arg string, do func(arg string) error) error {
	err := do(arg)
	if w != nil {
		for file := range w.take() {
			w.add(file, arg)
		}
	}
	return err
}

// Run does something again for each argument of which a file changes, until ctx is done.
// An error is given to failed, and may be gone after the next change.
func (w *Watcher) Run(ctx context.Context, again func(arg string) error, failed func(error)) {
	changed := map[string]bool{}
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-w.system.Events:
			if event.Op == fsnotify.Chmod || len(w.of[event.Name]) == 0 {
				continue
			}
			for arg := range w.of[event.Name] {
				changed[arg] = true
			}
			quiet = time.After(quietPeriod)
		case <-w.system.Errors: // events were lost
			for _, arg := range w.args {
				changed[arg] = true
			}
			quiet = time.After(quietPeriod)
		case <-quiet:
			for _, arg := range w.args {
				if !changed[arg] {
					continue
				}
				if err := w.Do(arg, again); err != nil {
					failed(err)
				}
			}
			clear(changed)
		}
	}
}

// add watches a file for an argument. The folder is watched, since a file that is
// replaced is another one. A folder that is not there is looked for again next time.
func (w *Watcher) add(file, arg string) {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	file, err := filepath.Abs(file)
	if err != nil {
		return // the working folder is gone, and with it the file
	}
	if _, err := os.Stat(filepath.Dir(file)); err != nil || w.system.Add(filepath.Dir(file)) != nil {
		return
	}
	if w.of[file] == nil {
		w.of[file] = map[string]bool{}
	}
	w.of[file][arg] = true
}
