package face

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// shaped returns the glyphs of a word from the shaper.
func shaped(f *Fonts, id ID, text string) []Glyph {
	var out []Glyph
	for _, s := range f.itemize(id, text) {
		out = append(out, f.shape(&Part{Face: s.face, Text: s.text, Script: s.script})...)
	}
	return out
}

// Pairs that are measured with a whole word are those that are measured one by one.
func TestPairsOfWordsAreThoseOfPairs(t *testing.T) {
	f := Embedded(nil)
	words := "Together AVATAR WAVE Ty. fi Øresund “Tovar”, ex-Yves; kéÿ (Type) L’été 7-11 Ελλάδα Москва Тула А."
	for id := Regular; id <= Mono; id++ {
		whole, single := f.AcquireMeasurer(), f.AcquireMeasurer()
		for word := range strings.FieldsSeq(words) {
			got := whole.glyphs(id, word)
			face := single.face(id)
			script, _ := face.scriptOf(word)
			var want []Glyph
			letters := []rune(word)
			for i, r := range letters {
				next := 0
				if i+1 < len(letters) {
					next = letterIndex(letters[i+1])
				}
				if !single.append(&want, face, script, letterIndex(r), next, len(string(r))) {
					want = nil
					break
				}
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("face %d, %q: %v, one by one %v", id, word, got, want)
			}
		}
	}
}

// The pairs must give what the shaper gives, for words of all scripts and faces.
func TestPairMeasurerAgreesWithShaper(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	f := Embedded(nil)
	alphabets := []string{
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]{}-–—’“”…/&%+*=#@$€",
		"äöüßéèêàáâçñøåæœÄÖÜÉÀÇÑØÅÆŁłşğıİčřžőűąęABCTVWYaceot.,-’",
		"αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΘΛΞΠΣΦΨΩ.,;·-«»",
		"абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯёЁ.,-«»—",
		"0123456789.,-–:/%()+ \u00a0",
	}
	m := f.AcquireMeasurer()
	rng := rand.New(rand.NewPCG(5, 6))
	measured := 0
	check := func(id ID, text string) {
		t.Helper()
		got := m.glyphs(id, text)
		if got == nil {
			return
		}
		measured++
		if want := shaped(f, id, text); !reflect.DeepEqual(got, want) {
			t.Errorf("face %d, %q: %v, want %v", id, text, got, want)
		}
	}
	for id := Regular; id <= Mono; id++ {
		for _, alphabet := range alphabets {
			letters := []rune(alphabet)
			for range 1500 {
				word := make([]rune, 1+rng.IntN(9))
				for i := range word {
					word[i] = letters[rng.IntN(len(letters))]
				}
				check(id, string(word))
			}
		}
	}
	if measured < 30000 {
		t.Errorf("only %d words were measured by pairs", measured)
	}
}

// Goroutines with measurers of their own get equal words. Released measurers are
// used again.
func TestAcquireMeasurer(t *testing.T) {
	f := Embedded(nil)
	words := strings.Fields("To Avatar Ταχύς Жёлтый “quoted” 1,234.5 naïve Łódź")
	want := make([]*Word, len(words))
	for i, w := range words {
		want[i] = f.Word(Italic, w)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			m := f.AcquireMeasurer()
			defer f.ReleaseMeasurer(m)
			for i, w := range words {
				if got := m.Word(Italic, w); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%q is %v, want %v", w, got, want[i])
				}
			}
		})
	}
	group.Wait()
	if n := len(f.idle); n < 1 || n > 4 {
		t.Fatalf("%d measurers are idle", n)
	}
	m := f.AcquireMeasurer()
	if other := f.AcquireMeasurer(); other == m {
		t.Error("a measurer was acquired twice")
	}
}

func TestPairMeasurerRejectsOtherText(t *testing.T) {
	f := Embedded(nil)
	m := f.AcquireMeasurer()
	for _, text := range []string{"", "é́", "a\u0301", "a\u00adb", "🚀", "日本", "שלום", "1️⃣", "aб", "\u200d", "a\x01", "\xff"} {
		if got := m.glyphs(Regular, text); got != nil {
			t.Errorf("%q: %v", text, got)
		}
	}
	if m.glyphs(Emoji, "1") != nil {
		t.Error("a digit was measured in the emoji face")
	}
}
