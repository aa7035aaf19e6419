package mdwrite

import (
	"strings"

	"promodoc/export/mdtree"
)

// inlineContext says where a run of inline nodes is written.
type inlineContext struct {
	blockStart bool // a block could begin at its beginning
	heading    bool
	cell       bool
	oneLine    bool // hard breaks are written as tags
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
	list   []piece
	events []event
	// While the last piece is a text that may go on, first is what it begins with, and
	// text all of it if that is more.
	first   string
	text    []byte
	open    bool
	context inlineContext
	notes   map[*mdtree.Footnote]string // their labels
	signs   signs
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
		if p.context.oneLine {
			p.addRaw("<br>")
			return
		}
		p.append(piece{kind: pieceBreak, hard: n.Hard})
	case mdtree.CodeSpan:
		p.addCode(string(n))
	case *mdtree.Emphasis:
		p.addEmphasis(n, in)
	case *mdtree.Link:
		p.addLink(n, in)
	case *mdtree.Image:
		p.addImage(n)
	case *mdtree.Anchor:
		p.addRaw(`<a id="` + attribute(n.Name) + `"></a>`)
	case *mdtree.FootnoteRef:
		p.append(piece{kind: pieceNote, text: "[^" + p.notes[n.To] + "]"})
	case *mdtree.Mark:
		p.addEvent(n.Source, true)
		p.add(n.Text, in)
		p.addEvent(n.Source, false)
	}
}

// addImage adds an image. A line that has only one tag would begin a block of HTML,
// so that an image with a width is in an element of its own there.
func (p *pieces) addImage(n *mdtree.Image) {
	switch {
	case n.Width == 0:
		p.addRaw(image(n, p.context.cell))
	case len(p.list) == 0 && p.context.blockStart:
		p.addRaw("<picture>" + sizedImage(n) + "</picture>")
	default:
		p.addRaw(sizedImage(n))
	}
}

func (p *pieces) addRaw(s string) { p.append(piece{kind: pieceRaw, text: s}) }

// append adds a piece after the last one, which is whole.
func (p *pieces) append(next piece) {
	p.endText()
	p.list = append(p.list, next)
}

// endText sets the text of the last piece, if that is one.
func (p *pieces) endText() {
	if !p.open {
		return
	}
	last := &p.list[len(p.list)-1]
	if last.text = p.first; len(p.text) > 0 {
		last.text = string(p.text)
	}
	p.text, p.open = p.text[:0], false
}

// openText returns the text of the last piece, if it may go on.
func (p *pieces) openText() []byte {
	if len(p.text) == 0 {
		p.text = append(p.text, p.first...)
	}
	return p.text
}

// addCode adds a code span. The grammar looks for mail addresses first, and a
// backtick may be part of one: the character before the code is written as a
// character reference where the two could be an address.
func (p *pieces) addCode(s string) {
	if p.open && strings.Contains(s, "@") {
		p.list[len(p.list)-1].encodeLast = mayEndLocalPart(string(p.openText()))
	}
	p.addRaw(codeSpan(s, p.context.cell))
}

func (p *pieces) addText(s string, in enclosing) {
	if !p.open {
		p.append(piece{kind: pieceText, inLink: in.inLink, struck: in.struck})
		p.first, p.open = s, true
		return
	}
	p.text = append(p.openText(), s...)
}

// tags are the elements for styles that Markdown has no delimiters for. Those that
// GitHub's pages show are among several that mean the same.
var tags = map[mdtree.Style]string{
	mdtree.Underlined: "ins", mdtree.Marked: "mark", mdtree.Superscript: "sup", mdtree.Subscript: "sub", mdtree.Small: "small",
}

func (p *pieces) addEmphasis(n *mdtree.Emphasis, in enclosing) {
	if tag, ok := tags[n.Style]; ok {
		p.addRaw("<" + tag + ">")
		p.add(n.Text, in)
		p.addRaw("</" + tag + ">")
		return
	}
	em := &emphasis{style: n.Style, open: len(p.list)}
	p.append(piece{kind: pieceOpen, em: em})
	inner := in
	inner.struck = in.struck || n.Style == mdtree.Struck
	p.add(n.Text, inner)
	em.close = len(p.list)
	p.append(piece{kind: pieceClose, em: em})
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
	p.endText()
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
	if end := len(p.list) - 1; p.open {
		e.piece, e.offset = end, max(len(p.first), len(p.text))
	}
	p.events = append(p.events, e)
}
