package mdwrite_test

import (
	"strings"
	"testing"

	"promodoc/export/mdtree"
	"promodoc/export/mdwrite"
)

// TestLongText writes texts of half a megabyte, which would take hours if any step
// looked at the whole text for every character. Nested quotes are fewer: the
// parser counts the columns of a line again for each of them.
func TestLongText(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	units := []string{
		"a", "*", "a*", "[", "a]", "<1", "_", "~", "#", "# # ", "- ", "\\", "&", "@a", "a ", "`", "www.", "> ",
	}
	added := []string{
		"<b>", "<b>a</b>", "<div>a", "<div>\na", "<ul><li>", "<ul>\n<li>\n", "<table><tr><td>", "<td>a", "<b ", "</b>", "<!-- ", "<details>\n\na\n\n", "<blockquote>\n\na\n\n",
		"==a", "%%a", "%%\na\n", "[[a", "[[a]]", ":bug", ":bug:", "> [!a]\n", "> [!a]\n\n", "• a\n", "– a\n", "{#a}", "<a id=x></a>", "<sub>a</sub>",
	}
	for i, unit := range append(units, added...) {
		size := 500_000
		switch {
		case unit == "> ":
			size = 20_000
		case i >= len(units):
			size = 100_000
		}
		out, _ := mdwrite.Write(mdtree.Parse(strings.Repeat(unit, size/len(unit)), 1, 0))
		if len(out) == 0 {
			t.Errorf("nothing was written of many %q", unit)
		}
	}
}
