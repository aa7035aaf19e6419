package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"promodoc/app/pagesetup"
	"promodoc/app/promo"
)

// attachedTo returns a document with files at a public and at a confidential example.
func attachedTo() promo.Document {
	return promo.Document{
		ID: "id1", Name: "mine", Candidate: promo.Candidate{Name: "Ada", ProposedRole: "Lead"},
		Examples: []promo.Example{
			{ID: "a", Title: "Queue", Action: "Cut it.", Proof: promo.Proof{Attachments: []promo.Attachment{
				{File: "queue 100%.png", Title: "The *queue*", Alt: "Two bars"},
				{File: "plan.pdf", Title: "The plan"}, {File: "raw.csv"},
				{File: "gone.png", Title: "Gone"},
			}}},
			{ID: "b", Title: "Secret", Action: "Hushed.", Confidential: true, Proof: promo.Proof{Attachments: []promo.Attachment{{File: "secret.png", Title: "Nobody sees this"}}}},
		},
	}
}

func attachedOptions() Options {
	return Options{Attachments: "mine.files", Files: fstest.MapFS{
		"mine.files/queue 100%.png": {Data: onePixel()}, "mine.files/secret.png": {Data: onePixel()},
		"mine.files/plan.pdf": {Data: bytes.Repeat([]byte("x"), 1_240_000)}, "mine.files/raw.csv": {Data: []byte("a,b")},
		"gone.png": {Data: onePixel()}, "mine.files/sub/gone.png": {Data: onePixel()},
	}}
}

func TestAttachments(t *testing.T) {
	for format, want := range map[string][]string{
		"md":   {"![Two bars](mine.files/queue%20100%25.png)", "\n\n*The \\*queue\\**\n", "Attached: [The plan](mine.files/plan.pdf) (plan.pdf, 1.2 MB) · [raw.csv](mine.files/raw.csv) (3 bytes)"},
		"html": {`<img src="data:image/png;base64,`, `alt="Two bars"`, "<figcaption><em>The *queue*</em></figcaption>", "Attached: The plan (plan.pdf, 1.2 MB) · raw.csv (3 bytes)"},
	} {
		data, report, err := Render(attachedTo(), format, attachedOptions())
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range want {
			if !strings.Contains(string(data), part) {
				t.Errorf("%s: no %q in %s", format, part, data[max(0, len(data)-1500):])
			}
		}
		for _, part := range []string{"secret.png", "Nobody sees", "gone.png"} {
			if strings.Contains(string(data), part) {
				t.Errorf("%s has %q", format, part)
			}
		}
		if !slices.ContainsFunc(report.Notices, func(n string) bool { return strings.Contains(n, "gone.png") && strings.Contains(n, "Queue") }) {
			t.Errorf("%s does not say what is missing: %q", format, report.Notices)
		}
		var beside []string
		for _, b := range report.Beside {
			beside = append(beside, b.Name)
		}
		if wantBeside := []string{"mine.files/queue 100%.png", "mine.files/plan.pdf", "mine.files/raw.csv"}; format == "md" && !slices.Equal(beside, wantBeside) || format != "md" && beside != nil {
			t.Errorf("%s: beside it are %q", format, beside)
		}
	}
	pdf, _, err := Render(attachedTo(), "pdf", attachedOptions())
	if err != nil || !bytes.Contains(pdf, []byte("/Subtype /Image")) {
		t.Errorf("no picture in the PDF, %v", err)
	}
}

// What a document says of attachments cannot bring other files of the user into an
// export.
func TestAttachmentsLeadNowhereElse(t *testing.T) {
	d := attachedTo()
	d.Examples[0].Attachments = nil
	for _, file := range []string{"../gone.png", "sub/gone.png", "", ".", "..", "sub", "/gone.png"} {
		d.Examples[0].Attachments = append(d.Examples[0].Attachments, promo.Attachment{File: file})
	}
	_, report, err := Render(d, "md", attachedOptions())
	if err != nil || len(report.Beside) != 0 || len(report.Notices) != 7 {
		t.Errorf("beside it are %v, %q, %v", report.Beside, report.Notices, err)
	}
	o := attachedOptions()
	o.Attachments = ""
	if _, report, err = Render(attachedTo(), "html", o); err != nil || len(report.Notices) != 4 {
		t.Errorf("of a document from nowhere: %q, %v", report.Notices, err)
	}
}

// A name that readers must not see is in no address that they see.
func TestAttachmentsOfAFolderWithAName(t *testing.T) {
	d := attachedTo()
	d.Setup.Dialogue.ReaderSets = []promo.ReaderSet{{ID: "s", StandIns: []promo.StandIn{{Name: "mine", Words: "ours"}}}}
	o := attachedOptions()
	o.Setup = pagesetup.Setup{Readers: "s"}
	page, _, err := Render(d, "html", o)
	if err != nil || !bytes.Contains(page, []byte("data:image/png")) || bytes.Contains(page, []byte("mine.files")) {
		t.Errorf("the page has not the picture, or the name, %v", err)
	}
	text, report, err := Render(d, "md", o)
	if err != nil || len(report.Beside) > 0 || bytes.Contains(text, []byte("mine")) {
		t.Errorf("the text has the name, %v: %s", err, text)
	}
}

// A caption is on the page of its picture.
func TestCaptionsKeepWithTheirPictures(t *testing.T) {
	o := Options{Files: fstest.MapFS{"a.png": {Data: onePixel()}}}
	for n := range 60 {
		text := strings.Repeat("Words.\n\n", n) + "<img src=\"a.png\" width=\"300\" height=\"200\" alt=\"x\">\n\n*The queue*\n"
		b, _, err := layOut([]byte(text), o, nil)
		if err != nil {
			t.Fatal(err)
		}
		picture, caption := -1, -2
		for i := range b.Pages {
			if len(b.Pages[i].Images) > 0 {
				picture = i
			}
			for _, r := range b.Pages[i].Runs {
				if strings.Contains(string(r.Text), "queue") {
					caption = i
				}
			}
		}
		if picture != caption {
			t.Errorf("after %d paragraphs: the picture is on page %d, the caption on page %d", n, picture+1, caption+1)
		}
	}
}
