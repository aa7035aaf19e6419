package recovery

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

var start = time.Date(2026, 11, 24, 15, 4, 0, 0, time.UTC)

// program is one run of the program: a Folder on the file system fsys.
func program(fsys disk.FS, dir string, pid int) *Folder {
	f := New(Options{
		FS: fsys, Dir: dir, Version: "1.0", Now: func() time.Time { return start }, Go: func(f func()) { f() },
	})
	f.claim.Do(func() { f.owner = Owner{Host: "here", PID: pid} })
	f.alive = func(o Owner) bool { return o.PID == 1 }
	return f
}

// left returns the logs that a program finds which starts now.
func left(t *testing.T, dir string) []Left {
	t.Helper()
	all, err := program(disk.OS{}, dir, 99).Left()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// only returns the one log that is left.
func only(t *testing.T, dir string) Left {
	t.Helper()
	all := left(t, dir)
	if len(all) != 1 {
		t.Fatalf("%d logs are left, want 1: %+v", len(all), all)
	}
	return all[0]
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

var (
	old   = SumOf([]byte("old"))
	about = About{Kind: Document, File: "/library/mine.yaml", Document: "d1", Base: old}
)

func TestKeepSurvivesTheEnd(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "recovery")
	l := program(disk.OS{}, dir, 7).Log(about)
	if len(left(t, dir)) != 0 {
		t.Fatal("there is a log before anything was kept")
	}
	for i, text := range []string{"one", "one two", "two", "", "a last text\n"} {
		check(t, l.Keep([]byte(text), uint64(i+1)))
		got := only(t, dir)
		if string(got.Text) != text || got.File != about.File || got.Document != "d1" || got.Kind != Document || got.PID != 7 || !got.Kept.Equal(start) {
			t.Errorf("after %q: %+v with %q", text, got.Header, got.Text)
		}
		if got.Relation(old) != Newer || got.Relation(SumOf([]byte("other"))) != Diverged || got.Relation(Sum{}) != Diverged {
			t.Error("the text is not related to what it is based on")
		}
	}
	name := filepath.Base(only(t, dir).Log)
	if !strings.HasPrefix(name, "mine-") || !strings.HasSuffix(name, ".log") {
		t.Errorf("the log is called %s", name)
	}
	check(t, l.Clear())
	check(t, l.Clear())
	if files := disktest.Files(t, dir); len(files) != 0 {
		t.Errorf("Clear leaves %v", files)
	}
	check(t, l.Keep([]byte("again"), 9))
	if got := only(t, dir); string(got.Text) != "again" {
		t.Errorf("after Clear: %q", got.Text)
	}
}

// A save that was under way when the program ended may have reached the disk or
// not, and the log may have more than it or not.
func TestRelationToASave(t *testing.T) {
	fresh := SumOf([]byte("fresh"))
	for _, c := range []struct {
		name        string
		kept, saved uint64
		keepFirst   bool
		onOld       Relation
		onFresh     Relation
	}{
		{"the save has everything", 3, 3, true, Newer, Included},
		{"the log has more", 5, 3, true, Newer, Newer},
		{"the log got more during the save", 5, 3, false, Newer, Newer},
		{"the save has more", 3, 4, true, Newer, Included},
		{"the save has more, and the log was begun during it", 3, 4, false, Newer, Included},
	} {
		dir := t.TempDir()
		l := program(disk.OS{}, dir, 7).Log(about)
		if c.keepFirst {
			check(t, l.Keep([]byte("text"), c.kept))
		}
		l.Saving(fresh, c.saved)
		if !c.keepFirst {
			check(t, l.Keep([]byte("text"), c.kept))
		}
		got := only(t, dir)
		if got.Relation(old) != c.onOld || got.Relation(fresh) != c.onFresh {
			t.Errorf("%s: on the old file %d, on the new one %d", c.name, got.Relation(old), got.Relation(fresh))
		}
		l.Saved(true)
		check(t, l.Clear())
		check(t, l.Keep([]byte("text"), 9))
		if got := only(t, dir); got.Relation(old) != Diverged || got.Relation(fresh) != Newer {
			t.Errorf("%s: after the save the log is not based on it", c.name)
		}
	}
}

// A text that is kept late, after a save of a later revision, must not be taken
// for newer than the file.
func TestLateTextIsNotNewerThanTheFile(t *testing.T) {
	dir := t.TempDir()
	l := program(disk.OS{}, dir, 7).Log(about)
	saved := SumOf([]byte("saved"))
	l.Saving(saved, 60)
	l.Saved(true)
	check(t, l.Keep([]byte("late"), 58))
	if got := only(t, dir); got.Relation(saved) != Included {
		t.Errorf("the relation is %d", got.Relation(saved))
	}
	check(t, l.Keep([]byte("newer"), 61))
	if got := only(t, dir); got.Relation(saved) != Newer {
		t.Errorf("of a newer text the relation is %d", got.Relation(saved))
	}
}

func TestFailedSaveIsNoBase(t *testing.T) {
	dir := t.TempDir()
	l := program(disk.OS{}, dir, 7).Log(about)
	l.Saving(SumOf([]byte("never written")), 1)
	l.Saved(false)
	check(t, l.Keep([]byte("text"), 2))
	if got := only(t, dir); got.Relation(old) != Newer || len(got.saves) != 0 {
		t.Errorf("based on %s, saves %v", got.Base, got.saves)
	}
}

// What others wrote into the file is what the text continues as soon as it has
// been merged with it, and not before.
func TestRebase(t *testing.T) {
	dir := t.TempDir()
	theirs := SumOf([]byte("theirs"))
	l := program(disk.OS{}, dir, 7).Log(about)
	check(t, l.Keep([]byte("ours"), 3))
	l.Rebase(theirs, 5)
	check(t, l.Keep([]byte("ours still"), 4))
	if got := only(t, dir); got.Relation(theirs) != Diverged || got.Relation(old) != Newer {
		t.Error("text from before the merge continues what others wrote")
	}
	check(t, l.Keep([]byte("ours and theirs"), 5))
	if got := only(t, dir); got.Relation(theirs) != Newer || got.Relation(old) != Diverged || string(got.Text) != "ours and theirs" {
		t.Errorf("after the merge the text %q is not based on theirs", got.Text)
	}
	l.Saving(SumOf([]byte("merged")), 5)
	l.Saved(true)
	check(t, l.Clear())
	check(t, l.Keep([]byte("more"), 6))
	if got := only(t, dir); got.Relation(SumOf([]byte("merged"))) != Newer {
		t.Error("after a save the text is not based on it")
	}
}

func TestLogOfALivingProgramIsNotLeft(t *testing.T) {
	dir := t.TempDir()
	other := program(disk.OS{}, dir, 1).Log(about) // PID 1 is alive
	check(t, other.Keep([]byte("another window"), 1))
	if got := left(t, dir); len(got) != 0 {
		t.Errorf("found %+v", got)
	}
	f := program(disk.OS{}, dir, 7)
	mine := f.Log(about)
	check(t, mine.Keep([]byte("mine"), 1))
	if got, err := f.Left(); err != nil || len(got) != 0 {
		t.Errorf("its own process finds %+v (%v)", got, err)
	}
	check(t, mine.Clear())
	if got := disktest.Files(t, dir); len(got) != 1 {
		t.Errorf("two windows do not have a log each: %v", got)
	}
	check(t, mine.Keep([]byte("mine"), 2))
	mine.Close()
	if got, err := f.Left(); err != nil || len(got) != 1 || string(got[0].Text) != "mine" {
		t.Errorf("after Close its own process finds %+v (%v)", got, err)
	}
}

func TestAdoptedLogStaysUntilClear(t *testing.T) {
	dir := t.TempDir()
	check(t, program(disk.OS{}, dir, 7).Log(about).Keep([]byte("lost"), 1))
	f := program(disk.OS{}, dir, 8)
	adopted := only(t, dir)
	l := f.Log(about)
	l.Adopt(adopted)
	if got, _ := f.Left(); len(got) != 0 {
		t.Error("an adopted log is offered again")
	}
	if got := only(t, dir); string(got.Text) != "lost" {
		t.Errorf("after the end of the second program: %q", got.Text)
	}
	check(t, l.Keep([]byte("lost and found"), 1))
	got := only(t, dir)
	if string(got.Text) != "lost and found" || len(disktest.Files(t, dir)) != 2 {
		t.Errorf("after Keep: %q", got.Text)
	}
	third := program(disk.OS{}, dir, 9).Log(about)
	third.Adopt(got)
	check(t, third.Clear())
	if files := disktest.Files(t, dir); len(files) != 0 {
		t.Errorf("Clear leaves %v", files)
	}
}

func TestRemoveTakesWhatItReplacedAlong(t *testing.T) {
	dir := t.TempDir()
	check(t, program(disk.OS{}, dir, 7).Log(about).Keep([]byte("lost"), 1))
	l := program(disk.OS{}, dir, 8).Log(about)
	l.Adopt(only(t, dir))
	check(t, l.Keep([]byte("found"), 1))
	outside := filepath.Join(filepath.Dir(dir), "outside.log")
	disktest.Write(t, outside, "not a log of this folder")
	got := only(t, dir)
	got.Replaces = append(got.Replaces, "../outside.log")
	check(t, program(disk.OS{}, dir, 9).Remove(got))
	if files := disktest.Files(t, dir); len(files) != 0 {
		t.Errorf("left: %v", files)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error("a name in a log led out of the folder")
	}
}

// A log that was cut off before its text is removed by itself: the one that it was
// about to replace still has the text.
func TestRemoveOfAnEmptyLogKeepsTheOther(t *testing.T) {
	dir := t.TempDir()
	check(t, program(disk.OS{}, dir, 7).Log(about).Keep([]byte("lost"), 1))
	l := program(disk.OS{}, dir, 8).Log(about)
	l.Adopt(only(t, dir))
	check(t, l.Keep([]byte("found"), 1))
	data, err := os.ReadFile(l.name)
	check(t, err)
	check(t, os.Truncate(l.name, int64(len(data)-1)))
	f := program(disk.OS{}, dir, 9)
	for _, got := range left(t, dir) {
		if got.Empty() {
			check(t, f.Remove(got))
		}
	}
	if got := only(t, dir); string(got.Text) != "lost" {
		t.Errorf("%q is left", got.Text)
	}
}

// However long nothing can be saved, the log is bounded, and at every moment it
// can be read.
func TestLogIsBegunAnew(t *testing.T) {
	dir := t.TempDir()
	f := program(disk.OS{}, dir, 7)
	f.gofunc = func(func()) {} // the disk need not take it: that is slow
	l := f.Log(about)
	l.Saving(SumOf([]byte("slow")), 2)
	var text []byte
	for i := range 2*rewriteRecords + 10 {
		text = append(text, byte('a'+i%26))
		check(t, l.Keep(bytes.Clone(text), uint64(i+1)))
		if l.records > rewriteRecords+2 {
			t.Fatalf("%d records", l.records)
		}
	}
	got := only(t, dir)
	if !bytes.Equal(got.Text, text) || got.Relation(SumOf([]byte("slow"))) != Newer || got.Relation(old) != Newer {
		t.Error("the text or what it is based on was lost")
	}
	big := bytes.Repeat([]byte("x"), 3<<20)
	for i := range 8 {
		big[0]++
		check(t, l.Keep(append(bytes.Clone(big[:1]), bytes.Repeat([]byte{byte(i)}, 3<<20)...), uint64(5000+i)))
	}
	if l.size > rewriteSize+4*3<<20 {
		t.Errorf("the log has %d bytes", l.size)
	}
}

// A log that something else removed, cut or wrote to is begun anew.
func TestLogThatWasTouched(t *testing.T) {
	for name, touch := range map[string]func(log string) error{
		"removed": os.Remove,
		"cut":     func(log string) error { return os.Truncate(log, 20) },
		"grown": func(log string) error {
			return disk.Append(disk.OS{}, log, []byte("something"))
		},
	} {
		dir := t.TempDir()
		l := program(disk.OS{}, dir, 7).Log(about)
		check(t, l.Keep([]byte("one"), 1))
		check(t, touch(l.name))
		check(t, l.Keep([]byte("one two"), 2))
		if got := only(t, dir); string(got.Text) != "one two" {
			t.Errorf("%s: %q", name, got.Text)
		}
	}
}

// Whichever call fails, the log has the text of the last Keep that succeeded, or
// a later one; and the next one succeeds.
func TestKeepWhicheverCallFails(t *testing.T) {
	texts := []string{"one", "one two", "one two three"}
	run := func(fsys disk.FS, dir string) (kept string, l *Log) {
		l = program(fsys, dir, 7).Log(about)
		for i, text := range texts {
			if l.Keep([]byte(text), uint64(i+1)) == nil {
				kept = text
			}
			l.Saving(SumOf([]byte(text)), uint64(i+1))
		}
		return kept, l
	}
	sound := &disktest.Faulty{Inner: disk.OS{}}
	run(sound, t.TempDir())
	for _, call := range sound.Calls() {
		t.Run(call.String(), func(t *testing.T) {
			dir := t.TempDir()
			faulty := &disktest.Faulty{Inner: disk.OS{}, Fail: disktest.Only(call.N, syscall.ENOSPC)}
			kept, l := run(faulty, dir)
			if got := only(t, dir); len(got.Text) < len(kept) || !strings.HasPrefix(texts[2], string(got.Text)) {
				t.Errorf("the log has %q, kept was %q", got.Text, kept)
			}
			check(t, l.Keep([]byte("at last"), 9))
			if got := only(t, dir); string(got.Text) != "at last" {
				t.Errorf("then it has %q", got.Text)
			}
			if found := disktest.Litter(t, dir); len(found) > 0 {
				t.Errorf("left: %q", found)
			}
		})
	}
}

func TestKeepOnAFullDisk(t *testing.T) {
	dir := t.TempDir()
	l := program(&disktest.Faulty{Inner: disk.OS{}, Fail: disktest.From(1, syscall.ENOSPC)}, dir, 7).Log(about)
	err := l.Keep([]byte("text"), 1)
	var refused *disk.Refused
	if !errors.As(err, &refused) || refused.Reason != disk.Full || len(disktest.Files(t, dir)) != 0 {
		t.Errorf("got %v", err)
	}
}

// A log may be cut anywhere: what is before the cut is used.
func TestTornLog(t *testing.T) {
	dir := t.TempDir()
	l := program(disk.OS{}, dir, 7).Log(about)
	random := rand.New(rand.NewPCG(1, 2))
	text := []byte("The beginning.\n")
	texts := map[string]bool{"": true}
	for i := range 40 {
		at := random.IntN(len(text) + 1)
		removed := random.IntN(min(5, len(text)-at) + 1)
		inserted := fmt.Sprintf("%d äöü ", i)
		text = []byte(string(text[:at]) + inserted + string(text[at+removed:]))
		texts[string(text)] = true
		check(t, l.Keep(bytes.Clone(text), uint64(i+1)))
	}
	data, err := os.ReadFile(l.name)
	check(t, err)
	last := -1
	for n := range len(data) + 1 {
		got, err := parse("cut.log", data[:n], nil)
		if err != nil || got.Fault != nil || !texts[string(got.Text)] || int(got.revision) < last {
			t.Fatalf("cut at %d: %q (%v, %v)", n, got.Text, err, got.Fault)
		}
		last = int(got.revision)
	}
	if last != 40 {
		t.Errorf("the whole log ends at revision %d", last)
	}
}

func TestUnreadableLogIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	disktest.Write(t, filepath.Join(dir, "a.log"), "not a header\n")
	disktest.Write(t, filepath.Join(dir, "b.log"), `{"format":9,"file":"/x.yaml"}`+"\nwhatever")
	disktest.Write(t, filepath.Join(dir, "notes.txt"), "not a log")
	disktest.Write(t, filepath.Join(dir, "new.log"), "")
	check(t, os.Chtimes(filepath.Join(dir, "new.log"), start, start))
	disktest.Write(t, filepath.Join(dir, "torn.log"), `{"format":1,`)
	check(t, os.Chtimes(filepath.Join(dir, "torn.log"), start.Add(-time.Hour), start.Add(-time.Hour)))
	empty := 0
	for _, l := range left(t, dir) {
		if l.Empty() {
			empty++
			continue
		}
		if l.Fault == nil || !strings.Contains(l.Fault.Error(), filepath.Base(l.Log)) {
			t.Errorf("%s: %v", l.Log, l.Fault)
		}
	}
	if n := len(left(t, dir)); n != 3 || empty != 1 {
		t.Errorf("%d logs, %d of them empty", n, empty)
	}
}

func TestSealedLog(t *testing.T) {
	dir := t.TempDir()
	secret := about
	protected := false
	secret.Seal = func(p []byte) ([]byte, error) {
		if protected {
			return flip(p), nil
		}
		return p, nil
	}
	f := program(disk.OS{}, dir, 7)
	l := f.Log(secret)
	check(t, l.Keep([]byte("a secret"), 1))
	if got := only(t, dir); string(got.Text) != "a secret" || got.Locked != nil {
		t.Errorf("before it is protected: %+v", got)
	}
	protected = true // from now on nothing is readable, not what was written before either
	check(t, l.Keep([]byte("a deep secret"), 2))
	check(t, l.Keep([]byte("a very deep secret"), 3))
	l.Saving(SumOf([]byte("saved")), 3)
	data, err := os.ReadFile(l.name)
	check(t, err)
	if bytes.Contains(data, []byte("secret")) || bytes.Contains(data, []byte("deep")) {
		t.Error("the text can be read")
	}
	got := only(t, dir)
	if got.Locked == nil || len(got.Text) != 0 || got.Empty() || got.Relation(SumOf([]byte("saved"))) != Included || got.Relation(old) != Newer {
		t.Errorf("without the key: %+v", got)
	}
	got, err = f.Unlock(got, func(p []byte) ([]byte, error) { return flip(p), nil })
	if err != nil || string(got.Text) != "a very deep secret" || got.Locked != nil {
		t.Errorf("with the key: %q (%v)", got.Text, err)
	}
	if _, err := f.Unlock(got, func([]byte) ([]byte, error) { return nil, errors.New("the wrong key") }); err == nil {
		t.Error("a wrong key opens it")
	}
}

func flip(p []byte) []byte {
	out := bytes.Clone(p)
	for i := range out {
		out[i] ^= 0xFF
	}
	return out
}

// The locks of the system tell running processes from ended ones.
func TestOwnersByTheirMarks(t *testing.T) {
	dir := t.TempDir()
	running := New(Options{FS: disk.OS{}, Dir: dir, Now: time.Now})
	check(t, running.Log(about).Keep([]byte("text"), 1))
	other := New(Options{FS: disk.OS{}, Dir: dir, Now: time.Now})
	if got, err := other.Left(); err != nil || len(got) != 0 {
		t.Errorf("the log of a running program is left: %+v (%v)", got, err)
	}
	running.Close()
	disktest.Write(t, filepath.Join(dir, "killed.run"), "")
	if got, err := other.Left(); err != nil || len(got) != 1 || string(got[0].Text) != "text" {
		t.Errorf("after its end %+v (%v)", got, err)
	}
	if files := disktest.Files(t, dir); len(files) != 1 {
		t.Errorf("marks are left: %v", files)
	}
}

func TestRecode(t *testing.T) {
	dir := t.TempDir()
	f := program(disk.OS{}, dir, 7)
	l := f.Log(about)
	check(t, l.Keep([]byte("a secret"), 1))
	check(t, l.Keep([]byte("a deep secret"), 2))
	l.Saving(SumOf([]byte("saved")), 1)
	flipped := func(p []byte) ([]byte, error) { return flip(p), nil }
	check(t, f.Recode(only(t, dir), flipped))
	data, err := os.ReadFile(l.name)
	check(t, err)
	if bytes.Contains(data, []byte("secret")) {
		t.Error("the text can be read")
	}
	got, err := f.Unlock(only(t, dir), flipped)
	if err != nil || string(got.Text) != "a deep secret" || got.Relation(SumOf([]byte("saved"))) != Newer || got.File != about.File {
		t.Errorf("sealed it is %+v (%v)", got, err)
	}
	check(t, f.Recode(got, nil))
	if again := only(t, dir); string(again.Text) != "a deep secret" || again.Locked != nil || again.Kept != got.Kept {
		t.Errorf("plain again it is %+v", again)
	}
}
