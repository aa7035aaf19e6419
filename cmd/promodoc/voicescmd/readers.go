package voicescmd

import (
	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/readerset"
	"promodoc/cmd/promodoc/command"
)

// readersCommand is `promodoc readers list` with its flags.
type readersCommand struct {
	command.Host
	json bool
}

// NewReaders returns the command for what each group of readers gets.
func NewReaders(h command.Host) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "readers",
		Short: textReadersShort.Text(),
		Long:  textReadersLong.Text(),
		Args:  h.Args(),
		RunE:  func(*cobra.Command, []string) error { return h.Usage(errNoReadersCommand.Err()) },
	}
	c := readersCommand{Host: h}
	list := &cobra.Command{
		Use:     "list DOC",
		Short:   textReadersListShort.Text(),
		Long:    textReadersListLong.Text(),
		Example: `  promodoc readers list mine --json`,
		Args:    h.Args(textDocument),
		RunE:    func(_ *cobra.Command, args []string) error { return c.run(args[0]) },
	}
	list.Flags().BoolVar(&c.json, "json", false, textJSON.Text())
	h.Prepare(list)
	cmd.AddCommand(list)
	return cmd
}

// readersJSON is the output of readers list --json.
type readersJSON struct {
	Document string    `json:"document"` // its file
	Sets     []setJSON `json:"sets"`
}

type setJSON struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	Formats  []string      `json:"formats"` // empty for those of the settings
	Design   string        `json:"design,omitempty"`
	Draft    bool          `json:"draft"`
	LeaveOut []string      `json:"leave_out"` // places
	StandIns []standInJSON `json:"stand_ins"`
}

type standInJSON struct {
	Name  string `json:"name"`
	Words string `json:"words"`
}

func (c *readersCommand) run(name string) error {
	if _, err := c.Open(false); err != nil {
		return err
	}
	opened, err := c.Read(name)
	if err != nil {
		return err
	}
	sets := opened.Document.Setup.Dialogue.ReaderSets
	if c.json {
		return c.PrintJSON(setsOf(sets, opened.File))
	}
	p := printer{out: c.Out}
	for _, s := range sets {
		formats := message.Comma(s.Formats)
		if formats == "" {
			formats = textUsualFormats.Text()
		}
		p.line(textSet.Text("Name", readerset.Label(s), "What", readerset.Summary(s, formats)))
	}
	if len(sets) == 0 {
		p.line(textNoSets.Text())
	}
	return p.err(c.Output)
}

func setsOf(sets []promo.ReaderSet, file string) readersJSON {
	out := readersJSON{Document: file, Sets: []setJSON{}}
	for _, s := range sets {
		j := setJSON{
			ID: s.ID, Name: readerset.Label(s), Formats: append([]string{}, s.Formats...), Design: s.Design, Draft: s.Draft,
			LeaveOut: append([]string{}, s.LeaveOut...), StandIns: []standInJSON{},
		}
		for _, w := range s.StandIns {
			j.StandIns = append(j.StandIns, standInJSON{w.Name, w.Words})
		}
		out.Sets = append(out.Sets, j)
	}
	return out
}
