package paragraph

import (
	"promodoc/export/bidi"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/flow"
)

// Lines that contain right-to-left text are reordered by their embedding levels
// (Unicode Standard Annex 9, rules L1 and L2).

// atom is the part of a piece that one face draws, or an image.
type atom struct {
	part  *face.Part // nil for an image
	piece *piece
	at    int // offset in the paragraph's text
	level bidi.Level
	x, w  float64
}

// resolveDirection finds the embedding levels of the loaded text.
func (c *Composer) resolveDirection() {
	t := &c.text
	t.levels, t.base = nil, 0
	if bidi.HasRightToLeft(t.text) {
		if t.base, _ = bidi.ParagraphLevel(t.text); c.RightToLeft {
			t.base = 1
		}
		t.levels = c.resolver.Levels(t.text, t.base)
	}
}

// levelRunEnd returns the end of the text from an offset on that has one level.
func (t *buffer) levelRunEnd(from, to int) int {
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

// level returns the embedding level of the text at an offset.
func (t *buffer) level(at int) bidi.Level {
	if at >= len(t.levels) {
		return t.base
	}
	return t.levels[at]
}

// wordAt measures a text in the direction of the paragraph at an offset.
func (c *Composer) wordAt(s *inlineStyle, text string, at int) *face.Word {
	if c.text.level(at).RightToLeft() {
		return c.fonts.WordRTL(s.face, text)
	}
	return c.word(s.face, text)
}

// emitBidi writes a range of pieces on a line in both directions. Runs are in
// logical order.
func (c *Composer) emitBidi(box *flow.Box, from, to int, x, y float64, node int32, last bool) {
	t := &c.text
	t.atoms = t.atoms[:0]
	var trailing float64 // width of the spaces at the line's end, outside its measure
	for i := from; i < to; i++ {
		pc := &t.pieces[i]
		level, size := t.level(pc.from), t.styles[pc.inline].size
		if pc.word == nil {
			t.atoms = append(t.atoms, atom{piece: pc, at: pc.from, level: level, w: t.styles[pc.inline].picture.w})
			continue
		}
		c.addAtoms(pc.word, pc, size, pc.from, level)
		if i == to-1 && pc.hyphen != nil {
			c.addAtoms(pc.hyphen, pc, size, pc.to, level)
		}
		space := c.spaceAfter(pc, i == to-1, last)
		if space == nil {
			continue
		}
		if i == to-1 {
			level = t.base // rule L1: trailing spaces have the paragraph's level
			trailing = width(space, size)
		}
		c.addAtoms(space, pc, size, pc.to-1, level)
	}
	if t.base.RightToLeft() {
		x -= trailing
	}
	c.placeAtoms(x)
	c.writeAtoms(box, y, node)
}

// styleAtoms places a text in one face and size from x on, as a paragraph in a direction.
func (c *Composer) styleAtoms(text string, id face.ID, size, x float64, rightToLeft bool) []atom {
	t := &c.text
	t.atoms = t.atoms[:0]
	if !bidi.HasRightToLeft(text) {
		w := c.word(id, text)
		c.noteFonts(w)
		c.addAtoms(w, nil, size, 0, 0)
	} else {
		var base bidi.Level
		if rightToLeft {
			base = 1
		}
		levels := c.resolver.Levels(text, base)
		for from := 0; from < len(text); {
			to := from + 1
			for to < len(text) && levels[to] == levels[from] {
				to++
			}
			measure := c.word
			if levels[from].RightToLeft() {
				measure = c.fonts.WordRTL
			}
			w := measure(id, text[from:to])
			c.noteFonts(w)
			c.addAtoms(w, nil, size, from, levels[from])
			from = to
		}
	}
	c.placeAtoms(x)
	return t.atoms
}

func (c *Composer) addAtoms(w *face.Word, pc *piece, size float64, at int, level bidi.Level) {
	for i := range w.Parts {
		p := &w.Parts[i]
		if len(p.Glyphs) == 0 {
			continue // the empty word before a space that is its own piece
		}
		var sum int32
		for _, g := range p.Glyphs {
			sum += g.Advance
		}
		c.text.atoms = append(c.text.atoms, atom{part: p, piece: pc, at: at, level: level,
			w: float64(sum) * size * c.fonts.Scale(p.Face) / 1000})
		at += len(p.Text)
	}
}

// placeAtoms places the atoms in visual order from x on.
func (c *Composer) placeAtoms(x float64) {
	t := &c.text
	t.atomLevels, t.order = t.atomLevels[:0], t.order[:0]
	for i := range t.atoms {
		t.atomLevels = append(t.atomLevels, t.atoms[i].level)
	}
	t.order = bidi.Reorder(t.atomLevels, t.order)
	for _, i := range t.order {
		t.atoms[i].x = x
		x += t.atoms[i].w
	}
}

// writeAtoms makes runs of the placed atoms, one of all neighbors that share
// face, inline and level: those are adjacent on the line too.
func (c *Composer) writeAtoms(box *flow.Box, y float64, node int32) {
	atoms := c.text.atoms
	inline := -1
	for i := 0; i < len(atoms); {
		a := &atoms[i]
		if a.part == nil {
			c.addPicture(box, a.piece.inline, a.x, y, node)
			i++
			continue
		}
		j := i + 1
		for j < len(atoms) && atoms[j].part != nil && atoms[j].piece.inline == a.piece.inline && atoms[j].part.Face == a.part.Face &&
			atoms[j].level == a.level && atoms[j].part.RightToLeft == a.part.RightToLeft {
			j++
		}
		if a.piece.inline != inline {
			inline = a.piece.inline
			box.Anchors = append(box.Anchors, c.text.sources[inline].Anchors...)
		}
		c.writeRun(box, atoms[i:j], y, node)
		i = j
	}
}

func (c *Composer) writeRun(box *flow.Box, atoms []atom, y float64, node int32) {
	first, last := &atoms[0], &atoms[len(atoms)-1]
	s := &c.text.styles[first.piece.inline]
	node = c.inlineNode(first.piece.inline, node)
	r := book.Run{
		Face: first.part.Face, Size: s.size * c.fonts.Scale(first.part.Face), X: first.x, Y: y - s.rise, Color: s.color,
		RightToLeft: first.part.RightToLeft, Node: node,
		Span: book.Span{From: c.sourceOffset(first.piece.inline, first.piece.from), To: c.sourceOffset(last.piece.inline, last.piece.to)},
	}
	n, w := 0, 0.0
	for i := range atoms {
		n += len(atoms[i].part.Glyphs)
		w += atoms[i].w
		r.Text = concat(r.Text, atoms[i].part.Text, c.text.text, atoms[i].at)
	}
	r.Glyphs = c.glyphs.take(n)
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
	box.Runs = append(box.Runs, r)
	if s.link != nil {
		box.Links = append(box.Links, s.linkArea(r.X, y, w, node))
	}
	c.addRules(box, s, r.X, y, w)
}

// OnRight reports whether a block stands on the right side, where its text begins: if the
// language of the document is written from there, or else its own letters are.
func (w Writing) OnRight(b *block.Block) bool { return w.RightToLeft || RightToLeft(b) }

// Side returns the side on which lines stand: all on that of the document's language,
// whatever letters they have.
func (w Writing) Side(align block.Align) block.Align {
	if align == block.Unset && w.RightToLeft {
		return block.Right
	}
	return align
}

// RightToLeft reports whether the first letter of a block with a direction,
// however deep inside, is written from right to left.
func RightToLeft(b *block.Block) bool {
	level, _ := baseOf(b)
	return level.RightToLeft()
}

func baseOf(b *block.Block) (bidi.Level, bool) {
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

func baseOfText(text []block.Inline) (bidi.Level, bool) {
	for i := range text {
		if level, ok := bidi.ParagraphLevel(text[i].Text); ok {
			return level, true
		}
	}
	return 0, false
}
