package review

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"promodoc/app/promo"
)

// tally counts what a rule does with the cases of a corpus.
type tally struct {
	right, missed, false int
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

// Each rule that ships switched on is right in at least 95 of 100 findings of its corpus,
// and finds at least 80 of 100 that it must find. REVIEW_REPORT=1 prints the figures.
func TestCorpus(t *testing.T) {
	for _, r := range Rules() {
		cases := readCorpus(t, r)
		const fewest = 12
		if len(cases.Find) < fewest || len(cases.Leave) < fewest {
			t.Errorf("%s: %d cases to find and %d to leave, want %d of each", r.ID, len(cases.Find), len(cases.Leave), fewest)
		}
		var n tally
		for _, c := range cases.Find {
			if len(found(t, r, c)) > 0 {
				n.right++
			} else {
				n.missed++
				t.Logf("%s misses, line %d: %s", r.ID, c.Line, shown(c))
			}
		}
		for _, c := range cases.Leave {
			if of := found(t, r, c); len(of) > 0 {
				n.false++
				t.Logf("%s finds %q, line %d: %s", r.ID, of[0].Quote, c.Line, shown(c))
			}
		}
		if os.Getenv("REVIEW_REPORT") != "" {
			fmt.Printf("%-26s precision %.2f  recall %.2f\n", r.ID, n.precision(), n.recall())
		}
		if !r.Off && (!n.enough()) {
			t.Errorf("%s: precision %.2f, recall %.2f", r.ID, n.precision(), n.recall())
		}
	}
}

// Prose that is as it should be, by native writers and others, gets next to no remarks
// about its words.
func TestGoodProseIsLeftAlone(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.md")
	if err != nil || len(files) < 2 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		words, n := promo.CountWords(string(data)), 0
		for _, text := range strings.Split(string(data), "\n\n") {
			e := promo.Example{ID: "e", Action: text, Result: text, From: promo.Date{Year: 2026}, Supports: []string{"c"}}
			for _, f := range Document(promo.Document{Examples: []promo.Example{e}}, Options{}) {
				if !f.Whole() {
					n++
					t.Logf("%s: %s finds %q", file, f.Rule, f.Quote)
				}
			}
		}
		perThousand := 1000 * float64(n) / float64(words)
		if os.Getenv("REVIEW_REPORT") != "" {
			fmt.Printf("%-26s %.1f findings a thousand words\n", filepath.Base(file), perThousand)
		}
		if perThousand > 3 {
			t.Errorf("%s: %.1f findings a thousand words", file, perThousand)
		}
	}
}

func readCorpus(t *testing.T, r *Rule) Examples {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "corpus", r.ID+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var e Examples
	decoder := yaml.NewDecoder(strings.NewReader(string(data)))
	decoder.KnownFields(true)
	if err := decoder.Decode(&e); err != nil {
		t.Fatalf("%s: %v", r.ID, err)
	}
	return e
}
