package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"promodoc/app/crash"
	"promodoc/app/disk"
	"promodoc/app/filelock"
	"promodoc/app/message"
	"promodoc/app/sealed"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/app/yamldoc"
)

// The exit codes that scripts depend on.
const (
	exitDone   = 0
	exitNo     = 1 // refused, or nothing was found
	exitUsage  = 2 // invalid input or usage
	exitSystem = 3 // the system refused: disk full, permission, no display
)

// exitError is an error with its exit code.
type exitError struct {
	code int
	err  error
}

func (e exitError) Error() string { return e.err.Error() }
func (e exitError) Unwrap() error { return e.err }

// usageError marks err as a mistake in the command or its input.
func usageError(err error) error { return exitError{exitUsage, err} }

// refusal marks err as the answer no to a valid command.
func refusal(err error) error { return exitError{exitNo, err} }

// systemError marks err as something that this machine refused.
func systemError(err error) error { return exitError{exitSystem, err} }

// codeOf returns the exit code for an error. An error of no known kind counts
// as one in the input, since most errors are about a file with invalid content.
func codeOf(err error) int {
	var exit exitError
	var refused *disk.Refused
	var unconfirmed *disk.Unconfirmed
	var elsewhere *store.Elsewhere
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &exit):
		return exit.code
	case message.Is(err, sealed.ErrPassphrase), message.Is(err, workspace.ErrConflict), message.Is(err, filelock.ErrBusy), errors.As(err, &elsewhere):
		return exitNo
	case errors.As(err, &refused) && (refused.Reason == disk.WrongType || refused.Reason == disk.NameTooLong):
		return exitUsage // the name is of a folder, or cannot be that of a file
	case errors.As(err, &refused), errors.As(err, &unconfirmed), errors.Is(err, fs.ErrPermission):
		return exitSystem
	}
	return exitUsage
}

// printError writes an error as one sentence after the program's name. The
// faults of a file are written one per line as they are, beginning with
// file:line:column, so that editors can jump to them.
func printError(w io.Writer, err error) {
	var faults yamldoc.Faults
	var fault yamldoc.Fault
	text := strings.TrimRight(err.Error(), "\n")
	if errors.As(err, &faults) || errors.As(err, &fault) {
		fmt.Fprintln(w, text)
		return
	}
	fmt.Fprintln(w, textError.Text("Error", text))
}

// panicError writes a report of a panic, and returns an error that names it.
func (p *program) panicError(panicked any) error {
	if p.folders.State != "" {
		if file, err := crashReports(p.folders.State).Recovered(panicked); err == nil {
			return systemError(errPanicWithLog.Err("Panic", crash.Describe(panicked), "File", file))
		}
	}
	return systemError(errPanic.Err("Panic", crash.Describe(panicked)))
}

// rootCause returns the system's own error, such as "no space left on device".
func rootCause(err error) error {
	for inner := errors.Unwrap(err); inner != nil; inner = errors.Unwrap(err) {
		err = inner
	}
	return err
}
