package yamldoc

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"promodoc/app/message"
)

// TestLargeHostileFiles reads 10 MB of what was made to cost time and memory. The
// parser is not asked, so that neither is spent.
func TestLargeHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("no goroutines: the race detector has nothing to find here")
	}
	const size = 10 << 20
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	nested := func(mark string) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			b.WriteString(strings.Repeat(" ", i) + mark + "\n")
		}
		return b.String()
	}
	var keys strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, "k%d: 1\n", i)
	}
	for name, test := range map[string]struct {
		text string
		kind *message.Message
	}{
		"brackets": {repeat("["), errTooLarge}, "braces": {"a: " + repeat("{a: "), errTooLarge}, "items": {"a: [" + repeat("1,") + "]", errTooLarge},
		"keys in keys": {nested("a:"), errTooDeep}, "items in items": {nested("-"), errTooDeep}, "dashes": {"a:\n  " + repeat("- "), errTooLarge},
		"a million keys": {keys.String(), errTooLarge}, "one key": {repeat("k: 1\n"), errTooLarge}, "a list": {"a:\n" + repeat("- b\n"), errTooLarge},
		"aliases": {"a: &a [x]\nb: [" + repeat("*a,") + "]\n", errTooLarge}, "documents": {repeat("---\n"), errTooLarge},
		"quoted": {"a: '\nb: " + repeat("[1, "), errTooLarge}, "hidden by a quote": {"a: b\n  - \"x\nc: [" + repeat("1,") + "]\n", errTooLarge},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := Parse("f", []byte(test.text))
		runtime.ReadMemStats(&after)
		if !message.Is(err, test.kind) {
			t.Errorf("%s: got %.200v", name, err)
		}
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 64 {
			t.Errorf("%s: %d MB of memory for 10 MB", name, used)
		}
	}
}

// What the limits are about does not count within texts: there is hardly a limit to
// what a user may write.
func TestTextsAreNotLimited(t *testing.T) {
	text := strings.Repeat("{\"a\": [1, 2, 3], \"b\": \"- c\"},\n", 60_000)
	for _, s := range []string{text, text + " \n", "\t" + text, strings.ReplaceAll(text, "\n", "\n        ") + "end"} {
		f := NewFields()
		f.Text("text", s)
		if _, err := Marshal(f.Node()); err != nil {
			t.Errorf("%s…: %v", Quoted(s), err)
		}
	}
}
