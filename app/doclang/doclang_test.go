package doclang

import (
	"slices"
	"testing"
	"time"

	"promodoc/app/message"
)

func TestOf(t *testing.T) {
	for _, test := range []struct{ tag, want string }{
		{"", "en"}, {"en", "en"}, {"en-GB", "en"}, {"en-US", "en-US"}, {"EN-us", "en-US"}, {"en-ZA", "en"},
		{"de", "de"}, {"de-AT", "de"}, {"de_CH", "de"}, {"pt-BR", "pt"}, {"sv", "en"}, {"not a tag", "en"},
	} {
		if got := Of(test.tag).tag; got != test.want {
			t.Errorf("Of(%q) is %q, want %q", test.tag, got, test.want)
		}
	}
}

func TestTexts(t *testing.T) {
	m := message.New("doctree.see", "See {{.Examples}}.")
	if got := Of("de").Text(m, "Examples", "1.2"); got != "Siehe 1.2." {
		t.Errorf("got %q", got)
	}
	if got := Of("en-US").Text(m, "Examples", "1.2"); got != "See 1.2." {
		t.Errorf("a text that the language lacks: %q", got)
	}
	if got := Of("fr").And([]string{"a", "b", "c"}); got != "a, b et c" {
		t.Errorf("got %q", got)
	}
	if got := Of("en").And([]string{"a", "b"}) + Of("de").And([]string{"a"}); got != "a and ba" {
		t.Errorf("got %q", got)
	}
	if got := Of("it").Day(1) + Of("it").Day(2) + Of("de").Day(1) + Of("es").Month(time.March) + Of("en").Month(time.May); got != "1º21marzoMay" {
		t.Errorf("got %q", got)
	}
}

func TestIsMonth(t *testing.T) {
	for tag, words := range map[string][]string{
		"en": {"October", "october", "Oct", "Sept"}, "de": {"Oktober", "Okt", "März", "Mär"}, "fr": {"août", "déc", "octobre"}, "es": {"mayo"},
	} {
		for _, word := range words {
			if !Of(tag).IsMonth(word) {
				t.Errorf("%s: %q is no month", tag, word)
			}
		}
	}
	for _, word := range []string{"", "Oc", "Octobers", "people", "Oktober"} {
		if Of("en").IsMonth(word) {
			t.Errorf("%q is a month", word)
		}
	}
}

// TestEveryLanguageHasEveryText compares the files with each other. American
// English has only what differs.
func TestEveryLanguageHasEveryText(t *testing.T) {
	want := Of("de").Texts()
	for _, tag := range Translated {
		l := Of(tag)
		if tag == "en-US" {
			continue
		}
		if got := l.Texts(); !slices.Equal(got, want) {
			t.Errorf("%s has other texts than German:\n%q\n%q", tag, got, want)
		}
		if len(l.file.Months) != 12 {
			t.Errorf("%s has %d months", tag, len(l.file.Months))
		}
	}
}

func TestNames(t *testing.T) {
	for tag, want := range map[string]string{
		"de": "Deutsch", "de_AT": "Deutsch (Österreich)", "pt-BR": "Português (Brasil)", "de-LU": "Deutsch (LU)", "xx": "xx", "en-gb": "English (United Kingdom)",
	} {
		if got := Name(tag); got != want {
			t.Errorf("Name(%q) is %q, want %q", tag, got, want)
		}
	}
	got := Offered([]string{"sv_SE", "de_DE", "de_AT", "sv-SE", "de"})
	if want := append(slices.Clone(offered), "sv", "de-AT"); !slices.Equal(got, want) {
		t.Errorf("offered are %q, want %q", got, want)
	}
	for _, tag := range offered {
		if Name(tag) == tag {
			t.Errorf("%s has no name", tag)
		}
	}
}
