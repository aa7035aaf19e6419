package textedit

// charTo returns where the caret goes from p by a character to the right or to the
// left on the screen. In text that runs in both directions this may be forward or
// backward in the text.
func (l *layout) charTo(p Pos, right bool) Pos {
	if l.paras[p.Para].levels == nil {
		return l.charForward(p, right)
	}
	r := l.rowOf(p)
	from := l.xOf(p.Para, r, p.Col)
	best, bestX := p, from
	for _, col := range l.stops(p.Para, r) {
		x := l.xOf(p.Para, r, col)
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
	return l.besideRow(p, r, right != l.paras[p.Para].rightToLeft())
}

func distance(a, b int) int { return max(a-b, b-a) }

// besideRow returns the start of the row after the row of p, or the end of the one
// before; p if there is none.
func (l *layout) besideRow(p Pos, r int, after bool) Pos {
	switch {
	case after && r+1 < len(l.rows(p.Para)):
		return Pos{p.Para, l.rows(p.Para)[r+1].start}
	case after && p.Para+1 < len(l.paras):
		return Pos{p.Para + 1, 0}
	case !after && r > 0:
		return l.rowEnd(p.Para, r-1)
	case !after && p.Para > 0:
		return Pos{p.Para - 1, len(l.paras[p.Para-1].runes)}
	}
	return p
}

// charForward returns the position a character after p in the text, or before it.
func (t *content) charForward(p Pos, forward bool) Pos {
	switch length := len(t.paras[p.Para].runes); {
	case forward && p.Col < length:
		return Pos{p.Para, t.clusterAfter(p.Para, p.Col)}
	case forward && p.Para+1 < len(t.paras):
		return Pos{p.Para + 1, 0}
	case !forward && p.Col > 0:
		return Pos{p.Para, t.clusterBefore(p.Para, p.Col)}
	case !forward && p.Para > 0:
		return Pos{p.Para - 1, len(t.paras[p.Para-1].runes)}
	}
	return p
}

// wordForward returns the end of the next word after p in the text, or the start of
// the word before it.
func (t *content) wordForward(p Pos, forward bool) Pos {
	length := len(t.paras[p.Para].runes)
	if forward && p.Col == length || !forward && p.Col == 0 {
		return t.charForward(p, forward)
	}
	col := 0
	if forward {
		col = length
	}
	t.words(p.Para, p.Col, func(start, end int, space bool) bool {
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
