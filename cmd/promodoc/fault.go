package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"promodoc/app/disk"
	"promodoc/app/yamldoc"
)

// The exit codes that scripts depend on.
const (
	exitDone    = 0
	exitNo      = 1 // understood and looked at, and the answer is no
	exitInput   = 2 // bad input or usage
	exitMachine = 3 // the machine refused: disk full, permission, no display
)

// codedError is an error that knows its exit code.
type codedError struct {
	code int
	err  error
}

func (e codedError) Error() string { return e.err.Error() }
func (e codedError) Unwrap() error { return e.err }

// usagef is a fault in what was asked for.
func usagef(format string, args ...any) error {
	return codedError{exitInput, fmt.Errorf(format, args...)}
}

// refusef says no to something that was asked for properly.
func refusef(format string, args ...any) error {
	return codedError{exitNo, fmt.Errorf(format, args...)}
}

// machinef says what this machine would not do.
func machinef(format string, args ...any) error {
	return codedError{exitMachine, fmt.Errorf(format, args...)}
}

// codeOf is the exit code for an error. What is not known to be the machine's
// doing is taken for a fault in the input: most of what can go wrong is a file
// that cannot be read as what it should be.
func codeOf(err error) int {
	var coded codedError
	var refused *disk.Refused
	var unconfirmed *disk.Unconfirmed
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &coded):
		return coded.code
	case errors.As(err, &refused) && (refused.Reason == disk.NotAFile || refused.Reason == disk.NameTooLong):
		return exitInput // a folder was named where a file should be, or no name at all
	case errors.As(err, &refused), errors.As(err, &unconfirmed), errors.Is(err, fs.ErrPermission):
		return exitMachine
	}
	return exitInput
}

// explain writes an error for people: one sentence after the program's name.
// The faults of a file are written one a line as they are, file:line:column
// first, so that editors can jump to the place.
func explain(w io.Writer, err error) {
	var faults yamldoc.Faults
	var fault yamldoc.Fault
	text := strings.TrimRight(err.Error(), "\n")
	if errors.As(err, &faults) || errors.As(err, &fault) {
		fmt.Fprintln(w, text)
		return
	}
	fmt.Fprintf(w, "promodoc: %s\n", text)
}
