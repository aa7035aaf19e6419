package redact_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"promodoc/app/archive"
	"promodoc/app/backup"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/redact"
	"promodoc/app/sealed"
)

// secret is a word that nothing but the document says.
const secret = "Rumpelstiltskin"

var now = time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)

func backups(fsys disk.FS) backup.Backups {
	return backup.Backups{FS: fsys, Now: func() time.Time { return now }}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func document(t testing.TB, id, text string) string {
	t.Helper()
	data, err := docfile.Write(promo.Document{ID: id, Name: "My case", Candidate: promo.Candidate{Name: text}})
	check(t, err)
	return string(data)
}

func compressed(t testing.TB, text string) string {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := io.WriteString(w, text)
	check(t, errors.Join(err, w.Close()))
	return out.String()
}

// of are the files of the document in a backup, and others those that are none of
// its business. The document was called early when it was backed up.
func of(t testing.TB) map[string]string {
	mine := document(t, "id1", secret)
	return map[string]string{
		"library/documents/early.yaml":                                mine,
		"library/documents/early (changed elsewhere 2026-11-24).yaml": mine,
		"library/documents/early (damaged).yaml.kept":                 "schema: [ " + secret,
		"library/trash/older (deleted 2026-11-01 120000).yaml":        mine,
		"library/history/id1/2026-11-01T120000.000Z.yaml.gz":          compressed(t, mine),
		"library/history/id1/2026-11-01T120000.001Z.yaml.gz":          compressed(t, mine),
	}
}

func others(t testing.TB) map[string]string {
	return map[string]string{
		"library/documents/early (2).yaml":                          document(t, "id2", "another"),
		"library/documents/notes.txt":                               secret,
		"library/documents/broken.yaml":                             "schema: [ " + secret,
		"library/history/id2/2026-11-01T120000.000Z.yaml.gz":        compressed(t, "another"),
		"library/history/id1/2026-11-01T120000.001Z.yaml.gz.sealed": "sealed",
		"config/settings.yaml":                                      "theme: dark\n",
		"exports/mine.md":                                           "exported " + secret,
		"exports/other.md":                                          "exported another",
	}
}

// put writes a backup of files.
func put(t testing.TB, fsys disk.FS, file string, files map[string]string) {
	t.Helper()
	target := archive.Target{File: file, Kind: archive.KindBackup, Made: now.Add(-time.Hour)}
	_, err := archive.Put(context.Background(), fsys, target, func(w *archive.Writer) error {
		for _, name := range slices.Sorted(maps.Keys(files)) {
			if err := w.Add(name, now.Add(-2*time.Hour), []byte(files[name])); err != nil {
				return err
			}
		}
		return nil
	}, func(int64) {})
	check(t, err)
}

// read returns the files of a backup, every byte of which must be right.
func read(t testing.TB, fsys disk.FS, file string) map[string]string {
	t.Helper()
	in, size, err := archive.OpenFile(fsys, file)
	check(t, err)
	defer in.Close()
	a, err := archive.Open(in, size)
	check(t, err)
	sound, faults, err := a.Check(context.Background(), func(int64) {})
	check(t, err)
	if len(faults) > 0 || a.Kind != archive.KindBackup || !a.Made.Equal(now.Add(-time.Hour)) {
		t.Fatalf("the backup, %s made %v, is damaged: %+v", a.Kind, a.Made, faults)
	}
	files := map[string]string{}
	for _, e := range sound {
		var data bytes.Buffer
		check(t, a.CopyTo(e, &data))
		files[e.Name] = data.String()
		if !e.Modified.Equal(now.Add(-2 * time.Hour)) {
			t.Errorf("%s has the time %v", e.Name, e.Modified)
		}
	}
	return files
}

func key(t testing.TB) *sealed.Key {
	t.Helper()
	k, err := sealed.NewKey("id1", "a long passphrase", 10)
	check(t, err)
	return k
}

func mine(k *sealed.Key) redact.Document {
	return redact.Document{
		ID: "id1", File: "/data/documents/mine.yaml", Versions: "id1", Key: k,
		IsExport: func(data []byte) bool { return string(data) == "exported "+secret },
	}
}

func joined(all ...map[string]string) map[string]string {
	out := map[string]string{}
	for _, m := range all {
		maps.Copy(out, m)
	}
	return out
}

// checkRest fails unless a backup has the files that are not the document's, as they
// were.
func checkRest(t testing.TB, got map[string]string) {
	t.Helper()
	for name, content := range others(t) {
		if got[name] != content {
			t.Errorf("%s is %.40q", name, got[name])
		}
	}
}

func TestProtect(t *testing.T) {
	fsys, k := disktest.NewMemory(), key(t)
	disktest.Folder(t, fsys, "/disk")
	put(t, fsys, "/disk/b.zip", joined(of(t), others(t)))
	found, err := redact.Backup(context.Background(), backups(fsys), "/disk/b.zip", mine(k), nil)
	check(t, err)
	if found.States != len(of(t)) || !slices.Equal(found.Exports, []string{"exports/mine.md"}) {
		t.Errorf("found %+v", found)
	}
	got := read(t, fsys, "/disk/b.zip")
	checkRest(t, got)
	if len(got) != len(of(t))+len(others(t)) {
		t.Errorf("it has %q", slices.Sorted(maps.Keys(got)))
	}
	for name, content := range of(t) {
		if strings.HasPrefix(name, backup.Versions) {
			name += ".sealed"
		}
		if strings.HasSuffix(name, ".001Z.yaml.gz.sealed") { // this one is taken
			name = strings.Replace(name, ".001Z", ".002Z", 1)
		}
		opened, err := k.Open([]byte(got[name]))
		if err != nil || string(opened) != content {
			t.Errorf("%s has %.40q, %v", name, opened, err)
		}
	}
	again, err := redact.Backup(context.Background(), backups(fsys), "/disk/b.zip", mine(k), nil)
	if err != nil || again.States != 0 {
		t.Errorf("the second time: %+v, %v", again, err)
	}
}

func TestRemove(t *testing.T) {
	fsys := disktest.NewMemory()
	disktest.Folder(t, fsys, "/disk")
	put(t, fsys, "/disk/b.zip", joined(of(t), others(t)))
	_, err := redact.Backup(context.Background(), backups(fsys), "/disk/b.zip", mine(nil), nil)
	check(t, err)
	got := read(t, fsys, "/disk/b.zip")
	checkRest(t, got)
	if len(got) != len(others(t)) {
		t.Errorf("it has %q", slices.Sorted(maps.Keys(got)))
	}
}

// A backup is as it was or has nothing of the document in plain, and all else in
// any case.
func TestBackupWithEveryFault(t *testing.T) {
	k := key(t)
	files := joined(of(t), others(t))
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) { put(t, fsys, filepath.Join(dir, "b.zip"), files) },
		Do: func(r *disktest.Run) error {
			outcomes, _, err := redact.Earlier(context.Background(), backups(r.FS),
				redact.Request{Document: mine(k), Known: []string{filepath.Join(r.Dir, "b.zip")}}, nil)
			if err == nil {
				for _, o := range outcomes {
					err = errors.Join(err, o.Reason)
				}
			}
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got := read(t, r.After, filepath.Join(r.Dir, "b.zip"))
			checkRest(t, got)
			plain := 0
			for name, content := range of(t) {
				if got[name] == content {
					plain++
				}
			}
			if plain != 0 && (plain != len(of(t)) || r.Promised()) || len(got) != len(files) {
				t.Errorf("%v: %d of %d files are plain, there are %d", r, plain, len(of(t)), len(got))
			}
		},
	})
}

// What cannot be dealt with is named, in a sentence that says what to do.
func TestEarlier(t *testing.T) {
	fsys, k := disktest.NewMemory(), key(t)
	for _, dir := range []string{"/disk", "/other", "/empty"} {
		disktest.Folder(t, fsys, dir)
	}
	all := joined(of(t), others(t))
	for _, file := range []string{"/disk/1.zip", "/disk/2.zip", "/disk/usb.zip", "/other/given.zip"} {
		put(t, fsys, file, all)
	}
	put(t, fsys, "/disk/without.zip", map[string]string{"library/documents/x.yaml": document(t, "id3", "x")})
	disktest.Put(t, fsys, "/disk/foreign.zip", "no backup")
	put(t, fsys, "/disk/cut.zip", all)
	cut := disktest.Tree(t, fsys, "/disk")["cut.zip"]
	disktest.Put(t, fsys, "/disk/cut.zip", cut[:len(cut)/2])
	outcomes, deleted, err := redact.Earlier(context.Background(), backups(fsys), redact.Request{
		Document: mine(k), Folder: "/disk/",
		Known: []string{"/disk/1.zip", "/disk/2.zip", "/disk/gone.zip", "/stick/3.zip", "/empty/4.zip", "/disk/foreign.zip", "/disk/cut.zip"},
		Asked: []string{"/other/given.zip", "/other/none.zip"},
	}, nil)
	check(t, err)
	if !slices.Equal(deleted, []string{"/disk/gone.zip"}) {
		t.Errorf("deleted: %q", deleted)
	}
	want := map[string]redact.Fate{
		"/disk/1.zip": redact.Done, "/disk/2.zip": redact.Done, "/stick/3.zip": redact.OutOfReach, "/disk/cut.zip": redact.Failed,
		"/empty/4.zip": redact.Gone, "/other/given.zip": redact.Done, "/other/none.zip": redact.Failed, "/disk/usb.zip": redact.Elsewhere,
	}
	got := map[string]redact.Fate{}
	for _, o := range outcomes {
		got[o.File] = o.Fate
		text := strings.Join(o.Sentences(), "\n")
		if !strings.Contains(text, o.File) {
			t.Errorf("of %s it says %q", o.File, text)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if files := read(t, fsys, "/disk/usb.zip"); files["library/documents/early.yaml"] != all["library/documents/early.yaml"] {
		t.Error("a backup that was only named was changed")
	}
}

// A backup that another program replaces meanwhile is left as that one made it.
func TestReplacedMeanwhile(t *testing.T) {
	fsys, k := disktest.NewMemory(), key(t)
	disktest.Folder(t, fsys, "/disk")
	put(t, fsys, "/disk/b.zip", of(t))
	fresh := others(t)
	fsys.Now = func() time.Time { return now.Add(time.Hour) }
	calls := 0
	_, err := redact.Backup(context.Background(), backups(fsys), "/disk/b.zip", mine(k), func(float64) {
		if calls++; calls == 1 {
			put(t, fsys, "/disk/b.zip", fresh)
		}
	})
	if err == nil || !strings.Contains(err.Error(), "/disk/b.zip was changed meanwhile") {
		t.Errorf("it says %v", err)
	}
	if got := read(t, fsys, "/disk/b.zip"); !maps.Equal(got, fresh) {
		t.Errorf("it has %q", slices.Sorted(maps.Keys(got)))
	}
}
