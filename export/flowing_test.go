package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/pagesetup"
	"promodoc/app/promo"
	"promodoc/export/doctree"
	"promodoc/export/markdown"
)

// documentPart returns the text of a Word file as XML.
func documentPart(tb testing.TB, file []byte) string {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		tb.Fatal(err)
	}
	in, err := z.Open("word/document.xml")
	if err != nil {
		tb.Fatal(err)
	}
	data, err := io.ReadAll(in)
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

var (
	bookmarkStart = regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="(pd_[^"]*)"/>`)
	wordText      = regexp.MustCompile(`<w:t[ >][^<]*</w:t>|<w:tab/>|<w:br/>|</w:p>`)
	wordTag       = regexp.MustCompile(`<[^>]*>`)
)

// Every field that readers get has a bookmark around its words.
func TestFieldsHaveBookmarks(t *testing.T) {
	d := sample(t)
	file, _, err := Render(d, "docx", Options{})
	if err != nil {
		t.Fatal(err)
	}
	document := documentPart(t, file)
	found := map[string]string{}
	for _, at := range bookmarkStart.FindAllStringSubmatchIndex(document, -1) {
		id, name := document[at[2]:at[3]], document[at[4]:at[5]]
		rest := document[at[1]:]
		var words strings.Builder
		for _, text := range wordText.FindAllString(rest[:strings.Index(rest, `<w:bookmarkEnd w:id="`+id+`"/>`)], -1) {
			words.WriteString(wordTag.ReplaceAllString(text, ""))
			if !strings.HasPrefix(text, "<w:t") || text == "<w:tab/>" {
				words.WriteByte(' ')
			}
		}
		found[name] = strings.Join(strings.Fields(words.String()), " ")
	}
	text := markdown.WriteForPages(doctree.Build(d))
	fields := map[promo.Ref]bool{}
	for _, s := range text.Map {
		fields[s.Ref] = true
	}
	for ref := range fields {
		words, ok := found[ref.Bookmark()]
		if !ok {
			t.Errorf("%s has no bookmark", ref)
		}
		if value, ok := promo.Text(d, ref); ok && ref.Field == "title" && value != "" && !strings.Contains(value, "*") && words != strings.Join(strings.Fields(value), " ") {
			t.Errorf("the bookmark of %s has %q, want %q", ref, words, value)
		}
	}
	action := found[promo.ExampleRef(d.Examples[0].ID, "action").Bookmark()]
	if want := strings.Fields(d.Examples[0].Action)[0]; !strings.HasPrefix(action, want) {
		t.Errorf("the bookmark of an action has %q, want it to begin with %q", action, want)
	}
	if len(fields) < 20 {
		t.Errorf("only %d fields", len(fields))
	}
}

func TestClipboard(t *testing.T) {
	source, plain, err := Clipboard(sample(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(source), "<h1>Support Engineering Manager</h1>") || !strings.HasPrefix(plain, "# Support Engineering Manager\n") {
		t.Errorf("%.200s\n%.100s", source, plain)
	}
	if _, _, err := Clipboard(sample(t), Options{Setup: pagesetup.Setup{Paper: "a5"}}); err == nil {
		t.Error("no error for an unknown paper")
	}
}

func TestFormatsWithoutPagesRefuseUnknownSetups(t *testing.T) {
	for _, format := range []string{"docx", "html"} {
		if data, _, err := Render(sample(t), format, Options{Setup: pagesetup.Setup{Paper: "a5"}}); err == nil || len(data) > 0 {
			t.Errorf("%s: %d bytes, error %v", format, len(data), err)
		}
	}
}
