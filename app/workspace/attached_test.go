package workspace_test

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// withAttachment returns a document of the library, open, that has an example with a
// file.
func withAttachment(t *testing.T) (*fixture, workspace.OpenDocument) {
	t.Helper()
	f := open(t)
	opened, err := f.Open(f.create(t))
	if err != nil {
		t.Fatal(err)
	}
	edit(opened.Session, func(d promo.Document) promo.Document { return promo.AddExample(d, "x1", "calm", "") })
	attach(t, opened, "photo.png", secret)
	return f, opened
}

func edit(s *session.Session, edit func(promo.Document) promo.Document) {
	s.Do("edit", promo.ExampleRef("x1", "title"), nil, edit)
}

func attach(t *testing.T, to workspace.OpenDocument, name, content string) {
	t.Helper()
	name, err := to.Attachments.AddBytes(name, []byte(content), promo.AttachedFiles(to.Session.Document()))
	if err != nil {
		t.Fatal(err)
	}
	edit(to.Session, func(d promo.Document) promo.Document {
		return promo.AddAttachments(d, "x1", promo.Attachment{File: name})
	})
}

// attached returns the files of the library with attachments, by name.
func (f *fixture) attached(t *testing.T) []string {
	t.Helper()
	var names []string
	for name := range disktest.Files(t, f.folders.Library) {
		if strings.Contains(name, ".files/") || strings.Contains(name, "trash/attachments/") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func TestAttachmentsFollowUndo(t *testing.T) {
	f, opened := withAttachment(t)
	stem := strings.TrimSuffix(filepath.Base(opened.Loaded.File), ".yaml")
	there := "documents/" + stem + ".files/photo.png"
	wants := func(when string, inPlace bool) {
		t.Helper()
		got := f.attached(t)
		if len(got) != 1 || (got[0] == there) != inPlace || !strings.HasSuffix(got[0], ".png") {
			t.Errorf("%s: there is %q", when, got)
		}
	}
	wants("attached", true)
	s := opened.Session
	s.Undo()
	wants("undone", false)
	s.Redo()
	wants("done again", true)
	edit(s, func(d promo.Document) promo.Document { return promo.DeleteExample(d, "x1") })
	wants("with the example", false)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	s.Undo()
	wants("undone after a save", true)
	edit(s, func(d promo.Document) promo.Document { return promo.DuplicateExample(d, "x1", "x2") })
	edit(s, func(d promo.Document) promo.Document { return promo.RemoveAttachment(d, "x1", 0) })
	wants("still in another example", true)
}

// A program that ends after an attachment went to the trash and before the document is
// saved loses nothing: the document has it again when it is opened.
func TestAttachmentsComeBackToWhatWasSaved(t *testing.T) {
	f, opened := withAttachment(t)
	if err := opened.Session.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := opened.Attachments.Follow([]string{"photo.png"}, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Load(opened.Loaded.File); err != nil {
		t.Fatal(err)
	}
	if missing := opened.Attachments.Missing([]string{"photo.png"}); len(missing) > 0 {
		t.Errorf("missing: there is %q", f.attached(t))
	}
}

func TestAttachmentsOfOthersAreLeftAlone(t *testing.T) {
	f, opened := withAttachment(t)
	own := filepath.Join(opened.Attachments.Path(), "own.txt")
	disktest.Write(t, own, "mine")
	for range 2 {
		opened.Session.Undo()
	}
	if data, err := (disk.OS{}).ReadFile(own); string(data) != "mine" {
		t.Errorf("%q, %v, of %q", data, err, f.attached(t))
	}
}

// What an attaching left that was cut short is removed when the document is opened, a day
// later.
func TestAttachingThatWasCutShortLeavesNothing(t *testing.T) {
	f, opened := withAttachment(t)
	if err := opened.Session.Close(); err != nil {
		t.Fatal(err)
	}
	for name, age := range map[string]time.Duration{".promodoc-1.tmp": 48 * time.Hour, ".promodoc-2.tmp": time.Minute} {
		temp := filepath.Join(opened.Attachments.Path(), name)
		disktest.Write(t, temp, "half")
		then := opened.Attachments.Now().Add(-age)
		if err := os.Chtimes(temp, then, then); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := f.Open(opened.Loaded.File); err != nil {
		t.Fatal(err)
	}
	if got := f.attached(t); len(got) != 2 || !strings.HasSuffix(got[0], ".promodoc-2.tmp") || !strings.HasSuffix(got[1], "photo.png") {
		t.Errorf("there is %q", got)
	}
}

func TestAttachmentsAreInTheNextCycleToo(t *testing.T) {
	f, opened := withAttachment(t)
	attach(t, opened, "other.png", secret)
	if err := opened.Session.Flush(); err != nil {
		t.Fatal(err)
	}
	last, err := f.Load(opened.Loaded.File)
	if err != nil {
		t.Fatal(err)
	}
	paths, _ := f.UsablePaths()
	file, err := f.Create(workspace.Choice{Name: "next", Path: paths[0], Last: workspace.Last{Opened: last, Examples: []string{"x1"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.attached(t); filepath.Base(file) != "next.yaml" || len(got) != 4 || !slices.Contains(got, "documents/next.files/photo.png") {
		t.Errorf("%s, with %q", file, got)
	}
}

func TestAttachmentsAreRenamedWithTheDocument(t *testing.T) {
	f, opened := withAttachment(t)
	if err := opened.Session.Close(); err != nil {
		t.Fatal(err)
	}
	renamed, err := f.Rename(opened.Loaded.File, "Another name")
	if err != nil {
		t.Fatal(err)
	}
	if got := f.attached(t); filepath.Base(renamed) != "Another-name.yaml" || !slices.Equal(got, []string{"documents/Another-name.files/photo.png"}) {
		t.Errorf("%s with %q", renamed, got)
	}
}

// Nothing of an attachment is in the clear once its document is protected, in the trash
// neither, and all of it is back without the protection.
func TestProtectedDocumentsHaveNoAttachmentInTheClear(t *testing.T) {
	f, opened := withAttachment(t)
	attach(t, opened, "removed.txt", secret)
	edit(opened.Session, func(d promo.Document) promo.Document { return promo.RemoveAttachment(d, "x1", 1) })
	if err := opened.Session.Close(); err != nil {
		t.Fatal(err)
	}
	loaded, err := f.Load(opened.Loaded.File)
	if err != nil {
		t.Fatal(err)
	}
	before := maps.Clone(disktest.Files(t, f.folders.Library))
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	if err := f.addProtected(t, opened.Loaded.File); err != nil {
		t.Fatal(err)
	}
	for name, content := range disktest.Files(t, f.folders.Library) {
		if strings.Contains(content, secret) || strings.Contains(name, "/attachments/") && !sealed.Is([]byte(content)) {
			t.Errorf("%s can be read: %q", name, content)
		}
	}
	unlocked, err := f.Unlock(opened.Loaded.File, passphrase)
	if err != nil {
		t.Fatal(err)
	}
	images, folder, err := f.images(unlocked.Document)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"photo.png", "later.png"} {
		if data, err := fs.ReadFile(images, folder+"/"+name); err != nil || string(data) != secret {
			t.Errorf("%s for the pages: %q, %v", name, data, err)
		}
	}
	if err := f.Unprotect(unlocked); err != nil {
		t.Fatal(err)
	}
	after := disktest.Files(t, f.folders.Library)
	for name, content := range before {
		if !strings.HasSuffix(name, ".yaml") && !strings.HasPrefix(name, "history") && after[name] != content {
			t.Errorf("%s is now %q", name, after[name])
		}
	}
}

// addProtected attaches a file to a protected document.
func (f *fixture) addProtected(t *testing.T, file string) error {
	t.Helper()
	unlocked, err := f.Unlock(file, passphrase)
	if err != nil {
		return err
	}
	opened := f.OpenLoaded(unlocked)
	attach(t, opened, "later.png", secret)
	return errors.Join(opened.Session.Close())
}
