package gc

import (
	"bytes"
	"os"
	"runtime"
	"syscall"
)

// hugeBytes is how much of the heap is in huge pages: what 200 pages of text need.
const hugeBytes = 128 << 20

// useHugePages has the heap grow in huge pages where the system leaves that to programs.
// Thousands of small pages that are used for the first time can take as long as the layout
// itself, above all in a virtual machine. Go has no call for this: the memory is taken in
// one piece, the system is advised, and a collection gives the piece back to Go, which
// uses it next. It is not resident before that.
func useHugePages() {
	if systemLeavesPages() {
		advise(make([]byte, hugeBytes))
		runtime.GC()
	}
}

// systemLeavesPages reports whether the system uses huge pages where it is advised to, and
// nowhere else.
func systemLeavesPages() bool {
	mode, err := os.ReadFile("/sys/kernel/mm/transparent_hugepage/enabled")
	return err == nil && bytes.Contains(mode, []byte("[madvise]"))
}

// advise is not inlined, so that nothing refers to the memory afterwards. Without the
// advice, all is as it was.
//
//go:noinline
func advise(memory []byte) { _ = syscall.Madvise(memory, syscall.MADV_HUGEPAGE) }
