package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"promodoc/app/goldentest"
	"promodoc/assets"
	"promodoc/export/manual"
)

// packaging has the files that packages install. Those that are made from the commands
// are kept rather than made while packing, so that packing needs no more than the
// compiler.
const packaging = "../../.packaging/"

// Run with -update after a command or flag was changed.
func TestManualPages(t *testing.T) {
	compareFolder(t, packaging+"man", manualPages(t))
}

func TestCompletionScripts(t *testing.T) {
	scripts := map[string][]byte{}
	for name, shell := range map[string]string{"promodoc.bash": "bash", "_promodoc": "zsh", "promodoc.fish": "fish"} {
		var script, problems bytes.Buffer
		if code := run([]string{"completion", shell}, stdio{strings.NewReader(""), &script, &problems}); code != exitDone {
			t.Fatalf("%s: exit code %d, %s", shell, code, problems.String())
		}
		scripts[name] = script.Bytes()
	}
	compareFolder(t, packaging+"completion", scripts)
}

// compareFolder compares all files of a folder with what they should be; with -update
// it makes the folder what it should be.
func compareFolder(t *testing.T, folder string, want map[string][]byte) {
	t.Helper()
	if goldentest.Updating() {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, data := range want {
		goldentest.Compare(t, filepath.Join(folder, name), data)
	}
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, ok := want[file.Name()]; ok {
			continue
		}
		if !goldentest.Updating() {
			t.Errorf("%s/%s is made from no command", folder, file.Name())
		} else if err := os.Remove(filepath.Join(folder, file.Name())); err != nil {
			t.Error(err)
		}
	}
}

// TestManualPagesAreClean checks the pages with mandoc, where it is installed.
func TestManualPagesAreClean(t *testing.T) {
	lint, err := exec.LookPath("mandoc")
	if err != nil {
		t.Skip("there is no mandoc")
	}
	pages, err := filepath.Glob(packaging + "man/*.1")
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages (%v)", len(pages), err)
	}
	if out, err := exec.Command(lint, append([]string{"-Tlint", "-Wwarning"}, pages...)...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

// manualPages returns the page of every command by its file name.
func manualPages(t *testing.T) map[string][]byte {
	t.Helper()
	pages := map[string][]byte{}
	eachCommand(t, func(cmd *cobra.Command) {
		name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
		day := time.Date(2026, time.November, 24, 0, 0, 0, 0, time.UTC)
		var page bytes.Buffer
		if err := doc.GenMan(cmd, &doc.GenManHeader{Title: strings.ToUpper(name), Section: "1", Date: &day, Source: assets.Name + " " + assets.Version, Manual: assets.Name}, &page); err != nil {
			t.Fatalf("%s: %v", cmd.CommandPath(), err)
		}
		if cmd == cmd.Root() {
			page.WriteString(topicsSection(t))
		}
		text := strings.Replace(page.String(), day.Format("Jan 2006"), day.Format(time.DateOnly), 1) // as mandoc reads dates
		pages[name+".1"] = []byte(escaped(tidied(text)))
	})
	return pages
}

// What the library writes of flags: names with what Go takes for their usual value, as in
// --json[=false] and --out="", and below them the text after a tab.
var (
	flagLine  = regexp.MustCompile(`(?m)^(?:\.PP\n)?(\\fB-.*\\fP)(.*)\n\t`)
	flagValue = map[string]string{"[=false]": "", "=0": ` \fINUMBER\fP`, `[=""]`: `[=\fIVALUE\fP]`}
)

// tidied returns a manual page with its flags as manual pages have them: a flag with its
// value on a line, and what it does below, indented.
func tidied(page string) string {
	return flagLine.ReplaceAllStringFunc(page, func(lines string) string {
		parts := flagLine.FindStringSubmatch(lines)
		value, ok := flagValue[parts[2]]
		if !ok {
			value = ` \fIVALUE\fP`
		}
		return ".TP\n" + strings.ReplaceAll(parts[1], "-", `\-`) + value + "\n"
	})
}

// escaped returns a manual page with escapes in place of what is not ASCII, which any troff
// reads in any locale.
func escaped(page string) string {
	var b strings.Builder
	for _, r := range page {
		if r > unicode.MaxASCII {
			fmt.Fprintf(&b, "\\[u%04X]", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// topicsSection returns the list of the topics of the help, as a section of a page.
func topicsSection(t *testing.T) string {
	t.Helper()
	m, err := manual.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	section := "\n.SH HELP TOPICS\n"
	for _, topic := range m.Topics() {
		section += ".TP\n\\fBpromodoc help " + strings.ReplaceAll(topic.Name, "-", "\\-") + "\\fP\n" + topic.Title + ": " + topic.Summary + "\n"
	}
	return section
}
