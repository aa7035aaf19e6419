package block

import (
	"bytes"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"promodoc/app/frontmatter"
	"promodoc/export/mdcontainer"
	"promodoc/export/mdextra"
	"promodoc/export/mdhtml"
	"promodoc/export/mdpandoc"
	"promodoc/export/mdread"
	"promodoc/export/mdsyntax"
	"promodoc/export/mdwiki"
	"promodoc/export/parallel"
)

// A long file is parsed in parts, in parallel. It can be divided before a heading
// at the beginning of a line: that closes all open blocks (CommonMark 0.31, 5.1:
// a line that does not continue a container closes it) except fenced code and
// raw HTML outside of containers. If one of these is the last block of a
// part, it may continue, and the file is parsed as a whole. So is a file that may
// have definitions, of link addresses or footnotes, or blocks between two lines.

var (
	documentGrammar = sync.OnceValue(func() *mdread.Parser { return mdread.NewParser(mdsyntax.CollectFootnotes()) })
	fileGrammar     = sync.OnceValue(func() *mdread.Parser {
		return mdread.NewParser(append(mdread.FileOptions(), mdsyntax.CollectFootnotes())...)
	})
)

// minPart is the least size of a part, in bytes, that is worth a goroutine.
const minPart = 12_000

// part is a parsed part of a file.
type part struct {
	from, to int
	parsed
	// open is set when the last block may continue after the part.
	open bool
}

// parsed is what a part has.
type parsed struct {
	blocks, notes []Block
	contents      bool // a table of contents is asked for
	hidden        int  // passages that only the writer is to see
}

// grammarOf returns the parser of a file with a front matter. The text of a document is
// written in forms that mean what they say, and no other program has a hand in it.
func grammarOf(m frontmatter.Matter) *mdread.Parser {
	if m.Document != "" {
		return documentGrammar()
	}
	return fileGrammar()
}

// parseParts parses Markdown that begins at the offset base of the file, in
// parts of a least size.
func parseParts(md *mdread.Parser, src []byte, base, least int) []part {
	sanitized := mdread.Sanitize(src)
	parts := divide(sanitized, least)
	_ = parallel.Do(len(parts), 1, func() func(int) error {
		return func(i int) error {
			p := &parts[i]
			r := reader{src: src[p.from:p.to], base: base + p.from}
			p.parsed, p.open = r.read(md, sanitized[p.from:p.to])
			return nil // any text is Markdown
		}
	})
	for i := range parts[:len(parts)-1] {
		if parts[i].open {
			r := reader{src: src, base: base}
			whole := part{to: len(src)}
			// Sanitize again: the limiters have written to the copy.
			whole.parsed, _ = r.read(md, mdread.Sanitize(src))
			return []part{whole}
		}
	}
	return parts
}

// read parses a part, given as a sanitized copy that may be written to.
func (r *reader) read(md *mdread.Parser, sanitized []byte) (p parsed, open bool) {
	root := md.Parse(r.src, sanitized)
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*extast.FootnoteList); ok {
			p.notes = append(p.notes, r.notes(list)...)
			continue
		}
		p.blocks = r.block(p.blocks, n, 0)
	}
	p.contents, p.hidden = r.contents, r.hidden
	_, open = root.LastChild().(*ast.FencedCodeBlock)
	return p, open || mdhtml.IsOpen(root)
}

// markers are what the markers of quotes and items are made of.
const markers = " \t>-*+.)0123456789"

// withoutMarkers returns a line without the markers that it begins with.
func withoutMarkers(line []byte) []byte {
	for len(line) > 0 && strings.IndexByte(markers, line[0]) >= 0 {
		line = line[1:]
	}
	return line
}

// divide finds where Markdown can be divided. It tracks code fences only to avoid
// positions that will turn out to be unusable, and may err.
func divide(src []byte, least int) []part {
	whole := []part{{to: len(src)}}
	if len(src) < 2*least || bytes.Contains(src, []byte("]:")) || mdpandoc.HasNotes(src) || mdwiki.IsStorageCode(src) || mdwiki.IsPlainlyWiki(src) {
		return whole
	}
	var parts []part
	from, at, fenced, blank := 0, 0, false, false
	var last []byte // the last line that is not blank
	for line := range bytes.Lines(src) {
		if content := withoutMarkers(line); mdcontainer.Begins(content) || mdextra.BeginsHidden(content) {
			return whole
		}
		if blank && !fenced && at-from >= least && isHeading(line) && !mayContinue(last) {
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

// isHeading reports whether a line begins with one to six # and a space.
func isHeading(line []byte) bool {
	n := len(line) - len(bytes.TrimLeft(line, "#"))
	return n >= 1 && n <= 6 && n < len(line) && line[n] == ' '
}

func isFence(line []byte) bool {
	line = bytes.TrimLeft(line, " ")
	return bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
}

// mayContinue reports whether a line may be the last one of a block that leaves
// its part open.
func mayContinue(line []byte) bool {
	line = bytes.TrimSpace(line)
	return isFence(line) || bytes.HasSuffix(line, []byte(">")) || bytes.HasPrefix(line, []byte("<"))
}
