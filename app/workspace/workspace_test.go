package workspace_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/feedback/inbox"
	"promodoc/app/folders"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/app/workspace"
)

const managerPath = `schema: promodoc.path/v1
id: manager
title: Manager
from_role: Engineer
to_role: Manager
sections:
  - id: all
    title: All
    considerations:
      - id: humility
        title: Humility
        statement: You show humility.
        guidance: A moment when it cost you something.
        prompts:
          - text: What did you do?
            field: action
        source: promodoc
`

const emptyPath = `schema: promodoc.path/v1
id: general
title: General
`

type fixture struct {
	*workspace.Preferences
	*workspace.Documents
	*workspace.Paths
	*workspace.Exports
	*workspace.Imports
	Recovery *workspace.Recovery
	clock    *sessiontest.Clock
	history  *workspace.History
	backups  *workspace.Backups
	folders  folders.Folders
	ports    workspace.Ports
	inbox    *inbox.Inbox
	now      time.Time
	ids      int
	images   func(promo.Document) (fs.FS, string, error)
}

func open(t *testing.T) *fixture {
	t.Helper()
	root := t.TempDir()
	f := &fixture{clock: sessiontest.NewClock(), now: time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)}
	f.folders = folders.Folders{
		Library: filepath.Join(root, "library"), Config: filepath.Join(root, "config"),
		Exports: filepath.Join(root, "config", "exports"), State: filepath.Join(root, "state"),
	}
	path, err := career.Read("manager.yaml", []byte(managerPath))
	if err != nil {
		t.Fatal(err)
	}
	sample, err := docfile.Write(promo.New(path, promo.Seed{ID: "the-sample", Name: "sample", PathHash: career.Hash(path)}))
	if err != nil {
		t.Fatal(err)
	}
	f.ports = workspace.Ports{
		FS: disk.OS{}, Now: func() time.Time { return f.now },
		NewID:   func() string { f.ids++; return "id" + string(rune('0'+f.ids)) },
		Bundled: fstest.MapFS{"manager.yaml": {Data: []byte(managerPath)}, "general.yaml": {Data: []byte(emptyPath)}},
		Samples: workspace.Samples{sample},
		Publisher: publish.Publisher{
			Now: time.Now,
			FS:  disk.OS{},
			Render: func(d promo.Document, format string, _ pagesetup.Setup) ([]byte, pages.Report, error) {
				return []byte(format + " of " + d.ID), pages.Report{}, nil
			},
			Origin: func(data []byte) pages.Origin {
				_, id, _ := strings.Cut(string(data), " of ")
				return pages.Origin{State: pages.Intact, Document: id}
			},
		},
		Session: session.Options{Clock: f.clock, Post: func(f func()) { f() }, Go: func(f func()) { f() }},
	}
	f.reopen(t, func(*workspace.Ports) {})
	return f
}

// reopen opens the workspace anew, with other ports.
func (f *fixture) reopen(t *testing.T, change func(*workspace.Ports)) {
	t.Helper()
	change(&f.ports)
	w, notices, err := workspace.New(f.folders, f.ports)
	if err != nil || len(notices) > 0 {
		t.Fatal(err, notices)
	}
	f.Preferences, f.Documents, f.Paths, f.Exports, f.Imports = w.Preferences, w.Documents, w.Paths, w.Exports, w.Imports
	f.history, f.backups = w.History, w.Backups
	f.Recovery = w.Recovery
	f.inbox, f.images = w.Inbox, w.Images
}

func (f *fixture) create(t *testing.T) string {
	t.Helper()
	paths, _ := f.UsablePaths()
	file, err := f.Create(workspace.Choice{Path: paths[0], Candidate: promo.Candidate{Name: "Mira", Manager: "Ana"}, Cycle: promo.Cycle{Name: "H2 2026"}})
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestUsablePathsHaveConsiderations(t *testing.T) {
	f := open(t)
	paths, notices := f.UsablePaths()
	if len(paths) != 1 || paths[0].ID != "manager" || len(notices) != 0 {
		t.Errorf("paths %v, notices %v", paths, notices)
	}
}

func TestUsablePathsReportBrokenFiles(t *testing.T) {
	f := open(t)
	mine := filepath.Join(f.folders.Config, "paths", "mine.yaml")
	if err := os.MkdirAll(filepath.Dir(mine), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, []byte("schema: promodoc.path/v1\nid: mine\ntitel: Mine\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	paths, notices := f.UsablePaths()
	if len(paths) != 1 || len(notices) != 1 || !strings.Contains(notices[0], "mine.yaml:3:1") {
		t.Errorf("paths %d, notices %q", len(paths), notices)
	}
}

func TestCreateListEditSave(t *testing.T) {
	f := open(t)
	first, second := f.create(t), f.create(t)
	if first == second {
		t.Fatalf("both are %s", first)
	}
	opened, err := f.Open(first)
	if err != nil || len(opened.Notices) > 0 {
		t.Fatal(err, opened.Notices)
	}
	s := opened.Session
	s.Do("Add example", promo.Ref{}, nil, func(d promo.Document) promo.Document {
		return promo.AddExample(d, "e1", "humility", "")
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rows, err := f.ListDocuments()
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	if rows[0].File != first || rows[0].Examples != 1 || rows[0].Title != "Manager" || rows[0].Name == "" || rows[0].Total != 1 {
		t.Errorf("first row %+v", rows[0])
	}
	if c := f.LastCandidate(); c.Name != "Mira" || c.Manager != "Ana" {
		t.Errorf("last candidate %+v", c)
	}
}

// What another program wrote meanwhile is merged, and only what it cannot read
// is kept beside, with the document that it is of.
func TestSaveMeetsOtherPrograms(t *testing.T) {
	f := open(t)
	file := f.create(t)
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	s := opened.Session
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(strings.Replace(string(data), "Mira", "Miriam", 1))
	s.Type(promo.SectionRef(promo.SummaryID), "mine", session.LeftAt(4), nil)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if st := s.Status(); st.State != session.Saved || st.Notice != nil || s.Document().Candidate.Name != "Miriam" {
		t.Errorf("status %+v, candidate %q", st, s.Document().Candidate.Name)
	}
	write("no document")
	s.Type(promo.SectionRef(promo.SummaryID), "mine!", session.LeftAt(5), nil)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if st := s.Status(); st.State != session.Saved || st.Notice == nil || !strings.Contains(st.Notice.Error(), "changed elsewhere") {
		t.Errorf("status %+v", st)
	}
	if rows, _ := f.ListDocuments(); len(rows) != 1 || len(rows[0].Kept) != 1 {
		t.Errorf("listed as %+v", rows)
	}
}

func TestSampleIsAddedOnce(t *testing.T) {
	f := open(t)
	first, err := f.Sample("")
	if err != nil {
		t.Fatal(err)
	}
	second, err := f.Sample("manager")
	if err != nil || first != second {
		t.Errorf("%s, then %s (%v)", first, second, err)
	}
	if file, err := f.Sample("captain"); err == nil || !strings.Contains(err.Error(), "manager") {
		t.Errorf("a sample that there is not: %s %v", file, err)
	}
}

func TestDeleteAndRestoreADocument(t *testing.T) {
	f := open(t)
	file := f.create(t)
	trashed, err := f.Delete(file)
	if err != nil {
		t.Fatal(err)
	}
	if rows, _ := f.ListDocuments(); len(rows) != 0 {
		t.Errorf("still listed: %+v", rows)
	}
	if list, _ := f.Trash(true); len(list) != 1 || list[0].Summary.Title != "Manager" || list[0].File != trashed.File {
		t.Errorf("trash %+v", list)
	}
	if list, _ := f.Trash(false); len(list) != 1 || list[0].Summary.Title != trashed.Name {
		t.Errorf("without being read: trash %+v", list)
	}
	back, err := f.Restore(trashed)
	if err != nil || back != file {
		t.Errorf("back at %s (%v), was %s", back, err, file)
	}
}

func TestExportDoesNotReplaceOtherFiles(t *testing.T) {
	f := open(t)
	job := publish.Request{Formats: []string{"md"}, Setup: pagesetup.Setup{Paper: pagesetup.A4}, Folder: f.folders.Exports, Name: "case"}
	if files, err := f.Export(promo.Document{ID: "one"}, job); err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	_, err := f.Export(promo.Document{ID: "two"}, job)
	var occupied *publish.Occupied
	if !errors.As(err, &occupied) || occupied.Free == "" {
		t.Errorf("error %v", err)
	}
	job.Replace = true
	if _, err := f.Export(promo.Document{ID: "two"}, job); err != nil {
		t.Error(err)
	}
}

func TestFileName(t *testing.T) {
	d := promo.Document{Name: "n", Candidate: promo.Candidate{Name: "Mira", ProposedRole: "Manager"}, Cycle: promo.Cycle{Name: "H2 2026"}}
	for pattern, want := range map[string]string{
		"{candidate} - {role}": "Mira - Manager",
		"{nonsense}":           "H2 2026 Mira Manager",
	} {
		if got := workspace.FileName(d, pattern); got != want {
			t.Errorf("%s: %q, want %q", pattern, got, want)
		}
	}
}

func TestSaveSettingsRefusesValuesOutOfRange(t *testing.T) {
	f := open(t)
	s := f.Settings()
	s.TextSize = 9
	if err := f.SaveSettings(s); err == nil || f.Settings().TextSize == 9 {
		t.Errorf("kept %d (%v)", f.Settings().TextSize, err)
	}
	s.TextSize = 130
	if err := f.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	again, _, err := workspace.New(f.folders, f.ports)
	if err != nil || again.Preferences.Settings().TextSize != 130 {
		t.Errorf("after a restart %d (%v)", again.Preferences.Settings().TextSize, err)
	}
}
