// Package face holds the fonts of the page and measures words in them: which
// face draws which rune, which glyphs a word becomes, how wide each is and how
// pairs are kerned. It knows nothing of lines, pages or Markdown.
//
// All widths are in thousandths of the text size, so that a word that was
// measured once can be used at every size.
package face

import (
	"bytes"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
)

// ID identifies a face of a font set. IDs from Count on are fallback fonts of
// the computer, in the order in which they were first needed. That order may
// differ in the next run.
type ID uint16

// The faces of every font set. The first five are chosen by style. All but the
// italic and bold ones also serve as fallbacks for runes that a face lacks.
const (
	Regular ID = iota
	Italic
	Bold
	BoldItalic
	Mono
	Emoji
	Symbols
	Count
)

// Bytes are the TrueType files of a font set, one for each face.
type Bytes [Count][]byte

// Glyph is one drawn shape of a word.
type Glyph struct {
	// ID is the glyph's number in its face.
	ID uint16
	// Bytes is the number of bytes of text that the glyph represents: usually
	// one rune, several for a joined emoji, none for a second shape of the same
	// characters. In right-to-left text the last glyph has the first bytes.
	Bytes uint16
	// Advance is the distance to the next glyph, with kerning, in thousandths
	// of the size.
	Advance int32
	// XOff and YOff (upwards) move the shape without moving what follows.
	XOff, YOff int16
}

// Metrics are a face's vertical measures in thousandths of the size. Both are
// positive distances from the baseline.
type Metrics struct{ Ascent, Descent int }

// Face is one font of the set, parsed when it is first needed.
type Face struct {
	id     ID
	name   string // of a fallback font
	data   []byte // nil for a fallback font
	scale  float64
	once   sync.Once
	parsed *font.Face // without outlines in a text face
	shaper *harfbuzz.Font
	widths float64 // thousandths of an em in a font unit
	err    error
	// outlines returns the font with its outlines, nil if they cannot be read.
	outlines func() *font.Face
}

// newFace makes a face of a font file.
func newFace(id ID, data []byte) *Face {
	f := &Face{id: id, data: data, scale: scales[id]}
	if f.scale == 0 {
		f.scale = 1
	}
	f.outlines = sync.OnceValue(func() *font.Face {
		if !f.split() {
			return f.parsed
		}
		parsed, _ := font.ParseTTF(withoutTables(f.data, layoutTables))
		return parsed
	})
	return f
}

// load parses the font file once. It leaves out the outlines if words can be
// measured without them: they are most of the work and needed for drawing only.
// Faces that a text never uses cost nothing.
func (f *Face) load() error {
	f.once.Do(func() {
		var file opentype.Resource = bytes.NewReader(f.data)
		if f.split() {
			file = withoutTables(f.data, outlineTables)
		}
		parsed, err := font.ParseTTF(file)
		if err != nil {
			f.err = fmt.Errorf("font face %d cannot be read: %w", f.id, err)
			return
		}
		f.use(parsed)
	})
	return f.err
}

// split reports whether measuring and drawing parse different tables of the
// file. The shaper needs outlines only for fonts that do not position their
// marks themselves; the text faces do, which a test checks.
func (f *Face) split() bool { return f.data != nil && f.id <= Mono }

func (f *Face) use(parsed *font.Face) {
	f.parsed, f.shaper = parsed, harfbuzz.NewFont(parsed)
	f.widths = 1000 / float64(parsed.Upem())
}

// glyph returns the face's glyph for a rune, and whether it has one.
func (f *Face) glyph(r rune) (uint16, bool) {
	if f.load() != nil {
		return 0, false
	}
	g, ok := f.parsed.NominalGlyph(r)
	return uint16(g), ok && g != 0
}

// scales harmonizes the faces: code and emoji are larger than the text face at
// the same size and are scaled down to it.
var scales = [Count]float64{Mono: 0.86, Emoji: 0.8}

// Fonts is a set of faces, with a cache of measured words. It may be used by
// several goroutines at once and is best kept for the life of the program: the
// second layout of a text finds its words, or at least its pairs of letters,
// measured.
type Fonts struct {
	*set
	// language is the document's, in BCP 47, as far as it chooses fonts.
	language string
	words    map[wordKey]*Word
}

// set is what the fonts for all languages share.
type set struct {
	system System // nil if there are no fallback fonts
	faces  atomic.Pointer[[]*Face]

	mu        sync.Mutex
	languages map[string]*Fonts
	fallbacks map[fallback]ID
	buffer    *harfbuzz.Buffer
	idle      []*PairMeasurer // released ones
}

// maxLanguages is the number of languages that words are cached for.
const maxLanguages = 16

// New returns a font set of TrueType files, which are parsed when they are first needed.
// The bytes are kept and must not change. Runes that these fonts lack are
// drawn in fonts of the system, or as a visible box if system is nil.
func New(files Bytes, system System) *Fonts {
	s := &set{system: system, languages: map[string]*Fonts{}, fallbacks: map[fallback]ID{}, buffer: harfbuzz.NewBuffer()}
	faces := make([]*Face, Count)
	for id := range Count {
		faces[id] = newFace(id, files[id])
	}
	s.faces.Store(&faces)
	f := &Fonts{set: s, words: map[wordKey]*Word{}}
	s.languages[""] = f
	return f
}

// Ready waits until the main face is parsed. It is an error if it cannot be read: no text
// can be measured then.
func (f *Fonts) Ready() error { return f.face(Regular).load() }

// In returns the same set for text in a language (BCP 47, such as ja or
// zh-Hant): Chinese, Japanese and Korean draw the same characters differently.
func (f *Fonts) In(language string) *Fonts {
	f.mu.Lock()
	defer f.mu.Unlock()
	if known := f.languages[language]; known != nil {
		return known
	}
	if len(f.languages) >= maxLanguages {
		clear(f.languages)
	}
	in := &Fonts{set: f.set, language: language, words: map[wordKey]*Word{}}
	f.languages[language] = in
	return in
}

// face returns a face of the set, the main one for an unknown ID.
func (f *set) face(id ID) *Face {
	faces := *f.faces.Load()
	if int(id) >= len(faces) {
		return faces[Regular]
	}
	return faces[id]
}

// Preload starts to parse the faces that nearly every document uses. It does not
// wait: whoever needs a face meanwhile waits for that face alone.
func (f *Fonts) Preload() {
	for _, id := range [...]ID{Regular, Bold, Italic, Mono} {
		go func() { _ = f.face(id).load() }() // whoever needs the face gets the error
	}
}

// Name returns the name of a fallback font, and "" for the set's own faces.
func (f *Fonts) Name(id ID) string { return f.face(id).name }

// Data returns a face's TrueType file, which must not be changed. It is nil for a
// fallback font, which may be in any format: draw its outlines instead.
func (f *Fonts) Data(id ID) []byte { return f.face(id).data }

// Scale returns the factor from the text size to the size of this face.
func (f *Fonts) Scale(id ID) float64 { return f.face(id).scale }

// Metrics returns the face's vertical measures, or those of a typical text face
// if it cannot be read.
func (f *Fonts) Metrics(id ID) Metrics {
	face := f.face(id)
	if face.load() != nil {
		return Metrics{Ascent: 900, Descent: 250}
	}
	e, _ := face.parsed.FontHExtents()
	return Metrics{
		Ascent:  int(float64(e.Ascender) * face.widths),
		Descent: int(-float64(e.Descender) * face.widths),
	}
}
