package filetype_test

import (
	"slices"
	"testing"

	"promodoc/app/filetype"
)

func TestOf(t *testing.T) {
	for name, want := range map[string]filetype.Type{
		"a.md": filetype.Markdown, "b.HTM": filetype.HTML, "c.tsv": filetype.Table, "folder.md/d.yml": filetype.YAML,
		"e.docx": filetype.Unknown, "g.promodoc.zip": filetype.Archive, "f": filetype.Unknown,
	} {
		if got := filetype.Of(name); got != want {
			t.Errorf("%s: got %d, want %d", name, got, want)
		}
	}
	if all := filetype.Extensions(); len(all) != 17 || !slices.Contains(all, ".yaml") {
		t.Errorf("extensions %q", all)
	}
}

func TestOfContent(t *testing.T) {
	page := "<!DOCTYPE html>\n<html>"
	for _, c := range []struct {
		name, data string
		want       filetype.Type
	}{
		{"a.md", "# A", filetype.Markdown}, {"a.txt", "A", filetype.Markdown}, {"a", "A", filetype.Unknown}, {"a.csv", "a,b", filetype.Table},
		{"a.md", page, filetype.HTML}, {"a.csv", page, filetype.HTML}, {"a", "\xef\xbb\xbf \n<HTML lang=en>", filetype.HTML},
		{"a.md", "<?xml version='1.0'?>\n<!-- a -->\n" + page, filetype.HTML}, {"a.md", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", filetype.HTML},
		{"a.md", "<htmlish>", filetype.Markdown}, {"a.md", "<!-- html -->\n# A", filetype.Markdown}, {"a.md", "<p>a", filetype.Markdown},
		{"a.md", "<!-- ", filetype.Markdown}, {"a.md", "", filetype.Markdown}, {"a.yaml", page, filetype.YAML}, {"a.html", "A", filetype.HTML},
	} {
		if got := filetype.OfContent(c.name, []byte(c.data)); got != c.want {
			t.Errorf("%s %q: got %d, want %d", c.name, c.data, got, c.want)
		}
	}
}

func TestSchema(t *testing.T) {
	for text, want := range map[string]string{
		"# a comment\nschema: promodoc.path/v1\nid: [\n":                 "promodoc.path/v1",
		"schema: \"promodoc.path/v9\"\r\n":                               "promodoc.path/v9",
		"schema: other/v1 # ours\n":                                      "other/v1",
		"  schema: inner\n":                                              "",
		"# caf\xe9\rschema: other/v1\r":                                  "other/v1",
		"s\x00c\x00h\x00e\x00m\x00a\x00:\x00 \x00x\x00":                  "x",
		"\n{\n  \"id\": \"x\",\n  \"schema\": \"promodoc.path/v1\"\n}\n": "promodoc.path/v1",
		`{"a": {"schema": "inner"}}`:                                     "",
		`{"schema": "cut off"`:                                           "",
		"":                                                               "",
	} {
		if got := filetype.Schema([]byte(text)); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	if !filetype.HasSchema([]byte("schema: promodoc.path/v2\n"), "promodoc.path/v1") ||
		filetype.HasSchema([]byte("schema: promodoc.document/v1\n"), "promodoc.path/v1") || filetype.HasSchema(nil, "promodoc.path/v1") {
		t.Error("HasSchema does not compare schemas without their versions")
	}
}
