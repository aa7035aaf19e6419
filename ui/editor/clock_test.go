package editor

import (
	"time"

	"promodoc/app/session"
)

// frozenClock is a clock whose time never passes, so that nothing is saved during
// a test.
type frozenClock struct{}

func (frozenClock) Now() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) }

func (frozenClock) AfterFunc(time.Duration, func()) session.Timer { return stoppedTimer{} }

type stoppedTimer struct{}

func (stoppedTimer) Stop() bool { return true }
