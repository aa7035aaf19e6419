package pathdiff

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Suggestion says that an item the path has no more may be one it has now.
type Suggestion struct {
	Was, Now Side
	Percent  int      // how much of what both say is the same, 0 to 100
	Shared   []string // the rarest words that both use, as the present one writes them; at most mostShared
}

const (
	// leastLikeness is from where on two items are worth asking about. It lies
	// between the rewordings and the decoys of this package's test.
	leastLikeness = 0.35
	mostShared    = 5
	stemRunes     = 5 // of a word that count, so that "mentors" is like "mentoring"
)

// suggest finds which removed items may have become which added ones. The
// likest pair comes first and takes both out; among equals the order of the
// path decides, so that the same paths give the same suggestions.
func suggest(was, now []entry, items []Item) []Suggestion {
	var removed, added []likened
	rarity := rarityOf(was, now)
	for _, i := range items {
		switch i.Kind() {
		case Removed:
			removed = append(removed, newLikened(entryOf(was, i.Was.ID)))
		case Added:
			added = append(added, newLikened(entryOf(now, i.Now.ID)))
		}
	}
	type pair struct {
		was, now int
		likeness float64
	}
	var pairs []pair
	for i, was := range removed {
		for j, now := range added {
			if l := rarity.likeness(was, now); l >= leastLikeness {
				pairs = append(pairs, pair{i, j, l})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.likeness, a.likeness) })
	var found []Suggestion
	asked, offered := map[int]bool{}, map[int]bool{}
	for _, p := range pairs {
		if asked[p.was] || offered[p.now] {
			continue
		}
		asked[p.was], offered[p.now] = true, true
		found = append(found, Suggestion{
			Was: removed[p.was].side, Now: added[p.now].side,
			Percent: int(math.Round(100 * p.likeness)), Shared: rarity.shared(removed[p.was], added[p.now]),
		})
	}
	return found
}

func entryOf(all []entry, id string) entry {
	return all[slices.IndexFunc(all, func(e entry) bool { return e.ID == id })]
}

// likened is an item with the stems of its title and of what it says.
type likened struct {
	side        Side
	title, says []string
	links       string
	words       map[string]string // as written, by stem
}

func newLikened(e entry) likened {
	l := likened{side: e.Side, words: map[string]string{}}
	for _, t := range e.texts {
		switch t.Field {
		case fieldTitle:
			l.title = l.stems(t.Was)
		case fieldStatement, fieldText:
			l.says = l.stems(t.Was)
		case fieldLinks:
			l.links = addresses(t.Was)
		}
	}
	return l
}

// addresses are the links without their titles.
func addresses(links string) string {
	lines := strings.Split(links, "\n")
	for i, line := range lines {
		lines[i] = line[strings.LastIndexByte(line, ' ')+1:]
	}
	return strings.Join(lines, "\n")
}

// stems are the words of a text as they are compared, each once.
func (l likened) stems(text string) []string {
	var stems []string
	for _, word := range words(text) {
		stem := stemOf(word)
		if _, known := l.words[stem]; !known {
			l.words[stem] = word
		}
		if !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	return stems
}

// words are the words of a text. Where a script has no blanks between words,
// every two letters that stand together count as one.
func words(text string) []string {
	var found []string
	for _, run := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		letters := []rune(run)
		if len(letters) < 3 || !unicode.In(letters[0], unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) {
			found = append(found, run)
			continue
		}
		for i := range letters[1:] {
			found = append(found, string(letters[i:i+2]))
		}
	}
	return found
}

// stemOf is a word without case, accents and ending.
func stemOf(word string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(cases.Fold().String(word)))
	letters := []rune(plain)
	return string(letters[:min(len(letters), stemRunes)])
}

// rarity weighs words: one that every item of both paths uses tells nothing.
type rarity struct {
	items int
	used  map[string]int // by stem, by how many items
}

func rarityOf(paths ...[]entry) rarity {
	r := rarity{used: map[string]int{}}
	for _, entries := range paths {
		for _, e := range entries {
			r.items++
			for stem := range newLikened(e).words {
				r.used[stem]++
			}
		}
	}
	return r
}

func (r rarity) weight(stems ...string) float64 {
	sum := 0.0
	for _, s := range stems {
		sum += math.Log(1 + float64(r.items)/float64(max(r.used[s], 1)))
	}
	return sum
}

// likeness is how much two items have in common, 0 to 1: the weight of the
// words both use in that of all their words (Dice's measure), taken over the
// whole of what they say, or over title and statement each by itself, whichever
// finds more. Items that link to the same addresses are the same.
func (r rarity) likeness(was, now likened) float64 {
	if was.links != "" && was.links == now.links {
		return 1
	}
	whole := r.dice(union(was.title, was.says), union(now.title, now.says))
	apart := (r.dice(was.title, now.title) + r.dice(was.says, now.says)) / 2
	return max(whole, apart)
}

func (r rarity) dice(a, b []string) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	return 2 * r.weight(common(a, b)...) / (r.weight(a...) + r.weight(b...))
}

// shared are the words that make two items alike, the rarest first. Those that
// the path uses throughout would explain nothing.
func (r rarity) shared(was, now likened) []string {
	stems := common(union(now.title, now.says), union(was.title, was.says))
	slices.SortStableFunc(stems, func(a, b string) int { return cmp.Compare(r.weight(b), r.weight(a)) })
	var found []string
	for _, s := range stems[:min(len(stems), mostShared)] {
		if 2*r.weight(s) >= r.weight(stems[0]) && !slight(s) {
			found = append(found, now.words[s])
		}
	}
	return found
}

// slight reports whether a word is too short to say anything by itself.
func slight(stem string) bool {
	letters := []rune(stem)
	return len(letters) < 3 && unicode.In(letters[0], unicode.Latin, unicode.Greek, unicode.Cyrillic)
}

func common(a, b []string) []string {
	var both []string
	for _, s := range a {
		if slices.Contains(b, s) {
			both = append(both, s)
		}
	}
	return both
}

func union(a, b []string) []string {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}
