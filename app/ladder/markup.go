package ladder

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// lineKey is the attribute that says on which line of the page an element
// begins. The parser of HTML does not tell, so it is written into the source
// before that is parsed.
const lineKey = "data-line"

// numbered writes the line into every opening tag of a piece of HTML whose
// first line is the given one. Comments are taken out and returned.
func numbered(markup string, line int) (string, []skipped) {
	var out strings.Builder
	var comments []skipped
	z := html.NewTokenizer(strings.NewReader(markup))
	for {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case html.ErrorToken:
			out.Write(raw)
			return out.String(), comments
		case html.CommentToken:
			if text := strings.TrimSpace(string(z.Text())); text != "" {
				comments = append(comments, skipped{line: line, text: oneLine(text), why: "a comment"})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name := 1
			for name < len(raw) && raw[name] != ' ' && raw[name] != '>' && raw[name] != '/' && raw[name] != '\n' && raw[name] != '\t' && raw[name] != '\f' {
				name++
			}
			out.Write(raw[:name])
			out.WriteString(` ` + lineKey + `="` + strconv.Itoa(line) + `"`)
			out.Write(raw[name:])
		default:
			out.Write(raw)
		}
		line += bytes.Count(raw, []byte("\n"))
	}
}

// parse makes the tree of a whole page of HTML. An error is for elements that
// stand too deep in each other.
func parse(markup string) (*html.Node, error) {
	tree, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return nil, fmt.Errorf("1: its elements stand too deep in each other to be read (%w): save the part that you need as a page of its own", err)
	}
	return tree, nil
}

// fromHTML reads a saved web page: what is not in its main part is skipped,
// and said to be.
func fromHTML(text string) (source, error) {
	markup, comments := numbered(text, 1)
	tree, err := parse(markup)
	if err != nil {
		return source{}, err
	}
	s := source{tree: tree, skipped: comments}
	if root := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Html }); root != nil {
		s.language = attr(root, "lang")
	}
	if title := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Title }); title != nil {
		s.title = siteless(plainOf(title))
	}
	main := mainPart(tree)
	s.skipped = append(s.skipped, outside(tree, main)...)
	s.tree = main
	return s, nil
}

// siteless takes the site's name off the title of a page.
func siteless(title string) string {
	for _, bar := range []string{" | ", " · ", " — ", " – ", " - "} {
		if before, _, found := strings.Cut(title, bar); found {
			return before
		}
	}
	return title
}

// mainPart finds what the page is about: the element that says so, else the
// only article, else the body.
func mainPart(tree *html.Node) *html.Node {
	tests := []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Main },
		func(n *html.Node) bool { return attr(n, "role") == "main" },
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
		func(n *html.Node) bool {
			id := attr(n, "id")
			return id == "content" || id == "main-content" || id == "main" || id == "page-content" || id == "mw-content-text"
		},
	}
	for i, test := range tests {
		found := find(tree, test)
		if found == nil || i == 2 && findAfter(found, test) {
			continue
		}
		if find(found, func(n *html.Node) bool { return isItem(n) }) != nil {
			return found
		}
	}
	if body := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Body }); body != nil {
		return body
	}
	return tree
}

func isItem(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Li, atom.Td, atom.Dd, atom.P, atom.H1, atom.H2, atom.H3:
		return true
	}
	return false
}

// findAfter reports whether another element passes the test behind n and
// outside of it.
func findAfter(n *html.Node, test func(*html.Node) bool) bool {
	for at := n; at != nil; at = at.Parent {
		for next := at.NextSibling; next != nil; next = next.NextSibling {
			if find(next, test) != nil {
				return true
			}
		}
	}
	return false
}

// outside lists the pieces of the body that are not in the main part, so that
// it can be said that they were left out.
func outside(tree, main *html.Node) []skipped {
	holds := map[*html.Node]bool{}
	for n := main; n != nil; n = n.Parent {
		holds[n] = true
	}
	var all []skipped
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		switch {
		case n == main || n.DataAtom == atom.Head:
		case holds[n] || n.Type == html.DocumentNode:
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c)
			}
		case n.Type == html.ElementNode:
			if text := plainOf(n); text != "" {
				all = append(all, skipped{line: lineOf(n), text: short(text), why: "outside the main part of the page"})
			}
		}
	}
	visit(tree)
	return all
}

func find(n *html.Node, test func(*html.Node) bool) *html.Node {
	for at := range n.Descendants() {
		if at.Type == html.ElementNode && test(at) {
			return at
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// lineOf is the line of an element, or of the next one around it that knows.
func lineOf(n *html.Node) int {
	for ; n != nil; n = n.Parent {
		if line, err := strconv.Atoi(attr(n, lineKey)); err == nil {
			return line
		}
	}
	return 1
}

// shows reports whether an element's text is for readers.
func shows(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Iframe, atom.Head, atom.Button, atom.Select, atom.Input, atom.Textarea:
		return false
	}
	return n.Type != html.CommentNode && attr(n, "hidden") == "" && attr(n, "aria-hidden") != "true"
}

// plainOf is the text in a node, white space collapsed.
func plainOf(nodes ...*html.Node) string {
	var b strings.Builder
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		if n.DataAtom == atom.Title || shows(n) {
			if isBlock(n) || n.DataAtom == atom.Br {
				b.WriteByte(' ')
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				visit(c)
			}
			if isBlock(n) {
				b.WriteByte(' ')
			}
		}
	}
	for _, n := range nodes {
		visit(n)
	}
	return oneLine(b.String())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// short cuts a text to what fits a line of a report.
func short(s string) string {
	const most = 100
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return strings.TrimSpace(string(runes[:most-1])) + "…"
}
