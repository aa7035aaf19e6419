package publish_test

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

// What is printed is a PDF of a free name, without the document in it, and goes again.
func TestPrintFile(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "printing")
	p := publisher(disk.OS{})
	p.RemovePrintFiles(folder, 0) // nothing was ever printed
	render := p.Render
	p.Render = func(d promo.Document, format string, setup pagesetup.Setup) ([]byte, pages.Report, error) {
		if setup.WithDocument {
			t.Error("the document goes with it")
		}
		return render(d, format, setup)
	}
	for _, want := range []string{"case.pdf", "case-2.pdf"} {
		file, err := p.PrintFile(ada(), folder, "case", pagesetup.Setup{Paper: "letter", WithDocument: true})
		if err != nil || file != filepath.Join(folder, want) {
			t.Errorf("printed as %q (%v), want %q", file, err, want)
		}
	}
	old, other := filepath.Join(folder, "case.pdf"), filepath.Join(folder, "notes.txt")
	disktest.Write(t, other, "another program's")
	long := time.Now().Add(-time.Hour)
	for _, file := range []string{old, other} {
		if err := os.Chtimes(file, long, long); err != nil {
			t.Fatal(err)
		}
	}
	p.RemovePrintFiles(folder, time.Minute)
	want := map[string]string{"case-2.pdf": "pdf letter of ada1", "notes.txt": "another program's"}
	if got := disktest.Files(t, folder); !maps.Equal(got, want) {
		t.Errorf("left %q", got)
	}
}
