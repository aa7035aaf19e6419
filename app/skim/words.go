package skim

import (
	"embed"
	"fmt"
	"sync"

	"go.yaml.in/yaml/v3"

	"promodoc/app/doclang"
)

//go:embed words/*.yaml
var wordFiles embed.FS

// wordLists are what is known of the words of a language. Those of a language without a
// file are empty: nothing is taken for what it may not be.
type wordLists struct {
	groups, wholes, departments, which, parts, things, before, verbs, bare, months map[string]bool
}

var english = sync.OnceValue(func() wordLists {
	data, err := wordFiles.ReadFile("words/en.yaml")
	if err != nil {
		panic(err) // it is part of the program
	}
	var lists map[string][]string
	if err := yaml.Unmarshal(data, &lists); err != nil {
		panic(fmt.Errorf("words/en.yaml: %w", err))
	}
	set := func(name string) map[string]bool {
		all := map[string]bool{}
		for _, word := range lists[name] {
			all[word] = true
		}
		return all
	}
	return wordLists{set("groups"), set("wholes"), set("departments"), set("which"), set("parts"), set("things"), set("before"), set("verbs"), set("bare"), set("months")}
})

// listsOf returns what is known of the words of a language.
func listsOf(tag string) wordLists {
	if doclang.Primary(tag) == "en" {
		return english()
	}
	return wordLists{}
}
