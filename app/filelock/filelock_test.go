package filelock

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// locker is a window of ada on a computer, at 14:03 of some day.
func locker(host string) Locker {
	at := time.Date(2026, 11, 28, 14, 3, 0, 0, time.UTC)
	return Locker{User: "ada", Host: host, Program: "Promodoc", Now: func() time.Time { return at }}
}

func later(l Locker, by time.Duration) Locker {
	at := l.Now().Add(by)
	l.Now = func() time.Time { return at }
	return l
}

func document(t *testing.T) string { return filepath.Join(t.TempDir(), "Ana.yaml") }

func take(t *testing.T, l Locker, doc string) *Edit {
	t.Helper()
	e, err := l.Take(doc)
	if err != nil || e.lock == nil {
		t.Fatalf("not taken: %v", err)
	}
	return e
}

func refuses(t *testing.T, l Locker, doc, want string) {
	t.Helper()
	_, err := l.Take(doc)
	var inUse *InUse
	if !errors.As(err, &inUse) || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestSecondWindowIsToldOfTheFirst(t *testing.T) {
	doc := document(t)
	first := take(t, locker("lab"), doc)
	refuses(t, locker("lab"), doc, "open in another window since 14:03 (ada on lab)")
	refuses(t, later(locker("lab"), 24*time.Hour), doc, "open in another window since 2026-11-28 14:03 (ada on lab)")
	data, _ := os.ReadFile(File(doc))
	if !strings.HasPrefix(string(data), "\n{\"id\":") || strings.Count(string(data), "\n") != 2 {
		t.Errorf("the file has %q", data)
	}
	first.Release()
	if _, err := os.Stat(File(doc)); !os.IsNotExist(err) {
		t.Errorf("the file of the lock was not removed: %v", err)
	}
	take(t, locker("lab"), doc).Release()
}

func TestLockOfAnEndedProcessIsNobodys(t *testing.T) {
	doc := document(t)
	if os.Getenv("FILELOCK_CHILD") != "" {
		take(t, locker("lab"), os.Getenv("FILELOCK_CHILD"))
		os.Stdout.WriteString("taken\n")
		select {}
	}
	child := exec.Command(os.Args[0], "-test.run", "^TestLockOfAnEndedProcessIsNobodys$")
	child.Env = append(os.Environ(), "FILELOCK_CHILD="+doc)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 6)); err != nil {
		t.Fatal(err)
	}
	refuses(t, locker("lab"), doc, "open in another window since 14:03 (ada on lab)")
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait()
	take(t, locker("lab"), doc).Release()
}

func TestDetailsOfAnotherComputerAreBelievedForHours(t *testing.T) {
	doc := document(t)
	if err := os.WriteFile(File(doc), append([]byte("\n"), encode(note{Details: locker("far").details()})...), 0o600); err != nil {
		t.Fatal(err)
	}
	refuses(t, later(locker("lab"), 11*time.Hour), doc, "open in another window since 2026-11-28 14:03 (ada on far)")
	take(t, later(locker("lab"), 13*time.Hour), doc).Release()
}

func TestNoLockIsNoFailure(t *testing.T) {
	e, err := locker("lab").Take(filepath.Join(t.TempDir(), "no such folder", "Ana.yaml"))
	if err != nil || e.lock != nil {
		t.Fatalf("%v, %v", e, err)
	}
	if news, _ := e.Check(); news != Held {
		t.Errorf("got %v", news)
	}
	e.Release()
}

func TestTakeOver(t *testing.T) {
	doc := document(t)
	first := take(t, locker("lab"), doc)
	if news, _ := first.Check(); news != Held {
		t.Errorf("got %v before anything happened", news)
	}
	looks := 0
	second := locker("den").TakeOver(doc, func(time.Duration) {
		looks++
		news, by := first.Check()
		if looks == 1 && (news != Asked || by.Who() != "ada on den") || looks > 1 {
			t.Errorf("look %d: got %v by %v", looks, news, by)
		}
		first.Release()
	}, func(by Details) { t.Errorf("it was not answered by %v", by) })
	if second.lock == nil || looks != 1 {
		t.Fatalf("not taken after %d looks", looks)
	}
	refuses(t, locker("lab"), doc, "open in another window since 14:03 (ada on den)")
	second.Release()
}

func TestTakeOverWithoutAnswer(t *testing.T) {
	doc := document(t)
	first := take(t, locker("lab"), doc)
	unanswered := ""
	second := locker("den").TakeOver(doc, func(time.Duration) {}, func(by Details) { unanswered = by.Who() })
	if second.lock == nil || unanswered != "ada on lab" {
		t.Fatalf("taken %v, said of %q", second.lock != nil, unanswered)
	}
	if news, by := first.Check(); news != Lost || by.Who() != "ada on den" {
		t.Errorf("the first: %v by %v", news, by)
	}
	first.Release()
	if news, _ := second.Check(); news != Held {
		t.Errorf("the release of a lost lock made it %v", news)
	}
	refuses(t, locker("lab"), doc, "open in another window since 14:03 (ada on den)")
	second.Release()
}

func TestTakeOverFromAnotherComputer(t *testing.T) {
	doc := document(t)
	if err := os.WriteFile(File(doc), append([]byte("\n"), encode(note{Details: locker("far").details()})...), 0o600); err != nil {
		t.Fatal(err)
	}
	said := false
	e := locker("lab").TakeOver(doc, func(time.Duration) {}, func(Details) { said = true })
	if e.lock == nil || !said {
		t.Errorf("taken %v, said %v", e.lock != nil, said)
	}
}

func TestRemovedLockFileIsMadeAgain(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows removes no file that is open")
	}
	doc := document(t)
	first := take(t, locker("lab"), doc)
	if err := os.Remove(File(doc)); err != nil {
		t.Fatal(err)
	}
	if news, _ := first.Check(); news != Held {
		t.Errorf("got %v", news)
	}
	refuses(t, locker("den"), doc, "open in another window since 14:03 (ada on lab)")
	if err := os.Remove(File(doc)); err != nil {
		t.Fatal(err)
	}
	take(t, locker("den"), doc)
	if news, by := first.Check(); news != Lost || by.Who() != "ada on den" {
		t.Errorf("got %v by %v", news, by)
	}
}

func TestOnlyOneOfManyHasTheLock(t *testing.T) {
	doc := document(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	holders, most := 0, 0
	count := func(by int) {
		mu.Lock()
		defer mu.Unlock()
		holders += by
		most = max(most, holders)
	}
	for range 8 {
		all.Go(func() {
			for range 50 {
				if e, err := locker("lab").Take(doc); err == nil {
					count(1)
					count(-1)
					e.Release()
				}
			}
		})
	}
	all.Wait()
	if most != 1 {
		t.Errorf("%d had the lock at a time", most)
	}
}

func TestWritersWaitForEachOther(t *testing.T) {
	folder := t.TempDir()
	doc := document(t)
	writers := Writers{Folder: filepath.Join(folder, "locks")}
	var n, writing atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 25 {
				release, err := writers.Lock(doc)
				if err != nil {
					t.Error(err)
					return
				}
				if writing.Add(1) != 1 {
					t.Error("two write at a time")
				}
				n.Add(1)
				writing.Add(-1)
				release()
			}
		})
	}
	all.Wait()
	if n.Load() != 100 {
		t.Errorf("%d of 100 writes", n.Load())
	}
	if names, _ := os.ReadDir(filepath.Join(folder, "locks")); len(names) != 1 {
		t.Errorf("%d files of locks for one file", len(names))
	}
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	release, err := Writers{Folder: file}.Lock(doc)
	if err != nil {
		t.Fatal(err)
	}
	release()
}

func TestOneFileHasOneName(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(dir, "a.yaml"), filepath.Join(dir, "link.yaml")); err != nil {
		t.Skip("no links here:", err)
	}
	if a, b := nameOf(filepath.Join(dir, "a.yaml")), nameOf(filepath.Join(dir, "link.yaml")); a != b {
		t.Errorf("%s and %s", a, b)
	}
	if File(filepath.Join(dir, "link.yaml")) != File(filepath.Join(dir, "a.yaml")) {
		t.Error("a link has a lock of its own")
	}
}
