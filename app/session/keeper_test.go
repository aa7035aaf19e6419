package session_test

import (
	"errors"
	"testing"
	"time"

	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

// However long somebody types without a pause, and whether saving succeeds or
// not, no key is older than 150 ms when it is in the log or in the file.
func TestTypingIsKept(t *testing.T) {
	for name, fails := range map[string]error{"saves succeed": nil, "saves fail": errors.New("the disk is full")} {
		d := sessiontest.OpenKept(document())
		d.Saver.Fail(fails)
		typed := map[int]time.Time{} // by length of the text
		for i := range 300 {
			keys(d, action, "a", 30*ms)
			typed[i+1] = d.Clock.Now()
			have := 0
			for _, s := range d.Saver.Saved() {
				have = max(have, len(text(s.Doc, action)))
			}
			for _, k := range d.Recovery.Kept() {
				have = max(have, len(text(k.Doc, action)))
			}
			if have <= i && d.Clock.Now().Sub(typed[have+1]) > 150*ms {
				t.Fatalf("%s: character %d is neither kept nor saved after %v", name, have+1, d.Clock.Now().Sub(typed[have+1]))
			}
		}
		d.Clock.Advance(time.Second)
		if kept := len(d.Recovery.Kept()); (kept == 0) != (fails == nil) {
			t.Errorf("%s: %d texts are in the log afterwards", name, kept)
		}
	}
}

// A slow save keeps nothing from the log, a busy owner does not either, and the
// log stays if it has more than the file when the save ends.
func TestTypingIsKeptDuringASlowSave(t *testing.T) {
	loop := sessiontest.NewLoop()
	d := sessiontest.OpenKeptAsync(document(), loop)
	entered, release := d.Saver.Hold()
	keys(d, action, "a", 0)
	d.Clock.Advance(100 * ms)
	d.Recovery.Await(func(r *sessiontest.Recovery) bool { return len(r.Kept()) == 1 })
	d.Clock.Advance(400 * ms)
	loop.Next() // the time to save
	<-entered
	keys(d, action, "b", 0)
	d.Clock.Advance(100 * ms)
	d.Recovery.Await(func(r *sessiontest.Recovery) bool { return len(r.Kept()) == 2 })
	kept := d.Recovery.Kept()
	if text(kept[1].Doc, action) != "ab" || kept[1].Revision != 2 {
		t.Fatalf("kept %q", text(kept[1].Doc, action))
	}
	release()
	loop.Next() // the save has ended
	if d.Recovery.Cleared() != 0 || !d.Kept() {
		t.Error("the log was cleared although it has more than the file")
	}
	d.Clock.Advance(500 * ms)
	loop.Next() // the time to save "ab"
	loop.Next() // it is saved
	d.Recovery.Await(func(r *sessiontest.Recovery) bool { return r.Cleared() == 1 })
	if got := d.Recovery.SavingRevisions(); len(d.Saver.Saved()) != 2 || len(got) != 2 || got[0] != 1 || got[1] != 2 {
		t.Errorf("the log was told of saves of %v", got)
	}
}

// A save that ends while the log is being written clears it afterwards, and what
// was typed meanwhile is kept without the owner.
func TestClearWaitsForKeep(t *testing.T) {
	loop := sessiontest.NewLoop()
	d := sessiontest.OpenKeptAsync(document(), loop)
	entered, release := d.Recovery.Hold()
	keys(d, action, "a", 0)
	d.Clock.Advance(100 * ms)
	<-entered
	d.SaveNow()
	loop.Next() // it is saved
	if d.Recovery.Cleared() != 0 {
		t.Error("the log was cleared while it was being written")
	}
	release()
	d.Recovery.Await(func(r *sessiontest.Recovery) bool { return r.Cleared() == 1 })
	if len(d.Recovery.Kept()) != 0 {
		t.Errorf("%d texts are left", len(d.Recovery.Kept()))
	}
	entered, release = d.Recovery.Hold()
	keys(d, action, "b", 0)
	d.Clock.Advance(100 * ms)
	<-entered
	keys(d, action, "c", 0)
	release()
	d.Recovery.Await(func(r *sessiontest.Recovery) bool { return len(r.Kept()) == 1 })
	// What was typed while the log was being written does not wait for the owner,
	// who runs nothing here.
	d.Recovery.Await(func(r *sessiontest.Recovery) bool {
		d.Clock.Advance(100 * ms)
		return len(r.Kept()) == 2
	})
}

func TestFailedKeepIsRetriedAndReported(t *testing.T) {
	d := sessiontest.OpenKept(document())
	full := errors.New("the state folder is full")
	d.Recovery.Fail(full)
	d.Saver.Fail(errors.New("so is the library"))
	keys(d, action, "a", 0)
	d.Clock.Advance(time.Second)
	if s := d.Status(); s.Unkept != full || d.Kept() || d.Recovery.Tries() != 1 {
		t.Errorf("after %d tries, status %+v", d.Recovery.Tries(), s)
	}
	keys(d, action, "b", 0)
	d.Clock.Advance(5 * time.Second)
	if n := d.Recovery.Tries(); n != 3 {
		t.Errorf("%d tries in six seconds, want 3: every two seconds", n)
	}
	d.Recovery.Fail(nil)
	d.Clock.Advance(2 * time.Second)
	kept := d.Recovery.Kept()
	if len(kept) != 1 || text(kept[0].Doc, action) != "ab" || d.Status().Unkept != nil || !d.Kept() {
		t.Errorf("kept %d texts, status %+v", len(kept), d.Status())
	}
}

func TestCleanCloseLeavesNoLog(t *testing.T) {
	d := sessiontest.OpenKept(document())
	keys(d, action, "a", 0)
	d.Clock.Advance(100 * ms)
	if len(d.Recovery.Kept()) != 1 {
		t.Fatal("nothing is kept")
	}
	if err := d.Close(); err != nil || len(d.Recovery.Kept()) != 0 || !d.Recovery.Closed() {
		t.Errorf("closed with %v; %d texts are left", err, len(d.Recovery.Kept()))
	}
	d.Discard()
	d.Clock.Advance(time.Minute)
	if d.Recovery.Tries() != 1 || d.Clock.Pending() != 0 {
		t.Error("it goes on after the end")
	}
}

// What cannot be saved at the end is in the log, however fast the end comes.
func TestFlushKeepsWhatCannotBeSaved(t *testing.T) {
	loop := sessiontest.NewLoop()
	d := sessiontest.OpenKeptAsync(document(), loop)
	d.Saver.Fail(errors.New("the disk is full"))
	entered, release := d.Recovery.Hold()
	keys(d, action, "a", 0)
	d.Clock.Advance(100 * ms)
	<-entered
	keys(d, action, "b", 0)
	go release()
	if err := d.Flush(); err == nil || !d.Kept() {
		t.Errorf("flush returned %v, kept is %v", err, d.Kept())
	}
	kept := d.Recovery.Kept()
	if len(kept) != 2 || text(kept[1].Doc, action) != "ab" {
		t.Errorf("kept %d texts", len(kept))
	}
	d.Discard()
	if len(d.Recovery.Kept()) != 2 || !d.Recovery.Closed() {
		t.Error("the end of the session emptied the log")
	}
}

func TestKeptWithoutARecovery(t *testing.T) {
	d := sessiontest.Open(document())
	if !d.Kept() {
		t.Error("nothing was typed")
	}
	d.Saver.Fail(errors.New("the disk is full"))
	keys(d, action, "a", 0)
	if err := d.Flush(); err == nil || d.Kept() || d.Status().State != session.Failed {
		t.Errorf("flush returned %v, kept is %v", err, d.Kept())
	}
}
