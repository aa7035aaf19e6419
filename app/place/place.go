// Package place owns where things lie: the folders of the library, the
// configuration, the exports and the state, and who may say so. It only
// answers with names; it must never make or read a file.
package place

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"

	"github.com/adrg/xdg"
)

// The environment variables that override a folder.
const (
	EnvLibrary = "PROMODOC_LIBRARY"
	EnvConfig  = "PROMODOC_CONFIG"
	EnvState   = "PROMODOC_STATE"
)

// app is the name of our folder below those of the system.
const app = "promodoc"

// Flags are the folders given on the command line; empty where none was.
type Flags struct {
	Library string
	Config  string
}

// Folders says where things lie. All names are absolute. On some systems
// several of them are one folder; the names in them never collide.
type Folders struct {
	Library string // documents, journal, history, trash
	Config  string // settings and her own paths
	Exports string // exported files, unless she picks another folder
	State   string // window, log and crash reports

	libraryGiven bool // by flag or environment, which settings do not override
}

// Find resolves the folders. A flag wins over the environment, which wins over
// the system's own place (XDG, or what takes its part). getenv is os.Getenv;
// a relative folder counts from the working folder. The error is for a machine
// that has no place of its own, such as one without a home folder.
func Find(flags Flags, getenv func(string) string) (Folders, error) {
	data, config, state := systemFolders()
	var f Folders
	var err error
	set := func(target *string, what, flag, env, system string) {
		if err == nil {
			*target, err = first(what, env, flag, getenv(env), system)
		}
	}
	set(&f.Library, "library", flags.Library, EnvLibrary, data)
	set(&f.Config, "configuration", flags.Config, EnvConfig, config)
	set(&f.State, "state", "", EnvState, state)
	if err != nil {
		return Folders{}, err
	}
	f.Exports = filepath.Join(f.Config, "exports")
	f.libraryGiven = flags.Library != "" || getenv(EnvLibrary) != ""
	return f, nil
}

// WithLibrary returns the folders with the library of her settings, unless a
// flag or the environment named one or folder is empty. "~/" at the front is
// her home folder, and a relative folder is one there too: settings do not
// change their meaning with the working folder.
func (f Folders) WithLibrary(folder string) Folders {
	if f.libraryGiven || folder == "" {
		return f
	}
	f.Library = Expand(folder)
	return f
}

// Expand is the absolute form of a folder from the settings: "~" and relative
// names count from her home folder.
func Expand(folder string) string {
	if rest, ok := strings.CutPrefix(folder, "~"); ok && (rest == "" || strings.ContainsAny(rest[:1], `/\`)) {
		folder = strings.TrimLeft(rest, `/\`)
	}
	if filepath.IsAbs(folder) {
		return filepath.Clean(folder)
	}
	return filepath.Join(home(), folder)
}

// Settings is the file of her settings.
func (f Folders) Settings() string { return filepath.Join(f.Config, "settings.yaml") }

// Window is the file of the window's size and place in the library.
func (f Folders) Window() string { return filepath.Join(f.State, "window.yaml") }

// Paths is the folder of her own path files.
func (f Folders) Paths() string { return filepath.Join(f.Config, "paths") }

// first picks the folder that was given, or the system's.
func first(what, variable string, given ...string) (string, error) {
	system := len(given) - 1
	for _, folder := range given[:system] {
		if folder != "" {
			return filepath.Abs(folder)
		}
	}
	if !filepath.IsAbs(given[system]) {
		return "", fmt.Errorf("this machine names no folder for the %s: set %s to one", what, variable)
	}
	return filepath.Join(given[system], app), nil
}

// xdgMu guards the variables of package xdg, which Reload writes.
var xdgMu sync.Mutex

// systemFolders reads the environment anew: package xdg does so only once, at
// the start, which is too early for whoever changes it later.
func systemFolders() (data, config, state string) {
	xdgMu.Lock()
	defer xdgMu.Unlock()
	xdg.Reload()
	return xdg.DataHome, xdg.ConfigHome, xdg.StateHome
}

func home() string {
	xdgMu.Lock()
	defer xdgMu.Unlock()
	xdg.Reload()
	return xdg.Home
}
