package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/docfile"
	"promodoc/app/folders"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/settings"
)

// exportOptions is what `promodoc export` is told.
type exportOptions struct {
	formats, out string
	replace      bool
	pages        pageFlags
}

func newExport(p *program) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export DOC",
		Short: "Export a document and print the files it wrote",
		Long: `Exports a document of the library by its name, or any document by its file; DOC
with a path separator or an extension is a file, and - is standard input. The
files are put into the exports folder unless --out says otherwise.

An older export of the same document is replaced; any other file is left alone
unless --replace is given.`,
		Example: `  promodoc export mine --format md,pdf
  promodoc export drafts/mine.yaml --format pdf --paper letter --design compact --out case.pdf
  promodoc export mine --format md --out - | less`,
		Args:              exactly(1, "the document"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.export(args[0], o) },
		ValidArgsFunction: p.completeDocument,
	}
	flags := cmd.Flags()
	flags.StringVar(&o.formats, "format", "", "formats, separated by commas: "+strings.Join(formatNames(), ", ")+" (those of the settings unless given)")
	flags.StringVar(&o.out, "out", "", "folder to write to, or a file, or - for standard output (one format)")
	flags.BoolVar(&o.replace, "replace", false, "also replace a file that is not an export of this document")
	addPageFlags(cmd, &o.pages)
	mustComplete(cmd, "format", completeWords(formatNames()...))
	return cmd
}

func (p *program) export(arg string, o exportOptions) error {
	delayGC()
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	s := p.work.Preferences.Settings()
	formats, err := chooseFormats(o, s)
	if err != nil {
		return err
	}
	pages, err := p.choosePages(o.pages, s)
	if err != nil {
		return err
	}
	doc, err := p.document(arg)
	if err != nil {
		return err
	}
	if o.out == "-" {
		data, report, err := renderDocument(doc, formats[0], pages)
		if err != nil {
			return err
		}
		p.tellOfRendering(report.Notices)
		return p.print(data)
	}
	written, err := p.publish(doc, formats, pages, o)
	return p.tellWritten(written, err)
}

// publish writes the exports to the file or folder that --out names, or to the
// folder of the settings, or to the usual one.
func (p *program) publish(doc promo.Document, formats []string, pages pagesetup.Setup, o exportOptions) ([]publish.Written, error) {
	publisher := newPublisher()
	if isExportFile(o.out, formats) {
		file, err := filepath.Abs(o.out)
		if err != nil {
			return nil, err
		}
		written, err := publisher.PublishTo(doc, publish.Target{Format: formats[0], File: file, Setup: pages, Replace: o.replace})
		if written.File == "" {
			return nil, err
		}
		return []publish.Written{written}, err
	}
	folder, err := p.exportFolder(o.out)
	if err != nil {
		return nil, err
	}
	return publisher.Publish(doc, publish.Request{
		Formats: formats, Folder: folder, Pattern: p.work.Preferences.Settings().FileName, Setup: pages, Replace: o.replace,
	})
}

// exportFolder is the folder of --out, or of the settings, or the usual one.
func (p *program) exportFolder(out string) (string, error) {
	if out != "" {
		return filepath.Abs(out)
	}
	if chosen := p.work.Preferences.Settings().ExportFolder; chosen != "" {
		return folders.Expand(chosen), nil
	}
	return p.work.Preferences.Folders().Exports, nil
}

// document reads the document that an argument names.
func (p *program) document(arg string) (promo.Document, error) {
	if arg == "-" {
		data, err := p.readAll()
		if err != nil {
			return promo.Document{}, err
		}
		return p.decode(data)
	}
	opened, err := p.work.Documents.Load(arg)
	if err != nil {
		return promo.Document{}, err
	}
	p.tellOfFile(opened.Notices)
	if opened.Newer != nil {
		p.note("%v", opened.Newer)
	}
	return opened.Document, nil
}

func (p *program) decode(data []byte) (promo.Document, error) {
	doc, notices, err := docfile.Read(stdinName, data)
	var newer *docfile.NewerSchema
	if errors.As(err, &newer) {
		p.note("%v", err)
		err = nil
	}
	p.tellOfFile(notices)
	return doc, err
}

// tellWritten prints the files, one a line, also those written before one
// failed.
func (p *program) tellWritten(written []publish.Written, err error) error {
	for _, w := range written {
		p.tellOfRendering(w.Notices)
		fmt.Fprintln(p.out, w.File)
	}
	var occupied *publish.Occupied
	if errors.As(err, &occupied) {
		return refusef("%w; --replace puts this export in its place", err)
	}
	return err
}

func (p *program) tellOfRendering(notices []string) {
	for _, notice := range notices {
		p.note("%s", notice)
	}
}

// chooseFormats reads --format. Without it the ending of the file that --out
// names decides, then the settings.
func chooseFormats(o exportOptions, s settings.Settings) ([]string, error) {
	known := formatNames()
	var formats []string
	for _, name := range strings.Split(o.formats, ",") {
		if name = strings.ToLower(strings.TrimSpace(name)); name == "" || slices.Contains(formats, name) {
			continue
		}
		if !slices.Contains(known, name) {
			return nil, usagef("there is no format %q; the formats are %s", name, strings.Join(known, ", "))
		}
		formats = append(formats, name)
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(o.out)), ".")
	switch {
	case len(formats) == 0 && o.formats != "":
		return nil, usagef("--format names no format; the formats are %s", strings.Join(known, ", "))
	case len(formats) == 0 && slices.Contains(known, ending) && !isFolder(o.out):
		formats = []string{ending}
	case len(formats) == 0 && o.out != "-":
		formats = slices.DeleteFunc(slices.Clone(s.Formats), func(name string) bool { return !slices.Contains(known, name) })
	}
	if len(formats) == 0 {
		formats = known
	}
	if len(formats) > 1 && (o.out == "-" || slices.Contains(known, ending) && !isFolder(o.out)) {
		return nil, usagef("--out %s takes one format, and there are %d: choose one with --format", o.out, len(formats))
	}
	return formats, nil
}

// isExportFile tells a file from a folder in --out: one format is asked for,
// no folder stands there, and the name ends as files of the format do.
func isExportFile(out string, formats []string) bool {
	return len(formats) == 1 && strings.EqualFold(filepath.Ext(out), "."+formats[0]) && !isFolder(out)
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator))
}
