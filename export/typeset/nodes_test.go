package typeset

import (
	"strings"
	"testing"

	"promodoc/export/book"
)

// Repeated table heads are not part of the text, and their links are not repeated.
func TestRepeatedHeadIsNotText(t *testing.T) {
	b := layOut(t, "| [example.org](https://example.org) | other |\n| - | - |\n"+strings.Repeat("| cell | x |\n", 90))
	if len(b.Pages) < 2 {
		t.Fatalf("%d pages", len(b.Pages))
	}
	links := 0
	for p := range b.Pages {
		links += len(b.Pages[p].Links)
		for _, r := range b.Pages[p].Runs {
			if r.Text == "example.org" && (r.Node < 0) != (p > 0) {
				t.Errorf("page %d: the head's node is %d", p+1, r.Node)
			}
		}
	}
	if links != 1 {
		t.Errorf("%d links, want 1", links)
	}
}

func TestTitlesOfLinks(t *testing.T) {
	b := layOut(t, "# Top\n\n[example.org/x](https://example.org/x) [b](#top) c[^1]\n\n[^1]: Note.\n")
	var got []string
	for _, l := range b.Pages[0].Links {
		got = append(got, l.Title)
		if b.Nodes[l.Node].Role != book.RoleLink {
			t.Errorf("the link %q belongs to a node of role %d", l.Title, b.Nodes[l.Node].Role)
		}
	}
	want := "https://example.org/x | Top, page 1 | note 1, page 1 | back to where note 1 is referred to, page 1"
	if s := strings.Join(got, " | "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestNodesOfRunningHeads(t *testing.T) {
	b := layOut(t, "---\ncandidate: Mira\n---\n# T\n\n"+fill(40))
	for p := range b.Pages {
		heads, feet := 0, 0
		for _, r := range b.Pages[p].Runs {
			switch r.Node {
			case book.HeadNode:
				heads++
			case book.FootNode:
				feet++
			}
		}
		if feet == 0 || (heads > 0) != (p > 0) {
			t.Errorf("page %d: %d runs in the head, %d in the foot", p+1, heads, feet)
		}
	}
}

func TestLinksWithoutTargetAreText(t *testing.T) {
	b := layOut(t, "# T\n\nSee [there](#nowhere) and [here](#t).\n")
	for _, r := range b.Pages[0].Runs {
		if r.Node < 0 {
			continue
		}
		if role := b.Nodes[r.Node].Role; r.Text == "there " && role != book.RoleParagraph || r.Text == "here" && role != book.RoleLink {
			t.Errorf("%q has the role %d", r.Text, role)
		}
	}
	if len(b.Notices) != 1 || len(b.Pages[0].Links) != 1 {
		t.Errorf("%d links, notices %q", len(b.Pages[0].Links), b.Notices)
	}
}
