package people

import (
	"strings"

	"promodoc/app/review/prose"
)

// undone finds a duty after a denial: "did not test", "never answered".
func (x *Text) undone(i int, s prose.Sentence) (int, bool) {
	if x.isOneOf(i, "no", "without", "nothing", "none", "neither", "nor") {
		switch {
		case x.isOneOf(i, "without"):
			return i, x.is(i+1, "withoutduty") && !x.isOneOf(i-1, "it")
		case x.isOneOf(i, "nothing") && (x.isOneOf(i-1, "did", "does", "done", "do", "told", "said", "delivered", "contributed", "brought")):
			return i, !x.isOneOf(i+1, "wrong", "of", "but")
		case x.isOneOf(i, "no") && x.is(i+1, "nointerest"):
			return i + 1, x.is(i-1, "have") || x.isOneOf(i-1, "with", "showed", "made", "paid", "took") || x.isOneOf(i-2, "has", "had")
		}
		return 0, false
	}
	const far = 3
	for j := i + 1; j < min(i+1+far, s.Last) && !x.Words[j].Break; j++ {
		switch {
		case x.is(j, "excused") && !x.isOneOf(j, "able", "asked", "told", "gave"):
			return 0, false
		case x.isOneOf(j, "understand", "know") && x.isOneOf(j+1, "nothing", "anything", "the", "a", "how") && x.isOneOf(i-1, "who") && x.isOneOf(j+1, "nothing", "anything"):
			return j, true
		case x.is(j, "neutralnot") && !x.isOneOf(i, "never"):
			return 0, false
		case x.isOneOf(j, "bother", "bothered", "care", "cared", "listen", "listened", "lift", "pull"):
			return j, true
		case x.isOneOf(j, "able", "capable", "up", "willing", "qualified", "competent", "interested", "ready", "trusted"):
			return j, x.isOneOf(i, "not", "never") && x.isOneOf(i-1, "was", "is", "were", "be") || strings.HasSuffix(x.Words[i].Lower, "n't")
		case x.isOneOf(j, "even", "once", "really", "simply", "properly", "been", "be"):
			continue
		case x.is(j, "duty"):
			could := x.isOneOf(i, "couldn't", "cannot", "can't") || x.isOneOf(i-1, "could", "can")
			if could && !x.isOneOf(j, "finish", "deliver", "handle", "cope", "manage", "understand") {
				return 0, false
			}
			if x.isOneOf(j, "understand", "know", "help", "notice") && x.isOneOf(j+1, "that", "why", "how", "because", "since", "what") || x.isOneOf(j, "help") && x.isOneOf(j+1, "that") {
				return 0, false
			}
			return j, true
		case x.isOneOf(j, "handle", "cope"):
			return j, true
		case !x.is(j, "adverb", "auxiliary", "have") && !x.isOneOf(j, "to", "a", "the", "any"):
			return 0, false
		}
	}
	return 0, false
}

// flawAfter finds a trait after a form of "to be": "was too slow", "is careless".
func (x *Text) flawAfter(i int, s prose.Sentence) (int, bool) {
	const far = 5
	strong := false // said to be too much, or always
	for j := i + 1; j < min(i+1+far, s.Last) && (!x.Words[j].Break || x.is(j, "flaw")); j++ {
		if x.isOneOf(j, "not", "never", "hardly", "no", "nowhere") {
			if x.isOneOf(j, "nowhere") {
				return j, x.isOneOf(j+1, "to") || j+1 >= s.Last
			}
			return 0, false
		}
		switch {
		case x.isOneOf(j, "to") && x.isOneOf(j+1, "blame"), x.isOneOf(j, "at") && x.isOneOf(j+1, "fault"), x.isOneOf(j, "out", "in") && x.isOneOf(j+1, "of", "over") && x.is(j+2, "theirown") && x.isOneOf(j+3, "depth", "head"):
			return j + 1, true
		case x.isOneOf(j, "responsible", "guilty"):
			for k := j + 1; k < min(j+7, s.Last); k++ {
				if x.is(k, "failing") || x.isOneOf(k, "outage", "incident", "damage", "mess", "leak", "problem") {
					return k, true
				}
			}
			return 0, false
		case x.is(j, "burden"):
			return j, x.isOneOf(j-1, "the", "a", "main", "real", "biggest", "only", "sole") && !x.isOneOf(j+1, "solver", "solving", "for", "owner", "manager") || x.isOneOf(j+1, "for") && x.isOneOf(j, "reason")
		case x.is(j, "flaw"):
			if x.is(j, "mildflaw") && !strong &&
				!x.isOneOf(j+1, "again", "with", "at", "in", "and", "as", "about", "to", "for") && j+1 < s.Last && !x.Words[j+1].Break {
				return 0, false
			}
			return j, !x.isOneOf(j+1, "by")
		case x.isOneOf(j, "too", "always", "simply", "just", "so", "completely", "constantly", "forever", "never", "again"):
			strong = true
		case !x.is(j, "adverb") && !x.is(j, "flawdegree"):
			return 0, false
		}
	}
	return 0, false
}

// isFault reports whether a verb that may be a fault is one here: it is not what was done
// to somebody, and a weak one has an object that it harms.
func (x *Text) isFault(i int, m *Mention, s prose.Sentence) bool {
	if x.is(i-1, "nofaultbefore") && !x.isOneOf(i-1, "that", "which") {
		return x.isOneOf(i-1, "to") && x.isOneOf(i-2, "managed", "contrived", "continued", "preferred", "chose", "choose")
	}
	// A fault that somebody found or fixed is no blame.
	for j := m.Last; j < i; j++ {
		if x.is(j, "mended") {
			return false
		}
	}
	switch {
	case x.isOneOf(i, "failed", "fails"):
		return !x.isOneOf(i+1, "over", "nothing")
	case x.isOneOf(i, "refused", "refuses"):
		return x.isOneOf(i+1, "to", "any", "every", "all", "help") || i == m.Last && i+1 >= s.Last
	case x.isOneOf(i, "mixed", "messed", "screwed"):
		return x.isOneOf(i+1, "up", "things", "everything", "it") || x.isOneOf(i+2, "up") || x.isOneOf(i+3, "up") || x.isOneOf(i+4, "up")
	case x.isOneOf(i, "lost", "missed", "dropped", "dismissed", "lies", "lie", "snapped", "lost"):
		if x.is(i+1, "lostown") && x.isOneOf(i+2, "job", "post", "parents", "day") || x.isOneOf(i+1, "nothing") {
			return false
		}
	case x.isOneOf(i, "slept"):
		return x.isOneOf(i+1, "through", "in")
	case x.isOneOf(i, "broke", "broken", "breaks") && x.is(i+1, "hisorthe") && x.isOneOf(i+2, "leg", "arm", "record", "news", "foot", "hand", "wrist", "ankle", "ice", "tie", "deadlock"):
		return false
	}
	if !x.is(i, "weak") || x.isOneOf(i, "broke", "breaks", "broken") && x.is(i+1, "brokenown") {
		return true
	}
	const far = 6
	for j := i + 1; j < min(i+1+far, s.Last) && !(x.Words[j].Break && j > i+1); j++ {
		if x.is(j, "harm") || x.is(j, "failing") {
			return !x.isOneOf(j, "to") || x.isOneOf(i, "failed", "fails", "refused", "refuses")
		}
	}
	return false
}

// isBadHabit reports whether what somebody always does is one of the faults.
func (x *Text) isBadHabit(i int, s prose.Sentence) bool {
	for j := i + 1; j < min(i+4, s.Last) && !x.Words[j].Break; j++ {
		if x.is(j, "badhabit") {
			return true
		}
	}
	return false
}

// badDeed finds deeds that are faults by their objects: "left a mess", "made mistakes".
func (x *Text) badDeed(i int, m *Mention, s prose.Sentence) (int, bool) {
	any := func(far int, words ...string) (int, bool) {
		for j := i + 1; j < min(i+1+far, s.Last) && !x.Words[j].Break; j++ {
			if x.isOneOf(j, "not", "no", "never", "found", "my", "our", "i", "we") && !x.isOneOf(j, "our", "no") {
				return 0, false
			}
			if x.isOneOf(j, words...) {
				return j, true
			}
		}
		return 0, false
	}
	flawed := func(far int) (int, bool) {
		for j := i + 1; j < min(i+1+far, s.Last) && !x.Words[j].Break; j++ {
			if x.isOneOf(j, "not", "never", "because", "for") {
				return 0, false
			}
			if x.is(j, "flaw") && !x.isOneOf(j, "late", "difficult", "responsible", "impossible", "slow", "passive") || x.isOneOf(j, "broken", "undocumented", "untested", "incorrect", "false", "misleading", "invalid", "unclear", "incomplete") {
				return j, true
			}
		}
		return 0, false
	}
	switch {
	case x.isOneOf(i, "made", "makes", "making", "committed"):
		if at, ok := any(6, "mistake", "mistakes", "errors", "error", "mess", "excuses", "blunder", "blunders", "promises", "trouble", "typo", "things", "life", "hash", "pig's", "dog's", "botch", "muddle", "shambles", "scene", "fuss"); ok {
			return at, !x.isOneOf(at, "things", "life", "promises") || x.isOneOf(at, "promises") && (x.is(at+1, "promisethen") || x.Words[min(at+1, len(x.Words)-1)].Break) || x.isOneOf(at+1, "worse", "hard", "harder", "he", "difficult")
		}
		return flawed(3)
	case x.isOneOf(i, "took", "takes", "taking") && (x.isOneOf(i+1, "credit") || x.isOneOf(i+2, "credit") || x.isOneOf(i+3, "credit") || x.isOneOf(i+4, "credit")):
		return any(5, "credit")
	case x.isOneOf(i, "left", "leaves", "leaving"):
		if at, ok := any(7, "mess", "undocumented", "unfinished", "hanging", "undone", "unattended", "unlocked", "open", "chaos", "unanswered", "shambles", "untested", "lurch", "half-finished", "half-done", "stranded", "rotting"); ok {
			return at, !x.isOneOf(at, "open") || x.isOneOf(at-1, "it", "wide", "door", "them")
		}
		if at, ok := any(5, "without"); ok {
			return at, x.isOneOf(at+1, "documentation", "tests", "notes", "telling", "any", "a", "saying", "handing", "warning", "handover") && i-m.Last < 3
		}
		return flawed(6)
	case x.is(i, "deed"):
		if x.isOneOf(i, "had", "has") && !x.isOneOf(i+1, "a", "an", "little", "bad", "poor") {
			if x.isOneOf(i+1, "no") {
				return 0, false
			}
			if at, ok := any(2, "excuses"); ok {
				return at, true
			}
			return 0, false
		}
		if x.isOneOf(i, "did", "does", "done") {
			if at, ok := any(3, "little", "wrong"); ok {
				return at, true
			}
		}
		return flawed(4)
	}
	return otherDeed(x, i, m, s, any)
}

// otherDeed finds more of them.
func otherDeed(x *Text, i int, m *Mention, s prose.Sentence, any func(far int, words ...string) (int, bool)) (int, bool) {
	switch {
	case x.isOneOf(i, "let", "lets", "letting"):
		return any(6, "down", "slip", "expire", "lapse", "slide", "rot", "drift", "pile", "escape", "die", "lie", "wait", "burn")
	case x.isOneOf(i, "dropped"):
		return any(3, "ball")
	case x.isOneOf(i, "lacked", "lacks"):
		return i, true
	case x.isOneOf(i, "should", "could", "might") && x.isOneOf(i+1, "have", "at") && !x.isOneOf(i+2, "been"):
		for j := i + 2; j < min(i+5, s.Last); j++ {
			if x.is(j, "duty") || x.isOneOf(j, "known", "avoided", "prevented", "least", "seen") {
				return j, true
			}
		}
	case x.isOneOf(i, "ran", "drove", "running", "run", "driven"):
		if at, ok := any(7, "ground", "wall", "ditch"); ok {
			return at, x.isOneOf(at-2, "into", "against")
		}
	case x.isOneOf(i, "cut", "cuts", "cutting") && x.isOneOf(i+1, "corners"), x.isOneOf(i, "passed", "passes") && x.isOneOf(i+2, "buck"), x.isOneOf(i, "turned") && (x.isOneOf(i+2, "blind", "deaf") || x.isOneOf(i+1, "up") && x.isOneOf(i+2, "late", "unprepared", "drunk")),
		x.isOneOf(i, "swept", "brushed") && x.isOneOf(i+2, "under", "aside", "off"), x.isOneOf(i, "cocked", "mucked", "stuffed", "fouled", "fluffed", "muffed") && (x.isOneOf(i+1, "up", "it", "the") || x.isOneOf(i+2, "up")), x.isOneOf(i, "winged") && x.isOneOf(i+1, "it"),
		x.isOneOf(i, "nodded", "dozed") && x.isOneOf(i+1, "off"), x.isOneOf(i, "took", "brought") && x.isOneOf(i+1, "down") && x.isOneOf(i+2, "the", "our", "production", "everything", "all"), x.isOneOf(i, "fell") && x.isOneOf(i+1, "asleep"), x.isOneOf(i, "knew") && x.isOneOf(i+1, "better"),
		x.isOneOf(i, "played") && x.isOneOf(i+1, "games"), x.isOneOf(i, "talked") && x.isOneOf(i+1, "down"), x.isOneOf(i, "dragged") && x.isOneOf(i+2, "feet", "heels"), x.isOneOf(i, "washed") && x.isOneOf(i+2, "hands"), x.isOneOf(i, "closed", "shut") && x.isOneOf(i+2, "eyes"), x.isOneOf(i, "threw") && x.isOneOf(i+2, "under"), x.isOneOf(i, "walked", "stormed") && x.isOneOf(i+1, "out"),
		x.isOneOf(i, "slips", "slip", "slipped") && x.isOneOf(i+1, "up"), x.isOneOf(i, "left") && x.isOneOf(i+1, "us", "me", "everyone") && x.isOneOf(i+2, "in", "to", "with"):
		return i, true
	case x.isOneOf(i, "promised", "promises"):
		return any(12, "nothing", "never")
	case x.isOneOf(i, "gave", "gives") && x.isOneOf(i+1, "up"), x.isOneOf(i, "went") && x.isOneOf(i+1, "behind"):
		return i, i-m.Last < 2
	case x.isOneOf(i, "got", "gets") && x.isOneOf(i+2, "wrong"), x.isOneOf(i, "sat", "sits") && x.isOneOf(i+1, "on"):
		return i, true
	}
	return 0, false
}
