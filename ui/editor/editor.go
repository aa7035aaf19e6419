// Package editor shows one open document: its path as an outline, the page that
// is written, and the typeset pages beside it. It derives everything from the
// session's document and changes it only through the session. It must never
// know of files or formats.
package editor

import (
	"slices"
	"strings"

	"promodoc/app/markup"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/places"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/ui/action"
	"promodoc/ui/datefield"
	"promodoc/ui/editing"
	"promodoc/ui/editor/attaching"
	"promodoc/ui/editor/parts"
	"promodoc/ui/editor/speller"
	"promodoc/ui/editor/tray"
	"promodoc/ui/kit"
	"promodoc/ui/textfield"
)

// Host is what the editor needs of the window.
type Host interface {
	Do(action.ID)           // carries out an action that is not the editor's
	OpenURL(address string) // in the browser
	SetTitle(string)
	CopyText(text string)              // to the clipboard
	SaveText(name, text string)        // as a file of that name
	OpenText(chosen func(text string)) // of a file that the user chooses
}

// Options is what an editor is opened with. Optional functions may be nil.
type Options struct {
	Session *session.Session
	Host    Host
	// LayOut prepares a job that lays a document out; see preview.Options. Post
	// runs a function on the goroutine of the screens.
	LayOut func(promo.Document) (job func() (pages.Pages, error))
	Post   func(func())
	Pages  PagesOptions
	// Markup makes what knows the markup of one text of the document; nil if it
	// is plain. Optional.
	Markup func() markup.Text
	Hint   MarkdownHint
	// Typographic reports whether characters become typographic while they are
	// typed, as the language of the document has them. Optional.
	Typographic func() bool
	Others      Others
	Protection  Protection
	Attachments attaching.Options // without a Folder nothing can be attached; Post is that of the Options
	// Place is where the user was when they left the document, the zero Place if
	// that is not known.
	Place    places.Place
	Spelling Spelling
	Feedback Feedback
}

// Others is what can be done about a document that another window or program has, too.
// Optional.
type Others struct {
	TakeOver func() // has the user edit a document that another window edits
	Compare  func() // shows what the file and the session changed differently
}

// Protection is the passphrase of the document. The zero Protection is none, which
// cannot be changed.
type Protection struct {
	On   func() bool // reports whether the document has one
	Show func()      // opens the panel that changes that
}

// MarkdownHint is what the first empty field says of Markdown until the user has
// typed in it once.
type MarkdownHint struct {
	Known   bool
	OnKnown func() // is called when the user knows; may be nil
}

// text returns what the field says, and nothing once the user knows.
func (h *MarkdownHint) text() string {
	if h.Known {
		return ""
	}
	return textTakesMarkdown.Text()
}

// known notes that the user knows.
func (h *MarkdownHint) known() {
	if !h.Known && h.OnKnown != nil {
		h.OnKnown()
	}
	h.Known = true
}

// PagesOptions are how the typeset pages are shown at first.
type PagesOptions struct {
	Hidden   bool
	OnHidden func(hidden bool) // is called when the user hides or shows them
	Zoom     int               // in percent, 0 to fit their width
	OnZoom   func(percent int) // is called when the user changes it; may be nil
	Clock    session.Clock     // nil means session.SystemClock
}

// Spelling is what checks the spelling of the document, and whether the user wants
// that; nil means that they do. The zero Spelling checks nothing. Clock and Go are
// those of [speller.Options].
type Spelling struct {
	Service speller.Service
	On      func() bool
	Clock   session.Clock
	Go      func(func())
}

// Editor is the screen of one document.
type Editor struct {
	*screen
	host  Host
	bar   *topBar
	offer *followOffer
	pathOffered
	pages *pagesPane
	cards cardState

	finder finder
	checkedSpelling
	commented
	reviewed
	noted
	gallery *attaching.Gallery

	passphrase Protection
}

type screen = editing.Screen[promo.Document, promo.Ref, location]

// cardState is what the user opened or typed on the pages that the document
// does not hold. It outlives the widgets of a page.
type cardState struct {
	guidanceHidden bool
	aboutOpen      bool // what the open voice may speak of
	chipState
	dates    map[promo.Ref]*datefield.Draft // what was typed and is no date
	places   *tray.Places                   // for examples that wait, on the page as it was built last
	language languageChoice
	parts    *parts.Page // of the document, as it was built last
}

// New returns the screen of an open document.
func New(o Options) *Editor {
	e := &Editor{host: o.Host, cards: cardState{dates: map[promo.Ref]*datefield.Draft{}}}
	e.finder.editor, e.commented.editor, e.noted.editor = e, e, e
	e.passphrase = o.Protection
	if e.passphrase.On == nil {
		e.passphrase.On = func() bool { return false }
	}
	e.offer = newFollowOffer(e)
	e.pathOffered.by = e.offer
	e.bar = newTopBar(e)
	e.gallery = newGallery(e, o)
	e.speller = newSpeller(e, o)
	e.comments, e.review = newComments(e, o), newReview(e, o)
	e.screen = editing.New(editing.Options[promo.Document, promo.Ref, location]{
		Session:  o.Session,
		Outline:  editing.OutlineOptions[location]{Rows: func() []outlineRow { return e.commented.rows(outlineRows(e.doc())) }, Current: func() location { return e.At().page() }},
		Page:     editing.PageOptions[location]{Valid: e.valid, Structure: e.structure, Build: e.build, Moved: e.offer.showRow, Rebuilt: func() { e.speller.Rebuilt(); e.review.Rebuilt(); e.commented.offer(); e.followOnPages() }},
		Fields:   editing.FieldOptions[promo.Ref]{Text: func(r promo.Ref) (string, bool) { return promo.Text(e.doc(), r) }, Locked: func() bool { return e.ReadOnly() }, CaretMoved: func() { e.speller.CaretMoved(); e.review.CaretMoved(); e.comments.CaretMoved(); e.followOnPages() }, Markup: o.Markup, Language: typedLanguage(e, o), Hint: o.Hint.text, HintTyped: o.Hint.known},
		Frame:    editing.FrameOptions{Bar: e.bar.object, Hints: hints(), Counts: e.counts, Notice: e.offer, StatusOffers: statusOffers(o)},
		Commands: e.commands(),
		Title:    func() string { return windowTitle(e.doc()) },
		SetTitle: o.Host.SetTitle,
		Reveal:   e.reveal,
		Changed:  e.changed,
	})
	e.bar.refresh()
	e.pages = newPagesPane(e, o)
	e.Start(locationOfPlace(e, o.Place))
	goBackTo(e, o.Place)
	e.speller.Begin()
	e.comments.Begin()
	e.review.Request()
	return e
}

// typedLanguage returns what says by which language characters become
// typographic, empty while the user wants none to.
func typedLanguage(e *Editor, o Options) func() string {
	return func() string {
		if o.Typographic == nil || !o.Typographic() {
			return ""
		}
		return e.doc().Language()
	}
}

func (e *Editor) doc() promo.Document { return e.Session().Document() }

// Leave ends the session, and what the editor does beside the window.
func (e *Editor) Leave() {
	e.screen.Leave()
	e.offer.close()
	e.speller.Close()
	e.comments.Close()
	e.review.Close()
	e.pages.pane.Close()
}

// changed follows the session.
func (e *Editor) changed(c session.Change) {
	e.bar.refresh()
	e.pages.pane.SetDocument(c.Document)
	e.offer.changed(c.Document)
	_, typed := c.Source.(*textfield.Field)
	e.speller.Changed(typed)
	e.review.Changed(typed)
}

// checkedSpelling is the check of the document's spelling.
type checkedSpelling struct{ speller *speller.Speller }

// SpellingChanged checks the spelling again, after its setting was changed.
func (s checkedSpelling) SpellingChanged() { s.speller.Recheck() }

// newSpeller returns what checks the spelling of the document.
func newSpeller(e *Editor, o Options) *speller.Speller {
	on := o.Spelling.On
	if on == nil {
		on = func() bool { return true }
	}
	return speller.New(speller.Options{
		Service: o.Spelling.Service, On: on, Clock: o.Spelling.Clock, Go: o.Spelling.Go, Post: o.Post,
		Document: e.doc,
		Writable: func() bool { return !e.ReadOnly() },
		Each:     func(do func(promo.Ref, *textfield.Field)) { e.Fields.Each(do) },
		Focused:  func() (promo.Ref, int) { return e.Fields.Focused() },
		Show: func(at promo.Ref, from, to int) {
			e.GoTo(locationOf(e.doc(), at))
			if field := e.Fields.Get(at); field != nil {
				kit.Focus(field)
				field.Select(from, to)
			}
		},
		Ignore: func(at promo.Ref, word string) {
			e.Edit(textStepIgnoreWord.Text("Word", word), at,
				func(d promo.Document) promo.Document { return promo.AddWord(d, word) })
		},
		Checked: func() {
			if e.At().area == areaOverview {
				e.rebuildLanguage()
			}
		},
		Say:  func(sentence string) { e.Say(sentence) },
		Fail: func(sentence string) { e.Fail(sentence) },
	})
}

// ProtectionChanged shows whether the document has a passphrase now.
func (e *Editor) ProtectionChanged() {
	if e.Stale() {
		e.Rebuild()
	}
}

// reveal goes to a field and selects a part of it. If it is not on the page the
// keyboard goes to the page.
func (e *Editor) reveal(r promo.Ref, selected session.Selection) {
	if r.Kind == promo.KindFeedback || r.Kind == promo.KindQuestion {
		e.comments.Return(r.ID)
		return
	}
	if e.review.HasFocus() {
		e.commented.show(r, selected.Anchor, selected.Cursor, false)
		return
	}
	to, here := locationOf(e.doc(), r), e.At()
	closed := isExampleDay(r) && e.cards.detail != detailDates
	if closed {
		e.cards.detail = detailDates
	}
	if e.GoTo(to); closed && to == here {
		e.Rebuild()
	}
	if !e.Fields.Select(r, selected) {
		e.FocusMain()
	}
}

// valid returns a location itself if it is still there, or else its page or the
// overview.
func (e *Editor) valid(l location) location {
	switch {
	case e.exists(l):
		return l
	case e.exists(l.page()):
		return l.page()
	}
	return location{area: areaOverview}
}

func (e *Editor) exists(l location) bool {
	d := e.doc()
	switch {
	case l.area == areaChanges:
		return e.offer.update.Newer
	case l.voice != "":
		_, ok := d.Voice(l.voice)
		return ok && l.area == areaVoices
	case l.example != "":
		return slices.ContainsFunc(examplesAt(d, l), func(x promo.Example) bool { return x.ID == l.example })
	}
	return slices.ContainsFunc(outlineRows(d), func(r outlineRow) bool { return r.To == l })
}

// cardStructure is what the card of an example consists of, texts aside. Pages have
// hundreds, and are asked at every key.
type cardStructure struct {
	id                           string
	links                        int
	attached, voices, references string
}

// structure returns what the current page consists of, texts aside.
func (e *Editor) structure() []any {
	d, at := e.doc(), e.At()
	all := []any{at, e.passphrase.On(), e.cards.detail, d.Path.Hash, e.offer.update.Hash}
	cards := make([]cardStructure, 0, len(d.Examples))
	eachExampleAt(&d, at, func(x *promo.Example) {
		cards = append(cards, cardStructure{x.ID, len(x.Evidence), attachedTo(*x), voiceIDs(d, x.ID), e.noted.references(*x)})
	})
	all = append(all, cards)
	switch at.area {
	case areaChanges:
		all = append(all, e.Session().Revision())
	case areaConsideration:
		all = append(all, len(promo.ExamplesReferredBy(d, at.consideration)), voiceIDs(d, at.consideration))
	case areaParts:
		all = append(all, parts.Structure(d)...)
	case areaVoices:
		all = append(all, e.cards.aboutOpen, voiceStructure(d))
	case areaOffPath:
		considerations, preparations := promo.KeptOffPath(d)
		all = append(all, considerations, preparations)
	case areaOverview:
		all = append(all, e.cards.language.open, d.Language(), d.Setup.Language)
		all = append(all, parts.Structure(d)...)
	case areaGrowth:
		for _, g := range d.Growth {
			all = append(all, len(g.Steps))
		}
	}
	return all
}

func windowTitle(d promo.Document) string {
	return textTitle.Text("Name", candidateName(d), "Role", d.Candidate.ProposedRole)
}

// candidateName returns the candidate's name, or the document's while there is
// none.
func candidateName(d promo.Document) string {
	return orElse(strings.TrimSpace(d.Candidate.Name), d.Name)
}

func orElse(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// exampleTitle returns the title that is shown for an example.
func exampleTitle(x promo.Example) string {
	return orElse(strings.TrimSpace(x.Title), textUntitled.Text())
}

// short cuts a title to what fits into a sentence.
func short(title string) string {
	const limit = 60
	return message.Cut(title, limit)
}
