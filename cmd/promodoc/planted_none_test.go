//go:build !cgo || !linux

package main

// mainWithPanic is the program itself where its window is not driven by tests.
func mainWithPanic() { main() }

// mainWithPointer is likewise the program itself.
func mainWithPointer() { main() }
