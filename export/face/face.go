// Package face holds the fonts of the page and measures words in them: which
// face draws which rune, which glyphs a word becomes, how wide each is and how
// pairs are kerned. It knows nothing of lines, pages or Markdown.
//
// All widths are in thousandths of the text size, so that a word is measured
// once and serves at every size.
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

// ID names a face of a font set. Those from Count on are fonts of the computer
// that were borrowed for what the set's own lack, in the order they were first
// needed; that order may be another in the next run.
type ID uint16

// The faces every font set has. The first five are asked for by style, all but
// the slanted and bold ones also stand in where those lack a rune.
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

// Bytes are the TrueType files of a font set, one a face.
type Bytes [Count][]byte

// Glyph is one drawn shape of a word.
type Glyph struct {
	// ID is the glyph's number in its face.
	ID uint16
	// Bytes is how many bytes of the text this glyph stands for: those of one
	// rune as a rule, of several for a joined emoji, none for a second shape
	// of the same characters. In text from right to left the last glyph has
	// the first bytes.
	Bytes uint16
	// Advance is how far the next glyph is, kerning included, in thousandths
	// of the size.
	Advance int32
	// XOff and YOff (upwards) move the shape without moving what follows.
	XOff, YOff int16
}

// Metrics are a face's vertical measures in thousandths of the size, both
// counted from the baseline: upwards and downwards, positive.
type Metrics struct{ Ascent, Descent int }

// Face is one font of the set, parsed when it is first needed.
type Face struct {
	id     ID
	name   string // of a borrowed font
	data   []byte // nil for a borrowed font
	scale  float64
	once   sync.Once
	parsed *font.Face // without outlines in a text face
	shaper *harfbuzz.Font
	widths float64 // thousandths of an em a font unit
	err    error
	// outlines are the font with its outlines, nil where it has none that can
	// be read.
	outlines func() *font.Face
}

// newFace makes a face of a font file.
func newFace(id ID, data []byte) *Face {
	f := &Face{id: id, data: data, scale: scales[id]}
	if f.scale == 0 {
		f.scale = 1
	}
	f.outlines = sync.OnceValue(func() *font.Face {
		if !f.partly() {
			return f.parsed
		}
		parsed, _ := font.ParseTTF(without(f.data, rulesOfText))
		return parsed
	})
	return f
}

// load parses the font file once, without its outlines where words can be
// measured without them: they are most of the work, and only who draws needs
// them. Faces a text never uses cost nothing.
func (f *Face) load() error {
	f.once.Do(func() {
		var file opentype.Resource = bytes.NewReader(f.data)
		if f.partly() {
			file = without(f.data, outlinesOfGlyphs)
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

// partly tells whether the font's file is read in two parts. The shaper looks
// at outlines where a font does not say itself where its marks belong; text
// faces do, and a test holds them to it.
func (f *Face) partly() bool { return f.data != nil && f.id <= Mono }

func (f *Face) use(parsed *font.Face) {
	f.parsed, f.shaper = parsed, harfbuzz.NewFont(parsed)
	f.widths = 1000 / float64(parsed.Upem())
}

// has tells whether the face draws the rune, and by which glyph.
func (f *Face) has(r rune) (uint16, bool) {
	if f.load() != nil {
		return 0, false
	}
	g, ok := f.parsed.NominalGlyph(r)
	return uint16(g), ok && g != 0
}

// scales sets faces of different build beside each other: code and emoji are
// drawn larger than the text face at the same size and are brought down to it.
var scales = [Count]float64{Mono: 0.86, Emoji: 0.8}

// Fonts is a set of faces with the words measured in them. It may be used by
// several goroutines at once and is best kept for the life of the program: the
// second layout of a text finds its words measured, or the pairs of letters of
// which plain words are put together.
type Fonts struct {
	*set
	// language is the document's, in BCP 47, as far as it chooses fonts.
	language string
	words    map[wordKey]*Word
}

// set is what the fonts for all languages have in common.
type set struct {
	system System // nil where no font may be borrowed
	faces  atomic.Pointer[[]*Face]

	mu        sync.Mutex
	languages map[string]*Fonts
	borrowed  map[loan]ID
	buffer    *harfbuzz.Buffer
	idle      []*Letters // that nobody has borrowed
}

// maxLanguages bounds for how many languages words are remembered.
const maxLanguages = 16

// New makes a font set of TrueType files and checks that its main face can be
// read. The bytes are kept and never written to. What these fonts lack is
// borrowed from the system's, or shown as a visible mark where system is nil.
func New(files Bytes, system System) (*Fonts, error) {
	s := &set{system: system, languages: map[string]*Fonts{}, borrowed: map[loan]ID{}, buffer: harfbuzz.NewBuffer()}
	faces := make([]*Face, Count)
	for id := range Count {
		faces[id] = newFace(id, files[id])
	}
	s.faces.Store(&faces)
	f := &Fonts{set: s, words: map[wordKey]*Word{}}
	s.languages[""] = f
	return f, faces[Regular].load()
}

// In is the same set for a text in a language (BCP 47, such as ja or zh-Hant):
// Chinese, Japanese and Korean write the same characters in shapes of their own.
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

// face is one of the set, and the main one for an id that none has.
func (f *set) face(id ID) *Face {
	faces := *f.faces.Load()
	if int(id) >= len(faces) {
		return faces[Regular]
	}
	return faces[id]
}

// Warm begins to read the faces that nearly every document has, on whatever
// processors are free. Nobody has to wait for it: who needs a face before waits
// for that one alone.
func (f *Fonts) Warm() {
	for _, id := range [...]ID{Regular, Bold, Italic, Mono} {
		go func() { _ = f.face(id).load() }() // a fault is told to who needs the face
	}
}

// Name is what a borrowed font calls itself, and "" for the set's own faces.
func (f *Fonts) Name(id ID) string { return f.face(id).name }

// Data returns a face's TrueType file, which must not be changed. It is nil for
// a borrowed font, which may be of any build: draw its outlines.
func (f *Fonts) Data(id ID) []byte { return f.face(id).data }

// Scale is what a text size is multiplied with before this face draws in it.
func (f *Fonts) Scale(id ID) float64 { return f.face(id).scale }

// Metrics returns the face's vertical measures, those of a plain text face
// when it cannot be read.
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
