package feedbackcmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"promodoc/app/feedback"
	"promodoc/app/feedback/inbox"
	"promodoc/app/promo"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// addCommand is `promodoc feedback add` with its flags.
type addCommand struct {
	command.Host
	json, dryRun, other bool
	who                 string
}

func newAdd(h command.Host) *cobra.Command {
	c := addCommand{Host: h}
	cmd := &cobra.Command{
		Use:   "add DOC FILE",
		Short: textAddShort.Text(),
		Long:  textAddLong.Text(),
		Example: `  promodoc feedback add mine "case with comments.docx"
  promodoc feedback add mine case-annotated.pdf --dry-run
  promodoc feedback add mine case.md --who "Ana Duarte"`,
		Args: h.Args(textDocument, textFile),
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args[0], args[1]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&c.who, "who", "", textWho.Text())
	flags.BoolVar(&c.dryRun, "dry-run", false, textDryRun.Text())
	flags.BoolVar(&c.other, "other", false, textOther.Text())
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	h.Prepare(cmd)
	return cmd
}

func (c *addCommand) run(name, file string) error {
	work, err := c.Open(!c.dryRun)
	if err != nil {
		return err
	}
	opened, err := c.Load(name)
	if err != nil {
		return err
	}
	read, err := work.Inbox.Read(opened.Document, file)
	switch {
	case err != nil:
		return err
	case read.Other && !c.other:
		return c.Refusal(errOtherDocument.Err("File", file))
	case len(read.Comments) == 0 && !c.json:
		return c.Refusal(errNothing.Err("File", file))
	}
	for i := range read.Comments {
		if read.Comments[i].Author == "" {
			read.Comments[i].Author = c.who
		}
	}
	doc, result := feedback.Add(opened.Document, read.Comments)
	var notes []string
	if !c.dryRun && result.Edits() {
		notice, err := work.Documents.SaveLoaded(opened, doc)
		if err != nil {
			return err
		}
		if notice != "" {
			notes = append(notes, notice)
		}
	}
	if c.json {
		err = c.PrintJSON(c.report(work, opened.File, doc, read, result))
	} else {
		err = c.print(opened.File, doc, read, result)
	}
	c.Notes(notes)
	return err
}

// addJSON is the output of feedback add --json.
type addJSON struct {
	Document string         `json:"document"` // its file
	Added    []feedbackJSON `json:"added"`
	Known    int            `json:"known"`    // those that were added before
	Resolved int            `json:"resolved"` // of these, those that are done now
	LeftOut  int            `json:"left_out"` // too many for one file
}

func (c *addCommand) report(_ *workspace.Workspace, file string, d promo.Document, _ inbox.Read, r feedback.Result) addJSON {
	out := addJSON{Document: file, Added: []feedbackJSON{}, Known: r.Known, Resolved: len(r.Changed), LeftOut: r.TooMany}
	for i, f := range r.Added {
		j := jsonOf(d, f)
		j.Found = foundWords[r.Found[i].How]
		if f.Thread != "" {
			j.Found = ""
		}
		out.Added = append(out.Added, j)
	}
	return out
}

// foundWords say in JSON how sure a place is.
var foundWords = map[feedback.How]string{
	feedback.AtWords: "words", feedback.NearWord: "near", feedback.InField: "field", feedback.Nowhere: "nowhere",
}

// print prints what was added, and what found no place with its quote.
func (c *addCommand) print(file string, d promo.Document, read inbox.Read, r feedback.Result) error {
	p := printer{out: c.Out, doc: d}
	for i, f := range r.Added {
		if f.Thread == "" && r.Found[i].How > feedback.Nowhere {
			p.line(textAddedAt.Text("Where", p.where(f.Place), "What", p.said(f)))
		}
	}
	if r.Replies > 0 {
		p.line(textReplies.Count(r.Replies))
	}
	for _, f := range r.Unplaced() {
		p.line(textUnplaced.Text("What", p.said(f), "Quote", p.quote(f)))
	}
	if len(r.Changed) > 0 {
		p.line(textResolved.Count(len(r.Changed)))
	}
	if r.Known > 0 {
		p.line(textKnown.Count(r.Known))
	}
	if r.TooMany > 0 {
		p.line(textTooMany.Count(r.TooMany))
	}
	if read.Drawings > 0 {
		p.line(textDrawings.Count(read.Drawings))
	}
	if read.Unknown {
		p.line(textUnknown.Text())
	}
	fmt.Fprintln(c.Done, file)
	return p.err(c.Output)
}
