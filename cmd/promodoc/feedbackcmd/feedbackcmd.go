// Package feedbackcmd is the command `promodoc feedback`: it adds the comments of
// files to a document, and lists them. What it shares with the other commands is
// given to it.
package feedbackcmd

import (
	"github.com/spf13/cobra"

	"promodoc/cmd/promodoc/command"
)

// New returns the command.
func New(h command.Host) *cobra.Command {
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
