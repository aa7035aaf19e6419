package markdown

import (
	"regexp"
	"strings"

	"promodoc/app/career"
	"promodoc/export/mdtree"
)

// host matches what people mean as an address of the web without saying so.
var host = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(:[0-9]+)?(/|$)`)

// webAddress is a field's address as a link needs it; it reports false for
// what is none, or none that readers can be offered to click on.
func webAddress(field string) (string, bool) {
	url := line(field)
	switch s := strings.ToLower(scheme.FindString(url)); {
	case strings.Contains(url, " "):
		return "", false
	case s == "http:" || s == "https:" || s == "mailto:":
		return mdtree.CleanURL(url), len(url) > len(s)
	case strings.Contains(url, "/") && host.MatchString(url):
		return mdtree.CleanURL("https://" + url), true
	}
	return "", false
}

// references are all addresses in the blocks, each once, in the order of the
// text, footnotes last.
func (b *builder) references(blocks []mdtree.Block) []mdtree.Block {
	tree := &mdtree.Tree{Blocks: blocks}
	tree.Normalise()
	r := references{at: map[string]int{}}
	mdtree.WalkInlines(tree.Blocks, r.add)
	for _, note := range tree.Footnotes {
		mdtree.WalkInlines(note.Blocks, r.add)
	}
	if len(r.links) == 0 {
		return nil
	}
	list := &mdtree.List{Ordered: true, Start: 1, Tight: true}
	for _, l := range r.links {
		list.Items = append(list.Items, &mdtree.Item{Blocks: []mdtree.Block{paragraph(l)}})
	}
	return []mdtree.Block{b.partTitle(career.SkeletonReferences, wordReferences), list}
}

type references struct {
	links []*mdtree.Link
	at    map[string]int // in links, by address
}

// add adds a link to the references. An address that was only shown as such
// takes the title that a later link gives it.
func (r *references) add(in mdtree.Inline) {
	l, ok := in.(*mdtree.Link)
	if !ok || scheme.FindString(l.URL) == "" {
		return
	}
	title := line(mdtree.PlainText(l.Text))
	i, known := r.at[l.URL]
	if !known {
		i = len(r.links)
		r.at[l.URL] = i
		r.links = append(r.links, &mdtree.Link{URL: l.URL, Text: []mdtree.Inline{mdtree.Text(bare(l.URL))}})
	}
	shown := r.links[i]
	if title != "" && shown.Text[0] == mdtree.Inline(mdtree.Text(bare(l.URL))) {
		shown.Text[0] = mdtree.Text(title)
	}
}

// bare is an address as people write it.
func bare(url string) string { return strings.TrimPrefix(url, "mailto:") }
