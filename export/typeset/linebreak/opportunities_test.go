package linebreak_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"

	"promodoc/export/typeset/linebreak"
)

// byTables returns the opportunities by Unicode's tables alone.
func byTables(text string) []linebreak.Opportunity {
	var out []linebreak.Opportunity
	state, at := -1, 0
	for rest := text; rest != ""; {
		var segment string
		var mandatory bool
		segment, rest, mandatory, state = uniseg.FirstLineSegmentInString(rest, state)
		at += len(segment)
		dash := strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— ")
		if rest != "" && (!mandatory && !dash || mandatory && uniseg.HasTrailingLineBreakInString(segment)) {
			out = append(out, linebreak.Opportunity{Offset: at, Mandatory: mandatory})
		}
	}
	return out
}

func TestOpportunities(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"words", "one two, three.", "one |two, |three."},
		{"hyphen", "well-known fact", "well-|known |fact"},
		{"no-break space", "10\u00a0000 € 5\u00a0%", "10\u00a0000 |€ |5\u00a0%"},
		{"soft hyphen", "pro\u00admo", "pro\u00ad|mo"},
		{"zero width space", "a\u200bb", "a\u200b|b"},
		{"quotes", "say “no” (twice) now", "say |“no” (twice) |now"},
		{"apostrophe", "it's the teams' don't", "it's |the |teams' |don't"},
		{"dash", "this – that", "this – |that"},
		{"dot between", "1.1 · 1.2", "1.1 · |1.2"},
		{"number after a comma", "x,12 3,14", "x,|12 |3,14"},
		{"line break", "a\nb", "a\n!b"},
		{"dash on a line of its own", "a\n— b", "a\n!— |b"},
		{"line separator", "a\u2028b", "a\u2028!b"},
		{"emoji with skin", "a 👍🏽 b", "a |👍🏽 |b"},
		{"flag", "a 🇩🇪🇫🇷 b", "a |🇩🇪|🇫🇷 |b"},
		{"ideographs", "日本語", "日|本|語"},
		{"closing after space", "a )b", "a )b"},
		{"empty", "", ""},
		{"spaces", "   ", "   "},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b strings.Builder
			from := 0
			for _, o := range linebreak.Opportunities(c.text, nil) {
				b.WriteString(c.text[from:o.Offset])
				b.WriteString(map[bool]string{true: "!", false: "|"}[o.Mandatory])
				from = o.Offset
			}
			b.WriteString(c.text[from:])
			if b.String() != c.want {
				t.Errorf("got  %q\nwant %q", b.String(), c.want)
			}
		})
	}
}

// The fast path for simple words must find what the tables have.
func TestFastPathAgreesWithTables(t *testing.T) {
	parts := []string{"a", "Word", "12", "3.14", "it's", "end.", "x,", "(", ")", "(b)", "-", "well-known", "—", "–", "“q”",
		"/", "http://a.b/c", "%", "$5", "!", "?", "\u00a0", "\u00ad", "日", "é", "'", "...", ":", ";", " ", "  ", "\n", "🚀", "a'", "'a"}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var b strings.Builder
		for range 1 + rng.IntN(9) {
			b.WriteString(parts[rng.IntN(len(parts))])
			if rng.IntN(2) == 0 {
				b.WriteByte(' ')
			}
		}
		text := strings.TrimLeft(b.String(), " ")
		if got, want := linebreak.Opportunities(text, nil), byTables(text); !slices.Equal(got, want) {
			t.Fatalf("%q:\ngot  %v\nwant %v", text, got, want)
		}
	}
}

func FuzzOpportunities(f *testing.F) {
	for _, s := range []string{"a b", "a )b", "don't", "👩‍💻 x", "a\r\nb", "\xff", "( a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, o := range linebreak.Opportunities(text, nil) {
			if o.Offset <= last || o.Offset >= len(text) {
				t.Fatalf("%q: opportunity at %d after %d of %d", text, o.Offset, last, len(text))
			}
			last = o.Offset
		}
	})
}
