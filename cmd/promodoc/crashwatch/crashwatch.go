// Package crashwatch keeps a report of what crashes the program on any
// goroutine, also where nothing can recover it. What the runtime writes then may
// quote the user's text, so it must not get into a file: it goes through a pipe to
// a second process of the program, which keeps a report without any text, as in
// the example of runtime/debug.SetCrashOutput.
package crashwatch

import (
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime/debug"
	"sync"
	"syscall"
	"time"

	"promodoc/app/crash"
)

// variable has a process of the program keep the report of another one. Its value
// is the folder of the reports.
const variable = "PROMODOC_CRASH_REPORTS"

// maxOutput bounds what is read of a crash, in bytes. The stacks of thousands of
// goroutines fit.
const maxOutput = 4 << 20

// Start has another process watch this one until stop is called or this process
// ends. It starts that process after a delay, since it takes a part of a second
// of the processor, which the window's first frame needs more. If it cannot be
// started there is no report, and nothing else is lost.
func Start(folder string, delay time.Duration) (stop func()) {
	var mu sync.Mutex
	stopped := false
	timer := time.AfterFunc(delay, func() {
		mu.Lock()
		defer mu.Unlock()
		if !stopped {
			start(folder)
		}
	})
	return func() {
		timer.Stop()
		mu.Lock()
		defer mu.Unlock()
		stopped = true
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{}) // ends the other process
	}
}

func start(folder string) {
	read, write, err := os.Pipe()
	if err != nil {
		return
	}
	defer read.Close()
	defer write.Close() // the runtime keeps its own descriptor
	program, err := os.Executable()
	if err != nil {
		return
	}
	watcher := exec.Command(program)
	watcher.Args = os.Args[:1]
	watcher.Env = append(os.Environ(), variable+"="+folder)
	watcher.Dir = os.TempDir() // not a disk that the user may want to remove
	watcher.Stdin = read
	if err := watcher.Start(); err != nil {
		return
	}
	// After an error the other process ends as soon as the pipe is closed.
	_ = debug.SetCrashOutput(write, debug.CrashOptions{})
	go func() { _ = watcher.Wait() }()
}

// Serve keeps the report of the process that started this one, if it was started
// for that, and then ends this process. Call it before anything else. reports is
// given the folder.
func Serve(reports func(folder string) crash.Reports) {
	folder := os.Getenv(variable)
	if folder == "" {
		return
	}
	// What ends the program from a terminal must not end this process before it.
	signal.Ignore(syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
	os.Exit(serve(os.Stdin, reports(folder)))
}

// serve reads until the program has ended. It wrote nothing if it did not crash.
func serve(output io.Reader, reports crash.Reports) (code int) {
	data, _ := io.ReadAll(io.LimitReader(output, maxOutput)) // a part is better than nothing
	if len(data) == 0 {
		return 0
	}
	if _, err := reports.Raw(string(data)); err != nil {
		return 1
	}
	return 0
}
