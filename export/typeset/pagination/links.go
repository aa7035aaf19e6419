package pagination

import (
	"promodoc/export/book"
)

// ResolveLinks gives every link its target page. title describes a target to
// readers who do not see it. It returns the anchors that do not exist, in the
// order of the links to them, whose text becomes plain text.
func ResolveLinks(pages []*Page, nodes []book.Node, title func(anchor string, page int) string) (missing []string) {
	type position struct {
		page int
		top  float64
	}
	targets := map[string]position{}
	for n, p := range pages {
		for i := range p.boxes {
			for _, name := range p.boxes[i].anchors() {
				if _, ok := targets[name]; !ok {
					targets[name] = position{n, p.boxes[i].y}
				}
			}
		}
	}
	dead := map[int32]bool{}
	for _, p := range pages {
		for _, l := range p.links {
			link := book.Link{X: l.X, Y: l.Y, W: l.W, H: l.H, URL: l.Target.URL, Title: l.Target.URL, Node: l.Node}
			if link.URL == "" {
				target, ok := targets[l.Target.Anchor]
				if !ok {
					missing = append(missing, l.Target.Anchor)
					dead[l.Node] = true
					continue
				}
				link.Page, link.Top = target.page, target.top
				link.Title = title(l.Target.Anchor, target.page)
			}
			p.Links = append(p.Links, link)
		}
	}
	unlink(pages, nodes, dead)
	return missing
}

// unlink moves the runs of dead links to the nodes around them.
func unlink(pages []*Page, nodes []book.Node, dead map[int32]bool) {
	if len(dead) == 0 {
		return
	}
	for _, p := range pages {
		for i := range p.Runs {
			r := &p.Runs[i]
			if r.Node < 0 || !dead[r.Node] {
				continue
			}
			for n := &nodes[r.Node]; n.Role == book.RoleLink || n.Role == book.RoleReference; n = &nodes[r.Node] {
				r.Node = n.Parent
			}
		}
	}
}

// Outline lists the headings with their positions. It closes gaps between
// levels, which an outline cannot have.
func Outline(pages []*Page) []book.OutlineItem {
	var out []book.OutlineItem
	var open []int // levels of the enclosing headings
	for n, p := range pages {
		for i := range p.boxes {
			b := &p.boxes[i]
			h := b.Heading
			if h == nil || b.repeated {
				continue
			}
			for len(open) > 0 && open[len(open)-1] >= h.Level {
				open = open[:len(open)-1]
			}
			out = append(out, book.OutlineItem{Title: h.Text, Level: len(open), Page: n, Top: b.y, Span: b.offset.SpanOf(h.Span)})
			open = append(open, h.Level)
		}
	}
	return out
}
