package face

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
)

// System finds fallback fonts: system fonts for characters that the
// set's own faces lack. The result must depend on nothing but the arguments and
// the installed fonts. It is called by one goroutine at a time.
type System interface {
	// Find returns a font that has an outline for every rune of a text, or nil.
	// It returns the same pointer for the same font.
	Find(text string, q Query) *Source
}

// Query describes the preferred properties of a fallback font.
type Query struct {
	Bold, Italic, Mono bool
	// Script is the script of the text, Common for symbols.
	Script language.Script
	// Language is the document's (BCP 47), empty if it is not known.
	Language string
}

// Source is a system font.
type Source struct {
	// Name is the name of the family, for people.
	Name string
	Font *font.Font
	// Weight is the setting of a variable font, 0 for all others.
	Weight float32
}

// fallback identifies a fallback face. Fonts that replace the mono face are
// scaled down like it.
type fallback struct {
	source *Source
	mono   bool
}

// maxFaces bounds the set: no text needs more fonts.
const maxFaces = 1000

var weightAxis = opentype.MustNewTag("wght")

// fallbackFace finds a fallback font for a character in the style of a face.
func (f *Fonts) fallbackFace(id ID, cluster string) (ID, bool) {
	if f.system == nil || !mayFallBack(cluster) {
		return 0, false
	}
	q := Query{
		Bold: id == Bold || id == BoldItalic, Italic: id == Italic || id == BoldItalic, Mono: id == Mono,
		Script: scriptOf(cluster), Language: f.language,
	}
	if q.Italic && !hasItalic(q.Script) {
		q.Bold, q.Italic = true, false
	}
	source := f.system.Find(cluster, q)
	if source == nil {
		return 0, false
	}
	key := fallback{source, q.Mono}
	if id, ok := f.fallbacks[key]; ok {
		return id, true
	}
	old := *f.faces.Load()
	if len(old) >= maxFaces {
		return 0, false
	}
	face := &Face{id: ID(len(old)), name: source.Name, scale: 1}
	if q.Mono {
		face.scale = scales[Mono]
	}
	parsed := font.NewFace(source.Font)
	if source.Weight > 0 {
		parsed.SetVariations([]font.Variation{{Tag: weightAxis, Value: source.Weight}})
	}
	face.outlines = func() *font.Face { return parsed }
	face.once.Do(func() { face.use(parsed) })
	// Readers of the list take no lock: they have the old list or the new one.
	faces := append(old[:len(old):len(old)], face)
	f.faces.Store(&faces)
	f.fallbacks[key] = face.id
	return face.id, true
}

// mayFallBack reports whether a fallback font can be right for a character. The
// shape of private use characters is not defined, and invisible characters and
// spaces need no font.
func mayFallBack(cluster string) bool {
	visible := false
	for _, r := range cluster {
		if unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar {
			return false
		}
		visible = visible || !Ignorable(r) && lookalike(r) == 0
	}
	return visible
}
