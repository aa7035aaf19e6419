// Package shell is what the commands have in common towards the shell that they are run
// from: standard output that could not be written, flags and commands that are mistyped, and
// the completion of file names. It must not know of documents.
package shell

import (
	"errors"
	"io"
	"os"

	"golang.org/x/term"
)

// Output is standard output. It remembers that something could not be written, so that no
// command has to look at each line.
type Output struct {
	W   io.Writer
	err error
}

// Write implements io.Writer. That the reader closed the pipe is no error: it has read
// enough.
func (o *Output) Write(p []byte) (int, error) {
	n, err := o.W.Write(p)
	if errors.Is(err, os.ErrClosed) {
		return len(p), nil
	}
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// Err returns the first error of writing.
func (o *Output) Err() error { return o.err }

// IsTerminal reports whether what is written is shown on a terminal.
func (o *Output) IsTerminal() bool {
	file, ok := o.W.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// Columns returns how many columns the terminal has that the output is shown on; 0 if it is
// shown on none.
func (o *Output) Columns() int {
	if !o.IsTerminal() {
		return 0
	}
	width, _, err := term.GetSize(int(o.W.(*os.File).Fd()))
	if err != nil || width <= 0 {
		return usualColumns
	}
	return width
}

// usualColumns is how many columns a terminal has that does not say.
const usualColumns = 80

// Unless is a writer that leaves everything out once a flag is set.
type Unless struct {
	W     io.Writer
	Quiet *bool
}

// Write implements io.Writer.
func (u Unless) Write(p []byte) (int, error) {
	if *u.Quiet {
		return len(p), nil
	}
	return u.W.Write(p)
}
