package pathdiff

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/career"
)

// describe returns what happened to items, a word for each.
func describe(items []Item) string {
	names := map[Kind]string{Same: "same", Added: "added", Removed: "removed", Reworded: "reworded", Moved: "moved", Renamed: "renamed"}
	var all []string
	for _, i := range items {
		s := names[i.Kind()] + ":" + i.Was.ID
		if i.Now.ID != i.Was.ID && i.Now.ID != "" {
			s += ">" + i.Now.ID
		}
		for _, t := range i.Fields {
			s += "/" + string(t.Field)
		}
		if i.Moved && i.Kind() != Moved {
			s += "/moved"
		}
		if i.Merged {
			s += "/merged"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func sections(list ...career.Section) career.Path {
	return career.Path{ID: "p", Title: "P", Sections: list}
}

func section(id string, considerations ...career.Consideration) career.Section {
	return career.Section{ID: id, Title: strings.ToUpper(id), Considerations: considerations}
}

// c returns a consideration that is like no other, with its same_as.
func c(id string, sameAs ...string) career.Consideration {
	return career.Consideration{ID: id, Title: "T" + id, Statement: "S" + id, Enough: 1, SameAs: sameAs}
}

// renamed returns a consideration with the words of another, so that only its id
// is new.
func renamed(words, id string, sameAs ...string) career.Consideration {
	made := c(words, sameAs...)
	made.ID = id
	return made
}

func TestConsiderations(t *testing.T) {
	reworded := c("b")
	reworded.Statement, reworded.Enough = "another", 2
	asking := c("b")
	asking.AskColleagues = []string{"What did {name} do?", "What changed?"}
	onlyNew := c("a")
	onlyNew.Source, onlyNew.Enough, onlyNew.SameAs = career.SourceImported, 0, []string{"q/z"}
	for name, test := range map[string]struct {
		was, now career.Path
		want     string
	}{
		"the same":                     {sections(section("s", c("a"), c("b"))), sections(section("s", c("a"), c("b"))), "same:a same:b"},
		"fields that are not compared": {sections(section("s", c("a"))), sections(section("s", onlyNew)), "same:a"},
		"added and removed": {sections(section("s", c("a"), c("b"))), sections(section("s", c("n"), c("b"))),
			"added:>n/title/statement same:b removed:a/title/statement"},
		"reworded":                 {sections(section("s", c("a"), c("b"))), sections(section("s", c("a"), reworded)), "same:a reworded:b/statement/enough"},
		"questions for colleagues": {sections(section("s", c("b"))), sections(section("s", asking)), "reworded:b/ask_colleagues"},
		"one moved up, not three down": {sections(section("s", c("a"), c("b"), c("d"), c("e"))), sections(section("s", c("e"), c("a"), c("b"), c("d"))),
			"moved:e same:a same:b same:d"},
		"moved into another section": {sections(section("s", c("a"), c("b")), section("t", c("d"))), sections(section("s", c("a")), section("t", c("b"), c("d"))),
			"same:a moved:b same:d"},
		"a section with another id is the same section": {sections(section("s", c("a"))), sections(career.Section{ID: "other", Title: "S", Considerations: []career.Consideration{c("a")}}), "same:a"},
		"a section with another title is too":           {sections(section("s", c("a"))), sections(career.Section{ID: "s", Title: "Z", Considerations: []career.Consideration{c("a")}}), "same:a"},
		"moved up, past one":                            {sections(section("s", c("a"), c("b"), c("d"))), sections(section("s", c("a"), c("d"), c("b"))), "same:a moved:d same:b"},
		"moved to another section, past nobody": {sections(section("s", c("a"), c("b")), section("t", c("d"))), sections(section("s", c("d"), c("a"), c("b")), section("t")),
			"moved:d same:a same:b"},
		"moved to another section together": {sections(section("s", c("a")), section("t", c("d"), c("e"))), sections(section("s", c("d"), c("e"), c("a")), section("t")),
			"moved:d moved:e same:a"},
		"moved and reworded":     {sections(section("s", c("b"), c("a"), c("d"))), sections(section("s", c("a"), c("d"), reworded)), "same:a same:d reworded:b/statement/enough/moved"},
		"same_as of the new one": {sections(section("s", c("a"))), sections(section("s", renamed("a", "n", "p/a"))), "renamed:a>n"},
		"same_as of the old one": {sections(section("s", c("a", "p/n"))), sections(section("s", renamed("a", "n"))), "renamed:a>n"},
		"same_as of both":        {sections(section("s", c("a", "q/x"))), sections(section("s", renamed("a", "n", "q/x"))), "renamed:a>n"},
		"same_as of another path": {sections(section("s", c("a"))), sections(section("s", renamed("a", "n", "q/a"))),
			"added:>n/title/statement removed:a/title/statement"},
		"an id that stays needs no same_as": {sections(section("s", c("a"))), sections(section("s", c("a"), c("n", "p/a"))), "same:a added:>n/title/statement"},
		"split: the first has it":           {sections(section("s", c("a"))), sections(section("s", renamed("a", "n", "p/a"), c("m", "p/a"))), "renamed:a>n added:>m/title/statement"},
		"merged": {sections(section("s", c("a"), c("b"))), sections(section("s", c("b", "p/a"))),
			"same:b reworded:a>b/title/statement/merged"},
		"ids that change places stay what they are": {sections(section("s", c("a"), c("b"))), sections(section("s", c("a", "p/b"), c("b", "p/a"))), "same:a same:b"},
		"all gone": {sections(section("s", c("a"))), sections(), "removed:a/title/statement"},
	} {
		if got := describe(Compare(test.was, test.now).Considerations); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// TestIDsOfTwoPaths checks that an id that both of two paths have is the same item.
func TestIDsOfTwoPaths(t *testing.T) {
	now := sections(section("s", c("n", "p/a"), c("a")))
	now.ID = "q"
	if got := describe(Compare(sections(section("s", c("a"))), now).Considerations); got != "added:>n/title/statement same:a" {
		t.Error(got)
	}
}

// TestSameAsOfIncludedPath checks that same_as may refer to an item of an included
// path by either path.
func TestSameAsOfIncludedPath(t *testing.T) {
	was, now := sections(section("s", c("a"))), sections(section("s", renamed("a", "n", "general/a")))
	was.Includes = []string{"general"}
	if got := describe(Compare(was, now).Considerations); got != "renamed:a>n" {
		t.Error(got)
	}
}

func TestOtherParts(t *testing.T) {
	was := career.Path{ID: "p", Title: "P", FromRole: "A", Introduction: "Hello.\n",
		Sections: []career.Section{section("s"), section("t")},
		Skeleton: []career.SkeletonEntry{{ID: "glance"}, {ID: "case", Title: "Case", Guidance: "why"}, {ID: "growth"}},
		Preparations: []career.Preparation{
			{ID: "x", Title: "X", Links: []career.Link{{Title: "L", URL: "https://example.com/x"}}}, {ID: "y", Title: "Y"},
		},
	}
	now := career.Path{ID: "p", Title: "P", FromRole: "B", Introduction: "Hello.",
		Sections:     []career.Section{{ID: "t", Title: "T", Introduction: "about t", Preparations: []career.Preparation{{ID: "y", Title: "Y"}}}},
		Skeleton:     []career.SkeletonEntry{{ID: "growth"}, {ID: "glance"}, {ID: "case", Title: "Case", Guidance: "why now"}},
		Preparations: []career.Preparation{{ID: "x", Title: "X", Links: []career.Link{{Title: "L", URL: "https://example.com/z"}}}},
	}
	changes := Compare(was, now)
	if got := fmt.Sprint(changes.Path); got != "[{from_role A B}]" {
		t.Errorf("path: %s", got)
	}
	for _, part := range []struct {
		items []Item
		want  string
	}{
		{changes.Sections, "reworded:t/introduction removed:s/title"},
		{changes.Preparations, "reworded:x/links moved:y"},
		{changes.Skeleton, "same:summary moved:growth moved:preparations same:glance same:considerations reworded:case/guidance same:references"},
	} {
		if got := describe(part.items); got != part.want {
			t.Errorf("%s, want %s", got, part.want)
		}
	}
	plain, named := career.Path{}, career.Path{Skeleton: []career.SkeletonEntry{{ID: "summary"}, {ID: "glance"}}}
	if c := Compare(plain, named); !c.Empty() {
		t.Errorf("the usual parts, named or not, differ: %s", describe(c.Skeleton))
	}
	if changes.Empty() || !Compare(was, was).Empty() {
		t.Error("Empty is wrong")
	}
}

func TestSummary(t *testing.T) {
	reworded := c("b")
	reworded.Title = "another"
	was := sections(section("s", c("a"), c("b"), c("d")))
	now := sections(section("s", reworded, c("n"), c("m"), renamed("d", "e", "p/d")))
	was.Preparations = []career.Preparation{{ID: "x", Title: "X"}, {ID: "y", Title: "Y"}}
	now.Preparations = []career.Preparation{{ID: "x", Title: "Z"}}
	now.Skeleton = []career.SkeletonEntry{{ID: "peers"}}
	now.Title = "Q"
	want := "2 added, 1 reworded, 1 with a new ID, 1 removed; 1 preparation reworded, 1 removed; form changed; path details changed"
	if got := Compare(was, now).Summary(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got := Compare(was, was).Summary(); got != "" {
		t.Errorf("without changes: %q", got)
	}
}

// FuzzCompare compares two paths made of the bytes: each old item is in the result
// once, each present one at least once, and once unmerged.
func FuzzCompare(f *testing.F) {
	f.Add([]byte("abc"), []byte("bcd"), "humility and pushback")
	f.Add([]byte("aab"), []byte(""), "")
	f.Add([]byte("abcdef"), []byte("fAbBcC"), "信頼 \xff x")
	f.Fuzz(func(t *testing.T, was, now []byte, text string) {
		before, after := anyPath(was, text), anyPath(now, text+" now")
		changes := Compare(before, after)
		old, present := map[string]int{}, map[string]int{}
		for _, i := range changes.Considerations {
			if i.Was.ID != "" {
				old[i.Was.ID]++
			}
			if i.Now.ID != "" && !i.Merged {
				present[i.Now.ID]++
			}
		}
		for _, c := range before.Considerations() {
			if old[c.ID] != 1 {
				t.Fatalf("%q is there %d times: %s", c.ID, old[c.ID], describe(changes.Considerations))
			}
		}
		for _, c := range after.Considerations() {
			if present[c.ID] != 1 {
				t.Fatalf("%q is there %d times: %s", c.ID, present[c.ID], describe(changes.Considerations))
			}
		}
		for _, s := range changes.Suggestions {
			if _, on := after.Consideration(s.Was.ID); on || s.Now.ID == "" || s.Percent < 35 || s.Percent > 100 {
				t.Fatalf("%+v", s)
			}
		}
	})
}

// anyPath returns a path with a consideration for each different byte, which
// determines its id, section and same_as.
func anyPath(ids []byte, text string) career.Path {
	p := career.Path{ID: "p", Sections: []career.Section{{ID: "s", Title: "S"}, {ID: "t", Title: "T"}}}
	seen := map[byte]bool{}
	for n, b := range ids[:min(len(ids), 40)] {
		if b %= 64; seen[b] {
			continue
		}
		seen[b] = true
		c := career.Consideration{ID: fmt.Sprint("c", b), Title: text, Statement: text[:min(n, len(text))]}
		if n%3 == 0 {
			c.SameAs = []string{fmt.Sprint("p/c", (b+1)%64)}
		}
		s := &p.Sections[n%2]
		s.Considerations = append(s.Considerations, c)
	}
	return p
}
