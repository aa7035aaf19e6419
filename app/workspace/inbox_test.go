package workspace_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"promodoc/app/feedback/traces"
	"promodoc/app/pages"
	"promodoc/app/promo"
	"promodoc/app/sealed"
	"promodoc/app/workspace"
)

// What is remembered of exports goes when the document is protected, and is sealed
// from then on.
func TestTracesOfProtectedDocuments(t *testing.T) {
	f, file := withEarlier(t)
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	report := pages.Report{Map: func() pages.Map { return pages.Map{Export: "00ff", Text: secret} }}
	remembered := func() []string {
		t.Helper()
		files, err := filepath.Glob(filepath.Join(f.folders.Traces(), "*"))
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	if err := f.inbox.Remember(loaded.Document, "md", report); err != nil || len(remembered()) != 1 {
		t.Fatalf("%v, %v", remembered(), err)
	}
	if err := f.Protect(loaded, passphrase, workspace.ProtectEarlier); err != nil {
		t.Fatal(err)
	}
	if got := remembered(); len(got) != 0 {
		t.Errorf("%v is left", got)
	}
	if err := f.inbox.Remember(loaded.Document, "md", report); err != nil || len(remembered()) != 1 {
		t.Fatalf("%v, %v", remembered(), err)
	}
	data, err := os.ReadFile(remembered()[0])
	if err != nil || !sealed.Is(data) {
		t.Errorf("what is remembered is not sealed, %v", err)
	}
	known := 0
	f.inbox.Traces.Of(loaded.Document.ID, loaded.Codec, func(tr traces.Trace) bool {
		known++
		return tr.Text == secret
	})
	if known != 1 {
		t.Errorf("%d are known with the key", known)
	}
	// Nothing is kept of a document that nobody has open.
	id := loaded.Document.ID
	runtime.KeepAlive(loaded.Codec)
	if err := f.inbox.Remember(promo.Document{ID: id + "x"}, "md", report); err != nil || len(remembered()) != 1 {
		t.Errorf("%v, %v", remembered(), err)
	}
}
