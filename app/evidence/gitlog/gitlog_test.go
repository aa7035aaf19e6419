package gitlog_test

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/evidence"
	"promodoc/app/evidence/gitlog"
	"promodoc/app/goldentest"
	"promodoc/app/journal"
	"promodoc/app/promo"
)

// newStory returns the repository of the story, as it is on Ada's computer.
func newStory(t testing.TB) *repository {
	r := newRepository(t, "engine", story)
	r.git("", "config", "user.name", "Ada Jones")
	r.git("", "config", "user.email", "ada@jones.example")
	r.git("", "remote", "add", "origin", "git@github.com:acme/engine.git")
	disktest.Write(t, filepath.Join(r.dir, ".mailmap"), mailmap)
	return r
}

func (r *repository) read(o evidence.Options) evidence.Found {
	r.t.Helper()
	found, err := gitlog.Read(context.Background(), r.dir, o, gitlog.Ports{FS: disk.OS{}, Git: gitlog.Program()})
	if err != nil {
		r.t.Fatal(err)
	}
	return found
}

var (
	changeKeys = regexp.MustCompile(`git-change:[0-9a-f]+ git-subject:[0-9a-f]+`)
	hashes     = regexp.MustCompile(`\b[0-9a-f]{10,64}\b`)
)

// described writes what was found as people read it, with marks in place of hashes.
func (r *repository) described(found evidence.Found) string {
	var b strings.Builder
	for _, p := range found.Proposals {
		e := p.Entry
		when := e.From.String()
		if !e.To.IsZero() {
			when += " – " + e.To.String()
		}
		fmt.Fprintf(&b, "%s  %s\n", when, e.Source.Name)
		for line := range strings.SplitSeq(e.Text, "\n") {
			b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
		}
		if len(e.People) > 0 {
			fmt.Fprintf(&b, "  with %s\n", strings.Join(e.People, ", "))
		}
		for _, l := range e.Links {
			fmt.Fprintf(&b, "  link %s %s\n", l.Title, l.URL)
		}
		fmt.Fprintf(&b, "  keys %s\n\n", strings.Join(e.Source.Keys, " "))
	}
	for _, n := range found.Notices {
		b.WriteString("Left out: " + n + "\n")
	}
	text := changeKeys.ReplaceAllString(b.String(), "git-change")
	return hashes.ReplaceAllStringFunc(text, func(hash string) string {
		for full, mark := range r.marks {
			if strings.HasPrefix(full, hash) {
				return mark
			}
		}
		return hash
	})
}

func TestStory(t *testing.T) {
	r := newStory(t)
	before := disktest.Files(t, r.dir)
	found := r.read(evidence.Options{})
	goldentest.Compare(t, filepath.Join("testdata", "story.golden"), []byte(r.described(found)))

	// A second import has nothing new.
	var entries []journal.Entry
	for _, p := range found.Proposals {
		entries = append(entries, p.Entry)
	}
	again := r.read(evidence.Options{Known: journal.Keys(entries)})
	if len(again.Proposals) > 0 || again.Known != 23 {
		t.Errorf("the second time %d are known, and there are\n%s", again.Known, r.described(again))
	}
	after := disktest.Files(t, r.dir)
	for name := range after {
		if after[name] != before[name] {
			t.Errorf("%s changed", name)
		}
	}
	if len(after) != len(before) {
		t.Errorf("%d files became %d", len(before), len(after))
	}
}

// A cycle has the work of its days, where the author was.
func TestStoryByTime(t *testing.T) {
	r := newStory(t)
	day := func(s string) promo.Date { d, _ := promo.ParseDate(s); return d }
	old, next := r.read(evidence.Options{Until: day("2025")}), r.read(evidence.Options{Since: day("2026")})
	if len(old.Proposals) != 8 || len(next.Proposals) != 7 {
		t.Errorf("%d and %d entries", len(old.Proposals), len(next.Proposals))
	}
	if last := old.Proposals[7].Entry; last.Title() != "Close the books of the year" {
		t.Errorf("the last of the old cycle is %q", last.Title())
	}
	// What goes on into the time is proposed as a whole.
	part := r.read(evidence.Options{Since: day("2025-10-09"), Until: day("2025-10-09")})
	if got := r.described(part); !strings.Contains(got, "2025-10-06 – 2025-10-09") || !strings.Contains(got, "Retry requests that time out") {
		t.Error(got)
	}
}
