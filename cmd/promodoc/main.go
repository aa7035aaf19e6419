// Command promodoc builds the case for a promotion: in a window, or by
// commands that scripts can depend on. This package owns the wiring: flags,
// folders, ports, exit codes, and starting the window. It must never decide
// what a path, a document or a page is; it asks the packages that do.
//
// Built with CGO_ENABLED=0 it is the same program without the window.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}
