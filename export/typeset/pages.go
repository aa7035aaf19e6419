package typeset

import "promodoc/export/book"

// spot is a strip in its place on a page.
type spot struct {
	*strip
	place  *place // of the strip's section
	y      float64
	before float64 // the space above that bands may fill
	keep   bool    // no page break may follow
	// again is set for what is repeated from an earlier page.
	again bool
}

// anchors are the names of places that begin here.
func (s *spot) anchors() []string {
	if s.again {
		return nil
	}
	return s.strip.anchors
}

// sheet is a page while it is filled.
type sheet struct {
	book.Page
	spots []spot
	links []pendingLink
}

// pager lays strips under each other and begins a new page when one is full.
type pager struct {
	top, bottom float64
	sheets      []*sheet
	page        *sheet
	y           float64
	empty       bool // nothing stands on the page yet
}

// paginate finds the page and the place of every strip. Nothing is drawn yet:
// pages may have to be made again.
func (l *layout) paginate(sections []section) []*sheet {
	p := &pager{top: l.d.Form.Top, bottom: l.o.Paper.Height - l.d.Form.Bottom}
	p.turn()
	all := column(sections)
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j-1].keep {
			j++
		}
		p.place(all[i:j])
		i = j
	}
	return p.sheets
}

// column is all strips under each other, as if there were no pages.
func column(sections []section) []spot {
	n := 0
	for i := range sections {
		n += len(sections[i].strips)
	}
	all := make([]spot, 0, n)
	var nodes int32
	for i := range sections {
		sec := &sections[i]
		sec.at.node = nodes
		nodes += int32(len(sec.nodes))
		if sec.joins && len(all) > 0 {
			all[len(all)-1].keep = true
		}
		for k := range sec.strips {
			st := &sec.strips[k]
			all = append(all, spot{strip: st, place: &sec.at, keep: st.keep})
		}
	}
	return all
}

// pageHeight is how much of a page the text may take.
func (l *layout) pageHeight() float64 { return l.o.Paper.Height - l.d.Form.Top - l.d.Form.Bottom }

// place lays strips that belong together on this page or the next, and breaks
// them up only when no page holds them all.
func (p *pager) place(clump []spot) {
	first := clump[0].strip
	var need float64
	for i := range clump {
		need += clump[i].strip.before + clump[i].height
	}
	alone := need - first.before
	if p.empty {
		need = alone
	}
	for i := range first.head {
		alone += first.head[i].before + first.head[i].height
	}
	if p.y+need > p.bottom && alone <= p.bottom-p.top {
		p.turn()
	}
	for i := range clump {
		p.put(clump[i])
	}
}

// put lays one strip on the page, or on a new one when it does not fit. What
// is taller than a page stands on one of its own.
func (p *pager) put(s spot) {
	if !p.empty && p.y+s.strip.before+s.height > p.bottom+0.001 {
		p.turn()
	}
	s.before = s.strip.before
	if p.empty {
		s.before = 0
		for i := range s.head {
			p.add(spot{strip: &s.head[i], place: s.place, again: true})
		}
	}
	p.add(s)
}

func (p *pager) add(s spot) {
	s.y = p.y + s.before
	p.page.spots = append(p.page.spots, s)
	p.y = s.y + s.height
	p.empty = false
}

// turn begins a new page.
func (p *pager) turn() {
	room := 0
	if p.page != nil {
		room = len(p.page.spots) + 4 // pages are about alike
	}
	p.page = &sheet{spots: make([]spot, 0, room)}
	p.sheets = append(p.sheets, p.page)
	p.y, p.empty = p.top, true
}

// draw copies the content of a page's strips to their places. Where nobody will
// ask for the strips again their runs are let go, which are most of what a long
// document takes in memory.
func (p *sheet) draw(last bool) {
	n := 0
	for i := range p.spots {
		n += len(p.spots[i].runs)
	}
	const furniture = 4 // runs of head and foot
	p.Runs = make([]book.Run, 0, n+furniture)
	for i := range p.spots {
		s := &p.spots[i]
		p.drawRects(s)
		for _, im := range s.images {
			im.Y += s.y
			im.Node = s.place.of(im.Node)
			p.Images = append(p.Images, im)
		}
		p.drawRuns(s)
		if last && !s.again {
			s.strip.runs = nil
		}
		if !s.again {
			for _, l := range s.links {
				l.y += s.y
				l.node = s.place.of(l.node)
				p.links = append(p.links, l)
			}
		}
	}
}

func (p *sheet) drawRects(s *spot) {
	for _, b := range s.bands {
		r := book.Rect{X: b.x, Y: s.y, W: b.w, H: s.height, Color: b.color}
		if b.joined {
			r.Y, r.H = s.y-s.before, s.height+s.before
		}
		p.Rects = joinRect(p.Rects, r)
	}
	for _, r := range s.rects {
		r.Y += s.y
		p.Rects = append(p.Rects, r)
	}
}

// drawRuns draws text. What is shown again is no part of the text any more, nor
// has it a place in the file.
func (p *sheet) drawRuns(s *spot) {
	for _, r := range s.runs {
		r.Y += s.y
		if s.again || r.Node < 0 {
			r.Node, r.Span = book.NoNode, book.Span{}
		} else {
			r.Node, r.Span = s.place.of(r.Node), s.place.span(r.Span)
		}
		p.Runs = append(p.Runs, r)
	}
}

// joinRect appends a rectangle, or lengthens the last ones like it that ends
// where this one begins, so that bands have no seams.
func joinRect(rects []book.Rect, r book.Rect) []book.Rect {
	for i := len(rects) - 1; i >= max(0, len(rects)-4); i-- {
		o := &rects[i]
		if o.X == r.X && o.W == r.W && o.Color == r.Color && abs(o.Y+o.H-r.Y) < 0.01 {
			o.H = r.Y + r.H - o.Y
			return rects
		}
	}
	return append(rects, r)
}

func abs(x float64) float64 { return max(x, -x) }
