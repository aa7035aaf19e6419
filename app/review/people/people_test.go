package people

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/review/phrase"
	"promodoc/app/review/prose"
)

// classes are those of the review's words.
var classes = sync.OnceValue(func() *phrase.Set {
	files, err := filepath.Glob("../words/en*.yaml")
	if err != nil || len(files) == 0 {
		panic("no words")
	}
	all := map[string][]string{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		var f struct{ Classes map[string][]string }
		if err := yaml.Unmarshal(data, &f); err != nil {
			panic(err)
		}
		maps.Copy(all, f.Classes)
	}
	return phrase.NewSet(all, nil)
})

func read(text string) *Text {
	t := prose.Read(text, &prose.Lists{Abbreviations: map[string]bool{"ms.": true}})
	return Read(phrase.Text{Text: t, Set: classes()}, map[string]bool{"okafor": true})
}

func (x *Text) words(first, last int) string { return x.Source[x.Words[first].From:x.Words[last-1].To] }

func TestMentions(t *testing.T) {
	for text, want := range map[string]string{
		"Then Anna Berg and I met Okafor": "Anna Berg, I, Okafor",
		"We met Ms. Lindqvist":            "We, Ms. Lindqvist",
		"I told my manager’s wife":        "I, wife",
		"In the tester form they are":     "they",
		"It ran on Julia 1.6":             "",
		"Two colleagues of the patients":  "colleagues, patients",
	} {
		x := read(text)
		var all []string
		for _, m := range x.Mentions() {
			all = append(all, x.words(m.First, m.Last))
		}
		if got := strings.Join(all, ", "); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// Who is named in a sentence is said of it, and otherwise who was named before.
func TestName(t *testing.T) {
	for text, want := range map[string]string{
		"Anna told me. Peter forgot it. Ruth saw": "Peter",
		"Anna told me. He forgot it. Ruth saw":    "Anna",
		"It broke. Then he forgot it. Ruth saw":   "Ruth",
		"It broke. Peter and Ruth forgot it":      "Peter",
		"It broke. Somebody forgot it":            "",
	} {
		x := read(text)
		got := ""
		if m, ok := x.Name(x.Sentences[1]); ok {
			got = x.words(m.First, m.Last)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestIllOne(t *testing.T) {
	for text, want := range map[string]bool{
		"Anna had cancer":                      true,
		"My manager was off with burnout":      true,
		"Because of his burnout I took over":   true,
		"The burnout of my colleague":          true,
		"I built a form for cancer":            false,
		"Anna wrote the cancer registry":       false,
		"The patients had cancer":              false,
		"The words burnout and cancer were in": false,
	} {
		x := read(text)
		at := slices.IndexFunc(x.Words, func(w prose.Word) bool { return classes().Class("illness", w.Lower) })
		if got := x.IllOne(at, at+1); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
