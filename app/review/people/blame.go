package people

import (
	"strings"

	"promodoc/app/review/prose"
)

// Blame is a place where somebody who is named is blamed: the words [First, Last), and
// those of the name.
type Blame struct {
	First, Last int
	Name        Mention
}

// Blames returns where a text blames somebody who is named, at most once a sentence. It
// goes by what is said of a name: an act or a trait that is a fault, or a duty that was
// not done.
func (x *Text) Blames() []Blame {
	var all []Blame
	if !x.mayBlame() {
		return nil
	}
	var known *Mention // whom a pronoun means
	for _, s := range x.Sentences {
		found := false
		mentions := x.in(s.First, s.Last)
		for i := range mentions {
			m := &mentions[i]
			name := m
			switch m.Kind {
			case Named, Capital:
			case Pronoun:
				name = known
			default:
				continue
			}
			if name == nil {
				continue
			}
			if b, ok := x.blameOf(m, name, s); ok && !found {
				found = true
				all = append(all, b)
			}
			if m.Kind == Named || m.Kind == Capital && known == nil {
				known = m
			}
		}
	}
	return all
}

// mayBlame reports whether a text has a name that is known, or what only people do.
func (x *Text) mayBlame() bool {
	named, solely := false, false
	for i := range x.Words {
		w := &x.Words[i]
		if w.Capital && !named {
			lower := strings.TrimSuffix(w.Lower, "'s")
			named = x.lex.Names[lower] || x.is(i, "firstname", "forename", "honorific", "role") || w.Proper && i+1 < len(x.Words) && x.Words[i+1].Proper
		}
		solely = solely || x.is(i, "solely")
	}
	return named || solely
}

// blameOf returns the blame of one mention, if it is blamed. A name that is not known
// must have done what only people do.
func (x *Text) blameOf(m, name *Mention, s prose.Sentence) (Blame, bool) {
	sure := name.Kind == Named || name.Last-name.First > 1
	b := Blame{First: m.First, Last: m.Last, Name: *name}
	accept := func(at int, ok bool) bool {
		if ok && (sure || x.is(at, "solely") || hasSolely(x, m.Last, at)) {
			b.First, b.Last = min(m.First, at), max(m.Last, at+1)
			return true
		}
		return false
	}
	if x.isCredited(m, s) {
		return b, false
	}
	if m.Owner && m.Kind != Pronoun {
		return b, accept(x.failingOf(m, s))
	}
	if accept(x.blamedBefore(m, s)) {
		return b, true
	}
	if m.Owner {
		return b, accept(x.failingOf(m, s))
	}
	return b, accept(x.faultOf(m, s))
}

// hasSolely reports whether one of some words is of what only people do.
func hasSolely(x *Text, first, last int) bool {
	for i := first; i < last; i++ {
		if x.is(i, "solely") {
			return true
		}
	}
	return false
}

// isCredited reports whether a name is beside the writer's or the blame of it is denied.
func (x *Text) isCredited(m *Mention, s prose.Sentence) bool {
	if x.isOneOf(m.Last, "and", "or") && (x.isOneOf(m.Last+1, "i", "me", "we", "myself")) || x.isOneOf(m.First-1, "and") && x.isOneOf(m.First-2, "i", "me", "we") {
		return true
	}
	for i := s.First; i < s.Last; i++ {
		if x.isOneOf(i, "nobody", "no-one") && x.isOneOf(i+1, "blames", "blamed") || x.isOneOf(i, "mine") || x.isOneOf(i, "fair") && x.isOneOf(i-1, "be") {
			return true
		}
		if x.isOneOf(i, "my", "our") && (x.is(i+1, "failing") || x.isOneOf(i+1, "own") && x.is(i+2, "failing")) {
			return true
		}
	}
	return false
}

// failingOf finds a fault that is somebody's own: "Anna's mistake", "his careless change".
func (x *Text) failingOf(m *Mention, s prose.Sentence) (int, bool) {
	if x.isDenied(s.First, m.First) {
		return 0, false
	}
	const far = 4
	for i := m.Last; i < min(m.Last+far, s.Last); i++ {
		w := x.Words[i]
		if w.Break && i > m.Last && !x.is(i, "flaw", "failing") || w.Muted {
			break
		}
		switch {
		case x.is(i, "be", "have", "auxiliary"):
			// "Anna's code was careless" is about the work.
			for j := i + 1; j < min(i+far+1, s.Last); j++ {
				if x.is(j, "denial") || x.Words[j].Break {
					return 0, false
				}
				if x.is(j, "flaw") && x.isOneOf(i, "was", "is", "were", "are") {
					return j, true
				}
			}
			return 0, false
		case x.is(i, "failing"):
			if x.isOneOf(i+1, "report", "reports", "log", "budget", "handling", "messages", "rate", "list", "codes") || x.isOneOf(i, "error", "errors", "failure", "failures", "delay", "delays", "slip", "temper") && !x.isOneOf(i+1, "to", "cost", "in", "caused", "had", "led", "meant", "was") {
				return 0, false
			}
			return i, true
		case x.is(i, "flaw") && !x.isOneOf(i, "late", "difficult", "impossible", "unfinished", "passive", "vague", "responsible", "slow", "weak"):
			return i, true
		case x.isOneOf(i, "constant", "endless", "usual", "eternal", "never-ending", "lack", "habit") && !w.Break:
			return i, !x.isOneOf(i, "usual") || x.is(i+1, "failing")
		}
	}
	return 0, false
}

// isDenied reports whether a denial is among words.
func (x *Text) isDenied(first, last int) bool {
	for i := first; i < last; i++ {
		if x.isOneOf(i, "not", "never", "no", "nobody", "none", "neither", "without", "hardly", "nor", "nothing") || strings.HasSuffix(x.Words[i].Lower, "n't") {
			return true
		}
	}
	return false
}

// blamedBefore finds blame that comes before a name: "because of Anna", "the fault of
// Anna", "botched by Anna".
func (x *Text) blamedBefore(m *Mention, s prose.Sentence) (int, bool) {
	at := m.First - 1
	if at < s.First || x.Words[m.First].Break && !x.isOneOf(at, "usual", "always") {
		return 0, false
	}
	start := max(s.First, m.First-7)
	denied := x.isDenied(start, m.First)
	switch {
	case denied:
		return 0, false
	case x.isOneOf(at, "what", "everything") && x.isOneOf(m.Last, "had", "has", "broke", "ruined", "botched", "neglected"):
		return at, x.isOneOf(m.Last+1, "broken", "messed", "ruined", "botched", "neglected", "forgotten", "missed", "overlooked") || !x.isOneOf(m.Last, "had", "has")
	case x.isOneOf(at, "on") && x.isOneOf(at-1, "squarely", "entirely", "all", "solely", "purely", "fully") && (m.Last >= s.Last || x.Words[m.Last].Break):
		return at - 1, x.is(at-2, "be") || x.isOneOf(at-1, "squarely")
	case x.isOneOf(at, "only") && x.isOneOf(at-1, "if") && x.isOneOf(m.Last, "had"):
		return at, true
	case x.isOneOf(at, "blame", "blamed", "blaming"):
		return at, !x.isOneOf(at-1, "the")
	case x.isOneOf(at, "of") && x.isOneOf(at-1, "because"):
		// The name ends the clause, or what they did follows.
		return at, m.Last >= s.Last || x.Words[m.Last].Break && x.isOneOf(m.Last, "who")
	case x.isOneOf(at, "to") && x.isOneOf(at-1, "down", "thanks") && (m.Last >= s.Last || x.Words[m.Last].Break):
		return at, x.isOneOf(at-1, "down")
	case x.isOneOf(at, "with") && x.isOneOf(at-1, "lay", "lies", "lie") && x.is(at-2, "failing"):
		return at - 2, true
	case x.isOneOf(at, "of", "by", "from"):
		for i := at - 1; i >= max(start, at-3); i-- {
			if x.is(i, "failing") && !x.isOneOf(i, "error", "errors", "failure", "delay", "delays") {
				return i, true
			}
			if x.isOneOf(at, "by") && (x.is(i, "fault") && (x.is(i, "solely") || x.is(i, "blamedact"))) {
				return i, true
			}
			if x.isOneOf(at, "by") && x.isOneOf(i, "made", "caused", "created") {
				for j := i - 1; j >= max(s.First, i-5); j-- {
					if x.is(j, "failing") || x.isOneOf(j, "problem", "problems", "mess", "trouble", "outage", "chaos", "damage", "delay", "incident") {
						return j, true
					}
				}
			}
			if x.is(i, "flaw") && x.isOneOf(at, "by", "from", "of") && !x.isOneOf(i, "late", "slow", "responsible", "difficult", "unfinished") && i < at-1 {
				return i, true
			}
		}
	case x.is(at, "adverb") || x.isOneOf(at, "that", "which", "what"):
		for i := at; i >= start; i-- {
			if x.isOneOf(i, "mess", "chaos", "disaster", "damage", "debris", "shambles", "muddle") && x.isOneOf(m.Last, "left", "made", "caused", "created", "had") {
				return i, true
			}
		}
	case x.isOneOf(at, "mess", "chaos", "disaster", "damage", "debris", "shambles", "muddle") && x.isOneOf(m.Last, "left", "made", "caused", "created", "had"):
		return at, true
	}
	return 0, false
}

// faultOf finds what is said against the subject of a clause.
func (x *Text) faultOf(m *Mention, s prose.Sentence) (int, bool) {
	if x.is(m.First-1, "blamedby") && !x.Words[m.First].Break && !x.isOneOf(m.Last, "who") && !(x.isOneOf(m.Last, "too", "always") && x.Words[m.Last].Break) {
		return 0, false
	}
	if x.isOneOf(m.First-1, "had") && m.First-1 == s.First && x.is(m.Last, "duty", "fault") {
		return m.Last, true // "Had Inga read the mail"
	}
	passive, denied := false, 0
	if x.isOneOf(m.Last, "too") && x.is(m.Last+1, "flaw") && x.Words[m.Last].Break {
		return m.Last + 1, true
	}
	for i := m.Last; i < s.Last; i++ {
		w := x.Words[i]
		if w.Muted || i > m.Last && x.beginsOther(i, m) {
			return 0, false
		}
		if w.Break && denied > 0 {
			denied = 0
		}
		if w.Break && i == m.Last && !x.isOneOf(i, "who", "as", "always") && !x.is(i, "adverb", "flaw") && !x.Words[m.First].Break && !x.isOneOf(i, "our", "the", "my", "a", "then") {
			return 0, false
		}
		lower := w.Lower
		switch {
		case x.is(i, "denies"), strings.HasSuffix(lower, "n't"):
			if at, ok := x.undone(i, s); ok && (!passive || !x.is(at, "duty")) {
				return at, true
			}
			denied = 4
		case x.isOneOf(i, "was", "were", "been", "being", "is", "are", "be", "got", "gets"):
			passive = true
			if at, ok := x.flawAfter(i, s); ok && denied == 0 {
				return at, true
			}
		case denied > 0:
			denied--
			passive = passive && x.is(i, "adverb")
		case x.is(i, "fault") && !passive && x.isFault(i, m, s):
			return i, true
		case x.isOneOf(i, "kept", "keeps", "always", "constantly", "repeatedly", "again") && !passive && x.isBadHabit(i, s):
			return i, true
		default:
			if at, ok := x.badDeed(i, m, s); ok && !passive {
				return at, true
			}
			passive = passive && x.is(i, "adverb")
		}
	}
	return 0, false
}

// beginsOther reports whether a clause with another subject begins at a word.
func (x *Text) beginsOther(i int, m *Mention) bool {
	if x.isOneOf(i, "who") {
		return false
	}
	joint := x.Words[i].Break || x.is(i-1, "clausestart")
	if !joint {
		return x.isOneOf(i, "because", "which", "if", "whether", "how", "what", "why") || x.isOneOf(i, "that") && i-m.Last < 8 && !x.is(i-1, "harm", "failing")
	}
	if x.isOneOf(i, "i", "we", "it", "they", "nobody", "there", "everyone", "everybody", "you", "this", "these") || strings.HasPrefix(x.Words[i].Lower, "i'") || strings.HasPrefix(x.Words[i].Lower, "we'") {
		return true
	}
	if x.is(i, "subjectstart") {
		// A subject has its verb soon, an object has none.
		for j := i + 1; j < min(i+5, len(x.Words)) && x.Words[j].Sentence == x.Words[i].Sentence && !x.Words[j].Break; j++ {
			if x.is(j, "be", "have", "was", "auxiliary", "turned", "past") {
				return !x.isOneOf(i, "the", "our", "my", "a") || !x.isApposition(i, m)
			}
		}
		return x.isOneOf(i-1, "that", "which", "because", "since", "when")
	}
	return x.Words[i].Capital && i != m.First && x.Words[i].Proper
}

// isApposition reports whether what begins at a word says who somebody is.
func (x *Text) isApposition(i int, m *Mention) bool { return i == m.Last && x.Words[i].Break }
