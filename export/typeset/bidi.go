package typeset

import (
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/direction"
)

// atom is what one face draws of a piece, on a line that has parts which run
// from right to left.
type atom struct {
	part  *face.Part
	piece *piece
	at    int // offset in the paragraph's text
	level direction.Level
	x, w  float64
}

// direct finds which way the loaded text runs.
func (s *setter) direct() {
	t := &s.text
	t.levels, t.base = nil, 0
	if direction.Mixed(t.text) {
		t.base, _ = direction.Base(t.text)
		t.levels = s.finder.Levels(t.text, t.base)
	}
}

// sameWay is the end of the text from an offset on that runs one way.
func (t *textBuffer) sameWay(from, to int) int {
	if t.levels == nil {
		return to
	}
	for i := from + 1; i < to; i++ {
		if t.levels[i] != t.levels[from] {
			return i
		}
	}
	return to
}

// level is that of the text at an offset.
func (t *textBuffer) level(at int) direction.Level {
	if at >= len(t.levels) {
		return t.base
	}
	return t.levels[at]
}

// wordAt measures a text as it runs at an offset of the paragraph.
func (s *setter) wordAt(k *ink, text string, at int) *face.Word {
	if s.text.level(at).RightToLeft() {
		return s.fonts.WordRTL(k.face, text)
	}
	return s.word(k.face, text)
}

// emitMixed writes the pieces from one to another on a line whose parts run
// both ways. Runs come in the order they are read; each stands in its place.
func (s *setter) emitMixed(st *strip, from, to int, x, y float64, node int32, last bool) {
	t := &s.text
	t.atoms = t.atoms[:0]
	var blanks float64 // at the line's end, outside its width
	for i := from; i < to; i++ {
		pc := &t.pieces[i]
		level, size := t.level(pc.from), t.inks[pc.ink].size
		s.addAtoms(pc.word, pc, size, pc.from, level)
		if i == to-1 && pc.hyphen != nil {
			s.addAtoms(pc.hyphen, pc, size, pc.to, level)
		}
		blank := s.blankBehind(pc, i == to-1, last)
		if blank == nil {
			continue
		}
		if i == to-1 {
			level = t.base // rule L1: blanks at the end stand at the end
			blanks = width(blank, size)
		}
		s.addAtoms(blank, pc, size, pc.to-1, level)
	}
	if t.base.RightToLeft() {
		x -= blanks
	}
	s.place(x)
	s.writeAtoms(st, y, node)
}

// plainAtoms places a text of one style from x on. As a whole it runs to the
// right, as code does.
func (s *setter) plainAtoms(text string, id face.ID, l look, x float64) []atom {
	t := &s.text
	t.atoms = t.atoms[:0]
	if !direction.Mixed(text) {
		w := s.word(id, text)
		s.noteFonts(w)
		s.addAtoms(w, nil, l.Size, 0, 0)
	} else {
		levels := s.finder.Levels(text, 0)
		for from := 0; from < len(text); {
			to := from + 1
			for to < len(text) && levels[to] == levels[from] {
				to++
			}
			measure := s.word
			if levels[from].RightToLeft() {
				measure = s.fonts.WordRTL
			}
			w := measure(id, text[from:to])
			s.noteFonts(w)
			s.addAtoms(w, nil, l.Size, from, levels[from])
			from = to
		}
	}
	s.place(x)
	return t.atoms
}

func (s *setter) addAtoms(w *face.Word, pc *piece, size float64, at int, level direction.Level) {
	for i := range w.Parts {
		p := &w.Parts[i]
		if len(p.Glyphs) == 0 {
			continue // a blank by itself has an empty word before it
		}
		var sum int32
		for _, g := range p.Glyphs {
			sum += g.Advance
		}
		s.text.atoms = append(s.text.atoms, atom{part: p, piece: pc, at: at, level: level,
			w: float64(sum) * size * s.fonts.Scale(p.Face) / 1000})
		at += len(p.Text)
	}
}

// place gives the atoms their places from x on, by their levels.
func (s *setter) place(x float64) {
	t := &s.text
	t.depths, t.order = t.depths[:0], t.order[:0]
	for i := range t.atoms {
		t.depths = append(t.depths, t.atoms[i].level)
	}
	t.order = direction.Order(t.depths, t.order)
	for _, i := range t.order {
		t.atoms[i].x = x
		x += t.atoms[i].w
	}
}

// writeAtoms makes runs of the placed atoms: one of all neighbours that have
// face, ink and level in common, since these stand beside each other.
func (s *setter) writeAtoms(st *strip, y float64, node int32) {
	atoms := s.text.atoms
	ink := -1
	for i := 0; i < len(atoms); {
		a := &atoms[i]
		j := i + 1
		for j < len(atoms) && atoms[j].piece.ink == a.piece.ink && atoms[j].part.Face == a.part.Face &&
			atoms[j].level == a.level && atoms[j].part.RightToLeft == a.part.RightToLeft {
			j++
		}
		if a.piece.ink != ink {
			ink = a.piece.ink
			if name := s.text.sources[ink].Anchor; name != "" {
				st.anchors = append(st.anchors, name)
			}
		}
		s.writeRun(st, atoms[i:j], y, node)
		i = j
	}
}

func (s *setter) writeRun(st *strip, atoms []atom, y float64, node int32) {
	first, last := &atoms[0], &atoms[len(atoms)-1]
	k := &s.text.inks[first.piece.ink]
	node = s.inlineNode(first.piece.ink, node)
	r := book.Run{
		Face: first.part.Face, Size: k.size * s.fonts.Scale(first.part.Face), X: first.x, Y: y - k.rise, Color: k.color,
		RightToLeft: first.part.RightToLeft, Node: node,
		Span: book.Span{From: s.source(first.piece.ink, first.piece.from), To: s.source(last.piece.ink, last.piece.to)},
	}
	n, w := 0, 0.0
	for i := range atoms {
		n += len(atoms[i].part.Glyphs)
		w += atoms[i].w
		r.Text = extend(r.Text, atoms[i].part.Text, s.text.text, atoms[i].at)
	}
	r.Glyphs = s.glyphs.take(n)
	for i := range atoms {
		a := &atoms[i]
		if r.RightToLeft {
			a = &atoms[len(atoms)-1-i]
		}
		r.Glyphs = append(r.Glyphs, a.part.Glyphs...)
	}
	if first.level.RightToLeft() {
		r.X = last.x
	}
	st.runs = append(st.runs, r)
	if k.link != nil {
		st.links = append(st.links, pendingLink{x: r.X, y: y - 0.85*k.size, w: w, h: 1.15 * k.size, to: k.link, node: node})
	}
	s.rules(st, k, r.X, y, w)
}

// leftwards tells whether a block's text begins, however deep inside, with a
// letter that is written from right to left.
func leftwards(b *block.Block) bool {
	level, _ := baseOf(b)
	return level.RightToLeft()
}

func baseOf(b *block.Block) (direction.Level, bool) {
	if level, ok := baseOfText(b.Text); ok {
		return level, true
	}
	for i := range b.Children {
		if level, ok := baseOf(&b.Children[i]); ok {
			return level, true
		}
	}
	if b.Table != nil {
		for row := range b.Table.All() {
			for _, cell := range row.Cells {
				if level, ok := baseOfText(cell); ok {
					return level, true
				}
			}
		}
	}
	return 0, false
}

func baseOfText(text []block.Inline) (direction.Level, bool) {
	for i := range text {
		if level, ok := direction.Base(text[i].Text); ok {
			return level, true
		}
	}
	return 0, false
}
