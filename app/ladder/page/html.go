package page

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/htmlelement"
)

// lineKey is the attribute with the line on which an element begins. The HTML
// parser does not report positions, so the attribute is written into the source
// before that is parsed.
const lineKey = "data-line"

// writer is what markup is written to.
type writer interface {
	io.Writer
	io.StringWriter
}

// MaxElements is how many elements of a page are read. With their markup they are more
// than all that a page in a book's length has.
const MaxElements = 100_000

// marked is what is known of markup after the lines of elements were written into it.
type marked struct {
	comments []Skipped
	isCut    bool // there are more elements than are read
}

// addLineAttributes writes a piece of HTML, whose first line is the given one, with
// the line in every opening tag; line 1 is what elements have without it. Comments
// are left out and returned.
func addLineAttributes(out writer, markup string, line int) (m marked) {
	elements := 0
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		kind := z.Next()
		raw := z.Raw()
		switch {
		case kind == html.ErrorToken:
			_, _ = out.Write(raw)
			return m
		case kind == html.CommentToken:
			if text := strings.TrimSpace(string(z.Text())); text != "" {
				m.comments = append(m.comments, Skipped{Line: line, Text: OneLine(text), Cause: Comment})
			}
		case kind == html.StartTagToken, kind == html.SelfClosingTagToken:
			if elements++; elements > MaxElements {
				m.isCut = true
				return m
			}
			if line == 1 {
				_, _ = out.Write(raw)
				break
			}
			name := 1
			for name < len(raw) && strings.IndexByte(" >/\n\t\f", raw[name]) < 0 {
				name++
			}
			_, _ = out.Write(raw[:name])
			_, _ = out.WriteString(` ` + lineKey + `="` + strconv.Itoa(line) + `"`)
			_, _ = out.Write(raw[name:])
		default:
			_, _ = out.Write(raw)
		}
		line += bytes.Count(raw, []byte("\n"))
	}
}

// parseHTML parses the HTML of a whole page. It fails if elements nest too
// deep for the parser.
func parseHTML(file string, markup io.Reader) (*html.Node, error) {
	tree, err := html.Parse(markup)
	if err != nil {
		return nil, ErrTooDeep.Wrap(err, "File", file)
	}
	return tree, nil
}

// pieceSize is how many bytes go from one goroutine to the other at once.
const pieceSize = 64 << 10

// parseWithLines parses the HTML of a whole page while another goroutine writes the
// lines into it.
func parseWithLines(file, markup string) (*html.Node, marked, error) {
	in, out := io.Pipe()
	done := make(chan marked, 1)
	go func() {
		w := bufio.NewWriterSize(out, pieceSize)
		found := addLineAttributes(w, markup, 1)
		_ = out.CloseWithError(w.Flush())
		done <- found
	}()
	tree, err := parseHTML(file, in)
	_ = in.Close() // ends the goroutine if the parser gave up
	return tree, <-done, err
}

// parseWebPage reads a saved web page. What is outside its main part is
// skipped.
func parseWebPage(file, text string) (document, error) {
	tree, found, err := parseWithLines(file, text)
	if err != nil {
		return document{}, err
	}
	l := landmarksOf(tree)
	d := document{skipped: found.comments}
	if found.isCut {
		d.notices = append(d.notices, textTooMany.Text("File", file, "Elements", MaxElements))
	}
	if l.root != nil {
		d.language = htmlelement.Attribute(l.root, "lang")
	}
	if l.title != nil {
		d.title = withoutSiteName(plainText(l.title))
	}
	markBold(l)
	removeEditLinks(l.inline)
	main := l.mainPart(tree)
	d.skipped = append(append(d.skipped, outside(tree, main)...), takeNavigation(main)...)
	d.tree = main
	return d, nil
}

// withoutSiteName removes the name of the site from the title of a page.
func withoutSiteName(title string) string {
	for _, bar := range []string{" | ", " · ", " — ", " – ", " - "} {
		if before, _, found := strings.Cut(title, bar); found {
			return before
		}
	}
	return title
}

// outside returns the pieces of the body that are not in the main part.
func outside(tree, main *html.Node) []Skipped {
	ancestors := map[*html.Node]bool{}
	for n := main; n != nil; n = n.Parent {
		ancestors[n] = true
	}
	var all []Skipped
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		switch {
		case n == main || n.DataAtom == atom.Head:
		case ancestors[n] || n.Type == html.DocumentNode:
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c)
			}
		case n.Type == html.ElementNode:
			if text := plainText(n); text != "" {
				all = append(all, Skipped{Line: lineOf(n), Text: Excerpt(text), Cause: OutsideMain})
			}
		}
	}
	visit(tree)
	return all
}

// removeEditLinks removes the links that wikis and sites add to headings, such as
// "[edit]" and "#".
func removeEditLinks(inline []*html.Node) {
	for _, n := range inline {
		if n.DataAtom == atom.Font {
			continue
		}
		for name := range strings.FieldsSeq(htmlelement.Attribute(n, "class")) {
			if name == "mw-editsection" || name == "headerlink" || name == "anchorjs-link" || name == "hash-link" {
				n.Parent.RemoveChild(n)
				break
			}
		}
	}
}

// markBold makes bold elements of those that the page's own styles show as bold:
// word processors save pages without other signs of it.
func markBold(l landmarks) {
	classes := boldClasses(l.styles)
	for _, n := range l.inline {
		if n.DataAtom == atom.A {
			continue
		}
		isBold := saysBold(htmlelement.Attribute(n, "style"))
		for name := range strings.FieldsSeq(htmlelement.Attribute(n, "class")) {
			isBold = isBold || classes[name]
		}
		if isBold && !isHeading(n.Parent) {
			n.DataAtom, n.Data = atom.Strong, atom.Strong.String()
		}
	}
}

// boldClasses returns the classes that the styles of a page show as bold. Only plain
// rules count, such as ".c1 { font-weight: 700 }".
func boldClasses(styles []*html.Node) map[string]bool {
	classes := map[string]bool{}
	for _, n := range styles {
		if n.FirstChild == nil {
			continue
		}
		for rule := range strings.SplitSeq(n.FirstChild.Data, "}") {
			selector, body, _ := strings.Cut(rule, "{")
			name, isClass := strings.CutPrefix(strings.TrimSpace(selector), ".")
			if isClass && !strings.ContainsAny(name, " .,:>#[") && saysBold(body) {
				classes[name] = true
			}
		}
	}
	return classes
}

// saysBold reports whether declarations of a style make text bold.
func saysBold(style string) bool {
	_, value, found := strings.Cut(style, "font-weight")
	if !found {
		return false
	}
	value, _, _ = strings.Cut(strings.TrimLeft(value, ": "), ";")
	switch strings.TrimSpace(value) {
	case "bold", "bolder", "600", "700", "800", "900":
		return true
	}
	return false
}
