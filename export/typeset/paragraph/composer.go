// Package paragraph composes paragraphs: it measures text, finds its direction,
// breaks it into lines and places the glyphs of each line. Other packages
// compose headings, lists and tables from its lines. It never knows of pages.
package paragraph

import (
	"slices"

	"promodoc/app/doclang"
	"promodoc/export/bidi"
	"promodoc/export/book"
	"promodoc/export/face"
	"promodoc/export/hyphen"
	"promodoc/export/picture"
	"promodoc/export/typeset/flow"
	"promodoc/export/typeset/linebreak"
	"promodoc/export/typeset/style"
)

// Composer composes one paragraph after the other into the fragment of its
// builder. It reuses its memory between them: use one a goroutine.
type Composer struct {
	flow.Builder
	// Sheet is the document's style sheet, which must not be changed.
	Sheet *style.Sheet
	// Language has the fixed words of pages.
	Language *doclang.Language
	Writing
	// Pictures has the images of the document.
	Pictures *picture.Store

	fonts    *face.Fonts
	pairs    *face.PairMeasurer
	breaker  linebreak.Breaker
	resolver bidi.Resolver
	text     buffer
	glyphs   arena[face.Glyph]
	runs     arena[book.Run]
	words    map[wordKey]*face.Word
	divider  divider
}

// Writing is how the language of a document is written.
type Writing struct {
	// Hyphens divides words; nil if there are no patterns of the language.
	Hyphens *hyphen.Language
	// RightToLeft is set if the language is written from right to left: then lines with
	// some of its letters are, and all stand on that side.
	RightToLeft bool
}

// New returns a composer for a style sheet, a language, images and fonts. Release it after
// use.
func New(sheet *style.Sheet, language *doclang.Language, pictures *picture.Store, fonts *face.Fonts) *Composer {
	return &Composer{Sheet: sheet, Language: language, Pictures: pictures, fonts: fonts, pairs: fonts.AcquireMeasurer(), words: map[wordKey]*face.Word{}}
}

// Release returns what the composer holds of the fonts. It must not be used
// afterwards.
func (c *Composer) Release() { c.fonts.ReleaseMeasurer(c.pairs) }

type wordKey struct {
	face face.ID
	text string
}

// maxWords bounds the words that a composer remembers.
const maxWords = 10_000

// word returns a measured word. The fonts too remember words that are not plain
// letters, but behind a lock.
func (c *Composer) word(id face.ID, text string) *face.Word {
	key := wordKey{id, text}
	w := c.words[key]
	if w == nil {
		if len(c.words) >= maxWords {
			clear(c.words)
		}
		if w = c.pairs.Word(id, text); w == nil {
			w = c.divider.apartAtJoints(c, id, text, c.fonts.Word(id, text))
		}
		c.words[key] = w
	}
	return w
}

// TextWidth returns the width in points of a text in one face and size.
func (c *Composer) TextWidth(id face.ID, text string, size float64) float64 {
	return width(c.word(id, text), size)
}

func width(w *face.Word, size float64) float64 { return float64(w.Width) * size / 1000 }

// noteFonts notes characters that no font has and fallback fonts.
func (c *Composer) noteFonts(w *face.Word) {
	f := c.Fragment
	f.Missing = append(f.Missing, w.Missing...)
	if !w.HasFallback {
		return
	}
	for i := range w.Parts {
		p := &w.Parts[i]
		if fb := (flow.Fallback{Face: p.Face, Script: p.Script}); p.Face >= face.Count && !slices.Contains(f.Fallbacks, fb) {
			f.Fallbacks = append(f.Fallbacks, fb)
		}
	}
}
