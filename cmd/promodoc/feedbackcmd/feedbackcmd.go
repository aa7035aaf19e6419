// Package feedbackcmd is the command `promodoc feedback`: it adds the comments of
// files to a document, and lists them. What it shares with the other commands is
// given to it.
package feedbackcmd

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

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

// MadeJSON is the output of --json of a command that makes a document, or names it.
type MadeJSON struct {
	Name string `json:"name"` // by which commands know a document of the library
	File string `json:"file"`
}

// Made prints the file of a document that a command made or named.
func (h Host) Made(file string, asJSON bool) error {
	if asJSON {
		return h.PrintJSON(MadeJSON{Name: safefile.Stem(file), File: file})
	}
	fmt.Fprintln(h.Done, file)
	return nil
}

// New returns the command.
func New(h Host) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "feedback",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Args:  h.Args(),
		RunE:  func(cmd *cobra.Command, _ []string) error { return h.Usage(errNoCommand.Err()) },
	}
	cmd.AddCommand(newAdd(h), newList(h), newMail(h))
	return cmd
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"feedback list": listJSON{}, "feedback add": addJSON{}}
}
