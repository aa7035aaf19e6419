package face

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"

	"promodoc/assets"
)

// Measuring without outlines and drawing without layout tables must give what the
// whole font gives.
func TestSplitFacesEqualWholeFonts(t *testing.T) {
	f := Embedded(nil)
	words := []string{"AVATAR", "Straße", "x\u0302q\u030c", "e\u0301\u0323o\u0328\u0304", "\u0301", "Ωμέγα\u0308", "йи\u0306Ж\u0301", "fi-->!="}
	for id := range Emoji {
		face := f.face(id)
		if err := face.load(); err != nil {
			t.Fatal(err)
		}
		parsed := face.parsed
		_, outlined := parsed.GlyphDataOutline(20)
		whole, err := font.ParseTTF(bytes.NewReader(f.Data(id)))
		if err != nil {
			t.Fatal(err)
		}
		if outlined {
			t.Errorf("face %d was parsed with its outlines", id)
		}
		shape := func(with *font.Face, word string) []Glyph {
			face.parsed, face.shaper = with, harfbuzz.NewFont(with)
			return f.shape(&Part{Face: id, Text: word})
		}
		for _, word := range words {
			if got, want := shape(parsed, word), shape(whole, word); !reflect.DeepEqual(got, want) {
				t.Errorf("face %d: %q is %v, want %v", id, word, got, want)
			}
		}
		face.parsed, face.shaper = parsed, harfbuzz.NewFont(parsed)
		for glyph := uint16(2); glyph < 400; glyph += 13 {
			want, _ := whole.GlyphDataOutline(font.GID(glyph))
			if got := f.Outline(id, glyph); len(want.Segments) == 0 || !reflect.DeepEqual(got, want.Segments) {
				t.Errorf("face %d: glyph %d has %d segments, want %d", id, glyph, len(got), len(want.Segments))
			}
		}
	}
}

func TestWithoutTablesOfBrokenFile(t *testing.T) {
	whole := assets.MonoRegular
	for name, data := range map[string][]byte{
		"empty":            nil,
		"7 bytes":          whole[:7],
		"header":           whole[:12],
		"half a directory": whole[:12+16*3+5],
		"text":             []byte("this is no font, and says it has 26,733 tables"),
	} {
		if _, err := font.ParseTTF(withoutTables(data, outlineTables)); err == nil {
			t.Errorf("%s: parsed as a font", name)
		}
	}
}
