package ladder

import (
	"fmt"
	"strings"
	"testing"
)

// large are saved web pages of about so many bytes, as sites generate them.
var large = map[string]func(size int) string{
	// Navigation, a matrix of levels, and much text.
	"matrix": func(size int) string {
		var b strings.Builder
		b.WriteString("<!DOCTYPE html><html lang=en><head><title>Growth - Site</title></head><body><nav><ul>")
		for i := range 2000 {
			fmt.Fprintf(&b, "<li class=item><a href=/page/%d>Page %d of the handbook</a></li>", i, i)
		}
		b.WriteString("</ul></nav><main><h1>Growth</h1><table><tr><th>Skill<th>Engineer<th>Senior Engineer<th>Staff Engineer</tr>")
		for i := range size / 4 / 400 {
			fmt.Fprintf(&b, "<tr><td>Skill %d</td>", i)
			for range 3 {
				b.WriteString("<td><ul><li>Ships what was <em>promised</em>, and says early when that will not do.</li><li>Reviews the work of others with care and within a day.</li></ul></td>")
			}
			b.WriteString("</tr>\n")
		}
		b.WriteString("</table>")
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, "<h2>Chapter %d</h2><p>%s</p>", i, strings.Repeat("The team met on <a href=/day>Monday</a> and wrote down what it had learned since the last time. ", 12))
		}
		b.WriteString("</main><footer>About</footer></body></html>")
		return b.String()
	},
	// One list.
	"list": func(size int) string {
		var b strings.Builder
		b.WriteString("<html><body><h1>Engineer</h1><ul>")
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, "<li>Ships feature %d of the product with the tests that it needs.</li>", i)
		}
		b.WriteString("</ul></body></html>")
		return b.String()
	},
	// Elements in elements, as many as a parser takes.
	"divs": func(size int) string {
		return "<html><body><h1>Engineer</h1>" + strings.Repeat("<div class=\"wrapper box box-inner box-padded\">", 50_000) + "<ul><li>Ships it on time.</li></ul>" +
			strings.Repeat("</div>", 50_000) + "</body></html>"
	},
	// Elements beside each other, in blocks that are as deep as those of real pages.
	"blocks": func(size int) string {
		var b strings.Builder
		b.WriteString("<html><body><h1>Engineer</h1>")
		for i := 0; b.Len() < size; i++ {
			fmt.Fprintf(&b, "<div class=a><div class=b><div class=c><span>%d</span><div><p>Ships it <b>on time</b> and says so.</p></div></div></div></div>\n", i)
		}
		return b.String() + "<ul><li>Ships it on time.</li></ul></body></html>"
	},
}

// largeSize is the size of the pages that are measured, in bytes.
const largeSize = 5 << 20

// BenchmarkLarge reads saved web pages of 5 MB: each is to take less than a second.
func BenchmarkLarge(b *testing.B) {
	for name, make := range large {
		data := []byte(make(largeSize))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				_, _ = Read("page.html", data, "")
			}
		})
	}
}
