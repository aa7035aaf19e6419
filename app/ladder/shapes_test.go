package ladder

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// TestShapes reads the pages of testdata/shapes.txt, one for each way in which
// companies lay out their ladders, and compares the paths with those written down
// for it: "Title <- from role: considerations [sections] preparations".
func TestShapes(t *testing.T) {
	data, err := os.ReadFile("testdata/shapes.txt")
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split("\n"+strings.ReplaceAll(string(data), "\r\n", "\n"), "\n=== ")[1:]
	if len(pages) < 40 {
		t.Errorf("only %d pages", len(pages))
	}
	for _, page := range pages {
		name, rest, _ := strings.Cut(page, "\n")
		text, want, found := strings.Cut(rest, "\n--- paths\n")
		if !found {
			t.Fatalf("%s: no paths written down", name)
		}
		t.Run(name, func(t *testing.T) {
			d, _ := Read(name, []byte(text+"\n"), "")
			if got := summary(d); got != strings.TrimSpace(want) {
				t.Errorf("got\n%s\nwant\n%s\n%s", got, strings.TrimSpace(want), d.Report())
			}
		})
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
			if s.ID != "considerations" {
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
