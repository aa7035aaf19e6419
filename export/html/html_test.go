package html_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	nethtml "golang.org/x/net/html"

	"promodoc/app/pagesetup"
	"promodoc/export/composition"
	"promodoc/export/face"
	"promodoc/export/html"
	"promodoc/export/picture"
	"promodoc/export/spectest"
	"promodoc/export/typeset"
)

var fonts = sync.OnceValue(func() *face.Fonts { return face.Embedded(nil) })

func compose(tb testing.TB, text string, contents pagesetup.Contents) *composition.Document {
	tb.Helper()
	store := picture.NewStore(os.DirFS(filepath.Join("..", "typeset", "testdata")))
	d, _, err := typeset.Compose([]byte(text), typeset.Options{Fonts: fonts(), Pictures: store, Contents: contents})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// content returns the text of an HTML file without what is around it.
func content(tb testing.TB, text string) string {
	tb.Helper()
	data, _ := html.Write(compose(tb, text, pagesetup.ContentsNever))
	_, after, _ := strings.Cut(string(data), "<main>\n")
	before, _, _ := strings.Cut(after, "</main>")
	return before
}

func TestFragment(t *testing.T) {
	got := string(html.Fragment(compose(t, "# A\n\n[b](#a) [c](https://x.y)[^1]\n\n[^1]: d", pagesetup.ContentsAlways)))
	want := "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n<header>\n<h1>A</h1>\n</header>\n" +
		"<p>b <a href=\"https://x.y\">c</a><sup>1</sup></p>\n"
	if !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestElements(t *testing.T) {
	const cell = ` style="border-bottom:1px solid #d9d5cc;padding:4px 14px 4px 0;vertical-align:top`
	for _, c := range []struct{ name, md, want string }{
		{"styles", "a *b* **c** ~~d~~ `e<` ==f== H<sub>2</sub>O\\\ng", `<p>a <em>b</em> <strong>c</strong> <s>d</s> <code>e&lt;</code> <mark style="background:#fff1b8">f</mark> H<sub>2</sub>O<br>g</p>`},
		{"links", "[a](https://x.y/?q=1&r=2) [b](#c) [d](#nowhere)\n\n## c", "<p><a href=\"https://x.y/?q=1&amp;r=2\">a</a> <a href=\"#c\">b</a> d</p>\n<h2 id=\"c\">c</h2>"},
		{"tight list", "- a\n- b\n  1. c", "<ul>\n<li>a\n</li>\n<li>b\n<ol>\n<li>c\n</li>\n</ol>\n</li>\n</ul>"},
		{"loose list", "3. a\n\n4. b", "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>"},
		{"tasks", "- [ ] a\n- [x] b", "<ul>\n<li class=\"task\" style=\"list-style:none\">☐ a\n</li>\n<li class=\"task\" style=\"list-style:none\">☑ b\n</li>\n</ul>"},
		{"tasks of other programs", "- [/] a\n- [-] b", "<ul>\n<li class=\"task\" style=\"list-style:none\">▨ a\n</li>\n<li class=\"task\" style=\"list-style:none\">☒ b\n</li>\n</ul>"},
		{"quote, code, rule", "> a\n\n```\nb\n<c>\n```\n\n***", "<blockquote>\n<p>a</p>\n</blockquote>\n<pre><code>b\n&lt;c&gt;\n</code></pre>\n<hr>"},
		{"table", "|a|b|\n|-|-:|\n|c|d|", `<table style="border-collapse:collapse">` + "\n<thead>\n<tr><th scope=\"col\"" + cell + `;text-align:left">a</th><th scope="col"` + cell +
			";text-align:right\">b</th></tr>\n</thead>\n<tbody>\n<tr><td" + cell + `">c</td><td` + cell + ";text-align:right\">d</td></tr>\n</tbody>\n</table>"},
		{"right to left", "שלום", `<p dir="rtl">שלום</p>`},
		{"box", "> [!NOTE] A *b*\n> c", `<aside style="border-left:3px solid #8a9095;background:#f6f4ef;padding:8px 12px;margin:12px 0">` + "\n<p><strong>A </strong><strong><em>b</em></strong></p>\n<p>c</p>\n</aside>"},
		{"missing images", "![a](x.png)\n\n![](x.png)", "<figure><em>a</em></figure>\n<figure><em>Picture not shown: x.png</em></figure>"},
		{"HTML is text", "<script>alert(1)</script> <x onclick=y>", "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt; &lt;x onclick=y&gt;\n</code></pre>"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.TrimRight(content(t, c.md), "\n")
			if i := strings.Index(got, "\n<h2 id=\"references\""); i >= 0 {
				got = got[:i]
			}
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestImagesAreInTheFile(t *testing.T) {
	got := content(t, "![icon](icon.png)\n\na ![](icon.png) b")
	if !regexp.MustCompile(`<figure><img src="data:image/png;base64,[A-Za-z0-9+/=]+" alt="icon" width="\d+" height="\d+"></figure>`).MatchString(got) {
		t.Errorf("no image in %.300s", got)
	}
	if !strings.Contains(got, ` alt=""`) {
		t.Error("an image without description has no empty alternative text")
	}
}

func TestNotesLeadThereAndBack(t *testing.T) {
	got := content(t, "a[^x] b[^x]\n\n[^x]: c")
	for _, want := range []string{
		`a<sup><a href="#note:1" id="noteref:1" role="doc-noteref">1</a></sup> b<sup><a href="#note:1" role="doc-noteref">1</a></sup>`,
		`<li id="note:1" value="1">`, `<a href="#noteref:1" role="doc-backlink">`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestFile(t *testing.T) {
	data, _ := html.Write(compose(t, "---\ntitle: A < B\nlang: de\ndocument: d\"1\ncandidate: C\n---\n\n# A < B\n\n|x|\n|-|\n|y|\n\n## One\n\n### Two\n\n## Three\n", pagesetup.ContentsAlways))
	for _, want := range []string{"<!DOCTYPE html>\n<html lang=\"de\">", "<title>A &lt; B</title>", `<meta name="author" content="C">`,
		`<meta name="promodoc-document" content="d&#34;1">`, "<header>\n<p class=\"label\">Beförderungsdokument</p>\n<h1", `<nav aria-label="Inhalt">`,
		"<li><a href=\"#one\">One</a>\n<ul>\n<li><a href=\"#two\">Two</a></li>\n</ul></li>\n<li><a href=\"#three\">Three</a></li>\n</ul>"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %s in\n%s", want, data)
		}
	}
}

// void elements have no end.
var void = []string{"meta", "br", "hr", "img"}

// faults returns what is wrong with a file: elements that do not end where they
// should, IDs that are there twice, links that lead nowhere, scripts and what would be
// fetched.
func faults(file string) []string {
	var out []string
	var open []string
	ids, links := map[string]bool{}, []string{}
	z := nethtml.NewTokenizer(strings.NewReader(file))
	for {
		switch kind := z.Next(); kind {
		case nethtml.ErrorToken:
			if len(open) > 0 {
				out = append(out, "not ended: "+strings.Join(open, " "))
			}
			for _, l := range links {
				if !ids[l] {
					out = append(out, "a link leads to "+l)
				}
			}
			return out
		case nethtml.StartTagToken:
			t := z.Token()
			if !slices.Contains(void, t.Data) {
				open = append(open, t.Data)
			}
			if t.Data == "script" || t.Data == "link" || t.Data == "iframe" {
				out = append(out, "there is a "+t.Data)
			}
			for _, a := range t.Attr {
				switch {
				case a.Key == "id" && ids[a.Val]:
					out = append(out, "the ID is there twice: "+a.Val)
				case a.Key == "id":
					ids[a.Val] = true
				case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
					links = append(links, a.Val[1:])
				case a.Key == "src" && !strings.HasPrefix(a.Val, "data:image/"), strings.HasPrefix(a.Key, "on"), strings.HasPrefix(a.Val, "javascript:"):
					out = append(out, a.Key+" is "+a.Val)
				}
			}
		case nethtml.EndTagToken:
			name := z.Token().Data
			if n := len(open) - 1; n < 0 || open[n] != name {
				out = append(out, "an end of "+name+" in "+strings.Join(open, " "))
			} else {
				open = open[:n]
			}
		}
	}
}

func TestEverythingIsValid(t *testing.T) {
	sink, err := os.ReadFile(filepath.Join("..", "typeset", "testdata", "kitchen-sink.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{string(sink), spectest.LongText(t), "", "a[^1]\n\n[^1]: b[^2]\n[^2]: c"} {
		data, notices := html.Write(compose(t, text, pagesetup.ContentsAlways))
		for _, fault := range faults(string(data)) {
			t.Error(fault)
		}
		if len(notices) > 0 {
			t.Error(notices)
		}
	}
	for _, e := range spectest.Examples(t) {
		for _, fault := range faults(content(t, e.Markdown)) {
			t.Errorf("%q: %s", e.Markdown, fault)
		}
	}
}

// FuzzWrite holds that every text gives a file that needs nothing else.
func FuzzWrite(f *testing.F) {
	f.Add("<a id=\"x\"></a> <h2 id=x>a</h2> [b](#x) [[#x]]\n\n> [!NOTE]\n> a[^1]\n\n[^1]: b")
	f.Add("![a](data:image/png;base64,x) <img src=\"javascript:x\" onerror=y> [a](javascript:x)")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		data, _ := html.Write(compose(t, text, pagesetup.ContentsAlways))
		for _, fault := range faults(string(data)) {
			t.Errorf("%q: %s", text, fault)
		}
	})
}

// The table of contents of a promotion document is below that of the considerations.
func TestContentsBelowTheConsiderations(t *testing.T) {
	data, _ := html.Write(compose(t, "---\ndocument: d\n---\n\n# T\n\n## At a glance\n\n| | Consideration | Examples |\n|-|-|-|\n| 1 | One | [1.1 First](#11-first) |\n\n"+
		"## 1 One\n\n### 1.1 First\n\nText.\n", pagesetup.ContentsAlways))
	got := string(data)
	table, contents, text := strings.Index(got, "</table>"), strings.Index(got, "<nav"), strings.Index(got, "Text.")
	if table < 0 || contents < table || text < contents {
		t.Errorf("the table is at %d, the contents at %d, the text at %d", table, contents, text)
	}
}
