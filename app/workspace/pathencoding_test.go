package workspace_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/pathedit"
)

const pathText = "schema: promodoc.path/v1\nid: mine\ntitle: F\xfchrung\n"

func (f *fixture) putPath(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(f.folders.Paths(), "mine.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A path in another encoding is edited as UTF-8, and its file is kept once.
func TestPathInAnotherEncoding(t *testing.T) {
	f := open(t)
	file := f.putPath(t, pathText)
	opened, err := f.OpenPath("mine")
	if err != nil || opened.ReadOnly != nil || !strings.Contains(string(opened.Data), "Führung") {
		t.Fatalf("%v %v %q", err, opened.ReadOnly, opened.Data)
	}
	if len(opened.Notices) != 1 || !strings.Contains(opened.Notices[0], "mine.yaml:3:9: the file is in windows-1252") {
		t.Errorf("notices %q", opened.Notices)
	}
	for _, title := range []string{"Größer", "Größte"} {
		if err := opened.Saver.Save(pathedit.Open("schema: promodoc.path/v1\nid: mine\ntitle: " + title + "\n")); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile(file); err != nil || !bytes.Contains(data, []byte("Größte")) {
		t.Errorf("%v %q", err, data)
	}
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*.kept"))
	if err != nil || len(kept) != 1 {
		t.Fatalf("kept %v, %v", kept, err)
	}
	if data, err := os.ReadFile(kept[0]); err != nil || string(data) != pathText {
		t.Errorf("%v kept %q", err, data)
	}
}

func TestPathWithBrokenBytesIsReadOnly(t *testing.T) {
	f := open(t)
	file := f.putPath(t, "schema: promodoc.path/v1\nid: mine\ntitle: Größ\xff größer\n")
	opened, err := f.OpenPath(file)
	if err != nil || opened.Saver != nil || opened.ReadOnly == nil || !strings.Contains(opened.ReadOnly.Error(), "mine.yaml:3:12: one byte here is not UTF-8") {
		t.Fatalf("%v %v", err, opened.ReadOnly)
	}
	if !strings.Contains(string(opened.Data), "Größ\uFFFD größer") {
		t.Errorf("%q", opened.Data)
	}
}

// A path file of somebody else's is added as UTF-8, and left alone itself.
func TestImportPathFileInAnotherEncoding(t *testing.T) {
	f := open(t)
	theirs := filepath.Join(t.TempDir(), "theirs.yaml")
	if err := os.WriteFile(theirs, []byte(pathText), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := f.ImportPathFile(theirs, "")
	if err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(file); err != nil || string(data) != strings.ReplaceAll(pathText, "\xfc", "ü") {
		t.Errorf("%v %q", err, data)
	}
	if data, err := os.ReadFile(theirs); err != nil || string(data) != pathText {
		t.Errorf("%v: theirs is %q", err, data)
	}
	broken := filepath.Join(t.TempDir(), "broken.yaml")
	if err := os.WriteFile(broken, []byte("schema: promodoc.path/v1\nid: other\ntitle: ü\xff ü\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := f.ImportPathFile(broken, ""); err == nil || !strings.Contains(err.Error(), "broken.yaml:3:9:") {
		t.Errorf("got %v", err)
	}
}
