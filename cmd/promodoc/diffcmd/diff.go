// Package diffcmd is the command `promodoc diff`, which says what became of the document
// of one cycle in that of a later one. What it shares with the other commands is given to
// it.
package diffcmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/cyclediff"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// diffCommand is `promodoc diff` with its flags.
type diffCommand struct {
	command.Host
	work *workspace.Workspace
	json bool
}

// New returns the command.
func New(h command.Host) *cobra.Command {
	c := diffCommand{Host: h}
	cmd := &cobra.Command{
		Use:   "diff [EARLIER] LATER",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc diff mine-2025 mine-2026
  promodoc diff mine-2026 --json`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				args = args[1:]
			}
			return h.Args(textDocument)(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args) },
	}
	h.Prepare(cmd)
	complete := cmd.ValidArgsFunction
	cmd.ValidArgsFunction = func(cmd *cobra.Command, args []string, prefix string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return complete(cmd, args[min(len(args), 1):], prefix) // which completes one argument
	}
	cmd.Flags().BoolVar(&c.json, "json", false, textJSON.Text())
	return cmd
}

func (c *diffCommand) run(names []string) error {
	var err error
	if c.work, err = c.Open(false); err != nil {
		return err
	}
	now, err := c.Read(names[len(names)-1])
	if err != nil {
		return err
	}
	earlier := names[0]
	if len(names) == 1 {
		if earlier, err = c.earlier(now); err != nil {
			return err
		}
	}
	was, err := c.Read(earlier)
	if err != nil {
		return err
	}
	report := cyclediff.Compare(was.Document, now.Document)
	if c.json {
		return c.PrintJSON(jsonOf(was, now, report))
	}
	if _, err := fmt.Fprint(c.Out, lines(was, now, report)); err != nil {
		return c.Output(err)
	}
	return nil
}

// earlier returns the file of the document of the library that another one goes on from.
func (c *diffCommand) earlier(now command.Document) (string, error) {
	all, err := c.work.Documents.ListDocuments()
	if err != nil {
		return "", err
	}
	found, ok := workspace.EarlierCycle(now.Document, all)
	if !ok {
		return "", c.Refusal(errNoEarlier.Err("Document", now.File))
	}
	return found.File, nil
}

// lines returns a report for people.
func lines(was, now command.Document, r cyclediff.Report) string {
	var b strings.Builder
	line := func(indent int, text string) {
		b.WriteString(strings.TrimRight(strings.Repeat("  ", indent)+text, " ") + "\n")
	}
	line(0, textFromTo.Text("Earlier", nameOf(was.Document), "Later", nameOf(now.Document)))
	if r.Same() {
		line(0, cyclediff.Same())
		return b.String()
	}
	line(0, r.Summary())
	for _, n := range r.Considerations {
		line(0, "")
		if n.ID == "" { // it has no fate of its own
			line(0, n.Label())
		} else {
			line(0, textOf(n.Label(), n.Fate, n.About()))
		}
		items(line, n.Under)
	}
	if len(r.Sections) > 0 {
		line(0, "")
		line(0, textSections.Text())
		items(line, r.Sections)
	}
	if len(r.Growth) > 0 {
		line(0, "")
		line(0, textGrowth.Text())
		items(line, r.Growth)
	}
	return b.String()
}

func items(line func(indent int, text string), all []cyclediff.Item) {
	for _, x := range all {
		line(1, textOf(message.CutLine(x.Title, maxTitle), x.Fate, x.About()))
	}
}

// maxTitle is how much of a title is printed, in runes.
const maxTitle = 100

func textOf(title string, fate cyclediff.Fate, about string) string {
	if about == "" {
		return textFate.Text("Title", title, "Fate", fate.String())
	}
	return textFateAbout.Text("Title", title, "Fate", fate.String(), "About", about)
}

// nameOf returns what a document is called beside another.
func nameOf(d promo.Document) string {
	if d.Cycle.Name == "" {
		return d.Name
	}
	return textNamed.Text("Name", d.Name, "Cycle", d.Cycle.Name)
}
