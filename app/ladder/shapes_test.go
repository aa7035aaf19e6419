package ladder

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"promodoc/app/ladder/lexicon"
)

// TestShapes reads the pages of testdata/shapes.txt, one for each way in which
// companies lay out their ladders, and compares the paths with those written down
// for it: "Title <- from role: considerations [sections] preparations".
func TestShapes(t *testing.T) {
	eachPage(t, "shapes.txt", 40, func(t *testing.T, name, text, want string) {
		d, _ := Read(name, []byte(text), "")
		if got := summary(d); got != want {
			t.Errorf("got\n%s\nwant\n%s\n%s", got, want, d.Report())
		}
	})
}

// TestCompanies reads pages laid out as those of thirteen companies are, in other
// words, and compares what the paths are called, what they go on from and how much
// they ask for with what was written down for it: "id | title <- from role | to
// role: considerations +preparations".
func TestCompanies(t *testing.T) {
	eachPage(t, "companies.txt", 13, func(t *testing.T, name, text, want string) {
		for n := 1; strings.Contains(text, "{s}"); n++ {
			text = strings.Replace(text, "{s}", fmt.Sprintf("Keeps promise %d to the people next door.", n), 1)
		}
		d, _ := Read(name, []byte(text), "")
		paths, _ := d.Paths(nil)
		var lines []string
		for _, p := range paths {
			line := fmt.Sprintf("%s | %s <- %s| %s: %d", p.ID, p.Title, withSpace(p.FromRole), p.ToRole, len(p.Considerations()))
			if n := len(p.AllPreparations()); n > 0 {
				line += fmt.Sprintf(" +%d", n)
			}
			lines = append(lines, line)
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("got\n%s\nwant\n%s\n%s", got, want, d.Report())
		}
	})
}

func withSpace(s string) string {
	if s == "" {
		return s
	}
	return s + " "
}

// eachPage calls f with each page of a file of testdata, and what is written down
// for it.
func eachPage(t *testing.T, file string, least int, f func(t *testing.T, name, text, want string)) {
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split("\n"+strings.ReplaceAll(string(data), "\r\n", "\n"), "\n=== ")[1:]
	if len(pages) < least {
		t.Errorf("only %d pages", len(pages))
	}
	for _, page := range pages {
		name, rest, _ := strings.Cut(page, "\n")
		text, want, found := strings.Cut(rest, "\n--- paths\n")
		if !found {
			t.Fatalf("%s: no paths written down", name)
		}
		t.Run(name, func(t *testing.T) { f(t, name, text+"\n", strings.TrimSpace(want)) })
	}
}

// summary returns the paths of a draft, one a line.
func summary(d Draft) string {
	paths, err := d.Paths(nil)
	if err != nil {
		return "none"
	}
	var lines []string
	for _, p := range paths {
		line := p.Title
		if p.FromRole != "" {
			line += " <- " + p.FromRole
		}
		var sections []string
		for _, s := range p.Sections {
			if s.Title != lexicon.Considerations(p.Language) {
				sections = append(sections, s.Title)
			}
		}
		line += fmt.Sprintf(": %d", len(p.Considerations()))
		if len(sections) > 0 {
			line += " [" + strings.Join(sections, ", ") + "]"
		}
		if n := len(p.AllPreparations()); n > 0 {
			line += fmt.Sprintf(" +%d", n)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
