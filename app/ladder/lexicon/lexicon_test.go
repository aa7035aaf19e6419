package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// TestFilesAndTablesAgree checks that each list of the files is used, and that
// each list in use has words.
func TestFilesAndTablesAgree(t *testing.T) {
	x := load()
	entries, err := files.ReadDir("languages")
	if err != nil || len(entries) != len(Languages) {
		t.Errorf("%d files for %d languages, %v", len(entries), len(Languages), err)
	}
	used := map[string]bool{}
	for form, source := range formSources {
		names := placeholder().FindAllString(source, -1)
		if len(names) == 0 {
			t.Errorf("form %d has no words", form)
		}
		for _, name := range names {
			used[strings.Trim(name, "<>")] = true
		}
	}
	inFiles := map[string]bool{}
	for name, l := range x.languages {
		if l.Considerations == "" || len(l.verbs) == 0 {
			t.Errorf("%s: no title or no verbs", name)
		}
		for pattern := range l.Patterns {
			inFiles[pattern] = true
			if !used[pattern] {
				t.Errorf("%s: no form uses %s", name, pattern)
			}
		}
		for verb := range l.verbs {
			if verb != strings.ToLower(verb) || strings.Contains(verb, " ") {
				t.Errorf("%s: %q cannot be a token", name, verb)
			}
		}
		for list := range l.Words {
			used := append([]List{BeforeVerb, AfterThink, Learning, Dangling, Opening, NotATitle, NotBeforeRole, RoleGerund, Pronoun, Speaker,
				JobFacts, BesideFacts, JobLabels, ClauseStart, StrongClause, RecordLevel, RecordSkill, DraftWord}, ranks...)
			if !slices.Contains(used, list) {
				t.Errorf("%s: nothing uses %s", name, list)
			}
		}
	}
	for name := range used {
		if !inFiles[name] {
			t.Errorf("no file has %s", name)
		}
	}
}

func TestFindVerb(t *testing.T) {
	for _, test := range []struct {
		text, language, word string
		weak                 bool
	}{
		{"Read the handbook.", "", "read", false},
		{"You should also watch a talk", "en", "watch", false},
		{"Take a course", "", "take", true},
		{"Think about it", "", "think", false},
		{"Think ahead", "", "think", true},
		{"Das Buch lesen", "de", "lesen", false},
		{"Das Buch lesen", "fr", "", false},
		{"Lire le guide", "de", "", false},
		{"Lire le guide", "fr-CA", "lire", false},
		{"Reads between the lines", "", "", false},
	} {
		verb, word, found := FindVerb(test.text, test.language)
		if found != (test.word != "") || found && (word != test.word || verb.Weak != test.weak || verb.Kind == "") {
			t.Errorf("%q in %q: %+v, %q, %v", test.text, test.language, verb, word, found)
		}
	}
}
