package pathdiff

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/career"
)

// told is what happened to items, a word each.
func told(items []Item) string {
	names := map[Kind]string{Same: "same", Added: "added", Removed: "removed", Reworded: "reworded", Moved: "moved", Renamed: "renamed"}
	var all []string
	for _, i := range items {
		s := names[i.Kind()] + ":" + i.Was.ID
		if i.Now.ID != i.Was.ID && i.Now.ID != "" {
			s += ">" + i.Now.ID
		}
		for _, t := range i.Texts {
			s += "/" + t.Field
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

// c is a consideration that nothing else is like; same_as follows its id.
func c(id string, sameAs ...string) career.Consideration {
	return career.Consideration{ID: id, Title: "T" + id, Statement: "S" + id, Enough: 1, SameAs: sameAs}
}

// entitled is c(id) with the words of another, so that only its id is new.
func entitled(words, id string, sameAs ...string) career.Consideration {
	made := c(words, sameAs...)
	made.ID = id
	return made
}

func TestConsiderations(t *testing.T) {
	reworded := c("b")
	reworded.Statement, reworded.Enough = "another", 2
	onlyNew := c("a")
	onlyNew.Source, onlyNew.Enough, onlyNew.SameAs = career.SourceImported, 0, []string{"q/z"}
	for name, test := range map[string]struct {
		was, now career.Path
		want     string
	}{
		"the same":                    {sections(section("s", c("a"), c("b"))), sections(section("s", c("a"), c("b"))), "same:a same:b"},
		"what only the program reads": {sections(section("s", c("a"))), sections(section("s", onlyNew)), "same:a"},
		"added and removed": {sections(section("s", c("a"), c("b"))), sections(section("s", c("n"), c("b"))),
			"added:>n/title/statement same:b removed:a/title/statement"},
		"reworded": {sections(section("s", c("a"), c("b"))), sections(section("s", c("a"), reworded)), "same:a reworded:b/statement/enough"},
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
		"same_as of the new one": {sections(section("s", c("a"))), sections(section("s", entitled("a", "n", "p/a"))), "renamed:a>n"},
		"same_as of the old one": {sections(section("s", c("a", "p/n"))), sections(section("s", entitled("a", "n"))), "renamed:a>n"},
		"same_as of both":        {sections(section("s", c("a", "q/x"))), sections(section("s", entitled("a", "n", "q/x"))), "renamed:a>n"},
		"same_as of another path": {sections(section("s", c("a"))), sections(section("s", entitled("a", "n", "q/a"))),
			"added:>n/title/statement removed:a/title/statement"},
		"an id that stays needs no same_as": {sections(section("s", c("a"))), sections(section("s", c("a"), c("n", "p/a"))), "same:a added:>n/title/statement"},
		"split: the first has it":           {sections(section("s", c("a"))), sections(section("s", entitled("a", "n", "p/a"), c("m", "p/a"))), "renamed:a>n added:>m/title/statement"},
		"merged": {sections(section("s", c("a"), c("b"))), sections(section("s", c("b", "p/a"))),
			"same:b reworded:a>b/title/statement/merged"},
		"ids that change places stay what they are": {sections(section("s", c("a"), c("b"))), sections(section("s", c("a", "p/b"), c("b", "p/a"))), "same:a same:b"},
		"all gone": {sections(section("s", c("a"))), sections(), "removed:a/title/statement"},
	} {
		if got := told(Compare(test.was, test.now).Considerations); got != test.want {
			t.Errorf("%s: %s, want %s", name, got, test.want)
		}
	}
}

// Between two paths, too, an id that both have is the same.
func TestAnIdThatStaysOnAnotherPath(t *testing.T) {
	now := sections(section("s", c("n", "p/a"), c("a")))
	now.ID = "q"
	if got := told(Compare(sections(section("s", c("a"))), now).Considerations); got != "added:>n/title/statement same:a" {
		t.Error(got)
	}
}

// An included path's id may be named by the path it stands in.
func TestSameAsOfAnIncludedPath(t *testing.T) {
	was, now := sections(section("s", c("a"))), sections(section("s", entitled("a", "n", "general/a")))
	was.Includes = []string{"general"}
	if got := told(Compare(was, now).Considerations); got != "renamed:a>n" {
		t.Error(got)
	}
}

func TestTheRestOfThePath(t *testing.T) {
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
	if got := fmt.Sprint(changes.Frame); got != "[{current role A B}]" {
		t.Errorf("frame %s", got)
	}
	for _, part := range []struct {
		items []Item
		want  string
	}{
		{changes.Sections, "reworded:t/introduction removed:s/title"},
		{changes.Preparations, "reworded:x/links moved:y"},
		{changes.Skeleton, "same:summary moved:growth moved:preparations same:glance same:considerations reworded:case/guidance same:references"},
	} {
		if got := told(part.items); got != part.want {
			t.Errorf("%s, want %s", got, part.want)
		}
	}
	plain, spelt := career.Path{}, career.Path{Skeleton: []career.SkeletonEntry{{ID: "summary"}, {ID: "glance"}}}
	if c := Compare(plain, spelt); !c.Empty() {
		t.Errorf("the usual parts, named or not, are the same; told %s", told(c.Skeleton))
	}
	if changes.Empty() || !Compare(was, was).Empty() {
		t.Error("what changed is not told from what did not")
	}
}

func TestSummary(t *testing.T) {
	reworded := c("b")
	reworded.Title = "another"
	was := sections(section("s", c("a"), c("b"), c("d")))
	now := sections(section("s", reworded, c("n"), c("m"), entitled("d", "e", "p/d")))
	was.Preparations = []career.Preparation{{ID: "x", Title: "X"}, {ID: "y", Title: "Y"}}
	now.Preparations = []career.Preparation{{ID: "x", Title: "Z"}}
	now.Skeleton = []career.SkeletonEntry{{ID: "peers"}}
	now.Title = "Q"
	want := "2 added, 1 reworded, 1 under another id, 1 removed; 1 preparation reworded, 1 removed; another form; other words about the path itself"
	if got := Compare(was, now).Summary(); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got := Compare(was, was).Summary(); got != "" {
		t.Errorf("no change is %q", got)
	}
}

// FuzzCompare makes two paths of the bytes and looks whether every item of both
// is told of: an old one once, a present one at least once, and once unmerged.
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
				t.Fatalf("%q stands %d times: %s", c.ID, old[c.ID], told(changes.Considerations))
			}
		}
		for _, c := range after.Considerations() {
			if present[c.ID] != 1 {
				t.Fatalf("%q stands %d times: %s", c.ID, present[c.ID], told(changes.Considerations))
			}
		}
		for _, s := range changes.Suggestions {
			if _, on := after.Consideration(s.Was.ID); on || s.Now.ID == "" || s.Percent < 35 || s.Percent > 100 {
				t.Fatalf("%+v", s)
			}
		}
	})
}

// anyPath is a path with a consideration for each byte, all different; what a
// byte is decides its id, its section and what it is the same as.
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
