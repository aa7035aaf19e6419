package doctree

import (
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

// TestArrangedParts composes the parts in the order of the document, with its titles and
// without what is hidden.
func TestArrangedParts(t *testing.T) {
	d := promo.New(career.Path{}, promo.Seed{})
	d.Growth = []promo.GrowthArea{{Title: "Delegating", Text: "More of it."}}
	for id, text := range map[string]string{promo.SummaryID: "In short.", "own": "Of my own.", "secret": "Not for readers."} {
		d = promo.AddSection(d, id, "The "+id, career.SkeletonReferences)
		d = promo.SetText(d, promo.SectionRef(id), text)
	}
	d = promo.NamePart(promo.MovePart(d, career.SkeletonGrowth, -9), career.SkeletonGrowth, "What is next")
	d = promo.HidePart(d, "secret", true)
	var got []string
	for _, p := range Build(d).Parts[1:] {
		got = append(got, mdtree.PlainText(p.Blocks[0].(*mdtree.Heading).Text))
	}
	if want := "What is next, Summary, The own"; strings.Join(got, ", ") != want {
		t.Errorf("parts: %s, want %s", strings.Join(got, ", "), want)
	}
}
