//go:build cgo

package desktop

import (
	"errors"
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
