package voicescmd

import (
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/voices"
	"promodoc/cmd/promodoc/command"
)

// listCommand is `promodoc voices list` with its flags.
type listCommand struct {
	command.Host
	json bool
}

func newList(h command.Host) *cobra.Command {
	c := listCommand{Host: h}
	cmd := &cobra.Command{
		Use:     "list DOC",
		Short:   textListShort.Text(),
		Long:    textListLong.Text(),
		Example: `  promodoc voices list mine --json`,
		Args:    h.Args(textDocument),
		RunE:    func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
	}
	cmd.Flags().BoolVar(&c.json, "json", false, textJSON.Text())
	h.Prepare(cmd)
	return cmd
}

// listJSON is the output of voices list --json.
type listJSON struct {
	Document  string      `json:"document"` // its file
	Asked     int         `json:"asked"`
	Answered  int         `json:"answered"`
	Permitted int         `json:"permitted"`
	Voices    []voiceJSON `json:"voices"`
}

type voiceJSON struct {
	ID       string   `json:"id"`
	State    string   `json:"state"` // noted, asked, answered or permitted
	Name     string   `json:"name"`
	Role     string   `json:"role,omitempty"`
	Relation string   `json:"relation,omitempty"`
	Asked    string   `json:"asked,omitempty"`
	Day      string   `json:"day,omitempty"`
	About    []string `json:"about"` // titles
	Text     string   `json:"text,omitempty"`
	Exported bool     `json:"exported"`
	Why      string   `json:"why,omitempty"` // it is not exported although that is permitted
}

func (c *listCommand) run(name string) error {
	if _, err := c.Open(false); err != nil {
		return err
	}
	opened, err := c.Read(name)
	if err != nil {
		return err
	}
	d := opened.Document
	if c.json {
		return c.PrintJSON(listOf(d, opened.File))
	}
	p := printer{out: c.Out}
	for _, v := range d.Setup.Dialogue.Voices {
		p.voice(d, v)
	}
	count := voices.Count(d)
	if len(d.Setup.Dialogue.Voices) == 0 {
		p.line(textNone.Text())
	} else {
		p.line(textCounts.Text("Asked", count.Asked, "Answered", count.Answered, "Permitted", count.Permitted))
	}
	return p.err(c.Output)
}

func listOf(d promo.Document, file string) listJSON {
	count := voices.Count(d)
	out := listJSON{Document: file, Asked: count.Asked, Answered: count.Answered, Permitted: count.Permitted, Voices: []voiceJSON{}}
	for _, v := range d.Setup.Dialogue.Voices {
		out.Voices = append(out.Voices, jsonOf(d, v))
	}
	return out
}

func jsonOf(d promo.Document, v promo.Voice) voiceJSON {
	j := voiceJSON{
		ID: v.ID, State: string(voices.StateOf(v)), Name: v.Name, Role: v.Role, Relation: v.Relation,
		Asked: v.Asked.String(), Day: v.Day.String(), About: voices.About(d, v), Text: v.Text,
		Why: voices.Kept(d, v),
	}
	j.Exported = v.Quoted() && j.Why == ""
	if j.About == nil {
		j.About = []string{}
	}
	return j
}

// voice prints one colleague.
func (p *printer) voice(d promo.Document, v promo.Voice) {
	who := voices.Label(v)
	if titles := voices.About(d, v); len(titles) > 0 {
		who = textAbout.Text("Who", who, "About", message.Comma(titles))
	}
	p.line(textVoice.Text("Who", who, "State", textStates[voices.StateOf(v)]))
	if text := strings.Join(strings.Fields(v.Text), " "); text != "" {
		p.line("  " + text)
	}
	if why := voices.Kept(d, v); why != "" {
		p.line("  " + why)
	}
}
