package workspace_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/workspace"
)

func TestClassify(t *testing.T) {
	f := open(t)
	for _, test := range []struct {
		name, text string
		want       workspace.Incoming
		says       string
	}{
		{"page.md", "", workspace.IncomingPage, ""},
		{"PAGE.HTML", "", workspace.IncomingPage, ""},
		{"table.csv", "", workspace.IncomingPage, ""},
		{"path.yaml", "# yaml-language-server: $schema=x\n" + managerPath, workspace.IncomingPath, ""},
		{"newer.yml", "schema: promodoc.path/v9\n", workspace.IncomingPath, ""},
		{"document.yaml", "schema: \"promodoc.document/v1\"\r\nid: a\r\n", workspace.IncomingDocument, ""},
		{"other.yaml", "a: b\n", 0, "neither a career path nor a document"},
		{"picture.png", "", 0, "Markdown, HTML or CSV"},
		{"none", "", 0, "Markdown, HTML or CSV"},
	} {
		file := filepath.Join(t.TempDir(), test.name)
		if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := f.Classify(file)
		if got != test.want || (err == nil) != (test.says == "") || err != nil && !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s is %d (%v)", test.name, got, err)
		}
	}
	var missing *disk.Missing
	if _, err := f.Classify(filepath.Join(t.TempDir(), "gone.yaml")); !errors.As(err, &missing) {
		t.Errorf("a missing file: %v", err)
	}
}

func TestReadPageResolvesLinks(t *testing.T) {
	f := open(t)
	file := filepath.Join(t.TempDir(), "page.md")
	if err := os.WriteFile(file, []byte("## Engineer 2\n\n- You build trust\n- Read [this](more.md)\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	draft, err := f.ReadPage(file, "https://example.com/handbook/")
	if err != nil || !strings.Contains(draft.Rows[len(draft.Rows)-1].Text, "https://example.com/handbook/more.md") {
		t.Errorf("%+v (%v)", draft.Rows, err)
	}
	if err := os.WriteFile(file, []byte("A recipe for bread.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := f.ReadPage(file, ""); !message.Is(err, ladder.ErrNothingFound) {
		t.Errorf("a page with no path: %v", err)
	}
	var missing *disk.Missing
	if _, err := f.ReadPage(file+"x", ""); !errors.As(err, &missing) {
		t.Errorf("no page: %v", err)
	}
}
