// Package backup writes everything of the user's into one ZIP file and restores
// it. A backup is checked byte for byte before it counts as one, and so is what
// is restored. It must not know what the files mean.
package backup

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"promodoc/app/disk"
	"promodoc/app/safefile"
)

// Roots are the folders that a backup is of, or is restored to.
type Roots struct {
	Library string
	Config  string // settings, own paths, and what else is beside them
	Exports string // of exported files; empty if they are left out of a backup
	State   string // never part of a backup; empty if it is not known
	History string // of the versions, if it is not in the library; else empty
}

// Below returns the folders that a backup is restored to for it to be looked at
// in a folder of its own, in the layout of the ZIP file.
func Below(folder string) Roots {
	return Roots{
		Library: filepath.Join(folder, libraryName),
		Config:  filepath.Join(folder, configName),
		Exports: filepath.Join(folder, exportsName),
	}
}

// The folders in a backup.
const (
	libraryName = "library"
	configName  = "config"
	exportsName = "exports"
	historyName = libraryName + "/history"
)

// The folders of a backup whose files others know, with a slash at the end.
const (
	Documents = libraryName + "/documents/"
	Trash     = libraryName + "/trash/"
	Versions  = historyName + "/" // of each document in a folder of its own
	Exports   = exportsName + "/"
)

// What a folder has of the program when it is also used for something else, as
// the folders of settings and library are one on some systems.
var (
	libraryParts = []string{"documents", "journal", "history", "trash"}
	configParts  = []string{"settings.yaml", "paths", "dictionary.txt", "templates"}
)

// root is one folder of a backup.
type root struct {
	name   string // in the backup
	folder string
	only   []string // what it has in a backup; nil for everything
	except []string // folders below it that are not part of it
}

// list returns the folders that are backed up.
func (r Roots) list() []root {
	library := root{name: libraryName, folder: filepath.Clean(r.Library)}
	config := root{name: configName, folder: filepath.Clean(r.Config), except: []string{filepath.Join(r.Config, exportsName)}}
	all := []root{library, config}
	if r.Exports != "" {
		all = append(all, root{name: exportsName, folder: filepath.Clean(r.Exports)})
	}
	if r.History != "" {
		all = append(all, root{name: historyName, folder: filepath.Clean(r.History)})
		all[0].except = []string{filepath.Join(r.Library, filepath.Base(historyName))}
	}
	for i, parts := range [][]string{libraryParts, configParts} {
		for j, other := range []string{r.Library, r.Config, r.Exports, r.State, r.History} {
			switch {
			case other == "" || i == j:
			case filepath.Clean(other) == all[i].folder:
				all[i].only = parts
			default:
				all[i].except = append(all[i].except, filepath.Clean(other))
			}
		}
	}
	return all
}

// library returns the folder of the library with its history, if that is in it.
func (r Roots) library() root {
	r.History = ""
	return r.list()[0]
}

// shared reports whether the folder of the library has another root in it, or is
// one.
func (r Roots) shared() bool {
	return slices.ContainsFunc([]string{r.Config, r.Exports, r.State}, func(other string) bool {
		return other != "" && within(other, r.Library)
	})
}

// target returns the file that a name in a backup is restored to; ok is false
// for a name that this version does not know.
func (r Roots) target(name string) (file string, ok bool) {
	first, rest, _ := strings.Cut(name, "/")
	if version, isVersion := strings.CutPrefix(name, historyName+"/"); isVersion && r.History != "" {
		return filepath.Join(r.History, filepath.FromSlash(version)), filepath.IsLocal(filepath.FromSlash(version))
	}
	folder := map[string]string{libraryName: r.Library, configName: r.Config, exportsName: r.Exports}[first]
	if folder == "" || !filepath.IsLocal(filepath.FromSlash(rest)) {
		return "", false
	}
	return filepath.Join(folder, filepath.FromSlash(rest)), true
}

// isDocument reports whether a name in a backup is that of a document.
func isDocument(name string) bool {
	folder, base := filepath.Split(filepath.FromSlash(name))
	return filepath.ToSlash(folder) == Documents && strings.EqualFold(filepath.Ext(base), ".yaml")
}

// Backups writes and restores backups. Its methods may be called from several
// goroutines.
type Backups struct {
	FS  disk.FS
	Now func() time.Time
}

// Progress is called with how much of the work is done, from 0 to 1, on the
// goroutine of the work.
type Progress func(share float64)

func (b Backups) files() safefile.Files { return safefile.Files{FS: b.FS, Now: b.Now} }

// meter turns bytes into shares of a total.
type meter struct {
	report      Progress
	done, total int64
}

func (m *meter) add(bytes int64) {
	m.done += bytes
	if m.report != nil && m.total > 0 {
		m.report(min(1, float64(m.done)/float64(m.total)))
	}
}
