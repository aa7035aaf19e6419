package review

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// caseFile is a file of cases, of one rule or several. What it has of the shapes below is
// up to whoever wrote the cases.
type caseFile struct {
	Rule  string // the name of the file is that of the rule where this is empty
	Field string // of the texts
	Names []string
	// Find and Leave are cases in the form that rules have theirs, Gives and Near texts
	// of the field.
	Find, Leave []yaml.Node
	Gives, Near []string
	Cycle       caseCycle
	Rules       []string
	Records     []caseRecord
	Documents   []caseDocument
	Voice       string // of Examples, which are good and give nothing
	Examples    []caseExample
}

type caseCycle struct{ From, To string }

// UnmarshalYAML reads an empty text as no cycle.
func (c *caseCycle) UnmarshalYAML(n *yaml.Node) error {
	type plain caseCycle
	if n.Kind == yaml.ScalarNode && n.Value == "" {
		return nil
	}
	return n.Decode((*plain)(c))
}

// caseRecord is an example in short: what is given in words or as a number of words.
type caseRecord struct {
	Title, Text string
	S, A, R     yaml.Node
	Code, Quote yaml.Node
	Date, End   string
	Ongoing     bool
	Carried     bool
	Links       []string
	Scope       string
	Cycle       *string // empty for a document without one
	Give, Near  yaml.Node
}

type caseExample struct {
	Title, S, A, R string
	Date, End      string
	Links          []string
}

// caseDocument is a whole document. An example is what it supports and a text, before
// which a title may stand; a growth area is a title, steps, and between them a text if
// there is one.
type caseDocument struct {
	Considerations []string
	Examples       [][]yaml.Node
	Growth         [][]yaml.Node
	Summary        string
	Pages, Long    int // its page budget, and how long it is
	Cycle          caseCycle
	Dates          []string
	Give, Near     []string
}

// reviewCase is one case of one rule.
type reviewCase struct {
	rule     string
	give     bool // the rule must find something
	text     string
	document promo.Document
	options  Options
}

// readCases reads the cases of a file.
func readCases(t *testing.T, file string) []reviewCase {
	t.Helper()
	f := readCaseFile(t, file)
	name := strings.TrimSuffix(filepath.Base(file), ".yaml")
	var all []reviewCase
	add := func(rules []string, give bool, text string, d promo.Document, o Options) {
		for _, rule := range rules {
			o.On = []string{rule}
			all = append(all, reviewCase{rule, give, text, d, o})
		}
	}
	f.Rule = cmp.Or(f.Rule, name)
	for give, nodes := range map[bool][]yaml.Node{true: f.Find, false: f.Leave} {
		for _, n := range nodes {
			r, ok := FindRule(f.Rule)
			if !ok {
				t.Fatalf("%s: there is no rule %s", file, f.Rule)
			}
			d, o := readGiven(t, r, n).document(t)
			add([]string{f.Rule}, give, shown(n), d, o)
		}
	}
	for give, texts := range map[bool][]string{true: f.Gives, false: f.Near} {
		for _, text := range texts {
			d := promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{{ID: "e", Supports: []string{"c1"}}}}
			d = promo.SetText(d, promo.ExampleRef("e", promo.FieldKey(f.Field)), text)
			add([]string{f.Rule}, give, text, d, Options{Names: f.Names})
		}
	}
	for _, r := range f.Records {
		d := r.document(t, f.Cycle)
		e := d.Examples[0]
		text := e.Action + " / " + e.Result
		add(labels(t, f.Rule, r.Give), true, text, d, Options{})
		add(labels(t, f.Rule, r.Near), false, text, d, Options{})
	}
	for _, x := range f.Documents {
		d, o := x.document(t), Options{Pages: x.Long}
		text := fmt.Sprint(x.Summary, " / ", d.Examples, d.Growth)
		add(x.Give, true, text, d, o)
		add(x.Near, false, text, d, o)
	}
	return all
}

func readCaseFile(t *testing.T, file string) caseFile {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var f caseFile
	decoder := yaml.NewDecoder(strings.NewReader(string(data)))
	decoder.KnownFields(true)
	if err := decoder.Decode(&f); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return f
}

// labels returns the rules that a label names; true names that of the file.
func labels(t *testing.T, rule string, n yaml.Node) []string {
	t.Helper()
	switch n.Kind {
	case 0:
		return nil
	case yaml.ScalarNode:
		return []string{rule}
	}
	var all []string
	if err := n.Decode(&all); err != nil {
		t.Fatal(err)
	}
	return all
}

func onePath(titles ...string) career.Path {
	s := career.Section{ID: "s"}
	for i, title := range titles {
		s.Considerations = append(s.Considerations, career.Consideration{ID: fmt.Sprint("c", i+1), Title: title, Enough: 1})
	}
	return career.Path{ID: "p", Sections: []career.Section{s}}
}

func (r caseRecord) document(t *testing.T, cycle caseCycle) promo.Document {
	t.Helper()
	e := promo.Example{ID: "e", Title: cmp.Or(r.Title, "An example"), Situation: proseOf(r.S), Action: proseOf(r.A), Result: proseOf(r.R),
		From: date(t, r.Date), To: date(t, r.End), Ongoing: r.Ongoing, Supports: []string{"c1"}}
	if r.Text != "" {
		e.Action = r.Text
	}
	if code := proseOf(r.Code); code != "" {
		e.Action += "\n\n```\n" + code + "\n```\n"
	}
	if quote := proseOf(r.Quote); quote != "" {
		e.Action += "\n\n> " + quote + "\n"
	}
	if r.Carried {
		e.Sources.CarriedFrom = "last/e"
	}
	for _, link := range r.Links {
		e.Evidence = append(e.Evidence, promo.Evidence{Title: link})
	}
	d := promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{e}}
	d.Snapshot.Sections[0].Considerations[0].Scope = r.Scope
	if r.Cycle == nil {
		d.Cycle = promo.Cycle{From: date(t, cycle.From), To: date(t, cycle.To)}
	}
	return d
}

// proseOf returns a text, or so many words for a number.
func proseOf(n yaml.Node) string {
	var count int
	if n.Tag == "!!int" && n.Decode(&count) == nil {
		return wordsOf(count)
	}
	return n.Value
}

func wordsOf(n int) string { return strings.TrimSpace(strings.Repeat("word ", n)) }

func (x caseDocument) document(t *testing.T) promo.Document {
	t.Helper()
	d := promo.Document{Snapshot: onePath(x.Considerations...), Cycle: promo.Cycle{From: date(t, x.Cycle.From), To: date(t, x.Cycle.To)}}
	d.Setup.PageBudget = x.Pages
	d.Sections = []promo.Section{{ID: promo.SummaryID, Body: x.Summary}}
	for i, parts := range x.Examples {
		supports, texts := listAndTexts(t, parts)
		title, text := texts[0], texts[len(texts)-1]
		e := promo.Example{ID: fmt.Sprint("e", i+1), Title: cmp.Or(title, "An example"), Action: text}
		for _, title := range supports {
			if at := slices.Index(x.Considerations, title); at >= 0 {
				title = fmt.Sprint("c", at+1)
			}
			e.Supports = append(e.Supports, title)
		}
		if i < len(x.Dates) {
			from, to, _ := strings.Cut(x.Dates[i], "/")
			e.From, e.To = date(t, from), date(t, to)
		}
		d.Examples = append(d.Examples, e)
	}
	for _, parts := range x.Growth {
		steps, texts := listAndTexts(t, parts)
		d.Growth = append(d.Growth, promo.GrowthArea{Title: texts[0], Text: strings.Join(texts[1:], "\n\n"), Steps: steps})
	}
	return d
}

// listAndTexts returns a list and the texts that are beside it; there is at least one,
// which may be empty.
func listAndTexts(t *testing.T, parts []yaml.Node) (list, texts []string) {
	t.Helper()
	for _, n := range parts {
		if n.Kind == yaml.ScalarNode {
			texts = append(texts, n.Value)
		} else if err := n.Decode(&list); err != nil {
			t.Fatal(err)
		}
	}
	if len(texts) == 0 {
		texts = []string{""}
	}
	return list, texts
}

func (x caseExample) example(t *testing.T) promo.Example {
	t.Helper()
	e := promo.Example{ID: "e", Title: x.Title, Situation: x.S, Action: x.A, Result: x.R, From: date(t, x.Date), To: date(t, x.End), Supports: []string{"c1"}}
	for _, link := range x.Links {
		e.Evidence = append(e.Evidence, promo.Evidence{Title: link})
	}
	return e
}
