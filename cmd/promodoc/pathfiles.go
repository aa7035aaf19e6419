package main

import (
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

func (c pathCommands) newAdd() *cobra.Command {
	var as string
	cmd := &cobra.Command{
		Use:               "add FILE",
		Short:             textAddShort.Text(),
		Long:              textAddLong.Text(),
		Args:              oneArg(textPathFile),
		RunE:              func(_ *cobra.Command, args []string) error { return c.add(args[0], as) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	cmd.Flags().StringVar(&as, "as", "", textAddAs.Text())
	return cmd
}

func (c pathCommands) add(file, as string) error {
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
	if added != "" {
		fmt.Fprintln(c.done(), added)
	}
	return err
}

func (c pathCommands) newRemove() *cobra.Command {
	return &cobra.Command{
		Use:               "remove ID",
		Short:             textRemoveShort.Text(),
		Long:              textRemoveLong.Text(),
		Args:              oneArg(textPath),
		RunE:              func(_ *cobra.Command, args []string) error { return c.remove(args[0]) },
		ValidArgsFunction: c.completePath,
	}
}

// remove moves an own path to the trash. Documents keep the path that they have.
func (c pathCommands) remove(id string) error {
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
	fmt.Fprintln(c.done(), trashed.File)
	return nil
}

func (c pathCommands) newExport() *cobra.Command {
	var to string
	var withIncludes bool
	cmd := &cobra.Command{
		Use:               "export ID",
		Short:             textExportPathShort.Text(),
		Long:              textExportPathLong.Text(),
		Args:              oneArg(textPath),
		RunE:              func(_ *cobra.Command, args []string) error { return c.export(args[0], to, withIncludes) },
		ValidArgsFunction: c.completePath,
	}
	cmd.Flags().StringVar(&to, "out", "-", textExportPathOut.Text())
	cmd.Flags().BoolVar(&withIncludes, "with-includes", false, textExportPathWith.Text())
	return cmd
}

func (c pathCommands) export(id, to string, withIncludes bool) error {
	catalog, err := c.catalog(nil)
	if err != nil {
		return err
	}
	if _, err := catalog.Path(id); err != nil {
		return err
	}
	entries := catalog.WithIncludes(id)
	switch {
	case withIncludes && to == "-":
		return usageError(errNeedsFolder.Err())
	case to == "-":
		c.noteIncludes(entries)
		return c.print(entries[0].Data)
	case withIncludes:
		return c.exportAll(entries, to)
	}
	c.noteIncludes(entries)
	if info, err := disk.Stat(disk.OS{}, to); err == nil && info.IsDir() {
		return c.exportAll(entries[:1], to)
	}
	err = disk.Create(disk.OS{}, to, entries[0].Data)
	if errors.Is(err, fs.ErrExist) {
		return refusal(errExists.Err("File", to))
	}
	if disk.IgnoreUnconfirmed(err) == nil {
		fmt.Fprintln(c.done(), to)
	}
	return err
}

// exportAll writes the files of several paths into a folder: all or none.
func (c pathCommands) exportAll(entries []career.Entry, folder string) error {
	files, err := c.work.Paths.WritePathFiles(entries, folder)
	for _, file := range files {
		fmt.Fprintln(c.done(), file)
	}
	if message.Is(err, workspace.ErrFileThere) {
		return refusal(err)
	}
	return err
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
	if to == "-" {
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
