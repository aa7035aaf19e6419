// Package review says where a promotion document is weak, and why: findings over a
// document and its path, made by rules. Rules are data, one file a family in rules, with
// small functions for what no phrase can say. It uses no network and no model of
// language. A finding never changes what a consideration's state is. The package must
// not know of screens or files.
package review

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/review/accuracy"
)

// Severity is how much a finding weighs.
type Severity int

// The severities, the lightest first.
const (
	Polish  Severity = iota // could read better
	Weak                    // readers will doubt it
	Missing                 // readers look for it and it is not there
)

// severityNames are the severities as rules and commands name them.
var severityNames = []string{"polish", "weak", "missing"}

// String returns the name of the severity, such as "weak".
func (s Severity) String() string { return severityNames[s] }

// ParseSeverity returns the severity of a name. It reports false for other names.
func ParseSeverity(name string) (Severity, bool) {
	i := slices.Index(severityNames, name)
	return Severity(max(i, 0)), i >= 0
}

// SeverityNames returns the names of the severities, the lightest first.
func SeverityNames() []string { return slices.Clone(severityNames) }

// Finding is one thing that could be stronger, and where.
type Finding struct {
	Rule     string // ID, such as "time.no-date"
	Severity Severity
	// At is the field, or a whole part such as an example or a consideration, or the
	// document.
	At promo.Ref
	// From and To are the bytes of the field's text that it is about; both are 0 if it
	// is about the whole.
	From, To int
	// Quote is the text there. Of a finding about the whole it is a sum of what the whole
	// says, so that it changes when that does.
	Quote    string
	Sentence string // what a reader will miss
	Help     string // what helps
	Source   Source
}

// Source is where a rule comes from.
type Source struct {
	Name string `yaml:"source"`
	Link string `yaml:"link"` // may be empty
}

// Whole reports whether the finding is about a whole field or part.
func (f Finding) Whole() bool { return f.From == f.To }

// Sort puts findings into the order of their weight: the heaviest first, and of one
// weight those that come first on the page. It keeps the order of others, so findings
// must be in that of the page.
func Sort(findings []Finding) {
	slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
}

// sumPrefix is what the quotes of findings about a whole begin with.
const sumPrefix = "sum:"

// sumOf returns what the quote of a finding about a whole is.
func sumOf(texts ...string) string {
	h := fnv.New32a()
	for _, text := range texts {
		_, _ = h.Write([]byte(text))
		_, _ = h.Write([]byte{0})
	}
	return sumPrefix + strconv.FormatUint(uint64(h.Sum32()), 16)
}

// General returns the sentence of the rule for no place in particular.
func (r *Rule) General() string { return cmp.Or(r.Text.General, r.Text.Message) }

// GeneralHelp returns the help of the rule for no place in particular.
func (r *Rule) GeneralHelp() string { return r.Help("Limit", r.Limit) }

// Accuracy says how often the rule is right, and why it ships switched off if it does; ""
// if that is not known.
func (r *Rule) Accuracy() string {
	count, _ := accuracy.Of(r.ID)
	if r.Off {
		return strings.TrimSpace(count.WhyOff() + " " + count.Text())
	}
	return count.Text()
}

// Finds returns texts that the rule finds, as they are in its file; those that take more
// than words of an example are left out.
func (r *Rule) Finds() []string { return plainTexts(r.Examples.Find) }

// Leaves returns texts that nearly are what the rule finds, and that it leaves alone.
func (r *Rule) Leaves() []string { return plainTexts(r.Examples.Leave) }

func plainTexts(nodes []yaml.Node) []string {
	var all []string
	for _, n := range nodes {
		if n.Kind == yaml.ScalarNode {
			if n.Value != "" {
				all = append(all, n.Value)
			}
			continue
		}
		var texts []string
		other := false
		for i := 0; i+1 < len(n.Content); i += 2 {
			switch n.Content[i].Value {
			case "title", "situation", "action", "result":
				texts = append(texts, n.Content[i+1].Value)
			default:
				other = true
			}
		}
		if !other && len(texts) > 0 {
			all = append(all, strings.Join(texts, " / "))
		}
	}
	return all
}
