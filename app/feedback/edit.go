package feedback

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"promodoc/app/message"
	"promodoc/app/promo"
)

// SetState sets how far a thread is. It does nothing if there is none with the ID.
func SetState(d promo.Document, id string, state promo.ThreadState) promo.Document {
	if q, ok := d.Question(id); ok {
		q.State = state
		return promo.PutQuestion(d, q)
	}
	if f, ok := d.Feedback(id); ok {
		f.State = state
		return promo.PutFeedback(d, f)
	}
	return d
}

// Answer adds a reply of the candidate to a thread, which is answered then unless
// it is done. It does nothing if there is no such thread, or nothing is said.
func Answer(d promo.Document, id, text string, day promo.Date) promo.Document {
	f, isFeedback := d.Feedback(id)
	_, isQuestion := d.Question(id)
	if !isFeedback && !isQuestion || foldedKey(text) == "" {
		return d
	}
	if f.Thread != "" {
		id = f.Thread
		f, _ = d.Feedback(id)
	}
	reply := promo.Feedback{Who: d.Candidate.Name, When: day, Text: text, Thread: id}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%d\n%s", id, len(d.Setup.Dialogue.Feedback), text))
	reply.ID = "a-" + hex.EncodeToString(sum[:6])
	d = promo.PutFeedback(d, reply)
	if isFeedback && f.State != promo.ThreadDone {
		return SetState(d, id, promo.ThreadAnswered)
	}
	return d
}

// Where returns the range of a text, in runes, that feedback is about: the text of
// the field at its Place. It reports false if its words are not in the text any
// more; the range is empty for a place between words.
func Where(text string, f promo.Feedback) (start, end int, ok bool) {
	runes := []rune(text)
	at := promo.Ref{Kind: promo.KindDocument}
	l := &Locator{fields: []fieldText{{ref: at, text: runes, folded: fold(runes, true)}}, cells: maxCells}
	words := f.Quote
	if f.IsSuggestion() {
		words = f.Suggestion.Old
	}
	hint := Hint{Known: true, Ref: at, Offset: f.Offset}
	if foldedKey(words) == "" {
		start, _, ok = l.whereBetween(newQuery("", f.Before, "", hint))
		end = start + len([]rune(words))
		return start, end, ok && end <= len(runes) && string(runes[start:end]) == words
	}
	for _, part := range append([]string{words}, paragraphs(words)...) {
		q := newQuery(part, f.Before, "", hint)
		if len(q.quote.runes) == 0 {
			continue
		}
		if found, _, ok := l.bestScored(q, []int{0}); ok {
			return found.Start, found.End, true
		}
	}
	return 0, 0, false
}

// whereBetween returns the place after the text that came before it, in the only
// field of a locator.
func (l *Locator) whereBetween(q query) (start, end int, ok bool) {
	if len(q.before.runes) == 0 {
		at := min(max(q.hint.Offset, 0), len(l.fields[0].text))
		return at, at, at == q.hint.Offset
	}
	for _, n := range pointLengths {
		if f, ok := l.between(q, []int{0}, last(q.before.runes, n), nil); ok {
			return f.Start, f.End, true
		}
	}
	return 0, 0, false
}

// Take returns the document with the words of a suggestion in place of the old
// ones, and its thread done. Errors: of the kind ErrGone if the old words are not
// there any more, ErrNoSuggestion if there is nothing to take.
func Take(d promo.Document, id string) (promo.Document, error) {
	f, ok := d.Feedback(id)
	if !ok || !f.IsSuggestion() {
		return d, ErrNoSuggestion.Err()
	}
	at, ok := f.Place.Ref()
	text, there := promo.Text(d, at)
	if !ok || !there {
		return d, ErrGone.Err("Words", message.Cut(f.Suggestion.Old, maxContext))
	}
	start, end, ok := Where(text, f)
	if !ok {
		return d, ErrGone.Err("Words", message.Cut(f.Suggestion.Old, maxContext))
	}
	runes := []rune(text)
	replaced := string(runes[:start]) + f.Suggestion.New + string(runes[end:])
	return SetState(promo.SetText(d, at, replaced), id, promo.ThreadDone), nil
}
