package review

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
	"promodoc/app/review/accuracy"
	"promodoc/app/review/weigh"
)

// learnFewest is in how many cases a trait must be to count.
const learnFewest = 2

// learnBy is how the weights of a rule are learned: how much doubt there is about each
// case, and by how much the sum of a text must be above 0 before the rule speaks.
var learnBy = map[string]struct{ doubt, margin float64 }{
	"evidence.no-result": {2, 2},
	"time.future":        {3, 0.1},
	"privacy.pay":        {2, 0.5},
	"fairness.blame":     {1.5, 0.5},
	"scope.small":        {3, 0.6},
}

// sentenceDoubt is how much doubt there is about each case that sentences are learned from.
const sentenceDoubt = 1

// learnedCase is a case that a rule is learned from.
type learnedCase struct {
	is        bool
	traits    map[weigh.Trait]bool
	sentences []map[weigh.Trait]bool // only where sentences are learned too
	writer    string
	silent    bool // about a case without traits, which is no sample then
	text      string
}

// isOfLastWriters reports whether a case is by one of the writers who knew least of the rules.
func (c learnedCase) isOfLastWriters() bool {
	return strings.Contains(c.writer, "later4") || strings.Contains(c.writer, "later5")
}

// learn learns the weights of a rule from cases, and those of sentences, which are learned
// to tell what the rule misses.
func learn(id string, cases []learnedCase) (whole, sentence weigh.Learned) {
	var texts, parts []weigh.Sample
	for _, c := range cases {
		if len(c.traits) == 0 {
			continue
		}
		texts = append(texts, weigh.Sample{Parts: []map[weigh.Trait]bool{c.traits}, Is: c.is})
		parts = append(parts, weigh.Sample{Parts: c.sentences, Is: !c.is})
	}
	whole = weigh.Learn(texts, learnBy[id].doubt, learnFewest)
	if id == "evidence.no-result" {
		sentence = weigh.Learn(parts, sentenceDoubt, learnFewest)
	}
	return whole, sentence
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
		whole, sentence := learn(id, all)
		write(t, id, whole, learnBy[id].margin)
		if len(sentence.Weights) > 0 {
			write(t, id+sentenceWeights, sentence, 0)
		}
	}
}

func write(t *testing.T, name string, l weigh.Learned, margin float64) {
	t.Helper()
	var file bytes.Buffer
	if err := l.Write(&file, &load().learning.vocabulary, margin); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("weights", name+".txt"), file.Bytes(), 0o644); err != nil {
		t.Fatal(err)
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
			one := learnedCase{writer: writer, text: e.Situation + " / " + e.Action + " / " + e.Result}
			one.is = give
			one.traits = map[weigh.Trait]bool{}
			for _, f := range u.of(r.Fields) {
				if f.key == "title" || f.blank() && id != "evidence.no-result" {
					continue
				}
				one.silent = mayBe[id] != nil
				if one.silent && !mayBe[id](f, &c) {
					continue
				}
				traitsOf[id](u, f, r, &c, func(trait weigh.Trait) {
					if trait.Kind != 0 && trait.A != 0 {
						one.traits[trait] = true
					}
				})
			}
			if id == "evidence.no-result" {
				u.accountTraits(r, &c, func(i int, trait weigh.Trait) {
					for len(one.sentences) <= i {
						one.sentences = append(one.sentences, map[weigh.Trait]bool{})
					}
					if trait.Kind != 0 && trait.A != 0 {
						one.sentences[i][trait] = true
					}
				})
			}
			if len(one.traits) > 0 || one.silent {
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
		var others []learnedCase
		for _, c := range all {
			if c.writer != writer {
				others = append(others, c)
			}
		}
		whole, sentence := learn(id, others)
		for i, c := range all {
			if c.writer != writer {
				continue
			}
			values[i] = whole.Value(c.traits)
			if len(c.traits) == 0 {
				values[i] = math.Inf(-1)
			}
			if c.sentences != nil {
				var outcomes []float64
				for _, s := range c.sentences {
					outcomes = append(outcomes, sentence.Value(s))
				}
				values[i] -= weigh.Any(outcomes)
			}
		}
	}
	for margin := -0.5; margin <= 2.5; margin += 0.25 {
		var n, last accuracy.Count
		for i, c := range all {
			n.Add(c.is, values[i] > margin)
			if c.isOfLastWriters() {
				last.Add(c.is, values[i] > margin)
			}
		}
		fmt.Printf("%-20s margin %5.2f: precision %.2f  recall %.2f; of the last writers %.2f  %.2f\n", id, margin, n.Precision(), n.Recall(), last.Precision(), last.Recall())
	}
	for i, c := range all {
		if c.isOfLastWriters() && (values[i] > learnBy[id].margin) != c.is {
			t.Logf("%s %v %.2f %s: %s", id, c.is, values[i], c.writer, c.text)
		}
	}
}
