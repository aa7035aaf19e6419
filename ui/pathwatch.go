package ui

import (
	"promodoc/ui/editor"
	"promodoc/ui/paths"
)

// watchPathFiles has the screens told from now on that path files changed on
// disk. The start of the program does without: a team's folder may lie on a
// slow disk.
func (w *Window) watchPathFiles() {
	if w.watching {
		return
	}
	w.watching = true
	w.work.PathsChanged(w.pathsChanged)
}

func (w *Window) pathsChanged() {
	switch s := w.now.(type) {
	case *paths.Screen:
		s.Reload()
	case *editor.Editor:
		s.PathsChanged()
	}
}
