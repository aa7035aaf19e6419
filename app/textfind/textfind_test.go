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
