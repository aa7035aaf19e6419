package promo

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
)

// nextPath is managerPath a year on: hiring is called recruiting and says so,
// delivery is gone, one consideration and one part of the form are new.
func nextPath() career.Path {
	return career.Path{
		ID: "manager", Title: "Manager", Version: "4", FromRole: "Senior Engineer", ToRole: "Engineering Manager",
		Sections: []career.Section{{
			ID: "people",
			Considerations: []career.Consideration{
				{ID: "recruiting", Title: "Recruiting", SameAs: []string{"manager/hiring"}, Enough: 1},
				{ID: "humility", Title: "Humility", Statement: "Takes pushback well.", Enough: 1},
				{ID: "results", Title: "Results", Enough: 1},
			},
		}},
		Skeleton: []career.SkeletonEntry{
			{ID: career.SkeletonGlance}, {ID: "peers", Title: "Voices of peers"}, {ID: career.SkeletonConsiderations},
		},
		Preparations: []career.Preparation{{ID: "course", Title: "Take the course"}, {ID: "shadow", Title: "Shadow"}},
	}
}

func TestFollowCarriesEverything(t *testing.T) {
	d := filled()
	d.Considerations["hiring"] = ConsiderationNote{Note: "panel", LeftAsIs: []string{"short"}}
	d = Follow(d, nextPath(), "h4", map[string]string{"delivery": "results", "book": "course", "humility": "results", "hiring": "nowhere"})
	if want := (PathRef{ID: "manager", Title: "Manager", Version: "4", Hash: "h4"}); !reflect.DeepEqual(d.Path, want) {
		t.Errorf("path is %+v", d.Path)
	}
	if d.Candidate.CurrentRole != "Senior Engineer" || d.Candidate.ProposedRole != "Engineering Manager" {
		t.Errorf("roles are %q -> %q", d.Candidate.CurrentRole, d.Candidate.ProposedRole)
	}
	var supports []string
	for _, e := range d.Examples {
		supports = append(supports, e.ID+":"+strings.Join(e.Supports, ","))
	}
	if got, want := strings.Join(supports, " "), "a:humility,recruiting b:recruiting c:gone,recruiting d:gone e:"; got != want {
		t.Errorf("supports are %s, want %s", got, want)
	}
	if got := d.Considerations["recruiting"]; got.Note != "panel" || len(got.LeftAsIs) != 1 {
		t.Errorf("the note of a renamed consideration is %+v", got)
	}
	if d.Considerations["gone"].Note != "old thought" || d.Considerations["humility"].Note != "ask Sam" {
		t.Errorf("notes are %+v", d.Considerations)
	}
	if !d.Preparations["course"].Done || len(d.Preparations) != 1 {
		t.Errorf("marks are %+v", d.Preparations)
	}
	if got, want := fmt.Sprint(d.Sections), "[{summary   []} {peers   []}]"; got != want {
		t.Errorf("sections are %s, want %s", got, want)
	}
}

func TestFollowKeepsTypedRolesAndOwnSections(t *testing.T) {
	d := filled()
	d.Candidate.ProposedRole = "Head of Support"
	d = SetText(d, SectionRef("business-case"), "written")
	d.Sections = append(d.Sections, Section{ID: "own", Title: "Own"})
	d = Follow(d, nextPath(), "h4", nil)
	if d.Candidate.ProposedRole != "Head of Support" || d.Candidate.CurrentRole != "Senior Engineer" {
		t.Errorf("roles are %q -> %q", d.Candidate.CurrentRole, d.Candidate.ProposedRole)
	}
	if got, want := fmt.Sprint(d.Sections), "[{summary   []} {peers   []} {business-case  written []} {own Own  []}]"; got != want {
		t.Errorf("sections are %s, want %s", got, want)
	}
}

// Two considerations that become one bring their examples, notes and marks.
func TestFollowJoinsMergedConsiderations(t *testing.T) {
	d := filled()
	d.Considerations = map[string]ConsiderationNote{
		"delivery": {Note: "second", LeftAsIs: []string{"x", "y"}, Extra: Extra{{"mood", 1}, {"weight", 2}}},
		"humility": {Note: "first", LeftAsIs: []string{"x"}, Extra: Extra{{"mood", 3}}},
	}
	d.Preparations = map[string]PreparationStatus{
		"book":   {Done: true, Note: "good", Extra: Extra{{"pages", 9}}},
		"shadow": {Note: "tired", Extra: Extra{{"pages", 3}}},
	}
	d.Examples[1].Supports = []string{"delivery", "humility"}
	d = Follow(d, nextPath(), "h4", map[string]string{"delivery": "humility", "book": "shadow"})
	if got, want := fmt.Sprint(d.Considerations), "map[delivery:{ [] [{mood 1}]} humility:{first\n\nsecond [x y] [{mood 3} {weight 2}]}]"; got != want {
		t.Errorf("notes are\n%s, want\n%s", got, want)
	}
	if got, want := fmt.Sprint(d.Preparations), "map[book:{false  [{pages 9}]} shadow:{true tired\n\ngood [{pages 3}]}]"; got != want {
		t.Errorf("marks are\n%s, want\n%s", got, want)
	}
	if got := fmt.Sprint(d.Examples[1].Supports); got != "[humility]" {
		t.Errorf("supports are %s", got)
	}
}

// anyPath is a path of a small world of ids, so that two of them meet often.
func anyPath(random *rand.Rand) career.Path {
	ids := []string{"humility", "hiring", "delivery", "gone", "new-a", "new-b"}
	preparations := []string{"book", "shadow", "course"}
	skeleton := []string{career.SkeletonGlance, "business-case", "peers", SummaryID, career.SkeletonGrowth}
	p := career.Path{ID: []string{"manager", "manager", "other"}[random.IntN(3)], Title: "Path", Version: fmt.Sprint(random.IntN(9))}
	p.FromRole, p.ToRole = []string{"", "Engineer", "Lead"}[random.IntN(3)], []string{"", "Manager", "Head"}[random.IntN(3)]
	random.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	random.Shuffle(len(skeleton), func(i, j int) { skeleton[i], skeleton[j] = skeleton[j], skeleton[i] })
	s := career.Section{ID: "all"}
	for _, id := range ids[:random.IntN(len(ids)+1)] {
		c := career.Consideration{ID: id, Title: "About " + id, Statement: "Shows " + id}
		if random.IntN(3) == 0 {
			c.SameAs = []string{"manager/" + ids[random.IntN(len(ids))]}
		}
		s.Considerations = append(s.Considerations, c)
	}
	p.Sections = []career.Section{s}
	for _, id := range preparations[:random.IntN(len(preparations)+1)] {
		p.Preparations = append(p.Preparations, career.Preparation{ID: id, Title: id})
	}
	for _, id := range skeleton[:random.IntN(len(skeleton)+1)] {
		p.Skeleton = append(p.Skeleton, career.SkeletonEntry{ID: id})
	}
	return p
}

// written is everything the user wrote, decided or marked done, but for the roles, which
// may be the path's: an entry a text, in the order of the document.
func written(d Document) []string {
	var all []string
	add := func(parts ...any) { all = append(all, fmt.Sprintf("%#v", parts)) }
	add(d.ID, d.Name, d.Candidate.Name, d.Candidate.Team, d.Candidate.Manager, d.Cycle, d.Updated, d.Extra)
	for _, s := range d.Sections {
		if s.Body != "" || s.Title != "" {
			add(s)
		}
	}
	for _, e := range d.Examples {
		e.Supports = nil
		add(e)
	}
	add(d.Growth)
	return all
}

// keeps reports what of the notes of one document another one has not.
func keeps(was, now Document) (lost []string) {
	notes := func(d Document) string {
		var all []string
		for _, n := range d.Considerations {
			all = append(all, n.Note+strings.Join(n.LeftAsIs, "|"))
		}
		for _, m := range d.Preparations {
			all = append(all, m.Note)
		}
		return strings.Join(all, "\x00")
	}
	all := notes(now)
	for id, n := range was.Considerations {
		if !strings.Contains(all, n.Note) {
			lost = append(lost, "note of "+id)
		}
		for _, left := range n.LeftAsIs {
			if !strings.Contains(all, left) {
				lost = append(lost, "left_as_is of "+id)
			}
		}
	}
	done := func(d Document) (n int) {
		for _, m := range d.Preparations {
			if m.Done {
				n++
			}
		}
		return n
	}
	for id, m := range was.Preparations {
		if !strings.Contains(all, m.Note) {
			lost = append(lost, "note of "+id)
		}
	}
	if done(was) > 0 && done(now) == 0 {
		lost = append(lost, "what is done")
	}
	return lost
}

// checkFollow follows two paths in turn, with choices, and looks after each
// step whether anything that was written is lost or duplicated.
func checkFollow(t *testing.T, seed uint64) {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 7))
	d := Follow(filled(), anyPath(random), "0", nil)
	d.Considerations = map[string]ConsiderationNote{"humility": {Note: "n1", LeftAsIs: []string{"f1"}}, "hiring": {Note: "n2"}, "gone": {LeftAsIs: []string{"f2"}}}
	d.Preparations = map[string]PreparationStatus{"book": {Done: true, Note: "m1"}, "shadow": {Note: "m2"}, "off": {Note: "m3"}}
	for step := range 4 {
		was, now := d, anyPath(random)
		before := print(was)
		chosen := map[string]string{"hiring": "new-a", "gone": "humility", "delivery": "nowhere", "book": "shadow"}
		d = Follow(was, now, "h", chosen)
		if got, want := written(d), written(was); !slices.Equal(got, want) {
			t.Fatalf("seed %d, step %d: lost or changed:\nwas %s\nis  %s", seed, step, want, got)
		}
		if lost := keeps(was, d); len(lost) > 0 {
			t.Fatalf("seed %d, step %d: lost %v:\n%v %v\n%v %v", seed, step, lost, was.Considerations, was.Preparations, d.Considerations, d.Preparations)
		}
		for i, e := range d.Examples {
			if len(e.Supports) == 0 && len(was.Examples[i].Supports) > 0 {
				t.Fatalf("seed %d, step %d: example %s supports nothing any more", seed, step, e.ID)
			}
			if once := slices.Compact(slices.Sorted(slices.Values(e.Supports))); len(once) != len(e.Supports) {
				t.Fatalf("seed %d, step %d: example %s supports %v", seed, step, e.ID, e.Supports)
			}
		}
		if twice := Follow(d, now, "h", chosen); print(twice) != print(d) {
			t.Fatalf("seed %d, step %d: following twice changes\n%s\n%s", seed, step, print(d), print(twice))
		}
		if print(was) != before {
			t.Fatalf("seed %d, step %d: the old document changed", seed, step)
		}
	}
}

func TestFollowLosesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for seed := range uint64(800) {
		checkFollow(t, seed)
	}
}

func FuzzFollow(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(func(t *testing.T, seed uint64) { checkFollow(t, seed) })
}

// If no id changed, going back to the old path gives the old document.
func TestFollowBack(t *testing.T) {
	old := filled()
	old.Path.Hash = "h3"
	now := nextPath()
	now.Sections[0].Considerations[0] = career.Consideration{ID: "hiring", Title: "Recruiting"}
	there := Follow(old, now, "h4", nil)
	if print(there) == print(old) {
		t.Fatal("following changed nothing")
	}
	if back := Follow(there, managerPath(), "h3", nil); print(back) != print(old) {
		t.Errorf("back is\n%s, want\n%s", print(back), print(old))
	}
}

func TestKeptOffPath(t *testing.T) {
	d := filled()
	d.Preparations["away"], d.Preparations["mute"] = PreparationStatus{Done: true}, PreparationStatus{Extra: Extra{{"k", 1}}}
	d.Considerations["silent"] = ConsiderationNote{LeftAsIs: []string{"x"}}
	considerations, preparations := KeptOffPath(d)
	if fmt.Sprint(considerations, preparations) != "[gone] [away]" {
		t.Errorf("kept %v %v", considerations, preparations)
	}
}

// What was asked and said about a consideration follows it to another path.
func TestFollowCarriesTheDialogue(t *testing.T) {
	was := career.Path{ID: "senior", Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{{ID: "reach"}, {ID: "craft"}}}}}
	now := career.Path{ID: "staff", Sections: []career.Section{{ID: "all", Considerations: []career.Consideration{{ID: "influence", SameAs: []string{"senior/reach"}}}}}}
	d := New(was, Seed{ID: "doc"})
	d.Setup.Dialogue = Dialogue{
		Questions:  []Question{{ID: "q", Place: "consideration/reach"}, {ID: "r", Place: "consideration/craft/note"}, {ID: "s", Place: "example/reach"}},
		Feedback:   []Feedback{{ID: "f", Place: "consideration/reach/note"}},
		Voices:     []Voice{{ID: "v", Supports: []string{"reach", "craft", "x1"}}},
		ReaderSets: []ReaderSet{{ID: "s", LeaveOut: []string{"consideration/reach", "no place"}}},
	}
	got := Follow(d, now, "", nil).Setup.Dialogue
	want := Dialogue{
		Questions:  []Question{{ID: "q", Place: "consideration/influence"}, {ID: "r", Place: "consideration/craft/note"}, {ID: "s", Place: "example/reach"}},
		Feedback:   []Feedback{{ID: "f", Place: "consideration/influence/note"}},
		Voices:     []Voice{{ID: "v", Supports: []string{"influence", "craft", "x1"}}},
		ReaderSets: []ReaderSet{{ID: "s", LeaveOut: []string{"consideration/influence", "no place"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the dialogue is\n%+v, want\n%+v", got, want)
	}
	if d.Setup.Dialogue.Voices[0].Supports[0] != "reach" || d.Setup.Dialogue.ReaderSets[0].LeaveOut[0] != "consideration/reach" {
		t.Error("the document that it was made of is changed")
	}
}
