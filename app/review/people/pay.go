package people

import (
	"strings"

	"promodoc/app/review/prose"
)

// Span is the words [First, Last) of a text.
type Span struct{ First, Last int }

// Pays returns where a text says what somebody is paid, at most once a sentence: a word
// for pay that is theirs, or an amount that they earn.
func (x *Text) Pays() []Span {
	var all []Span
	for _, s := range x.Sentences {
		for i := s.First; i < s.Last; i++ {
			if x.Words[i].Muted {
				continue
			}
			last := i + 1
			found := false
			if n := x.payWord(i, s); n > 0 {
				last = i + n
				found = x.isOfSomebody(i, last, s)
			} else if n := x.comparison(i, s); n > 0 {
				last, found = i+n, true
			} else if n := x.amount(i, s); n > 0 {
				last = i + n
				found = x.isEarned(i, last, s)
			}
			if n := 0; !found {
				if n = wage(x, i, s); n > 0 {
					last, found = i+n, !isTest(x, s)
				}
			}
			if found {
				all = append(all, Span{i, last})
				break
			}
		}
	}
	return all
}

// payWord returns how many words at a place are a word for pay; 0 if none.
func (x *Text) payWord(i int, s prose.Sentence) int {
	two := func(second ...string) bool {
		return i+1 < s.Last && !x.Words[i+1].Break && x.isOneOf(i+1, second...)
	}
	n := 0
	switch {
	case x.isOneOf(i, "pay"):
		switch {
		case two("rise", "raise", "cut", "increase", "bump", "packet", "package", "grade", "check", "slip", "gap", "level", "freeze", "review", "band", "scale", "step"):
			n = 2
		case x.isOneOf(i+1, "of") && x.is(i-1, "determiner"), x.is(i-1, "owned") || x.is(i-1, "payof") || i > s.First && strings.HasSuffix(x.Words[i-1].Lower, "'s"):
			n = 1
		}
	case x.isOneOf(i, "day", "daily", "hourly", "monthly") && two("rate", "fee"), x.isOneOf(i, "stock", "share") && two("options", "option", "grant", "grants", "award"),
		x.isOneOf(i, "base") && two("rate"), x.isOneOf(i, "cost-of-living", "merit") && two("raise", "increase", "adjustment"), x.isOneOf(i, "benefits", "compensation", "comp", "pay") && two("package"), x.isOneOf(i, "company") && two("car"):
		n = 2
	case x.isOneOf(i, "premium", "payment") && x.isOneOf(i+1, "of") && i+2 < s.Last && x.Words[i+2].Digit:
		for j := max(s.First, i-4); j < i; j++ {
			if x.isOneOf(j, "received", "got", "receive", "get", "gets", "gave", "given") {
				n = 1
			}
		}
	case x.isOneOf(i, "underpaid", "overpaid", "salaried"), x.isOneOf(i, "comp") && !x.Words[i].Capital, x.isOneOf(i, "package") && (x.is(i-1, "owned") || x.isOneOf(i-1, "my", "pay", "salary") || i > s.First && strings.HasSuffix(x.Words[i-1].Lower, "'s")) && hasMoney(x, s):
		n = 1
	case x.is(i, "salary"):
		n = 1
		if x.is(i+1, "paycompound") && !x.Words[min(i+1, len(x.Words)-1)].Break {
			n = 2
		}
	}
	if n == 0 {
		return 0
	}
	// A part of a compound: "salary export", "bonus level", or a verb: "raised a".
	if next := i + n; next < s.Last && !x.Words[next].Break && (x.is(next, "thing") && !x.isOneOf(next, "plan", "cost", "costs", "numbers", "figures") || x.is(next, "paything")) {
		return 0
	}
	if x.isOneOf(i, "raise", "raises") && (i == s.First || x.is(i-1, "raisingverb") || x.is(i+1, "raisedthing")) {
		return 0
	}
	if x.is(i, "raised") && x.isOneOf(i+1, "in", "of") && !x.is(i+2, "salary", "owned", "payround") && x.is(i+2, "determiner") {
		return 0 // of something else: "a raise in the disk quota"
	}
	if x.isOneOf(i, "compensation") && (x.isOneOf(i+1, "for") && !x.is(i-1, "owned") || x.isOneOf(i-1, "temperature", "error", "motion", "delay", "customer", "late-delivery", "loss", "drift")) {
		return 0
	}
	if x.isOneOf(i, "income", "earnings", "equity", "commission", "allowance", "pension", "overtime", "royalties", "redundancy", "remuneration") && !x.is(i-1, "owned") && !x.isOneOf(i-1, "my", "in", "of") && !(i > s.First && strings.HasSuffix(x.Words[i-1].Lower, "'s")) && !x.Words[min(i+1, len(x.Words)-1)].Digit {
		return 0
	}
	return n
}

// hasMoney reports whether a sentence has an amount or words that go with pay.
func hasMoney(x *Text, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if x.amount(i, s) > 0 || x.isOneOf(i, "pay", "salary", "stock", "shares", "bonus", "severance", "competitor") {
			return true
		}
	}
	return false
}

// comparison returns how many words at a place say that somebody is paid more or less,
// or what somebody is paid: "earns more than", "how much Tom earns"; 0 if none do.
func (x *Text) comparison(i int, s prose.Sentence) int {
	person := func(first, last int) bool {
		mentions := x.in(s.First, s.Last)
		for k := range mentions {
			m := &mentions[k]
			if m.First >= first && m.Last <= last && (m.isOne() || m.Kind == Writer && !m.Owner || m.Kind == Several && !m.Owner) {
				return true
			}
		}
		return false
	}
	degree := func(at int) bool {
		return x.is(at, "degree") || at < s.Last && x.Words[at].Digit
	}
	earns := x.isOneOf(i, "earn", "earns", "earned", "earning") || x.isOneOf(i, "take", "takes", "took") && x.isOneOf(i+1, "home")
	n := 1
	if x.isOneOf(i+1, "home") {
		n = 2
	}
	switch {
	case earns && person(max(s.First, i-4), i) && (x.isOneOf(i+n, "more", "less", "twice", "half", "too", "as") || i+n+1 < s.Last && degree(i+n) && x.isOneOf(i+n+1, "more", "less", "third", "percent", "than") || i+n+2 < s.Last && x.isOneOf(i+n+2, "more", "less")):
		return n + 1
	case earns && person(max(s.First, i-4), i) && x.is(i+n, "numeral") && x.isOneOf(i+n+1, "times") && x.isOneOf(i+n+2, "more", "as", "less", "what"):
		return n + 2
	case earns && person(max(s.First, i-6), i) && (isWhat(x, i-1, i-2, i-3) || isWhat(x, i-4, i-5, i-6)) && (i+n >= s.Last || x.Words[i+n].Break || !x.isOneOf(i+n, "trust", "the", "a", "points")):
		return n
	case x.isOneOf(i, "paid") && (x.is(i-1, "be", "was") || x.is(i-2, "be", "was") || x.isOneOf(i-1, "gets", "get", "got", "i'm")) && person(max(s.First, i-5), i) &&
		(x.is(i+1, "paidhow") || x.isOneOf(i+1, "at") && x.isOneOf(i+2, "grade", "level", "band") || isWhat(x, i-3, i-4, i-2) && (i+1 >= s.Last || x.Words[i+1].Break)):
		return 2 - min(1, max(0, i+2-s.Last))
	case x.isOneOf(i, "pay", "paid", "pays") && person(i+1, min(i+3, s.Last)) && (x.isOneOf(i+2, "less", "more", "too", "badly", "well", "extra") || x.isOneOf(i+3, "less", "more")):
		return 3
	case x.isOneOf(i, "more") && x.isOneOf(i+1, "money") && x.is(i-1, "wantsmoney") && person(s.First, i):
		return 2
	case i < s.Last && x.Words[i].Digit && x.isOneOf(i+1, "less", "more") && (x.isOneOf(i+2, "than") && person(i+3, min(i+4, s.Last)) && x.isOneOf(i-1, "for") || isPer(x, i+2, s) && person(s.First, i) && !x.isOneOf(s.First, "the") && hasNamed(x, s)):
		return 2
	case x.isOneOf(i, "counter-offer", "counteroffer") && person(s.First, s.Last):
		return 1
	}
	return 0
}

// hasNamed reports whether one person is in a sentence.
func hasNamed(x *Text, s prose.Sentence) bool {
	for _, m := range x.in(s.First, s.Last) {
		if m.Kind == Named || m.Kind == Pronoun || m.Kind == Writer && !m.Owner {
			return true
		}
	}
	return false
}

// isWhat reports whether one of some words asks for an amount.
func isWhat(x *Text, words ...int) bool {
	for _, i := range words {
		if x.isOneOf(i, "what", "much") {
			return true
		}
	}
	return false
}

// isOfSomebody reports whether a word for pay, [first, last), is about one person's.
func (x *Text) isOfSomebody(first, last int, s prose.Sentence) bool {
	if isTest(x, s) {
		return false
	}
	mentions := x.in(s.First, s.Last)
	public := false
	for i := len(mentions) - 1; i >= 0; i-- {
		m := &mentions[i]
		if m.First >= last {
			continue
		}
		const near = 4
		gap := first - m.Last
		switch {
		case m.Kind == Public:
			public = public || gap <= near
			continue
		case m.Owner && gap <= near && !hasMark(x, m.Last, first+1) && (m.Kind != Several || x.hasSmallTeam(m, s)):
			return true
		case m.Owner || m.Kind == Several && !x.isTold(m):
			continue
		case public:
			continue
		}
		// Somebody gets it, gives it or is given it.
		for j := s.First; j < s.Last; j++ {
			if j >= first-8 && j < first && x.is(j, "paylink") {
				if m.Kind != Writer || !x.is(j, "paylinkother") || x.isOneOf(m.First, "me", "i'm") {
					return true
				}
			}
		}
	}
	// After it: "a raise for Omar", "the salaries of Ana and Tom".
	for i := range mentions {
		m := &mentions[i]
		if m.First < last || m.Kind == Public || m.Kind == Writer && !x.isOneOf(m.First, "me", "mine", "myself") && m.First > last {
			continue
		}
		if m.First == last && !x.Words[last].Break && m.Kind != Several {
			return true // "the raise I got"
		}
		const far = 7
		if m.Kind == Several && (!x.isTold(m) || m.Owner) && !x.isOneOf(last, "between") {
			continue
		}
		for j := last; j < m.First && m.First-last <= far; j++ {
			if x.isOneOf(j, "of", "for", "to", "between", "that", "than", "with", "at", "when", "which", "from") {
				return true
			}
		}
	}
	return false
}

// isTold reports whether several people are few enough to be told apart.
func (x *Text) isTold(m *Mention) bool { return !x.isOneOf(m.First, "they", "them", "us", "we") }

// hasSmallTeam reports whether "their" is of people who were told in the sentence.
func (x *Text) hasSmallTeam(m *Mention, s prose.Sentence) bool {
	return x.isOneOf(m.First, "their") && len(x.in(s.First, m.First)) > 0 && x.in(s.First, m.First)[0].Kind != Public && x.in(s.First, m.First)[0].Kind != Writer
}

// hasMark reports whether a mark is before one of some words.
func hasMark(x *Text, first, last int) bool {
	for i := first; i < last; i++ {
		if x.Words[i].Break {
			return true
		}
	}
	return false
}

// isTest reports whether a sentence is about a product, invented data or the public.
func isTest(x *Text, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if x.is(i, "invented") {
			return true
		}
	}
	return false
}

// isEarned reports whether an amount is what somebody earns.
func (x *Text) isEarned(first, last int, s prose.Sentence) bool {
	if isTest(x, s) {
		return false
	}
	mentions := x.in(s.First, s.Last)
	for i := len(mentions) - 1; i >= 0; i-- {
		m := &mentions[i]
		if m.First >= last || m.Owner && m.Kind != Named || isOpener(x, m, s) && (!x.is(m.Last, "be", "have", "earning") || x.is(m.First, "traded", "thing")) {
			continue
		}
		if m.Kind == Public || m.Kind == Several && !x.isTold(m) || m.Last < first && (x.is(first-1, "traded") || x.is(first-1, "ofby") && x.is(first-2, "traded")) {
			continue
		}
		for j := max(m.Last, first-9); j < first; j++ {
			switch {
			case x.is(j, "traded"):
				j = first
			case x.isOneOf(j, "has", "had", "have") && m.Kind != Writer && (isPer(x, last, s) || x.isOneOf(last, "gross", "net")):
				return true
			case x.isOneOf(j, "earn", "earns", "earned", "earning", "paid", "paying", "pay"):
				if x.isOneOf(j, "pay", "paying") && j > m.Last && x.is(j-1, "subject") {
					break // "we pay"
				}
				if x.isOneOf(j, "paid", "pay", "paying") && m.Kind == Writer && !x.isOneOf(j-1, "am", "i'm", "was", "get", "got", "be") {
					break
				}
				return true
			case x.is(j, "earnlink"):
				if m.Kind == Writer {
					if x.isOneOf(j, "make", "makes", "get") && !x.isOneOf(first-1, "of") || x.isOneOf(m.First, "i'm") {
						return true
					}
					break
				}
				if x.isOneOf(j, "on", "at", "with", "for") && (first-j > 3 || hasMark(x, j+1, first+1)) && (first-j > 5 || !isPer(x, last, s)) {
					break
				}
				if m.Kind == Role && x.isOneOf(j, "for", "to", "with", "was", "is", "from", "made", "took") && !isPer(x, last, s) {
					break
				}
				if x.isOneOf(j, "for", "made", "from", "to", "with", "took", "was", "is", "got") && m.Kind != Pronoun && !isHired(x, s) && !isPer(x, last, s) {
					break
				}
				return true
			}
		}
	}
	// "Hired at 85,000", "brought Nadia in at", with somebody in the sentence.
	if isHired(x, s) {
		for i := range mentions {
			if m := &mentions[i]; m.isOne() && m.First < last && !isOpener(x, m, s) {
				return x.isOneOf(first-1, "at", "on", "for", "of", "with", "to") || isPer(x, last, s)
			}
		}
	}
	return false
}

// isHired reports whether a sentence is about somebody's contract.
func isHired(x *Text, s prose.Sentence) bool {
	for i := s.First; i < s.Last; i++ {
		if x.is(i, "hirelink") {
			return true
		}
	}
	return false
}
