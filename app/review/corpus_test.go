package review

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"promodoc/app/goldentest"
	"promodoc/app/promo"
	"promodoc/app/review/accuracy"
)

// corpora are the files of cases that the rules were made with, and of those that were
// set aside, which count.
var corpora = map[string][]string{
	"corpus": {"testdata/corpus/*.yaml", "testdata/corpus/*/*.yaml"},
	"aside":  {"testdata/aside/*.yaml"},
}

// fewestCases is with how many cases to find a rule can be judged.
const fewestCases = 10

// Each rule that ships switched on is right in at least 95 of 100 findings, and finds at
// least 80 of 100 that it must find. REVIEW_REPORT=1 prints the figures; those that it
// gets wrong are in the log of the test.
func TestCorpus(t *testing.T) { judge(t, "corpus") }

// TestAside does so with cases that the rules were not made with.
func TestAside(t *testing.T) { judge(t, "aside") }

func judge(t *testing.T, corpus string) {
	counts := judged(t, corpus)
	for _, r := range Rules() {
		n := counts[r.ID]
		if os.Getenv("REVIEW_REPORT") != "" {
			fmt.Printf("%-7s %-26s %-4s precision %.2f  recall %.2f  (%d to find, %d near misses)\n", corpus, r.ID, state(r), n.Precision(), n.Recall(), n.ToFind(), n.Near())
		}
		if !r.Off && !n.Enough() && n.ToFind() >= fewestCases {
			t.Errorf("%s: precision %.2f, recall %.2f", r.ID, n.Precision(), n.Recall())
		}
	}
}

func state(r *Rule) string {
	if r.Off {
		return "off"
	}
	return "on"
}

// results are the counts by corpus: tests ask for them more than once.
var results = map[string]map[string]accuracy.Count{}

// judged returns what each rule did with the cases of a corpus.
func judged(t *testing.T, corpus string) map[string]accuracy.Count {
	t.Helper()
	if known := results[corpus]; known != nil {
		return known
	}
	counts := map[string]accuracy.Count{}
	for _, file := range filesOf(t, corpus) {
		for _, c := range readCases(t, file) {
			if _, ok := FindRule(c.rule); !ok {
				t.Fatalf("%s: there is no rule %s", file, c.rule)
			}
			findings := of(c.rule, Document(c.document, c.options))
			n := counts[c.rule]
			n.Add(c.give, len(findings) > 0)
			counts[c.rule] = n
			switch {
			case c.give && len(findings) == 0:
				t.Logf("%s misses (%s): %s", c.rule, file, c.text)
			case !c.give && len(findings) > 0:
				t.Logf("%s finds %q (%s): %s", c.rule, findings[0].Quote, file, c.text)
			}
		}
	}
	results[corpus] = counts
	return counts
}

// What the program and the page of figures say of the rules is true. With -update both
// are written anew.
func TestFigures(t *testing.T) {
	corpus, aside := judged(t, "corpus"), judged(t, "aside")
	var file, table strings.Builder
	file.WriteString("# What the rules did with the cases in testdata/aside. Made by: go test ./app/review -run TestFigures -update\n")
	table.WriteString("| rule | ships | set aside: precision | recall | to find, near misses | corpus: precision | recall |\n| --- | --- | --- | --- | --- | --- | --- |\n")
	for _, id := range slices.Sorted(maps.Keys(load().byID)) {
		r, _ := FindRule(id)
		a, c := aside[id], corpus[id]
		figures := " |  | none"
		if a.ToFind() > 0 {
			file.WriteString(accuracy.Line(id, a))
			figures = fmt.Sprintf("%.2f | %.2f | %d, %d", a.Precision(), a.Recall(), a.ToFind(), a.Near())
		}
		fmt.Fprintf(&table, "| %s | %s | %s | %.2f | %.2f |\n", id, state(r), figures, c.Precision(), c.Recall())
	}
	goldentest.Compare(t, accuracy.File, []byte(file.String()))
	goldentest.CompareSection(t, "testdata/README.md", "figures", "\n"+table.String()+"\n")
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
