package spelling

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// token is one word of a line as it is written.
type token struct {
	from, to int // bytes in the line
	// begins says that the word begins a sentence, or may: names are told from
	// other words only within one.
	begins bool
	// hyphened says that the word is a part of one with hyphens.
	hyphened bool
}

// hidden is a part of a line of Markdown that is no prose, and what is put in the
// place of each of its bytes. Code is replaced with something that is no space,
// since what is joined to it is no word either.
type hidden struct {
	pattern *regexp.Regexp
	with    byte
	sign    string // is in every text that the pattern matches
}

// hiddenParts are compiled when a text is first checked, not when the program starts.
var hiddenParts = sync.OnceValue(func() []hidden {
	return []hidden{
		{regexp.MustCompile("`+[^`]*`+"), masked, "`"},
		{regexp.MustCompile(`\]\([^)]*\)`), ' ', "]("},            // where a link leads
		{regexp.MustCompile(`^\s{0,3}\[[^\]]+\]:.*$`), ' ', "]:"}, // the definition of a link
		{regexp.MustCompile(`\]\[[^\]]*\]`), ' ', "]["},
		{regexp.MustCompile(`\[\^[^\]]*\]`), ' ', "[^"}, // a footnote
		{regexp.MustCompile(`</?[A-Za-z!][^>]*>`), ' ', "<"},
		{regexp.MustCompile(`&#?[A-Za-z0-9]+;`), masked, "&"},
		{regexp.MustCompile(`[A-Za-z][A-Za-z0-9+.-]*://\S+`), ' ', "://"},
		{regexp.MustCompile(`(?i)\bwww\.\S+`), ' ', "."},
		{regexp.MustCompile(`(?i)\bmailto:\S+`), ' ', ":"},
		{regexp.MustCompile(`[\pL\pN._%+-]+@[\pL\pN-]+(\.[\pL\pN-]+)*`), ' ', "@"},
	}
})

// masked stands for a byte of code.
const masked = '\x1a'

// hide replaces what is no prose, byte for byte.
func hide(line string) string {
	if !strings.ContainsAny(line, "`[<&@:.") {
		return line
	}
	out := []byte(line)
	for _, h := range hiddenParts() {
		if !strings.Contains(line, h.sign) {
			continue // most lines have none, and patterns are slow
		}
		for _, at := range h.pattern.FindAllIndex(out, -1) {
			for i := at[0]; i < at[1]; i++ {
				out[i] = h.with
			}
		}
	}
	return string(out)
}

// tokens calls visit for each word of a line that may be checked.
func tokens(line string, visit func(token)) {
	text := hide(line)
	begins := true
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) {
			at += size
			continue
		}
		end := len(text)
		if n := strings.IndexFunc(text[at:], unicode.IsSpace); n >= 0 {
			end = at + n
		}
		begins = chunk(text, at, end, begins, visit)
		at = end
	}
}

// openers and closers surround words without being a part of them.
const (
	openers = "*_~\"'“”„‘’«»‹›([{¡¿—–|>…"
	closers = "*_~\"'“”„‘’«»‹›)]},.;:!?—–|…"
	ends    = ".!?:…"
)

// chunk visits the words between two spaces, unless they are code. It reports
// whether the next word may begin a sentence.
func chunk(text string, from, to int, begins bool, visit func(token)) bool {
	whole := text[from:to]
	inner := strings.TrimLeft(whole, openers)
	start := from + len(whole) - len(inner)
	inner = strings.TrimRight(inner, closers)
	tail := text[start+len(inner) : to]
	next := strings.ContainsAny(tail, ends)
	if strings.Trim(inner, "#-+0123456789.)(") == "" {
		// A bullet, the number of an item, the mark of a heading, or a number.
		return next || begins
	}
	if strings.ContainsAny(whole[:start-from], "\"“„‘«‹([{¡¿—–|>…") {
		begins = true // in quotes or brackets
	}
	if !isCode(inner) && !strings.Contains(whole, "()") {
		split(text, start, start+len(inner), begins, visit)
	}
	return next
}

// isCode reports whether what is between two spaces is an address, a path, a name
// in a program or another thing that no dictionary has.
func isCode(s string) bool {
	switch {
	case strings.ContainsAny(s, `_\=<>{}$#@^`), strings.Contains(s, "::"):
		return true
	case strings.HasPrefix(s, "--"), strings.HasPrefix(s, "/"), strings.HasPrefix(s, "-") && len(s) < 4:
		return true
	case strings.Count(s, "/") > 1, strings.Contains(s, "/") && strings.ContainsAny(s, ".0123456789~*"):
		return true
	}
	return dotted(s)
}

// dotted reports whether letters are on both sides of a full stop or colon, as in
// config.yaml, e.g. and host:port, but not at the end of a sentence without a space.
func dotted(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if s[i] != '.' && s[i] != ':' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+1:])
		if (unicode.IsLetter(before) || unicode.IsDigit(before)) && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
			return true
		}
	}
	return false
}

// split visits the words of what stands between two spaces: the letters between
// slashes, hyphens and other signs.
func split(text string, from, to int, begins bool, visit func(token)) {
	start := -1
	emit := func(end int) {
		if start < 0 {
			return
		}
		word := text[start:end]
		trimmed := strings.TrimLeft(word, "'’‘")
		at := start + len(word) - len(trimmed)
		trimmed = strings.TrimRight(trimmed, "'’‘")
		start = -1
		if trimmed == "" {
			return
		}
		stop := at + len(trimmed)
		t := token{from: at, to: stop, begins: begins}
		t.hyphened = isHyphenBefore(text[from:at]) || isHyphenAfter(text[stop:to])
		if !touchesCode(text, at, stop) {
			visit(t)
		}
		begins = false
	}
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if isPart(r) {
			if start < 0 {
				start = i
			}
		} else {
			emit(i)
		}
		i += size
	}
	emit(to)
}

// isPart reports whether a rune may be inside a word: a letter, a mark, a digit,
// an apostrophe, and what shows only at the end of a line or not at all.
func isPart(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N) || isApostrophe(r) || isInvisible(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isInvisible reports whether a rune shows nothing inside a word: a soft hyphen, a
// joiner, a space without width.
func isInvisible(r rune) bool {
	switch r {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	}
	return false
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func isHyphenBefore(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isHyphen(r)
}

func isHyphenAfter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isHyphen(r)
}

// touchesCode reports whether a word is joined to code, as in `x`s.
func touchesCode(text string, from, to int) bool {
	return from > 0 && text[from-1] == masked || to < len(text) && text[to] == masked
}
