package refs

import (
	"testing"

	"promodoc/app/doclang"
	"promodoc/export/typeset/block"
)

func TestAddPages(t *testing.T) {
	table := Table{language: doclang.Of("en"), pages: map[string]int{"a": 4}}
	link := &block.Link{Anchor: "a"}
	for _, c := range []struct {
		name string
		text []block.Inline
		want string
	}{
		{"link to a heading", []block.Inline{{Text: "x", Link: link}, {Text: "."}}, "x, page\u00a05."},
		{"page in the text", []block.Inline{{Text: "x", Link: link}, {Text: " (page 5)"}}, "x (page 5)"},
		{"link in two styles", []block.Inline{{Text: "x", Link: link}, {Text: "y", Link: link, Style: block.Strong}}, "xy, page\u00a05"},
		{"unknown target", []block.Inline{{Text: "x", Link: &block.Link{Anchor: "b"}}}, "x"},
		{"external link", []block.Inline{{Text: "x", Link: &block.Link{URL: "https://a"}}}, "x"},
	} {
		text, _ := table.AddPages(c.text)
		if got := block.Plain(text); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
