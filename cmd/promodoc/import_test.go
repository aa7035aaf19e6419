//go:build cgo && linux

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
)

// TestFromACompanysPageToADocument is the way of a company's page in the real
// window, by keyboard alone: the page is imported and looked through, its paths
// are kept, one is copied and asks for one thing more, and a document written on
// it is exported.
func TestFromACompanysPageToADocument(t *testing.T) {
	r := newRobot(t)
	page := r.put("page.md", "../../app/ladder/testdata/pages/handbook-page.md")
	r.start()
	r.press("ctrl+i")
	r.write(page)
	r.press("Return")
	r.untilTitle("Import page.md")

	r.press("End", "c") // the last item is asked for, not only to be thought over
	r.press("ctrl+s")
	r.press("Return") // the id of the general path is taken: the free one is as good
	r.untilTitle("Career paths")
	paths := r.paths()
	manager := paths["Care Engineering Manager"]
	if len(paths) != 4 || len(manager.Considerations()) != 6 || len(manager.AllPreparations()) != 6 {
		t.Fatalf("%d paths are kept, the manager's asks for %d things", len(paths), len(manager.Considerations()))
	}

	r.press("ctrl+f")
	r.write("care engineering manager")
	r.press("ctrl+d")
	const copied = "Copy of Care Engineering Manager"
	r.until("a copy", func() bool { return r.paths()[copied].ID != "" })
	r.press("Return")
	r.untilTitle(copied)
	r.press("ctrl+Return")
	r.write("Keeps promises small")
	r.press("Tab")
	r.write("You promise what the team can keep.")
	r.until("seven considerations", func() bool { return len(r.paths()[copied].Considerations()) == 7 })

	r.press("ctrl+p")
	r.untilTitle("Career paths")
	r.press("ctrl+Return")
	r.untilTitle("New document")
	r.press("Return")
	r.untilTitle("Care Engineering Manager")
	r.press("ctrl+Return")
	r.write("Asked whom nobody had asked")
	r.file("data/promodoc/documents/*.yaml", "Asked whom nobody had asked")
	r.press("ctrl+e", "Return")
	markdown := r.file("config/promodoc/exports/*.md", "Asked whom nobody had asked")
	r.file("config/promodoc/exports/*.pdf", "%%EOF")
	r.press("ctrl+q")
	r.quits()

	data, err := os.ReadFile(markdown)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range r.paths()[copied].Considerations() {
		if !strings.Contains(string(data), c.Title) {
			t.Errorf("the Markdown lacks %q", c.Title)
		}
	}
}

// put copies a file into the robot's home and returns its name there.
func (r *robot) put(name, from string) string {
	r.t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		r.t.Fatal(err)
	}
	file := filepath.Join(r.home, name)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		r.t.Fatal(err)
	}
	return file
}

// paths are the paths of her own that are right, by title: one that is being
// written may not be.
func (r *robot) paths() map[string]career.Path {
	r.t.Helper()
	files, err := filepath.Glob(filepath.Join(r.home, "config/promodoc/paths/*.yaml"))
	if err != nil {
		r.t.Fatal(err)
	}
	all := map[string]career.Path{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			r.t.Fatal(err)
		}
		if p, err := career.Read(file, data); err == nil {
			all[p.Title] = p
		}
	}
	return all
}
