package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"promodoc/app/archive"
	"promodoc/app/disk"
	"promodoc/app/safefile"
)

// Copy is a library that is being copied to a new folder. Its methods must not
// be called by several goroutines at once.
type Copy struct {
	backups  Backups
	root     root // the library
	from, to string
	made     bool            // the folder did not exist
	copied   map[string]bool // names of files that have a copy, whole or not
	stale    map[string]bool // those whose copy is not what the library has
	last     []found         // what the library had when it was last compared

	ctx   context.Context // of Run
	meter *meter
}

// NewCopy returns the copy of the library of the roots in a folder, which must be
// empty or not exist. If another root is in the library's folder, or is that, what
// belongs to it is not copied. Nothing is written yet. Errors: ErrInsideItself,
// ErrLibraryThere, ErrNotEmpty, *disk.Refused.
func (b Backups) NewCopy(roots Roots, to string) (*Copy, error) {
	from := roots.Library
	if err := b.checkNewLibrary(from, to); err != nil {
		return nil, err
	}
	existed, err := disk.Exists(b.FS, to)
	if err != nil {
		return nil, err
	}
	return &Copy{backups: b, root: roots.library(), from: from, to: to, made: !existed, copied: map[string]bool{}, stale: map[string]bool{}}, nil
}

// Run copies what the copy does not have yet and compares every byte of both.
// The library is left as it is; after an error the copy is removed, but for what
// the error names. Errors: ErrNotCopied, ErrHalfCopy, that of ctx,
// *disk.Refused.
func (c *Copy) Run(ctx context.Context, progress Progress) error {
	c.ctx, c.meter = ctx, &meter{report: progress}
	err := disk.MakeFolder(c.backups.FS, c.to)
	if err == nil {
		err = c.run()
	}
	if err == nil {
		return nil
	}
	if left := c.Undo(); left != "" {
		return ErrHalfCopy.Wrap(err, "Folder", left)
	}
	return err
}

// Current reports whether the library is as it was when Run compared it, by the
// sizes and times of its files.
func (c *Copy) Current() bool {
	c.ctx = context.Background()
	now, err := c.list()
	return err == nil && slices.EqualFunc(now, c.last, func(a, b found) bool {
		return a.name == b.name && a.size == b.size && a.modified.Equal(b.modified)
	})
}

// checkNewLibrary returns an error for a folder that a library cannot move to.
func (b Backups) checkNewLibrary(from, to string) error {
	if within(to, from) || within(from, to) {
		return ErrInsideItself.Err("Folder", to, "Library", from)
	}
	entries, err := disk.List(b.FS, to)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if slices.Contains(libraryParts, entry.Name()) {
			return ErrLibraryThere.Err("Folder", to)
		}
	}
	if len(entries) > 0 {
		return ErrNotEmpty.Err("Folder", to)
	}
	return nil
}

// within reports whether a folder is another or below it.
func within(folder, other string) bool {
	rel, err := filepath.Rel(other, folder)
	return err == nil && filepath.IsLocal(rel)
}

// run copies until the copy has what the library has: it may change meanwhile.
func (c *Copy) run() error {
	for round := 0; round < maxRounds; round++ {
		files, err := c.list()
		if err != nil {
			return err
		}
		files = slices.DeleteFunc(files, func(f found) bool { return c.copied[f.name] && !c.stale[f.name] })
		for _, f := range files {
			c.meter.total += 2 * f.size // it is copied, and then read again here and there
		}
		for _, f := range files {
			if err := c.copy(f); err != nil && !c.gone(f, err) {
				return err
			}
		}
		if same, err := c.compare(); same || err != nil {
			return err
		}
	}
	return ErrNotCopied.Wrap(archive.ErrChanged.Err("File", c.from))
}

// list returns the files of the library. One that cannot be read is an error
// here: the library must not be left without it.
func (c *Copy) list() ([]found, error) {
	walk := &collector{ctx: c.ctx, fsys: c.backups.FS}
	if err := walk.folder(c.root, c.from, libraryName, nil); err != nil {
		return nil, err
	}
	if len(walk.leftOut) > 0 {
		first := walk.leftOut[0]
		return nil, ErrNotCopied.Wrap(errLeftOut.Wrap(first.Err, "File", first.File))
	}
	return walk.files, nil
}

func (c *Copy) target(f found) string {
	return filepath.Join(c.to, filepath.FromSlash(strings.TrimPrefix(f.name, libraryName+"/")))
}

// gone reports whether a file no longer exists, and removes its copy.
func (c *Copy) gone(f found, err error) bool {
	if !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	if there, existsErr := disk.Exists(c.backups.FS, f.file); existsErr != nil || there {
		return false
	}
	return c.drop(f.name) == nil
}

func (c *Copy) drop(name string) error {
	err := c.backups.FS.Remove(c.target(found{name: name}))
	delete(c.copied, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func (c *Copy) copy(f found) error {
	if err := c.ctx.Err(); err != nil {
		return err
	}
	to := c.target(f)
	if err := disk.MakeFolder(c.backups.FS, filepath.Dir(to)); err != nil {
		return err
	}
	in, err := disk.Open(c.backups.FS, f.file)
	if err != nil {
		return err
	}
	defer in.Close()
	put := disk.CreateWith
	if c.copied[f.name] {
		put = disk.ReplaceWith
	}
	c.copied[f.name] = true // it may be there even if this fails
	delete(c.stale, f.name)
	err = put(c.backups.FS, to, func(out io.Writer) error { return c.stream(out, in, f.file) }, func(temp string) error {
		_ = c.backups.FS.Chtimes(temp, f.modified) // not worth a failure
		return nil
	})
	if disk.IgnoreUnconfirmed(err) == nil && err != nil {
		return ErrNotCopied.Wrap(err) // the library must not be left for what a power cut may take
	}
	return err
}

func (c *Copy) stream(out io.Writer, in disk.Reader, file string) error {
	buffer := make([]byte, 256<<10)
	for {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		n, err := in.Read(buffer)
		if _, writeErr := out.Write(buffer[:n]); writeErr != nil {
			return writeErr
		}
		c.meter.add(int64(n))
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return disk.RefusedRead(file, err)
		}
	}
}

// compare reads every file of the library and its copy, and removes copies of
// what the library no longer has. It reports whether the two are the same.
func (c *Copy) compare() (same bool, err error) {
	files, err := c.list()
	if err != nil {
		return false, err
	}
	c.last = files
	same = true
	here := map[string]bool{}
	for _, f := range files {
		here[f.name] = true
		equal, err := c.equal(f)
		if err != nil && !c.gone(f, err) {
			return false, err
		}
		same = same && equal
	}
	for name := range c.copied {
		if !here[name] {
			same = false
			if err := c.drop(name); err != nil {
				return false, err
			}
		}
	}
	return same, nil
}

// equal compares a file with its copy.
func (c *Copy) equal(f found) (bool, error) {
	if err := c.ctx.Err(); err != nil || !c.copied[f.name] {
		return false, err
	}
	ours, err := c.backups.sum(f.file)
	if err != nil {
		return false, err
	}
	theirs, err := c.backups.sum(c.target(f))
	if err != nil {
		return false, err
	}
	c.meter.add(f.size)
	c.stale[f.name] = ours != theirs
	return ours == theirs, nil
}

// Undo removes the copy and the folders that are empty then. It returns the
// folder if something of it is left.
func (c *Copy) Undo() (left string) {
	folders := map[string]bool{}
	for name := range c.copied {
		if c.drop(name) != nil {
			left = c.to
		}
		for dir := filepath.Dir(c.target(found{name: name})); within(dir, c.to) && dir != filepath.Clean(c.to); dir = filepath.Dir(dir) {
			folders[dir] = true
		}
	}
	if c.made {
		folders[filepath.Clean(c.to)] = true
	}
	deepest := slices.SortedFunc(maps.Keys(folders), func(a, b string) int { return len(b) - len(a) })
	for _, dir := range deepest {
		_ = c.backups.FS.Remove(dir) // fails unless it is empty
	}
	return left
}

// SetAside gives the folder of a library that was moved elsewhere a name that
// says so, and returns it. If the folder has more than the library, only what is
// the library's is renamed in it. Errors: *disk.Refused, and then the folder is as
// it was, or some of what is the library's.
func (b Backups) SetAside(roots Roots) (string, error) {
	folder := filepath.Clean(roots.Library)
	if !roots.shared() {
		return b.setAside(folder)
	}
	for _, part := range libraryParts {
		there, err := disk.Exists(b.FS, filepath.Join(folder, part))
		if err == nil && there {
			_, err = b.setAside(filepath.Join(folder, part))
		}
		if err != nil {
			return folder, err
		}
	}
	return folder, nil
}

func (b Backups) setAside(folder string) (string, error) {
	name := folder + b.Now().Format(" (moved 2006-01-02)")
	for n := 1; n < safefile.MaxNumber; n++ {
		aside := name
		if n > 1 {
			aside = fmt.Sprintf("%s-%d", name, n)
		}
		there, err := disk.Exists(b.FS, aside)
		if err != nil {
			return folder, err
		}
		if !there {
			return aside, disk.RefusedMove(folder, b.FS.Rename(folder, aside))
		}
	}
	return folder, nil
}
