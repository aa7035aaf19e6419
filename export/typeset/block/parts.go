package block

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"promodoc/export/mdsyntax"
	"promodoc/export/parallel"
)

// A long file is parsed in parts, on all processors. It may be parted before a
// heading at the beginning of a line: that ends whatever is open (CommonMark
// 0.31, 5.1: a line that does not continue a container closes it), but for
// fenced code and raw HTML that are in no container. Where such a one is the
// last of a part it may have gone on, and the file is parsed as a whole. So is a
// file that may define something for all of it: links' addresses, or notes.

// leastPart is how many bytes of Markdown are worth parsing by themselves.
const leastPart = 12_000

// part is what a part of a file becomes.
type part struct {
	from, to int
	blocks   []Block
	notes    []Block
	// open is set when what stands behind the part may belong to its last block.
	open bool
}

// inParts parses Markdown that begins base bytes into the file, in parts of the
// least size or more.
func inParts(src []byte, base, least int) []part {
	tamed := tame(src)
	parts := partition(tamed, least)
	md := mdsyntax.NewParser(mdsyntax.CollectFootnotes(), curbs())
	_ = parallel.Share(len(parts), 1, func() func(int) error {
		return func(i int) error {
			p := &parts[i]
			r := reader{src: src[p.from:p.to], base: base + p.from}
			p.blocks, p.notes, p.open = r.read(md, tamed[p.from:p.to])
			return nil // any text is Markdown
		}
	})
	for i := range parts[:len(parts)-1] {
		if parts[i].open {
			r := reader{src: src, base: base}
			whole := part{to: len(src)}
			// Tamed anew: the curbs have written to the copy.
			whole.blocks, whole.notes, _ = r.read(md, tame(src))
			return []part{whole}
		}
	}
	return parts
}

// read parses a part, of which the parser is given a copy of its own.
func (r *reader) read(md parser.Parser, tamed []byte) (blocks, notes []Block, open bool) {
	root := md.Parse(text.NewReader(tamed))
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*extast.FootnoteList); ok {
			notes = append(notes, r.notes(list)...)
			continue
		}
		blocks = r.block(blocks, n, 0)
	}
	switch last := root.LastChild().(type) {
	case *ast.FencedCodeBlock:
		open = true
	case *ast.HTMLBlock:
		// Other kinds end with the blank line that stands before a heading.
		open = last.HTMLBlockType <= ast.HTMLBlockType5
	}
	return blocks, notes, open
}

// partition finds where Markdown can be parted. It looks for fences only to
// find places that will turn out to be good ones: it may err.
func partition(src []byte, least int) []part {
	whole := []part{{to: len(src)}}
	if len(src) < 2*least || bytes.Contains(src, []byte("]:")) {
		return whole
	}
	var parts []part
	from, at, fenced, blank := 0, 0, false, false
	var last []byte // line that is not blank
	for line := range bytes.Lines(src) {
		if blank && !fenced && at-from >= least && isHeading(line) && !mayGoOn(last) {
			parts, from = append(parts, part{from: from, to: at}), at
		}
		if isFence(line) {
			fenced = !fenced
		}
		if blank = util.IsBlank(line); !blank {
			last = line
		}
		at += len(line)
	}
	return append(parts, part{from: from, to: len(src)})
}

// isHeading tells whether a line begins with one to six # and a blank.
func isHeading(line []byte) bool {
	n := len(line) - len(bytes.TrimLeft(line, "#"))
	return n >= 1 && n <= 6 && n < len(line) && line[n] == ' '
}

func isFence(line []byte) bool {
	line = bytes.TrimLeft(line, " ")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// mayGoOn tells whether a line may be the last of a block that would be taken to
// go on.
func mayGoOn(line []byte) bool {
	line = bytes.TrimSpace(line)
	return isFence(line) || bytes.HasSuffix(line, []byte(">")) || bytes.HasPrefix(line, []byte("<"))
}
