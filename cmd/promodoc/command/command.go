// Package command is what the packages of commands are given by the program: its output, the
// library, and how errors become exit codes.
package command

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/message"
	"promodoc/app/safefile"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

// Host is what all commands share.
type Host struct {
	Out io.Writer
	// Done takes the lines that confirm what was done, such as the names of files that
	// were written: --quiet leaves them out.
	Done io.Writer
	// Open opens the workspace, for writing if a command writes.
	Open func(write bool) (*workspace.Workspace, error)
	// Load reads the document that an argument names, with a passphrase if it has
	// one.
	Load func(name string) (store.Opened, error)
	// Read is Load for commands that do not write the document: - is standard input.
	Read func(name string) (Document, error)
	// Notes prints sentences beside the output, and PrintJSON the output as JSON.
	Notes     func(texts []string)
	PrintJSON func(v any) error
	// Usage, Refusal and Output mark an error as one of usage, as the answer no, and
	// as one of writing the output.
	Usage, Refusal, Output func(error) error
	// Args checks the number of the arguments.
	Args func(what ...*message.Message) cobra.PositionalArgs
	// Prepare adds what every command that opens a document has.
	Prepare func(cmd *cobra.Command)
}

// Document is a document that a command only reads.
type Document struct {
	store.Opened
	Data []byte // that it was read from, if that was standard input
}

// Content returns the bytes that a document was read from.
func (d Document) Content() ([]byte, error) {
	if d.Data != nil {
		return d.Data, nil
	}
	return disk.Read(disk.OS{}, d.File)
}

// Made is the output of --json of a command that makes a document, names it or changes it.
type Made struct {
	Name string `json:"name"` // by which commands know a document of the library
	File string `json:"file"`
}

// Made prints the file of a document that a command made, named or changed.
func (h Host) Made(file string, asJSON bool) error {
	if asJSON {
		return h.PrintJSON(Made{Name: safefile.Stem(file), File: file})
	}
	fmt.Fprintln(h.Done, file)
	return nil
}
