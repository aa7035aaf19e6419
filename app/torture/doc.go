// Package torture has tests that do to the program what a bad day does: it is
// killed at random moments while somebody types, notes entries down and attaches files.
// There is nothing in it but tests. They are short unless the environment asks for
// more, see `make torture`.
package torture
