package ladder

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"

	"promodoc/app/ladder/lexicon"
)

// rung is where a label stands on a scale of levels, as far as it says so: by a
// number, a Roman numeral, a code such as L3, or a word such as "senior".
type rung struct {
	stem   string // the words that say nothing about the level
	code   string // the letters before the number of a code such as "ic"; empty for a bare number
	number int    // 0 for none
	word   int    // of lexicon.Rank, doubled; a second word adds one
}

// maxRung is the highest number of a level. Higher ones are years and the like.
const maxRung = 20

// maxScaleLabel is the length in bytes up to which a label is looked at.
const maxScaleLabel = 120

// rungOf returns the rung of a label.
func rungOf(label string) rung {
	var r rung
	var stem []string
	numbers := 0 // besides that of the level
	if len(label) > maxScaleLabel || strings.HasSuffix(label, "?") || strings.HasSuffix(label, ".") {
		return r
	}
	tokens := lexicon.Tokens(strings.ReplaceAll(withoutName(label), "-", " "))
	for i, t := range tokens {
		code, number := codeOf(t)
		if romans[t] > 0 && i < len(tokens)-1 {
			number = 0 // "Why do I …"
		}
		switch rank := lexicon.Rank(t); {
		case rank > 0 && r.word > 0:
			r.word = max(r.word, 2*rank) + 1
		case rank > 0:
			r.word = 2 * rank
		case number > 0 && (r.number == 0 || code != "" && r.code == ""):
			r.code, r.number = code, number
		case number > 0:
			numbers++
		default:
			stem = append(stem, t)
		}
	}
	r.stem = strings.Join(stem, " ")
	if numbers > 0 && r.stem == "" && r.word == 0 && r.code == "" {
		return rung{} // "2-4", a number of years or the like
	}
	return r
}

// withoutName returns the code and number of a label that has a name behind them, as
// "CSM 2 – Customer Success Manager" has; else the label.
func withoutName(label string) string {
	for _, bar := range []string{" – ", " — ", " - ", ": "} {
		before, _, found := strings.Cut(label, bar)
		if words := strings.Fields(before); found && len(words) == 2 {
			if _, number := codeOf(strings.ToLower(words[1])); number > 0 {
				return before
			}
		}
	}
	return label
}

// romans are the Roman numerals of levels. They come last.
var romans = map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}

// codeOf returns the letters and the number of a code such as "ic4", "3" or "ii";
// 0 for another word.
func codeOf(token string) (code string, number int) {
	if n, found := romans[token]; found {
		return "", n
	}
	digits := strings.IndexFunc(token, unicode.IsDigit)
	if digits < 0 || digits > 3 {
		return "", 0
	}
	n, err := strconv.Atoi(token[digits:])
	if err != nil || n < 1 || n > maxRung {
		return "", 0
	}
	return token[:digits], n
}

// says reports whether the label says anything about its level.
func (r rung) says() bool { return r.number > 0 || r.word > 0 }

func (r rung) isNamed() bool { return r.stem != "" }

// isBare reports whether the label is no more than a number.
func (r rung) isBare() bool { return r.stem == "" && r.word == 0 && r.code == "" }

// below compares two rungs of one scale: -1 if r is below other, 1 if above, 0
// if that cannot be told.
func (r rung) below(other rung) int {
	switch {
	case r.number > 0 && other.number > 0 && r.code != "" && r.code == other.code:
		return cmp.Compare(r.number, other.number)
	case r.stem != other.stem && (r.isNamed() && other.isNamed() || r.isBare() || other.isBare()):
		return 0
	case r.word != other.word:
		return cmp.Compare(r.wordOrMiddle(), other.wordOrMiddle())
	case r.code == other.code:
		return cmp.Compare(r.number, other.number)
	}
	return 0
}

// middleRank is the rank of a role without a word for one, between junior and
// senior.
const middleRank = 6

func (r rung) wordOrMiddle() int {
	if r.word == 0 {
		return middleRank
	}
	return r.word
}

// order says how far labels go up, or down, a scale: the share of neighbours
// whose order is known and the same, from 0 to 1. It is 0 if two neighbours go the
// other way than most.
func order(labels []string) float64 {
	if len(labels) < 2 {
		return 0
	}
	up, down := 0, 0
	at := rungOf(labels[0])
	for _, label := range labels[1:] {
		next := rungOf(label)
		switch at.below(next) {
		case -1:
			up++
		case 1:
			down++
		}
		at = next
	}
	if min(up, down)*4 > max(up, down) {
		return 0
	}
	return float64(max(up, down)) / float64(len(labels)-1)
}

// The limits of a scale.
const (
	minOrder  = 0.6 // the order of its labels
	maxRungs  = 14
	minLabels = 2
)

// isScale reports whether labels are the levels of a scale, whatever the work is
// called: a small ordered set.
func isScale(labels []string) bool {
	return len(labels) >= minLabels && len(labels) <= maxRungs && order(labels) >= minOrder
}

// onScale returns the places of those labels that may be of one scale: what says
// a level, and what has the same stem as one that does.
func onScale(labels []string) []int {
	stems := map[string]bool{}
	rungs := make([]rung, len(labels))
	for i, label := range labels {
		rungs[i] = rungOf(label)
		if rungs[i].says() && rungs[i].stem != "" {
			stems[rungs[i].stem] = true
		}
	}
	var at []int
	for i, r := range rungs {
		if labels[i] != "" && (r.says() || stems[r.stem]) {
			at = append(at, i)
		}
	}
	return at
}

// scaleIn returns the places of the labels that make a scale, if most do; nil
// for none.
func scaleIn(labels []string) []int {
	at := onScale(labels)
	filled := 0
	for _, label := range labels {
		if label != "" {
			filled++
		}
	}
	var on []string
	for _, i := range at {
		on = append(on, labels[i])
	}
	if 2*len(at) <= filled || !isScale(on) {
		return nil
	}
	return at
}
