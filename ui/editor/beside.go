package editor

import (
	"unicode/utf8"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/ui/kit"
	"promodoc/ui/preview"
)

// Beside is what the editor needs to show the document's pages beside the
// writing column.
type Beside struct {
	// Lay and Post are those of preview.Options.
	Lay  func(promo.Document) func() (pages.Pages, error)
	Post func(func())
	// Hidden says that she hid the page; Keep is told when she does, or no
	// longer does.
	Hidden bool
	Keep   func(hidden bool)
	// Zoom and Zoomed are those of preview.Options.
	Zoom   int
	Zoomed func(percent int)
}

// beside is the pane of pages with its ways from and to the fields.
type beside struct {
	editor *Editor
	pane   *preview.Pane
	keep   func(hidden bool)
}

func newBeside(e *Editor, b Beside) beside {
	pane := preview.New(preview.Options{
		LayOut: b.Lay, Post: b.Post, OnJump: e.jump, Zoom: b.Zoom, OnZoom: b.Zoomed,
		OnPageCount: func(n int) {
			e.status.pages = n
			e.status.refresh()
		},
	})
	pane.SetDocument(e.doc())
	e.frame.SetPage(pane, !b.Hidden)
	return beside{editor: e, pane: pane, keep: b.Keep}
}

// follow brings the page to the paragraph she is writing, or to the example or
// consideration she is looking at.
func (b *beside) follow() {
	if b.pane == nil {
		return
	}
	e := b.editor
	if r := e.fields.focusedRef(); r != (promo.Ref{}) {
		text, _ := promo.Text(e.doc(), r)
		b.pane.Follow(pages.Spot{Ref: r, Offset: bytesOf(text, e.fields.caret())}, true)
		return
	}
	b.pane.Follow(pages.Spot{Ref: e.at.shown()}, false)
}

// bytesOf turns a count of runes into one of bytes, runesOf the other way, both
// within the text.
func bytesOf(text string, runes int) int {
	for i := range text {
		if runes <= 0 {
			return i
		}
		runes--
	}
	return len(text)
}

func runesOf(text string, bytes int) int {
	return utf8.RuneCountInString(text[:min(max(bytes, 0), len(text))])
}

// shown is the field that stands for a place as a whole.
func (p place) shown() promo.Ref {
	switch {
	case p.example != "":
		return promo.ExampleRef(p.example, "title")
	case p.area == areaConsideration:
		return promo.Ref{Kind: promo.KindConsideration, ID: p.consideration}
	case p.area == areaGrowth:
		return promo.Ref{Kind: promo.KindGrowth, Field: "title"}
	}
	return promo.Ref{Kind: promo.KindCandidate, Field: "name"}
}

// jump goes to the field that was written at a place of the page.
func (e *Editor) jump(to pages.Spot) {
	e.goTo(placeOf(e.doc(), to.Ref))
	text, _ := promo.Text(e.doc(), to.Ref)
	if !e.fields.focus(to.Ref, runesOf(text, to.Offset)) {
		e.focusMain()
	}
}

// LayAgain lays the document out at once, since the settings changed.
func (e *Editor) LayAgain() { e.beside.pane.LayOutAgain() }

// togglePage hides the page or shows it, in place of a panel that is open, and
// leaves the keyboard where it can be seen.
func (e *Editor) togglePage() {
	from := e.frame.Focused()
	if e.frame.Panel() != nil {
		e.SetPanel(nil, nil)
		if e.frame.PageShown() {
			return
		}
	}
	e.frame.TogglePage()
	e.beside.keep(!e.frame.PageWanted())
	if from == kit.PartPage && !e.frame.PageShown() || from == kit.PartSide && !e.frame.SideShown() {
		e.focusMain()
	}
}

// zoom is an action on the page, where it is on screen.
func (e *Editor) zoom(f func(*preview.Pane)) func() {
	return func() {
		if !e.frame.PageShown() {
			e.host.Say("Show the page first.")
			return
		}
		f(e.beside.pane)
	}
}
