package workspace_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/history"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
	"promodoc/app/workspace"
)

var summary = promo.SectionRef(promo.SummaryID)

// versionTexts returns the summaries of the versions of a document.
func (f *fixture) versionTexts(t *testing.T, file string) string {
	t.Helper()
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	v := f.history.Of(loaded)
	all, err := v.List()
	if err != nil {
		t.Fatal(err)
	}
	texts := make([]string, len(all))
	for i, version := range all {
		d, err := v.Read(version)
		if err != nil {
			t.Fatal(err)
		}
		texts[i], _ = promo.Text(d, summary)
	}
	return strings.Join(texts, "|")
}

// write opens a document, writes its summary and closes it. It returns what was
// said of the versions.
func (f *fixture) write(t *testing.T, file, text string) []string {
	t.Helper()
	open, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	open.Session.OnVersionNotice(func(err error) { told = append(told, err.Error()) })
	open.Session.Type(summary, text, session.LeftAt(len(text)), nil)
	if err := open.Session.Close(); err != nil {
		t.Fatal(err)
	}
	f.now = f.now.Add(time.Minute)
	return told
}

func TestWritingKeepsVersions(t *testing.T) {
	f := open(t)
	file := f.create(t)
	for _, text := range []string{"one", "two"} {
		if told := f.write(t, file, text); len(told) != 0 {
			t.Errorf("told %q", told)
		}
	}
	if got := f.versionTexts(t, file); got != "|one|two" {
		t.Errorf("kept %q", got)
	}
	_, doc, ok := f.history.OfID("id1", file, nil).NewestGood()
	if text, _ := promo.Text(doc, summary); !ok || text != "two" {
		t.Errorf("the newest good version says %q", text)
	}
	open, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	open.Session.Type(summary, "two three", session.LeftAt(9), nil)
	f.ports.Session.Clock.(*sessiontest.Clock).Advance(time.Minute)
	if got := f.versionTexts(t, file); got != "|one|two|two three" {
		t.Errorf("kept %q after a pause", got)
	}
}

func TestRestoreKeepsThePresentDocument(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.write(t, file, "one")
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	old, err := f.history.Of(loaded).Read(f.firstVersion(t, file))
	if err != nil {
		t.Fatal(err)
	}
	loaded.Document = promo.SetText(loaded.Document, summary, "written since")
	if err := loaded.Save(loaded.Document); err != nil {
		t.Fatal(err)
	}
	notice, err := f.history.Restore(f.Documents, loaded, old)
	if err != nil || notice != "" {
		t.Fatal(notice, err)
	}
	if got := f.versionTexts(t, file); got != "|one|written since" {
		t.Errorf("kept %q", got)
	}
	restored, err := f.Load(file)
	if text, _ := promo.Text(restored.Document, summary); err != nil || text != "" {
		t.Errorf("restored %q, %v", text, err)
	}
}

func (f *fixture) firstVersion(t *testing.T, file string) history.Version {
	t.Helper()
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	all, err := f.history.Of(loaded).List()
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	return all[0]
}

// That versions cannot be kept is said once, and disturbs nothing.
func TestVersionsThatCannotBeKept(t *testing.T) {
	f := open(t)
	file := f.create(t)
	full := true
	f.reopen(t, func(p *workspace.Ports) {
		p.FS = &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
			if full && strings.Contains(c.Base, "id1") {
				return syscall.ENOSPC
			}
			return nil
		}}
	})
	open, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	open.Session.OnVersionNotice(func(err error) { told = append(told, err.Error()) })
	clock := f.ports.Session.Clock.(*sessiontest.Clock)
	for i, text := range []string{"one", "two", "three", "four"} {
		full = i < 2 || i == 3
		open.Session.Type(summary, text, session.LeftAt(len(text)), nil)
		clock.Advance(time.Minute)
	}
	if len(told) != 2 || !strings.Contains(told[0], "the document itself is saved as always") || !strings.Contains(told[0], "the disk is full") {
		t.Errorf("told %q", told)
	}
	loaded, err := f.Load(file)
	if text, _ := promo.Text(loaded.Document, summary); err != nil || text != "four" {
		t.Errorf("saved %q, %v", text, err)
	}
}

func TestHistoryMovesToTheFolderOfTheSettings(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.write(t, file, "one")
	s := f.Settings()
	s.HistoryFolder, s.HistoryLimit = filepath.Join(t.TempDir(), "versions"), 500
	if err := f.SaveSettings(s); err != nil {
		t.Fatal(err)
	}
	if moved, err := f.history.Move()(); !moved || err != nil {
		t.Fatal(moved, err)
	}
	if moved, err := f.history.Move()(); moved || err != nil {
		t.Error("it was moved twice", err)
	}
	f.write(t, file, "two")
	if got := f.versionTexts(t, file); got != "|one|two" || filepath.Dir(filepath.Dir(f.firstVersion(t, file).File)) != s.HistoryFolder {
		t.Errorf("kept %q in %s", got, f.firstVersion(t, file).File)
	}
	f.reopen(t, func(*workspace.Ports) {})
	if got := f.versionTexts(t, file); got != "|one|two" {
		t.Errorf("after another start there is %q", got)
	}
	s.HistoryLimit = 1
	if err := f.SaveSettings(s); err == nil {
		t.Error("a limit of 1 MB was accepted")
	}
}
