// Package buildinfo says which build of the program this is.
package buildinfo

import (
	"runtime/debug"
	"strings"
	"time"

	"promodoc/assets"
)

// Version returns what --version prints after the name of the program: the version
// and, as far as the build knows them, the commit, its day, and the version of Go. A
// program that was built from a tarball knows no commit.
func Version(info *debug.BuildInfo) string {
	if info == nil {
		return assets.Version
	}
	var commit, day, changed string
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			commit = setting.Value[:min(12, len(setting.Value))]
		case "vcs.time":
			if at, err := time.Parse(time.RFC3339, setting.Value); err == nil {
				day = at.UTC().Format(time.DateOnly)
			}
		case "vcs.modified":
			if setting.Value == "true" {
				changed = textChanged.Text()
			}
		}
	}
	var parts []string
	if commit != "" {
		parts = append(parts, textCommit.Text("Commit", commit+changed))
	}
	for _, part := range []string{day, info.GoVersion} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return assets.Version
	}
	return assets.Version + " (" + strings.Join(parts, ", ") + ")"
}

// Own returns what the build knows of this program, or nil.
func Own() *debug.BuildInfo {
	info, _ := debug.ReadBuildInfo()
	return info
}
