//go:build cgo

package desktop

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// stuckApp is an app whose event loop never returns.
type stuckApp struct {
	fyne.App
	quit chan struct{}
}

func (a stuckApp) Run() { select {} }

func (a stuckApp) Quit() { close(a.quit) }

func TestALoopThatDoesNotReturnIsLeftAfterTheLastChanges(t *testing.T) {
	defer func(limit time.Duration) { quitLimit = limit }(quitLimit)
	quitLimit = time.Millisecond
	app := stuckApp{test.NewTempApp(t), make(chan struct{})}
	notSaved := errors.New("not saved")
	flushed := 0
	exited := make(chan error)
	go func() {
		_ = Run(app, func() error { flushed++; return notSaved }, func(err error) { exited <- err })
	}()
	opener{App: app}.Quit()
	if err := <-exited; !errors.Is(err, notSaved) || flushed != 1 {
		t.Errorf("exit with %v after %d calls of last", err, flushed)
	}
	Do(func() { t.Error("a function ran after the last changes were saved") })
}

// What the toolkit does when a program has ended is done once, after the last changes, and
// not left to the toolkit, which panics if the queue for it is closed already.
func TestTheToolkitsStopHookRunsAfterTheLastChanges(t *testing.T) {
	app := test.NewTempApp(t)
	lifecycle, ok := app.Lifecycle().(interface {
		OnStopped() func()
		SetOnStoppedHookExecuted(func())
	})
	if !ok {
		t.Fatal("the toolkit's lifecycle has no hook for its end any more")
	}
	var order []string
	lifecycle.SetOnStoppedHookExecuted(func() { order = append(order, "hook") })
	last := func() error {
		order = append(order, "last")
		if lifecycle.OnStopped() != nil {
			t.Error("the hook was left to the toolkit")
		}
		return nil
	}
	if err := Run(endedApp{app}, last, func(error) { t.Error("exit was called") }); err != nil {
		t.Error(err)
	}
	if got, want := strings.Join(order, " "), "last hook"; got != want {
		t.Errorf("ran %q, want %q", got, want)
	}
}

// endedApp is an app whose event loop returns at once.
type endedApp struct{ fyne.App }

func (endedApp) Run() {}

func TestGate(t *testing.T) {
	var g gate
	if !g.enter() {
		t.Fatal("closed from the beginning")
	}
	closed := make(chan struct{})
	go func() {
		g.close()
		close(closed)
	}()
	for g.enter() { // until close has begun
		g.leave()
	}
	select {
	case <-closed:
		t.Error("close did not wait for what is inside")
	default:
	}
	g.leave()
	<-closed
}
