package workspace_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/workspace"
)

// own writes an own path file, or removes it if text is empty.
func (f *fixture) own(t *testing.T, text string) {
	t.Helper()
	file := filepath.Join(f.folders.Config, "paths", "mine.yaml")
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if text == "" {
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
		return
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

var minePath = strings.NewReplacer("id: manager", "id: mine").Replace(managerPath)

func TestPathUpdate(t *testing.T) {
	f := open(t)
	f.own(t, minePath)
	file := f.begin(t, "mine")
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		name, text, summary, fault string
	}{
		{"the same", minePath, "", ""},
		{"only the version", minePath + "version: \"7\"\n", "", ""},
		{"only what no person reads", strings.Replace(minePath, "source: promodoc", "source: imported", 1), "", ""},
		{"reworded", strings.Replace(minePath, "You show humility.", "You are humble.", 1), "1 reworded", ""},
		{"with faults", strings.Replace(minePath, "title: Manager", "titel: Manager", 1), "", "mine.yaml:3:"},
		{"gone", "", "", `there is no career path "mine"`},
	} {
		f.own(t, step.text)
		now, err := f.PathUpdate(loaded.Document)()
		if step.fault != "" {
			if err == nil || !strings.Contains(err.Error(), step.fault) || now.Newer {
				t.Errorf("%s: %+v, %v", step.name, now, err)
			}
			continue
		}
		if err != nil || now.Newer != (step.summary != "") || now.Changes.Summary() != step.summary {
			t.Errorf("%s: newer %v, %q, %v", step.name, now.Newer, now.Changes.Summary(), err)
		}
	}
	if now, err := f.PathUpdate(promo.Document{})(); err != nil || now.Newer {
		t.Errorf("a document without a path: %+v, %v", now, err)
	}
}

// begin makes a document on a path and returns its file.
func (f *fixture) begin(t *testing.T, id string) string {
	t.Helper()
	paths, _ := f.UsablePaths()
	for _, p := range paths {
		if p.ID == id {
			file, err := f.Create(workspace.Choice{Path: p})
			if err != nil {
				t.Fatal(err)
			}
			return file
		}
	}
	t.Fatalf("there is no path %s", id)
	return ""
}

// A document that was followed without a window is saved like any other: what
// somebody else wrote meanwhile is merged.
func TestSaveLoaded(t *testing.T) {
	f := open(t)
	f.own(t, minePath)
	file := f.begin(t, "mine")
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	stale, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	f.own(t, strings.Replace(minePath, "You show humility.", "You are humble.", 1))
	now, err := f.PathUpdate(loaded.Document)()
	if err != nil {
		t.Fatal(err)
	}
	f.now = f.now.AddDate(0, 0, 3)
	if notice, err := f.SaveLoaded(loaded, promo.Follow(loaded.Document, now.Path, now.Hash, nil)); err != nil || notice != "" {
		t.Fatal(notice, err)
	}
	again, err := f.Load(file)
	if err != nil || again.Document.Path.Hash != now.Hash || again.Document.Updated.String() != "2026-11-27" {
		t.Errorf("kept %+v on %v (%v)", again.Document.Path, again.Document.Updated, err)
	}
	name := func(d promo.Document, to string) promo.Document {
		return promo.SetText(d, promo.Ref{Kind: promo.KindCandidate, Field: "name"}, to)
	}
	other, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if notice, err := f.SaveLoaded(stale, name(stale.Document, "Ana")); err != nil || notice != "" {
		t.Errorf("notice %q, %v", notice, err)
	}
	_, err = f.SaveLoaded(other, name(other.Document, "Bo"))
	if !message.Is(err, workspace.ErrConflict) || !strings.Contains(err.Error(), "Candidate › name") {
		t.Errorf("the same changed twice: %v", err)
	}
	merged, err := f.Load(file)
	if err != nil || merged.Document.Path.Hash != now.Hash || merged.Document.Candidate.Name != "Ana" {
		t.Errorf("merged to %+v of %s, %v", merged.Document.Path, merged.Document.Candidate.Name, err)
	}
	if rows, _ := f.ListDocuments(); len(rows) != 1 {
		t.Errorf("%d documents", len(rows))
	}
}

const formText = "schema: promodoc.path/v1\nid: mine\ntitle: Our form\nskeleton:\n  - id: results\n    title: Results\n"

// A document keeps its form: it is compared and followed in it, and the form
// may change, be damaged or go away without the path being any other.
func TestPathUpdateKeepsTheForm(t *testing.T) {
	f := open(t)
	f.own(t, formText)
	forms := f.Forms()
	if len(forms) != 1 || forms[0].ID != "mine" {
		t.Fatalf("forms: %+v", forms)
	}
	paths, _ := f.UsablePaths()
	file, err := f.Create(workspace.Choice{Path: career.WithForm(paths[0], forms[0]), Form: "mine"})
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := f.Load(file)
	if d := loaded.Document; err != nil || d.Path.Form != "mine" || len(d.Sections) != 2 || d.Sections[1].ID != "results" {
		t.Fatalf("begun %+v with %+v, %v", d.Path, d.Sections, err)
	}
	for _, step := range []struct{ name, form, summary, last string }{
		{"the same", formText, "", "results"},
		{"another part", formText + "  - id: peers\n    title: Peers\n", "the form of the document", "peers"},
		{"another fixed text", formText + "    text: Measured by finance.\n", "the form of the document", "results"},
		{"no form any more", "schema: promodoc.path/v1\nid: mine\ntitle: Our form\n", "", "results"},
		{"with faults", strings.Replace(formText, "title: Our", "titel: Our", 1), "", "results"},
		{"gone", "", "", "results"},
	} {
		f.own(t, step.form)
		now, err := f.PathUpdate(loaded.Document)()
		if err != nil || now.Newer != (step.summary != "") {
			t.Errorf("%s: newer %v, %q, %v", step.name, now.Newer, now.Changes.Summary(), err)
			continue
		}
		followed := promo.Follow(loaded.Document, now.Path, now.Hash, nil)
		if last := followed.Sections[len(followed.Sections)-1].ID; last != step.last || followed.Path.Form != "mine" {
			t.Errorf("%s: followed to %+v, %+v", step.name, followed.Path, followed.Sections)
		}
	}
}
