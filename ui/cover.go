package ui

import (
	"slices"

	"promodoc/ui/kit"
)

// cover shows a screen over the present one, which stays open under it with all
// that can be undone there. See uncover.
func (d *documents) cover(s screen) {
	w := d.window
	w.coverPresent()
	d.covered = append(d.covered, w.screen)
	w.put(s)
}

// coverable is a screen that is as it was when it is shown again.
type coverable interface{ Covered() }

func (w *Window) coverPresent() {
	if c, ok := w.screen.(coverable); ok {
		c.Covered()
	}
}

// documentBelow returns the screen of the open document, if there is one.
func (w *Window) documentBelow() (s screen, ok bool) {
	for _, s := range w.open() {
		if _, is := s.(documentScreen); is {
			return s, true
		}
	}
	return nil, false
}

// showOver is show for a screen that the user comes back from: an open document
// stays open under it, as it is.
func (w *Window) showOver(s screen, reopen func()) {
	document, ok := w.documentBelow()
	if !ok {
		w.show(s, reopen)
		return
	}
	for _, old := range w.open() {
		if old != document {
			old.Leave()
		}
	}
	if w.screen == document {
		w.coverPresent()
	}
	w.documents.covered, w.reopen = []screen{document}, reopen
	w.put(s)
}

// blockedOver is blocked for showOver: the open document is not left.
func (w *Window) blockedOver() bool {
	document, _ := w.documentBelow()
	return w.blockedBy(document)
}

// back returns what shows the present screen again after one that showOver shows.
func (d *documents) back() func() {
	if document, ok := d.window.documentBelow(); ok && document == d.window.screen {
		return d.uncover
	}
	return d.window.reopen
}

// backToDocument shows the open document again, or else the library.
func (d *documents) backToDocument() {
	if len(d.covered) == 0 {
		d.show()
		return
	}
	if !d.window.blockedOver() {
		d.uncover()
	}
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
	if doc, ok := under.(documentScreen); ok {
		w.reopen = func() { d.open(doc.Session().File()) }
	}
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
	w.panels.journal.tell()
}
