package promo

import "slices"

// The helpers below make new slices and leave the ones they are given alone:
// an old Document may still be read elsewhere, and is what undo goes back to.

func inRange[T any](s []T, i int) bool { return i >= 0 && i < len(s) }

// without returns a copy of s without element i; nil when nothing is left, so
// that a list emptied by hand equals one that never held anything.
func without[T any](s []T, i int) []T {
	if len(s) == 1 {
		return nil
	}
	return slices.Concat(s[:i], s[i+1:])
}

// inserted returns a copy of s with v as element i.
func inserted[T any](s []T, i int, v T) []T {
	return slices.Concat(s[:i], []T{v}, s[i:])
}

// shifted returns a copy of s whose element i stands delta places later, or at
// the end of the list that it would pass.
func shifted[T any](s []T, i, delta int) []T {
	v := s[i]
	to := clampedSum(i, delta, len(s)-1)
	rest := slices.Concat(s[:i], s[i+1:])
	return inserted(rest, to, v)
}

// clampedSum is i+delta within 0 and last, safe from overflow.
func clampedSum(i, delta, last int) int {
	return i + min(max(delta, -i), last-i)
}
