package main

import (
	"context"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"promodoc/app/message"
	"promodoc/cmd/promodoc/shell"
)

// exportJSON is the output of export --json.
type exportJSON struct {
	Files []exportedJSON `json:"files"`
}

type exportedJSON struct {
	File   string   `json:"file"`
	Format string   `json:"format"`
	Bytes  int      `json:"bytes"`
	Pages  int      `json:"pages"` // 0 for a format without pages
	Notes  []string `json:"notes"`
}

// printFiles prints the files that were written, with --json.
func (c *exportCommand) printFiles() error {
	if !c.json {
		return nil
	}
	return c.printJSON(jsonOf(c.written))
}

// jsonOf returns files that were written as they are printed: an empty list if there are
// none.
func jsonOf(written []exportedJSON) exportJSON {
	return exportJSON{Files: append([]exportedJSON{}, written...)}
}

// checkOut checks --out and --file-name, before anything is read.
func (c *exportCommand) checkOut() error {
	if err := shell.CheckOut(c.to, formatNames()); err != nil {
		return usageError(err)
	}
	if c.to != stdinArg && isOtherFile(c.to) && !isExportName(c.to) {
		return usageError(errOutFile.Err("Out", c.to))
	}
	if c.json && c.to == stdinArg {
		return usageError(errJSONStdout.Err())
	}
	if c.fileName != "" && (c.to == "-" || isExportName(c.to)) {
		return usageError(errFileNameOut.Err("Out", c.to))
	}
	return nil
}

// isExportName reports whether --out names a file by the ending of a format.
func isExportName(out string) bool {
	return slices.Contains(formatNames(), strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")) && !isFolder(out)
}

// allDocuments returns the files of all documents of the library. A copy of one that is kept
// beside it, or that another program made, is none of its own.
func (c *exportCommand) allDocuments() ([]string, error) {
	rows, err := c.work.Documents.ListDocuments()
	if err != nil {
		return nil, err
	}
	var files []string
	for _, row := range rows {
		if row.KeptOf() == "" && row.Aside == "" {
			files = append(files, row.File)
		}
	}
	if len(files) == 0 {
		return nil, refusal(errNoDocuments.Err("Library", c.work.Preferences.Folders().Library))
	}
	slices.Sort(files)
	return files, nil
}

// isOtherFile reports whether there is something of a name that is no folder.
func isOtherFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && !info.IsDir()
}

// binaryFormats are the formats that a terminal cannot show.
var binaryFormats = map[string]*message.Message{
	"pdf": textBinaryPDF, renderPNG: textBinaryPNG, renderWord: textBinaryWord,
}

// checkTerminal refuses to write to a terminal what it cannot show.
func (p *program) checkTerminal(format string) error {
	if what := binaryFormats[format]; what != nil && p.output.IsTerminal() {
		return usageError(errTerminal.Err("What", what, "Format", format))
	}
	return nil
}

// watch runs a function again with each argument of which a file changes, until the user
// ends it with Ctrl C. Errors are printed, and may be gone after the next change.
func (p *program) watch(files []string, again func(arg string) error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	p.note(textWatching.Count(len(files), "File", files[0]))
	p.watcher.Run(ctx, again, func(err error) { printError(p.err, err) })
}

// sourceFiles returns the files of the documents that are exported.
func (c *exportCommand) sourceFiles(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		if arg == stdinArg || c.to == stdinArg {
			return nil, usageError(errWatchStdin.Err())
		}
		file, err := c.work.FindDocument(arg)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}
