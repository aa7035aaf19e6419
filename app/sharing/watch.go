package sharing

import (
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// quietPeriod is how long after the last event a file is looked at: one save is
// several events.
const quietPeriod = 50 * time.Millisecond

// Watch calls changed, on a goroutine of its own, soon after a file was changed,
// replaced or removed, until it is stopped. Where the system cannot watch, it
// does nothing.
func Watch(file string, changed func()) (stop func()) {
	system, err := fsnotify.NewWatcher()
	if err != nil {
		return func() {}
	}
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	go func() {
		// The folder is watched, since a file that is replaced is another one.
		if system.Add(filepath.Dir(file)) != nil {
			return
		}
		var quiet <-chan time.Time
		for {
			select {
			case event, open := <-system.Events:
				if !open {
					return
				}
				if filepath.Base(event.Name) == filepath.Base(file) && event.Op != fsnotify.Chmod {
					quiet = time.After(quietPeriod)
				}
			case _, open := <-system.Errors:
				if !open {
					return
				}
				quiet = time.After(quietPeriod) // events were lost
			case <-quiet:
				quiet = nil
				changed()
			}
		}
	}()
	return func() { _ = system.Close() }
}
