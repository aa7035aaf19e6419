package block

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"promodoc/app/weblink"
	"promodoc/export/book"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
	"promodoc/export/mdsyntax"
)

// walker collects the inline text of one block.
type walker struct {
	r   *reader
	out []Inline
	// open is the text of the last inline while more may be joined to it.
	open []byte
	link *Link
	// depth counts how often each style is open, since styles may be nested in
	// themselves.
	depth [styleCount]int
}

// inlines returns a block's text. It does not recurse by itself, since thousands
// of styles may be nested.
func (r *reader) inlines(n ast.Node) []Inline {
	w := &walker{r: r}
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if c == n {
			return ast.WalkContinue, nil
		}
		return w.visit(c, entering), nil
	})
	w.seal()
	if len(r.anchors) > 0 && len(w.out) > 0 {
		last := &w.out[len(w.out)-1]
		last.Anchors = append(last.Anchors, r.anchors...)
		r.anchors = nil
	}
	return w.out
}

func (w *walker) visit(n ast.Node, entering bool) ast.WalkStatus {
	switch n := n.(type) {
	case *ast.Emphasis:
		w.toggle(emphasisStyle(n), entering)
	case *extast.Strikethrough:
		w.toggle(Struck, entering)
	case *mdhtml.Span:
		w.toggle(htmlStyles[n.Style], entering)
	case *ast.Link:
		w.link = nil
		if entering {
			w.link = linkTo(n.Destination)
		}
	case *ast.Text:
		if entering {
			w.text(n)
		}
	default:
		if entering {
			w.leaf(n)
		}
		return ast.WalkSkipChildren
	}
	return ast.WalkContinue
}

// leaf appends an inline node whose children are not walked.
func (w *walker) leaf(n ast.Node) {
	switch n := n.(type) {
	case *ast.CodeSpan:
		w.code(n)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.picture(n)
	case *ast.RawHTML:
		w.rawHTML(n)
	case *mdhtml.Text:
		w.add(n.Value, w.r.segment(n.Segment), 0)
	case *mdhtml.Break:
		w.append(Inline{Span: w.r.span(n), Style: w.style(), Break: true})
	case *mdextra.InlineHidden:
		w.r.hidden++
	case *mdhtml.Anchor:
		w.seal()
		w.r.anchors = append(w.r.anchors, n.Name)
	case *ast.String:
		w.add(string(n.Value), w.r.span(n), 0)
	case *extast.FootnoteLink:
		in := Inline{Text: strconv.Itoa(n.Index), Style: w.style() | Raised, Span: w.r.span(n),
			Link: &Link{Anchor: noteAnchor(n.Index)}}
		w.r.refer(n.Index)
		if n.RefIndex == 0 {
			in.Anchors = []string{NoteRefPrefix + strconv.Itoa(n.Index)}
		}
		w.append(in)
	}
}

func emphasisStyle(n *ast.Emphasis) Style {
	if n.Level >= 2 {
		return Strong
	}
	return Emphasis
}

// toggle opens or closes a style.
func (w *walker) toggle(s Style, entering bool) {
	i := 0
	for s>>i != 1 {
		i++
	}
	if entering {
		w.depth[i]++
	} else {
		w.depth[i]--
	}
}

func (w *walker) style() Style {
	var s Style
	for i, n := range w.depth {
		if n > 0 {
			s |= 1 << i
		}
	}
	return s
}

// seal ends the last inline's text.
func (w *walker) seal() {
	if len(w.open) > 0 {
		w.out[len(w.out)-1].Text = string(w.open)
		w.open = w.open[:0]
	}
}

// append adds an inline that no text is joined to.
func (w *walker) append(in Inline) {
	w.seal()
	if len(w.r.anchors) > 0 {
		in.Anchors = append(in.Anchors, w.r.anchors...)
		w.r.anchors = nil
	}
	w.out = append(w.out, in)
}

// add appends text and joins it to the text before it if that has the same style.
func (w *walker) add(text string, at book.Span, style Style) {
	if text == "" {
		return
	}
	text, style = valid(text), style|w.style()
	if n := len(w.out) - 1; len(w.open) > 0 && w.out[n].Style == style && w.out[n].Link == w.link && !w.out[n].Break {
		w.open = append(w.open, text...)
		w.out[n].Span.To = at.To
		return
	}
	w.append(Inline{Span: at, Style: style, Link: w.link})
	w.open = append(w.open, text...)
}

func (w *walker) text(n *ast.Text) {
	raw := n.Segment.Value(w.r.src)
	at := book.Span{From: w.r.base + n.Segment.Start, To: w.r.base + n.Segment.Stop}
	s := string(raw)
	if !n.IsRaw() {
		s = mdsyntax.Unescape(raw)
	}
	w.add(s, at, 0)
	switch {
	case n.HardLineBreak():
		if len(w.out) == 0 {
			w.append(Inline{Span: at})
		}
		w.out[len(w.out)-1].Break = true
	case n.SoftLineBreak():
		w.add(" ", book.Span{From: at.To, To: at.To}, 0)
	}
}

func (w *walker) code(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok {
			continue
		}
		s := strings.ReplaceAll(string(t.Segment.Value(w.r.src)), "\n", " ")
		w.add(s, book.Span{From: w.r.base + t.Segment.Start, To: w.r.base + t.Segment.Stop}, Code)
	}
}

func (w *walker) autoLink(n *ast.AutoLink) {
	label := string(n.Label(w.r.src))
	// The node is where the address begins or at the bracket before it.
	at := w.r.span(n)
	at.From += max(0, bytes.Index(w.r.src[at.From-w.r.base:], []byte(label)))
	at.To = at.From + len(label)
	if mdsyntax.IsTag(n, w.r.src) {
		at.From, at.To = at.From-1, at.To+1
		w.add("<"+label+">", at, 0)
		return
	}
	old := w.link
	w.link = linkTo([]byte(mdsyntax.LinkURL(n, w.r.src)))
	w.add(label, at, 0)
	w.link = old
}

func (w *walker) picture(n *ast.Image) {
	alt := strings.TrimSpace(Plain(withoutNotes(w.r.description(n))))
	if strings.HasPrefix(alt, "https://") || strings.HasPrefix(alt, "http://") {
		alt = "" // an address describes nothing
	}
	size := func(name string) float64 {
		value, _ := n.AttributeString(name)
		v, _ := value.(float64)
		return v
	}
	w.append(Inline{Text: alt, Span: w.r.span(n), Style: w.style(), Link: w.link,
		Picture: &Picture{Path: valid(string(n.Destination)), Alt: alt, Title: valid(mdsyntax.Unescape(n.Title)), Width: size(mdhtml.WidthAttribute),
			Height: size(mdhtml.HeightAttribute), Share: size(mdhtml.ShareAttribute)}})
}

// description returns the text that describes an image. No page shows the marks of
// footnotes in it.
func (r *reader) description(n *ast.Image) []Inline {
	referred := r.referred
	r.referred = nil
	defer func() { r.referred = referred }()
	return r.inlines(n)
}

// rawHTML keeps the tags of unknown elements as text.
func (w *walker) rawHTML(n *ast.RawHTML) {
	var b strings.Builder
	at := w.r.span(n)
	for i := range n.Segments.Len() {
		s := n.Segments.At(i)
		if i == 0 {
			at.From = w.r.base + s.Start
		}
		at.To = w.r.base + s.Stop
		b.Write(s.Value(w.r.src))
	}
	w.add(strings.ReplaceAll(b.String(), "\n", " "), at, 0)
}

// linkTo returns a link to a place in the document, or to an address that a page
// may open. Links to anything else, above all to scripts and files, are plain
// text.
func linkTo(destination []byte) *Link {
	if bytes.HasPrefix(destination, []byte("#")) {
		return &Link{Anchor: anchorOf(string(destination[1:]))}
	}
	address := valid(string(util.URLEscape(destination, true)))
	if !weblink.HasScheme(address) {
		return nil
	}
	return &Link{URL: address}
}

// anchorOf returns the anchor that a link in the document leads to. Some programs
// encode its characters, and GitHub's pages have a prefix.
func anchorOf(name string) string {
	if decoded, err := url.PathUnescape(name); err == nil {
		name = decoded
	}
	return valid(strings.TrimPrefix(name, "user-content-"))
}

// valid replaces invalid UTF-8 and the NUL character, as CommonMark requires.
func valid(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	}
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
