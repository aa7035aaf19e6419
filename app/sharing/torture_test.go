package sharing_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/docdiff"
	"promodoc/app/docfile"
	"promodoc/app/filelock"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/sharing"
	"promodoc/app/store"
)

// envEdits is how many edits each process makes; more than the few of a usual
// run for `make torture`. envSeed repeats a run.
const (
	envEdits = "PROMODOC_EDITS"
	envSeed  = "PROMODOC_SEED"
	envChild = "PROMODOC_EDITING_CHILD" // name, file, locks, seed and edits of a child process
)

// setting returns the number in an environment variable.
func setting(name string, otherwise uint64) uint64 {
	if n, err := strconv.ParseUint(os.Getenv(name), 10, 64); err == nil {
		return n
	}
	return otherwise
}

func TestMain(m *testing.M) {
	if args := strings.Split(os.Getenv(envChild), "\n"); len(args) == 5 {
		edit(args)
		return
	}
	os.Exit(m.Run())
}

// editor is a process that edits the document through a session, as a window
// does, but beside another one.
type editor struct {
	*session.Session
	name   string
	random *rand.Rand
	posted chan func()
	said   []string // all that it wrote
	own    []string // the IDs of its examples
}

// edit is a child process. It prints all that it wrote.
func edit(args []string) {
	name, file := args[0], args[1]
	seed, _ := strconv.ParseUint(args[3], 10, 64)
	edits, _ := strconv.Atoi(args[4])
	l := store.Open(filepath.Dir(filepath.Dir(file)), store.Ports{FS: disk.OS{}, Now: time.Now, Lock: filelock.Writers{Folder: args[2]}.Lock})
	loaded, err := l.Load(file)
	if err != nil {
		panic(err)
	}
	e := &editor{name: name, random: rand.New(rand.NewPCG(seed, uint64(name[0]))), posted: make(chan func(), 1000)}
	post := func(f func()) { e.posted <- f }
	e.Session = session.New(loaded.Document, session.Options{File: file, Saver: saver{loaded}, Post: post})
	shared := sharing.OpenReadOnly(sharing.Ports{
		Clock: session.SystemClock{}, Post: post, Go: func(f func()) { go f() }, Watch: sharing.Watch,
	}, file, loaded)
	shared.Start(e.Session)
	for range edits {
		e.run(time.Duration(e.random.IntN(20)) * time.Millisecond)
		e.settle()
		e.step()
	}
	e.wait()
	for tries := 0; e.Close() != nil && tries < 100; tries++ {
		e.settle()
	}
	if e.Status().State != session.Saved {
		panic("not saved: " + e.Status().Text())
	}
	fmt.Println(strings.Join(e.said, "\n"))
}

// run is the loop of the session for a time.
func (e *editor) run(d time.Duration) {
	end := time.After(d)
	for {
		select {
		case f := <-e.posted:
			f()
		case <-end:
			return
		}
	}
}

// wait follows the file until the parent closes the input, and a little longer,
// so that the last change is taken up.
func (e *editor) wait() {
	closed := make(chan struct{})
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		close(closed)
	}()
	for open := true; open; e.run(10 * time.Millisecond) {
		select {
		case <-closed:
			open = false
		default:
		}
	}
	e.run(1500 * time.Millisecond) // a look without the system's help takes a second
	e.settle()
}

// settle ends a conflict with the text of both.
func (e *editor) settle() {
	c, ok := e.Conflict()
	if !ok {
		return
	}
	both, conflicts := docdiff.Merge(c.Base, e.Document(), c.Theirs)
	for _, x := range conflicts {
		text, isText := promo.Text(both, x.Ref)
		if !isText {
			panic("a conflict that no edit makes: " + x.Label())
		}
		for word := range strings.FieldsSeq(x.After) {
			if !slices.Contains(strings.Fields(text), word) {
				text += " " + word
			}
		}
		both = promo.SetText(both, x.Ref, text)
	}
	e.Settle("both", both)
}

func (e *editor) word() string {
	word := fmt.Sprintf("%s%d", e.name, len(e.said))
	e.said = append(e.said, word)
	return word
}

// write adds a word to a field, as if it was typed.
func (e *editor) write(at promo.Ref) {
	text, ok := promo.Text(e.Document(), at)
	if !ok {
		panic("there is no " + at.String())
	}
	text = strings.TrimSpace(text + " " + e.word())
	e.Type(at, text, session.LeftAt(len(text)), nil)
}

// step makes one random edit.
func (e *editor) step() {
	shared := []string{"a", "b", "c"}[e.random.IntN(3)]
	field := map[string]promo.FieldKey{"A": "action", "B": "result"}[e.name]
	switch op := e.random.IntN(10); {
	case op == 0:
		id := e.name + strconv.Itoa(len(e.own))
		e.own = append(e.own, id)
		e.Do("add", promo.ExampleRef(id, "title"), nil, func(d promo.Document) promo.Document {
			return promo.AddExample(d, id, "", shared)
		})
		e.write(promo.ExampleRef(id, "title"))
	case op == 1 && len(e.own) > 0:
		e.write(promo.ExampleRef(e.own[e.random.IntN(len(e.own))], "action"))
	case op == 2:
		e.write(promo.ExampleRef(shared, "situation")) // so does the other
	case op == 3:
		e.Do("move", promo.ExampleRef(shared, "title"), nil, func(d promo.Document) promo.Document {
			return promo.MoveExample(d, shared, e.random.IntN(3)-1)
		})
	case op == 4:
		at := promo.ExampleRef(shared, "evidence_title")
		e.Do("evidence", at, nil, func(d promo.Document) promo.Document {
			d = promo.AddEvidence(d, shared)
			x, _ := d.Example(shared)
			at.Index = len(x.Evidence) - 1
			return promo.SetText(d, at, e.word())
		})
	case op == 5:
		if err := e.Flush(); err != nil {
			e.settle()
		}
	default:
		e.write(promo.ExampleRef(shared, field))
	}
}

// shareDocument makes a document with three examples, and a folder of locks.
func shareDocument(t *testing.T) (file, locks string) {
	t.Helper()
	root := t.TempDir()
	d := promo.Document{ID: "x", Name: "x"}
	for _, id := range []string{"c", "b", "a"} {
		d = promo.AddExample(d, id, "", "")
	}
	file, err := library(t, root).Create(d)
	if err != nil {
		t.Fatal(err)
	}
	return file, filepath.Join(root, "locks")
}

// child starts a process that edits the document, and goes on following it until
// it is waited for. Its output is what it wrote.
func child(t *testing.T, name, file, locks string, seed, edits uint64) (wait func() []string) {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), envChild+"="+strings.Join([]string{name, file, locks, fmt.Sprint(seed), fmt.Sprint(edits)}, "\n"))
	c.Stdout, c.Stderr = &out, &errs
	input, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	return func() []string {
		_ = input.Close()
		if err := c.Wait(); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, errs.String())
		}
		return strings.Fields(out.String())
	}
}

// checkAllThere expects every word of both in the document, and no other file.
func checkAllThere(t *testing.T, file string, said ...[]string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := docfile.Read(file, data); err != nil {
		t.Fatal(err)
	}
	there := strings.FieldsFunc(string(data), func(r rune) bool { return strings.ContainsRune(" \n\"'", r) })
	for _, words := range said {
		if len(words) == 0 {
			t.Error("a process wrote nothing")
		}
		for _, word := range words {
			if !slices.Contains(there, word) {
				t.Errorf("%s is lost", word)
			}
		}
	}
	if names, _ := os.ReadDir(filepath.Dir(file)); len(names) != 1 {
		t.Errorf("the folder has %v", names)
	}
}

func TestTwoProcessesOnOneDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("processes share no memory: the race detector has nothing to find here")
	}
	edits, seed := setting(envEdits, 40), setting(envSeed, uint64(time.Now().UnixNano()))
	t.Logf("seed %d, %d edits each", seed, edits)
	file, locks := shareDocument(t)
	a := child(t, "A", file, locks, seed, edits)
	b := child(t, "B", file, locks, seed, edits)
	saidA, saidB := a(), b()
	checkAllThere(t, file, saidA, saidB)
	t.Logf("%d and %d words, all there", len(saidA), len(saidB))
}

// A sync service replaces the file by rename while a process edits it, with
// what it read some time before and a change of its own, and without locks.
func TestFolderSyncedByAnotherProcess(t *testing.T) {
	if testing.Short() {
		t.Skip("processes share no memory: the race detector has nothing to find here")
	}
	edits, seed := setting(envEdits, 40), setting(envSeed, uint64(time.Now().UnixNano()))
	t.Logf("seed %d, %d edits", seed, edits)
	file, locks := shareDocument(t)
	wait := child(t, "A", file, locks, seed, edits)
	random := rand.New(rand.NewPCG(seed, 'S'))
	last := ""
	for n := range edits / 8 {
		doc := mustRead(t, file)
		time.Sleep(time.Duration(random.IntN(120)) * time.Millisecond)
		last = fmt.Sprintf("S%d", n)
		doc.Candidate.Team = last
		data, err := docfile.Write(doc)
		if err != nil {
			t.Fatal(err)
		}
		temp := filepath.Join(filepath.Dir(filepath.Dir(file)), "sync")
		if err := os.WriteFile(temp, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(temp, file); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(120)) * time.Millisecond)
	}
	said := wait()
	checkAllThere(t, file, said)
	if team := mustRead(t, file).Candidate.Team; team != last {
		t.Errorf("the team is %q, and what was synced last is %q", team, last)
	}
	t.Logf("%d words, all there, after %d replacements", len(said), edits/8)
}

func mustRead(t *testing.T, file string) promo.Document {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, _, err := docfile.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
