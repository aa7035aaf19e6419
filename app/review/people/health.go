package people

import "slices"

// IllOne reports whether words about an illness, [first, last), are said of a person who
// is named or can be told, rather than of a product, its domain or the public.
func (x *Text) IllOne(first, last int) bool {
	s := x.sentenceOf(first)
	if last < s.Last && !x.Words[last].Break && x.is(last, "thing") && !x.IsOneOf(last, "week", "weeks", "cost") {
		return false
	}
	if isFiction(x, s.First, first) {
		return false
	}
	all := x.In(s.First, s.Last)
	anyPublic := slices.ContainsFunc(all, func(m Mention) bool { return m.Kind == Public && m.Last <= first })
	public := false // the public is between somebody and the illness
	for _, m := range slices.Backward(all) {
		switch {
		case m.First >= last:
		case m.Kind == Public && m.Last <= first:
			if x.is(m.Last, "relative") {
				return false // "runs the hotline for people who are hard of hearing"
			}
			public = true
		case m.Kind == Several && (m.Owner && anyPublic || x.isAnybody(m)):
		case m.Last <= first:
			if (!public || m.Kind == Named) && x.isLinked(m, first) {
				return true
			}
		case m.Owner && m.Last <= last && m.Kind != Several && !public: // "broke his leg"
			return true
		}
	}
	return !public && x.isOfOneAfter(all, s.First, first, last)
}

// isAnybody reports whether several people may be anybody, as "they" and "we" may.
func (x *Text) isAnybody(m Mention) bool {
	told := x.is(m.First, "numeral", "several") || x.IsOneOf(m.First, "one", "both", "some", "half") || x.IsOneOf(m.First, mates...)
	return !told && !m.Owner
}

// isFiction reports whether words are about somebody who is made up: "a hero with a limp",
// and no colleague such as "our character artist".
func isFiction(x *Text, first, last int) bool {
	for i := first; i < last; i++ {
		if x.is(i, "fiction") && !x.is(i+1, "role") {
			return true
		}
	}
	return false
}

// isLinked reports whether somebody before an illness has it: it is theirs, or what is
// between is what people do with an illness, such as "had" or "was off with".
func (x *Text) isLinked(m Mention, first int) bool {
	if m.Owner {
		return x.isTheirs(m, first)
	}
	from := x.afterRelative(m.Last, first)
	foreign, acts := x.foreign(from, first)
	switch {
	case acts, foreign > x.mostForeign(first):
		return false
	case foreign == 0, x.is(first, "illness", "be", "have"), x.is(first-1, "be", "have"):
		return true
	}
	// The first word after the person decides.
	for from < first && (x.is(from, "adverb", "auxiliary", "be") || x.IsOneOf(from, "who", "whose", "to", "a", "the")) {
		from++
	}
	return from == first || x.is(from, "bodily")
}

// isTheirs reports whether an illness is of those whom "his" or "Anna's" is of: it follows soon.
func (x *Text) isTheirs(m Mention, first int) bool {
	const far = 4
	if first-m.Last > far {
		return false
	}
	for i := m.Last; i < first; i++ {
		if x.Words[i].Break || x.is(i, "be", "have", "thing") || x.IsOneOf(i, "of", "for", "on", "in") {
			return false
		}
	}
	return true
}

// afterRelative returns where the sentence goes on after a relative clause between commas,
// which says something else, or where it was if there is none.
func (x *Text) afterRelative(from, first int) int {
	if from < first && x.Words[from].Break && x.IsOneOf(from, "who", "whose") {
		for i := from + 1; i < first; i++ {
			if x.Words[i].Break && x.is(i, "be", "have", "bodily") {
				return i
			}
		}
	}
	return from
}

// foreign returns how many words do not belong to what people do with an illness, and whether
// there is one of what they do otherwise, or a quotation.
func (x *Text) foreign(first, last int) (n int, acts bool) {
	for i := first; i < last; i++ {
		switch {
		case x.Words[i].Muted:
			return n, true
		case x.is(i, "adverb", "bodily", "numeral", "month", "when", "bodypart", "ailment", "illness", "be"), x.Words[i].Digit:
		case x.is(i, "doing", "done"):
			return n, true
		default:
			n++
		}
	}
	return n, false
}

// mostForeign returns how many such words there may be before words that are surely about an
// illness, or may be.
func (x *Text) mostForeign(first int) int {
	const few, many = 3, 6
	if x.is(first, "illness") || x.is(first, "bodypart") && x.is(first+1, "ailment") {
		return many
	}
	return few
}

// isOfOneAfter reports whether an illness is of somebody who comes after it: "the illness
// of Tom", "after a stroke, Tom", "a burnout took out our only tester".
func (x *Text) isOfOneAfter(all []Mention, start, first, last int) bool {
	for _, m := range all {
		if m.First < last {
			continue
		}
		if m.First == last && (m.Kind == Role || m.Kind == Named) && x.is(last-1, "ailing", "frail") && !x.Words[last].Break {
			return true // "a dyslexic tester"
		}
		if m.Kind == Public || m.Kind == Writer || m.Kind == Several {
			return false
		}
		const near, far = 4, 10
		switch {
		case x.IsOneOf(last, "of", "in") && m.First-last < near:
			return true
		case m.First-last > far:
			return false
		case x.is(last, "ailmenthit"), x.IsOneOf(last, "had", "has") && x.is(last+1, "ailmenthit"):
			return true
		}
		for j := start; j < first; j++ {
			if x.IsOneOf(j, "after", "with", "because", "due", "since", "following", "during", "despite", "for") && first-j < near {
				return true
			}
		}
		return false
	}
	return false
}
