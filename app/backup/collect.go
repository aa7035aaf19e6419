package backup

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"promodoc/app/archive"
	"promodoc/app/disk"
)

// found is a file that belongs into a backup.
type found struct {
	name     string // in the backup
	file     string
	size     int64
	modified time.Time
}

// LeftOut is a file that could not be backed up.
type LeftOut struct {
	File string
	Err  error
}

// maxDepth is how many folders are followed into one another.
const maxDepth = 64

// collector walks folders. Links are followed: a user who keeps the documents
// elsewhere wants them in the backup.
type collector struct {
	ctx     context.Context
	fsys    disk.FS
	target  string // the file of the backup itself
	files   []found
	leftOut []LeftOut
}

// collect returns the files of the roots, in the order of their names.
func (b Backups) collect(ctx context.Context, roots Roots, target string) ([]found, []LeftOut, error) {
	c := &collector{ctx: ctx, fsys: b.FS, target: target}
	for _, r := range roots.list() {
		if err := c.folder(r, r.folder, r.name, nil); err != nil {
			return nil, nil, err
		}
	}
	return c.files, c.leftOut, nil
}

// folder adds the files of a folder and those below it. above are the folders
// that led to it, with their links resolved.
func (c *collector) folder(r root, folder, name string, above []string) error {
	if err := c.ctx.Err(); err != nil {
		return err
	}
	real, err := disk.Resolve(c.fsys, folder)
	if err != nil || slices.Contains(above, real) || len(above) > maxDepth {
		c.leaveOut(folder, errLoop.Err())
		return nil
	}
	entries, err := disk.List(c.fsys, folder)
	if err != nil {
		c.leaveOut(folder, err)
		return nil
	}
	for _, entry := range entries {
		file := filepath.Join(folder, entry.Name())
		if len(above) == 0 && r.only != nil && !slices.Contains(r.only, entry.Name()) {
			continue
		}
		if file == c.target || passing(entry.Name()) || slices.Contains(r.except, file) {
			continue
		}
		if err := c.entry(r, file, name+"/"+entry.Name(), append(above, real)); err != nil {
			return err
		}
	}
	return nil
}

func (c *collector) entry(r root, file, name string, above []string) error {
	info, err := disk.Stat(c.fsys, file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if there, _ := disk.Exists(c.fsys, file); there { // a link to nothing
			c.leaveOut(file, err)
		}
	case err != nil:
		c.leaveOut(file, err)
	case info.IsDir():
		return c.folder(r, file, name, above)
	case !info.Mode().IsRegular():
		c.leaveOut(file, errNoFile.Err())
	case !archive.ValidName(name):
		c.leaveOut(file, errNameLeftOut.Err())
	default:
		c.files = append(c.files, found{name: name, file: file, size: info.Size(), modified: info.ModTime()})
	}
	return nil
}

func (c *collector) leaveOut(file string, err error) {
	c.leftOut = append(c.leftOut, LeftOut{File: file, Err: err})
}

// passing reports whether a file is only there while something is written or
// open: a temporary file or a lock.
func passing(base string) bool {
	temporary, _ := filepath.Match(disk.TempPattern, base)
	return temporary || strings.HasPrefix(base, ".") && strings.HasSuffix(base, ".lock")
}
