//go:build cgo

package desktop

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// quitLimit is how long the event loop may take to end once the app was told to
// quit.
var quitLimit = 5 * time.Second

// quitting is closed when the app was told to quit.
var quitting = make(chan struct{})

var quitOnce sync.Once

// quitBegan lets [Do] hand the toolkit nothing more, and wakes what waits for the end. It
// reports whether the app had not been told to quit before.
func quitBegan() (first bool) {
	quitOnce.Do(func() {
		first = true
		handovers.close()
		close(quitting)
	})
	return first
}

// Quit ends the event loop.
func (o opener) Quit() {
	quitBegan()
	o.App.Quit()
}

// Run runs the toolkit's event loop until the app quits, and then last, after
// which [Do] runs nothing any more. It returns the error of last.
//
// The toolkit's call may never return, though its loop has ended: the loop
// drops what its own goroutine for events posts at the very end, and then waits
// for that goroutine. In that case exit is called with the error, on another
// goroutine, and must end the process.
func Run(toolkit fyne.App, last func() error, exit func(error)) (err error) {
	stopped := takeStopHook(toolkit)
	finish := sync.OnceValue(func() error {
		posts.close()
		err := last()
		stopped()
		return err
	})
	returned := make(chan struct{})
	// Deferred, so that a panic in a screen does not lose the last changes.
	defer func() {
		close(returned)
		err = finish()
	}()
	quitOnSignals(toolkit)
	go func() {
		<-quitting
		if !isClosedWithin(returned, quitLimit) {
			// A loop that has not ended after all runs this on its own goroutine.
			fyne.Do(func() { _ = finish() }) // the error is returned again below
			if !isClosedWithin(returned, quitLimit) {
				exit(finish())
			}
		}
	}()
	toolkit.Run()
	return nil
}

// takeStopHook takes from the toolkit what it does when a program has ended, which is
// to save its own preferences, and returns it.
//
// The toolkit posts it to its event loop while it closes the loop's queue, and panics
// if the queue is closed first (v2.8.1, internal/driver/glfw/loop.go).
func takeStopHook(toolkit fyne.App) func() {
	lifecycle, ok := toolkit.Lifecycle().(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok {
		return func() {}
	}
	hook := lifecycle.OnStopped()
	if hook == nil {
		return func() {}
	}
	lifecycle.SetOnStoppedHookExecuted(nil)
	return hook
}

func isClosedWithin(c <-chan struct{}, limit time.Duration) bool {
	select {
	case <-c:
		return true
	case <-time.After(limit):
		return false
	}
}

// quitOnSignals quits the app when its terminal is closed or the program is asked to end.
//
// From the start of its loop on the toolkit also ends it for two of these signals. They
// are taken from it: it would not say before that the loop ends.
func quitOnSignals(toolkit fyne.App) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
	toolkit.Lifecycle().SetOnStarted(func() {
		signal.Reset(syscall.SIGINT, syscall.SIGTERM)
		signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	})
	go func() {
		<-signals
		if quitBegan() {
			fyne.Do(toolkit.Quit)
		}
	}()
}

// handovers are the calls of the toolkit that hand it a function; posts are the functions
// themselves.
var handovers, posts gate

// Do runs f on the goroutine of the window. Once the app was told to quit it drops f: the
// toolkit would run it on the caller's goroutine after its loop, at the same time as the
// last changes are saved, or panic over a queue that is closed already.
func Do(f func()) {
	if !handovers.enter() {
		return
	}
	defer handovers.leave()
	fyne.Do(func() {
		if posts.enter() {
			defer posts.leave()
			f()
		}
	})
}

// gate lets functions run until it is closed.
type gate struct {
	mu     sync.Mutex
	closed bool
	inside sync.WaitGroup
}

// enter reports whether a function may run, which must then call leave.
func (g *gate) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.closed {
		g.inside.Add(1)
	}
	return !g.closed
}

func (g *gate) leave() { g.inside.Done() }

// close lets no more functions run, and waits for those that do.
func (g *gate) close() {
	g.mu.Lock()
	g.closed = true
	g.mu.Unlock()
	g.inside.Wait()
}
