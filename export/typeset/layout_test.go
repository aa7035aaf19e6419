package typeset

import (
	"bytes"
	"html"
	"math"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"promodoc/export/book"
	"promodoc/export/spectest"
)

// textOf returns a book's text in the order of its runs.
func textOf(b *book.Book) string {
	var out strings.Builder
	for p := range b.Pages {
		last := book.Run{Node: book.NoNode}
		for _, r := range b.Pages[p].Runs {
			if r.Node < 0 || isMarker(b, r.Node) {
				continue
			}
			r.Node = blockNode(b, r.Node)
			if r.Node != last.Node || math.Abs(r.Y-last.Y) > 6 {
				out.WriteByte(' ')
			}
			out.WriteString(r.Text)
			last = r
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

// blockNode returns the block that contains a node of linked text.
func blockNode(b *book.Book, node int32) int32 {
	for b.Nodes[node].Role == book.RoleLink || b.Nodes[node].Role == book.RoleReference {
		node = b.Nodes[node].Parent
	}
	return node
}

// isMarker reports whether a node is the marker of a list item. Those of notes
// are part of the text.
func isMarker(b *book.Book, node int32) bool {
	return b.Nodes[node].Role == book.RoleLabel && b.Nodes[b.Nodes[node].Parent].Role == book.RoleItem
}

func TestTextOrder(t *testing.T) {
	b := layOut(t, "# Title\n\nFirst *styled **words*** here.\n\n- item `one`\n- item two\n\n| h | i |\n| - | - |\n| c | d |\n\n> quoted\n\n    code  x\n\nNote[^1].\n\n[^1]: The note.\n")
	want := "Title First styled words here. item one item two h i c d quoted code x Note1. 1 The note."
	if got := textOf(b); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

var (
	rawHTML = regexp.MustCompile(`<!-- raw HTML omitted -->`)
	anyTag  = regexp.MustCompile(`<[^>]*>`)
	imgAlt  = regexp.MustCompile(`<img[^>]*alt="([^"]*)"[^>]*>`)
	aWord   = regexp.MustCompile(`[\pL\pN]+`)
)

// Every word that goldmark's HTML renderer shows is on the page, in its order.
func TestSpecificationExamplesKeepTheirWords(t *testing.T) {
	fonts := testFonts(t)
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	for i, ex := range spectest.Examples(t) {
		b := layOutWith(t, ex.Markdown, Options{Fonts: fonts})
		var out bytes.Buffer
		if err := md.Convert([]byte(ex.Markdown), &out); err != nil {
			t.Fatal(err)
		}
		if rawHTML.Match(out.Bytes()) {
			continue // shown as text by us and left out there
		}
		shown := anyTag.ReplaceAllString(imgAlt.ReplaceAllString(out.String(), " $1 "), " ")
		want := aWord.FindAllString(html.UnescapeString(shown), -1)
		if missing := missingWord(textOf(b), want); missing != "" {
			t.Errorf("example %d: %q is not on the page\n%s\npage: %s", i+1, missing, ex.Markdown, textOf(b))
		}
		checkMargins(t, b)
	}
}

// missingWord returns the first of the words that is not in the text in its order.
func missingWord(text string, words []string) string {
	for _, w := range words {
		at := strings.Index(text, w)
		if at < 0 {
			return w
		}
		text = text[at+len(w):]
	}
	return ""
}

func TestSameInputSamePages(t *testing.T) {
	src, err := os.ReadFile("testdata/kitchen-sink.md")
	if err != nil {
		t.Fatal(err)
	}
	fonts := testFonts(t)
	first := layOutWith(t, string(src), Options{Fonts: fonts})
	again := layOutWith(t, string(src), Options{Fonts: fonts})
	other := layOutWith(t, string(src), Options{Fonts: testFonts(t)})
	if !reflect.DeepEqual(first.Pages, again.Pages) || !reflect.DeepEqual(first.Nodes, again.Nodes) {
		t.Error("the second layout differs")
	}
	if !reflect.DeepEqual(first.Pages, other.Pages) {
		t.Error("a layout with cached words differs from one without")
	}
}

// The spans of runs are those of their words in the file.
func TestSpansOfRuns(t *testing.T) {
	file := "---\ntitle: T\n---\n# Head\n\nPlain text that is long enough to go over more than one line of the page, with *styled words* in it.\n\n- item\n\n| a | b |\n| - | - |\n| cell | x |\n\n    code line\n"
	b := layOut(t, file)
	for p := range b.Pages {
		for _, r := range b.Pages[p].Runs {
			if r.Node < 0 || isMarker(b, r.Node) {
				continue
			}
			if got, want := file[r.Span.From:r.Span.To], strings.TrimRight(r.Text, " "); strings.TrimRight(got, " \n") != want {
				t.Errorf("%q has the span of %q", want, got)
			}
		}
	}
}

func TestStructure(t *testing.T) {
	b := layOut(t, "# T\n\n## H\n\np <https://x.org> [*in* here](#h)[^1]\n\n- a\n  - b\n\n| x |\n| - |\n| y |\n\n> q\n\n    c\n\n![alt](icon.png)\n\n[^1]: n\n")
	var got []string
	names := map[book.Role]string{book.RoleParagraph: "P", book.RoleTitle: "Title", book.RoleHeading: "H", book.RoleList: "L", book.RoleItem: "LI", book.RoleLabel: "Lbl",
		book.RoleQuote: "Quote", book.RoleCode: "Code", book.RoleTable: "Table", book.RoleRow: "TR", book.RoleHeadCell: "TH", book.RoleCell: "TD", book.RoleFigure: "Figure",
		book.RoleBody: "Body", book.RoleNote: "Note", book.RoleReference: "Ref", book.RoleLink: "Link"}
	for _, n := range b.Nodes {
		path := names[n.Role]
		for at := n.Parent; at >= 0; at = b.Nodes[at].Parent {
			path = names[b.Nodes[at].Role] + "/" + path
		}
		got = append(got, path)
	}
	want := "Title H P P/Link P/Ref P/Ref/Link P/Ref P/Ref/Link L L/LI L/LI/Lbl L/LI/Body L/LI/Body/P " +
		"L/LI/Body/L L/LI/Body/L/LI L/LI/Body/L/LI/Lbl L/LI/Body/L/LI/Body L/LI/Body/L/LI/Body/P " +
		"Table Table/TR Table/TR/TH Table/TR Table/TR/TD Quote Quote/P Code Figure Note Note/Lbl Note/Lbl/Link Note/P"
	if s := strings.Join(got, " "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestOutlineSkipsNoLevel(t *testing.T) {
	b := layOut(t, "### deep first\n\n# one\n\n#### four\n\n## two\n\n# one again\n")
	want := []int{0, 0, 1, 1, 0}
	for i, o := range b.Outline {
		if o.Level != want[i] {
			t.Errorf("%s is on level %d, want %d", o.Title, o.Level, want[i])
		}
	}
}

func TestNotices(t *testing.T) {
	for md, want := range map[string]string{
		"![a](none.png)":               "The image none.png does not exist",
		"![a](../secret.png)":          "is not in the document's folder",
		"![a](/etc/passwd)":            "is not in the document's folder",
		"![a](https://x.org/i.png)":    "is on the network",
		"![a](sample.md)":              "none of the formats",
		"[a](#nowhere)":                "#nowhere has no target",
		"日 and 日 again":                "U+65E5",
		"bell \x07":                    "U+0007 <control>",
		"no notice, even for 🚀 and ✓.": "",
	} {
		b := layOut(t, md)
		if want == "" {
			if len(b.Notices) > 0 {
				t.Errorf("%q: %q", md, b.Notices)
			}
			continue
		}
		if len(b.Notices) != 1 || !strings.Contains(b.Notices[0], want) {
			t.Errorf("%q: %q, want one with %q", md, b.Notices, want)
		}
	}
}

func TestImagesFitThePage(t *testing.T) {
	b := layOut(t, "![alt text](icon.png)")
	im := b.Pages[0].Images[0]
	if im.W != 64 || im.H != 64 || im.Address != "icon.png" || im.Alt != "alt text" || im.Picture == nil {
		t.Errorf("image %.1f x %.1f, %s, %q", im.W, im.H, im.Address, im.Alt)
	}
}

func TestLayoutNeedsFonts(t *testing.T) {
	if _, err := Layout([]byte("x"), Options{}); err == nil {
		t.Error("no error without fonts")
	}
}
