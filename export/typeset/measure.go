package typeset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/direction"
	"promodoc/export/typeset/line"
)

// piece is measured text between two places at which a line may end, or a part
// of it in one style.
type piece struct {
	word *face.Word
	// space and hyphen are drawn behind the word: blanks if there are any, a
	// hyphen if the line ends at a soft one.
	space, hyphen *face.Word
	ink           int // index in textBuffer.inks
	from          int // offset in the paragraph's text
	to            int
}

// textBuffer is a paragraph between its text and its lines. One is used for
// all paragraphs of a layout, one after the other.
type textBuffer struct {
	text   string
	bytes  []byte
	starts []int // where each inline's text begins
	inks   []ink
	opps   []line.Opportunity
	pieces []piece
	items  []line.Item
	// sources are the inlines as they are set, page numbers put in.
	sources []block.Inline
	// base is the level of the paragraph, and levels that of each byte of a
	// text which runs both ways, else nil.
	base   direction.Level
	levels []direction.Level
	atoms  []atom
	depths []direction.Level
	order  []int
}

// unmeasured is wider than any text: nothing is cut for want of room.
const unmeasured = 1e9

// load measures a paragraph's text. Words wider than the measure get places to
// break inside.
func (s *setter) load(text []block.Inline, l look, measure float64) {
	t := &s.text
	t.sources = text
	t.pieces, t.items, t.inks = t.pieces[:0], t.items[:0], t.inks[:0]
	for i := range text {
		t.inks = append(t.inks, s.ink(l, &text[i]))
		if p := text[i].Picture; p != nil {
			s.remark("The image %s stands in a heading or a table, where none is shown; its description is shown instead.", p.Path)
		}
	}
	t.join(text)
	s.direct()
	t.opps = line.Opportunities(t.text, t.opps[:0])
	from, inline := 0, 0
	for i := 0; i <= len(t.opps); i++ {
		to, kind := len(t.text), line.Must
		if i < len(t.opps) {
			to, kind = t.opps[i].At, line.May
			if t.opps[i].Must {
				kind = line.Must
			}
		}
		inline = s.segment(from, to, inline, kind, measure)
		from = to
	}
	t.loosen(measure)
}

// loosen allows breaks between the pieces of stretches that no line can hold
// and that offer no other place: many styles in one endless word.
func (t *textBuffer) loosen(measure float64) {
	first, wide := 0, 0.0
	for i := range t.items {
		wide += t.items[i].Width + t.items[i].Space
		if t.items[i].Break == line.Never {
			continue
		}
		if wide > measure {
			for k := first; k < i; k++ {
				if t.items[k].Break == line.Never {
					t.items[k].Break, t.items[k].Cost = line.May, letterCost
				}
			}
		}
		first, wide = i+1, 0
	}
}

// join writes the inlines' text in a row, in Unicode's composed form, each run
// of blanks as one space and none at the edges.
func (t *textBuffer) join(text []block.Inline) {
	t.bytes, t.starts = t.bytes[:0], t.starts[:0]
	blank := true
	for i := range text {
		t.starts = append(t.starts, len(t.bytes))
		in := text[i].Text
		if !norm.NFC.IsNormalString(in) {
			in = norm.NFC.String(in)
		}
		for k := 0; k < len(in); k++ {
			c := in[k]
			if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
				if !blank {
					t.bytes = append(t.bytes, ' ')
				}
				blank = true
				continue
			}
			t.bytes = append(t.bytes, c)
			blank = false
		}
		if text[i].Break {
			t.bytes = append(t.bytes, '\n')
			blank = true
		}
	}
	end := len(t.bytes)
	for end > 0 && (t.bytes[end-1] == ' ' || t.bytes[end-1] == '\n') {
		end--
	}
	t.text = string(t.bytes[:end])
}

// segment adds the pieces of the text between two opportunities, one for each
// inline it is part of and each direction it has, and returns the inline it
// ends in.
func (s *setter) segment(from, to, inline int, kind line.Kind, measure float64) int {
	t := &s.text
	for from < to {
		for inline+1 < len(t.starts) && t.starts[inline+1] <= from {
			inline++
		}
		end := to
		if inline+1 < len(t.starts) && t.starts[inline+1] < to {
			end = t.starts[inline+1]
		}
		end = t.sameWay(from, end)
		k := line.Never
		if end == to {
			k = kind
		}
		s.addPiece(from, end, inline, k, measure)
		from = end
	}
	return inline
}

const (
	softHyphen = "\u00ad"
	// lineEnds are characters that end lines or allow it and are not drawn.
	lineEnds = "\n\r\v\f\u0085\u2028\u2029\u200b"
	// longWord is the length in bytes from which a word is cut up before it is
	// measured, so that measuring stays quick for any text.
	longWord = 256
)

// addPiece measures one piece. What stands at its end and vanishes with the
// line's end is told apart from the word.
func (s *setter) addPiece(from, to, inline int, kind line.Kind, measure float64) {
	t := &s.text
	word := strings.TrimRight(t.text[from:to], lineEnds)
	blanks := strings.HasSuffix(word, " ")
	word = strings.TrimRight(word, " ")
	soft := kind == line.May && strings.HasSuffix(word, softHyphen)
	word = strings.ReplaceAll(word, softHyphen, "")
	k := &t.inks[inline]
	p := piece{ink: inline, from: from, to: to}
	if len(word) > longWord {
		s.addLong(word, p, kind, blanks, measure)
		return
	}
	p.word = s.wordAt(k, word, from)
	if width(p.word, k.size) > measure {
		s.addLong(word, p, kind, blanks, measure)
		return
	}
	cost := 0.0
	switch {
	case blanks || kind != line.May:
	case k.address:
		cost = addressCost
	default:
		cost = hyphenCost
	}
	s.push(p, kind, blanks, soft, cost)
}

func width(w *face.Word, size float64) float64 { return float64(w.Width) * size / 1000 }

// hyphenCost keeps words whole where that is easy that may be broken at a
// hyphen, a soft one too, and addresses. In a list of references an address
// begins a line of its own rather than being broken, unless that would leave
// more than half of the line before white.
const (
	hyphenCost  = 5
	addressCost = 28
)

func (s *setter) push(p piece, kind line.Kind, blanks, soft bool, cost float64) {
	t := &s.text
	k := &t.inks[p.ink]
	item := line.Item{Width: width(p.word, k.size), Break: kind, Cost: cost}
	if blanks {
		p.space = s.word(k.face, " ")
		item.Space = width(p.space, k.size)
	}
	if soft {
		p.hyphen = s.word(k.face, "-")
		item.Hyphen = width(p.hyphen, k.size)
		item.Cost += hyphenCost
	}
	s.noteFonts(p.word)
	t.pieces = append(t.pieces, p)
	t.items = append(t.items, item)
}

// What a break inside a long word costs: little behind a mark that parts it,
// as in addresses, more between letters.
const (
	markCost   = 3
	letterCost = 14
)

// addLong cuts a word that fits no line into short pieces with breaks allowed
// between them.
func (s *setter) addLong(word string, p piece, kind line.Kind, blanks bool, measure float64) {
	k := &s.text.inks[p.ink]
	at := p.from
	for word != "" {
		n, mark := chunk(word)
		w := s.wordAt(k, word[:n], p.from)
		if width(w, k.size) > measure {
			_, n = firstCharacter(word)
			w, mark = s.wordAt(k, word[:n], p.from), false
		}
		next := p
		next.word, next.from, next.to = w, at, min(at+n, p.to)
		at += n
		word = word[n:]
		switch {
		case word == "":
			s.push(next, kind, blanks, false, 0)
		case mark:
			s.push(next, line.May, false, false, markCost)
		default:
			s.push(next, line.May, false, false, letterCost)
		}
	}
}

// chunkLength is how many characters of a long word stay together.
const chunkLength = 3

// chunk is the length of a long word's next piece and whether it ends with a
// mark.
func chunk(word string) (n int, mark bool) {
	for i := 0; i < chunkLength && n < len(word); i++ {
		c, size := firstCharacter(word[n:])
		n += size
		if strings.ContainsAny(c, "/.-_?&=#+,;:@~|") && n > 2 {
			return n, true
		}
	}
	return n, false
}

// firstCharacter is the first user-perceived character.
func firstCharacter(s string) (string, int) {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1], 1
	}
	c := face.FirstCharacter(s)
	return c, len(c)
}
