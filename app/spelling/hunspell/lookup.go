package hunspell

// query looks up one word.
type query struct {
	dict    *Dictionary
	changed spelling
	// inside looks for a part of a compound; then part says which, and affixes at
	// its inner ends need a permission.
	inside bool
	part   flag
	// steps is how many more parts of compounds may be tried.
	steps *int
	// innerStart and innerEnd say which ends of the part are in the compound.
	innerStart, innerEnd bool
}

// forbidden reports whether a word is in the dictionary as a wrong one.
func (q *query) forbidden(word []byte) bool {
	f := q.dict.marks.forbidden
	if f == 0 {
		return false
	}
	found, right := false, false
	q.dict.words.each(word, func(s flagSet) bool {
		found = found || s.has(f)
		right = right || !s.has(f)
		return false
	})
	return found && !right
}

// simple reports whether a word is in the dictionary or a form of one that is.
func (q *query) simple(word []byte) bool {
	d := q.dict
	if d.words.each(word, func(s flagSet) bool { return q.allows(s, nil, nil) && !s.has(d.marks.needAffix) }) {
		return true
	}
	var buffer [maxWord + 40]byte
	return q.suffixed(buffer[:0], word, nil) || q.prefixed(word)
}

// allows reports whether a word with these flags, and the affixes with which it
// was found, may be what is looked for.
func (q *query) allows(root flagSet, prefix, suffix *rule) bool {
	m := &q.dict.marks
	if root.has(m.forbidden) || bool(q.changed) && root.has(m.keepCase) {
		return false
	}
	if !q.inside {
		return !root.has(m.onlyInCompound) && !then(prefix, m.onlyInCompound) && !then(suffix, m.onlyInCompound)
	}
	c := &q.dict.compounding
	if root.has(c.forbid) || then(prefix, c.forbid) || then(suffix, c.forbid) {
		return false
	}
	if q.innerStart && prefix != nil && !prefix.then.has(c.permit) || q.innerEnd && suffix != nil && !suffix.then.has(c.permit) {
		return false
	}
	has := func(f flag) bool { return root.has(f) || then(prefix, f) || then(suffix, f) }
	return has(c.anywhere) || has(q.part)
}

func then(r *rule, f flag) bool { return r != nil && r.then.has(f) }

// suffixed reports whether a word is a form with a suffix; prefix is the one
// that was already taken off, nil for none. buffer is free memory.
func (q *query) suffixed(buffer, word []byte, prefix *rule) bool {
	d := q.dict
	for n := min(d.suffixes.longest, len(word)-1); n >= 0; n-- {
		for _, r := range d.suffixes.byText[string(word[len(word)-n:])] {
			if prefix != nil && !r.cross || r.then.has(d.marks.circumfix) != (prefix != nil && prefix.then.has(d.marks.circumfix)) {
				continue
			}
			stem := append(append(buffer, word[:len(word)-n]...), r.strip...)
			if len(stem) == 0 || !r.condition.matchesEnd(stem) {
				continue
			}
			if q.stem(stem, prefix, r) || d.suffixes.continued && q.twice(stem, prefix, r) {
				return true
			}
		}
	}
	return false
}

// stem reports whether a word is in the dictionary with the flags of a suffix and
// a prefix. Either affix may bring the flag of the other.
func (q *query) stem(stem []byte, prefix, suffix *rule) bool {
	needs := q.dict.marks.needAffix
	if then(suffix, needs) && (prefix == nil || then(prefix, needs)) {
		return false
	}
	return q.dict.words.each(stem, func(s flagSet) bool {
		return (s.has(suffix.flag) || then(prefix, suffix.flag)) &&
			(prefix == nil || s.has(prefix.flag) || suffix.then.has(prefix.flag)) && q.allows(s, prefix, suffix)
	})
}

// twice reports whether a stem has a second suffix, after which the outer one may be.
func (q *query) twice(stem []byte, prefix, outer *rule) bool {
	d := q.dict
	var buffer [maxWord + 80]byte
	for n := min(d.suffixes.longest, len(stem)-1); n >= 0; n-- {
		for _, r := range d.suffixes.byText[string(stem[len(stem)-n:])] {
			if !r.then.has(outer.flag) || prefix != nil && !r.cross {
				continue
			}
			inner := append(append(buffer[:0], stem[:len(stem)-n]...), r.strip...)
			if len(inner) == 0 || !r.condition.matchesEnd(inner) {
				continue
			}
			found := d.words.each(inner, func(s flagSet) bool {
				return s.has(r.flag) && q.allows(s, prefix, outer) &&
					(prefix == nil || s.has(prefix.flag) || r.then.has(prefix.flag) || outer.then.has(prefix.flag))
			})
			if found {
				return true
			}
		}
	}
	return false
}

// prefixed reports whether a word is a form with a prefix, and perhaps a suffix.
func (q *query) prefixed(word []byte) bool {
	d := q.dict
	if len(d.prefixes.byText) == 0 {
		return false
	}
	var buffer, second [maxWord + 40]byte
	for n := min(d.prefixes.longest, len(word)-1); n >= 0; n-- {
		for _, r := range d.prefixes.byText[string(word[:n])] {
			stem := append(append(buffer[:0], r.strip...), word[n:]...)
			if !r.condition.matchesStart(stem) {
				continue
			}
			plain := !then(r, d.marks.needAffix) && !then(r, d.marks.circumfix) && d.words.each(stem, func(s flagSet) bool {
				return s.has(r.flag) && !s.has(d.marks.needAffix) && q.allows(s, r, nil)
			})
			if plain || r.cross && q.suffixed(second[:0], stem, r) {
				return true
			}
		}
	}
	return false
}
