package signature_test

import (
	"bytes"
	"strings"
	"testing"

	"promodoc/app/signature"
	"promodoc/app/signature/signaturetest"
)

func TestOf(t *testing.T) {
	for _, f := range signaturetest.Foreign(t) {
		if got := signature.Of(f.Data); got != f.Kind {
			t.Errorf("%s is %v, want %v", f.Name, got, f.Kind)
		}
	}
	for _, f := range signaturetest.Own(t) {
		got := signature.Of(f.Data)
		if got == signature.Text {
			got = signature.OfText(f.Data)
		}
		if got != f.Kind || !got.IsOwn() {
			t.Errorf("%s is %v, want %v", f.Name, got, f.Kind)
		}
	}
}

// A file is told by its first part: whoever asks about a backup of many gigabytes
// does not read all of it.
func TestOfTheBeginning(t *testing.T) {
	for _, f := range signaturetest.Foreign(t) {
		long := append(bytes.Clone(f.Data), make([]byte, 1<<20)...)
		if f.Kind == signature.Empty || f.Kind == signature.Zeros || f.Name == "logo.svg" {
			continue
		}
		if got := signature.Of(long[:64<<10]); got != f.Kind {
			t.Errorf("%s is %v, want %v", f.Name, got, f.Kind)
		}
	}
}

// Texts that begin as files of other kinds do, or that talk of them.
func TestTexts(t *testing.T) {
	for _, text := range []string{
		"# Title\n", "a", "\n", "BM\n", "BMW and Audi", "MZ is a format\n", "GIF89a came later", "ID3 tags\n", "PK\n", "RIFF and WEBP\n",
		"RIFFxxxxWEBP", "%PDF is a format", "%!PS", "OTTO ate", "true\n", "ustar", "Rar!", "7z and gz", "BZh9", "SQLite format 3 is stable",
		"# v2 git bundles are files\n", "{\\rt}", "ftypmp42", "wOF2", "MIME-Version: 1.0\n", "From: <a@example.com>\n",
		"<svg></svg>\n\nA picture above.", "<p>A</p><svg></svg>", "<!-- a --> <b>x</b></svg>", "<?xml version='1.0'?><html></html>",
		"Führung „größer“", "F\xFChrung und \xDCbung", "\x1b[31mred\x1b[0m\n", "page\fbreak\n", "日本語", "\xEF\xBB\xBF# Title\n",
	} {
		if got := signature.Of([]byte(text)); got != signature.Text {
			t.Errorf("%q is %v", text, got)
		}
	}
}

func TestOfText(t *testing.T) {
	for text, want := range map[string]signature.Kind{
		"": signature.Empty, " \n\t\n": signature.Empty, "# Title\n": signature.Text,
		"---\nschema: promodoc.path/v1\n": signature.OwnPath, "\n# a\nschema: \"promodoc.document/v7\"\n": signature.OwnDocument,
		"# Title\n\nschema: promodoc.path/v1\n": signature.OwnPath, // a comment, and a heading only in Markdown
		"Text\nschema: promodoc.path/v1\n":      signature.Text,
		"schema: other/v1\n":                    signature.Text,
		"schema: promodoc.window/v1\n":          signature.OwnOther, "schema: promodoc.pth/v1\n": signature.Text,
	} {
		if got := signature.OfText([]byte(text)); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}

func TestNotText(t *testing.T) {
	if err := signature.Text.NotText(); err != nil {
		t.Errorf("a text: %v", err)
	}
	seen := map[string]bool{}
	for k := signature.Empty; k <= signature.OwnOther; k++ {
		name, err := k.String(), k.NotText()
		if name == "" || seen[name] || err == nil {
			t.Fatalf("kind %d is %q: %v", k, name, err)
		}
		seen[name] = true
		if s := err.Error(); k != signature.Unknown && !strings.Contains(s, name) || !strings.Contains(s, ": ") || strings.ContainsAny(s, "\n") || strings.HasSuffix(s, ".") {
			t.Errorf("%v: %q is not what it is and what to do", k, s)
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, file := range append(signaturetest.Foreign(f), signaturetest.Own(f)...) {
		f.Add(file.Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		k := signature.Of(data)
		if (k == signature.Text) != (k.NotText() == nil) {
			t.Errorf("%v: %v", k, k.NotText())
		}
		if len(bytes.TrimSpace(data)) > 0 && k == signature.Empty {
			t.Error("a file with bytes is empty")
		}
		signature.OfText(data)
	})
}
