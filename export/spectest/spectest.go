// Package spectest has the examples of the CommonMark specification, for the
// tests of whoever reads or writes Markdown. It knows nothing of what they test.
package spectest

import (
	_ "embed"
	"encoding/json"
	"testing"
)

//go:embed testdata/commonmark-spec.json
var examples []byte

// Example is one example of the specification, which is © John MacFarlane and
// licensed CC BY-SA 4.0; see testdata/README.
type Example struct {
	Example  int // its number
	Section  string
	Markdown string
	HTML     string
}

// Examples are all of them, in their order.
func Examples(tb testing.TB) []Example {
	tb.Helper()
	var all []Example
	if err := json.Unmarshal(examples, &all); err != nil {
		tb.Fatal(err)
	}
	return all
}
