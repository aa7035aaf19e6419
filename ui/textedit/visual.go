package textedit

// charTo returns where the caret goes from p by a character to the right or to the
// left on the screen. In text that runs in both directions this may be forward or
// backward in the text.
func (m *Model) charTo(p Pos, right bool) Pos {
	if m.paras[p.Para].levels == nil {
		return m.charForward(p, right)
	}
	r := m.rowOf(p)
	from := m.xOf(p.Para, r, p.Col)
	best, bestX := p, from
	for _, col := range m.stops(p.Para, r) {
		x := m.xOf(p.Para, r, col)
		beyond, nearer := x > from, x < bestX
		if !right {
			beyond, nearer = x < from, x > bestX
		}
		switch {
		case !beyond:
		case best == p, nearer, x == bestX && distance(col, p.Col) < distance(best.Col, p.Col):
			best, bestX = Pos{p.Para, col}, x
		}
	}
	if best != p {
		return best
	}
	return m.besideRow(p, r, right != m.paras[p.Para].rightToLeft())
}

func distance(a, b int) int { return max(a-b, b-a) }

// besideRow returns the start of the row after the row of p, or the end of the one
// before; p if there is none.
func (m *Model) besideRow(p Pos, r int, after bool) Pos {
	switch {
	case after && r+1 < len(m.rows(p.Para)):
		return Pos{p.Para, m.rows(p.Para)[r+1].start}
	case after && p.Para+1 < len(m.paras):
		return Pos{p.Para + 1, 0}
	case !after && r > 0:
		return m.rowEnd(p.Para, r-1)
	case !after && p.Para > 0:
		return Pos{p.Para - 1, len(m.paras[p.Para-1].runes)}
	}
	return p
}

// charForward returns the position a character after p in the text, or before it.
func (m *Model) charForward(p Pos, forward bool) Pos {
	switch length := len(m.paras[p.Para].runes); {
	case forward && p.Col < length:
		return Pos{p.Para, m.clusterAfter(p.Para, p.Col)}
	case forward && p.Para+1 < len(m.paras):
		return Pos{p.Para + 1, 0}
	case !forward && p.Col > 0:
		return Pos{p.Para, m.clusterBefore(p.Para, p.Col)}
	case !forward && p.Para > 0:
		return Pos{p.Para - 1, len(m.paras[p.Para-1].runes)}
	}
	return p
}

// wordForward returns the end of the next word after p in the text, or the start of
// the word before it.
func (m *Model) wordForward(p Pos, forward bool) Pos {
	length := len(m.paras[p.Para].runes)
	if forward && p.Col == length || !forward && p.Col == 0 {
		return m.charForward(p, forward)
	}
	col := 0
	if forward {
		col = length
	}
	m.words(p.Para, p.Col, func(start, end int, space bool) bool {
		switch {
		case !forward && start < p.Col && !space:
			col = start
		case forward && end > p.Col && !space:
			col = end
			return false
		}
		return forward || start < p.Col
	})
	return Pos{p.Para, col}
}
