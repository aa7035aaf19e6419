package face

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
)

// System finds fonts of the computer for characters that the set's own lack.
// The answer must depend on nothing but the question and the installed fonts.
// It is asked by one goroutine at a time.
type System interface {
	// Find returns a font that draws every rune of a text by outlines, or nil
	// where there is none. It returns the same pointer for the same font.
	Find(text string, want Want) *Source
}

// Want says what a borrowed font should be like, as far as there is a choice.
type Want struct {
	Bold, Italic, Mono bool
	// Script is the one the text is written in, Common for symbols.
	Script language.Script
	// Language is the document's (BCP 47); empty where it is not known.
	Language string
}

// Source is a font of the computer.
type Source struct {
	// Name is the family's, as people know it.
	Name string
	Font *font.Font
	// Weight is what a variable font is set to, 0 for all others.
	Weight float32
}

// loan names a borrowed face: fonts that stand in for code are drawn smaller.
type loan struct {
	source *Source
	mono   bool
}

// maxBorrowed is more fonts than any text needs.
const maxBorrowed = 1000

var weightAxis = opentype.MustNewTag("wght")

// borrow finds a font of the computer for a character of a style.
func (f *Fonts) borrow(id ID, cluster string) (ID, bool) {
	if f.system == nil || !borrowable(cluster) {
		return 0, false
	}
	want := Want{
		Bold: id == Bold || id == BoldItalic, Italic: id == Italic || id == BoldItalic, Mono: id == Mono,
		Script: scriptOf(cluster), Language: f.language,
	}
	source := f.system.Find(cluster, want)
	if source == nil {
		return 0, false
	}
	key := loan{source, want.Mono}
	if id, ok := f.borrowed[key]; ok {
		return id, true
	}
	old := *f.faces.Load()
	if len(old) >= maxBorrowed {
		return 0, false
	}
	face := &Face{id: ID(len(old)), name: source.Name, scale: 1}
	if want.Mono {
		face.scale = scales[Mono]
	}
	parsed := font.NewFace(source.Font)
	if source.Weight > 0 {
		parsed.SetVariations([]font.Variation{{Tag: weightAxis, Value: source.Weight}})
	}
	face.outlines = func() *font.Face { return parsed }
	face.once.Do(func() { face.use(parsed) })
	// Readers of the list take no lock: they have the old one or the new one.
	faces := append(old[:len(old):len(old)], face)
	f.faces.Store(&faces)
	f.borrowed[key] = face.id
	return face.id, true
}

// borrowable tells whether a font of the computer can be right for a
// character: what a code of private use looks like is anybody's guess, and what
// is invisible, or a blank, needs no font.
func borrowable(cluster string) bool {
	visible := false
	for _, r := range cluster {
		if unicode.IsControl(r) || unicode.Is(unicode.Co, r) || r == unicode.ReplacementChar {
			return false
		}
		visible = visible || !Ignorable(r) && standIn(r) == 0
	}
	return visible
}
