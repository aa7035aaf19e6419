package doccmd

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"promodoc/app/docfield"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/cmd/promodoc/command"
)

// showJSON is the output of show --json.
type showJSON struct {
	File           string              `json:"file"`
	Ready          int                 `json:"ready"` // considerations with enough examples
	Total          int                 `json:"total"`
	Words          int                 `json:"words"`
	Considerations []considerationJSON `json:"considerations"`
	Document       json.RawMessage     `json:"document" schema:"document"` // as in its file
	Notes          []string            `json:"notes"`                      // about the file
}

type considerationJSON struct {
	ID       string   `json:"id"`
	Title    string   `json:"title"`
	State    string   `json:"state"`    // nothing, begun or enough
	Examples []string `json:"examples"` // IDs of those that support it
}

func (c commands) newShow() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "show DOC",
		Short: textShowShort.Text(),
		Long:  textShowLong.Text(),
		Example: `  promodoc show mine
  promodoc show mine --json | jq -r '.considerations[] | select(.state == "nothing") | .title'`,
		Args: c.Args(textDocument),
		RunE: func(_ *cobra.Command, args []string) error { return c.show(args[0], asJSON) },
	}
	c.Prepare(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c commands) show(name string, asJSON bool) error {
	if _, err := c.Open(false); err != nil {
		return err
	}
	opened, err := c.Read(name)
	if err != nil {
		return err
	}
	doc := opened.Document
	if !asJSON {
		return c.printDocument(doc, opened.File)
	}
	root, err := docfield.Tree(doc)
	if err != nil {
		return err
	}
	out := showJSON{File: opened.File, Words: doc.Words(), Considerations: considerationsOf(doc), Document: docfield.JSON(root), Notes: notesOf(opened)}
	out.Ready, out.Total = promo.Progress(doc)
	return c.PrintJSON(out)
}

func notesOf(opened command.Document) []string {
	all := []string{}
	for _, n := range opened.Notices {
		all = append(all, n.String())
	}
	return all
}

func considerationsOf(doc promo.Document) []considerationJSON {
	all := []considerationJSON{}
	for _, c := range doc.Snapshot.Considerations() {
		j := considerationJSON{ID: c.ID, Title: c.Title, State: promo.StateOf(doc, c.ID).String(), Examples: []string{}}
		for _, e := range promo.ExamplesSupporting(doc, c.ID) {
			j.Examples = append(j.Examples, e.ID)
		}
		all = append(all, j)
	}
	return all
}

// printDocument prints what a document is and how far it is.
func (c commands) printDocument(doc promo.Document, file string) error {
	table := tabwriter.NewWriter(c.Out, 0, 8, 2, ' ', 0)
	row := func(label *message.Message, value string) {
		if strings.TrimSpace(value) != "" {
			fmt.Fprintf(table, "%s\t%s\n", label, value)
		}
	}
	ready, total := promo.Progress(doc)
	row(textName, doc.Name)
	row(textFile, file)
	row(textCandidate, doc.Candidate.Name)
	row(textTeam, doc.Candidate.Team)
	row(textManager, doc.Candidate.Manager)
	row(textRole, doc.Candidate.ProposedRole)
	row(textPath, doc.Path.ID)
	row(textCycle, strings.TrimSpace(doc.Cycle.Name+" "+promo.Span(doc.Cycle.From, doc.Cycle.To, false)))
	row(textUpdated, doc.Updated.String())
	row(textProgress, progress(ready, total))
	if err := table.Flush(); err != nil {
		return err
	}
	for _, each := range considerationsOf(doc) {
		fmt.Fprintf(c.Out, "\n%s  %s (%s)\n", each.ID, each.Title, textStates[each.State])
		for _, id := range each.Examples {
			x, _ := doc.Example(id)
			fmt.Fprintf(c.Out, "  %s  %s\n", id, x.Title)
		}
	}
	for _, x := range promo.Unplaced(doc) {
		fmt.Fprintf(c.Out, "\n%s\n  %s  %s\n", textUnplaced, x.ID, x.Title)
	}
	return nil
}
