package ui

import "promodoc/ui/editor"

// watchPaths looks again what became of the open document's path whenever she
// comes back to the window: files of paths are changed elsewhere.
func (w *Window) watchPaths() {
	w.app.Lifecycle().SetOnEnteredForeground(func() {
		if w.editor != nil {
			w.editor.PathsChanged()
		}
	})
}

// watchPath has the open document offer to follow its path where that changed.
// "Not now" holds for that wording of the path and for this sitting: it is
// about what she is doing, and a year later she may well want to be asked.
func (w *Window) watchPath() {
	w.watchPathFiles()
	id := w.editor.Session().Document().ID
	w.editor.WatchPath(editor.PathWatch{
		Now: w.work.PathNow, Post: w.post,
		Declined: func(hash string) bool { return w.declined[id] == hash },
		Decline:  func(hash string) { w.declined[id] = hash },
	})
}
