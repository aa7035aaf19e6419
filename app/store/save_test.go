package store_test

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/safefile"
	"promodoc/app/store"
)

const keptName = "documents/x (changed elsewhere 2026-11-24 1530).yaml"

func TestSaveOverWhatWasRead(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	for _, text := range []string{"second", "third", "third"} {
		check(t, opened.Save(saying("x", text)))
		wantTexts(t, root, map[string]string{"documents/x.yaml": text})
	}
}

func TestSaveKeepsChangesOfOtherPrograms(t *testing.T) {
	const theirs = "schema: of something else\n\tnot even YAML\n"
	tests := map[string]struct {
		meanwhile func(t *testing.T, file string)
		want      map[string]string
		kept      string
		message   string
	}{
		"changed": {
			func(t *testing.T, file string) { disktest.Write(t, file, theirs) },
			map[string]string{"documents/x.yaml": "mine", keptName: theirs}, keptName,
			" was changed elsewhere meanwhile: your version is saved, and the other is kept as ",
		},
		"changed, and the name is taken": {
			func(t *testing.T, file string) {
				disktest.Write(t, file, theirs)
				disktest.Write(t, filepath.Join(filepath.Dir(file), filepath.Base(keptName)), "earlier")
			},
			map[string]string{
				"documents/x.yaml": "mine", keptName: "earlier",
				"documents/x (changed elsewhere 2026-11-24 1530)-2.yaml": theirs,
			},
			"documents/x (changed elsewhere 2026-11-24 1530)-2.yaml", "-2.yaml; compare the two",
		},
		"emptied": {
			func(t *testing.T, file string) { disktest.Write(t, file, "") },
			map[string]string{"documents/x.yaml": "mine", keptName: ""}, keptName, "changed elsewhere",
		},
		"deleted": {
			func(t *testing.T, file string) { check(t, os.Remove(file)) },
			map[string]string{"documents/x.yaml": "mine"}, "",
			" was deleted or moved elsewhere meanwhile: it was written again with your version",
		},
		"folder deleted": {
			func(t *testing.T, file string) { check(t, os.RemoveAll(filepath.Dir(file))) },
			map[string]string{"documents/x.yaml": "mine"}, "", "it was written again",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			l := open(disk.OS{}, root)
			opened := load(t, l, create(t, l, saying("x", "first")))
			test.meanwhile(t, opened.File)
			err := opened.Save(saying("x", "mine"))
			var conflict *safefile.Conflict
			if !errors.As(err, &conflict) || !conflict.Saved || !strings.Contains(err.Error(), test.message) {
				t.Fatalf("got %v", err)
			}
			if want := test.kept; want != "" && conflict.Kept != filepath.Join(root, want) || want == "" && conflict.Kept != "" {
				t.Errorf("kept as %s", conflict.Kept)
			}
			wantTexts(t, root, test.want)
			if err := opened.Save(saying("x", "mine again")); err != nil {
				t.Errorf("the next save says %v", err)
			}
		})
	}
}

// A version of another program that is a document is given to the caller, who
// merges the two; nothing is written before that.
func TestSaveFindsAnotherDocument(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	if e, err := opened.Look(); e != nil || err != nil {
		t.Errorf("unchanged, and it has %v, %v", e, err)
	}
	check(t, load(t, open(disk.OS{}, root), opened.File).Save(saying("x", "theirs")))
	seen, err := opened.Look()
	check(t, err)
	for range 2 {
		var elsewhere *store.Elsewhere
		if err := opened.Save(saying("x", "mine")); !errors.As(err, &elsewhere) || said(elsewhere.Document) != "theirs" || !elsewhere.Fresh() {
			t.Fatalf("got %v", err)
		}
		wantTexts(t, root, map[string]string{"documents/x.yaml": "theirs"})
	}
	seen.Accept()
	if seen.Fresh() {
		t.Error("it is fresh after it was accepted")
	}
	check(t, opened.Save(saying("x", "both")))
	wantTexts(t, root, map[string]string{"documents/x.yaml": "both"})
}

func TestSaveWaitsForOtherWriters(t *testing.T) {
	root, locked := t.TempDir(), []string{}
	busy := errors.New("busy")
	l := store.Open(root, store.Ports{FS: disk.OS{}, Now: func() time.Time { return noon }, Lock: func(file string) (func(), error) {
		locked = append(locked, file)
		if len(locked) == 2 {
			return nil, busy
		}
		return func() { locked = append(locked, "released") }, nil
	}})
	opened := load(t, l, create(t, l, saying("x", "first")))
	check(t, opened.Save(saying("x", "second")))
	locked = locked[:1]
	if err := opened.Save(saying("x", "third")); err != busy {
		t.Errorf("got %v", err)
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": "second"})
}

func TestOneKeptCopyForOneConflict(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	for _, theirs := range []string{"theirs", "theirs again", "theirs at last"} {
		disktest.Write(t, opened.File, theirs)
		var conflict *safefile.Conflict
		if err := opened.Save(saying("x", "mine")); !errors.As(err, &conflict) || !conflict.Saved {
			t.Fatalf("got %v", err)
		}
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": "mine", keptName: "theirs at last"})
	// A copy that was changed since is not replaced.
	disktest.Write(t, filepath.Join(root, keptName), "edited")
	disktest.Write(t, opened.File, "theirs once more")
	_ = opened.Save(saying("x", "mine"))
	wantTexts(t, root, map[string]string{
		"documents/x.yaml": "mine", keptName: "edited",
		"documents/x (changed elsewhere 2026-11-24 1530)-2.yaml": "theirs once more",
	})
}

func TestSaveLeavesNewerVersionAlone(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	newer := strings.Replace(disktest.Files(t, root)["documents/x.yaml"], "document/v1", "document/v7", 1)
	disktest.Write(t, opened.File, newer)
	var schema *docfile.NewerSchema
	if err := opened.Save(saying("x", "mine")); !errors.As(err, &schema) {
		t.Errorf("got %v", err)
	}
	if got := disktest.Files(t, root); !maps.Equal(got, map[string]string{"documents/x.yaml": newer}) {
		t.Errorf("the library holds %q", got)
	}
}

func TestSaveOfEqualContentIsNoConflict(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	opened := load(t, l, create(t, l, saying("x", "first")))
	check(t, load(t, open(disk.OS{}, root), opened.File).Save(saying("x", "same")))
	if err := opened.Save(saying("x", "same")); err != nil {
		t.Errorf("got %v", err)
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": "same"})
}

func TestSaveThroughALink(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "first"))
	link := filepath.Join(root, "link.yaml")
	check(t, os.Symlink(file, link))
	opened := load(t, l, link)
	check(t, os.Remove(file))
	err := opened.Save(saying("x", "mine"))
	var conflict *safefile.Conflict
	if !errors.As(err, &conflict) {
		t.Errorf("got %v", err)
	}
	if got := disktest.Files(t, root)["link.yaml"]; got != "-> "+file {
		t.Errorf("the link became %q", got)
	}
	wantTexts(t, root, map[string]string{"link.yaml": "mine", "documents/x.yaml": "mine"})
}

// Whichever call fails, the file has the new version or the one before, what
// another program wrote is kept, and there are no other files. A second save with the
// stamp of the first then says no more than is true.
func TestSaveLosesNothingWhicheverCallFails(t *testing.T) {
	for name, meanwhile := range map[string]string{"alone": "", "changed elsewhere": "theirs"} {
		t.Run(name, func(t *testing.T) {
			type openFile struct {
				store.Opened
				fsys *switched
			}
			documents := map[string]openFile{} // by folder
			prepare := func(t *testing.T, dir string) {
				fsys := &switched{disk.OS{}}
				l := open(fsys, dir)
				opened := load(t, l, create(t, l, saying("x", "first")))
				documents[dir] = openFile{opened, fsys}
				if meanwhile != "" {
					disktest.Write(t, opened.File, meanwhile)
				}
			}
			do := func(fsys disk.FS, dir string) error {
				documents[dir].fsys.FS = fsys
				err := documents[dir].Save(saying("x", "mine"))
				var conflict *safefile.Conflict
				if errors.As(err, &conflict) && conflict.Saved && err.Error() == conflict.Error() {
					return nil // all went as it should
				}
				return err
			}
			disktest.EachCall(t, prepare, do, func(t *testing.T, dir string, failed disktest.Call, err error) {
				checkNothingLost(t, texts(t, dir), meanwhile, failed, err)
				documents[dir].fsys.FS = disk.OS{}
				err = documents[dir].Save(saying("x", "again"))
				want := map[string]string{"documents/x.yaml": "again"}
				if meanwhile != "" {
					want[keptName] = meanwhile
				}
				got := texts(t, dir)
				maps.DeleteFunc(got, func(file, _ string) bool { return failed.Op == "remove" && strings.HasSuffix(file, ".tmp") })
				if !maps.Equal(got, want) {
					t.Errorf("%s failed, and after the next save (%v) the library holds %q", failed, err, got)
				}
			})
		})
	}
}

// switched is a file system that a test exchanges under an open document.
type switched struct{ disk.FS }

func checkNothingLost(t *testing.T, got map[string]string, theirs string, failed disktest.Call, err error) {
	t.Helper()
	var unconfirmed *disk.Unconfirmed
	mine, kept := got["documents/x.yaml"], got[keptName]
	before := "first"
	if theirs != "" {
		before = theirs
	}
	if err == nil && mine != "mine" {
		t.Errorf("%s failed, all is said to be well, and the file holds %q", failed, mine)
	}
	if mine != before && mine != "mine" {
		t.Errorf("after %s (%v) the file holds %q", failed, err, mine)
	}
	if theirs != "" && mine == "mine" && kept != theirs {
		t.Errorf("after %s (%v) what they wrote is lost: %q", failed, err, got)
	}
	if mine == "mine" && err != nil && !errors.As(err, &unconfirmed) {
		t.Errorf("after %s the new version is there and the error is %v", failed, err)
	}
}

// late lets somebody write the file just before ours takes its name.
type late struct {
	disk.FS
	t     *testing.T
	file  string
	times int
}

func (l *late) CreateTemp(dir, pattern string) (disk.File, error) {
	if l.times > 0 {
		l.times--
		disktest.Write(l.t, l.file, "theirs "+string(rune('0'+l.times)))
	}
	return l.FS.CreateTemp(dir, pattern)
}

func TestSaveSeesAChangeAtTheLastMoment(t *testing.T) {
	root := t.TempDir()
	file := create(t, open(disk.OS{}, root), saying("x", "first"))
	l := open(&late{disk.OS{}, t, file, 1}, root)
	err := load(t, l, file).Save(saying("x", "mine"))
	var conflict *safefile.Conflict
	if !errors.As(err, &conflict) || !conflict.Saved {
		t.Errorf("got %v", err)
	}
	wantTexts(t, root, map[string]string{"documents/x.yaml": "mine", keptName: "theirs 0"})
}

func TestSaveGivesUpWhenTheFileKeepsChanging(t *testing.T) {
	root := t.TempDir()
	file := create(t, open(disk.OS{}, root), saying("x", "first"))
	l := open(&late{disk.OS{}, t, file, 100}, root)
	err := load(t, l, file).Save(saying("x", "mine"))
	var conflict *safefile.Conflict
	if !errors.As(err, &conflict) || conflict.Saved || !strings.Contains(err.Error(), "changed while it was being saved") {
		t.Errorf("got %v", err)
	}
	if got := texts(t, root)["documents/x.yaml"]; !strings.HasPrefix(got, "theirs") {
		t.Errorf("the file holds %q", got)
	}
}

func TestNewerVersionIsReadOnly(t *testing.T) {
	root := t.TempDir()
	l := open(disk.OS{}, root)
	file := create(t, l, saying("x", "first"))
	newer := strings.Replace(disktest.Files(t, root)["documents/x.yaml"], "document/v1", "document/v7", 1)
	disktest.Write(t, file, newer)
	opened := load(t, l, file)
	var schema *docfile.NewerSchema
	if !opened.ReadOnly() || said(opened.Document) != "first" || !errors.As(opened.Newer, &schema) {
		t.Errorf("got %+v", opened)
	}
	var readOnly *store.ErrReadOnly
	if err := opened.Save(opened.Document); !errors.As(err, &readOnly) {
		t.Errorf("saving says %v", err)
	}
	if _, err := l.Duplicate(file); !errors.As(err, &readOnly) {
		t.Errorf("duplicating says %v", err)
	}
	if got := disktest.Files(t, root); !maps.Equal(got, map[string]string{"documents/x.yaml": newer}) {
		t.Errorf("the library holds %q", got)
	}
}
