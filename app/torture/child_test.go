package torture

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"promodoc/app/attachments"
	"promodoc/app/disk"
	"promodoc/app/folders"
	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

// The environment of a child: the folder that it works in, and the seed of what
// it types.
const (
	envFolder = "PROMODOC_TORTURE_FOLDER"
	envSeed   = "PROMODOC_TORTURE_SEED"
)

// TestMain is the program that is killed, when the environment says so.
func TestMain(m *testing.M) {
	folder := os.Getenv(envFolder)
	if folder == "" {
		os.Exit(m.Run())
	}
	seed, _ := strconv.ParseUint(os.Getenv(envSeed), 10, 64)
	if err := (&child{posted: make(chan func(), 256)}).run(folder, seed); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child opens the document of a folder as the program does and types into it until
// it is killed. What it does it reports on standard output, a line each:
//
//	opened ["action", "result"]   what the document says at first
//	tick                          the program had the processor, tick after tick
//	typed 12                      the twelfth key since then was handled
//	save begin, save end          the document is being written
//	keep begin, keep end          the recovery log is being written
type child struct {
	posted chan func()
	mu     sync.Mutex
}

// tick is the time between two ticks. Those that a busy machine leaves no time for
// are left out.
const tick = 10 * time.Millisecond

func (c *child) tick() {
	for range time.Tick(tick) {
		c.report("tick")
	}
}

func (c *child) report(line string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fmt.Fprintln(os.Stdout, line)
}

// fail ends the child because of what should not happen.
func (c *child) fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func foldersIn(root string) folders.Folders {
	return folders.Folders{
		Library: filepath.Join(root, "library"), Config: filepath.Join(root, "config"),
		Exports: filepath.Join(root, "exports"), State: filepath.Join(root, "state"),
	}
}

const path = `schema: promodoc.path/v1
id: p
title: P
from_role: Engineer
to_role: Manager
sections:
  - id: all
    title: All
    considerations:
      - id: c
        title: C
        statement: You do it.
        guidance: A moment.
        source: promodoc
`

// openWorkspace opens the workspace as the program does.
func openWorkspace(root string, fsys disk.FS, post func(func())) (*workspace.Workspace, error) {
	ids := 0
	w, _, err := workspace.New(foldersIn(root), workspace.Ports{
		FS: fsys, Now: time.Now, NewID: func() string { ids++; return fmt.Sprintf("id%d", ids) },
		Bundled: fstest.MapFS{"p.yaml": {Data: []byte(path)}}, Session: session.Options{Post: post},
	})
	return w, err
}

// documentIn returns the file of the one document, which is made if there is none.
func documentIn(w *workspace.Workspace) (string, error) {
	rows, err := w.Documents.ListDocuments()
	switch {
	case err != nil:
		return "", err
	case len(rows) > 0 && rows[0].Fault != "":
		return "", errors.New(rows[0].Fault)
	case len(rows) > 0:
		return rows[0].File, nil
	}
	paths, notices := w.Paths.UsablePaths()
	if len(paths) == 0 {
		return "", fmt.Errorf("no path: %q", notices)
	}
	return w.Documents.Create(workspace.Choice{Name: "typed", Path: paths[0]})
}

func (c *child) run(root string, seed uint64) error {
	w, err := openWorkspace(root, &reporting{FS: disk.OS{}, report: c.report}, func(f func()) { c.posted <- f })
	if err != nil {
		return err
	}
	file, err := documentIn(w)
	if err != nil {
		return err
	}
	opened, err := w.Documents.Open(file)
	if err != nil {
		return err
	}
	s := opened.Session
	more := &collecting{child: c, work: w, opened: opened, seed: seed, random: rand.New(rand.NewPCG(seed, 2))}
	if err := more.start(); err != nil {
		return err
	}
	texts := textsOf(s.Document())
	line, _ := json.Marshal(texts)
	c.report("opened " + string(line))
	if len(s.Document().Examples) == 0 {
		s.Do("Add example", promo.Ref{}, nil, func(d promo.Document) promo.Document {
			return promo.AddExample(d, "e", "c", "")
		})
	}
	go c.tick()
	keys := newKeys(seed)
	for n := 1; ; n++ {
		at, pause := keys.next(&texts)
		for wait := time.After(pause); wait != nil; {
			select {
			case f := <-c.posted:
				f()
			case <-wait:
				wait = nil
			}
		}
		s.Type(refs[at], texts[at], session.LeftAt(len(texts[at])), nil)
		c.report(fmt.Sprintf("typed %d", n))
		if err := more.attach(n); err != nil {
			return err
		}
	}
}

var refs = [2]promo.Ref{promo.ExampleRef("e", "action"), promo.ExampleRef("e", "result")}

func textsOf(d promo.Document) (texts [2]string) {
	for i, at := range refs {
		texts[i], _ = promo.Text(d, at)
	}
	return texts
}

// keys is what somebody types: words, now and then with a pause, a correction, a
// word in the middle, a paste or another field.
type keys struct {
	random *rand.Rand
	field  int
	word   int
}

func newKeys(seed uint64) *keys { return &keys{random: rand.New(rand.NewPCG(seed, 1))} }

// next changes the texts by a key and returns the field and the pause before it.
func (k *keys) next(texts *[2]string) (field int, pause time.Duration) {
	pause = time.Duration(2+k.random.IntN(40)) * time.Millisecond
	text := &texts[k.field]
	switch n := k.random.IntN(200); {
	case n < 4:
		pause += time.Duration(450+k.random.IntN(250)) * time.Millisecond // the time of a save
		*text += "."
	case n < 14 && *text != "":
		*text = (*text)[:len(*text)-1]
	case n < 20:
		at := k.random.IntN(len(*text) + 1)
		*text = (*text)[:at] + "+" + (*text)[at:]
	case n < 21 && len(*text) < 20000:
		*text += strings.Repeat(" pasted text", 150) + "\n"
	case n < 22:
		*text = (*text)[len(*text)/2:]
	case n < 24:
		k.field = 1 - k.field
		text = &texts[k.field]
		*text += "x"
	case n < 50:
		k.word++
		*text += fmt.Sprintf(" %d", k.word)
	default:
		*text += string(rune('a' + k.random.IntN(26)))
	}
	return k.field, pause
}

// reporting is a file system that says when the document and the log are written.
type reporting struct {
	disk.FS
	report func(string)
}

// written returns what is written in a folder, empty for anything that is not looked at.
func written(folder string) string {
	switch {
	case isDocuments(folder):
		return "save"
	case filepath.Base(folder) == "journal":
		return "note"
	case filepath.Ext(folder) == attachments.Extension:
		return "attach"
	}
	return ""
}

func isDocuments(name string) bool { return filepath.Base(name) == "documents" }
func isRecovery(name string) bool {
	return filepath.Base(filepath.Dir(name)) == "recovery"
}

func (r *reporting) CreateTemp(dir, pattern string) (disk.File, error) {
	if what := written(dir); what != "" {
		r.report(what + " begin")
	}
	return r.FS.CreateTemp(dir, pattern)
}

func (r *reporting) SyncDir(name string) error {
	err := r.FS.SyncDir(name)
	if what := written(name); what != "" {
		r.report(what + " end")
	}
	return err
}

func (r *reporting) CreateNew(name string) (disk.File, error) {
	if !isRecovery(name) {
		return r.FS.CreateNew(name)
	}
	r.report("keep begin")
	return r.open(r.FS.CreateNew(name))
}

func (r *reporting) OpenAppend(name string) (disk.File, error) {
	if !isRecovery(name) {
		return r.FS.OpenAppend(name)
	}
	r.report("keep begin")
	return r.open(r.FS.OpenAppend(name))
}

func (r *reporting) open(f disk.File, err error) (disk.File, error) {
	if err != nil {
		r.report("keep end")
		return nil, err
	}
	return &reportingFile{f, r}, nil
}

type reportingFile struct {
	disk.File
	fs *reporting
}

func (f *reportingFile) Close() error {
	err := f.File.Close()
	f.fs.report("keep end")
	return err
}
