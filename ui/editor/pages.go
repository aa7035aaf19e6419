package editor

import (
	"unicode/utf8"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/ui/preview"
)

// pagesPane is the typeset pages beside the fields, with the ways between them.
type pagesPane struct {
	pane          *preview.Pane
	count         int   // of pages; 0 if it is not known
	words         []int // on each page
	hiddenChanged func(hidden bool)
}

func newPagesPane(e *Editor, o Options) *pagesPane {
	p := &pagesPane{hiddenChanged: o.Pages.OnHidden}
	p.pane = preview.New(preview.Options{
		LayOut: o.LayOut, Post: o.Post, OnJump: e.jump, Zoom: o.Pages.Zoom, OnZoom: o.Pages.OnZoom, Clock: o.Pages.Clock,
		OnLaidOut: func(words []int) { p.laidOut(e, words) },
	})
	p.pane.SetDocument(e.doc())
	e.SetSidePane(p.pane, !o.Pages.Hidden, p.pane.Focus)
	return p
}

// laidOut follows the pages: words are those on each of them.
func (p *pagesPane) laidOut(e *Editor, words []int) {
	others := len(words) != p.count
	p.count, p.words = len(words), words
	e.Status.Recount()
	if e.At().area == areaOverview {
		e.View().Refresh() // the page limit says how many are left
	}
	if e.skimmed != nil {
		e.skimmed.LaidOut()
	}
	if others { // without another document, too: by its paper, its design or a picture
		e.review.Request()
	}
}

// followOnPages brings the pages to the paragraph that has the caret, or to the
// location that is shown.
func (e *Editor) followOnPages() {
	if r, caret := e.Fields.Focused(); r != (promo.Ref{}) {
		text, _ := promo.Text(e.doc(), r)
		e.pages.pane.Follow(pages.Spot{Ref: r, Offset: byteOffset(text, caret)}, true)
		return
	}
	e.pages.pane.Follow(pages.Spot{Ref: e.At().ref()}, false)
}

// byteOffset converts an offset in runes to one in bytes, within the text.
func byteOffset(text string, runes int) int {
	for i := range text {
		if runes <= 0 {
			return i
		}
		runes--
	}
	return len(text)
}

// runeOffset converts an offset in bytes to one in runes, within the text.
func runeOffset(text string, bytes int) int {
	return utf8.RuneCountInString(text[:min(max(bytes, 0), len(text))])
}

// jump goes to the field that a spot on the pages was written in.
func (e *Editor) jump(to pages.Spot) {
	if !e.Frame.MainShown() {
		e.SetPanel(nil, nil) // which has the room of the fields
	}
	e.GoTo(locationOf(e.doc(), to.Ref))
	text, _ := promo.Text(e.doc(), to.Ref)
	if !e.Fields.Focus(to.Ref, runeOffset(text, to.Offset)) {
		e.FocusMain()
	}
}

// RefreshPages lays the document out again, since the page setup changed.
func (e *Editor) RefreshPages() { e.pages.pane.LayOutAgain() }

// togglePages shows or hides the pages. A panel that is open closes and gives
// them its room.
func (e *Editor) togglePages() {
	from := e.Frame.Focused()
	if e.Frame.Panel() != nil {
		e.SetPanel(nil, nil)
		if e.Frame.PageShown() {
			return
		}
	}
	e.Frame.TogglePage()
	e.pages.hiddenChanged(!e.Frame.PageWanted())
	e.RescueFocus(from)
}

// shownPages returns the pages that are on screen, nil when they are hidden.
func (e *Editor) shownPages() *preview.Pane {
	if !e.Frame.PageShown() {
		return nil
	}
	return e.pages.pane
}

// counts says in the status line how much is written: the words of the field that
// has the caret and of the example around it, and the pages of the document.
func (e *Editor) counts() string {
	d := e.doc()
	text := textExamples.Count(len(d.Examples))
	if x, ok := d.Example(e.At().example); ok {
		text = textWordsInExample.Count(x.Words())
	}
	if field, _ := e.Fields.Focused(); field != (promo.Ref{}) {
		if written, ok := promo.Text(d, field); ok {
			text = textFieldCounts.Text("Field", textWordsHere.Count(promo.CountWords(written)), "Rest", text)
		}
	}
	if e.pages != nil && e.pages.count > 0 {
		text = textCounts.Text("Counts", text, "Pages", pageCount(e.pages.count, d.Setup.PageBudget))
	}
	return text
}

// pageCount says how many pages there are, and how many are left of a limit;
// 0 is none.
func pageCount(pages, limit int) string {
	text := textPages.Count(pages)
	switch left := limit - pages; {
	case limit == 0:
		return text
	case left > 0:
		return textPagesLeft.Count(left, "Pages", text)
	case left < 0:
		return textPagesOver.Count(-left, "Pages", text)
	}
	return textPagesUsed.Text("Pages", text)
}
