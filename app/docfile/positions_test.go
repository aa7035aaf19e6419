package docfile

import (
	"strings"
	"testing"

	"promodoc/app/promo"
)

func TestPositions(t *testing.T) {
	file := `schema: promodoc.document/v1
sections:
  - id: summary
    body: One line of it
examples:
  - id: a
    title: "Quoted: title"
    action: |-
      First line.

      Über die zweite.
growth:
  - title: Hiring
    steps:
      - Lead an interview
path_snapshot:
  id: lead
  title: Lead
  sections:
    - id: s
      considerations:
        - id: humility
          title: Humility
`
	d, _, err := Read("a.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	p := NewPositions([]byte(file))
	action, _ := promo.Text(d, promo.ExampleRef("a", "action"))
	for _, test := range []struct {
		at           promo.Ref
		offset       int
		line, column int
	}{
		{promo.SectionRef("summary"), 4, 4, 15},
		{promo.ExampleRef("a", "action"), 6, 9, 13},
		{promo.ExampleRef("a", "action"), strings.Index(action, "zweite"), 11, 16},
		{promo.ExampleRef("a", "title"), 8, 7, 21},
		{promo.ExampleRef("a", "result"), 0, 6, 5},
		{promo.Ref{Kind: promo.KindExample, ID: "a"}, 0, 6, 5},
		{promo.Ref{Kind: promo.KindGrowth, Field: "step"}, 5, 15, 14},
		{promo.Ref{Kind: promo.KindConsideration, ID: "humility"}, 0, 22, 11},
		{promo.Ref{Kind: promo.KindDocument}, 0, 1, 1},
		{promo.ExampleRef("none", "action"), 0, 1, 1},
	} {
		if line, column := p.Of(d, test.at, test.offset); line != test.line || column != test.column {
			t.Errorf("%v+%d: %d:%d, want %d:%d", test.at, test.offset, line, column, test.line, test.column)
		}
	}
	if line, column := NewPositions([]byte("\x00")).Of(d, promo.SectionRef("summary"), 0); line != 1 || column != 1 {
		t.Errorf("in no document: %d:%d", line, column)
	}
}
