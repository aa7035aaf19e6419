package feedbackcmd

import (
	"io"

	"github.com/spf13/cobra"

	"promodoc/app/feedback"
	"promodoc/cmd/promodoc/command"
)

func newMail(h command.Host) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "mail DOC",
		Short:   textMailShort.Text(),
		Long:    textMailLong.Text(),
		Example: `  promodoc feedback mail mine > mail.txt`,
		Args:    h.Args(textDocument),
		RunE:    func(_ *cobra.Command, args []string) error { return printMail(h, args[0]) },
	}
	h.Prepare(cmd)
	return cmd
}

// printMail prints the mail about the open questions of a document.
func printMail(h command.Host, name string) error {
	if _, err := h.Open(false); err != nil {
		return err
	}
	opened, err := h.Read(name)
	if err != nil {
		return err
	}
	mail, ok := feedback.MailOf(opened.Document)
	if !ok {
		return h.Refusal(errNoQuestions.Err())
	}
	if _, err := io.WriteString(h.Out, mail.String()); err != nil {
		return h.Output(err)
	}
	return nil
}
