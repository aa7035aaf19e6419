package compare

import "slices"

// choices are which pieces are taken over, with what was chosen before for undo.
// A slice is never written to once it was replaced.
type choices struct {
	taken      []bool
	undo, redo [][]bool
}

func newChoices(n int, taken bool) *choices {
	return &choices{taken: slices.Repeat([]bool{taken}, n)}
}

// count returns how many pieces are taken over.
func (c *choices) count() int {
	n := 0
	for _, taken := range c.taken {
		if taken {
			n++
		}
	}
	return n
}

// set chooses for one piece, and reports whether that changed anything.
func (c *choices) set(i int, taken bool) bool {
	if i < 0 || i >= len(c.taken) {
		return false
	}
	next := slices.Clone(c.taken)
	next[i] = taken
	return c.replace(next)
}

// setAll chooses for all pieces at once.
func (c *choices) setAll(taken bool) bool {
	return c.replace(slices.Repeat([]bool{taken}, len(c.taken)))
}

func (c *choices) replace(next []bool) bool {
	if slices.Equal(next, c.taken) {
		return false
	}
	c.undo, c.redo = append(c.undo, c.taken), nil
	c.taken = next
	return true
}

// changed reports whether the user chose anything.
func (c *choices) changed() bool { return len(c.undo) > 0 }

// back undoes the last choice and returns the piece to go to, -1 if there was
// no choice.
func (c *choices) back() int { return c.travel(&c.undo, &c.redo) }

// again redoes the choice that was undone last.
func (c *choices) again() int { return c.travel(&c.redo, &c.undo) }

func (c *choices) travel(from, to *[][]bool) int {
	last := len(*from) - 1
	if last < 0 {
		return -1
	}
	before := c.taken
	*to = append(*to, before)
	c.taken, *from = (*from)[last], (*from)[:last]
	for i := range before {
		if before[i] != c.taken[i] {
			return i
		}
	}
	return 0
}
