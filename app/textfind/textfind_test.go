package textfind

import (
	"fmt"
	"strings"
	"testing"
)

func TestFindFoldsCaseAndDiacritics(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"Owned it", "owned", "[0:5]"},
		{"Zürich ZURICH", "zurich", "[0:6] [7:13]"},
		{"zurich", "ZÜRICH", "[0:6]"},
		{"cafe\u0301 open", "café", "[0:5]"},
		{"cafe\u0301", "cafe", "[0:5]"},
		{"Straße", "STRASSE", "[0:6]"},
		{"ßß", "s", "[0:1] [1:2]"},
		{"Łódź", "lodz", "[0:4]"},
		{"ΟΔΟΣ οδός", "οδος", "[0:4] [5:9]"},
		{"İstanbul", "istanbul", "[0:8]"},
		{"it’s", "it's", "[0:4]"},
		{"ＦＵＬＬ", "full", "[0:4]"},
		{"new\nline", "new line", "[0:8]"},
		{"aaa", "aa", "[0:2]"},
		{"か", "が", ""},
		{"किताब", "कताब", ""},
		{"👍 done", "done", "[2:6]"},
		{"x", "  ", ""},
		{"a\u0301", "\u0301", ""},
	} {
		var got []string
		for _, h := range New(c.query).Find(c.text, 100) {
			got = append(got, fmt.Sprintf("[%d:%d]", h.Start, h.End))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q in %q: %v, want %s", c.query, c.text, got, c.want)
		}
	}
}

func TestOptions(t *testing.T) {
	for _, c := range []struct {
		text, query string
		options     Options
		want        string
	}{
		{"Case case CASE", "case", Options{MatchCase: true}, "[5:9]"},
		{"résumé resume", "resume", Options{MatchCase: true}, "[7:13]"},
		{"résumé re\u0301sume\u0301", "résumé", Options{MatchCase: true}, "[0:6] [7:15]"},
		{"é e", "e", Options{MatchCase: true}, "[2:3]"},
		{"it’s", "it's", Options{MatchCase: true}, "[0:4]"},
		{"Straße", "strasse", Options{MatchCase: true}, ""},
		{"new\nline", "new line", Options{MatchCase: true}, "[0:8]"},
		{"led, bled, led", "led", Options{WholeWord: true}, "[0:3] [11:14]"},
		{"don't", "t", Options{WholeWord: true}, ""},
		{"don’t don", "don", Options{WholeWord: true}, "[6:9]"},
		{"'don'", "don", Options{WholeWord: true}, "[1:4]"},
		{"snake_case", "case", Options{WholeWord: true}, ""},
		{"Zürich’s Zürichs", "zurich", Options{WholeWord: true}, ""},
		{"東京都", "京", Options{WholeWord: true}, "[1:2]"},
		{"re-led led2 (led)", "led", Options{WholeWord: true}, "[3:6] [13:16]"},
		{"Led led", "led", Options{MatchCase: true, WholeWord: true}, "[4:7]"},
		{"a b", "a ", Options{WholeWord: true}, "[0:2]"},
	} {
		var got []string
		for _, h := range NewWith(c.query, c.options).Find(c.text, 100) {
			got = append(got, fmt.Sprintf("[%d:%d]", h.Start, h.End))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q in %q with %+v: %v, want %s", c.query, c.text, c.options, got, c.want)
		}
	}
}

// A match is a part of the text that folds to the query, or to something that
// contains it where one rune became several.
func FuzzFind(f *testing.F) {
	f.Add("Zürich", "u")
	f.Add("Straße", "ss")
	f.Add("\ufdfa", "ل")
	f.Add("e\u0301\u0301x", "ex")
	f.Add("한글", "ᄒ")
	f.Add("\xff\xfe", "\xff")
	f.Fuzz(func(t *testing.T, text, query string) {
		end := 0
		runes := []rune(text)
		for _, h := range New(query).Find(text, 1000) {
			if h.Start < end || h.End <= h.Start || h.End > len(runes) {
				t.Fatalf("%q in %q: range %d:%d after %d", query, text, h.Start, h.End, end)
			}
			end = h.End
			fold := newFolder()
			found, want := string(fold.fold(string(runes[h.Start:h.End])).runes), string(fold.fold(query).runes)
			if !strings.Contains(found, want) {
				t.Fatalf("%q in %q: found %q", query, text, found)
			}
		}
	})
}
