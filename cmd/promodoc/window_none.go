//go:build !cgo

package main

// openWindow returns an error: the toolkit draws through C libraries, and this
// program was built without them. A file that no window could show is named first.
func openWindow(p *program, document string) error {
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	if _, err := p.openingOf(document); err != nil {
		return err
	}
	return systemError(errNoWindow.Err())
}

// captureEntry returns the same error.
func captureEntry(*program) error { return systemError(errNoWindow.Err()) }
