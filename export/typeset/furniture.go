package typeset

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/face"
)

// furniture draws what stands on every page outside the text: from the second
// page on who and what the document is about, and the page's number.
func (s *setter) furniture(pages []*sheet) {
	f := s.doc.Front
	role := f.ProposedRole
	if role == "" {
		role = s.book.Meta.Title
	}
	left := joined(" · ", f.Candidate, role)
	for i, p := range pages {
		if i > 0 {
			s.edge(p, left, s.d.HeadAt, false)
			s.edge(p, f.Cycle, s.d.HeadAt, true)
		}
		s.edge(p, "page "+itoa(i+1)+" of "+itoa(len(pages)), s.o.Paper.Height-s.d.FootAt, true)
	}
}

// edge sets a line of small text on a page's edge, shortened to its half when
// both ends are used.
func (s *setter) edge(p *sheet, text string, y float64, right bool) {
	if text == "" {
		return
	}
	f := s.column()
	l := look{Text: s.d.Label, color: s.d.Colors.Quiet}
	text = s.shorten(text, l, f.width*0.6)
	var st strip
	s.plainRun(&st, text, face.Regular, l, l.color, 0, noNode, block.Span{})
	x := f.x
	if right {
		for i := range st.runs {
			x -= st.runs[i].Width()
		}
		x += f.width
	}
	for _, r := range st.runs {
		r.X, r.Y = r.X+x, y
		p.Runs = append(p.Runs, r)
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
		if width(s.fonts.Word(face.Regular, out), l.Size) <= room {
			return out
		}
		runes, cut = runes[:len(runes)*9/10], true
	}
	return string(runes)
}
