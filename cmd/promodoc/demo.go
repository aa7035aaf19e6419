package main

import (
	"github.com/spf13/cobra"

	"promodoc/app/docfile"
	"promodoc/assets"
	"promodoc/cmd/promodoc/gc"
)

func newDemo(p *program) *cobra.Command {
	c := exportCommand{program: p}
	cmd := &cobra.Command{
		Use:   "demo",
		Short: textDemoShort.Text(),
		Long:  textDemoLong.Text(),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return c.demo() },
	}
	cmd.Flags().StringVar(&c.to, "out", "", textDemoOut.Text())
	addPageFlags(cmd, &c.pages)
	return cmd
}

// demo exports the bundled sample in every format.
func (c *exportCommand) demo() error {
	if c.to == "-" {
		return usageError(errDemoStdout.Err())
	}
	gc.Delay()
	if err := c.openWorkspace(nil); err != nil {
		return err
	}
	setup, err := c.choosePages(c.pages, c.work.Preferences.Settings())
	if err != nil {
		return err
	}
	doc, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		return errSample.Wrap(err)
	}
	written, err := c.publish(doc, formatNames(), setup)
	return c.printWritten(written, err)
}
