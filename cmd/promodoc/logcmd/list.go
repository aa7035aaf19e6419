package logcmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/message"
	"promodoc/cmd/promodoc/command"
)

// listCommand is `promodoc log list` with its flags.
type listCommand struct {
	command.Host
	Ports
	period
	tag, person        string
	used, unused, json bool
}

func newList(h command.Host, ports Ports) *cobra.Command {
	c := listCommand{Host: h, Ports: ports}
	cmd := &cobra.Command{
		Use:     "list",
		Short:   textListShort.Text(),
		Long:    textListLong.Text(),
		Example: `  promodoc log list --since "last July" --tag on-call --json`,
		Args:    h.Args(),
		RunE:    func(*cobra.Command, []string) error { return c.run() },
	}
	flags := cmd.Flags()
	c.period.add(cmd)
	flags.StringVar(&c.tag, "tag", "", textWithTag.Text())
	flags.StringVar(&c.person, "person", "", textWithPerson.Text())
	flags.BoolVar(&c.used, "used", false, textUsed.Text())
	flags.BoolVar(&c.unused, "unused", false, textUnused.Text())
	cmd.MarkFlagsMutuallyExclusive("used", "unused")
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	return cmd
}

// listJSON is the output of log list --json.
type listJSON struct {
	Folder  string      `json:"folder"`
	Entries []entryJSON `json:"entries"`
	Faults  []string    `json:"faults"` // what cannot be read, with its place
}

type entryJSON struct {
	ID     string      `json:"id"`
	Date   string      `json:"date"`
	To     string      `json:"to,omitempty"`
	Text   string      `json:"text"`
	Result string      `json:"result,omitempty"`
	Part   string      `json:"part,omitempty"`
	Links  []linkJSON  `json:"links"`
	Tags   []string    `json:"tags"`
	People []string    `json:"people"`
	Source *sourceJSON `json:"source,omitempty"`
	Used   []useJSON   `json:"used"`
}

type linkJSON struct {
	Title string `json:"title,omitempty"`
	URL   string `json:"url,omitempty"`
}

type sourceJSON struct {
	Kind string `json:"kind"`
	Name string `json:"name"`
}

type useJSON struct {
	Document string `json:"document"`
	File     string `json:"file"`
	Example  string `json:"example"`
	Title    string `json:"title,omitempty"`
	Changed  bool   `json:"changed,omitempty"` // the entry says something else by now
}

func (c *listCommand) run() error {
	f, err := c.filter()
	if err != nil {
		return c.Usage(err)
	}
	work, err := c.Open(false)
	if err != nil {
		return err
	}
	view, err := work.Logbook.Read()
	if err != nil {
		return err
	}
	f.Uses = view.Uses
	chosen := journal.Choose(view.Entries, f)
	if c.json {
		out := listJSON{Folder: work.Logbook.Journal.Folder(), Entries: []entryJSON{}, Faults: []string{}}
		for _, e := range chosen {
			out.Entries = append(out.Entries, jsonOf(e, view.Uses[e.ID]))
		}
		for _, fault := range view.Faults {
			out.Faults = append(out.Faults, fault.Error())
		}
		return c.PrintJSON(out)
	}
	for _, fault := range view.Faults {
		c.Notes([]string{fault.Error()})
	}
	return c.print(chosen, view)
}

func (c *listCommand) filter() (journal.Filter, error) {
	f, err := c.read(c.Today())
	if err != nil {
		return f, err
	}
	f.Tag, f.Person = journal.Tag(c.tag), journal.Person(c.person)
	switch {
	case c.used:
		f.Used = journal.OnlyUsed
	case c.unused:
		f.Used = journal.OnlyUnused
	}
	return f, nil
}

func (c *listCommand) print(chosen []journal.Entry, view logbook.View) error {
	var lines []string
	for _, e := range chosen {
		lines = append(lines, lineOf(e))
		if uses := view.Uses[e.ID]; len(uses) > 0 {
			var titles []string
			for _, u := range uses {
				titles = append(titles, textUse.Text("Title", u.Title, "Document", u.Document))
			}
			lines = append(lines, "  "+textUsedIn.Text("Examples", message.And(titles)))
		}
	}
	if len(lines) == 0 {
		lines = []string{textNone.Text()}
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(c.Out, line); err != nil {
			return c.Output(err)
		}
	}
	return nil
}

func jsonOf(e journal.Entry, uses []journal.Use) entryJSON {
	j := entryJSON{
		ID: e.ID, Date: e.From.String(), To: e.To.String(), Text: e.Text, Result: e.Result, Part: e.Part,
		Links: []linkJSON{}, Tags: append([]string{}, e.Tags...), People: append([]string{}, e.People...), Used: []useJSON{},
	}
	for _, l := range e.Links {
		j.Links = append(j.Links, linkJSON{l.Title, l.URL})
	}
	if !e.Source.IsZero() {
		j.Source = &sourceJSON{e.Source.Kind, e.Source.Name}
	}
	for _, u := range uses {
		j.Used = append(j.Used, useJSON{u.Document, u.File, u.Example, u.Title, u.Changed})
	}
	return j
}
