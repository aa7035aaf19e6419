package pathdiff

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// stemRunes is how many runes of a word count, so that "mentors" is like
// "mentoring".
const stemRunes = 5

// likened is an item as it is compared: the stems of its title, of what it
// says, and of both.
type likened struct {
	side               Side
	title, says, whole bag
	links              string
	order              []string          // all stems as they come
	words              map[string]string // as written, by stem
}

// bag is stems, sorted and each once, with their weight together.
type bag struct {
	stems  []string
	weight float64
}

// addresses are the links without their titles.
func addresses(links string) string {
	lines := strings.Split(links, "\n")
	for i, line := range lines {
		lines[i] = line[strings.LastIndexByte(line, ' ')+1:]
	}
	return strings.Join(lines, "\n")
}

// readable are the texts of an item that say what it asks: title, and statement
// or text.
func readable(e entry) (title, says string) {
	for _, t := range e.texts {
		switch t.Field {
		case fieldTitle:
			title = t.Was
		case fieldStatement, fieldText:
			says = t.Was
		}
	}
	return title, says
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
	if plain == "" {
		return word // nothing but accents
	}
	letters := []rune(plain)
	return string(letters[:min(len(letters), stemRunes)])
}

// rarity is what a stem weighs: one that every item of both paths uses tells
// little, one that few use tells much.
type rarity map[string]float64

func rarityOf(entries []entry) rarity {
	r := rarity{}
	for _, e := range entries {
		title, says := readable(e)
		seen := map[string]bool{}
		for _, word := range words(title + "\n" + says) {
			seen[stemOf(word)] = true
		}
		for stem := range seen {
			r[stem]++
		}
	}
	for stem, used := range r {
		r[stem] = math.Log(1 + float64(len(entries))/used)
	}
	return r
}

func (r rarity) likened(e entry) likened {
	l := likened{side: e.Side, words: map[string]string{}}
	title, says := readable(e)
	l.title, l.says = r.bag(&l, title), r.bag(&l, says)
	l.whole = r.bag(&l, title+"\n"+says)
	for _, t := range e.texts {
		if t.Field == fieldLinks {
			l.links = addresses(t.Was)
		}
	}
	return l
}

// bag gathers the stems of a text of l.
func (r rarity) bag(l *likened, text string) bag {
	var b bag
	for _, word := range words(text) {
		stem := stemOf(word)
		if _, known := l.words[stem]; !known {
			l.words[stem] = word
			l.order = append(l.order, stem)
		}
		b.stems = append(b.stems, stem)
	}
	slices.Sort(b.stems)
	b.stems = slices.Compact(b.stems)
	for _, stem := range b.stems {
		b.weight += r[stem]
	}
	return b
}

// likeness is how much two items have in common, 0 to 1: the weight of the
// words both use in that of all their words (Dice's measure), taken over the
// whole of what they say, or over title and statement each by itself, whichever
// finds more. Items that link to the same addresses are the same.
func (r rarity) likeness(was, now likened) float64 {
	if was.links != "" && was.links == now.links {
		return 1
	}
	apart := (r.dice(was.title, now.title) + r.dice(was.says, now.says)) / 2
	return max(r.dice(was.whole, now.whole), apart)
}

func (r rarity) dice(a, b bag) float64 {
	if len(a.stems) == 0 || len(b.stems) == 0 {
		return 0
	}
	both := 0.0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch strings.Compare(a.stems[i], b.stems[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			both += r[a.stems[i]]
			i++
			j++
		}
	}
	return 2 * both / (a.weight + b.weight)
}
