package manual

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/app/mdtable"
	"promodoc/export/slug"
)

// Kind is what a block is.
type Kind int

// The kinds of blocks.
const (
	Heading Kind = iota
	Paragraph
	Item // of a list, or a further paragraph of one
	Code
	Table
)

// Block is a part of a page: a heading, a paragraph, an item of a list, lines of code or a
// table.
type Block struct {
	Kind   Kind
	Level  int        // of a heading, from 1; of an item, from 1 for those of the outer list
	Anchor string     // of a heading
	Marker string     // of an item, such as "•" or "2."; empty for a further paragraph of one
	Text   []Span     // of a heading, a paragraph or an item
	Code   string     // ends with a line feed
	Rows   [][][]Span // the cells of a table; the first row is its head
}

// Span is text in one style.
type Span struct {
	Text               string
	Bold, Italic, Code bool
	Link               Link
}

// Link says where a span leads. The zero Link leads nowhere.
type Link struct {
	Topic  string // the name of another topic
	Anchor string // of a heading in that topic, or of the same page if Topic is empty
	URL    string // of a web page
}

// Plain returns the text of a block without its styles.
func (b Block) Plain() string {
	if b.Kind == Code {
		return b.Code
	}
	var rows []string
	for _, row := range b.Rows {
		var cells []string
		for _, cell := range row {
			cells = append(cells, plain(cell))
		}
		rows = append(rows, strings.Join(cells, " "))
	}
	return plain(b.Text) + strings.Join(rows, "\n")
}

func plain(spans []Span) string {
	var s strings.Builder
	for _, span := range spans {
		s.WriteString(span.Text)
	}
	return s.String()
}

// Parse parses a page. HTML, such as comments, is left out; images are their
// descriptions.
func Parse(source []byte) []Block {
	p := &pageParser{source: source}
	md := goldmark.New(goldmark.WithExtensions(mdtable.Table))
	p.blocks(md.Parser().Parse(text.NewReader(source)), 0)
	return p.done
}

type pageParser struct {
	source  []byte
	anchors slug.Counter
	done    []Block
}

// blocks adds the blocks below a node, which are at a depth of lists.
func (p *pageParser) blocks(parent ast.Node, depth int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			spans := p.spans(n)
			p.done = append(p.done, Block{Kind: Heading, Level: n.Level, Anchor: p.anchors.Next(plain(spans)), Text: spans})
		case *ast.List:
			p.list(n, depth+1)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			p.done = append(p.done, Block{Kind: Code, Level: depth, Code: string(n.Lines().Value(p.source))})
		case *extast.Table:
			p.table(n)
		case *ast.HTMLBlock, *ast.ThematicBreak:
		case *ast.Paragraph, *ast.TextBlock:
			kind := Paragraph
			if depth > 0 {
				kind = Item
			}
			p.done = append(p.done, Block{Kind: kind, Level: depth, Text: p.spans(n)})
		default:
			p.blocks(n, depth)
		}
	}
}

func (p *pageParser) list(list *ast.List, depth int) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		first := len(p.done)
		p.blocks(item, depth)
		if first == len(p.done) {
			continue
		}
		p.done[first].Marker = "•"
		if list.IsOrdered() {
			p.done[first].Marker = strconv.Itoa(number) + "."
			number++
		}
	}
}

func (p *pageParser) table(table *extast.Table) {
	b := Block{Kind: Table}
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]Span
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, p.spans(cell))
		}
		b.Rows = append(b.Rows, cells)
	}
	p.done = append(p.done, b)
}

// spans returns the text of a node in its styles.
func (p *pageParser) spans(n ast.Node) []Span {
	var spans []Span
	p.inline(n, Span{}, func(s Span) {
		if last := len(spans) - 1; last >= 0 && sameStyle(spans[last], s) {
			spans[last].Text += s.Text
			return
		}
		spans = append(spans, s)
	})
	return spans
}

func sameStyle(a, b Span) bool {
	a.Text, b.Text = "", ""
	return a == b
}

// inline calls add for each text below a node, in a style and those of the nodes between.
func (p *pageParser) inline(parent ast.Node, style Span, add func(Span)) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		next := style
		switch n := n.(type) {
		case *ast.Text:
			next.Text = string(util.UnescapePunctuations(n.Segment.Value(p.source)))
			if n.IsRaw() { // of code, in which a line ends as a word does
				next.Text = strings.ReplaceAll(string(n.Segment.Value(p.source)), "\n", " ")
			}
			if n.SoftLineBreak() || n.HardLineBreak() {
				next.Text += " "
			}
			add(next)
			continue
		case *ast.String:
			next.Text = string(n.Value)
			add(next)
			continue
		case *ast.AutoLink:
			next.Text, next.Link = string(n.Label(p.source)), Link{URL: string(n.URL(p.source))}
			add(next)
			continue
		case *ast.CodeSpan:
			next.Code = true
		case *ast.Emphasis:
			next.Bold, next.Italic = style.Bold || n.Level == 2, style.Italic || n.Level == 1
		case *ast.Link:
			next.Link = linkTo(string(n.Destination))
		}
		p.inline(n, next, add)
	}
}

// linkTo returns where an address in a page leads: a file beside it is another topic.
// Other files are of the source of the program, which is not at hand where the help is.
func linkTo(address string) Link {
	switch file, anchor, _ := strings.Cut(address, "#"); {
	case strings.Contains(address, ":"):
		return Link{URL: address}
	case file == "":
		return Link{Anchor: anchor}
	case strings.HasSuffix(file, ".md") && !strings.Contains(file, "/"):
		return Link{Topic: strings.TrimSuffix(file, ".md"), Anchor: anchor}
	}
	return Link{}
}
