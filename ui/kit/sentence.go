package kit

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence returns the text of an error as a sentence for the screen, with a capital
// letter at the start and a full stop at the end. The name of a file or a field at the
// start stays as it is: another name would be of another file.
func Sentence(err error) string {
	s := err.Error()
	if s == "" {
		return s
	}
	if first, _, _ := strings.Cut(s, " "); !strings.ContainsAny(strings.TrimRight(first, ".:;,"), `./\`) {
		r, n := utf8.DecodeRuneInString(s)
		s = string(unicode.ToUpper(r)) + s[n:]
	}
	switch s[len(s)-1] {
	case '.', '?', '!':
		return s
	}
	return s + "."
}

// Brief returns the first line of what is wrong with a file, without the file's
// folder, for where there is little room.
func Brief(fault, file string) string {
	first, _, more := strings.Cut(fault, "\n")
	if more {
		first += " …"
	}
	if folder := filepath.Dir(file); filepath.IsAbs(folder) && folder != filepath.Dir(folder) {
		first = strings.ReplaceAll(first, folder+string(filepath.Separator), "")
	}
	return first
}

// PlainText returns the Markdown of a career path as plain text: lines are joined
// to paragraphs, and marks of emphasis are removed.
func PlainText(markdown string) string {
	paragraphs := strings.Split(strings.ReplaceAll(strings.TrimSpace(markdown), "\r\n", "\n"), "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = strings.Join(strings.Fields(p), " ")
	}
	return strings.NewReplacer("**", "", "*", "", "`", "").Replace(strings.Join(paragraphs, "\n\n"))
}
