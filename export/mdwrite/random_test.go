package mdwrite_test

import (
	"flag"
	"math/rand"
	"strings"
	"testing"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

var (
	texts = flag.Int("texts", 20000, "number of random texts")
	seed  = flag.Int64("seed", 1, "seed of the random texts")
)

// tokens are parts of Markdown's syntax. Random sequences of them find more in a
// second than random bytes in an hour.
var tokens = strings.Split("a|b|é|word|1|x| | |  |\n|\n|\n\n|\r\n|\t|    |\u00a0|“|*|**|_|__|~|~~|`|``|```|~~~|[|]|(|)|"+
	"[x]|[ ] |!|<|>|> |- |+ |* |1. |2) |10. |#|# |## |=|===|---|-|\\|\\\n|  \n|&amp;|&|&#32;|&#10;|&nbsp;|"+
	"[^1]|[^1]: |[^b]: |[^b]|[a]: /u|[a]|[a](b)|![i](j)|<http://x.y>|http://x.yz|www.a.bc|m@n.op|<b>|<!-- |-->|"+
	"<div>|$|@|://|http|.|:|\"|'|"+
	"</b>|<mark>|</mark>|<u>|</u>|<sub>|<sup>|<br>|<code>|</code>|<a id=x>|<a href=y>|</a>|<img src=a width=96>|</div>|<div align=center>|"+
	"<ul>|<li>|</ul>|<table>|<tr>|<td>|<th>|</table>|<p>|<h2>|</h2>|<details>|<summary>|</summary>|</details>|<aside>|<blockquote>|<pre>|</pre>|"+
	"<hr>|<!-- x -->|<!-- pagebreak -->|<input type=checkbox>|<String>|==|%%|[[|]]|![[|a.png|:bug:|• |– |o\t|> [!note] |[!tip]|{#x}|\\newpage", "|")

// TestRandomText checks the round trip of random texts. A text that fails is
// minimized first. Run it with -texts 3000000 after a change.
func TestRandomText(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	all := append([]string{"|", "| a | b |\n", "| - | :-: |\n", "|-|\n"}, tokens...)
	r := rand.New(rand.NewSource(*seed))
	for range *texts {
		var s strings.Builder
		for range 1 + r.Intn(14) {
			s.WriteString(all[r.Intn(len(all))])
		}
		if src := s.String(); !roundTrips(src) {
			roundTrip(t, minimized(src))
			return
		}
	}
}

func roundTrips(src string) bool {
	tree := mdtree.Parse(src, 1, 0)
	boxed, _ := mdwrite.WriteWithBoxes(tree)
	if tree.String() != mdtree.Parse(string(boxed), 1, 0).String() {
		return false
	}
	tree.QuoteBoxes()
	out, _ := mdwrite.Write(tree)
	again := mdtree.Parse(string(out), 1, 0)
	twice, _ := mdwrite.Write(again)
	return tree.String() == again.String() && string(out) == string(twice)
}

// minimized removes from a text what it does not need to fail.
func minimized(src string) string {
	for n := len(src) / 2; n > 0; {
		cut := false
		for i := 0; i+n <= len(src) && !cut; i++ {
			if less := src[:i] + src[i+n:]; !roundTrips(less) {
				src, cut = less, true
			}
		}
		if !cut || n > len(src) {
			n--
		}
	}
	return src
}
