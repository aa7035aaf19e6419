package people

import (
	"slices"
	"strings"

	"promodoc/app/review/prose"
)

// wage returns how many words at a place say what somebody is paid in a form other than a
// word for pay of theirs or an amount that they earn; 0 if none do.
func wage(x *Text, i int, s prose.Sentence) int {
	for _, form := range []func(*Text, int, prose.Sentence) int{rise, beingPaid, ratedAt, paidTo, amountOf, roundOf, gradeOf, forNoMore, costOf, theirs, agreed, noRaise} {
		if n := form(x, i, s); n > 0 {
			return n
		}
	}
	return 0
}

// personBefore returns whether one person, or the writer as an owner, is among the words
// before a place, as near as said and with no mark between.
func personBefore(x *Text, i, near int, s prose.Sentence) bool {
	for _, m := range x.in(s.First, i) {
		if m.isOne() && !isOpener(x, &m, s) || m.Kind == Writer && (m.Owner || x.is(m.First, "objective")) {
			if i-m.Last <= near && !hasMark(x, m.Last, i) {
				return true
			}
		}
	}
	return false
}

// isOpener reports whether a mention is only the first word of a note: "Bought ten".
func isOpener(x *Text, m *Mention, s prose.Sentence) bool {
	return m.Kind == Capital && m.First == s.First && m.Last == m.First+1 && !m.Owner
}

// rise is for "my last rise of 200 francs", "got Lena a supplement of 3 euros", "his
// variable part".
func rise(x *Text, i int, s prose.Sentence) int {
	const near = 5
	if x.is(i, "variable") && x.is(i+1, "portion") && personBefore(x, i, near, s) {
		return 2
	}
	if !x.is(i, "increment") || x.is(i-1, "priced") || !x.is(i+1, "ofby") {
		return 0
	}
	n := money(x, i+2, s)
	if n == 0 && percent(x, i+2, s) {
		n = 1
	}
	// Without anybody in the sentence it is the writer's: "took it over for a bonus of 500".
	if n == 0 || !personBefore(x, i, near, s) && (len(x.in(s.First+1, s.Last)) > 0 || percent(x, i+2, s)) {
		return 0
	}
	return 2 + n
}

// beingPaid is for "still being paid 62k", "gets paid about 30 an hour".
func beingPaid(x *Text, i int, s prose.Sentence) int {
	if !x.is(i, "paidverb") || !x.is(i-1, "be") && !x.is(i-1, "getpaid") {
		return 0
	}
	at := i + 1
	for at < s.Last && x.is(at, "roughly") {
		at++
	}
	n := money(x, at, s)
	for _, m := range x.in(s.First, i) {
		if m.Kind == Public {
			return 0
		}
	}
	if n == 0 || x.Words[at].Break {
		return 0
	}
	return at + n - i
}

// ratedAt is for "from the hourly 17.20 to a fixed contract".
func ratedAt(x *Text, i int, s prose.Sentence) int {
	if !x.is(i, "rated") || i+1 >= s.Last || !x.Words[i+1].Digit || x.Words[i+1].Break {
		return 0
	}
	if i+2 < s.Last && !x.Words[i+2].Break && !x.is(i+2, "aftermoney") && !x.is(i+2, "currency") || !hasOne(x, s) {
		return 0
	}
	return 2
}

// hasOne reports whether one person is in a sentence.
func hasOne(x *Text, s prose.Sentence) bool {
	for _, m := range x.in(s.First, s.Last) {
		if m.isOne() && !isOpener(x, &m, s) {
			return true
		}
	}
	return false
}

// paidTo is for "had offered me 15,000 more", "got our only welder 28 an hour", and for
// who receives an amount: "Luis receives 2300".
func paidTo(x *Text, i int, s prose.Sentence) int {
	for _, m := range x.in(s.First, s.Last) {
		if !m.isOne() && !(m.Kind == Writer && !m.Owner) || m.Owner || isOpener(x, &m, s) {
			continue
		}
		receives := m.Last == i && x.is(i, "receiving") && !x.Words[i].Break
		if !receives && !(i < m.First && m.First-i <= 3 && x.is(i, "giving") && !hasMark(x, i+1, m.Last) && noVerb(x, i+1, m.First) && m.Kind != Capital) {
			continue
		}
		if m.Kind == Writer && !receives && !x.is(m.First, "objective") {
			continue
		}
		at := max(m.Last, i+1)
		for at < s.Last && x.is(at, "roughly", "determiner") {
			at++
		}
		if n := money(x, at, s); n > 0 && !x.Words[at].Break && !x.is(at+n, "ofby") {
			return at + n - i
		}
	}
	return 0
}

// noVerb reports whether words are only those before a noun.
func noVerb(x *Text, first, last int) bool {
	for i := first; i < last; i++ {
		if x.is(i, "preposition", "be", "have") {
			return false
		}
	}
	return true
}

// amountOf is for what comes after an amount: "the 52,000 that he gets", "the 78,000 that
// another firm had offered Julia"; and for "300 a month more".
func amountOf(x *Text, i int, s prose.Sentence) int {
	n := money(x, i, s)
	if n == 0 {
		return 0
	}
	if isPer(x, i+1, s) && x.is(i+3, "moreless") && i+3 < s.Last && !x.Words[i+3].Break && x.is(i-1, "receiving", "giving", "objective") && hasOne(x, s) {
		return 4
	}
	if x.is(i+n, "moreless") && isPer(x, i+n+1, s) && isForOne(x, s) {
		return n + 1
	}
	at := i + n
	if !x.is(at, "relativething") || at >= s.Last {
		return 0
	}
	const far = 6
	for _, m := range x.in(at, min(at+far, s.Last)) {
		switch {
		case !m.isOne() && !(m.Kind == Writer && !m.Owner) || m.Owner:
		case m.Kind == Capital && !x.is(m.Last, "receiving"):
		case m.First == at+1 && (x.is(m.Last, "receiving") || x.is(m.Last, "be") && x.is(m.Last+1, "giving") || x.is(m.Last, "have") && x.is(i-2, "offerword")), x.is(m.First-1, "giving"):
			return at + 1 - i
		}
	}
	return 0
}

// roundOf is for notes of a round of raises: "salary round: Fatima plus 5 %".
func roundOf(x *Text, i int, s prose.Sentence) int {
	if !x.Words[i].Digit || !percent(x, i, s) && money(x, i, s) == 0 || isTest(x, s) {
		return 0
	}
	named := false
	const near = 3
	for _, m := range x.in(s.First, i) {
		named = named || (m.Kind == Named || m.Kind == Capital) && i-m.Last < near && m.First > s.First
	}
	if !slices.ContainsFunc(x.in(s.First, s.Last), func(m Mention) bool { return m.Kind == Named }) {
		return 0
	}
	for j := s.First; named && j < i && j < s.First+near; j++ {
		if x.is(j, "salary", "payround") && (j+1 >= i || x.Words[j+1].Break || x.is(j+1, "payround")) {
			return 1
		}
	}
	return 0
}

// gradeOf is for "up two pay grades", "to the top of band 6".
func gradeOf(x *Text, i int, s prose.Sentence) int {
	const near = 6
	switch {
	case x.is(i, "payround") && x.is(i+1, "grading") && i+1 < s.Last && !x.Words[i+1].Break && (personBefore(x, i, near, s) || x.is(i-1, "moreless")):
		return 2
	case x.is(i, "payband") && x.is(i-1, "ofby", "into") && i+1 < s.Last && x.Words[i+1].Digit && (i+2 >= s.Last || x.Words[i+2].Break || x.is(i+2, "aftermoney")) && personBefore(x, i, near, s):
		return 2
	}
	return 0
}

// forNoMore is for work without more pay, which is the writer's where nobody else is
// named: "without a cent more", "for one salary", "asked for 5 percent more".
func forNoMore(x *Text, i int, s prose.Sentence) int {
	for _, m := range x.in(s.First, s.Last) {
		if m.Kind == Several && !m.Owner && !x.isTold(&m) || m.Kind == Public {
			return 0
		}
	}
	ends := func(at int) bool { return at >= s.Last || x.Words[at].Break || x.is(at, "aftermoney", "joint") }
	if percent(x, i, s) && x.is(i-1, "for") && x.is(i-2, "asking") {
		at := i + 1
		if x.is(at, "percent") {
			at++
		}
		if x.is(at, "moreless") && at < s.Last && ends(at+1) {
			return at + 1 - i
		}
	}
	const far = 5
	switch {
	case x.is(i, "without"):
		for j := i + 1; j < min(i+1+far, s.Last) && !x.Words[j].Break; j++ {
			if x.is(j, "cent") && x.is(j+1, "moreless") || x.is(j-1, "moreless") && x.is(j, "moneyword") && ends(j+1) {
				return j + 1 - i
			}
		}
	case x.is(i, "for") && x.is(i+1, "sameone"):
		at := i + 2
		if x.is(at, "sameone") {
			at++
		}
		if at < s.Last && x.is(at, "moneyword") && ends(at+1) {
			return at + 1 - i
		}
	case x.is(i, "payround") && x.is(i+1, "cutword") && i-s.First < far && x.is(s.First, "takes"):
		return 2
	case x.is(i, "offerword") && x.is(i+1, "ofby") && x.is(s.First, "declining") && i-s.First < far:
		if n := money(x, i+2, s); n > 0 {
			return 2 + n
		}
	}
	return 0
}

// costOf is for what somebody costs, and what people are hired at: "costs us 900 a day",
// "hired two fitters at 24.50 an hour", "who made 140k".
func costOf(x *Text, i int, s prose.Sentence) int {
	n := money(x, i, s)
	if n == 0 || x.is(i+n, "ofby") {
		return 0
	}
	if x.is(i-1, "madeverb") && x.is(i-2, "whoever") && personBefore(x, i-2, 4, prose.Sentence{First: s.First, Last: i}) || x.is(i-1, "madeverb") && x.is(i-2, "whoever") && hasOne(x, prose.Sentence{First: s.First, Last: i}) {
		return n
	}
	if !isPer(x, i+1, s) && !isPer(x, i+n, s) {
		return 0
	}
	if x.is(i-1, "atfor") && x.is(s.First, "hiring") {
		for j := s.First + 1; j < i-1; j++ {
			if x.is(j, "role") || x.lex.Class("role", strings.TrimSuffix(x.Words[j].Lower, "s")) {
				return n
			}
		}
	}
	for _, m := range x.in(s.First, i) {
		if m.isOne() && !m.Owner && x.is(m.Last, "costing") && i-m.Last <= 3 && !isOpener(x, &m, s) {
			return n
		}
	}
	return 0
}

// theirs is for an amount that is somebody's without a verb: "his 1,600 a day", "3400
// gross", "the contract of the new tester: 51,000", "worked the fair unpaid".
func theirs(x *Text, i int, s prose.Sentence) int {
	if x.is(i, "unpaid") && !x.is(i-1, "be") && (i+1 >= s.Last || x.Words[i+1].Break || x.is(i+1, "joint", "aftermoney")) {
		for _, m := range x.in(s.First, i) {
			if m.isOne() && !m.Owner || m.Kind == Writer && !m.Owner {
				return 1
			}
		}
	}
	n := money(x, i, s)
	if n == 0 {
		return 0
	}
	const near = 6
	for _, m := range x.in(s.First, i) {
		switch {
		case m.Last == i && m.Owner && m.Kind != Several && m.Kind != Role && m.Kind != Capital && isPer(x, i+1, s):
			return n
		case (m.isOne() || m.Kind == Writer) && x.is(i+1, "gross") && i+1 < s.Last:
			return n + 1
		case m.Last == i && x.Words[i].Break && !m.Owner && (m.Kind == Role || m.Kind == Named):
			for j := max(s.First, m.First-near); j < m.First; j++ {
				if x.is(j, "contractword") {
					return n
				}
			}
		}
	}
	return 0
}

// agreed is for "agreed 38 an hour with the temp" and "makes a fifth less than Paul".
func agreed(x *Text, i int, s prose.Sentence) int {
	const far = 8
	if x.is(i, "moreless") && x.is(i-1, "fraction") && x.is(i-3, "madeverb", "receiving") && x.is(i+1, "than") {
		if personBefore(x, i-3, 1, s) && hasOne(x, prose.Sentence{First: i + 1, Last: min(i+far, s.Last)}) {
			return 2
		}
	}
	n := money(x, i, s)
	if n == 0 || !x.is(i-1, "agreeing") || !isPer(x, i+n, s) {
		return 0
	}
	for _, m := range x.in(i, min(i+far, s.Last)) {
		if m.Kind == Role || m.Kind == Named {
			return n
		}
	}
	return 0
}

// isForOne reports whether a sentence has one person or the writer in it, nobody else, and
// nothing that an amount would be the price of.
func isForOne(x *Text, s prose.Sentence) bool {
	one := false
	for _, m := range x.in(s.First, s.Last) {
		if m.Kind == Public || m.Kind == Several && !x.isTold(&m) {
			return false
		}
		one = one || m.Kind == Writer && !m.Owner || m.isOne() && !m.Owner && !isOpener(x, &m, s)
	}
	for i := s.First; i < s.Last; i++ {
		if x.is(i, "traded", "spending") {
			return false
		}
	}
	return one
}

// noRaise is for "getting no increase", "took the job for 54k", "turned down 90k", "I went
// down from 3,900 to 3,500", "a salary of 90,000" and "I make less than my trainees".
func noRaise(x *Text, i int, s prose.Sentence) int {
	const far = 5
	ends := i+1 >= s.Last || x.Words[i+1].Break || x.is(i+1, "joint") || x.is(i+1, "at")
	if x.is(i, "raised") && x.is(i-1, "nothingof") && x.is(i-2, "getting") && ends && !hasPublic(x, s) {
		return 1
	}
	if x.is(i, "moreless") && x.is(i-1, "madeverb", "receiving") && x.is(i+1, "than") && !hasPublic(x, s) {
		if others := x.in(i+1, min(i+1+far, s.Last)); len(others) > 0 && isForOne(x, prose.Sentence{First: max(s.First, i-far), Last: i}) {
			return 2
		}
	}
	n := money(x, i, s)
	if n == 0 || x.Words[i].Break || hasPublic(x, s) {
		return 0
	}
	switch {
	case x.is(i-1, "ofby") && x.is(i-2, "wageword"):
		return n
	case x.is(i-1, "atfor") && x.is(i-2, "jobword") && isForOne(x, prose.Sentence{First: s.First, Last: i}):
		return n
	case x.is(i-1, "downup") && x.is(i-2, "declining"):
		return n
	case x.is(i-1, "into") && x.is(i-2, "downup") && x.is(i-3, "went") && money(x, i+n+1, s) > 0 && isForOne(x, prose.Sentence{First: s.First, Last: i}):
		return n
	}
	return 0
}

// hasPublic reports whether a sentence is about those that something is for.
func hasPublic(x *Text, s prose.Sentence) bool {
	return slices.ContainsFunc(x.in(s.First, s.Last), func(m Mention) bool { return m.Kind == Public })
}
