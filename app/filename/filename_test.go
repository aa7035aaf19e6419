package filename_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"promodoc/app/filename"
)

var names = map[string]struct{ text, safe, slug string }{
	"plain":             {"Manager case", "Manager case", "Manager-case"},
	"kept as it is":     {"x", "x", "x"},
	"other scripts":     {"Повышение Ады 昇進 ترقية", "Повышение Ады 昇進 ترقية", "Повышение-Ады-昇進-ترقية"},
	"joiner kept":       {"می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم-👩\u200d🚀"},
	"accent composed":   {"Rene\u0301", "Ren\u00e9", "Ren\u00e9"},
	"path":              {"../../etc/passwd", "etc-passwd", "etc-passwd"},
	"windows path":      {`C:\case`, "C--case", "C-case"},
	"forbidden":         {"a<b>c\"d|e?f*g`h$i", "abcd-efghi", "abcd-efghi"},
	"control":           {"a\x00b\tc\nd\u202ee\u2028f", "ab c de f", "ab-c-de-f"},
	"invalid bytes":     {"a\xff\xfeb", "ab", "ab"},
	"dots at the end":   {"case... ", "case", "case"},
	"hidden":            {".ssh", "ssh", "ssh"},
	"option":            {"-rf", "rf", "rf"},
	"home":              {"~root", "root", "root"},
	"version":           {"v1.2", "v1.2", "v1.2"},
	"device":            {"nul", "nul_", "nul_"},
	"device, extension": {"Con.final.draft", "Con_.final.draft", "Con_.final.draft"},
	"device, space":     {"aux .txt", "aux _.txt", "aux-_.txt"},
	"port":              {"COM1", "COM1_", "COM1_"},
	"port, superscript": {"lpt²", "lpt²_", "lpt²_"},
	"no device":         {"COM10 console", "COM10 console", "COM10-console"},
	"empty":             {"", "document", "document"},
	"nothing left":      {" ../ ??? ", "document", "document"},
	"only marks":        {"\u0301", "\u0301", "\u0301"},
}

func TestSafe(t *testing.T) {
	for name, test := range names {
		t.Run(name, func(t *testing.T) {
			if got := filename.Safe(test.text, "document"); got != test.safe {
				t.Errorf("Safe(%q) = %q, want %q", test.text, got, test.safe)
			}
			if got := filename.Slug(test.text, "document"); got != test.slug {
				t.Errorf("Slug(%q) = %q, want %q", test.text, got, test.slug)
			}
		})
	}
}

func TestSafeCutsAtGraphemeClusters(t *testing.T) {
	family := "👩\u200d👩\u200d👧\u200d👦"
	tests := map[string]struct {
		text string
		unit string // the name must be whole units
	}{
		"latin":    {strings.Repeat("a", 500), "a"},
		"japanese": {strings.Repeat("昇", 200), "昇"},
		"emoji":    {strings.Repeat(family, 50), family},
		"accents":  {strings.Repeat("x\u0301\u0327", 100), "x\u0327\u0301"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := filename.Safe(test.text, "document")
			if strings.ReplaceAll(got, test.unit, "") != "" || len(got) < 120 || len(got) > filename.MaxBytes {
				t.Errorf("%d bytes: %q", len(got), got)
			}
		})
	}
	marks := "e" + strings.Repeat("\u0330", 300)
	if got := filename.Safe(marks, "document"); !utf8.ValidString(got) || len(got) > filename.MaxBytes {
		t.Errorf("one character with many marks gives %q", got)
	}
}

func TestSame(t *testing.T) {
	for _, pair := range [][2]string{{"Case", "cASE"}, {"Rene\u0301", "REN\u00c9"}, {"straße", "STRASSE"}} {
		if !filename.Same(pair[0], pair[1]) {
			t.Errorf("%q and %q should count as one name", pair[0], pair[1])
		}
	}
	if filename.Same("case", "case-2") {
		t.Error("different names count as one")
	}
}

// FuzzSafe holds the promise: always one path element, short, visible, valid,
// and not a device. It does not use the code under test to check them.
func FuzzSafe(f *testing.F) {
	for _, test := range names {
		f.Add(test.text)
	}
	f.Add("COM1 .")
	f.Add("con.\u200d")
	f.Add(strings.Repeat("nul ", 100))
	f.Add(strings.Repeat("a", 159) + ". b")
	f.Fuzz(func(t *testing.T, text string) {
		for _, got := range []string{filename.Safe(text, "document"), filename.Slug(text, "document")} {
			wantSafe(t, got)
			if again := filename.Safe(got, "document"); again != got {
				t.Errorf("%q becomes %q when made safe again", got, again)
			}
		}
	})
}

func wantSafe(t *testing.T, got string) {
	t.Helper()
	switch {
	case got == "" || len(got) > 200 || !utf8.ValidString(got):
		t.Errorf("%q has %d bytes", got, len(got))
	case strings.ContainsAny(got, "/\\:|<>\"?*\x00\n\r\t"):
		t.Errorf("%q has a forbidden sign", got)
	case strings.HasPrefix(got, ".") || strings.HasPrefix(got, "-") || strings.HasPrefix(got, " "):
		t.Errorf("%q starts badly", got)
	case strings.HasSuffix(got, ".") || strings.HasSuffix(got, " "):
		t.Errorf("%q ends badly", got)
	}
	stem, _, _ := strings.Cut(strings.ToLower(got), ".")
	devices := " con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 com¹ com² com³" +
		" lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 lpt¹ lpt² lpt³ "
	if strings.Contains(devices, " "+strings.TrimSpace(stem)+" ") {
		t.Errorf("%q is a device on Windows", got)
	}
}

func TestNumberedStaysSafe(t *testing.T) {
	for _, name := range []string{"x", strings.Repeat("a", 500), strings.Repeat("昇", 200)} {
		safe := filename.Safe(name, "document")
		got := filename.Numbered(safe, 12)
		wantSafe(t, got)
		if !strings.HasSuffix(got, "-12") || filename.Safe(got, "document") != got {
			t.Errorf("%q is numbered as %q", safe, got)
		}
	}
}
