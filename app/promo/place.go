package promo

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// Place names a field of a document, or a whole part of one such as an example, as
// text that a file can hold: "example/k3f9/action", "example/k3f9". It is the
// String of a [Ref]. One that cannot be read is kept as it is and is nowhere.
type Place string

// Ref returns the field that a place names. It reports false for what is no place;
// the document need not have the field.
func (p Place) Ref() (Ref, bool) {
	parts := strings.Split(string(p), "/")
	r := Ref{Kind: Kind(parts[0])}
	if r.Kind == "" {
		return Ref{}, false
	}
	rest := parts[1:]
	next := func() string {
		if len(rest) == 0 {
			return ""
		}
		part := rest[0]
		rest = rest[1:]
		return part
	}
	ok := true
	number := func() int {
		n, err := strconv.Atoi(next())
		ok = ok && err == nil && n >= 0
		return n
	}
	switch r.Kind {
	case KindDocument, KindCandidate, KindCycle:
	case KindGrowth:
		r.Index = number()
	case KindPath, KindSection, KindExample, KindConsideration, KindPreparation, KindQuestion, KindFeedback, KindVoice, KindReaderSet:
		r.ID = unescapePlace(next())
	default:
		return Ref{}, false
	}
	r.Field = FieldKey(next())
	if r.Field.isOfItem() {
		r.Index = number()
	}
	if r.Field == "step" {
		r.Sub = number()
	}
	if !ok || len(rest) > 0 || r.String() != string(p) {
		return Ref{}, false
	}
	return r, true
}

// Place returns the place of the field.
func (r Ref) Place() Place { return Place(r.String()) }

// In returns the whole part that a field belongs to, such as its example. That of
// a field of the document, the candidate or the cycle is the field.
func (r Ref) In() Ref {
	switch r.Kind {
	case KindDocument, KindCandidate, KindCycle:
		return r
	case KindGrowth:
		return Ref{Kind: r.Kind, Index: r.Index}
	}
	return Ref{Kind: r.Kind, ID: r.ID}
}

// bookmarkPrefix is what the names of bookmarks begin with that are of fields.
const bookmarkPrefix = "pd_"

// Bookmark returns the name of the field in files that name places by short words,
// such as the bookmarks of a Word file: "pd_" and 32 hexadecimal digits. The name
// of a field is always the same, and no other field has it. It says nothing of
// the document to those who read the file. Where a file has a field several times, an
// underscore and a number may follow. See [FieldBookmark].
func (r Ref) Bookmark() string {
	sum := sha256.Sum256([]byte(r.String()))
	return bookmarkPrefix + hex.EncodeToString(sum[:16])
}

// FieldBookmark returns the name that [Ref.Bookmark] returned, of one that may have a
// number after it. It reports false for all other names.
func FieldBookmark(name string) (string, bool) {
	const digits = 32
	rest, ok := strings.CutPrefix(name, bookmarkPrefix)
	if !ok || len(rest) < digits || strings.Trim(rest[:digits], "0123456789abcdef") != "" {
		return "", false
	}
	if number := rest[digits:]; number != "" && (len(number) < 2 || number[0] != '_' || strings.Trim(number[1:], "0123456789") != "") {
		return "", false
	}
	return bookmarkPrefix + rest[:digits], true
}

// questionPrefix is what the names of questions begin with.
const questionPrefix = "pdq_"

// Name returns what a file calls the question, so that answers find it: "pdq_" and 32
// hexadecimal digits. The name of a question is always the same, and no other
// has it. It says nothing of the question to those who read the file.
func (q Question) Name() string {
	sum := sha256.Sum256([]byte(q.ID))
	return questionPrefix + hex.EncodeToString(sum[:16])
}

// IsQuestionName reports whether a name has the form of those of questions.
func IsQuestionName(name string) bool {
	const digits = 32
	rest, ok := strings.CutPrefix(name, questionPrefix)
	return ok && len(rest) == digits && strings.Trim(rest, "0123456789abcdef") == ""
}

// labelPrefix is what the labels of questions begin with.
const labelPrefix = "question-"

// Label returns what a text calls the question, to be read by people too: "question-"
// and its ID, or the beginning of the digits of its Name if the ID has other
// characters than letters, digits and hyphens.
func (q Question) Label() string {
	const most = 40
	letters := func(r rune) bool {
		return r != '-' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	}
	if q.ID == "" || len(q.ID) > most || strings.ContainsFunc(q.ID, letters) {
		const digits = 12
		return labelPrefix + q.Name()[len(questionPrefix):][:digits]
	}
	return labelPrefix + q.ID
}

// The IDs in places have no slashes.
var (
	placeEscaper   = strings.NewReplacer("%", "%25", "/", "%2F")
	placeUnescaper = strings.NewReplacer("%25", "%", "%2F", "/")
)

func escapePlace(id string) string   { return placeEscaper.Replace(id) }
func unescapePlace(id string) string { return placeUnescaper.Replace(id) }
