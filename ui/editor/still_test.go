package editor

import (
	"time"

	"promodoc/app/session"
)

// still is a clock that stands: nothing is saved while a test goes on.
type still struct{}

func (still) Now() time.Time { return time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC) }

func (still) AfterFunc(time.Duration, func()) session.Timer { return stopped{} }

type stopped struct{}

func (stopped) Stop() bool { return true }
