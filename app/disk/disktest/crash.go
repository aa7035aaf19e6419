package disktest

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"slices"
)

// blockSize is the number of bytes of a file that reach the disk together. It
// is small, so that small files are torn too.
const blockSize = 16

// commit makes the names in a folder durable. A rename between two folders is
// one step, and what was done to the same names before it comes first.
func (m *Memory) commit(folder *node) {
	type key struct {
		folder *node
		name   string
	}
	needed := map[key]bool{}
	var chosen, left []step
	for _, s := range slices.Backward(m.pending) {
		if slices.ContainsFunc(s, func(c change) bool { return c.folder == folder || needed[key{c.folder, c.name}] }) {
			for _, c := range s {
				needed[key{c.folder, c.name}] = true
			}
			chosen = append(chosen, s)
		} else {
			left = append(left, s)
		}
	}
	for _, s := range slices.Backward(chosen) {
		for _, c := range s {
			set(c.folder.durableEntries, c.name, c.to)
		}
	}
	slices.Reverse(left)
	m.pending = left
}

// Crash returns the file system as it is after a power cut at this moment. Of
// what was not durable each block of a file and each change of a name survives
// with a probability of percent in a hundred; a block that is lost before one
// that survives reads as zeros. The same seed gives the same result. m can be
// used further.
func (m *Memory) Crash(percent int, seed uint64) *Memory {
	m.mu.Lock()
	defer m.mu.Unlock()
	random := rand.New(rand.NewPCG(seed, 0))
	survives := func() bool { return random.IntN(100) < percent }
	names := map[*node]map[string]*node{} // of folders, as they survive
	entries := func(folder *node) map[string]*node {
		if names[folder] == nil {
			names[folder] = maps.Clone(folder.durableEntries)
		}
		return names[folder]
	}
	for _, s := range m.pending {
		if survives() {
			for _, c := range s {
				set(entries(c.folder), c.name, c.to)
			}
		}
	}
	after := NewMemory()
	after.Now, after.temps = m.Now, m.temps
	copies := map[*node]*node{}
	var copyOf func(n *node) *node
	copyOf = func(n *node) *node {
		if copies[n] != nil {
			return copies[n]
		}
		c := &node{mode: n.mode, modified: n.modified}
		copies[n] = c
		if n.entries == nil {
			c.data = n.surviving(survives)
			c.durable = slices.Clone(c.data)
			return c
		}
		c.durableEntries = map[string]*node{}
		children := entries(n)
		for _, name := range slices.Sorted(maps.Keys(children)) {
			c.durableEntries[name] = copyOf(children[name])
		}
		c.entries = maps.Clone(c.durableEntries)
		return c
	}
	after.root = copyOf(m.root)
	return after
}

// surviving returns what a power cut leaves of a file.
func (n *node) surviving(survives func() bool) []byte {
	out := slices.Clone(n.durable)
	keep := func(from, to int) {
		if missing := to - len(out); missing > 0 {
			out = append(out, bytes.Repeat([]byte{0}, missing)...)
		}
		copy(out[from:to], n.data[from:to])
	}
	for _, part := range append(slices.Clone(n.lost), span{len(n.durable), len(n.data)}) {
		for from := part.from; from < part.to; from += blockSize {
			if survives() {
				keep(from, min(from+blockSize, part.to))
			}
		}
	}
	return out
}
