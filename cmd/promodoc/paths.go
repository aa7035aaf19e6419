package main

import (
	"bytes"
	"os"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/yamldoc"
	"promodoc/cmd/promodoc/pathtext"
	"promodoc/cmd/promodoc/validatecmd"
)

// pathCommands are `promodoc paths` and the commands below it, but for import.
type pathCommands struct{ *program }

func newPaths(p *program) *cobra.Command {
	c := pathCommands{p}
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "paths",
		Short: textPathsShort.Text(),
		Long:  textPathsLong.Text(),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return c.list(asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textListJSON.Text())
	cmd.AddCommand(c.newList(), c.newShow(), c.newCheck(), newImport(p), c.newAdd(), c.newRemove(), c.newExport(), c.newSchema())
	return cmd
}

func (c pathCommands) newList() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: textListShort.Text(),
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return c.list(asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textListJSON.Text())
	return cmd
}

// list prints a line for every valid path, those of a family together. The faults
// of other files are notes: they do not keep anybody from choosing one of these.
func (c pathCommands) list(asJSON bool) error {
	catalog, err := c.catalog(nil)
	if err != nil {
		return err
	}
	var valid []career.Path
	for _, entry := range catalog.Entries() {
		if entry.Err != nil {
			c.note(entry.Err.Error())
			continue
		}
		valid = append(valid, entry.Path)
	}
	families := career.Families(valid)
	if asJSON {
		return c.printJSON(pathtext.List(families))
	}
	if err := pathtext.WriteList(c.out, families, contentsOf); err != nil {
		return stdoutError(err)
	}
	return nil
}

// contentsOf says how much a path asks for.
func contentsOf(path career.Path) string {
	n := len(path.Considerations())
	switch {
	case n > 0:
		return textConsiderations.Count(n)
	case path.ToBeFilled():
		return textToBeFilled.Text()
	case path.IsForm():
		return textForm.Text()
	}
	return textEveryRole.Text()
}

func (c pathCommands) newShow() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: textShowShort.Text(),
		Long:  textShowLong.Text(),
		Example: `  promodoc paths show staff-software-engineer
  promodoc paths show staff-software-engineer --json | jq -r '.path.sections[].considerations[]?.title'`,
		Args:              oneArg(textPath),
		RunE:              func(_ *cobra.Command, args []string) error { return c.show(args[0], asJSON) },
		ValidArgsFunction: c.completePath,
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textShowJSON.Text())
	return cmd
}

func (c pathCommands) show(id string, asJSON bool) error {
	path, err := c.path(id)
	if err != nil {
		return err
	}
	if !asJSON {
		pathtext.Write(c.out, path)
		return nil
	}
	shown, err := pathtext.Show(path)
	if err != nil {
		return err
	}
	return c.printJSON(shown)
}

func (c pathCommands) newCheck() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:               "check FILE|FOLDER...",
		Short:             textCheckShort.Text(),
		Long:              textCheckLong.Text(),
		Args:              cobra.ArbitraryArgs,
		RunE:              func(_ *cobra.Command, args []string) error { return c.check(args, asJSON) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textCheckJSON.Text())
	return cmd
}

// check finds the faults of path files.
func (c pathCommands) check(names []string, asJSON bool) error {
	if len(names) == 0 {
		return usageError(errNoPathFile.Err())
	}
	names, err := expandFolders(names)
	if err != nil {
		return err
	}
	return validatecmd.Checker{Host: c.host(), Ports: c.validatePorts()}.CheckPaths(names, asJSON)
}

// validatePorts are what the search for faults needs.
func (p *program) validatePorts() validatecmd.Ports {
	return validatecmd.Ports{ReadFile: p.readFile, FileName: fileName, OpenSealed: p.openSealed, Catalog: p.catalog, Contents: contentsOf}
}

// notesJSONOf is what is known of a file that could be read, as in the output of --json.
func notesJSONOf(notices []docfile.Notice) []validatecmd.FaultJSON {
	var faults yamldoc.Faults
	for _, notice := range notices {
		faults = append(faults, yamldoc.Fault(notice))
	}
	return validatecmd.JSONOf(faults)
}

// path returns the path of an ID, or that of a file.
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
	return career.Path{}, usageError(errNoPathIn.Err("File", arg))
}

// catalog reads all paths: the bundled ones, the user's own, those of the
// folders in the settings, and the named files.
func (p *program) catalog(named []string) (*career.Catalog, error) {
	if p.work == nil {
		if err := p.openWorkspace(nil); err != nil {
			return nil, err
		}
	}
	files, err := p.work.Paths.PathFiles()
	if err != nil {
		p.note(err.Error())
	}
	for _, name := range named {
		file, err := p.pathFile(name)
		if err != nil {
			return nil, err
		}
		files = withNamed(without(files, name), file)
	}
	return career.NewCatalog(files), nil
}

func (p *program) pathFile(name string) (career.File, error) {
	data, err := p.readFile(name)
	return career.File{Name: fileName(name), Data: data}, err
}

// withNamed adds a named file. It takes the place of a bundled one with the same bytes:
// whoever works on a bundled path names the file that this program was built from.
func withNamed(files []career.File, named career.File) []career.File {
	for i, file := range files {
		if file.Bundled && bytes.Equal(file.Data, named.Data) {
			files[i] = named
			return files
		}
	}
	return append(files, named)
}

// without drops the file from the user's own, among which it would be a second
// path with the same ID.
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

// fileName returns the name in messages of a file that an argument names.
func fileName(arg string) string {
	if arg == "-" {
		return stdinName
	}
	return arg
}
