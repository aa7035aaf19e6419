package disktest

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"promodoc/app/disk"
)

// Memory is a file system in memory that knows which of its content would
// survive a power cut. It is as strict as POSIX allows: the bytes of a file are
// durable after File.Sync, and the names in a folder after SyncDir of that
// folder, also the name of a folder in its parent. It has no symbolic links.
// The idea is that of Pebble's vfs.NewCrashableMem. It may be used by several
// goroutines.
type Memory struct {
	Now func() time.Time // for the times of files

	mu      sync.Mutex
	root    *node
	pending []step // changes of names that are not durable, in order
	temps   int    // names given by CreateTemp
}

// node is a file or a folder.
type node struct {
	mode     fs.FileMode
	modified time.Time

	data    []byte // as programs see it
	durable []byte // as a power cut leaves it
	lost    []span // of data: can no longer be made durable

	entries        map[string]*node // of a folder; nil for a file
	durableEntries map[string]*node
}

// span is a range of bytes, from the first to before the last.
type span struct{ from, to int }

// change gives a name in a folder to a node, or to none.
type change struct {
	folder *node
	name   string
	to     *node
}

// step is changes that survive a power cut together or not at all.
type step []change

var _ disk.FS = (*Memory)(nil)

// NewMemory returns a file system that has only a root folder.
func NewMemory() *Memory {
	return &Memory{Now: time.Now, root: newFolder(time.Time{})}
}

func newFolder(now time.Time) *node {
	return &node{
		mode: fs.ModeDir | 0o700, modified: now,
		entries: map[string]*node{}, durableEntries: map[string]*node{},
	}
}

func failed(op, name string, err error) error {
	return &fs.PathError{Op: op, Path: name, Err: err}
}

// split returns the parts of a name below the root.
func split(name string) []string {
	name = filepath.ToSlash(filepath.Clean(name))
	name = strings.TrimPrefix(name, filepath.ToSlash(filepath.VolumeName(name)))
	return strings.FieldsFunc(name, func(r rune) bool { return r == '/' })
}

// find returns the node with a name.
func (m *Memory) find(op, name string) (*node, error) {
	at := m.root
	for _, part := range split(name) {
		if at.entries == nil {
			return nil, failed(op, name, syscall.ENOTDIR)
		}
		next, ok := at.entries[part]
		if !ok {
			return nil, failed(op, name, fs.ErrNotExist)
		}
		at = next
	}
	return at, nil
}

// folderOf returns the folder that a name is in, and the last part of the name.
func (m *Memory) folderOf(op, name string) (*node, string, error) {
	folder, err := m.find(op, filepath.Dir(name))
	if err == nil && folder.entries == nil {
		err = failed(op, name, syscall.ENOTDIR)
	}
	return folder, filepath.Base(name), err
}

// apply makes changes of names visible. They are durable later.
func (m *Memory) apply(changes ...change) {
	for _, c := range changes {
		set(c.folder.entries, c.name, c.to)
	}
	m.pending = append(m.pending, changes)
}

func set(entries map[string]*node, name string, to *node) {
	if to == nil {
		delete(entries, name)
	} else {
		entries[name] = to
	}
}

// ReadFile implements disk.FS.
func (m *Memory) ReadFile(name string) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("read", name)
	if err == nil && n.entries != nil {
		err = failed("read", name, syscall.EISDIR)
	}
	if err != nil {
		return nil, err
	}
	return slices.Clone(n.data), nil
}

// ReadDir implements disk.FS.
func (m *Memory) ReadDir(name string) ([]fs.DirEntry, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("open", name)
	if err == nil && n.entries == nil {
		err = failed("readdir", name, syscall.ENOTDIR)
	}
	if err != nil {
		return nil, err
	}
	var all []fs.DirEntry
	for entry, child := range n.entries {
		all = append(all, fs.FileInfoToDirEntry(child.info(entry)))
	}
	slices.SortFunc(all, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return all, nil
}

// Lstat implements disk.FS.
func (m *Memory) Lstat(name string) (fs.FileInfo, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("lstat", name)
	if err != nil {
		return nil, err
	}
	return n.info(filepath.Base(name)), nil
}

// Readlink implements disk.FS. It always fails.
func (m *Memory) Readlink(name string) (string, error) {
	return "", failed("readlink", name, syscall.EINVAL)
}

// MkdirAll implements disk.FS.
func (m *Memory) MkdirAll(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	at := m.root
	for _, part := range split(name) {
		if at.entries == nil {
			return failed("mkdir", name, syscall.ENOTDIR)
		}
		next := at.entries[part]
		if next == nil {
			next = newFolder(m.Now())
			m.apply(change{at, part, next})
		}
		at = next
	}
	if at.entries == nil {
		return failed("mkdir", name, syscall.ENOTDIR)
	}
	return nil
}

// Link implements disk.FS.
func (m *Memory) Link(oldname, newname string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("link", oldname)
	if err != nil {
		return err
	}
	folder, base, err := m.folderOf("link", newname)
	switch {
	case err != nil:
		return err
	case n.entries != nil:
		return failed("link", oldname, syscall.EPERM)
	case folder.entries[base] != nil:
		return failed("link", newname, fs.ErrExist)
	}
	m.apply(change{folder, base, n})
	return nil
}

// Rename implements disk.FS.
func (m *Memory) Rename(from, to string) error { return m.rename(from, to, true) }

// RenameNew implements disk.FS.
func (m *Memory) RenameNew(from, to string) error { return m.rename(from, to, false) }

func (m *Memory) rename(from, to string, replace bool) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("rename", from)
	if err != nil {
		return err
	}
	oldFolder, oldBase, _ := m.folderOf("rename", from)
	folder, base, err := m.folderOf("rename", to)
	if err != nil {
		return err
	}
	switch there := folder.entries[base]; {
	case there != nil && !replace:
		return failed("rename", to, fs.ErrExist)
	case len(split(to)) > len(split(from)) && slices.Equal(split(from), split(to)[:len(split(from))]):
		return failed("rename", to, syscall.EINVAL) // into itself
	case there == nil:
	case there.entries != nil:
		return failed("rename", to, fs.ErrExist) // as package os does
	case there == n:
		return nil
	case n.entries != nil:
		return failed("rename", to, syscall.ENOTDIR)
	}
	m.apply(change{oldFolder, oldBase, nil}, change{folder, base, n})
	return nil
}

// Remove implements disk.FS.
func (m *Memory) Remove(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("remove", name)
	if err != nil {
		return err
	}
	if len(n.entries) > 0 {
		return failed("remove", name, syscall.ENOTEMPTY)
	}
	folder, base, err := m.folderOf("remove", name)
	if err == nil {
		m.apply(change{folder, base, nil})
	}
	return err
}

// Chtimes implements disk.FS. Times are durable at once.
func (m *Memory) Chtimes(name string, modified time.Time) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("chtimes", name)
	if err == nil {
		n.modified = modified
	}
	return err
}

// SyncDir implements disk.FS.
func (m *Memory) SyncDir(name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	folder, err := m.find("sync", name)
	if err != nil {
		return err
	}
	m.commit(folder)
	return nil
}

// CreateTemp implements disk.FS.
func (m *Memory) CreateTemp(dir, pattern string) (disk.File, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	before, after, _ := strings.Cut(pattern, "*")
	for {
		m.temps++
		file, err := m.create("createtemp", filepath.Join(dir, fmt.Sprintf("%s%06d%s", before, m.temps, after)))
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}

// CreateNew implements disk.FS.
func (m *Memory) CreateNew(name string) (disk.File, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.create("open", name)
}

// create makes a new, empty file.
func (m *Memory) create(op, name string) (disk.File, error) {
	folder, base, err := m.folderOf(op, name)
	if err != nil {
		return nil, err
	}
	if folder.entries[base] != nil {
		return nil, failed(op, name, fs.ErrExist)
	}
	n := &node{mode: 0o600, modified: m.Now()}
	m.apply(change{folder, base, n})
	return &memoryFile{m: m, node: n, name: name}, nil
}
