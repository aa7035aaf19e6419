// Package htmlpaste makes Markdown of the HTML that browsers and office programs put
// on the clipboard. It first brings the HTML into a common form, since each program
// writes bold text and lists in its own way, and then makes the tree of it that
// documents are written from, so that what it means is the same for a field and a
// page. It must not know of the clipboard or of fields.
package htmlpaste

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// MaxSize is the size in bytes above which HTML is not converted. It is more than a
// hundred pages, which take a third of a second.
const MaxSize = 1 << 20

// maxNodes is the number of elements and texts above which HTML is not converted.
const maxNodes = 50_000

// Markdown returns HTML as Markdown. ok is false if the plain text beside it on the
// clipboard says as much: it has no lists, links, bold text or the like, or it is
// code. It is false too for what is too large or nested too deep.
func Markdown(source []byte) (markdown string, ok bool) {
	root, ok := read(source)
	if !ok || !isRich(root) {
		return "", false
	}
	return write(root)
}

// Page returns a web page that was saved as Markdown, whatever is in it. ok is false for
// what is too large or nested too deep, and where there is no text.
func Page(source []byte) (markdown string, ok bool) {
	root, ok := read(source)
	if !ok {
		return "", false
	}
	return write(root)
}

// read returns HTML as a tree without what is no text.
func read(source []byte) (root *html.Node, ok bool) {
	if len(source) > MaxSize {
		return nil, false
	}
	root, err := html.Parse(bytes.NewReader(decode(source)))
	if err != nil || !isSmall(root) {
		return nil, false
	}
	clean(root)
	return root, true
}

func write(root *html.Node) (markdown string, ok bool) {
	t := &mdtree.Tree{Blocks: blocks(root)}
	t.Normalize()
	text, _ := mdwrite.Write(t)
	markdown = strings.TrimRight(string(text), "\n")
	return markdown, markdown != ""
}

// decode returns HTML as UTF-8. Some programs write UTF-16, with or without the mark
// that says so.
func decode(source []byte) []byte {
	little := bytes.HasPrefix(source, []byte("\xff\xfe")) || len(source) > 3 && source[1] == 0 && source[3] == 0
	big := bytes.HasPrefix(source, []byte("\xfe\xff"))
	if !little && !big {
		return bytes.Trim(bytes.TrimPrefix(source, []byte("\xef\xbb\xbf")), "\x00")
	}
	units := make([]uint16, len(source)/2)
	for i := range units {
		low, high := source[2*i], source[2*i+1]
		if big {
			low, high = high, low
		}
		units[i] = uint16(high)<<8 | uint16(low)
	}
	var out []byte
	for _, r := range utf16.Decode(units) {
		if r != '\ufeff' && r != 0 {
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

// maxDepth is how deep elements may nest. No page that a person wrote goes as deep.
const maxDepth = 200

// isSmall reports whether a tree can be converted in a moment.
func isSmall(root *html.Node) bool {
	nodes := 0
	var small func(n *html.Node, depth int) bool
	small = func(n *html.Node, depth int) bool {
		if nodes++; nodes > maxNodes || depth > maxDepth {
			return false
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !small(c, depth+1) {
				return false
			}
		}
		return true
	}
	return small(root, 0)
}

// isRich reports whether a clean tree has anything that plain text has not.
func isRich(root *html.Node) bool {
	for n := range root.Descendants() {
		switch n.DataAtom {
		case atom.Strong, atom.Em, atom.Del, atom.U, atom.Mark, atom.Sup, atom.Sub, atom.A, atom.Ul, atom.Ol, atom.Table, atom.Blockquote, atom.Code, atom.Pre,
			atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr:
			return true
		}
	}
	return false
}
