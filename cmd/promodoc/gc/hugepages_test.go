//go:build linux

package gc

import (
	"os"
	"regexp"
	"runtime"
	"testing"
)

// The memory that the heap grows into is advised to be in huge pages, and is free.
func TestHeapGrowsInHugePages(t *testing.T) {
	if !systemLeavesPages() {
		t.Skip("the system decides on the size of pages by itself")
	}
	useHugePages()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if m.HeapInuse > hugeBytes/2 || m.HeapIdle < hugeBytes/2 {
		t.Errorf("%d bytes of the heap are in use, %d are free", m.HeapInuse, m.HeapIdle)
	}
	maps, err := os.ReadFile("/proc/self/smaps")
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`(?m)^VmFlags:.* hg\b`).Match(maps) {
		t.Error("no memory is advised to be in huge pages")
	}
}
