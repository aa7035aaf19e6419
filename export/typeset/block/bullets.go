package block

import (
	"bytes"
	"slices"
)

// bullets are what lists begin with in text from word processors and mail, as UTF-8:
// the last are those of Word's symbol fonts. None of them is a marker in Markdown.
var bullets = [][]byte{
	[]byte("•"), []byte("◦"), []byte("▪"), []byte("▫"), []byte("‣"), []byte("⁃"), []byte("●"), []byte("○"), []byte("■"), []byte("□"),
	[]byte("\uf0b7"), []byte("\uf0a7"), []byte("\uf076"), []byte("\uf0d8"),
}

// signs are bullets if a tab follows, as it does after Word's: a middle dot, an en
// dash, and the letter that looks like a circle.
var signs = [][]byte{[]byte("·"), []byte("–"), []byte("o")}

// dash is an en dash with a space. One alone may begin a remark; lines below each
// other that begin with it are a list.
var dash = []byte("– ")

// replaceBullet replaces the bullet that a line begins with by a marker of
// Markdown. The text after it stays where it is. rest is what follows the line.
// dashes says whether the line before began with a dash, and is returned for this
// one.
func replaceBullet(line, rest []byte, dashes bool) bool {
	text := bytes.TrimLeft(line, " \t>")
	if bytes.HasPrefix(text, dash) {
		if dashes || bytes.HasPrefix(bytes.TrimLeft(rest, " \t>"), dash) {
			copy(text, "-  ")
			return true
		}
		return false
	}
	length := prefixOf(text, bullets)
	if length == 0 {
		if length = prefixOf(text, signs); length == 0 || !bytes.HasPrefix(text[length:], []byte("\t")) {
			return false
		}
	}
	if len(bytes.TrimSpace(text[length:])) > 0 { // one alone is text
		copy(text, "-  "[:length])
	}
	return false
}

// prefixOf returns the length of the prefix that a line begins with, or 0.
func prefixOf(line []byte, all [][]byte) int {
	i := slices.IndexFunc(all, func(b []byte) bool { return bytes.HasPrefix(line, b) })
	if i < 0 {
		return 0
	}
	return len(all[i])
}
