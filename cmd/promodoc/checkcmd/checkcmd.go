// Package checkcmd is the command `promodoc check`: it prints what a review of a
// document finds, and explains the rules.
package checkcmd

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/review"
	"promodoc/app/workspace"
	"promodoc/cmd/promodoc/command"
)

// checkCommand is `promodoc check` with its flags.
type checkCommand struct {
	command.Host
	rules             []string
	severity, explain string
	json              bool
}

// New returns the command.
func New(h command.Host) *cobra.Command {
	c := checkCommand{Host: h}
	cmd := &cobra.Command{
		Use:   "check DOC",
		Short: textShort.Text(),
		Long:  textLong.Text(),
		Example: `  promodoc check mine
  promodoc check mine --rule own --severity polish --json
  promodoc check --explain own.hedge`,
		Args: func(cmd *cobra.Command, args []string) error {
			if c.explain != "" {
				return nil
			}
			return h.Args(textDocument)(cmd, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return c.run(args) },
	}
	flags := cmd.Flags()
	flags.StringArrayVar(&c.rules, "rule", nil, textRule.Text())
	flags.StringVar(&c.severity, "severity", "", textSeverity.Text("Severities", message.Or(review.SeverityNames())))
	flags.StringVar(&c.explain, "explain", "", textExplain.Text())
	flags.BoolVar(&c.json, "json", false, textJSON.Text())
	h.Prepare(cmd)
	complete(cmd, "severity", review.SeverityNames)
	complete(cmd, "rule", func() []string { return append(families(), ruleNames()...) })
	complete(cmd, "explain", ruleNames)
	return cmd
}

// complete offers words as the value of a flag. They are asked for when they are needed:
// the rules take time to load.
func complete(cmd *cobra.Command, flag string, words func() []string) {
	offer := func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return words(), cobra.ShellCompDirectiveNoFileComp
	}
	if err := cmd.RegisterFlagCompletionFunc(flag, offer); err != nil {
		panic(err) // the flag was just made
	}
}

func ruleNames() []string {
	var all []string
	for _, r := range review.Rules() {
		all = append(all, r.ID)
	}
	return all
}

func families() []string {
	var all []string
	for _, r := range review.Rules() {
		all = append(all, r.Family())
	}
	return slices.Compact(all)
}

func (c *checkCommand) run(args []string) error {
	if c.explain != "" {
		if len(args) > 0 || len(c.rules) > 0 || c.severity != "" || c.json {
			return c.Usage(errExplain.Err())
		}
		return c.explainRule()
	}
	least, rules, err := c.chosen()
	if err != nil {
		return err
	}
	work, err := c.Open(false)
	if err != nil {
		return err
	}
	read, err := c.open(work, args[0])
	if err != nil {
		return err
	}
	findings, err := c.review(work, read.document, rules)
	if err != nil {
		return err
	}
	findings = slices.DeleteFunc(findings, func(f review.Finding) bool { return !read.says(f) })
	if c.severity != "" {
		findings = slices.DeleteFunc(findings, func(f review.Finding) bool { return f.Severity < least })
	}
	if c.json {
		err = c.PrintJSON(listOf(read, findings))
	} else {
		err = c.print(read, findings)
	}
	if err != nil {
		return err
	}
	n := 0
	for _, f := range findings {
		if f.Severity >= least {
			n++
		}
	}
	if n > 0 {
		return c.Refusal(errFindings[least].Err("Count", n))
	}
	return nil
}

// errFindings are the errors that say how many findings there are, by the least severity
// that counts.
var errFindings = map[review.Severity]*message.Message{review.Polish: errPolish, review.Weak: errWeak, review.Missing: errMissing}

// chosen returns what the flags say: the least severity that counts, and the rules;
// none for all that are on.
func (c *checkCommand) chosen() (least review.Severity, rules []string, err error) {
	least = review.Weak
	if c.severity != "" {
		var ok bool
		if least, ok = review.ParseSeverity(c.severity); !ok {
			return 0, nil, c.Usage(errNoSeverity.Err("Found", strconv.Quote(c.severity), "Known", message.And(review.SeverityNames())))
		}
	}
	for _, r := range review.Rules() {
		if slices.Contains(c.rules, r.ID) || slices.Contains(c.rules, r.Family()) {
			rules = append(rules, r.ID)
		}
	}
	for _, name := range c.rules {
		if !slices.ContainsFunc(rules, func(id string) bool { return id == name || strings.HasPrefix(id, name+".") }) {
			return 0, nil, c.Usage(errNoRule.Err("Found", strconv.Quote(name), "Known", message.Comma(ruleNames())))
		}
	}
	return least, rules, nil
}

// review reviews a document: by the rules that are on, or by those that are named, also
// where the settings switch them off.
func (c *checkCommand) review(work *workspace.Workspace, d promo.Document, rules []string) ([]review.Finding, error) {
	settings := work.Preferences.Settings()
	options, off := review.Options{On: settings.RulesOn, Names: settings.ConfidentialNames}, settings.RulesOff
	if len(rules) > 0 {
		options.On, off = rules, nil
	}
	if d.Setup.PageBudget > 0 {
		pages, err := work.Exports.LayOut(d)()
		if err != nil {
			return nil, err
		}
		options.Pages = pages.Count()
	}
	findings := review.Document(d, options)
	if len(rules) > 0 {
		findings = slices.DeleteFunc(findings, func(f review.Finding) bool { return !slices.Contains(rules, f.Rule) })
	}
	findings, _ = review.Split(findings, d.Setup.Review, off)
	review.Sort(findings)
	return findings, nil
}

// print prints the findings, a line each, for people and for editors.
func (c *checkCommand) print(read checked, findings []review.Finding) error {
	for _, f := range findings {
		line, column := read.position(f)
		if err := c.line(textFinding.Text("File", read.file, "Line", line, "Column", column, "Severity", f.Severity.String(), "Rule", f.Rule, "Sentence", f.Sentence)); err != nil {
			return err
		}
	}
	return nil
}

func (c *checkCommand) line(text string) error {
	if _, err := fmt.Fprintln(c.Out, text); err != nil {
		return c.Output(err)
	}
	return nil
}

// findingJSON is one finding of check --json.
type findingJSON struct {
	File     string    `json:"file"`
	Line     int       `json:"line"`
	Column   int       `json:"column"`
	Rule     string    `json:"rule"`
	Severity string    `json:"severity"`
	Place    placeJSON `json:"place"`
	Sentence string    `json:"sentence"`
	Help     string    `json:"help"`
}

// placeJSON says where a finding is. From and To are bytes of the field's text.
type placeJSON struct {
	Example string `json:"example"` // its ID; empty for other parts
	Field   string `json:"field"`   // empty for a whole part
	Part    string `json:"part"`    // as the document names places, such as "example/k3f9/action"
	From    int    `json:"from"`
	To      int    `json:"to"`
}

// listOf returns the findings as JSON, a list also if there are none.
func listOf(read checked, findings []review.Finding) []findingJSON {
	all := []findingJSON{}
	for _, f := range findings {
		at := placeJSON{Field: string(f.At.Field), Part: string(f.At.Place()), From: f.From, To: f.To}
		if f.At.Kind == promo.KindExample {
			at.Example = f.At.ID
		}
		line, column := read.position(f)
		all = append(all, findingJSON{File: read.file, Line: line, Column: column, Rule: f.Rule, Severity: f.Severity.String(), Place: at, Sentence: f.Sentence, Help: f.Help})
	}
	return all
}

// explainRule prints what a rule is about.
func (c *checkCommand) explainRule() error {
	r, ok := review.FindRule(c.explain)
	if !ok {
		return c.Usage(errNoRule.Err("Found", strconv.Quote(c.explain), "Known", message.Comma(ruleNames())))
	}
	lines := []string{textRuleLine.Text("Rule", r.ID, "Severity", r.Level), r.General(), textHelps.Text("Help", r.GeneralHelp())}
	if r.Text.Source.Link != "" {
		lines = append(lines, textSourceAt.Text("Source", r.Text.Source.Name, "Link", r.Text.Source.Link))
	} else {
		lines = append(lines, textSource.Text("Source", r.Text.Source.Name))
	}
	if said := r.Accuracy(); said != "" {
		lines = append(lines, said)
	}
	if r.Off {
		lines = append(lines, textSwitchOn.Text("Rule", r.ID))
	}
	for _, part := range []struct {
		title *message.Message
		texts []string
	}{{textFinds, r.Finds()}, {textLeaves, r.Leaves()}} {
		if len(part.texts) > 0 {
			lines = append(lines, part.title.Text())
		}
		for _, text := range part.texts {
			lines = append(lines, textInstance.Text("Text", text))
		}
	}
	for _, text := range lines {
		if err := c.line(text); err != nil {
			return err
		}
	}
	return nil
}

// Shapes are the outputs of --json by their commands.
func Shapes() map[string]any {
	return map[string]any{"check": []findingJSON{}}
}
