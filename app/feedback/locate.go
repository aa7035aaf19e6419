package feedback

import (
	"slices"
	"strings"
	"unicode"

	"promodoc/app/promo"
)

// How says how sure a place is.
type How int

// The ways in which a place was found.
const (
	Nowhere  How = iota // nothing of the comment is in the document
	InField             // its field is there, its words are not
	NearWord            // words much like its own, or those that took their place
	AtWords             // its own words
)

// Found is the place of a comment: a field and a range of its text in runes, which
// is empty for a place between words or for the whole field.
type Found struct {
	How        How
	Ref        promo.Ref
	Start, End int
}

// Locator finds places in one document. It must not be used by several goroutines
// at once.
type Locator struct {
	fields     []fieldText
	byRef      map[promo.Ref]int
	byBookmark map[string]int
	cells      int // how many cells of alignments may still be computed
}

// maxCells bounds the work of finding words that were edited for all comments of a
// file together.
const maxCells = 300_000_000

// NewLocator returns a locator for a document.
func NewLocator(d promo.Document) *Locator {
	l := &Locator{fields: textsOf(d), byRef: map[promo.Ref]int{}, byBookmark: map[string]int{}, cells: maxCells}
	for i, f := range l.fields {
		l.byRef[f.ref] = i
		l.byBookmark[f.ref.Bookmark()] = i
	}
	return l
}

// query is what is looked for.
type query struct {
	raw                  []rune // the quote
	quote, before, after folded
	rawBefore            []rune
	hint                 Hint
}

func newQuery(quote, before, after string, hint Hint) query {
	q := query{raw: []rune(quote), rawBefore: last([]rune(before), maxContext), hint: hint}
	q.quote = fold(first(q.raw, MaxQuote), false)
	q.before = fold(q.rawBefore, false)
	q.after = fold(first([]rune(after), maxContext), false)
	return q
}

// Locate returns the place of a comment: the field of a bookmark or hint that has
// its words, or else another field that has them and the text around them, or else
// words like them, or else the field.
func (l *Locator) Locate(c Comment) Found {
	preferred := l.preferred(c)
	q := newQuery(c.Quote, c.Before, c.After, c.Hint)
	found := l.locate(q, preferred)
	if found.How < NearWord {
		for _, part := range paragraphs(c.Quote) {
			if f := l.locate(newQuery(part, "", "", c.Hint), preferred); f.How > found.How && f.How >= NearWord {
				found = f
				break
			}
		}
	}
	if found.How == Nowhere && len(preferred) > 0 {
		f := &l.fields[preferred[0]]
		at := 0
		if c.Hint.Known && c.Hint.Ref == f.ref {
			at = min(max(c.Hint.Offset, 0), len(f.text))
		}
		return Found{How: InField, Ref: f.ref, Start: at, End: at}
	}
	return found
}

// maxParagraphs is how many paragraphs of a quote are looked for by themselves.
const maxParagraphs = 8

// paragraphs returns the paragraphs of a quote that has several, the longest first.
func paragraphs(quote string) []string {
	parts := slices.DeleteFunc(strings.Split(quote, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
	if len(parts) < 2 {
		return nil
	}
	slices.SortStableFunc(parts, func(a, b string) int { return len(b) - len(a) })
	return parts[:min(len(parts), maxParagraphs)]
}

// preferred returns the fields that a comment says it is in.
func (l *Locator) preferred(c Comment) []int {
	var all []int
	add := func(i int, ok bool) {
		if ok && !slices.Contains(all, i) {
			all = append(all, i)
		}
	}
	if c.Hint.Known {
		i, ok := l.byRef[c.Hint.Ref]
		add(i, ok)
	}
	for _, name := range c.Bookmarks[:min(len(c.Bookmarks), maxBookmarks)] {
		i, ok := l.byBookmark[name]
		add(i, ok)
	}
	return all
}

// enough is the part of a query's words that must be found where it says it is;
// fewer than this elsewhere are somebody else's words.
const (
	enoughThere     = 0.6
	barelyThere     = 0.35
	enoughElsewhere = 0.6
	enoughLetters   = 5
)

func (l *Locator) locate(q query, preferred []int) Found {
	if len(q.quote.runes) == 0 {
		return l.point(q, preferred)
	}
	there, score, ok := l.bestScored(q, preferred)
	if ok && (len(q.quote.runes) >= elsewhereLetters || score >= scoreBoundary+elsewhereContext || len(q.before.runes)+len(q.after.runes) == 0) {
		return there
	}
	if f, ok := l.near(q, preferred, enoughThere); ok {
		return f
	}
	if ok && score >= scoreBoundary {
		return there
	}
	if f, ok := l.elsewhere(q, preferred); ok {
		return f
	}
	if f, ok := l.near(q, preferred, barelyThere); ok {
		return f
	}
	if ok && len(q.quote.runes) >= enoughLetters {
		return there // the rest of a word, of which nothing around it is left
	}
	if f, ok := l.near(q, l.all(), enoughElsewhere); ok {
		return f
	}
	return Found{}
}

func (l *Locator) all() []int {
	all := make([]int, len(l.fields))
	for i := range all {
		all[i] = i
	}
	return all
}

// maxOccurrences bounds how many times a short quote is looked at in one field.
const maxOccurrences = 500

// bestScored returns the best of the places in some fields that have the words of a
// query; of equal ones the first.
func (l *Locator) bestScored(q query, fields []int) (found Found, score int, ok bool) {
	failure := failures(q.quote.runes)
	for _, i := range fields {
		f := &l.fields[i]
		at := -1
		for range maxOccurrences {
			if at = index(f.folded.runes, q.quote.runes, failure, at+1); at < 0 {
				break
			}
			if s := q.score(f, at); !ok || s > score {
				score, ok = s, true
				found = Found{How: AtWords, Ref: f.ref}
				found.Start, found.End = q.rangeIn(f, at)
			}
		}
	}
	return found, score, ok
}

// What makes one of several places better than another.
const (
	contextLength = 40 // letters on either side that are compared
	scoreBoundary = 12 // the match is of whole words
	scoreOffset   = 10 // at the offset of the hint; less with the distance
	offsetReach   = 40 // runes of distance that cost one of it
)

// score rates an occurrence of the quote at an index of the folded text.
func (q *query) score(f *fieldText, at int) int {
	end := at + len(q.quote.runes)
	s := q.context(f, at)
	if f.folded.isWordStart(at) && (end == len(f.folded.runes) || f.folded.isWordStart(end)) {
		s += scoreBoundary
	}
	if q.hint.Known && q.hint.Ref == f.ref {
		distance := f.folded.from[at] - q.hint.Offset
		s += max(0, scoreOffset-max(distance, -distance)/offsetReach)
	}
	return s
}

// context counts the letters on either side of an occurrence that are those of the
// comment.
func (q *query) context(f *fieldText, at int) int {
	end, n := at+len(q.quote.runes), 0
	for k := 1; k <= contextLength && at-k >= 0 && k <= len(q.before.runes); k++ {
		if f.folded.runes[at-k] != q.before.runes[len(q.before.runes)-k] {
			break
		}
		n++
	}
	for k := 0; k < contextLength && end+k < len(f.folded.runes) && k < len(q.after.runes); k++ {
		if f.folded.runes[end+k] != q.after.runes[k] {
			break
		}
		n++
	}
	return n
}

func (f *folded) isWordStart(i int) bool {
	_, found := slices.BinarySearch(f.words, i)
	return found
}

// What an occurrence in another field needs, so that it is not only the same common
// word.
const (
	elsewhereLetters = 16
	elsewhereContext = 12
)

// elsewhere looks for the words in all fields. They must be more than a word or two
// where the comment has another field, or be among the text that it was among.
func (l *Locator) elsewhere(q query, preferred []int) (Found, bool) {
	found, score, ok := l.bestScored(q, l.all())
	if !ok || len(preferred) > 0 && len(q.quote.runes) < elsewhereLetters && score < scoreBoundary+elsewhereContext {
		return Found{}, false
	}
	return found, true
}

// rangeIn returns the range of the text of an occurrence at an index of the folded
// text, with the punctuation that the quote begins and ends with.
func (q *query) rangeIn(f *fieldText, at int) (start, end int) {
	start = f.folded.from[at]
	end = f.folded.from[at+len(q.quote.runes)-1] + 1
	lead := q.quote.from[0]
	for k := lead - 1; k >= 0 && start > 0 && alike(f.text[start-1], q.raw[k]); k-- {
		start--
	}
	tail := q.quote.from[len(q.quote.from)-1] + 1
	for k := tail; k < len(q.raw) && end < len(f.text) && alike(f.text[end], q.raw[k]); k++ {
		end++
	}
	return start, end
}

// alike reports whether two runes are the same but for typography.
func alike(a, b rune) bool {
	return a == b || unicode.IsSpace(a) && unicode.IsSpace(b) || isQuotation(a) && isQuotation(b) || isDash(a) && isDash(b)
}

func isQuotation(r rune) bool { return strings.ContainsRune("\"'“”„‘’‚«»‹›", r) }

func isDash(r rune) bool { return r == '-' || r >= '\u2010' && r <= '\u2015' }

// beforeLength is how much of the text before a place is remembered with it, in
// runes.
const beforeLength = 30

// before returns the text just before a place, from the start of a word.
func (l *Locator) before(found Found) string {
	text := l.fields[l.byRef[found.Ref]].text
	start := max(0, found.Start-beforeLength)
	for start > 0 && start < found.Start && !unicode.IsSpace(text[start-1]) {
		start++
	}
	return string(text[start:found.Start])
}
