package pack_test

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/message"
	"promodoc/app/pack"
	"promodoc/app/promo"
	"promodoc/app/store"
)

var now = time.Date(2026, 11, 28, 7, 30, 0, 0, time.UTC)

func packs(fsys disk.FS, root string) pack.Packs {
	clock, id := func() time.Time { return now }, func() string { return "fresh" }
	return pack.Packs{
		FS: fsys, Now: clock, NewID: id,
		Library: store.Open(root, store.Ports{FS: fsys, Now: clock, NewID: id}),
		History: func(id string) string { return filepath.Join(root, "history", id) },
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func document(t testing.TB, summary string) string {
	t.Helper()
	data, err := docfile.Write(promo.Document{ID: "id1", Name: "My case", Candidate: promo.Candidate{Name: summary}})
	check(t, err)
	return string(data)
}

// packed returns the file of a document with an attachment and a version.
func packed(t testing.TB, dir string) string {
	t.Helper()
	from := filepath.Join(dir, "from")
	disktest.Write(t, filepath.Join(from, "documents/mine.yaml"), document(t, "Ada"))
	disktest.Write(t, filepath.Join(from, "documents/mine.files/a/photo.png"), "a photo")
	disktest.Write(t, filepath.Join(from, "documents/other.files/b.png"), "not mine")
	disktest.Write(t, filepath.Join(from, "history/id1/1.yaml"), "before")
	file := filepath.Join(dir, "mine"+pack.Extension)
	_, err := packs(disk.OS{}, from).Pack(context.Background(), pack.Request{
		Document: filepath.Join(from, "documents/mine.yaml"), File: file, History: true,
	})
	check(t, err)
	check(t, os.RemoveAll(from))
	return file
}

func unpack(fsys disk.FS, dir, file string) (pack.Unpacked, error) {
	return packs(fsys, filepath.Join(dir, "to")).Unpack(context.Background(), file)
}

func TestRoundTrip(t *testing.T) {
	dir := t.TempDir()
	file := packed(t, dir)
	u, err := unpack(disk.OS{}, dir, file)
	check(t, err)
	want := map[string]string{
		"documents/mine.yaml": document(t, "Ada"), "documents/mine.files/a/photo.png": "a photo", "history/id1/1.yaml": "before",
	}
	if got := disktest.Files(t, filepath.Join(dir, "to")); !maps.Equal(got, want) || u.Known || filepath.Base(u.File) != "mine.yaml" {
		t.Errorf("got %+v, %q", u, got)
	}
	again, err := unpack(disk.OS{}, dir, file)
	if check(t, err); !again.Known || again.File != u.File || len(disktest.Files(t, filepath.Join(dir, "to"))) != 3 {
		t.Errorf("a second time: %+v", again)
	}
}

func TestNothingIsOverwritten(t *testing.T) {
	present := map[string]map[string]string{
		"another document of the name": {"documents/mine.yaml": "schema: promodoc.document/v1\nid: other\nname: mine\n"},
		"another one's attachments":    {"documents/mine.files/photo.png": "theirs"},
		"another version of it":        {"documents/mine.yaml": document(t, "Ada Smith"), "history/id1/1.yaml": "other words"},
		"one that cannot be read":      {"documents/MINE.yaml": "not: [yaml"},
	}
	for name, files := range present {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, content := range files {
				disktest.Write(t, filepath.Join(dir, "to", file), content)
			}
			u, err := unpack(disk.OS{}, dir, packed(t, dir))
			check(t, err)
			got := disktest.Files(t, filepath.Join(dir, "to"))
			for file, content := range files {
				if got[file] != content {
					t.Errorf("%s holds %q", file, got[file])
				}
			}
			if filepath.Base(u.File) != "mine-2.yaml" || got["documents/mine-2.files/a/photo.png"] != "a photo" {
				t.Errorf("got %+v, %q", u, got)
			}
			fresh := strings.Contains(got["documents/mine-2.yaml"], "id: fresh\n")
			if fresh != (name == "another version of it") || fresh && got["history/fresh/1.yaml"] != "before" {
				t.Errorf("the document is\n%s", got["documents/mine-2.yaml"])
			}
		})
	}
}

func TestUnpackWhicheverCallFails(t *testing.T) {
	prepare := func(t *testing.T, dir string) { packed(t, dir) }
	do := func(fsys disk.FS, dir string) error {
		_, err := unpack(fsys, dir, filepath.Join(dir, "mine"+pack.Extension))
		return err
	}
	disktest.EachCall(t, prepare, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
		if failed.Op == "remove" {
			return // leaves a hidden second name, see package disk
		}
		there := disk.IgnoreUnconfirmed(err) == nil
		if got := disktest.Files(t, dir); there && len(got) != 4 || !there && len(got) != 1 {
			t.Errorf("after %s (%v): %d files", failed, err, len(got))
		}
	})
}

// A packed file is the older one or the new one, and an unpacked document is there
// with all that belongs to it once it is there.
func TestPackAndUnpackWithEveryFault(t *testing.T) {
	one, two := document(t, "one"), document(t, "two")
	request := func(dir string) pack.Request {
		return pack.Request{Document: filepath.Join(dir, "from/documents/mine.yaml"), File: filepath.Join(dir, "mine"+pack.Extension), History: true}
	}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			disktest.Put(t, fsys, filepath.Join(dir, "from/documents/mine.yaml"), one)
			disktest.Put(t, fsys, filepath.Join(dir, "from/documents/mine.files/photo.png"), "a photo")
			disktest.Put(t, fsys, filepath.Join(dir, "from/history/id1/1.yaml"), "before")
			_, err := packs(fsys, filepath.Join(dir, "from")).Pack(context.Background(), request(dir))
			check(t, err)
			disktest.Put(t, fsys, filepath.Join(dir, "from/documents/mine.yaml"), two)
		},
		Do: func(r *disktest.Run) error {
			_, err := packs(r.FS, filepath.Join(r.Dir, "from")).Pack(context.Background(), request(r.Dir))
			if err != nil {
				return err
			}
			r.Promise("packed")
			_, err = unpack(r.FS, r.Dir, request(r.Dir).File)
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			got := disktest.Tree(t, r.After, r.Dir)
			if doc := got["to/documents/mine.yaml"]; r.Promised() && doc != two || doc != "" && doc != one && doc != two {
				t.Errorf("%v: the document is %q", r, doc)
			} else if doc != "" && (got["to/documents/mine.files/photo.png"] != "a photo" || got["to/history/id1/1.yaml"] != "before") {
				t.Errorf("%v: of the document there is only %q", r, got)
			}
			again := filepath.Join(r.Dir, "again")
			u, err := packs(r.After, again).Unpack(context.Background(), request(r.Dir).File)
			if err != nil {
				t.Fatalf("%v: the packed file cannot be read: %v", r, err)
			}
			doc := disktest.Tree(t, r.After, again)["documents/"+filepath.Base(u.File)]
			if len(r.Promises()) > 0 && doc != two || doc != one && doc != two {
				t.Errorf("%v: packed is %q", r, doc)
			}
		},
	})
}

func TestRefusals(t *testing.T) {
	dir := t.TempDir()
	file := packed(t, dir)
	data, err := os.ReadFile(file)
	check(t, err)
	disktest.Write(t, filepath.Join(dir, "damaged.zip"), strings.Replace(string(data), "a photo", "a phot0", 1))
	disktest.Write(t, filepath.Join(dir, "notes.zip"), "my notes")
	_, err = archive.Put(context.Background(), disk.OS{}, archive.Target{File: filepath.Join(dir, "empty.zip"), Kind: archive.KindDocument},
		func(w *archive.Writer) error { return w.Add("a.txt", now, nil) }, func(int64) {})
	check(t, err)
	_, err = archive.Put(context.Background(), disk.OS{}, archive.Target{File: filepath.Join(dir, "backup.zip"), Kind: archive.KindBackup},
		func(w *archive.Writer) error { return w.Add("library/documents/a.yaml", now, nil) }, func(int64) {})
	check(t, err)
	for name, want := range map[string]*message.Message{
		"damaged.zip": archive.ErrDamaged, "notes.zip": archive.ErrForeign, "empty.zip": pack.ErrNoDocument, "backup.zip": pack.ErrWholeBackup,
	} {
		if _, err := unpack(disk.OS{}, dir, filepath.Join(dir, name)); !message.Is(err, want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if got := disktest.Files(t, filepath.Join(dir)); len(got) != 5 {
		t.Errorf("the folder holds %q", got)
	}
}

func TestPackReplacesOnlyItsOwn(t *testing.T) {
	dir := t.TempDir()
	file := packed(t, dir)
	to := filepath.Join(dir, "to")
	u, err := unpack(disk.OS{}, dir, file)
	check(t, err)
	request := pack.Request{Document: u.File, File: file}
	files, err := packs(disk.OS{}, to).Pack(context.Background(), request)
	if check(t, err); files != 2 {
		t.Errorf("%d files without history", files)
	}
	request.File = filepath.Join(dir, "notes.zip")
	disktest.Write(t, request.File, "my notes")
	if _, err = packs(disk.OS{}, to).Pack(context.Background(), request); !message.Is(err, pack.ErrOccupied) {
		t.Errorf("got %v", err)
	}
	request.Replace = true
	_, err = packs(disk.OS{}, to).Pack(context.Background(), request)
	check(t, err)
}

// FuzzUnpack: whatever a file holds, nothing is written outside the library.
func FuzzUnpack(f *testing.F) {
	data, err := os.ReadFile(packed(f, f.TempDir()))
	check(f, err)
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		dir := t.TempDir()
		disktest.Write(t, filepath.Join(dir, "x.zip"), string(data))
		_, _ = unpack(disk.OS{}, dir, filepath.Join(dir, "x.zip"))
		for name := range disktest.Files(t, dir) {
			if name != "x.zip" && !strings.HasPrefix(name, "to/documents/") && !strings.HasPrefix(name, "to/history/") {
				t.Errorf("wrote %s", name)
			}
		}
	})
}
