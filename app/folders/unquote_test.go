package folders_test

import (
	"testing"

	"promodoc/app/folders"
)

func TestUnquote(t *testing.T) {
	for line, want := range map[string]string{
		`"/a b/c.md"`: "/a b/c.md", `'c.md'`: "c.md", "file:///a/c.md": "/a/c.md", "file:///a%20b.md": "/a b.md", "c.md": "c.md", `"`: `"`, "": "",
	} {
		if got := folders.Unquote(line); got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}
