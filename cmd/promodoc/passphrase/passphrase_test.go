package passphrase

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
)

func TestFromAFile(t *testing.T) {
	for content, want := range map[string]string{
		"open sesame\n":            "open sesame",
		"open sesame":              "open sesame",
		"open sesame\r\nsecond\n":  "open sesame",
		"\uFEFFopen sesame\n":      "open sesame",
		"  spaces count \n":        "  spaces count ",
		"":                         "",
		"\nsecond\n":               "",
		"not UTF-8 \xFF\n":         "",
		strings.Repeat("a", 70000): "",
	} {
		file := filepath.Join(t.TempDir(), "passphrase")
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, s := range []Source{{File: file, FS: disk.OS{}}, {File: "-", Stdin: strings.NewReader(content), FS: disk.OS{}}} {
			got, err := s.Get("x")
			if got != want || (err == nil) != (want != "") {
				t.Errorf("%.20q from %s: %q, %v", content, s.File, got, err)
			}
			if s.File == file {
				if chosen, _ := s.Choose("x"); chosen != want {
					t.Errorf("%.20q: chose %q", content, chosen)
				}
			}
		}
	}
}
