package mdwrite_test

import (
	"testing"

	"promodoc/export/spectest"
)

func FuzzRoundTrip(f *testing.F) {
	for _, ex := range spectest.Examples(f) {
		f.Add(ex.Markdown)
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		roundTrip(t, src)
	})
}

// seeds are texts that some writer of Markdown got wrong.
var seeds = []string{
	"| a | b |\n| --- | :-: |\n| `x \\| y` | c \\| d |\n",
	"- a | b\n  --|--\n  c | d | `e \\| f` | g \\|\n  h\n\n> |i|\n> |-|\n> |j|k|\n",
	"~~gone~~ ~50 and ~~a ~~b~~ c~~",
	"- [ ] open\n- [x] done\n\n  more\n- [x](y)",
	"See [^a] and[^b].\n\n[^a]: One.\n\n    Two.\n[^b]: - x\n[^c]: unused",
	"[^1]: [^2]: inside\n\n[^1] [^2]",
	"www.example.org http://example.org/a_(b) me@example.org",
	"a*b*c **\"x\"**y _a_ __b__ ***c*** **_d_** *a _b_*",
	"1) a\n1. b\n\n99. c\n- d\n+ e",
	"text\n---\n\n---\nfront: matter\n---",
	"<!-- comment\n\nstill --> <b>bold</b>\n\n<div>\n\n</div>",
	"&amp;copy; &copy; &#32; \\&amp;",
	"a\\\nb  \nc\\\\\n",
	"> > - 1. # x\n> lazy",
	"\tcode\n\n- \tcode\n\n  \ttab",
	"[a]: /b 'c'\n[a] [x][a] ![a]",
	"`` ` `` ` `` ` `` a`b ``",
	"<table><td>*0",
	":b:b<code>@",
}
