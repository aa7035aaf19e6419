//go:build cgo

package main

import (
	"fmt"
	"net/url"
	"os/exec"
	"runtime"

	"fyne.io/fyne/v2"

	"promodoc/cmd/promodoc/locale"
)

// opener is the toolkit's app, with a way of its own to open addresses: what
// it starts is given the languages its user asked for, which this program had
// to hide from the toolkit.
type opener struct{ fyne.App }

// OpenURL opens an address or a file with the program the desktop has for it.
func (o opener) OpenURL(address *url.URL) error {
	if runtime.GOOS == "darwin" || runtime.GOOS == "windows" {
		return o.App.OpenURL(address)
	}
	tool, err := exec.LookPath("xdg-open")
	if err != nil {
		return fmt.Errorf("xdg-open is missing, which opens links on this system: install xdg-utils, or open %s yourself", address)
	}
	cmd := exec.Command(tool, address.String())
	cmd.Env = locale.Environ()
	if err := cmd.Start(); err != nil {
		return err
	}
	// The browser may stay open for hours; nobody waits for it but this.
	go func() { _ = cmd.Wait() }()
	return nil
}
