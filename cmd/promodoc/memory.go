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
// needed: a little less than is usual, which saves an eighth of what a thousand
// pages take and hardly any time. Below a size it is not collected again. A
// document that needs much saves time instead: it has more than a thousand
// pages, and that it takes memory is no surprise.
const (
	growth     = 60
	again      = 128 << 20 // bytes
	much       = 136 << 20 // bytes
	muchGrowth = 200
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
	if needed > much {
		debug.SetGCPercent(muchGrowth)
		return
	}
	debug.SetGCPercent(max(growth, 100*(again-needed)/needed))
	afterCollection(spread)
}

// afterCollection has f called once after the next collection.
func afterCollection(f func()) {
	sentinel := new([16]byte)
	runtime.SetFinalizer(sentinel, func(*[16]byte) { f() })
}
