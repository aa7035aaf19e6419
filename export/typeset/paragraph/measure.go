package paragraph

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"promodoc/export/bidi"
	"promodoc/export/face"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/style"
)

// piece is measured text between two break opportunities, or a part of it in
// one style.
type piece struct {
	// word is nil for an image.
	word *face.Word
	// space and hyphen are drawn after the word: space if the text has any,
	// a hyphen if the line ends at a soft one.
	space, hyphen *face.Word
	inline        int // index in buffer.styles
	from          int // offset in the paragraph's text
	to            int
	// continues is set if the piece is a part of the same word as the one before.
	continues bool
	// joint is set if a joint of a compound divides it from the next.
	joint bool
}

// buffer is a paragraph between its text and its lines. Its memory is reused
// for one paragraph after the other.
type buffer struct {
	text          string
	bytes         []byte
	starts        []int // offset at which the text of each inline begins
	styles        []inlineStyle
	opportunities []linebreak.Opportunity
	pieces        []piece
	items         []linebreak.Item
	// sources are the inlines, with generated text such as page numbers.
	sources []block.Inline
	// base is the embedding level of the paragraph. levels are those of each
	// byte, nil if all text runs from left to right.
	base   bidi.Level
	levels []bidi.Level
	// atoms, atomLevels and order serve for one line at a time.
	atoms      []atom
	atomLevels []bidi.Level
	order      []int
}

// Unlimited is a measure wider than any text.
const Unlimited = 1e9

// Load measures a paragraph's text. Words wider than the measure get
// opportunities to break inside. The text stays loaded until the next call.
func (c *Composer) Load(text []block.Inline, p style.Paragraph, measure float64) {
	t := &c.text
	t.pieces, t.items, t.styles = t.pieces[:0], t.items[:0], t.styles[:0]
	text, pictures := c.loadPictures(text, measure)
	t.sources = text
	for i := range text {
		s := c.inlineStyle(p, &text[i])
		if pictures != nil {
			s.picture = pictures[i]
		}
		t.styles = append(t.styles, s)
	}
	t.join(text)
	c.resolveDirection()
	t.opportunities = linebreak.Opportunities(t.text, t.opportunities[:0])
	t.opportunities = linebreak.Together(t.text, c.Language.IsMonth, t.opportunities)
	t.keepShortCode()
	from, inline := 0, 0
	for i := 0; i <= len(t.opportunities); i++ {
		to, kind := len(t.text), linebreak.Mandatory
		if i < len(t.opportunities) {
			to, kind = t.opportunities[i].Offset, linebreak.Allowed
			if t.opportunities[i].Mandatory {
				kind = linebreak.Mandatory
			}
		}
		inline = c.addSegment(from, to, inline, kind, measure)
		if i < len(t.opportunities) && t.opportunities[i].Close && len(t.items) > 0 {
			t.items[len(t.items)-1].Penalty += closePenalty
		}
		from = to
	}
	c.divideWords(p, measure)
	t.breakOverlong(measure)
}

// closePenalty discourages breaks between a number and what it counts and in ranges: a line
// is rather about a fifth shorter.
const closePenalty = 5

// breakOverlong allows breaks between the pieces of a stretch that is wider
// than the measure and has no other opportunity: an endless word in many styles.
func (t *buffer) breakOverlong(measure float64) {
	first, wide := 0, 0.0
	for i := range t.items {
		wide += t.items[i].Width + t.items[i].Space
		if t.items[i].Break == linebreak.Prohibited {
			continue
		}
		if wide > measure {
			for k := first; k < i; k++ {
				if t.items[k].Break == linebreak.Prohibited {
					t.items[k].Break, t.items[k].Penalty = linebreak.Allowed, letterPenalty
				}
			}
		}
		first, wide = i+1, 0
	}
}

// join concatenates the text of the inlines in Unicode's composed form (NFC).
// It collapses white space and trims it at the edges.
func (t *buffer) join(text []block.Inline) {
	t.bytes, t.starts = t.bytes[:0], t.starts[:0]
	afterSpace := true
	for i := range text {
		t.starts = append(t.starts, len(t.bytes))
		in := text[i].Text
		if !norm.NFC.IsNormalString(in) {
			in = norm.NFC.String(in)
		}
		for k := 0; k < len(in); k++ {
			c := in[k]
			if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
				if !afterSpace {
					t.bytes = append(t.bytes, ' ')
				}
				afterSpace = true
				continue
			}
			t.bytes = append(t.bytes, c)
			afterSpace = false
		}
		if text[i].Break {
			t.bytes = append(t.bytes, '\n')
			afterSpace = true
		}
	}
	end := len(t.bytes)
	for end > 0 && (t.bytes[end-1] == ' ' || t.bytes[end-1] == '\n') {
		end--
	}
	t.text = string(t.bytes[:end])
}

// addSegment adds the pieces of the text between two opportunities, one for
// each inline and each direction, and returns the inline it ends in.
func (c *Composer) addSegment(from, to, inline int, kind linebreak.Kind, measure float64) int {
	t := &c.text
	for from < to {
		for inline+1 < len(t.starts) && t.starts[inline+1] <= from {
			inline++
		}
		end := to
		if inline+1 < len(t.starts) && t.starts[inline+1] < to {
			end = t.starts[inline+1]
		}
		end = t.levelRunEnd(from, end)
		k := linebreak.Prohibited
		if end == to {
			k = kind
		}
		c.addPiece(from, end, inline, k, measure)
		from = end
	}
	return inline
}

const (
	softHyphen   = "\u00ad"
	noBreakSpace = "\u00a0"
	// lineEnds are characters that end lines, or allow it, and are not drawn.
	lineEnds = "\n\r\v\f\u0085\u2028\u2029\u200b"
	// longWord is the length in bytes from which a word is divided before it is
	// measured, which bounds the time for any text.
	longWord = 256
)

// mayEndLine reports whether the last byte of a text may be of one of lineEnds, as
// hardly any is. A text is not empty.
func mayEndLine(text string) bool {
	last := text[len(text)-1]
	return last <= '\r' || last >= utf8.RuneSelf
}

// addPiece measures one piece. It separates what vanishes at the end of a line
// from the word.
func (c *Composer) addPiece(from, to, inline int, kind linebreak.Kind, measure float64) {
	t := &c.text
	word := t.text[from:to]
	if mayEndLine(word) {
		word = strings.TrimRight(word, lineEnds)
	}
	spaces := strings.HasSuffix(word, " ")
	word = strings.TrimRight(word, " ")
	soft := kind == linebreak.Allowed && strings.HasSuffix(word, softHyphen)
	word = strings.ReplaceAll(word, softHyphen, "")
	s := &t.styles[inline]
	p := piece{inline: inline, from: from, to: to}
	if s.picture != nil {
		t.pieces = append(t.pieces, p)
		t.items = append(t.items, linebreak.Item{Width: s.picture.w, Break: kind})
		return
	}
	if len(word) > longWord {
		c.addLongWord(word, p, kind, spaces, measure)
		return
	}
	p.word = c.wordAt(s, word, from)
	if s.rise > 0 && from > 0 && strings.HasPrefix(word, noBreakSpace) && !t.level(from).RightToLeft() {
		p.word = closeUp(c, s.face, word, t.text[from-1])
	}
	if width(p.word, s.size) > measure {
		c.addLongWord(word, p, kind, spaces, measure)
		return
	}
	penalty := 0.0
	switch {
	case spaces || kind != linebreak.Allowed:
	case s.address:
		penalty = addressPenalty
	default:
		penalty = hyphenPenalty
	}
	c.push(p, kind, spaces, soft, penalty)
}

const (
	// lowMarks leave room above them for a raised mark.
	lowMarks = ".,"
	// closeSpace is how wide the space before a raised mark is that is above them, in parts
	// of a space, and besideSpace that beside a letter.
	closeSpace, besideSpace = 0.2, 0.6
)

// closeUp measures a raised mark, of which the no-break space that it begins with is
// narrower. last is the last byte of the text before it.
func closeUp(c *Composer, id face.ID, text string, last byte) *face.Word {
	w := c.word(id, text)
	if len(w.Parts) == 0 || len(w.Parts[0].Glyphs) == 0 {
		return w
	}
	share := besideSpace
	if strings.IndexByte(lowMarks, last) >= 0 {
		share = closeSpace
	}
	closer := *w
	closer.Parts = slices.Clone(w.Parts)
	first := &closer.Parts[0]
	first.Glyphs = slices.Clone(first.Glyphs)
	by := int32((1 - share) * float64(first.Glyphs[0].Advance))
	first.Glyphs[0].Advance -= by
	closer.Width -= by
	return &closer
}

// hyphenPenalty discourages breaks at hyphens, also soft ones, and in addresses.
// In a list of references, addressPenalty makes an address begin a line of its own
// rather than being broken, unless that leaves more than half of the line before
// it empty.
const (
	hyphenPenalty  = 5
	addressPenalty = 28
)

func (c *Composer) push(p piece, kind linebreak.Kind, spaces, soft bool, penalty float64) {
	t := &c.text
	s := &t.styles[p.inline]
	item := linebreak.Item{Width: width(p.word, s.size), Break: kind, Penalty: penalty}
	if spaces {
		if s.space == nil {
			s.space = c.word(s.face, " ")
		}
		p.space = s.space
		item.Space = width(p.space, s.size)
	}
	if soft {
		p.hyphen = c.word(s.face, "-")
		item.Hyphen = width(p.hyphen, s.size)
		item.Penalty += hyphenPenalty
	}
	c.noteFonts(p.word)
	t.pieces = append(t.pieces, p)
	t.items = append(t.items, item)
}

// LineWidth returns the width of the loaded text on a single line.
func (c *Composer) LineWidth() float64 { return c.widthOf(0, len(c.text.items)) }

// Items are the loaded text as the line breaker sees it. They are valid until
// the next Load.
func (c *Composer) Items() []linebreak.Item { return c.text.items }

// widthOf returns the width of a range of pieces on a line.
func (c *Composer) widthOf(from, to int) float64 {
	var sum float64
	for i := from; i < to; i++ {
		sum += c.text.items[i].Width + c.text.items[i].Space
	}
	last := c.text.items[to-1]
	return sum - last.Space + last.Hyphen
}
