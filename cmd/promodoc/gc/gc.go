// Package gc delays the garbage collection of a command, which is done before one
// would pay off, and has the system give it memory in large pieces. It must not be used by
// the window, which stays open for hours.
package gc

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// firstGCBytes is the size at which the heap of a command is first collected.
// 200 pages need half of it, and such a command is done before a collection
// would have paid off. The window, which stays open for hours, keeps Go's
// default.
const firstGCBytes = 160 << 20

const (
	// gcPercent is by how many percent the heap may grow between later
	// collections. It is below Go's default of 100, which saves memory where
	// there is much of it and hardly takes time.
	gcPercent = 25
	// minHeapBytes is the size below which the heap is not collected again.
	minHeapBytes = 128 << 20
)

// Delay delays the first garbage collection until the heap has firstGCBytes;
// from then on gcPercent applies. A memory limit that stayed in force would
// have long documents collect all the time. Call it before the command takes memory.
func Delay() {
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(firstGCBytes)
	useHugePages()
	afterGC(adjustGC)
}

// adjustGC sets the size of the next collection, by what the last one left.
func adjustGC() {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	live := max(int(sample[0].Value.Uint64()), 1)
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(max(gcPercent, 100*(minHeapBytes-live)/live))
	if live < minHeapBytes {
		afterGC(adjustGC)
	}
}

// afterGC calls f once after the next collection.
func afterGC(f func()) {
	sentinel := new([16]byte)
	runtime.SetFinalizer(sentinel, func(*[16]byte) { f() })
}
