package preview

import (
	"time"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/session"
)

// Pause is how long she has to leave the keys alone before her words are laid
// out. It is shorter than the time between two keys of somebody who thinks while
// she writes, and longer than between those of a burst, for which no pages are
// made that nobody could see.
const Pause = 60 * time.Millisecond

// press has the document laid out again after each change: once typing pauses,
// away from the screen's goroutine, one version at a time and always the latest.
// It belongs to the screen's goroutine.
type press struct {
	o Options
	// plan is asked, before a version is laid out, what to draw of it.
	plan func() func(pages.Pages) []drawn
	// done is handed what came of it.
	done func(pages.Pages, []drawn, error)

	open   bool
	doc    promo.Document
	wanted uint64 // counts the versions asked for
	busy   bool   // one is being laid out
	timer  session.Timer
}

// want asks for a version of the document after a pause; 0 is at once.
func (p *press) want(d promo.Document, after time.Duration) {
	p.doc = d
	if !p.open {
		return
	}
	p.wanted++
	p.stopTimer()
	switch {
	case p.busy:
		// What is being laid out is late already: end begins with this one.
	case after == 0:
		p.begin()
	default:
		wanted := p.wanted
		p.timer = p.o.Clock.AfterFunc(after, func() {
			p.o.Post(func() {
				if p.open && !p.busy && wanted == p.wanted {
					p.begin()
				}
			})
		})
	}
}

func (p *press) begin() {
	p.busy = true
	version := p.wanted
	lay, draw := p.o.Lay(p.doc), p.plan()
	p.o.Go(func() {
		laid, err := lay()
		var images []drawn
		if err == nil {
			images = draw(laid)
		}
		p.o.Post(func() { p.end(version, laid, images, err) })
	})
}

// end hands over what was laid out, unless it is late.
func (p *press) end(version uint64, laid pages.Pages, images []drawn, err error) {
	p.busy = false
	switch {
	case !p.open:
	case version != p.wanted:
		p.begin()
	default:
		p.done(laid, images, err)
	}
}

// start begins to follow the document, stop ends it: nothing is laid out any
// more, and what still comes is dropped.
func (p *press) start() {
	if !p.open {
		p.open = true
		p.want(p.doc, 0)
	}
}

func (p *press) stop() {
	p.open = false
	p.wanted++
	p.stopTimer()
}

func (p *press) stopTimer() {
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
}
