//go:build cgo

package desktop

import (
	"syscall"
	"unsafe"
)

// A console that only this process has was opened by the system, since a program whose
// commands print must be one of the console: it would stay behind the window.
func init() {
	leaveConsole = func() {
		kernel := syscall.NewLazyDLL("kernel32.dll")
		var processes [2]uint32
		n, _, _ := kernel.NewProc("GetConsoleProcessList").Call(uintptr(unsafe.Pointer(&processes[0])), uintptr(len(processes)))
		if n == 1 {
			_, _, _ = kernel.NewProc("FreeConsole").Call()
		}
	}
}
