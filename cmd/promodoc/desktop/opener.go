//go:build cgo

package desktop

import (
	"net/url"
	"os/exec"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"promodoc/cmd/promodoc/locale"
)

// opener is the toolkit's app with its own way to open addresses: the program
// it starts gets the languages that the user asked for, which package locale
// hides from the toolkit.
type opener struct {
	fyne.App
	failed *atomic.Pointer[func(address *url.URL, err error)]
}

// OnOpenFailed calls f, on any goroutine, when the program for an address or a
// file that toolkit opened says that it failed, or when the desktop has none.
func OnOpenFailed(toolkit fyne.App, f func(address *url.URL, err error)) {
	if o, ok := toolkit.(opener); ok {
		o.failed.Store(&f)
	}
}

// openLimit is how long xdg-open may take to say that it failed. Where it starts
// the program itself, it ends with that and its exit code.
const openLimit = 10 * time.Second

// OpenURL opens an address or a file with the desktop's program for it.
func (o opener) OpenURL(address *url.URL) error {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return o.App.OpenURL(address)
	}
	tool, err := exec.LookPath("xdg-open")
	if err != nil {
		return errNoOpener.Wrap(err, "Address", address)
	}
	cmd := exec.Command(tool, address.String())
	cmd.Env = locale.Environ()
	if err := cmd.Start(); err != nil {
		return err
	}
	// The browser may stay open for hours: only this goroutine waits for it. What
	// fails then has been seen.
	began := time.Now()
	go func() {
		if f := o.failed.Load(); cmd.Wait() != nil && f != nil && time.Since(began) < openLimit {
			(*f)(address, errNotOpened.Err())
		}
	}()
	return nil
}
