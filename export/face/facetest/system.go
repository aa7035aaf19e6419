// Package facetest is a computer's fonts for tests: one font, made of the code
// face's letters, that has whatever runes a test wants. The pages of a test
// depend on no installed font that way.
package facetest

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"

	"promodoc/assets"
	"promodoc/export/face"
)

// Letters of some scripts, for System. None of the program's fonts has them.
const (
	Hebrew = "אבגדהוזחטיכךלמםנןסעפףצץקרשת"
	Arabic = "ابةتجحدرسشصطعغفقكلمنهوي"
	Han    = "中文字日本語国年月"
	Thai   = "กขคงจชดตถทนบปผพมยรลวสหอา"
)

// System is the fonts of a computer that has a single one.
type System struct {
	Asked  []face.Want
	runes  string
	source *face.Source
}

// New makes a system whose font, called "Test Sans", draws some runes.
func New(runes string) *System {
	return &System{runes: runes, source: &face.Source{Name: "Test Sans", Font: Font(runes)}}
}

// Find notes what it is asked.
func (s *System) Find(text string, want face.Want) *face.Source {
	s.Asked = append(s.Asked, want)
	some := false
	for _, r := range text {
		if strings.ContainsRune(s.runes, r) {
			some = true
		} else if !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Mn, r) {
			return nil
		}
	}
	if !some {
		return nil
	}
	return s.source
}

// Font makes a font that draws the n-th rune as the code face draws the n-th
// letter from A on. It panics when that cannot be: this is for tests.
func Font(runes string) *font.Font {
	loader, err := opentype.NewLoader(bytes.NewReader(File(runes)))
	if err != nil {
		panic(err)
	}
	made, err := font.NewFont(loader)
	if err != nil {
		panic(err)
	}
	return made
}

// File is that font as a TrueType file.
func File(runes string) []byte {
	loader, err := opentype.NewLoader(bytes.NewReader(assets.MonoRegular))
	if err != nil {
		panic(err)
	}
	var tables []opentype.Table
	for _, tag := range loader.Tables() {
		content, err := loader.RawTable(tag)
		if err != nil {
			panic(err)
		}
		switch tag.String() {
		case "cmap":
			content = characterMap(runes)
		case "GSUB", "GPOS", "GDEF":
			continue
		}
		tables = append(tables, opentype.Table{Content: content, Tag: tag})
	}
	return opentype.WriteTTF(tables)
}

// characterMap writes a table of format 12, an entry a rune.
func characterMap(runes string) []byte {
	mono, err := font.ParseTTF(bytes.NewReader(assets.MonoRegular))
	if err != nil {
		panic(err)
	}
	glyph := map[rune]font.GID{}
	drawn := 'A'
	for _, r := range runes {
		glyph[r], _ = mono.NominalGlyph(drawn)
		if drawn++; drawn == 'Z'+1 {
			drawn = 'a'
		}
	}
	be := binary.BigEndian
	out := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	out = be.AppendUint32(out, uint32(16+12*len(glyph)))
	out = be.AppendUint32(out, 0)
	out = be.AppendUint32(out, uint32(len(glyph)))
	for _, r := range slices.Sorted(maps.Keys(glyph)) {
		out = be.AppendUint32(out, uint32(r))
		out = be.AppendUint32(out, uint32(r))
		out = be.AppendUint32(out, uint32(glyph[r]))
	}
	return out
}
