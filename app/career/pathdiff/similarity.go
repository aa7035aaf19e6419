package pathdiff

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"promodoc/app/textfind"
)

// stemRunes is how many runes of a word are compared, so that "mentors" is like
// "mentoring".
const stemRunes = 5

// profile is an item as it is compared: the stems of its title, of its body, and
// of both.
type profile struct {
	side              Side
	title, body, both bag
	links             string            // addresses, one per line
	order             []string          // all stems as they come
	words             map[string]string // as written, by stem
}

// bag is a set of stems, sorted, with the sum of their weights.
type bag struct {
	stems  []string
	weight float64
}

// addresses returns links, one per line, without their titles.
func addresses(links string) string {
	lines := strings.Split(links, "\n")
	for i, line := range lines {
		lines[i] = line[strings.LastIndexByte(line, ' ')+1:]
	}
	return strings.Join(lines, "\n")
}

// titleAndBody returns the texts that say what an item asks for: its title, and
// its statement or text.
func titleAndBody(e entry) (title, body string) {
	for _, f := range e.fields {
		switch f.field {
		case FieldTitle:
			title = f.text
		case FieldStatement, FieldText:
			body = f.text
		}
	}
	return title, body
}

// splitWords returns the words of a text. In scripts without spaces between
// words, each pair of neighbouring letters counts as one.
func splitWords(text string) []string {
	var found []string
	for _, run := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}) {
		letters := []rune(run)
		if len(letters) < 3 || !textfind.HasNoSpaces(letters[0]) {
			found = append(found, run)
			continue
		}
		for i := range letters[1:] {
			found = append(found, string(letters[i:i+2]))
		}
	}
	return found
}

// stemOf returns a word without case, accents and ending.
func stemOf(word string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(cases.Fold().String(word)))
	if plain == "" {
		return word // only accents
	}
	letters := []rune(plain)
	return string(letters[:min(len(letters), stemRunes)])
}

// weights are the weights of stems: the inverse document frequency over the
// items of both paths, so that rare words count more.
type weights map[string]float64

func newWeights(entries []entry) weights {
	w := weights{}
	for _, e := range entries {
		title, body := titleAndBody(e)
		seen := map[string]bool{}
		for _, word := range splitWords(title + "\n" + body) {
			seen[stemOf(word)] = true
		}
		for stem := range seen {
			w[stem]++
		}
	}
	for stem, used := range w {
		w[stem] = math.Log(1 + float64(len(entries))/used)
	}
	return w
}

func (w weights) profile(e entry) profile {
	p := profile{side: e.Side, words: map[string]string{}}
	title, body := titleAndBody(e)
	p.title, p.body = w.bag(&p, title), w.bag(&p, body)
	p.both = w.bag(&p, title+"\n"+body)
	for _, f := range e.fields {
		if f.field == FieldLinks {
			p.links = addresses(f.text)
		}
	}
	return p
}

// bag returns the stems of a text of p.
func (w weights) bag(p *profile, text string) bag {
	var b bag
	for _, word := range splitWords(text) {
		stem := stemOf(word)
		if _, known := p.words[stem]; !known {
			p.words[stem] = word
			p.order = append(p.order, stem)
		}
		b.stems = append(b.stems, stem)
	}
	slices.Sort(b.stems)
	b.stems = slices.Compact(b.stems)
	for _, stem := range b.stems {
		b.weight += w[stem]
	}
	return b
}

// similarity returns how much two items have in common, 0 to 1: the weighted
// Sørensen-Dice coefficient of their stems, over title and body together, or the
// mean over each, whichever is larger. Items that link to the same addresses are
// the same.
func (w weights) similarity(was, now profile) float64 {
	if was.links != "" && was.links == now.links {
		return 1
	}
	mean := (w.dice(was.title, now.title) + w.dice(was.body, now.body)) / 2
	return max(w.dice(was.both, now.both), mean)
}

func (w weights) dice(a, b bag) float64 {
	if len(a.stems) == 0 || len(b.stems) == 0 {
		return 0
	}
	common := 0.0
	for i, j := 0, 0; i < len(a.stems) && j < len(b.stems); {
		switch strings.Compare(a.stems[i], b.stems[j]) {
		case -1:
			i++
		case 1:
			j++
		default:
			common += w[a.stems[i]]
			i++
			j++
		}
	}
	return 2 * common / (a.weight + b.weight)
}
