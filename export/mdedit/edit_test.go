package mdedit

import (
	"strings"
	"testing"

	"promodoc/app/markup"
)

// selected splits a text at its marks: « and » around what is selected, with the caret
// at », or | for the caret alone.
func selected(t *testing.T, marked string) (string, markup.Selection) {
	t.Helper()
	if before, after, ok := strings.Cut(marked, "|"); ok && !strings.Contains(marked, "«") {
		return before + after, markup.Caret(len([]rune(before)))
	}
	before, rest, ok := strings.Cut(marked, "«")
	in, after, ok2 := strings.Cut(rest, "»")
	if !ok || !ok2 {
		t.Fatalf("no selection in %q", marked)
	}
	start := len([]rune(before))
	return before + in + after, markup.Selection{Start: start, End: start + len([]rune(in))}
}

// apply returns a text after an edit with the marks of its selection.
func apply(text string, e markup.Edit) string {
	runes := []rune(text)
	now := []rune(string(runes[:e.From]) + e.Text + string(runes[e.To:]))
	from, to := e.Select.Ordered()
	if from == to {
		return string(now[:from]) + "|" + string(now[from:])
	}
	return string(now[:from]) + "«" + string(now[from:to]) + "»" + string(now[to:])
}

// did returns what a command makes of a text, "" if nothing.
func did(t *testing.T, c markup.Command, marked string) string {
	t.Helper()
	text, s := selected(t, marked)
	e, ok := New(text).Do(c, s)
	if !ok {
		return ""
	}
	return apply(text, e)
}

func testDo(t *testing.T, c markup.Command, tests [][2]string) {
	t.Helper()
	for _, test := range tests {
		if got := did(t, c, test[0]); got != test[1] {
			t.Errorf("%q:\n got %q\nwant %q", test[0], got, test[1])
		}
	}
}

func TestToggleBold(t *testing.T) {
	testDo(t, markup.ToggleBold, [][2]string{
		{"a «b» c", "a **«b»** c"},
		{"a **«b»** c", "a «b» c"},
		{"a «**b**» c", "a «b» c"},
		{"a« b »c", "a **«b»** c"},
		{"**a «b» c**", "**a** «b» **c**"},
		{"**a** «b» **c**", "**a** **«b»** **c**"},
		{"**a**«b»", "**a«b»**"},
		{"a *«b»*", "a ***«b»***"},
		{"a «*b*» c", "a ***«b»*** c"},
		{"a ***«b»*** c", "a *«b»* c"},
		{"«a *b» c* d", "**«a *b»*** *c* d"},
		{"«a [b»c](d) e", "**«a [bc](d)»** e"},
		{"a [«b» c](d)", "a [**«b»** c](d)"},
		{"a [«b»](d)", "a **[«b»](d)**"},
		{"`a«b»c` d", "**«`abc`»** d"},
		{"«a\n\nb»", "**«a**\n\n**b»**"},
		{"«a\nb»", "**«a\nb»**"},
		{"- «a\n- b»", "- **«a**\n- **b»**"},
		{"> «a\n> b»", "> **«a\n> b»**"},
		{"# «a»", "# **«a»**"},
		{"a«b»c", "a**«b»**c"},
		{"a«(b)»c", "a(**«b»**)c"},
		{"这是«重点。»后", "这是**«重点»**。后"},
		{"```\n«a»\n```", ""},
		{"|a|«b»|\n|-|-|", "|a|**«b»**|\n|-|-|"},
		{"«a \\* b»", "**«a \\* b»**"},
		{"__«a»__", "«a»"},
		{"wo|rd", "**wo|rd**"},
		{"**wo|rd**", "wo|rd"},
		{"a | b", "a **|** b"},
		{"a **|** b", "a | b"},
		{"**a|**", "**a**|"},
		{"**a**|", "**a|**"},
		{"a|", "a**|**"},
		{"|", "**|**"},
		{"a *|* b", "a ***|*** b"},
		{"a ***|*** b", "a *|* b"},
		{"`a|b`", ""},
		{"[a](b|c)", ""},
	})
}

func TestToggleItalic(t *testing.T) {
	testDo(t, markup.ToggleItalic, [][2]string{
		{"a «b» c", "a *«b»* c"},
		{"a _«b»_ c", "a «b» c"},
		{"_a_ «b» c", "_a_ _«b»_ c"},
		{"_a_ b«c»d", "_a_ b*«c»*d"},
		{"a ***|*** b", "a **|** b"},
		{"a **|** b", "a ***|*** b"},
		{"«a» **b**", "*«a»* **b**"},
		{"**a «b»**", "**a *«b»***"},
	})
}

func TestToggleCode(t *testing.T) {
	testDo(t, markup.ToggleCode, [][2]string{
		{"a «b» c", "a `«b»` c"},
		{"a `«b»` c", "a «b» c"},
		{"a `b «c» d` e", "a «b c d» e"},
		{"a «b\nc» d", "a `«b`\n`c»` d"},
		{"a «`b`» c", "a «b» c"},
		{"«a *b*»", "`«a b»`"},
		{"*«a»*", "*`«a»`*"},
		{"«a \\* b»", "`«a * b»`"},
		{"`«*a*»`", "«\\*a\\*»"},
		{"«a`b»", "``«a`b»``"},
		{"«[a](b)»", ""},
		{"«a &amp; b»", ""},
		{"«a & b»", "`«a & b»`"},
		{"wo|rd", "`wo|rd`"},
		{"`wo|rd`", "wo|rd"},
		{"a | b", "a `|` b"},
		{"a `|` b", "a | b"},
		{"`a|`", "`a`|"},
	})
}

func TestEditLink(t *testing.T) {
	testDo(t, markup.EditLink, [][2]string{
		{"a «b» c", "a [b](|) c"},
		{"wo|rd", "[word](|)"},
		{"a | b", "a [|]() b"},
		{"[a|b](http://c.d \"t\") e", "[ab](«http://c.d» \"t\") e"},
		{"«[ab](c)»", "[ab](«c»)"},
		{"[ab](<c d>|)", "[ab](<«c d»>)"},
		{"[ab](c(d)e|)", "[ab](«c(d)e»)"},
		{"see www.a|b.cd", "see «www.ab.cd»"},
		{"«**a** b»", "[**a** b](|)"},
		{"«**a**»", "**[a](|)**"},
		{"**a «b»**", "**a [b](|)**"},
		{"«a\n\nb»", ""},
		{"`a|b`", ""},
		{"«`a`»", "[`a`](|)"},
	})
}

func TestRemoveLink(t *testing.T) {
	testDo(t, markup.RemoveLink, [][2]string{
		{"[a|b](c) d", "a|b d"},
		{"«[a](b) c [d](e)»", "«a c d»"},
		{"[**a**|](b)", "**a**|"},
		{"«[a](b)[c](d)»", "«ac»"},
		{"a|b", ""},
		{"<http://a.b|>", ""},
		{"[a][b|]\n\n[b]: c", "a|\n\n[b]: c"},
	})
}

func TestPasteAddress(t *testing.T) {
	for _, test := range [][3]string{
		{"a «b» c", "https://x.y/z", "a [b](https://x.y/z)| c"},
		{"a «b» c", " https://x.y/z\n", "a [b](https://x.y/z)| c"},
		{"a «b» c", "www.x.y", "a [b](https://www.x.y)| c"},
		{"a «b» c", "https://x.y/(z", "a [b](https://x.y/%28z)| c"},
		{"a «b» c", "https://x.y/?a=1&b=2", "a [b](https://x.y/?a=1&b=2)| c"},
		{"a «b» c", "https://x.y/?a=1&copy;=2", "a [b](https://x.y/?a=1&amp;copy;=2)| c"},
		{"[a «b»](c) d", "https://x.y", "[a b](https://x.y)| d"},
		{"a «b» c", "x", ""},
		{"a «b» c", "https://x.y z", ""},
		{"a | c", "https://x.y", ""},
		{"a «http://b.c» d", "https://x.y", ""},
		{"«a\n\nb»", "https://x.y", ""},
		{"`a «b»`", "https://x.y", "[`a b`](https://x.y)|"},
		{"```\n«a»\n```", "https://x.y", ""},
	} {
		text, s := selected(t, test[0])
		got := ""
		if e, ok := New(text).Paste(test[1], s); ok {
			got = apply(text, e)
		}
		if got != test[2] {
			t.Errorf("%q pasted on %q:\n got %q\nwant %q", test[1], test[0], got, test[2])
		}
	}
}

// FuzzDo checks that an edit of words keeps them, and that toggling twice keeps
// their styles.
func FuzzDo(f *testing.F) {
	f.Add("a **b** *c* [d](e) `f`\n- g\n> h", 2, 9, 0)
	f.Add("***a** b*", 3, 3, 1)
	f.Add("[a `b](c)` ~~d~~ <http://e.f>", 0, 20, 2)
	f.Add("a\n\n```\nb\n```\n|c|d|\n|-|-|", 0, 20, 3)
	f.Add("a\n\n1. b\n   - c\n\n   d\n2. [x] e\n> - f", 4, 40, 5)
	f.Add("> 9. b\n>    > - c\n> 10. d\n   e\n\n\n\tf", 4, 4, 7)
	f.Add("- a\n  - b\n    1. c\n    2. d\n  - e", 8, 20, 9)
	f.Fuzz(func(t *testing.T, source string, from, to, command int) {
		runes := []rune(source)
		if len(runes) > 300 {
			return
		}
		s := markup.Selection{Start: min(max(from, 0), len(runes)), End: min(max(to, 0), len(runes))}
		c := []markup.Command{markup.ToggleBold, markup.ToggleItalic, markup.ToggleCode, markup.EditLink, markup.RemoveLink,
			markup.ToggleBullets, markup.ToggleNumbers, markup.BreakLine, markup.Indent, markup.Outdent, markup.DeleteBackward}[uint(command)%11]
		text := New(source)
		e, ok := text.Do(c, s)
		if !ok {
			return
		}
		now := New(string(runes[:e.From]) + e.Text + string(runes[e.To:]))
		if c == markup.BreakLine && !s.Empty() {
			return
		}
		begun := strings.NewReplacer("*", "", "-", "", "+", "", "1", "", ".", "", ")", "")
		if c == markup.Indent || c == markup.Outdent || c == markup.BreakLine || c == markup.DeleteBackward {
			// The marker of an item that has no text yet may be text.
			if got, want := begun.Replace(plain(now)), begun.Replace(plain(text)); got != want && strings.Trim(got, "0123456789") != strings.Trim(want, "0123456789") {
				t.Fatalf("%d on %q %v: words %q became %q", c, source, s, want, got)
			}
			return
		}
		if got, want := plain(now), plain(text); got != want && !onlySyntax(e) {
			t.Fatalf("%d on %q %v: words %q became %q", c, source, s, want, got)
		}
		if s.Empty() || c != markup.ToggleBold && c != markup.ToggleItalic {
			return
		}
		back, ok := now.Do(c, e.Select)
		if !ok && strings.ContainsAny(plain(now), "*_~`") {
			return // next to what looks like syntax there may be no way
		}
		if !ok {
			t.Fatalf("%d on %q %v cannot be taken back in %q %v", c, source, s, now.text(), e.Select)
		}
		then := []rune(now.text())
		again := New(string(then[:back.From]) + back.Text + string(then[back.To:]))
		if got := plain(again); got != plain(text) {
			t.Fatalf("%d twice on %q %v: words %q became %q", c, source, s, plain(text), got)
		}
	})
}

// onlySyntax reports whether an edit writes syntax around the caret, which shows
// until something is typed there.
func onlySyntax(e markup.Edit) bool {
	return e.Select.Empty() && strings.Trim(e.Text, "*`[]()") == ""
}

// text returns the whole text.
func (t *Text) text() string {
	var lines []string
	for _, l := range t.lines {
		lines = append(lines, l.text)
	}
	return strings.Join(lines, "\n")
}

// plain returns the visible characters of a text.
func plain(t *Text) string {
	var out strings.Builder
	for _, w := range parse(t.source(0, len(t.lines))).words() {
		if !w.style.Has(markup.Marker) {
			out.WriteRune(w.r)
		}
	}
	return out.String()
}

func TestPasteFormatted(t *testing.T) {
	for _, test := range [][3]string{
		{"a | b", "**c**", "a **c**| b"},
		{"a «x» b", "c", "a c| b"},
		{"a| b", "- c\n- d", "a\n\n- c\n- d|\n\n b"},
		{"|", "# c\n\nd", "# c\n\nd|"},
		{"a\n|", "- c", "a\n\n- c|"},
		{"- |", "- c\n- d", "- c\n- d|"},
		{"- a|", "- c\n- d", "- a\n\n  - c\n  - d|"},
		{"- a|", "c\n\nd", "- ac\n\n  d|"},
		{"> a|", "c\n\nd", "> ac\n\n> d|"},
		{"1. a|b", "c", "1. ac|b"},
		{"|a", "> c", "> c|\n\na"},
	} {
		text, s := selected(t, test[0])
		if got := apply(text, New(text).PasteFormatted(test[1], s)); got != test[2] {
			t.Errorf("%q pasted into %q:\n got %q\nwant %q", test[1], test[0], got, test[2])
		}
	}
}
