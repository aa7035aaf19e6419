package workspace_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/recovery"
	"promodoc/app/session"
	"promodoc/app/workspace"
)

var inSummary = promo.SectionRef(promo.SummaryID)

// crash opens a document, types and ends without a save.
func (f *fixture) crash(t *testing.T, file, text string) {
	t.Helper()
	f.crashAfter(t, file, func(s *session.Session) { s.Type(inSummary, text, session.LeftAt(len(text)), nil) })
}

// crashAfter opens a document, does something to it and ends without a save: the
// program that opened it is another one than the fixture's, and its locks are given
// back.
func (f *fixture) crashAfter(t *testing.T, file string, do func(*session.Session)) {
	t.Helper()
	other := *f
	other.reopen(t, func(p *workspace.Ports) {
		p.Session.Clock = f.clock
		p.Session.Go = func(f func()) { f() } // each key is kept before the next
		p.FS = &disktest.Faulty{Inner: disk.OS{}, Fail: func(c disktest.Call) error {
			if c.Op == "rename" && strings.HasSuffix(c.Base, ".yaml") {
				return syscall.ENOSPC // no save succeeds
			}
			return nil
		}}
	})
	opened, err := other.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	do(opened.Session)
	f.clock.Advance(200 * time.Millisecond)
	opened.Session.Discard() // or else it would go on saving by the clock that all share
	other.Recovery.Close()
}

func savedText(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc, _, err := docfile.Read(file, data)
	if err != nil {
		t.Fatal(err)
	}
	text, _ := promo.Text(doc, inSummary)
	return text
}

func textOf(s *session.Session) string {
	text, _ := promo.Text(s.Document(), inSummary)
	return text
}

func (f *fixture) logs(t *testing.T) int {
	t.Helper()
	logs, err := filepath.Glob(filepath.Join(f.folders.Recovery(), "*.log"))
	if err != nil {
		t.Fatal(err)
	}
	return len(logs)
}

func TestTypingComesBackAfterACrash(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "three lost words")
	list, err := f.Recovery.List()
	if err != nil || len(list) != 1 || list[0].State != workspace.RecoveredWaits || list[0].File != file || list[0].Name == "" {
		t.Fatalf("before it is opened: %+v (%v)", list, err)
	}
	opened, err := f.Open(file)
	if err != nil || len(opened.Recovered) != 1 {
		t.Fatalf("%+v (%v)", opened.Recovered, err)
	}
	found, s := opened.Recovered[0], opened.Session
	if found.State != workspace.RecoveredPutBack || found.Words != 3 || !found.Kept.Equal(f.now) || textOf(s) != "three lost words" {
		t.Errorf("found %+v, the document says %q", found, textOf(s))
	}
	if savedText(t, file) != "" || f.logs(t) != 1 {
		t.Error("it was saved or forgotten at once")
	}
	if list, _ := f.Recovery.List(); len(list) != 0 {
		t.Errorf("it is offered again while it is open: %+v", list)
	}
	step, ok := s.Undo()
	if !ok || step.Label != "restoring unsaved text" || textOf(s) != "" {
		t.Errorf("undone %+v, the document says %q", step, textOf(s))
	}
	s.Redo()
	if err := s.Close(); err != nil || savedText(t, file) != "three lost words" || f.logs(t) != 0 {
		t.Errorf("after the save (%v): %q, %d logs", err, savedText(t, file), f.logs(t))
	}
}

func TestWhereTheLastWordsWereTyped(t *testing.T) {
	f := open(t)
	file := f.create(t)
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	add := func(d promo.Document) promo.Document { return promo.AddExample(d, "one", "", "") }
	opened.Session.Do("add", promo.ExampleRef("one", "title"), nil, add)
	opened.Session.Type(inSummary, "A summary.", session.LeftAt(10), nil)
	if err := opened.Session.Close(); err != nil {
		t.Fatal(err)
	}
	title := promo.ExampleRef("one", "title")
	type typed struct {
		at   promo.Ref
		text string
	}
	for _, c := range []struct {
		name string
		keys []typed
		want workspace.LastTyped
	}{
		{"at the end", []typed{{inSummary, "A summary. More"}}, workspace.LastTyped{Field: inSummary, Caret: 15}},
		{"inside", []typed{{inSummary, "A für summary."}}, workspace.LastTyped{Field: inSummary, Caret: 6}},
		{"in two fields", []typed{{title, "Ti"}, {inSummary, "A summary. M"}, {title, "Tit"}}, workspace.LastTyped{Field: title, Caret: 3}},
		{"in two fields, the other one last", []typed{{title, "Ti"}, {inSummary, "A summary. M"}}, workspace.LastTyped{Field: inSummary, Caret: 12}},
		{"deleted", []typed{{inSummary, "A mary."}}, workspace.LastTyped{Field: inSummary, Caret: 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := *f
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f.crashAfter(t, file, func(s *session.Session) {
				for _, k := range c.keys {
					s.Type(k.at, k.text, session.LeftAt(len(k.text)), nil)
					f.clock.Advance(200 * time.Millisecond)
				}
			})
			opened, err := g.Open(file)
			if err != nil || len(opened.Recovered) != 1 {
				t.Fatalf("%+v (%v)", opened.Recovered, err)
			}
			if got := opened.Recovered[0].Last; got != c.want {
				t.Errorf("typed last at %+v, want %+v", got, c.want)
			}
			if err := opened.Session.Close(); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, data, 0o600); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// A second crash before the restored text is saved loses nothing either.
func TestTypingComesBackAfterTwoCrashes(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "one")
	f.crash(t, file, "one two")
	opened, err := f.Open(file)
	if err != nil || len(opened.Recovered) != 1 || textOf(opened.Session) != "one two" {
		t.Errorf("%+v, %q (%v)", opened.Recovered, textOf(opened.Session), err)
	}
	opened.Session.Close()
	if f.logs(t) != 0 {
		t.Errorf("%d logs are left", f.logs(t))
	}
}

func TestDivergedTextIsOffered(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "Mira", "Miriam", 1))
	opened, err := f.Open(file)
	if err != nil || len(opened.Recovered) != 1 {
		t.Fatalf("%+v (%v)", opened.Recovered, err)
	}
	found := opened.Recovered[0]
	if found.State != workspace.RecoveredDiverged || textOf(opened.Session) != "" || opened.Session.Revision() != 0 {
		t.Errorf("state %d, the document says %q", found.State, textOf(opened.Session))
	}
	opened.Session.Type(inSummary, "typed since", session.LeftAt(11), nil)
	if err := opened.Session.Close(); err != nil || f.logs(t) != 1 {
		t.Errorf("closing (%v) leaves %d logs, want the one that is offered", err, f.logs(t))
	}
	made, err := f.Recovery.SaveAsNew(found)
	if err != nil || savedText(t, made) != "lost words" || made == file || f.logs(t) != 0 {
		t.Errorf("saved as %s (%v), %d logs", made, err, f.logs(t))
	}
	again, _ := f.Open(made)
	original, _ := f.Open(file)
	if again.Session.Document().ID == original.Session.Document().ID {
		t.Error("two documents have one ID")
	}
}

func TestTakenTextIsRemovedWithTheNextSave(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "Mira", "Miriam", 1))
	opened, err := f.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	f.Recovery.Took(opened, opened.Recovered[0])
	if f.logs(t) != 1 {
		t.Error("it is removed before a save")
	}
	opened.Session.Type(inSummary, "taken", session.LeftAt(5), nil)
	if err := opened.Session.Close(); err != nil || f.logs(t) != 0 {
		t.Errorf("closing (%v) leaves %d logs", err, f.logs(t))
	}
}

func TestDiscardedTextIsInTheTrash(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	data, _ := os.ReadFile(file)
	disktest.Write(t, file, strings.Replace(string(data), "Mira", "Miriam", 1))
	opened, _ := f.Open(file)
	if err := f.Recovery.Discard(opened.Recovered[0]); err != nil || f.logs(t) != 0 {
		t.Fatalf("%v, %d logs", err, f.logs(t))
	}
	trash, err := f.Trash(false)
	if err != nil || len(trash) != 1 || savedText(t, trash[0].File) != "lost words" {
		t.Errorf("the trash has %+v (%v)", trash, err)
	}
}

func TestTextOfAMissingDocument(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	list, err := f.Recovery.List()
	if err != nil || len(list) != 1 || list[0].State != workspace.RecoveredGone {
		t.Fatalf("%+v (%v)", list, err)
	}
	made, err := f.Recovery.SaveAsNew(list[0])
	if err != nil || made != file || savedText(t, file) != "lost words" || f.logs(t) != 0 {
		t.Errorf("saved as %s (%v), %d logs", made, err, f.logs(t))
	}
}

// A document that was moved, as with its library, is found by its ID.
func TestTextOfAMovedDocument(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	moved := filepath.Join(filepath.Dir(file), "moved.yaml")
	if err := os.Rename(file, moved); err != nil {
		t.Fatal(err)
	}
	list, err := f.Recovery.List()
	if err != nil || len(list) != 1 || list[0].State != workspace.RecoveredWaits || list[0].File != moved {
		t.Errorf("%+v (%v)", list, err)
	}
	opened, err := f.Open(moved)
	if err != nil || textOf(opened.Session) != "lost words" {
		t.Errorf("opened: %q (%v)", textOf(opened.Session), err)
	}
}

// Text that is in the file by now, whoever saved it, is not offered.
func TestSavedTextIsNotOffered(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	loaded, err := f.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.SaveLoaded(loaded, promo.SetText(loaded.Document, inSummary, "lost words")); err != nil {
		t.Fatal(err)
	}
	if list, err := f.Recovery.List(); err != nil || len(list) != 0 || f.logs(t) != 0 {
		t.Errorf("%+v (%v), %d logs", list, err, f.logs(t))
	}
}

func TestUnreadableTextIsKept(t *testing.T) {
	f := open(t)
	file := f.create(t)
	f.crash(t, file, "lost words")
	logs := recovery.New(recovery.Options{FS: disk.OS{}, Dir: f.folders.Recovery(), Now: time.Now})
	left, err := logs.Left()
	if err != nil || len(left) != 1 {
		t.Fatal(left, err)
	}
	l := logs.Log(recovery.About{Kind: recovery.Document, File: file, Document: left[0].Document})
	l.Adopt(left[0])
	if err := l.Keep([]byte("examples: 7\n"), 1); err != nil {
		t.Fatal(err)
	}
	logs.Close()
	opened, err := f.Open(file)
	if err != nil || len(opened.Recovered) != 1 || opened.Recovered[0].State != workspace.RecoveredUnreadable || opened.Recovered[0].Fault == nil {
		t.Fatalf("%+v (%v)", opened.Recovered, err)
	}
	if _, err := f.Recovery.SaveAsNew(opened.Recovered[0]); err == nil || f.logs(t) != 2 {
		t.Errorf("saving it as new: %v, %d logs", err, f.logs(t))
	}
}

func TestCommandsSayWhatIsUnsaved(t *testing.T) {
	f := open(t)
	file := f.create(t)
	loaded, _ := f.Load(file)
	if got := f.Recovery.LeftUnsaved(loaded); len(got) != 0 {
		t.Errorf("nothing is left, but %q", got)
	}
	f.crash(t, file, "lost words")
	if got := f.Recovery.LeftUnsaved(loaded); len(got) != 1 || !strings.Contains(got[0], "24 November 2026") {
		t.Errorf("got %q", got)
	}
}

func TestTypingInAPathComesBack(t *testing.T) {
	f := open(t)
	file, err := f.DuplicatePath("manager")
	if err != nil {
		t.Fatal(err)
	}
	saved, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := string(saved) + "# lost words\n"
	logs := recovery.New(recovery.Options{FS: disk.OS{}, Dir: f.folders.Recovery(), Now: time.Now})
	l := logs.Log(recovery.About{Kind: recovery.Path, File: file, Base: recovery.SumOf(saved)})
	if err := l.Keep([]byte(text), 1); err != nil {
		t.Fatal(err)
	}
	logs.Close()
	if list, err := f.Recovery.List(); err != nil || len(list) != 1 || list[0].Kind != recovery.Path {
		t.Errorf("%+v (%v)", list, err)
	}
	opened, err := f.OpenPath(file)
	if err != nil || len(opened.Recovered) != 1 || opened.Recovered[0].State != workspace.RecoveredPutBack || opened.Recovered[0].Words != 2 {
		t.Fatalf("%+v (%v)", opened.Recovered, err)
	}
	s := opened.Session(func(f func()) { f() })
	if got := s.Document().Text; got != text {
		t.Errorf("the path's text is %q", got)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if now, _ := os.ReadFile(file); string(now) != text || f.logs(t) != 0 {
		t.Errorf("saved %q, %d logs", now, f.logs(t))
	}

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	l = logs.Log(recovery.About{Kind: recovery.Path, File: file, Base: recovery.SumOf([]byte(text))})
	if err := l.Keep([]byte("id: [\n"), 1); err != nil {
		t.Fatal(err)
	}
	l.Close()
	list, err := f.Recovery.List()
	if err != nil || len(list) != 1 || list[0].State != workspace.RecoveredGone {
		t.Fatalf("%+v (%v)", list, err)
	}
	made, err := f.Recovery.SaveAsNew(list[0])
	if now, _ := os.ReadFile(made); err != nil || string(now) != "id: [\n" || f.logs(t) != 0 {
		t.Errorf("%q in %s (%v)", now, made, err)
	}
}
