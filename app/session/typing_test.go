package session

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"promodoc/app/career"
	"promodoc/app/promo"
)

func TestKeystrokeBetween(t *testing.T) {
	for _, c := range []struct {
		name, old, text string
		cursor          int
		want            keystroke
	}{
		{"append", "ab", "abc", 3, keystroke{2, "", "c"}},
		{"one of equal characters, the first", "aa", "aaa", 1, keystroke{0, "", "a"}},
		{"one of equal characters, the last", "aa", "aaa", 3, keystroke{2, "", "a"}},
		{"backspace among equals", "aaa", "aa", 1, keystroke{1, "a", ""}},
		{"replace", "one two", "one 2", 5, keystroke{4, "two", "2"}},
		{"runes that share bytes", "é", "è", 1, keystroke{0, "é", "è"}},
		{"runes that share their last bytes", "α", "ඁα", 1, keystroke{0, "", "ඁ"}},
		{"a cursor past the end", "a", "ab", 99, keystroke{1, "", "b"}},
		{"a cursor before the start", "a", "ba", -1, keystroke{0, "", "b"}},
		{"all", "abc", "", 0, keystroke{0, "abc", ""}},
	} {
		if got := keystrokeBetween(c.old, c.text, c.cursor); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func FuzzKeystrokeBetween(f *testing.F) {
	f.Add("a", "aa", 1)
	f.Add("日本", "日木", 2)
	f.Add("é", "è", 1)
	f.Add("👍🏽", "👍", 1)
	f.Add("\x80", "\x80\x80", 1)
	f.Fuzz(func(t *testing.T, old, text string, cursor int) {
		k := keystrokeBetween(old, text, cursor)
		if got := old[:k.position] + k.inserted + old[k.position+len(k.removed):]; got != text {
			t.Fatalf("%q to %q by %+v gives %q", old, text, k, got)
		}
		if utf8.ValidString(old) && utf8.ValidString(text) && !utf8.ValidString(k.inserted+k.removed) {
			t.Fatalf("%q to %q by %+v cuts a rune", old, text, k)
		}
		if n := k.cursorBefore(old); n < 0 || n > utf8.RuneCountInString(old) {
			t.Fatalf("cursor at %d of %q", n, old)
		}
	})
}

func TestHistoryIsBoundedByCount(t *testing.T) {
	var h history[promo.Document, promo.Ref]
	for range 2 * maxSteps {
		h.push(stepOf[promo.Document, promo.Ref]{bytes: 1})
	}
	if len(h.undo) != maxSteps || h.bytes != maxSteps {
		t.Errorf("%d steps of %d bytes, want %d", len(h.undo), h.bytes, maxSteps)
	}
}

func TestHistoryIsBoundedByBytes(t *testing.T) {
	var h history[promo.Document, promo.Ref]
	for range 2 * minSteps {
		h.push(stepOf[promo.Document, promo.Ref]{bytes: maxBytes / 10})
	}
	if len(h.undo) != minSteps {
		t.Errorf("%d steps, want at least %d", len(h.undo), minSteps)
	}
	for range 3 * minSteps {
		h.push(stepOf[promo.Document, promo.Ref]{bytes: maxBytes / 300})
	}
	if len(h.undo) != 300 {
		t.Errorf("%d steps, want the 300 that fit", len(h.undo))
	}
	for range 10 {
		h.undoStep(promo.Document{})
	}
	for range 10 {
		h.redoStep(promo.Document{})
	}
	if len(h.undo) != 300 || h.bytes != 300*(maxBytes/300) {
		t.Errorf("going back and forth makes it %d steps of %d bytes", len(h.undo), h.bytes)
	}
}

func BenchmarkKeystroke(b *testing.B) {
	doc := promo.New(career.Path{}, promo.Seed{ID: "d"})
	for i := range 50 {
		id := strings.Repeat("x", i+1)
		doc = promo.AddExample(doc, id, "", "")
		doc = promo.SetText(doc, promo.ExampleRef(id, "action"), strings.Repeat("word ", 1000))
	}
	at := promo.ExampleRef("x", "action")
	s := New(doc, Options{
		Saver: forgetful{}, Clock: standing{}, Post: func(f func()) { f() }, Go: func(f func()) { f() },
	})
	text, _ := promo.Text(doc, at)
	texts := [2]string{text + "a", text + "ab"}
	b.ResetTimer()
	for i := 0; b.Loop(); i++ {
		s.Type(at, texts[i%2], LeftAt(5001+i%2), nil)
	}
}

// The ports of the benchmark: no time passes and nothing is written.
type (
	forgetful struct{}
	standing  struct{}
	never     struct{}
)

func (forgetful) Save(promo.Document) error            { return nil }
func (standing) Now() time.Time                        { return time.Unix(0, 0) }
func (standing) AfterFunc(time.Duration, func()) Timer { return never{} }
func (never) Stop() bool                               { return true }
