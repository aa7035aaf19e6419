package doctree

import (
	"testing"

	"promodoc/app/message"
	"promodoc/app/promo"
	"promodoc/export/mdtree"
)

func TestFillPutsNodesInTheirPlaces(t *testing.T) {
	bold := func(s string) []mdtree.Inline {
		return []mdtree.Inline{&mdtree.Emphasis{Style: mdtree.Bold, Text: plain(s)}}
	}
	m := message.New("test.fill", "{{.Second}} before {{.First}}.")
	b := newBuilder(promo.Document{}, Options{})
	text := b.fill(m, "First", bold("a"), "Second", b.and([][]mdtree.Inline{bold("b"), bold("c"), plain("d")}))
	tree := mdtree.Tree{Blocks: []mdtree.Block{paragraph(text...)}}
	want := "paragraph bold(\"b\") \", \" bold(\"c\") \" and d before \" bold(\"a\") \".\"\n"
	if got := tree.String(); got != want {
		t.Errorf("got %swant %s", got, want)
	}
}
