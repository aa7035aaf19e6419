package face

import (
	"math"
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
}

// Word is a measured piece of text. It is shared between all who ask for the
// same text and must not be changed.
type Word struct {
	Parts []Part
	// Width is the sum of the advances in thousandths of the text size, the
	// faces' scales applied.
	Width int32
	// Missing are the runes no face has. They are drawn as a box each.
	Missing []rune
}

type wordKey struct {
	face ID
	text string
}

const (
	// maxWords bounds the memory of a set of fonts at some tens of megabytes.
	maxWords = 40_000
	// maxCached is the longest word, in bytes, that is worth keeping.
	maxCached = 48
)

// Word measures a text in the style of a face. Runes that the face lacks are
// taken from the other faces. The text holds no line break; it should be in
// Unicode's composed form (NFC).
func (f *Fonts) Word(id ID, text string) *Word {
	key := wordKey{id, text}
	f.mu.Lock()
	defer f.mu.Unlock()
	if w := f.words[key]; w != nil {
		return w
	}
	w := f.measure(id, text)
	if len(text) <= maxCached {
		if len(f.words) >= maxWords {
			clear(f.words)
		}
		f.words[key] = w
	}
	return w
}

func (f *Fonts) measure(id ID, text string) *Word {
	w := &Word{}
	for _, s := range f.itemise(id, text) {
		part := Part{Face: s.face, Text: s.text}
		if s.missing {
			part.Glyphs = f.replace(s.face, s.text, w)
		} else {
			part.Glyphs = f.shape(s.face, s.text)
		}
		var sum int32
		for _, g := range part.Glyphs {
			sum += g.Advance
		}
		w.Width += int32(math.Round(float64(sum) * f.faces[s.face].scale))
		w.Parts = append(w.Parts, part)
	}
	return w
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
func (f *Fonts) shape(id ID, text string) []Glyph {
	face, buf := f.faces[id], f.buffer
	buf.Clear()
	for i, r := range text {
		buf.AddRune(r, i)
	}
	buf.GuessSegmentProperties()
	buf.Props.Direction = harfbuzz.LeftToRight
	buf.Props.Language = language.DefaultLanguage()
	features := plain
	if id == Emoji {
		// Emoji are joined by the very rules that are switched off for letters.
		features = nil
	}
	buf.Shape(face.shaper, features)
	return f.collect(face, text)
}

// collect reads the shaper's buffer and shares the text out among the glyphs.
func (f *Fonts) collect(face *Face, text string) []Glyph {
	buf := f.buffer
	out := make([]Glyph, len(buf.Info))
	for i := range buf.Info {
		pos := buf.Pos[i]
		out[i] = Glyph{
			ID:      uint16(buf.Info[i].Glyph),
			Advance: int32(math.Round(float64(pos.XAdvance) * face.widths)),
			XOff:    int16(math.Round(float64(pos.XOffset) * face.widths)),
			YOff:    int16(math.Round(float64(pos.YOffset) * face.widths)),
		}
	}
	for i := 0; i < len(out); {
		from := buf.Info[i].Cluster
		j := i + 1
		for j < len(out) && buf.Info[j].Cluster == from {
			j++
		}
		to := len(text)
		if j < len(out) {
			to = buf.Info[j].Cluster
		}
		share(out[i:j], text[from:to])
		i = j
	}
	return out
}

// share gives the glyphs of a cluster its text: a rune each where the counts
// agree, else all of it to the first.
func share(glyphs []Glyph, text string) {
	if utf8.RuneCountInString(text) == len(glyphs) {
		for i := range glyphs {
			_, n := utf8.DecodeRuneInString(text)
			glyphs[i].Bytes = uint16(n)
			text = text[n:]
		}
		return
	}
	glyphs[0].Bytes = uint16(min(len(text), math.MaxUint16))
}
