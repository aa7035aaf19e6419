package workspace

import (
	"slices"

	"promodoc/app/place"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// PathsChanged has told called, on the goroutine of the screens, whenever path
// files changed on disk or other folders of them were set. The first call
// begins the watching, and does not wait for it.
func (w *Workspace) PathsChanged(told func()) {
	w.tell = append(w.tell, told)
	if w.unwatch == nil {
		w.watchPaths()
	}
}

// watchPaths watches the folders of now in place of those of before.
func (w *Workspace) watchPaths() {
	if w.unwatch != nil {
		w.unwatch()
	}
	if w.ports.Watch == nil {
		return
	}
	post := w.ports.Session.Post
	w.unwatch = w.ports.Watch(append([]string{w.folders.Paths()}, w.pathFolders()...), func() { post(w.pathsChanged) })
}

func (w *Workspace) pathsChanged() {
	for _, told := range w.tell {
		told()
	}
}

// tookSettings watches other folders where others were set.
func (w *Workspace) tookSettings(before settings.Settings) {
	if len(w.tell) > 0 && !slices.Equal(before.PathFolders, w.settings.PathFolders) {
		w.watchPaths()
		w.pathsChanged()
	}
}

// pathFolders are the folders of paths that others keep, by their whole names.
func (w *Workspace) pathFolders() []string {
	var folders []string
	for _, folder := range w.settings.PathFolders {
		folders = append(folders, place.Expand(folder))
	}
	return folders
}

// LookAtPathFolder counts the path files in a folder of paths and below it. It
// may be called on any goroutine. Errors: *disk.Missing, *disk.Refused.
func (w *Workspace) LookAtPathFolder(folder string) (files int, err error) {
	found, err := store.ReadPathFolder(w.ports.FS, place.Expand(folder))
	return len(found), err
}
