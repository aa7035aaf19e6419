package doctree

import (
	"slices"
	"strings"

	"promodoc/app/standin"
	"promodoc/export/mdtree"
)

// namer replaces confidential names in blocks, and notes what it could not. A name
// is found also where markup divides it. A link whose address has a name in any form
// becomes its text, and an image its alternative text.
type namer struct {
	names   *standin.Names
	letters func(address string) string // in a drawing
	left    []standin.Left
	hidden  string // what addresses of attachments begin with that no reader sees
	links   int    // that lost their address
	shown   int    // images that nobody looked into
	lost    int    // images that were left out
}

// Unreplaced is what became of confidential names where no words took their place.
type Unreplaced struct {
	Left   []standin.Left // what only looks like a name, and is in the text
	Links  int            // links without their address, which had a name in it
	Images int            // images that were left out for theirs
	Seen   int            // images that are in the text, which nobody looked at
}

func (n *namer) unreplaced() Unreplaced {
	return Unreplaced{Left: n.left, Links: n.links, Images: n.lost, Seen: n.shown}
}

// blocks replaces the names in some blocks and in the footnotes of these.
func (n *namer) blocks(blocks []mdtree.Block) []mdtree.Block {
	if n.names == nil {
		return blocks
	}
	n.some(blocks)
	for _, note := range mdtree.FootnotesOf(blocks) {
		n.some(note.Blocks)
	}
	return blocks
}

func (n *namer) some(blocks []mdtree.Block) {
	mdtree.MapInlines(blocks, n.address)
	mdtree.WalkBlocks(blocks, func(block mdtree.Block) {
		switch block := block.(type) {
		case *mdtree.Paragraph:
			block.Text = n.text(block.Text)
		case *mdtree.Heading:
			block.Text = n.text(block.Text)
		case *mdtree.Box:
			block.Title = n.text(block.Title)
		case *mdtree.Code:
			block.Info, block.Text = n.line(block.Info), n.line(block.Text)
		case *mdtree.Table:
			for _, row := range block.Rows {
				for i := range row {
					row[i] = n.text(row[i])
				}
			}
		}
	})
}

// address replaces a link or an image whose address has a name in it, and a drawing
// with one.
func (n *namer) address(in mdtree.Inline) []mdtree.Inline {
	switch in := in.(type) {
	case *mdtree.Link:
		in.Title = n.line(in.Title)
		if n.names.InAddress(in.URL) && !strings.HasPrefix(in.URL, "#") {
			n.links++
			return in.Text
		}
	case *mdtree.Image:
		in.Alt, in.Title = n.line(in.Alt), n.line(in.Title)
		if n.inAddress(addressOf(in)) || n.names.In(n.letters(in.URL)) {
			n.lost++
			return plain(in.Alt)
		}
		n.shown++
	case *mdtree.Anchor:
		if n.names.In(in.Name) {
			return nil
		}
	}
	return []mdtree.Inline{in}
}

// hides reports whether a file is left out for a name in its address, or in it if it is a
// drawing.
func (n *namer) hides(address string, picture bool) bool {
	return n.names != nil && (n.inAddress(address) || picture && n.names.In(n.letters(address)))
}

// inAddress reports whether there is a name in an address, as people read it.
func (n *namer) inAddress(address string) bool {
	return n.names.InAddress(strings.TrimPrefix(address, n.hidden))
}

// addressOf returns the address of an image as people read it: nothing of one that is
// in the address itself but what it is.
func addressOf(im *mdtree.Image) string {
	if isImageData(im.URL) {
		kind, _, _ := strings.Cut(im.URL, ",")
		return kind
	}
	return im.URL
}

// line replaces the names in a plain text, and notes what was left.
func (n *namer) line(text string) string {
	text = n.names.Replace(text)
	n.note(text)
	return text
}

func (n *namer) note(text string) {
	for _, l := range n.names.Left(text) {
		i := slices.IndexFunc(n.left, func(o standin.Left) bool { return o.Name == l.Name })
		if i < 0 {
			n.left = append(n.left, standin.Left{Name: l.Name})
			i = len(n.left) - 1
		}
		for _, form := range l.Forms {
			if !slices.Contains(n.left[i].Forms, form) {
				n.left[i].Forms = append(n.left[i].Forms, form)
			}
		}
	}
}

// text replaces the names in a text with its markup.
func (n *namer) text(text []mdtree.Inline) []mdtree.Inline {
	var flat strings.Builder
	flatten(text, &flat)
	edits := n.names.Edits(flat.String())
	if len(edits) > 0 {
		r := rewriter{edits: edits}
		text = r.rewrite(text)
		flat.Reset()
		flatten(text, &flat)
	}
	n.note(flat.String())
	return text
}

// outside is in a flat text in place of what no name goes across.
const outside = "\ufffc"

// flatten writes the text of inline nodes, without their markup.
func flatten(text []mdtree.Inline, to *strings.Builder) {
	for _, in := range text {
		switch in := in.(type) {
		case mdtree.Text:
			to.WriteString(string(in))
		case mdtree.CodeSpan:
			to.WriteString(string(in))
		case mdtree.Break:
			to.WriteByte(' ')
		case *mdtree.Emphasis:
			flatten(in.Text, to)
		case *mdtree.Link:
			flatten(in.Text, to)
		case *mdtree.Mark:
			flatten(in.Text, to)
		case *mdtree.Image:
			to.WriteString(outside)
		}
	}
}

// rewriter replaces parts of a text that flatten wrote, in its nodes. Words take the
// place of the beginning of what they replace.
type rewriter struct {
	edits []standin.Edit
	at    int // in the flat text
}

func (r *rewriter) rewrite(text []mdtree.Inline) []mdtree.Inline {
	var out []mdtree.Inline
	for _, in := range text {
		switch in := in.(type) {
		case mdtree.Text:
			out = append(out, mdtree.Text(r.leaf(string(in))))
		case mdtree.CodeSpan:
			if s := r.leaf(string(in)); s != "" {
				out = append(out, mdtree.CodeSpan(s))
			}
		case mdtree.Break:
			if r.leaf(" ") != "" {
				out = append(out, in)
			}
		case *mdtree.Emphasis:
			in.Text = r.rewrite(in.Text)
			out = append(out, in)
		case *mdtree.Link:
			in.Text = r.rewrite(in.Text)
			out = append(out, in)
		case *mdtree.Mark:
			in.Text = r.rewrite(in.Text)
			out = append(out, in)
		case *mdtree.Image:
			r.at += len(outside)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// leaf returns what becomes of a text that begins at the present offset.
func (r *rewriter) leaf(text string) string {
	var b strings.Builder
	from, to := r.at, r.at+len(text)
	r.at = to
	done := from
	for _, e := range r.edits {
		if e.To <= from || e.From >= to {
			continue
		}
		if e.From >= done {
			b.WriteString(text[done-from : e.From-from])
		}
		if e.From >= from {
			b.WriteString(e.Words)
		}
		done = min(e.To, to)
	}
	b.WriteString(text[done-from:])
	return b.String()
}
