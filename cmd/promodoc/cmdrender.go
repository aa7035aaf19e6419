package main

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/export"
)

// renderOptions is what `promodoc render` is told.
type renderOptions struct {
	out   string
	pages pageFlags
}

func newRender(p *program) *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render FILE.md",
		Short: "Typeset any Markdown file as a PDF and print its name",
		Long: `Typesets any Markdown file the way documents are, and prints the PDF it wrote:
beside the Markdown file unless --out says otherwise. - is standard input, whose
PDF goes to standard output unless --out says otherwise. Pictures are taken from
the folder of the Markdown file.`,
		Example: `  promodoc render notes.md
  pandoc -t gfm case.docx | promodoc render - --out case.pdf`,
		Args: exactly(1, "the Markdown file"),
		RunE: func(_ *cobra.Command, args []string) error { return p.render(args[0], o) },
		ValidArgsFunction: cobra.FixedCompletions([]cobra.Completion{"md", "markdown"},
			cobra.ShellCompDirectiveFilterFileExt),
	}
	cmd.Flags().StringVar(&o.out, "out", "", "file to write; - for standard output")
	addPageFlags(cmd, &o.pages)
	return cmd
}

func (p *program) render(name string, o renderOptions) error {
	pages, err := p.renderPages(o.pages)
	if err != nil {
		return err
	}
	source, files, err := p.markdown(name)
	if err != nil {
		return err
	}
	out, err := renderTarget(name, o.out)
	if err != nil {
		return err
	}
	if len(source) <= smallSource {
		collectRarely()
	}
	data, report, err := export.Typeset(source, exportOptionsOf(pages, files))
	if err != nil {
		return err
	}
	p.tellOfRendering(report.Notices)
	if out == "-" {
		return p.print(data)
	}
	if err := replacePDF(out, data); err != nil {
		return err
	}
	fmt.Fprintln(p.out, out)
	return nil
}

// renderPages is what the flags say of the pages and, where they do not, the
// settings.
func (p *program) renderPages(flags pageFlags) (publish.RenderOptions, error) {
	s, notices, err := settings.Load(disk.OS{}, p.folders.Settings())
	for _, notice := range notices {
		p.note("%s", notice)
	}
	if err != nil {
		return publish.RenderOptions{}, err
	}
	return p.choosePages(flags, s)
}

// markdown reads the source and gives the folder beside it, for its pictures.
func (p *program) markdown(name string) ([]byte, fs.FS, error) {
	if name == "-" {
		data, err := p.readAll()
		return data, nil, err
	}
	data, err := disk.Read(disk.OS{}, name)
	return data, os.DirFS(filepath.Dir(name)), err
}

// readAll is all of standard input.
func (p *program) readAll() ([]byte, error) {
	data, err := io.ReadAll(p.in)
	if err != nil {
		return nil, machinef("standard input could not be read: %v", innermost(err))
	}
	return data, nil
}

// renderTarget is the file to write, or - for standard output. A folder takes
// the name of the Markdown file.
func renderTarget(name, out string) (string, error) {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)) + ".pdf"
	switch {
	case out == "-", out == "" && name == "-":
		return "-", nil
	case out == "":
		out = filepath.Join(filepath.Dir(name), base)
	case isFolder(out) && name == "-":
		return "", usagef("--out %s is a folder, and standard input has no name: give --out a file", out)
	case isFolder(out):
		out = filepath.Join(out, base)
	}
	return filepath.Abs(out)
}

// replacePDF writes the file, over an older PDF if need be and over nothing
// else: a mistyped --out must not cost anybody the source.
func replacePDF(file string, data []byte) error {
	there, err := disk.Exists(disk.OS{}, file)
	if err != nil {
		return err
	}
	if there {
		old, err := disk.Read(disk.OS{}, file)
		if err != nil {
			return err
		}
		if len(old) > 0 && !bytes.HasPrefix(old, []byte("%PDF-")) {
			return refusef("%s stands there and is not a PDF: it was left alone; give --out another file", file)
		}
	}
	return disk.Replace(disk.OS{}, file, data)
}
