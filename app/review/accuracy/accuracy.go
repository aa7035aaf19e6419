// Package accuracy has how often each rule of the review is right, counted over cases
// that the rules were not made with. Rules that are right too seldom ship switched off.
// The counts are a file that the tests of package review keep true.
package accuracy

import (
	_ "embed" // the counts
	"fmt"
	"sync"

	"go.yaml.in/yaml/v3"
)

// File is the file of the counts, from the folder of package review.
const File = "accuracy/counts.yaml"

// Count is what a rule did with cases: those that it must find something in, and near
// misses, which it must leave alone.
type Count struct {
	Found, Missed int // of the cases to find
	Wrong, Left   int // of the near misses: those that it marked, and left alone
}

// The least that a rule must reach to ship switched on.
const (
	leastPrecision = 0.95
	leastRecall    = 0.8
)

// Add counts a case: one that the rule must find something in, or a near miss.
func (c *Count) Add(toFind, found bool) {
	switch {
	case toFind && found:
		c.Found++
	case toFind:
		c.Missed++
	case found:
		c.Wrong++
	default:
		c.Left++
	}
}

// ToFind returns how many cases the rule must find something in.
func (c Count) ToFind() int { return c.Found + c.Missed }

// Near returns how many near misses there are.
func (c Count) Near() int { return c.Wrong + c.Left }

// Precision returns which share of what the rule marks is right, from 0 to 1; 1 if it
// marks nothing.
func (c Count) Precision() float64 { return share(c.Found, c.Found+c.Wrong) }

// Recall returns which share of what it must find it finds, from 0 to 1.
func (c Count) Recall() float64 { return share(c.Found, c.ToFind()) }

// Enough reports whether a rule is right often enough to ship switched on.
func (c Count) Enough() bool { return c.precise() && c.complete() }

func (c Count) precise() bool  { return c.Precision() >= leastPrecision }
func (c Count) complete() bool { return c.Recall() >= leastRecall }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// counts are the counts by the IDs of rules. They are part of the program, so a fault in
// the file is a programming error.
var counts = sync.OnceValue(func() map[string]Count {
	var all map[string]Count
	if err := yaml.Unmarshal(file, &all); err != nil {
		panic(err)
	}
	return all
})

//go:embed counts.yaml
var file []byte

// Of returns the count of a rule. It reports false if no cases were set aside for it.
func Of(rule string) (Count, bool) {
	c, ok := counts()[rule]
	return c, ok
}

// Line returns the line of a rule in the file.
func Line(rule string, c Count) string {
	return fmt.Sprintf("%s: {found: %d, missed: %d, wrong: %d, left: %d}\n", rule, c.Found, c.Missed, c.Wrong, c.Left)
}

// Text says in a sentence what the rule did, "" if there were no cases.
func (c Count) Text() string {
	switch {
	case c.ToFind() == 0:
		return ""
	case c.Found == 0 && c.Wrong == 0:
		return textFoundNone.Text("All", c.ToFind())
	case c.Wrong == 0:
		return textNoneWrong.Text("Found", c.Found, "All", c.ToFind(), "Near", c.Near())
	}
	return textSomeWrong.Text("Found", c.Found, "All", c.ToFind(), "Wrong", c.Wrong, "Near", c.Near())
}

// WhyOff says in a sentence why a rule with this count ships switched off.
func (c Count) WhyOff() string {
	switch {
	case c.ToFind() == 0:
		return textUntested.Text()
	case c.precise():
		return textMisses.Text()
	case c.complete():
		return textMarks.Text()
	}
	return textMissesAndMarks.Text()
}
