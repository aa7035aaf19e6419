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

func TestReadable(t *testing.T) {
	for address, want := range map[string]string{
		"a.example/x":                  "a.example/x",
		"a.example/%C3%BCber%20uns":    "a.example/über%20uns",
		"a.example/%e4%bd%a0%2Fx%7E":   "a.example/你%2Fx~",
		"a.example/100%":               "a.example/100%",
		"a.example/%zz%41":             "a.example/%zz%41",
		"a.example/%FF%C3%BC":          "a.example/%FFü",
		"a.example/%E2%80%AE%E2%80%8B": "a.example/%E2%80%AE%E2%80%8B", // what turns text round or cannot be seen
		"a.example/?q=%26%3D":          "a.example/?q=%26%3D",
		"a.example/%EF%BF%BD":          "a.example/%EF%BF%BD",
	} {
		if got := readable(address); got != want {
			t.Errorf("%s is %s, want %s", address, got, want)
		}
	}
}
