package word

import (
	"os"
	"strings"
	"testing"
)

// The files of testdata were written by LibreOffice 7.4.
func TestLibreOffice(t *testing.T) {
	for name, want := range map[string][]string{
		"resolved":   {"Ana Duarte 2026-11-20|Who asked?|withdrew the rota", "Ana Duarte 2026-11-20|Done already.|asked twice|done"},
		"paragraphs": {"Ana Duarte 2026-11-20|Both.\nReally?|there and then.¶I asked each"},
		"table":      {"Jon 2026-11-20|Here?|", "Ana Duarte 2026-11-20|Which ones?|hundred accounts"},
		"tracked": {`Jon 2026-11-21||and then|"" for "and then"`, `Jon 2026-11-21|||"quite " for ""`,
			`Ana Duarte 2026-11-20||twice|"three times" for "twice"`},
	} {
		data, err := os.ReadFile("testdata/libreoffice-" + name + ".docx")
		if err != nil {
			t.Fatal(err)
		}
		f, err := Read(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := summary(f); strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}
