package block_test

import (
	"strings"
	"testing"

	"promodoc/export/typeset/block"
)

// What programs add to Markdown, and what only looks like it.
func TestExtra(t *testing.T) {
	list := func(items ...string) string {
		out := "list ordered=false tight=true"
		for _, i := range items {
			out += "\n item 0 task=0\n  p \"" + i + "\""
		}
		return out
	}
	for _, c := range []struct{ name, md, want string }{
		{"callout", "> [!NOTE]\n> a *b*", "box \"Note\"b\n p \"a \" \"b\"i"},
		{"callout with a title", "> [!warning]- My *title*\n> a\n>\n> - b", "box \"My \"b \"title\"bi\n p \"a\"\n list ordered=false tight=true\n  item 0 task=0\n   p \"b\""},
		{"callout of another kind", "> [!open-question]\n> a", "box \"Open question\"b\n p \"a\""},
		{"callout without text", "> [!TIP]", `box "Tip"b`},
		{"a quote with a link", "> [!a](https://x.y)", "quote\n p \"!a\"<https://x.y#>"},
		{"marked", "a ==b *c*== d == e a==b", `p "a " "b "m "c"im " d == e a==b"`},
		{"hidden", "a %%b%% c 5%% of 7%% and '%%x%%'", `p "a  c 5%% of 7%% and ''"`},
		{"hidden lines", "a\n\n%%\nb\n\nc\n%%\n\nd", "p \"a\"\np \"d\""},
		{"hidden to no end", "a\n\n%%\nb", "p \"a\"\np \"%% b\""},
		{"wiki links", "[[A b]] [[A|c]] [[A#B]] [[#Some part]] [[a]](https://x.y) [[toc]]", `p "A b c A > B " "Some part"<#some-part> " " "[a]"<https://x.y#> " [[toc]]"`},
		{"wiki link in a table", "|a|\n|-|\n|[[b\\|c]]|", `table [0] / "a" / "c"`},
		{"wiki images", "![[a.png|200]] ![[b.jpg|words]] ![[note]]", `p image a.png "" " " image b.jpg "words" " note"`},
		{"emoji", ":rocket: :+1: 10:30:45 1:100:2 :nosuch: a:smile:b", `p "🚀 👍 10:30:45 1:100:2 :nosuch: a:smile:b"`},
		{"bullets", "• a\n•\tb\n◦ c", "list ordered=false tight=true\n item 0 task=0\n  p \"a\"\n item 1 task=0\n  p \"b\"\n item 2 task=0\n  p \"c\""},
		{"bullets without a space", "▪a", list("a")},
		{"Word's bullets", "\uf0b7 a", list("a")},
		{"a bullet alone", "•", `p "•"`},
		{"a bullet in a line", "a • b", `p "a • b"`},
		{"dashes", "– a\n– b", "list ordered=false tight=true\n item 0 task=0\n  p \"a\"\n item 1 task=0\n  p \"b\""},
		{"one dash", "– a\nb", `p "– a b"`},
		{"attributes", "## **A** {#b .c}", `h2 #a "A"b`},
		{"no attributes", "## Use {braces} in {x}", `h2 #use-braces-in-x "Use {braces} in {x}"`},
		{"encoded anchor", "[a](#%C3%BCber-uns) [b](#user-content-x)", `p "a"<#über-uns> " " "b"<#x>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := block.Parse([]byte(c.md))
			var b strings.Builder
			dump(append(doc.Blocks, doc.Notes...), 0, &b)
			if got := strings.TrimRight(b.String(), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
