package session

import "time"

// versionPause is the pause in writing after which a version is kept.
const versionPause = 5 * time.Second

// VersionsOf keeps versions of a document: earlier states that the user can go
// back to. Keep is called off the owner's goroutine, never twice at once.
//
// The error is what the user should know, such as that versions cannot be
// kept. It does not disturb writing; listeners of [Core.OnVersionNotice] are
// notified of it.
type VersionsOf[D any] interface {
	Keep(d D) error
}

// versions decides when versions of the document are kept, and keeps one at a
// time: the document as it was opened when it is first changed, its state at
// every pause and when everything is flushed, and its state before it is
// replaced.
type versions[D any] struct {
	options   OptionsOf[D]
	current   func() (D, uint64)
	listeners listeners[error]

	began   bool   // the document as it was opened is kept, or will be
	kept    uint64 // the last revision that is kept, or will be
	waiting []D    // to be kept after the running one
	running *keeping
	alarm   alarm
}

// keeping is one call of Keep. err is set when done is closed.
type keeping struct {
	err  error
	done chan struct{}
}

func newVersions[D any](o OptionsOf[D], current func() (D, uint64)) *versions[D] {
	return &versions[D]{options: o, current: current, alarm: alarm{clock: o.Clock, post: o.Post}}
}

// changed follows a change of the document, which was another one before it.
func (v *versions[D]) changed(before D, kind ChangeKind) {
	if v.options.Versions == nil {
		return
	}
	_, revision := v.current()
	switch {
	case !v.began:
		v.began = true
		v.keep(before)
	case (kind == Replaced || kind == TakenUp) && v.kept != revision-1:
		v.keep(before)
	}
	v.alarm.set(versionPause, v.keepCurrent)
}

// keepCurrent keeps the present document, unless it is kept already.
func (v *versions[D]) keepCurrent() {
	doc, revision := v.current()
	if v.options.Versions == nil || v.kept == revision {
		return
	}
	v.kept = revision
	v.keep(doc)
}

func (v *versions[D]) keep(doc D) {
	v.waiting = append(v.waiting, doc)
	v.next()
}

// next begins to keep what is waiting, unless one is being kept.
func (v *versions[D]) next() {
	if v.running != nil || len(v.waiting) == 0 {
		return
	}
	k, doc := &keeping{done: make(chan struct{})}, v.waiting[0]
	v.running, v.waiting = k, v.waiting[1:]
	v.options.Go(func() {
		k.err = v.options.Versions.Keep(doc)
		close(k.done)
		v.options.Post(func() { v.finish(k) })
	})
}

// finish handles the result of a call of Keep, once.
func (v *versions[D]) finish(k *keeping) {
	if v.running != k {
		return
	}
	v.running = nil
	if k.err != nil {
		v.listeners.notify(k.err)
	}
	v.next()
}

// flush returns when the present document is kept.
func (v *versions[D]) flush() {
	v.alarm.stop()
	v.keepCurrent()
	for v.running != nil {
		<-v.running.done
		v.finish(v.running)
	}
}

// OnVersionNotice calls f with what the user should know about the versions of
// the document, until cancel is called.
func (s *Core[D, R]) OnVersionNotice(f func(error)) (cancel func()) {
	return s.versions.listeners.add(f)
}
