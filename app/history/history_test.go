package history

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/sealed"
)

const usualLimit = 200 << 20

// clock is a clock that the test sets.
type clock struct{ now time.Time }

func newClock() *clock {
	return &clock{time.Date(2026, 9, 14, 9, 0, 0, 123_456_789, time.FixedZone("", 2*3600))}
}

// document has the example a with an action, and the example b.
func document(action string) promo.Document {
	path := career.Path{ID: "p", Title: "Lead", Sections: []career.Section{{
		ID: "s", Considerations: []career.Consideration{{ID: "humility", Title: "Humility", Enough: 1}},
	}}}
	d := promo.New(path, promo.Seed{ID: "doc1", Name: "H2", Today: promo.Date{Year: 2026, Month: 9, Day: 13}})
	d = promo.AddExample(promo.AddExample(d, "a", "humility", ""), "b", "", "")
	d = promo.SetText(d, promo.ExampleRef("a", "title"), "Owned the outage")
	return promo.SetText(d, promo.ExampleRef("a", "action"), action)
}

func open(t *testing.T, c *clock) *History {
	t.Helper()
	return Open(filepath.Join(t.TempDir(), "history"), Ports{FS: disk.OS{}, Now: func() time.Time { return c.now }})
}

func keep(t *testing.T, v Versions, d promo.Document) (Version, bool) {
	t.Helper()
	version, kept, err := v.Keep(d)
	if err != nil {
		t.Fatal(err)
	}
	return version, kept
}

func list(t *testing.T, v Versions) []Version {
	t.Helper()
	all, err := v.List()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func action(d promo.Document) string {
	s, _ := promo.Text(d, promo.ExampleRef("a", "action"))
	return s
}

func TestKeepListRead(t *testing.T) {
	c := newClock()
	h := open(t, c)
	v := h.Of("doc1", nil)
	if len(list(t, v)) != 0 {
		t.Error("there are versions before any was kept")
	}
	first, kept := keep(t, v, document("one"))
	if want := "2026-09-14T070000.123Z.yaml.gz"; filepath.Base(first.File) != want || !kept {
		t.Errorf("kept %v as %s, want %s", kept, first.File, want)
	}
	if _, kept := keep(t, v, document("one")); kept {
		t.Error("a version equal to the newest was kept")
	}
	if _, kept := keep(t, Open(h.Root(), h.ports).Of("doc1", nil), document("one")); kept {
		t.Error("after another start a version equal to the newest was kept")
	}
	keep(t, v, document("two")) // in the same millisecond
	keep(t, v, document("one")) // equal to an older one
	all := list(t, v)
	var said []string
	for _, version := range all {
		d, err := v.Read(version)
		if err != nil {
			t.Fatal(err)
		}
		said = append(said, action(d))
	}
	if got := strings.Join(said, " "); got != "one two one" {
		t.Errorf("the versions say %s", got)
	}
	info, err := os.Stat(all[0].File)
	if err != nil || !isPrivate(info, 0o600) || info.Size() != all[0].Bytes {
		t.Errorf("the file is %v, %v", info, err)
	}
	if folder, err := os.Stat(v.Folder()); err != nil || !isPrivate(folder, 0o700) {
		t.Errorf("the folder is %v, %v", folder, err)
	}
}

// isPrivate reports whether a file or folder has permissions. Windows has none like
// these: there all in the user's folders is private.
func isPrivate(info fs.FileInfo, permissions fs.FileMode) bool {
	return runtime.GOOS == "windows" || info.Mode().Perm() == permissions
}

// A version is what zcat reads, and what zcat reads is the document's file.
func TestVersionsAreCompressedYAML(t *testing.T) {
	v := open(t, newClock()).Of("doc1", nil)
	version, _ := keep(t, v, document("one"))
	data, err := os.ReadFile(version.File)
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if _, err := text.ReadFrom(r); err != nil || !strings.HasPrefix(text.String(), "schema: promodoc.document/v1\n") {
		t.Errorf("%v: %.60s", err, text.String())
	}
}

func TestFolderNames(t *testing.T) {
	seen := map[string]string{}
	for _, id := range []string{"k3f9ab", "", "..", "../../etc", "a/b", "A", "a", "con", "id-0123", strings.Repeat("x", 300), "日本"} {
		name := folderName(id)
		if name != filepath.Base(name) || strings.HasPrefix(name, ".") || len(name) > 64 {
			t.Errorf("the folder of %q is %q", id, name)
		}
		if other, taken := seen[strings.ToLower(name)]; taken {
			t.Errorf("%q and %q have one folder", id, other)
		}
		seen[strings.ToLower(name)] = id
	}
	if folderName("k3f9ab") != "k3f9ab" {
		t.Error("the folder of a plain ID is not the ID")
	}
}

func TestOtherFilesAreNoVersions(t *testing.T) {
	v := open(t, newClock()).Of("doc1", nil)
	keep(t, v, document("one"))
	for _, name := range []string{"notes.txt", "2026-09-14T070000.123Z.yaml", "2026-9-14T070000.123Z.yaml.gz", "2026-13-14T070000.123Z.yaml.gz",
		"2026-09-14T070000.123Z (copy).yaml.gz", ".promodoc-1.tmp"} {
		if err := os.WriteFile(filepath.Join(v.Folder(), name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(v.Folder(), "2026-09-14T080000.123Z.yaml.gz"), 0o700); err != nil {
		t.Fatal(err)
	}
	if all := list(t, v); len(all) != 1 {
		t.Errorf("%d versions, want 1: %v", len(all), all)
	}
}

func TestDescribe(t *testing.T) {
	c := newClock()
	v := open(t, c).Of("doc1", nil)
	one := document("one two three")
	two := promo.SetText(one, promo.ExampleRef("a", "action"), "four words are here")
	three := promo.SetText(promo.AddExample(two, "c", "humility", ""), promo.SectionRef(promo.SummaryID), "In short.")
	four := promo.DeleteExample(promo.DeleteExample(three, "b"), "c")
	four = promo.SetText(four, promo.ExampleRef("a", "title"), "Led the outage")
	four = promo.SetText(four, promo.Ref{Kind: promo.KindConsideration, ID: "humility", Field: "note"}, "ask Sam")
	for _, d := range []promo.Document{one, two, three, four} {
		keep(t, v, d)
	}
	all := list(t, v)
	want := []string{
		"the first version",
		"“Owned the outage”",
		"the summary added and an example without a title added",
		"“Led the outage”, the note on “Humility” added and 2 more",
	}
	for i := range all {
		var before *Version
		if i > 0 {
			before = &all[i-1]
		}
		d, err := v.Describe(all[i], before)
		if err != nil || d.Text() != want[i] {
			t.Errorf("version %d: %s, %v; want %s", i, d.Text(), err, want[i])
		}
	}
	d, err := v.Describe(all[1], nil)
	if err != nil || d.Words != two.Words() || d.Words != 7 || d.Examples != 2 {
		t.Errorf("described as %+v, %v", d, err)
	}
}

// A version without a digest, such as one that gzip made, is read instead.
func TestDescribeWithoutDigest(t *testing.T) {
	v := open(t, newClock()).Of("doc1", nil)
	version, _ := keep(t, v, document("one two three"))
	data, err := v.Bytes(version)
	if err != nil {
		t.Fatal(err)
	}
	var plain bytes.Buffer
	w := gzip.NewWriter(&plain)
	w.Extra = []byte{'A', 'B', 9, 0, 1}
	if _, err := w.Write(data); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(version.File, plain.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := v.Describe(version, nil)
	if err != nil || d.Words != 6 || d.Examples != 2 {
		t.Errorf("described as %+v, %v", d, err)
	}
}

func TestNewestGood(t *testing.T) {
	c := newClock()
	v := open(t, c).Of("doc1", nil)
	if _, _, ok := v.NewestGood(); ok {
		t.Error("there is a good version of a document without versions")
	}
	for _, action := range []string{"one", "two", "three"} {
		keep(t, v, document(action))
		c.now = c.now.Add(time.Minute)
	}
	all := list(t, v)
	data, err := os.ReadFile(all[2].File)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(all[2].File, data[:len(data)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Read(all[2]); !message.Is(err, ErrDamaged) {
		t.Errorf("half a version was read: %v", err)
	}
	version, d, ok := v.NewestGood()
	if !ok || version != all[1] || action(d) != "two" {
		t.Errorf("the newest good version is %v, %q", version, action(d))
	}
	if _, kept := keep(t, v, document("three")); !kept {
		t.Error("a version equal to a damaged one was not kept")
	}
}

func TestLargeFilesAreRefused(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	v := open(t, newClock()).Of("doc1", nil)
	version, _ := keep(t, v, document("one"))
	var bomb bytes.Buffer
	w := gzip.NewWriter(&bomb)
	zeros := make([]byte, 1<<20)
	for range maxContent>>20 + 1 {
		if _, err := w.Write(zeros); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(version.File, bomb.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Read(version); !message.Is(err, errLarge) {
		t.Errorf("a file of %d bytes that expands to more than %d MB: %v", bomb.Len(), maxContent>>20, err)
	}
	if err := os.Truncate(version.File, maxFile+1); err != nil {
		t.Fatal(err)
	}
	if _, err := v.Read(version); !message.Is(err, errLarge) {
		t.Errorf("a file of more than %d MB: %v", maxFile>>20, err)
	}
}

func TestSealedVersions(t *testing.T) {
	h, codec := open(t, newClock()), &sealed.Codec{}
	v := h.Of("doc1", codec)
	keep(t, v, document("one"))
	key, err := sealed.NewKey("doc1", "a passphrase of some length", 10)
	if err != nil {
		t.Fatal(err)
	}
	codec.Use(key)
	if _, kept := keep(t, v, document("one")); kept {
		t.Error("a version equal to a plain one was kept")
	}
	version, _ := keep(t, v, document("two"))
	data, err := os.ReadFile(version.File)
	if err != nil || !sealed.Is(data) || !strings.HasSuffix(version.File, ".yaml.gz.sealed") {
		t.Errorf("%s begins with %.10s, %v", version.File, data, err)
	}
	if _, kept := keep(t, Open(h.Root(), h.ports).Of("doc1", codec), document("two")); kept {
		t.Error("a version equal to a sealed one was kept")
	}
	if n, err := v.Plain(); n != 1 || err != nil {
		t.Errorf("%d plain versions, %v", n, err)
	}
	if err := v.SealPlain(); err != nil {
		t.Fatal(err)
	}
	all := list(t, v)
	if d, err := v.Read(all[0]); err != nil || action(d) != "one" || len(all) != 2 || !all[0].Sealed() {
		t.Errorf("the first of %d versions says %q, %v", len(all), action(d), err)
	}
	if d, err := v.Describe(all[1], &all[0]); err != nil || d.Words != 4 || d.Text() != "“Owned the outage”" {
		t.Errorf("described as %+v, %v", d, err)
	}
	if _, err := h.Of("doc1", nil).Read(all[0]); !message.Is(err, sealed.ErrLocked) {
		t.Errorf("a locked document was read: %v", err)
	}
	codec.Use(nil)
	keep(t, v, document("three"))
	if err := v.RemovePlain(); err != nil || len(list(t, v)) != 2 {
		t.Errorf("%d versions after the plain one was removed, %v", len(list(t, v)), err)
	}
}

func TestMoveTo(t *testing.T) {
	h := open(t, newClock())
	v := h.Of("doc1", nil)
	keep(t, v, document("one"))
	keep(t, v, document("two"))
	old := v.Folder()
	if err := os.WriteFile(filepath.Join(old, "notes.txt"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "elsewhere")
	if err := h.MoveTo(to); err != nil {
		t.Fatal(err)
	}
	if _, kept := keep(t, v, document("two")); kept {
		t.Error("a version equal to the newest was kept after the move")
	}
	keep(t, v, document("three"))
	all := list(t, v)
	if len(all) != 3 || filepath.Dir(all[0].File) != filepath.Join(to, "doc1") {
		t.Errorf("the versions are %v", all)
	}
	if left, err := disk.List(disk.OS{}, old); err != nil || len(left) != 1 {
		t.Errorf("in the old folder are %v, %v", left, err)
	}
}

// Sealing versions, giving them another passphrase, opening them again and moving
// them loses none, whatever fails.
func TestSealingWithEveryFault(t *testing.T) {
	c := newClock()
	at := func(fsys disk.FS, dir, root string, codec *sealed.Codec) (*History, Versions) {
		h := Open(filepath.Join(dir, root), Ports{FS: fsys, Now: func() time.Time { return c.now }})
		return h, h.Of("doc1", codec)
	}
	key, err := sealed.NewKey("doc1", "a long passphrase", 10)
	if err != nil {
		t.Fatal(err)
	}
	other, err := key.WithPassphrase("another passphrase", 10)
	if err != nil {
		t.Fatal(err)
	}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			_, v := at(fsys, dir, "history", nil)
			keep(t, v, document("one"))
			c.now = c.now.Add(time.Hour)
			keep(t, v, document("two"))
		},
		Do: func(r *disktest.Run) error {
			var codec sealed.Codec
			codec.Use(key)
			h, v := at(r.FS, r.Dir, "history", &codec)
			if err := v.SealPlain(); err != nil {
				return err
			}
			r.Promise("sealed")
			codec.Use(other)
			if err := v.Reseal(); err != nil {
				return err
			}
			if err := h.MoveTo(filepath.Join(r.Dir, "elsewhere")); err != nil {
				return err
			}
			return v.Unseal()
		},
		Check: func(t *testing.T, r *disktest.Run) {
			var codec sealed.Codec
			codec.Use(key)
			found, plain := map[string]bool{}, 0
			for _, root := range []string{"history", "elsewhere"} {
				_, v := at(r.After, r.Dir, root, &codec)
				for _, version := range list(t, v) {
					d, err := v.Read(version)
					if err != nil {
						t.Errorf("%v: a torn version %s: %v", r, version.File, err)
					}
					found[action(d)] = true
					if !version.Sealed() {
						plain++
					}
				}
			}
			if !found["one"] || !found["two"] {
				t.Errorf("%v: a version is lost, there are %v", r, found)
			}
			if r.Promised() && plain != 2 {
				t.Errorf("%v: %d versions are plain", r, plain)
			}
		},
	})
}

// Once the versions are said to be sealed, no power cut brings a plain one back.
func TestSealedForGoodWithEveryFault(t *testing.T) {
	c := newClock()
	key, err := sealed.NewKey("doc1", "a long passphrase", 10)
	if err != nil {
		t.Fatal(err)
	}
	at := func(fsys disk.FS, dir string) Versions {
		var codec sealed.Codec
		codec.Use(key)
		return Open(filepath.Join(dir, "history"), Ports{FS: fsys, Now: func() time.Time { return c.now }}).Of("doc1", &codec)
	}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) {
			h := Open(filepath.Join(dir, "history"), Ports{FS: fsys, Now: func() time.Time { return c.now }})
			keep(t, h.Of("doc1", nil), document("one"))
		},
		Do: func(r *disktest.Run) error { return at(r.FS, r.Dir).SealPlain() },
		Check: func(t *testing.T, r *disktest.Run) {
			v := at(r.After, r.Dir)
			all := list(t, v)
			for _, version := range all {
				if r.Promised() && !version.Sealed() {
					t.Errorf("%v: %s is plain", r, version.File)
				}
			}
			if _, doc, ok := v.NewestGood(); !ok || action(doc) != "one" {
				t.Errorf("%v: the version is lost, there are %v", r, all)
			}
		},
	})
}

// Whatever call fails, and wherever the power is cut: no version is torn, none is
// lost that was kept, and thinning removes none that it should keep.
func TestKeepingWithEveryFault(t *testing.T) {
	c := newClock()
	at := func(fsys disk.FS, dir string) *History {
		return Open(filepath.Join(dir, "history"), Ports{FS: fsys, Now: func() time.Time { return c.now }})
	}
	disktest.EveryFault(t, disktest.Operation{
		Prepare: func(t *testing.T, fsys disk.FS, dir string) { keep(t, at(fsys, dir).Of("doc1", nil), document("one")) },
		Do: func(r *disktest.Run) error {
			h := at(r.FS, r.Dir)
			for _, text := range []string{"two", "three"} {
				if _, _, err := h.Of("doc1", nil).Keep(document(text)); err != nil {
					return err
				}
				r.Promise(text)
			}
			_, err := h.Thin(usualLimit)
			return err
		},
		Check: func(t *testing.T, r *disktest.Run) {
			v := at(r.After, r.Dir).Of("doc1", nil)
			found := map[string]bool{}
			for _, version := range list(t, v) {
				d, err := v.Read(version)
				if err != nil {
					t.Errorf("%v: a torn version: %v", r, err)
				}
				found[action(d)] = true
			}
			for _, text := range append(r.Promises(), "one") {
				if !found[text] {
					t.Errorf("%v: the version %q is lost", r, text)
				}
			}
		},
	})
}
