// Command promodoc builds the case for a promotion, in a window or with commands
// that scripts can depend on. This package parses flags, connects the other
// packages, and sets exit codes. The rules about paths, documents and pages are in
// those packages.
//
// Built with CGO_ENABLED=0 it is the same program without the window.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}
