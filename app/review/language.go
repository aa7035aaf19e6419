package review

import (
	"embed"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"promodoc/app/review/prose"
)

// language is what is known of the words of a language.
type language struct {
	Abbreviations []string            // with their full stop
	Common        []string            // the most frequent words, the most frequent first
	Classes       map[string][]string // by name; see package phrase
	Numbers       map[string]float64  // words for numbers
	Placeholders  []string            // whole sentences of what is still to be written
	Occupations   []string            // ends of words for what people are
	Looks         []look
	lists         *prose.Lists
}

//go:embed words/*.yaml
var wordFiles embed.FS

// readLanguage reads the words of a language. They are part of the program, so a fault
// is a programming error.
func readLanguage(files fs.FS, tag string) language {
	names, err := fs.Glob(files, "words/"+tag+"*.yaml")
	if err != nil {
		panic(err)
	}
	var l language
	for _, name := range names { // their classes are those of all together
		data, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err)
		}
		if err := yaml.Unmarshal(data, &l); err != nil {
			panic(fmt.Errorf("%s: %w", name, err))
		}
	}
	l.lists = &prose.Lists{Abbreviations: map[string]bool{}}
	for _, a := range l.Abbreviations {
		l.lists.Abbreviations[a] = true
	}
	return l
}
