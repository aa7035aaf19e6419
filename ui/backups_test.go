package ui

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/backup"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// The library moves while a document is open and written in: it is open from
// the new place afterwards, and has every word.
func TestMovingTheLibraryTakesTheOpenDocumentAlong(t *testing.T) {
	d := newDesk(t)
	d.begin()
	was := d.document().Session().File()
	to := filepath.Join(filepath.Dir(d.folders.Library), "moved")
	old, done := "", false
	d.backups.move(to, false, func(float64) {}, func(o string, err error) {
		if old, done = o, true; err != nil {
			t.Error(err)
		}
	})
	d.write("words that were written meanwhile")
	d.until(func() bool { return done })
	file := d.document().Session().File()
	if rel, err := filepath.Rel(to, file); err != nil || !filepath.IsLocal(rel) || filepath.Base(file) != filepath.Base(was) || old != d.folders.Library {
		t.Errorf("%s is open, the old folder is %s", file, old)
	}
	if text := disktest.Files(t, to)["documents/"+filepath.Base(file)]; !strings.Contains(text, "words that were written meanwhile") {
		t.Errorf("the new library lacks the last words:\n%s", text)
	}
	if !d.says(textLibraryMoved.Text("Old", old)) {
		t.Errorf("it does not say where the old folder is")
	}
	d.document().Session().Type(promo.SectionRef(promo.SummaryID), "more words", session.LeftAt(10), nil)
	if err := d.Flush(); err != nil {
		t.Fatal(err)
	}
	if text := disktest.Files(t, to)["documents/"+filepath.Base(file)]; !strings.Contains(text, "more words") {
		t.Error("what is written afterwards is not saved in the new library")
	}
}

func TestALibraryThatCannotMoveStays(t *testing.T) {
	d := newDesk(t)
	d.begin()
	to := filepath.Join(d.folders.Library, "documents", "inner")
	var failure error
	d.backups.move(to, false, func(float64) {}, func(_ string, err error) { failure = err })
	d.until(func() bool { return failure != nil })
	if !strings.Contains(failure.Error(), "choose a folder elsewhere") || !d.hasDocument() {
		t.Errorf("got %v", failure)
	}
}

// A backup has what was typed a moment before, and restoring brings it back into
// the library that is shown.
func TestBackingUpAndRestoring(t *testing.T) {
	d := newDesk(t)
	d.panels.frame = &fakeFrame{}
	d.begin()
	d.write("the last words")
	stick := t.TempDir()
	var made backup.Result
	d.backups.backUp(workspace.BackupRequest{File: stick}, func(float64) {}, func(r backup.Result, err error) {
		if made = r; err != nil {
			t.Error(err)
		}
	})
	d.until(func() bool { return made.File != "" })
	if d.panels.frame == nil {
		t.Error("after a backup the frame of the window is forgotten, as it is when the program ends")
	}
	file := d.document().Session().File()
	d.documents.show()
	if _, err := d.work.Documents.Delete(file); err != nil {
		t.Fatal(err)
	}
	restored := backup.Report{}
	d.backups.restore(workspace.RestoreRequest{File: made.File}, func(float64) {}, func(r backup.Report, err error) {
		if restored = r; err != nil {
			t.Error(err)
		}
	})
	d.until(func() bool { return len(restored.Files) > 0 })
	rows, err := d.work.Documents.ListDocuments()
	if err != nil || !slices.ContainsFunc(rows, func(r workspace.DocumentSummary) bool { return r.File == file }) {
		t.Errorf("the library has %+v, %v", rows, err)
	}
	if text := disktest.Files(t, d.folders.Library)["documents/"+filepath.Base(file)]; !strings.Contains(text, "the last words") {
		t.Errorf("restored\n%s", text)
	}
}
