package markdown_test

import (
	"bytes"
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestMap(t *testing.T) {
	d := testDocument()
	out := render(d)
	checkMap(t, out)
	evidence := promo.ExampleRef("rota", "evidence_title")
	evidence.Index = 1
	for _, tt := range []struct {
		ref  promo.Ref
		want []string
	}{
		{promo.Ref{Kind: promo.KindCandidate, Field: "name"}, []string{"Ines “Nes” Carvalho"}},
		{promo.Ref{Kind: promo.KindCandidate, Field: "team"}, []string{`Payments \| EMEA`}},
		{promo.SectionRef("summary"), []string{"Three facts:", "one", "two, see [the report](https://example.org/report)", "Why now", "Because.[^1]", "Since *March*."}},
		{promo.ExampleRef("rota", "title"), []string{"Withdrew my rota"}},
		{promo.ExampleRef("rota", "result"), []string{"Four nights instead of six."}},
		{promo.ExampleRef("migration", "action"), []string{"Stopped it at 40", "Wrote to all", "by name"}},
		{evidence, []string{"Minutes, on paper"}},
		{promo.Ref{Kind: promo.KindConsideration, ID: "humility"}, []string{"Takes a no", "Takes a no", "You accept pushback or failure."}},
		{promo.Ref{Kind: promo.KindGrowth, Field: "step", Sub: 0}, []string{"Training on 2 December"}},
		{promo.Ref{Kind: promo.KindPreparation, ID: "talk"}, []string{"Talk to a lead"}},
		{promo.Ref{Kind: promo.KindPath, ID: "glance"}, []string{"The case at a glance"}},
		{promo.ExampleRef("secret", "action"), nil},
	} {
		var got []string
		for _, s := range out.Of(tt.ref) {
			got = append(got, string(out.Text[s.Start:s.End]))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s is %q, want %q", tt.ref, got, tt.want)
		}
	}
}

// TestOffsets looks up the offset of a paragraph in its field.
func TestOffsets(t *testing.T) {
	d := testDocument()
	out := render(d)
	ref := promo.ExampleRef("migration", "action")
	typed, _ := promo.Text(d, ref)
	at := bytes.Index(out.Text, []byte("by name"))
	s, ok := out.At(at + 3)
	if !ok || s.Ref != ref || !strings.HasPrefix(typed[s.Offset:], "by name") {
		t.Errorf("got %+v, %v", s, ok)
	}
	if s, ok := out.At(bytes.Index(out.Text, []byte("Evidence:"))); ok {
		t.Errorf("a word of the program comes from %s", s.Ref)
	}
	if _, ok := out.At(len(out.Text) + 1); ok {
		t.Error("there is a span after the end")
	}
}
