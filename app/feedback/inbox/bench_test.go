package inbox

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/feedback"
	"promodoc/app/feedback/traces"
	"promodoc/app/promo"
)

// manyWords makes n different words.
func manyWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "word%d ", i)
	}
	return strings.TrimSpace(b.String())
}

// commented returns a Word file with a paragraph and a comment of its own for each of
// some words.
func commented(b *testing.B, words []string, comments int) []byte {
	const ns = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var body, said strings.Builder
	for i, w := range words {
		if i >= comments {
			fmt.Fprintf(&body, `<w:p><w:r><w:t>%s</w:t></w:r></w:p>`, w)
			continue
		}
		fmt.Fprintf(&body, `<w:p><w:commentRangeStart w:id="%d"/><w:r><w:t>%s</w:t></w:r><w:commentRangeEnd w:id="%d"/></w:p>`, i, w, i)
		fmt.Fprintf(&said, `<w:comment w:id="%d" w:author="Ana"><w:p><w:r><w:t>Why %d?</w:t></w:r></w:p></w:comment>`, i, i)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", "<Types/>"},
		{"word/document.xml", "<w:document" + ns + "><w:body>" + body.String() + "</w:body></w:document>"},
		{"word/comments.xml", "<w:comments" + ns + ">" + said.String() + "</w:comments>"},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			b.Fatal(err)
		}
		_, _ = w.Write([]byte(part[1]))
	}
	if err := z.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}

// annotated returns a PDF file with fifty words on a line, ten lines on a page, each
// word with a highlight and a note of its own.
func annotated(words []string) []byte {
	const perLine, perPage = 50, 500
	var out, kids strings.Builder
	out.WriteString("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier>>endobj\n")
	next := 10
	for start := 0; start < len(words); start += perPage {
		var content, annots strings.Builder
		for i, w := range words[start:min(start+perPage, len(words))] {
			x, y := 10+i%perLine*60, 800-i/perLine*20
			fmt.Fprintf(&content, "BT /F 10 Tf %d %d Td (%s ) Tj ET\n", x, y, w)
			fmt.Fprintf(&annots, "<</Type/Annot/Subtype/Highlight/T(Ana)/Contents(Why %s?)/NM(%d)/Rect[%d %d %d %d]/QuadPoints[%d %d %d %d %d %d %d %d]>>",
				w, start+i, x, y, x+50, y+10, x, y+10, x+50, y+10, x, y, x+50, y)
		}
		fmt.Fprintf(&kids, "%d 0 R ", next)
		fmt.Fprintf(&out, "%d 0 obj<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R/Annots[%s]>>endobj\n", next, next+1, annots.String())
		fmt.Fprintf(&out, "%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n", next+1, content.Len(), content.String())
		next += 2
	}
	fmt.Fprintf(&out, "2 0 obj<</Type/Pages/Kids[%s]/Count %d/MediaBox[0 0 3100 842]>>endobj\ntrailer<</Root 1 0 R>>\n", kids.String(), (next-10)/2)
	return []byte(out.String())
}

// BenchmarkParse shows that the time of reading is linear: twice the paragraphs and
// comments take twice as long.
func BenchmarkParse(b *testing.B) {
	in := &Inbox{FS: disk.OS{}, Traces: traces.Store{FS: disk.OS{}, Folder: b.TempDir()}, Codec: func(string) traces.Codec { return nil }}
	for _, n := range []int{10_000, 20_000, 40_000} {
		words := strings.Fields(manyWords(n))
		for _, file := range []struct {
			name string
			data []byte
		}{
			{"paragraphs.docx", commented(b, words, 1)},
			{"comments.docx", commented(b, words[:n/2], n/2)},
			{"notes.pdf", annotated(words[:n/2])},
		} {
			b.Run(fmt.Sprintf("%s/%d", file.name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if read, err := in.Parse(promo.Document{ID: "k3f9"}, file.name, file.data); err != nil || len(read.Comments) == 0 {
						b.Fatal(len(read.Comments), err)
					}
				}
			})
		}
	}
}

// BenchmarkAdd adds the most comments that are taken, none of which says in which field
// it is, to documents of twenty and forty pages: where their words are there, where
// they were edited, and where they are not. The time is that of one comment times their
// number, and grows with the length of the document.
func BenchmarkAdd(b *testing.B) {
	for _, n := range []int{10_000, 20_000} {
		d := promo.Document{ID: "k3f9"}
		words := strings.Fields(manyWords(n))
		for i := 0; i < n; i += 200 {
			d.Sections = append(d.Sections, promo.Section{ID: fmt.Sprint(i), Body: strings.Join(words[i:i+200], " ")})
		}
		for _, kind := range []string{"there", "edited", "gone"} {
			var all []feedback.Comment
			for i := range feedback.MaxComments {
				at := i * (n - 20) / feedback.MaxComments
				quote := map[string]string{"there": words[at], "edited": "changed" + words[at], "gone": "nothing of it"}[kind]
				before := strings.Join(words[max(0, at-10):at], " ")
				if kind == "gone" {
					before = "nor this"
				}
				all = append(all, feedback.Comment{Key: fmt.Sprint(i), Author: "Ana", Text: "Why?", Quote: quote, Before: before})
			}
			b.Run(fmt.Sprintf("%s/%d", kind, n), func(b *testing.B) {
				for b.Loop() {
					added, r := feedback.Add(d, all)
					if inserted := r.Insert(d); len(inserted.Setup.Dialogue.Feedback) != len(added.Setup.Dialogue.Feedback) {
						b.Fatal("another number")
					}
					feedback.Threads(added)
				}
			})
		}
	}
}
