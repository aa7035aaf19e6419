// Package comments shows what readers said of the open document: it marks the
// words that they are about in its fields, and lists the threads in a panel where
// they are answered, done and taken. The package must not know how the document is
// shown or edited, nor how a file with comments is read.
package comments

import (
	"strings"
	"time"

	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/promo"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
)

// Options is what a [Controller] is made with.
type Options struct {
	// Document returns the document. Writable reports whether it can be edited now.
	Document func() promo.Document
	Writable func() bool
	Today    func() promo.Date
	Work     latest.Options // for what is done beside the screens

	// Each calls a function with every field on the page; Focused returns the one
	// that has the focus, with its caret, or the zero Ref.
	Each    func(do func(promo.Ref, *textfield.Field))
	Focused func() (at promo.Ref, caret int)
	// Show goes to a field and marks a range of its runes; with enter set the caret
	// goes there.
	Show func(at promo.Ref, from, to int, enter bool)
	// Edit makes an edit, one step of undo, and reports whether the document changed.
	// A zero Ref stands for what is shown.
	Edit func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool

	// Open opens the panel beside the document, and Close closes it.
	Open  func(*Panel)
	Close func()
	// Read reads the comments in a file, and may be called on any goroutine. Choose
	// asks the user for a file and calls AddFile. Without Read none can be added.
	Read   func(d promo.Document, file string) (inbox.Read, error)
	Choose func()
	// Say shows a sentence, and Fail one about what failed.
	Say, Fail func(sentence string)
}

// pause is how long no key must be pressed before places are looked for again.
const pause = 400 * time.Millisecond

// Controller shows the feedback of one document. It belongs to the goroutine of the
// screens.
type Controller struct {
	o      Options
	worker *latest.Worker[placing]
	placed placing
	known  known
	panel  *Panel // nil while it is closed
	choice choice
	drafts drafts
	going  bool    // to the words of a thread: the user does not move the caret
	intake *intake // the file that was added last; nil for none
}

// known is what is derived from the feedback of the document.
type known struct {
	of      promo.Dialogue
	made    bool
	news    bool // nothing shows it yet
	threads []feedback.Thread
	byID    map[string]feedback.Thread
	open    map[promo.Ref]int // how many threads are open in a part
	total   int               // of them, also those without a place
}

// choice is what the user looks at.
type choice struct {
	who     string            // a person; "" for everybody
	state   promo.ThreadState // "" for all
	decided bool              // the user chose the state
	current string            // ID of a thread; "" for none
}

// New returns what shows the feedback of a document. Nothing is done before
// [Controller.Begin].
func New(o Options) *Controller {
	c := &Controller{o: o, drafts: drafts{}}
	c.worker = latest.New(o.Work, c.prepare, c.found)
	return c
}

// Begin looks for the places of all feedback.
func (c *Controller) Begin() { c.place(0) }

// Close ends what is done beside the screens.
func (c *Controller) Close() { c.worker.Cancel() }

// Refresh takes up a change of the document or of the page.
func (c *Controller) Refresh() {
	c.sync()
	changed := c.known.news
	c.known.news = false
	c.mark()
	switch {
	case changed:
		c.place(0)
	case len(c.known.threads) > 0:
		c.place(pause)
	}
	if c.panel != nil && changed {
		held := c.panel.HasFocus()
		if c.panel.show(); held && !c.panel.HasFocus() {
			c.panel.Focus() // what had it is not listed any more
		}
	}
}

// sync derives anew what depends on the feedback, if that changed.
func (c *Controller) sync() {
	d := c.o.Document()
	g := d.Setup.Dialogue
	if k := c.known; k.made && same(k.of.Questions, g.Questions) && same(k.of.Feedback, g.Feedback) {
		return
	}
	c.know(d, feedback.Threads(d))
	c.known.news = true
}

// know takes up the threads of the document.
func (c *Controller) know(d promo.Document, threads []feedback.Thread) {
	c.known = known{of: d.Setup.Dialogue, made: true, news: c.known.news, threads: threads, byID: map[string]feedback.Thread{}, open: feedback.OpenIn(threads)}
	for _, t := range threads {
		c.known.byID[t.ID()] = t
	}
	for _, o := range feedback.OpenBy(threads) {
		c.known.total += o.Count
	}
	if _, there := c.known.byID[c.choice.current]; !there {
		c.choice.current = ""
	}
}

// same reports whether two lists are one: those of documents are never changed, but
// replaced.
func same[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// OpenIn returns how many threads are open in each part of the document.
func (c *Controller) OpenIn() map[promo.Ref]int {
	c.sync()
	return c.known.open
}

// OpenCount returns how many threads are open.
func (c *Controller) OpenCount() int {
	c.sync()
	return c.known.total
}

// listed returns the threads that the user wants to see, in the order of the page.
func (c *Controller) listed() []feedback.Thread {
	f := feedback.Filter{Who: c.choice.who, State: c.choice.state}
	return f.Of(c.known.threads)
}

// thread returns the current thread.
func (c *Controller) thread() (feedback.Thread, bool) {
	t, ok := c.known.byID[c.choice.current]
	return t, ok
}

// drafts are answers that were not given yet, by thread.
type drafts map[string]string

// begun reports whether an answer to a thread was begun.
func (d drafts) begun(id string) bool { return strings.TrimSpace(d[id]) != "" }
