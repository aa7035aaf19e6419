package session_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"promodoc/app/promo"
	"promodoc/app/session"
	"promodoc/app/session/sessiontest"
)

// keeper records the action of example a in what it is to keep. It fails two
// calls at once.
type keeper struct {
	mu   sync.Mutex
	busy bool
	kept []string
	err  error
	hold chan struct{} // Keep waits until it is closed; nil does not wait
}

func (k *keeper) Keep(d promo.Document) error {
	k.mu.Lock()
	if k.busy {
		k.mu.Unlock()
		return errors.New("two at once")
	}
	k.busy = true
	k.mu.Unlock()
	if k.hold != nil {
		<-k.hold
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.busy = false
	k.kept = append(k.kept, text(d, action))
	return k.err
}

func (k *keeper) all() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return strings.Join(k.kept, "|")
}

// withVersions opens a session that keeps versions in k. Without a loop
// everything runs at once.
func withVersions(k *keeper, loop *sessiontest.Loop) (*session.Session, *sessiontest.Clock) {
	clock := sessiontest.NewClock()
	inline := func(f func()) { f() }
	o := session.Options{Saver: sessiontest.NewSaver(clock), Versions: k, Clock: clock, Post: inline, Go: inline}
	if loop != nil {
		o.Post, o.Go = loop.Post, nil
	}
	return session.New(document(), o), clock
}

func TestVersionsAreKeptAtPauses(t *testing.T) {
	k := &keeper{}
	s, clock := withVersions(k, nil)
	clock.Advance(time.Hour)
	if k.all() != "" {
		t.Fatalf("kept %q of a document that nobody changed", k.all())
	}
	write := func(text string, pause time.Duration) {
		s.Type(action, text, session.LeftAt(len(text)), nil)
		clock.Advance(pause)
	}
	write("a", time.Second)
	write("ab", 4999*ms)
	if k.all() != "" || len(k.kept) != 1 {
		t.Fatalf("kept %q while writing, want only the document as it was opened", k.kept)
	}
	clock.Advance(ms)
	clock.Advance(time.Hour)
	write("abc", time.Second)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := k.all(); got != "|ab|abc" {
		t.Errorf("kept %q", got)
	}
	if clock.Pending() != 0 {
		t.Error("a closed session goes on keeping versions")
	}
}

func TestVersionsAreKeptBeforeSomethingElseIsDone(t *testing.T) {
	k := &keeper{}
	s, clock := withVersions(k, nil)
	s.Type(action, "a", session.LeftAt(1), nil)
	s.Replace("an older version", promo.SetText(document(), action, "old"))
	if got := k.all(); got != "|a" {
		t.Errorf("before a restore %q is kept", got)
	}
	for range 2 {
		if err := s.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	if got := k.all(); got != "|a|old" {
		t.Errorf("after Flush %q is kept", got)
	}
	s.Replace("another", promo.SetText(document(), action, "older"))
	clock.Advance(time.Hour)
	if got := k.all(); got != "|a|old|older" {
		t.Errorf("at last %q is kept", got)
	}
}

// A version is kept after the one that is being kept, and Flush waits for both.
func TestVersionsAreKeptOneAtATime(t *testing.T) {
	k, loop := &keeper{hold: make(chan struct{})}, sessiontest.NewLoop()
	s, _ := withVersions(k, loop)
	s.Type(action, "a", session.LeftAt(1), nil)
	s.Replace("an older version", promo.SetText(document(), action, "ab"))
	close(k.hold)
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := k.all(); got != "|a|ab" {
		t.Errorf("kept %q", got)
	}
	loop.Drain()
	if got := k.all(); got != "|a|ab" {
		t.Errorf("kept %q after late reports", got)
	}
}

func TestVersionNotices(t *testing.T) {
	k := &keeper{err: errors.New("the disk is full")}
	s, clock := withVersions(k, nil)
	var told []string
	cancel := s.OnVersionNotice(func(err error) { told = append(told, err.Error()) })
	s.Type(action, "a", session.LeftAt(1), nil)
	clock.Advance(time.Minute)
	cancel()
	s.Type(action, "ab", session.LeftAt(2), nil)
	clock.Advance(time.Minute)
	if got := strings.Join(told, "|"); got != "the disk is full|the disk is full" || len(k.kept) != 3 {
		t.Errorf("notified of %q, kept %q", got, k.kept)
	}
	if st := s.Status(); st.State != session.Saved || st.Notice != nil {
		t.Errorf("saving is disturbed: %+v", st)
	}
}
