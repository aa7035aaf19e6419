package preview

import (
	"time"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/ui/latest"
)

// Pause is how long no key must be pressed before the document is laid out, unless
// that takes no longer than a frame: then there is no pause. It is shorter than the
// time between two keys of somebody who thinks while writing, and longer than
// between those of a burst, for which no pages are made that nobody could see.
const Pause = 60 * time.Millisecond

// frame is how long the window shows the same.
const frame = time.Second / 60

// CountPause is how long no key must be pressed before the pages of a pane that is
// hidden are counted. Nobody waits for their number.
const CountPause = time.Second

// layouts has the document laid out again after each change: while the pane is open
// to show it, and while it is hidden to count its pages, if anybody wants to know.
// It belongs to the screen's goroutine.
type layouts struct {
	options Options
	counts  bool // somebody wants to know how many pages there are
	// plan is called before a version is laid out and returns what to draw of it.
	plan   func() func(pages.Pages) []drawn
	worker *latest.Worker[layout]
	open   bool
	ended  bool // for good
	doc    promo.Document
	took   time.Duration // to lay out and draw the last version; 0 if that is not known
}

// layout is the result of laying a document out: its pages, and the images of
// those that were in view.
type layout struct {
	pages  pages.Pages
	images []drawn
	words  []int // on each page, if anybody wants to know
	err    error
	took   time.Duration
}

func newLayouts(o Options, plan func() func(pages.Pages) []drawn, done func(layout)) *layouts {
	l := &layouts{options: o, plan: plan, counts: o.OnLaidOut != nil}
	l.worker = latest.New(latest.Options{Clock: o.Clock, Go: o.Go, Post: o.Post}, l.prepare, func(made layout) {
		l.took = made.took
		done(made)
	})
	return l
}

// typed asks for the pages of a document that was typed in.
func (l *layouts) typed(d promo.Document) {
	pause := Pause
	if l.took > 0 && l.took <= frame {
		pause = 0
	}
	l.request(d, pause)
}

// request asks for the pages of a document after a pause; 0 is at once.
func (l *layouts) request(d promo.Document, pause time.Duration) {
	l.doc = d
	if l.open {
		l.worker.Request(pause)
		return
	}
	l.count()
}

// count has the pages of a hidden pane counted after a pause.
func (l *layouts) count() {
	if l.counts && !l.ended {
		l.worker.Request(CountPause)
	}
}

func (l *layouts) prepare() func() layout {
	lay, draw, now, counts := l.options.LayOut(l.doc), l.plan(), l.options.Clock.Now, l.counts
	return func() layout {
		start := now()
		laid, err := lay()
		if err != nil {
			return layout{err: err}
		}
		made := layout{pages: laid, images: draw(laid), took: now().Sub(start)}
		for page := 0; counts && page < laid.Count(); page++ {
			made.words = append(made.words, laid.CountWords(page))
		}
		return made
	}
}

// start begins to follow the document.
func (l *layouts) start() {
	if !l.open {
		l.open = true
		l.worker.Request(0)
	}
}

// hide ends that: a late result is dropped, and pages are only counted.
func (l *layouts) hide() {
	if l.open {
		l.open = false
		l.worker.Cancel()
		l.count()
	}
}

// stop ends everything for good.
func (l *layouts) stop() {
	l.open, l.ended = false, true
	l.worker.Cancel()
}
