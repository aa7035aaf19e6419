package workspace_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/promo"
	"promodoc/app/session"
)

func (f *fixture) put(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(f.folders.Library, "documents", name)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A damaged document is opened with what is wrong, can be written in, and its
// file is kept.
func TestOpensDamagedDocuments(t *testing.T) {
	f := open(t)
	f.keepVersion(t, "k1")
	damaged := "schema: promodoc.document/v1\nid: k1\nname: mine\nsections:\n  - id: summary\n    body: \"Never closed\n"
	file := f.put(t, "mine.yaml", damaged)
	if _, err := f.Load("mine"); err == nil {
		t.Error("a command gets a damaged document")
	}
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	s, said := opened.Session, strings.Join(opened.Notices, "\n")
	for _, want := range []string{"mine.yaml is damaged. What could be read", "mine.yaml:6:", "24 November 2026"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in\n%s", want, said)
		}
	}
	if body := s.Document().Sections[0].Body; body != "Never closed" {
		t.Errorf("the summary is %q", body)
	}
	s.Do("Write", promo.Ref{}, nil, func(d promo.Document) promo.Document {
		return promo.SetText(d, promo.Ref{Kind: promo.KindSection, ID: "summary", Field: "body"}, "Closed now")
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := os.ReadFile(strings.TrimSuffix(file, ".yaml") + " (as it was).yaml.kept")
	if err != nil || string(kept) != damaged {
		t.Errorf("%v %q", err, kept)
	}
	if opened, err := f.Open(file); err != nil || len(opened.Notices) > 0 {
		t.Errorf("%v %v", err, opened.Notices)
	}
}

// A file of which nothing can be read is opened with the newest good version, and
// is kept as it was before the first save.
func TestOpensAVersionOfWhatCannotBeRead(t *testing.T) {
	f := open(t)
	unreadable := "schema: promodoc.document/v1\nid: k1\nname: \x81\x8d\n"
	file := f.put(t, "mine.yaml", unreadable)
	if _, err := f.Open(file); err == nil || strings.Contains(err.Error(), "history") {
		t.Errorf("%v", err)
	}
	f.keepVersion(t, "k1")
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	said := strings.Join(opened.Notices, "\n")
	if opened.Session.Document().Name != "whole" || !strings.Contains(said, ":3:7: nothing of this file can be read") || !strings.Contains(said, "24 November 2026") {
		t.Errorf("%q, and it says %q", opened.Session.Document().Name, said)
	}
	opened.Session.Do("Write", promo.Ref{}, nil, func(d promo.Document) promo.Document {
		d.Candidate.Name = "Ada"
		return d
	})
	if err := opened.Session.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := f.KeptCopies(opened.Loaded)
	if err != nil || len(kept) != 1 {
		t.Fatalf("%v %v", err, kept)
	}
	if data, err := os.ReadFile(kept[0].File); err != nil || string(data) != unreadable {
		t.Errorf("%v %q", err, data)
	}
}

// keepVersion keeps a version of the document with an ID.
func (f *fixture) keepVersion(t *testing.T, id string) {
	t.Helper()
	f.put(t, "whole.yaml", "schema: promodoc.document/v1\nid: "+id+"\nname: whole\n")
	loaded, err := f.Load("whole")
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := f.history.Of(loaded).Keep(loaded.Document); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(loaded.File); err != nil {
		t.Fatal(err)
	}
}

func TestBrokenBytesOpenReadOnly(t *testing.T) {
	f := open(t)
	file := f.put(t, "mine.yaml", "schema: promodoc.document/v1\nid: k1\nname: Größe\xff größer\n")
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	st := opened.Session.Status()
	if st.State != session.ReadOnly || !strings.Contains(st.Err.Error(), "mine.yaml:3:12: one byte here is not UTF-8") {
		t.Errorf("%v %v %v", st.State, st.Err, opened.Notices)
	}
}

// A list says the first thing that is wrong in a file, and how many more there are.
func TestListSaysTheFirstFault(t *testing.T) {
	f := open(t)
	f.put(t, "path.yaml", "schema: promodoc.path/v1\nid: a\n")
	f.put(t, "broken.yaml", "a: [\n")
	rows, err := f.ListDocuments()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%d documents, %v", len(rows), err)
	}
	for _, r := range rows {
		if !strings.HasPrefix(r.Fault, "Cannot be read. Line ") || strings.Contains(r.Fault, "\n") || strings.Contains(r.Fault, r.File) {
			t.Errorf("%s: %q", r.Name, r.Fault)
		}
	}
}
