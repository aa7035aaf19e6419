package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// eachBlock visits the parts of a text that no sentence goes beyond: paragraphs,
// headings, items of lists, lines of tables.
func eachBlock(s string, visit func(from, to int)) {
	start := 0
	flush := func(to int) {
		if start < to {
			visit(start, to)
		}
		start = to
	}
	for from := 0; from < len(s); {
		to := len(s)
		if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
			to = from + n + 1
		}
		line := strings.TrimSpace(s[from:to])
		switch {
		case line == "":
			flush(from)
			start = to
		case beginsBlock(line):
			flush(from)
			start = from + markerLength(s[from:to])
			if line[0] == '#' || line[0] == '|' {
				flush(to)
			}
		}
		from = to
	}
	flush(len(s))
}

// beginsBlock reports whether a line begins an item of a list, a heading, a quotation or
// a row of a table.
func beginsBlock(line string) bool {
	switch line[0] {
	case '-', '*', '+':
		return len(line) > 1 && line[1] == ' '
	case '#', '>', '|':
		return true
	}
	return numberLength(line) > 0
}

// numberLength returns the length of the number of an item, "1. " or "1) ".
func numberLength(line string) int {
	n := 0
	for n < len(line) && n < 9 && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n == 0 || n+1 >= len(line) || line[n] != '.' && line[n] != ')' || line[n+1] != ' ' {
		return 0
	}
	return n + 2
}

// markerLength returns the length of what begins a block, with the space before it.
func markerLength(line string) int {
	inner := strings.TrimLeft(line, " \t")
	space := len(line) - len(inner)
	if n := numberLength(inner); n > 0 {
		return space + n
	}
	rest := strings.TrimLeft(inner, "#>|-*+ ")
	if strings.HasPrefix(inner, "* ") || strings.HasPrefix(inner, "- ") || strings.HasPrefix(inner, "+ ") {
		rest = inner[2:] // what follows may be bold
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "[ ] "), "[x] ")
	return space + len(inner) - len(rest)
}

// eachSentence visits the sentences of a block by Unicode's boundaries (UAX #29), but
// for line feeds, which Markdown takes for spaces, and for abbreviations.
func eachSentence(s string, from, to int, lists *Lists, visit func(from, to int)) {
	start := from
	end := func(at int) {
		if !lists.isAbbreviation(s[start:at]) {
			visit(start, at)
			start = at
		}
	}
	if isSimple(s[from:to]) {
		simpleEnds(s, from, to, end)
	} else {
		rest, state, at := strings.ReplaceAll(s[from:to], "\n", " "), -1, from
		for rest != "" {
			var sentence string
			sentence, rest, state = uniseg.FirstSentenceInString(rest, state)
			if at += len(sentence); at < to {
				end(at)
			}
		}
	}
	if start < to {
		visit(start, to)
	}
}

// isAbbreviation reports whether a text ends with an abbreviation or an initial rather
// than with a sentence.
func (l *Lists) isAbbreviation(s string) bool {
	s = strings.TrimRight(s, " \n\t\r")
	if !strings.HasSuffix(s, ".") {
		return false
	}
	at := strings.LastIndexAny(s, " \n\t(") + 1
	word := s[at:]
	if r, size := utf8.DecodeRuneInString(word); len(word) == size+1 && unicode.IsUpper(r) && r != 'I' {
		return true // an initial
	}
	return l != nil && l.Abbreviations[strings.ToLower(word)]
}

// isSimple reports whether a text has only ASCII and typographic marks, for which the
// boundaries need no tables: most texts are so, and tables are slow.
func isSimple(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '’', '‘', '“', '”', '–', '—', '€', '£', '×', '\u00a0', '•', '→', '±', '°':
		default:
			return false
		}
		i += size - 1
	}
	return true
}

// simpleEnds finds the ends of the sentences of a text that is simple, as rules SB5 to
// SB11 of UAX #29 have them.
func simpleEnds(s string, from, to int, end func(at int)) {
	for i := from; i < to; i++ {
		c := s[i]
		if c != '.' && c != '!' && c != '?' {
			continue
		}
		full := c != '.' // ends a sentence whatever follows
		next := i + 1
		for next < to && strings.IndexByte(".!?", s[next]) >= 0 {
			full = full || s[next] != '.'
			next++
		}
		next = skipClosing(s, next, to)
		i = next - 1
		if next >= to || !isSpace(s[next]) && !full {
			continue
		}
		for next < to && isSpace(s[next]) {
			next++
		}
		if next >= to || !full && goesOn(s[next:to]) {
			continue
		}
		end(next)
	}
}

// skipClosing returns the first byte after brackets and quotation marks that close.
func skipClosing(s string, at, to int) int {
	for at < to {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !strings.ContainsRune(")]\"'”’}", r) {
			break
		}
		at += size
	}
	return at
}

// goesOn reports whether the first letter after a full stop is a small one, so that the
// sentence goes on (SB8).
func goesOn(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return true
		case unicode.IsLetter(r), r == '.', r == '!', r == '?':
			return false
		case r == ',', r == ':', r == ';', r == '-', r == '–', r == '—':
			return true // SB8a
		}
	}
	return false
}
