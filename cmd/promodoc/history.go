package main

import (
	"fmt"
	"strconv"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"promodoc/app/history"
	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/app/store"
	"promodoc/cmd/promodoc/validatecmd"
)

// historyCommand is `promodoc history` with its flags.
type historyCommand struct {
	*program
	json                  bool
	show, restore, format string
}

// The forms that --show prints a version in: the document as a file, and the
// Markdown of the export.
const (
	formatYAML     = "yaml"
	formatMarkdown = "md"
)

func newHistory(p *program) *cobra.Command {
	c := historyCommand{program: p}
	cmd := &cobra.Command{
		Use:   "history DOC",
		Short: textHistoryShort.Text(),
		Long:  textHistoryLong.Text(),
		Example: `  promodoc history mine
  promodoc history mine --show '2026-09-14 09:30' --format md
  promodoc history mine --restore 2026-09-14`,
		Args:              oneArg(textDocument),
		RunE:              func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
		ValidArgsFunction: p.completeDocument,
	}
	flags := cmd.Flags()
	flags.BoolVar(&c.json, "json", false, textHistoryJSON.Text())
	flags.StringVar(&c.show, "show", "", textHistoryShow.Text())
	flags.StringVar(&c.restore, "restore", "", textHistoryRestore.Text())
	flags.StringVar(&c.format, "format", formatYAML, textHistoryFormat.Text())
	cmd.MarkFlagsMutuallyExclusive("show", "restore", "json")
	_ = cmd.RegisterFlagCompletionFunc("format", completeWords(formatYAML, formatMarkdown)) // the flag exists
	p.addPassphraseFlag(cmd)
	return cmd
}

func (c *historyCommand) run(name string) error {
	if c.format != formatYAML && c.format != formatMarkdown {
		return usageError(errNoFormat.Err("Name", strconv.Quote(c.format), "Known", message.Comma([]string{formatYAML, formatMarkdown})))
	}
	open := func() error { return c.openWorkspace(nil) }
	if c.restore != "" {
		open = c.openToWrite
	}
	if err := open(); err != nil {
		return err
	}
	opened, err := c.load(name)
	if err != nil {
		return err
	}
	versions := c.work.History.Of(opened)
	all, err := versions.List()
	switch {
	case err != nil:
		return err
	case c.show != "":
		return c.printVersion(versions, all)
	case c.restore != "":
		return c.restoreVersion(opened, versions, all)
	case c.json:
		return c.printJSON(listJSON(opened, versions, all))
	}
	return c.printList(versions, all)
}

// at returns the newest version that was there at the moment of a flag.
func (c *historyCommand) at(flag, text string, all []history.Version) (history.Version, error) {
	end, ok := history.ParseMoment(text, time.Local)
	if !ok {
		return history.Version{}, usageError(errMoment.Err("Flag", flag, "Found", strconv.Quote(text)))
	}
	version, ok := history.Before(all, end)
	switch {
	case ok:
		return version, nil
	case len(all) == 0:
		return history.Version{}, refusal(errNoHistory.Err())
	}
	return history.Version{}, refusal(errNoVersionYet.Err("Time", text, "Oldest", localTime(all[0])))
}

func localTime(v history.Version) string { return v.Time.Local().Format(time.DateTime) }

func (c *historyCommand) printVersion(versions history.Versions, all []history.Version) error {
	version, err := c.at("--show", c.show, all)
	if err != nil {
		return err
	}
	var data []byte
	if c.format == formatYAML {
		data, err = versions.Bytes(version)
	} else {
		var doc promo.Document
		if doc, err = versions.Read(version); err == nil {
			data, _, err = c.renderDocument(doc, c.format, pagesetup.Setup{})
		}
	}
	if err != nil {
		return err
	}
	return c.print(data)
}

func (c *historyCommand) restoreVersion(opened store.Opened, versions history.Versions, all []history.Version) error {
	version, err := c.at("--restore", c.restore, all)
	if err != nil {
		return err
	}
	doc, err := versions.Read(version)
	if err != nil {
		return err
	}
	notice, err := c.work.History.Restore(c.work.Documents, opened, doc)
	if err != nil {
		return err
	}
	if notice != "" {
		c.note(notice)
	}
	fmt.Fprintln(c.done(), textHistoryRestored.Text("Time", localTime(version), "File", opened.File))
	return nil
}

// printList prints a line for each version, the newest first.
func (c *historyCommand) printList(versions history.Versions, all []history.Version) error {
	if len(all) == 0 {
		fmt.Fprintln(c.out, textHistoryNone.Text())
		return nil
	}
	table := tabwriter.NewWriter(c.out, 0, 8, 2, ' ', 0)
	for i := len(all) - 1; i >= 0; i-- {
		d, err := describe(versions, all, i)
		if err != nil {
			fmt.Fprintf(table, "%s\t\t%s\n", localTime(all[i]), err)
			continue
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", localTime(all[i]), textHistoryWords.Count(d.Words), d.Text())
	}
	if err := table.Flush(); err != nil {
		return stdoutError(err)
	}
	if text := c.work.History.Text(); text != "" {
		c.note(text)
	}
	return nil
}

func describe(versions history.Versions, all []history.Version, i int) (history.Description, error) {
	if i == 0 {
		return versions.Describe(all[i], nil)
	}
	return versions.Describe(all[i], &all[i-1])
}

// historyJSON is the output of history --json.
type historyJSON struct {
	Document string                  `json:"document"` // its file
	Folder   string                  `json:"folder"`
	Versions []versionJSON           `json:"versions"` // the newest first
	Notes    []validatecmd.FaultJSON `json:"notes"`    // about the document's file
}

type versionJSON struct {
	Time     string   `json:"time"` // UTC
	File     string   `json:"file"`
	Bytes    int64    `json:"bytes"` // as kept, compressed
	Words    int      `json:"words"`
	Examples int      `json:"examples"`
	Changed  []string `json:"changed"`         // since the version before
	Error    string   `json:"error,omitempty"` // why it cannot be read
}

func listJSON(opened store.Opened, versions history.Versions, all []history.Version) historyJSON {
	out := historyJSON{Document: opened.File, Folder: versions.Folder(), Versions: []versionJSON{}, Notes: notesJSONOf(opened.Notices)}
	for i := len(all) - 1; i >= 0; i-- {
		v := versionJSON{Time: all[i].Time.Format("2006-01-02T15:04:05.000Z07:00"), File: all[i].File, Bytes: all[i].Bytes, Changed: []string{}}
		d, err := describe(versions, all, i)
		if err != nil {
			v.Error = err.Error()
		}
		v.Words, v.Examples = d.Words, d.Examples
		for _, piece := range d.Changed {
			v.Changed = append(v.Changed, piece.Text())
		}
		out.Versions = append(out.Versions, v)
	}
	return out
}
