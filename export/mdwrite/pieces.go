package mdwrite

import (
	"fmt"
	"strings"

	"promodoc/export/mdtree"
)

// setting says where a run of inline nodes is written.
type setting struct {
	blockStart bool // at its beginning a block could begin
	heading    bool
	cell       bool
}

type pieceKind int

const (
	pieceText  pieceKind = iota
	pieceBreak           // a soft or a hard one
	pieceOpen            // the delimiter before an emphasis
	pieceClose           // the delimiter after it
	pieceRaw             // finished Markdown that begins and ends with punctuation
	pieceNote            // a reference to a footnote
)

// piece is what stands between two decisions of the writer. Neighbouring texts
// are one piece even where a mark begins or ends between them, so that what
// needs an escape is seen in its surroundings.
type piece struct {
	kind   pieceKind
	text   string
	hard   bool
	inLink bool
	struck bool
	em     *emphasis

	// The first or last character of a text stands as an entity, which counts
	// as punctuation, so that a delimiter next to it has its meaning.
	encodeFirst, encodeLast bool
}

// event is a mark that begins or ends at an offset in a piece.
type event struct {
	piece, offset int
	from          mdtree.Source
	begins        bool
}

// pieces are a run of inline nodes, flattened.
type pieces struct {
	list   []piece
	events []event
	where  setting
	notes  map[*mdtree.Footnote]int
}

// around says what the nodes being flattened stand in.
type around struct {
	inLink, struck bool
}

func (p *pieces) add(text []mdtree.Inline, in around) {
	for _, n := range text {
		p.addInline(n, in)
	}
}

func (p *pieces) addInline(n mdtree.Inline, in around) {
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
		p.addRaw(image(n, p.where.cell))
	case *mdtree.FootnoteRef:
		p.list = append(p.list, piece{kind: pieceNote, text: fmt.Sprintf("[^%d]", p.notes[n.To])})
	case *mdtree.Mark:
		p.addEvent(n.From, true)
		p.add(n.Text, in)
		p.addEvent(n.From, false)
	}
}

func (p *pieces) addRaw(s string) {
	p.list = append(p.list, piece{kind: pieceRaw, text: s})
}

// addCode adds code inside a line. The grammar looks for a mail address before
// it looks for code, and a backtick may stand in one: what touches the code is
// an entity where the two could be an address.
func (p *pieces) addCode(s string) {
	end := len(p.list) - 1
	if end >= 0 && p.list[end].kind == pieceText && strings.Contains(s, "@") {
		t := &p.list[end]
		t.encodeLast = mayEndLocalPart(t.text)
	}
	p.addRaw(codeSpan(s, p.where.cell))
}

func (p *pieces) addText(s string, in around) {
	if end := len(p.list) - 1; end >= 0 && p.list[end].kind == pieceText {
		p.list[end].text += s
		return
	}
	p.list = append(p.list, piece{kind: pieceText, text: s, inLink: in.inLink, struck: in.struck})
}

func (p *pieces) addEmphasis(n *mdtree.Emphasis, in around) {
	em := &emphasis{style: n.Style, open: len(p.list)}
	p.list = append(p.list, piece{kind: pieceOpen, em: em})
	within := in
	within.struck = in.struck || n.Style == mdtree.Struck
	p.add(n.Text, within)
	em.close = len(p.list)
	p.list = append(p.list, piece{kind: pieceClose, em: em})
}

func (p *pieces) addLink(n *mdtree.Link, in around) {
	if short, from, ok := autolink(n); ok {
		p.addEvent(from, true)
		p.addRaw(short)
		p.addEvent(from, false)
		return
	}
	p.addRaw("[")
	first := len(p.list)
	within := in
	within.inLink = true
	p.add(n.Text, within)
	if label := p.list[first:]; first == 1 && len(label) == 1 && isBox(label[0].text) {
		// At the beginning of a list item it would be a task's box.
		p.list[first].encodeFirst = true
	}
	p.addRaw("]" + target(n.URL, n.Title, p.where.cell))
}

func isBox(label string) bool {
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
