package mdwrite

import "promodoc/export/mdtree"

// inline writes a run of inline nodes on the current line, and on more lines
// where it holds Breaks.
func (w *writer) inline(text []mdtree.Inline, where setting) {
	p := &pieces{where: where, notes: w.notes}
	p.add(text, around{})
	p.chooseDelimiters()
	e := emitter{w: w, p: p}
	for i := range p.list {
		e.piece(i)
	}
	e.passed(len(p.list), 0)
}

// emitter writes pieces and records the marks it passes.
type emitter struct {
	w     *writer
	p     *pieces
	begun []int // where the marks that are open began
}

func (e *emitter) piece(i int) {
	e.passed(i, 0)
	w, p := e.w, &e.p.list[i]
	switch p.kind {
	case pieceText:
		e.text(i)
	case pieceBreak:
		if p.hard {
			w.out = append(w.out, '\\')
		}
		w.out = append(w.out, '\n')
		w.begin()
	case pieceOpen, pieceClose:
		w.out = append(w.out, p.em.delimiter()...)
	default:
		w.out = append(w.out, p.text...)
	}
}

// passed records the marks that begin or end up to an offset in a piece.
func (e *emitter) passed(piece, offset int) {
	for len(e.p.events) > 0 {
		next := e.p.events[0]
		if next.piece > piece || next.piece == piece && next.offset > offset {
			return
		}
		e.p.events = e.p.events[1:]
		if next.begins {
			e.begun = append(e.begun, len(e.w.out))
			continue
		}
		end := len(e.begun) - 1
		e.w.mark(e.begun[end], next.from)
		e.begun = e.begun[:end]
	}
}
