package promo

import (
	"strings"
	"testing"
)

func TestPlaces(t *testing.T) {
	for _, want := range []Ref{
		{Kind: KindDocument, Field: "name"}, {Kind: KindCandidate, Field: "team"}, {Kind: KindCycle, Field: "name"},
		SectionRef(SummaryID), {Kind: KindSection, ID: "a/b%2F", Field: "title"},
		ExampleRef("k3f9", "action"), ExampleRef("k3f9", ""), {Kind: KindExample, ID: "x", Field: "evidence_url", Index: 3},
		{Kind: KindConsideration, ID: "humility"}, {Kind: KindConsideration, ID: "humility", Field: "note"},
		{Kind: KindGrowth, Index: 2}, {Kind: KindGrowth, Index: 2, Field: "text"}, {Kind: KindGrowth, Index: 2, Field: "step", Sub: 4},
		{Kind: KindQuestion, ID: "q1", Field: "text"}, {Kind: KindVoice, ID: "v"},
	} {
		if got, ok := want.Place().Ref(); !ok || got != want {
			t.Errorf("%q is %+v, want %+v", want.Place(), got, want)
		}
		name := want.Bookmark()
		for _, numbered := range []string{name, name + "_2", name + "_345"} {
			if got, ok := FieldBookmark(numbered); len(numbered) > 40 || !ok || got != name {
				t.Errorf("%q is the bookmark %q", numbered, got)
			}
		}
	}
	for _, p := range []Place{"", "example//", "nothing/x", "growth/-1/text", "growth/01/text", "growth/x", "example/a/title/3", "example/a%b/title", "example/a/evidence_url/", "document/name/"} {
		if got, ok := p.Ref(); ok {
			t.Errorf("%q is %+v", p, got)
		}
	}
	if ExampleRef("a", "action").Bookmark() == ExampleRef("a", "result").Bookmark() {
		t.Error("two fields have one bookmark")
	}
	for _, name := range []string{"", "_Toc123", "pd_0123", ExampleRef("a", "b").Bookmark() + "_", ExampleRef("a", "b").Bookmark() + "2", strings.ToUpper(ExampleRef("a", "b").Bookmark())} {
		if got, ok := FieldBookmark(name); ok {
			t.Errorf("%q is the bookmark %q", name, got)
		}
	}
	if got := (Ref{Kind: KindGrowth, Index: 1, Field: "step", Sub: 2}).In(); got != (Ref{Kind: KindGrowth, Index: 1}) {
		t.Errorf("in %+v", got)
	}
}

func FuzzPlace(f *testing.F) {
	f.Add("example/k3f9/evidence_title/2")
	f.Add("growth/0/step/1")
	f.Fuzz(func(t *testing.T, s string) {
		if r, ok := Place(s).Ref(); ok && string(r.Place()) != s {
			t.Errorf("%q is %+v, which is %q", s, r, r.Place())
		}
	})
}
