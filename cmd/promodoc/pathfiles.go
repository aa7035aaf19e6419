package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/schema"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

func newAddPath(p *program) *cobra.Command {
	var as string
	cmd := &cobra.Command{
		Use:   "add FILE",
		Short: "Add a path file that somebody shared to your own",
		Long: `Copies a path file into the folder of your own paths, byte for byte, and prints
the new file. Where its id is taken nothing is written, and the next free id is
named: --as takes it.`,
		Args:              exactly(1, "the path file"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.addPath(args[0], as) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	cmd.Flags().StringVar(&as, "as", "", "id that the path gets here")
	return cmd
}

func (p *program) addPath(file, as string) error {
	if err := p.openWorkspace(nil); err != nil {
		return err
	}
	made, err := p.work.Paths.ImportPathFile(file, as)
	var taken *workspace.IDTaken
	if errors.As(err, &taken) {
		return refusef("%w; --as %s takes it", err, taken.Free)
	}
	if made != "" {
		fmt.Fprintln(p.out, made)
	}
	return err
}

func newExportPath(p *program) *cobra.Command {
	var out string
	var with bool
	cmd := &cobra.Command{
		Use:   "export ID",
		Short: "Write a path's file, to be shared",
		Long: `Writes the file of a path as it is, to standard output or to where --out says.
What the path includes stays a reference; --with-includes writes those files
beside it.`,
		Args:              exactly(1, "the path"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.exportPath(args[0], out, with) },
		ValidArgsFunction: p.completePath,
	}
	cmd.Flags().StringVar(&out, "out", "-", "file or folder to write to; - is standard output")
	cmd.Flags().BoolVar(&with, "with-includes", false, "also write the paths that it includes; --out is a folder then")
	return cmd
}

func (p *program) exportPath(id, out string, with bool) error {
	catalog, err := p.catalog(nil)
	if err != nil {
		return err
	}
	if _, err := catalog.Path(id); err != nil {
		return err
	}
	entries := []career.Entry{}
	for _, each := range withIncluded(catalog, id) {
		e, _ := catalog.Find(each)
		entries = append(entries, e)
	}
	switch {
	case with && out == "-":
		return usagef("--with-includes writes several files: name a folder with --out")
	case out == "-":
		p.tellIncluded(entries)
		return p.print(entries[0].Data)
	case with:
		if err := disk.MakeFolder(disk.OS{}, out); err != nil {
			return err
		}
	default:
		p.tellIncluded(entries)
		entries = entries[:1]
	}
	for _, e := range entries {
		if err := p.writePathFile(e, out); err != nil {
			return err
		}
	}
	return nil
}

// tellIncluded says which other paths a shared one needs: those that come with
// the program everybody has.
func (p *program) tellIncluded(entries []career.Entry) {
	var others []string
	for _, e := range entries[1:] {
		if !e.Bundled {
			others = append(others, e.Parsed.ID)
		}
	}
	if len(others) > 0 {
		p.note("%s also needs %s; --with-includes writes the included paths too", entries[0].Parsed.ID, strings.Join(others, ", "))
	}
}

// withIncluded lists the id and those it includes, each once.
func withIncluded(catalog *career.Catalog, id string) []string {
	ids := []string{id}
	seen := map[string]bool{id: true}
	for n := 0; n < len(ids); n++ {
		e, _ := catalog.Find(ids[n])
		for _, next := range e.Parsed.Includes {
			if !seen[next] {
				seen[next] = true
				ids = append(ids, next)
			}
		}
	}
	return ids
}

func (p *program) writePathFile(e career.Entry, out string) error {
	if info, err := disk.Stat(disk.OS{}, out); err == nil && info.IsDir() {
		out = filepath.Join(out, e.Parsed.ID+".yaml")
	}
	err := disk.Create(disk.OS{}, out, e.Data)
	if errors.Is(err, fs.ErrExist) {
		return refusef("%s stands there already and was left alone; give --out another file", out)
	}
	if err == nil {
		fmt.Fprintln(p.out, out)
	}
	return err
}

// pathNames puts in place of each folder the path files in it and below, so
// that a team's checkout is checked by naming it.
func pathNames(names []string) ([]string, error) {
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
			return nil, usagef("there is no path file in %s: a path file is YAML and has the line \"schema: %s\"", name, career.Schema)
		}
		for _, f := range files {
			all = append(all, f.Name)
		}
	}
	return all, nil
}

func newPathSchema(p *program) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Write the JSON Schema of path files, for text editors",
		Long: `Writes the JSON Schema of path files to standard output, or as
` + career.SchemaFile + ` into the folder of --out. Path files that this program
writes name it in their first line; beside them, editors complete keys by it.`,
		Args: exactly(0, ""),
		RunE: func(*cobra.Command, []string) error { return p.pathSchema(out) },
	}
	cmd.Flags().StringVar(&out, "out", "-", "folder to write it to; - is standard output")
	return cmd
}

func (p *program) pathSchema(out string) error {
	if out == "-" {
		return p.print(schema.Path())
	}
	if err := disk.MakeFolder(disk.OS{}, out); err != nil {
		return err
	}
	if err := workspace.WritePathSchema(disk.OS{}, out); err != nil {
		return err
	}
	fmt.Fprintln(p.out, filepath.Join(out, career.SchemaFile))
	return nil
}
