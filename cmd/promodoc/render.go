package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/filetype"
	"promodoc/app/message"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/app/textdecode"
	"promodoc/cmd/promodoc/gc"
	"promodoc/cmd/promodoc/shell"
	"promodoc/cmd/promodoc/watching"
	"promodoc/export"
	"promodoc/export/mark"
)

// renderCommand is `promodoc render` with its flags.
type renderCommand struct {
	*program
	to, format string // --out, --format
	dpi        int    // 0 without -r
	replace    bool
	watched    bool // --watch
	json       bool
	written    []exportedJSON
	pages      pageFlags
}

// The formats that render writes. The first is the default.
const (
	renderPDF  = "pdf"
	renderPNG  = "png"
	renderWord = "docx"
	renderHTML = "html"
)

var renderFormats = []string{renderPDF, renderPNG, renderWord, renderHTML}

// renderings write the formats that are one file each.
var renderings = map[string]func(source []byte, o export.Options) ([]byte, pages.Report, error){
	renderPDF: export.Typeset, renderWord: export.Word, renderHTML: export.HTML,
}

func newRender(p *program) *cobra.Command {
	c := renderCommand{program: p}
	cmd := &cobra.Command{
		Use:   "render FILE.md",
		Short: textRenderShort.Text(),
		Long:  textRenderLong.Text(),
		Example: `  promodoc render notes.md
  promodoc render notes.md --format png -r 200 --out images
  pandoc -t gfm case.docx | promodoc render - --out case.pdf`,
		Args: oneArg(textMarkdownFile),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := c.complete(); err != nil {
				return err
			}
			if c.format != renderPNG {
				gc.Delay()
			}
			if !c.watched {
				return c.runOnce(args[0])
			}
			if args[0] == stdinArg || c.to == stdinArg {
				return usageError(errWatchStdin.Err())
			}
			return c.runWatched(args)
		},
		ValidArgsFunction: cobra.FixedCompletions([]cobra.Completion{"md", "markdown"},
			cobra.ShellCompDirectiveFilterFileExt),
	}
	flags := cmd.Flags()
	flags.StringVar(&c.format, "format", "", textRenderFormat.Text("Formats", message.Or(renderFormats)))
	flags.StringVar(&c.to, "out", "", textRenderOut.Text())
	flags.IntVarP(&c.dpi, "dpi", "r", 0, textRenderDPI.Text("Min", export.MinDPI, "Max", export.MaxDPI, "Default", export.DefaultDPI))
	flags.BoolVar(&c.replace, "replace", false, textRenderReplace.Text())
	flags.BoolVar(&c.watched, "watch", false, textRenderWatch.Text())
	flags.BoolVar(&c.json, "json", false, textExportJSON.Text())
	cmd.MarkFlagsMutuallyExclusive("watch", "json")
	addPageFlags(cmd, &c.pages)
	mustComplete(cmd, "format", completeWords(renderFormats...))
	return cmd
}

// runOnce renders a file, and prints what was written as JSON if that is asked for.
func (c *renderCommand) runOnce(name string) error {
	err := c.run(name)
	if !c.json || codeOf(err) == exitUsage {
		return err
	}
	return cmp.Or(err, c.printJSON(jsonOf(c.written)))
}

// did notes a file that was written, and prints its name.
func (c *renderCommand) did(file exportedJSON) {
	if c.json {
		c.written = append(c.written, file)
		return
	}
	fmt.Fprintln(c.done(), file.File)
}

// noteUnlessJSON prints notices that are in the output of --json too.
func (c *renderCommand) noteUnlessJSON(texts []string) {
	if !c.json {
		c.notes(texts)
	}
}

// runWatched renders a file, and again whenever it changes or a picture in it.
func (c *renderCommand) runWatched(args []string) error {
	var err error
	if c.watcher, err = watching.New(args, args); err != nil {
		return systemError(err)
	}
	defer c.watcher.Close()
	if err := c.watcher.Do(args[0], c.run); err != nil {
		return err
	}
	c.watch(args, c.run)
	return nil
}

func (c *renderCommand) run(name string) error {
	setup, err := c.pageSetup()
	if err != nil {
		return err
	}
	source, files, err := c.markdown(name)
	if err != nil {
		return err
	}
	target, err := c.target(name)
	if err != nil {
		return err
	}
	if target == "-" {
		if c.json {
			return usageError(errJSONStdout.Err())
		}
		if err := c.checkTerminal(c.format); err != nil {
			return err
		}
	}
	if isSameFile(name, target) {
		return refusal(errOwnSource.Err("File", target))
	}
	if err := shell.CheckOut(c.to, renderFormats); err != nil {
		return usageError(err)
	}
	options := export.Options{Setup: setup, Name: baseOf(name), File: fileName(name), Files: files}
	if c.format == renderPNG {
		return c.renderImages(source, options, target)
	}
	data, report, err := renderings[c.format](source, options)
	if err != nil {
		return err
	}
	c.noteUnlessJSON(report.Notices)
	if target == "-" {
		return c.print(data)
	}
	if err := c.writer(data).Write(target, data); err != nil {
		return c.explain(err)
	}
	c.did(exportedJSON{File: target, Format: c.format, Bytes: len(data), Pages: report.Pages, Notes: append([]string{}, report.Notices...)})
	return nil
}

// complete checks the format and the resolution, and sets the defaults.
func (c *renderCommand) complete() error {
	format := strings.ToLower(c.format)
	extension := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.to)), ".")
	switch {
	case format == "" && slices.Contains(renderFormats, extension) && !isFolder(c.to):
		format = extension
	case format == "":
		format = renderPDF
	case !slices.Contains(renderFormats, format):
		return usageError(errRenderFormat.Err("Name", strconv.Quote(c.format), "Known", message.Or(renderFormats)))
	}
	c.format = format
	if err := shell.CheckFormat(c.to, format, renderFormats); err != nil {
		return usageError(err)
	}
	switch {
	case format != renderPNG && c.dpi != 0:
		return usageError(errNoDPI.Err("Format", format))
	case format == renderPNG && c.dpi == 0:
		c.dpi = export.DefaultDPI
	case format == renderPNG && (c.dpi < export.MinDPI || c.dpi > export.MaxDPI):
		return usageError(errDPI.Err("DPI", c.dpi, "Min", export.MinDPI, "Max", export.MaxDPI))
	}
	return nil
}

// pageSetup returns the page setup of the flags and, if they are absent, of
// the settings.
func (c *renderCommand) pageSetup() (pagesetup.Setup, error) {
	s, notices, err := settings.Load(disk.OS{}, c.folders.Settings())
	c.notes(notices)
	if err != nil {
		return pagesetup.Setup{}, err
	}
	return c.choosePages(c.pages, s)
}

// markdown reads the source, and returns the folder that its images are in.
func (c *renderCommand) markdown(name string) ([]byte, fs.FS, error) {
	data, err := c.readFile(name)
	if err != nil {
		return nil, nil, err
	}
	if filetype.OfContent("", data) == filetype.HTML {
		return nil, nil, usageError(errWebPage.Err("File", fileName(name)))
	}
	text, notices, err := textdecode.DecodeFile(fileName(name), data, textdecode.Plain)
	c.notes(notices)
	if err != nil || name == "-" {
		return text.Data, nil, err
	}
	files, err := disk.Within(filepath.Dir(name))
	if err != nil {
		// The file was read, so only its images are missing, which is said.
		return text.Data, nil, nil
	}
	return text.Data, c.watcher.Files(filepath.Dir(name), files), nil
}

// target returns the file to write, or - for standard output. In a folder it is
// named after the Markdown file. The numbers of page images are added later.
func (c *renderCommand) target(name string) (string, error) {
	base := baseOf(name) + "." + c.format
	to := c.to
	switch {
	case to == "-", to == "" && name == "-":
		return "-", nil
	case to == "":
		to = filepath.Join(filepath.Dir(name), base)
	case isFolder(to) && name == "-":
		return "", usageError(errNeedsFile.Err("Out", to))
	case isFolder(to):
		to = filepath.Join(to, base)
	}
	return filepath.Abs(to)
}

// baseOf returns the name of a file without its folder and ending, which is the title
// of a text without one; empty for standard input.
func baseOf(name string) string {
	if name == "-" {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
}

// isSameFile reports whether the pages would be written over their own source.
func isSameFile(source, target string) bool {
	from, fromErr := os.Stat(source)
	to, toErr := os.Stat(target)
	return source != "-" && target != "-" && fromErr == nil && toErr == nil && os.SameFile(from, to)
}

// writer returns the writer for rendered pages. It replaces older ones: those of
// the same document if they are an export's, which name theirs.
func (c *renderCommand) writer(data []byte) publish.Writer {
	return publish.Writer{FS: disk.OS{}, Origin: mark.Origin, Document: mark.Document(data), Replace: c.replace}
}

// explain says of an occupied file why render left it alone.
func (c *renderCommand) explain(err error) error {
	var occupied *publish.Occupied
	if !errors.As(err, &occupied) {
		return err
	}
	if occupied.State == pages.Edited {
		return refusal(errEditedPages.Err("File", occupied.File))
	}
	return refusal(errOtherPages.Err("File", occupied.File, "Kind", fileKinds[c.format]))
}

// fileKinds are what files of a format are called.
var fileKinds = map[string]*message.Message{
	renderPDF: textKindPDF, renderPNG: textKindPNG, renderWord: textKindWord, renderHTML: textKindHTML,
}

// renderImages writes the pages as images and prints their names. It checks all
// the names before it writes the first image.
func (c *renderCommand) renderImages(source []byte, o export.Options, target string) error {
	pages, report, err := export.Images(source, o, c.dpi)
	if err != nil {
		return err
	}
	c.noteUnlessJSON(report.Notices)
	if target == "-" {
		return c.printImage(pages)
	}
	names := imageNames(target, pages.Count())
	for _, name := range names {
		if err := c.writer(nil).Check(name); err != nil {
			return c.explain(err)
		}
	}
	for i, name := range names {
		data, err := pages.PNG(i)
		if err != nil {
			return err
		}
		if err := c.writer(data).Write(name, data); err != nil {
			return c.explain(err)
		}
		c.did(exportedJSON{File: name, Format: c.format, Bytes: len(data), Pages: 1, Notes: append([]string{}, report.Notices...)})
	}
	c.noteUnlessJSON(pages.Notices())
	if c.json {
		last := &c.written[len(c.written)-1]
		last.Notes = append(last.Notes, pages.Notices()...)
	}
	return nil
}

// printImage writes the only page to standard output: nothing reads several
// images in a row.
func (c *renderCommand) printImage(pages *export.PageImages) error {
	if n := pages.Count(); n > 1 {
		return usageError(errOneImage.Err("Pages", n))
	}
	data, err := pages.PNG(0)
	if err != nil {
		return err
	}
	c.notes(pages.Notices())
	return c.print(data)
}

// imageNames adds page numbers to a file name, with leading zeros if the
// names need them to sort.
func imageNames(file string, pages int) []string {
	extension := filepath.Ext(file)
	if !strings.EqualFold(extension, "."+renderPNG) {
		extension = "." + renderPNG
	}
	stem := strings.TrimSuffix(file, extension)
	digits := len(strconv.Itoa(pages))
	names := make([]string, pages)
	for i := range names {
		names[i] = fmt.Sprintf("%s-%0*d%s", stem, digits, i+1, extension)
	}
	return names
}
