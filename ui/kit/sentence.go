package kit

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count writes a number with its noun, such as "1 page" or "3 pages".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Sentence makes an error's text a sentence for the screen: a capital at the
// front, a full stop at the end.
func Sentence(err error) string {
	s := err.Error()
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	switch s[len(s)-1] {
	case '.', '?', '!':
		return s
	}
	return s + "."
}

// PlainText is a path's Markdown as shown on a screen: lines joined to paragraphs,
// and the few marks of emphasis left out.
func PlainText(markdown string) string {
	paragraphs := strings.Split(strings.ReplaceAll(strings.TrimSpace(markdown), "\r\n", "\n"), "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.Join(strings.Fields(p), " ")
	}
	return strings.NewReplacer("**", "", "*", "", "`", "").Replace(strings.Join(paragraphs, "\n\n"))
}
