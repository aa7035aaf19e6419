package typeset

import (
	"strings"

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
	// used is set when a text asked for a page.
	used bool
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
		for _, a := range p.anchors {
			if old, known := r.pages[a.name]; known && old != n {
				r.pages[a.name] = n
				changed = true
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
			s.refs.used = s.refs.used || ok
		}
		if out == nil && page >= 0 {
			out = append(make([]block.Inline, 0, len(text)+2), text[:i]...)
		}
		if out != nil {
			out = append(out, *in)
		}
		if ok && page >= 0 && !s.refs.silent {
			out = append(out, block.Inline{Text: ", page\u00a0" + itoa(page+1), Style: in.Style,
				Span: block.Span{From: in.Span.To, To: in.Span.To}})
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
func (s *setter) resolveLinks(pages []*sheet) {
	type place struct {
		page int
		top  float64
	}
	places := map[string]place{}
	for n, p := range pages {
		for _, a := range p.anchors {
			if _, ok := places[a.name]; !ok {
				places[a.name] = place{n, a.top}
			}
		}
	}
	dead := map[int32]bool{}
	for _, p := range pages {
		for _, l := range p.links {
			link := Link{X: l.x, Y: l.y, W: l.w, H: l.h, URL: l.to.URL, Title: l.to.URL, Node: l.node}
			if link.URL == "" {
				at, ok := places[l.to.Anchor]
				if !ok {
					s.notice("The link to #%s leads nowhere in this document.", l.to.Anchor)
					dead[l.node] = true
					continue
				}
				link.Page, link.Top = at.page, at.top
				link.Title = s.placeTitle(l.to.Anchor, at.page)
			}
			p.Links = append(p.Links, link)
		}
	}
	s.unlink(pages, dead)
}

// unlink gives words whose link leads nowhere back to the text around them.
func (s *setter) unlink(pages []*sheet, dead map[int32]bool) {
	if len(dead) == 0 {
		return
	}
	for _, p := range pages {
		for i := range p.Runs {
			r := &p.Runs[i]
			if r.Node < 0 || !dead[r.Node] {
				continue
			}
			for n := &s.book.Nodes[r.Node]; n.Role == RoleLink || n.Role == RoleReference; n = &s.book.Nodes[r.Node] {
				r.Node = n.Parent
			}
		}
	}
}

// placeTitle says what stands at a place of the document that links lead to.
func (s *setter) placeTitle(anchor string, page int) string {
	on := "page " + itoa(page+1)
	if number, ok := strings.CutPrefix(anchor, "note:"); ok {
		return "note " + number + ", " + on
	}
	if number, ok := strings.CutPrefix(anchor, "noteref:"); ok {
		return "back to where note " + number + " is referred to, " + on
	}
	if title := s.refs.titles[anchor]; title != "" {
		return title + ", " + on
	}
	return on
}

// outline lists the headings with their places. Levels that are left out in
// the text are closed up, as an outline cannot skip one.
func (s *setter) outline(pages []*sheet) []OutlineItem {
	var out []OutlineItem
	var open []int // levels of the headings around
	for n, p := range pages {
		for _, h := range p.headings {
			title := oneLine(block.Plain(h.block.Text))
			if title == "" {
				continue
			}
			for len(open) > 0 && open[len(open)-1] >= h.block.Level {
				open = open[:len(open)-1]
			}
			out = append(out, OutlineItem{Title: title, Level: len(open), Page: n, Top: h.top, Span: h.block.Span})
			open = append(open, h.block.Level)
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
			end := block.Span{From: in.Span.To, To: in.Span.To}
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
