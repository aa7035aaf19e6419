package feedback

// pointLengths are how many letters on either side of a point between words are
// looked for, one after the other.
var pointLengths = [...]int{40, 16, 8}

// minPoint is how many letters a point in another field than that of its bookmark
// must have around it.
const minPoint = 12

// point returns the place between two words, which is told by the text around it.
func (l *Locator) point(q query, preferred []int) Found {
	if len(q.before.runes)+len(q.after.runes) == 0 {
		return Found{}
	}
	for _, fields := range [][]int{preferred, l.all()} {
		for _, n := range pointLengths {
			before, after := last(q.before.runes, n), first(q.after.runes, n)
			if f, ok := l.between(q, fields, before, after); ok {
				return f
			}
			if f, ok := l.between(q, fields, before, nil); ok {
				return f
			}
			if f, ok := l.between(q, fields, nil, after); ok {
				return f
			}
		}
		if f, ok := l.near(q, fields, enoughThere); ok {
			return f
		}
	}
	return Found{}
}

// between returns the place after some letters and before others.
func (l *Locator) between(q query, fields []int, before, after []rune) (Found, bool) {
	if len(before)+len(after) == 0 || len(fields) > maxBookmarks && len(before)+len(after) < minPoint {
		return Found{}, false
	}
	part := append(append([]rune{}, before...), after...)
	failure := failures(part)
	for _, i := range fields {
		f := &l.fields[i]
		best, distance := -1, 0
		at := -1
		for range maxOccurrences {
			if at = index(f.folded.runes, part, failure, at+1); at < 0 {
				break
			}
			d := 0
			if q.hint.Known && q.hint.Ref == f.ref {
				d = f.folded.from[at] - q.hint.Offset
				d = max(d, -d)
			}
			if best < 0 || d < distance {
				best, distance = at, d
			}
		}
		if best >= 0 {
			p := q.behind(f, best+len(before), len(before) > 0)
			return Found{How: AtWords, Ref: f.ref, Start: p, End: p}, true
		}
	}
	return Found{}, false
}

// behind returns the position in the text of an index of the folded text: behind
// the letter before it and the punctuation and white space that the comment has
// between that and its point.
func (q *query) behind(f *fieldText, at int, hasBefore bool) int {
	if !hasBefore {
		return f.folded.from[at]
	}
	p := f.folded.from[at-1] + 1
	tail := q.before.from[len(q.before.from)-1] + 1
	for k := tail; k < len(q.rawBefore) && p < len(f.text); k++ {
		if !alike(f.text[p], q.rawBefore[k]) {
			break
		}
		p++
	}
	return p
}
