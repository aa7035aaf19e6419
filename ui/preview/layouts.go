package preview

import (
	"time"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/ui/latest"
)

// Pause is how long no key must be pressed before the document is laid out. It
// is shorter than the time between two keys of somebody who thinks while
// writing, and longer than between those of a burst, for which no pages are made
// that nobody could see.
const Pause = 60 * time.Millisecond

// layouts has the document laid out again after each change, while the pane is
// open. It belongs to the screen's goroutine.
type layouts struct {
	options Options
	// plan is called before a version is laid out and returns what to draw of it.
	plan   func() func(pages.Pages) []drawn
	worker *latest.Worker[layout]
	open   bool
	doc    promo.Document
}

// layout is the result of laying a document out: its pages, and the images of
// those that were in view.
type layout struct {
	pages  pages.Pages
	images []drawn
	err    error
}

func newLayouts(o Options, plan func() func(pages.Pages) []drawn, done func(layout)) *layouts {
	l := &layouts{options: o, plan: plan}
	l.worker = latest.New(latest.Options{Clock: o.Clock, Go: o.Go, Post: o.Post}, l.prepare, done)
	return l
}

// request asks for the pages of a document after a pause; 0 is at once.
func (l *layouts) request(d promo.Document, pause time.Duration) {
	l.doc = d
	if l.open {
		l.worker.Request(pause)
	}
}

func (l *layouts) prepare() func() layout {
	lay, draw := l.options.LayOut(l.doc), l.plan()
	return func() layout {
		laid, err := lay()
		if err != nil {
			return layout{err: err}
		}
		return layout{pages: laid, images: draw(laid)}
	}
}

// start begins to follow the document.
func (l *layouts) start() {
	if !l.open {
		l.open = true
		l.worker.Request(0)
	}
}

// stop ends that: nothing is laid out any more, and a late result is dropped.
func (l *layouts) stop() {
	l.open = false
	l.worker.Cancel()
}
