package review

import (
	"embed"
	"fmt"

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
	Looks         []look
	lists         *prose.Lists
}

//go:embed words/*.yaml
var wordFiles embed.FS

// readLanguage reads the words of a language. They are part of the program, so a fault
// is a programming error.
func readLanguage(tag string) language {
	data, err := wordFiles.ReadFile("words/" + tag + ".yaml")
	if err != nil {
		panic(err)
	}
	var l language
	if err := yaml.Unmarshal(data, &l); err != nil {
		panic(fmt.Errorf("words/%s.yaml: %w", tag, err))
	}
	l.lists = &prose.Lists{Abbreviations: map[string]bool{}}
	for _, a := range l.Abbreviations {
		l.lists.Abbreviations[a] = true
	}
	return l
}
