package feedback

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"promodoc/app/promo"
)

// question takes up a question of a draft that came back: what was written into it is
// an answer of the manager, and one that was resolved is answered.
func (a *adder) question(c Comment, id string) {
	a.result.Known++
	a.ids[c.Key] = id
	q, _ := a.doc.Question(id)
	if answer := answerIn(c.Text, cmp.Or(c.Asked, q.Text)); answer != "" {
		who := c.Author
		if who == "" || isSamePerson(who, a.doc.Candidate.Name) {
			who = a.doc.Candidate.Manager
		}
		sum := sha256.Sum256([]byte(foldedKey(answer)))
		a.add(Comment{Key: c.Key + "-" + hex.EncodeToString(sum[:6]), Parent: c.Key, Author: who, Text: answer})
	}
	if q, _ = a.doc.Question(id); c.Resolved && (q.State == promo.ThreadOpen || q.State == "") {
		q.State = promo.ThreadAnswered
		a.result.states[id] = q.State
		a.doc = promo.PutQuestion(a.doc, q)
	}
}

// answerIn returns what was written before or below a question, "" if nothing was.
// What has another wording altogether was written in its place. A question whose
// words were changed a little since it was asked counts as the same, if its old words
// are not known; then only what is in paragraphs below it is an answer.
func answerIn(said, question string) string {
	text, asked := []rune(said), []rune(question)
	f, q := fold(text, false), fold(asked, false)
	if len(q.runes) == 0 || len(f.runes) == 0 {
		return ""
	}
	if at := index(f.runes, q.runes, failures(q.runes), 0); at >= 0 {
		end := f.from[at+len(q.runes)-1] + 1
		for k := q.from[len(q.from)-1] + 1; k < len(asked) && end < len(text) && alike(text[end], asked[k]); k++ {
			end++
		}
		return joinSaid(string(text[:f.from[at]]), string(text[end:]))
	}
	if !sharesWords(f, q) {
		return joinSaid(said)
	}
	first, below, _ := strings.Cut(strings.TrimSpace(said), "\n")
	if strings.Count(strings.TrimSpace(question), "\n") == 0 && first != "" {
		return joinSaid(below)
	}
	return ""
}

// joinSaid joins what was said, as far as it has letters.
func joinSaid(parts ...string) string {
	for i, p := range parts {
		if parts[i] = strings.TrimSpace(p); foldedKey(p) == "" {
			parts[i] = ""
		}
	}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "\n\n")
}

// sharesWords reports whether a text has at least half of the words of another one.
func sharesWords(f, of folded) bool {
	words := map[string]bool{}
	for i := range f.words {
		words[f.word(i)] = true
	}
	n := 0
	for i := range of.words {
		if words[of.word(i)] {
			n++
		}
	}
	return 2*n >= len(of.words)
}
