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

func quitBegan() { quitOnce.Do(func() { close(quitting) }) }

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
	finish := sync.OnceValue(func() error {
		posts.close()
		return last()
	})
	returned := make(chan struct{})
	// Deferred, so that a panic in a screen does not lose the last changes.
	defer func() {
		close(returned)
		err = finish()
	}()
	go quitOnSignals(toolkit)
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

func isClosedWithin(c <-chan struct{}, limit time.Duration) bool {
	select {
	case <-c:
		return true
	case <-time.After(limit):
		return false
	}
}

// quitOnSignals quits the app when its terminal is closed. For the other
// signals that ask a program to end the toolkit does so itself.
func quitOnSignals(toolkit fyne.App) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGINT, syscall.SIGTERM)
	if <-signals == syscall.SIGHUP {
		fyne.Do(toolkit.Quit)
	}
	quitBegan()
}

// posts are the functions that were given to Do.
var posts gate

// Do runs f on the goroutine of the window. Once the event loop has ended it
// drops f, which the toolkit would otherwise run on the caller's goroutine, at
// the same time as the last changes are saved.
func Do(f func()) {
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
