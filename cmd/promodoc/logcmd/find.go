package logcmd

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/logbook"
	"promodoc/cmd/promodoc/command"
)

// findCommand is `promodoc find` with its flags.
type findCommand struct {
	command.Host
	json bool
}

// maxHits is how many places are printed.
const maxHits = 200

// NewFind returns the command that searches the journal and all documents.
func NewFind(h command.Host) *cobra.Command {
	c := findCommand{Host: h}
	cmd := &cobra.Command{
		Use:     "find WORDS",
		Short:   textFindShort.Text(),
		Long:    textFindLong.Text(),
		Example: `  promodoc find outage runbook`,
		Args: func(_ *cobra.Command, args []string) error {
			if strings.TrimSpace(strings.Join(args, "")) == "" {
				return h.Usage(errNoWords.Err())
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.run(strings.Join(args, " ")) },
	}
	cmd.Flags().BoolVar(&c.json, "json", false, textJSON.Text())
	return cmd
}

// findJSON is the output of find --json.
type findJSON struct {
	Hits []hitJSON `json:"hits"`
	More int       `json:"more"` // how many are not listed
}

type hitJSON struct {
	Entry    string `json:"entry,omitempty"` // ID of an entry of the journal
	Date     string `json:"date,omitempty"`  // of the entry
	Document string `json:"document,omitempty"`
	Cycle    string `json:"cycle,omitempty"`
	File     string `json:"file,omitempty"`
	Place    string `json:"place,omitempty"` // in the document
	Title    string `json:"title"`
	Before   string `json:"before"`
	Match    string `json:"match"`
	After    string `json:"after"`
}

func (c *findCommand) run(words string) error {
	work, err := c.Open(false)
	if err != nil {
		return err
	}
	view, err := work.Logbook.Read()
	if err != nil {
		return err
	}
	hits, more := logbook.NewIndex(view).Find(words, maxHits)
	if c.json {
		out := findJSON{Hits: []hitJSON{}, More: more}
		for _, h := range hits {
			out.Hits = append(out.Hits, hitOf(h))
		}
		if err := c.PrintJSON(out); err != nil {
			return err
		}
	} else if err := c.print(hits, more); err != nil {
		return err
	}
	if len(hits) == 0 {
		return c.Refusal(errNothing.Err("Words", strconv.Quote(words)))
	}
	return nil
}

func hitOf(h logbook.Hit) hitJSON {
	j := hitJSON{
		Entry: h.Entry.ID, Date: h.Entry.From.String(), Document: h.Document, Cycle: h.Cycle, File: h.File,
		Title: h.Title, Before: h.Before, Match: h.Match, After: h.After,
	}
	if h.Document != "" {
		j.Place = string(h.Ref.Place())
	}
	return j
}

func (c *findCommand) print(hits []logbook.Hit, more int) error {
	var lines []string
	for _, h := range hits {
		lines = append(lines, h.Where(), "  "+strings.TrimSpace(h.Before+h.Match+h.After))
	}
	if more > 0 {
		lines = append(lines, textMore.Count(more))
	}
	for _, line := range lines {
		if _, err := fmt.Fprintln(c.Out, line); err != nil {
			return c.Output(err)
		}
	}
	return nil
}
