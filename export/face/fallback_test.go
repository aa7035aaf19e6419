package face_test

import (
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"

	"promodoc/export/face"
	"promodoc/export/face/facetest"
)

func withFallback(tb testing.TB, runes string) (*face.Fonts, *facetest.System) {
	tb.Helper()
	system := facetest.New(runes)
	f := face.Embedded(system)
	return f, system
}

func TestFallbackFontsComeLast(t *testing.T) {
	f, system := withFallback(t, facetest.Han+"aλ→🚀\U000e0001")
	for _, text := range []string{"word", "λ", "→", "🚀", "é", "\u200f", "\u00ad", "\x01", "\ue000", "\ufffd", "\u2011"} {
		if w := f.Word(face.Bold, text); w.HasFallback {
			t.Errorf("%q: set in a fallback font", text)
		}
	}
	if len(system.Queries) > 0 {
		t.Errorf("the system was queried for %v", system.Queries)
	}
	w := f.Word(face.Bold, "中a")
	if !w.HasFallback || len(w.Parts) != 2 || w.Parts[0].Face < face.Count || w.Parts[1].Face != face.Bold {
		t.Fatalf("parts %+v", w.Parts)
	}
	if name := f.Name(w.Parts[0].Face); name != "Test Sans" {
		t.Errorf("the font is named %q", name)
	}
	if w.Parts[0].Script != language.Han || len(w.Missing) > 0 || f.Data(w.Parts[0].Face) != nil {
		t.Errorf("script %v, missing %q", w.Parts[0].Script, w.Missing)
	}
	if len(f.Outline(w.Parts[0].Face, w.Parts[0].Glyphs[0].ID)) == 0 {
		t.Error("the glyph has no outline")
	}
	want := face.Query{Bold: true, Script: language.Han}
	if len(system.Queries) != 1 || system.Queries[0] != want {
		t.Errorf("queries %+v, want %+v", system.Queries, want)
	}
}

func TestQueryHasLanguage(t *testing.T) {
	f, system := withFallback(t, facetest.Han)
	f.In("ja").Word(face.Mono, "日")
	f.In("ja").Word(face.Mono, "日")
	f.In("zh").Word(face.Mono, "日")
	want := []face.Query{{Mono: true, Script: language.Han, Language: "ja"}, {Mono: true, Script: language.Han, Language: "zh"}}
	if len(system.Queries) != 2 || system.Queries[0] != want[0] || system.Queries[1] != want[1] {
		t.Errorf("queries %+v, want %+v", system.Queries, want)
	}
	mono, regular := f.In("ja").Word(face.Mono, "日").Parts[0].Face, f.In("ja").Word(face.Regular, "日").Parts[0].Face
	if f.Scale(mono) >= f.Scale(regular) {
		t.Errorf("the scale is %v in mono and %v otherwise", f.Scale(mono), f.Scale(regular))
	}
}

func TestMissingInAllFonts(t *testing.T) {
	f, _ := withFallback(t, facetest.Han)
	w := f.Word(face.Regular, "中あ")
	if len(w.Parts) != 2 || len(w.Missing) != 1 || w.Missing[0] != 'あ' {
		t.Errorf("missing %q of parts %+v", w.Missing, w.Parts)
	}
}

// texts returns the text of each glyph of a part, in logical order.
func texts(p *face.Part) string {
	var out []string
	rest := p.Text
	for i := range p.Glyphs {
		if p.RightToLeft {
			i = len(p.Glyphs) - 1 - i
		}
		n := int(p.Glyphs[i].Bytes)
		out, rest = append(out, rest[:n]), rest[n:]
	}
	return strings.Join(out, "|") + rest
}

func TestRightToLeft(t *testing.T) {
	f, _ := withFallback(t, facetest.Hebrew)
	single := func(r string) uint16 { return f.Word(face.Regular, r).Parts[0].Glyphs[0].ID }
	w := f.Word(face.Regular, "שלום")
	p := &w.Parts[0]
	if len(w.Parts) != 1 || !p.RightToLeft || texts(p) != "ש|ל|ו|ם" {
		t.Fatalf("parts %+v in the order %q", w.Parts, texts(p))
	}
	for i, r := range []string{"ם", "ו", "ל", "ש"} {
		if p.Glyphs[i].ID != single(r) {
			t.Errorf("glyph %d from the left is not %s", i, r)
		}
	}
	if f.WordRTL(face.Regular, "(").Parts[0].Glyphs[0].ID != f.Word(face.Regular, ")").Parts[0].Glyphs[0].ID {
		t.Error("a bracket in right-to-left text is not mirrored")
	}
	mixed := f.Word(face.Regular, "אב-ab")
	if len(mixed.Parts) != 2 || !mixed.Parts[0].RightToLeft || mixed.Parts[1].RightToLeft {
		t.Errorf("parts %+v", mixed.Parts)
	}
}

func FuzzFallback(f *testing.F) {
	set, _ := withFallback(f, facetest.Hebrew+facetest.Arabic+facetest.Han+facetest.Thai)
	for _, s := range []string{"שלום", "a(ש)b", "مرحبا", "中a文", "\u200fא\u0301", "ก\u0e33", "א\u200dב", "\u0301א", "\u2067א1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		for _, w := range []*face.Word{set.Word(face.Regular, s), set.WordRTL(face.Mono, s), set.In("ur").Word(face.Bold, s)} {
			for i := range w.Parts {
				p := &w.Parts[i]
				n := 0
				for _, g := range p.Glyphs {
					n += int(g.Bytes)
				}
				if n > len(p.Text) || n < len(p.Text) && len(p.Text) < 1000 {
					t.Fatalf("%q: glyphs represent %d of %d bytes", p.Text, n, len(p.Text))
				}
			}
		}
	})
}
