package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"promodoc/app/promo"
	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// facts are what rules about the whole document need of a unit.
type facts struct {
	abbreviations []abbreviation
	explained     []string // abbreviations that the unit explains, in capitals
	numbers       []counted
	shows         []bool // for each look of the language; see looks
	topics        topics // of an example
}

// abbreviation is a place where an abbreviation is used.
type abbreviation struct {
	name        string // in capitals, without the s of a plural
	field, word int
}

// gather collects the facts of a unit.
func (u *unit) gather(c *context) facts {
	var found facts
	if u.example != nil && !u.empty() {
		found.topics = u.topicsOf(c)
	}
	if !c.words {
		return found
	}
	found.shows = u.shows(c.set.looks)
	for i := range u.fields {
		t := u.fields[i].text
		for j, w := range t.Words {
			switch {
			case !w.Muted && (w.Digit || c.set.language.Numbers[w.Lower] > 0):
				if n, ok := count(t, j, c); ok {
					n.field = i
					found.numbers = append(found.numbers, n)
				}
			case w.Capital && t.IsUpper(j):
				found.addUpper(t, i, j, c)
			}
		}
	}
	return found
}

// addUpper adds a word in capitals, if it is an abbreviation or one is explained there.
func (f *facts) addUpper(t *prose.Text, field, word int, c *context) {
	w := t.Words[word]
	name := strings.TrimSuffix(t.Source[w.From:w.To], "s")
	if explains(t, word, name) {
		f.explained = append(f.explained, name)
	} else if !w.Muted && isAbbreviation(t, word, name, c) {
		f.abbreviations = append(f.abbreviations, abbreviation{name, field, word})
	}
}

// explains reports whether an abbreviation is explained where it is: in brackets after
// its words, or with words in brackets after it.
func explains(t *prose.Text, i int, name string) bool {
	w := t.Words[i]
	before := strings.TrimRight(t.Source[:w.From], " ")
	after := strings.TrimLeft(t.Source[w.To:], " ")
	if strings.HasSuffix(before, "(") && (strings.HasPrefix(after, ")") || strings.HasPrefix(after, ",")) {
		isAfterWord := i > 0 && !t.IsUpper(i-1) // "the general ledger (GL)"
		return isAfterWord || initialsBefore(t, i, name)
	}
	if strings.HasPrefix(after, "(") && i+1 < len(t.Words) && !t.Words[i+1].Digit {
		return true // "GL (the general ledger)", and not "GL (2026)"
	}
	return introduces(after)
}

// introductions are what an explanation after an abbreviation begins with: "GL, short for
// general ledger".
var introductions = []string{"short for ", "stands for ", "for short", "which stands for ", "that is ", "i.e.", "meaning ", "which means ",
	"is our ", "is the ", "is a ", "is an ", "our ", "= "}

// introduces reports whether what follows an abbreviation says what it means.
func introduces(after string) bool {
	after = strings.ToLower(strings.TrimLeft(after, ", –—"))
	return slices.ContainsFunc(introductions, func(start string) bool { return strings.HasPrefix(after, start) })
}

// spelledOut reports whether the unit has words beside each other that have the letters
// of an abbreviation. Small words, such as "of", need no letter.
func (u *unit) spelledOut(name string, small func(lower string) bool) bool {
	const fewest = 3
	if len(name) < fewest {
		return false
	}
	for i := range u.fields {
		words := u.fields[i].text.Words
		for j := range words {
			if spells(words[j:], strings.ToLower(name), small) {
				return true
			}
		}
	}
	return false
}

func spells(words []prose.Word, letters string, small func(lower string) bool) bool {
	sentence := words[0].Sentence
	for _, w := range words {
		switch {
		case letters == "":
			return true
		case w.Sentence != sentence:
			return false
		case w.Lower[0] == letters[0] && len(w.Lower) > 1:
			letters = letters[1:]
		case !small(w.Lower):
			return false
		}
	}
	return letters == ""
}

// initialsBefore reports whether the words before have the letters of an abbreviation.
func initialsBefore(t *prose.Text, i int, name string) bool {
	letters := []rune(strings.ToLower(name))
	at := i - len(letters)
	if at < 0 {
		return false
	}
	for k, letter := range letters {
		if first, _ := utf8.DecodeRuneInString(t.Words[at+k].Lower); first != letter {
			return false
		}
	}
	return true
}

// isAbbreviation reports whether a word in capitals is an abbreviation that readers may
// not know, and not beside others in a text in capitals.
func isAbbreviation(t *prose.Text, i int, name string, c *context) bool {
	const shortest, longest = 2, 6
	w := t.Words[i]
	after := t.Source[w.To:]
	switch {
	case len(name) < shortest, len(name) > longest, c.set.phrases.Class("known", strings.ToLower(name)):
		return false
	case w.Digit, strings.HasPrefix(after, "-"), strings.HasPrefix(after, "_"): // a ticket, or another made name
		return false
	case strings.Trim(name, "IVX") == "": // a Roman number
		return false
	}
	inCapitals := func(j int) bool {
		return j >= 0 && j < len(t.Words) && t.Words[j].Sentence == w.Sentence && t.IsUpper(j)
	}
	return !inCapitals(i-1) && !inCapitals(i+1)
}

// quarter returns the quarter of a day, or 0 for a year alone.
func quarter(d promo.Date) int {
	if d.Month == 0 {
		return 0
	}
	return d.Year*4 + (d.Month-1)/3
}

// look is something that considerations look for, with phrases that are signs of it.
type look struct {
	Asks  []string
	Signs []string
}

// looks are all looks of a language, by their phrases and by what is asked.
type looks struct {
	bySign map[phrase.ID][]int // indexes of looks
	byAsk  map[string][]int
	n      int
}

// addLooks adds the phrases of the looks of a language.
func (s *ruleSet) addLooks(all []look) error {
	s.looks = looks{bySign: map[phrase.ID][]int{}, byAsk: map[string][]int{}, n: len(all)}
	for i, l := range all {
		for _, ask := range l.Asks {
			s.looks.byAsk[askKey(ask)] = append(s.looks.byAsk[askKey(ask)], i)
		}
		for _, sign := range l.Signs {
			id, err := s.phrases.Add(sign)
			if err != nil {
				return err
			}
			s.looks.bySign[id] = append(s.looks.bySign[id], i)
		}
	}
	return nil
}

// askKey returns what a path looks for as it is compared.
func askKey(ask string) string {
	return strings.ToLower(strings.ReplaceAll(strings.TrimSpace(ask), "'", "’"))
}

// shows returns for each look whether the unit has a sign of it.
func (u *unit) shows(l looks) []bool {
	all := make([]bool, l.n)
	for i := range u.fields {
		for _, hit := range u.fields[i].hits {
			for _, at := range l.bySign[hit.ID] {
				all[at] = true
			}
		}
	}
	return all
}

// looksFor is for what a consideration looks for and none of its examples has a sign of.
func looksFor(w *whole, r *compiled) []Finding {
	var all []Finding
	for _, c := range w.document.Snapshot.Considerations() {
		for _, ask := range c.LooksFor {
			known := w.set.looks.byAsk[askKey(ask)]
			if len(known) == 0 {
				continue
			}
			if u := w.without(c.ID, known); u != nil {
				all = append(all, u.whole(r, nil, "Title", c.Title, "Asked", ask))
			}
		}
	}
	return all
}

// without returns the first example of a consideration if none of its examples has a
// sign of one of the looks, and nil if one has. Examples that are not written yet are
// passed over.
func (w *whole) without(consideration string, known []int) *unit {
	var first *unit
	for _, u := range w.units {
		if u.example == nil || !isWritten(u.example) || !slices.Contains(u.example.Supports, consideration) {
			continue
		}
		if slices.ContainsFunc(known, func(at int) bool { return u.facts.shows[at] }) {
			return nil
		}
		if first == nil {
			first = u
		}
	}
	return first
}

// isWritten reports whether an example says what was done and what came of it.
func isWritten(e *promo.Example) bool {
	return strings.TrimSpace(e.Action) != "" && strings.TrimSpace(e.Result) != ""
}
