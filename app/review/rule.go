package review

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/app/review/phrase"
)

// The ways in which a rule finds.
const (
	existence = "existence" // each place where a token is
	absence   = "absence"   // a field without any of the tokens
	check     = "check"     // the function that has the rule's ID
)

// Rule is one rule, as its file has it. The shape is that of the linter Vale.
type Rule struct {
	ID      string
	Extends string
	Level   string
	// Language is the primary language that the words are of; "any" for a rule without
	// words, which applies to every text.
	Language string
	Off      bool     `yaml:"disabled"` // it is silent unless it is switched on
	Fields   []string // title, situation, action, result, section or growth
	Once     string   // "field" or "example": only the first finding there counts
	Limit    int
	// Ranks are phrases by how far what they name reaches, for rules about reach.
	Ranks    map[string][]string
	Words    Phrases `yaml:",inline"`
	Guards   Guards
	Text     RuleText `yaml:",inline"`
	Examples Examples `yaml:",inline"`
}

// Phrases are what a rule looks for, and what silences a finding that it overlaps.
type Phrases struct {
	Tokens     []string
	Exceptions []string
}

// Guards silence a finding by what else is said. Each is a list of phrases.
type Guards struct {
	Subject  string   // "me": the doer must be the writer
	Number   bool     // silent if the sentence has a number
	Before   []string // in the sentence, before the finding
	After    []string // in the sentence, after it
	Sentence []string
	Next     []string // in the sentence after it
	Field    []string
	Example  []string
	Needs    []string // silent unless the sentence has one of these
}

// RuleText is what a rule says to users.
type RuleText struct {
	Message string
	General string // Message for no place in particular, where that says it better
	Help    string
	Source  `yaml:",inline"`
}

// Examples are what the rule must find, and what it must leave alone.
type Examples struct {
	Find  []yaml.Node
	Leave []yaml.Node
}

// Family returns the family of the rule, the first part of its ID.
func (r *Rule) Family() string {
	family, _, _ := strings.Cut(r.ID, ".")
	return family
}

// Severity returns how much its findings weigh.
func (r *Rule) Severity() Severity {
	s, _ := ParseSeverity(r.Level)
	return s
}

// Sentence returns what the rule says, with words of the text where it quotes them.
func (r *Rule) Sentence(args ...any) string {
	return fill("review."+r.ID, r.Text.Message, args)
}

// finding returns a finding about a field, a part or the document. sum is what its quote changes with.
func (r *Rule) finding(at promo.Ref, sum []string, args ...any) Finding {
	return Finding{Rule: r.ID, Severity: r.Severity(), At: at, Quote: sumOf(sum...),
		Sentence: r.Sentence(args...), Help: r.Help(args...), Source: r.Text.Source}
}

// Help returns what the rule says that helps.
func (r *Rule) Help(args ...any) string { return fill("review."+r.ID+"-help", r.Text.Help, args) }

func fill(id, text string, args []any) string {
	if !strings.Contains(text, "{{") {
		return text
	}
	return message.Translation(id, text).Text(args...)
}

// ruleSet is all rules with the phrases of one language, ready to be used.
type ruleSet struct {
	rules    []*compiled
	byID     map[string]*compiled
	phrases  *phrase.Set
	looks    looks
	learning *learning
	// placeholders are sentences that only say that something is still to be written.
	placeholders idSet
	language     language
}

// compiled is a rule with its phrases.
type compiled struct {
	Rule
	tokens, exceptions                                  idSet
	before, after, sentence, next, field, example, need idSet
	ranks                                               map[string]idSet
}

//go:embed rules/*.yaml
var ruleFiles embed.FS

// load reads the rules. They are part of the program, so a fault in one is a programming
// error, which the package's test finds.
var load = sync.OnceValue(func() *ruleSet {
	set, err := compile(ruleFiles, readLanguage(wordFiles, "en"))
	if err != nil {
		panic(err)
	}
	return set
})

// familyFile is one file of rules.
type familyFile struct {
	Family string
	Rules  []Rule
}

// compile reads the rules of all files and their phrases.
func compile(files fs.FS, l language) (*ruleSet, error) {
	set := &ruleSet{byID: map[string]*compiled{}, phrases: phrase.NewSet(l.Classes, l.Common), language: l}
	names, err := fs.Glob(files, "rules/*.yaml")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		var f familyFile
		decoder := yaml.NewDecoder(strings.NewReader(string(data)))
		decoder.KnownFields(true)
		if err := decoder.Decode(&f); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, r := range f.Rules {
			if err := set.add(r); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", name, r.ID, err)
			}
		}
	}
	for _, text := range l.Placeholders {
		id, err := set.phrases.Add(text)
		if err != nil {
			return nil, err
		}
		set.placeholders.add(id)
	}
	if set.learning, err = readLearning(weightFiles); err != nil {
		return nil, err
	}
	return set, set.addLooks(l.Looks)
}

func (s *ruleSet) add(r Rule) error {
	c := &compiled{Rule: r}
	if err := c.check(s); err != nil {
		return err
	}
	for _, part := range []struct {
		phrases []string
		ids     *idSet
	}{
		{r.Words.Tokens, &c.tokens}, {r.Words.Exceptions, &c.exceptions},
		{r.Guards.Before, &c.before}, {r.Guards.After, &c.after}, {r.Guards.Sentence, &c.sentence}, {r.Guards.Next, &c.next},
		{r.Guards.Field, &c.field}, {r.Guards.Example, &c.example}, {r.Guards.Needs, &c.need},
	} {
		for _, p := range part.phrases {
			id, err := s.phrases.Add(p)
			if err != nil {
				return err
			}
			part.ids.add(id)
		}
	}
	c.ranks = map[string]idSet{}
	for name, phrases := range r.Ranks {
		var ids idSet
		for _, p := range phrases {
			id, err := s.phrases.Add(p)
			if err != nil {
				return err
			}
			ids.add(id)
		}
		c.ranks[name] = ids
	}
	s.rules = append(s.rules, c)
	s.byID[r.ID] = c
	return nil
}

// check reports what is wrong with a rule itself.
func (c *compiled) check(s *ruleSet) error {
	_, known := ParseSeverity(c.Level)
	_, checked := unitChecks[c.ID]
	_, whole := documentChecks[c.ID]
	switch {
	case s.byID[c.ID] != nil:
		return fmt.Errorf("there are two rules of this name")
	case !known:
		return fmt.Errorf("the level %q is unknown", c.Level)
	case c.Text.Message == "" || c.Text.Help == "" || c.Text.Source.Name == "":
		return fmt.Errorf("message, help or source is missing")
	case strings.Contains(c.Text.Message, "{{") && c.Text.General == "":
		return fmt.Errorf("the message has words of a place, and there is no general one")
	case !slices.Contains([]string{existence, absence, check}, c.Extends):
		return fmt.Errorf("it extends %q, which is unknown", c.Extends)
	case c.Extends == check && !checked && !whole:
		return fmt.Errorf("there is no function for it")
	case c.Extends != check && (len(c.Words.Tokens) == 0 || len(c.Fields) == 0):
		return fmt.Errorf("tokens or fields are missing")
	case !slices.Contains([]string{"en", "any"}, c.Language):
		return fmt.Errorf("the language %q is unknown", c.Language)
	}
	return nil
}

// Rules returns all rules, in the order of their families.
func Rules() []*Rule {
	var all []*Rule
	for _, c := range load().rules {
		all = append(all, &c.Rule)
	}
	return all
}

// FindRule returns the rule of an ID.
func FindRule(id string) (*Rule, bool) {
	c, ok := load().byID[id]
	if !ok {
		return nil, false
	}
	return &c.Rule, true
}
