package goldentest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that fails without failing this one.
type recorder struct {
	testing.TB
	said string
}

func (*recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.said = fmt.Sprintf(format, args...)
}

func TestCompare(t *testing.T) {
	if Updating() {
		t.Skip("what is compared is written anew")
	}
	file := filepath.Join(t.TempDir(), "text.golden")
	if err := os.WriteFile(file, []byte("one\ntwo\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		"one\ntwo\n":   "",
		"one\nthree":   `line 2: got  "three"`,
		"one":          "line 2: got  nothing",
		"one\ntwo\n\n": "line 4: got  \"\"\nline 4: want nothing",
	} {
		r := &recorder{TB: t}
		Compare(r, file, []byte(got))
		if (r.said == "") != (want == "") || !strings.Contains(r.said, want) {
			t.Errorf("of %q it says %q, want %q", got, r.said, want)
		}
	}
}
