//go:build cgo && linux

package main

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// TestMainFlow is the program's main job in its real window, by keyboard alone:
// from the empty library to two exported files.
func TestMainFlow(t *testing.T) {
	r := newRobot(t)
	r.start()
	r.press("ctrl+n")
	r.untilTitle("New document")
	r.press("shift+Tab") // from the roles to the field that filters them
	r.write("manager")
	r.press("Tab", "Tab") // over the role that is left, to the candidate
	r.write("Ada Smith")
	r.press("Return")
	r.untilTitle("Ada Smith — Support Engineering Manager")
	document := r.file("data/promodoc/documents/*.yaml", "name: Ada Smith")

	r.press("ctrl+Return")
	r.write("Stopped the migration at 40 accounts")
	r.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab") // over the chips
	r.write("I had promised one weekend.")
	r.press("Tab")
	r.write("I stopped it and wrote to every customer.")
	r.press("Tab")
	r.write("The second run moved all 300.")
	r.file("data/promodoc/documents/*.yaml", "moved all 300")

	r.press("alt+Down")
	r.press("ctrl+Return")
	r.write("Withdrew my rota")
	r.press("ctrl+z", "ctrl+shift+z")
	r.file("data/promodoc/documents/*.yaml", "Withdrew my rota")

	r.press("ctrl+e", "Return")
	markdown := r.file("config/promodoc/exports/*.md", "Stopped the migration at 40 accounts")
	pdf := r.file("config/promodoc/exports/*.pdf", "%%EOF")
	r.press("ctrl+q")
	r.quits()

	checkMarkdown(t, markdown)
	checkPDF(t, pdf)
	if data, err := os.ReadFile(document); err != nil || !strings.Contains(string(data), "Withdrew my rota") {
		t.Errorf("the document on disk (%v):\n%s", err, data)
	}
}

var considerations = []string{"onfidence", "umility", "ccountability", "nfluence", "rust"}

func checkMarkdown(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range append(considerations, "Ada Smith", "The second run moved all 300.") {
		if !strings.Contains(string(data), want) {
			t.Errorf("the Markdown lacks %q", want)
		}
	}
}

func checkPDF(t *testing.T, file string) {
	t.Helper()
	if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
		t.Errorf("qpdf --check: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", "-layout", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(out)), " ")
	for _, want := range append(considerations, "Ada Smith", "Stopped the migration at 40 accounts", "I stopped it and wrote to every customer.", "The second run moved all 300.") {
		if !strings.Contains(text, want) {
			t.Errorf("the PDF's text lacks %q:\n%s", want, text)
		}
	}
}

// TestLastWordsAreSavedOnTermination types and ends the program at once, without
// the pause after which the words would have been saved.
func TestLastWordsAreSavedOnTermination(t *testing.T) {
	r := newRobot(t)
	r.start()
	r.press("ctrl+n")
	r.untilTitle("New document")
	r.press("Return")
	r.untilTitle("—")
	document := r.file("data/promodoc/documents/*.yaml", "schema:")
	r.press("ctrl+Return")
	r.write("last words")
	if err := r.program.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	r.quits()
	d := read(t, document)
	if len(d.Examples) != 1 {
		t.Fatalf("%d examples on disk", len(d.Examples))
	}
	// A slow machine may end the program before the X server has handed it all
	// the keys; every one that it was handed has to be there.
	if got := d.Examples[0].Title; got == "" || !strings.HasPrefix("last words", got) {
		t.Errorf("on disk: %q", got)
	}
}

func read(t *testing.T, file string) promo.Document {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d, _, err := docfile.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
