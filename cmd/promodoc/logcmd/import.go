package logcmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/evidence"
	"promodoc/app/evidence/sources"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/cmd/promodoc/command"
)

// importCommand is `promodoc log import` with its flags.
type importCommand struct {
	command.Host
	Ports
	period
	authors               []string
	dryRun, verbose, json bool
}

func newImport(h command.Host, ports Ports) *cobra.Command {
	c := importCommand{Host: h, Ports: ports}
	cmd := &cobra.Command{
		Use:   "import PATH...",
		Short: textImportShort.Text(),
		Long:  textImportLong.Text(),
		Example: `  promodoc log import ~/src/engine --since 2026-07 --dry-run
  promodoc log import ~/src --author ada@example.org
  promodoc log import tickets.csv calendar.ics`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return h.Usage(errNoPath.Err())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return c.run(cmd, args) },
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	flags := cmd.Flags()
	c.period.add(cmd)
	flags.StringArrayVar(&c.authors, "author", nil, textAuthor.Text())
	flags.BoolVar(&c.dryRun, "dry-run", false, textDryRun.Text())
	flags.BoolVar(&c.verbose, "verbose", false, textVerbose.Text())
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	return cmd
}

func (c *importCommand) run(cmd *cobra.Command, paths []string) error {
	bounds, err := c.read(c.Today())
	if err != nil {
		return c.Usage(err)
	}
	work, err := c.Open(!c.dryRun)
	if err != nil {
		return err
	}
	contents, err := work.Logbook.Journal.Load()
	if err != nil {
		return err
	}
	for _, fault := range contents.Faults {
		c.Notes([]string{fault.Error()})
	}
	found, err := sources.Read(cmd.Context(), paths, evidence.Options{
		Since: bounds.Since, Until: bounds.Until, Authors: c.authors, Today: c.Today(),
		Remembered: work.Preferences.Addresses(), Known: journal.Keys(contents.Entries),
	}, work.Imports.Sources)
	if err != nil {
		return err
	}
	entries, left := taken(found)
	if !c.dryRun && len(entries) > 0 {
		out, err := work.Logbook.Add(entries...)
		if err != nil {
			return err
		}
		entries = out.Entries
		for _, n := range out.Notices {
			c.Notes([]string{n.Error()})
		}
		work.Preferences.RememberAddresses(c.authors)
	}
	c.Notes(found.Notices)
	if err := c.report(entries, left, found); err != nil {
		return err
	}
	if len(found.Proposals) == 0 && found.Known == 0 {
		return c.Refusal(errNoEvidence.Err())
	}
	return nil
}

// taken returns the entries of what is proposed, and those that are only taken if
// somebody chooses them.
func taken(found evidence.Found) (entries, left []journal.Entry) {
	for _, p := range found.Proposals {
		if p.Unlikely {
			left = append(left, p.Entry)
		} else {
			entries = append(entries, p.Entry)
		}
	}
	return entries, left
}

// importJSON is the output of log import --json.
type importJSON struct {
	DryRun   bool         `json:"dry_run"`
	Entries  []entryJSON  `json:"entries"`  // that were added; with dry_run those that would be
	Unlikely []entryJSON  `json:"unlikely"` // hardly evidence by themselves, and not added
	Known    int          `json:"known"`    // how many items the journal had already
	Unread   []unreadJSON `json:"unread"`   // values that no field of an entry takes
	Columns  []string     `json:"columns"`  // what those of tables were taken for
	Notices  []string     `json:"notices"`
}

type unreadJSON struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
	Line  int    `json:"line,omitempty"` // of the first value
	Value string `json:"value"`          // the first
}

func (c *importCommand) report(entries, left []journal.Entry, found evidence.Found) error {
	if !c.json {
		return c.print(entries, left, found)
	}
	out := importJSON{DryRun: c.dryRun, Entries: []entryJSON{}, Unlikely: []entryJSON{}, Known: found.Known, Unread: []unreadJSON{}, Columns: append([]string{}, found.Matches...), Notices: append([]string{}, found.Notices...)}
	for _, e := range entries {
		out.Entries = append(out.Entries, jsonOf(e, nil))
	}
	for _, e := range left {
		out.Unlikely = append(out.Unlikely, jsonOf(e, nil))
	}
	for _, u := range found.Unread {
		out.Unread = append(out.Unread, unreadJSON{u.Name, u.Count, u.Line, u.Value})
	}
	return c.PrintJSON(out)
}

func (c *importCommand) print(entries, left []journal.Entry, found evidence.Found) error {
	var lines []string
	for _, e := range entries {
		lines = append(lines, textFrom.Text("Entry", lineOf(e), "Source", e.Source.Name))
	}
	if c.dryRun || c.verbose {
		for _, e := range left {
			lines = append(lines, textLeft.Text("Entry", lineOf(e), "Source", e.Source.Name))
		}
		lines = append(lines, found.Matches...)
	}
	switch n := len(entries); {
	case n == 0:
		lines = append(lines, textNothingAdded.Text())
	case c.dryRun:
		lines = append(lines, textWouldAdd.Count(n))
	default:
		lines = append(lines, textAddedAll.Count(n))
	}
	if found.Known > 0 {
		lines = append(lines, textKnown.Count(found.Known))
	}
	if len(left) > 0 {
		lines = append(lines, textUnlikely.Count(len(left)))
	}
	lines = append(lines, c.unread(found.Unread)...)
	if _, err := fmt.Fprintln(c.Out, strings.Join(lines, "\n")); err != nil {
		return c.Output(err)
	}
	return nil
}

// unread says which values no field of an entry takes.
func (c *importCommand) unread(all []evidence.Unread) []string {
	if len(all) == 0 {
		return nil
	}
	total := 0
	var names, lines []string
	for _, u := range all {
		total += u.Count
		names = append(names, textUnreadName.Text("Name", u.Name, "Count", u.Count))
		lines = append(lines, "  "+textUnreadValue.Count(u.Count, "Name", u.Name, "Value", u.Value))
	}
	said := []string{textUnread.Count(total, "Names", message.Comma(names))}
	if c.verbose {
		said = append(said, lines...)
	}
	return said
}
