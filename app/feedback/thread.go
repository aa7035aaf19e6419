package feedback

import (
	"cmp"
	"slices"

	"promodoc/app/promo"
)

// Thread is a comment or question with what was said to it.
type Thread struct {
	// Question is set if the thread begins with a question of the candidate, and
	// Head if it begins with feedback.
	Question promo.Question
	Head     promo.Feedback
	Replies  []promo.Feedback
}

// ID returns the ID of what the thread begins with.
func (t Thread) ID() string { return cmp.Or(t.Head.ID, t.Question.ID) }

// IsQuestion reports whether the thread begins with a question of the candidate.
func (t Thread) IsQuestion() bool { return t.Head.ID == "" }

// Place returns where the thread is; the empty Place if it is nowhere.
func (t Thread) Place() promo.Place { return cmp.Or(t.Head.Place, t.Question.Place) }

// State returns how far the thread is.
func (t Thread) State() promo.ThreadState {
	return cmp.Or(t.Head.State, t.Question.State, promo.ThreadOpen)
}

// Who returns whose thread it is; "" for a question.
func (t Thread) Who() string { return t.Head.Who }

// Threads returns the threads of a document, in the order of the page; those that
// have no place come last. A reply whose thread is gone begins one.
func Threads(d promo.Document) []Thread {
	var all []Thread
	index := map[string]int{}
	for _, q := range d.Setup.Dialogue.Questions {
		index[q.ID] = len(all)
		all = append(all, Thread{Question: q})
	}
	there := map[string]bool{}
	for _, q := range d.Setup.Dialogue.Questions {
		there[q.ID] = true
	}
	for _, f := range d.Setup.Dialogue.Feedback {
		there[f.ID] = true
	}
	isReply := func(f promo.Feedback) bool { return f.Thread != "" && f.Thread != f.ID && there[f.Thread] }
	for _, f := range d.Setup.Dialogue.Feedback {
		if !isReply(f) {
			index[f.ID] = len(all)
			all = append(all, Thread{Head: f})
		}
	}
	for _, f := range d.Setup.Dialogue.Feedback {
		if i, ok := index[f.Thread]; ok && isReply(f) {
			all[i].Replies = append(all[i].Replies, f)
		}
	}
	order := orderOf(d)
	slices.SortStableFunc(all, func(a, b Thread) int {
		return cmp.Or(cmp.Compare(order.of(a.Place()), order.of(b.Place())), cmp.Compare(a.Head.Offset, b.Head.Offset))
	})
	return all
}

// pageOrder is the order of the fields on the page.
type pageOrder map[promo.Ref]int

func orderOf(d promo.Document) pageOrder {
	order := pageOrder{}
	for i, ref := range promo.PageFields(d) {
		order[ref] = i
		if _, there := order[ref.In()]; !there {
			order[ref.In()] = i
		}
	}
	return order
}

func (o pageOrder) of(p promo.Place) int {
	ref, _ := p.Ref()
	for _, r := range []promo.Ref{ref, ref.In()} {
		if i, ok := o[r]; ok {
			return i
		}
	}
	return len(o)
}

// Filter chooses threads. The zero Filter chooses all.
type Filter struct {
	Who   string            // "" for everybody
	State promo.ThreadState // "" for all
	In    promo.Ref         // a part of the document; the zero Ref for all
}

// Of returns the threads that a filter chooses.
func (f Filter) Of(all []Thread) []Thread {
	return slices.DeleteFunc(slices.Clone(all), func(t Thread) bool {
		at, _ := t.Place().Ref()
		said := isSamePerson(t.Who(), f.Who) || slices.ContainsFunc(t.Replies, func(r promo.Feedback) bool { return isSamePerson(r.Who, f.Who) })
		return f.Who != "" && !said || f.State != "" && t.State() != f.State || f.In != promo.Ref{} && at.In() != f.In.In()
	})
}

// Open is how many threads of a person are open.
type Open struct {
	Who   string // "" for the questions that nobody answered yet
	Count int
}

// OpenBy returns how many threads are open, by person, most first.
func OpenBy(all []Thread) []Open {
	var open []Open
	index := map[string]int{}
	for _, t := range all {
		if t.State() != promo.ThreadOpen {
			continue
		}
		i, ok := index[t.Who()]
		if !ok {
			i = len(open)
			index[t.Who()] = i
			open = append(open, Open{Who: t.Who()})
		}
		open[i].Count++
	}
	slices.SortStableFunc(open, func(a, b Open) int { return b.Count - a.Count })
	return open
}

// OpenIn returns how many threads are open in each part of a document, such as an
// example.
func OpenIn(all []Thread) map[promo.Ref]int {
	counts := map[promo.Ref]int{}
	for _, t := range all {
		if at, ok := t.Place().Ref(); ok && t.State() == promo.ThreadOpen {
			counts[at.In()]++
		}
	}
	return counts
}

// People returns everybody who said something, in the order in which they did.
func People(d promo.Document) []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, f := range d.Setup.Dialogue.Feedback {
		if !seen[f.Who] {
			seen[f.Who] = true
			all = append(all, f.Who)
		}
	}
	return all
}
