package backup_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
)

// backupOfEverything returns the file of a backup.
func backupOfEverything(t testing.TB, dir string) string {
	t.Helper()
	return backupOf(t, dir, backedUp)
}

func backupOf(t testing.TB, dir string, files map[string]string) string {
	t.Helper()
	for name, content := range files {
		name = strings.Replace(name, "library/", "data/", 1)
		disktest.Write(t, filepath.Join(dir, "from", name), content)
	}
	result, err := write(disk.OS{}, filepath.Join(dir, "from"))
	check(t, err)
	check(t, os.Rename(result.File, filepath.Join(dir, "b.zip")))
	check(t, os.RemoveAll(filepath.Join(dir, "from")))
	return filepath.Join(dir, "b.zip")
}

// outcomes returns the outcome of every file by its name.
func outcomes(r backup.Report) map[string]backup.Outcome {
	all := map[string]backup.Outcome{}
	for _, f := range r.Files {
		all[f.Name] = f.Outcome
	}
	return all
}

func TestRestoreIntoALibraryWithFiles(t *testing.T) {
	tests := map[string]struct {
		replace, dryRun bool
		want            backup.Outcome
	}{
		"usually":          {false, false, backup.Differs},
		"replacing":        {true, false, backup.Replaced},
		"dry run":          {false, true, backup.Differs},
		"dry of replacing": {true, true, backup.Replaced},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := backupOfEverything(t, dir)
			disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), "my newer words")
			disktest.Write(t, filepath.Join(dir, "data/documents/other.yaml"), "other")
			disktest.Write(t, filepath.Join(dir, "data/history/id/1.yaml"), "before")
			disktest.Write(t, filepath.Join(dir, "config/settings.yaml"), "theme: light\n")
			before := disktest.Files(t, dir)
			report, err := restore(disk.OS{}, backup.RestoreRequest{Roots: roots(dir), File: file, Replace: test.replace, DryRun: test.dryRun})
			check(t, err)
			want := map[string]backup.Outcome{
				"library/documents/mine.yaml": test.want, "config/settings.yaml": test.want, "library/history/id/1.yaml": backup.Same,
				"library/documents/mine.files/photo.png":             backup.Restored,
				"library/trash/old (deleted 2026-01-02 030405).yaml": backup.Restored, "config/paths/own.yaml": backup.Restored,
			}
			if got := outcomes(report); !maps.Equal(got, want) {
				t.Errorf("got %v", got)
			}
			after := disktest.Files(t, dir)
			if test.dryRun {
				if !maps.Equal(before, after) {
					t.Errorf("a dry run changed %q", after)
				}
				return
			}
			for _, words := range before {
				if !slices.Contains(slices.Collect(maps.Values(after)), words) {
					t.Errorf("%q is lost", words)
				}
			}
			if got := after["data/documents/mine.yaml"] == "mine"; got != test.replace {
				t.Errorf("the document holds %q", after["data/documents/mine.yaml"])
			}
		})
	}
}

func TestReplacedFilesAreKeptWhereTheyCanBeFound(t *testing.T) {
	dir := t.TempDir()
	file := backupOfEverything(t, dir)
	disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), "my newer words")
	disktest.Write(t, filepath.Join(dir, "config/settings.yaml"), "theme: light\n")
	request := backup.RestoreRequest{Roots: roots(dir), File: file, Replace: true}
	_, err := restore(disk.OS{}, request)
	check(t, err)
	got := disktest.Files(t, dir)
	if got["data/trash/mine (deleted 2026-11-28 073000).yaml"] != "my newer words" ||
		got["config/settings (before restoring).yaml.kept"] != "theme: light\n" {
		t.Errorf("the folder holds %q", got)
	}
	report, err := restore(disk.OS{}, request)
	if check(t, err); report.Count(backup.Same) != len(backedUp) {
		t.Errorf("a second time: %+v", report)
	}
}

func TestSettingsAreAdapted(t *testing.T) {
	dir := t.TempDir()
	request := backup.RestoreRequest{Roots: roots(dir), File: backupOfEverything(t, dir), Adapt: func(data []byte) []byte {
		return append(data, "library: /here\n"...)
	}}
	for range 2 {
		report, err := restore(disk.OS{}, request)
		check(t, err)
		if got := disktest.Files(t, dir)["config/settings.yaml"]; got != "theme: dark\nlibrary: /here\n" || report.Count(backup.Differs) > 0 {
			t.Errorf("got %q, %+v", got, report)
		}
	}
}

func TestADamagedBackup(t *testing.T) {
	tests := map[string]func(data []byte) []byte{
		"a changed byte": func(data []byte) []byte { return bytes.Replace(data, []byte("a photo"), []byte("a phot0"), 1) },
		"cut":            func(data []byte) []byte { return data[:400] },
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := backupOfEverything(t, dir)
			data, err := os.ReadFile(file)
			check(t, err)
			disktest.Write(t, file, string(damage(data)))
			request := backup.RestoreRequest{Roots: backup.Below(filepath.Join(dir, "to")), File: file}
			_, err = restore(disk.OS{}, request)
			if files := disktest.Files(t, dir); !message.Is(err, backup.ErrDamagedBackup) || len(files) != 1 {
				t.Errorf("got %v, %d files", err, len(files))
			}
			request.Damaged = true
			report, err := restore(disk.OS{}, request)
			check(t, err)
			got := disktest.Files(t, filepath.Join(dir, "to"))
			for name, content := range got {
				if content != backedUp[name] {
					t.Errorf("%s holds %q", name, content)
				}
			}
			if len(got) == 0 || len(got) == len(backedUp) || name == "a changed byte" && (len(got) != len(backedUp)-1 || report.Count(backup.Damaged) != 1) {
				t.Errorf("restored %d files, %+v", len(got), report)
			}
		})
	}
}

// Whichever call to the disk fails: each file is whole or not there, what was
// there is still somewhere, and the same again does the rest.
func TestRestoreWhicheverCallFails(t *testing.T) {
	const mine = "my newer words"
	two := map[string]string{"library/documents/mine.yaml": "mine", "config/settings.yaml": "theme: dark\n"}
	prepare := func(t *testing.T, dir string) {
		backupOf(t, dir, two)
		disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), mine)
	}
	request := func(dir string) backup.RestoreRequest {
		return backup.RestoreRequest{Roots: roots(dir), File: filepath.Join(dir, "b.zip"), Replace: true}
	}
	do := func(fsys disk.FS, dir string) error {
		_, err := restore(fsys, request(dir))
		return err
	}
	verify := func(t *testing.T, dir string, failed disktest.Call, err error) {
		kept := false
		for name, content := range disktest.Files(t, dir) {
			want, inBackup := backedUp[strings.Replace(name, "data/", "library/", 1)]
			kept = kept || content == mine
			if inBackup && content != want && content != mine {
				t.Errorf("after %s (%v) %s holds %q", failed, err, name, content)
			}
		}
		if !kept {
			t.Errorf("after %s (%v) the present document is lost", failed, err)
		}
		_, err = restore(disk.OS{}, request(dir))
		check(t, err)
		after := disktest.Files(t, dir)
		for name, content := range two {
			if after[strings.Replace(name, "library/", "data/", 1)] != content {
				t.Errorf("after %s and once more %s holds %q", failed, name, after[name])
			}
		}
	}
	disktest.EachCall(t, prepare, do, verify)
	disktest.EachBreak(t, prepare, do, verify)
}

// Whichever call fails, an older backup is whole until the new one is.
func TestWriteWhicheverCallFails(t *testing.T) {
	prepare := func(t *testing.T, dir string) {
		disktest.Write(t, filepath.Join(dir, "data/documents/mine.yaml"), "mine")
		_, err := write(disk.OS{}, dir)
		check(t, err)
		disktest.Write(t, filepath.Join(dir, "data/documents/new.yaml"), "new")
	}
	do := func(fsys disk.FS, dir string) error {
		result, err := write(fsys, dir)
		if err == nil && len(result.LeftOut) > 0 {
			return result.LeftOut[0].Err
		}
		return err
	}
	verify := func(t *testing.T, dir string, failed disktest.Call, err error) {
		got := restored(t, filepath.Join(dir, "b.zip"))
		var unconfirmed *disk.Unconfirmed
		if _, isNew := got["library/documents/new.yaml"]; !isNew && (err == nil || errors.As(err, &unconfirmed)) {
			t.Errorf("after %s (%v) the backup has %d files", failed, err, len(got))
		}
		for name, content := range got {
			if content != backedUp[name] && content != "new" {
				t.Errorf("after %s (%v) %s holds %q", failed, err, name, content)
			}
		}
	}
	disktest.EachCall(t, prepare, do, verify)
	disktest.EachBreak(t, prepare, do, verify)
}

// A restore that was stopped half way leaves whole files, and is completed by
// the next.
func TestAStoppedRestoreIsCompletedByTheNext(t *testing.T) {
	dir := t.TempDir()
	request := backup.RestoreRequest{Roots: roots(dir), File: backupOfEverything(t, dir)}
	ctx, cancel := context.WithCancel(context.Background())
	report, err := backups(disk.OS{}).Restore(ctx, request, func(share float64) {
		if share > 0.6 {
			cancel()
		}
	})
	done := report.Count(backup.Restored)
	if !errors.Is(err, context.Canceled) || done == 0 || done == len(backedUp) {
		t.Fatalf("got %v, %+v", err, report)
	}
	report, err = restore(disk.OS{}, request)
	if check(t, err); report.Count(backup.Same) != done || report.Count(backup.Restored) != len(backedUp)-done {
		t.Errorf("got %+v", report)
	}
}

func TestNotABackup(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "b.zip"), "my notes")
	_, err := restore(disk.OS{}, backup.RestoreRequest{Roots: roots(dir), File: filepath.Join(dir, "b.zip"), Damaged: true})
	if err == nil || !strings.Contains(err.Error(), "not a backup") {
		t.Errorf("got %v", err)
	}
	_, err = restore(disk.OS{}, backup.RestoreRequest{Roots: roots(dir), File: filepath.Join(dir, "none.zip")})
	var missing *disk.Missing
	if !errors.As(err, &missing) {
		t.Errorf("got %v", err)
	}
}

// FuzzRestore: whatever a file holds, restoring it writes only below the given
// folders, and nothing in a dry run.
func FuzzRestore(f *testing.F) {
	data, err := os.ReadFile(backupOfEverything(f, f.TempDir()))
	check(f, err)
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		disktest.Write(t, filepath.Join(dir, "b.zip"), string(data))
		_, _ = restore(disk.OS{}, backup.RestoreRequest{Roots: backup.Below(filepath.Join(dir, "to")), File: filepath.Join(dir, "b.zip"), Damaged: true})
		for name, content := range disktest.Files(t, dir) {
			if name != "b.zip" && (!strings.HasPrefix(name, "to/") || content != backedUp[strings.TrimPrefix(name, "to/")]) {
				t.Errorf("wrote %s: %q", name, content)
			}
		}
	})
}
