package workspace

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/folders"
	"promodoc/app/settings"
	"promodoc/app/store"
)

// backupDesk is Backups over a real folder with a clock that the test sets.
func backupDesk(t *testing.T) (b *Backups, clock *time.Time) {
	t.Helper()
	root := t.TempDir()
	now := time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)
	f := folders.Folders{
		Library: filepath.Join(root, "library"), Config: filepath.Join(root, "config"),
		Exports: filepath.Join(root, "config", "exports"), State: filepath.Join(root, "state"),
	}
	read := func() time.Time { return now }
	return &Backups{
		fs: disk.OS{}, now: read, lock: func(string) (func(), error) { return func() {}, nil }, library: store.Open(f.Library, store.Ports{FS: disk.OS{}, Now: read}),
		preferences: &Preferences{fs: disk.OS{}, folders: f, settings: settings.Defaults(), changed: func(settings.Settings) {}},
	}, &now
}

const day = 24 * time.Hour

func TestReminder(t *testing.T) {
	b, now := backupDesk(t)
	old := now.Add(-40 * day)
	steps := []struct {
		name string
		do   func()
		old  time.Time
		want bool
	}{
		{"an empty library", func() {}, time.Time{}, false},
		{"a new library", func() {}, *now, false},
		{"one with an old document", func() {}, old, true},
		{"declined", b.SnoozeReminder, old, false},
		{"nearly a month later", func() { *now = now.Add(29 * day) }, old, false},
		{"a month later", func() { *now = now.Add(1 * day) }, old, true},
		{"backed up", func() { backUp(t, b) }, old, false},
		{"a month after that", func() { *now = now.Add(31 * day) }, old, true},
		{"the clock was far ahead for a backup", func() {
			*now = now.Add(4000 * day)
			backUp(t, b)
			*now = now.Add(-4000 * day)
		}, old, true},
	}
	for _, step := range steps {
		step.do()
		if got := b.ReminderDue(step.old); got != step.want {
			t.Errorf("%s: due is %v", step.name, got)
		}
	}
}

func backUp(t *testing.T, b *Backups) string {
	t.Helper()
	disktest.Write(t, filepath.Join(b.library.Documents(), "a.yaml"), "a")
	folder := filepath.Join(filepath.Dir(b.library.Root()), "stick")
	if err := disk.MakeFolder(disk.OS{}, folder); err != nil {
		t.Fatal(err)
	}
	result, err := b.BackUp(BackupRequest{File: folder})(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return result.File
}

func TestBackupsInAFolderGetNamesOfTheirOwn(t *testing.T) {
	b, _ := backupDesk(t)
	first, second := filepath.Base(backUp(t, b)), filepath.Base(backUp(t, b))
	if first != "promodoc-backup-2026-11-28.zip" || second != "promodoc-backup-2026-11-28-2.zip" {
		t.Errorf("got %s, %s", first, second)
	}
	if state := b.State(); filepath.Base(state.File) != second || !state.Last.Equal(b.now()) || len(state.Made) != 2 {
		t.Errorf("remembers %+v", state)
	}
}

// A backup of another machine brings its settings, but not where it had its
// library.
func TestRestoredSettingsKeepTheLibrary(t *testing.T) {
	b, _ := backupDesk(t)
	file := b.preferences.folders.Settings()
	disktest.Write(t, file, "schema: promodoc.settings/v1\ntheme: dark\nlibrary: /elsewhere\n")
	made := backUp(t, b)
	if err := disk.OS.Remove(disk.OS{}, file); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Restore(RestoreRequest{File: made})(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	if err := b.preferences.ReloadSettings(); err != nil {
		t.Fatal(err)
	}
	if s := b.preferences.Settings(); s.Theme != settings.ThemeDark || s.Library != "" {
		t.Errorf("got %+v", s)
	}
}
