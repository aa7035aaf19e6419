package docx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"promodoc/app/pagesetup"
	"promodoc/export/book"
	"promodoc/export/composition"
	"promodoc/export/docx"
	"promodoc/export/face"
	"promodoc/export/picture"
	"promodoc/export/spectest"
	"promodoc/export/typeset"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

var fonts = sync.OnceValue(func() *face.Fonts { return face.Embedded(nil) })

// compose composes a text. Images are those of the folder with the test data of pages.
func compose(tb testing.TB, text string, o typeset.Options) *composition.Document {
	tb.Helper()
	o.Fonts = fonts()
	if o.Pictures == nil {
		o.Pictures = picture.NewStore(os.DirFS(filepath.Join("..", "typeset", "testdata")))
	}
	d, _, err := typeset.Compose([]byte(text), o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// written returns the Word file of a text, and checks it.
func written(tb testing.TB, text string) []byte {
	tb.Helper()
	file, _ := docx.Write(compose(tb, text, typeset.Options{}), nil, nil)
	for _, fault := range check(file) {
		tb.Errorf("%.200q: %s", text, fault)
	}
	return file
}

// partOf returns a part of a Word file.
func partOf(tb testing.TB, file []byte, name string) string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		tb.Fatal(err)
	}
	in, err := z.Open(name)
	if err != nil {
		return ""
	}
	data, err := io.ReadAll(in)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

func documentOf(tb testing.TB, text string) string {
	tb.Helper()
	return partOf(tb, written(tb, text), "word/document.xml")
}

func kitchenSink(tb testing.TB) string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "typeset", "testdata", "kitchen-sink.md"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

func TestEverythingIsValidInAllDesigns(t *testing.T) {
	text := kitchenSink(t)
	for _, sheet := range style.Sheets() {
		for _, paper := range []book.Paper{book.A4, book.Letter} {
			o := typeset.Options{Sheet: &sheet, Paper: paper, Contents: pagesetup.ContentsAlways}
			file, notices := docx.Write(compose(t, text, o), nil, nil)
			for _, fault := range check(file) {
				t.Errorf("%s, %s: %s", sheet.ID, paper.Name, fault)
			}
			if len(notices) > 0 {
				t.Errorf("notices %q", notices)
			}
			again, _ := docx.Write(compose(t, text, o), nil, nil)
			if !bytes.Equal(file, again) {
				t.Errorf("%s, %s: the second file differs", sheet.ID, paper.Name)
			}
		}
	}
}

// All examples are in one text, and some are texts of their own; with ALL_EXAMPLES set,
// all are.
func TestExamplesOfTheSpecificationAreValid(t *testing.T) {
	step := 9
	if os.Getenv("ALL_EXAMPLES") != "" {
		step = 1
	}
	for i, e := range spectest.Examples(t) {
		if i%step == 0 {
			written(t, e.Markdown)
		}
	}
	written(t, spectest.LongText(t))
}

// What Word, LibreOffice and Google Docs refused in files of other programs, and what
// they are known to do with files that are valid.
func TestKnownRefusals(t *testing.T) {
	long := "https://example.org/" + strings.Repeat("a", 3000)
	for name, text := range map[string]string{
		"nothing":                        "",
		"control characters":             "a\x00b\x0bc\x1fd\ufffe\uffff",
		"lines in code":                  "```\na\n\n\tb\r\nc\n```",
		"a table in a cell":              "> [!NOTE]\n> |a|\n> |-|\n> |b|",
		"an empty box":                   "> [!NOTE]\n>",
		"a table at the end of a note":   "a[^1]\n\n[^1]: |a|\n    |-|\n    |b|",
		"an empty note":                  "a[^1]\n\n[^1]:",
		"a note in a note":               "a[^1] b[^2]\n\n[^1]: c[^3] and [^2]\n[^2]: d\n[^3]: e[^3]",
		"a note, referred to again":      "a[^1] b[^1] c[^1]\n\n[^1]: d",
		"notes in a heading and a table": "# a[^1]\n\n|b[^1]|c[^2]|\n|-|-|\n\n[^1]: d\n[^2]: e",
		"tables below each other":        "|a|\n|-|\n\n<!-- -->\n\n|b|\n|-|\n\n> [!NOTE]\n> a\n\n> [!NOTE]\n> b",
		"100 columns":                    strings.Repeat("|a", 100) + "|\n" + strings.Repeat("|-", 100) + "|\n" + strings.Repeat("|b", 100) + "|",
		"a table without a head":         "|||\n|-|-|\n|a|b|",
		"an empty table":                 "||\n|-|",
		"addresses":                      "[a](http://[x) [b](https://x.y/ä€?q=%zz#a#b) [c](mailto:a@b.c) [d](" + long + ") [e](https://) [f](http://a%20b/) [g](https://x:99999999/)",
		"lists in lists":                 strings.Repeat("- a\n", 3) + "1. b\n   - c\n     1. d\n        - e\n\n2. f",
		"deep lists":                     strings.Repeat("- ", 40) + "a",
		"deep quotes":                    strings.Repeat("> ", 40) + "a",
		"large numbers":                  "999999999. a\n0. b\n\n<!-- -->\n\n0. a\n1. b\n\n<!-- -->\n\n32767. a\n1. b",
		"an item without text":           "-\n- \n1.\n",
		"items that begin otherwise":     "- # a\n- ```\n  b\n  ```\n- > c\n- |d|\n  |-|\n- ***\n- ![](icon.png)\n- - e\n- > [!NOTE]\n  > f",
		"tasks":                          "- [ ] a\n- [x] b\n- c\n\n1. [ ] d\n2. [x] e\n3. [/] f\n4. [-] g",
		"anchors that are the same":      "<a id=\"x\"></a>a <a name=\"X\"></a>b\n\n# x\n\n# x\n\n[c](#x) [d](#nowhere)",
		"long names":                     "# " + strings.Repeat("word ", 100) + "\n\n[a](#" + strings.Repeat("word-", 99) + "word)",
		"page breaks":                    "\\newpage\n\na\n\n\\newpage\n\n|a|\n|-|\n\n\\newpage",
		"images":                         "![a \"b\" <c>](icon.png) ![](icon.png)\n\n![](nothing.png)\n\n![words](nothing.png)\n\n[![d](icon.png)](https://x.y)\n\n# ![e](icon.png)\n\n|![f](icon.png)|\n|-|",
		"an image in a note":             "a[^1]\n\n[^1]: [![b](icon.png)](https://x.y)",
		"two titles":                     "# a\n\n# b\n\n## c",
		"an empty heading":               "#\n\n## \n\n[a](#)",
		"directions":                     "# שלום עולם 12\n\nabc שלום, (def) مرحبا 1.\n\n- שלום\n\n|שלום|a|\n|-|-|\n|b|1|\n\n> [!NOTE]\n> שלום",
		"styles":                         "***a `b` ~~c~~*** ==d== <u>e</u> H<sub>2</sub>O x<sup>2</sup> <small>f</small> <kbd>g</kbd>\\\nh",
		"front matter":                   "---\ntitle: \"A < B & 'C'\"\nauthor: D\nlang: de\ndate: 2026-02-30\n---\na",
	} {
		t.Run(name, func(t *testing.T) { written(t, text) })
	}
}

func TestListsHaveTheirOwnForms(t *testing.T) {
	file := written(t, "1. a\n2. b\n\ntext\n\n1. c\n   1. d\n\ntext\n\n5. e\n")
	numbering := partOf(t, file, "word/numbering.xml")
	if n := strings.Count(numbering, "<w:abstractNum "); n != 4 {
		t.Errorf("%d forms for four lists", n)
	}
	if !strings.Contains(numbering, `<w:start w:val="5"/>`) {
		t.Error("the last list does not begin with 5")
	}
	lists := regexp.MustCompile(`<w:ilvl w:val="(\d)"/><w:numId w:val="(\d)"/>`).FindAllStringSubmatch(partOf(t, file, "word/document.xml"), -1)
	var got []string
	for _, l := range lists {
		got = append(got, l[2]+"/"+l[1])
	}
	if want := "1/0 1/0 2/0 3/1 4/0"; strings.Join(got, " ") != want {
		t.Errorf("items of %s, want %s", got, want)
	}
}

// Lists that do not count may be the same for Word, and there are not more of those
// that do than it can count.
func TestManyLists(t *testing.T) {
	file := written(t, strings.Repeat("- a\n\ntext\n\n1. b\n   - c\n\ntext\n\n", 20)+strings.Repeat("1. b\n\n---\n", 2000))
	if n := strings.Count(partOf(t, file, "word/numbering.xml"), "<w:abstractNum "); n != 2000 {
		t.Errorf("%d forms of lists", n)
	}
	if document := partOf(t, file, "word/document.xml"); !strings.Contains(document, ">1.</w:t>") {
		t.Error("no number is typed")
	}
}

// Numbers of a hundred and more have room beside the text.
func TestLongListsHang(t *testing.T) {
	narrow, wide := written(t, "9. a\n"), written(t, "9. a\n"+strings.Repeat("1. b\n", 991))
	hanging := func(file []byte) string {
		return regexp.MustCompile(`w:hanging="(\d+)"`).FindString(partOf(t, file, "word/numbering.xml"))
	}
	if hanging(narrow) >= hanging(wide) {
		t.Errorf("%s for one item, %s for a thousand", hanging(narrow), hanging(wide))
	}
}

const promotion = "---\ntitle: Role\ncandidate: Ana\nproposed_role: Role\ncycle: H2\ndocument: d1\ndate: 2026-03-14\n---\n\n" +
	"# Role\n\n| Name | Manager |\n| - | - |\n| Ana | Bo |\n\n## Summary\n\nText.\n\n"

func TestHeadingsAreNumbered(t *testing.T) {
	file := written(t, promotion+"## 2 Two\n\n### 2.1 A\n\n### 2.2 B\n\n## 3 Three\n\n### 3.1 C\n\n## 5 Five\n\n### 5.2 D\n\n## 2026 goals\n")
	text := partOf(t, file, "word/document.xml")
	for _, want := range []string{"Two", "A", "B", "Three", "C", "Five", "5.2 D", "2026 goals"} {
		if !strings.Contains(text, ">"+want+"</w:t>") {
			t.Errorf("no text %q", want)
		}
	}
	if n := strings.Count(partOf(t, file, "word/numbering.xml"), `<w:multiLevelType w:val="multilevel"/>`); n != 2 {
		t.Errorf("%d lists of numbers, want one for 2 and 3 and one for 5", n)
	}
	// In other texts a number may be part of the words.
	if text := documentOf(t, "# a\n\n## 3 wishes\n"); !strings.Contains(text, ">3 wishes<") {
		t.Errorf("a number was taken from a heading of the text")
	}
}

func TestPartsOfAPromotionDocument(t *testing.T) {
	file := written(t, promotion+"## Part\n\n*What it is about.*\n\nSee [the summary](#summary).\n\n| a | 1 |\n| - | -: |\n| b | 2 |\n")
	document := partOf(t, file, "word/document.xml")
	for _, want := range []string{
		`<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Heading1"/>`, `<w:pStyle w:val="DocumentLabel"/>`, `<w:tblStyle w:val="DocumentFacts"/>`,
		`<w:pStyle w:val="Statement"/>`, ` PAGEREF _to`, `<w:tblHeader/>`, `<w:pgSz w:w="11906" w:h="16838"/>`, `<w:titlePg/>`,
	} {
		if !strings.Contains(document, want) {
			t.Errorf("no %s in the document", want)
		}
	}
	for part, want := range map[string]string{
		"word/header1.xml": ">Role</w:t></w:r><w:r><w:tab/></w:r>", "word/footer1.xml": " NUMPAGES ",
		"word/styles.xml": `<w:lang w:val="en-GB"`, "docProps/core.xml": "<dc:title>Role</dc:title>", "docProps/custom.xml": "<vt:lpwstr>d1</vt:lpwstr>",
	} {
		if !strings.Contains(partOf(t, file, part), want) {
			t.Errorf("no %s in %s:\n%s", want, part, partOf(t, file, part))
		}
	}
	if !strings.Contains(partOf(t, file, "docProps/core.xml"), "2026-03-14T00:00:00Z") {
		t.Error("the day of the document is missing")
	}
}

func TestContentsAreAField(t *testing.T) {
	d := compose(t, "# T\n\n## One\n\na\n\n### Two\n\nb\n\n## Three\n\nc\n", typeset.Options{Contents: pagesetup.ContentsAlways})
	file, _ := docx.Write(d, nil, nil)
	for _, fault := range check(file) {
		t.Error(fault)
	}
	document := partOf(t, file, "word/document.xml")
	for _, want := range []string{`TOC \o &#34;1-2&#34;`, `<w:pStyle w:val="TOC1"/>`, `<w:pStyle w:val="TOC2"/>`, ">Contents<"} {
		if !strings.Contains(document, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(documentOf(t, "# T\n\n## One\n\na\n"), "TOC ") {
		t.Error("a short text has a table of contents")
	}
}

var (
	textOf     = regexp.MustCompile(`<w:t[ >][^<]*</w:t>|<w:tab/>|<w:br/>|</w:p>`)
	noteNumber = regexp.MustCompile(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>(?:<w:vertAlign w:val="superscript"/>)?</w:rPr><w:t [^>]*>\d+</w:t></w:r>`)
	tagOf      = regexp.MustCompile(`<[^>]*>`)
)

// wordsOf returns the words of a part.
func wordsOf(xml string) []string {
	xml = noteNumber.ReplaceAllString(xml, "")
	text := textOf.ReplaceAllStringFunc(xml, func(s string) string {
		if !strings.HasPrefix(s, "<w:t>") && !strings.HasPrefix(s, "<w:t ") {
			return "\x00 \x00"
		}
		return "\x00" + tagOf.ReplaceAllString(s, "") + "\x00"
	})
	var out strings.Builder
	for i, part := range strings.Split(text, "\x00") {
		if i%2 == 1 {
			out.WriteString(part)
		}
	}
	return strings.Fields(strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`, "&#39;", "'").Replace(out.String()))
}

// plainWords returns the words of blocks.
func plainWords(blocks []block.Block) []string {
	var out []string
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.Table != nil:
			for row := range b.Table.All() {
				for _, cell := range row.Cells {
					out = append(out, strings.Fields(block.TitleLine(block.WithoutPictures(cell)))...)
				}
			}
		case b.Kind == block.CodeBlock:
			for _, l := range b.Lines {
				out = append(out, strings.Fields(l.Text)...)
			}
		case b.Kind == block.List && b.Ordered && b.Children[len(b.Children)-1].Number > 32767:
			for k := range b.Children { // Word cannot count so far
				out = append(out, strconv.Itoa(b.Children[k].Number)+".")
				out = append(out, plainWords(b.Children[k:k+1])...)
			}
			continue
		default:
			if b.Task == block.Open {
				out = append(out, "☐")
			}
			if b.Task == block.Done {
				out = append(out, "☑")
			}
			out = append(out, strings.Fields(block.TitleLine(b.Text))...)
		}
		out = append(out, plainWords(b.Children)...)
	}
	return out
}

// The words of the document are all there, in order. Pictures are not words.
func TestWordsInOrder(t *testing.T) {
	noPictures := regexp.MustCompile(`!\[`)
	for name, text := range map[string]string{"everything": noPictures.ReplaceAllString(kitchenSink(t), "["), "specification": noPictures.ReplaceAllString(spectest.LongText(t), "[")} {
		d := compose(t, text, typeset.Options{Contents: pagesetup.ContentsNever})
		file, _ := docx.Write(d, nil, nil)
		got, want := wordsOf(partOf(t, file, "word/document.xml")), plainWords(d.Blocks)
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("%s: word %d is %q, want %q\nafter %q", name, i, got[max(0, i-5):min(len(got), i+5)], want[max(0, i-5):min(len(want), i+5)], want[max(0, i-12):i])
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d words, want %d", name, len(got), len(want))
		}
	}
}

// Each note is there once: in the footnotes if the text leads to it, by way of another
// one too, and below the text if it does not.
func TestNotesWithoutReference(t *testing.T) {
	for text, want := range map[string]string{
		"a\n\n[^1]: one":                                     "a one |",
		"a[^2]\n\n[^1]: one\n\n[^2]: two":                    "a one | two",
		"a[^2]\n\n[^1]: one[^3]\n\n[^2]: two\n\n[^3]: three": "a three one | two",
		"a[^1]\n\n[^1]: one[^2]\n\n[^2]: two":                "a | one 2 two",
		"a\n\n[^1]: one[^2]\n\n[^2]: two[^1]":                "a two | one",
		"a\n\n[^1]: one[^1]":                                 "a one |",
		"a\n\n[^1]: | b |\n    |---|\n    | one |":           "a b one |",
		"a[^1]\n\n[^1]: one\n\n[^2]: two\n\n[^3]: three":     "a two three | one",
	} {
		file := written(t, text)
		body, notes := wordsOf(partOf(t, file, "word/document.xml")), wordsOf(partOf(t, file, "word/footnotes.xml"))
		got := strings.TrimSpace(strings.Join(body, " ") + " | " + strings.Join(notes, " "))
		if got != want {
			t.Errorf("%q:\n%s\nwant\n%s", text, got, want)
		}
	}
}

// A field has a bookmark around all of it, and no more.
func TestFieldsAreBookmarked(t *testing.T) {
	text := "## 1 Title of one\n\nfirst *para*graph\n\n- item\n\n```\ncode\n```\n\nafter\n\n|a|b|\n|-|-|\n"
	span := func(from, to string) book.Span {
		return book.Span{From: strings.Index(text, from), To: strings.Index(text, to) + len(to)}
	}
	fields := []docx.Field{
		{Name: "title", Span: span("Title", "one")}, {Name: "body", Span: span("first", "code")}, {Name: "hidden"},
		{Name: "cell", Span: span("a|b", "a|b")},
	}
	fields[2].Span = book.Span{From: fields[1].Span.To, To: fields[1].Span.To}
	fields[3].Span.To = fields[3].Span.From + 1
	file, _ := docx.Write(compose(t, text, typeset.Options{}), fields, nil)
	for _, fault := range check(file) {
		t.Error(fault)
	}
	document := partOf(t, file, "word/document.xml")
	for name, want := range map[string]string{"title": "Title of one", "body": "first paragraph item code", "cell": "a"} {
		start := regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="` + name + `"/>`).FindStringSubmatchIndex(document)
		if start == nil {
			t.Errorf("no bookmark %s", name)
			continue
		}
		end := strings.Index(document, fmt.Sprintf(`<w:bookmarkEnd w:id="%s"/>`, document[start[2]:start[3]]))
		if got := strings.Join(wordsOf(document[start[1]:end]), " "); got != want {
			t.Errorf("the field %s has %q, want %q", name, got, want)
		}
	}
}

// A damaged image is described, and said.
func TestDamagedImages(t *testing.T) {
	icon, err := os.ReadFile(filepath.Join("..", "typeset", "testdata", "icon.png"))
	if err != nil {
		t.Fatal(err)
	}
	damaged := append(bytes.Clone(icon[:len(icon)/2]), make([]byte, len(icon)/2)...)
	store := picture.NewStore(fstest.MapFS{"a.png": {Data: damaged}})
	file, notices := docx.Write(compose(t, "![what it shows](a.png)\n\nx ![again](a.png)", typeset.Options{Pictures: store}), nil, nil)
	if document := partOf(t, file, "word/document.xml"); !strings.Contains(document, "what it shows") || !strings.Contains(document, "again") {
		t.Errorf("no description in %s", document)
	}
	if len(notices) != 1 {
		t.Errorf("notices %q", notices)
	}
	for _, fault := range check(file) {
		t.Error(fault)
	}
}

// The checker finds faults.
func TestTheCheckerFindsFaults(t *testing.T) {
	file := written(t, "# a\n\nb[^1] [c](#a) [d](https://x.y)\n\n1. e\n\n|f|\n|-|\n|g|\n\n[^1]: h\n")
	for _, change := range [][3]string{
		{"word/document.xml", `<w:sectPr>`, `<w:p/><w:sectPr>x`},
		{"word/document.xml", `<w:pStyle w:val="ListParagraph"/>`, `<w:jc w:val="left"/><w:pStyle w:val="ListParagraph"/>`},
		{"word/document.xml", `<w:jc`, `<w:jx`},
		{"word/document.xml", `<w:pStyle w:val="Title"/>`, `<w:pStyle w:val="Titel"/>`},
		{"word/document.xml", `w:id="1" w:name`, `w:id="2" w:name`},
		{"word/document.xml", `<w:gridCol `, `<w:gridCol w:x="" /><w:gridCol `},
		{"word/document.xml", `</w:p></w:tc>`, `</w:p><w:tbl><w:tblPr><w:tblW w:w="0"/></w:tblPr><w:tblGrid/></w:tbl></w:tc>`},
		{"word/numbering.xml", `w:ilvl="8"`, `w:ilvl="7"`},
		{"word/styles.xml", `<w:basedOn w:val="Normal"/>`, `<w:basedOn w:val="Title"/>`},
		{"word/footnotes.xml", `w:id="1"`, `w:id="9"`},
		{"word/_rels/document.xml.rels", `rId1"`, `rId99"`},
		{"[Content_Types].xml", `/word/document.xml`, `/word/other.xml`},
	} {
		t.Run(change[0]+" "+change[1], func(t *testing.T) {
			if partOf(t, file, change[0]) == strings.Replace(partOf(t, file, change[0]), change[1], change[2], 1) {
				t.Skip("there is no " + change[1])
			}
			if len(check(changed(t, file, change))) == 0 {
				t.Error("no fault was found")
			}
		})
	}
}

// changed returns a Word file with a change in one of its parts.
func changed(t *testing.T, file []byte, change [3]string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		text := partOf(t, file, f.Name)
		if f.Name == change[0] {
			text = strings.Replace(text, change[1], change[2], 1)
		}
		_, _ = io.WriteString(w, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzWrite holds that every text gives a valid file.
func FuzzWrite(f *testing.F) {
	f.Add(kitchenSink(f))
	f.Add("- [ ] a[^1]\n\n  > [!NOTE] b\n  > |c|\n  > |-|\n\n[^1]: d[^1]\n\n    - e")
	f.Add(promotion + "## 1 a\n\n### 1.1 b\n\n[x](#summary)")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 20_000 {
			written(t, text)
		}
	})
}
