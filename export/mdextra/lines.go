package mdextra

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"promodoc/export/mdsyntax"
)

// Markdown joins the lines of a paragraph. People and programs who write facts,
// quotations or points of their own form line by line do not mean that, and it shows:
// such lines begin alike, as those of wrapped prose do not.

// lineForm is how a line begins.
type lineForm rune

// The forms of lines. Any other value is the symbol that a line begins with.
const (
	prose lineForm = -iota
	labeled
	enumerated
	address
	pictographic
	tabbed
)

// keepLines ends the lines of a paragraph that begin like the one before or after them
// where its text does. So does the line before the source of a quotation.
func keepLines(p ast.Node, src []byte) {
	lines := p.Lines()
	n := lines.Len()
	if n < 2 {
		return
	}
	_, all := p.AttributeString(linesAttribute)
	ends := make([]bool, n) // whether a line ends
	some := false
	before := formOf(mdsyntax.LineValue(lines, 0, src))
	for i := 1; i < n; i++ {
		form := formOf(mdsyntax.LineValue(lines, i, src))
		alike := form != prose && form == before
		if alike && i > 1 {
			ends[i-2] = true
		}
		ends[i-1] = ends[i-1] || alike || all
		some, before = some || ends[i-1], form
	}
	if p.Parent().Kind() == ast.KindBlockquote && isSource(mdsyntax.LineValue(lines, n-1, src)) {
		ends[n-2], some = true, true
	}
	if some {
		endLines(p, ends)
	}
}

// linesAttribute marks a paragraph whose lines end where its text has them.
const linesAttribute = "lines"

// KeepLines has the lines of a paragraph end where its text has them.
func KeepLines(p *ast.Paragraph) { p.SetAttributeString(linesAttribute, true) }

// endLines makes hard line breaks of the soft ones of a paragraph that are at the end
// of some of its lines.
func endLines(p ast.Node, ends []bool) {
	lines, line := p.Lines(), 0
	_ = ast.Walk(p, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		t, ok := n.(*ast.Text)
		if !ok || !entering || !t.SoftLineBreak() {
			return ast.WalkContinue, nil
		}
		for line+1 < len(ends) && lines.At(line).Stop <= t.Segment.Start {
			line++
		}
		if ends[line] {
			t.SetSoftLineBreak(false)
			t.SetHardLineBreak(true)
		}
		return ast.WalkContinue, nil
	})
}

// isSource reports whether a line says who is quoted: it begins with a dash.
func isSource(line []byte) bool {
	for _, dash := range []string{"— ", "– ", "― ", "-- ", "—", "―"} {
		if bytes.HasPrefix(line, []byte(dash)) {
			return true
		}
	}
	return false
}

// formOf returns how a line of a paragraph begins.
func formOf(line []byte) lineForm {
	line = bytes.TrimSpace(line)
	if len(line) == 0 {
		return prose
	}
	r, size := utf8.DecodeRune(line)
	switch {
	case isEnumerated(line), isSign(line):
		return enumerated
	case isLabeled(line):
		return labeled
	case isAddress(line):
		return address
	case bytes.IndexByte(line, '\t') > 0:
		return tabbed
	case r >= 0x1F000:
		return pictographic
	case r == '"' || r == '“' || r == '„' || r == '«' || r == '»' || r == '@' || r == '+':
		return lineForm(r)
	case (r == '-' || r == '=') && len(line) > 2 && line[1] == '>', r == '→' || r == '⇒': // in two signs or one
		return '→'
	case r == '-' && len(line) > 2 && line[1] == '-' && line[2] == ' ':
		return '-'
	case r == '[' && len(line) > 3 && line[2] == ']' && line[3] == ' ':
		return '['
	case size > 1 && (unicode.IsSymbol(r) || unicode.Is(unicode.Pd, r)):
		return lineForm(r)
	}
	return prose
}

// isSign reports whether a line begins with one of the signs of Atlassian's wikis,
// such as a tick.
func isSign(line []byte) bool {
	return len(line) > 3 && line[0] == '(' && line[2] == ')' && line[3] == ' ' && bytes.IndexByte([]byte("/x!?+-*iyn"), line[1]) >= 0
}

const (
	maxLabel      = 40 // bytes
	maxLabelWords = 4
)

// isLabeled reports whether a line begins with a few words and a colon, or, as in
// Obsidian, two.
func isLabeled(line []byte) bool {
	line = bytes.TrimLeft(line, "*_")
	end := bytes.IndexByte(line[:min(len(line), maxLabel)], ':')
	if end <= 0 {
		return false
	}
	label, rest := line[:end], line[end+1:]
	if bytes.ContainsAny(label, ".,;!?`<>[]{}()|=\"") || bytes.Count(label, []byte(" ")) >= maxLabelWords {
		return false
	}
	if bytes.HasPrefix(rest, []byte(":")) {
		rest = rest[1:]
	} else if first, _ := utf8.DecodeRune(label); unicode.IsLower(first) || unicode.IsDigit(first) {
		return false
	}
	rest = bytes.TrimLeft(rest, "*_")
	return len(rest) == 0 || rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\\'
}

// isNumbered reports whether a text is no more than a letter or a number with its
// sign.
func isNumbered(text []byte) bool {
	return len(text) > 0 && isEnumerated(append(bytes.Clone(text), ' '))
}

// isEnumerated reports whether a line begins with a letter or a number of a form
// that Markdown does not know: a), (a), (1), iv., 3.1, A., #. or (@).
func isEnumerated(line []byte) bool {
	end := bytes.IndexAny(line[:min(len(line), 10)], " \t\u00a0")
	if end < 2 {
		return false
	}
	mark := line[:end]
	if isSectionNumber(mark) {
		return true
	}
	inside, closed := bytes.CutSuffix(mark, []byte(")"))
	if !closed {
		inside, closed = bytes.CutSuffix(mark, []byte("."))
	} else {
		inside = bytes.TrimPrefix(inside, []byte("("))
	}
	switch {
	case !closed || len(inside) == 0:
		return false
	case len(inside) == 1:
		return isAlnum(inside[0]) || inside[0] == '#' || inside[0] == '@'
	}
	return len(bytes.Trim(inside, "ivx")) == 0 || mark[0] == '(' && (inside[0] == '@' || len(bytes.Trim(inside, "0123456789")) == 0)
}

// isSectionNumber reports whether a text is numbers with points between them.
func isSectionNumber(mark []byte) bool {
	mark = bytes.TrimSuffix(mark, []byte("."))
	for part := range bytes.SplitSeq(mark, []byte(".")) {
		if len(part) == 0 || len(part) > 2 || len(bytes.Trim(part, "0123456789")) > 0 {
			return false
		}
	}
	return bytes.IndexByte(mark, '.') > 0
}

func isAlnum(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// isAddress reports whether a line is an address on the web.
func isAddress(line []byte) bool {
	line = bytes.TrimPrefix(line, []byte("<"))
	return (bytes.HasPrefix(line, []byte("https://")) || bytes.HasPrefix(line, []byte("http://"))) && bytes.IndexByte(line, ' ') < 0
}
