package feedbackcmd

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/pages"
	"promodoc/app/promo"
)

// wordRun matches a run of text in an exported Word file, and bookmarks.
var wordRun = regexp.MustCompile(`<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"/>|<w:bookmarkEnd w:id="(\d+)"/>|<w:r>((?:<w:rPr>.*?</w:rPr>)?)<w:t xml:space="preserve">([^<]*)</w:t></w:r>`)

// commented returns an exported Word file with what change makes of runs of text of
// fields, and with comments in a part for them. change gets the properties of the run,
// its text, its field, and where in the field it begins, in bytes.
func commented(h *home, data []byte, change func(properties, text string, at pages.Spot) string, comments func() string) []byte {
	t := h.t
	t.Helper()
	fields := map[string]promo.Ref{}
	for _, ref := range promo.PageFields(h.doc) {
		fields[ref.Bookmark()] = ref
	}
	open := map[string]promo.Ref{} // the fields whose bookmarks are open, by the IDs of these
	edited := func(body []byte) []byte {
		return wordRun.ReplaceAllFunc(body, func(found []byte) []byte {
			part := wordRun.FindSubmatch(found)
			if ref, ok := fields[string(part[2])]; ok {
				open[string(part[1])] = ref
			}
			delete(open, string(part[3]))
			text := html.UnescapeString(string(part[5]))
			for _, ref := range open {
				field := h.shown(ref)
				if strings.Count(field, text) != 1 || text == "" {
					continue
				}
				if out := change(string(part[4]), text, pages.Spot{Ref: ref, Offset: strings.Index(field, text)}); out != "" {
					return []byte(out)
				}
			}
			return found
		})
	}
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	put := func(name string, content []byte) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(content); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			content = edited(content)
		}
		put(f.Name, content)
	}
	put("word/comments.xml", []byte(`<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`+comments()+"</w:comments>"))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func run(kind, properties, text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return `<w:r>` + properties + `<w:` + kind + ` xml:space="preserve">` + b.String() + `</w:` + kind + `></w:r>`
}

// Comments on random words of an exported Word file, and words replaced in it, come
// home after 30 random edits.
func TestWordCommentsComeHome(t *testing.T) {
	for seed := range uint64(4) {
		testWordCommentsComeHome(newHome(t, seed))
	}
}

func testWordCommentsComeHome(h *home) {
	h.t.Helper()
	t := h.t
	data, _ := h.export("docx")
	var comments strings.Builder
	n := 0
	change := func(properties, text string, at pages.Spot) string {
		word, start := h.word(text)
		if _, ok := promo.Text(h.doc, at.Ref); !ok || word == "" || h.random.IntN(3) == 0 {
			return ""
		}
		end := start + len(word)
		if more, behind := h.word(text[end:]); more != "" && h.random.IntN(2) == 0 {
			end += behind + len(more)
		}
		n++
		said := fmt.Sprint("comment", n)
		h.expect(said, at.Ref, at.Offset+start, at.Offset+end)
		first, words, last := run("t", properties, text[:start]), text[start:end], run("t", properties, text[end:])
		if n%3 == 0 {
			return first + `<w:del w:author="Ana">` + run("delText", properties, words) + `</w:del><w:ins w:author="Ana">` + run("t", properties, said) + `</w:ins>` + last
		}
		fmt.Fprintf(&comments, `<w:comment w:id="%d" w:author="Ana"><w:p>%s</w:p></w:comment>`, n, run("t", "", said))
		return fmt.Sprintf(`%s<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/>%s`, first, n, run("t", properties, words), n, last)
	}
	data = commented(h, data, change, comments.String)
	if n < 15 {
		t.Fatalf("only %d comments", n)
	}
	h.edit(30)
	h.check("case.docx", data)
}
