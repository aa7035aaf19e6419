package review

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/review/weigh"
)

// How the weights are learned: how much doubt there is about each case, in how many cases a
// trait must be, and how sure a rule must be before it speaks.
const (
	learnDoubt  = 3.0
	learnFewest = 2
)

var learnMargin = map[string]float64{
	"evidence.no-result": 0.5,
	"time.future":        0.1,
	"privacy.pay":        0.35,
	"fairness.blame":     0.25,
	"scope.small":        0.6,
}

// learnedCase is a case that a rule is learned from.
type learnedCase struct {
	weigh.Sample
	writer string
	form   bool // see formWeight
	text   string
}

// REVIEW_LEARN=1 learns the weights of the rules that are learned from the corpus, and writes
// them. Before, it prints how often they are right about the cases of one writer when they
// are learned from those of all others, so that the margins can be chosen: how sure a rule
// must be, its precision and its recall.
func TestLearn(t *testing.T) {
	if os.Getenv("REVIEW_LEARN") == "" {
		t.Skip("it writes the weights")
	}
	set := load()
	set.learning.vocabulary.Open = true
	words := set.learning
	words.name()
	for _, id := range slices.Sorted(maps.Keys(traitsOf)) {
		all := learnedCases(t, id)
		report(t, id, all)
		var samples []weigh.Sample
		for _, c := range all {
			samples = append(samples, c.Sample)
		}
		f, err := os.Create(filepath.Join("weights", id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if err := weigh.Learn(samples, learnDoubt, learnFewest).Write(f, &words.vocabulary, learnMargin[id]); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// learnedCases returns the cases of a rule in the corpus, its own examples, and examples that
// are as they should be.
func learnedCases(t *testing.T, id string) []learnedCase {
	t.Helper()
	r := load().byID[id]
	var all []learnedCase
	add := func(writer string, give bool, d promo.Document, o Options) {
		c := newContext(d, o)
		for _, e := range d.Examples {
			scope := ""
			for _, asked := range d.Snapshot.Considerations() {
				if slices.Contains(e.Supports, asked.ID) {
					scope = asked.Scope
				}
			}
			u := exampleUnit(&e, scope)
			u.read(c.set, true)
			one := learnedCase{writer: writer, text: e.Action + " / " + e.Result}
			one.Is = give
			one.Traits = map[weigh.Trait]bool{}
			for _, f := range u.of(r.Fields) {
				if f.key == "title" || f.blank() && id != "evidence.no-result" {
					continue
				}
				traitsOf[id](u, f, r, &c, func(trait weigh.Trait) {
					if trait.Kind != 0 && trait.A != 0 {
						one.Traits[trait] = true
					}
				})
				one.form = one.form || id == "privacy.pay" && len(f.who(&c).Pays()) > 0 || id == "fairness.blame" && len(f.who(&c).Blames()) > 0
			}
			if len(one.Traits) > 0 {
				all = append(all, one)
			}
		}
	}
	for _, file := range filesOf(t, "corpus") {
		writer := strings.TrimPrefix(filepath.Dir(file), "testdata/") + strings.TrimPrefix(filepath.Base(file), id)
		f := readCaseFile(t, file)
		for _, x := range f.Examples {
			if id != "scope.small" {
				add(writer, false, promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{x.example(t)}}, Options{})
			}
		}
		for _, c := range readCases(t, file) {
			if c.rule == id {
				add(writer, c.give, c.document, c.options)
			}
		}
	}
	for give, nodes := range map[bool][]yaml.Node{true: r.Examples.Find, false: r.Examples.Leave} {
		for _, n := range nodes {
			d, o := readGiven(t, &r.Rule, n).document(t)
			add("rule", give, d, o)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(samples(t))) {
		d := samples(t)[name]
		if id != "scope.small" {
			add("sample", false, d, Options{})
		}
		if id != "evidence.no-result" {
			continue
		}
		for _, e := range d.Examples {
			d = promo.SetText(d, promo.ExampleRef(e.ID, "result"), "")
		}
		add("sample", true, d, Options{})
	}
	return all
}

// report prints how often a rule is right about the cases of writers whose cases it was not
// learned from.
func report(t *testing.T, id string, all []learnedCase) {
	t.Helper()
	values := make([]float64, len(all))
	var writers []string
	for _, c := range all {
		if !slices.Contains(writers, c.writer) {
			writers = append(writers, c.writer)
		}
	}
	for _, writer := range writers {
		var others []weigh.Sample
		for _, c := range all {
			if c.writer != writer {
				others = append(others, c.Sample)
			}
		}
		l := weigh.Learn(others, learnDoubt, learnFewest)
		for i, c := range all {
			if c.writer != writer {
				continue
			}
			values[i] = l.Value(c.Traits)
			if id == "privacy.pay" || id == "fairness.blame" {
				values[i] -= formWeight
				if c.form {
					values[i] += 2 * formWeight
				}
			}
		}
	}
	for margin := -0.5; margin <= 2; margin += 0.25 {
		var n, last tally
		for i, c := range all {
			n.count(c.Is, values[i] > margin)
			if strings.Contains(c.writer, "later4") {
				last.count(c.Is, values[i] > margin)
			}
		}
		fmt.Printf("%-20s margin %5.2f: precision %.2f  recall %.2f; of the last writers %.2f  %.2f\n", id, margin, n.precision(), n.recall(), last.precision(), last.recall())
	}
	for i, c := range all {
		if strings.Contains(c.writer, "later4") && (values[i] > learnMargin[id]) != c.Is {
			t.Logf("%s %v %.2f %s: %s", id, c.Is, values[i], c.writer, c.text)
		}
	}
}
