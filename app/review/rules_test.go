package review

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/career"
	"promodoc/app/promo"
)

// given is a document, or only one example of one, as rules and the corpus write it: a
// text of the first field of the rule, or a mapping.
type given struct {
	Title, Situation, Action, Result string
	From, To                         string
	Ongoing                          bool
	Origin                           string
	Evidence                         []string
	Supports                         []string
	Document                         givenDocument `yaml:",inline"`
}

// givenDocument is what the mapping has of the document.
type givenDocument struct {
	Cycle          string // first/last
	Updated        string
	Scope          string
	Language       string
	Names          []string
	Voices         []string
	Summary        string
	Section        string
	Growth         []givenGrowth
	Considerations []string // titles; IDs are c1, c2 and so on
	LooksFor       []string `yaml:"looks_for"` // of each
	Examples       []given
	Budget, Pages  int
	Repeat         int // words of the action
}

type givenGrowth struct {
	Title, Text string
	Steps       []string
}

func date(t *testing.T, s string) promo.Date {
	t.Helper()
	d, err := promo.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// readGiven reads a case of a rule.
func readGiven(t *testing.T, r *Rule, n yaml.Node) given {
	t.Helper()
	var g given
	if n.Kind != yaml.ScalarNode {
		decoder := yaml.NewDecoder(strings.NewReader(shown(n)))
		decoder.KnownFields(true)
		if err := decoder.Decode(&g); err != nil {
			t.Fatalf("%s, line %d: %v", r.ID, n.Line, err)
		}
		return g
	}
	if len(r.Fields) == 0 {
		t.Fatalf("%s, line %d: a text without a field", r.ID, n.Line)
	}
	switch r.Fields[0] {
	case "title":
		g.Title = n.Value
	case "situation":
		g.Situation = n.Value
	case "action":
		g.Action = n.Value
	case "result":
		g.Result = n.Value
	case "section":
		g.Document.Section = n.Value
	}
	return g
}

func (g given) example(t *testing.T, id string) promo.Example {
	e := promo.Example{ID: id, Title: g.Title, Situation: g.Situation, Action: g.Action, Result: g.Result,
		From: date(t, g.From), To: date(t, g.To), Ongoing: g.Ongoing, Origin: promo.Origin(g.Origin), Supports: g.Supports}
	for _, title := range g.Evidence {
		e.Evidence = append(e.Evidence, promo.Evidence{Title: title})
	}
	if len(e.Supports) == 0 {
		e.Supports = []string{"c1"}
	}
	return e
}

// document returns the document of a case, and the options of its review.
func (g given) document(t *testing.T) (promo.Document, Options) {
	t.Helper()
	in := g.Document
	d := promo.Document{Updated: date(t, in.Updated), Setup: promo.Setup{Language: in.Language, PageBudget: in.Budget}}
	first, last, _ := strings.Cut(in.Cycle, "/")
	d.Cycle = promo.Cycle{From: date(t, first), To: date(t, last)}
	d.Sections = []promo.Section{{ID: promo.SummaryID, Body: in.Summary}, {ID: "more", Body: in.Section}}
	for _, name := range in.Voices {
		d.Setup.Dialogue.Voices = append(d.Setup.Dialogue.Voices, promo.Voice{Name: name})
	}
	for _, x := range in.Growth {
		d.Growth = append(d.Growth, promo.GrowthArea{Title: x.Title, Text: x.Text, Steps: x.Steps})
	}
	if in.Repeat > 0 {
		g.Action = strings.Repeat("word ", in.Repeat)
	}
	d.Examples = []promo.Example{g.example(t, "e")}
	for i, x := range in.Examples {
		d.Examples = append(d.Examples, x.example(t, "e"+string(rune('a'+i))))
	}
	titles := in.Considerations
	if len(titles) == 0 {
		titles = []string{"Any"}
	}
	s := career.Section{ID: "s"}
	for i, title := range titles {
		s.Considerations = append(s.Considerations, career.Consideration{ID: "c" + string(rune('1'+i)), Title: title, Scope: in.Scope, LooksFor: in.LooksFor, Enough: 1})
	}
	d.Snapshot = career.Path{ID: "p", Sections: []career.Section{s}}
	return d, Options{Names: in.Names, Pages: in.Pages}
}

// found returns the findings of one rule in a case.
func found(t *testing.T, r *Rule, n yaml.Node) []Finding {
	t.Helper()
	d, o := readGiven(t, r, n).document(t)
	o.On = []string{r.ID}
	var of []Finding
	for _, f := range Document(d, o) {
		if f.Rule == r.ID {
			of = append(of, f)
		}
	}
	return of
}

func shown(n yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	data, _ := yaml.Marshal(&n)
	return string(data)
}

// Each rule finds what it says it finds, and leaves alone what it says it leaves.
func TestRulesByTheirExamples(t *testing.T) {
	for _, r := range Rules() {
		if len(r.Examples.Find) == 0 || len(r.Examples.Leave) == 0 {
			t.Errorf("%s has no examples", r.ID)
		}
		for _, n := range r.Examples.Find {
			of := found(t, r, n)
			if len(of) != 1 {
				t.Errorf("%s, line %d: %d findings, want one: %s", r.ID, n.Line, len(of), shown(n))
			}
			for _, f := range of {
				if strings.Contains(f.Sentence, "{{") || strings.Contains(f.Sentence, "<no value>") {
					t.Errorf("%s says %q", r.ID, f.Sentence)
				}
			}
		}
		for _, n := range r.Examples.Leave {
			for _, f := range found(t, r, n) {
				t.Errorf("%s, line %d: found %q in %s", r.ID, n.Line, f.Quote, shown(n))
			}
		}
	}
}
