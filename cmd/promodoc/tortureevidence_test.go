//go:build cgo && linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/promo"
	"promodoc/app/workspace"
)

// taken is something that the window had surely taken at a time.
type taken struct {
	what string
	at   time.Time
}

// collecting is what was done in a window until it was killed.
type collecting struct {
	entered  []taken // lines of which Enter was pressed
	attached []taken // files, likewise
	line     []taken // the line that was typed last, key by key
}

// done is how long after Enter an entry and an attachment must be there: both are saved off
// the window's goroutine.
const done = time.Second

// collectAndKill notes entries down and attaches files to a new example, kills the program
// while a line is typed, and compares. It returns the age of the oldest key of the line
// that was lost.
func (d *driver) collectAndKill(file string, random *rand.Rand) time.Duration {
	d.t.Helper()
	d.start(file)
	d.press("alt+Down", "ctrl+Return")
	d.waitForKeys()
	var c collecting
	for n := range 1 + random.IntN(3) {
		d.press("ctrl+l")
		word := d.typeWord(random, nil)
		d.press("Return")
		d.waitForKeys()
		c.entered = append(c.entered, taken{word, time.Now()})
		if n > 0 && random.IntN(2) == 0 {
			continue
		}
		name := fmt.Sprintf("picture%d.txt", random.IntN(1<<30))
		if err := os.WriteFile(filepath.Join(d.home, name), attachedBytes(name), 0o600); err != nil {
			d.t.Fatal(err)
		}
		d.press("ctrl+shift+a")
		d.waitForKeys()
		d.write(filepath.Join(d.home, name))
		d.press("Return")
		d.waitForKeys()
		c.attached = append(c.attached, taken{name, time.Now()})
	}
	d.press("ctrl+l")
	d.waitForKeys()
	d.typeWord(random, func(word string) { c.line = append(c.line, taken{word, time.Now()}) })
	time.Sleep(time.Duration(random.IntN(1500)) * time.Millisecond)
	killed := time.Now()
	if err := d.program.Process.Kill(); err != nil {
		d.t.Fatal(err)
	}
	<-d.exited
	return d.checkCollected(file, c, killed)
}

// typeWord types some letters into what has the keyboard, and tells what they are by each.
func (d *driver) typeWord(random *rand.Rand, typed func(word string)) (word string) {
	d.t.Helper()
	d.waitForKeys()
	for range 8 {
		n := random.IntN(5)
		d.server.press(byte(keyA + n))
		word += "asdfg"[n : n+1]
		d.waitForKeys()
		if typed != nil {
			typed(word)
		}
		time.Sleep(time.Duration(random.IntN(40)) * time.Millisecond)
	}
	return word
}

func attachedBytes(name string) []byte { return []byte(strings.Repeat(name+" ", 5000)) }

// checkCollected looks for what was done before the kill, and takes the line and the
// example away again.
func (d *driver) checkCollected(file string, c collecting, killed time.Time) (oldest time.Duration) {
	d.t.Helper()
	w := d.afterwards()
	defer w.Recovery.Close()
	view, err := w.Logbook.Read()
	if err != nil || len(view.Faults) > 0 {
		d.t.Fatalf("the journal: %v, %v", view.Faults, err)
	}
	var texts []string
	for _, e := range view.Entries {
		texts = append(texts, e.Text)
		if len(e.Text) != 8 {
			d.t.Errorf("an entry is half written: %q", e.Text)
		}
	}
	for _, e := range c.entered {
		if killed.Sub(e.at) > done && !slices.Contains(texts, e.what) {
			d.t.Errorf("the entry %q is lost, %v after Enter; there are %q", e.what, killed.Sub(e.at), texts)
		}
	}
	opened, err := w.Documents.Open(file)
	if err != nil {
		d.t.Fatal(err)
	}
	example := newest(opened.Session.Document())
	for _, a := range c.attached {
		data, err := os.ReadFile(filepath.Join(attachments.FolderOf(file), a.what))
		isNamed := slices.ContainsFunc(example.Attachments, func(x promo.Attachment) bool { return x.File == a.what })
		if killed.Sub(a.at) > done && (err != nil || !isNamed) || err == nil && string(data) != string(attachedBytes(a.what)) {
			d.t.Errorf("%s has %d bytes (%v), and the example names it: %v, %v after Enter", a.what, len(data), err, isNamed, killed.Sub(a.at))
		}
	}
	oldest = d.checkLine(w, c.line, killed)
	d.removeNewest(opened)
	return oldest
}

// checkLine looks for the line that was typed last and removes it.
func (d *driver) checkLine(w *workspace.Workspace, line []taken, killed time.Time) (oldest time.Duration) {
	d.t.Helper()
	left, err := w.Recovery.Drafts().Left()
	if err != nil || len(left) > 1 {
		d.t.Fatalf("left are %+v, %v", left, err)
	}
	got := ""
	for _, l := range left {
		got = l.Line
		if err := w.Recovery.Drafts().Remove(l); err != nil {
			d.t.Fatal(err)
		}
	}
	typed := line[len(line)-1].what
	if !strings.HasPrefix(typed, got) {
		d.t.Fatalf("typed %q, but there is %q", typed, got)
	}
	if got == typed {
		return 0
	}
	age := killed.Sub(line[len(got)].at)
	if age > 300*time.Millisecond {
		d.t.Errorf("a key of a line that was typed %v before the kill is lost: %q of %q", age, got, typed)
	}
	return age
}
