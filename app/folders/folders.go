// Package folders finds the folders of the user's files: the library, the
// configuration, the exports and the state. It only returns names; it must
// never create or read a file.
package folders

import (
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"promodoc/app/message"

	"github.com/adrg/xdg"
)

// The environment variables that override a folder.
const (
	EnvLibrary = "PROMODOC_LIBRARY"
	EnvConfig  = "PROMODOC_CONFIG"
	EnvState   = "PROMODOC_STATE"
)

// app is the name of the program's folder in those of the system.
const app = "promodoc"

// Flags are the folders given on the command line; empty if not given.
type Flags struct {
	Library string
	Config  string
}

// Folders are the folders of the user's files. All names are absolute. On some
// systems several of them are one folder; the names in them never collide.
type Folders struct {
	Library string // documents, journal, history, trash
	Config  string // settings and the user's own paths
	Exports string // exported files, unless another folder is chosen
	State   string // window, log and crash reports

	libraryGiven bool // by flag or environment, which settings do not override
}

// Find resolves the folders. A flag wins over the environment, which wins over
// the system's default (the XDG Base Directory Specification or its
// equivalents). getenv is os.Getenv; a relative folder is resolved against the
// working folder. The error is for a machine without a default, such as one
// without a home folder.
func Find(flags Flags, getenv func(string) string) (Folders, error) {
	data, config, state := systemFolders(getenv)
	var f Folders
	var err error
	set := func(target *string, missing *message.Message, flag, env, system string) {
		if err == nil {
			*target, err = first(missing, env, flag, getenv(env), system)
		}
	}
	set(&f.Library, errNoLibrary, flags.Library, EnvLibrary, data)
	set(&f.Config, errNoConfig, flags.Config, EnvConfig, config)
	set(&f.State, errNoState, "", EnvState, state)
	if err != nil {
		return Folders{}, err
	}
	f.Exports = filepath.Join(f.Config, "exports")
	f.libraryGiven = flags.Library != "" || getenv(EnvLibrary) != ""
	return f, nil
}

// WithLibrary returns the folders with the library of the settings, unless a
// flag or the environment named one or folder is empty. The folder is expanded
// as by [Expand].
func (f Folders) WithLibrary(folder string) Folders {
	if f.libraryGiven || folder == "" {
		return f
	}
	f.Library = Expand(folder)
	return f
}

// LibraryGiven reports whether a flag or the environment named the library, which
// the settings then do not.
func (f Folders) LibraryGiven() bool { return f.libraryGiven }

// Expand returns the absolute form of a folder from the settings. "~" and
// relative names are resolved against the home folder, so that settings mean
// the same in every working folder.
func Expand(folder string) string {
	if rest, ok := strings.CutPrefix(folder, "~"); ok && (rest == "" || strings.ContainsAny(rest[:1], `/\`)) {
		folder = strings.TrimLeft(rest, `/\`)
	}
	if filepath.IsAbs(folder) {
		return filepath.Clean(folder)
	}
	return filepath.Join(home(), folder)
}

// Settings returns the settings file.
func (f Folders) Settings() string { return filepath.Join(f.Config, "settings.yaml") }

// Dictionary returns the file with the words that the user added to the dictionary.
func (f Folders) Dictionary() string { return filepath.Join(f.Config, "dictionary.txt") }

// Window returns the file with the state of the window.
func (f Folders) Window() string { return filepath.Join(f.State, "window.yaml") }

// Backup returns the file with what is remembered of backups.
func (f Folders) Backup() string { return filepath.Join(f.State, "backup.yaml") }

// Imports returns the file with what is remembered of imports into the journal.
func (f Folders) Imports() string { return filepath.Join(f.State, "imports.yaml") }

// Places returns the file that says where the user was in each document.
func (f Folders) Places() string { return filepath.Join(f.State, "places.json") }

// Locks returns the folder of the locks by which programs write a file one after
// the other.
func (f Folders) Locks() string { return filepath.Join(f.State, "locks") }

// Recovery returns the folder of the recovery logs.
func (f Folders) Recovery() string { return filepath.Join(f.State, "recovery") }

// Traces returns the folder of what is remembered of the last exports.
func (f Folders) Traces() string { return filepath.Join(f.State, "traces") }

// Printing returns the folder of what is opened in other programs to be printed.
func (f Folders) Printing() string { return filepath.Join(f.State, "printing") }

// Templates returns the folder of the user's templates of documents.
func (f Folders) Templates() string { return filepath.Join(f.Config, "templates") }

// Paths returns the folder of the user's own path files.
func (f Folders) Paths() string { return filepath.Join(f.Config, "paths") }

// first returns the first folder that is not empty, the last of which is the
// system's.
func first(missing *message.Message, variable string, given ...string) (string, error) {
	system := len(given) - 1
	for _, folder := range given[:system] {
		if folder != "" {
			return filepath.Abs(folder)
		}
	}
	if !filepath.IsAbs(given[system]) {
		return "", missing.Err("Variable", variable)
	}
	return filepath.Join(given[system], app), nil
}

// xdgMu guards the variables of package xdg, which Reload writes.
var xdgMu sync.Mutex

// systemFolders reads the environment again: package xdg does so only at the
// start, which is too early if it changes later.
func systemFolders(getenv func(string) string) (data, config, state string) {
	xdgMu.Lock()
	defer xdgMu.Unlock()
	xdg.Reload()
	// Without HOME package xdg takes the root folder for the home folder.
	noHome := runtime.GOOS != "windows" && getenv("HOME") == ""
	known := func(variable, folder string) string {
		if noHome && getenv(variable) == "" {
			return ""
		}
		return folder
	}
	return known("XDG_DATA_HOME", xdg.DataHome), known("XDG_CONFIG_HOME", xdg.ConfigHome), known("XDG_STATE_HOME", xdg.StateHome)
}

func home() string {
	xdgMu.Lock()
	defer xdgMu.Unlock()
	xdg.Reload()
	return xdg.Home
}
