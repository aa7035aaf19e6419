package mdedit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"promodoc/app/markup"
)

// replaceWord replaces a part of a line if that changes only plain words, whose
// letters mean nothing to the grammar, so that nothing has to be parsed. It reports
// whether it did.
func (t *Text) replaceWord(i, from, to int, with string) bool {
	l := &t.lines[i]
	w, ok := wordsAt(l.text, byteAt(l.text, from), byteAt(l.text, to), with)
	if !ok {
		return false
	}
	col := utf8.RuneCountInString(l.text[:w.start])
	style := l.styleAt(col)
	if w.ahead > w.start { // the word before
		style = l.styleAt(col - 1)
	}
	endsLine := w.end == len(l.text) && (strings.HasSuffix(w.now, " ") || strings.HasSuffix(l.text, " "))
	if style == markup.Quiet || endsLine && style != 0 || t.hasSyntax(i, w) {
		return false
	}
	oldEnd := col + utf8.RuneCountInString(l.text[w.start:w.end])
	newEnd := col + utf8.RuneCountInString(w.now)
	l.spans = replaced(l.spans, col, oldEnd, newEnd, style)
	l.text = l.text[:w.start] + w.now + l.text[w.end:]
	l.runes += newEnd - oldEnd
	return true
}

// words is a range of bytes of a line, from the end of one word on or of whole
// words, and what is there after a change.
type words struct {
	start, end int
	ahead      int // where the words begin that change, after the white space at start
	was, now   string
}

// wordsAt returns the words that the replacement of [from, to) changes. ok is false
// if they are not plain.
func wordsAt(line string, from, to int, with string) (w words, ok bool) {
	w.start = strings.LastIndexAny(line[:from], " \t") + 1
	w.end = len(line)
	if n := strings.IndexAny(line[to:], " \t"); n >= 0 {
		w.end = to + n
	}
	w.ahead = w.start
	w.was, w.now = line[w.start:w.end], line[w.start:from]+with+line[to:w.end]
	if !plainWords(w.was) || !plainWords(w.now) {
		return w, false
	}
	if w.was != "" && w.now != "" && w.was[0] != ' ' && w.now[0] != ' ' {
		return w, true
	}
	// A word comes or goes. What is before it has to be a word too, so that the line
	// has no other syntax at its beginning.
	head := strings.TrimRight(line[:w.start], " ")
	w.now = line[len(head):w.start] + w.now
	w.start = len(head)
	return w, w.ahead > w.start && sentenceWord(head[strings.LastIndexAny(head, " \t")+1:])
}

// plainWords reports whether a text has only letters, digits, commas and spaces.
func plainWords(s string) bool {
	for _, r := range s {
		if r != ' ' && r != ',' && (r < '0' || r > '9') && !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// sentenceWord reports whether a text is a word with or without punctuation behind
// it, but no address.
func sentenceWord(s string) bool {
	s = strings.TrimRight(s, ".,;:!?")
	for i, r := range s {
		if !unicode.IsLetter(r) && (i == 0 || !strings.ContainsRune("0123456789’-–", r)) {
			return false
		}
	}
	return s != ""
}

// styleAt returns the style of the rune at a column.
func (l *line) styleAt(col int) markup.Style {
	for _, s := range l.spans {
		if s.Start <= col && col < s.End {
			return s.Style
		}
	}
	return 0
}

// hasSyntax reports whether the chunk of a line may have syntax on which words, or
// their number, have an influence: HTML, tables, addresses of links, and names that
// may be defined or refer to what is defined elsewhere.
func (t *Text) hasSyntax(line int, w words) bool {
	number := len(strings.Fields(w.was)) != len(strings.Fields(w.now))
	at, _ := slices.BinarySearch(t.chunks, line+1)
	end := len(t.lines)
	if at < len(t.chunks) {
		end = t.chunks[at]
	}
	first := t.chunks[at-1]
	for _, l := range t.lines[first:end] {
		if strings.ContainsAny(l.text, "<|") || t.defs > 0 && strings.Contains(l.text, "[") {
			return true
		}
	}
	return number && t.inAddress(first, line, w.start)
}

// inAddress reports whether a place in a line may be in the brackets with the
// address of a link, of which there is none before the line first: those have not
// ended, or something is in them that may hide their end.
func (t *Text) inAddress(first, line, at int) bool {
	depth := 0
	for i := first; i <= line; i++ {
		s := t.lines[i].text
		if i == line {
			s = s[:at]
		}
		for j := range len(s) {
			switch s[j] {
			case '(':
				if depth > 0 || j > 0 && s[j-1] == ']' {
					depth++
				}
			case ')':
				depth = max(depth-1, 0)
			case '\\', '"', '\'':
				if depth > 0 {
					return true
				}
			}
		}
	}
	return depth > 0
}

// replaced returns spans after the columns [start, oldEnd) were replaced by
// [start, newEnd) in a style.
func replaced(spans []markup.Span, start, oldEnd, newEnd int, style markup.Style) []markup.Span {
	out := make([]markup.Span, 0, len(spans)+2)
	add := func(s markup.Span) {
		n := len(out) - 1
		switch {
		case s.Start >= s.End || s.Style == 0:
		case n >= 0 && out[n].End == s.Start && out[n].Style == s.Style:
			out[n].End = s.End
		default:
			out = append(out, s)
		}
	}
	i := 0
	for ; i < len(spans) && spans[i].Start < start; i++ {
		add(markup.Span{Start: spans[i].Start, End: min(spans[i].End, start), Style: spans[i].Style})
	}
	add(markup.Span{Start: start, End: newEnd, Style: style})
	for i = max(i-1, 0); i < len(spans); i++ {
		if s := spans[i]; s.End > oldEnd {
			delta := newEnd - oldEnd
			add(markup.Span{Start: max(s.Start, oldEnd) + delta, End: s.End + delta, Style: s.Style})
		}
	}
	return out
}
