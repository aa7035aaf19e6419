package promo

import (
	"strings"
	"testing"
)

func TestStateOf(t *testing.T) {
	done := Example{Title: "t", Action: "a", Result: "r"}
	with := func(e Example, supports ...string) Example {
		e.Supports = supports
		return e
	}
	secret := with(done, "humility")
	secret.Confidential = true
	for _, c := range []struct {
		name     string
		id       string
		examples []Example
		want     State
	}{
		{"no example", "humility", nil, StateNothing},
		{"an empty card", "humility", []Example{with(Example{Action: " \n", Proof: Proof{Evidence: []Evidence{{}}}}, "humility")}, StateNothing},
		{"a title", "humility", []Example{with(Example{Title: "t"}, "humility")}, StateBegun},
		{"a link", "humility", []Example{with(Example{Proof: Proof{Evidence: []Evidence{{URL: "u"}}}}, "humility")}, StateBegun},
		{"one complete", "humility", []Example{with(done, "humility")}, StateEnough},
		{"complete but of another", "humility", []Example{with(done, "hiring")}, StateNothing},
		{"confidential", "humility", []Example{secret}, StateBegun},
		{"one of two", "hiring", []Example{with(done, "hiring")}, StateBegun},
		{"two, one under another", "hiring", []Example{with(done, "hiring"), with(done, "humility", "hiring")}, StateEnough},
		{"enough is at least one", "delivery", nil, StateNothing},
		{"enough defaults to one", "delivery", []Example{with(done, "delivery")}, StateEnough},
		{"not on the path", "gone", []Example{with(done, "gone")}, StateBegun},
	} {
		d := filled()
		d.Examples = c.examples
		if got := StateOf(d, c.id); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if ready, total := Progress(filled()); ready != 1 || total != 3 {
		t.Errorf("progress is %d of %d, want 1 of 3", ready, total)
	}
}

func TestComplete(t *testing.T) {
	for _, c := range []struct {
		e    Example
		want bool
	}{
		{Example{Title: "t", Action: "a", Result: "r"}, true},
		{Example{Title: "t", Action: "a", Result: "r", Confidential: true}, true},
		{Example{Title: " ", Action: "a", Result: "r"}, false},
		{Example{Title: "t", Situation: "s", Result: "r"}, false},
		{Example{Title: "t", Action: "a", Result: "\t"}, false},
	} {
		if got := c.e.Complete(); got != c.want {
			t.Errorf("%+v: complete is %v", c.e, got)
		}
	}
}

func TestWords(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, " \n\t": 0, "one": 1, "one two\nthree": 3, "don't stop": 2, "— – …": 0, "a/b": 2, "well-known": 2,
		"3.14 and 1,000": 3, "Ångström naïve": 2, "日本語": 3, "привет, мир": 2, "👍 ok": 1, "**bold** _it_": 2,
		"no\u00a0break": 2, "https://example.com": 2, "a.b:c'd": 1, "1.5,3;2'1": 1, "a.1 1:2 a,b": 6, "__a_1__ _ a._b": 3,
	} {
		if got := words(text); got != want {
			t.Errorf("%q has %d words, want %d", text, got, want)
		}
	}
	e := Example{Title: "one two", Situation: "three", Action: "four five", Proof: Proof{Evidence: []Evidence{{Title: "not counted"}}}}
	if got := e.Words(); got != 5 {
		t.Errorf("the example has %d words, want 5", got)
	}
}

// The fast path for ASCII must agree with the segmentation.
func FuzzWords(f *testing.F) {
	for _, s := range []string{"a\u0301 b", " \u0301b", "a.b c", "\r\n1,2", "x\u200dy \u200dz", "🇩🇪🇫🇷 a_b", "\xff a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := words(s), segmentedWords(s); got != want {
			t.Errorf("%q: %d words, want %d", s, got, want)
		}
	})
}

func BenchmarkWords5000(b *testing.B) {
	for name, word := range map[string]string{"latin": "the migration failed. ", "cyrillic": "перенос не удался. "} {
		text := strings.Repeat(word, 5000/len([]rune(word)))
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				words(text)
			}
		})
	}
}
