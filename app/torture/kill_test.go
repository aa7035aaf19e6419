package torture

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docfile"
)

// promised is how long after a key at most it survives the end of the program. The
// time is the program's own, told by its ticks: a machine that gives it no processor
// for a while keeps it from typing and from keeping alike.
const promised = 300 * time.Millisecond

// number returns a number of the environment.
func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// tally counts what the kills hit.
type tally struct {
	mu                           sync.Mutex
	kills, saving, keeping, idle int
	noting, attaching            int
	early                        int           // before anything was typed
	oldest, clock                time.Duration // age of the oldest key that was lost, by the program's ticks and by the clock
}

// TestKill kills the program again and again while it is typed into, and looks
// after each start whether everything is there that was typed long enough before.
// PROMODOC_KILLS is how often, and PROMODOC_SEED makes it the same again.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("the program is killed in the run without the race detector, which slows it down")
	}
	kills := number("PROMODOC_KILLS", 20)
	seed := uint64(number("PROMODOC_SEED", int(time.Now().UnixNano()&0x7fffffff)))
	t.Logf("PROMODOC_SEED=%d", seed)
	const workers = 5
	var all tally
	t.Run("workers", func(t *testing.T) {
		for n := range workers {
			t.Run(fmt.Sprint(n), func(t *testing.T) {
				t.Parallel()
				v := &victim{t: t, root: t.TempDir(), random: rand.New(rand.NewPCG(seed, uint64(n))), tally: &all, owed: newOwed()}
				for range (kills + workers - 1) / workers {
					v.killOnce()
				}
				last := v.start()
				v.check(last)
				_ = last.cmd.Process.Kill()
				_ = last.cmd.Wait()
			})
		}
	})
	t.Logf("%d kills: %d within a save, %d within a write of the recovery log, %d within one of the journal, %d within one of an attachment, %d between them, %d before the first key; the oldest lost key was %v old, %v by the clock",
		all.kills, all.saving, all.keeping, all.noting, all.attaching, all.idle, all.early, all.oldest, all.clock.Round(time.Millisecond))
	if kills >= 1000 && (all.saving+all.keeping < 200 || all.noting < 50 || all.attaching < 20) {
		t.Error("too few kills hit a write")
	}
}

// victim is a folder in which one program after another is killed, and what has
// to be in it.
type victim struct {
	t      *testing.T
	root   string
	random *rand.Rand
	tally  *tally

	base    [2]string // what the last program that got that far began with
	seed    uint64    // of what it typed
	seen    []key
	ticks   int // that it reported
	certain int // keys that must be there
	killed  time.Time
	owed    owed
}

// key is one that the program reported.
type key struct {
	at    time.Time
	ticks int // that were reported before it
}

// age returns how old the n-th key was when the program was killed, in the
// program's time.
func (v *victim) age(n int) time.Duration { return time.Duration(v.ticks-v.seen[n].ticks) * tick }

// line is one that the program reported.
type line struct {
	text string
	at   time.Time
}

// run is one run of the program.
type run struct {
	cmd   *exec.Cmd
	lines chan line
	err   *strings.Builder
	seed  uint64
	began bool            // it has opened the document
	last  map[string]bool // "save", "keep", "note" and "attach": begun and not ended
}

func (v *victim) start() *run {
	r := &run{cmd: exec.Command(os.Args[0]), seed: v.random.Uint64() >> 1, lines: make(chan line, 100000), err: &strings.Builder{}, last: map[string]bool{}}
	r.cmd.Env = append(os.Environ(), envFolder+"="+v.root, fmt.Sprintf("%s=%d", envSeed, r.seed))
	r.cmd.Stderr = r.err
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		v.t.Fatal(err)
	}
	if err := r.cmd.Start(); err != nil {
		v.t.Fatal(err)
	}
	go func() {
		defer close(r.lines)
		in := bufio.NewReader(out)
		for {
			text, err := in.ReadString('\n')
			if err == io.EOF || err != nil {
				return
			}
			r.lines <- line{strings.TrimSpace(text), time.Now()}
		}
	}()
	return r
}

// killOnce starts the program, checks what it begins with, and kills it at a
// random moment: at any, or when it has just begun to write.
func (v *victim) killOnce() {
	r := v.start()
	if v.random.IntN(20) == 0 { // while it starts
		v.kill(r, time.After(time.Duration(v.random.IntN(40))*time.Millisecond), "", 0)
		return
	}
	v.check(r)
	mark, after := "", time.Duration(20+v.random.IntN(1500))*time.Millisecond
	switch v.random.IntN(8) {
	case 0, 1, 2:
		mark, after = "save begin", time.Duration(v.random.IntN(4000))*time.Microsecond
	case 3:
		mark, after = "note begin", time.Duration(v.random.IntN(3000))*time.Microsecond
	case 4:
		mark, after = "attach begin", time.Duration(v.random.IntN(2000))*time.Microsecond
	case 5:
		mark, after = "keep begin", time.Duration(v.random.IntN(500))*time.Microsecond
	}
	if mark == "" {
		v.kill(r, time.After(after), "", 0)
		return
	}
	v.kill(r, time.After(10*time.Second), mark, after)
}

// kill reads what the program reports until a time, or until a while after the
// second mark, and kills it.
func (v *victim) kill(r *run, until <-chan time.Time, mark string, after time.Duration) {
	v.t.Helper()
	for marks, open := 0, true; open; {
		select {
		case l, ok := <-r.lines:
			open = ok
			v.take(r, l)
			if l.text == mark && mark != "" {
				if marks++; marks == 2 {
					time.Sleep(after)
					open = false
				}
			}
		case <-until:
			open = false
		}
	}
	v.end(r)
}

// end kills the program and notes what has to be there after the next start.
func (v *victim) end(r *run) {
	v.t.Helper()
	killed := time.Now()
	if err := r.cmd.Process.Kill(); err != nil {
		v.t.Fatal(err)
	}
	for l := range r.lines {
		v.take(r, l)
	}
	_ = r.cmd.Wait()
	if r.err.Len() > 0 {
		v.t.Fatalf("the program ended by itself: %s", r.err)
	}
	if r.began {
		v.killed = killed
	}
	for n := range v.seen {
		if r.began && v.age(n) > promised {
			v.certain = n + 1
		}
	}
	v.tally.mu.Lock()
	defer v.tally.mu.Unlock()
	v.tally.kills++
	switch {
	case r.last["save"]:
		v.tally.saving++
	case r.last["attach"]:
		v.tally.attaching++
	case r.last["note"]:
		v.tally.noting++
	case r.last["keep"]:
		v.tally.keeping++
	case !r.began || len(v.seen) == 0:
		v.tally.early++
	default:
		v.tally.idle++
	}
	v.old()
}

// old gives what the program left behind the age at which it is removed.
func (v *victim) old() {
	before := time.Now().Add(-48 * time.Hour)
	for _, temp := range v.temps(0) {
		_ = os.Chtimes(temp, before, before)
	}
}

// temps returns the temporary files that are older than an age.
func (v *victim) temps(age time.Duration) (all []string) {
	_ = filepath.WalkDir(v.root, func(name string, entry os.DirEntry, err error) error {
		if ok, _ := filepath.Match(disk.TempPattern, filepath.Base(name)); err != nil || !ok {
			return nil
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > age {
			all = append(all, name)
		}
		return nil
	})
	return all
}

// take notes a line of the program.
func (v *victim) take(r *run, l line) {
	v.t.Helper()
	what, rest, _ := strings.Cut(l.text, " ")
	if (rest != "begin" && rest != "end") && v.takeCollected(what, rest) {
		return
	}
	switch what {
	case "opened":
		var began [2]string
		if err := json.Unmarshal([]byte(rest), &began); err != nil {
			v.t.Fatal(err)
		}
		v.compare(began)
		r.began = true
		v.base, v.seed, v.seen, v.ticks, v.certain = began, r.seed, nil, 0, 0
	case "typed":
		v.seen = append(v.seen, key{l.at, v.ticks})
	case "tick":
		v.ticks++
	case "save", "keep", "note", "attach":
		r.last[what] = rest == "begin"
	}
}

// check waits until the program has opened the document, and compares.
func (v *victim) check(r *run) {
	v.t.Helper()
	for !r.began {
		l, ok := <-r.lines
		if !ok {
			_ = r.cmd.Wait()
			v.t.Fatalf("the program does not open the document: %s", r.err)
		}
		v.take(r, l)
	}
}

// compare looks for what the program began with among what the one before it had
// typed at one time or another.
func (v *victim) compare(began [2]string) {
	v.t.Helper()
	if v.killed.IsZero() {
		return // the first program
	}
	found, texts, typing := -1, v.base, newKeys(v.seed)
	for n := range len(v.seen) + 3 { // some keys may not have been reported
		if texts == began {
			found = n
		}
		typing.next(&texts)
	}
	switch {
	case found < 0:
		v.t.Fatalf("after %d keys, %d of them certain, the document has what was never typed:\n%q\nafter\n%q", len(v.seen), v.certain, began, v.base)
	case found < v.certain:
		v.t.Errorf("of %d keys that were typed more than %v before the kill, %d are there; the oldest lost one is %v old, %v by the clock",
			v.certain, promised, found, v.age(found), v.killed.Sub(v.seen[found].at).Round(time.Millisecond))
	case found < len(v.seen):
		v.tally.mu.Lock()
		v.tally.oldest = max(v.tally.oldest, v.age(found))
		v.tally.clock = max(v.tally.clock, v.killed.Sub(v.seen[found].at))
		v.tally.mu.Unlock()
	}
	file := v.documents()
	data, err := os.ReadFile(file)
	if err != nil {
		v.t.Fatal(err)
	}
	if _, _, err := docfile.Read(file, data); err != nil {
		v.t.Fatalf("the document does not parse: %v\n%s", err, data)
	}
	if temps := v.temps(time.Hour); len(temps) > 0 {
		v.t.Errorf("temporary files pile up: %q", temps)
	}
}

func (v *victim) documents() string {
	files, err := filepath.Glob(filepath.Join(v.root, "library", "documents", "*.yaml"))
	if err != nil || len(files) != 1 {
		v.t.Fatalf("the library has %q (%v)", files, err)
	}
	return files[0]
}
