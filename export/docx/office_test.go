package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/docx"
	"promodoc/export/typeset"
)

// TestLibreOfficeReadsAllWords has LibreOffice turn a Word file into a PDF, whose words
// must be those of the document, in order.
func TestLibreOfficeReadsAllWords(t *testing.T) {
	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("there is no %s: install libreoffice-writer-nogui and poppler-utils", program)
		}
	}
	if testing.Short() {
		t.Skip("LibreOffice takes some seconds")
	}
	folder := t.TempDir()
	d := compose(t, strings.ReplaceAll(kitchenSink(t), "![", "["), typeset.Options{Contents: pagesetup.ContentsNever})
	file, _ := docx.Write(d, nil, nil)
	name := filepath.Join(folder, "all.docx")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	convert := exec.Command("soffice", "-env:UserInstallation=file://"+folder+"/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, name)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	text, err := exec.Command("pdftotext", "-raw", "-nopgbrk", filepath.Join(folder, "all.pdf"), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	got, at := strings.Join(letters(string(text)), ""), 0
	want := letters(strings.Join(plainWords(d.Blocks), " "))
	for i, word := range want {
		next := strings.Index(got[at:], word) // words that are too long for a cell are broken
		if next < 0 || next > 400 {           // heads and feet of pages, and notes, are between
			t.Fatalf("the word %q is missing after %q; there is %q", word, strings.Join(want[max(0, i-8):i], " "), got[at:min(len(got), at+80)])
		}
		at += next + len(word)
	}
}

// letters returns the words of a text that are of letters of the first blocks of
// Unicode. Others depend on the fonts.
func letters(text string) []string {
	text = regexp.MustCompile(`[-\x{ad}\x{2010}\x{2011}]\n?`).ReplaceAllString(text, "") // words are broken at them
	return regexp.MustCompile(`[A-Za-zÀ-ž]{2,}`).FindAllString(text, -1)
}
