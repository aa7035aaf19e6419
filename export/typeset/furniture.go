package typeset

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
)

// furniture draws what stands on every page outside the text: from the second
// page on who and what the document is about, and the page's number.
func (l *layout) furniture(pages []*sheet) {
	f := l.doc.Front
	role := f.ProposedRole
	if role == "" {
		role = l.book.Meta.Title
	}
	s := l.setter()
	left := joined(" · ", f.Candidate, role)
	for i, p := range pages {
		if i > 0 {
			s.edge(p, left, s.d.Form.HeadAt, block.Left, book.HeadNode)
			s.edge(p, f.Cycle, s.d.Form.HeadAt, block.Right, book.HeadNode)
			s.headRule(p)
		}
		s.edge(p, "page "+itoa(i+1)+" of "+itoa(len(pages)), s.o.Paper.Height-s.d.Form.FootAt, s.d.Form.Number, book.FootNode)
	}
	for _, r := range s.out.missing {
		l.missing[r] = true
	}
	l.setters.allIdle()
}

// edge sets a line of small text on a page's edge, shortened to its half when
// both ends are used.
func (s *setter) edge(p *sheet, text string, y float64, at block.Align, node int32) {
	if text == "" {
		return
	}
	f := s.column()
	l := look{Text: s.d.Label, color: s.d.Colors.Quiet}
	text = s.shorten(text, l, f.width*0.6)
	var st strip
	s.plainRun(&st, text, face.Regular, l, l.color, 0, node, book.Span{})
	over := f.width
	for i := range st.runs {
		over -= st.runs[i].Width()
	}
	x := f.x + s.shift(at, over)
	for _, r := range st.runs {
		r.X, r.Y = r.X+x, y
		p.Runs = append(p.Runs, r)
	}
}

// headRule draws the line under the running head.
func (s *setter) headRule(p *sheet) {
	if h := s.d.Lines.Head; h > 0 {
		f := s.column()
		p.Rects = append(p.Rects, book.Rect{X: f.x, Y: s.d.Form.HeadAt + 5, W: f.width, H: h, Color: s.d.Colors.Rule})
	}
}

// shorten cuts a text that is too wide and says so by an ellipsis.
func (s *setter) shorten(text string, l look, room float64) string {
	const most = 200 // characters, before anything is measured
	runes := []rune(text)
	cut := len(runes) > most
	runes = runes[:min(len(runes), most)]
	for len(runes) > 1 {
		out := string(runes)
		if cut {
			out += "…"
		}
		if width(s.word(face.Regular, out), l.Size) <= room {
			return out
		}
		runes, cut = runes[:len(runes)*9/10], true
	}
	return string(runes)
}
