//go:build !cgo

package main

// openWindow says that there is none: the toolkit draws through C libraries,
// and this program was built without them.
func openWindow(*program, string) error {
	return machinef("this build has no window (it was made with CGO_ENABLED=0); everything else works from the command line, see promodoc --help")
}
