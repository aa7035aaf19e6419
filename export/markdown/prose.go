package markdown

import (
	"regexp"
	"strings"

	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// prose is a field of Markdown that stands below a heading of some level: its
// own headings go below that, and addresses that lead nowhere good are text.
func (b *builder) prose(ref promo.Ref, text string, level int) []mdtree.Block {
	return b.proseWithin(ref, text, level, 0)
}

// proseWithin is prose that stands inside so many lists.
func (b *builder) proseWithin(ref promo.Ref, text string, level, lists int) []mdtree.Block {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	tree := mdtree.ParseWithin(text, b.source(ref).Field, lists)
	all := tree.Blocks
	for _, note := range tree.Footnotes {
		all = append(all[:len(all):len(all)], note.Blocks...)
	}
	demote(all, level)
	mdtree.MapInlines(all, safeLink)
	return tree.Blocks
}

// demote moves headings below a level, and keeps the steps between them.
func demote(blocks []mdtree.Block, below int) {
	top := 6
	var headings []*mdtree.Heading
	mdtree.WalkBlocks(blocks, func(b mdtree.Block) {
		if h, ok := b.(*mdtree.Heading); ok {
			headings = append(headings, h)
			top = min(top, h.Level)
		}
	})
	for _, h := range headings {
		h.Level = min(h.Level-top+below+1, 6)
	}
}

var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// safe reports whether readers can be offered an address to click on: one of
// the web, of mail, or within the document.
func safe(url string) bool {
	s := strings.ToLower(scheme.FindString(url))
	return s == "" || s == "http:" || s == "https:" || s == "mailto:"
}

// longestShown is how many bytes of an unsafe address are shown.
const longestShown = 200

// safeLink shows a link or an image with an unsafe address as text.
func safeLink(in mdtree.Inline) []mdtree.Inline {
	switch in := in.(type) {
	case *mdtree.Link:
		if !safe(in.URL) {
			return withAddress(in.Text, in.URL)
		}
	case *mdtree.Image:
		if !safe(in.URL) {
			return withAddress([]mdtree.Inline{mdtree.Text(in.Alt)}, in.URL)
		}
	}
	return []mdtree.Inline{in}
}

// withAddress shows an address behind the words it belongs to, unless they are
// the address.
func withAddress(text []mdtree.Inline, url string) []mdtree.Inline {
	words := mdtree.PlainText(text)
	if words == url {
		return text
	}
	if len(url) > longestShown {
		url = strings.ToValidUTF8(url[:longestShown], "") + "…"
	}
	if strings.TrimSpace(words) == "" {
		return append(text, mdtree.Text(url))
	}
	return append(text, mdtree.Text(" ("+url+")"))
}
