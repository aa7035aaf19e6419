package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/disk"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/app/workspace"
)

// newCommand is `promodoc new` with its flags.
type newCommand struct {
	*program
	pathID, form, name, candidate, cycle string
	to                                   string // --out
}

func newNew(p *program) *cobra.Command {
	c := newCommand{program: p}
	cmd := &cobra.Command{
		Use:   "new --path ID",
		Short: textNewShort.Text(),
		Long:  textNewLong.Text(),
		Example: `  promodoc new --path support-engineering-manager --candidate "Ada Smith" \
      --cycle "H2 2026:2026-07-01:2026-12-31"`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error { return c.run() },
	}
	flags := cmd.Flags()
	flags.StringVar(&c.pathID, "path", "", textNewPath.Text())
	flags.StringVar(&c.form, "form", "", textNewForm.Text())
	flags.StringVar(&c.name, "name", "", textNewName.Text())
	flags.StringVar(&c.candidate, "candidate", "", textNewCandidate.Text())
	flags.StringVar(&c.cycle, "cycle", "", textNewCycle.Text("Example", exampleCycle))
	flags.StringVar(&c.to, "out", "", textNewOut.Text())
	mustComplete(cmd, "path", p.completePath)
	mustComplete(cmd, "form", p.completeForm)
	return cmd
}

func (c *newCommand) run() error {
	if c.pathID == "" {
		return usageError(errNoPathFlag.Err())
	}
	cycle, err := parseCycle(c.cycle)
	if err != nil {
		return err
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	path, err := c.path(c.pathID)
	if err != nil {
		return err
	}
	if path, err = c.work.Paths.WithForm(path, c.form); err != nil {
		return err
	}
	choice := workspace.Choice{
		Form:      c.form,
		Name:      strings.TrimSpace(c.name),
		Path:      path,
		Candidate: promo.Candidate{Name: strings.TrimSpace(c.candidate)},
		Cycle:     cycle,
	}
	switch c.to {
	case "":
		return c.createInLibrary(choice)
	case "-":
		data, err := docfile.Write(c.work.Documents.NewDocument(choice))
		if err != nil {
			return err
		}
		return c.print(data)
	}
	if choice.Name == "" {
		choice.Name = strings.TrimSuffix(filepath.Base(c.to), filepath.Ext(c.to))
	}
	return c.createFile(c.work.Documents.NewDocument(choice), c.to)
}

// createInLibrary creates the document in the library.
func (c *newCommand) createInLibrary(choice workspace.Choice) error {
	file, err := c.work.Documents.Create(choice)
	var taken *store.ErrTaken
	if errors.As(err, &taken) {
		return refusal(err)
	}
	if file != "" {
		fmt.Fprintln(c.out, file)
	}
	return err
}

// createFile creates the document as a file outside of the library. It does not
// overwrite another file.
func (c *newCommand) createFile(doc promo.Document, file string) error {
	data, err := docfile.Write(doc)
	if err != nil {
		return err
	}
	file, err = filepath.Abs(file)
	if err != nil {
		return err
	}
	err = disk.Create(disk.OS{}, file, data)
	if errors.Is(err, fs.ErrExist) {
		return refusal(errExists.Err("File", file))
	}
	if err != nil {
		return err
	}
	fmt.Fprintln(c.out, file)
	return nil
}

// exampleCycle shows how a cycle is written.
const exampleCycle = "H2 2026:2026-07-01:2026-12-31"

// parseCycle parses a cycle's name, first and last day, as in exampleCycle. The
// days are last, so that the name may contain colons; both may be absent, and
// either may be empty.
func parseCycle(s string) (promo.Cycle, error) {
	quoted, example := strconv.Quote(s), strconv.Quote(exampleCycle)
	parts := strings.Split(s, ":")
	if len(parts) == 1 {
		return promo.Cycle{Name: strings.TrimSpace(s)}, nil
	}
	if len(parts) == 2 {
		return promo.Cycle{}, usageError(errOneDay.Err("Cycle", quoted, "Example", example))
	}
	last := len(parts) - 1
	from, err := promo.ParseDate(strings.TrimSpace(parts[last-1]))
	if err != nil {
		return promo.Cycle{}, usageError(errFirstDay.Wrap(err, "Cycle", quoted))
	}
	to, err := promo.ParseDate(strings.TrimSpace(parts[last]))
	if err != nil {
		return promo.Cycle{}, usageError(errLastDay.Wrap(err, "Cycle", quoted))
	}
	if !from.IsZero() && !to.IsZero() && to.Last().Before(from.First()) {
		return promo.Cycle{}, usageError(errCycleOrder.Err("Cycle", quoted, "Example", example))
	}
	name := strings.TrimSpace(strings.Join(parts[:last-1], ":"))
	if name == "" {
		return promo.Cycle{}, usageError(errCycleName.Err("Cycle", quoted, "Example", example))
	}
	return promo.Cycle{Name: name, From: from, To: to}, nil
}
