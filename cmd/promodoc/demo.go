package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"promodoc/app/docfile"
	"promodoc/assets"
)

func newDemo(p *program) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Export a filled sample document in every format",
		Long: `Exports a complete sample document in every format, into the exports folder
unless --out says otherwise, and prints the files it wrote.`,
		Args: exactly(0, ""),
		RunE: func(*cobra.Command, []string) error { return p.demo(o) },
	}
	cmd.Flags().StringVar(&o.out, "out", "", "folder to write to")
	addPageFlags(cmd, &o.pages)
	return cmd
}

func (p *program) demo(o exportOptions) error {
	if o.out == "-" {
		return usagef("the sample comes in several formats, which standard output cannot take: give --out a folder")
	}
	delayGC()
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	pages, err := p.choosePages(o.pages, p.work.Preferences.Settings())
	if err != nil {
		return err
	}
	doc, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		return fmt.Errorf("the sample that comes with the program cannot be read: %w", err)
	}
	written, err := p.publish(doc, formatNames(), pages, o)
	return p.tellWritten(written, err)
}
