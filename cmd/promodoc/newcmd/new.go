// Package newcmd is the command `promodoc new`, which creates a document: on a career
// path, or going on from a document of an earlier cycle. What it shares with the other
// commands is given to it.
package newcmd

import (
	"cmp"
	"errors"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/attachments"
	"promodoc/app/career"
	"promodoc/app/cycle"
	"promodoc/app/disk"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// Ports are what the command needs besides the host.
type Ports struct {
	Path  func(idOrFile string) (career.Path, error)
	Print func([]byte) error // to standard output
	// Complete registers what completes the flags --path and --form.
	Complete func(*cobra.Command)
}

// newCommand is `promodoc new` with its flags.
type newCommand struct {
	command.Host
	Ports
	work                                 *workspace.Workspace
	pathID, form, name, candidate, cycle string
	to                                   string   // --out
	from, fromFile                       string   // --from, --from-file
	examples                             []string // --examples
	template                             string   // --template
	json                                 bool
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any { return map[string]any{"new": command.Made{}} }

// New returns the command.
func New(h command.Host, ports Ports) *cobra.Command {
	c := newCommand{Host: h, Ports: ports}
	cmd := &cobra.Command{
		Use:   "new --path ID [--from-file FILE] | --from DOC | --template NAME|FILE",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc new --path support-engineering-manager --candidate "Ada Smith" \
      --cycle "H2 2026:2026-07-01:2026-12-31"
  promodoc new --from mine
  promodoc new --from mine --path staff-software-engineer --examples "Owned the migration"
  promodoc new --path staff-software-engineer --from-file case-2024.docx`,
		Args: h.Args(),
		RunE: func(*cobra.Command, []string) error { return c.run() },
	}
	h.Prepare(cmd)
	cmd.ValidArgsFunction = nil
	flags := cmd.Flags()
	flags.StringVar(&c.pathID, "path", "", textPath.Text())
	flags.StringVar(&c.form, "form", "", textForm.Text())
	flags.StringVar(&c.name, "name", "", textName.Text())
	flags.StringVar(&c.candidate, "candidate", "", textCandidate.Text())
	flags.StringVar(&c.cycle, "cycle", "", textCycle.Text("Example", exampleCycle))
	flags.StringVar(&c.to, "out", "", textOut.Text())
	flags.StringVar(&c.from, "from", "", textFrom.Text())
	flags.StringVar(&c.fromFile, "from-file", "", textFromFile.Text())
	flags.StringArrayVar(&c.examples, "examples", nil, textExamples.Text())
	flags.StringVar(&c.template, "template", "", textTemplate.Text())
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	ports.Complete(cmd)
	return cmd
}

func (c *newCommand) run() error {
	if c.json && c.to == "-" {
		return c.Usage(errJSONStdout.Err())
	}
	if c.template != "" {
		return c.fromTemplate()
	}
	if c.pathID == "" && c.from == "" && c.fromFile == "" {
		return c.Usage(errNoPath.Err())
	}
	if c.from != "" && c.fromFile != "" {
		return c.Usage(errTwoFroms.Err())
	}
	if len(c.examples) > 0 && c.from == "" {
		return c.Usage(errNeedsFrom.Err())
	}
	period, err := parseCycle(c.cycle)
	if err != nil {
		return c.Usage(err)
	}
	if c.work, err = c.Open(true); err != nil {
		return err
	}
	choice := workspace.Choice{
		Form:      c.form,
		Name:      oneLine(c.name),
		Candidate: promo.Candidate{Name: oneLine(c.candidate)},
		Cycle:     period,
	}
	if err := c.goOn(&choice); err != nil {
		return err
	}
	if c.fromFile != "" {
		if choice.Old, err = c.work.Imports.ReadOld(c.fromFile); err != nil {
			return err
		}
		if c.pathID == "" {
			c.pathID = choice.Old.PathID()
		}
		if c.pathID == "" {
			return c.Usage(errFileNoPath.Err("File", c.fromFile))
		}
	}
	if err := c.choosePath(&choice); err != nil {
		return err
	}
	if err := c.create(choice); err != nil {
		return err
	}
	c.noteUnasked(choice.Path)
	return nil
}

// create creates the document in the library, or where --out says.
func (c *newCommand) create(choice workspace.Choice) error {
	switch c.to {
	case "":
		return c.createInLibrary(choice)
	case "-":
		data, err := choice.Last.Encode(c.work.Documents.NewDocument(choice))
		if err != nil {
			return err
		}
		return c.Print(data)
	}
	if choice.Name == "" {
		choice.Name = strings.TrimSuffix(filepath.Base(c.to), filepath.Ext(c.to))
	}
	return c.createFile(choice, c.to)
}

// goOn has the new document go on from the one of --from, in the cycle that follows
// unless --cycle names another.
func (c *newCommand) goOn(choice *workspace.Choice) error {
	if c.from == "" {
		return nil
	}
	opened, err := c.Load(c.from)
	if err != nil {
		return err
	}
	choice.Last.Opened = opened
	if choice.Last.Examples, err = chosen(opened.Document, c.examples); err != nil {
		return c.Refusal(err)
	}
	if c.cycle == "" {
		choice.Cycle = cycle.Next(opened.Document.Cycle)
	}
	return nil
}

// choosePath chooses the path of --path in the form of --form, or else those of the
// document of --from. A path that is gone is used as that document has it.
func (c *newCommand) choosePath(choice *workspace.Choice) error {
	last := choice.Last.Opened.Document
	path, err := c.Path(cmp.Or(c.pathID, last.Path.ID))
	switch {
	case err != nil && (c.pathID != "" || last.Path.ID == ""):
		return err
	case err != nil:
		path = last.Snapshot
	}
	if c.form == "" && c.pathID == "" {
		choice.Form = last.Path.Form
	}
	formed, err := c.work.Paths.WithForm(path, choice.Form)
	if err != nil && c.form == "" {
		formed, err, choice.Form = path, nil, "" // the form of the last document is gone
	}
	choice.Path = formed
	return err
}

// noteUnasked says that a document asks for nothing, since a path without considerations was
// chosen for it.
func (c *newCommand) noteUnasked(path career.Path) {
	if c.pathID != "" && len(path.Considerations()) == 0 {
		c.Notes([]string{textNoConsiderations.Text("Path", strconv.Quote(path.Title))})
	}
}

// oneLine returns a name with one space in place of each run of white space.
func oneLine(name string) string { return strings.Join(strings.Fields(name), " ") }

// createInLibrary creates the document in the library.
func (c *newCommand) createInLibrary(choice workspace.Choice) error {
	return c.created(c.work.Documents.Create(choice))
}

// created prints the file of a document that was created in the library.
func (c *newCommand) created(file string, err error) error {
	var taken *store.ErrTaken
	if errors.As(err, &taken) {
		return c.Refusal(err)
	}
	if file == "" {
		return err
	}
	return cmp.Or(c.Made(file, c.json), err)
}

// createFile creates the document as a file outside of the library. It does not
// overwrite another file.
func (c *newCommand) createFile(choice workspace.Choice, file string) error {
	made := c.work.Documents.NewDocument(choice)
	data, err := choice.Last.Encode(made)
	if err != nil {
		return err
	}
	return c.writeFile(data, file, func(file string) error { return choice.Last.Attach(c.work.Documents, file, made) })
}

// writeFile writes a new file, finishes it unless there is nothing to finish, and prints its
// name.
func (c *newCommand) writeFile(data []byte, file string, finish func(file string) error) error {
	file, err := filepath.Abs(file)
	if err != nil {
		return err
	}
	taken := file
	if err = disk.Create(disk.OS{}, file, data); err == nil && finish != nil {
		taken, err = attachments.FolderOf(file), finish(file)
	}
	if errors.Is(err, fs.ErrExist) {
		return c.Refusal(errExists.Err("File", taken))
	}
	if err != nil {
		return err
	}
	return c.Made(file, c.json)
}
