package face

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// shaped is a word as the shaper sets it, without the quick way.
func shaped(f *Fonts, id ID, text string) []Glyph {
	var out []Glyph
	for _, s := range f.itemise(id, text) {
		out = append(out, f.shape(&Part{Face: s.face, Text: s.text, Script: s.script})...)
	}
	return out
}

// The quick way past the shaper must find what the shaper finds: for all pairs
// of letters, and for long words of all scripts and faces.
func TestLettersAgreeWithTheShaper(t *testing.T) {
	f, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	alphabets := []string{
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"()[]{}-–—’“”…/&%+*=#@$€",
		"äöüßéèêàáâçñøåæœÄÖÜÉÀÇÑØÅÆŁłşğıİčřžőűąęABCTVWYaceot.,-’",
		"αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓΔΘΛΞΠΣΦΨΩ.,;·-«»",
		"абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯёЁ.,-«»—",
		"0123456789.,-–:/%()+ \u00a0",
	}
	quickly := f.Borrow()
	rng := rand.New(rand.NewPCG(5, 6))
	quick := 0
	check := func(id ID, text string) {
		t.Helper()
		got := quickly.glyphs(id, text)
		if got == nil {
			return
		}
		quick++
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
	if quick < 30000 {
		t.Errorf("only %d words went the quick way", quick)
	}
}

// Goroutines measure beside each other, each with letters of its own, and find
// the same; what is returned is borrowed again.
func TestLettersAreBorrowed(t *testing.T) {
	f, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Fields("To Avatar Ταχύς Жёлтый “quoted” 1,234.5 naïve Łódź")
	want := make([]*Word, len(words))
	for i, w := range words {
		want[i] = f.Word(Italic, w)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			l := f.Borrow()
			defer f.Return(l)
			for i, w := range words {
				if got := l.Word(Italic, w); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("%q is %v, want %v", w, got, want[i])
				}
			}
		})
	}
	group.Wait()
	if n := len(f.idle); n < 1 || n > 4 {
		t.Fatalf("%d are idle", n)
	}
	l := f.Borrow()
	if other := f.Borrow(); other == l {
		t.Error("two borrowed the same")
	}
}

func TestLettersLeaveTheRestToTheShaper(t *testing.T) {
	f, err := Embedded()
	if err != nil {
		t.Fatal(err)
	}
	quickly := f.Borrow()
	for _, text := range []string{"", "é́", "a\u0301", "a\u00adb", "🚀", "日本", "שלום", "1️⃣", "aб", "\u200d", "a\x01", "\xff"} {
		if got := quickly.glyphs(Regular, text); got != nil {
			t.Errorf("%q: %v", text, got)
		}
	}
	if quickly.glyphs(Emoji, "1") != nil {
		t.Error("a digit is set in the face of emoji")
	}
}
