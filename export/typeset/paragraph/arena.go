package paragraph

// arena allocates many short slices from a few long ones.
type arena[T any] struct {
	free  []T
	chunk int // length of the last long slice
}

// take returns an empty slice with room for n elements.
func (a *arena[T]) take(n int) []T {
	const minChunk, maxChunk = 64, 2048
	if cap(a.free)-len(a.free) < n {
		// Chunks grow with use: a cache may keep all of a small layout.
		a.chunk = min(max(minChunk, 2*a.chunk), maxChunk)
		a.free = make([]T, 0, max(a.chunk, n))
	}
	at := len(a.free)
	a.free = a.free[:at+n]
	return a.free[at : at : at+n]
}

// giveBack returns the last n elements that were taken and not used.
func (a *arena[T]) giveBack(n int) { a.free = a.free[:len(a.free)-n] }
