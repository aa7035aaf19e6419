package textedit

// Unit is what the mouse selects by: a single click and a drag select characters, a
// double click words, a triple click paragraphs.
type Unit int

// The units.
const (
	Character Unit = iota
	Word
	Paragraph
)

// Range is the text between two positions, From before To or equal to it.
type Range struct{ From, To Pos }

// UnitAt returns the word or the paragraph at p; of characters, the empty range
// there.
func (t *content) UnitAt(p Pos, u Unit) Range {
	switch u {
	case Word:
		return t.wordAt(p)
	case Paragraph:
		return Range{Pos{p.Para, 0}, Pos{p.Para, len(t.paras[p.Para].runes)}}
	}
	return Range{p, p}
}

// wordAt returns the word, or the white space, that p is in or before.
func (t *content) wordAt(p Pos) Range {
	at := Range{p, p}
	t.words(p.Para, p.Col, func(start, end int, _ bool) bool {
		at = Range{Pos{p.Para, start}, Pos{p.Para, end}}
		return end <= p.Col
	})
	return at
}

// CharAt returns the position before the character under x on a row counted from
// the top, where [Model.PosAt] returns the nearer side of it. Beside a row that
// wraps it is that of the last character, not of the space after it.
func (l *layout) CharAt(row int, x float32) Pos {
	p := l.PosAt(row, x)
	r, at := l.Locate(p)
	r -= l.firstRow(p.Para)
	rows := l.rows(p.Para)
	beside := r < len(rows)-1 && p == l.rowEnd(p.Para, r)
	if (x < at || beside) && p.Col > rows[r].start {
		return Pos{p.Para, l.clusterBefore(p.Para, p.Col)}
	}
	return p
}

// ExtendTo selects from origin to the unit at p. The caret goes to the end that is
// at p.
func (m *Model) ExtendTo(origin Range, p Pos, u Unit) {
	at := m.UnitAt(p, u)
	if at.From.Before(origin.From) {
		m.anchor, m.caret = origin.To, at.From
	} else {
		m.anchor, m.caret = origin.From, at.To
		if at.To.Before(origin.To) {
			m.caret = origin.To
		}
	}
	m.goalX = -1
}
