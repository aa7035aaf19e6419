package csvtable

import (
	"encoding/csv"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRows(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"a,b\n", "1[a b]"},
		{"a;b,c;d\n\n\"x\ny\";z\n", "1[a b,c d] 3[x\ny z]"},
		{"a\tb\nc\td", "1[a b] 2[c d]"},
		{"sep=|\na|b\nc|d, e\n", "2[a b] 3[c d, e]"},
		{"\"sep=;\"\na;b\n", "2[a b]"},
		{"a,b 3\" c\n", "1[a b 3\" c]"},
		{"a,b\nc\nd,e,f\n", "1[a b] 2[c] 3[d e f]"},
	} {
		table, err := Open(c.text)
		var rows []string
		for r := range table.Rows() {
			rows = append(rows, fmt.Sprint(r.Line, r.Cells))
		}
		got := strings.ReplaceAll(strings.Join(rows, " "), " [", "[")
		if err != nil || got != c.want {
			t.Errorf("%q: %q, %v; want %q", c.text, got, err, c.want)
		}
		for range table.Rows() {
			break // the rest need not be read
		}
	}
}

func TestOpenBroken(t *testing.T) {
	for _, c := range []struct {
		text string
		line int
	}{
		{"a,\"b\n", 1},
		{"sep=,\na,b\nc,\"d\"e\n", 3},
	} {
		_, err := Open(c.text)
		var fault *csv.ParseError
		if !errors.As(err, &fault) || fault.Line != c.line {
			t.Errorf("%q: %v", c.text, err)
		}
	}
}

func TestIsTabbed(t *testing.T) {
	for text, want := range map[string]bool{
		"a\tb\nc\td\n": true, "a\tb\n": false, "a\nb\tc\n": false, "a,b\nc,d\n": false, "": false, "a\tb\n\t\tc\n": false,
	} {
		if IsTabbed(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}

// FuzzOpen reads any text: what is opened without an error is read to its end, with
// lines that rise.
func FuzzOpen(f *testing.F) {
	f.Add("a;b,c;d\n\"x\ny\";z\n")
	f.Add("sep=;\na;\"b")
	f.Fuzz(func(t *testing.T, text string) {
		table, err := Open(text)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		last, lines := 0, 1+strings.Count(text, "\n")
		for r := range table.Rows() {
			if r.Line <= last || r.Line > lines || len(r.Cells) == 0 {
				t.Fatalf("row on line %d after %d of %d: %q", r.Line, last, lines, r.Cells)
			}
			last = r.Line
		}
	})
}
