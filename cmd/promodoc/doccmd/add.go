package doccmd

import (
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"go.yaml.in/yaml/v3"

	"promodoc/app/docfield"
	"promodoc/app/ids"
	"promodoc/app/journal"
	"promodoc/app/logbook"
	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/textdecode"
	"promodoc/app/workspace"
	"promodoc/app/yamldoc"
)

func (c commands) newAdd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "add",
		Short: textAddShort.Text(),
		Args:  c.Args(),
		RunE:  func(*cobra.Command, []string) error { return c.Usage(errAddWhat.Err()) },
	}
	cmd.AddCommand(c.newAddExample())
	return cmd
}

// addCommand is `promodoc add example` with its flags.
type addCommand struct {
	commands
	from               string   // --from
	entries            []string // --entry
	supports, evidence []string
	ongoing, hidden    bool // --ongoing, --confidential
	texts              map[string]*string
	json               bool
}

// textFlags are the flags of single texts of an example, by its keys.
var textFlags = []struct {
	key  string
	text *message.Message
}{
	{"title", textTitle}, {"from", textFrom}, {"to", textTo}, {"origin", textOrigin},
	{"situation", textSituation}, {"action", textAction}, {"result", textResult},
}

// addedJSON is the output of add example --json.
type addedJSON struct {
	File    string `json:"file"`
	Example string `json:"example"` // its ID
}

func (c commands) newAddExample() *cobra.Command {
	a := addCommand{commands: c, texts: map[string]*string{}}
	cmd := &cobra.Command{
		Use:   "example DOC",
		Short: textExampleShort.Text(),
		Long:  textExampleLong.Text(),
		Example: `  promodoc add example mine --supports ownership --title "Led the outage review" --from 2026-03
  promodoc add example mine --input example.yaml
  promodoc log list --unused --json | jq -r '.entries[0].id' | xargs promodoc add example mine --supports impact --entry`,
		Args: c.Args(textDocument),
		RunE: func(_ *cobra.Command, args []string) error { return a.run(args[0]) },
	}
	c.Prepare(cmd)
	flags := cmd.Flags()
	flags.StringSliceVar(&a.supports, "supports", nil, textSupports.Text())
	for _, f := range textFlags {
		a.texts[f.key] = flags.String(f.key, "", f.text.Text())
	}
	flags.StringArrayVar(&a.evidence, "evidence", nil, textEvidence.Text())
	flags.BoolVar(&a.ongoing, "ongoing", false, textOngoing.Text())
	flags.BoolVar(&a.hidden, "confidential", false, textConfidential.Text())
	flags.StringVar(&a.from, "input", "", textInput.Text())
	flags.StringArrayVar(&a.entries, "entry", nil, textEntry.Text())
	flags.BoolVar(&a.json, "json", false, textJSON.Text())
	return cmd
}

func (a *addCommand) run(name string) error {
	given, err := a.input()
	if err != nil {
		return err
	}
	work, err := a.Open(true)
	if err != nil {
		return err
	}
	opened, err := a.Load(name)
	if err != nil {
		return err
	}
	entries, err := a.journalEntries(work)
	if err != nil {
		return err
	}
	doc, id, err := a.added(opened.Document, given, entries)
	if err != nil {
		return err
	}
	doc, notices, err := docfield.Set(doc, a.changes(id, given)...)
	if err != nil {
		return a.fieldError(err)
	}
	if x, _ := doc.Example(id); x.Empty() {
		return a.Usage(errEmptyExample.Err())
	}
	if err := a.edit(work, opened, doc, notices); err != nil {
		return err
	}
	if a.json {
		return a.PrintJSON(addedJSON{opened.File, id})
	}
	a.said(id)
	return nil
}

// input returns the example of --input, as YAML or JSON; nil without.
func (a *addCommand) input() (*yaml.Node, error) {
	if a.from == "" {
		return nil, nil
	}
	data, err := a.ReadFile(a.from)
	if err != nil {
		return nil, err
	}
	text, err := textdecode.Decode(data, textdecode.Plain)
	if err != nil {
		return nil, a.Usage(errStdin.Wrap(err))
	}
	root, _, err := yamldoc.Parse(nameFor(a.from), text.Data)
	if err != nil {
		return nil, a.Usage(err)
	}
	return root, nil
}

// nameFor is the name of a file in messages. It has no ending, which would say what the
// file has to be.
func nameFor(name string) string {
	if name == "-" {
		return "stdin"
	}
	return name
}

// journalEntries returns the entries of --entry.
func (a *addCommand) journalEntries(work *workspace.Workspace) ([]journal.Entry, error) {
	if len(a.entries) == 0 {
		return nil, nil
	}
	known, err := work.Logbook.Entries()
	if err != nil {
		return nil, err
	}
	var all []journal.Entry
	for _, id := range a.entries {
		e, ok := known[id]
		if !ok {
			return nil, a.Refusal(errNoEntry.Err("ID", strconv.Quote(id)))
		}
		all = append(all, e)
	}
	return all, nil
}

// added returns the document with an example that has nothing but what the entries of the
// journal say, and its ID: the one that is given, or a free one like its title.
func (a *addCommand) added(doc promo.Document, given *yaml.Node, entries []journal.Entry) (promo.Document, string, error) {
	title := *a.texts["title"]
	if title == "" {
		title = textAt(given, "title")
	}
	if title == "" && len(entries) > 0 {
		title = entries[0].Title()
	}
	id := textAt(given, "id")
	taken := func(id string) bool { _, ok := doc.Example(id); return ok }
	switch {
	case id != "" && taken(id):
		return doc, "", a.Refusal(errTakenID.Err("ID", strconv.Quote(id)))
	case id == "":
		if id = ids.ShortSlug(title); id == "" {
			id = "example"
		}
		id = ids.Free(id, taken)
	}
	under := ""
	if len(a.supports) > 0 {
		under = a.supports[0]
	}
	if len(entries) > 0 {
		return logbook.AddExample(doc, id, under, entries), id, nil
	}
	return promo.AddExample(doc, id, under, ""), id, nil
}

// textAt returns a text of a mapping, "" if it has none.
func textAt(m *yaml.Node, key string) string {
	for i := 0; m != nil && i+1 < len(m.Content); i += 2 {
		if m.Content[i].Value == key && m.Content[i+1].Kind == yaml.ScalarNode {
			return m.Content[i+1].Value
		}
	}
	return ""
}

// changes are what the input and the flags say of the example; flags win.
func (a *addCommand) changes(id string, given *yaml.Node) []docfield.Change {
	var all []docfield.Change
	field := func(key string) string { return "examples." + id + "." + key }
	for i := 0; given != nil && i+1 < len(given.Content); i += 2 {
		if key := given.Content[i].Value; key != "id" {
			all = append(all, docfield.Change{Field: field(key), Node: given.Content[i+1]})
		}
	}
	for _, f := range textFlags {
		if text := strings.TrimSpace(*a.texts[f.key]); text != "" {
			all = append(all, docfield.Change{Field: field(f.key), Values: []string{text}})
		}
	}
	if len(a.supports) > 0 {
		all = append(all, docfield.Change{Field: field("supports"), Values: slices.Clone(a.supports)})
	}
	if len(a.evidence) > 0 {
		all = append(all, docfield.Change{Field: field("evidence"), Node: evidenceNode(a.evidence)})
	}
	for key, on := range map[string]bool{"ongoing": a.ongoing, "confidential": a.hidden} {
		if on {
			all = append(all, docfield.Change{Field: field(key), Values: []string{"true"}})
		}
	}
	return all
}

func evidenceNode(links []string) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: yamldoc.Nodes(links, func(link string) *yaml.Node {
		v := journal.ReadLink(link)
		f := yamldoc.NewFields()
		f.Text("title", v.Title)
		f.Text("url", v.URL)
		return f.Node()
	})}
}
