package export

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"promodoc/app/career"
	"promodoc/app/feedback/edited"
	"promodoc/app/feedback/pdfnotes"
	wordnotes "promodoc/app/feedback/word"
	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

var draft = Options{Setup: pagesetup.Setup{Draft: true}}

// asking returns the sample with questions to the manager: those of which the text
// begins with "Ask" are in a draft.
func asking(t testing.TB) promo.Document {
	t.Helper()
	d := sample(t)
	public, confidential := d.Examples[0], ""
	for _, e := range d.Examples {
		if e.Confidential {
			confidential = e.ID
		}
	}
	if confidential == "" {
		confidential = "secret"
		d.Examples = append(d.Examples, promo.Example{ID: confidential, Title: "Hush", Action: "Hush.", Confidential: true})
	}
	first := d.Snapshot.Considerations()[0].ID
	d = promo.SetText(d, promo.ExampleRef(public.ID, "result"), "")
	for _, q := range []promo.Question{
		{ID: "q1", Place: promo.ExampleRef(public.ID, "action").Place(), Text: "Ask one: is this enough & <clear>?"},
		{ID: "q2", Place: promo.ExampleRef(public.ID, "action").Place(), Text: "Ask two at the same place.\n\n  Second paragraph with *stars*, a | and 雪 🎉."},
		{ID: "q3", Place: promo.ExampleRef(public.ID, "").Place(), Text: "Ask three about the example", By: promo.Date{Year: 2026, Month: 12, Day: 4}},
		{ID: "Q/4 x", Place: promo.ExampleRef(public.ID, "result").Place(), Text: "Ask four about a field without words"},
		{ID: "q5", Place: promo.Ref{Kind: promo.KindConsideration, ID: first}.Place(), Text: "Ask five about a consideration"},
		{ID: "q6", Place: promo.Ref{Kind: promo.KindGrowth, Field: "text"}.Place(), Text: "Ask six about growth"},
		{ID: "q7", Place: promo.SectionRef("summary").Place(), Text: "Ask seven about the summary"},
		{ID: "q8", Place: promo.Ref{Kind: promo.KindCandidate, Field: "team"}.Place(), Text: "Ask eight about the team"},
		{ID: "q9", Place: promo.ExampleRef(confidential, "action").Place(), Text: "Never: confidential"},
		{ID: "q10", Place: promo.ExampleRef("gone", "action").Place(), Text: "Never: the example is gone"},
		{ID: "q11", Place: promo.SectionRef("summary").Place(), Text: "Never: done", State: promo.ThreadDone},
		{ID: "q12", Place: promo.SectionRef("summary").Place(), Text: "Never: answered", State: promo.ThreadAnswered},
		{ID: "q13", Place: "nowhere at all", Text: "Never: no place"},
	} {
		d = promo.PutQuestion(d, q)
	}
	return d
}

const askedCount = 8

// plainBytes returns all that a file says, whatever it is packed in.
func plainBytes(t *testing.T, file []byte) string {
	t.Helper()
	text := string(file)
	if z, err := zip.NewReader(bytes.NewReader(file), int64(len(file))); err == nil {
		for _, f := range z.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			data, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			text += string(data)
		}
	}
	return text + inflated(file)
}

// says reports whether a file says some words, in one of the encodings of its format.
func says(text, words string) bool {
	var units []byte
	for _, u := range utf16.Encode([]rune(words)) {
		units = append(units, byte(u>>8), byte(u))
	}
	return strings.Contains(text, words) || strings.Contains(text, string(units))
}

func TestDraftsHaveTheQuestions(t *testing.T) {
	d := asking(t)
	if dir := os.Getenv("PROMODOC_DRAFTS"); dir != "" {
		for _, f := range Formats() {
			data, _, err := Render(d, f.ID, draft)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(dir+"/draft."+f.ID, data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, f := range Formats() {
		data, report, err := Render(d, f.ID, draft)
		if err != nil {
			t.Fatalf("%s: %v", f.ID, err)
		}
		if n := len(report.Notices); n != 1 || !strings.HasPrefix(report.Notices[0], "3 questions were left out") {
			t.Errorf("%s: the notices are %q", f.ID, report.Notices)
		}
		text := plainBytes(t, data)
		for _, word := range []string{"one", "two", "three", "four", "five", "six", "seven", "eight"} {
			if !says(text, "Ask "+word) {
				t.Errorf("%s: question %s is not there", f.ID, word)
			}
		}
		if says(text, "Never:") {
			t.Errorf("%s: it has a question that is not to be asked", f.ID)
		}
		if f.ID != "pdf" && !strings.Contains(text, "Draft of") {
			t.Errorf("%s: it does not say that it is a draft", f.ID)
		}
		if again, _, _ := Render(d, f.ID, draft); !bytes.Equal(data, again) {
			t.Errorf("%s: the second file differs", f.ID)
		}
	}
}

// No other export has anything of the questions: it is the same as without them.
func TestOthersHaveNoQuestions(t *testing.T) {
	with := asking(t)
	without := with
	without.Setup.Dialogue = promo.Dialogue{Voices: with.Setup.Dialogue.Voices}
	for _, f := range Formats() {
		a, _, err := Render(with, f.ID, Options{})
		if err != nil {
			t.Fatal(err)
		}
		b, _, err := Render(without, f.ID, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s: the file differs from that of a document without questions", f.ID)
		}
		if text := plainBytes(t, a); says(text, "Ask ") || says(text, "Draft") || says(text, "pdq_") || says(text, "comments") {
			t.Errorf("%s: it has something of the questions", f.ID)
		}
	}
}

// What comments on the files is read by the readers of comments, as the questions.
func TestQuestionsAreReadAsSuch(t *testing.T) {
	d := asking(t)
	names := map[string]bool{}
	for _, q := range d.Setup.Dialogue.Questions {
		names[q.Name()] = true
	}
	data, _, err := Render(d, "pdf", draft)
	if err != nil {
		t.Fatal(err)
	}
	in, err := pdfnotes.Read(data)
	if err != nil || len(in.Notes) != askedCount {
		t.Fatalf("%d notes, %v", len(in.Notes), err)
	}
	for _, n := range in.Notes {
		if !names[n.Key] || n.Author != d.Candidate.Name {
			t.Errorf("%+v", n.Comment)
		}
	}
	data, _, err = Render(d, "docx", draft)
	if err != nil {
		t.Fatal(err)
	}
	file, err := wordnotes.Read(data)
	if err != nil || len(file.Comments) != askedCount {
		t.Fatalf("%d comments, %v", len(file.Comments), err)
	}
	seen := map[string]bool{}
	for _, c := range file.Comments {
		if !names[c.Key] || seen[c.Key] || c.Author != d.Candidate.Name || c.Parent != "" {
			t.Errorf("%+v", c)
		}
		seen[c.Key] = true
		if strings.HasPrefix(c.Text, "Ask one") && !strings.HasPrefix(d.Examples[0].Action, c.Quote[:20]) {
			t.Errorf("it is about %q", c.Quote)
		}
	}
}

// small returns the sample with one example, one consideration and one growth area: a
// document of one page, of which a fuzz target exports a hundred in the time of a
// few whole samples.
func small(t testing.TB) promo.Document {
	d := sample(t)
	d.Examples, d.Growth, d.Sections = d.Examples[:1], d.Growth[:1], nil
	under, _ := promo.PrimaryConsideration(d, d.Examples[0])
	c, ok := d.Snapshot.Consideration(under)
	if !ok {
		t.Fatal("the first example is under no consideration")
	}
	d.Snapshot.Sections = []career.Section{{ID: "all", Title: "All", Considerations: []career.Consideration{c}}}
	d.Snapshot.Preparations, d.Preparations, d.Considerations = nil, nil, nil
	return d
}

// FuzzDraft asks any text at any of some places: the readers of each format find that
// question and no other.
func FuzzDraft(f *testing.F) {
	for i, text := range []string{"Is this enough?", "a\x00b\r\n\n[^1]: c *d* <e> & \\", "雪 🎉 ] [^question-q]: x", "\xff", "---", "    code\n# h"} {
		f.Add(text, uint8(i))
	}
	base := small(f)
	places := []promo.Place{"document", promo.ExampleRef(base.Examples[0].ID, "action").Place(), promo.ExampleRef(base.Examples[0].ID, "").Place(),
		promo.Ref{Kind: promo.KindConsideration, ID: base.Snapshot.Considerations()[0].ID}.Place(), "growth/0/title", "candidate/team"}
	f.Fuzz(func(t *testing.T, text string, at uint8) {
		q := promo.Question{ID: "q", Place: places[int(at)%len(places)], Text: text}
		d := promo.PutQuestion(base, q)
		want := 0
		if asked, _ := promo.OpenQuestions(d); len(asked) > 0 && strings.TrimSpace(strings.Map(printable, text)) != "" {
			want = 1
		}
		data, _, err := Render(d, "docx", draft)
		if err != nil {
			t.Fatal(err)
		}
		file, err := wordnotes.Read(data)
		if err != nil || len(file.Comments) != want {
			t.Fatalf("Word: %d comments, %v", len(file.Comments), err)
		}
		data, _, err = Render(d, "pdf", draft)
		if err != nil {
			t.Fatal(err)
		}
		in, err := pdfnotes.Read(data)
		if err != nil || len(in.Notes) != want {
			t.Fatalf("PDF: %d notes, %v", len(in.Notes), err)
		}
		data, _, err = Render(d, "md", draft)
		if err != nil {
			t.Fatal(err)
		}
		rest, cut := edited.CutQuestions(d, data)
		if len(cut) != want || bytes.Contains(rest, []byte("question-q")) {
			t.Fatalf("Markdown: %d questions, and left is\n%s", len(cut), rest)
		}
		if want == 1 && (cut[0].Key != q.Name() || in.Notes[0].Key != q.Name() || file.Comments[0].Key != q.Name()) {
			t.Fatalf("other questions: %+v %+v %+v", cut[0], in.Notes[0], file.Comments[0])
		}
	})
}

// printable makes a space of a control character.
func printable(r rune) rune {
	if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
		return ' '
	}
	return r
}
