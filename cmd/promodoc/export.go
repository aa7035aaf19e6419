package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/folders"
	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/publish"
	"promodoc/app/settings"
	"promodoc/app/workspace"
	"promodoc/assets"
	"promodoc/cmd/promodoc/command"
	"promodoc/cmd/promodoc/gc"
	"promodoc/cmd/promodoc/shell"
	"promodoc/cmd/promodoc/watching"
)

// exportCommand is `promodoc export` with its flags.
type exportCommand struct {
	*program
	formats, to string // --format, --out
	set         string // --set
	replace     bool
	draft       bool
	carries     bool // --with-document
	pages       pageFlags
	opened      command.Document // the last one; it has the key of its attachments until they are exported
	manyFlags
}

// manyFlags are the flags of exports that are many, or made often.
type manyFlags struct {
	fileName           string // --file-name
	all, json, watched bool
	several            bool         // there is more than one document
	again              *publish.Run // with --watch
	written            []exportedJSON
}

func newExport(p *program) *cobra.Command {
	c := exportCommand{program: p}
	cmd := &cobra.Command{
		Use:   "export DOC...",
		Short: textExportShort.Text(),
		Long:  textExportLong.Text(),
		Example: `  promodoc export mine --format md,pdf
  promodoc export --all --out /tmp/cases
  promodoc export drafts/mine.yaml --format pdf --paper letter --design compact --out case.pdf
  promodoc export mine --set committee
  promodoc export mine --format md --out - | less`,
		Args:              c.checkArgs,
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args) },
		ValidArgsFunction: p.completeDocument,
	}
	flags := cmd.Flags()
	flags.StringVar(&c.formats, "format", "", textExportFormat.Text("Formats", message.Comma(formatNames())))
	flags.StringVar(&c.to, "out", "", textExportOut.Text())
	flags.StringVar(&c.fileName, "file-name", "", textExportFileName.Text())
	flags.StringVar(&c.set, "set", "", textExportSet.Text())
	flags.BoolVar(&c.replace, "replace", false, textExportReplace.Text())
	flags.BoolVar(&c.draft, "draft", false, textExportDraft.Text())
	flags.BoolVar(&c.carries, "with-document", false, textExportWithDocument.Text())
	flags.BoolVar(&c.all, "all", false, textExportAll.Text())
	flags.BoolVar(&c.watched, "watch", false, textExportWatch.Text())
	flags.BoolVar(&c.json, "json", false, textExportJSON.Text())
	cmd.MarkFlagsMutuallyExclusive("watch", "json")
	addPageFlags(cmd, &c.pages)
	p.addPassphraseFlag(cmd)
	mustComplete(cmd, "format", completeWords(formatNames()...))
	return cmd
}

// checkArgs checks that there are documents, or all of them.
func (c *exportCommand) checkArgs(cmd *cobra.Command, args []string) error {
	switch {
	case c.all && len(args) > 0:
		return usageError(errAllAnd.Err("Argument", strconv.Quote(args[0])))
	case c.all:
		return nil
	}
	return oneArg(textDocument)(cmd, args[:min(len(args), 1)])
}

func (c *exportCommand) run(args []string) error {
	gc.Delay()
	if err := c.openWorkspace(nil); err != nil {
		return err
	}
	if err := c.checkOut(); err != nil {
		return err
	}
	if c.all {
		var err error
		if args, err = c.allDocuments(); err != nil {
			return err
		}
	}
	c.several = c.all || len(args) > 1
	if c.several && (c.to == "-" || isExportName(c.to)) {
		return usageError(errSeveralTo.Err("Out", c.to))
	}
	var files []string
	if c.watched {
		var err error
		if files, err = c.sourceFiles(args); err != nil {
			return err
		}
		c.again = publish.NewRun()
		if c.watcher, err = watching.New(args, files); err != nil {
			return systemError(err)
		}
		defer c.watcher.Close()
	}
	err := c.each(args)
	if err := c.printFiles(); err != nil {
		return err
	}
	if c.watched && err == nil {
		c.watch(files, c.export)
	}
	return err
}

// each exports the documents in turn. One that cannot be is no reason to leave out the
// others; the error is that of the last one, with the highest exit code of all.
func (c *exportCommand) each(args []string) error {
	var last error
	code := exitDone
	for _, arg := range args {
		err := c.export(arg)
		if err == nil {
			continue
		}
		if last != nil {
			printError(c.err, last)
		}
		last, code = err, max(code, codeOf(err))
	}
	if last == nil {
		return nil
	}
	return exitError{code, last}
}

// export exports one document.
func (c *exportCommand) export(arg string) error { return c.watcher.Do(arg, c.exportOnce) }

func (c *exportCommand) exportOnce(arg string) error {
	s := c.work.Preferences.Settings()
	if _, err := c.chooseFormats(s); err != nil && c.set == "" {
		return err // also if the document cannot be read
	}
	doc, err := c.document(arg)
	if err != nil {
		return err
	}
	set, err := c.chooseSet(doc)
	if err != nil {
		return err
	}
	formats, err := c.chooseFormats(withSet(s, set))
	if err != nil {
		return err
	}
	setup, err := c.choosePages(c.pages, withSet(s, set))
	if err != nil {
		return err
	}
	setup.Draft, setup.Readers, setup.WithDocument = c.draft, set.ID, c.carries
	if c.to == "-" {
		if err := c.checkTerminal(formats[0]); err != nil {
			return err
		}
		data, report, err := c.renderDocument(doc, formats[0], setup)
		if err != nil {
			return err
		}
		c.notes(report.Notices)
		return c.print(data)
	}
	written, err := c.publish(doc, formats, setup)
	return c.printWritten(written, err)
}

// publish writes the exports to the file or folder of --out, or else to the folder
// of the settings, or else to the default one.
func (c *exportCommand) publish(doc promo.Document, formats []string, setup pagesetup.Setup) ([]publish.Written, error) {
	publisher := c.newPublisher()
	publisher.Run = c.again
	if isExportFile(c.to, formats) {
		file, err := filepath.Abs(c.to)
		if err != nil {
			return nil, err
		}
		written, err := publisher.PublishTo(doc, publish.Target{Format: formats[0], File: file, Setup: setup, Replace: c.replace})
		if written.File == "" {
			return nil, err
		}
		return []publish.Written{written}, err
	}
	folder, err := c.exportFolder()
	if err != nil {
		return nil, err
	}
	pattern := cmp.Or(c.fileName, c.work.Preferences.Settings().FileName)
	return publisher.Publish(doc, publish.Request{
		Formats: formats, Folder: folder, Pattern: pattern, Name: nameFor(doc, setup.Readers, pattern), Setup: setup, Replace: c.replace,
		Free: c.several || !c.replace,
	})
}

func (c *exportCommand) exportFolder() (string, error) {
	if c.to != "" {
		return filepath.Abs(c.to)
	}
	if chosen := c.work.Preferences.Settings().ExportFolder; chosen != "" {
		return folders.Expand(chosen), nil
	}
	return c.work.Preferences.Folders().Exports, nil
}

// document reads the document that an argument names.
func (c *exportCommand) document(arg string) (promo.Document, error) {
	var err error
	if c.opened, err = c.read(arg); err != nil {
		return promo.Document{}, err
	}
	if c.opened.Newer != nil {
		c.note(c.opened.Newer.Error())
	}
	return c.opened.Document, nil
}

// printWritten prints the files, one per line, also those written before an
// error. What is to be said of several is said once.
func (c *exportCommand) printWritten(written []publish.Written, err error) error {
	var said []string
	for _, w := range written {
		if c.json {
			c.written = append(c.written, exportedJSON{File: w.File, Format: w.Format, Bytes: w.Bytes, Pages: w.Pages, Notes: append([]string{}, w.Notices...)})
			continue
		}
		c.notes(slices.DeleteFunc(slices.Clone(w.Notices), func(notice string) bool { return slices.Contains(said, notice) }))
		said = append(said, w.Notices...)
		fmt.Fprintln(c.done(), w.File)
	}
	var occupied *publish.Occupied
	if errors.As(err, &occupied) {
		return refusal(errOccupied.Wrap(err))
	}
	return err
}

// chooseFormats returns the formats of --format. Without it the extension of
// --out decides, then the settings.
func (c *exportCommand) chooseFormats(s settings.Settings) ([]string, error) {
	known := formatNames()
	var formats []string
	for _, name := range strings.Split(c.formats, ",") {
		if name = strings.ToLower(strings.TrimSpace(name)); name == "" || slices.Contains(formats, name) {
			continue
		}
		if !slices.Contains(known, name) {
			return nil, usageError(errNoFormat.Err("Name", strconv.Quote(name), "Known", message.Comma(known)))
		}
		formats = append(formats, name)
	}
	extension := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.to)), ".")
	switch {
	case len(formats) == 0 && c.formats != "":
		return nil, usageError(errEmptyFormat.Err("Known", message.Comma(known)))
	case len(formats) == 0 && slices.Contains(known, extension) && !isFolder(c.to):
		formats = []string{extension}
	case len(formats) == 0 && c.to != "-":
		formats = slices.DeleteFunc(slices.Clone(s.Formats), func(name string) bool { return !slices.Contains(known, name) })
	}
	if len(formats) == 0 {
		formats = known
	}
	if len(formats) > 1 && (c.to == "-" || slices.Contains(known, extension) && !isFolder(c.to)) {
		return nil, usageError(errOneFormat.Err("Out", c.to, "Formats", len(formats)))
	}
	if err := shell.CheckFormat(c.to, formats[0], known); err != nil && len(formats) == 1 {
		return nil, usageError(err)
	}
	return formats, nil
}

// isExportFile reports whether --out names a file rather than a folder: there
// is one format, the name has its extension, and it is not an existing folder.
func isExportFile(out string, formats []string) bool {
	return len(formats) == 1 && strings.EqualFold(filepath.Ext(out), "."+formats[0]) && !isFolder(out)
}

// isFolder reports whether a name is that of a folder, or is written as one.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(filepath.Separator))
}

func newDemo(p *program) *cobra.Command {
	c := exportCommand{program: p}
	var path string
	cmd := &cobra.Command{
		Use:   "demo",
		Short: textDemoShort.Text(),
		Long:  textDemoLong.Text(),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return c.demo(path) },
	}
	cmd.Flags().StringVar(&c.to, "out", "", textDemoOut.Text())
	cmd.Flags().StringVar(&path, "path", "", textDemoPath.Text())
	mustComplete(cmd, "path", completeSample)
	cmd.Flags().BoolVar(&c.replace, "replace", false, textExportReplace.Text())
	cmd.Flags().BoolVar(&c.json, "json", false, textExportJSON.Text())
	addPageFlags(cmd, &c.pages)
	return cmd
}

// samples are the samples that come with the program.
func samples() workspace.Samples { return workspace.Samples{assets.Sample, assets.SoftwareSample} }

// completeSample offers the IDs of the paths that have a sample.
func completeSample(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return completeWords(samples().Paths()...)(cmd, args, prefix)
}

// demo exports the bundled sample on a path in every format.
func (c *exportCommand) demo(path string) error {
	if c.to == "-" {
		return usageError(errDemoStdout.Err())
	}
	if isExportName(c.to) || isOtherFile(c.to) {
		return usageError(errDemoFile.Err("Out", c.to))
	}
	gc.Delay()
	doc, err := samples().On(path)
	if err != nil {
		return usageError(err)
	}
	if err := c.openWorkspace(nil); err != nil {
		return err
	}
	setup, err := c.choosePages(c.pages, c.work.Preferences.Settings())
	if err != nil {
		return err
	}
	written, err := c.publish(doc, formatNames(), setup)
	err = c.printWritten(written, err)
	if jsonErr := c.printFiles(); jsonErr != nil {
		return jsonErr
	}
	return err
}
