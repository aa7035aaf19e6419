package inbox

import (
	"math"
	"slices"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/feedback/pdfnotes"
	"promodoc/app/feedback/traces"
	"promodoc/app/pages"
	"promodoc/app/promo"
)

// sheets are the words on the pages of an export.
type sheets struct {
	words  []traces.Word
	refs   []promo.Ref // of the fields
	byPage map[int][2]int
	looks  *int // how many words may still be compared with marks
}

// maxLooks bounds the work of finding the words of all marks of a file together: some
// seconds, which no file needs that a reader made.
const maxLooks = 400_000_000

func newSheets(t traces.Trace) sheets {
	looks := maxLooks
	s := sheets{words: t.Words, byPage: map[int][2]int{}, looks: &looks}
	for _, f := range t.Fields {
		ref, _ := f.Place.Ref()
		s.refs = append(s.refs, ref)
	}
	slices.SortStableFunc(s.words, func(a, b traces.Word) int { return a.Page - b.Page })
	for i, w := range s.words {
		r, ok := s.byPage[w.Page]
		if !ok {
			r[0] = i
		}
		s.byPage[w.Page] = [2]int{r[0], i + 1}
	}
	return s
}

// contextWords is how many words on either side of a mark are given.
const contextWords = 24

// place returns a note as a comment on the words that it marks or is at.
func (s sheets) place(n pdfnotes.Note) feedback.Comment {
	c := n.Comment
	marked := s.marked(n.Areas)
	if len(marked) > 0 {
		c.Quote = s.quote(marked)
		first, last := marked[0], marked[len(marked)-1]
		c.Before, c.After = s.text(first-contextWords, first), s.text(last+1, last+1+contextWords)
		c.Hint = s.hint(marked)
	} else if at, behind, ok := s.nearest(n.Point); ok {
		if behind {
			at++
		}
		c.Before, c.After = s.text(at-contextWords, at)+" ", s.text(at, at+contextWords)
		c.Hint = s.hintAt(at)
	}
	if n.Deletes {
		c.Suggestion.Old = c.Quote
	}
	if n.Suggestion.New != "" && !n.Deletes {
		c.Suggestion.New = spaced(c.Suggestion.New)
	}
	if isSaid(c.Text, c.Quote) {
		c.Text = "" // some programs repeat the words that are marked
	}
	return c
}

// spaced returns words to be inserted between others.
func spaced(s string) string { return strings.TrimSpace(s) + " " }

// isSaid reports whether a text is only the quote again.
func isSaid(text, quote string) bool {
	return text != "" && strings.Join(strings.Fields(text), " ") == strings.Join(strings.Fields(quote), " ")
}

// minCovered is how much of the width of a word must be marked so that it counts.
const minCovered = 0.4

// marked returns the indexes of the words that areas cover, in order.
func (s sheets) marked(areas []pages.Area) []int {
	var all []int
	for _, a := range areas {
		r := s.page(a.Page)
		for i := r[0]; i < r[1]; i++ {
			if covers(a, s.words[i]) {
				all = append(all, i)
			}
		}
		if len(all) > feedback.MaxQuote {
			break
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// page returns the range of the words on a page, to be compared with one mark; it is
// empty when that was done more often than any file needs.
func (s sheets) page(number int) [2]int {
	r := s.byPage[number]
	if s.looks == nil || *s.looks < r[1]-r[0] {
		return [2]int{}
	}
	*s.looks -= r[1] - r[0]
	return r
}

// covers reports whether an area has the better part of a word, or is a part of a
// word itself.
func covers(a pages.Area, w traces.Word) bool {
	middle := w.Y + w.H/2
	if middle < a.Y || middle > a.Y+a.H {
		return false
	}
	common := min(a.X+a.W, w.X+w.W) - max(a.X, w.X)
	return common > 0 && common >= minCovered*min(w.W, max(a.W, 1))
}

// quote returns the words with line feeds where another field begins.
func (s sheets) quote(marked []int) string {
	var b strings.Builder
	for k, i := range marked {
		if k > 0 {
			separator := " "
			if s.words[i].Field != s.words[marked[k-1]].Field {
				separator = "\n"
			}
			b.WriteString(separator)
		}
		b.WriteString(s.words[i].Text)
	}
	return b.String()
}

func (s sheets) text(from, to int) string {
	var parts []string
	for i := max(0, from); i < min(to, len(s.words)); i++ {
		parts = append(parts, s.words[i].Text)
	}
	return strings.Join(parts, " ")
}

// hint returns where the first of the words is that are of the field with most of
// them.
func (s sheets) hint(marked []int) feedback.Hint {
	counts := map[int]int{}
	best := -1
	for _, i := range marked {
		f := s.words[i].Field
		if counts[f]++; f >= 0 && (best < 0 || counts[f] > counts[best]) {
			best = f
		}
	}
	for _, i := range marked {
		if w := s.words[i]; best >= 0 && w.Field == best {
			return feedback.Hint{Known: true, Ref: s.refs[best], Offset: w.Offset}
		}
	}
	return feedback.Hint{}
}

// hintAt returns where a word is, or else the end of the one before it.
func (s sheets) hintAt(i int) feedback.Hint {
	for _, k := range [...]int{i, i - 1} {
		if k >= 0 && k < len(s.words) && s.words[k].Field >= 0 {
			w := s.words[k]
			return feedback.Hint{Known: true, Ref: s.refs[w.Field], Offset: w.Offset + (i-k)*len([]rune(w.Text))}
		}
	}
	return feedback.Hint{}
}

// nearest returns the word that is nearest to a point, and whether the point is
// behind its middle.
func (s sheets) nearest(at pages.Area) (word int, behind, ok bool) {
	const vertical = 4 // a word on the same line is nearer than one on another
	best := math.Inf(1)
	r := s.page(at.Page)
	for i := r[0]; i < r[1]; i++ {
		w := s.words[i]
		dx := max(w.X-at.X, at.X-w.X-w.W, 0)
		dy := max(w.Y-at.Y, at.Y-w.Y-w.H, 0)
		if d := dx + vertical*dy; d < best {
			best, word, ok = d, i, true
			behind = at.X > w.X+w.W/2
		}
	}
	return word, behind, ok
}
