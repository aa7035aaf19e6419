package session_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

const ms = time.Millisecond

// since writes times as milliseconds after the start of the test.
func since(start time.Time, times []time.Time) string {
	var out []string
	for _, at := range times {
		out = append(out, fmt.Sprint(at.Sub(start).Milliseconds()))
	}
	return strings.Join(out, " ")
}

// watch records every status that listeners get.
func watch(d *sessiontest.Fixture) *[]string {
	var log []string
	d.OnStatus(func(s session.Status) {
		names := [...]string{"saved", "unsaved", "saving", "failed", "read-only"}
		line := names[s.State]
		if s.Notice != nil {
			line += " (" + s.Notice.Error() + ")"
		}
		log = append(log, line)
	})
	return &log
}

func TestSavesAfterAPause(t *testing.T) {
	d := sessiontest.Open(document())
	start, log := d.Clock.Now(), watch(d)
	for range 3 {
		keys(d, action, "ab", 300*ms)
		d.Clock.Advance(499 * ms)
		n := len(d.Saver.Saved())
		d.Clock.Advance(1 * ms)
		saved := d.Saver.Saved()
		if len(saved) != n+1 {
			t.Fatalf("%d saves after 499 ms of pause, %d after 500", n, len(saved))
		}
		last := saved[n]
		if text(last.Doc, action) != text(d.Document(), action) {
			t.Errorf("saved %q", text(last.Doc, action))
		}
	}
	d.Clock.Advance(time.Hour)
	if got := since(start, d.Saver.Tries()); got != "1100 2200 3300" {
		t.Errorf("saved at %s ms", got)
	}
	if got := strings.Join(*log, " "); got != strings.TrimSpace(strings.Repeat("unsaved saving saved ", 3)) {
		t.Errorf("status went %s", got)
	}
	if s := d.Status(); s.Text() != "Saved at 09:00." || d.Clock.Pending() != 0 {
		t.Errorf("status is %q, %d timers are set", s.Text(), d.Clock.Pending())
	}
}

func TestSavesDuringLongTyping(t *testing.T) {
	d := sessiontest.Open(document())
	start := d.Clock.Now()
	for range 70 {
		keys(d, action, "a", 100*ms)
	}
	// The first key comes at 100 ms, and after each save the next key begins
	// another two seconds; a key that falls on a save comes just after it.
	if got := since(start, d.Saver.Tries()); got != "2100 4100 6100" {
		t.Errorf("saved at %s ms", got)
	}
	d.Clock.Advance(500 * ms)
	saved := d.Saver.Saved()
	if last := text(saved[len(saved)-1].Doc, action); len(last) != 70 {
		t.Errorf("the last save has %d of 70 characters", len(last))
	}
}

func TestFailedSaveIsRetried(t *testing.T) {
	d := sessiontest.Open(document())
	start, log := d.Clock.Now(), watch(d)
	d.Saver.Fail(errors.New("the disk is full"))
	keys(d, action, "a", 0)
	d.Clock.Advance(100 * time.Second)
	want := "500 2500 7500 17500 47500 77500"
	if got := since(start, d.Saver.Tries()); got != want {
		t.Errorf("tried at %s ms, want %s", got, want)
	}
	s := d.Status()
	if s.State != session.Failed || s.Err == nil || s.Since != start.Add(500*ms) {
		t.Errorf("status is %+v", s)
	}
	if got := s.Text(); !strings.Contains(got, "since 09:00: the disk is full.") || !strings.Contains(got, "kept here") {
		t.Errorf("status is %q", got)
	}

	for range 20 { // typing goes on and changes nothing about when it is tried
		keys(d, action, "b", 100*ms)
	}
	d.Saver.Fail(nil)
	d.Clock.Advance(10 * time.Second)
	if got := since(start, d.Saver.Tries()); got != want+" 107500" {
		t.Errorf("tried at %s ms", got)
	}
	saved := d.Saver.Saved()
	if len(saved) != 1 || len(text(saved[0].Doc, action)) != 21 || d.Status().State != session.Saved || d.Status().Err != nil {
		t.Errorf("after recovery %d saves, status %+v", len(saved), d.Status())
	}
	if got := strings.Join(*log, " "); got != "unsaved saving failed failed failed failed failed failed saved" {
		t.Errorf("status went %s", got)
	}

	keys(d, action, "c", 0)
	d.Saver.Fail(errors.New("again"))
	d.Clock.Advance(500*ms + 2*time.Second)
	if got := since(start, d.Saver.Tries()); got != want+" 107500 112500 114500" {
		t.Errorf("a failure after a success is tried again at %s ms", got)
	}
}

// conflict is the error of a save that succeeded all the same.
var conflict = session.SavedError{Err: errors.New("both versions were kept")}

func TestSavedErrorIsNoFailure(t *testing.T) {
	d := sessiontest.Open(document())
	log := watch(d)
	d.Saver.Notice(fmt.Errorf("wrapped: %w", conflict))
	keys(d, action, "a", 0)
	d.Clock.Advance(time.Minute)
	keys(d, action, "b", 0)
	d.Clock.Advance(time.Minute)
	if n := len(d.Saver.Tries()); n != 2 {
		t.Errorf("%d saves, want 2: what was written is not tried again", n)
	}
	d.DismissNotice()
	want := "unsaved, saving, saved (both versions were kept), unsaved (both versions were kept), " +
		"saving (both versions were kept), saved (both versions were kept), saved"
	if got := strings.Join(*log, ", "); got != want {
		t.Errorf("status went %s", got)
	}
	d.Saver.Notice(conflict)
	keys(d, action, "c", 0)
	if err := d.Flush(); err != nil || d.Status().Notice == nil {
		t.Errorf("flush returned %v, status %+v", err, d.Status())
	}
}

func TestSaveNow(t *testing.T) {
	d := sessiontest.Open(document())
	start, log := d.Clock.Now(), watch(d)
	d.SaveNow()
	keys(d, action, "a", 100*ms)
	d.SaveNow()
	d.Clock.Advance(time.Minute)
	if got := since(start, d.Saver.Tries()); got != "100" {
		t.Errorf("saved at %s ms", got)
	}
	d.Saver.Fail(errors.New("no"))
	keys(d, action, "b", 0)
	d.Clock.Advance(600 * ms)
	d.Saver.Fail(nil)
	d.SaveNow()
	if got := strings.Join(*log, " "); got != "saved unsaved saving saved unsaved saving failed saved" {
		t.Errorf("status went %s", got)
	}
	if d.Clock.Pending() != 0 {
		t.Error("a retry is still planned")
	}
}

// While a save runs, what is typed waits, and is saved when it has ended.
func TestEditsDuringASaveAreSavedAfterIt(t *testing.T) {
	loop := sessiontest.NewLoop()
	d := sessiontest.OpenAsync(document(), loop)
	for _, c := range []struct {
		name  string
		after func()
	}{
		{"by the clock", func() { d.Clock.Advance(500 * ms); loop.Next() }},
		{"at once after SaveNow", nil},
	} {
		entered, release := d.Saver.Hold()
		keys(d, action, "a", 0)
		d.Clock.Advance(500 * ms)
		loop.Next() // the timer
		<-entered
		n := len(d.Saver.Tries())
		keys(d, action, "b", 100*ms)
		if c.after == nil {
			d.SaveNow()
		}
		d.Clock.Advance(10 * time.Second)
		if loop.Drain() != 0 || len(d.Saver.Tries()) != n || d.Status().State != session.Saving {
			t.Errorf("%s: a save began while another one ran; status %+v", c.name, d.Status())
		}
		release()
		loop.Next() // the end of the first save
		if c.after != nil {
			if d.Status().State != session.Unsaved {
				t.Errorf("%s: status is %+v", c.name, d.Status())
			}
			c.after()
		}
		loop.Next() // the end of the second
		saved := d.Saver.Saved()
		if last := saved[len(saved)-1].Doc; text(last, action) != text(d.Document(), action) || d.Status().State != session.Saved {
			t.Errorf("%s: saved %q, want %q; status %+v", c.name, text(last, action), text(d.Document(), action), d.Status())
		}
	}
}

func TestFlushWaitsForARunningSave(t *testing.T) {
	loop := sessiontest.NewLoop()
	d := sessiontest.OpenAsync(document(), loop)
	entered, release := d.Saver.Hold()
	keys(d, action, "a", 0)
	d.SaveNow()
	<-entered
	keys(d, action, "b", 0)
	d.SaveNow()
	go release()
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	saved := d.Saver.Saved()
	if len(saved) != 2 || text(saved[1].Doc, action) != "ab" || d.Started != 1 {
		t.Errorf("closed after %d saves, %d of them on goroutines; want 2 and 1", len(saved), d.Started)
	}
	loop.Next() // the first save's own report comes late and must change nothing
	if d.Status().State != session.Saved || d.Clock.Pending() != 0 {
		t.Errorf("status is %+v, %d timers are set", d.Status(), d.Clock.Pending())
	}
	keys(d, action, "c", 0)
	d.SaveNow()
	d.Undo()
	if d.Revision() != 2 || d.Close() != nil || loop.Drain() != 0 {
		t.Error("a closed session took an edit")
	}
}

func TestCloseStaysOpenIfSavingFails(t *testing.T) {
	d := sessiontest.Open(document())
	d.Saver.Fail(errors.New("the disk is full"))
	keys(d, action, "a", 0)
	if err := d.Close(); err == nil || err.Error() != "the disk is full" {
		t.Fatalf("close returned %v", err)
	}
	keys(d, action, "b", 0)
	d.Saver.Fail(nil)
	d.Clock.Advance(2 * time.Second)
	if saved := d.Saver.Saved(); len(saved) != 1 || text(saved[0].Doc, action) != "ab" {
		t.Errorf("it did not go on: %d saves", len(saved))
	}
	d.Saver.Fail(errors.New("again"))
	keys(d, action, "c", 0)
	d.Clock.Advance(time.Second)
	d.Discard()
	if d.Clock.Pending() != 0 || d.Flush() != nil {
		t.Error("a discarded session goes on saving")
	}
}

func TestReadOnly(t *testing.T) {
	const sentence = "Read-only: the document was made by a newer version of the program."
	why := errors.New("the document was made by a newer version of the program")
	d := sessiontest.OpenReadOnly(document(), why)
	log := watch(d)
	d.Type(action, "a", session.LeftAt(1), nil)
	d.Do("Rename", promo.Ref{}, nil, rename("x"))
	d.Replace("Version", promo.Document{})
	if d.Revision() != 0 || text(d.Document(), action) != "" || d.Document().Name != "H2" {
		t.Error("a document that is only for reading was changed")
	}
	if s := d.Status(); s.State != session.ReadOnly || s.Text() != sentence {
		t.Errorf("status is %+v", s)
	}
	if len(*log) != 3 {
		t.Errorf("listeners were called %d times, want 3: %v", len(*log), *log)
	}
	d.DismissNotice()
	d.Clock.Advance(time.Minute)
	if d.Close() != nil || len(d.Saver.Tries()) != 0 || d.Status().Err != why {
		t.Error("it was saved, or the reason was lost")
	}
}

// The program's own clock and goroutines, once.
func TestOnTheSystemClock(t *testing.T) {
	loop := sessiontest.NewLoop()
	fake := sessiontest.NewClock()
	saver := sessiontest.NewSaver(fake)
	s := session.New(document(), session.Options{Saver: saver, Post: loop.Post})
	s.Type(action, "a", session.LeftAt(1), nil)
	loop.Next()
	loop.Next()
	if s.Status().State != session.Saved || len(saver.Saved()) != 1 {
		t.Errorf("status is %+v", s.Status())
	}
	s.Type(action, "ab", session.LeftAt(2), nil)
	if err := s.Close(); err != nil || len(saver.Saved()) != 2 {
		t.Errorf("close: %v, %d saves", err, len(saver.Saved()))
	}
}

func TestRewriteSavesWhatDidNotChange(t *testing.T) {
	s := sessiontest.Open(document())
	if err := s.Rewrite(); err != nil {
		t.Fatal(err)
	}
	if n := len(s.Saver.Saved()); n != 1 {
		t.Fatalf("%d saves", n)
	}
	s.Saver.Fail(errors.New("the disk is full"))
	if err := s.Rewrite(); err == nil || s.Status().State != session.Failed {
		t.Errorf("a failed one: %v, %v", err, s.Status().State)
	}
	s.Saver.Fail(nil)
	s.Clock.Advance(10 * time.Second)
	if n := len(s.Saver.Saved()); n != 2 || s.Status().State != session.Saved {
		t.Errorf("after the disk is fine again: %d saves, %v", n, s.Status().State)
	}
}
