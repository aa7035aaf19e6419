package standin

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// host matches what is written like the name of a computer, with or without a path.
var host = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i)[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.[a-z]{2,}(:[0-9]+)?([/?#].*)?$`)
})

// address returns the address around a match, of a page or of mail. It reports false
// if there is none.
func address(text string, from, to int) (start, end int, ok bool) {
	if strings.ContainsFunc(text[from:to], unicode.IsSpace) {
		return 0, 0, false
	}
	start = strings.LastIndexFunc(text[:from], isBetweenAddresses)
	if start >= 0 {
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	} else {
		start = 0
	}
	end = len(text)
	if i := strings.IndexFunc(text[to:], isBetweenAddresses); i >= 0 {
		end = to + i
	}
	token := text[start:end]
	trimmed := strings.TrimRight(token, ".,;:!?…")
	if !strings.Contains(trimmed, "://") && !strings.Contains(trimmed, "@") && !host().MatchString(trimmed) {
		return 0, 0, false
	}
	return start, start + max(len(trimmed), to-start), true
}

func isBetweenAddresses(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`<>()[]{}"'“”‘’„«»`, r)
}
