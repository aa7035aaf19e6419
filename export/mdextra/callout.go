package mdextra

import (
	"bytes"
	"regexp"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/app/doclang"
	"promodoc/export/mdhtml"
)

// calloutForm is the first line of a callout: its kind, a sign of Obsidian's that
// says whether it is folded, and its title. Themes read more behind the kind.
var calloutForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*\[!([A-Za-z][A-Za-z0-9_-]*)(?:\|[^\[\]\n]*)?\][-+]?(?:\s|$)`)
})

// oldForm is the first line of a callout of GitHub's first kind.
var oldForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[ \t]*\*\*(Note|Tip|Important|Warning|Caution)\*\*[ \t]*\r?\n`)
})

// Untitled is the kind of a callout that has no title unless it is given one. The
// kinds of all others are their titles.
const Untitled = "aside"

// calloutTransformer makes boxes of the quotes that are callouts.
type calloutTransformer struct {
	sign []byte // what every text with one has
	form func() *regexp.Regexp
}

// Transform implements [parser.ASTTransformer].
func (c calloutTransformer) Transform(doc *ast.Document, r text.Reader, pc parser.Context) {
	if !bytes.Contains(r.Source(), c.sign) {
		return
	}
	var quotes []*ast.Blockquote
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Blockquote:
			if entering {
				quotes = append(quotes, n)
			}
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, q := range quotes {
		c.transform(q, r.Source(), mdhtml.LanguageOf(pc))
	}
}

func (c calloutTransformer) transform(q *ast.Blockquote, src []byte, language *doclang.Language) {
	first, ok := q.FirstChild().(*ast.Paragraph)
	if !ok || first.Lines().Len() == 0 {
		return
	}
	line := first.Lines().At(0)
	form := c.form().FindSubmatch(line.Value(src))
	if form == nil {
		return
	}
	title := &mdhtml.Title{}
	title.SetPos(line.Start)
	moveFirstLine(title, first, line.Start+len(form[0])-line.Padding)
	kind := strings.ToLower(string(form[1]))
	if !title.HasChildren() && kind != Untitled {
		name := &mdhtml.Text{Value: TitleOf(kind, language), Segment: text.NewSegment(line.Start, line.Start+len(form[0]))}
		name.SetPos(line.Start)
		title.AppendChild(title, name)
	}
	box := &mdhtml.Box{}
	box.SetPos(line.Start)
	if title.HasChildren() {
		box.AppendChild(box, title)
	}
	if !first.HasChildren() {
		q.RemoveChild(q, first)
	} else {
		rest := text.NewSegments()
		rest.AppendAll(first.Lines().Sliced(1, first.Lines().Len()))
		first.SetLines(rest)
	}
	for c := q.FirstChild(); c != nil; c = q.FirstChild() {
		box.AppendChild(box, c)
	}
	q.Parent().ReplaceChild(q.Parent(), q, box)
}

// moveFirstLine moves what is on the first line of a paragraph from an offset of
// the source on, and removes what is before it.
func moveFirstLine(to ast.Node, p *ast.Paragraph, from int) {
	for c := p.FirstChild(); c != nil; c = p.FirstChild() {
		t, ok := c.(*ast.Text)
		ends := ok && (t.SoftLineBreak() || t.HardLineBreak())
		if ok {
			t.SetSoftLineBreak(false)
			t.SetHardLineBreak(false)
			t.Segment.Start = max(t.Segment.Start, min(from, t.Segment.Stop))
		}
		if ok && t.Segment.Len() == 0 {
			p.RemoveChild(p, c)
		} else {
			to.AppendChild(to, c)
		}
		if ends {
			return
		}
	}
}

// TitleOf returns the title of a callout or another box that has none of its own:
// its kind, in the language of the text where the program has a word for it.
func TitleOf(kind string, language *doclang.Language) string {
	kind = strings.NewReplacer("-", " ", "_", " ").Replace(kind)
	if known := titles[kind]; known != nil {
		return language.Text(known)
	}
	return strings.ToUpper(kind[:1]) + kind[1:]
}
