// Package facetest provides system fonts for tests: a single font, made of the
// letters of the mono face, that has the runes a test needs. The results do not
// depend on the installed fonts.
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

// Letters of some scripts that none of the embedded fonts has.
const (
	Hebrew = "אבגדהוזחטיכךלמםנןסעפףצץקרשת"
	Arabic = "ابةتجحدرسشصطعغفقكلمنهوي"
	Han    = "中文字日本語国年月"
	Thai   = "กขคงจชดตถทนบปผพมยรลวสหอา"
)

// System is a system with a single font.
type System struct {
	Queries []face.Query // received by Find
	runes   string
	source  *face.Source
}

// New returns a system whose font, named "Test Sans", has some runes.
func New(runes string) *System {
	return &System{runes: runes, source: &face.Source{Name: "Test Sans", Font: Font(runes)}}
}

// Find implements [face.System].
func (s *System) Find(text string, q face.Query) *face.Source {
	s.Queries = append(s.Queries, q)
	found := false
	for _, r := range text {
		if strings.ContainsRune(s.runes, r) {
			found = true
		} else if !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Mn, r) {
			return nil
		}
	}
	if !found {
		return nil
	}
	return s.source
}

// Font returns a font that draws the n-th rune as the mono face draws the n-th
// letter from A on. It panics if it cannot.
func Font(runes string) *font.Font {
	loader, err := opentype.NewLoader(bytes.NewReader(File(runes)))
	if err != nil {
		panic(err)
	}
	f, err := font.NewFont(loader)
	if err != nil {
		panic(err)
	}
	return f
}

// File returns the font of [Font] as a TrueType file.
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

// characterMap returns a cmap table of format 12 with an entry for each rune.
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
