package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"promodoc/app/message"
)

// outlineOf returns the blocks of a page in short.
func outlineOf(p Page) string {
	var b strings.Builder
	var items func(all []Item, depth int)
	items = func(all []Item, depth int) {
		for _, item := range all {
			fmt.Fprintf(&b, "%d%s%s\n", item.Line, strings.Repeat(" ", depth+1), item.Markdown)
			items(item.More, depth+1)
			items(item.Nested, depth+1)
		}
	}
	for _, block := range p.Blocks {
		switch block.Kind {
		case Heading:
			fmt.Fprintf(&b, "%d h%d %s\n", block.Line, block.Level, block.Markdown)
		case Paragraph:
			fmt.Fprintf(&b, "%d p %s\n", block.Line, block.Markdown)
		case List:
			items(block.Items, 0)
		case TableBlock:
			for _, row := range block.Table.Rows {
				var cells []string
				for _, c := range row.Cells {
					cells = append(cells, c.Plain)
				}
				fmt.Fprintf(&b, "%d | %s\n", row.Line, strings.Join(cells, " | "))
			}
		case Other:
			fmt.Fprintf(&b, "%d other %d\n", block.Line, block.Cause)
		}
	}
	for _, s := range p.Skipped {
		fmt.Fprintf(&b, "%d skipped %d %s\n", s.Line, s.Cause, s.Text)
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, test := range []struct{ file, text, want string }{
		{"a.md", "---\ntitle: T\n---\n# One {#id}\n\nText\n\n- a\n  - b\n\n  more\n<!-- note -->\n",
			"4 h10 One\n6 p Text\n8 a\n11  more\n9  b\n1 skipped 1 title: T\n12 skipped 4 note\n"},
		{"a.md", "**A.** b\n**C.** d\n", "1 p **A.** b\n2 p **C.** d\n"},
		{"a.md", "<details><summary>S</summary>\n\n## In\n\n</details>\n\nx\n", "1 h15 S\n3 h20 In\n7 p x\n"},
		{"a.md", "| A | B |\n|-|-|\n| • x | y<br>z |\n", "1 | A | B\n3 | x | y z\n"},
		{"a.md", "| A | B |\n|-|-|\n| x | y | z |\n", "1 | A | B | \n3 | x | y | z\n"},
		{"a.md", "x\n\n![p](p.png)\n", fmt.Sprintf("1 p x\n3 other %d\n", Picture)},
		{"a.html", "<title>T | Site</title><body><nav>Home</nav>\n<main><h1>H</h1><div>loose <b>text</b></div></main>",
			fmt.Sprintf("2 h10 H\n2 p loose **text**\n1 skipped %d Home\n", OutsideMain)},
		{"a.html", "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "1 | a | b\n1 | a | c\n"},
		{"a.csv", "sep=|\na|b\nc|d, e\n", "2 | a | b\n3 | c | d, e\n"},
		{"a.csv", "Title, for all; of us\na;b;c\nd, e;f, g;h\ni;j;k\n", "1 | Title, for all | of us\n2 | a | b | c\n3 | d, e | f, g | h\n4 | i | j | k\n"},
		{"a.csv", "a,b 3\" c\n", "1 | a | b 3\" c\n"},
		{"a.txt", "a\tb\nc\td\n", "1 | a | b\n2 | c | d\n"},
		{"a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://h.example/a/b\n\n<h1>caf=E9</h1><p><a href=3D\"c\">d</a></p>\n--x--\n",
			"1 h10 café\n1 p [d](https://h.example/a/c)\n"},
		{"a.mht", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>cut", "1 p cut\n"},
		{"a.html", "<style>.c1{font-weight:700}</style><p><span class=c1>A</span></p><h2>B<span class=mw-editsection>[edit]</span></h2>", "1 p **A**\n1 h20 B\n"},
		{"a.json", "[{\"level\": \"L1\", \"skills\": {\"Craft\": [\"Ships it.\"], \"Team\": [\"Helps.\"]}}]", "1 h10 L1\n1 h20 Craft\n1 Ships it.\n1 h20 Team\n1 Helps.\n"},
		{"a.csv", "a;b,c;d\n\"x\ny\";z\n", "1 | a | b,c | d\n2 | x y | z\n"},
	} {
		p, err := Read(test.file, []byte(test.text), "")
		if got := outlineOf(p); err != nil || got != test.want {
			t.Errorf("%s %q: %v, got\n%swant\n%s", test.file, test.text, err, got, test.want)
		}
	}
}

// What the front matter says is taken in each of its forms, and its lines count.
func TestFrontMatter(t *testing.T) {
	for _, front := range []string{
		"---\ntitle: A: b\nlang: de_AT\ndate: 2026-03-14\n---\n",
		"---\ntitle: \"A: b\"\nlanguage: de-AT\nversion: 2026-03-14\ndate: 2025-01-01\n---\n",
		"+++\ntitle = 'A: b'\nlanguageCode = 'de-AT'\ndate = 2026-03-14\n+++\n",
		"{\"title\": \"A: b\",\n\"lang\": \"de-AT\", \"date\": \"2026-03-14\"}\n",
		"\xef\xbb\xbf---\r\ntitle: A: b\r\nlang: de-AT\r\ndate: 2026-03-14\r\n---\r\n",
		"---\rtitle: A: b\rlang: de-AT\rdate: 2026-03-14\r---\r",
	} {
		p, err := Read("a.md", []byte(front+"# H\n"), "")
		if err != nil || p.Title != "A: b" || !p.Titled || p.Language != "de-AT" || p.Version != "2026-03-14" || len(p.Skipped) != 1 || len(p.Blocks) != 1 {
			t.Fatalf("%q: %v %+v", front, err, p)
		}
		lines := strings.Count(strings.ReplaceAll(strings.ReplaceAll(front, "\r\n", "\n"), "\r", "\n"), "\n")
		if p.Blocks[0].Line != lines+1 || strings.Contains(p.Skipped[0].Text, "---") {
			t.Errorf("%q: line %d, skipped %q", front, p.Blocks[0].Line, p.Skipped[0].Text)
		}
	}
	if p, err := Read("a.md", []byte("{\"title\": \"A\"}"), ""); err != nil || p.Title != "A" || len(p.Blocks) != 0 {
		t.Errorf("nothing but front matter: %v %+v", err, p)
	}
}

// A web page is read as one under any name, in any encoding.
func TestWebPagesUnderOtherNames(t *testing.T) {
	page := "<!DOCTYPE html>\n<html lang=de><title>T</title><body><h1>H</h1><p>a\n</html>"
	wide := "\xff\xfe"
	for _, r := range page {
		wide += string([]byte{byte(r), 0})
	}
	for _, data := range []string{page, "\xef\xbb\xbf" + page, "<?xml version='1.0'?>\n<!-- saved -->\n" + page, strings.ToUpper(page), wide} {
		for _, name := range []string{"a.md", "a", "a.csv", "a.txt"} {
			p, err := Read(name, []byte(data), "")
			if err != nil || !strings.EqualFold(p.Language, "de") || p.Title != "T" || p.Titled || p.Blocks[0].Level != HeadingLevel || p.Blocks[0].Plain != "H" {
				t.Errorf("%s %q: %v %+v", name, data, err, p)
			}
		}
	}
	p, err := Read("a.txt", []byte("<meta charset=iso-8859-2><p>\xb1"), "")
	if err == nil && p.Blocks[0].Plain == "ą" {
		t.Error("Markdown that begins with an element is read as a web page")
	}
	p, err = Read("a.txt", []byte("<html><meta charset=iso-8859-2><p>\xb1"), "")
	if err != nil || p.Blocks[0].Plain != "ą" {
		t.Errorf("what a page declares: %v %+v", err, p)
	}
}

func TestLinks(t *testing.T) {
	p, err := Read("a.md", []byte("See [a](b.md), [c](#d) and [e](https://e.example).\n"), "")
	if err != nil {
		t.Fatal(err)
	}
	if text := p.Blocks[0].Text; text.Markdown != "See a, c and [e](https://e.example)." || text.LostLinks != 1 || text.InnerLinks != 1 || len(text.Links) != 1 {
		t.Errorf("got %+v", text)
	}
	p, _ = Read("a.md", []byte("[a](b.md)\n"), "https://e.example/x/y.md")
	if text := p.Blocks[0].Text; text.Markdown != "[a](https://e.example/x/b.md)" || text.LinkShare != 1 {
		t.Errorf("got %+v", text)
	}
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		file, text, base string
		kind             *message.Message
		want             string
	}{
		{"a.csv", "a,\"b\n", "", errTable, "a.csv:1:"},
		{"a.html", strings.Repeat("<div>", 2000), "", ErrTooDeep, "a.html:1:"},
		{"a.md", "x", "x.example", errAddress, `"x.example"`},
	} {
		if _, err := Read(test.file, []byte(test.text), test.base); !message.Is(err, test.kind) || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: got %v", test.file, err)
		}
	}
}

// A page is read up to a limit, and the user is told.
func TestLongPagesAreCut(t *testing.T) {
	for name, text := range map[string]string{
		"texts.html":    "<p>One<p>" + strings.Repeat("<li>Two", MaxTexts),
		"elements.html": "<p>One<p>" + strings.Repeat("<i></i>", MaxElements),
		"elements.md":   "One\n\n<div>" + strings.Repeat("<i></i>", MaxElements) + "</div>\n",
	} {
		p, err := Read(name, []byte(text), "")
		if err != nil || len(p.Blocks) == 0 || p.Blocks[0].Plain != "One" || len(p.Notices) != 1 || !strings.Contains(p.Notices[0], name+": only the ") {
			t.Errorf("%s: %d blocks, %v, %v", name, len(p.Blocks), p.Notices, err)
		}
	}
}

// What is left out of a page has its line, code too.
func TestCodeHasItsLine(t *testing.T) {
	const page = "# A\n\nText.\n\n```go\nfunc a() {\n\n}\n```\n\n- item\n\n      in <item>\n\nText.\n\n    indented\n    more\n\n~~~\ntilde\n~~~\n"
	p, err := Read("page.md", []byte(page), "")
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for _, b := range p.Blocks {
		if b.Kind == Other {
			got = append(got, b.Line)
		}
	}
	if want := []int{5, 17, 20}; !slices.Equal(got, want) {
		t.Errorf("the blocks of code are on the lines %d, want %d", got, want)
	}
}
