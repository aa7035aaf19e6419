package filename

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Programs that keep a second version of a file put it beside the file, under a
// name made of the file's. What they add is called a mark here.

// copyWords are words of marks in brackets, in the languages of file managers and
// sync services: "(another copy)", "(Ada's conflicted copy 2026-11-28)". They are
// keys, see [Key], and may be parts of words.
var copyWords = []string{
	"conflict", "konflikt", "conflit", "conflitt", "conflito", "motstridig", "ristirii", "ütközö", "çakış",
	"конфликт", "конфлікт", "競合", "冲突", "衝突", "충돌",
	"copy", "kopie", "copie", "copia", "cópia", "còpia", "kopia", "kópia", "kopi", "kopja", "kópja", "másolat", "kopya", "salinan",
	"копия", "копія", "αντίγραφο", "コピー", "副本", "複本", "拷贝", "拷貝", "사본", "복사본", "نسخة", "עותק", "सप्रति",
	"changed elsewhere", "backup", "sicherung",
}

// suffixWords are marks after a space, hyphen, underscore or dot: "x - Copy",
// "x copy 2", "x.orig".
const suffixWords = `copy|kopie|copie|copia|cópia|còpia|kopia|kópia|kopi|kopio|másolat|kopya|salinan|копия|копія|αντίγραφο|` +
	`コピー|副本|複本|拷贝|拷貝|사본|복사본|` +
	`backup|bak|bck|orig|old|save|saved|rej|sicherung|sauvegarde|conflict|merge`

// prefixWords are marks before a name: "Copy of x", "Kopie von x".
const prefixWords = `copy(?: \(\d+\))? of|kopie(?: \(\d+\))? von|kopie van|kopie|copie de|copia de|copia di|cópia de|còpia de|kopia|kopi av|kopi af|kopio|` +
	`копия|копія|αντίγραφο από|backup of|sicherung von`

// maxMarks is the number of marks of a name that are looked at.
const maxMarks = 10

// markForms match marks that have a form, at the end or the beginning of a key.
var markForms = sync.OnceValue(func() (f struct{ before, after *regexp.Regexp }) {
	f.after = regexp.MustCompile(`(?:` + strings.Join([]string{
		`[ ._-]+(?:` + suffixWords + `)[ ._-]*(?:\d{1,4}|\(\d{1,4}\))?`, // "x - copy (2)", "x copy 2", "x.orig", "x_bak1"
		`\.sync-conflict-\d{8}-\d{6}(?:-[a-z0-9]{7})?`,                  // Syncthing
		`[._ -]conflict(?:ed)?[._ -]?\d{8}-\d{6}`,                       // ownCloud, older versions of Nextcloud
		`_[^_]+_[a-z]{3}-\d{1,2}-\d{6}-\d{4}_conflict`,                  // Synology Drive
		`_(?:backup|base|local|remote)_\d+`,                             // git mergetool
		`[ _-]*\(\d{1,4}\)`,                                             // browsers, Google Drive, KDE
		`のコピー[ ]?\d*`,
		`~+`, `\.~\d+~`, `#`, // editors
		`[ ._-]+\d{4}-?\d\d-?\d\d(?:[t ._-]?\d{2}[:.-]?\d{2}(?:[:.-]?\d{2})?)?`, // a day, and a time
	}, "|") + `)$`)
	f.before = regexp.MustCompile(`^(?:(?:` + prefixWords + `) |#|\.#|~\$|~syncthing~)`)
	return f
})

// backupExtensions follow the extension of the file that they are a copy of.
var backupExtensions = []string{".bak", ".orig", ".old", ".backup", ".save", ".rej", ".swp", ".swo", ".tmp", ".kept"}

// IsCopy reports whether the name of a file looks like that of a copy, backup or
// conflicting version of another file in the same folder, whose content is the
// same thing by another mark, such as an ID. The names may be with folders, which
// are not compared.
func IsCopy(name, of string) bool {
	key, original := stemKey(name), stemKey(of)
	if original == "" || key == original {
		// Only what comes after the extension can still be different.
		return key != "" && key == original && isBackup(name) && !isBackup(of)
	}
	for range maxMarks {
		if key == original || extends(key, original) {
			return true
		}
		more := false
		if key, more = unmark(key); !more {
			break
		}
	}
	return false
}

// Plainest returns the index of the name, among those of files that contain the
// same thing, that the others are copies of as far as names tell: one that is a
// copy of no other, and then the one with the fewest marks. The first of equals
// wins. The marks of folders count. It panics if there are no names.
func Plainest(names []string) int {
	type rank struct{ copies, marks int }
	ranks := make([]rank, len(names))
	for i, name := range names {
		for _, part := range strings.Split(filepath.ToSlash(name), "/") {
			ranks[i].marks += countMarks(part)
		}
		if slices.ContainsFunc(names, func(of string) bool { return filepath.Dir(of) == filepath.Dir(name) && IsCopy(name, of) }) {
			ranks[i].copies = 1
		}
	}
	best := 0
	for i, r := range ranks {
		if r.copies < ranks[best].copies || r.copies == ranks[best].copies && r.marks < ranks[best].marks {
			best = i
		}
	}
	return best
}

// countMarks returns the number of marks that a name has by itself. A number
// without brackets is none: it may belong to the name.
func countMarks(name string) int {
	n := 0
	if isBackup(name) {
		n++
	}
	key, more := unmark(stemKey(name))
	for ; more && n < maxMarks; key, more = unmark(key) {
		n++
	}
	return n
}

// stemKey returns a key of a name without folder, extension and backup extensions.
func stemKey(name string) string {
	key := Key(filepath.Base(name))
	for {
		shorter := strings.TrimRight(key, "~")
		for _, ext := range backupExtensions {
			shorter = strings.TrimSuffix(shorter, ext)
		}
		if shorter == key || shorter == "" {
			break
		}
		key = shorter
	}
	if stem := strings.TrimSuffix(key, filepath.Ext(key)); stem != "" {
		return stem
	}
	return key
}

// isBackup reports whether something follows the extension of a name that marks
// it as a backup.
func isBackup(name string) bool {
	key := Key(filepath.Base(name))
	return strings.HasSuffix(key, "~") || slices.Contains(backupExtensions, filepath.Ext(key))
}

// unmark removes a mark from a key; more is false if there is none.
func unmark(key string) (rest string, more bool) {
	rest = markForms().after.ReplaceAllString(key, "")
	if rest == key {
		rest = markForms().before.ReplaceAllString(key, "")
	}
	if rest == key {
		rest = unbracket(key)
	}
	rest = strings.Trim(rest, " _-")
	return rest, rest != "" && len(rest) < len(key)
}

// brackets are the pairs that marks are written in.
var brackets = [][2]string{{"(", ")"}, {"[", "]"}, {"（", "）"}, {"【", "】"}}

// unbracket removes brackets at the end of a key that contain a word for copies.
func unbracket(key string) string {
	for _, pair := range brackets {
		inside, closed := strings.CutSuffix(key, pair[1])
		start := strings.LastIndex(inside, pair[0])
		if !closed || start < 0 {
			continue
		}
		if slices.ContainsFunc(copyWords, func(word string) bool { return strings.Contains(inside[start:], word) }) {
			return key[:start]
		}
	}
	return key
}

// extends reports whether a key is another one and more, at the end of a word:
// "x 2" of iCloud, "x-HOSTNAME" of OneDrive, "old-x" of people.
func extends(key, original string) bool {
	if after, found := strings.CutPrefix(key, original); found && after != "" {
		next, _ := utf8.DecodeRuneInString(after)
		if !isOfWord(next) {
			return true
		}
	}
	before, found := strings.CutSuffix(key, original)
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(original)
	return found && before != "" && !isOfWord(last) && !unicode.IsMark(first)
}

func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
