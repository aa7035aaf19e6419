// Package app holds what the program decides: which paths there are (career),
// what a promotion document is (promo), how it is kept on disk (store), edited
// (session) and published (publish). Nothing below this folder knows of a
// window, of a page or of a file format it exports to; it builds without cgo
// and tests without a display.
package app
