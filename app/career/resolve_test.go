package career

import (
	"reflect"
	"slices"
	"strings"
	"testing"
)

// small returns a path of one section, consideration and preparation, all with ids
// made of its own.
func small(id string, includes ...string) Path {
	return Path{
		ID: id, Title: "Path " + id, Includes: includes,
		Sections: []Section{{ID: id + "-section", Title: id, Considerations: []Consideration{
			{ID: id + "-care", Title: "Care", Statement: "Takes care.", Enough: 1},
		}}},
		Preparations: []Preparation{{ID: id + "-book", Title: "Book", Kind: KindRead}},
	}
}

// lookupIn returns a lookup for Resolve.
func lookupIn(paths ...Path) func(string) (Path, bool) {
	return func(id string) (Path, bool) {
		for _, p := range paths {
			if p.ID == id {
				return p, true
			}
		}
		return Path{}, false
	}
}

func TestResolveJoinsIncludedPaths(t *testing.T) {
	base := small("base")
	base.Skeleton = []SkeletonEntry{{ID: SkeletonGlance}}
	left, right := small("left", "base"), small("right", "base")
	lead := small("lead", "left", "right")
	got, err := Resolve(lead, lookupIn(base, left, right))
	if err != nil {
		t.Fatal(err)
	}
	var considerations, preparations []string
	for _, c := range got.Considerations() {
		considerations = append(considerations, c.ID)
	}
	for _, p := range got.Preparations {
		preparations = append(preparations, p.ID)
	}
	if want := "base-care left-care right-care lead-care"; strings.Join(considerations, " ") != want {
		t.Errorf("considerations %v, want %s", considerations, want)
	}
	if want := "base-book left-book right-book lead-book"; strings.Join(preparations, " ") != want {
		t.Errorf("preparations %v, want %s", preparations, want)
	}
	if !reflect.DeepEqual(got.Includes, lead.Includes) || !reflect.DeepEqual(got.Skeleton, base.Skeleton) {
		t.Errorf("includes %v, skeleton %v", got.Includes, got.Skeleton)
	}
	if len(lead.Sections) != 1 || len(base.Preparations) != 1 {
		t.Error("Resolve changed its arguments")
	}
}

func TestResolveFaults(t *testing.T) {
	type fault struct {
		entry int
		text  string
	}
	conflict := small("conflict")
	conflict.Preparations[0].ID = "lead-care"
	for name, c := range map[string]struct {
		path   Path
		others []Path
		want   []fault
	}{
		"missing":      {small("lead", "a", "b"), []Path{small("a")}, []fault{{1, `there is no path "b" to include: add it, or remove this line`}}},
		"missing deep": {small("lead", "a"), []Path{small("a", "b")}, []fault{{0, `there is no path "b" to include, which "a" asks for: lead -> a -> b`}}},
		"itself":       {small("lead", "lead"), nil, []fault{{0, "the includes form a cycle: lead -> lead: remove one of them"}}},
		"cycle":        {small("lead", "x", "a"), []Path{small("x"), small("a", "b"), small("b", "lead")}, []fault{{1, "the includes form a cycle: lead -> a -> b -> lead: remove one of them"}}},
		"cycle below":  {small("lead", "a"), []Path{small("a", "b"), small("b", "a")}, []fault{{0, "the includes form a cycle: lead -> a -> b -> a: remove one of them"}}},
		"conflict":     {small("lead", "conflict"), []Path{conflict}, []fault{{0, `id "lead-care" is in "lead" and in "conflict": rename one of them`}}},
	} {
		_, err := Resolve(c.path, lookupIn(c.others...))
		var got []fault
		faults, _ := err.(IncludeFaults)
		for _, f := range faults {
			got = append(got, fault{f.Entry, f.Err.Error()})
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", name, got, c.want)
		}
	}
}

func TestHash(t *testing.T) {
	first := Hash(fullPath())
	if len(first) != 12 || strings.Trim(first, "0123456789abcdef") != "" {
		t.Errorf("%q is not a short hex number", first)
	}
	same := fullPath()
	same.Version = "2027"
	if Hash(same) != first {
		t.Error("the version label changes the hash")
	}
	same = small("a")
	same.Sections[0].Considerations[0].Enough = 0
	if Hash(same) != Hash(small("a")) {
		t.Error("no number of examples and 1 give different hashes")
	}
	if same.Sections[0].Considerations[0].Enough != 0 {
		t.Error("Hash changed the path")
	}
	// Texts that look like what Hash puts between two texts.
	one, two := fullPath(), fullPath()
	one.Includes, two.Includes = []string{"a\n8 0 0\nb", "c"}, []string{"a", "b\n8 0 0\nc"}
	if Hash(one) == Hash(two) {
		t.Error("one text has the hash of two")
	}
	for name, change := range map[string]func(*Path){
		"statement":  func(p *Path) { p.Sections[0].Considerations[0].Statement += "." },
		"moved text": func(p *Path) { p.FromRole, p.ToRole = "TesterT", "est Lead" },
		"order":      func(p *Path) { p.Skeleton[0], p.Skeleton[1] = p.Skeleton[1], p.Skeleton[0] },
		"enough":     func(p *Path) { p.Sections[0].Considerations[0].Enough++ },
		"link":       func(p *Path) { p.Preparations[0].Links[0].URL += "#x" },
	} {
		p := fullPath()
		change(&p)
		if Hash(p) == first {
			t.Errorf("%s: the changed path has the same hash", name)
		}
	}
}
