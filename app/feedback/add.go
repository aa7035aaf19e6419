package feedback

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"promodoc/app/message"
	"promodoc/app/promo"
)

// Result says what became of the comments of a file.
type Result struct {
	Added   []promo.Feedback // new ones; those without a Place are only listed
	Changed []promo.Feedback // known ones that are done now
	Known   int              // those that were added before
	Found   []Found          // where each of Added is; its How is Nowhere for replies
	Replies int              // how many of Added are replies
	TooMany int              // left out because of MaxComments

	states map[string]promo.ThreadState // of threads that were there, as they are now
}

// Unplaced returns the added feedback that begins a thread and has no place.
func (r Result) Unplaced() []promo.Feedback {
	return slices.DeleteFunc(slices.Clone(r.Added), func(f promo.Feedback) bool { return f.Place != "" || f.Thread != "" })
}

// Add adds the comments of a file to a document, each once: what was added before
// is known by its key, whichever copy of the file it came in. What is the
// candidate's own, the questions of a draft and answers given here, is not added
// again, but replies to it are. A thread with a new reply of somebody else is open
// again; a question that got a reply is answered.
func Add(d promo.Document, comments []Comment) (promo.Document, Result) {
	a := adder{doc: d, locator: NewLocator(d), ids: map[string]string{}}
	a.result.states = map[string]promo.ThreadState{}
	a.result.TooMany = max(0, len(comments)-MaxComments)
	comments = comments[:min(len(comments), MaxComments)]
	a.doc.Setup.Dialogue.Feedback = slices.Clone(d.Setup.Dialogue.Feedback)
	a.index()
	for _, c := range comments {
		a.add(c)
	}
	if len(a.doc.Setup.Dialogue.Feedback) == 0 {
		a.doc.Setup.Dialogue.Feedback = nil
	}
	return a.doc, a.result
}

// Edits reports whether Add changed the document.
func (r Result) Edits() bool { return len(r.Added)+len(r.states) > 0 }

// Insert adds what Add added to another state of the same document, such as one that
// was edited while a file was read. It takes no time to speak of, however much
// was added.
func (r Result) Insert(d promo.Document) promo.Document {
	if !r.Edits() {
		return d
	}
	all := slices.Clone(d.Setup.Dialogue.Feedback)
	there := map[string]bool{}
	for i := range all {
		there[all[i].ID] = true
		all[i].State = cmp.Or(r.states[all[i].ID], all[i].State)
	}
	for _, f := range r.Added {
		if !there[f.ID] {
			f.State = cmp.Or(r.states[f.ID], f.State)
			all, there[f.ID] = append(all, f), true
		}
	}
	d.Setup.Dialogue.Feedback = all
	for _, q := range d.Setup.Dialogue.Questions {
		if state, ok := r.states[q.ID]; ok {
			d = SetState(d, q.ID, state)
		}
	}
	return d
}

// adder adds comments to a document, whose list of feedback is its own.
type adder struct {
	doc     promo.Document
	locator *Locator
	result  Result

	ids      map[string]string // of what a key of the file is in the document
	bySource map[string]int
	byID     map[string]int
	own      map[string]string // IDs of the candidate's questions and answers, by their words
	asked    map[string]string // IDs of the questions, by their names
}

func (a *adder) index() {
	a.bySource, a.byID, a.own, a.asked = map[string]int{}, map[string]int{}, map[string]string{}, map[string]string{}
	for _, q := range a.doc.Setup.Dialogue.Questions {
		a.asked[q.Name()] = q.ID
		a.own[foldedKey(q.Text)] = q.ID
	}
	for i, f := range a.doc.Setup.Dialogue.Feedback {
		a.byID[f.ID] = i
		if f.Source != "" {
			a.bySource[f.Source] = i
		} else if f.Text != "" {
			a.own[foldedKey(f.Text)] = f.ID
		}
	}
}

// foldedKey returns what two copies of a text have in common.
func foldedKey(text string) string { return string(fold([]rune(text), false).runes) }

func (a *adder) add(c Comment) {
	if i, ok := a.bySource[c.Key]; ok {
		a.known(c, i)
		return
	}
	if id, ok := a.asked[c.Key]; ok {
		a.question(c, id)
		return
	}
	if id, ok := a.ownID(c); ok {
		a.ids[c.Key] = id
		a.result.Known++
		return
	}
	f, found := a.feedback(c)
	a.ids[c.Key] = f.ID
	a.bySource[c.Key], a.byID[f.ID] = len(a.doc.Setup.Dialogue.Feedback), len(a.doc.Setup.Dialogue.Feedback)
	a.doc.Setup.Dialogue.Feedback = append(a.doc.Setup.Dialogue.Feedback, f)
	a.result.Added = append(a.result.Added, f)
	a.result.Found = append(a.result.Found, found)
	if f.Thread != "" {
		a.replied(f)
	}
}

// minOwn is how many letters a text must have to be known for the candidate's own
// by its words alone.
const minOwn = 24

// ownID returns the ID of the candidate's question or answer that a comment is.
func (a *adder) ownID(c Comment) (string, bool) {
	key := foldedKey(c.Text)
	id, ok := a.own[key]
	author := strings.TrimSpace(c.Author)
	return id, ok && key != "" && (len(key) >= minOwn || author == "" || isSamePerson(author, a.doc.Candidate.Name))
}

// known takes up that a thread was resolved in the file.
func (a *adder) known(c Comment, i int) {
	a.result.Known++
	f := &a.doc.Setup.Dialogue.Feedback[i]
	a.ids[c.Key] = f.ID
	if c.Resolved && f.Thread == "" && f.State != promo.ThreadDone && f.State != promo.ThreadAnswered {
		f.State = promo.ThreadDone
		a.result.states[f.ID] = f.State
		a.result.Changed = append(a.result.Changed, *f)
	}
}

// feedback returns what a comment is in the document.
func (a *adder) feedback(c Comment) (promo.Feedback, Found) {
	f := promo.Feedback{
		ID: a.newID(c.Key), Who: message.Cut(strings.TrimSpace(c.Author), maxContext), When: c.Day,
		Text: message.Cut(c.Text, MaxText), State: promo.ThreadOpen, Source: c.Key,
	}
	if c.Resolved {
		f.State = promo.ThreadDone
	}
	if parent, ok := a.ids[c.Parent]; ok && c.isReply() {
		f.Thread = a.root(parent)
		f.State = ""
		return f, Found{}
	}
	f.Quote = message.Cut(c.Quote, MaxQuote)
	f.Suggestion = promo.Suggestion{Old: c.Suggestion.Old, New: message.Cut(c.Suggestion.New, MaxText)}
	found := a.locator.Locate(c)
	if found.How != Nowhere {
		f.Place, f.Offset, f.Before = found.Ref.Place(), found.Start, a.locator.before(found)
	}
	return f, found
}

// root returns what a thread begins with.
func (a *adder) root(id string) string {
	if i, ok := a.byID[id]; ok && a.doc.Setup.Dialogue.Feedback[i].Thread != "" {
		return a.doc.Setup.Dialogue.Feedback[i].Thread
	}
	return id
}

// newID returns an ID that the same comment always gets, so that two programs that
// add it at once add one.
func (a *adder) newID(key string) string {
	sum := sha256.Sum256([]byte(key))
	id := "f-" + hex.EncodeToString(sum[:6])
	for {
		if _, taken := a.byID[id]; !taken {
			return id
		}
		id += "x"
	}
}

// replied notes in the state of a thread that somebody replied.
func (a *adder) replied(reply promo.Feedback) {
	a.result.Replies++
	isOwn := isSamePerson(reply.Who, a.doc.Candidate.Name)
	if q, ok := a.doc.Question(reply.Thread); ok {
		if !isOwn && q.State != promo.ThreadDone {
			q.State = promo.ThreadAnswered
			a.result.states[q.ID] = q.State
			a.doc = promo.PutQuestion(a.doc, q)
		}
		return
	}
	i, ok := a.byID[reply.Thread]
	if !ok || a.doc.Setup.Dialogue.Feedback[i].Source == "" {
		return
	}
	f := &a.doc.Setup.Dialogue.Feedback[i]
	switch {
	case isOwn && f.State == promo.ThreadOpen:
		f.State = promo.ThreadAnswered
	case !isOwn && f.State == promo.ThreadAnswered:
		f.State = promo.ThreadOpen
	default:
		return
	}
	a.result.states[f.ID] = f.State
}

func isSamePerson(a, b string) bool {
	a, b = foldedKey(a), foldedKey(b)
	return a == b && a != ""
}
