package doctree_test

import (
	"slices"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/docfile"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export/doctree"
	"promodoc/export/mdtree"
)

func sample(tb testing.TB) promo.Document {
	tb.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestPartsBeginWithTheirHeadings(t *testing.T) {
	doc := doctree.Build(sample(t))
	if len(doc.Parts) < 4 || doc.Parts[0].ID != "" {
		t.Fatalf("%d parts, the first is %q", len(doc.Parts), doc.Parts[0].ID)
	}
	for i, p := range doc.Parts {
		h, ok := p.Blocks[0].(*mdtree.Heading)
		if !ok || (h.Level == 1) != (i == 0) {
			t.Errorf("part %q begins with %+v", p.ID, p.Blocks[0])
		}
	}
}

func TestLinksLeadToAnchors(t *testing.T) {
	doc := doctree.Build(sample(t))
	anchors := map[string]bool{}
	for _, a := range doc.Anchors {
		anchors["#"+a] = true
	}
	links := 0
	mdtree.WalkInlines(doc.Tree().Blocks, func(in mdtree.Inline) {
		if l, ok := in.(*mdtree.Link); ok && strings.HasPrefix(l.URL, "#") {
			links++
			if !anchors[l.URL] {
				t.Errorf("nothing has the anchor %s", l.URL)
			}
		}
	})
	if links == 0 || len(anchors) != len(doc.Anchors) {
		t.Errorf("%d links, %d anchors for %d headings", links, len(anchors), len(doc.Anchors))
	}
}

func TestNodesKnowTheirFields(t *testing.T) {
	d := sample(t)
	doc := doctree.Build(d)
	var found []promo.Ref
	mdtree.WalkBlocks(doc.Tree().Blocks, func(b mdtree.Block) {
		if p, ok := b.(*mdtree.Paragraph); ok {
			if ref, ok := doc.Field(p.Source); ok {
				found = append(found, ref)
			}
		}
	})
	if want := promo.ExampleRef(d.Examples[0].ID, "action"); !slices.Contains(found, want) {
		t.Errorf("no paragraph comes from %s", want)
	}
	for _, from := range []mdtree.Source{{}, {Field: -1}, {Field: 1 << 20}} {
		if ref, ok := doc.Field(from); ok {
			t.Errorf("%+v comes from %s", from, ref)
		}
	}
}

func TestProperties(t *testing.T) {
	got := doctree.Build(promo.Document{Candidate: promo.Candidate{Name: " Ana\n\tDuarte "}}).Properties
	if got.Candidate != "Ana Duarte" || got.Title != "Promotion document" || got.Language != "en" {
		t.Errorf("got %+v", got)
	}
}

// The document's own language decides its fixed words and dates, else the path's.
func TestLanguage(t *testing.T) {
	d := promo.Document{
		Updated:  promo.Date{Year: 2026, Month: 3, Day: 14},
		Sections: []promo.Section{{ID: promo.SummaryID, Body: "Text"}},
		Snapshot: career.Path{Language: "fr"},
	}
	text := func(d promo.Document) string { return doctree.Build(d).Tree().String() }
	if got := text(d); !strings.Contains(got, "Résumé") || !strings.Contains(got, "14 mars 2026") {
		t.Errorf("in the language of the path:\n%s", got)
	}
	d = promo.SetLanguage(d, "de-AT")
	if got := text(d); !strings.Contains(got, "Zusammenfassung") || !strings.Contains(got, "14. März 2026") {
		t.Errorf("in the language of the document:\n%s", got)
	}
	if got := doctree.Build(d).Properties; got.Language != "de-AT" || got.Title != "Beförderungsdokument" {
		t.Errorf("properties %+v", got)
	}
	if got := doctree.Build(promo.SetLanguage(d, "the king's")).Properties.Language; got != "fr" {
		t.Errorf("what is no language counts as %q", got)
	}
}

// A statement that only repeats the title is not printed below it.
func TestAStatementThatIsTheTitleIsPrintedOnce(t *testing.T) {
	count := func(statement string) int {
		d := sample(t)
		section := &d.Snapshot.Sections[0]
		section.Considerations = slices.Clone(section.Considerations)
		c := &section.Considerations[0]
		c.Title, c.Statement = "You find faults", statement
		d = promo.AddExample(d, "new", c.ID, "")
		d = promo.SetText(d, promo.ExampleRef("new", "title"), "A fault")
		n := 0
		mdtree.WalkInlines(doctree.Build(d).Tree().Blocks, func(in mdtree.Inline) {
			if e, ok := in.(*mdtree.Emphasis); ok && strings.Contains(mdtree.PlainText(e.Text), "find faults") {
				n++
			}
		})
		return n
	}
	if n := count("You find faults."); n != 0 {
		t.Errorf("the title is printed again %d times", n)
	}
	if n := count("You find faults early."); n != 1 {
		t.Errorf("another statement is printed %d times", n)
	}
}
