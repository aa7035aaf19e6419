package face_test

import (
	"strings"
	"sync"
	"testing"

	"promodoc/export/face"
)

func fonts(tb testing.TB) *face.Fonts {
	tb.Helper()
	f := face.Embedded(nil)
	return f
}

func TestUnusableFontIsNotReady(t *testing.T) {
	if face.New(face.Bytes{face.Regular: []byte("no font")}, nil).Ready() == nil {
		t.Error("a font set without a main face is ready")
	}
}

func TestKerning(t *testing.T) {
	f := fonts(t)
	pair := f.Word(face.Regular, "AV").Width
	apart := f.Word(face.Regular, "A").Width + f.Word(face.Regular, "V").Width
	if pair >= apart {
		t.Errorf("AV is %d wide, A and V are %d: not kerned", pair, apart)
	}
}

func TestGlyphsDivideText(t *testing.T) {
	f := fonts(t)
	for _, c := range []struct {
		text   string
		glyphs int
	}{
		{"office", 4}, {"fluffy", 4}, {"Quartz", 6}, // standard ligatures only
		{"naïve", 5}, {"Кириллица", 9}, {"🚀", 1}, {"👩‍💻", 1}, {"🇩🇪", 1}, {"日本", 2}, {"a🚀b", 3}, {"", 0},
	} {
		w := f.Word(face.Regular, c.text)
		var text strings.Builder
		glyphs, bytes := 0, 0
		for _, p := range w.Parts {
			text.WriteString(p.Text)
			glyphs += len(p.Glyphs)
			for _, g := range p.Glyphs {
				bytes += int(g.Bytes)
			}
		}
		if text.String() != c.text || bytes != len(c.text) {
			t.Errorf("%q: parts contain %q, glyphs represent %d of %d bytes", c.text, text.String(), bytes, len(c.text))
		}
		if glyphs != c.glyphs {
			t.Errorf("%q: %d glyphs, want %d", c.text, glyphs, c.glyphs)
		}
	}
}

// Code has no ligatures, and what cannot be joined keeps its letters apart.
func TestWithoutLigatures(t *testing.T) {
	f := fonts(t)
	for text, id := range map[string]face.ID{"office->": face.Mono, "of\u200cf\u200cice": face.Regular} {
		n := 0
		for _, g := range f.Word(id, text).Parts[0].Glyphs {
			if g.Bytes > 0 && g.Bytes != 1 && g.Bytes != 3 {
				t.Errorf("%q: a glyph means %d bytes", text, g.Bytes)
			}
			n++
		}
		if n < len("office") {
			t.Errorf("%q: %d glyphs", text, n)
		}
	}
}

func TestFallback(t *testing.T) {
	f := fonts(t)
	for _, c := range []struct {
		name, text string
		style      face.ID
		want       face.ID
		missing    int
	}{
		{"own face", "word", face.Bold, face.Bold, 0},
		{"Greek in italic", "λόγος", face.Italic, face.Italic, 0},
		{"box drawing in mono", "▒", face.Regular, face.Mono, 0},
		{"symbol", "▪", face.Bold, face.Symbols, 0},
		{"symbol in mono", "→", face.Mono, face.Mono, 0},
		{"mathematical letter", "𝗯", face.Regular, face.Symbols, 0},
		{"symbol that may be an emoji", "☎", face.Regular, face.Symbols, 0},
		{"emoji", "🚀", face.BoldItalic, face.Emoji, 0},
		{"emoji by selector", "☑\ufe0f", face.Regular, face.Emoji, 0},
		{"text by default", "☑", face.Regular, face.Regular, 0},
		{"in no face", "日", face.Regular, face.Mono, 1},
		{"control character", "\x01", face.Regular, face.Mono, 1},
		{"non-breaking hyphen", "\u2011", face.Regular, face.Regular, 0},
		{"figure space in mono", "\u2007", face.Mono, face.Regular, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := f.Word(c.style, c.text)
			if len(w.Parts) != 1 || w.Parts[0].Face != c.want {
				t.Fatalf("parts %+v, want one of face %d", w.Parts, c.want)
			}
			if len(w.Missing) != c.missing {
				t.Errorf("missing %q, want %d", w.Missing, c.missing)
			}
			if w.Width <= 0 || w.Parts[0].Glyphs[0].ID == 0 {
				t.Errorf("invisible: width %d, glyph %d", w.Width, w.Parts[0].Glyphs[0].ID)
			}
		})
	}
}

func TestIgnorableCharacters(t *testing.T) {
	f := fonts(t)
	for _, s := range []string{"\u200d", "\ufe0f", "\u202e", "\u2060", "\ufeff"} {
		if w := f.Word(face.Mono, "a"+s); w.Width != 600*86/100 || len(w.Missing) != 0 {
			t.Errorf("a%q is %d wide with %q missing", s, w.Width, w.Missing)
		}
	}
}

// Cached and newly measured words are equal, also when goroutines share the cache.
func TestConcurrentWords(t *testing.T) {
	f := fonts(t)
	rounds := 50
	if testing.Short() {
		rounds = 10
	}
	texts := strings.Fields(strings.Repeat("AV To office 🚀 日本 λόγος x ", rounds))
	want := make([]int32, len(texts))
	for i, s := range texts {
		want[i] = fonts(t).Word(face.Regular, s).Width
		if i > 7 {
			want[i] = want[i%7]
		}
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, s := range texts {
				if got := f.Word(face.Regular, s).Width; got != want[i] {
					t.Errorf("%q is %d wide, was %d", s, got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

func FuzzWord(f *testing.F) {
	set := fonts(f)
	for _, s := range []string{"word", "👩‍💻", "\u0301", "a\u0301\u0302", "\xff", "é", "日", "\x00", "\u200d\u200d", "1️⃣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		for id := range face.Count {
			w := set.Word(id, s)
			for _, p := range w.Parts {
				n := 0
				for _, g := range p.Glyphs {
					n += int(g.Bytes)
				}
				if n > len(p.Text) {
					t.Fatalf("%q: glyphs represent %d of %d bytes", p.Text, n, len(p.Text))
				}
			}
		}
	})
}

func BenchmarkWordWarm(b *testing.B) {
	f := fonts(b)
	for b.Loop() {
		f.Word(face.Regular, "accountability")
	}
}
