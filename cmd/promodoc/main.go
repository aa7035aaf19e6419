// Command promodoc builds the case for a promotion, in a window or with commands
// that scripts can depend on. This package parses flags, connects the other
// packages, and sets exit codes. The rules about paths, documents and pages are in
// those packages.
//
// Built with CGO_ENABLED=0 it is the same program without the window.
package main

import (
	"os"
	"time"

	"promodoc/app/crash"
	"promodoc/app/disk"
	"promodoc/assets"
	"promodoc/cmd/promodoc/crashwatch"
)

func main() {
	crashwatch.Serve(crashReports)
	os.Exit(run(os.Args[1:], stdio{os.Stdin, os.Stdout, os.Stderr}))
}

// crashReports returns the reports of crashes in a folder.
func crashReports(folder string) crash.Reports {
	return crash.Reports{FS: disk.OS{}, Folder: folder, Version: assets.Version, Now: time.Now}
}
