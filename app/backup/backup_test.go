package backup_test

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
)

var now = time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)

func backups(fsys disk.FS) backup.Backups {
	return backup.Backups{FS: fsys, Now: func() time.Time { return now }}
}

// Everything is a user's library and settings, and what must not be in a backup.
func everything(t *testing.T, dir string) {
	for name, content := range map[string]string{
		"data/documents/mine.yaml":                        "mine",
		"data/documents/mine.files/photo.png":             "a photo",
		"data/documents/.promodoc-1.tmp":                  "half",
		"data/documents/.mine.yaml.lock":                  "locked",
		"data/trash/old (deleted 2026-01-02 030405).yaml": "old",
		"data/history/id/1.yaml":                          "before",
		"config/settings.yaml":                            "theme: dark\n",
		"config/paths/own.yaml":                           "own",
		"config/exports/mine.pdf":                         "pages",
		"state/window.yaml":                               "width: 3",
		"state/recovery/mine.log":                         "typed",
	} {
		disktest.Write(t, filepath.Join(dir, filepath.FromSlash(name)), content)
	}
}

func roots(dir string) backup.Roots {
	return backup.Roots{Library: filepath.Join(dir, "data"), Config: filepath.Join(dir, "config"), State: filepath.Join(dir, "state")}
}

func write(fsys disk.FS, dir string) (backup.Result, error) {
	return backups(fsys).Write(context.Background(), backup.Request{Roots: roots(dir), File: filepath.Join(dir, "b.zip")}, nil)
}

func restore(fsys disk.FS, r backup.RestoreRequest) (backup.Report, error) {
	return backups(fsys).Restore(context.Background(), r, nil)
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// backedUp is what everything is in the layout of a backup.
var backedUp = map[string]string{
	"library/documents/mine.yaml":                        "mine",
	"library/documents/mine.files/photo.png":             "a photo",
	"library/trash/old (deleted 2026-01-02 030405).yaml": "old",
	"library/history/id/1.yaml":                          "before",
	"config/settings.yaml":                               "theme: dark\n",
	"config/paths/own.yaml":                              "own",
}

// restored restores a backup into an empty folder and returns the files there.
func restored(t *testing.T, file string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	_, err := restore(disk.OS{}, backup.RestoreRequest{Roots: backup.Below(dir), File: file})
	check(t, err)
	return disktest.Files(t, dir)
}

func TestRoundTrip(t *testing.T) {
	dir := t.TempDir()
	everything(t, dir)
	when := time.Date(2026, 3, 14, 15, 9, 26, 0, time.UTC)
	check(t, os.Chtimes(filepath.Join(dir, "data/documents/mine.yaml"), when, when))
	var last float64
	result, err := backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: roots(dir), File: filepath.Join(dir, "b.zip")},
		func(share float64) { last = share })
	check(t, err)
	info, err := os.Stat(result.File)
	check(t, err)
	if result.Files != len(backedUp) || result.Size != info.Size() || len(result.LeftOut) > 0 || !isPrivate(info) || last != 1 {
		t.Errorf("got %+v, %v, progress %v", result, info.Mode(), last)
	}
	to := t.TempDir()
	report, err := restore(disk.OS{}, backup.RestoreRequest{Roots: backup.Below(to), File: result.File})
	check(t, err)
	if got := disktest.Files(t, to); !maps.Equal(got, backedUp) || report.Count(backup.Restored) != len(backedUp) {
		t.Errorf("restored %q, %+v", got, report)
	}
	if info, err = os.Stat(filepath.Join(to, "library/documents/mine.yaml")); err != nil || !info.ModTime().Equal(when) || !isPrivate(info) {
		t.Errorf("the document was changed at %v, has %v, %v", info.ModTime(), info.Mode(), err)
	}
}

// isPrivate reports whether only the user can read a file. Windows has no such
// permissions: there all in the user's folders is private.
func isPrivate(info fs.FileInfo) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm() == 0o600
}

func TestExportsOnDemand(t *testing.T) {
	dir := t.TempDir()
	everything(t, dir)
	r := roots(dir)
	r.Exports = filepath.Join(dir, "config", "exports")
	_, err := backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: r, File: filepath.Join(dir, "b.zip")}, nil)
	check(t, err)
	if got := restored(t, filepath.Join(dir, "b.zip")); got["exports/mine.pdf"] != "pages" || len(got) != len(backedUp)+1 {
		t.Errorf("got %q", got)
	}
}

// Versions that are kept elsewhere are backed up and restored as well.
func TestHistoryElsewhere(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "data/documents/a.yaml"), "a")
	disktest.Write(t, filepath.Join(dir, "data/history/left/0.gz"), "left behind")
	disktest.Write(t, filepath.Join(dir, "versions/id/1.gz"), "before")
	r := roots(dir)
	r.History = filepath.Join(dir, "versions")
	_, err := backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: r, File: filepath.Join(dir, "b.zip")}, nil)
	check(t, err)
	want := map[string]string{"library/documents/a.yaml": "a", "library/history/id/1.gz": "before"}
	if got := restored(t, filepath.Join(dir, "b.zip")); !maps.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	check(t, os.RemoveAll(r.History))
	_, err = restore(disk.OS{}, backup.RestoreRequest{Roots: r, File: filepath.Join(dir, "b.zip")})
	if check(t, err); disktest.Files(t, dir)["versions/id/1.gz"] != "before" {
		t.Error("the version is not where versions are kept")
	}
}

// On some systems the folders of library, settings and state are one.
func TestOneFolderForAll(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"documents/a.yaml", "settings.yaml", "paths/p.yaml", "exports/a.pdf", "window.yaml", "recovery/a.log", "crash.txt"} {
		disktest.Write(t, filepath.Join(dir, "one", name), name)
	}
	one := filepath.Join(dir, "one")
	file := filepath.Join(dir, "b.zip")
	_, err := backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: backup.Roots{Library: one, Config: one, State: one}, File: file}, nil)
	check(t, err)
	want := []string{"config/paths/p.yaml", "config/settings.yaml", "library/documents/a.yaml"}
	if got := slices.Sorted(maps.Keys(restored(t, file))); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestLinksAreFollowed(t *testing.T) {
	dir := t.TempDir()
	everything(t, dir)
	disktest.Write(t, filepath.Join(dir, "elsewhere", "linked.yaml"), "linked")
	for link, target := range map[string]string{
		"data/documents/more":     filepath.Join(dir, "elsewhere"),
		"data/documents/one.yaml": filepath.Join(dir, "elsewhere", "linked.yaml"),
		"elsewhere/loop":          filepath.Join(dir, "elsewhere"),
		"data/nothing.yaml":       filepath.Join(dir, "none"),
	} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	result, err := write(disk.OS{}, dir)
	check(t, err)
	got := restored(t, result.File)
	if got["library/documents/more/linked.yaml"] != "linked" || got["library/documents/one.yaml"] != "linked" || len(got) != len(backedUp)+2 {
		t.Errorf("got %q", got)
	}
	if len(result.LeftOut) != 2 {
		t.Errorf("left out %v", result.LeftOut)
	}
}

func TestRefusals(t *testing.T) {
	tests := map[string]struct {
		prepare func(t *testing.T, dir string)
		file    string
		want    *message.Message
	}{
		"an empty library":     {func(*testing.T, string) {}, "b.zip", backup.ErrNothing},
		"only settings":        {func(t *testing.T, dir string) { disktest.Write(t, filepath.Join(dir, "config/settings.yaml"), "x") }, "b.zip", backup.ErrNothing},
		"in the library":       {everything, "data/b.zip", backup.ErrInside},
		"somebody's ZIP file":  {other("PK\x05\x06" + strings.Repeat("\x00", 18)), "b.zip", backup.ErrNotABackup},
		"somebody's text file": {other("my notes"), "b.zip", backup.ErrNotABackup},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			test.prepare(t, dir)
			before := disktest.Files(t, dir)
			_, err := backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: roots(dir), File: filepath.Join(dir, test.file)}, nil)
			if !message.Is(err, test.want) {
				t.Errorf("got %v", err)
			}
			if after := disktest.Files(t, dir); !maps.Equal(before, after) {
				t.Errorf("was %q, is %q", before, after)
			}
		})
	}
}

func other(content string) func(*testing.T, string) {
	return func(t *testing.T, dir string) {
		everything(t, dir)
		disktest.Write(t, filepath.Join(dir, "b.zip"), content)
	}
}

func TestAnOlderBackupIsReplacedAndOthersOnDemand(t *testing.T) {
	dir := t.TempDir()
	everything(t, dir)
	_, err := write(disk.OS{}, dir)
	check(t, err)
	disktest.Write(t, filepath.Join(dir, "data/documents/new.yaml"), "new")
	_, err = write(disk.OS{}, dir)
	check(t, err)
	if got := restored(t, filepath.Join(dir, "b.zip")); got["library/documents/new.yaml"] != "new" {
		t.Errorf("got %q", got)
	}
	disktest.Write(t, filepath.Join(dir, "b.zip"), "my notes")
	_, err = backups(disk.OS{}).Write(context.Background(), backup.Request{Roots: roots(dir), File: filepath.Join(dir, "b.zip"), Replace: true}, nil)
	check(t, err)
	if got := restored(t, filepath.Join(dir, "b.zip")); len(got) != len(backedUp)+1 {
		t.Errorf("got %q", got)
	}
}

func TestCancelling(t *testing.T) {
	dir := t.TempDir()
	everything(t, dir)
	ctx, cancel := context.WithCancel(context.Background())
	_, err := backups(disk.OS{}).Write(ctx, backup.Request{Roots: roots(dir), File: filepath.Join(dir, "b.zip")}, func(float64) { cancel() })
	if there, _ := disk.Exists(disk.OS{}, filepath.Join(dir, "b.zip")); !errors.Is(err, context.Canceled) || there {
		t.Errorf("got %v, backup written: %v", err, there)
	}
	if litter := disktest.Litter(t, dir); len(litter) != 1 { // the one of everything
		t.Errorf("left %q", litter)
	}
}

// A file that cannot be read is left out and said; all others are backed up.
func TestUnreadableFilesAreLeftOut(t *testing.T) {
	for _, op := range []string{"open", "reader.read", "reader.stat"} {
		dir := t.TempDir()
		everything(t, dir)
		fsys := &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
			if c.Op == op && c.Base == "photo.png" {
				return os.ErrPermission
			}
			return nil
		}}
		result, err := write(fsys, dir)
		check(t, err)
		if len(result.LeftOut) != 1 || filepath.Base(result.LeftOut[0].File) != "photo.png" || result.Files != len(backedUp)-1 {
			t.Errorf("%s: got %+v", op, result)
		}
	}
}
