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
	"promodoc/app/pagesetup"
	"promodoc/app/settings"
	"promodoc/export"
)

// renderOptions is what `promodoc render` is told.
type renderOptions struct {
	out, format string
	dpi         int // 0 unless given
	pages       pageFlags
}

// What render can make of a Markdown file.
const (
	renderPDF = "pdf"
	renderPNG = "png"
)

func newRender(p *program) *cobra.Command {
	var o renderOptions
	cmd := &cobra.Command{
		Use:   "render FILE.md",
		Short: "Typeset any Markdown file as a PDF or as page images and print their names",
		Long: `Typesets any Markdown file the way documents are, and prints the files it wrote:
beside the Markdown file unless --out says otherwise. - is standard input, whose
pages go to standard output unless --out says otherwise. Pictures are taken from
the folder of the Markdown file.

With --format png every page is an image: NAME-1.png, NAME-2.png and so on, with
as many digits as the last page needs. --out names a folder for them, or what
their names begin with; - takes a document of one page. Images of pages that are
no longer there stay where they are.`,
		Example: `  promodoc render notes.md
  promodoc render notes.md --format png -r 200 --out images
  pandoc -t gfm case.docx | promodoc render - --out case.pdf`,
		Args: exactly(1, "the Markdown file"),
		RunE: func(_ *cobra.Command, args []string) error { return p.render(args[0], o) },
		ValidArgsFunction: cobra.FixedCompletions([]cobra.Completion{"md", "markdown"},
			cobra.ShellCompDirectiveFilterFileExt),
	}
	flags := cmd.Flags()
	flags.StringVar(&o.format, "format", "", "pdf or png (pdf, unless --out ends in .png)")
	flags.StringVar(&o.out, "out", "", "file or folder to write; - for standard output")
	flags.IntVarP(&o.dpi, "dpi", "r", 0, fmt.Sprintf("dots an inch of page images, %d to %d (%d unless given)", export.MinDPI, export.MaxDPI, export.DefaultDPI))
	addPageFlags(cmd, &o.pages)
	mustComplete(cmd, "format", completeWords(renderPDF, renderPNG))
	return cmd
}

func (p *program) render(name string, o renderOptions) error {
	if err := o.complete(); err != nil {
		return err
	}
	pages, err := p.renderPages(o.pages)
	if err != nil {
		return err
	}
	source, files, err := p.markdown(name)
	if err != nil {
		return err
	}
	out, err := renderTarget(name, o)
	if err != nil {
		return err
	}
	set := export.Options{Setup: pages, Files: files}
	if o.format == renderPNG {
		return p.renderImages(source, set, o.dpi, out)
	}
	delayGC()
	data, report, err := export.Typeset(source, set)
	if err != nil {
		return err
	}
	p.tellOfRendering(report.Notices)
	if out == "-" {
		return p.print(data)
	}
	if err := mayReplace(out, renderPDF); err != nil {
		return err
	}
	if err := disk.Replace(disk.OS{}, out, data); err != nil {
		return err
	}
	fmt.Fprintln(p.out, out)
	return nil
}

// complete checks format and density, and decides on those not given.
func (o *renderOptions) complete() error {
	format := strings.ToLower(o.format)
	switch {
	case format == "" && strings.EqualFold(filepath.Ext(o.out), ".png") && !isFolder(o.out):
		format = renderPNG
	case format == "":
		format = renderPDF
	case format != renderPDF && format != renderPNG:
		return usagef("there is no format %q; write --format pdf or png", o.format)
	}
	o.format = format
	switch {
	case format == renderPDF && o.dpi != 0:
		return usagef("a PDF has no dots: -r is for --format png")
	case format == renderPNG && o.dpi == 0:
		o.dpi = export.DefaultDPI
	case format == renderPNG && (o.dpi < export.MinDPI || o.dpi > export.MaxDPI):
		return usagef("-r %d is out of range: page images are made at %d to %d dots an inch", o.dpi, export.MinDPI, export.MaxDPI)
	}
	return nil
}

// renderPages is what the flags say of the pages and, where they do not, the
// settings.
func (p *program) renderPages(flags pageFlags) (pagesetup.Setup, error) {
	s, notices, err := settings.Load(disk.OS{}, p.folders.Settings())
	for _, notice := range notices {
		p.note("%s", notice)
	}
	if err != nil {
		return pagesetup.Setup{}, err
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
		return nil, machinef("standard input could not be read: %v", rootCause(err))
	}
	return data, nil
}

// renderTarget is the file to write, or - for standard output. A folder takes
// the name of the Markdown file. Page images get their numbers later.
func renderTarget(name string, o renderOptions) (string, error) {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)) + "." + o.format
	out := o.out
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

// kinds are what files of the formats begin with, and what people call them.
var kinds = map[string]struct{ begins, name string }{
	renderPDF: {"%PDF-", "a PDF"},
	renderPNG: {"\x89PNG\r\n\x1a\n", "a PNG image"},
}

// mayReplace refuses to write over anything but an older file of the format: a
// mistyped --out must not cost anybody the source.
func mayReplace(file, format string) error {
	there, err := disk.Exists(disk.OS{}, file)
	if err != nil || !there {
		return err
	}
	old, err := disk.Read(disk.OS{}, file)
	if err != nil {
		return err
	}
	if kind := kinds[format]; len(old) > 0 && !bytes.HasPrefix(old, []byte(kind.begins)) {
		return refusef("%s stands there and is not %s: it was left alone; give --out another file", file, kind.name)
	}
	return nil
}
