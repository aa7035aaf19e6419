package mdextra

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// bullets are what lists begin with in text from word processors and mail, as UTF-8:
// the last are those of Word's symbol fonts. None of them is a marker in Markdown.
var bullets = [][]byte{
	[]byte("•"), []byte("◦"), []byte("▪"), []byte("▫"), []byte("‣"), []byte("⁃"), []byte("●"), []byte("○"), []byte("■"), []byte("□"),
	[]byte("\uf0b7"), []byte("\uf0a7"), []byte("\uf076"), []byte("\uf0d8"),
}

// signs are bullets if a tab follows, or several no-break spaces, as they do after
// Word's: a middle dot, an en dash, a section sign, the letter that looks like a
// circle, and those that are an arrow and a tick in its symbol fonts.
var signs = [][]byte{[]byte("·"), []byte("–"), []byte("§"), []byte("o"), []byte("Ø"), []byte("ü")}

// dash is an en dash with a space. One alone may begin a remark; lines below each
// other that begin with it are a list.
var dash = []byte(Dash)

// noBreakSpace is the character, as UTF-8.
var noBreakSpace = []byte("\u00a0")

// ReplaceBullet replaces the bullet that a line begins with by a marker of
// Markdown. The text after it stays where it is. rest is what follows the line.
// dashes says whether the line before began with a dash, and is returned for this
// one.
func ReplaceBullet(line, rest []byte, dashes bool) bool {
	text := bytes.TrimLeft(line, " \t>")
	if len(text) == 0 || text[0] < utf8.RuneSelf && text[0] != 'o' {
		return false // as most lines
	}
	if bytes.HasPrefix(text, dash) {
		if dashes || bytes.HasPrefix(bytes.TrimLeft(rest, " \t>"), dash) {
			copy(text, "-  ")
			return true
		}
		return false
	}
	length := bulletLength(text)
	if length == 0 {
		return false
	}
	if len(bytes.TrimSpace(text[length:])) > 0 { // one alone is text
		copy(text, "-  "[:length])
		replaceNoBreakSpace(text[length:])
	}
	return false
}

// bulletLength returns the length of the bullet that a line begins with, or 0.
func bulletLength(line []byte) int {
	if length := prefixOf(line, bullets); length > 0 {
		return length
	}
	if length := prefixOf(line, signs); length > 0 && (bytes.HasPrefix(line[length:], []byte("\t")) || isGap(line[length:])) {
		return length
	}
	return 0
}

// HasBullet reports whether a line of text would be an item of a list for what it
// begins with.
func HasBullet(line string) bool { return bulletLength([]byte(line)) > 0 }

// Dash is what the items of a list may begin with that has several.
const Dash = "– "

// isGap reports whether a text begins with the white space that Word writes behind a
// marker: several no-break spaces.
func isGap(text []byte) bool {
	rest, ok := bytes.CutPrefix(text, noBreakSpace)
	return ok && (bytes.HasPrefix(rest, noBreakSpace) || bytes.HasPrefix(rest, []byte(" "))) && len(bytes.TrimSpace(rest)) > 0
}

// replaceNoBreakSpace makes spaces of the first no-break space behind a marker, which
// Markdown does not take for white space.
func replaceNoBreakSpace(text []byte) {
	if bytes.HasPrefix(text, noBreakSpace) {
		copy(text, "  ")
	}
}

// prefixOf returns the length of the prefix that a line begins with, or 0.
func prefixOf(line []byte, all [][]byte) int {
	i := slices.IndexFunc(all, func(b []byte) bool { return bytes.HasPrefix(line, b) })
	if i < 0 {
		return 0
	}
	return len(all[i])
}
