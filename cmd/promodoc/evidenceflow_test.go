//go:build cgo && linux

package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/journal"
	"promodoc/app/promo"
)

// flowCommits is how many commits the repository of TestEvidenceFlow has.
const flowCommits = 10

// TestEvidenceFlow does in the real window, by keyboard alone, what is done cycle after
// cycle: three entries are noted down, four of ten that a git repository proposes are
// taken, two examples are made of entries, one of them is placed on two considerations
// and gets a picture, and all is exported. The next cycle begins on another path, where
// what waits is placed and exported. Each step is undone and done again.
func TestEvidenceFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.name = "promodoc-pointed" // only to be asked what it shows
	repository := d.repository()
	picture := d.picture()
	d.start()
	d.newManager()
	d.noteThree()
	d.gatherFour(repository)
	d.useTwo()
	d.supportTwo()

	d.press("ctrl+shift+a")
	d.write(picture)
	d.press("Return")
	attached := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(promo.AttachedFiles(doc)) == n }
	}
	d.undoneAndDone("an attachment", attached(0), attached(1))
	d.press("ctrl+e", "Return")
	d.checkFirstExport()

	d.press("Escape")
	d.nextCycle()
	d.press("ctrl+q")
	d.waitForExit()
}

// repository makes a git repository of the user, with ten commits of as many tickets.
func (d *driver) repository() (folder string) {
	d.t.Helper()
	folder = filepath.Join(d.home, "engine")
	git := func(args ...string) {
		cmd := exec.Command("git", append([]string{"-C", folder}, args...)...)
		cmd.Env = append(d.environ(), "GIT_CONFIG_NOSYSTEM=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			d.t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	if err := os.Mkdir(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	git("init", "-q")
	git("config", "user.name", "Ada Smith")
	git("config", "user.email", "ada@example.org")
	for i := range flowCommits {
		git("commit", "-q", "--allow-empty", "--date", fmt.Sprintf("2026-10-%02dT10:00:00Z", i+1), "-m", fmt.Sprintf("Mend fault %d of the importer (#%d)", i+1, i+101))
	}
	return folder
}

// picture makes a picture.
func (d *driver) picture() (file string) {
	d.t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for x := range 40 {
		img.Set(x, 10, color.Black)
	}
	file = filepath.Join(d.home, "chart.png")
	f, err := os.Create(file)
	if err == nil {
		err = png.Encode(f, img)
		f.Close()
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return file
}

// newManager begins a document on the path of managers.
func (d *driver) newManager() {
	d.t.Helper()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("shift+Tab") // from the roles to the field that filters them
	d.write("support engineering manager")
	d.press("Tab", "Tab") // past the remaining role, to the candidate
	d.write("Ada Smith")
	d.press("Return")
	d.waitForTitle("Ada Smith — Support Engineering Manager")
}

// entries returns the titles of the entries of the journal, sorted.
func (d *driver) entries() []string {
	files, err := filepath.Glob(filepath.Join(d.home, "data/promodoc/journal/*.yaml"))
	if err != nil {
		d.t.Fatal(err)
	}
	titles := []string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			d.t.Fatal(err)
		}
		all, _ := journal.Read(file, data)
		for _, e := range all {
			titles = append(titles, e.Title())
		}
	}
	slices.Sort(titles)
	return titles
}

// waitForEntries waits until the journal has a number of entries.
func (d *driver) waitForEntries(n int) {
	d.t.Helper()
	d.waitFor(fmt.Sprintf("%d entries", n), func() bool { return len(d.entries()) == n })
}

// noteThree notes three entries down in the document, and takes the last back in the
// journal.
func (d *driver) noteThree() {
	d.t.Helper()
	for i, line := range []string{"2026-09-01: Took an objection #review @Jon", "2026-09-02: Led the outage #on-call", "2026-09-03: Wrote the runbook"} {
		d.press("ctrl+l")
		d.write(line)
		d.press("Return")
		d.waitForEntries(i + 1)
		d.waitToBeGone("New entry in the journal") // the panel: from then on it can be undone
	}
	d.press("ctrl+j")
	d.waitForTitle("Journal")
	d.press("ctrl+z")
	d.waitForEntries(2)
	d.press("ctrl+shift+z")
	d.waitForEntries(3)
}

// gatherFour takes four of the proposals of a repository into the journal, from the
// second on.
func (d *driver) gatherFour(repository string) {
	d.t.Helper()
	d.press("ctrl+g")
	d.waitForTitle("Import evidence")
	d.write(repository)
	d.press("ctrl+Return")
	d.waitToSee("Mend fault 1 of the importer") // which is selected then
	for range 4 {
		d.press("Down", "space")
	}
	d.press("ctrl+z", "ctrl+shift+z", "ctrl+Return")
	d.waitForEntries(7)
	d.waitForTitle("Journal")
	d.press("ctrl+z")
	d.waitForEntries(3)
	d.press("ctrl+shift+z")
	d.waitForEntries(7)
	want := []string{"Led the outage", "Mend fault 2 of the importer", "Mend fault 3 of the importer", "Mend fault 4 of the importer", "Mend fault 5 of the importer", "Took an objection", "Wrote the runbook"}
	if got := d.entries(); !slices.Equal(got, want) {
		d.t.Fatalf("the journal has %q, want %q", got, want)
	}
}

// useTwo makes examples of two entries, for the second consideration: undoing and doing
// again lead there.
func (d *driver) useTwo() {
	d.t.Helper()
	has := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples) == n }
	}
	d.press("Escape") // to the document
	d.waitForTitle("Ada Smith")
	d.press("alt+Down", "alt+Down", "ctrl+j")
	d.waitToSee("Mend fault 2 of the importer")
	d.press("ctrl+f")
	d.write("fault 2")
	d.press("Down", "ctrl+Return")
	d.waitForTitle("Ada Smith")
	d.undoneAndDone("an example", has(0), has(1))

	d.press("ctrl+j")
	d.waitToSee("Took an objection")
	d.press("ctrl+f")
	d.write("objection")
	d.press("Down", "ctrl+Return")
	d.waitForTitle("Ada Smith")
	d.undoneAndDone("another example", has(1), has(2))
}

// supportTwo has the example that is open support another consideration.
func (d *driver) supportTwo() {
	d.t.Helper()
	supports := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples[1].Supports) == n }
	}
	d.press("Tab", "shift+Tab", "End", "Left", "Return", "End", "Return")
	d.undoneAndDone("a second consideration", supports(1), supports(2))
}

// undoneAndDone waits until a document is as it is after a step, undoes that, and does it
// again.
func (d *driver) undoneAndDone(what string, before, after func(promo.Document) bool) {
	d.t.Helper()
	wait := func(when string, is func(promo.Document) bool) {
		d.t.Helper()
		d.waitFor(what+", "+when, func() bool { return is(d.last()) })
	}
	d.press("ctrl+s")
	wait("done", after)
	d.press("ctrl+z", "ctrl+s")
	wait("undone", before)
	d.press("ctrl+shift+z", "ctrl+s")
	wait("done again", after)
}

// last returns the document that was created last, as it is on disk.
func (d *driver) last() promo.Document {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, "data/promodoc/documents/*.yaml"))
	if err != nil || len(files) == 0 {
		d.t.Fatalf("%d documents, %v", len(files), err)
	}
	var last promo.Document
	for _, file := range files {
		if doc := read(d.t, file); last.ID == "" || doc.Path.ID != "support-engineering-manager" {
			last = doc
		}
	}
	return last
}

// checkFirstExport checks the exported files of the first cycle.
func (d *driver) checkFirstExport() {
	d.t.Helper()
	words := []string{"Mend fault 2 of the importer", "Took an objection"}
	markdown := d.waitForFile("config/promodoc/exports/*.md", "Took an objection")
	data, err := os.ReadFile(markdown)
	if err != nil {
		d.t.Fatal(err)
	}
	checkWords(d.t, "the Markdown", string(data), words)
	d.waitForFile("config/promodoc/exports/*/chart.png", "PNG")
	pdf := d.waitForFile("config/promodoc/exports/*.pdf", "%%EOF")
	text, err := exec.Command("pdftotext", pdf, "-").Output()
	if err != nil {
		d.t.Fatal(err)
	}
	checkWords(d.t, "the PDF", string(text), words)
	if list, err := exec.Command("pdfimages", "-list", pdf).Output(); err != nil || !strings.Contains(string(list), " 40 ") {
		d.t.Errorf("the PDF lacks the picture (%v):\n%s", err, list)
	}
}

// nextCycle begins the next cycle on the path of staff engineers, places what waits there,
// and exports it.
func (d *driver) nextCycle() {
	d.t.Helper()
	d.press("ctrl+shift+c")
	d.waitForTitle("Next cycle")
	d.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab") // past the two examples and the links, to the roles
	d.write("staff support engineer")
	d.press("Return")
	d.waitForTitle("Staff Support Engineer")
	waiting := func(n int) func(promo.Document) bool {
		return func(doc promo.Document) bool { return len(doc.Examples) == 2 && len(promo.Unplaced(doc)) == n }
	}
	d.waitFor("what waits", func() bool { return waiting(2)(d.last()) })
	considerations := d.last().Snapshot.Considerations()
	d.press("2") // it is shown what waits
	d.undoneAndDone("the first place", waiting(2), waiting(1))
	for range len(considerations) - 1 { // from the second consideration to what waits
		d.press("alt+Down")
	}
	d.press("3")
	d.undoneAndDone("the second place", waiting(1), waiting(0))
	d.press("ctrl+e", "Return")
	d.checkNextExport(considerations)
}

// checkNextExport checks the exported files of the next cycle, of which the second and
// the third consideration have an example each.
func (d *driver) checkNextExport(considerations []career.Consideration) {
	d.t.Helper()
	words := []string{"Mend fault 2 of the importer", "Took an objection", considerations[1].Title, considerations[2].Title}
	markdown := d.waitForFile("config/promodoc/exports/*Staff*.md", "Took an objection")
	data, err := os.ReadFile(markdown)
	if err != nil {
		d.t.Fatal(err)
	}
	checkWords(d.t, "the Markdown of the next cycle", string(data), words)
	d.waitForFile("config/promodoc/exports/*Staff*.pdf", "%%EOF")
}
