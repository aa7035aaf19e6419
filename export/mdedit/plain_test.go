package mdedit

import (
	"testing"

	"promodoc/app/markup"
)

// What markup.Plain makes of Markdown.
func TestPlain(t *testing.T) {
	for source, want := range map[string]string{
		"plain\n\ntext":                      "plain\n\ntext",
		"**Bold** and *italic*, `code`":      "Bold and italic, code",
		"# Title\n\nText":                    "Title\n\nText",
		"- one\n- **two**\n  * three":        "• one\n• two\n  • three",
		"1. one\n2. two":                     "1. one\n2. two",
		"> said\n> - so":                     "said\n• so",
		"[words](https://example.org) after": "words after",
		"```go\na := 1\n```":                 "a := 1",
		"Title\n===\ntext  \nmore":           "Title\ntext\nmore",
		`2 \* 3`:                             "2 * 3",
		"2 * 3 * 4 é **ü**":                  "2 * 3 * 4 é ü",
		"":                                   "",
	} {
		if got := markup.Plain(New(""), source); got != want {
			t.Errorf("%q gives %q, want %q", source, got, want)
		}
	}
	if got := markup.Plain(nil, "**a**"); got != "**a**" {
		t.Errorf("without a markup: %q", got)
	}
}
