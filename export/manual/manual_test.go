package manual

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/app/goldentest"
)

const page = `# First *page*

A paragraph with **bold text**, ` + "`code\n\\| x`" + `, [a link](second.md#part-two), [another](#part-two), [the
source](../app) and <https://example.org/a>.

<!-- left out -->

## Part two

- one
  on two lines
  - below it

  and a paragraph
- two \* two
3. third
4. fourth

` + "```sh\npromodoc list\n\n  indented\n```" + `

| key | does |
| --- | --- |
| Ctrl N | ` + "`a\\|b`" + ` begins a document that is new, and asks for the path that it is on, as the library does |
| F1 | Help |

## Part two
`

func folder(second string) fstest.MapFS {
	return fstest.MapFS{
		"README.md": {Data: []byte("# Help\n\nText.\n\n## Use\n\n- [First page](first.md): what comes first: this\n\n## More\n\n- [Second](second.md): the rest\n")},
		"first.md":  {Data: []byte(page)},
		"second.md": {Data: []byte(second)},
	}
}

func TestReadListsTheTopics(t *testing.T) {
	m, err := Read(folder("# Second\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Topic{{"first", "First page", "what comes first: this"}, {"second", "Second", "the rest"}}
	if got := m.Topics(); !slices.Equal(got, want) {
		t.Errorf("topics %q", got)
	}
	if groups := m.Groups(); len(groups) != 2 || groups[1].Title != "More" {
		t.Errorf("groups %q", groups)
	}
	if source, ok := m.Source("first"); !ok || string(source) != page {
		t.Error("the source is another")
	}
	if _, ok := m.Page("third"); ok {
		t.Error("there is a page that there is not")
	}
}

func TestReadRefuses(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"no list":       func(f fstest.MapFS) { delete(f, "README.md") },
		"missing page":  func(f fstest.MapFS) { delete(f, "second.md") },
		"unlisted page": func(f fstest.MapFS) { f["third.md"] = &fstest.MapFile{} },
		"no link":       func(f fstest.MapFS) { f["README.md"].Data = []byte("## Use\n\n- First page\n") },
	} {
		f := folder("# Second\n")
		change(f)
		if _, err := Read(f); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestParse(t *testing.T) {
	got := Parse([]byte(page))
	var kinds []Kind
	for _, b := range got {
		kinds = append(kinds, b.Kind)
	}
	if want := []Kind{Heading, Paragraph, Heading, Item, Item, Item, Item, Item, Item, Code, Table, Heading}; !slices.Equal(kinds, want) {
		t.Fatalf("kinds %d, want %d", kinds, want)
	}
	if got[2].Anchor != "part-two" || got[11].Anchor != "part-two-1" {
		t.Errorf("anchors %q and %q", got[2].Anchor, got[11].Anchor)
	}
	want := []Span{
		{Text: "A paragraph with "}, {Text: "bold text", Bold: true}, {Text: ", "}, {Text: `code \| x`, Code: true}, {Text: ", "},
		{Text: "a link", Link: Link{Topic: "second", Anchor: "part-two"}}, {Text: ", "}, {Text: "another", Link: Link{Anchor: "part-two"}},
		{Text: ", the source and "}, {Text: "https://example.org/a", Link: Link{URL: "https://example.org/a"}}, {Text: "."},
	}
	if !slices.Equal(got[1].Text, want) {
		t.Errorf("spans\n%+v, want\n%+v", got[1].Text, want)
	}
	for i, marker := range map[int]string{3: "•", 4: "•", 5: "", 6: "•", 7: "3.", 8: "4."} {
		if got[i].Marker != marker {
			t.Errorf("the item %q has the marker %q", got[i].Plain(), got[i].Marker)
		}
	}
	if got[4].Level != 2 || got[6].Plain() != "two * two" {
		t.Errorf("items %+v", got[3:7])
	}
	if cell := got[10].Rows[1][1]; cell[0] != (Span{Text: "a|b", Code: true}) {
		t.Errorf("the cell is %+v", cell)
	}
}

func TestTerminal(t *testing.T) {
	for name, terminal := range map[string]Terminal{"narrow": {Width: 20}, "wide": {Width: 80}, "styled": {Width: 80, Styled: true}} {
		var b bytes.Buffer
		if err := terminal.Write(&b, Parse([]byte(page))); err != nil {
			t.Fatal(err)
		}
		goldentest.Compare(t, "testdata/"+name+".golden", b.Bytes())
	}
}

func TestSearch(t *testing.T) {
	m, err := Read(folder("# Second\n\nThe parts are two.\n\n## Ctrl\n\nNothing.\n"))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range m.Search("CTRL") {
		got = append(got, f.Topic.Name+"#"+f.Anchor+" "+f.Match)
	}
	if want := []string{"second#ctrl ", "first#part-two Ctrl"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if found := m.Search("two párts"); len(found) != 1 || found[0].Heading != "Second" || strings.TrimSpace(found[0].Before+found[0].Match+found[0].After) != "The parts are two." {
		t.Errorf("found %q", found)
	}
	if len(m.Search(" ")) != 0 || len(m.Search("nowhere")) != 0 {
		t.Error("something was found")
	}
}
