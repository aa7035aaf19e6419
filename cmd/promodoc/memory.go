package main

import (
	"math"
	"runtime"
	"runtime/debug"
)

// enough is how much memory a command may take before any garbage is collected:
// two hundred pages need half of it, and such a command is over before
// collecting would have paid. The window, which stays for hours, keeps the usual
// rule.
const enough = 160 << 20

// growth is by how many percent memory may grow beyond what is needed once it
// was enough: a little less than is usual. That saves an eighth of what a
// thousand pages take, and hardly any time.
const growth = 60

// collectLate has no garbage collected before memory is enough, and then by
// growth: a limit that stayed would have long documents collect all the time.
func collectLate() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(enough)
	sentinel := new([16]byte)
	runtime.SetFinalizer(sentinel, func(*[16]byte) { // after the first collection
		debug.SetMemoryLimit(math.MaxInt64)
		debug.SetGCPercent(growth)
	})
}
