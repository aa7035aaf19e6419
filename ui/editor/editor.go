// Package editor shows one open document: the path as an outline, the page
// being written, and what is needed beside it. It derives everything from the
// session's document and changes nothing but through the session. It must
// never know of files or formats.
package editor

import (
	"net/url"
	"strings"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// Host is what the editor needs from the window around it.
type Host interface {
	Do(action.ID)        // an action that is not the editor's
	OpenURL(*url.URL)    // in the browser
	SetTitle(string)     // of the window
	Say(sentence string) // in the status line, until the next change
}

// Editor is the screen of one document.
type Editor struct {
	session *session.Session
	host    Host
	at      place
	frame   *kit.Frame
	page    *kit.ScrollView
	outline *outline
	bar     *topBar
	status  *statusLine
	banner  *banner
	offer   *offer
	fields  fields
	view    pageView
	panes   panes
	beside  beside
	leave   []func()
	warned  bool // the user was told that the document could not be saved

	source         any // of the change that is being shown
	guidanceFolded bool
	detail         detail
	unread         map[promo.Ref]string // dates that could not be read, as typed
}

// New returns the screen of an open document.
func New(s *session.Session, host Host, b Beside) *Editor {
	e := &Editor{session: s, host: host, unread: map[promo.Ref]string{}}
	e.page = kit.NewScrollView(kit.Gap(0, 0))
	e.fields = newFields(e)
	e.outline = newOutline(e)
	e.bar = newTopBar(e)
	e.status = newStatusLine(e)
	e.offer = newOffer(e)
	e.banner = newBanner(e)
	e.frame = kit.NewFrame(e.bar.object, e.outline.object, e.banner.around, e.status.object)
	e.beside = newBeside(e, b)
	e.at = e.firstPlace()
	e.leave = append(e.leave, s.Subscribe(e.changed), s.OnStatus(e.status.saved), s.OnStatus(e.banner.saved))
	e.show()
	return e
}

// firstPlace is where there is something to do: the first consideration that
// has not enough, or the overview when all have.
func (e *Editor) firstPlace() place {
	d := e.doc()
	for _, c := range d.Snapshot.Considerations() {
		if promo.StateOf(d, c.ID) != promo.StateEnough {
			return place{area: areaConsideration, consideration: c.ID}
		}
	}
	return place{area: areaOverview}
}

func (e *Editor) doc() promo.Document { return e.session.Document() }

// Object is the screen as one object.
func (e *Editor) Object() fyne.CanvasObject { return e.frame }

// Session returns the document's session.
func (e *Editor) Session() *session.Session { return e.session }

// SetPanel opens a panel beside the page, or closes it when nil.
func (e *Editor) SetPanel(panel fyne.CanvasObject, focus func()) {
	if e.frame.Panel() == nil {
		e.panes.before = e.frame.Focused()
	}
	e.frame.SetPanel(panel)
	e.panes.panel = focus
	switch {
	case focus != nil:
		focus()
	case e.panes.before == kit.PartPage && e.frame.PageShown():
		e.beside.pane.Focus()
	case e.panes.before == kit.PartSide:
		e.focusOutline()
	default:
		e.focusMain()
	}
}

// Flush saves what is not saved yet.
func (e *Editor) Flush() error { return e.session.Flush() }

// BlocksClose saves what is not saved yet. Where that fails it says so and
// reports true; closing again gives up what is not saved.
func (e *Editor) BlocksClose() bool {
	err := e.session.Flush()
	if err == nil || e.warned {
		e.warned = false
		return false
	}
	e.warned = true
	e.Tell([]string{textNotSaved.Text("Cause", kit.Sentence(err))})
	return true
}

// Leave ends the session.
func (e *Editor) Leave() {
	e.session.Discard()
	for _, cancel := range e.leave {
		cancel()
	}
	e.beside.pane.Close()
}

// Shown is called when the screen has come into the window.
func (e *Editor) Shown() {
	e.host.SetTitle(windowTitle(e.doc()))
	e.focusOutline()
}

func windowTitle(d promo.Document) string {
	name := strings.TrimSpace(d.Candidate.Name)
	if name == "" {
		name = d.Name
	}
	return name + " — " + d.Candidate.ProposedRole
}

// changed follows the session: fields take up text that did not come from
// themselves, and the page is built anew only when what stands on it changed.
func (e *Editor) changed(c session.Change) {
	e.source = c.Source
	e.outline.refresh()
	e.bar.refresh()
	e.status.refresh()
	e.beside.pane.SetDocument(c.Document)
	e.offer.changed(c.Document)
	if e.view.shape(e) != e.view.built {
		e.show()
		return
	}
	e.fields.refresh(c.Source)
	e.view.refresh()
}

// goTo shows a place.
func (e *Editor) goTo(p place) {
	if p != e.at {
		e.at = p
		e.show()
		e.page.ScrollTo(0)
		e.offer.showRow()
	}
	e.outline.refresh()
	e.status.refresh()
}

// show builds the page of the present place. The keyboard never stays with what
// was on the page before: it would go on writing where nobody sees it.
func (e *Editor) show() {
	if !e.exists(e.at) {
		e.at = e.at.page()
		if !e.exists(e.at) {
			e.at = place{area: areaOverview}
		}
	}
	held := e.page.HoldsFocus()
	focused, caret := e.fields.focusedRef(), e.fields.caret()
	offset := e.page.Offset()
	e.fields.clear()
	e.view = build(e)
	e.page.SetContent(kit.Centered(e.view.width, 24, kit.Inset(24, 0, 48, 0, e.view.object)))
	e.page.ScrollTo(offset)
	if held && !e.fields.focus(focused, caret) {
		e.focusMain()
	}
	e.outline.refresh()
	e.status.refresh()
	e.beside.follow()
}

func (e *Editor) exists(p place) bool {
	if p.area == areaChanges {
		return e.offer.now.Newer
	}
	if p.example != "" {
		for _, x := range examplesAt(e.doc(), p) {
			if x.ID == p.example {
				return true
			}
		}
		return false
	}
	for _, q := range places(e.doc()) {
		if q == p {
			return true
		}
	}
	return false
}

// edit does a whole edit, one step of undo, and reports whether it was done:
// a document for reading only refuses, and what is on screen goes back.
func (e *Editor) edit(label string, at promo.Ref, f func(promo.Document) promo.Document) bool {
	return e.editFrom(nil, label, at, f)
}

func (e *Editor) editFrom(source any, label string, at promo.Ref, f func(promo.Document) promo.Document) bool {
	before := e.session.Revision()
	e.session.Do(label, at, source, f)
	if e.session.Revision() == before {
		e.source = nil
		e.view.refresh()
		return false
	}
	return true
}
