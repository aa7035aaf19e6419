//go:build !linux

package gc

// useHugePages does nothing: only Linux leaves the size of pages to programs.
func useHugePages() {}
