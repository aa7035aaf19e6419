package face

import (
	"math"
	"slices"
	"unicode/utf8"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// Part is a part of a word that one face draws.
type Part struct {
	Face   ID
	Text   string
	Glyphs []Glyph
	// RightToLeft is set if the text runs from right to left. The glyphs are
	// in visual order, from left to right: the last one has the text's first
	// bytes.
	RightToLeft bool
	// Script is the script of text in a fallback font, 0 in the set's own.
	Script language.Script
}

// Word is a measured piece of text. It is cached and must not be changed.
type Word struct {
	// Parts are in logical order.
	Parts []Part
	// Width is the sum of the advances in thousandths of the text size, the
	// faces' scales applied.
	Width int32
	// Missing are the runes that no face has. Each is drawn as a box.
	Missing []rune
	// HasFallback is set when a part is in a fallback font.
	HasFallback bool
}

type wordKey struct {
	face ID
	rtl  bool
	text string
}

const (
	// maxWords bounds the memory of a font set to some tens of megabytes.
	maxWords = 40_000
	// maxCached is the length in bytes of the longest word that is cached.
	maxCached = 48
)

// Word measures a text in the style of a face with the shaper. (A
// [PairMeasurer] is faster for plain words.) Runes that the face lacks are taken
// from other faces. The text must not contain line breaks and should be in
// Unicode's composed form (NFC). Each part in a right-to-left script is set from
// right to left.
func (f *Fonts) Word(id ID, text string) *Word { return f.word(id, text, false) }

// WordRTL measures a text that runs from right to left as a whole, including
// brackets and other marks.
func (f *Fonts) WordRTL(id ID, text string) *Word { return f.word(id, text, true) }

func (f *Fonts) word(id ID, text string, rtl bool) *Word {
	f.mu.Lock()
	defer f.mu.Unlock()
	key := wordKey{id, rtl, text}
	if w := f.words[key]; w != nil {
		return w
	}
	w := f.measure(id, text, rtl)
	if len(text) <= maxCached {
		if len(f.words) >= maxWords {
			clear(f.words)
		}
		f.words[key] = w
	}
	return w
}

func (f *Fonts) measure(id ID, text string, rtl bool) *Word {
	w := &Word{}
	for _, s := range f.itemize(id, text) {
		part := Part{Face: s.face, Text: s.text, Script: s.script, RightToLeft: rtl || isRightToLeft(s.script)}
		switch {
		case s.missing:
			part.Glyphs = f.substitute(s.face, s.text, w)
			if part.RightToLeft {
				slices.Reverse(part.Glyphs)
			}
		case s.face >= Count:
			part.Glyphs = f.shapeFallback(&part)
			w.HasFallback = true
		default:
			part.Glyphs = f.shape(&part)
		}
		w.Width += f.width(s.face, part.Glyphs)
		w.Parts = append(w.Parts, part)
	}
	return w
}

// width returns the width of glyphs in thousandths of the text size.
func (f *set) width(id ID, glyphs []Glyph) int32 {
	var sum int32
	for i := range glyphs {
		sum += glyphs[i].Advance
	}
	return int32(math.Round(float64(sum) * f.face(id).scale))
}

// shapeFallback shapes text in a fallback font. The font may be broken: if
// shaping panics, the text is drawn with the glyphs of its character map.
func (f *Fonts) shapeFallback(p *Part) (out []Glyph) {
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
		g, _ := face.glyph(r)
		out = append(out, Glyph{ID: g, Bytes: uint16(utf8.RuneLen(r)), Advance: 1000})
	}
	if p.RightToLeft {
		slices.Reverse(out)
	}
	return out
}

// lettersFeatures are the features that text is set without, and codeFeatures those of
// code. Only the standard ligatures of text, such as fi, are left: their glyphs mean all
// of their letters, which are copied and searched. In code each letter is in its column.
var (
	lettersFeatures = []harfbuzz.Feature{feature("clig"), feature("calt"), feature("locl"), feature("dlig")}
	codeFeatures    = append([]harfbuzz.Feature{feature("liga")}, lettersFeatures...)
)

// features returns the features that a face of letters is set without.
func (id ID) features() []harfbuzz.Feature {
	if id == Mono {
		return codeFeatures
	}
	return lettersFeatures
}

func feature(tag string) harfbuzz.Feature {
	return harfbuzz.Feature{
		Tag: opentype.MustNewTag(tag), Value: 0,
		Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	}
}

// shape turns text into glyphs with the shaper (HarfBuzz).
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
	features := p.Face.features()
	if p.Face == Emoji || !isSimpleScript(p.Script) {
		// Emoji and the letters of many scripts are joined by the very features
		// that are turned off for letters.
		features = nil
	}
	buf.Shape(face.shaper, features)
	return f.collect(face, p)
}

// collect returns the glyphs in the shaper's buffer and divides the text among
// them.
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
		if p.RightToLeft || isSimpleScript(p.Script) {
			divideText(out[i:j], p.Text[from:to])
		} else {
			// Scripts that draw a character with several glyphs, or reorder
			// them, are copied in whole clusters.
			out[i].Bytes = uint16(min(to-from, math.MaxUint16))
		}
		i = j
	}
	if p.RightToLeft {
		slices.Reverse(out)
	}
	return out
}

// divideText divides the text of a cluster among its glyphs: a rune each, and
// the remaining runes to the first.
func divideText(glyphs []Glyph, text string) {
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
