package pdf

import (
	"slices"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/typeset"
)

func TestFilesAreAccessible(t *testing.T) {
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		t.Run(name, func(t *testing.T) {
			checkAccessible(t, write(t, layOutFS(t, testdata(t, name), images(t))))
		})
	}
	for name, md := range map[string]string{
		"levels left out": "### deep\n\n# one\n\n#### four\n\n## two\n\n> # quoted\n\n- ###### in an item\n",
		"images":          "# T\n\n![seen](alpha.png)\n\ntext\n\n![](photo.jpg)\n\n*a caption of it*\n\n![cut](cut.png \"a caption\")\n\n![](alpha.png \"one\") ![beside](alpha.png \"another\")\n\n- ![in an item](alpha.png)\n",
		"notes":           "# T[^a]\n\ntext[^b] more[^a]\n\n| c[^c] |\n| - |\n| d[^b] |\n\n- e[^d]\n\n[^a]: a\n[^b]: b [^e]\n\n    - c\n[^c]: " + strings.Repeat("long ", 2000) + "\n[^d]: ![p](alpha.png)\n[^e]: e\n",
		"empty cells":     "# T\n\n| a | |\n| - | - |\n| | b |\n| | |\n",
		"only a title":    "# T\n",
		"many pages":      "# T\n\n" + strings.Repeat("[a](https://example.org) b [c](#t)\n\n- d[^1]\n\n", 90) + "[^1]: e\n",
	} {
		t.Run(name, func(t *testing.T) {
			checkAccessible(t, write(t, layOutFS(t, md, images(t))))
		})
	}
}

// Entries of a table of contents are links as a whole, and entries of a lower level
// are in those above.
func TestContentsAreTagged(t *testing.T) {
	md := "# T\n\n## 1 A\n\n### 1.1 B\n\ntext\n\n## 2 C\n"
	b, err := typeset.Layout([]byte(md), typeset.Options{Fonts: layOut(t, "").Fonts, Contents: pagesetup.ContentsAlways})
	if err != nil {
		t.Fatal(err)
	}
	file := write(t, b)
	checkAccessible(t, file)
	var entries []string
	for _, line := range structureText(t, file) {
		if text, ok := strings.CutPrefix(line, "Link "); ok {
			entries = append(entries, text)
		}
	}
	if got := strings.Join(entries, "|"); !strings.HasPrefix(got, "1\u00a0A| 1|1.1\u00a0B| 1|2\u00a0C| 1") {
		t.Errorf("the entries read %q", got)
	}
}

// everything is a text with everything that the checker checks.
const everything = "# T\n\n## H\n\ntext [out](https://example.org)[^1]\n\n![seen](alpha.png)\n\n1. item\n\n| a | b |\n| - | - |\n| c | d |\n\n" +
	"[^1]: note\n"

// The checker finds each failure.
func TestCheckerFindsFailures(t *testing.T) {
	file := write(t, layOutFS(t, everything, images(t)))
	tagged := func(c *checker, tag name) dict {
		for n := 1; n <= len(c.objects); n++ {
			if d, ok := c.objects[n].(dict); ok && d["S"] == tag {
				return d
			}
		}
		t.Fatalf("no %s", tag)
		return nil
	}
	first := func(c *checker) int {
		return slices.IndexFunc(c.shown[0], func(s shown) bool { return s.tag == "H1" })
	}
	annotation := func(c *checker) dict { return c.dict(c.array(c.pages[0]["Annots"])[0]) }
	font := func(c *checker) dict {
		return c.dict(c.array(c.dict(c.dict(c.dict(ref(2))["Font"])["F0"])["DescendantFonts"])[0])
	}
	for checkpoint, spoil := range map[string]func(c *checker){
		"01-003":         func(c *checker) { c.shown[0][0].depth = 2 },
		"01-005":         func(c *checker) { c.shown[0] = slices.Delete(c.shown[0], first(c), first(c)+1) },
		"01-005 content": func(c *checker) { c.shown[0][first(c)].properties = nil },
		"02-001":         func(c *checker) { tagged(c, "P")["S"] = name("Para") },
		"06-001":         func(c *checker) { delete(c.catalog(), "MarkInfo") },
		"06-002":         func(c *checker) { delete(c.streams, int(c.catalog()["Metadata"].(ref))) },
		"07-001":         func(c *checker) { delete(c.catalog(), "ViewerPreferences") },
		"09-004":         func(c *checker) { tagged(c, "P")["S"] = name("TD") },
		"09-005":         func(c *checker) { tagged(c, "Lbl")["S"] = name("P") },
		"11-006":         func(c *checker) { delete(c.catalog(), "Lang") },
		"13-004":         func(c *checker) { delete(tagged(c, "Figure"), "Alt") },
		"14-003":         func(c *checker) { tagged(c, "H2")["S"] = name("H3") },
		"15-003":         func(c *checker) { delete(tagged(c, "TH"), "A") },
		"15-005":         func(c *checker) { d := tagged(c, "TR"); d["K"] = c.array(d["K"])[1:] },
		"16-001":         func(c *checker) { delete(tagged(c, "L"), "A") },
		"19-003":         func(c *checker) { delete(tagged(c, "Note"), "ID") },
		"28-002":         func(c *checker) { annotation(c)["StructParent"] = 999.0 },
		"28-008":         func(c *checker) { delete(c.pages[0], "Tabs") },
		"28-011":         func(c *checker) { tagged(c, "Link")["S"] = name("P") },
		"28-012":         func(c *checker) { delete(annotation(c), "Contents") },
		"31-005":         func(c *checker) { delete(font(c), "CIDToGIDMap") },
		"31-009":         func(c *checker) { delete(c.dict(font(c)["FontDescriptor"]), "FontFile2") },
		"31-018":         func(c *checker) { delete(font(c), "W") },
		"31-028":         func(c *checker) { clear(c.fonts["F0"]) },
		"31-030":         func(c *checker) { clear(c.streams[int(font(c)["CIDToGIDMap"].(ref))]) },
	} {
		c := newChecker(t, file)
		if failures := c.check(); len(failures) > 0 {
			t.Fatalf("the file fails: %q", failures)
		}
		c = newChecker(t, file)
		spoil(c)
		if failures := c.check(); !slices.ContainsFunc(failures, func(f string) bool { return strings.HasPrefix(f, checkpoint[:6]) }) {
			t.Errorf("%s is not found: %q", checkpoint, failures)
		}
	}
}

// A file claims conformance only if its text meets the requirements.
func TestConformanceIsClaimedOnlyIfMet(t *testing.T) {
	claims := func(b *book.Book) bool { return strings.Contains(string(write(t, b)), "pdfuaid:part") }
	if claims(layOut(t, "text without any title\n")) {
		t.Error("a file without a title claims to be accessible")
	}
	b := layOut(t, "# Title\n\ntext\n")
	if !claims(b) {
		t.Error("a conforming file does not claim it")
	}
	runs := b.Pages[0].Runs
	runs[0].Glyphs = slices.Clone(runs[0].Glyphs)
	runs[0].Glyphs[0].ID = 0
	if claims(b) {
		t.Error("a file with a character without a glyph claims to be accessible")
	}
}

// structureText returns the text in the structure tree in reading order: a line for
// each element with text, after its tag.
func structureText(t *testing.T, file []byte) []string {
	t.Helper()
	c := newChecker(t, file)
	texts := map[string]string{}
	for i, all := range c.shown {
		for _, s := range all {
			if id, tagged := s.properties["MCID"]; tagged {
				texts[key(c.numbers[i], id)] += s.text
			}
		}
	}
	var out []string
	var walk func(number ref)
	walk = func(number ref) {
		e := c.dict(number)
		for _, kid := range c.array(e["K"]) {
			page, id := e["Pg"], kid
			switch k := kid.(type) {
			case ref:
				walk(k)
				continue
			case dict:
				if id = k["MCID"]; k["Pg"] != nil {
					page = k["Pg"]
				}
			}
			if text, ok := texts[key(page, id)]; ok {
				out = append(out, string(e["S"].(name))+" "+text)
			}
		}
	}
	walk(c.dict(c.catalog()["StructTreeRoot"])["K"].(ref))
	return out
}

func TestStructureReadsInOrder(t *testing.T) {
	md := "# Title\n\nFirst *styled* words with a [link](#part), more.\n\n## Part\n\n" +
		"1. item\n   - inner\n\n![seen](alpha.png \"Title\")\n\n| h | i |\n| - | - |\n| c | |\n\n> quoted\n\n    code\n    more\n\nNote[^1], hard\\\nbreak.\n\n[^1]: The note.\n"
	got := structureText(t, write(t, layOutFS(t, md, images(t))))
	want := []string{
		"H1 Title", "P First styled words with a ", "Link link", "P , page\u00a01, more.", "H2 Part",
		"Lbl 1.", "P item", "Lbl –", "P inner", "Figure ", "Caption Title", "TH h", "TH i", "TD c", "P quoted", "Code code more",
		"P Note", "Link 1", "P , hard break.", "Link 1", "P The note.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The structure tree has all text of the pages in order and nothing else: no running
// heads, page numbers or bullets.
func TestStructureHasTheWholeText(t *testing.T) {
	for _, name := range []string{"sample.md", "kitchen-sink.md"} {
		b := layOut(t, testdata(t, name))
		var want strings.Builder
		for p := range b.Pages {
			for i := range b.Pages[p].Runs {
				if r := &b.Pages[p].Runs[i]; r.Node >= 0 {
					want.WriteString(r.Text + " ")
				}
			}
		}
		var got strings.Builder
		for _, line := range structureText(t, write(t, b)) {
			_, text, _ := strings.Cut(line, " ")
			got.WriteString(text + " ")
		}
		gotLetters, wantLetters := letters(got.String()), letters(want.String())
		slices.Sort(gotLetters)
		slices.Sort(wantLetters)
		if !slices.Equal(gotLetters, wantLetters) {
			t.Errorf("%s: the tree has %d characters, the pages have %d", name, len(gotLetters), len(wantLetters))
		}
	}
}

// letters returns the characters of a text without white space.
func letters(s string) []rune {
	return []rune(strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "\u200b", ""))
}
