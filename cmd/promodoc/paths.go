package main

import (
	"fmt"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/disk"
	"promodoc/app/yamldoc"
	"promodoc/cmd/promodoc/pathtext"
)

func newPaths(p *program) *cobra.Command {
	list := &cobra.Command{
		Use:   "list",
		Short: "List the career paths: id, title, considerations, roles",
		Args:  exactly(0, ""),
		RunE:  func(*cobra.Command, []string) error { return p.listPaths() },
	}
	show := &cobra.Command{
		Use:   "show ID",
		Short: "Show what a path asks for, with what it includes",
		Long: `Shows what a path asks for as text, with the paths it includes joined in. ID
with a path separator or an extension is a path file of your own; - is standard
input.`,
		Args:              exactly(1, "the path"),
		RunE:              func(_ *cobra.Command, args []string) error { return p.showPath(args[0]) },
		ValidArgsFunction: p.completePath,
	}
	var asJSON bool
	check := &cobra.Command{
		Use:   "check FILE|FOLDER...",
		Short: "Check path files and print every fault with its place",
		Long: `Checks path files, alone and with what they include, and prints every fault
as file:line:column and what was expected there. Files named together may
include each other. A folder stands for all path files in it and below, as in
the checkout of a team that keeps its paths together. - is standard input.`,
		Args:              cobra.ArbitraryArgs,
		RunE:              func(_ *cobra.Command, args []string) error { return p.checkPaths(args, asJSON) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	check.Flags().BoolVar(&asJSON, "json", false, "print the faults as JSON")
	cmd := &cobra.Command{
		Use:   "paths",
		Short: "List, show, check, import and share career paths",
		Long: `Lists the career paths a document can be begun on. Files of your own, put into
the folder "paths" beside the settings, stand beside those of the program.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usagef("there is no command 'promodoc paths %s'; 'promodoc paths --help' tells what there is", args[0])
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return p.listPaths() },
	}
	cmd.AddCommand(list, show, check, newImport(p), newAddPath(p), newExportPath(p), newPathSchema(p))
	return cmd
}

// listPaths prints a line for every usable path. The faults of other files
// are told beside it; they hinder nobody from choosing one of these.
func (p *program) listPaths() error {
	catalog, err := p.catalog(nil)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(p.out, 0, 8, 2, ' ', 0)
	for _, entry := range catalog.Entries() {
		if entry.Err != nil {
			p.note("%v", entry.Err)
			continue
		}
		cells := []string{entry.Path.ID, entry.Path.Title, countOf(entry.Path)}
		if step := pathtext.Roles(entry.Path); step != "" {
			cells = append(cells, step)
		}
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	if err := table.Flush(); err != nil {
		return machinef("standard output took no more: %v", rootCause(err))
	}
	return nil
}

func countOf(path career.Path) string {
	switch n := len(path.Considerations()); n {
	case 0:
		switch {
		case path.ToBeFilled():
			return "to be filled"
		case path.IsForm():
			return "a form of documents"
		}
		return "for every role"
	case 1:
		return "1 consideration"
	default:
		return fmt.Sprintf("%d considerations", n)
	}
}

func (p *program) showPath(id string) error {
	path, err := p.path(id)
	if err != nil {
		return err
	}
	pathtext.Write(p.out, path)
	return nil
}

// checkPaths reads the files in the company of all other paths, so that what
// they include is found, and tells everything that is wrong with them.
func (p *program) checkPaths(names []string, asJSON bool) error {
	if len(names) == 0 {
		return usagef("the path file is missing: promodoc paths check FILE...")
	}
	names, err := pathNames(names)
	if err != nil {
		return err
	}
	catalog, err := p.catalog(names)
	if err != nil {
		return err
	}
	byFile := map[string]career.Entry{}
	for _, entry := range catalog.Entries() {
		byFile[entry.File] = entry
	}
	var faults yamldoc.Faults
	for _, name := range names {
		entry := byFile[fileName(name)]
		if found, ok := entry.Err.(yamldoc.Faults); ok {
			faults = append(faults, found...)
			continue
		}
		if !asJSON {
			fmt.Fprintf(p.out, "%s is right: %s, %s\n", entry.File, entry.Path.Title, countOf(entry.Path))
		}
	}
	if asJSON {
		if err := p.printJSON(foundFaults(faults)); err != nil {
			return err
		}
	}
	if len(faults) > 0 {
		return faults
	}
	return nil
}

// foundFault is a fault of the answer in JSON.
type foundFault struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

func foundFaults(faults yamldoc.Faults) []foundFault {
	all := []foundFault{}
	for _, f := range faults {
		all = append(all, foundFault{f.File, f.Line, f.Column, f.Err.Error()})
	}
	return all
}

// path is the path of an id, or that of a file.
func (p *program) path(arg string) (career.Path, error) {
	if arg != "-" && !isFile(arg) {
		catalog, err := p.catalog(nil)
		if err != nil {
			return career.Path{}, err
		}
		return catalog.Path(arg)
	}
	catalog, err := p.catalog([]string{arg})
	if err != nil {
		return career.Path{}, err
	}
	for _, entry := range catalog.Entries() {
		if entry.File == fileName(arg) {
			return entry.Path, entry.Err
		}
	}
	return career.Path{}, usagef("there is no path in %s", arg)
}

// catalog reads all paths: the program's, her own, those of the folders in her
// settings, and files named besides.
func (p *program) catalog(besides []string) (*career.Catalog, error) {
	if p.work == nil {
		if err := p.openWorkspace(nil); err != nil {
			return nil, err
		}
	}
	files, err := p.work.Paths.PathFiles()
	if err != nil {
		p.note("%v", err)
	}
	for _, name := range besides {
		file, err := p.pathFile(name)
		if err != nil {
			return nil, err
		}
		files = append(without(files, name), file)
	}
	return career.NewCatalog(files), nil
}

func (p *program) pathFile(name string) (career.File, error) {
	if name != "-" {
		data, err := disk.Read(disk.OS{}, name)
		return career.File{Name: name, Data: data}, err
	}
	data, err := p.readAll()
	return career.File{Name: stdinName, Data: data}, err
}

// without drops the file from those of her folder, where it would be a second
// path of the same id.
func without(files []career.File, name string) []career.File {
	named, err := os.Stat(name)
	if err != nil {
		return files
	}
	var kept []career.File
	for _, file := range files {
		if info, err := os.Stat(file.Name); !file.Bundled && err == nil && os.SameFile(named, info) {
			continue
		}
		kept = append(kept, file)
	}
	return kept
}

// fileName is what messages call a file that is named on the command line.
func fileName(arg string) string {
	if arg == "-" {
		return stdinName
	}
	return arg
}
