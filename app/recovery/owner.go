package recovery

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// Owner identifies a process of the program.
type Owner struct {
	Host    string `json:"host"`
	PID     int    `json:"pid"`
	Process string `json:"process,omitempty"` // tells processes apart that got the same PID one after another
}

// Self returns this process.
func Self() Owner {
	host, _ := os.Hostname()
	return Owner{Host: host, PID: os.Getpid(), Process: processMark(os.Getpid())}
}

// Alive reports whether a process still runs. One on another machine, with which
// the folder is shared, counts as running.
func Alive(o Owner) bool {
	host, _ := os.Hostname()
	if o.Host != host {
		return true
	}
	if o.Process != "" {
		return processMark(o.PID) == o.Process
	}
	return processRuns(o.PID)
}

// processRuns reports whether there is a process with a PID.
func processRuns(pid int) bool {
	p, err := os.FindProcess(pid)
	return err == nil && p.Signal(syscall.Signal(0)) == nil
}

// processMark returns when a process started, in the kernel's own measure, and
// the boot that this counts from; nothing where the system does not say.
func processMark(pid int) string {
	boot, _ := os.ReadFile("/proc/sys/kernel/random/boot_id")
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return ""
	}
	// The name of the program is in parentheses and may have any characters.
	_, fields, _ := strings.Cut(string(stat[strings.LastIndexByte(string(stat), ')'):]), " ")
	const startTime = 19 // from the field after the name
	if f := strings.Fields(fields); len(f) > startTime {
		return strings.TrimSpace(string(boot)) + "/" + f[startTime]
	}
	return ""
}
