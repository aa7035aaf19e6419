package publish_test

import (
	"errors"
	"maps"
	"path/filepath"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
)

// withBeside returns a publisher of text files with a file beside them.
func withBeside(fsys disk.FS) publish.Publisher {
	p := publisher(fsys)
	p.Render = func(d promo.Document, _ string, _ pagesetup.Setup) ([]byte, pages.Report, error) {
		read := func() ([]byte, error) { return []byte("a photo"), nil }
		return []byte("md of " + d.ID), pages.Report{Beside: []pages.Beside{{Name: "mine.files/photo.png", Read: read}}}, nil
	}
	return p
}

func TestFilesBesideAnExport(t *testing.T) {
	dir := t.TempDir()
	d := promo.Document{ID: "id1", Name: "mine"}
	request := publish.Request{Formats: []string{"md"}, Folder: dir, Pattern: "{name}"}
	want := map[string]string{"mine.md": "md of id1", "mine.files/photo.png": "a photo"}
	for range 2 { // the second time they are there already
		if _, err := withBeside(disk.OS{}).Publish(d, request); err != nil {
			t.Fatal(err)
		}
		if got := disktest.Files(t, dir); !maps.Equal(got, want) {
			t.Errorf("got %q", got)
		}
	}
	photo := filepath.Join(dir, "mine.files", "photo.png")
	disktest.Write(t, photo, "another")
	disktest.Write(t, filepath.Join(dir, "mine.md"), "")
	_, err := withBeside(disk.OS{}).Publish(d, request)
	var occupied *publish.Occupied
	if !errors.As(err, &occupied) || occupied.File != photo {
		t.Errorf("got %v", err)
	}
	if got := disktest.Files(t, dir); got["mine.files/photo.png"] != "another" || got["mine.md"] != "" {
		t.Errorf("without asking: %q", got)
	}
	request.Replace = true
	if _, err := withBeside(disk.OS{}).Publish(d, request); err != nil {
		t.Fatal(err)
	}
	if got := disktest.Files(t, dir); !maps.Equal(got, want) {
		t.Errorf("replaced: %q", got)
	}
}

// A run replaces the file beside its export when the attachment changes, and no file that
// it did not leave, or that was changed since.
func TestARunReplacesItsFilesBesideAnExport(t *testing.T) {
	dir := t.TempDir()
	d := promo.Document{ID: "id1", Name: "mine"}
	request := publish.Request{Formats: []string{"md"}, Folder: dir, Pattern: "{name}"}
	photo := filepath.Join(dir, "mine.files", "photo.png")
	content := "first"
	runs := func() publish.Publisher {
		p := withBeside(disk.OS{})
		p.Run = publish.NewRun()
		p.Render = func(promo.Document, string, pagesetup.Setup) ([]byte, pages.Report, error) {
			return []byte("md of id1"), pages.Report{Beside: []pages.Beside{{Name: "mine.files/photo.png", Read: func() ([]byte, error) { return []byte(content), nil }}}}, nil
		}
		return p
	}
	steps := []struct {
		name    string
		new     bool   // another run
		changed string // what somebody else writes there before
		content string
		want    string // what is there then
	}{
		{"it is written", true, "", "first", "first"},
		{"it is replaced", false, "", "second", "second"},
		{"somebody changes it", false, "theirs", "third", "theirs"},
		{"another run did not write it", true, "", "third", "theirs"},
		{"another run finds it as it would write it", true, "", "theirs", "theirs"},
		{"and then replaces it", false, "", "fourth", "fourth"},
	}
	var p publish.Publisher
	for _, s := range steps {
		if s.new {
			p = runs()
		}
		if s.changed != "" {
			disktest.Write(t, photo, s.changed)
		}
		content = s.content
		_, err := p.Publish(d, request)
		var occupied *publish.Occupied
		if got := disktest.Files(t, dir)["mine.files/photo.png"]; got != s.want || errors.As(err, &occupied) != (s.want != s.content) {
			t.Errorf("%s: %q (%v)", s.name, got, err)
		}
	}
}

// An export is there only with all that it refers to.
func TestFilesBesideAnExportWhicheverCallFails(t *testing.T) {
	do := func(fsys disk.FS, dir string) error {
		_, err := withBeside(fsys).Publish(promo.Document{ID: "id1", Name: "mine"}, publish.Request{Formats: []string{"md"}, Folder: dir, Pattern: "{name}"})
		return err
	}
	disktest.EachCall(t, func(*testing.T, string) {}, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
		got := disktest.Files(t, dir)
		if got["mine.md"] != "" && got["mine.files/photo.png"] != "a photo" || disk.IgnoreUnconfirmed(err) == nil && got["mine.md"] == "" {
			t.Errorf("after %s (%v): %q", failed, err, got)
		}
	})
}
