package htmlpaste_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"promodoc/export/htmlpaste"
	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// Pieces of what programs put on the clipboard, in their own manner.
var pages = []struct{ name, html, want string }{
	{"a browser", `<meta charset='utf-8'><h2 style="box-sizing: border-box; margin-top: 24px; font-weight: 600;">Results</h2>` +
		`<p style="color: rgb(31, 35, 40); font-style: normal; font-weight: 400;">The <strong style="font-weight: 600;">nightly run</strong> takes ` +
		`<em>40 minutes</em>, see <a href="https://example.org/run?a=1&amp;b=2" rel="nofollow">the log</a> and <code>make run</code>.</p>` +
		`<ul style="list-style-type: disc;"><li style="display: list-item;">one</li><li>two<ul><li>three</li></ul></li></ul><span>&nbsp;</span>`,
		"## Results\n\nThe **nightly run** takes *40 minutes*, see [the log](https://example.org/run?a=1&b=2) and `make run`.\n\n- one\n- two\n  - three"},
	{"Google Docs", `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0b0c"><p dir="ltr" style="line-height:1.38;margin-top:0pt;">` +
		`<span style="font-size:11pt;font-family:Arial;font-weight:400;font-style:normal;text-decoration:none;">We moved to </span>` +
		`<span style="font-weight:700;font-style:normal;">one queue</span><span style="font-weight:400;font-style:italic;"> in June</span>` +
		`<span style="font-weight:400;">, </span><a href="https://example.org/d" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">design</span></a>` +
		`<span style="font-weight:400;text-decoration:line-through;">old</span></p><br /><ol style="margin-top:0;"><li dir="ltr" style="list-style-type:decimal;" aria-level="1">` +
		`<p dir="ltr" role="presentation"><span style="font-weight:400;">first</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>inner</span></p></li></ul>` +
		`<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>second</span></p></li></ol></b><br class="Apple-interchange-newline">`,
		"We moved to **one queue** *in June*, [design](https://example.org/d)~~old~~\n\n1. first\n   - inner\n2. second"},
	{"Word", `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml></xml><![endif]--></head><body lang=EN-GB>` +
		`<!--StartFragment--><p class=MsoNormal>Some <b style='mso-bidi-font-weight:normal'>bold</b> and <i style='mso-bidi-font-style:normal'>slanted</i> text<o:p></o:p></p>` +
		`<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>one<o:p></o:p></p>` +
		`<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>deeper<o:p></o:p></p>` +
		`<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>two<o:p></o:p></p>` +
		`<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>numbered</p><!--EndFragment--></body></html>`,
		"Some **bold** and *slanted* text\n\n- one\n  - deeper\n- two\n\n1. numbered"},
	{"LibreOffice", `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/>` +
		`<style type="text/css">p { margin-bottom: 0.1in }</style></head><body lang="en-US" dir="ltr"><p style="line-height: 100%; margin-bottom: 0in">One <b>bold</b>, one <i>slanted</i>, ` +
		`<font face="Liberation Mono, monospace">x</font></p><ol><li><p style="margin-bottom: 0in">first</p></li><li><p>second</p></li></ol>` +
		`<table width="100%"><col width="50%"/><tr><td><p>Name</p></td><td><p>Days</p></td></tr><tr><td><p>Run</p></td><td><p>4</p></td></tr></table></body></html>`,
		"One **bold**, one *slanted*, x\n\n1. first\n2. second\n\n| Name | Days |\n| ---- | ---- |\n| Run  | 4    |"},
	{"a mail", `<meta charset="utf-8"><div dir="ltr"><div>Hello <b>Ada</b>,</div><div>two lines</div><div><br></div><div>a new paragraph</div><blockquote class="gmail_quote"><div>quoted</div></blockquote></div>`,
		"Hello **Ada**,\\\ntwo lines\n\na new paragraph\n\n> quoted"},
	{"Word on the web", `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">one</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>` +
		`<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle2"><li data-aria-level="2"><p class="Paragraph"><span class="TextRun" style="font-weight:bold">inner</span></p></li></ul></div>`,
		"- one\n  - **inner**"},
	{"a cell of a sheet", `<google-sheets-html-origin><style></style><table><tbody><tr><td style="font-weight:bold">one cell</td></tr></tbody></table>`, ""},
	{"an editor of code", `<meta charset='utf-8'><div style="color: #ccc;background-color: #1f1f1f;font-family: 'Fira Code', monospace;font-weight: normal;white-space: pre;"><div><span style="color: #569cd6;font-weight: bold;">func</span><span> *a*</span></div></div>`, ""},
	{"plain text in a browser", `<meta charset='utf-8'><span style="color: rgb(0, 0, 0); font-weight: 400;">only text</span>`, ""},
	{"an address", `<a href="https://example.org/a_b_c">https://example.org/a_b_c</a>`, "<https://example.org/a_b_c>"},
	{"what must not be opened", `<p><a href="javascript:alert(1)">click</a> and <b>this</b></p><script>bad()</script><img src=x onerror=bad()>`, "click and **this**"},
	{"syntax as text", `<p><b>a*b</b> 1. c_d_e [f](g)</p>`, "**a\\*b** 1. c_d_e \\[f](g)"},
	{"code", "<pre class=\"highlight\"><code><span>a</span> := 1\n\n  b()\n</code></pre><p>after</p>", "```\na := 1\n\n  b()\n```\n\nafter"},
	{"styles without a form in Markdown", `<p>H<sub>2</sub>O, x<sup>2</sup>, <mark>m</mark>, <u>u</u> and <a href="https://x.y"><u>a link</u></a></p>`,
		"H<sub>2</sub>O, x<sup>2</sup>, <mark>m</mark>, <ins>u</ins> and [a link](https://x.y)"},
	{"a form", `<form><p>a <b>b</b></p><fieldset>c<button>d</button></fieldset></form>`, "a **b**\n\nc"},
	{"spaces", `<p>a&nbsp;<b>b&nbsp;</b>c&nbsp;: d</p>`, "a **b** c\u00a0: d"},
}

func TestMarkdown(t *testing.T) {
	for _, page := range pages {
		got, ok := htmlpaste.Markdown([]byte(page.html))
		if ok != (page.want != "") || ok && got != page.want {
			t.Errorf("%s: %t\n got %q\nwant %q", page.name, ok, got, page.want)
		}
	}
}

func TestUTF16(t *testing.T) {
	var source []byte
	for _, u := range utf16.Encode([]rune("<b>é</b>")) {
		source = append(source, byte(u), byte(u>>8))
	}
	if got, ok := htmlpaste.Markdown(source); !ok || got != "**é**" {
		t.Errorf("got %q", got)
	}
}

func TestLimits(t *testing.T) {
	for name, source := range map[string]string{
		"too large": "<b>a</b>" + strings.Repeat("x", htmlpaste.MaxSize),
		"too deep":  "<b>" + strings.Repeat("<div>", 400) + "a",
		"too many":  strings.Repeat("<b>a</b><i>b</i>", 20_000),
		"nothing":   "",
	} {
		if got, ok := htmlpaste.Markdown([]byte(source)); ok {
			t.Errorf("%s gives %d bytes", name, len(got))
		}
	}
}

// FuzzMarkdown checks that any bytes give Markdown that can be parsed, without HTML.
func FuzzMarkdown(f *testing.F) {
	for _, page := range pages {
		f.Add([]byte(page.html))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		got, ok := htmlpaste.Markdown(source)
		if !ok {
			return
		}
		again := mdtree.Parse(got, 0, 0)
		again.Normalize()
		text, _ := mdwrite.Write(again)
		if string(text) != got+"\n" {
			t.Fatalf("%q is read as %q", got, text)
		}
	})
}

func BenchmarkMarkdown(b *testing.B) {
	source := []byte(strings.Repeat(pages[0].html+pages[1].html, 200))
	b.SetBytes(int64(len(source)))
	for b.Loop() {
		if _, ok := htmlpaste.Markdown(source); !ok {
			b.Fatal("not converted")
		}
	}
}
