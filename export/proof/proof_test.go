package proof_test

import (
	"image"
	"strconv"
	"strings"
	"testing"

	"promodoc/app/docfile"
	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/assets"
	"promodoc/export"
	"promodoc/export/proof"
)

func sample(tb testing.TB) promo.Document {
	tb.Helper()
	d, _, err := docfile.Read("sample", assets.Sample)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func layOut(tb testing.TB, d promo.Document) *proof.Proof {
	tb.Helper()
	p, _, err := export.Proof(d, export.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func action(id string) pages.Spot { return pages.Spot{Ref: promo.ExampleRef(id, "action")} }

func TestFieldsHaveAreasAndAreasFields(t *testing.T) {
	d := sample(t)
	p := layOut(t, d)
	for _, x := range d.Examples {
		for _, field := range []promo.FieldKey{"title", "situation", "action", "result"} {
			at := pages.Spot{Ref: promo.ExampleRef(x.ID, field)}
			text, _ := promo.Text(d, at.Ref)
			if text == "" || x.Confidential {
				continue
			}
			areas := p.Areas(at)
			if len(areas) == 0 {
				t.Errorf("%s has no area", at.Ref)
				continue
			}
			a := areas[0]
			got, ok := p.At(a.Page, a.X+a.W/3, a.Y+a.H-4)
			if !ok || got.Ref != at.Ref {
				t.Errorf("%s has the area %+v, which has %v", at.Ref, a, got)
			}
		}
	}
}

// A click on a word has the offset of that word in its field.
func TestOffsets(t *testing.T) {
	d := sample(t)
	p := layOut(t, d)
	looked := 0
	for _, x := range d.Examples {
		at := action(x.ID)
		text, _ := promo.Text(d, at.Ref)
		if x.Confidential || strings.ContainsAny(text, "\\*_`[\n") {
			continue
		}
		looked++
		a := p.Areas(at)[0]
		last := -1
		for y := a.Y + 4; y < a.Y+a.H; y += 12 {
			got, ok := p.At(a.Page, a.X, y)
			if !ok || got.Ref != at.Ref {
				continue
			}
			if got.Offset < last || got.Offset > 0 && got.Offset < len(text) && text[got.Offset-1] != ' ' {
				t.Errorf("%s: the line at %.0f begins at %d, after %d", at.Ref, y, got.Offset, last)
			}
			last = got.Offset
		}
		if last < 0 {
			t.Errorf("%s: none of its lines was found", at.Ref)
		}
	}
	if looked == 0 {
		t.Error("no example has an action")
	}
}

// A click on a word has its offset in the field, also where the text is not written as
// it was typed, and leads back to the same paragraph.
func TestOffsetsInHTML(t *testing.T) {
	text := "<u>Aardvark</u> and\n<mark>badger</mark>, <b>civet</b>.\n\n<p align=center>\n  Dingo &amp; <i>emu</i>\n</p>\n\n" +
		"> [!TIP] Ferret <sup>gnu</sup>\n> Hyena ==ibex==\n\n<ul><li>Jackal <kbd>kudu</kbd></ul>\n\n<details><summary>Lemur</summary>\n\nMole\n\n</details>\n"
	d := sample(t)
	id := d.Examples[0].ID
	d = promo.SetText(d, promo.ExampleRef(id, "action"), text)
	p := layOut(t, d)
	found := 0
	for i, page := range p.Book().Pages {
		for k := range page.Runs {
			r := &page.Runs[k]
			word := strings.Trim(r.Text, " ,.•&\u00a0")
			if len(word) < 3 || !strings.Contains(text, word) || word == "and" {
				continue
			}
			at := strings.Index(r.Text, word)
			left := r.X + r.Width()*float64(at)/float64(len(r.Text)) + 0.3
			got, ok := p.At(i, left, r.Y-2)
			if !ok || got.Ref.ID != id {
				continue // another field has the word too
			}
			found++
			if want := strings.Index(text, word); got.Offset != want {
				t.Errorf("%q was typed at %d, but the page has %d: %q", word, want, got.Offset, text[:got.Offset])
			}
			if areas := p.Areas(pages.Spot{Ref: got.Ref, Offset: got.Offset}); len(areas) != 1 || r.Y < areas[0].Y || r.Y > areas[0].Y+areas[0].H {
				t.Errorf("%q at %.0f has the areas %+v", word, r.Y, areas)
			}
		}
	}
	if found < 12 {
		t.Errorf("only %d words were found", found)
	}
	if areas := p.Areas(pages.Spot{Ref: promo.ExampleRef(id, "action"), Offset: 1}); len(areas) == 0 {
		t.Error("the tag at the beginning is nowhere")
	}
}

func TestAreaIsThatOfOneParagraph(t *testing.T) {
	d := sample(t)
	id := d.Examples[0].ID
	text := "First paragraph.\n\nSecond one, with some words.\n\n- an item"
	d = promo.SetText(d, promo.ExampleRef(id, "action"), text)
	p := layOut(t, d)
	spot := func(words string) pages.Area {
		at := action(id)
		at.Offset = strings.Index(text, words)
		areas := p.Areas(at)
		if len(areas) != 1 {
			t.Fatalf("%q has %d areas", words, len(areas))
		}
		return areas[0]
	}
	first, second, item := spot("paragraph"), spot("some words"), spot("item")
	below := func(a, b pages.Area) bool { return a.Page < b.Page || a.Page == b.Page && a.Y+a.H < b.Y+4 }
	if !below(first, second) || !below(second, item) {
		t.Errorf("not one below the other: %+v, %+v, %+v", first, second, item)
	}
	if second.H > 20 {
		t.Errorf("a paragraph of one line is %.1f high", second.H)
	}
	if item.X <= second.X {
		t.Error("the item is not indented")
	}
}

// Evidence is linked text in a paragraph of the program. Its area is that of the
// whole paragraph.
func TestAreaOfLinkIsThatOfItsParagraph(t *testing.T) {
	d := sample(t)
	p := layOut(t, d)
	id := d.Examples[0].ID
	action := p.Areas(action(id))
	evidence := p.Areas(pages.Spot{Ref: promo.ExampleRef(id, "evidence_title")})
	if len(action) == 0 || len(evidence) == 0 {
		t.Fatalf("action at %v, evidence at %v", action, evidence)
	}
	if action[0].X != evidence[0].X {
		t.Errorf("the area of the evidence begins at %.1f, the paragraph at %.1f", evidence[0].X, action[0].X)
	}
}

func TestEmptyFieldHasTheAreaOfTheTitle(t *testing.T) {
	d := sample(t)
	id := d.Examples[0].ID
	d = promo.SetText(d, promo.ExampleRef(id, "result"), "")
	p := layOut(t, d)
	got := p.Areas(pages.Spot{Ref: promo.ExampleRef(id, "result")})
	want := p.Areas(pages.Spot{Ref: promo.ExampleRef(id, "title")})
	if len(got) == 0 || got[0] != want[0] {
		t.Errorf("at %+v, want %+v", got, want)
	}
}

func TestAreasAreNotInTheTable(t *testing.T) {
	d := sample(t)
	p := layOut(t, d)
	for _, c := range d.Snapshot.Considerations() {
		areas := p.Areas(pages.Spot{Ref: promo.Ref{Kind: promo.KindConsideration, ID: c.ID}})
		if len(areas) == 0 {
			t.Fatalf("%s has no area", c.ID)
		}
		got, ok := p.At(areas[0].Page, areas[0].X+areas[0].W/2, areas[0].Y+2)
		if !ok || got.Ref.ID != c.ID {
			t.Errorf("%s: the area %+v has %v", c.ID, areas[0], got)
		}
	}
}

func TestNothingHasNoArea(t *testing.T) {
	d := sample(t)
	d = promo.SetConfidential(d, d.Examples[0].ID, true)
	p := layOut(t, d)
	if areas := p.Areas(action(d.Examples[0].ID)); areas != nil {
		t.Errorf("a confidential example has the areas %+v", areas)
	}
	for _, page := range []int{-1, p.Count()} {
		if s, ok := p.At(page, 100, 100); ok {
			t.Errorf("page %d has %v", page, s)
		}
	}
	width, height := p.Size()
	if s, ok := p.At(0, width-1, height-1); ok {
		t.Errorf("the corner of a page has %v", s)
	}
}

func TestDrawHasTheSize(t *testing.T) {
	p := layOut(t, sample(t))
	size := image.Pt(300, 424)
	im := p.Draw(0, size)
	if im.Rect.Size() != size || im.Stride != 4*size.X {
		t.Errorf("the image is %v with a stride of %d", im.Rect, im.Stride)
	}
}

// The work of the preview for a keystroke: the text, the pages and the areas of the
// field.
func BenchmarkProof(b *testing.B) {
	d := sample(b)
	at := action(d.Examples[0].ID)
	b.ReportAllocs()
	for b.Loop() {
		p := layOut(b, d)
		p.Areas(at)
	}
}

func TestOffsetInRightToLeftText(t *testing.T) {
	d := sample(t)
	id := d.Examples[0].ID
	d = promo.SetText(d, promo.ExampleRef(id, "action"), "שלום")
	p := layOut(t, d)
	a := p.Areas(action(id))[0]
	right, ok := p.At(a.Page, a.X+a.W-0.5, a.Y+a.H/2)
	if !ok || right.Offset != 0 {
		t.Errorf("the right edge is byte %d (%v), want the beginning of the text", right.Offset, ok)
	}
}

// A screen may clip a page to its column and 18 points beside it: only numbers in the
// margins and the space at the end of a line may be outside of the column.
func TestNothingIsOutsideTheColumn(t *testing.T) {
	d := sample(t)
	long := strings.Repeat("Donaudampfschifffahrt", 20)
	table := "| a | b | c | d | e | f |\n|---|---|---|---|---|---|\n| " + strings.Repeat("word and word | ", 5) + long + " |"
	d = promo.SetText(d, promo.ExampleRef(d.Examples[0].ID, "action"), long+"\n\n```\n"+long+"\n```\n\n"+table)
	for _, design := range export.Designs() {
		p, _, err := export.Proof(d, export.Options{Setup: pagesetup.Setup{Design: design.ID}})
		if err != nil {
			t.Fatal(err)
		}
		x, width := p.Column()
		if paper, _ := p.Size(); width < paper/2 || width > paper-72 {
			t.Errorf("%s: the column is %.1f wide on a paper of %.1f", design.ID, width, paper)
		}
		beyond := func(what string, left, right float64) {
			const space = 4
			if left < x-0.5 || right > x+width+space {
				t.Errorf("%s: %s is from %.1f to %.1f, the column from %.1f to %.1f", design.ID, what, left, right, x, x+width)
			}
		}
		for _, page := range p.Book().Pages {
			for i := range page.Runs {
				r := &page.Runs[i]
				const margin = 18
				if _, err := strconv.Atoi(r.Text); (err == nil || r.Text == "Page") && r.X > x-margin && r.X+r.Width() < x+width+margin {
					continue
				}
				beyond(r.Text, r.X, r.X+r.Width())
			}
			for _, r := range page.Rects {
				beyond("a fill", r.X, r.X+r.W)
			}
		}
	}
}

func TestDestinationsOfLinks(t *testing.T) {
	p := layOut(t, sample(t))
	led := 0
	for i, page := range p.Book().Pages {
		for _, l := range page.Links {
			to, ok := p.LinkTarget(i, l.X+l.W/2, l.Y+l.H/2)
			if ok != (l.URL == "") {
				t.Errorf("page %d: the link %q has a destination: %v", i+1, l.Title, ok)
			}
			if ok && (to.Page != l.Page || to.Y != l.Top) {
				t.Errorf("page %d: the link %q has the destination %+v", i+1, l.Title, to)
			}
			if ok {
				led++
			}
		}
	}
	if led < 10 {
		t.Errorf("only %d links have a destination in the document", led)
	}
	if _, ok := p.LinkTarget(-1, 0, 0); ok {
		t.Error("a page that does not exist has a link")
	}
}

// A page has the words of its runs, of which one word may be several.
func TestWordsOnAPage(t *testing.T) {
	d := promo.Document{Name: "x", Sections: []promo.Section{{ID: promo.SummaryID, Body: "One two wo**nder**ful *three*, four five."}}}
	p := layOut(t, d)
	with := p.CountWords(0)
	d.Sections[0].Body = "One."
	if got := with - layOut(t, d).CountWords(0); got != 5 {
		t.Errorf("five words more are %d", got)
	}
	if got := p.CountWords(p.Count()); got != 0 {
		t.Errorf("after the last page there are %d words", got)
	}
	longer, total := layOut(t, sample(t)), 0
	for page := range longer.Count() {
		n := longer.CountWords(page)
		if total += n; n == 0 {
			t.Errorf("page %d has no words", page)
		}
	}
	if all := len(longer.Words()); total < all*9/10 || total > all*11/10 {
		t.Errorf("the pages have %d words, all together %d", total, all)
	}
}
