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
		{"page.md", "# A", workspace.IncomingPage, ""},
		{"PAGE.HTML", "<p>A", workspace.IncomingPage, ""},
		{"table.csv", "a,b", workspace.IncomingPage, ""},
		{"page.txt", "A", workspace.IncomingPage, ""},
		{"page", "A", workspace.IncomingPage, ""},
		{"page.docx", "A", workspace.IncomingPage, ""},
		{"page in UTF-16.md", "\xff\xfeA\x00\n\x00", workspace.IncomingPage, ""},
		{"page in an unknown encoding.md", "\x81\x8D", workspace.IncomingPage, ""},
		{"case.pdf", "%PDF-1.7\n", workspace.IncomingFeedback, ""},
		{"case.md", "---\ntitle: A\ndocument: k3f9\nchecksum: 00ff\n---\n\n# A\n", workspace.IncomingFeedback, ""},
		{"page of a handbook.md", "---\ndocument: handbook\n---\n\n# A\n", workspace.IncomingPage, ""},
		{"old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", 0, "old.doc: this is"},
		{"path.txt", managerPath, workspace.IncomingPath, ""},
		{"path.yaml.bak", "# c\n---\nschema: promodoc.path/v1\n", workspace.IncomingPath, ""},
		{"document", "schema: promodoc.document/v1\n", workspace.IncomingDocument, ""},
		{"protected", "schema: promodoc.document/v2\nkey: \"\n-----BEGIN AGE ENCRYPTED FILE-----\n", workspace.IncomingDocument, ""},
		{"not in UTF-8.yaml", "schema: promodoc.document/v1\n# \x81\x8D\n", workspace.IncomingDocument, ""},
		{"path.yaml", "# yaml-language-server: $schema=x\n" + managerPath, workspace.IncomingPath, ""},
		{"newer.yml", "schema: promodoc.path/v9\n", workspace.IncomingPath, ""},
		{"document.yaml", "schema: \"promodoc.document/v1\"\r\nid: a\r\n", workspace.IncomingDocument, ""},
		{"records.yaml", "- level: L1\n  text: Finishes small tasks.\n- level: L2\n  text: Finishes large ones.\n", workspace.IncomingPage, ""},
		{"records.json", "[{\"level\": \"L1\", \"text\": \"Finishes small tasks.\"}]", workspace.IncomingPage, ""},
		{"page.mhtml", "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n", workspace.IncomingPage, ""},
		{"page.webarchive", "bplist00\xd1\x01\x02_\x10\x0fWebMainResource", 0, "saved as one file"},
		{"other.yaml", "a: b\n", 0, "neither a career path nor a document"},
		{"picture.png", "\x89PNG\r\n\x1a\n\x00\x00", 0, "picture.png: this is an image"},
		{"page.md", "\x89PNG\r\n\x1a\n\x00\x00", 0, "page.md: this is an image"},
		{"path.yaml", "PK\x03\x04\x14\x00\x00\x00", 0, "an archive (such as ZIP or tar)"},
		{"document.yaml", "\x00\x00\x00\x00", 0, "nothing but zero bytes"},
		{"none", "", 0, "an empty file"},
		{"none.yaml", "\n \n", 0, "an empty file"},
		{"settings.yaml", "schema: promodoc.settings/v1\n", 0, "keeps for itself"},
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
	if got, err := f.Classify("../ladder/testdata/sheets/bakers.xlsx"); got != workspace.IncomingPage || err != nil {
		t.Errorf("a workbook is %d (%v)", got, err)
	}
	if _, err := f.Classify(t.TempDir()); err == nil || !strings.Contains(err.Error(), "it is a folder") {
		t.Errorf("a folder: %v", err)
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
