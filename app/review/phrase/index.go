package phrase

import "slices"

// index says by which words of a text the phrases of a set are looked for: each by the
// words of one of its elements, its anchor. Most phrases have a rare word, so that few
// are tried in a text.
type index struct {
	byWord  [][]anchored          // by wordID
	byStart map[string][]anchored // by the first bytes of a word that begins so
	byEnd   map[string][]anchored // by the last bytes of a word that ends so
	byForm  map[form][]anchored
	anyWord []anchored // those without an anchor
}

// anchored is a phrase that begins from most to least words before its anchor.
type anchored struct {
	id          ID
	least, most int
}

// startLength and endLength are how many bytes of a beginning and an ending are looked
// up.
const (
	startLength = 3
	endLength   = 2
)

// How many of a million words of a text are the most frequent one, one that is not
// frequent, or one with a beginning or an ending. They are guesses from texts of examples.
const (
	shareOfFirst = 70_000
	shareOfRare  = 20
	shareOfStart = 2_000
	shareOfEnd   = 10_000
)

var shareOfForm = map[form]int{number: 60_000, name: 50_000, upper: 10_000, capital: 120_000}

func newIndex() index {
	return index{byStart: map[string][]anchored{}, byEnd: map[string][]anchored{}, byForm: map[form][]anchored{}}
}

// add enters a phrase under its anchor: of the elements that it cannot be without, the
// one whose words are the rarest.
func (x *index) add(id ID, elements []element) {
	var anchor *element
	best, at := anchored{id: id}, anchored{id: id}
	for i := range elements {
		e := &elements[i]
		if e.isAnchor() && (anchor == nil || e.share < anchor.share) {
			anchor, best = e, at
		}
		least, most := e.lengths()
		at.least += least
		at.most += most
	}
	if anchor == nil {
		x.anyWord = append(x.anyWord, best)
		return
	}
	x.addBy(anchor, best)
}

func (x *index) addBy(e *element, a anchored) {
	for _, w := range e.words() {
		for int(w) >= len(x.byWord) {
			x.byWord = append(x.byWord, nil)
		}
		x.byWord[w] = append(x.byWord[w], a)
	}
	for _, start := range e.starts {
		x.byStart[start[:startLength]] = appendOnce(x.byStart[start[:startLength]], a)
	}
	for _, end := range e.ends {
		at := end[len(end)-endLength:]
		x.byEnd[at] = appendOnce(x.byEnd[at], a)
	}
	for one := number; one <= capital; one <<= 1 {
		if e.form&one != 0 {
			x.byForm[one] = append(x.byForm[one], a)
		}
	}
}

// appendOnce appends a phrase that is not the last already.
func appendOnce(all []anchored, a anchored) []anchored {
	if len(all) > 0 && all[len(all)-1].id == a.id {
		return all
	}
	return append(all, a)
}

// ofWord returns the phrases that are looked for by a word.
func (x *index) ofWord(id wordID) []anchored {
	if int(id) >= len(x.byWord) {
		return nil
	}
	return x.byWord[id]
}

// isAnchor reports whether a phrase can be looked for by an element.
func (e *element) isAnchor() bool {
	if e.optional || e.isEmpty() || e.gap >= 0 || e.any || e.not {
		return false // there is no word that must be there
	}
	shorter := func(n int) func(string) bool { return func(s string) bool { return len(s) < n } }
	return !slices.ContainsFunc(e.starts, shorter(startLength)) && !slices.ContainsFunc(e.ends, shorter(endLength))
}

// isEmpty reports whether an element is a mark or a place between words.
func (e *element) isEmpty() bool { return e.mark || e.atStart || e.atEnd }

// lengths returns how many words an element has at least and at most.
func (e *element) lengths() (least, most int) {
	switch {
	case e.isEmpty():
		return 0, 0
	case e.gap >= 0:
		return 0, e.gap
	case e.optional:
		return 0, 1
	}
	return 1, 1
}
