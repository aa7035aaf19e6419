package session_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

// elsewhere has the file of a session be changed by another program: saves find
// the document there until it is accepted.
func elsewhere(d *sessiontest.Fixture, theirs promo.Document) *session.Theirs {
	t := &session.Theirs{Document: theirs, Fresh: func() bool { return true }}
	t.Accept = func() { d.Saver.Fail(nil) }
	d.Saver.Fail(t)
	return t
}

func set(at promo.Ref, s string) func(promo.Document) promo.Document {
	return func(d promo.Document) promo.Document { return promo.SetText(d, at, s) }
}

func wantField(t *testing.T, d promo.Document, at promo.Ref, want string) {
	t.Helper()
	if got := text(d, at); got != want {
		t.Errorf("%v is %q, want %q", at, got, want)
	}
}

func TestCleanSessionTakesUpWhatTheFileHas(t *testing.T) {
	d := sessiontest.Open(document())
	var kinds []session.ChangeKind
	d.Subscribe(func(c session.Change) { kinds = append(kinds, c.Kind) })
	if !d.TakeUp(elsewhere(d, set(action, "theirs")(document()))) {
		t.Fatal("not taken up")
	}
	wantField(t, d.Document(), action, "theirs")
	if d.Status().State != session.Saved || d.CanUndo() || fmt.Sprint(kinds) != fmt.Sprint([]session.ChangeKind{session.TakenUp}) {
		t.Errorf("state %v, can undo %v, changes %v", d.Status().State, d.CanUndo(), kinds)
	}
	d.Clock.Advance(time.Minute)
	if n := len(d.Saver.Tries()); n != 0 {
		t.Errorf("%d saves of what the file has", n)
	}
}

func TestSaveMergesWhatTheFileHas(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "ours", 0)
	elsewhere(d, set(result, "theirs")(document()))
	d.Clock.Advance(time.Minute)
	saved := d.Saver.Saved()
	if len(saved) != 1 || d.Status().State != session.Saved {
		t.Fatalf("%d saves, state %v", len(saved), d.Status().State)
	}
	wantField(t, saved[0].Doc, action, "ours")
	wantField(t, saved[0].Doc, result, "theirs")
	wantField(t, d.Document(), result, "theirs")
	// The next change of the same file is compared with what was saved last.
	keys(d, action, "!", 0)
	elsewhere(d, set(result, "theirs again")(saved[0].Doc))
	if err := d.Flush(); err != nil {
		t.Fatal(err)
	}
	wantField(t, d.Document(), action, "ours!")
	wantField(t, d.Document(), result, "theirs again")
}

func TestConflictIsSettled(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "ours", 0)
	elsewhere(d, set(result, "more")(set(action, "theirs")(document())))
	d.Clock.Advance(time.Minute)
	if d.Status().State != session.Conflicting || len(d.Saver.Saved()) != 0 {
		t.Fatalf("state %v after %d saves", d.Status().State, len(d.Saver.Saved()))
	}
	if err := d.Close(); err == nil {
		t.Fatal("the session closed with a conflict")
	}
	keys(d, action, "!", 0)
	d.Clock.Advance(time.Minute)
	c, ok := d.Conflict()
	if !ok || text(c.Base, action) != "" || text(c.Theirs, action) != "theirs" || text(d.Document(), action) != "ours!" {
		t.Fatalf("conflict %v of %q and %q", ok, text(c.Theirs, action), text(d.Document(), action))
	}
	d.Settle("choose", set(action, "both")(c.Theirs))
	d.Clock.Advance(time.Minute)
	if saved := d.Saver.Saved(); len(saved) != 1 || text(saved[0].Doc, action) != "both" || text(saved[0].Doc, result) != "more" {
		t.Errorf("saved %v", saved)
	}
	if _, ok := d.Conflict(); ok || d.Status().State != session.Saved || d.Status().Err != nil {
		t.Errorf("conflict %v, status %+v", ok, d.Status())
	}
	d.Undo()
	wantField(t, d.Document(), action, "ours!")
	ended := 0
	d.OnEnd(func() { ended++ })
	if err := d.Close(); err != nil || ended != 1 {
		t.Errorf("%v, told %d times of the end", err, ended)
	}
}

func TestConflictEndsWhenTheFileAgrees(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "ours", 0)
	elsewhere(d, set(action, "theirs")(document()))
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(result, "new")(document())))
	d.Clock.Advance(time.Minute)
	if _, ok := d.Conflict(); ok || d.Status().State != session.Saved {
		t.Errorf("conflict %v, state %v", ok, d.Status().State)
	}
	wantField(t, d.Document(), action, "ours")
	wantField(t, d.Document(), result, "new")
}

// Undo takes back what was done here, and nothing that others wrote.
func TestUndoKeepsWhatOthersWrote(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "one", 0)
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(result, "theirs")(d.Document())))
	keys(d, action, " two", time.Second)
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, rename("renamed")(d.Document())))
	d.TakeUp(elsewhere(d, set(result, "theirs, later")(d.Document())))
	for d.CanUndo() {
		d.Undo()
		wantField(t, d.Document(), result, "theirs, later")
		if d.Document().Name != "renamed" {
			t.Errorf("the name is %q", d.Document().Name)
		}
	}
	wantField(t, d.Document(), action, "")
	d.TakeUp(elsewhere(d, set(result, "last")(d.Document())))
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(result, "last")(d.Document())))
	for d.CanRedo() {
		d.Redo()
		wantField(t, d.Document(), result, "last")
	}
	wantField(t, d.Document(), action, "one two")
	for d.CanUndo() {
		d.Undo()
		wantField(t, d.Document(), result, "last")
	}
}

func TestUndoOfAFieldThatOthersChanged(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "mine", 0)
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(action, "mine and theirs")(d.Document())))
	d.Undo()
	wantField(t, d.Document(), action, "mine and theirs")
}

func TestStaleChangeIsNotTakenUp(t *testing.T) {
	d := sessiontest.Open(document())
	theirs := elsewhere(d, set(action, "theirs")(document()))
	theirs.Fresh = func() bool { return false }
	if d.TakeUp(theirs) {
		t.Error("taken up")
	}
	wantField(t, d.Document(), action, "")
}

func TestReadOnlyForATime(t *testing.T) {
	inUse := errors.New("open elsewhere")
	d := sessiontest.OpenReadOnly(document(), inUse)
	d.Type(action, "x", session.LeftAt(1), nil)
	wantField(t, d.Document(), action, "")
	d.TakeUp(elsewhere(d, set(result, "theirs")(document())))
	wantField(t, d.Document(), result, "theirs")
	if s := d.Status(); s.State != session.ReadOnly || s.Err != inUse {
		t.Errorf("got %+v", s)
	}
	d.SetReadOnly(nil)
	keys(d, action, "mine", 0)
	d.SetReadOnly(inUse)
	keys(d, action, "no more", 0)
	d.Clock.Advance(time.Minute)
	if saved := d.Saver.Saved(); len(saved) != 1 || text(saved[0].Doc, action) != "mine" {
		t.Errorf("saved %v", saved)
	}
	if s := d.Status(); s.State != session.ReadOnly || s.Err != inUse {
		t.Errorf("got %+v", s)
	}
}

// A sync service puts back an older document, with changes of its own: what was
// saved since is not taken for removed.
func TestChangeOfAnOlderDocument(t *testing.T) {
	d := sessiontest.Open(document())
	keys(d, action, "one", 0)
	d.Clock.Advance(time.Minute)
	older := d.Document()
	keys(d, action, " two", 0)
	d.Clock.Advance(time.Minute)
	keys(d, promo.ExampleRef("b", "title"), "new", 0)
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(result, "theirs")(older)))
	d.Clock.Advance(time.Minute)
	wantField(t, d.Document(), action, "one two")
	wantField(t, d.Document(), promo.ExampleRef("b", "title"), "new")
	wantField(t, d.Document(), result, "theirs")
	saved := d.Saver.Saved()
	if last := saved[len(saved)-1].Doc; d.Status().State != session.Saved || text(last, action) != "one two" || text(last, result) != "theirs" {
		t.Errorf("state %v, saved %q and %q", d.Status().State, text(last, action), text(last, result))
	}
	// The older document itself is what the user wanted to go back to.
	d.TakeUp(elsewhere(d, older))
	wantField(t, d.Document(), action, "one")
	// While something is unsaved nothing is taken back.
	keys(d, result, "mine", 0)
	d.TakeUp(elsewhere(d, document()))
	d.Clock.Advance(time.Minute)
	wantField(t, d.Document(), action, "one")
	wantField(t, d.Document(), result, "mine")
}

// What was saved and then replaced by something that contradicts it is unsaved
// again.
func TestConflictWithWhatWasSaved(t *testing.T) {
	d := sessiontest.OpenKept(document())
	older := d.Document()
	keys(d, action, "ours", 0)
	keys(d, result, "more", 0)
	d.Clock.Advance(time.Minute)
	d.TakeUp(elsewhere(d, set(action, "theirs")(older)))
	d.Clock.Advance(time.Minute)
	if d.Status().State != session.Conflicting || len(d.Recovery.Kept()) == 0 || !d.Kept() {
		t.Errorf("state %v, kept %d", d.Status().State, len(d.Recovery.Kept()))
	}
	if d.Close() == nil {
		t.Error("the session closed")
	}
	c, _ := d.Conflict()
	if text(c.Base, action) != "" || text(c.Theirs, action) != "theirs" {
		t.Errorf("conflict of %q with %q", text(c.Base, action), text(c.Theirs, action))
	}
}

// The recovery log is told from which revision on the text continues what others
// wrote, and has what is not saved while a conflict waits.
func TestTakingUpAndTheLog(t *testing.T) {
	d := sessiontest.OpenKept(document())
	d.TakeUp(elsewhere(d, set(action, "theirs")(document())))
	keys(d, result, "ours", 0)
	d.TakeUp(elsewhere(d, set(action, "theirs again")(d.Document())))
	if got := fmt.Sprint(d.Recovery.TakenUpRevisions()); got != "[1 6]" {
		t.Errorf("taken up at revisions %s", got)
	}
	keys(d, action, "!", 0)
	elsewhere(d, set(action, "theirs at last")(document()))
	d.Clock.Advance(time.Minute)
	if kept := d.Recovery.Kept(); d.Status().State != session.Conflicting || len(kept) == 0 || !d.Kept() {
		t.Errorf("state %v, %d texts are kept", d.Status().State, len(kept))
	}
	d.SetReadOnly(errors.New("another window edits it"))
	d.Discard()
	if !d.Recovery.Closed() || len(d.Recovery.Kept()) == 0 {
		t.Error("the end of a session that became read-only does not leave the log")
	}
}
