package page

import (
	"bytes"
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

// addLineAttributes writes the line into every opening tag of a piece of HTML
// whose first line is the given one. Comments are removed and returned.
func addLineAttributes(markup string, line int) (string, []Skipped) {
	var out strings.Builder
	out.Grow(len(markup) + len(markup)/2)
	var comments []Skipped
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
				comments = append(comments, Skipped{Line: line, Text: OneLine(text), Cause: Comment})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name := 1
			for name < len(raw) && strings.IndexByte(" >/\n\t\f", raw[name]) < 0 {
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

// parseHTML parses the HTML of a whole page. It fails if elements nest too
// deep for the parser.
func parseHTML(file, markup string) (*html.Node, error) {
	tree, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return nil, ErrTooDeep.Wrap(err, "File", file)
	}
	return tree, nil
}

// parseWebPage reads a saved web page. What is outside its main part is
// skipped.
func parseWebPage(file, text string) (document, error) {
	markup, comments := addLineAttributes(text, 1)
	tree, err := parseHTML(file, markup)
	if err != nil {
		return document{}, err
	}
	removeEditLinks(tree)
	markBold(tree)
	d := document{skipped: comments}
	if root := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Html }); root != nil {
		d.language = htmlelement.Attribute(root, "lang")
	}
	if title := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Title }); title != nil {
		d.title = withoutSiteName(plainText(title))
	}
	main := mainPart(tree)
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

// mainPart returns the element with the page's main content: one marked as
// such, else the only article, else the body.
func mainPart(tree *html.Node) *html.Node {
	isArticle := func(n *html.Node) bool { return n.DataAtom == atom.Article }
	isMain := []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Main },
		func(n *html.Node) bool { return htmlelement.Attribute(n, "role") == "main" },
		isArticle,
		func(n *html.Node) bool {
			id := htmlelement.Attribute(n, "id")
			return id == "content" || id == "main-content" || id == "main" || id == "page-content" || id == "mw-content-text"
		},
	}
	for i, test := range isMain {
		found := find(tree, test)
		if found == nil || i == 2 && existsAfter(found, isArticle) {
			continue
		}
		if find(found, hasText) != nil {
			return found
		}
	}
	if body := find(tree, func(n *html.Node) bool { return n.DataAtom == atom.Body }); body != nil {
		return body
	}
	return tree
}

// hasText reports whether an element is one that content is in.
func hasText(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Li, atom.Td, atom.Dd, atom.P, atom.H1, atom.H2, atom.H3:
		return true
	}
	return false
}

// existsAfter reports whether an element after n, and outside it, passes the
// test.
func existsAfter(n *html.Node, test func(*html.Node) bool) bool {
	for at := n; at != nil; at = at.Parent {
		for next := at.NextSibling; next != nil; next = next.NextSibling {
			if find(next, test) != nil {
				return true
			}
		}
	}
	return false
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
func removeEditLinks(tree *html.Node) {
	var found []*html.Node
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Span && n.DataAtom != atom.A {
			continue
		}
		for name := range strings.FieldsSeq(htmlelement.Attribute(n, "class")) {
			if name == "mw-editsection" || name == "headerlink" || name == "anchorjs-link" || name == "hash-link" {
				found = append(found, n)
				break
			}
		}
	}
	for _, n := range found {
		n.Parent.RemoveChild(n)
	}
}

// markBold makes bold elements of those that the page's own styles show as bold:
// word processors save pages without other signs of it.
func markBold(tree *html.Node) {
	classes := boldClasses(tree)
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Span && n.DataAtom != atom.Font {
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
func boldClasses(tree *html.Node) map[string]bool {
	classes := map[string]bool{}
	for n := range tree.Descendants() {
		if n.DataAtom != atom.Style || n.FirstChild == nil {
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
