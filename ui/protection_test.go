package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"promodoc/app/backup"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

// backUpTo makes a backup in a folder.
func backUpTo(d *desk, folder string) (file string) {
	d.t.Helper()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		d.t.Fatal(err)
	}
	d.backups.backUp(workspace.BackupRequest{File: folder}, func(float64) {}, func(r backup.Result, err error) {
		if err != nil {
			d.t.Error(err)
		}
		file = r.File
	})
	d.until(func() bool { return file != "" })
	return file
}

// TestPassphraseOfADocument protects a document, with a backup of it, opens it again with a wrong and
// the right passphrase, and removes the protection.
func TestPassphraseOfADocument(t *testing.T) {
	d := newDesk(t)
	d.begin()
	s := d.document().Session()
	file := s.File()
	s.Type(promo.SectionRef(promo.SummaryID), "Rumpelstiltskin", session.LeftAt(15), nil)

	made := backUpTo(d, filepath.Join(filepath.Dir(d.folders.Library), "stick"))
	copied := strings.TrimSuffix(made, ".zip") + "-copy.zip"
	if data, err := os.ReadFile(made); err != nil || os.WriteFile(copied, data, 0o600) != nil {
		t.Fatal(err)
	}

	d.Do(action.ProtectDocument)
	d.settle() // the exports are found
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.settle() // the key is made
	d.until(func() bool { return d.says("The document is protected with a passphrase.") })
	if !strings.Contains(d.banner(), copied+" was made elsewhere and left alone") {
		t.Errorf("of a backup that it did not make it says %q", d.banner())
	}
	d.backups.store.Restore(workspace.RestoreRequest{File: made, To: filepath.Join(d.folders.Library, "restored")})(t.Context(), nil)
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
	d.until(func() bool { return d.hasDocument() || d.says(kit.Sentence(sealed.ErrPassphrase.Err())) })
	if d.hasDocument() {
		t.Fatal("a wrong passphrase opened it")
	}
	d.write("open sesame")
	d.press(fyne.KeyReturn, 0)
	d.until(d.hasDocument)
	if text, _ := promo.Text(d.document().Session().Document(), promo.SectionRef(promo.SummaryID)); text != "Rumpelstiltskin" {
		t.Fatalf("it says %q", text)
	}
}
