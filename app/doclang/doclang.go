// Package doclang has the languages that documents are written in: their names,
// and the fixed words that the program adds to pages in each. The language of the
// screens is another matter. The package must not know of documents or pages.
package doclang

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
)

// Default is the language of documents that name none.
const Default = "en"

// Language is one language with its fixed words. A Language does not change and
// may be used by several goroutines.
type Language struct {
	tag   string
	file  file
	texts map[string]*message.Message // by ID; nil for the texts as they are in the source
}

// file is what the file of a language has.
type file struct {
	Months   []string          // January first
	FirstDay string            `yaml:"first_day"` // how the first of a month is written; empty for 1
	Texts    map[string]string // by the ID of the English text
}

//go:embed languages/*.yaml
var files embed.FS

// Translated are the languages that have a file. All other languages have the
// English words.
var Translated = []string{"de", "en-US", "es", "fr", "it", "nl", "pt"}

// load reads the files. They are part of the program, so a fault in one is a
// programming error, which the package's test finds.
var load = sync.OnceValue(func() map[string]*Language {
	all := map[string]*Language{Default: {tag: Default}}
	for _, tag := range Translated {
		data, err := files.ReadFile("languages/" + tag + ".yaml")
		if err != nil {
			panic(err)
		}
		l := &Language{tag: tag, texts: map[string]*message.Message{}}
		if err := yaml.Unmarshal(data, &l.file); err != nil {
			panic(fmt.Errorf("languages/%s.yaml: %w", tag, err))
		}
		for id, text := range l.file.Texts {
			l.texts[id] = message.Translation(id, text)
		}
		all[tag] = l
	}
	return all
})

// Of returns the language of a BCP 47 tag: with words of its own if there are
// any for the tag or for its first part, else with the English ones.
func Of(tag string) *Language {
	if isDefault(tag) {
		return english
	}
	all := load()
	for known, l := range all {
		if strings.EqualFold(known, tag) {
			return l
		}
	}
	if l := all[Primary(tag)]; l != nil {
		return l
	}
	return english
}

// english needs no file, so that most documents do not wait for any.
var english = &Language{tag: Default}

func isDefault(tag string) bool { return tag == "" || tag == Default || tag == "en-GB" }

// Primary returns the first part of a tag in lower case: "de" for "de-AT" and
// "de_AT".
func Primary(tag string) string {
	primary, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(primary)
}

// Text returns a text in the language, or in English if it has none; see
// [message.Message.Text].
func (l *Language) Text(m *message.Message, args ...any) string {
	if own := l.texts[m.ID()]; own != nil {
		return own.Text(args...)
	}
	return m.Text(args...)
}

// And lists items as in "a, b and c".
func (l *Language) And(items []string) string {
	own := l.texts["message.and"]
	if own == nil || len(items) < 2 {
		return message.And(items)
	}
	n := len(items) - 1
	return own.Text("First", message.Comma(items[:n]), "Last", items[n])
}

// Month returns the name of a month as it is in a date.
func (l *Language) Month(m time.Month) string {
	if int(m) < 1 || int(m) > len(l.file.Months) {
		return m.String()
	}
	return l.file.Months[m-1]
}

// IsMonth reports whether a word is a month as it is in dates, or three letters or
// more that one begins with.
func (l *Language) IsMonth(word string) bool {
	const shortest = 3
	if len(word) < shortest {
		return false
	}
	for m := time.January; m <= time.December; m++ {
		if name := l.Month(m); len(word) <= len(name) && strings.EqualFold(name[:len(word)], word) {
			return true
		}
	}
	return false
}

// Day returns the day of a month as it is in a date.
func (l *Language) Day(day int) string {
	if day == 1 && l.file.FirstDay != "" {
		return l.file.FirstDay
	}
	return fmt.Sprint(day)
}

// Texts returns the IDs of the texts that the language has, sorted.
func (l *Language) Texts() []string { return slices.Sorted(maps.Keys(l.texts)) }
