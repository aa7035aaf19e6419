//go:build !cgo

package main

// openWindow returns an error: the toolkit draws through C libraries, and this
// program was built without them.
func openWindow(*program, string) error { return systemError(errNoWindow.Err()) }
