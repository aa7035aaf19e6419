package doccmd

import (
	"fmt"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"promodoc/app/workspace"
)

// listJSON is the output of list --json.
type listJSON struct {
	Library   string        `json:"library"` // its folder
	Documents []summaryJSON `json:"documents"`
}

// summaryJSON is a document of the library. Of one that is locked or damaged only the name
// and the file are sure.
type summaryJSON struct {
	Name      string `json:"name"` // by which commands know it
	File      string `json:"file"`
	Title     string `json:"title"`
	Candidate string `json:"candidate"`
	Cycle     string `json:"cycle"`
	CycleEnds string `json:"cycle_ends"`
	progressJSON
	Changed string `json:"changed"` // UTC
	Locked  bool   `json:"locked"`
	Copy    string `json:"copy,omitempty"`  // what it is a copy of
	Fault   string `json:"fault,omitempty"` // the first thing wrong in the file
}

type progressJSON struct {
	Examples int `json:"examples"`
	Ready    int `json:"ready"` // considerations with enough examples
	Total    int `json:"total"` // considerations
	Open     int `json:"open"`  // threads of feedback
}

func (c commands) newList() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: textListShort.Text(),
		Long:  textListLong.Text(),
		Example: `  promodoc list
  promodoc list --json | jq -r '.documents[].name'`,
		Args: c.Args(),
		RunE: func(*cobra.Command, []string) error { return c.list(asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, textJSON.Text())
	return cmd
}

func (c commands) list(asJSON bool) error {
	work, err := c.Open(false)
	if err != nil {
		return err
	}
	rows, err := work.Documents.ListDocuments()
	if err != nil {
		return err
	}
	out := listJSON{Library: work.Preferences.Folders().Library, Documents: []summaryJSON{}}
	for _, row := range rows {
		if row.KeptOf() == "" {
			out.Documents = append(out.Documents, summaryOf(row))
		}
	}
	if asJSON {
		return c.PrintJSON(out)
	}
	if len(out.Documents) == 0 {
		fmt.Fprintln(c.Out, textNone.Text("Library", out.Library))
		return nil
	}
	table := tabwriter.NewWriter(c.Out, 0, 8, 2, ' ', 0)
	for _, d := range out.Documents {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", d.Name, d.Title, d.Cycle, stateOf(d), filepath.Base(d.File))
	}
	return table.Flush()
}

// stateOf says how far a document is, or why that is not known.
func stateOf(d summaryJSON) string {
	switch {
	case d.Locked:
		return textLocked.Text()
	case d.Fault != "":
		return d.Fault
	case d.Copy != "":
		return d.Copy
	}
	return progress(d.Ready, d.Total)
}

// progress says how many considerations have enough examples.
func progress(ready, total int) string {
	if total == 0 {
		return textNoAsk.Text()
	}
	return textReady.Count(total, "Ready", ready)
}

func summaryOf(s workspace.DocumentSummary) summaryJSON {
	open := 0
	for _, o := range s.Open {
		open += o.Count
	}
	return summaryJSON{
		Name: nameOf(s.File), File: s.File, Title: s.Title, Candidate: s.Candidate, Cycle: s.Cycle, CycleEnds: s.Period.To.String(),
		progressJSON: progressJSON{s.Examples, s.Ready, s.Total, open},
		Changed:      s.Changed.UTC().Format(time.RFC3339), Locked: s.Locked, Copy: s.Aside, Fault: s.Fault,
	}
}
