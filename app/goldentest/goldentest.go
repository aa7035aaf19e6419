// Package goldentest compares the output of tests with golden files. It must not
// know what the tests are about.
package goldentest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Updating reports whether the tests were run with -update.
func Updating() bool { return *update }

// Compare fails the test if got is not the content of a golden file, and logs the
// first line that differs. With -update it writes the file instead.
func Compare(t testing.TB, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and review the difference\n%s", file, difference(string(got), string(want)))
	}
}

// difference returns the first line that differs between two texts.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		if a, b := lineAt(g, i), lineAt(w, i); a != b {
			return fmt.Sprintf("line %d: got  %s\nline %d: want %s", i+1, a, i+1, b)
		}
	}
	return ""
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return fmt.Sprintf("%q", lines[i])
	}
	return "nothing: the text ends"
}

// CompareSection compares a part of a file, like [Compare]: the lines between the comments
// "<!-- NAME: what it is made from -->" and "<!-- /NAME -->".
func CompareSection(t testing.TB, file, name, got string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, begins := strings.Cut(string(data), "<!-- "+name+": ")
	what, rest, ok := strings.Cut(rest, " -->\n")
	_, after, ends := strings.Cut(rest, "<!-- /"+name+" -->")
	if !begins || !ok || !ends {
		t.Fatalf("%s has no section %s", file, name)
	}
	Compare(t, file, []byte(before+"<!-- "+name+": "+what+" -->\n"+got+"<!-- /"+name+" -->"+after))
}
