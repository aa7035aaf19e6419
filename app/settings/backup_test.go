package settings_test

import (
	"path/filepath"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/settings"
)

func TestBackupState(t *testing.T) {
	file := filepath.Join(t.TempDir(), "state", "backup.yaml")
	want := settings.Backup{Last: time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC), File: "/media/b.zip", Folder: "/media"}
	if err := settings.SaveBackup(disk.OS{}, file, want); err != nil {
		t.Fatal(err)
	}
	got, notices, err := settings.LoadBackup(disk.OS{}, file)
	if err != nil || notices != nil || !got.Last.Equal(want.Last) || got.File != want.File || got.Folder != want.Folder || !got.Snoozed.IsZero() {
		t.Errorf("got %+v, %q, %v", got, notices, err)
	}
	disktest.Write(t, file, "last: yesterday\nfile: x\n")
	got, notices, err = settings.LoadBackup(disk.OS{}, file)
	if err != nil || len(notices) != 1 || !got.Last.IsZero() || got.File != "x" {
		t.Errorf("got %+v, %q, %v", got, notices, err)
	}
}

func TestWithLibrary(t *testing.T) {
	for data, want := range map[string]string{
		"library: /a\n":                           "library: /a\n", // nothing to change
		"schema: promodoc.path/v1\nid: x\n":       "schema: promodoc.path/v1\nid: x\n",
		"not: [settings":                          "not: [settings",
		"theme: dark\nlibrary: /other\nzoom: 3\n": "schema: promodoc.settings/v1\ntheme: dark\ntext_size: 100\nlibrary: \"/a\"\npaper: a4\ndesign: default\nfile_name: \"{cycle} {candidate} {role}\"\nformats:\n  - md\n  - pdf\nspelling: checked\nzoom: 3\n",
	} {
		if got := string(settings.WithLibrary([]byte(data), "/a")); got != want {
			t.Errorf("%q became %q", data, got)
		}
	}
}
