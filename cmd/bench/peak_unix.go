//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peakOf returns the most resident memory of an exited process, in bytes.
func peakOf(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin": // counts bytes; all others count kilobytes
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) * 1024
}
