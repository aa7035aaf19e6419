package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/career"
	"promodoc/app/ladder"
	"promodoc/app/message"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/pageimport"
)

// importCommand is `promodoc paths import` with its flags.
type importCommand struct {
	*program
	base, to string // --base, --out
	verdicts []string
	reading  pageimport.Flags
	empty    bool
	dryRun   bool
	asJSON   bool
}

func newImport(p *program) *cobra.Command {
	c := importCommand{program: p}
	cmd := &cobra.Command{
		Use:   "import PAGE",
		Short: textImportShort.Text(),
		Long:  textImportLong.Text(),
		Example: `  promodoc paths import ladder.md --base https://example.com/handbook/ladder/
  promodoc paths import ladder.md --dry-run --verdict 12=preparation --verdict 14=left-out
  promodoc paths import ladder.md --levels headings-3 --leave-out 80 --join trainee=engineer`,
		Args:              oneArg(textPage),
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	flags := cmd.Flags()
	flags.StringVar(&c.base, "base", "", textImportBase.Text())
	flags.StringVar(&c.to, "out", "", textImportOut.Text())
	flags.StringArrayVar(&c.verdicts, "verdict", nil, textImportVerdict.Text())
	c.reading.Add(flags)
	flags.BoolVar(&c.empty, "empty", false, textImportEmpty.Text())
	flags.BoolVar(&c.dryRun, "dry-run", false, textImportDryRun.Text())
	flags.BoolVar(&c.asJSON, "json", false, textImportJSON.Text())
	return cmd
}

// run reads the page, applies the user's verdicts, and writes all of the paths
// or none.
func (c *importCommand) run(name string) error {
	data, err := c.readFile(name)
	if err != nil {
		return err
	}
	options, err := c.reading.Options()
	if err != nil {
		return usageError(err)
	}
	draft, err := ladder.ReadAs(fileName(name), data, c.base, options)
	if err != nil && !message.Is(err, ladder.ErrNothingFound) {
		return err
	}
	nothing := err
	c.notes(draft.Notices)
	if draft, err = withVerdicts(draft, c.verdicts); err != nil {
		return err
	}
	if draft, err = c.reading.Apply(draft); err != nil {
		return usageError(err)
	}
	if err := c.openToWrite(); err != nil {
		return err
	}
	paths, err := draft.Paths(c.freeID())
	switch {
	case err != nil && nothing != nil && c.empty:
		paths = []career.Path{draft.EmptyPath(c.freeID())}
	case err != nil && nothing != nil:
		if err := c.show(draft, nil); err != nil {
			return err
		}
		return refusal(errNothingFound.Wrap(nothing))
	case err != nil:
		return refusal(err)
	}
	if err := c.show(draft, paths); err != nil || c.asJSON || c.dryRun {
		return err
	}
	return c.writePaths(paths)
}

// freeID returns the function that replaces an ID of another of the user's paths
// with a free one and says so, or nil if the paths go to another folder.
func (c *importCommand) freeID() func(string) string {
	if c.to != "" {
		return nil
	}
	given := map[string]bool{}
	return func(id string) string {
		free := c.work.Paths.FreePathID(id, given)
		given[free] = true
		if free != id && !c.asJSON {
			c.note(textIDChanged.Text("ID", strconv.Quote(id), "Free", strconv.Quote(free)))
		}
		return free
	}
}

// withVerdicts applies the verdicts of the --verdict flags.
func withVerdicts(d ladder.Draft, verdicts []string) (ladder.Draft, error) {
	for _, flag := range verdicts {
		number, word, _ := strings.Cut(flag, "=")
		line, err := strconv.Atoi(number)
		verdict := ladder.Verdict(strings.ReplaceAll(word, "-", " "))
		if err != nil || !slices.Contains(ladder.Verdicts, verdict) {
			return d, usageError(errVerdict.Err("Verdict", strconv.Quote(flag)))
		}
		found := false
		for i, r := range d.Rows {
			if r.Line == line {
				found = true
				d = d.WithVerdict(i, verdict)
			}
		}
		if !found {
			return d, usageError(errVerdictLine.Err("Verdict", strconv.Quote(flag), "Line", line))
		}
	}
	return d, nil
}

// show prints what each line of the page was taken for: as JSON, as the output of a dry
// run, or else as an explanation.
func (c *importCommand) show(d ladder.Draft, paths []career.Path) error {
	if c.asJSON {
		return c.printJSON(pageimport.JSON(d, paths))
	}
	w := c.err
	if c.dryRun {
		w = c.out
	}
	_, err := fmt.Fprint(w, d.Report())
	return err
}

// writePaths writes the paths to the folder of --out, or adds them to the
// user's own: all or none.
func (c *importCommand) writePaths(paths []career.Path) error {
	write := c.work.Paths.AddPaths
	if c.to != "" {
		write = func(paths []career.Path) ([]string, error) { return c.work.Paths.WritePaths(paths, c.to) }
	}
	files, err := write(paths)
	for _, file := range files {
		fmt.Fprintln(c.done(), file)
	}
	var taken *workspace.IDTaken
	switch {
	case errors.As(err, &taken):
		return refusal(errIDTaken.Err("ID", strconv.Quote(taken.ID)))
	case message.Is(err, workspace.ErrFileThere):
		return refusal(err)
	}
	return err
}
