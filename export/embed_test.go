package export

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/career"
	"promodoc/app/message"
	"promodoc/app/pagesetup"
	"promodoc/app/pdfdocument"
	"promodoc/app/promo"
)

// never is what no reader gets, in every place of a document that it can be in.
const never = "Rumpelstiltskin"

// withSecrets returns a document with what readers get, "seen", and what they never get.
func withSecrets() promo.Document {
	extra := promo.Extra{}
	example := func(id, words string) promo.Example {
		return promo.Example{ID: id, Title: words, Situation: words, Action: words, Result: words, Supports: []string{"calm"},
			Proof:   promo.Proof{Evidence: []promo.Evidence{{Title: words, URL: "https://" + words + ".example"}}},
			Sources: promo.Sources{CarriedFrom: never, FromEntries: []string{never}}, Extra: extra}
	}
	hidden := example("hidden", never)
	hidden.Confidential = true
	hidden.Attachments = []promo.Attachment{{File: never + ".png", Title: never}}
	waiting := example("waiting", never)
	waiting.Supports = nil
	seen := example("seen", "seen")
	seen.Situation = "seen <!-- " + never + " -->\n\nmore %%" + never + "%% seen\n\n[unused]: https://" + never + ".example \"" + never + "\"\n\n[//]: # (" + never + ")"
	seen.Attachments = []promo.Attachment{{File: "queue 100%.png", Title: "seen", Alt: "seen"}, {File: "gone.png", Title: "seen"}}
	return promo.Document{
		ID: "id1", Name: never, Candidate: promo.Candidate{Name: "Ada", ProposedRole: "Lead"}, Updated: promo.Date{Year: 2026, Month: 11, Day: 28},
		Snapshot: career.Path{ID: "p", Title: "Path", Sections: []career.Section{{ID: "s", Title: "S", Considerations: []career.Consideration{{ID: "calm", Title: "Calm"}}}},
			Preparations: []career.Preparation{{ID: "read", Title: "Read"}, {ID: "open", Title: "Open"}}},
		Sections:       []promo.Section{{ID: "summary", Body: "seen"}, {ID: "own", Title: never, Body: never}},
		Examples:       []promo.Example{seen, hidden, waiting},
		Considerations: map[string]promo.ConsiderationNote{"calm": {Note: never, LeftAsIs: []string{never}}},
		Growth:         []promo.GrowthArea{{Title: "seen", Text: "seen", Steps: []string{"seen <!--" + never + "-->"}}},
		Preparations:   map[string]promo.PreparationStatus{"read": {Done: true, Note: never}, "open": {Note: never}},
		Setup: promo.Setup{
			Words: []string{never}, Parts: []promo.PartChoice{{ID: "own", Hidden: true}},
			Dialogue: promo.Dialogue{
				Questions: []promo.Question{{ID: "q", Text: never}}, Feedback: []promo.Feedback{{ID: "f", Text: never}},
				ReaderSets: []promo.ReaderSet{{ID: "r", Name: never}, {ID: "names", StandIns: []promo.StandIn{{Name: "Ada", Words: "Bo"}}}},
				Voices: []promo.Voice{
					{ID: "v", Name: "seen", Text: "seen", Permitted: true, Supports: []string{"seen"}},
					{ID: "w", Name: never, Text: never, Supports: []string{"seen"}},
					{ID: "x", Name: never, Text: never, Permitted: true, Supports: []string{"hidden"}},
				},
			},
		},
	}
}

func TestPDFWithItsDocument(t *testing.T) {
	o := attachedOptions()
	plain, _, err := Render(withSecrets(), "pdf", o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pdfdocument.Read("x.pdf", plain); !message.Is(err, pdfdocument.ErrNone) {
		t.Errorf("unasked: %v", err)
	}
	o.Setup = pagesetup.Setup{WithDocument: true}
	first, report, err := Render(withSecrets(), "pdf", o)
	if err != nil {
		t.Fatal(err)
	}
	if again, _, err := Render(withSecrets(), "pdf", o); err != nil || !bytes.Equal(first, again) {
		t.Errorf("the same document gives other bytes, %v", err)
	}
	carried, err := pdfdocument.Read("x.pdf", first)
	if err != nil || len(report.Notices) != 2 { // what is hidden, and gone.png
		t.Fatal(err, report.Notices)
	}
	d := carried.Document
	if len(d.Examples) != 1 || len(d.Sections) != 1 || len(d.Growth) != 1 || len(d.Setup.Dialogue.Voices) != 1 || !d.Preparations["read"].Done || d.Candidate.Name != "Ada" {
		t.Errorf("the document is %+v", d)
	}
	if got := promo.AttachedFiles(d); len(got) != 1 || !bytes.Equal(carried.Files["queue 100%.png"], onePixel()) {
		t.Errorf("attached are %q, carried %d", got, len(carried.Files))
	}
	x := d.Examples[0]
	if strings.TrimSpace(x.Situation) != "seen\n\nmore  seen" {
		t.Errorf("the situation is %q", x.Situation)
	}
	checkPDF(t, first)
}

// checkPDF extracts what is in a PDF file with another program, and looks for what no
// reader gets.
func checkPDF(t *testing.T, data []byte) {
	t.Helper()
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not installed")
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "x.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(qpdf, "--check", file).CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
	found, err := exec.Command(qpdf, "--show-attachment="+documentName, file).Output()
	if err != nil || !bytes.Contains(found, []byte("schema: promodoc.document/v1")) || !bytes.Contains(found, []byte("seen")) {
		t.Errorf("the document in the file is %q, %v", found, err)
	}
	if bytes.Contains(bytes.ToLower(found), bytes.ToLower([]byte(never))) {
		t.Errorf("the document in the file has what no reader gets:\n%s", found)
	}
	whole, err := exec.Command(qpdf, "--qdf", "--object-streams=disable", "--stream-data=uncompress", file, "-").Output()
	if err != nil || bytes.Contains(whole, []byte(never)) {
		t.Errorf("the file has what no reader gets, %v", err)
	}
}

// Names that are replaced for readers are in no document that they get.
func TestPDFWithItsDocumentForReaders(t *testing.T) {
	o := attachedOptions()
	o.Setup = pagesetup.Setup{WithDocument: true, Readers: "names"}
	data, report, err := Render(withSecrets(), "pdf", o)
	if err != nil || !strings.Contains(strings.Join(report.Notices, "\n"), "The document was not included in the PDF") {
		t.Errorf("%q, %v", report.Notices, err)
	}
	if _, err := pdfdocument.Read("x.pdf", data); !message.Is(err, pdfdocument.ErrNone) {
		t.Errorf("carried all the same: %v", err)
	}
	o.Readers = "r"
	if data, _, err = Render(withSecrets(), "pdf", o); err != nil {
		t.Fatal(err)
	}
	if _, err := pdfdocument.Read("x.pdf", data); err != nil {
		t.Error(err)
	}
}
