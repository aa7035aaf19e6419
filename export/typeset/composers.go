package typeset

import (
	"cmp"
	"sync"

	"promodoc/app/doclang"
	"promodoc/export/hyphen"
	"promodoc/export/typeset/blocks"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/paragraph"
)

// composerPool holds the composers of a layout, one for each goroutine at a
// time. They are kept for all passes, since they remember the words they
// measured.
type composerPool struct {
	mu         sync.Mutex
	idle, busy []*blocks.Composer
}

// composer returns a composer for the calling goroutine.
func (l *layout) composer() *blocks.Composer {
	p := &l.composers
	p.mu.Lock()
	defer p.mu.Unlock()
	var c *blocks.Composer
	if n := len(p.idle); n > 0 {
		c, p.idle = p.idle[n-1], p.idle[:n-1]
	} else {
		c = &blocks.Composer{
			Composer: paragraph.New(l.options.Sheet, l.language, l.options.Pictures, l.book.Fonts), Refs: l.refs, Alike: &l.alike,
			TextHeight: l.options.Sheet.Page.TextHeight(l.options.Paper), Labeled: l.doc.Front.Document != "",
		}
	}
	tag := cmp.Or(l.doc.Front.Language, doclang.Default) // as the fixed words of pages are
	c.Writing = paragraph.Writing{Hyphens: hyphen.Of(tag), RightToLeft: doclang.IsRightToLeft(tag)}
	c.Begin(flow.Offset{})
	p.busy = append(p.busy, c)
	return c
}

// reclaim makes all composers idle. It must be called when the goroutines that
// took them are done.
func (p *composerPool) reclaim() {
	p.idle = append(p.idle, p.busy...)
	p.busy = nil
}

// release releases what the composers hold.
func (p *composerPool) release() {
	for _, c := range p.idle {
		c.Release()
	}
	p.idle = nil
}
