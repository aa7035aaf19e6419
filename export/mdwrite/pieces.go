package mdwrite

import (
	"fmt"
	"strings"

	"promodoc/export/mdtree"
)

// inlineContext says where a run of inline nodes is written.
type inlineContext struct {
	blockStart bool // a block could begin at its beginning
	heading    bool
	cell       bool
}

type pieceKind int

const (
	pieceText  pieceKind = iota
	pieceBreak           // a soft or a hard one
	pieceOpen            // the delimiter before an emphasis
	pieceClose           // the delimiter after it
	pieceRaw             // Markdown that begins and ends with punctuation
	pieceNote            // a reference to a footnote
)

// piece is a part of a run that is written as a whole. Neighbouring texts are one
// piece even where a Mark begins or ends between them, since what needs an escape
// depends on the characters around it.
type piece struct {
	kind   pieceKind
	text   string
	hard   bool
	inLink bool
	struck bool
	em     *emphasis

	// The first or last character of a text is written as a character reference,
	// which is punctuation, so that a delimiter next to it has its meaning.
	encodeFirst, encodeLast bool
}

// event is the beginning or end of a Mark at an offset in a piece.
type event struct {
	piece, offset int
	from          mdtree.Source
	begins        bool
}

// pieces is a run of inline nodes, flattened.
type pieces struct {
	list    []piece
	events  []event
	context inlineContext
	notes   map[*mdtree.Footnote]int
}

// enclosing says what the nodes to be flattened are in.
type enclosing struct {
	inLink, struck bool
}

func (p *pieces) add(text []mdtree.Inline, in enclosing) {
	for _, n := range text {
		p.addInline(n, in)
	}
}

func (p *pieces) addInline(n mdtree.Inline, in enclosing) {
	switch n := n.(type) {
	case mdtree.Text:
		p.addText(string(n), in)
	case mdtree.Break:
		p.list = append(p.list, piece{kind: pieceBreak, hard: n.Hard})
	case mdtree.CodeSpan:
		p.addCode(string(n))
	case *mdtree.Emphasis:
		p.addEmphasis(n, in)
	case *mdtree.Link:
		p.addLink(n, in)
	case *mdtree.Image:
		p.addRaw(image(n, p.context.cell))
	case *mdtree.FootnoteRef:
		p.list = append(p.list, piece{kind: pieceNote, text: fmt.Sprintf("[^%d]", p.notes[n.To])})
	case *mdtree.Mark:
		p.addEvent(n.Source, true)
		p.add(n.Text, in)
		p.addEvent(n.Source, false)
	}
}

func (p *pieces) addRaw(s string) {
	p.list = append(p.list, piece{kind: pieceRaw, text: s})
}

// addCode adds a code span. The grammar looks for mail addresses first, and a
// backtick may be part of one: the character before the code is written as a
// character reference where the two could be an address.
func (p *pieces) addCode(s string) {
	end := len(p.list) - 1
	if end >= 0 && p.list[end].kind == pieceText && strings.Contains(s, "@") {
		t := &p.list[end]
		t.encodeLast = mayEndLocalPart(t.text)
	}
	p.addRaw(codeSpan(s, p.context.cell))
}

func (p *pieces) addText(s string, in enclosing) {
	if end := len(p.list) - 1; end >= 0 && p.list[end].kind == pieceText {
		p.list[end].text += s
		return
	}
	p.list = append(p.list, piece{kind: pieceText, text: s, inLink: in.inLink, struck: in.struck})
}

func (p *pieces) addEmphasis(n *mdtree.Emphasis, in enclosing) {
	em := &emphasis{style: n.Style, open: len(p.list)}
	p.list = append(p.list, piece{kind: pieceOpen, em: em})
	inner := in
	inner.struck = in.struck || n.Style == mdtree.Struck
	p.add(n.Text, inner)
	em.close = len(p.list)
	p.list = append(p.list, piece{kind: pieceClose, em: em})
}

func (p *pieces) addLink(n *mdtree.Link, in enclosing) {
	if short, from, ok := autolink(n); ok {
		p.addEvent(from, true)
		p.addRaw(short)
		p.addEvent(from, false)
		return
	}
	p.addRaw("[")
	first := len(p.list)
	inner := in
	inner.inLink = true
	p.add(n.Text, inner)
	if label := p.list[first:]; first == 1 && len(label) == 1 && isCheckBox(label[0].text) {
		// At the beginning of a list item it would be the check box of a task.
		p.list[first].encodeFirst = true
	}
	p.addRaw("]" + target(n.URL, n.Title, p.context.cell))
}

func isCheckBox(label string) bool {
	return label == "x" || label == "X" || label == " " || label == "\t"
}

func (p *pieces) addEvent(from mdtree.Source, begins bool) {
	if from.Field == 0 {
		return
	}
	e := event{piece: len(p.list), from: from, begins: begins}
	if end := len(p.list) - 1; end >= 0 && p.list[end].kind == pieceText {
		e.piece, e.offset = end, len(p.list[end].text)
	}
	p.events = append(p.events, e)
}
