package voicescmd

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/promo"
	"promodoc/app/voices"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// voiceCommand is `promodoc voices ask` or `promodoc voices add` with its flags.
type voiceCommand struct {
	command.Host
	newID                            func() string
	today                            func() promo.Date
	name, role, relation, about, day string
	permitted, json                  bool
}

func newAsk(h command.Host, newID func() string, today func() promo.Date) *cobra.Command {
	c := voiceCommand{Host: h, newID: newID, today: today}
	cmd := &cobra.Command{
		Use:     "ask DOC",
		Short:   textAskShort.Text(),
		Long:    textAskLong.Text(),
		Example: `  promodoc voices ask mine --about "Took the objection" --name "Jon Doe"`,
		Args:    h.Args(textDocument),
		RunE:    func(_ *cobra.Command, args []string) error { return c.ask(args[0]) },
	}
	c.flags(cmd)
	return cmd
}

func newAdd(h command.Host, newID func() string, today func() promo.Date) *cobra.Command {
	c := voiceCommand{Host: h, newID: newID, today: today}
	cmd := &cobra.Command{
		Use:     "add DOC FILE",
		Short:   textAddShort.Text(),
		Long:    textAddLong.Text(),
		Example: `  promodoc voices add mine answer.txt --name "Jon Doe" --permitted`,
		Args:    h.Args(textDocument, textFile),
		RunE:    func(_ *cobra.Command, args []string) error { return c.add(args[0], args[1]) },
	}
	c.flags(cmd)
	cmd.Flags().StringVar(&c.day, "day", "", textDay.Text())
	cmd.Flags().BoolVar(&c.permitted, "permitted", false, textPermitted.Text())
	cmd.Flags().BoolVar(&c.json, "json", false, textMadeJSON.Text())
	return cmd
}

func (c *voiceCommand) flags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&c.name, "name", "", textName.Text())
	flags.StringVar(&c.role, "role", "", textRole.Text())
	flags.StringVar(&c.relation, "relation", "", textRelation.Text())
	flags.StringVar(&c.about, "about", "", textAboutFlag.Text())
	c.Prepare(cmd)
}

// ask notes that a colleague is asked today, and prints the text that asks them.
func (c *voiceCommand) ask(name string) error {
	if c.about == "" {
		return c.Usage(errNoAbout.Err())
	}
	return c.edit(name, func(_ *workspace.Workspace, d promo.Document, v promo.Voice) (promo.Voice, string, error) {
		v.Asked = c.today()
		return v, voices.Request(d, v), nil
	})
}

// add adds what a colleague answered.
func (c *voiceCommand) add(name, file string) error {
	if c.name == "" {
		return c.Usage(errNoName.Err())
	}
	day := c.today()
	if c.day != "" {
		var err error
		if day, err = promo.ParseDate(c.day); err != nil {
			return c.Usage(errDay.Err("Found", strconv.Quote(c.day)))
		}
	}
	return c.edit(name, func(work *workspace.Workspace, _ promo.Document, v promo.Voice) (promo.Voice, string, error) {
		text, err := work.Imports.ReadAnswer(file)
		if err != nil {
			return v, "", err
		}
		v.Text, v.Day, v.Permitted = text, day, c.permitted
		return v, "", nil
	})
}

// change changes a voice of a document, and returns the text to print.
type change func(*workspace.Workspace, promo.Document, promo.Voice) (promo.Voice, string, error)

// edit changes the voice of the flags in a document, or adds it, and prints a text or,
// without one, the file of the document.
func (c *voiceCommand) edit(name string, change change) error {
	work, err := c.Open(true)
	if err != nil {
		return err
	}
	opened, err := c.Load(name)
	if err != nil {
		return err
	}
	v, err := c.voice(opened.Document)
	if err != nil {
		return err
	}
	v, text, err := change(work, opened.Document, v)
	if err != nil {
		return err
	}
	notice, err := work.Documents.SaveLoaded(opened, promo.PutVoice(opened.Document, v))
	if err != nil {
		return err
	}
	if notice != "" {
		c.Notes([]string{notice})
	}
	if text == "" {
		return c.Made(opened.File, c.json)
	}
	p := printer{out: c.Out}
	p.line(strings.TrimSuffix(text, "\n"))
	return p.err(c.Output)
}

// voice returns the voice that the flags mean: who has the name and has not answered
// yet, about the same if that is given; else a new one.
func (c *voiceCommand) voice(d promo.Document) (promo.Voice, error) {
	of := ""
	if c.about != "" {
		var ok bool
		if of, ok = about(d, c.about); !ok {
			return promo.Voice{}, c.Refusal(errAbout.Err("Name", strconv.Quote(c.about)))
		}
	}
	found := promo.Voice{ID: c.newID(), Name: c.name}
	if of != "" {
		found.Supports = []string{of}
	}
	for _, v := range d.Setup.Dialogue.Voices {
		same := strings.EqualFold(strings.TrimSpace(v.Name), strings.TrimSpace(c.name)) && c.name != ""
		if same && !v.Answered() && (of == "" || len(v.Supports) == 1 && v.Supports[0] == of) {
			found = v
			break
		}
	}
	for _, set := range []struct {
		flag string
		to   *string
	}{{c.role, &found.Role}, {c.relation, &found.Relation}} {
		if set.flag != "" {
			*set.to = set.flag
		}
	}
	return found, nil
}
