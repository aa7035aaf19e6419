package mdtable_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"promodoc/app/mdtable"
)

// html renders Markdown with the given tables, one line for each row, its cells
// between bars, and everything else as it is.
func html(t *testing.T, tables goldmark.Extender, markdown string) string {
	t.Helper()
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(tables)).Convert([]byte(markdown), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var cells = strings.NewReplacer(
	"<table>\n", "", "</table>\n", "", "<thead>\n", "", "</thead>\n", "", "<tbody>\n", "", "</tbody>\n", "",
	"<tr>\n", "|", "</tr>\n", "\n", "<th>", "", "</th>\n", "|", "<td>", "", "</td>\n", "|",
	`<th style="text-align:right">`, ">", `<td style="text-align:right">`, ">")

func TestTable(t *testing.T) {
	for name, test := range map[string]struct{ markdown, want string }{
		"one more":                      {"|a|b|\n|-|-|\n|c|d|e|\n", "|a|b||\n|c|d|e|\n"},
		"several more":                  {"|a|\n|-|\n|c|d|e|f|\n", "|a||||\n|c|d|e|f|\n"},
		"in one row":                    {"|a|b|\n|-|-|\n|c|d|\n|e|f|g|\n|h|\n", "|a|b||\n|c|d||\n|e|f|g|\n|h|||\n"},
		"without outer pipes":           {"a | b\n--|--\nc | d | e\n", "|a|b||\n|c|d|e|\n"},
		"escaped pipe":                  {"|a|b|\n|-|-|\n|c|d|e \\| f|\n", "|a|b||\n|c|d|e | f|\n"},
		"escaped pipe, no more":         {"|a|b|\n|-|-|\n|c|d \\| e|\n", "|a|b|\n|c|d | e|\n"},
		"code with a pipe":              {"|a|b|\n|-|-|\n|c|d|`e \\| f` g|\n", "|a|b||\n|c|d|<code>e | f</code> g|\n"},
		"code with several":             {"|a|\n|-|\n|`b\\|c\\|d`|`e\\|f`|\n", "|a||\n|<code>b|c|d</code>|<code>e|f</code>|\n"},
		"code cut by a pipe":            {"|a|b|\n|-|-|\n|`c | d`|e|\n", "|a|b||\n|`c|d`|e|\n"},
		"empty more":                    {"|a|b|\n|-|-|\n|c|d| | |\n", "|a|b|\n|c|d|\n"},
		"empty between":                 {"|a|\n|-|\n|b| | |c|\n", "|a||||\n|b|||c|\n"},
		"alignments":                    {"|a|b|\n|-|-:|\n|c|d|e|\n", "|a|>b||\n|c|>d|e|\n"},
		"in a quote":                    {"> |a|\n> |-|\n> |b|c|\n", "<blockquote>\n|a||\n|b|c|\n</blockquote>\n"},
		"in a list":                     {"- |a|\n  |-|\n  |b|c|\n", "<ul>\n<li>\n|a||\n|b|c|\n</li>\n</ul>\n"},
		"after a paragraph":             {"x\n|a|\n|-|\n|b|c|\n", "<p>x</p>\n|a||\n|b|c|\n"},
		"two tables":                    {"|a|\n|-|\n|b|c|\n\n|d|\n|-|\n|e|f|g|\n", "|a||\n|b|c|\n|d|||\n|e|f|g|\n"},
		"escaped pipe at an end":        {"a|b\n-|-\nc|d \\|\n", "|a|b|\n|c|d ||\n"},
		"escaped pipe beyond it":        {"a\n-\n", "<h2>a</h2>\n"},
		"the same in the head":          {"a|b \\|\n-|-\nc|d|e \\|\n", "|a|b |||\n|c|d|e ||\n"},
		"head wider than the delimiter": {"|a|b|\n|-|\n|c|d|\n", "<p>|a|b|\n|-|\n|c|d|</p>\n"},
		"text after the table":          {"|a|\n|-|\n|b|c|\nd\n\ne\n", "|a||\n|b|c|\n|d||\n<p>e</p>\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := cells.Replace(html(t, mdtable.Table, test.markdown)); got != test.want {
				t.Errorf("%q is\n%swant\n%s", test.markdown, got, test.want)
			}
		})
	}
}

// A small text must not become millions of cells, whichever row is the wide one.
func TestHugeTablesRemainText(t *testing.T) {
	const n = 3000
	rows, wide := strings.Repeat("|b\n", n), strings.Repeat("|c", n)
	for name, markdown := range map[string]string{
		"wide head": strings.Repeat("|a", n) + "\n" + strings.Repeat("|-", n) + "\n" + rows,
		"wide row":  "|a|\n|-|\n" + rows + wide + "\n",
	} {
		out := html(t, mdtable.Table, markdown)
		if !strings.HasPrefix(out, "<p>") || strings.Count(out, "|b\n")+strings.Count(out, "|b</p>") != n {
			t.Errorf("%s: %d bytes became %d, want a paragraph with all of it", name, len(markdown), len(out))
		}
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

// letters returns the ASCII letters of a text in their order.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, s)
}

// underlined finds lines that underline a heading. The library puts a heading that
// begins above a table, and whose underline is below it, after the table.
var underlined = regexp.MustCompile(`(?m)^[ \t>]*(=+|-+)[ \t]*\r?$`)

func sorted(s string) string {
	b := []byte(s)
	slices.Sort(b)
	return string(b)
}

// FuzzTable checks that every letter of a text appears, and in the same order.
func FuzzTable(f *testing.F) {
	f.Add("|a|b|\n|-|:-:|\n|c|d|e|\n")
	f.Add("x\n> a | `b\\|c`\n> -|-\n> d | e | `f\\|g` \\|\n")
	f.Add("- a\n  -\n\n\tb|c\n\t-|-\n\td|e|f")
	f.Fuzz(func(t *testing.T, markdown string) {
		// Raw HTML, references and what says the language of code have letters
		// that are not shown.
		if strings.ContainsAny(markdown, "<&[\x00") || strings.Contains(markdown, "```") || strings.Contains(markdown, "~~~") {
			return
		}
		out := html(t, mdtable.Table, markdown)
		shown := strings.NewReplacer("&lt;", "", "&gt;", "", "&amp;", "", "&quot;", "").Replace(tag.ReplaceAllString(out, ""))
		got, want := letters(shown), letters(markdown)
		if underlined.MatchString(markdown) {
			got, want = sorted(got), sorted(want)
		}
		if got != want {
			t.Errorf("%q lost something:\n%s", markdown, out)
		}
	})
}
