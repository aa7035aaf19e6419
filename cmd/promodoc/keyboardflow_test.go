//go:build cgo && linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/doclang"
	"promodoc/app/promo"
)

// TestByKeyboardAlone makes a document in the real window, from an empty home to its
// exported files, without one event of the mouse: three examples, a list, bold, a
// link, dates in words, a second language with a dictionary of the computer, a word for
// the user's dictionary, find and replace, and undo.
func TestByKeyboardAlone(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.learnGerman()
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("shift+Tab") // from the roles to the field that filters them
	d.write("support engineering")
	d.press("Tab", "Tab") // past the remaining role, to the candidate
	d.write("Ada Smith")
	d.press("Return")
	d.waitForTitle("Ada Smith — Support Engineering Manager")

	d.writeFirstExample()
	d.writeSummary()
	d.goOnInGerman()
	d.replaceEverywhere()
	d.press("ctrl+e", "Return")
	pdf := d.waitForFile("config/promodoc/exports/*.pdf", "%%EOF")
	markdown := d.waitForFile("config/promodoc/exports/*.md", "Ada Smith")
	d.press("ctrl+q")
	d.waitForExit()

	document := read(t, d.waitForFile("data/promodoc/documents/*.yaml", "name: Ada Smith"))
	lastMarch := checkByKeyboard(t, document)
	exported := []string{
		"Zusammenfassung", "Stopped the rollout", "The rollout ended.", "April – Juni 2026",
		"Der Plan", lastMarch, "No rollout.",
	}
	text, err := os.ReadFile(markdown)
	if err != nil {
		t.Fatal(err)
	}
	checkWords(t, "the Markdown", string(text), append(exported, "I know **frobnicatorish** the facts:", "- a plan", "[the report](https://x.org/a)"))
	laidOut, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	checkWords(t, "the PDF", string(laidOut), append(exported, "I know frobnicatorish the facts:", "• a plan", "• a team: the report"))
}

// checkByKeyboard checks what is in the document, and returns when its second example
// happened, as it is written in German.
func checkByKeyboard(t *testing.T, d promo.Document) (lastMarch string) {
	t.Helper()
	if d.Language() != "de" || len(d.Examples) != 3 {
		t.Fatalf("the language is %q, with %d examples", d.Language(), len(d.Examples))
	}
	for i, want := range []promo.Example{
		{Title: "Stopped the rollout", Situation: "It was late.", Action: "I said no.", Result: "The rollout ended."},
		{Title: "Der Plan"},
		{Title: "The third", Situation: "No rollout."},
	} {
		x := d.Examples[i]
		if x.Title != want.Title || x.Situation != want.Situation || x.Action != want.Action || x.Result != want.Result {
			t.Errorf("example %d is %+v", i, x)
		}
	}
	first, second := d.Examples[0], d.Examples[1]
	if quarter := (promo.Date{Year: 2026, Month: 4}); first.From != quarter || first.To != (promo.Date{Year: 2026, Month: 6}) {
		t.Errorf("the second quarter is from %v to %v", first.From, first.To)
	}
	over := time.Now().AddDate(0, -1, 0)
	if y := second.From.Year; second.From.Month != 3 || !second.To.IsZero() || y != over.Year() && y != over.Year()-1 {
		t.Errorf("last March is from %v to %v", second.From, second.To)
	}
	summary, _ := promo.Text(d, promo.SectionRef(promo.SummaryID))
	if want := "I know **frobnicatorish** the facts:\n- a plan\n- a team: [the report](https://x.org/a)"; summary != want {
		t.Errorf("the summary is %q, want %q", summary, want)
	}
	return "März " + time.Date(second.From.Year, 3, 1, 0, 0, 0, 0, time.UTC).Format("2006")
}

// writeFirstExample writes an example, and its dates in words.
func (d *driver) writeFirstExample() {
	d.t.Helper()
	d.press("ctrl+Return")
	d.write("Stopped the migration")
	d.press("Return")
	d.write("It was late.")
	d.press("Tab")
	d.write("I said no.")
	d.press("Tab")
	d.write("The migration ended.")
	d.press("shift+Tab", "shift+Tab")
	d.writeDates("Q2 2026")
}

// writeDates goes from the situation to the first chip, which opens the dates, and
// writes the first of them.
func (d *driver) writeDates(words string) {
	d.t.Helper()
	d.press("shift+Tab", "Home", "Return")
	d.write(words)
}

// writeSummary writes bold words, a list and a link, has a misspelled word corrected,
// and adds one to the dictionary.
func (d *driver) writeSummary() {
	d.t.Helper()
	d.press("alt+Up", "F6")
	d.write("I know ")
	d.press("ctrl+b")
	d.write("frobnicatorish")
	d.press("ctrl+b")
	d.write(" teh facts:")
	d.press("Return")
	d.write("- a plan")
	d.press("Return") // goes on with the list
	d.write("a team: ")
	d.press("ctrl+k")
	d.write("the report")
	d.press("Right", "Right") // to the address
	d.write("https://x.org/a")
	d.press("ctrl+Home", "F7")
	d.waitForSelected("frobnicatorish")
	d.press("shift+F10", "a", "Return") // Add to my dictionary
	d.waitForFile("config/promodoc/dictionary.txt", "frobnicatorish")
	d.press("F7")
	d.waitForSelected("teh")
	d.press("shift+F10", "t", "Return")
}

// waitForSelected waits until a word is selected in the field that has the focus:
// spelling is checked beside the window.
func (d *driver) waitForSelected(word string) {
	d.t.Helper()
	d.waitFor("the selection of "+word, func() bool {
		d.press("ctrl+c")
		d.waitForKeys()
		return d.server.clipboard() == word
	})
}

// goOnInGerman changes the language of the document in the overview and writes two
// more examples, one of them with a word that is misspelled in that language.
func (d *driver) goOnInGerman() {
	d.t.Helper()
	german := slices.Index(doclang.Offered(nil), "de") + 1       // after the path's
	keys := append(slices.Repeat([]string{"Tab"}, 10), "Return") // past the facts beside the summary
	keys = append(keys, slices.Repeat([]string{"Right"}, german)...)
	d.press(append(keys, "Return", "alt+Down", "alt+Down", "ctrl+Return")...)
	d.write("Der Plann")
	d.press("shift+F7")
	d.waitForSelected("Plann")
	d.press("shift+F10", "p", "Return", "Tab")
	d.writeDates("last March")
	d.press("alt+Down", "ctrl+Return")
	d.write("The third")
	d.press("Return")
	d.write("No migration.")
}

// replaceEverywhere replaces a word in all fields, takes that back, and does it again.
func (d *driver) replaceEverywhere() {
	d.t.Helper()
	file := d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.press("ctrl+h")
	d.write("migration")
	d.press("Tab", "Tab", "Tab", "Tab", "Tab") // past what to look for, and the ways through it
	d.write("rollout")
	d.press("Tab", "Tab", "Return")
	d.waitForMigrations(file, 0)
	d.press("Escape", "ctrl+z")
	d.waitForMigrations(file, 3)
	d.press("ctrl+shift+z")
}

func (d *driver) waitForMigrations(file string, n int) {
	d.t.Helper()
	d.waitFor("the replacement", func() bool {
		data, err := os.ReadFile(file)
		return err == nil && strings.Count(string(data), "migration") == n
	})
}

// learnGerman gives the computer a dictionary of two German words.
func (d *driver) learnGerman() {
	d.t.Helper()
	folder := filepath.Join(d.home, "data", "hunspell")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	for name, content := range map[string]string{"de_DE.aff": "SET UTF-8\nTRY aenlr\n", "de_DE.dic": "2\nDer\nPlan\n"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}

// checkWords checks that a text contains words, wherever its lines end.
func checkWords(t testing.TB, name, text string, words []string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	for _, want := range words {
		if !strings.Contains(text, want) {
			t.Errorf("%s lacks %q:\n%s", name, want, text)
		}
	}
}
