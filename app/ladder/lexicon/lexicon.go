// Package lexicon has the words by which pages on careers are understood, in
// seven languages: how preparations begin, what roles are called, what headings
// and columns say. The words are data, a file a language in the folder
// languages; they are read once, when first asked for. The package finds words
// in texts and must not decide what a text is for.
package lexicon

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
)

// Languages lists the languages of the lexicon, the ones that more pages are
// written in first.
var Languages = []string{"en", "de", "fr", "es", "nl", "it", "pt"}

//go:embed languages/*.yaml
var files embed.FS

// language is the file of one language.
type language struct {
	Considerations string              // the title of a section for considerations that are in none
	Words          map[List][]string   // plain words in lower case
	Patterns       map[string][]string // alternatives in the syntax of package regexp
	verbs          map[string]Verb
	finalVerbs     map[string]Verb
}

// UnmarshalYAML implements yaml.Unmarshaler.
func (l *language) UnmarshalYAML(n *yaml.Node) error {
	type words map[career.Kind][]string
	var file struct {
		Considerations string
		Verbs          words
		WeakVerbs      words `yaml:"weak_verbs"`
		FinalVerbs     words `yaml:"final_verbs"`
		WeakFinalVerbs words `yaml:"weak_final_verbs"`
		Words          map[List][]string
		Patterns       map[string][]string
	}
	if err := n.Decode(&file); err != nil {
		return err
	}
	table := func(strong, weak words) map[string]Verb {
		verbs := map[string]Verb{}
		for _, of := range []struct {
			words words
			weak  bool
		}{{strong, false}, {weak, true}} {
			for kind, all := range of.words {
				for _, word := range all {
					verbs[word] = Verb{Kind: kind, Weak: of.weak}
				}
			}
		}
		return verbs
	}
	*l = language{
		Considerations: file.Considerations, Words: file.Words, Patterns: file.Patterns,
		verbs: table(file.Verbs, file.WeakVerbs), finalVerbs: table(file.FinalVerbs, file.WeakFinalVerbs),
	}
	return nil
}

// lexicon is what the files of all languages say.
type lexicon struct {
	languages map[string]language
	words     map[List][]string
	isWord    map[List]map[string]bool
	forms     [numForms]*regexp.Regexp
}

// load reads the files. They are part of the program, so a fault in one is a
// programming error, which the package's test finds.
var load = sync.OnceValue(func() *lexicon {
	x := &lexicon{languages: map[string]language{}, words: map[List][]string{}, isWord: map[List]map[string]bool{}}
	patterns := map[string][]string{}
	for _, name := range Languages {
		data, err := files.ReadFile("languages/" + name + ".yaml")
		if err != nil {
			panic(err)
		}
		var l language
		if err := yaml.Unmarshal(data, &l); err != nil {
			panic(fmt.Errorf("languages/%s.yaml: %w", name, err))
		}
		x.languages[name] = l
		for list, words := range l.Words {
			x.words[list] = append(x.words[list], words...)
		}
		for pattern, alternatives := range l.Patterns {
			patterns[pattern] = append(patterns[pattern], alternatives...)
		}
	}
	for list, words := range x.words {
		x.isWord[list] = make(map[string]bool, len(words))
		for _, word := range words {
			x.isWord[list][word] = true
		}
	}
	for form, source := range formSources {
		x.forms[form] = regexp.MustCompile("(?i)" + placeholder().ReplaceAllStringFunc(source, func(name string) string {
			return strings.Join(patterns[strings.Trim(name, "<>")], "|")
		}))
	}
	return x
})

// placeholder is the name of a list of alternatives in a form's source.
var placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`<[a-z_]+>`) })

// primary returns the primary subtag of a language tag in lower case.
func primary(tag string) string {
	short, _, _ := strings.Cut(strings.ToLower(tag), "-")
	short, _, _ = strings.Cut(short, "_")
	return short
}

// Considerations returns the title of a section for considerations that are in
// none, in the language of the page or in English.
func Considerations(language string) string {
	if l, ok := load().languages[primary(language)]; ok {
		return l.Considerations
	}
	return load().languages["en"].Considerations
}
