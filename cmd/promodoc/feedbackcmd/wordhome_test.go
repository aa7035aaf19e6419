package feedbackcmd

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"promodoc/app/pages"
	"promodoc/app/promo"
)

// wordFile makes a Word file with a bookmark for each field: plain paragraphs, whose
// content content returns.
func wordFile(t *testing.T, d promo.Document, content func(at promo.Ref, offset int, line string) string, comments func() string) []byte {
	t.Helper()
	var body strings.Builder
	for n, ref := range promo.PageFields(d) {
		text := promo.PageText(d, ref)
		if strings.TrimSpace(text) == "" {
			continue
		}
		offset := 0
		for k, line := range strings.Split(text, "\n") {
			if strings.TrimSpace(line) != "" {
				body.WriteString("<w:p>")
				if k == 0 {
					fmt.Fprintf(&body, `<w:bookmarkStart w:id="%d" w:name="%s"/>`, n, ref.Bookmark())
				}
				body.WriteString(content(ref, offset, line) + "</w:p>")
			}
			offset += len(line) + 1
		}
		fmt.Fprintf(&body, `<w:bookmarkEnd w:id="%d"/>`, n)
	}
	const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", "<Types/>"},
		{"word/document.xml", "<w:document " + names + "><w:body>" + body.String() + "</w:body></w:document>"},
		{"word/comments.xml", "<w:comments " + names + ">" + comments() + "</w:comments>"},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func run(kind, text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a Builder takes everything
	return `<w:r><w:` + kind + ` xml:space="preserve">` + b.String() + `</w:` + kind + `></w:r>`
}

// Comments on random words of a Word file, and words replaced in it, come home after
// 30 random edits.
func TestWordCommentsComeHome(t *testing.T) {
	for seed := range uint64(4) {
		h := newHome(t, seed)
		var comments strings.Builder
		n := 0
		content := func(at promo.Ref, offset int, line string) string {
			word, start := h.word(line)
			if _, ok := promo.Text(h.doc, at); !ok || word == "" || strings.ContainsAny(line, "*_`[\\<&") || h.random.IntN(2) == 0 {
				return run("t", line)
			}
			end := min(len(line), start+len(word))
			if more, behind := h.word(line[end:]); more != "" && h.random.IntN(2) == 0 {
				end += behind + len(more)
			}
			n++
			text := fmt.Sprint("comment", n)
			h.expect(text, pages.Spot{Ref: at, Offset: offset + start}, line[start:end])
			if n%3 == 0 {
				return run("t", line[:start]) + `<w:del w:author="Ana">` + run("delText", line[start:end]) + `</w:del><w:ins w:author="Ana">` + run("t", text) + `</w:ins>` + run("t", line[end:])
			}
			fmt.Fprintf(&comments, `<w:comment w:id="%d" w:author="Ana">%s</w:comment>`, n, "<w:p>"+run("t", text)+"</w:p>")
			return fmt.Sprintf(`%s<w:commentRangeStart w:id="%d"/>%s<w:commentRangeEnd w:id="%d"/>%s`, run("t", line[:start]), n, run("t", line[start:end]), n, run("t", line[end:]))
		}
		data := wordFile(t, h.doc, content, comments.String)
		h.edit(30)
		h.check("case.docx", data)
	}
}
