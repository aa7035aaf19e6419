package filelock

import (
	"os"
	"time"
)

// News is what became of an edit lock.
type News int

// What became of a lock.
const (
	Held  News = iota // nothing
	Asked             // another window would like to edit: save and release
	Lost              // another window edits: save and do not edit on
)

// Check looks whether another window wants the lock or took it; by says which.
// It reads a file only if it changed, so that it may be called every second.
func (e *Edit) Check() (news News, by Details) {
	if e.lock == nil {
		return Held, Details{}
	}
	info, err := os.Stat(e.file)
	if isMissing(err) {
		return e.again()
	}
	if err != nil || e.unchanged(info) {
		return Held, Details{}
	}
	e.look()
	notes := readNotes(e.file)
	for i, n := range notes {
		switch {
		case i == 0 && n.ID != e.self.ID, n.Says == saysTakes:
			return Lost, n.Details
		case n.Says == saysAsks && !e.asked[n.ID]:
			e.asked[n.ID] = true
			news, by = Asked, n.Details
		}
	}
	return news, by
}

func (e *Edit) unchanged(info os.FileInfo) bool {
	s := e.seen
	return s.info != nil && os.SameFile(s.info, info) && s.size == info.Size() && s.time.Equal(info.ModTime())
}

// again takes the lock once more after its file was removed, by a sync service
// or by hand.
func (e *Edit) again() (News, Details) {
	_ = e.lock.Unlock()
	e.lock = nil
	if by, _ := e.acquire(false); by != nil {
		return Lost, *by
	}
	return Held, Details{}
}

// How long a takeover waits for the answer of the other window, and how often
// it looks.
const (
	answerWithin = 5 * time.Second
	lookEvery    = 100 * time.Millisecond
)

// TakeOver takes the edit lock from the window that has it: it asks, and takes
// the lock when that window has saved and released it. If there is no answer
// within some seconds it calls unanswered and takes the lock all the same; the
// other window notices when it wakes up. It is slow: sleep waits between two
// looks, and a nil one is time.Sleep.
func (l Locker) TakeOver(document string, sleep func(time.Duration), unanswered func(by Details)) *Edit {
	if sleep == nil {
		sleep = time.Sleep
	}
	e := &Edit{locker: l, file: File(document), self: l.details(), asked: map[string]bool{}}
	by, _ := e.acquire(false)
	if by == nil {
		return e
	}
	_ = addNote(e.file, note{Details: e.self, Says: saysAsks})
	for waited := time.Duration(0); waited < answerWithin; waited += lookEvery {
		sleep(lookEvery)
		if by, _ = e.acquire(false); by == nil {
			return e
		}
	}
	unanswered(*by)
	e.seize()
	return e
}

// seize takes the lock although another window has it.
func (e *Edit) seize() {
	by, err := e.acquire(true) // of another computer, whose lock is not seen here
	if by == nil || err != nil {
		return
	}
	_ = addNote(e.file, note{Details: e.self, Says: saysTakes})
	if os.Remove(e.file) == nil {
		_, _ = e.acquire(true)
	}
}
