//go:build cgo && linux

package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"promodoc/app/folders"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// TestWindowIsKilled kills the program in its real window at random moments while
// somebody types into it, and at every other one notes entries down and attaches
// files. Afterwards everything is there that the window had taken
// more than 300 ms before. PROMODOC_WINDOW_KILLS is how often, PROMODOC_SEED makes
// the moments the same again.
func TestWindowIsKilled(t *testing.T) {
	kills, seed := environ("PROMODOC_WINDOW_KILLS", 1), environ("PROMODOC_SEED", int(time.Now().UnixNano()&0x7fffffff))
	t.Logf("PROMODOC_SEED=%d", seed)
	random := rand.New(rand.NewPCG(uint64(seed), 2))
	d := newDriver(t)
	file := d.writeDocument(longDocument(t, 2))
	var oldest time.Duration
	for n := range kills {
		if n%2 == 1 {
			oldest = max(oldest, d.collectAndKill(file, random))
			continue
		}
		oldest = max(oldest, d.typeAndKill(file, random))
	}
	t.Logf("%d kills; the oldest lost key was %v old", kills, oldest.Round(time.Millisecond))
}

func environ(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// typeAndKill types the title of a new example, kills the program and compares.
// It returns the age of the oldest key that was lost.
func (d *driver) typeAndKill(file string, random *rand.Rand) time.Duration {
	d.t.Helper()
	const promised = 300 * time.Millisecond
	d.start(file)
	d.press("alt+Down", "ctrl+Return")
	d.waitForKeys()
	var taken []time.Time // when the window had surely taken each key
	typed := ""
	for until := time.Now().Add(time.Duration(400+random.IntN(2500)) * time.Millisecond); time.Now().Before(until); {
		n := random.IntN(5)
		d.server.press(byte(keyA + n))
		typed += "asdfg"[n : n+1]
		d.waitForKeys()
		taken = append(taken, time.Now())
		time.Sleep(time.Duration(random.IntN(40)) * time.Millisecond)
	}
	killed := time.Now()
	if err := d.program.Process.Kill(); err != nil {
		d.t.Fatal(err)
	}
	<-d.exited
	got := d.lastTitle(file)
	if !strings.HasPrefix(typed, got) {
		d.t.Fatalf("typed %q, but there is %q", typed, got)
	}
	if len(got) == len(typed) {
		return 0
	}
	age := killed.Sub(taken[len(got)])
	if age > promised {
		d.t.Errorf("a key that was typed %v before the kill is lost: %q of %q", age, got, typed)
	}
	return age
}

// afterwards opens what there is as the program does.
func (d *driver) afterwards() *workspace.Workspace {
	d.t.Helper()
	at := func(name string) string { return filepath.Join(d.home, name, "promodoc") }
	p := (&program{}).ports(func(f func()) { f() })
	p.Session = session.Options{Post: func(f func()) { f() }, Go: func(f func()) { f() }}
	p.Sharing = nil
	w, _, err := workspace.New(folders.Folders{Library: at("data"), Config: at("config"), Exports: at("config"), State: at("state")}, p)
	if err != nil {
		d.t.Fatal(err)
	}
	return w
}

// lastTitle opens a document as the program does and returns the title of its
// newest example. What a crash left is saved then.
func (d *driver) lastTitle(file string) string {
	d.t.Helper()
	w := d.afterwards()
	defer w.Recovery.Close()
	opened, err := w.Documents.Open(file)
	if err != nil {
		d.t.Fatal(err)
	}
	title := newest(opened.Session.Document()).Title
	d.removeNewest(opened)
	return title
}

// removeNewest removes the newest example of a document, and closes it.
func (d *driver) removeNewest(opened workspace.OpenDocument) {
	d.t.Helper()
	opened.Session.Do("Remove", promo.Ref{}, nil, func(doc promo.Document) promo.Document {
		return promo.DeleteExample(doc, newest(doc).ID)
	})
	if err := opened.Session.Close(); err != nil {
		d.t.Fatal(err)
	}
}

// newest returns the example that the sample does not have.
func newest(doc promo.Document) promo.Example {
	for _, e := range doc.Examples {
		if strings.Trim(e.Title, "asdfg") == "" {
			return e
		}
	}
	return promo.Example{}
}
