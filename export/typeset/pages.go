package typeset

import (
	"promodoc/export/typeset/block"
)

// sheet is a page while it is filled.
type sheet struct {
	Page
	links    []pendingLink
	anchors  []placedAnchor
	headings []placedHeading
}

type placedAnchor struct {
	name string
	top  float64
}

type placedHeading struct {
	block *block.Block
	top   float64
}

// pager lays strips under each other and begins a new page when one is full.
type pager struct {
	top, bottom float64
	sheets      []*sheet
	page        *sheet
	y           float64
	empty       bool // nothing stands on the page yet
}

// paginate lays all sections out on pages.
func (s *setter) paginate(sections []section) []*sheet {
	p := &pager{top: s.d.Form.Top, bottom: s.o.Paper.Height - s.d.Form.Bottom}
	p.turn()
	var all []strip
	n := 0
	for i := range sections {
		n += len(sections[i].strips)
	}
	all = make([]strip, 0, n)
	for i := range sections {
		if sections[i].joins && len(all) > 0 {
			all[len(all)-1].keep = true
		}
		all = append(all, sections[i].strips...)
	}
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

// pageHeight is how much of a page the text may take.
func (s *setter) pageHeight() float64 { return s.o.Paper.Height - s.d.Form.Top - s.d.Form.Bottom }

// place lays strips that belong together on this page or the next, and breaks
// them up only when no page holds them all.
func (p *pager) place(clump []strip) {
	need := height(clump)
	if p.empty {
		need -= clump[0].before
	}
	switch {
	case p.y+need <= p.bottom:
	case height(clump)-clump[0].before+height(clump[0].head) <= p.bottom-p.top:
		p.turn()
	}
	for i := range clump {
		p.put(&clump[i])
	}
}

func height(strips []strip) float64 {
	var sum float64
	for i := range strips {
		sum += strips[i].before + strips[i].height
	}
	return sum
}

// put lays one strip on the page, or on a new one when it does not fit. What
// is taller than a page stands on one of its own.
func (p *pager) put(st *strip) {
	if !p.empty && p.y+st.before+st.height > p.bottom+0.001 {
		p.turn()
	}
	before := st.before
	if p.empty {
		before = 0
		for i := range st.head {
			p.draw(&st.head[i], 0, true)
		}
	}
	p.draw(st, before, false)
}

// turn begins a new page.
func (p *pager) turn() {
	p.page = &sheet{}
	p.sheets = append(p.sheets, p.page)
	p.y, p.empty = p.top, true
}

// draw copies a strip's content to its place on the page. What is shown again
// is no part of the text any more, and leads nowhere.
func (p *pager) draw(st *strip, before float64, again bool) {
	page := p.page
	for _, b := range st.bands {
		r := Rect{X: b.x, Y: p.y + before, W: b.w, H: st.height, Color: b.color}
		if b.joined {
			r.Y, r.H = p.y, st.height+before
		}
		page.Rects = joinRect(page.Rects, r)
	}
	p.y += before
	for _, r := range st.rects {
		r.Y += p.y
		page.Rects = append(page.Rects, r)
	}
	for _, im := range st.images {
		im.Y += p.y
		page.Images = append(page.Images, im)
	}
	if page.Runs == nil {
		page.Runs = make([]Run, 0, 96)
	}
	for _, r := range st.runs {
		r.Y += p.y
		if again {
			r.Node = noNode
		}
		page.Runs = append(page.Runs, r)
	}
	if !again {
		p.drawPlaces(st)
	}
	p.y += st.height
	p.empty = false
}

// drawPlaces notes where on the page the strip's links, their targets and its
// heading stand.
func (p *pager) drawPlaces(st *strip) {
	page := p.page
	for _, l := range st.links {
		l.y += p.y
		page.links = append(page.links, l)
	}
	for _, name := range st.anchors {
		page.anchors = append(page.anchors, placedAnchor{name, p.y})
	}
	if st.heading != nil {
		page.headings = append(page.headings, placedHeading{st.heading, p.y})
	}
}

// joinRect appends a rectangle, or lengthens the last ones like it that ends
// where this one begins, so that bands have no seams.
func joinRect(rects []Rect, r Rect) []Rect {
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
