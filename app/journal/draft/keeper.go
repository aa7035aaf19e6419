package draft

import (
	"sync"

	"promodoc/app/recovery"
)

// Keeper keeps one draft while it is typed. Its methods may be called on any goroutine
// and wait for nothing, but for Close.
type Keeper struct {
	drafts *Drafts
	log    *recovery.Log

	mu       sync.Mutex
	latest   Draft
	pending  bool          // latest is not in the log yet
	running  chan struct{} // closed when the running writes end; nil if none run
	revision uint64
	kept     bool // the log has a text, or replaces one that was left
	err      error
}

// Begin returns a keeper of a draft that is typed from now on. Nothing is written yet.
func (d *Drafts) Begin() *Keeper {
	return &Keeper{drafts: d, log: d.Logs.Log(recovery.About{Kind: recovery.Journal, File: absolute(d.Journal())})}
}

// Adopt has the keeper continue a draft that was left, which stays until the keeper has
// an empty one.
func (k *Keeper) Adopt(l Left) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.log.Adopt(l.log)
	k.kept = true
}

// Keep keeps a draft in place of the one before it; an empty one removes that. Drafts
// that come faster than they can be written are left out, but for the last.
func (k *Keeper) Keep(d Draft) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.latest, k.pending = d, true
	if k.running != nil {
		return
	}
	k.running = make(chan struct{})
	run := k.drafts.Go
	if run == nil {
		run = func(f func()) { go f() }
	}
	k.mu.Unlock()
	run(k.write)
	k.mu.Lock()
}

// write writes until the log has the latest draft.
func (k *Keeper) write() {
	k.mu.Lock()
	defer k.mu.Unlock()
	for k.pending {
		d, kept := k.latest, k.kept
		k.pending = false
		k.revision++
		revision := k.revision
		k.mu.Unlock()
		err := k.put(d, revision, kept)
		k.mu.Lock()
		if k.err = err; err == nil {
			k.kept = !d.Empty()
		}
	}
	close(k.running)
	k.running = nil
}

// put writes a draft into the log, or removes the log if it is empty.
func (k *Keeper) put(d Draft, revision uint64, kept bool) error {
	if d.Empty() {
		if !kept {
			return nil
		}
		return k.log.Clear()
	}
	data, err := d.encode()
	if err != nil {
		return err
	}
	return k.log.Keep(data, revision)
}

// Close waits until the last draft is kept and ends the keeping; the draft is found as
// left from now on. Errors: *disk.Refused for one that could not be kept.
func (k *Keeper) Close() error {
	k.mu.Lock()
	for k.running != nil {
		running := k.running
		k.mu.Unlock()
		<-running
		k.mu.Lock()
	}
	defer k.mu.Unlock()
	k.log.Close()
	return k.err
}
