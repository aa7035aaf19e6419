package mdedit

import (
	"strings"
	"testing"
)

// typing types a text letter by letter, with the replacements of a language.
func typing(keys, language string) string {
	text := New("")
	caret := 0
	for _, r := range keys {
		text.Replace(caret, caret, string(r))
		caret++
		if e, ok := text.Typed(caret, language); ok {
			text.Replace(e.From, e.To, e.Text)
			caret = e.Select.End
		}
	}
	return text.text()
}

func TestTyped(t *testing.T) {
	for _, test := range [][3]string{
		{"en", `"a" 'b' c's ("d") it's`, "“a” ‘b’ c’s (“d”) it’s"},
		{"", `"a" -- b`, `"a" -- b`},
		{"en-GB", `He said "'a' b"`, "He said “‘a’ b”"},
		{"de", `"a" 'b' c's`, "„a“ ‚b‘ c’s"},
		{"de-CH", `"a" 'b' c's`, "«a» ‹b› c’s"},
		{"fr", `"a" l'b`, "«\u00a0a\u00a0» l’b"},
		{"fr", `"a " b`, "«\u00a0a\u00a0» b"},
		{"sv", `"a" c's`, `"a" c’s`},
		{"en", "a -- b", "a – b"},
		{"en", "a --- b", "a — b"},
		{"en", "a--b", "a–b"},
		{"en", "run --all a", "run --all a"},
		{"en", "---\n", "---\n"},
		{"en", "| -- | a", "| -- | a"},
		{"en", "`a \"b\"` \"c\"", "`a \"b\"` “c”"},
		{"en", "```\n\"a\" -- b\n```", "```\n\"a\" -- b\n```"},
		{"en", `[a](b "c") "d"`, `[a](b "c") “d”`},
		{"en", `https://a.b/it's--c it's`, `https://a.b/it's--c it’s`},
		{"en", `<a href="b">`, `<a href="b">`},
		{"en", `6" and 5'`, `6" and 5'`},
		{"en", `**"a"**`, `**“a”**`},
		{"en", "\"a\nb\"", "“a\nb”"},
	} {
		if got := typing(test[1], test[0]); got != test[2] {
			t.Errorf("%s %q:\n got %q\nwant %q", test[0], test[1], got, test[2])
		}
	}
}

func FuzzTyped(f *testing.F) {
	f.Add(`a "b" -- c's `+"`\"`", "de")
	f.Fuzz(func(t *testing.T, keys, language string) {
		if len(keys) > 200 {
			return
		}
		straight := strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "‚", "'", "‘", "'", "’", "'", "–", "--", "—", "---",
			"«\u00a0", `"`, "\u00a0»", `"`, "«", `"`, "»", `"`, "‹", "'", "›", "'", "\u00a0", "", " ", "")
		if got, want := straight.Replace(typing(keys, language)), straight.Replace(string([]rune(keys))); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}
