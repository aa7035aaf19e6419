package readerset_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/app/readerset"
)

func document(leaveOut ...string) promo.Document {
	return promo.Document{
		Name:      "mine",
		Candidate: promo.Candidate{Name: "Ines", Manager: "Ana of Acme"},
		Snapshot: career.Path{Sections: []career.Section{{Considerations: []career.Consideration{
			{ID: "calm", Title: "Calm"}, {ID: "trust", Title: "Trust"}, {ID: "empty", Title: "Empty"},
		}}}},
		Sections: []promo.Section{{ID: "summary", Body: "Why."}, {ID: "more", Title: "More", Body: "x"}, {ID: "none"}},
		Examples: []promo.Example{
			{ID: "a", Title: "A", Supports: []string{"calm"}},
			{ID: "b", Title: "B", Supports: []string{"trust", "calm"}},
			{ID: "c", Title: "C", Confidential: true, Supports: []string{"calm"}},
		},
		Growth: []promo.GrowthArea{{Title: "one"}, {Title: "two"}, {Title: "three"}},
		Setup: promo.Setup{Dialogue: promo.Dialogue{
			Questions:  []promo.Question{{ID: "q", Text: "Is Acme right?"}},
			Voices:     []promo.Voice{{ID: "v", Name: "Jon", Text: "Yes.", Permitted: true, Supports: []string{"a"}}, {ID: "w", Name: "Eva"}},
			ReaderSets: []promo.ReaderSet{{ID: "s", Name: "Committee", LeaveOut: leaveOut, StandIns: []promo.StandIn{{Name: "Acme", Words: "a customer"}}}, {ID: "t"}},
		}},
	}
}

func titles(d promo.Document) string {
	var all []string
	for _, e := range d.Examples {
		all = append(all, e.Title)
	}
	for _, c := range d.Snapshot.Considerations() {
		all = append(all, c.Title)
	}
	for i, g := range d.Growth {
		if g.Title != "" {
			all = append(all, fmt.Sprint(i, g.Title))
		}
	}
	for _, v := range d.Setup.Dialogue.Voices {
		all = append(all, v.Name)
	}
	return strings.Join(all, " ")
}

func TestWhatIsLeftOut(t *testing.T) {
	for _, c := range []struct{ leaveOut, want string }{
		{"", "A B C Calm Trust Empty 0one 1two 2three Jon Eva"},
		{"example/a", "B C Calm Trust Empty 0one 1two 2three Eva"}, // who spoke of it is left out with it
		{"example/b", "A C Calm Empty 0one 1two 2three Jon Eva"},   // and a consideration that had no other
		{"consideration/calm", "B Trust Empty 0one 1two 2three Eva"},
		{"growth/0 growth/2", "A B C Calm Trust Empty 1two Jon Eva"},
		{"growth/9", "A B C Calm Trust Empty 0one 1two 2three Jon Eva"},
		{"path/growth", "A B C Calm Trust Empty Jon Eva"},
		{"voice/v", "A B C Calm Trust Empty 0one 1two 2three Eva"},
		{"example/gone", "A B C Calm Trust Empty 0one 1two 2three Jon Eva"},
	} {
		d := document(strings.Fields(c.leaveOut)...)
		before := document(strings.Fields(c.leaveOut)...)
		got, _, err := readerset.For(d, "s")
		if err != nil || titles(got) != c.want {
			t.Errorf("%q: %q, want %q, %v", c.leaveOut, titles(got), c.want, err)
		}
		if !reflect.DeepEqual(d, before) {
			t.Errorf("%q: the document was changed", c.leaveOut)
		}
	}
}

func TestFieldsAndPartsThatAreLeftOut(t *testing.T) {
	d, _, err := readerset.For(document("candidate/manager", "section/more", "path/glance", "example/a/title", "cycle/name"), "s")
	if err != nil || d.Candidate.Manager != "" || len(d.Sections) != 2 || d.Examples[0].Title != "" {
		t.Errorf("%+v, %v", d, err)
	}
	if i := slices.IndexFunc(d.Snapshot.Skeleton, func(e career.SkeletonEntry) bool { return e.ID == career.SkeletonGlance }); i < 0 || !d.Snapshot.Skeleton[i].LeftOut {
		t.Errorf("%+v", d.Snapshot.Skeleton)
	}
}

func TestNamesInWhatFilesAreNamedBy(t *testing.T) {
	d, names, err := readerset.For(document(), "s")
	if err != nil || d.Candidate.Manager != "Ana of a customer" || d.Setup.Dialogue.Questions[0].Text != "Is a customer right?" || names == nil {
		t.Errorf("%+v, %v", d, err)
	}
	expand := func(d promo.Document) string { return d.Candidate.Name + " for " + d.Candidate.Manager }
	if got := readerset.FileName(document(), "s", expand); got != "Ines for Ana of a customer (Committee)" {
		t.Errorf("%q", got)
	}
	if got := readerset.FileName(document("nowhere"), "s", expand); strings.Contains(got, "Acme") {
		t.Errorf("%q", got)
	}
}

func TestASetIsFoundByItsName(t *testing.T) {
	for name, want := range map[string]string{"committee": "s", " Committee ": "s", "t": "t", "s": "s"} {
		if got, ok := readerset.Find(document(), name); !ok || got.ID != want {
			t.Errorf("%q is %q, %t", name, got.ID, ok)
		}
	}
	if _, ok := readerset.Find(document(), ""); ok {
		t.Error("found a set without a name")
	}
}

func TestPartsAreThoseThatReadersGet(t *testing.T) {
	var got []string
	for _, p := range readerset.Parts(document()) {
		got = append(got, string(p.Place)+"="+p.Title)
	}
	want := "section/summary=Summary, path/glance=The case at a glance, path/growth=Growth areas, path/references=References, section/more=More, example/a=A, example/b=B, voice/v=What Jon says"
	if strings.Join(got, ", ") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, ", "), want)
	}
}

func TestSummary(t *testing.T) {
	s := document("example/a", "voice/v").Setup.Dialogue.ReaderSets[0]
	s.Draft = true
	if got := readerset.Summary(s, "PDF"); got != "PDF · draft with the questions · 2 parts left out · 1 name replaced" {
		t.Errorf("%q", got)
	}
}
