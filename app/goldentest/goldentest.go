// Package goldentest compares what tests make with files that a person can read.
// It is for tests alone and knows nothing of what they test.
package goldentest

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files that tests compare with anew")

// Updating reports whether the tests were run with -update.
func Updating() bool { return *update }

// Compare fails the test where bytes are not those of a file, and tells the
// first line that is another. With -update it writes the file instead.
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
		t.Errorf("%s is no longer what is made; run with -update and look at the difference\n%s", file, difference(string(got), string(want)))
	}
}

// difference is the first line that two texts do not share.
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
	return "nothing: the text is over"
}
