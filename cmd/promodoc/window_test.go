//go:build cgo && linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/promo"
)

// TestMainFlow does the program's main job in its real window, by keyboard
// alone: from the empty library to two exported files. No socket is opened but
// those of the display and the desktop's message bus.
func TestMainFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	if canTrace() {
		d.trace = filepath.Join(t.TempDir(), "trace")
	} else {
		t.Log("this machine cannot trace programs (strace): whether the window uses the network is not tested")
	}
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("shift+Tab") // from the roles to the field that filters them
	d.write("support engineering manager")
	d.press("Tab", "Tab") // past the remaining role, to the candidate
	d.write("Ada Smith")
	d.press("Return")
	d.waitForTitle("Ada Smith — Support Engineering Manager")
	document := d.waitForFile("data/promodoc/documents/*.yaml", "name: Ada Smith")

	d.press("ctrl+Return")
	d.write("Stopped the migration at 40 accounts")
	d.press("Tab")
	d.write("I had promised one weekend.")
	d.press("Tab")
	d.write("I stopped it and wrote to every customer.")
	d.press("Tab")
	d.write("The second run moved all 300.")
	d.waitForFile("data/promodoc/documents/*.yaml", "moved all 300")

	d.press("alt+Down")
	d.press("ctrl+Return")
	d.write("Withdrew my rota")
	d.press("ctrl+z", "ctrl+shift+z")
	d.waitForFile("data/promodoc/documents/*.yaml", "Withdrew my rota")

	d.press("ctrl+e", "Return")
	markdown := d.waitForFile("config/promodoc/exports/*.md", "Stopped the migration at 40 accounts")
	pdf := d.waitForFile("config/promodoc/exports/*.pdf", "%%EOF")
	d.press("ctrl+q")
	d.waitForExit()

	if d.trace != "" {
		checkSockets(t, socketCalls(t, d.trace, d.program.Process.Pid))
	}
	checkMarkdown(t, markdown)
	checkPDF(t, pdf)
	if data, err := os.ReadFile(document); err != nil || !strings.Contains(string(data), "Withdrew my rota") {
		t.Errorf("the document on disk (%v):\n%s", err, data)
	}
}

func checkSockets(t *testing.T, calls []string) {
	t.Helper()
	all := strings.Join(calls, "\n")
	if !strings.Contains(all, "AF_UNIX") {
		t.Errorf("the trace lacks the display's socket:\n%s", all)
	}
	for _, call := range outsideCalls(all) {
		t.Errorf("a socket that is not of this machine: %s", call)
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

// TestLastWordsAreSavedOnTermination types and terminates the program at once,
// without the pause after which the document would be saved.
func TestLastWordsAreSavedOnTermination(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	file := d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.press("ctrl+Return")
	d.write("last words")
	d.waitForKeys()
	if err := d.program.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	d.waitForExit()
	document := read(t, file)
	if len(document.Examples) != 1 {
		t.Fatalf("%d examples on disk", len(document.Examples))
	}
	if got, want := document.Examples[0].Title, "last words"; got != want {
		t.Errorf("on disk: %q, want %q", got, want)
	}
}

func read(t testing.TB, file string) promo.Document {
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
