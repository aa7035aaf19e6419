package yamldoc

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// longLine is the length in runes of the longest text that is written on the line
// of its key. A longer one is written as a block, not in quotes with escapes.
const longLine = 80

// Text returns the node of a text, with the style that it will be written in.
// Bytes that are not UTF-8 become U+FFFD.
func Text(s string) *yaml.Node {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s, Style: styleOf(s)}
}

// Literal returns the node of a number, a date or a boolean, written as it is.
// Marshal checks that YAML reads it as such.
func Literal(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: value}
}

// styleOf returns the style that a text is written in: plain for a short phrase
// without YAML syntax, a literal block for prose that a block preserves, and
// double quotes with escapes for all else.
func styleOf(s string) yaml.Style {
	switch {
	case isPlain(s):
		return 0
	case isProse(s) && isBlockSafe(s):
		return yaml.LiteralStyle
	}
	return yaml.DoubleQuotedStyle
}

// isProse reports whether a text reads better as a block than in quotes.
func isProse(s string) bool {
	return strings.Contains(s, "\n") || isLong(s)
}

// isLong reports whether a text is longer than longLine. It need not count a text
// with more bytes than that many runes can have.
func isLong(s string) bool {
	return len(s) > longLine*utf8.UTFMax || utf8.RuneCountInString(s) > longLine
}

// isPlain reports whether every YAML parser reads a text without quotes as that
// text: it begins with a letter, so that it is not a number, date or indicator, and
// has nothing that starts a value or comment.
func isPlain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(first) || isLong(s) {
		return false
	}
	for _, r := range s {
		if !isVisible(r) || (unicode.IsSpace(r) && r != ' ') {
			return false
		}
	}
	if strings.Contains(s, ": ") || strings.Contains(s, " #") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " ") {
		return false
	}
	return !isReserved(s)
}

// isReserved reports whether some version of YAML reads a word as a boolean, null
// or a number.
func isReserved(s string) bool {
	if len(s) > len("false") {
		return false
	}
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf":
		return true
	}
	return false
}

// isBlockSafe reports whether a literal block preserves a text: it has visible
// characters only, no line that ends in white space (an editor may trim it), a
// first line that shows the indentation, and at most one line break at the end.
func isBlockSafe(s string) bool {
	body := strings.TrimSuffix(s, "\n")
	if body == "" || strings.HasSuffix(body, "\n") {
		return false
	}
	if first, _ := utf8.DecodeRuneInString(body); unicode.IsSpace(first) {
		return false
	}
	for line := range strings.SplitSeq(body, "\n") {
		if last, _ := utf8.DecodeLastRuneInString(line); unicode.IsSpace(last) {
			return false
		}
		for _, r := range line {
			if !isVisible(r) {
				return false
			}
		}
	}
	return true
}

// quote returns a text between double quotes. A line break of the text also
// breaks the line of the file, after an escape that YAML reads as nothing, so
// that a diff shows which line changed.
func quote(s string, indent int) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/16 + 2)
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r > ' ' && r != '"' && r != '\\' && isVisible(r):
			b.WriteRune(r)
		case r == ' ' && i > 0 && s[i-1] == '\n':
			b.WriteString(`\x20`) // a plain space would count as indentation
		default:
			b.WriteString(escape(r))
		}
		if r == '\n' && i+1 < len(s) {
			b.WriteString("\\\n" + strings.Repeat(" ", indent))
		}
	}
	b.WriteByte('"')
	return b.String()
}

// escape returns a character as it is written between double quotes.
func escape(r rune) string {
	switch r {
	case '"':
		return `\"`
	case '\\':
		return `\\`
	case '\n':
		return `\n`
	case '\t':
		return `\t`
	case '\r':
		return `\r`
	case 0:
		return `\0`
	}
	switch {
	case isVisible(r):
		return string(r)
	case r <= 0xFF:
		return fmt.Sprintf(`\x%02X`, r)
	}
	return fmt.Sprintf(`\u%04X`, r)
}
