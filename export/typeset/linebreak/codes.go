package linebreak

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCode is the length in bytes up to which a code is not divided.
const maxCode = 14

// isChord reports whether an offset is behind a space in a chord of keys: Ctrl E, Ctrl
// Shift F5, Ctrl + E.
func isChord(text string, at int) bool {
	before := wordBefore(text, at)
	if before == "+" {
		return at > 3 && isModifier(wordBefore(text, at-2))
	}
	if !isModifier(before) {
		return false
	}
	key := wordAt(text, at)
	return utf8.RuneCountInString(key) <= 1 || isModifier(key) || isKey(key)
}

// isInBrackets reports whether an offset is in a short code in brackets, such as
// (CC BY-SA).
func isInBrackets(text string, at int) bool {
	from := at - 1
	for ; text[from] != '('; from-- {
		if from == 0 || at-from > maxCode || !isCodeByte(text[from]) {
			return false
		}
	}
	to := at
	for ; to < len(text) && text[to] != ')'; to++ {
		if to-from > maxCode || !isCodeByte(text[to]) {
			return false
		}
	}
	return to < len(text)
}

func isCodeByte(b byte) bool {
	return 'A' <= b && b <= 'Z' || isDigit(b) || strings.IndexByte(" -+./,:", b) >= 0
}

// isInShortCode reports whether an offset, not behind a space, is in a word that is not
// divided there: after the hyphens of an option, after a single letter (e-mail), between
// the keys of a chord, or in a short code (BY-SA, I/O).
func isInShortCode(text string, at int) bool {
	mark := text[at-1]
	if mark != '-' && mark != '/' {
		return false
	}
	if mark == '-' && IsOption(text[wordStart(text, at):]) {
		return true
	}
	from := at - 1
	for from > 0 && isAlphanumeric(text[from-1]) {
		from--
	}
	to := at
	for to < len(text) && isAlphanumeric(text[to]) {
		to++
	}
	before, after := text[from:at-1], text[at:to]
	begins := from == 0 || strings.IndexByte(" \n([", text[from-1]) >= 0
	switch {
	case before == "":
		return mark == '-' && (begins || text[from-1] == '-')
	case isModifier(before):
		return mark == '-'
	case len(before) == 1 && begins && mark == '-':
		return true
	case mark == '/':
		ends := to == len(text) || text[to] != '/'
		return begins && ends && len(before) <= 3 && len(after) <= 3
	}
	return len(before) <= 3 && len(after) <= 3 && after != "" && isCode(before) && isCode(after)
}

// wordStart returns where the word begins that an offset is in.
func wordStart(text string, at int) int {
	for at > 0 && text[at-1] != ' ' && text[at-1] != '\n' {
		at--
	}
	return at
}

// IsOption reports whether a text begins with an option of a command, such as --toc or
// -v, also after a bracket or a quotation mark. At the end of a line, its hyphens would
// look as if they were added there.
func IsOption(text string) bool {
	text = strings.TrimLeft(text, `([{“„‘‚«"'`)
	return len(text) > 1 && text[0] == '-' && (text[1] == '-' || isAlphanumeric(text[1]))
}

// isLoneHyphen reports whether there is a hyphen at an offset, with a space or nothing
// on either side. A bracket may open before it.
func isLoneHyphen(text string, at int) bool {
	if text[at] != '-' || at+1 < len(text) && text[at+1] != ' ' && text[at+1] != '\n' {
		return false
	}
	return at == 0 || strings.IndexByte(" \n([", text[at-1]) >= 0
}

// leadsOn reports whether a lone hyphen at an offset belongs to the words after it, as in
// "a file, - for standard input". Between two words it is a dash, which belongs to the
// one before.
func leadsOn(text string, at int) bool {
	if at > 0 && (text[at-1] == '(' || text[at-1] == '[') {
		return true
	}
	before := strings.TrimRight(text[:at], " ")
	return before == "" || strings.IndexByte("\n,;:([", before[len(before)-1]) >= 0
}

// isCode reports whether a word is capitals and digits only.
func isCode(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) && !unicode.IsDigit(r) })
}

// isCounted reports whether an offset is between a number and what it counts: a word
// that is longer than most prepositions. Years count nothing.
func isCounted(text string, at int) bool {
	const least = 4 // letters of the word
	if text[at-1] != ' ' || !isDigit(text[at-2]) {
		return false
	}
	number := strings.TrimLeft(wordBefore(text, at), "~≈<>+−-±$€£")
	if number == "" || strings.Trim(number, "0123456789.,’'") != "" {
		return false
	}
	if len(number) == 4 && isInteger(number) && (number[:2] == "19" || number[:2] == "20") {
		return false
	}
	return utf8.RuneCountInString(letters(wordAt(text, at))) >= least
}
