package promo

import (
	"fmt"
	"strings"
	"testing"

	"promodoc/app/career"
)

// managerPath is a small path with everything a document can refer to.
func managerPath() career.Path {
	return career.Path{
		ID: "manager", Title: "Manager", Version: "3", FromRole: "Engineer", ToRole: "Manager",
		Sections: []career.Section{{
			ID: "people",
			Considerations: []career.Consideration{
				{ID: "humility", Title: "Humility", Statement: "Accepts pushback.", Enough: 1},
				{ID: "hiring", Title: "Hiring", Statement: "Interviews with care.", Enough: 2},
			},
			Preparations: []career.Preparation{{ID: "shadow", Title: "Shadow an interview"}},
		}, {
			ID:             "results",
			Considerations: []career.Consideration{{ID: "delivery", Title: "Delivery", Enough: 0}},
		}},
		Skeleton: []career.SkeletonEntry{
			{ID: career.SkeletonGlance}, {ID: "business-case", Title: "Business case"},
			{ID: career.SkeletonConsiderations}, {ID: "business-case"}, {ID: SummaryID},
		},
		Preparations: []career.Preparation{{ID: "book", Title: "Read the book"}},
	}
}

// filled is a document with at least one of everything.
func filled() Document {
	d := New(managerPath(), Seed{ID: "doc", Name: "H2", Candidate: Candidate{Name: "Ada"}, Today: Date{2026, 7, 1}})
	d.Examples = []Example{
		{ID: "a", Title: "Owned the migration", Action: "Said so", Result: "Trust", Supports: []string{"humility", "hiring"},
			Proof: Proof{Evidence: []Evidence{{Title: "Review", URL: "https://example.com/1"}, {Title: "Notes"}}}},
		{ID: "b", Title: "Panel", Supports: []string{"hiring"}},
		{ID: "c", Supports: []string{"gone", "hiring"}},
		{ID: "d", Title: "Left over", Supports: []string{"gone"}},
		{ID: "e", Title: "Loose"},
	}
	d.Growth = []GrowthArea{{Title: "Delegation", Steps: []string{"one", "two"}}, {Title: "Finance"}}
	d.Considerations = map[string]ConsiderationNote{"humility": {Note: "ask Sam"}, "gone": {Note: "old thought"}}
	d.Preparations = map[string]PreparationStatus{"book": {Done: true}}
	return d
}

func ids(examples []Example) string {
	var out []string
	for _, e := range examples {
		out = append(out, e.ID)
	}
	return strings.Join(out, " ")
}

func print(d Document) string { return fmt.Sprintf("%#v", d) }

func TestNew(t *testing.T) {
	d := New(managerPath(), Seed{
		ID: "x", Name: "H2", PathHash: "h", Today: Date{2026, 7, 1},
		Candidate: Candidate{Name: "Ada", CurrentRole: "Principal"}, Cycle: Cycle{Name: "H2 2026"},
	})
	if want := (PathRef{ID: "manager", Title: "Manager", Version: "3", Hash: "h"}); fmt.Sprint(d.Path) != fmt.Sprint(want) {
		t.Errorf("path is %+v, want %+v", d.Path, want)
	}
	if d.Candidate.CurrentRole != "Principal" || d.Candidate.ProposedRole != "Manager" {
		t.Errorf("roles are %q -> %q: a given one must stay, a missing one come from the path",
			d.Candidate.CurrentRole, d.Candidate.ProposedRole)
	}
	if got, want := fmt.Sprint(d.Sections), "[{summary   []} {business-case   []}]"; got != want {
		t.Errorf("sections are %s, want %s", got, want)
	}
	if d.Updated != (Date{2026, 7, 1}) || d.Cycle.Name != "H2 2026" || d.Snapshot.ID != "manager" {
		t.Errorf("day, cycle or snapshot was lost: %+v", d)
	}
}

// Every field that a Ref can name must read back what was written to it, and
// nothing else may change with it.
func TestSetTextOfEveryField(t *testing.T) {
	evidence := func(field FieldKey, i int) Ref { return Ref{Kind: KindExample, ID: "a", Field: field, Index: i} }
	refs := []Ref{
		{Kind: KindDocument, Field: "name"}, {Kind: KindCycle, Field: "name"},
		{Kind: KindCandidate, Field: "name"}, {Kind: KindCandidate, Field: "team"},
		{Kind: KindCandidate, Field: "current_role"}, {Kind: KindCandidate, Field: "proposed_role"},
		{Kind: KindCandidate, Field: "manager"},
		SectionRef(SummaryID), SectionRef("business-case"), {Kind: KindSection, ID: SummaryID, Field: "title"},
		ExampleRef("a", "title"), ExampleRef("a", "situation"), ExampleRef("a", "action"), ExampleRef("b", "result"),
		evidence("evidence_title", 0), evidence("evidence_title", 1), evidence("evidence_url", 1),
		{Kind: KindConsideration, ID: "humility", Field: "note"}, {Kind: KindConsideration, ID: "hiring", Field: "note"},
		{Kind: KindConsideration, ID: "gone", Field: "note"},
		{Kind: KindGrowth, Field: "title"}, {Kind: KindGrowth, Index: 1, Field: "text"},
		{Kind: KindGrowth, Field: "step"}, {Kind: KindGrowth, Field: "step", Sub: 1},
		{Kind: KindPreparation, ID: "book", Field: "note"}, {Kind: KindPreparation, ID: "shadow", Field: "note"},
	}
	old := filled()
	before := print(old)
	for _, written := range refs {
		d := SetText(old, written, "new\ttext")
		for _, at := range refs {
			want, _ := Text(old, at)
			if at == written {
				want = "new\ttext"
			}
			if got, ok := Text(d, at); !ok || got != want {
				t.Errorf("after writing %v, %v is %q, %v; want %q", written, at, got, ok, want)
			}
		}
		was, _ := Text(old, written)
		if back := print(SetText(d, written, was)); back != before {
			t.Errorf("writing %v and taking it back leaves a trace:\n%s\n%s", written, back, before)
		}
	}
	if print(old) != before {
		t.Error("the old document changed")
	}
}

func TestUnknownRefs(t *testing.T) {
	d := filled()
	for _, at := range []Ref{
		{}, {Kind: KindDocument, Field: "title"}, {Kind: KindCandidate, Field: "age"}, {Kind: KindCycle, Field: "from"},
		SectionRef("nowhere"), SectionRef(career.SkeletonGlance), {Kind: KindSection, ID: SummaryID, Field: "x"},
		ExampleRef("nobody", "title"), ExampleRef("a", "from"), {Kind: KindExample, ID: "a", Field: "evidence_url", Index: 2},
		{Kind: KindExample, ID: "a", Field: "evidence_url", Index: -1}, {Kind: KindConsideration, ID: "humility"},
		{Kind: KindConsideration, ID: "nowhere", Field: "note"}, {Kind: KindGrowth, Index: 2, Field: "title"},
		{Kind: KindGrowth, Field: "step", Sub: 2}, {Kind: KindGrowth, Index: -1, Field: "title"},
		{Kind: KindPreparation, ID: "nothing", Field: "note"}, {Kind: KindPath, ID: "humility", Field: "title"},
	} {
		if text, ok := Text(d, at); ok || text != "" {
			t.Errorf("%v reads %q, %v", at, text, ok)
		}
		if print(SetText(d, at, "x")) != print(d) {
			t.Errorf("writing %v changed the document", at)
		}
	}
}

// A file written by hand may lack sections that the path asks for.
func TestSetTextOfMissingSections(t *testing.T) {
	d := filled()
	d.Sections = []Section{{ID: "own", Body: "kept"}}
	d = SetText(d, SectionRef("business-case"), "case")
	d = SetText(d, SectionRef(SummaryID), "short")
	if got, want := fmt.Sprint(d.Sections), "[{summary  short []} {own  kept []} {business-case  case []}]"; got != want {
		t.Errorf("sections are %s, want %s", got, want)
	}
}
