package mdwrite

import "promodoc/export/mdtree"

// inline writes a run of inline nodes from the current line on; Breaks begin new
// lines.
func (w *writer) inline(text []mdtree.Inline, context inlineContext) {
	p := &pieces{context: context, notes: w.notes}
	p.add(text, enclosing{})
	p.endText()
	p.chooseDelimiters()
	p.countSigns()
	e := emitter{w: w, p: p}
	for i := range p.list {
		e.piece(i)
	}
	e.recordMarks(len(p.list), 0)
}

// emitter writes pieces and records the Marks around them.
type emitter struct {
	w      *writer
	p      *pieces
	starts []mark // of the open Marks
}

func (e *emitter) piece(i int) {
	e.recordMarks(i, 0)
	w, p := e.w, &e.p.list[i]
	switch p.kind {
	case pieceText:
		e.text(i)
	case pieceBreak:
		if p.hard {
			w.out = append(w.out, '\\')
		}
		w.out = append(w.out, '\n')
		w.beginLine()
	case pieceOpen, pieceClose:
		w.out = append(w.out, p.em.delimiter()...)
	default:
		w.out = append(w.out, p.text...)
	}
}

// recordMarks records the Marks that begin or end up to an offset in a piece.
func (e *emitter) recordMarks(piece, offset int) {
	for len(e.p.events) > 0 {
		next := e.p.events[0]
		if next.piece > piece || next.piece == piece && next.offset > offset {
			return
		}
		e.p.events = e.p.events[1:]
		if next.begins {
			e.starts = append(e.starts, e.w.mark())
			continue
		}
		end := len(e.starts) - 1
		e.w.record(e.starts[end], next.from)
		e.starts = e.starts[:end]
	}
}
