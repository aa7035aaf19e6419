package ui

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/ui/action"
)

// TestPassphraseOfADocument protects a document, opens it again with a wrong and
// the right passphrase, and removes the protection.
func TestPassphraseOfADocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	file := s.File()
	s.Type(promo.SectionRef(promo.SummaryID), "Rumpelstiltskin", 15, nil)

	d.Do(action.ProtectDocument)
	d.settle() // the exports are found
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.settle() // the key is made
	d.settle() // the earlier states are done
	if !d.says("The document is protected with a passphrase.") {
		t.Fatal("it does not say that it is protected")
	}
	data, err := os.ReadFile(file)
	if err != nil || !sealed.Is(data) {
		t.Fatalf("the file is %.40q, %v", data, err)
	}
	for name, content := range disktest.Files(t, d.folders.Library) {
		if strings.Contains(content, "Rumpelstiltskin") {
			t.Errorf("%s can be read", name)
		}
	}

	d.Do(action.ShowLibrary)
	d.press(fyne.KeyReturn, 0)
	d.write("open sesam")
	d.press(fyne.KeyReturn, 0)
	d.settle()
	if d.hasDocument() {
		t.Fatal("a wrong passphrase opened it")
	}
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.settle()
	if text, _ := promo.Text(d.document().Session().Document(), promo.SectionRef(promo.SummaryID)); text != "Rumpelstiltskin" {
		t.Fatalf("it says %q", text)
	}
}
