package gitlog

import (
	"context"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/disk"
)

// What is searched of a folder for repositories.
const (
	maxDepth   = 6
	maxFolders = 20_000
)

// notSearched are folders of what programs install, which are no work of the user.
var notSearched = []string{"node_modules", "vendor", "site-packages"}

// find returns the repositories that a folder has: itself, or all within it that are
// not within another one. Links and hidden folders are passed over. Errors: *disk.Refused
// if the folder cannot be listed.
func find(ctx context.Context, fsys disk.FS, folder string) ([]string, error) {
	entries, err := disk.List(fsys, folder)
	if err != nil {
		return nil, err
	}
	if isRepository(entries) {
		return []string{folder}, nil
	}
	var found []string
	looked := 0
	var search func(dir string, entries []fs.DirEntry, depth int) error
	search = func(dir string, entries []fs.DirEntry, depth int) error {
		for _, e := range entries {
			if !e.IsDir() || strings.HasPrefix(e.Name(), ".") || slices.Contains(notSearched, e.Name()) {
				continue
			}
			if looked++; looked > maxFolders || ctx.Err() != nil {
				return ctx.Err()
			}
			within := filepath.Join(dir, e.Name())
			below, err := disk.List(fsys, within)
			switch {
			case err != nil: // of somebody else
			case isRepository(below):
				found = append(found, within)
			case depth < maxDepth:
				if err := search(within, below, depth+1); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return found, search(folder, entries, 1)
}

// isRepository reports whether a folder with these entries is a repository: it has one
// for a work tree, or is a bare one.
func isRepository(entries []fs.DirEntry) bool {
	var head, objects, refs bool
	for _, e := range entries {
		switch e.Name() {
		case ".git":
			return true
		case "HEAD":
			head = true
		case "objects":
			objects = e.IsDir()
		case "refs":
			refs = e.IsDir()
		}
	}
	return head && objects && refs
}
