package people

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/review/prose"
)

// classes are those of the review's words.
var classes = sync.OnceValue(func() map[string]map[string]bool {
	files, err := filepath.Glob("../words/en*.yaml")
	if err != nil || len(files) == 0 {
		panic("no words")
	}
	all := map[string]map[string]bool{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		var f struct{ Classes map[string][]string }
		if err := yaml.Unmarshal(data, &f); err != nil {
			panic(err)
		}
		for class, words := range f.Classes {
			all[class] = map[string]bool{}
			for _, w := range words {
				all[class][w] = true
			}
		}
	}
	return all
})

func read(text string) *Text {
	return Read(prose.Read(text, &prose.Lists{Abbreviations: map[string]bool{"ms.": true}}), Lexicon{Names: map[string]bool{"okafor": true}, Class: func(name, lower string) bool {
		return classes()[name][lower]
	}})
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

func TestBlames(t *testing.T) {
	for text, want := range map[string]string{
		"Then Anna forgot the date":               "Anna forgot",
		"Anna did not test it":                    "Anna did not test",
		"It was Peter’s fault":                    "Peter’s fault",
		"Peter came late. Later he ignored us":    "he ignored",
		"Peter broke the build again":             "Peter broke",
		"Peter was too slow for it":               "Peter was too slow",
		"It was not Peter’s fault":                "",
		"Anna was not told":                       "",
		"Anna and I forgot it":                    "",
		"Then Jenkins ignored the file":           "",
		"Peter said that I forgot it":             "",
		"Anna asked what was slow":                "",
		"The server was slow and Peter was right": "",
	} {
		x := read(text)
		got := ""
		for _, b := range x.Blames() {
			got += x.words(b.First, b.Last)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestPays(t *testing.T) {
	for text, want := range map[string]string{
		"His salary was low":                 "salary",
		"I gave Anna a bonus":                "bonus",
		"Peter earns more than I do":         "earns more",
		"Hired Anna at 85,000 euros":         "85,000 euros",
		"He makes 80k":                       "80k",
		"The salary form was slow":           "",
		"We sold it for 2,400 euros":         "",
		"I asked for a budget of 60,000":     "",
		"They earned the trust of the users": "",
	} {
		x := read(text)
		got := ""
		for _, p := range x.Pays() {
			got += x.words(p.First, p.Last)
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
		at := slices.IndexFunc(x.Words, func(w prose.Word) bool { return classes()["illness"][w.Lower] })
		if got := x.IllOne(at, at+1); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
