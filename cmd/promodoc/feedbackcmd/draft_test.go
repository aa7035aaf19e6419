package feedbackcmd

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"promodoc/app/feedback"
	"promodoc/app/pagesetup"
	"promodoc/app/pdfobject"
	"promodoc/app/promo"
	"promodoc/export"
)

// askedHome is a home whose document has questions.
func askedHome(t *testing.T) *home {
	h := newHome(t, 7)
	first := promo.ExampleRef(h.doc.Examples[0].ID, "action").Place()
	for i, place := range []promo.Place{first, first, promo.ExampleRef(h.doc.Examples[1].ID, "").Place(), promo.SectionRef("summary").Place()} {
		h.doc = promo.PutQuestion(h.doc, promo.Question{ID: fmt.Sprint("q", i), Place: place, Text: fmt.Sprintf("Enough, %d?", i)})
	}
	return h
}

// draft exports a draft and remembers it.
func (h *home) draft(format string) []byte {
	h.t.Helper()
	data, report, err := export.Render(h.doc, format, export.Options{Setup: pagesetup.Setup{Draft: true}})
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.inbox.Remember(h.doc, format, report); err != nil {
		h.t.Fatal(err)
	}
	return data
}

// checkAnswers adds a file that came back, twice, and expects the answers to the first
// two questions and nothing else. The questions were reworded meanwhile.
func (h *home) checkAnswers(file string, data []byte, want ...string) {
	h.t.Helper()
	for _, reworded := range []bool{false, true} {
		doc := h.doc
		if reworded {
			q, _ := doc.Question("q0")
			q.Text = "Is that now enough for the committee?"
			doc = promo.PutQuestion(doc, q)
		}
		read, err := h.inbox.Parse(doc, file, data)
		if err != nil {
			h.t.Fatal(err)
		}
		doc, result := feedback.Add(doc, read.Comments)
		if len(result.Added) != len(want) || len(result.Unplaced()) != 0 {
			h.t.Errorf("%s: added were %+v", file, result.Added)
		}
		for i, text := range want {
			q, _ := doc.Question(fmt.Sprint("q", i))
			threads := feedback.Filter{}.Of(feedback.Threads(doc))
			for _, t := range threads {
				if t.Question.ID == q.ID && (len(t.Replies) != 1 || t.Replies[0].Text != text || t.Replies[0].Who != "Ana Duarte" || q.State != promo.ThreadAnswered) {
					h.t.Errorf("%s: %+v", file, t)
				}
			}
		}
		for _, id := range []string{"q2", "q3"} {
			if q, _ := doc.Question(id); q.State == promo.ThreadAnswered {
				h.t.Errorf("%s: question %s counts as answered", file, id)
			}
		}
		read, err = h.inbox.Parse(doc, file, data)
		if err != nil {
			h.t.Fatal(err)
		}
		if again, result := feedback.Add(doc, read.Comments); result.Edits() || len(again.Setup.Dialogue.Feedback) != len(want) {
			h.t.Errorf("%s: added again were %+v", file, result.Added)
		}
	}
}

func TestDraftsComeBackAsTheyAre(t *testing.T) {
	for _, format := range []string{"docx", "pdf", "md"} {
		h := askedHome(t)
		data := h.draft(format)
		h.checkAnswers("draft."+format, data)
		h.inbox.Traces.Folder = t.TempDir() // on another computer
		read, err := h.inbox.Parse(h.doc, "draft."+format, data)
		if err != nil {
			t.Fatal(err)
		}
		if _, result := feedback.Add(h.doc, read.Comments); result.Edits() {
			t.Errorf("%s: added were %+v", format, result.Added)
		}
	}
}

func TestAnswersInMarkdownComeHome(t *testing.T) {
	for name, answered := range map[string][2]string{
		"below, indented":         {"Enough, 0?\n\n    Say by how much.", "Enough, 1?\n\n    Yes."},
		"below, without blanks":   {"Enough, 0?\nSay by how much.", "Enough, 1?\n\nYes."},
		"behind, on the line":     {"Enough, 0? Say by how much.", "Enough, 1? **Yes.**"},
		"in place, with CRLF":     {"Say by how much.", "Yes.\r\n"},
		"before":                  {"Say by how much.\n    Enough, 0?", "Yes. Enough, 1?"},
		"in several, with escape": {"Enough, 0?\n\n\tSay by how much\\.", "Enough, 1?\n\n    Yes\\."},
	} {
		t.Run(name, func(t *testing.T) {
			h := askedHome(t)
			text := string(h.draft("md"))
			text = strings.Replace(text, "Enough, 0?", answered[0], 1)
			text = strings.Replace(text, "Enough, 1?", answered[1], 1)
			yes := "Yes."
			if strings.Contains(answered[1], "**") {
				yes = "**Yes.**"
			}
			h.checkAnswers("draft.md", []byte(text), "Say by how much.", yes)
		})
	}
}

func TestRepliesInPDFComeHome(t *testing.T) {
	h := askedHome(t)
	data := h.draft("pdf")
	in, err := pdfobject.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]pdfobject.Ref{}
	pages := map[string]int{}
	for i, page := range in.Pages() {
		for _, v := range in.Array(page["Annots"]) {
			ref, _ := v.(pdfobject.Ref)
			if name := in.Text(in.Dict(v)["NM"]); name != "" {
				names[name], pages[name] = ref, i
			}
		}
	}
	replies := map[int][]string{}
	for i, text := range []string{"Say by how much.", "Yes."} {
		q, _ := h.doc.Question(fmt.Sprint("q", i))
		replies[pages[q.Name()]] = append(replies[pages[q.Name()]],
			fmt.Sprintf("/Subtype/Text/IRT %d 0 R/NM(reply%d)/T(Ana Duarte)/M(D:20261201)/Contents(%s)/Rect[0 0 1 1]", names[q.Name()], i, text))
	}
	h.checkAnswers("draft.pdf", annotate(t, data, replies), "Say by how much.", "Yes.")
}

// changed returns a Word file with some of its parts changed.
func changed(t *testing.T, data []byte, change func(name, part string) string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range in.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if part = []byte(change(f.Name, string(part))); len(part) == 0 {
			continue
		}
		w, err := z.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var (
	wordComment = regexp.MustCompile(`<w:comment w:id="(\d+)".*?</w:comment>`)
	paragraphID = regexp.MustCompile(`w14:paraId="([^"]*)"`)
)

func TestRepliesInWordComeHome(t *testing.T) {
	h := askedHome(t)
	data := h.draft("docx")
	answers := map[string]string{"Enough, 0?": "Say by how much.", "Enough, 1?": "Yes."}
	reply := func(id, text string) string {
		return `<w:comment w:id="` + id + `" w:author="Ana Duarte" w:date="2026-12-01T10:00:00Z"><w:p w14:paraId="0000000` + id[len(id)-1:] + `"><w:r><w:t>` + text + `</w:t></w:r></w:p></w:comment>`
	}
	// As Word does: replies name the comment that they reply to.
	threads := ""
	h.checkAnswers("draft.docx", changed(t, data, func(name, part string) string {
		switch name {
		case "word/comments.xml":
			return wordComment.ReplaceAllStringFunc(part, func(c string) string {
				for asked, answer := range answers {
					if id := wordComment.FindStringSubmatch(c)[1]; strings.Contains(c, asked) {
						threads += `<w15:commentEx w15:paraId="0000000` + id + `" w15:paraIdParent="` + paragraphID.FindStringSubmatch(c)[1] + `" w15:done="0"/>`
						return c + reply("10"+id, answer)
					}
				}
				return c
			})
		case "word/commentsExtended.xml":
			return strings.Replace(part, "</w15:commentsEx>", threads+"</w15:commentsEx>", 1)
		}
		return part
	}), "Say by how much.", "Yes.")
	// Written into the comment.
	h.checkAnswers("draft.docx", changed(t, data, func(name, part string) string {
		for asked, answer := range answers {
			part = strings.ReplaceAll(part, asked+"</w:t></w:r></w:p>", asked+"</w:t></w:r></w:p><w:p><w:r><w:t>"+answer+"</w:t></w:r></w:p>")
		}
		return part
	}), "Say by how much.", "Yes.")
}
