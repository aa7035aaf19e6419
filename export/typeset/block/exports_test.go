package block_test

import (
	"strings"
	"testing"

	"promodoc/app/doclang"
	"promodoc/export/typeset/block"
)

// parsed returns the blocks of a text, a line for each.
func parsed(md string) string {
	doc := block.Parse([]byte(md))
	var b strings.Builder
	dump(append(doc.Blocks, doc.Notes...), 0, &b)
	return strings.TrimRight(b.String(), "\n")
}

func checkBlocks(t *testing.T, cases []struct{ name, md, want string }) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := parsed(c.md); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

const prose = `p "a b"`

// Blocks between two lines, and what only looks like one.
func TestContainers(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"div", "::: {.note title=\"A *b*\"}\nc\n\n- d\n:::\n\ne", "box \"A \"b \"b\"bi\n p \"c\"\n list ordered=false tight=true\n  item 0 task=0\n   p \"d\"\np \"e\""},
		{"div by a word", "::: warning\na\n:::", "box \"Warning\"b\n p \"a\""},
		{"div with a title", ":::tip[A]\na\n:::\n\n::: details B c\nd\n:::", "box \"A\"b\n p \"a\"\nbox \"B c\"b\n p \"d\""},
		{"div of another kind", "::: {custom-style=\"Quote\"}\na\n:::", `p "a"`},
		{"divs in each other", ":::: a\n::: note\nb\n:::\nc\n::::", "box \"Note\"b\n p \"b\"\np \"c\""},
		{"code in a div", "::: a\n```\n:::\n```\nb\n:::\n\nc", "code \":::\"\np \"b\"\np \"c\""},
		{"div without an end", "::: note\na", `p "::: note a"`},
		{"colons", "a ::: b\n:::\n", `p "a ::: b :::"`},
		{"macro", "{info:title=A}\nb\n{info}\nc", "box \"A\"b\n p \"b\"\np \"c\""},
		{"macro without a title", "{warning}\na\n{warning}\n\n{panel}\nb\n{panel}\n\n{expand:C}\nd\n{expand}", "box \"Warning\"b\n p \"a\"\nbox\n p \"b\"\nbox \"C\"b\n p \"d\""},
		{"macro on a line", "{note}a{note}", "box \"Note\"b\n p \"a\""},
		{"macros that only hold text", "{excerpt}\na\n{excerpt}\n{quote}\nb\n{quote}", "p \"a\"\nquote\n p \"b\""},
		{"macro with code", "{code:java|title=A}\n*a*\n• b\n{code}\n{noformat}c\nd{noformat}", "p \"A\"b\ncode \"*a*\" \"• b\"\ncode \"c\" \"d\""},
		{"unknown macro", "{foo:A-1}\n\n{info} is text", "p \"{foo:A-1}\"\np \"{info} is text\""},
		{"environment of TeX", "a\n\\begin{b}\nc \\\\\n\\end{b}\nd", "p \"a\"\ncode \"\\\\begin{b}\" \"c \\\\\\\\\" \"\\\\end{b}\"\np \"d\""},
		{"callout of Notion", "<aside>\n💡 **a**\n\n</aside>\n\nb", "box\n p \"💡 \" \"a\"b\np \"b\""},
		{"formula", "$$\na_1 \\\\\n*b*\n$$\nc", "code \"a_1 \\\\\\\\\" \"*b*\"\np \"c\""},
		{"formula in a line", "$a_1 * b_2 * c$ and $5 or $6 and $\\%$5", `p "$a_1 * b_2 * c$ and $5 or $6 and $%$5"`},
		{"formula of Google Docs", "$E \\= mc^2$", `p "$E = mc^2$"`},
		{"links to notes with a sharp", "[[C# and F#]] [[a#b]]", `p "C# and F# a > b"`},
		{"contents", "[TOC]\n\n{toc:maxLevel=2}\n\na", `p "a"`},
		{"hidden to a line that ends so", "a\n\n%% b\nc\n%%\n\nd", "p \"a\"\np \"d\""},
		{"percent signs", "%%% a\n%%%%\nb", `p "%%% a %%%% b"`},
	})
}

func TestContentsAreAskedFor(t *testing.T) {
	for md, want := range map[string]bool{"[TOC]": true, "a\n\n[[_TOC_]]\n\nb": true, "{toc}": true, "a [TOC]": false, "[TOC]: /a": false, "> {toc}": true, "{toc}x": false} {
		if got := block.Parse([]byte(md)).Contents; got != want {
			t.Errorf("%q asks for contents: %v, want %v", md, got, want)
		}
	}
}

// Lines that begin alike are lines on the page too.
func TestLines(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"prose", "a\nb", prose},
		{"properties", "Owner: A\nDue date: May 3\nURL: https://x.y", `p "Owner: A"! "Due date: May 3"! "URL: " "https://x.y"<https://x.y#>`},
		{"strong labels", "**Situation:** a\n**Action**: b", `p "Situation:"b " a"! "Action"b ": b"`},
		{"fields", "up:: a\nstatus:: b", `p "up:: a"! "status:: b"`},
		{"one label", "Note: a\nb", `p "Note: a b"`},
		{"labels in lower case", "this is: a\nthat is: b", `p "this is: a that is: b"`},
		{"letters", "a) b\nb) c", `p "a) b"! "b) c"`},
		{"section numbers", "3.1 b\n3.1.1 c", `p "3.1 b"! "3.1.1 c"`},
		{"numbers of Word", "1)\u00a0\u00a0a\n2)\u00a0\u00a0b", `p "1)\u00a0\u00a0a"! "2)\u00a0\u00a0b"`},
		{"one letter", "a) b\nc", `p "a) b c"`},
		{"arrows", "-> a\n=> b", `p "-> a"! "=> b"`},
		{"some of the lines", "a\n\"b\" – C\n\"d\" – E\nf", `p "a"! "\"b\" – C"! "\"d\" – E f"`},
		{"in an item", "1. a\na) b\nb) c", "list ordered=true tight=true\n item 1 task=0\n  p \"a\"! \"a) b\"! \"b) c\""},
		{"quotations", "\"a\" – B\n\"c\" – D", `p "\"a\" – B"! "\"c\" – D"`},
		{"emoji", "✅ a\n✅ b", `p "✅ a"! "✅ b"`},
		{"signs of a wiki", "(/) a\n(x) b", `p "(/) a"! "(x) b"`},
		{"addresses", "https://a.b\nhttps://c.d", `p "https://a.b"<https://a.b#>! "https://c.d"<https://c.d#>`},
		{"source of a quotation", "> a\n> b\n> — C", "quote\n p \"a b\"! \"— C\""},
		{"dash in prose", "a\nb\n— c", `p "a b — c"`},
		{"emphasis", "*a*\n*b*", `p "a"i " " "b"i`},
		{"block of lines", "| a\n| *b*", `p "a"! "b"i`},
	})
}

// Cells of spreadsheets and tables of other programs.
func TestOtherTables(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"cells", "Name\tQ1\tQ2\nA\t1\t\nB *c*\t\t2", `table [0 0 0] / "Name" "Q1" "Q2" / "A" "1" "" / "B c" "" "2"`},
		{"cells without a head", "Name\tA\nRole\tB", `table [0 0] / "" "" / "Name" "A" / "Role" "B"`},
		{"cells with an empty corner", "a\n\n\tQ1\tQ2\nA\t1\t2", "p \"a\"\ntable [0 0 0] / \"\" \"Q1\" \"Q2\" / \"A\" \"1\" \"2\""},
		{"cells with lines", "Task\tNote\tOwner\n\"A\nb\"\t\"c \"\"d\"\"\"\tE\nF\tg\th", `table [0 0 0] / "Task" "Note" "Owner" / "A b" "c \"d\"" "E" / "F" "g" "h"`},
		{"cells with lines first", "\"A\nb\"\tc\nd\te", `table [0 0] / "" "" / "A b" "c" / "d" "e"`},
		{"quoted words", "A\t\"b\"\nc\t\"d", `table [0 0] / "" "" / "A" "\"b\"" / "c" "\"d"`},
		{"a quotation", "\"a\nb\" c", `p "\"a b\" c"`},
		{"numbers before a tab", "3.1\ta\n3.2\tb", `p "3.1\ta"! "3.2\tb"`},
		{"captions", "|a|\n|-|\n|b|\n\n: *c* d {#e}\n", "table [0] / \"a\" / \"b\"\np \"c d\"i"},
		{"unequal rows", "a\tb\nc\td\te", `p "a\tb"! "c\td\te"`},
		{"one row", "a\tb", `p "a\tb"`},
		{"wiki", "||A||B||\n|c|[d|https://x.y]|\n|e| |", `table [0 0] / "A" "B" / "c" "d" / "e" ""`},
		{"bars", "|a|b|\n|c|d|", `table [0 0] / "" "" / "a" "b" / "c" "d"`},
		{"unequal bars", "|a|b|\n|c|", `p "|a|b| |c|"`},
		{"simple", "  Right  Left\n-------  ----\n     12  a *b*\n    345  c", `table [3 0] / "Right" "Left" / "12" "a b" / "345" "c"`},
		{"rules above and below", "----  -----\na     b\n      c\n\nd     e\n----  -----\n\nf", "table [0 0] / \"\" \"\" / \"a\" \"b c\" / \"d\" \"e\"\np \"f\""},
		{"frame", "-----------\nA    B\n---- ------\na    b\n     c\n\nd    e\n-----------\n", `table [1 1] / "A" "B" / "a" "b c" / "d" "e"`},
		{"thematic break", "a\n\n- - -\n\nb", "p \"a\"\nrule\np \"b\""},
		{"dashes around prose", "-- --\n\nprose here\n\n-- --\n", "rule\np \"prose here\"\nrule"},
		{"grid", "+-----+-------+\n| A   | B     |\n+=====+:=====:+\n| ü   | - b   |\n|     |   c   |\n|     | - d   |\n+-----+-------+\n", `table [0 2] / "A" "B" / "ü" "• b c • d"`},
		{"grid with a wide cell", "+---+---+\n| a     |\n+---+---+\n| b | c |\n+---+---+", `code "+---+---+" "| a     |" "+---+---+" "| b | c |" "+---+---+"`},
		{"plus", "+---\na", `p "+--- a"`},
	})
}

// What Confluence's storage format leaves in Markdown.
func TestStorageFormat(t *testing.T) {
	const macro, body = `<ac:structured-macro ac:name="`, `<ac:rich-text-body>`
	const ends = "</ac:rich-text-body></ac:structured-macro>"
	checkBlocks(t, []struct{ name, md, want string }{
		{"box", macro + "info\" ac:schema-version=\"1\">" + body + "<p>a <strong>b</strong></p>" + ends + "\n\nc", "box \"Info\"b\n p \"a \" \"b\"b\np \"c\""},
		{"box with a title", macro + `panel"><ac:parameter ac:name="borderStyle">dashed</ac:parameter><ac:parameter ac:name="title">T</ac:parameter>` + body + "\n<p>a</p>" + ends, "box \"T\"b\n p \"a\""},
		{"Markdown in a box", macro + "tip\">" + body + "\n\n- *a*\n\n" + ends + "\n\nb", "box \"Tip\"b\n list ordered=false tight=true\n  item 0 task=0\n   p \"a\"i\np \"b\""},
		{"boxes in each other", macro + "note\">" + body + macro + "expand\">" + body + "<p>a</p>" + ends + "<p>b</p>" + ends, "box \"Note\"b\n box\n  p \"a\"\n p \"b\""},
		{"code", macro + `code"><ac:parameter ac:name="title">T</ac:parameter><ac:parameter ac:name="language">go</ac:parameter><ac:plain-text-body><![CDATA[a<b>() && c

# &amp; d]]></ac:plain-text-body></ac:structured-macro>` + "\n\ne", "p \"T\"b\ncode \"a<b>() && c\" \"\" \"# &amp; d\"\np \"e\""},
		{"macro that is not known", macro + "toc\" />\n\n" + macro + "foo\">" + body + "<p>a</p>" + ends, `p "a"`},
		{"status in a cell", "|a|" + macro + `status"><ac:parameter ac:name="colour">Red</ac:parameter><ac:parameter ac:name="title">HIGH</ac:parameter></ac:structured-macro>|` + "\n|-|-|\n", `table [0 0] / "a" "HIGH"`},
		{"links", `see <ac:link><ri:page ri:content-title="A B" /></ac:link>, <ac:link><ri:page ri:content-title="C" /><ac:plain-text-link-body><![CDATA[d <e>]]></ac:plain-text-link-body></ac:link> and <ac:link><ri:user ri:username="f" /></ac:link>`, `p "see A B, d <e> and @f"`},
		{"link in the page", "# A\n\n" + `<ac:link ac:anchor="a"><ac:link-body>b</ac:link-body></ac:link>`, "h1 #a \"A\"\np \"b\"<#a>"},
		{"image", `<ac:image ac:alt="b" ac:height="150"><ri:attachment ri:filename="a b.png" /></ac:image>`, `image a b.png "b"`},
		{"image of an address", `<p><ac:image><ri:url ri:value="https://x.y/a.png" /></ac:image></p>`, `image https://x.y/a.png ""`},
		{"sign", `<ac:emoticon ac:name="tick" /> a <ac:emoticon ac:name="x" ac:emoji-fallback="🙂" />`, `p "✓ a 🙂"`},
		{"tasks", "<ac:task-list>\n<ac:task><ac:task-id>1</ac:task-id><ac:task-status>complete</ac:task-status><ac:task-body>a</ac:task-body></ac:task>\n<ac:task><ac:task-id>2</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body><span>b</span></ac:task-body></ac:task>\n</ac:task-list>",
			"list ordered=false tight=true\n item 0 task=2\n  p \"a\"\n item 1 task=1\n  p \"b\""},
		{"layout", "<ac:layout><ac:layout-section ac:type=\"single\"><ac:layout-cell><p>a</p><p>b <ac:placeholder>type</ac:placeholder></p></ac:layout-cell></ac:layout-section></ac:layout>", "p \"a\"\np \"b\""},
		{"panel of the new editor", `<ac:adf-extension><ac:adf-node type="panel"><ac:adf-attribute key="panel-type">note</ac:adf-attribute><ac:adf-content><p>a</p></ac:adf-content></ac:adf-node><ac:adf-fallback><div><p>a</p></div></ac:adf-fallback></ac:adf-extension>`, `p "a"`},
		{"what has no end hides nothing", `<p>a</p><ac:parameter ac:name="x">b` + "\n\nc <ac:parameter> d", "p \"a\"\np \"b\"\np \"c <ac:parameter> d\""},
		{"code without an end", macro + "code\"><ac:plain-text-body><![CDATA[a\n\nb", "code \"a\"\np \"b\""},
		{"other prefixes", "<std:string> <ab:c> <acx>", `p "<std:string> <ab:c> <acx>"`},
	})
}

// A date without words is written for readers, in the language of the text.
func TestDatesWithoutWords(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"day", `a <time datetime="2026-03-04"></time> b`, `p "a 4 March 2026 b"`},
		{"day in a tag of its own", `<p>a <time datetime="2026-03-04" /></p>`, `p "a 4 March 2026"`},
		{"with words", `a <time datetime="2026-03-04">b</time>`, `p "a b"`},
		{"with white space", "<p><time datetime=\"2026-03-04\">\n</time></p>", `p "4 March 2026"`},
		{"month", `a <time datetime="2026-03"></time>`, `p "a March 2026"`},
		{"with the time", `a <time datetime="2026-03-04T10:15:00Z"></time>`, `p "a 4 March 2026, 10:15"`},
		{"no date", `a <time datetime="PT2H"></time><time></time>`, `p "a PT2H"`},
		{"in another language", "---\nlang: de\n---\n" + `a <time datetime="2026-03-04"></time>`, `p "a 4. März 2026"`},
	})
}

// Tasks in states that only some programs know.
func TestTasks(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"begun and cancelled", "- [/] a\n- [-] b\n- [>] c\n- a [/] b", "list ordered=false tight=true\n item 0 task=3\n  p \"a\"\n item 1 task=4\n  p \"b\"\n item 2 task=0\n  p \"[>] c\"\n item 3 task=0\n  p \"a [/] b\""},
		{"not in an item", "[/] a\n\n- b\n\n  [-] c", "p \"[/] a\"\nlist ordered=false tight=false\n item 0 task=0\n  p \"b\"\n  p \"[-] c\""},
	})
}

// What Pandoc adds to Markdown.
func TestPandoc(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"spans", "[a]{.underline} [b *c*]{.mark} [d]{.smallcaps} [e]{x}", `p "a"u " " "b "m "c"im " d [e]{x}"`},
		{"spans in each other", "[a [b]{.mark} c]{.underline}", `p "a "u "b"um " c"u`},
		{"remarks", "[a]{.comment-start id=\"0\"}", `p "[a]{.comment-start id=\"0\"}"`},
		{"attributes", "[a](https://x.y){.b key=\"c d\"} `e`{.python} `{f}`{g}", `p "a"<https://x.y#> " " "e"c " " "{f}"c "{g}"`},
		{"attributes of an image", "![a](b.png){#fig:a width=\"2in\"\nheight=\"1in\"}", `p image b.png "a"`},
		{"scripts", "H~2~O x^2^ 1^st^ ~a~ ^b^ 2^3^4 a ~b~", `p "H" "2"sub "O x" "2"sup " 1" "st"sup " " "a"s " ^b^ 2^3^4 a " "b"s`},
		{"definitions", "A *b*\n:   c\n\n    d\n\nE\n: f\n: g", "p \"A \"b \"b\"bi\np \"c\"\np \"d\"\np \"E\"b\np \"f\"\np \"g\""},
		{"no definition", "a\n:b", `p "a :b"`},
		{"note in a line", "a^[b *c* [d](https://x.y)] e[^1]\n\n[^1]: f", "p \"a\" \"1\"^<#note:1> \" e\" \"2\"^<#note:2>\nnote 1 task=0\n p \"b \" \"c\"i \" \" \"d\"<https://x.y#>\nnote 2 task=0\n p \"f\""},
		{"no note", "a^[b", `p "a^[b"`},
		{"note without a reference", "a\n\n[^1]: b", "p \"a\"\nnote 1 task=0\n p \"b\""},
	})
}

// What is left of the markup of wikis and trackers.
func TestWiki(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"heading", "a\nh2. B *c*\nd", "p \"a\"\nh2 #b-c \"B \" \"c\"i\np \"d\""},
		{"no heading", "h2.B\n\nh7. c\n\nthe h2. d", "p \"h2.B\"\np \"h7. c\"\np \"the h2. d\""},
		{"quotation", "bq. a", "quote\n p \"a\""},
		{"list", "* a\n** b\n*** c\n* d", "list ordered=false tight=true\n item 0 task=0\n  p \"a\"\n  list ordered=false tight=true\n   item 0 task=0\n    p \"b\"\n    list ordered=false tight=true\n     item 0 task=0\n      p \"c\"\n item 1 task=0\n  p \"d\""},
		{"numbers", "h1. A\n\n# b\n## c\n# d", "h1 #a \"A\"\nlist ordered=true tight=true\n item 1 task=0\n  p \"b\"\n  list ordered=true tight=true\n   item 1 task=0\n    p \"c\"\n item 2 task=0\n  p \"d\""},
		{"headings of Markdown", "# a\n## b", "h1 #a \"a\"\nh2 #b \"b\""},
		{"strong text", "** a\n* b", "p \"** a\"\nlist ordered=false tight=true\n item 0 task=0\n  p \"b\""},
		{"links", "[a|https://x.y] [https://x.y] [~b] [c|d]", `p "a"<https://x.y#> " " "https://x.y"<https://x.y#> " @b [c|d]"`},
		{"people", "[~a.b] [~accountid:5b:c] [~d](https://x.y) [~]", `p "@a.b @5b:c " "~d"<https://x.y#> " [~]"`},
		{"signs", "h2. A\n\n(/) b (x) c(x) (!)", "h2 #a \"A\"\np \"✓ b ✗ c(x) ⚠\""},
		{"links of Markdown", "[https://a.b](https://x.y)", `p "https://a.b"<https://x.y#>`},
		{"picture", "!a.png|thumbnail! !b! a!c.png", `p image a.png "" " !b! a!c.png"`},
		{"marks of a wiki", "h2. A\n\n{{b_c}} +d e+ -f- ^g^ ~h~ ??i?? x^2^ a-b-c 1 + 2 + 3 {{", "h2 #a \"A\"\np \"b_c\"c \" \" \"d e\"u \" \" \"f\"s \" \" \"g\"sup \" \" \"h\"sub \" \" \"i\"i \" x\" \"2\"sup \" a-b-c 1 + 2 + 3 {{\""},
		{"the same marks elsewhere", "{{b}} +d+ -f- ??i??", `p "{{b}} +d+ -f- ??i??"`},
		{"marks in code", "h2. A\n\n`{{b}} +c+`", "h2 #a \"A\"\np \"{{b}} +c+\"c"},
		{"ends of lines", "||A||B||\n|b\\\\c|\\\\server\\d|", `table [0 0] / "A" "B" / "b c" "\\server\\d"`},
		{"ends of lines elsewhere", "a\\\\b", `p "a\\b"`},
		{"excerpt and issue", "{excerpt}a{excerpt} {jira:AB-1}", `p "a AB-1"`},
		{"macros", "{color:red}a{color} {status:colour=Red|title=B} {{c}}", `p "a " "B"b " " "c"c`},
	})
}

// Lists of Word and mail programs.
func TestPastedLists(t *testing.T) {
	list := func(items ...string) string {
		out := "list ordered=false tight=true"
		for _, i := range items {
			out += "\n item 0 task=0\n  p \"" + i + "\""
		}
		return out
	}
	checkBlocks(t, []struct{ name, md, want string }{
		{"no-break spaces", "·\u00a0\u00a0\u00a0 a", list("a")},
		{"letter", "o\u00a0\u00a0 a", list("a")},
		{"sign of a font", "§\ta", list("a")},
		{"date", "1.\u00a0Mai", `p "1.\u00a0Mai"`},
		{"word", "ordinary o\u00a0\u00a0b", `p "ordinary o\u00a0\u00a0b"`},
	})
}

// Links to places in the document.
func TestPlaces(t *testing.T) {
	checkBlocks(t, []struct{ name, md, want string }{
		{"words of a heading", "# A b\n\n[c](#A%20b) [d](#A-B)", "h1 #a-b \"A b\"\np \"c\"<#a-b> \" \" \"d\"<#a-b>"},
		{"page number of another program", "[**A**\t12](#a)", "p \"A\"b<#a>"},
		{"the same of Pandoc", "[1 A [3](#a)](#a)", "p \"1 A\"<#a>"},
		{"heading without words", "# {#x}\n\na", `p "a"`},
		{"names of blocks", "a ^b-1\n\n- c ^37066d\n\n^d2\n\ne ^2", "p \"a\"\nlist ordered=false tight=true\n item 0 task=0\n  p \"c\"\np \"e ^2\""},
		{"names of emoji", "# :rocket: A\n\n[b](#rocket-a)", "h1 #-a \"🚀 A\"\np \"b\"<#rocket-a>"},
		{"addresses of types", "<std::string> <ac:link> <https://x.y> <mailto:a@b.c>", `p "<std::string> <ac:link> " "https://x.y"<https://x.y#> " " "mailto:a@b.c"<mailto:a@b.c#>`},
		{"image described by its address", "a ![https://x.y/b.png](b.png)", `p "a " image b.png ""`},
		{"form feed", "a\n\n\fb", "p \"a\"\npage\np \"b\""},
		{"wiki link to a block", "[[A#^b1]] [[B|c]]: d", `p "A c: d"`},
		{"old callout", "> **Note**\n> a\n\n> **Note** b", "box \"Note\"b\n p \"a\"\nquote\n p \"Note\"b \" b\""},
		{"callout with more", "> [!note|right] a\n> b", "box \"a\"b\n p \"b\""},
	})
}

// The title of the front matter is set above several headings of the first level, and
// not beside the only one.
func TestTitleOfParts(t *testing.T) {
	for md, want := range map[string]string{
		"---\ntitle: T\n---\n# A\n\n# B":              "T",
		"---\ntitle: T\n---\n# A":                     "A",
		"---\ntitle: T\n---\n# A\n\n# T":              "A",
		"---\ntitle: T\n---\n## A":                    "T",
		"---\ntitle: T\ndocument: d\n---\n# A\n\n# B": "A",
		"# ![a](b.png) *C*\n":                         "C",
		"# ![a](b.png)\n":                             "a",
	} {
		doc := block.Parse([]byte(md))
		block.AddTitle(doc, "", doclang.Of("de"))
		if got := block.TitleLine(doc.Blocks[0].Text); got != want {
			t.Errorf("%q has the title %q, want %q", md, got, want)
		}
	}
}

// What belongs to a title is below it, with the title in the text if that is the same.
func TestSubtitleAndAbstract(t *testing.T) {
	for md, want := range map[string]string{
		"---\ntitle: T\nsubtitle: S\n---\na":                                   "h1 #t \"T\"\np \"S\"b\np \"facts\"i\np \"a\"",
		"---\ntitle: T\nsubtitle: S\n---\n# T\n\na":                            "h1 #t \"T\"\np \"S\"b\np \"a\"",
		"---\ntitle: T\nsubtitle: S\n---\n# B\n\na":                            "h1 #t \"T\"\np \"S\"b\np \"facts\"i\nh1 #b \"B\"\np \"a\"",
		"---\ntitle: T\nabstract: |\n  A *b*\n\n  - [c](#d)\n---\n# B\n\n## d": "h1 #b \"B\"\nbox \"Zusammenfassung\"b\n p \"A \" \"b\"i\n list ordered=false tight=true\n  item 0 task=0\n   p \"c\"<#d>\nh2 #d \"d\"",
		"---\nabstract:\n  - A\n  - B\n---\na":                                 "box \"Zusammenfassung\"b\n p \"A\"\n p \"B\"\np \"a\"",
		"---\ntitle: T\nabstract: A^[b]\n---\na":                               "h1 #t \"T\"\np \"facts\"i\nbox \"Zusammenfassung\"b\n p \"A\" \"1\"^<#note:1>\n p \"b\"\np \"a\"",
		"---\ntitle: T\nsubtitle: S\nabstract: A\ndocument: d\n---\na":         "p \"a\"",
		"---\nsubtitle: S\n---\n":                                              "p \"S\"b",
	} {
		doc := block.Parse([]byte(md))
		block.AddTitle(doc, "facts", doclang.Of("de"))
		var b strings.Builder
		dump(doc.Blocks, 0, &b)
		if got := strings.TrimRight(b.String(), "\n"); got != want {
			t.Errorf("%q is\n%s\nwant\n%s", md, got, want)
		}
	}
}

// The time for texts that only look like what they are grows with their length: with
// its square they would take minutes.
func TestLookAlikes(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, part := range []string{"- a\n* b\n", "- a\n--- b\n", "# a\n### b\n", "::: note\n", "{info}\n", "-- --\n\nx\n", "+--+\n| a|\n", "a^[b ", "[a]{.b} ", "a\tb\n", "A: b\n", "%% a\n"} {
		doc := block.Parse([]byte("h1. a\n\n" + strings.Repeat(part, 20_000)))
		if len(doc.Blocks) < 2 {
			t.Errorf("%q repeated is %d blocks", part, len(doc.Blocks))
		}
	}
}

// The pages of a document say what its Markdown does, whose lines are its own.
func TestDocumentsHaveMarkdownOnly(t *testing.T) {
	for md, want := range map[string]string{
		"a\tb\\\nc\td":         `p "a\tb"! "c\td"`,
		"A\\\n: b":             `p "A"! ": b"`,
		"::: note\\\nb\\\n:::": `p "::: note"! "b"! ":::"`,
		"h2. a":                `p "h2. a"`,
	} {
		if got := parsed("---\ndocument: x\n---\n" + md); got != want {
			t.Errorf("%q is\n%s\nwant\n%s", md, got, want)
		}
	}
}
