package people

// IllOne reports whether words about an illness, [first, last), are said of a person who
// is named or can be told, rather than of a product, its domain or the public.
func (x *Text) IllOne(first, last int) bool {
	s := x.sentenceOf(first)
	if last < s.Last && !x.Words[last].Break && x.is(last, "thing") && !x.isOneOf(last, "week", "weeks", "cost") {
		return false
	}
	if isFiction(x, s.First, first) {
		return false
	}
	all := x.In(s.First, s.Last)
	public, anyPublic := false, false
	for i := range all {
		anyPublic = anyPublic || all[i].Kind == Public && all[i].Last <= first
	}
	for i := len(all) - 1; i >= 0; i-- {
		m := &all[i]
		if m.First >= last {
			continue
		}
		if m.Kind == Public && m.Last <= first {
			if x.is(m.Last, "relative") {
				return false // "runs the hotline for people who are hard of hearing"
			}
			public = true
			continue
		}
		if m.Kind == Several && m.Owner && anyPublic {
			continue
		}
		if m.Kind == Several && !x.is(m.First, "numeral", "several") && !x.isOneOf(m.First, "colleagues", "teammates", "coworkers", "co-workers", "one", "both", "some", "half") && !m.Owner {
			continue // "they" and "we" may be anybody
		}
		if m.Kind == Writer && !m.Owner && m.Last <= first {
			if x.isLinked(m, first) && !public {
				return true
			}
			continue
		}
		if m.Last <= first && x.isLinked(m, first) && !(public && m.Kind != Named) {
			return true
		}
		if m.Owner && m.Last > first && m.Last <= last { // "broke his leg"
			if public || m.Kind == Several {
				continue
			}
			return true
		}
	}
	return !public && x.isOfOneAfter(all, s.First, first, last)
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
func (x *Text) isLinked(m *Mention, first int) bool {
	if m.Owner {
		const far = 4
		for i := m.Last; i < first; i++ {
			if x.Words[i].Break || i-m.Last >= far || x.is(i, "be", "have", "thing") || x.isOneOf(i, "of", "for", "on", "in") {
				return false
			}
		}
		return true
	}
	foreign, from := 0, m.Last
	if from < first && x.Words[from].Break && x.isOneOf(from, "who", "whose") {
		// A relative clause between commas says something else.
		for j := from + 1; j < first; j++ {
			if x.Words[j].Break && x.is(j, "be", "have", "bodily") {
				from = j
				break
			}
		}
	}
	for i := from; i < first; i++ {
		switch {
		case x.Words[i].Muted:
			return false
		case x.is(i, "adverb", "bodily", "numeral", "month", "when", "bodypart", "ailment", "illness", "be") || x.Words[i].Digit:
		case x.is(i, "doing", "done") && !x.is(i, "bodily"):
			return false
		default:
			foreign++
		}
	}
	most := 3
	if x.is(first, "illness") || x.is(first, "bodypart") && x.is(first+1, "ailment") {
		most = 6
	}
	if first == from || foreign == 0 || foreign <= most && (x.is(first, "illness") || x.is(first, "be", "have") || x.is(first-1, "be", "have")) {
		return true
	}
	// The first word after the person decides, unless much is between.
	v := from
	for v < first && (x.is(v, "adverb", "auxiliary", "be") || x.isOneOf(v, "who", "whose", "to", "a", "the")) {
		v++
	}
	return foreign <= most && (v == first || x.is(v, "bodily"))
}

// isOfOneAfter reports whether an illness is of somebody who comes after it: "the illness
// of Tom", "after a stroke, Tom", "a burnout took out our only tester".
func (x *Text) isOfOneAfter(all []Mention, start, first, last int) bool {
	for i := range all {
		m := &all[i]
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
		case x.isOneOf(last, "of", "in") && m.First-last < near:
			return true
		case m.First-last > far:
			return false
		case x.isOneOf(last, "had", "has") && x.isOneOf(last+1, "taken", "put", "hit", "forced", "kept", "left", "made", "knocked", "struck", "cost"):
			return true
		case x.is(last, "ailmenthit"):
			return true
		}
		for j := start; j < first; j++ {
			if x.isOneOf(j, "after", "with", "because", "due", "since", "following", "during", "despite", "for") && first-j < near {
				return true
			}
		}
		return false
	}
	return false
}
