package mdedit

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"promodoc/app/markup"
)

// styled writes the spans of a text: a letter for each style before the text in
// brackets.
func styled(t *Text) string {
	var out strings.Builder
	for i, l := range t.lines {
		if i > 0 {
			out.WriteByte('\n')
		}
		runes, at := []rune(l.text), 0
		for _, s := range l.spans {
			out.WriteString(string(runes[at:s.Start]))
			fmt.Fprintf(&out, "%s{%s}", letters(s.Style), string(runes[s.Start:s.End]))
			at = s.End
		}
		out.WriteString(string(runes[at:]))
	}
	return out.String()
}

func letters(s markup.Style) string {
	out := ""
	for i, letter := range "bisclhqm-" {
		if s.Has(1 << i) {
			out += string(letter)
		}
	}
	return out
}

func TestSpans(t *testing.T) {
	for source, want := range map[string]string{
		"plain":                       "plain",
		"a **b** c":                   "a b-{**}b{b}b-{**} c",
		"*a*":                         "i-{*}i{a}i-{*}",
		"***a***":                     "i-{*}bi-{**}bi{a}bi-{**}i-{*}",
		"~~a~~ ~b~":                   "s-{~~}s{a}s-{~~} s-{~}s{b}s-{~}",
		"`` a` ``":                    "c-{`` }c{a`}c-{ ``}",
		"[a *b*](http://x.y \"t\") c": "l-{[}l{a }il-{*}il{b}il-{*}l-{](http://x.y \"t\")} c",
		"![a](b)":                     "l-{![}l{a}l-{](b)}",
		"<http://a.b> www.a.bc":       "l-{<}l{http://a.b}l-{>} l{www.a.bc}",
		"*0** *1*":                    "i-{*}i{0}i-{*}* i-{*}i{1}i-{*}",
		"# a":                         "h-{#} h{a}",
		"a\n==":                       "h{a}\n-{==}",
		"> a\n> - b":                  "-{>} q{a}\n-{>} m{-} q{b}",
		"1. a\n2) b":                  "m{1.} a\nm{2)} b",
		"- [x] a":                     "m{-} m{[x]} a",
		"```go\na\n```":               "-{```go}\nc{a}\n-{```}",
		"    a":                       "    c{a}",
		"***":                         "-{***}",
		`\*a\*`:                       `-{\}*a-{\}*`,
		"[a]\n\n[a]: b":               "l-{[}l{a}l-{]}\n\n-{[a]:} -{b}",
		"|a|**b**|\n|-|-|":            "-{|}a-{|}b-{**}b{b}b-{**}-{|}\n-{|-|-|}",
		"a\r**b**\r\n*é*":             "a\rb-{**}b{b}b-{**}\r\ni-{*}i{é}i-{*}",
		"<b>x</b>":                    "<b>x</b>",
		"* a\n\n  b *c*":              "m{*} a\n\n  b i-{*}i{c}i-{*}",
		"ä*é*":                        "äi-{*}i{é}i-{*}",
	} {
		if got := styled(New(source)); got != want {
			t.Errorf("%q:\n got %s\nwant %s", source, got, want)
		}
	}
}

func FuzzReplace(f *testing.F) {
	f.Add("a\n\n- b\n\n  c\n\n```\nd", 3, 5, "\n\n")
	f.Add("> a\n\n    b\n\n\nc", 2, 2, "*")
	f.Add("[a] b\n\nc [a]\n\nd\n\n[a]: e", 8, 8, "*")
	f.Add("[^a] b\n\nc\n\n[^a]: e\n\n    f\n\ng", 9, 9, "x")
	f.Fuzz(func(t *testing.T, source string, from, to int, with string) {
		if len(source) > 1000 || len(with) > 100 {
			return
		}
		text := New(source)
		runes := []rune(source)
		from = min(max(from, 0), len(runes))
		to = min(max(to, from), len(runes))
		old := text.spans()
		first, end := text.Replace(from, to, with)
		want := New(string(runes[:from]) + string([]rune(with)) + string(runes[to:]))
		if got, want := styled(text), styled(want); got != want {
			t.Fatalf("%q [%d, %d) %q:\n got %s\nwant %s", source, from, to, with, got, want)
		}
		if !reflect.DeepEqual(text.chunks, want.chunks) {
			t.Fatalf("%q [%d, %d) %q: chunks %v, want %v", source, from, to, with, text.chunks, want.chunks)
		}
		now := text.spans()
		if !reflect.DeepEqual(old[:first], now[:first]) || !reflect.DeepEqual(old[len(old)-(len(now)-end):], now[end:]) {
			t.Fatalf("%q [%d, %d) %q: changed outside of the lines [%d, %d)", source, from, to, with, first, end)
		}
	})
}

func (t *Text) spans() [][]markup.Span {
	var all [][]markup.Span
	for i := range t.lines {
		all = append(all, t.Spans(i))
	}
	return all
}

// TestTypingWords types and deletes words in Markdown, for which nothing is parsed as
// long as they are plain, and compares the spans with those of the whole text.
func TestTypingWords(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pieces := []string{"foo", "bar", "a,b", "12", " ", " ", " ", "  ", "\n", "\n\n", "**", "*", "`", "[a](b c", ")", "[a](b", "(", "](", "\"", "'", "[a](b) ", "- ", "1. ", "# ", "> ",
		"|", "<b ", ">", "www.a.bc", "&amp;", "\\", ". ", "é", "~~", "    ", "[x] ", "```"}
	words := []string{"x", "é", "1", " ", ",", "xy z"}
	for range 3000 {
		var source strings.Builder
		for range random.IntN(14) {
			source.WriteString(pieces[random.IntN(len(pieces))])
		}
		text := New(source.String())
		for range 6 {
			before := text.text()
			runes := []rune(before)
			from := random.IntN(len(runes) + 1)
			to := min(from+random.IntN(3), len(runes))
			with := words[random.IntN(len(words))]
			if random.IntN(3) == 0 {
				with = ""
			}
			text.Replace(from, to, with)
			want := New(string(runes[:from]) + with + string(runes[to:]))
			if got := styled(text); got != styled(want) {
				t.Fatalf("%q [%d, %d) %q:\n got %s\nwant %s", before, from, to, with, got, styled(want))
			}
		}
	}
}

// TestTypingBesideDefinitions types in texts that define links and footnotes, of
// which mostly only a part is parsed, and compares the spans with those of the whole
// text.
func TestTypingBesideDefinitions(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	pieces := []string{"foo", "[a]", "[foo][b]", "[^1]", "![a]", " ", " ", "\n", "\n\n", "\n\n", "**", "`", "- ", "> ", "    ", "```", "<b>"}
	definitions := []string{"[a]: b", "[b]: c 'd'", "[^1]: note", "[^1]: note\n\n    more", "[ foo ]: <x>", "> [b]: c"}
	keys := []string{"x", " ", "*", "[", "]", "[a]", "[^1]", "\n", "\n\n", ":", "    ", "[a]: b", ""}
	for range 3000 {
		var source strings.Builder
		for i := range random.IntN(16) {
			source.WriteString(pieces[random.IntN(len(pieces))])
			if i%5 == 2 {
				source.WriteString("\n\n" + definitions[random.IntN(len(definitions))] + "\n\n")
			}
		}
		text := New(source.String())
		for range 6 {
			before := text.text()
			runes := []rune(before)
			from := random.IntN(len(runes) + 1)
			to := min(from+random.IntN(3), len(runes))
			with := keys[random.IntN(len(keys))]
			text.Replace(from, to, with)
			want := New(string(runes[:from]) + with + string(runes[to:]))
			if got := styled(text); got != styled(want) {
				t.Fatalf("%q [%d, %d) %q:\n got %s\nwant %s", before, from, to, with, got, styled(want))
			}
		}
	}
}

func BenchmarkKey(b *testing.B) {
	words := strings.Repeat("The quick brown fox jumps over the **lazy** dog. ", 11)
	for name, source := range map[string]string{
		"paragraphs":   strings.Repeat(words+"\n\n", 50),
		"list":         strings.Repeat("- "+words+"\n", 50),
		"oneParagraph": strings.Repeat(words, 50),
		"definitions":  strings.Repeat(words+"\n\n", 50) + "[a]: b\n\n[^1]: note\n",
	} {
		b.Run(name, func(b *testing.B) {
			text := New(source)
			at := len(source)/2 + strings.Index(source[len(source)/2:], "fox")
			for b.Loop() {
				text.Replace(at, at, "x")
				text.Replace(at+4, at+4, " ")
				text.Replace(at+5, at+5, "y")
				text.Replace(at+5, at+6, "")
				text.Replace(at+4, at+5, "")
				text.Replace(at, at+1, "")
			}
		})
		b.Run(name+"/syntax", func(b *testing.B) {
			text := New(source)
			at := len(source) / 2
			for b.Loop() {
				text.Replace(at, at, "*")
				text.Replace(at, at+1, "")
			}
		})
	}
}
