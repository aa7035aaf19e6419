package feedbackcmd

import (
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"promodoc/app/feedback"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/cmd/promodoc/command"
)

// listCommand is `promodoc feedback list` with its flags.
type listCommand struct {
	command.Host
	json          bool
	person, state string
}

func newList(h command.Host) *cobra.Command {
	c := listCommand{Host: h}
	cmd := &cobra.Command{
		Use:   "list DOC",
		Short: textListShort.Text(),
		Long:  textListLong.Text(),
		Example: `  promodoc feedback list mine --state open
  promodoc feedback list mine --person "Ana Duarte" --json`,
		Args: h.Args(textDocument),
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
	}
	flags := cmd.Flags()
	flags.StringVar(&c.person, "person", "", textPerson.Text())
	flags.StringVar(&c.state, "state", "", textState.Text("States", message.Or(states)))
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	h.Prepare(cmd)
	return cmd
}

var states = []string{string(promo.ThreadOpen), string(promo.ThreadAnswered), string(promo.ThreadDone)}

func (c *listCommand) run(name string) error {
	if c.state != "" && !slices.Contains(states, c.state) {
		return c.Usage(errState.Err("Found", strconv.Quote(c.state), "States", message.Or(states)))
	}
	if _, err := c.Open(false); err != nil {
		return err
	}
	opened, err := c.Read(name)
	if err != nil {
		return err
	}
	d := opened.Document
	all := feedback.Threads(d)
	chosen := feedback.Filter{Who: c.person, State: promo.ThreadState(c.state)}.Of(all)
	if c.json {
		return c.PrintJSON(listOf(d, opened.File, all, chosen))
	}
	p := printer{out: c.Out, doc: d}
	for _, t := range chosen {
		p.thread(t)
	}
	if len(chosen) == 0 {
		p.line(textNone.Text())
	}
	return p.err(c.Output)
}

// listJSON is the output of feedback list --json.
type listJSON struct {
	Document string       `json:"document"` // its file
	Open     []openJSON   `json:"open"`     // of all threads
	Threads  []threadJSON `json:"threads"`  // in the order of the page
}

type openJSON struct {
	Who   string `json:"who"` // "" for the questions that nobody answered yet
	Count int    `json:"count"`
}

// threadJSON is a thread. Kind is question, comment or suggestion.
type threadJSON struct {
	Kind  string `json:"kind"`
	State string `json:"state"`
	feedbackJSON
	By      string         `json:"by,omitempty"` // when an answer to a question is needed
	Replies []feedbackJSON `json:"replies"`
}

type feedbackJSON struct {
	ID         string          `json:"id"`
	Who        string          `json:"who"`
	When       string          `json:"when"`
	Place      string          `json:"place,omitempty"`
	Where      string          `json:"where,omitempty"` // the place in words
	Quote      string          `json:"quote,omitempty"`
	Text       string          `json:"text"`
	Thread     string          `json:"thread,omitempty"`
	Suggestion *suggestionJSON `json:"suggestion,omitempty"`
	Found      string          `json:"found,omitempty"` // of what was added: words, near, field, nowhere
}

type suggestionJSON struct {
	Old string `json:"old"`
	New string `json:"new"`
}

func listOf(d promo.Document, file string, all, chosen []feedback.Thread) listJSON {
	out := listJSON{Document: file, Open: []openJSON{}, Threads: []threadJSON{}}
	for _, o := range feedback.OpenBy(all) {
		out.Open = append(out.Open, openJSON(o))
	}
	for _, t := range chosen {
		j := threadJSON{Kind: "comment", State: string(t.State()), feedbackJSON: jsonOf(d, t.Head), Replies: []feedbackJSON{}}
		switch {
		case t.IsQuestion():
			j.Kind, j.By = "question", t.Question.By.String()
			j.feedbackJSON = jsonOf(d, promo.Feedback{ID: t.Question.ID, When: t.Question.Asked, Place: t.Question.Place, Text: t.Question.Text})
		case t.Head.IsSuggestion():
			j.Kind = "suggestion"
		}
		for _, r := range t.Replies {
			j.Replies = append(j.Replies, jsonOf(d, r))
		}
		out.Threads = append(out.Threads, j)
	}
	return out
}

func jsonOf(d promo.Document, f promo.Feedback) feedbackJSON {
	j := feedbackJSON{ID: f.ID, Who: f.Who, When: f.When.String(), Place: string(f.Place), Quote: f.Quote, Text: f.Text, Thread: f.Thread}
	if at, ok := f.Place.Ref(); ok {
		j.Where = promo.Where(d, at)
	}
	if f.IsSuggestion() {
		j.Suggestion = &suggestionJSON{Old: f.Suggestion.Old, New: f.Suggestion.New}
	}
	return j
}
