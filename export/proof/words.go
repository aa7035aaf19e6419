package proof

import (
	"math"
	"strings"
	"unicode"

	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/export/book"
)

// Words returns the words on all pages but those of running heads and feet, in
// reading order, each with the field that it comes from.
func (p *Proof) Words() []pages.Word {
	var all []pages.Word
	p.eachRun(func(page int, r *book.Run) {
		if r.Node >= 0 {
			all = p.wordsOf(all, page, r)
		}
	})
	return all
}

// CountWords returns the number of words on a page, without its running head and foot.
func (p *Proof) CountWords(page int) int {
	if page < 0 || page >= len(p.book.Pages) {
		return 0
	}
	var text strings.Builder
	var last *book.Run
	runs := p.book.Pages[page].Runs
	for i := range runs {
		r := &runs[i]
		if r.Node < 0 {
			continue
		}
		if last != nil && !joins(last, r) {
			text.WriteByte(' ')
		}
		text.WriteString(r.Text)
		last = r
	}
	return promo.CountWords(text.String())
}

// joins reports whether a run goes on where another ends, which may be within a word.
func joins(a, b *book.Run) bool {
	const gap = 0.5 // points that are no space
	return a.Y == b.Y && math.Abs(a.X+a.Width()-b.X) < gap
}

// wordsOf appends the words of a run. A word of several runs is several.
func (p *Proof) wordsOf(all []pages.Word, page int, r *book.Run) []pages.Word {
	b := boxOf(r)
	for rest, start := r.Text, 0; ; {
		skipped := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
		rest, start = rest[skipped:], start+skipped
		if rest == "" {
			return all
		}
		end := strings.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		w := pages.Word{Text: rest[:end]}
		left, right := edges(r, start, start+end)
		w.Area = pages.Area{Page: page, X: left, Y: b.top, W: right - left, H: b.bottom - b.top}
		w.Spot, w.Known = p.spotAt(r, start)
		all = append(all, w)
		rest, start = rest[end:], start+end
	}
}

// edges returns the left and the right edge of the bytes [from, to) of a run's
// text. The glyphs of right-to-left text are in visual order.
func edges(r *book.Run, from, to int) (left, right float64) {
	total := 0
	for i := range r.Glyphs {
		total += int(r.Glyphs[i].Bytes)
	}
	if r.RightToLeft {
		from, to = total-to, total-from
	}
	x, passed := r.X, 0
	left, right = -1, r.X+r.Width()
	for i := range r.Glyphs {
		g := &r.Glyphs[i]
		if passed >= from && left < 0 {
			left = x
		}
		if passed >= to {
			right = x
			break
		}
		x += float64(g.Advance+r.Tracking) * r.Size / 1000
		passed += int(g.Bytes)
	}
	return max(left, r.X), right
}
