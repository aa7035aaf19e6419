// Package spectest gives tests the examples of the CommonMark specification,
// which the module of the Markdown parser brings along, and a long document made
// of them. It must know nothing of what the tests are about.
package spectest

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"promodoc/app/moduletest"
)

// Example is one example of the specification.
type Example struct {
	Example  int // its number, from 1
	Section  string
	Markdown string
	HTML     string
}

var (
	mu       sync.Mutex
	examples []Example // once they were read
)

// Examples returns all examples in order. Where modules are vendored, which leaves them
// out, the test is skipped.
func Examples(tb testing.TB) []Example {
	tb.Helper()
	mu.Lock()
	defer mu.Unlock()
	if examples != nil {
		return examples
	}
	data, err := os.ReadFile(moduletest.File(tb, "github.com/yuin/goldmark", "_test/spec.json"))
	if err != nil {
		tb.Fatal(err)
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		tb.Fatal(err)
	}
	return examples
}

// LongTitle is the title of the document that [LongText] returns.
const LongTitle = "All that Markdown has"

// LongText returns a Markdown document of some 30,000 words, the same each time:
// every example as source beside its HTML and, if it has no raw HTML, as a
// quotation and as an item of a list, which keep what it leaves open from the
// text after it.
func LongText(tb testing.TB) string {
	tb.Helper()
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n", LongTitle)
	section := ""
	for _, ex := range Examples(tb) {
		if ex.Section != section {
			section = ex.Section
			fmt.Fprintf(&out, "\n## %s\n\n%s\n", section, sectionTable(tb, section))
		}
		fmt.Fprintf(&out, "\n### Example %d\n\n%s\n", ex.Example, aboutExample(ex))
		fence := strings.Repeat("`", 32)
		fmt.Fprintf(&out, "\n%s example\n%s.\n%s%s\n", fence, ex.Markdown, ex.HTML, fence)
		if !strings.Contains(ex.Markdown, "<") {
			fmt.Fprintf(&out, "\n%s\n%s", prefixed("> ", "> ", ex.Markdown), prefixed("- ", "  ", ex.Markdown))
		}
	}
	return out.String()
}

// sectionTable lists the examples of a section with their sizes.
func sectionTable(tb testing.TB, section string) string {
	var out strings.Builder
	out.WriteString("| Example | Lines | Words |\n| ---: | ---: | :--- |\n")
	for _, ex := range Examples(tb) {
		if ex.Section == section {
			fmt.Fprintf(&out, "| %d | %d | %s |\n", ex.Example, strings.Count(ex.Markdown, "\n"), strings.Join(words(ex.Markdown), " "))
		}
	}
	return out.String()
}

// aboutExample describes an example in a paragraph of prose.
func aboutExample(ex Example) string {
	source := words(ex.Markdown)
	return fmt.Sprintf("Example *number %d* belongs to **%s**. Whoever reads its source finds %d words in it: %s. "+
		"The HTML that becomes of it has %d, the names of elements among them. "+
		"Both follow; ~~none~~ all of it is typed with `plain characters` only.",
		ex.Example, ex.Section, len(source), strings.Join(source, ", "), len(words(ex.HTML)))
}

// words returns the runs of ASCII letters and digits in a text.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
}

// prefixed puts first before the first line of a text, and rest before others.
func prefixed(first, rest, s string) string {
	var out strings.Builder
	prefix := first
	for line := range strings.Lines(s) {
		out.WriteString(prefix + line)
		prefix = rest
	}
	return out.String()
}
