package face

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Part is a stretch of a word that one face draws.
type Part struct {
	Face   ID
	Text   string
	Glyphs []Glyph
	// RightToLeft is set where the text runs from right to left. The glyphs
	// stand as they are drawn, from left to right, and the last of them has
	// the text's first bytes.
	RightToLeft bool
	// Script is that of a text in a borrowed face, 0 in the set's own.
	Script language.Script
}

// Word is a measured piece of text. It is shared between all who ask for the
// same text and must not be changed.
type Word struct {
	// Parts are in the order they are read.
	Parts []Part
	// Width is the sum of the advances in thousandths of the text size, the
	// faces' scales applied.
	Width int32
	// Missing are the runes no face has. They are drawn as a box each.
	Missing []rune
	// Borrowed is set when a part is in a font of the computer.
	Borrowed bool
}

type wordKey struct {
	face      ID
	leftwards bool
	text      string
}

const (
	// maxWords bounds the memory of a set of fonts at some tens of megabytes.
	maxWords = 40_000
	// maxCached is the longest word, in bytes, that is worth keeping.
	maxCached = 48
)

// Word measures a text in the style of a face, by the shaper: Letters are the
// quick way, for plain words. Runes that the face lacks are
// taken from the other faces. The text holds no line break; it should be in
// Unicode's composed form (NFC). Words of scripts that run from right to left
// are set so, each by itself.
func (f *Fonts) Word(id ID, text string) *Word { return f.word(id, text, false) }

// WordRTL measures a text all of which runs from right to left, brackets and
// other marks included.
func (f *Fonts) WordRTL(id ID, text string) *Word { return f.word(id, text, true) }

func (f *Fonts) word(id ID, text string, leftwards bool) *Word {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := wordKey{id, leftwards, text}
	if w := f.words[key]; w != nil {
		return w
	}
	w := f.measure(id, text, leftwards)
	if len(text) <= maxCached {
		if len(f.words) >= maxWords {
			clear(f.words)
		}
		f.words[key] = w
	}
	return w
}

func (f *Fonts) measure(id ID, text string, left bool) *Word {
	w := &Word{}
	for _, s := range f.itemise(id, text) {
		part := Part{Face: s.face, Text: s.text, Script: s.script, RightToLeft: left || leftwards(s.script)}
		switch {
		case s.missing:
			part.Glyphs = f.replace(s.face, s.text, w)
			if part.RightToLeft {
				slices.Reverse(part.Glyphs)
			}
		case s.face >= Count:
			part.Glyphs = f.shapeBorrowed(&part)
			w.Borrowed = true
		default:
			part.Glyphs = f.shape(&part)
		}
		w.Width += f.width(s.face, part.Glyphs)
		w.Parts = append(w.Parts, part)
	}
	return w
}

// width is how wide glyphs are in thousandths of the text size.
func (f *set) width(id ID, glyphs []Glyph) int32 {
	var sum int32
	for i := range glyphs {
		sum += glyphs[i].Advance
	}
	return int32(math.Round(float64(sum) * f.face(id).scale))
}

// shapeBorrowed shapes by a font of the computer, which may be broken in any
// way: then the text is drawn by the glyphs its character map names.
func (f *Fonts) shapeBorrowed(p *Part) (out []Glyph) {
	defer func() {
		if recover() != nil {
			f.buffer = harfbuzz.NewBuffer()
			out = f.unshaped(p)
		}
	}()
	return f.shape(p)
}

func (f *Fonts) unshaped(p *Part) []Glyph {
	face := f.face(p.Face)
	var out []Glyph
	for _, r := range p.Text {
		g, _ := face.has(r)
		out = append(out, Glyph{ID: g, Bytes: uint16(utf8.RuneLen(r)), Advance: 1000})
	}
	if p.RightToLeft {
		slices.Reverse(out)
	}
	return out
}

// plain switches off whatever makes one glyph of several letters. A glyph a
// letter copies and searches right in every reader.
var plain = []harfbuzz.Feature{
	feature("liga"), feature("clig"), feature("calt"), feature("locl"), feature("dlig"),
}

func feature(tag string) harfbuzz.Feature {
	return harfbuzz.Feature{
		Tag: opentype.MustNewTag(tag), Value: 0,
		Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	}
}

// shape turns text into glyphs by the font's own rules.
func (f *Fonts) shape(p *Part) []Glyph {
	face, buf := f.face(p.Face), f.buffer
	buf.Clear()
	for i, r := range p.Text {
		buf.AddRune(r, i)
	}
	if p.Script != 0 && p.Script.Strong() {
		buf.Props.Script = p.Script
	}
	buf.GuessSegmentProperties()
	buf.Props.Direction = harfbuzz.LeftToRight
	if p.RightToLeft {
		buf.Props.Direction = harfbuzz.RightToLeft
	}
	buf.Props.Language = language.DefaultLanguage()
	if p.Script != 0 && f.language != "" {
		buf.Props.Language = language.NewLanguage(f.language)
	}
	features := plain
	if p.Face == Emoji || !plainScript(p.Script) {
		// Emoji are joined by the very rules that are switched off for
		// letters, and so are the letters of many scripts.
		features = nil
	}
	buf.Shape(face.shaper, features)
	return f.collect(face, p)
}

// collect reads the shaper's buffer and shares the text out among the glyphs,
// in the order they are read.
func (f *Fonts) collect(face *Face, p *Part) []Glyph {
	buf := f.buffer
	n := len(buf.Info)
	out := make([]Glyph, n)
	for i := range buf.Info {
		pos := buf.Pos[i]
		out[i] = Glyph{
			ID:      uint16(buf.Info[i].Glyph),
			Advance: int32(math.Round(float64(pos.XAdvance) * face.widths)),
			XOff:    int16(math.Round(float64(pos.XOffset) * face.widths)),
			YOff:    int16(math.Round(float64(pos.YOffset) * face.widths)),
		}
	}
	if p.RightToLeft {
		slices.Reverse(out)
	}
	cluster := func(i int) int {
		if p.RightToLeft {
			i = n - 1 - i
		}
		return buf.Info[i].Cluster
	}
	for i := 0; i < n; {
		from := cluster(i)
		j := i + 1
		for j < n && cluster(j) == from {
			j++
		}
		to := len(p.Text)
		if j < n {
			to = cluster(j)
		}
		if p.RightToLeft || plainScript(p.Script) {
			share(out[i:j], p.Text[from:to])
		} else {
			// What draws a character in several shapes, or in another order,
			// belongs together.
			out[i].Bytes = uint16(min(to-from, math.MaxUint16))
		}
		i = j
	}
	if p.RightToLeft {
		slices.Reverse(out)
	}
	return out
}

// share gives the glyphs of a cluster its text: a rune each, what is left over
// to the first.
func share(glyphs []Glyph, text string) {
	over := max(0, utf8.RuneCountInString(text)-len(glyphs))
	for i := range glyphs {
		size := 0
		for once := true; once || i == 0 && over > 0; once = false {
			_, n := utf8.DecodeRuneInString(text[size:])
			size += n
			if !once {
				over--
			}
		}
		glyphs[i].Bytes = uint16(min(size, math.MaxUint16))
		text = text[size:]
	}
}
