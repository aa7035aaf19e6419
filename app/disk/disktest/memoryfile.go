package disktest

import (
	"bytes"
	"io/fs"
	"slices"
	"syscall"
	"time"

	"promodoc/app/disk"
)

// OpenAppend implements disk.FS.
func (m *Memory) OpenAppend(name string) (disk.File, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, err := m.find("open", name)
	if err != nil {
		return nil, err
	}
	if n.entries != nil {
		return nil, failed("open", name, syscall.EISDIR)
	}
	return &memoryFile{m: m, node: n, name: name}, nil
}

// Open implements disk.FS. The reader sees the file as it is now.
func (m *Memory) Open(name string) (disk.Reader, error) {
	data, err := m.ReadFile(name)
	if err != nil {
		return nil, err
	}
	info, err := m.Lstat(name)
	if err != nil {
		return nil, err
	}
	return memoryReader{bytes.NewReader(data), info}, nil
}

// memoryReader is a file of Memory open for reading.
type memoryReader struct {
	*bytes.Reader
	info fs.FileInfo
}

func (r memoryReader) Stat() (fs.FileInfo, error) { return r.info, nil }
func (memoryReader) Close() error                 { return nil }

// memoryFile is a file of Memory open for writing. All writing is at the end.
type memoryFile struct {
	m      *Memory
	node   *node
	name   string
	closed bool
}

func (f *memoryFile) Name() string { return f.name }

func (f *memoryFile) Write(p []byte) (int, error) {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	if f.closed {
		return 0, failed("write", f.name, fs.ErrClosed)
	}
	f.node.data = append(f.node.data, p...)
	f.node.modified = f.m.Now()
	return len(p), nil
}

func (f *memoryFile) Chmod(mode fs.FileMode) error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	f.node.mode = mode.Perm()
	return nil
}

func (f *memoryFile) Sync() error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	if f.closed {
		return failed("sync", f.name, fs.ErrClosed)
	}
	n := f.node
	was := n.durable
	n.durable = slices.Clone(n.data)
	for _, lost := range n.lost {
		clear(n.durable[lost.from:lost.to])
		if lost.from < len(was) {
			copy(n.durable[lost.from:lost.to], was[lost.from:])
		}
	}
	return nil
}

// failSync makes what is not durable by now lost to every later Sync.
func (f *memoryFile) failSync() {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	if from, to := len(f.node.durable), len(f.node.data); from < to {
		f.node.lost = append(f.node.lost, span{from, to})
	}
}

func (f *memoryFile) Close() error {
	f.m.mu.Lock()
	defer f.m.mu.Unlock()
	if f.closed {
		return failed("close", f.name, fs.ErrClosed)
	}
	f.closed = true
	return nil
}

// info describes a node under a name.
func (n *node) info(name string) fs.FileInfo {
	return nodeInfo{name: name, mode: n.mode, size: int64(len(n.data)), modified: n.modified}
}

type nodeInfo struct {
	name     string
	mode     fs.FileMode
	size     int64
	modified time.Time
}

func (i nodeInfo) Name() string       { return i.name }
func (i nodeInfo) Size() int64        { return i.size }
func (i nodeInfo) Mode() fs.FileMode  { return i.mode }
func (i nodeInfo) ModTime() time.Time { return i.modified }
func (i nodeInfo) IsDir() bool        { return i.mode.IsDir() }
func (i nodeInfo) Sys() any           { return nil }
