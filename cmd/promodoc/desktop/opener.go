//go:build cgo

package desktop

import (
	"net/url"
	"os/exec"
	"runtime"

	"fyne.io/fyne/v2"

	"promodoc/cmd/promodoc/locale"
)

// opener is the toolkit's app with its own way to open addresses: the program
// it starts gets the languages that the user asked for, which package locale
// hides from the toolkit.
type opener struct{ fyne.App }

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
	// The browser may stay open for hours: only this goroutine waits for it.
	go func() { _ = cmd.Wait() }()
	return nil
}
