package gitlog_test

import (
	"fmt"
	"testing"
	"time"

	"promodoc/app/evidence"
)

// BenchmarkRead reads a repository of 20,000 commits by twenty people, half of which
// came in with merges.
func BenchmarkRead(b *testing.B) {
	r := newRepository(b, "large", manyCommits(20_000))
	r.git("", "config", "user.email", "p7@acme.example")
	for b.Loop() {
		if found := r.read(evidence.Options{}); len(found.Proposals) < 500 {
			b.Fatalf("%d entries", len(found.Proposals))
		}
	}
}

func manyCommits(n int) []commit {
	day := time.Date(2023, 1, 2, 9, 0, 0, 0, time.UTC)
	var all []commit
	last, tip := "", ""
	for i := range n {
		day = day.Add(90 * time.Minute)
		who := i / 10 % 20
		c := commit{mark: fmt.Sprint("c", i), branch: "main", parents: last, author: fmt.Sprintf("Person %d <p%d@acme.example>", who, who), date: day.Format("2006-01-02T15:04:05-0700")}
		switch i % 10 {
		case 0, 1, 2, 3:
			c.message = fmt.Sprintf("Change part %d (#%d)\n\nIt was slow, and now it is not: see what was measured.", i, i)
		case 4:
			c.message = fmt.Sprintf("ENG-%d: Follow up", i/40)
		case 9:
			c.parents, c.message = last+" "+tip, fmt.Sprintf("Merge pull request #%d from acme/work-%d\n\nWork %d", i, i, i)
		default: // on a branch
			c.branch, c.message = "work", fmt.Sprintf("Step %d of the work", i)
			if i%10 > 5 {
				c.parents = tip
			}
			tip = c.mark
		}
		if c.branch == "main" {
			last = c.mark
		}
		all = append(all, c)
	}
	return all
}
