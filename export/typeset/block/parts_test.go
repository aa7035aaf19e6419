package block

import (
	"reflect"
	"strings"
	"testing"

	"promodoc/app/doclang"
	"promodoc/app/frontmatter"
	"promodoc/export/spectest"
)

// parseIn parses a text in parts of a least size, in bytes.
func parseIn(text string, least int) (doc Doc, parts int) {
	all := parseParts(grammarOf(frontmatter.Matter{}), []byte(text), 7, least)
	return *join(all), len(all)
}

func checkParts(t *testing.T, text string) (parts int) {
	t.Helper()
	want, _ := parseIn(text, len(text)+1)
	got, parts := parseIn(text, 1)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q in %d parts\n%+v\nas a whole\n%+v", text, parts, got, want)
	}
	return parts
}

// Whatever a part ends with, the next one is parsed as in the whole file.
func TestPartsEqualTheWhole(t *testing.T) {
	divided := 0
	all := spectest.Examples(t)
	for i := range all {
		e := all[i].Markdown
		for _, next := range []string{"| a | `b\\|` |\n|--|:-:|\n| ~~c~~ | https://d.e |\n\n- [ ] f\n", all[(i+1)%len(all)].Markdown, "```\n\n# code\n"} {
			if checkParts(t, "# First\n\n"+e+"\n\n# Second\n\n"+next) > 1 {
				divided++
			}
		}
	}
	if divided < 3*len(all)/2 {
		t.Errorf("%d of %d texts were divided", divided, 3*len(all))
	}
}

// Parts have the limits of the whole file.
func TestLimitsInParts(t *testing.T) {
	repeat := strings.Repeat
	var all []string
	for _, excess := range []string{
		repeat("> ", 500) + "a", repeat("- ", 500) + "a", repeat("*a* ", 2000), repeat("*a* b\n", 2000), "```\na\n" + repeat("\n", 90) + "b\n```",
		"a" + repeat("\n", 60) + "b", "|a|b|\n|-|-|\n" + repeat("|c|d|\n", 900), repeat("|", 300) + "\n" + repeat("|-", 300) + "\n" + repeat("a\n", 300),
	} {
		all = append(all, excess+"\n\na\n\n# b\n\n")
	}
	if got := checkParts(t, repeat(strings.Join(all, ""), 2)); got != 2*len(all)+1 {
		t.Errorf("%d parts, want %d", got, 2*len(all)+1)
	}
}

func TestDivide(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"headings":                     {"# a\n\nb\n\n## c\n\nd\n\n###### e", 3},
		"no heading":                   {"# a\n\n####### b\n\n#c\n\n # d\n\n    # e", 1},
		"no blank line before":         {"a\n# b\n- c\n# d", 1},
		"code":                         {"a\n\n```\nb\n\n# c\n```\n\n# d\n\n# e", 2},
		"code to the end":              {"a\n\n````\n```\n~~~\n\nb\n\n# c\n\n# d", 1},
		"comment":                      {"a\n\n<!--\nb\n\n# c\n-->\n\n# d", 1},
		"tag":                          {"a\n\n<div>\nb\n\n# c\n\n# d", 1},
		"closed tag":                   {"a\n\n<div>\nb</div>\nc\n\n# c\n\n# d", 3},
		"unknown tag":                  {"a\n\n<x>\nb\n\n# c\n\n# d", 3},
		"no-break space":               {"a\n\n<x>\n\u00a0\n# b\n\n# c", 2},
		"closed comment":               {"a\n\n<!--\nb\n-->\n\nc\n\n# d", 2},
		"code in an item and after it": {"- a\n\n  ```\n  b\n\n# c\n\nd\n\n# e\n\n```\n\nf\n\n# g", 1},
		"link definition":              {"[a]\n\n# b\n\n[a]: /c", 1},
		"footnote":                     {"a[^1]\n\n# b\n\n[^1]: c", 1},
		"div in an item":               {"- ::: note\n\n# a\n\n:::\n\n# b", 1},
		"hidden lines in a quote":      {"> %% a\n\n# b\n\n%%\n\n# c", 1},
		"headings of a wiki":           {"a\n\nh1. b\n\n# c\n\n# d", 1},
		"table of a wiki":              {"{{a}}\n\n# b\n\n||c||d||\n\n# e", 1},
		"code of Confluence":           {"<ac:plain-text-body><![CDATA[a\n\n# b\n]]></ac:plain-text-body>\n\n# c", 1},
		"Windows lines":                {"# a\r\n\r\n# b\r\n", 2},
	} {
		if got := checkParts(t, c.text); got != c.want {
			t.Errorf("%s: %d parts, want %d", name, got, c.want)
		}
	}
}

// Slugs and IDs are unique in the whole file.
func TestNumberingAcrossParts(t *testing.T) {
	doc, parts := parseIn("# a\n\n- # a\n\n# a\n\nb", 1)
	if parts != 2 {
		t.Fatalf("%d parts", parts)
	}
	if got := doc.Blocks[2]; got.Slug != "a-2" || got.ID != 5 || got.Span.From != 7+len("# a\n\n- # a\n\n# ") {
		t.Errorf("the last heading is %+v", got)
	}
}

func FuzzParts(f *testing.F) {
	for _, e := range spectest.Examples(f) {
		f.Add(e.Markdown + "\n\n# a\n\n" + e.Markdown)
	}
	f.Add("a\n\n````\n```\n\n# c\n\n<!--\n\n# d\n-->\n\n# e\n")
	f.Add(strings.Repeat("- ```\n\n# a\n\n", 4))
	f.Add("<ac:structured-macro ac:name=\"info\"><ac:rich-text-body>\n\n# a\n\n{{b}} +c+\n\n</ac:rich-text-body></ac:structured-macro>\n\n# d [~e]\n\n- [/] f\n")
	f.Fuzz(func(t *testing.T, text string) {
		checkParts(t, text)
	})
}

// In a part without anything a few words say that nothing was lost there.
func TestMarkEmpty(t *testing.T) {
	for md, want := range map[string]string{
		"# T\n\n## A\n\n## B\n\nx\n\n### C\n\n## D\n": "T|A|Nothing yet.|B|x|C|Nothing yet.|D|Nothing yet.", "# T\n": "T", "## A\n\n### B\n\nx\n": "A|B|x", "x\n": "x",
	} {
		doc := Parse([]byte(md))
		before := len(doc.Blocks)
		var got []string
		for _, b := range MarkEmpty(doc.Blocks, doclang.Of("en")) {
			got = append(got, Plain(b.Text))
		}
		if strings.Join(got, "|") != want || len(doc.Blocks) != before {
			t.Errorf("%q: %q, want %q", md, got, want)
		}
	}
}
