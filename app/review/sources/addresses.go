package sources

import (
	"slices"
	"strings"

	"promodoc/app/review/phrase"
)

// addressMarks are in addresses and in links of Markdown, and nowhere else in prose.
var addressMarks = []string{"://", "](", "][", "www.", "mailto:", `\\`, `:\`}

// hasAddress reports whether a text has a link, an address or the path of a Windows share.
func hasAddress(s string) bool {
	return slices.ContainsFunc(addressMarks, func(mark string) bool { return strings.Contains(s, mark) })
}

// isSource reports whether an address or the name of a file is at a word.
func (t addresses) isSource(i int) bool { return t.isAddress(i) || t.isFile(i) }

// isAddress reports whether an address begins at a word: "go/oncall", "audit@shop.de",
// "wiki.shop.de".
func (t addresses) isAddress(i int) bool {
	switch {
	case hasSlashAfter(t.Text, i) && (t.Is(i, "shortlink") || isPath(t.Source[t.Words[i].From:]) || t.isPlace(i)):
		return true
	case t.isMailAddress(i):
		return true
	}
	return strings.Contains(t.Words[i].Lower, ".") && t.isHost(i)
}

// hasSlashAfter reports whether there is only a slash between a word and the next.
func hasSlashAfter(t phrase.Text, i int) bool {
	return t.Has(i+1) && t.Source[t.Words[i].To:t.Words[i+1].From] == "/"
}

// isMailAddress reports whether an e-mail address begins at a word.
func (t addresses) isMailAddress(i int) bool {
	return t.Has(i+1) && t.Source[t.Words[i].To:t.Words[i+1].From] == "@" && strings.Contains(t.Words[i+1].Lower, ".")
}

// isPlace reports whether words with a slash between them are a place where something is
// kept: "the repo audit/basics", "drive Q under Quality/Audit".
func (t addresses) isPlace(i int) bool {
	const far = 4
	first := t.Sentences[t.Words[i].Sentence].First
	return t.AnyIs(max(first, i-far), i, "keeps")
}

// isHost reports whether a word is the name of a host, and not in an e-mail address.
func (t addresses) isHost(i int) bool {
	w := t.Words[i]
	inAddress := w.From > 0 && t.Source[w.From-1] == '@'
	return !inAddress && !strings.Contains(w.Lower, "_") && t.Set.Class("domain", afterLastDot(w.Lower))
}

// isFile reports whether a word is the name of a document's file, or the ending of one:
// "audit.pdf", "audit (v3).pdf".
func (t addresses) isFile(i int) bool {
	const shortest = 3 // of a name without its ending
	w := t.Words[i]
	if at := strings.LastIndexByte(w.Lower, '.'); at >= shortest && t.Set.Class("filetype", w.Lower[at+1:]) {
		return true
	}
	isEnding := w.From > 1 && t.Source[w.From-1] == '.' && t.Source[w.From-2] > ' '
	return isEnding && t.Is(i, "filetype")
}

// pathEndings are the endings of documents in the paths of repositories and shares. Of a
// name without a slash fewer endings count; see isFile.
var pathEndings = []string{"md", "adoc", "rst", "txt", "pdf", "docx", "xlsx", "pptx", "ipynb", "html", "csv", "odt"}

// isPath reports whether a text begins with the path of a file: it has a slash and the
// ending of a document.
func isPath(s string) bool {
	if end := strings.IndexAny(s, " \n\t`),;"); end >= 0 {
		s = s[:end]
	}
	path := strings.TrimRight(s, ".:")
	at := strings.LastIndexByte(path, '.')
	return at > 0 && strings.Contains(path, "/") && slices.Contains(pathEndings, strings.ToLower(path[at+1:]))
}

// afterLastDot returns what is after the last full stop of a name, or the name if it has
// none.
func afterLastDot(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }
