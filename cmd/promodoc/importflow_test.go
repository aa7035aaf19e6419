//go:build cgo && linux

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
)

// TestImportFlow imports a company's page in the real window, by keyboard alone:
// it reviews the page, saves its paths, adds a consideration to a copy of one,
// and exports a document written on the copy.
func TestImportFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	page := d.put("page.md", "../../app/ladder/testdata/pages/handbook-page.md")
	d.start()
	d.press("ctrl+shift+i")
	d.write(page)
	d.press("Return")
	d.waitForTitle("Import page.md")

	d.press("End", "c") // the last item becomes a consideration
	d.press("ctrl+s")
	d.waitForTitle("Career paths")
	paths := d.paths()
	manager := paths["Care Engineering Manager"]
	if len(paths) != 4 || len(manager.Considerations()) != 6 || len(manager.AllPreparations()) != 6 {
		t.Fatalf("%d paths, the manager's with %d considerations", len(paths), len(manager.Considerations()))
	}

	d.press("ctrl+f")
	d.write("care engineering manager")
	d.press("ctrl+shift+d")
	const copied = "Copy of Care Engineering Manager"
	d.waitFor("a copy", func() bool { return d.paths()[copied].ID != "" })
	d.press("Return")
	d.waitForTitle(copied)
	d.press("ctrl+Return")
	d.write("Keeps promises small")
	d.press("Tab")
	d.write("You promise what the team can keep.")
	d.waitFor("seven considerations", func() bool { return len(d.paths()[copied].Considerations()) == 7 })

	d.press("ctrl+shift+o")
	d.waitForTitle("Career paths")
	d.press("ctrl+Return")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForTitle("Care Engineering Manager")
	d.press("ctrl+Return")
	d.write("Asked whom nobody had asked")
	d.waitForFile("data/promodoc/documents/*.yaml", "Asked whom nobody had asked")
	d.press("ctrl+e", "Return")
	markdown := d.waitForFile("config/promodoc/exports/*.md", "Asked whom nobody had asked")
	d.waitForFile("config/promodoc/exports/*.pdf", "%%EOF")
	d.press("ctrl+q")
	d.waitForExit()

	data, err := os.ReadFile(markdown)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range d.paths()[copied].Considerations() {
		if !strings.Contains(string(data), c.Title) {
			t.Errorf("the Markdown lacks %q", c.Title)
		}
	}
}

// put copies a file into the home folder and returns its name there.
func (d *driver) put(name, from string) string {
	d.t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		d.t.Fatal(err)
	}
	file := filepath.Join(d.home, name)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return file
}

// paths returns the user's own paths by title, except for invalid ones, since a
// path is invalid while it is being written.
func (d *driver) paths() map[string]career.Path {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, "config/promodoc/paths/*.yaml"))
	if err != nil {
		d.t.Fatal(err)
	}
	all := map[string]career.Path{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			d.t.Fatal(err)
		}
		if p, err := career.Read(file, data); err == nil {
			all[p.Title] = p
		}
	}
	return all
}
