package settings_test

import (
	"fmt"
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

func TestMadeBackupsAreRemembered(t *testing.T) {
	file := filepath.Join(t.TempDir(), "backup.yaml")
	var b settings.Backup
	for n := range settings.MaxBackups + 5 {
		b.AddMade(fmt.Sprintf("/media/%d.zip", n))
	}
	b.AddMade("/media/100.zip") // made again
	b.AddMade("/media/a\nb.zip")
	if err := settings.SaveBackup(disk.OS{}, file, b); err != nil {
		t.Fatal(err)
	}
	got, notices, err := settings.LoadBackup(disk.OS{}, file)
	if err != nil || notices != nil || len(got.Made) != settings.MaxBackups {
		t.Fatalf("%d are remembered, %q, %v", len(got.Made), notices, err)
	}
	if first, last := got.Made[0], got.Made[len(got.Made)-1]; first != "/media/5.zip" || last != "/media/100.zip" {
		t.Errorf("they go from %s to %s", first, last)
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
