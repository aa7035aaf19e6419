package typeset

import (
	"strings"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
)

// refs knows on which page each place of the document stands, so that "see
// also" can say it in print.
type refs struct {
	// pages are the places that are referred to, with their pages from 0 and
	// -1 while that is not known.
	pages map[string]int
	// titles are the headings' words by the same names.
	titles map[string]string
	// silent makes texts tell no page: the last resort when telling a number
	// keeps moving what it tells of.
	silent bool
}

// collect notes the headings that can be referred to.
func (r *refs) collect(doc *block.Doc) {
	r.pages, r.titles = map[string]int{}, map[string]string{}
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.Kind == block.Heading && b.Slug != "" {
			r.pages[b.Slug] = -1
			r.titles[b.Slug] = oneLine(block.Plain(b.Text))
		}
	}
}

// learn takes the pages of all places from finished pages and tells whether
// any is another than was believed.
func (r *refs) learn(pages []*sheet) bool {
	changed := false
	for n, p := range pages {
		for i := range p.spots {
			for _, name := range p.spots[i].anchors() {
				if old, known := r.pages[name]; known && old != n {
					r.pages[name] = n
					changed = true
				}
			}
		}
	}
	return changed
}

// withPages puts ", page 3" behind links that lead to another place of the
// document. Footnotes need none, nor do links that already speak of a page.
func (s *setter) withPages(text []block.Inline) []block.Inline {
	var out []block.Inline
	for i := range text {
		in := &text[i]
		page, ok := -1, false
		if in.Link != nil && in.Link.Anchor != "" && in.Style&block.Raised == 0 && !followed(text, i) {
			page, ok = s.refs.pages[in.Link.Anchor]
			s.out.tells = true
		}
		if out == nil && page >= 0 {
			out = append(make([]block.Inline, 0, len(text)+2), text[:i]...)
		}
		if out != nil {
			out = append(out, *in)
		}
		if ok && page >= 0 && !s.refs.silent {
			out = append(out, block.Inline{Text: ", page\u00a0" + itoa(page+1), Style: in.Style,
				Span: book.Span{From: in.Span.To, To: in.Span.To}})
		}
	}
	if out == nil {
		return text
	}
	return out
}

// followed tells whether the link goes on in the next inline, in another
// style, or the text behind it names the page.
func followed(text []block.Inline, i int) bool {
	if i+1 == len(text) {
		return false
	}
	next := text[i+1]
	return next.Link == text[i].Link || strings.HasPrefix(strings.TrimLeft(next.Text, " ,("), "page ")
}

// resolveLinks gives every link its page.
func (l *layout) resolveLinks(pages []*sheet) {
	type target struct {
		page int
		top  float64
	}
	places := map[string]target{}
	for n, p := range pages {
		for i := range p.spots {
			for _, name := range p.spots[i].anchors() {
				if _, ok := places[name]; !ok {
					places[name] = target{n, p.spots[i].y}
				}
			}
		}
	}
	dead := map[int32]bool{}
	for _, p := range pages {
		for _, is := range p.links {
			link := book.Link{X: is.x, Y: is.y, W: is.w, H: is.h, URL: is.to.URL, Title: is.to.URL, Node: is.node}
			if link.URL == "" {
				at, ok := places[is.to.Anchor]
				if !ok {
					l.notice("The link to #%s leads nowhere in this document.", is.to.Anchor)
					dead[is.node] = true
					continue
				}
				link.Page, link.Top = at.page, at.top
				link.Title = l.placeTitle(is.to.Anchor, at.page)
			}
			p.Links = append(p.Links, link)
		}
	}
	l.unlink(pages, dead)
}

// unlink gives words whose link leads nowhere back to the text around them.
func (l *layout) unlink(pages []*sheet, dead map[int32]bool) {
	if len(dead) == 0 {
		return
	}
	for _, p := range pages {
		for i := range p.Runs {
			r := &p.Runs[i]
			if r.Node < 0 || !dead[r.Node] {
				continue
			}
			for n := &l.book.Nodes[r.Node]; n.Role == book.RoleLink || n.Role == book.RoleReference; n = &l.book.Nodes[r.Node] {
				r.Node = n.Parent
			}
		}
	}
}

// placeTitle says what stands at a place of the document that links lead to.
func (l *layout) placeTitle(anchor string, page int) string {
	on := "page " + itoa(page+1)
	if number, ok := strings.CutPrefix(anchor, "note:"); ok {
		return "note " + number + ", " + on
	}
	if number, ok := strings.CutPrefix(anchor, "noteref:"); ok {
		return "back to where note " + number + " is referred to, " + on
	}
	if title := l.refs.titles[anchor]; title != "" {
		return title + ", " + on
	}
	return on
}

// outline lists the headings with their places. Levels that are left out in
// the text are closed up, as an outline cannot skip one.
func (l *layout) outline(pages []*sheet) []book.OutlineItem {
	var out []book.OutlineItem
	var open []int // levels of the headings around
	for n, p := range pages {
		for i := range p.spots {
			at := &p.spots[i]
			h := at.heading
			if h == nil || at.again {
				continue
			}
			for len(open) > 0 && open[len(open)-1] >= h.level {
				open = open[:len(open)-1]
			}
			out = append(out, book.OutlineItem{Title: h.text, Level: len(open), Page: n, Top: at.y, Span: at.place.span(h.span)})
			open = append(open, h.level)
		}
	}
	return out
}

// withAddresses writes behind each link where it leads, for those who read on
// paper, unless the text says so itself.
func withAddresses(text []block.Inline) []block.Inline {
	out := make([]block.Inline, 0, len(text)+2)
	all := block.Plain(text)
	for i := range text {
		in := text[i]
		out = append(out, in)
		if in.Link == nil || in.Link.URL == "" || i+1 < len(text) && text[i+1].Link == in.Link {
			continue
		}
		if address := bare(in.Link.URL); !strings.Contains(all, address) {
			end := book.Span{From: in.Span.To, To: in.Span.To}
			out = append(out, block.Inline{Text: "\u00a0— ", Span: end},
				block.Inline{Text: address, Link: &block.Link{URL: in.Link.URL}, Span: end})
		}
	}
	return out
}

// bare is an address without what every reader adds by herself.
func bare(url string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		url = strings.TrimPrefix(url, scheme)
	}
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

// isAddress tells whether linked text is the very address it leads to.
func isAddress(in *block.Inline) bool {
	return in.Link.URL != "" && bare(in.Text) == bare(in.Link.URL)
}
