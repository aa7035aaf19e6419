// Package people finds who is mentioned in a text, and whose illness it speaks of. It goes by
// the form of a sentence, such as what its subject and its verb are, and by closed lists of
// words. It must not know the rules of the review or what they say.
package people

import (
	"slices"
	"strings"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// Kind is how somebody is mentioned.
type Kind int

// The kinds of mentions.
const (
	Writer  Kind = iota // the pronoun of the first person
	Named               // a name that is known, or a title such as Dr with a name
	Capital             // one or more capitals that may be a name
	Pronoun             // one that stands for somebody: "he"
	Role                // what somebody is: "my manager", "our only tester", "his son"
	Several             // people who can still be told apart: "two colleagues", "they"
	Public              // those that a product or an organisation is for: patients, users
)

// Mention is a place where somebody is mentioned: the words [First, Last) of the text.
type Mention struct {
	Kind        Kind
	First, Last int
	Owner       bool // what follows is theirs: "Anna's", "my"
}

// isOne reports whether a mention is of one person other than the writer.
func (m *Mention) isOne() bool { return m.Kind >= Named && m.Kind <= Role }

// Text is a text with who is mentioned in it, for one goroutine at a time.
type Text struct {
	phrase.Text
	names map[string]bool
	found []Mention
	read  bool // found has all
}

// Read returns a text of whose people something is to be found. names are those of people
// whom the document names, in lower case.
func Read(t phrase.Text, names map[string]bool) *Text { return &Text{Text: t, names: names} }

// Mentions returns who is mentioned in the text. They are looked for once, when they are
// needed, as few texts have what they are needed for.
func (x *Text) Mentions() []Mention {
	if x.read {
		return x.found
	}
	x.read = true
	for _, s := range x.Sentences {
		for i := s.First; i < s.Last; {
			if m, ok := x.mentionAt(i, s); ok {
				x.add(m)
				i = m.Last
			} else {
				i++
			}
		}
	}
	return x.found
}

// add adds a mention. The pronoun before somebody who is told by what they are to
// somebody else, "his" in "his son", is no mention of its own.
func (x *Text) add(m Mention) {
	if n := len(x.found); n > 0 && m.Kind == Role {
		before := &x.found[n-1]
		if before.Owner && x.Words[before.First].Sentence == x.Words[m.First].Sentence && m.First-before.Last <= 2 && before.Kind != Named {
			x.found = x.found[:n-1]
		}
	}
	x.found = append(x.found, m)
}

// is reports whether a word of the text, also as an owner ("the tester's"), is in one of the
// classes.
func (x *Text) is(word int, classes ...string) bool {
	return x.Has(word) && x.Set.IsOf(strings.TrimSuffix(x.Words[word].Lower, "'s"), classes...)
}

// mentionAt returns the mention that begins at a word.
func (x *Text) mentionAt(i int, s prose.Sentence) (Mention, bool) {
	w := x.Words[i]
	m := Mention{First: i, Last: i + 1, Owner: x.isOwner(i)}
	if w.Muted {
		return m, false
	}
	if n, ok := x.nameAt(i, s); ok {
		return n, true
	}
	switch lower := strings.TrimSuffix(w.Lower, "'s"); {
	case prose.IsPronounI(w.Lower), x.IsOneOf(i, "me", "myself", "mine"):
		m.Kind, m.Owner = Writer, false
	case w.Lower == "my":
		m.Kind, m.Owner = Writer, true
	case x.is(i, "thirdperson"), x.Set.Class("thirdperson", beforeMark(w.Lower)):
		m.Kind, m.Owner = Pronoun, false
	case lower == "whose" && len(x.found) > 0 && x.found[len(x.found)-1].isOne():
		m.Kind, m.Owner = Pronoun, true
	case x.is(i, "thirdowner"):
		m.Kind, m.Owner = Pronoun, true
	case x.IsOneOf(i, "they", "them", "themselves", "they'd", "they've", "we", "us", "ourselves"):
		m.Kind, m.Owner = Several, false
	case x.IsOneOf(i, "their", "our"):
		m.Kind, m.Owner = Several, true
	case x.isRole(i, s):
		m.Kind = Role
	case x.isSeveral(i, s):
		m.Kind = Several
	case x.is(i, "public") && !isSection(x, i), x.is(i, "several"):
		m.Kind = Public
	default:
		return m, false
	}
	return m, true
}

// beforeMark returns what is before the mark of a short form: "he" of "he'd".
func beforeMark(lower string) string {
	before, _, found := strings.Cut(lower, "'")
	if !found {
		return ""
	}
	return before
}

// isOwner reports whether what follows a word is theirs: "Anna's", "the managers’".
func (x *Text) isOwner(i int) bool {
	w := x.Words[i]
	if strings.HasSuffix(w.Lower, "'s") {
		return true
	}
	after := x.Source[w.To:]
	return strings.HasSuffix(x.Source[:w.To], "s") && (strings.HasPrefix(after, "’") || strings.HasPrefix(after, "'"))
}

// nameAt returns the name of a person that begins at a word: a known forename, a title
// with a capital after it, or capitals that may be one.
func (x *Text) nameAt(i int, s prose.Sentence) (Mention, bool) {
	m := Mention{Kind: Named, First: i, Last: i + 1}
	w := x.Words[i]
	titled := x.is(i, "honorific") && i+1 < s.Last && x.Words[i+1].Capital && x.isClose(i)
	known := titled || x.isKnownName(i, s)
	switch {
	case titled:
		m.Last++
	case !w.Capital, w.Digit, prose.IsPronounI(w.Lower), !known && x.isBeforeName(i, s):
		return m, false
	}
	for x.goesOn(m.Last, s) {
		m.Last++
	}
	m.Owner = x.isOwner(m.Last - 1)
	switch {
	case titled, x.isRoleWithName(m):
		return m, true
	case x.isThing(m, s):
		return m, false
	case known:
		return m, true
	}
	m.Kind = Capital
	return m, x.mayBeName(m, s)
}

// isKnownName reports whether a word is a forename or the name of somebody whom the document
// names. A forename that is another word too must do something where it begins a sentence.
func (x *Text) isKnownName(i int, s prose.Sentence) bool {
	switch {
	case x.names[strings.TrimSuffix(x.Words[i].Lower, "'s")]:
		return true
	case !x.is(i, "firstname", "forename"):
		return false
	case i > s.First, x.Words[i].Proper, !x.is(i, "nameword"):
		return true
	}
	return x.is(i+1, "have", "was", "past", "done", "namefollows") || i+1 < s.Last && strings.HasSuffix(x.Words[i+1].Lower, "ed")
}

// isBeforeName reports whether the first word of a sentence is before a name and no part of
// it: "Yesterday Anna".
func (x *Text) isBeforeName(i int, s prose.Sentence) bool {
	next := i + 1
	return i == s.First && !x.is(i, "role") && next < s.Last && x.Words[next].Capital && x.is(next, "firstname", "forename")
}

// goesOn reports whether a name goes on with a word.
func (x *Text) goesOn(i int, s prose.Sentence) bool {
	if i >= s.Last || strings.HasSuffix(x.Words[i-1].Lower, "'s") {
		return false
	}
	w := x.Words[i]
	return w.Capital && !w.Break && !prose.IsPronounI(w.Lower)
}

// isRoleWithName reports whether capitals are what somebody is and their name: "Sister Agnes".
func (x *Text) isRoleWithName(m Mention) bool {
	name := m.First + 1
	return m.Last > name && x.is(m.First, "role") && !x.is(name, "role", "nobody", "known") && !x.IsUpper(name)
}

// isClose reports whether only spaces, or the full stop of a title, are between a word and
// the next.
func (x *Text) isClose(i int) bool {
	return strings.Trim(x.Source[x.Words[i].To:x.Words[i+1].From], ". \u00a0") == ""
}

// isThing reports whether capitals are a product, a place or another thing that has the
// name of a person: "Julia 1.6", "Hurricane Ida", "Elena, our batch server".
func (x *Text) isThing(m Mention, s prose.Sentence) bool {
	for i := m.First; i < m.Last; i++ {
		if x.is(i, "organisation", "site") || i > m.First && x.Words[i].Digit {
			return true
		}
	}
	if m.Last < s.Last && !x.Words[m.Last].Break && x.Words[m.Last].Digit {
		return true
	}
	return x.isAfterThing(m, s) || x.isApposedThing(m, s)
}

// isAfterThing reports whether the word before capitals says that they are a thing. "This"
// may be of what is somebody's: "this Anna's".
func (x *Text) isAfterThing(m Mention, s prose.Sentence) bool {
	before := m.First - 1
	if before < s.First || x.Words[m.First].Break || x.is(m.First, "honorific") {
		return false
	}
	return x.is(before, "thingbefore") && !(m.Owner && x.IsOneOf(before, "this"))
}

// isApposedThing reports whether what is said in apposition to capitals is a thing.
func (x *Text) isApposedThing(m Mention, s prose.Sentence) bool {
	if m.Last >= s.Last || !x.Words[m.Last].Break || !x.IsOneOf(m.Last, "our", "the", "a", "an") {
		return false
	}
	const far = 4
	for i := m.Last + 1; i < min(m.Last+1+far, s.Last) && !x.Words[i].Break; i++ {
		if x.is(i, "thingapposed") {
			return true
		}
	}
	return false
}

// opening are the classes of words that often begin a sentence, with a capital.
var opening = []string{
	"group", "subject", "adverb", "joint", "auxiliary", "done", "be", "we", "me", "known", "small", "public", "thing", "several",
}

// plain are ends of words that names seldom have.
var plain = []string{"s", "ing", "ed", "ly"}

// mayBeName reports whether capitals that are not known may be the name of a person.
func (x *Text) mayBeName(m Mention, s prose.Sentence) bool {
	for i := m.First; i < m.Last; i++ {
		if x.isNoName(i) {
			return false
		}
	}
	if m.First > s.First {
		return true
	}
	lower := strings.TrimSuffix(x.Words[m.First].Lower, "'s")
	return !x.is(m.First, opening...) && !slices.ContainsFunc(plain, func(end string) bool { return strings.HasSuffix(lower, end) })
}

// isNoName reports whether a word with a capital is no part of the name of a person.
func (x *Text) isNoName(i int) bool {
	w := x.Words[i]
	if x.is(i, "nobody", "known", "month", "numeral", "role") || x.IsUpper(i) || w.Digit {
		return true
	}
	return strings.Contains(w.Lower, "_") || mixedCase(x.Source[w.From:w.To])
}

// mixedCase reports whether a word has a capital after a small letter, as products have.
func mixedCase(s string) bool {
	small := false
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z':
			small = true
		case r >= 'A' && r <= 'Z' && small:
			return true
		case r == '-', r == '\'', r == '’':
			small = false
		}
	}
	return false
}

// isRole reports whether a word is one person by what they are: "my manager".
func (x *Text) isRole(i int, s prose.Sentence) bool {
	kin := x.is(i, "kin")
	if !kin && !x.is(i, "role") {
		return false
	}
	if i+1 < s.Last && !x.Words[i+1].Break && x.is(i+1, "thing") && !strings.HasSuffix(x.Words[i].Lower, "'s") {
		return false
	}
	const near = 4
	for j := i - 1; j >= max(s.First, i-near) && !x.Words[j+1].Break; j-- {
		w := x.Words[j]
		switch {
		case x.is(j, "possessor"), strings.HasSuffix(w.Lower, "'s"):
			return true
		case x.IsOneOf(j, "the", "a", "an", "one", "another", "this", "that", "only", "previous", "former"):
			return !kin && !x.is(i, "device")
		case w.Capital && j == i-1 && j > s.First:
			return true
		}
	}
	return i-s.First <= 1 && x.Words[i].Capital != kin
}

// isSection reports whether a word for the public is a part of what colleagues do: "the
// head of customer success".
func isSection(x *Text, i int) bool {
	return i+1 < len(x.Words) && !x.Words[i+1].Break && !strings.HasSuffix(x.Words[i].Lower, "s") && x.is(i+1, "section")
}

// isSeveral reports whether a word is of people who can be told apart: those of a team,
// or some that are counted.
func (x *Text) isSeveral(i int, s prose.Sentence) bool {
	switch {
	case x.IsOneOf(i, mates...), x.isSomeOf(i):
		return true
	case x.is(i, "several"):
		for j := i - 1; j >= max(s.First, i-3) && !x.Words[j+1].Break && !x.is(j, "preposition"); j-- {
			if x.is(j, "numeral") || x.IsOneOf(j, "my", "both", "our", "the") || x.Words[j].Digit && len(x.Words[j].Lower) == 1 {
				return true
			}
		}
	}
	return false
}

// mates are those of a team.
var mates = []string{"colleagues", "teammates", "coworkers", "co-workers"}

// isSomeOf reports whether some of a group begin at a word: "two of us", "half of the".
func (x *Text) isSomeOf(i int) bool {
	counts := x.is(i, "numeral") || x.IsOneOf(i, "one", "some", "both", "half")
	return counts && x.IsOneOf(i+1, "of") && x.IsOneOf(i+2, "us", "them", "the", "my", "our")
}

// sentenceOf returns the sentence of a word.
func (x *Text) sentenceOf(word int) prose.Sentence { return x.Sentences[x.Words[word].Sentence] }

// In returns the mentions whose words are all among [first, last).
func (x *Text) In(first, last int) []Mention {
	all := x.Mentions()
	from, _ := slices.BinarySearchFunc(all, first, func(m Mention, at int) int { return m.First - at })
	to := from
	for to < len(all) && all[to].Last <= last {
		to++
	}
	return all[from:to]
}

// Name returns who is named in a sentence or, if nobody is, the last before it or else the
// first after it.
func (x *Text) Name(s prose.Sentence) (Mention, bool) {
	var name Mention
	found := false
	for _, m := range x.Mentions() {
		if m.Kind != Named && m.Kind != Capital {
			continue
		}
		if found && (name.First >= s.First || m.First >= s.Last) {
			break
		}
		name, found = m, true
	}
	return name, found
}
