package bidi

import (
	"strings"
	"testing"
)

// visual returns a text in visual order, character by character.
func visual(text string) string {
	var r Resolver
	base, _ := ParagraphLevel(text)
	levels := r.Levels(text, base)
	var runes []rune
	var runeLevels []Level
	for i, r := range text {
		runes, runeLevels = append(runes, r), append(runeLevels, levels[i])
	}
	var out strings.Builder
	for _, i := range Reorder(runeLevels, nil) {
		out.WriteRune(runes[i])
	}
	return out.String()
}

// The expected lines are those of GNU FriBidi 1.0.8.
func TestReorder(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"left to right", "plain text 12", "plain text 12"},
		{"word inside", "he said \"שלום\" twice", "he said \"םולש\" twice"},
		{"two words inside", "he said שלום עולם, then", "he said םלוע םולש, then"},
		{"number after", "abc שלום 123 def", "abc 123 םולש def"},
		{"number and marks after", "abc שלום 1,234.5% def", "abc 1,234.5% םולש def"},
		{"number, then comma", "abc שלום 12, def", "abc 12 םולש, def"},
		{"number before", "abc 123 שלום def", "abc 123 םולש def"},
		{"currency before", "abc שלום $12 def", "abc $12 םולש def"},
		{"percent after Arabic", "abc ع 12% def", "abc 12 ع% def"},
		{"Arabic digits after Latin", "abc ١,٢ def", "abc ١,٢ def"},
		{"Arabic digits", "abc ١٢٣ שלום", "abc םולש ١٢٣"},
		{"right to left", "שלום עולם", "םלוע םולש"},
		{"Latin inside", "אבג Go דהו", "והד Go גבא"},
		{"Latin with a number", "אבג Go 1.2 דהו", "והד Go 1.2 גבא"},
		{"number inside", "אבג 2026 דהו", "והד 2026 גבא"},
		{"full stop at the end", "אבג abc.", ".abc גבא"},
		{"brackets", "אבג (abc) דהו", "והד )abc( גבא"},
		{"line end", "אב\nab", "בא\nab"},
		{"isolate", "abc \u2067אב 12\u2069 def", "abc \u206712 בא\u2069 def"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var lines []string
			for _, l := range strings.Split(c.text, "\n") {
				lines = append(lines, visual(l))
			}
			if got := strings.Join(lines, "\n"); got != c.want {
				t.Errorf("%q is reordered to %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestHasRightToLeft(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "plain": false, "Größe, λόγος, команда": false, "中文 日本語 한국어": false, "हिन्दी ไทย": false,
		"“quoted” — ½ €": false, "🚀": false,
		"a ש": true, "مرحبا": true, "\u200f1": true, "\u202ea": true, "\u2067": true, "١": true, "ﷺ": true, "𞤀": true,
	} {
		if got := HasRightToLeft(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestParagraphLevel(t *testing.T) {
	for text, want := range map[string]Level{
		"": 0, "abc ש": 0, "ש abc": 1, "12, ש": 1, "(ש": 1, "12": 0, "\u200fabc": 1, "\u2067ש\u2069 a": 0, "مرحبا": 1,
	} {
		if got, _ := ParagraphLevel(text); got != want {
			t.Errorf("%q: level %d, want %d", text, got, want)
		}
	}
	if _, found := ParagraphLevel("12 (–)"); found {
		t.Error("numbers have a direction")
	}
}

func FuzzLevels(f *testing.F) {
	for _, s := range []string{"אב ab 12", "\u2067\u2069\u202e", "a\nש\u2029١", "\xff", ")(ש["} {
		f.Add(s)
	}
	var resolver Resolver
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		for base := range Level(2) {
			levels := resolver.Levels(s, base)
			if len(levels) != len(s) {
				t.Fatalf("%d levels for %d bytes", len(levels), len(s))
			}
			seen := make([]bool, len(levels))
			for _, i := range Reorder(levels, nil) {
				if seen[i] {
					t.Fatalf("part %d occurs twice", i)
				}
				seen[i] = true
			}
		}
	})
}

// Texts that are resolved in parts have a level for each character all the same.
func TestLongTexts(t *testing.T) {
	for _, c := range []struct {
		name, unit string
		want       []Level // of a unit's characters
	}{
		{"words", "שלום ab, ", []Level{1, 1, 1, 1, 1, 2, 2, 1, 1}},
		{"one word", "ש", []Level{1}},
		{"paragraphs", "ab ש\u2029", []Level{2, 2, 1, 1, 1}},
	} {
		var r Resolver
		text := strings.Repeat(c.unit, 2*maxRunes)
		levels := r.Levels(text, 1)
		if len(levels) != len(text) {
			t.Errorf("%s: %d levels for %d bytes", c.name, len(levels), len(text))
			continue
		}
		n := 0
		for i := range text {
			if want := c.want[n%len(c.want)]; levels[i] != want {
				t.Errorf("%s: byte %d has level %d, want %d", c.name, i, levels[i], want)
				break
			}
			n++
		}
	}
}
