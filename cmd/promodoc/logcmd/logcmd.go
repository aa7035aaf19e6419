// Package logcmd is the commands `promodoc log`, which adds entries to the journal and
// lists them, and `promodoc find`, which searches it and the documents. What it shares with the other commands is given to it.
package logcmd

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/dates"
	"promodoc/app/journal"
	"promodoc/app/message"
	"promodoc/app/nearest"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
	"promodoc/cmd/promodoc/command"
)

// Ports are what the command needs besides the host.
type Ports struct {
	Stdin func() ([]byte, error) // reads all of standard input
	Today func() promo.Date
	// Window shows a small window in which an entry is written, and returns when it is
	// closed.
	Window func() error
}

// addCommand is `promodoc log TEXT` with its flags.
type addCommand struct {
	command.Host
	Ports
	day, result, part   string
	links, tags, people []string
	json                bool
	window              bool
}

// New returns the command.
func New(h command.Host, ports Ports) *cobra.Command {
	c := addCommand{Host: h, Ports: ports}
	cmd := &cobra.Command{
		Use:   "log TEXT|-|--window",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc log "yesterday: led the review of the outage #on-call @Ada"
  promodoc log "Talk on caching" --date "last March" --link https://example.org/talk
  promodoc log list --since 2026-07 --unused
  promodoc log import ~/src --since 2026-07`,
		Args: func(cmd *cobra.Command, args []string) error { return c.check(cmd, args) },
		RunE: func(_ *cobra.Command, args []string) error {
			if c.window {
				return ports.Window()
			}
			return c.add(args)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&c.day, "date", "", textDate.Text())
	flags.StringVar(&c.result, "result", "", textResult.Text())
	flags.StringVar(&c.part, "part", "", textPart.Text())
	flags.StringArrayVar(&c.links, "link", nil, textLink.Text())
	flags.StringArrayVar(&c.tags, "tag", nil, textTag.Text())
	flags.StringArrayVar(&c.people, "person", nil, textPerson.Text())
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	flags.BoolVar(&c.window, "window", false, textWindow.Text())
	cmd.AddCommand(newList(h, ports), newImport(h, ports))
	return cmd
}

// check checks that there is either a text or the window to write one in.
func (c *addCommand) check(cmd *cobra.Command, args []string) error {
	if c.window && (len(args) > 0 || cmd.Flags().NFlag() > 1) {
		return c.Usage(errWindowAlone.Err())
	}
	if !c.window && len(args) == 0 {
		return c.Usage(errNoText.Err())
	}
	if len(args) == 1 {
		var names []string
		for _, sub := range cmd.Commands() {
			names = append(names, sub.Name())
		}
		if near := nearest.Word(args[0], names); near != "" {
			return c.Usage(errMistyped.Err("Word", strconv.Quote(args[0]), "Near", near))
		}
	}
	return nil
}

func (c *addCommand) add(args []string) error {
	text := strings.Join(args, " ")
	if len(args) == 1 && text == "-" {
		data, err := c.Stdin()
		if err != nil {
			return err
		}
		decoded, err := textdecode.Decode(data, textdecode.Plain)
		if err != nil {
			return c.Usage(errStdin.Wrap(err))
		}
		text = string(decoded.Data)
	}
	e, err := c.entry(text)
	if err != nil {
		return c.Usage(err)
	}
	work, err := c.Open(true)
	if err != nil {
		return err
	}
	out, err := work.Logbook.Add(e)
	if err != nil {
		return err
	}
	for _, n := range out.Notices {
		c.Notes([]string{n.Error()})
	}
	if c.json {
		return c.PrintJSON(jsonOf(out.Entries[0], nil))
	}
	if _, err := fmt.Fprintln(c.Done, textAdded.Text("Entry", lineOf(out.Entries[0]))); err != nil {
		return c.Output(err)
	}
	return nil
}

// entry returns the entry of a text and the flags.
func (c *addCommand) entry(text string) (journal.Entry, error) {
	e := journal.ReadLine(text, c.Today())
	if word, wrong := journal.WrongDay(text); wrong && c.day == "" {
		return e, errWrongDay.Err("Word", strconv.Quote(word))
	}
	if c.day != "" {
		p, err := readDate(c.day, c.Today())
		if err != nil {
			return e, err
		}
		e.From, e.To = p.First, p.Last
	}
	e.Result, e.Part = c.result, c.part
	for _, l := range c.links {
		e.Links = append(e.Links, journal.ReadLink(l))
	}
	e.Tags, e.People = append(e.Tags, c.tags...), append(e.People, c.people...)
	e = journal.Clean(e)
	return e, e.Check()
}

// readDate reads the date of a flag.
func readDate(text string, today promo.Date) (dates.Period, error) {
	read := dates.Reader{Today: today}.Read(text)
	switch len(read) {
	case 0:
		return dates.Period{}, errDate.Err("Text", strconv.Quote(text))
	case 1:
		return read[0], nil
	}
	var may []string
	for _, p := range read {
		may = append(may, p.String())
	}
	return dates.Period{}, errDates.Err("Text", strconv.Quote(text), "Dates", message.Or(may))
}

// lineOf returns an entry on one line.
func lineOf(e journal.Entry) string {
	line := textLine.Text("When", e.When(), "Title", e.Title())
	return strings.Join(append([]string{line}, e.Marks()...), "  ")
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"log": entryJSON{}, "log list": listJSON{}, "log import": importJSON{}, "find": findJSON{}}
}
