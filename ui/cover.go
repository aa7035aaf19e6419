package ui

import (
	"slices"

	"promodoc/ui/kit"
)

// cover shows a screen over the present one, which stays open under it with all
// that can be undone there. See uncover.
func (d *documents) cover(s screen) {
	w := d.window
	d.covered = append(d.covered, w.screen)
	w.put(s)
}

// uncover closes the screens that cover a document's, and shows that again.
func (d *documents) uncover() {
	for len(d.covered) > 0 {
		d.uncoverOne()
	}
}

// uncoverOne closes the present screen and shows the one that it covers.
func (d *documents) uncoverOne() {
	w, last := d.window, len(d.covered)-1
	if last < 0 {
		return
	}
	w.screen.Leave()
	under := d.covered[last]
	d.covered = d.covered[:last]
	w.put(under)
	under.Object().Refresh() // the theme may have changed meanwhile
}

// open returns the screens that are open, the one in the window first.
func (w *Window) open() []screen {
	all := append(slices.Clone(w.documents.covered), w.screen)
	slices.Reverse(all)
	return all
}

// put makes a screen the one in the window.
func (w *Window) put(s screen) {
	w.screen = s
	w.window.SetContent(kit.NewRoot(s.Object(), &w.host))
	s.Shown()
}
