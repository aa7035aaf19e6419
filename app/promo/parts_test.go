package promo

import (
	"reflect"
	"strings"
	"testing"

	"promodoc/app/career"
)

// shownParts writes the parts of a document in their order: own ones with a plus, hidden
// ones in brackets.
func shownParts(d Document) string {
	var all []string
	for _, p := range Parts(d) {
		s := p.ID
		if p.Own {
			s = "+" + s
		}
		if p.Title != "" {
			s += "=" + p.Title
		}
		if p.LeftOut {
			s = "(" + s + ")"
		}
		all = append(all, s)
	}
	return strings.Join(all, " ")
}

func TestParts(t *testing.T) {
	d := New(career.Path{Skeleton: []career.SkeletonEntry{{ID: "scope", Title: "Scope"}, {ID: career.SkeletonReferences, LeftOut: true}}}, Seed{})
	steps := []struct {
		name string
		edit func(Document) Document
		want string
	}{
		{"of the path", func(d Document) Document { return d }, "summary glance considerations growth preparations scope=Scope (references)"},
		{"add", func(d Document) Document { return AddSection(d, "own", "My own", career.SkeletonGlance) },
			"summary glance +own=My own considerations growth preparations scope=Scope (references)"},
		{"taken ID", func(d Document) Document { return AddSection(d, "scope", "", "") },
			"summary glance +own=My own considerations growth preparations scope=Scope (references)"},
		{"move", func(d Document) Document { return MovePart(d, "own", -1) },
			"summary +own=My own glance considerations growth preparations scope=Scope (references)"},
		{"to the end", func(d Document) Document { return MovePart(d, "summary", 99) },
			"+own=My own glance considerations growth preparations scope=Scope (references) summary"},
		{"hide", func(d Document) Document { return HidePart(d, "scope", true) },
			"+own=My own glance considerations growth preparations (scope=Scope) (references) summary"},
		{"the case stays", func(d Document) Document { return HidePart(d, career.SkeletonConsiderations, true) },
			"+own=My own glance considerations growth preparations (scope=Scope) (references) summary"},
		{"show what the form leaves out", func(d Document) Document { return HidePart(d, career.SkeletonReferences, false) },
			"+own=My own glance considerations growth preparations (scope=Scope) references summary"},
		{"name a section", func(d Document) Document { return NamePart(d, "own", "Mine") },
			"+own=Mine glance considerations growth preparations (scope=Scope) references summary"},
		{"name a part", func(d Document) Document { return NamePart(d, career.SkeletonGrowth, "Next") },
			"+own=Mine glance considerations growth=Next preparations (scope=Scope) references summary"},
		{"the path has more", func(d Document) Document {
			d.Snapshot.Skeleton = append([]career.SkeletonEntry{{ID: "new"}}, d.Snapshot.Skeleton...)
			return d
		}, "+own=Mine glance considerations growth=Next preparations new (scope=Scope) references summary"},
		{"remove", func(d Document) Document { return RemoveSection(d, "own") },
			"glance considerations growth=Next preparations new (scope=Scope) references summary"},
		{"what the path asks for stays", func(d Document) Document { return RemoveSection(d, "scope") },
			"glance considerations growth=Next preparations new (scope=Scope) references summary"},
	}
	for _, s := range steps {
		before := shownParts(d)
		next := s.edit(d)
		if got := shownParts(next); got != s.want {
			t.Fatalf("%s:\n got %s\nwant %s", s.name, got, s.want)
		}
		if s.name != "the path has more" && shownParts(d) != before {
			t.Fatalf("%s: the document that was given was changed", s.name)
		}
		d = next
	}
}

func TestArranged(t *testing.T) {
	d := New(career.Path{}, Seed{})
	if !reflect.DeepEqual(Arranged(d), d) {
		t.Error("a document without choices is not as it is")
	}
	d.Growth = []GrowthArea{{Title: "Delegating"}}
	d = NamePart(SetText(AddSection(d, "own", "Own", ""), SectionRef("own"), "Text."), career.SkeletonGrowth, "Next")
	d = HidePart(HidePart(d, "own", true), career.SkeletonGrowth, true)
	a := Arranged(d)
	if len(a.Growth) != 0 || sectionIndex(a, "own") >= 0 || len(d.Growth) != 1 || sectionIndex(d, "own") < 0 {
		t.Errorf("growth %v, sections %v; kept: %v, %v", a.Growth, a.Sections, d.Growth, d.Sections)
	}
	if d.Words() != 0 {
		t.Errorf("%d words of hidden parts count", d.Words())
	}
	if back := Arranged(HidePart(d, "own", false)); sectionIndex(back, "own") < 0 {
		t.Error("a part that is shown again is gone")
	}
}
