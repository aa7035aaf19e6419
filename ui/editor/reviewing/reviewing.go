// Package reviewing shows what a review finds in the open document while it is written:
// it marks the words in its fields, says below the field with the caret what a reader
// will miss, and lists the findings in a panel where they are left as they are and their
// rules are switched off. The package must not know how the document is shown or edited.
package reviewing

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/ui/kit"
	"promodoc/ui/latest"
	"promodoc/ui/textfield"
)

// Options is what a [Controller] is made with. All but Work's Clock and Go must be given.
type Options struct {
	// Document returns the document. Writable reports whether it can be edited now.
	Document func() promo.Document
	Writable func() bool
	Work     latest.Options // for the review, which is done beside the screens
	Everywhere

	// Pages returns how long the finished document is; 0 if that is not known.
	Pages func() int
	// Each calls a function with every field on the page; Focused returns the one that
	// has the focus, with its caret, or the zero Ref.
	Each    func(do func(promo.Ref, *textfield.Field))
	Focused func() (at promo.Ref, caret int)
	// Show goes to a field and marks a range of its runes; with enter set the caret
	// goes there.
	Show func(at promo.Ref, from, to int, enter bool)
	// Edit makes an edit, one step of undo, and reports whether the document changed.
	Edit func(label string, at promo.Ref, edit func(promo.Document) promo.Document) bool

	// Open opens the panel beside the document, and Close closes it.
	Open  func(*Panel)
	Close func()
	// Relayout is called when a sentence below a field appears or goes, and with the one
	// that the user was led to, to be brought into view. Reviewed is called when there is
	// another result.
	Relayout func(ledTo fyne.CanvasObject)
	Reviewed func()
	// Say shows a sentence.
	Say func(sentence string)
}

// Everywhere is what the user decided about the reviews of all documents. Its zero value
// is nothing, which cannot be changed.
type Everywhere struct {
	Switches func() review.Switches // of rules; nil for none
	Names    func() []string        // that the user keeps confidential; nil for none
	SetOff   func(rule string, off bool) error
	Fail     func(sentence string)
	// ChooseRules shows all rules, to switch them on and off. Nil if that cannot be done.
	ChooseRules func()
}

// Pause is how long no key must be pressed before the document is reviewed.
const Pause = 700 * time.Millisecond

// Controller shows the review of one document. It belongs to the goroutine of the
// screens.
type Controller struct {
	o        Options
	reviewer review.Reviewer // of the job that runs; there is one at a time
	worker   *latest.Worker[result]
	last     result
	sorted
	typed    typed
	notes    map[promo.Ref]*kit.Text // below the fields on the page
	panel    *Panel                  // nil while it is closed
	choice   choice
	watchers []*func()
}

// result is what a review found.
type result struct {
	doc      promo.Document
	findings []review.Finding
	done     bool // there was a review
}

// sorted are the findings of the last result by what the user decided.
type sorted struct {
	choices promo.ReviewChoices // that they were divided by
	shown   []review.Finding    // in order of weight
	left    []review.Finding
	byField map[promo.Ref][]review.Finding // of shown
	reasons map[string]string              // what ReasonsText has said of it: pages ask at every key
}

// New returns what shows the review of a document. Nothing is done before
// [Controller.Request].
func New(o Options) *Controller {
	c := &Controller{o: o, notes: map[promo.Ref]*kit.Text{}}
	c.worker = latest.New(o.Work, c.prepare, c.done)
	return c
}

// Request reviews the document after a pause: for the first time, when it has been
// shown, or since its number of pages is another.
func (c *Controller) Request() { c.worker.Request(Pause) }

// Close ends what is done beside the screens.
func (c *Controller) Close() { c.worker.Cancel() }

// Recheck reviews the document at once: what the user decided everywhere has changed.
func (c *Controller) Recheck() { c.worker.Request(0) }

// Watch calls a function when there is another result, until stop is called.
func (c *Controller) Watch(notify func()) (stop func()) {
	at := &notify
	c.watchers = append(c.watchers, at)
	return func() {
		c.watchers = slices.DeleteFunc(c.watchers, func(w *func()) bool { return w == at })
	}
}

// Changed follows a change of the document. typing says that the field that has the
// focus was typed in.
func (c *Controller) Changed(typing bool) {
	at, _ := c.o.Focused()
	c.typed = typed{field: at, on: typing}
	c.worker.Request(Pause)
	if !sameChoices(c.choices, c.o.Document().Setup.Review) {
		c.divide()
	}
}

func sameChoices(a, b promo.ReviewChoices) bool {
	return same(a.Off, b.Off) && same(a.LeftAsIs, b.LeftAsIs)
}

// same reports whether two lists are one: those of documents are never changed, but
// replaced.
func same[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func (c *Controller) prepare() func() result {
	d := c.o.Document()
	o := review.Options{Pages: c.o.Pages(), On: c.switches().On}
	if c.o.Names != nil {
		o.Names = slices.Clone(c.o.Names())
	}
	return func() result { return result{doc: d, findings: c.reviewer.Review(d, o), done: true} }
}

// done takes up a result. The worker drops one that is stale.
func (c *Controller) done(r result) {
	c.last = r
	c.divide()
	if c.panel != nil && c.panel.waiting {
		if c.panel.HasFocus() { // the user has not gone to the text meanwhile
			c.panel.Focus()
		}
		c.panel.waiting = false
	}
}

// switches returns which rules are switched off and on everywhere.
func (c *Controller) switches() review.Switches {
	if c.o.Switches == nil {
		return review.Switches{}
	}
	return c.o.Switches()
}

// divide divides the findings by what the user decided, and shows them.
func (c *Controller) divide() {
	at := c.index()
	c.choices = c.o.Document().Setup.Review
	c.shown, c.left = review.Split(c.last.findings, c.choices, c.switches().Off)
	c.byField = map[promo.Ref][]review.Finding{}
	for _, f := range c.shown {
		c.byField[f.At] = append(c.byField[f.At], f)
	}
	review.Sort(c.shown)
	c.reasons = map[string]string{}
	c.keepCurrent(at)
	c.mark()
	if c.panel != nil {
		held := c.panel.HasFocus()
		if c.panel.show(); held && !c.panel.HasFocus() {
			c.panel.Focus() // what had it is not listed any more
		}
	}
	c.o.Reviewed()
	for _, notify := range c.watchers {
		(*notify)()
	}
}

// reasonsFor returns what the review says of a consideration, in order of weight: of the
// examples under it and of itself. Polish is left out.
func (c *Controller) reasonsFor(id string) []review.Finding {
	var all []review.Finding
	for _, f := range c.shown {
		if f.Severity > review.Polish && considerationOf(c.last.doc, f.At) == id {
			all = append(all, f)
		}
	}
	return all
}

// considerationOf returns the consideration that a place is under, "" if it is under none.
func considerationOf(d promo.Document, at promo.Ref) string {
	switch at.Kind {
	case promo.KindConsideration:
		return at.ID
	case promo.KindExample:
		if e, ok := d.Example(at.ID); ok {
			id, _ := promo.PrimaryConsideration(d, e)
			return id
		}
	}
	return ""
}

// Summary says how much the review finds that a reader will miss or doubt, "" if that is
// nothing or not known yet.
func (c *Controller) Summary() string {
	missing, weak := 0, 0
	for _, f := range c.shown {
		switch f.Severity {
		case review.Missing:
			missing++
		case review.Weak:
			weak++
		}
	}
	if missing+weak == 0 {
		return ""
	}
	return textSummary.Text("Missing", textLacking.Count(missing), "Weak", textDoubtful.Count(weak))
}

// ReasonsText says in a sentence what the review says of a consideration, "" for nothing
// and while it has no example, which its page says.
func (c *Controller) ReasonsText(id string) string {
	if !c.last.done {
		return ""
	}
	text, known := c.reasons[id]
	if !known {
		if all := c.reasonsFor(id); len(all) > 0 && promo.CountExamples(c.last.doc, id) > 0 {
			text = textReasons.Count(len(all), "First", all[0].Sentence)
		}
		c.reasons[id] = text
	}
	return text
}
