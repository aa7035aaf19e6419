package mdpandoc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdsyntax"
)

// noteTransformer makes footnotes of notes in a line, ^[text].
type noteTransformer struct{}

// noteBegin begins a note in a line.
var noteBegin = []byte("^[")

// HasNotes reports whether a text may have notes in its lines.
func HasNotes(src []byte) bool { return bytes.Contains(src, noteBegin) }

// Transform implements [parser.ASTTransformer].
func (noteTransformer) Transform(doc *ast.Document, r text.Reader, _ parser.Context) {
	src := r.Source()
	if !HasNotes(src) {
		return
	}
	var parents []ast.Node
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := n.(*ast.Text); ok && entering && !t.IsRaw() && bytes.IndexByte(t.Segment.Value(src), '^') >= 0 && n.Parent().Kind() != ast.KindCodeSpan {
			if k := len(parents); k == 0 || parents[k-1] != n.Parent() {
				parents = append(parents, n.Parent())
			}
		}
		return ast.WalkContinue, nil
	})
	found := false
	for _, p := range parents {
		mdsyntax.MergeTexts(p)
		for c := p.FirstChild(); c != nil; {
			next := c.NextSibling()
			if t, ok := c.(*ast.Text); ok {
				if after := takeNote(t, src); after != nil {
					found, next = true, after
				}
			}
			c = next
		}
	}
	if found {
		numberNotes(doc)
	}
}

var kindNote = ast.NewNodeKind("InlineNote")

// inlineNote is a note at its place in a line, with its text.
type inlineNote struct{ ast.BaseInline }

// Kind implements [ast.Node].
func (*inlineNote) Kind() ast.NodeKind { return kindNote }

// Dump implements [ast.Node].
func (n *inlineNote) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// takeNote makes a node of the first note that begins in a text, and returns the text
// behind it; nil if none does.
func takeNote(t *ast.Text, src []byte) ast.Node {
	value := t.Segment.Value(src)
	begin := bytes.Index(value, noteBegin)
	if begin < 0 || begin > 0 && value[begin-1] == '\\' {
		return nil
	}
	end, offset := closer(t, begin+2, src)
	if end == nil {
		return nil
	}
	parent, note := t.Parent(), &inlineNote{}
	note.SetPos(t.Segment.Start + begin)
	inside, after := cutOut(parent, piece{t, begin, begin + 2}, piece{end, offset, offset + 1})
	for _, n := range inside {
		note.AppendChild(note, n)
	}
	parent.InsertBefore(parent, after, note)
	return after
}

// closer returns the text in or after t, and the offset in it, of the bracket that
// closes one before an offset of t.
func closer(t *ast.Text, from int, src []byte) (*ast.Text, int) {
	depth := 0
	for n := ast.Node(t); n != nil; n = n.NextSibling() {
		c, ok := n.(*ast.Text)
		if !ok || c.IsRaw() {
			continue
		}
		value := c.Segment.Value(src)
		for i := from; i < len(value); i++ {
			switch {
			case value[i] == '\\':
				i++
			case value[i] == '[':
				depth++
			case value[i] == ']' && depth > 0:
				depth--
			case value[i] == ']':
				return c, i
			}
		}
		from = 0
	}
	return nil, 0
}

// numberNotes makes footnotes of notes in lines, and numbers them and the others in
// the order of the text.
func numberNotes(doc *ast.Document) {
	list, ok := doc.LastChild().(*extast.FootnoteList)
	if !ok {
		list = extast.NewFootnoteList()
		doc.AppendChild(doc, list)
	}
	numbers := map[int]int{} // of the other notes, by their old ones
	var notes []*inlineNote
	next := 0
	var places []int
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *extast.FootnoteLink:
			if numbers[n.Index] == 0 {
				next++
				numbers[n.Index] = next
			}
			n.Index = numbers[n.Index]
		case *inlineNote:
			next++
			notes, places = append(notes, n), append(places, next)
		}
		return ast.WalkContinue, nil
	})
	for c := list.FirstChild(); c != nil; c = c.NextSibling() {
		if note, ok := c.(*extast.Footnote); ok {
			if numbers[note.Index] == 0 { // nothing refers to it
				next++
				numbers[note.Index] = next
			}
			note.Index = numbers[note.Index]
		}
	}
	for i, n := range notes {
		list.AppendChild(list, footnote(n, places[i]))
	}
	list.SortChildren(func(a, b ast.Node) int { return a.(*extast.Footnote).Index - b.(*extast.Footnote).Index })
}

// footnote replaces a note in a line by the reference to a footnote, which it returns.
func footnote(n *inlineNote, number int) ast.Node {
	p, note := ast.NewParagraph(), extast.NewFootnote(nil)
	note.Index = number
	note.SetPos(n.Pos())
	p.SetPos(n.Pos())
	for c := n.FirstChild(); c != nil; c = n.FirstChild() {
		p.AppendChild(p, c)
	}
	note.AppendChild(note, p)
	link := extast.NewFootnoteLink(number)
	link.SetPos(n.Pos())
	n.Parent().ReplaceChild(n.Parent(), n, link)
	return note
}
