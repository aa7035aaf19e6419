package doctree_test

import (
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// written returns the Markdown of a document on a path with some fixed text.
func written(hard bool) string {
	d := promo.New(career.Path{ID: "p", Skeleton: []career.SkeletonEntry{{ID: "fixed", Title: "Fixed", Text: "fixed one\nfixed two"}}}, promo.Seed{ID: "d"})
	d = promo.SetText(d, promo.SectionRef(promo.SummaryID), "one\ntwo *three\nfour*\n\n> five\n> six\n\n- seven\n  eight\n\n| a |\n|-|\n| b |\n\n```\nnine\nten\n```\n\neleven[^1]\n\n[^1]: twelve\n    thirteen\n")
	d = promo.SetText(d, promo.SectionRef("fixed"), "own")
	d = promo.SetHardLineBreaks(d, hard)
	text, _ := mdwrite.Write(doctree.Build(d).Tree())
	return string(text)
}

func TestLineFeedsBreakLinesWhereTheDocumentSaysSo(t *testing.T) {
	hard := written(true)
	for _, want := range []string{"one\\\ntwo *three\\\nfour*\n", "> five\\\n> six\n", "- seven\\\n  eight\n", "nine\nten\n", "fixed one\nfixed two", "twelve\\\n    thirteen"} {
		if !strings.Contains(hard, want) {
			t.Errorf("%q is not in\n%s", want, hard)
		}
	}
	if soft := written(false); strings.Contains(soft, "\\\n") {
		t.Errorf("lines are broken in\n%s", soft)
	}
	if n := mdtree.Parse(hard, 0, 0).String(); !strings.Contains(n, `"one" // "two "`) {
		t.Errorf("the breaks are not read back: %s", n)
	}
}
