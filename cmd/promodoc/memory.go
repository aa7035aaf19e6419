package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// enough is how many bytes a command may take before it collects any garbage:
// two hundred pages need half of it, and such a command is over before
// collecting would have paid. The window, which stays for hours, keeps the usual
// rule.
const enough = 160 << 20

// By how many percent the heap may grow, once it was enough, beyond what is
// needed: less than is usual, which saves memory where there is much of it, and
// hardly takes time. Below a size it is not collected again.
const (
	growth = 25
	again  = 128 << 20 // bytes
)

// collectLate has garbage collected when the heap has come to enough, and from
// then on by growth. A limit that stayed would have long documents collect all
// the time.
func collectLate() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(enough)
	afterCollection(spread)
}

// spread sets when the next collection is due, by what the last one left.
func spread() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	needed := max(int(live[0].Value.Uint64()), 1)
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(max(growth, 100*(again-needed)/needed))
	if needed < again {
		afterCollection(spread)
	}
}

// afterCollection has f called once after the next collection.
func afterCollection(f func()) {
	sentinel := new([16]byte)
	runtime.SetFinalizer(sentinel, func(*[16]byte) { f() })
}
