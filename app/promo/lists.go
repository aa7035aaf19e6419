package promo

import "slices"

// The functions below return new slices and do not change their arguments: an
// old Document may still be read elsewhere, and undo returns to it.

func inRange[T any](s []T, i int) bool { return i >= 0 && i < len(s) }

// without returns a copy of s without element i; nil if nothing is left, so that
// a list that was emptied equals one that never had an element.
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

// shifted returns a copy of s with element i moved by delta positions, stopping at
// the ends.
func shifted[T any](s []T, i, delta int) []T {
	v := s[i]
	to := clampedSum(i, delta, len(s)-1)
	rest := slices.Concat(s[:i], s[i+1:])
	return inserted(rest, to, v)
}

// clampedSum returns i+delta clamped to the range from 0 to last, without overflow.
func clampedSum(i, delta, last int) int {
	return i + min(max(delta, -i), last-i)
}
