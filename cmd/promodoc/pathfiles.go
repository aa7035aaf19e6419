package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/message"
	"promodoc/app/schema"
	"promodoc/app/store"
	"promodoc/app/textdecode"
	"promodoc/app/workspace"
)

// filesJSON is the output of --json of a command on path files.
type filesJSON struct {
	Files []string `json:"files"` // that it wrote or moved
}

// printFiles prints the files that a command on path files wrote or moved.
func (c pathCommands) printFiles(files []string, asJSON bool) error {
	if asJSON {
		return c.printJSON(filesJSON{append([]string{}, files...)})
	}
	for _, file := range files {
		fmt.Fprintln(c.done(), file)
	}
	return nil
}

func (c pathCommands) newAdd() *cobra.Command {
	var as string
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "add FILE",
		Short:             textAddShort.Text(),
		Long:              textAddLong.Text(),
		Args:              oneArg(textPathFile),
		RunE:              func(_ *cobra.Command, args []string) error { return c.add(args[0], as, asJSON) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	cmd.Flags().StringVar(&as, "as", "", textAddAs.Text())
	cmd.Flags().BoolVar(&asJSON, "json", false, textFilesJSON.Text())
	return cmd
}

func (c pathCommands) add(file, as string, asJSON bool) error {
	if err := c.openToWrite(); err != nil {
		return err
	}
	if data, err := disk.Read(disk.OS{}, file); err == nil {
		if text, err := textdecode.Decode(data, textdecode.Plain); err == nil {
			c.notes(text.Notices(file))
		}
	}
	added, err := c.work.Paths.ImportPathFile(file, as)
	var taken *workspace.IDTaken
	if errors.As(err, &taken) {
		return refusal(errTakeFree.Wrap(err, "Free", taken.Free))
	}
	if added == "" {
		return err
	}
	return cmp.Or(c.printFiles([]string{added}, asJSON), err)
}

func (c pathCommands) newRemove() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "remove ID",
		Short:             textRemoveShort.Text(),
		Long:              textRemoveLong.Text(),
		Args:              oneArg(textPath),
		RunE:              func(_ *cobra.Command, args []string) error { return c.remove(args[0], asJSON) },
		ValidArgsFunction: c.completePath,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textFilesJSON.Text())
	return cmd
}

// remove moves an own path to the trash. Documents keep the path that they have.
func (c pathCommands) remove(id string, asJSON bool) error {
	catalog, err := c.catalog(nil)
	if err != nil {
		return err
	}
	if _, known := catalog.Find(id); !known {
		_, err := catalog.Path(id)
		return err // with the path that is meant
	}
	trashed, err := c.work.Paths.DeletePath(id)
	var refused *disk.Refused
	switch {
	case errors.As(err, &refused):
		return err
	case err != nil:
		return refusal(err)
	}
	return c.printFiles([]string{trashed.File}, asJSON)
}

// pathExport is `promodoc paths export` with its flags.
type pathExport struct {
	pathCommands
	to                 string // --out
	withIncludes, json bool
}

func (c pathCommands) newExport() *cobra.Command {
	e := pathExport{pathCommands: c}
	cmd := &cobra.Command{
		Use:               "export ID",
		Short:             textExportPathShort.Text(),
		Long:              textExportPathLong.Text(),
		Args:              oneArg(textPath),
		RunE:              func(_ *cobra.Command, args []string) error { return e.run(args[0]) },
		ValidArgsFunction: c.completePath,
	}
	cmd.Flags().StringVar(&e.to, "out", "-", textExportPathOut.Text())
	cmd.Flags().BoolVar(&e.withIncludes, "with-includes", false, textExportPathWith.Text())
	cmd.Flags().BoolVar(&e.json, "json", false, textFilesJSON.Text())
	return cmd
}

func (c *pathExport) run(id string) error {
	if c.json && c.to == stdinArg {
		return usageError(errJSONNeedsOut.Err())
	}
	catalog, err := c.catalog(nil)
	if err != nil {
		return err
	}
	if _, err := catalog.Path(id); err != nil {
		return err
	}
	entries := catalog.WithIncludes(id)
	switch {
	case c.withIncludes && c.to == stdinArg:
		return usageError(errNeedsFolder.Err())
	case c.to == stdinArg:
		c.noteIncludes(entries)
		return c.print(entries[0].Data)
	case c.withIncludes:
		return c.toFolder(entries)
	}
	c.noteIncludes(entries)
	if info, err := disk.Stat(disk.OS{}, c.to); err == nil && info.IsDir() {
		return c.toFolder(entries[:1])
	}
	err = disk.Create(disk.OS{}, c.to, entries[0].Data)
	if errors.Is(err, fs.ErrExist) {
		return refusal(errExists.Err("File", c.to))
	}
	if disk.IgnoreUnconfirmed(err) != nil {
		return err
	}
	return cmp.Or(c.printFiles([]string{c.to}, c.json), err)
}

// toFolder writes the files of paths into a folder: all or none.
func (c *pathExport) toFolder(entries []career.Entry) error {
	files, err := c.work.Paths.WritePathFiles(entries, c.to)
	if message.Is(err, workspace.ErrFileThere) {
		err = refusal(err)
	}
	if len(files) == 0 {
		return err
	}
	return cmp.Or(c.printFiles(files, c.json), err)
}

// noteIncludes names the other paths that a shared one needs, except for those
// bundled with the program.
func (c pathCommands) noteIncludes(entries []career.Entry) {
	var others []string
	for _, e := range entries[1:] {
		if !e.Bundled {
			others = append(others, e.Parsed.ID)
		}
	}
	if len(others) > 0 {
		c.note(textNeeds.Text("ID", entries[0].Parsed.ID, "Others", message.Comma(others)))
	}
}

// expandFolders replaces each folder with the path files in it and below.
func expandFolders(names []string) ([]string, error) {
	var all []string
	for _, name := range names {
		info, err := disk.Stat(disk.OS{}, name)
		if name == "-" || err != nil || !info.IsDir() {
			all = append(all, name)
			continue
		}
		files, err := store.ReadPathFolder(disk.OS{}, name)
		if err != nil {
			return nil, err
		}
		if len(files) == 0 {
			return nil, usageError(errNoPathFiles.Err("Folder", name, "Schema", career.Schema))
		}
		for _, f := range files {
			all = append(all, f.Name)
		}
	}
	return all, nil
}

func (c pathCommands) newSchema() *cobra.Command {
	var to string
	var documents, entries bool
	cmd := &cobra.Command{
		Use:   "schema",
		Short: textSchemaShort.Text(),
		Long:  textSchemaLong.Text("File", career.SchemaFile),
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			switch {
			case documents:
				return c.print(schema.Document())
			case entries:
				return c.print(schema.Journal())
			}
			return c.schema(to)
		},
	}
	cmd.Flags().StringVar(&to, "out", "-", textSchemaOut.Text())
	cmd.Flags().BoolVar(&documents, "documents", false, textSchemaDocuments.Text())
	cmd.Flags().BoolVar(&entries, "journal", false, textSchemaJournal.Text())
	cmd.MarkFlagsMutuallyExclusive("out", "documents", "journal")
	return cmd
}

func (c pathCommands) schema(to string) error {
	if to == stdinArg {
		return c.print(schema.Path())
	}
	if err := disk.MakeFolder(disk.OS{}, to); err != nil {
		return err
	}
	if err := workspace.WritePathSchema(disk.OS{}, to); err != nil {
		return err
	}
	fmt.Fprintln(c.out, filepath.Join(to, career.SchemaFile))
	return nil
}
