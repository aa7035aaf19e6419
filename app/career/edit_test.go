package career

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"

	"promodoc/app/message"
	"promodoc/app/yamldoc"
)

// allRefs returns the Refs of all parts of a path.
func allRefs(p Path) []Ref {
	refs := []Ref{{Part: PartPath}}
	for i := range p.Preparations {
		refs = append(refs, Ref{Part: PartPreparation, Section: -1, Item: i})
	}
	for i, s := range p.Sections {
		refs = append(refs, Ref{Part: PartSection, Section: i})
		for j := range s.Considerations {
			refs = append(refs, Ref{Part: PartConsideration, Section: i, Item: j})
		}
		for j := range s.Preparations {
			refs = append(refs, Ref{Part: PartPreparation, Section: i, Item: j})
		}
	}
	for i := range p.Skeleton {
		refs = append(refs, Ref{Part: PartSkeleton, Item: i})
	}
	return refs
}

// fields are all fields, and one that does not exist.
var fields = []FieldKey{
	"id", "title", "version", "from_role", "to_role", "family", "language", "introduction", "source_name", "source_url", "source_licence", "statement", "guidance",
	"scope", "looks_for", "ask_colleagues", "same_as", "prompt", "text", "link_title", "link_url", "nonsense",
}

// edits are all edits, with a Ref and a number.
var edits = []func(p Path, at Ref, n int) Path{
	func(p Path, at Ref, n int) Path {
		at.Field = fields[n%len(fields)]
		return SetText(p, at, "text "+string(at.Field))
	},
	func(p Path, at Ref, n int) Path { return Remove(p, at) },
	func(p Path, at Ref, n int) Path { q, _ := Duplicate(p, at); return q },
	func(p Path, at Ref, n int) Path { q, _ := Move(p, at, 2*(n%2)-1); return q },
	func(p Path, at Ref, n int) Path { q, _ := MoveTo(p, at, n%5-2, n%2 == 0); return q },
	func(p Path, at Ref, n int) Path { q, _ := AddSection(p, at.Section); return q },
	func(p Path, at Ref, n int) Path { q, _ := AddConsideration(p, at.Section, at.Item); return q },
	func(p Path, at Ref, n int) Path { q, _ := AddPreparation(p, at.Section, at.Item); return q },
	func(p Path, at Ref, n int) Path { q, _ := AddSkeletonPart(p, at.Item, "", "A part"); return q },
	func(p Path, at Ref, n int) Path { q, _ := AddPrompt(p, at, FieldAction); return q },
	func(p Path, at Ref, n int) Path { at.Sub = n % 3; return RemovePrompt(p, at) },
	func(p Path, at Ref, n int) Path { at.Sub = n % 3; return MovePrompt(p, at, 1) },
	func(p Path, at Ref, n int) Path { at.Sub = n % 3; return SetPromptField(p, at, FieldResult) },
	func(p Path, at Ref, n int) Path { return SetEnough(p, at, n%4) },
	func(p Path, at Ref, n int) Path { return SetToBeFilled(p, at, n%2 == 0) },
	func(p Path, at Ref, n int) Path { return SetKind(p, at, KindDo) },
	func(p Path, at Ref, n int) Path { q, _ := AddLink(p, at); return q },
	func(p Path, at Ref, n int) Path { return RemoveLink(p, at) },
	func(p Path, at Ref, n int) Path { return ToggleInclude(p, "general") },
	func(p Path, at Ref, n int) Path { return SetLeftOut(p, at, n%2 == 0) },
}

// TestEditsDoNotChangeTheirArgument makes random edits: none changes the path it is
// made on, and ids stay unique.
func TestEditsDoNotChangeTheirArgument(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 1))
		p := fullPath()
		for range 40 {
			refs := allRefs(p)
			at := refs[r.IntN(len(refs))]
			before, err := Write(p)
			if err != nil {
				t.Fatal(err)
			}
			edit := r.IntN(len(edits))
			next := edits[edit](p, at, r.IntN(100))
			if after, _ := Write(p); string(after) != string(before) {
				t.Fatalf("seed %d: edit %d at %+v changed its argument", seed, edit, at)
			}
			if ids := itemIDs(next); len(ids) != len(next.takenIDs()) {
				t.Fatalf("seed %d: edit %d at %+v: repeated id: %v", seed, edit, at, ids)
			}
			p = next
		}
		data, err := Write(p)
		if err != nil {
			t.Fatal(err)
		}
		var faults yamldoc.Faults
		_, err = Read("p.yaml", data)
		if errors.As(err, &faults) {
			for _, f := range faults {
				// The texts that the edits write may be wrong in their fields. The
				// structure of the path must not be.
				if message.Is(f, errRepeatedID) || message.Is(f, errRepeatedPart) || message.Is(f, errIncludedTwice) ||
					message.Is(f, errEmptySection) || message.Is(f, yamldoc.ErrEmptyText) {
					t.Errorf("seed %d: %v", seed, f)
				}
			}
		}
	}
}

// TestEditsOfNothing checks that a Ref that refers to nothing changes nothing.
func TestEditsOfNothing(t *testing.T) {
	for _, at := range []Ref{
		{Part: PartSection, Section: 9}, {Part: PartSection, Section: -1}, {Part: PartConsideration, Section: 0, Item: 9},
		{Part: PartPreparation, Section: 9}, {Part: PartPreparation, Section: -1, Item: 9}, {Part: PartSkeleton, Item: -1}, {Part: "x"},
	} {
		for n, edit := range edits[:5] {
			if got := edit(fullPath(), at, 1); !reflect.DeepEqual(got, fullPath()) {
				t.Errorf("edit %d at %+v changed the path", n, at)
			}
		}
	}
}

func TestTextOfEveryField(t *testing.T) {
	p := fullPath()
	written := 0
	for _, at := range allRefs(p) {
		for _, field := range fields {
			at := at.WithField(field)
			if _, ok := Text(p, at); !ok {
				continue
			}
			written++
			next := SetText(p, at, "other")
			if got, ok := Text(next, at); !ok || got != "other" {
				t.Errorf("%+v: got %q, %v", at, got, ok)
			}
		}
	}
	if written < 35 {
		t.Errorf("only %d fields", written)
	}
}

// same reports whether two paths have the same file.
func same(t *testing.T, a, b Path) bool {
	t.Helper()
	x, err := Write(a)
	if err != nil {
		t.Fatal(err)
	}
	y, err := Write(b)
	if err != nil {
		t.Fatal(err)
	}
	return string(x) == string(y)
}

func TestMoveAcrossSections(t *testing.T) {
	p := fullPath()
	at := Ref{Part: PartConsideration, Section: 0, Item: 1}
	p, to := Move(p, at, 1)
	if to != (Ref{Part: PartConsideration, Section: 1}) || p.Sections[1].Considerations[0].ID != "later" || p.Sections[1].ToBeFilled {
		t.Errorf("%+v in %+v", to, p.Sections)
	}
	p, to = Move(p, to, -1)
	if to != at || !p.Sections[1].ToBeFilled || !same(t, p, fullPath()) {
		t.Errorf("%+v in %+v", to, p.Sections)
	}
	p, to = Move(p, Ref{Part: PartPreparation, Section: 0}, -1)
	if to != (Ref{Part: PartPreparation, Section: -1, Item: 1}) || p.Preparations[1].ID != "pair" {
		t.Errorf("%+v in %+v", to, p.Preparations)
	}
	if _, to := Move(p, Ref{Part: PartConsideration}, -1); to != (Ref{Part: PartConsideration}) {
		t.Errorf("the first consideration went to %+v", to)
	}
}
