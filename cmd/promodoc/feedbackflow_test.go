//go:build cgo && linux

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"promodoc/app/promo"
)

// What is said beside the document in TestFeedbackFlow, none of which is exported.
const (
	flowQuestion   = "Is this a case for the committee?"
	flowReply      = "It is, with numbers."
	flowComment    = "Which accounts?"
	flowSuggestion = "objected in writing"
	flowAnswer     = "Those of the north."
	flowColleague  = "Jonas Dahl"
	flowVoice      = "He never slept."
)

// TestFeedbackFlow asks the manager a question in the real window, exports a draft, and
// drops what comes back on the window, as a file manager does: the comment is answered,
// the suggestion taken, undone, taken again, undone again and marked as done. A
// colleague's words are noted without permission. Nothing of all that is in the final
// files, of any format.
func TestFeedbackFlow(t *testing.T) {
	t.Parallel()
	d := newDriver(t)
	d.choose("formats: [md, pdf, docx, html]")
	d.start()
	d.press("ctrl+n")
	d.waitForTitle("New document")
	d.press("Return")
	d.waitForFile("data/promodoc/documents/*.yaml", "schema:")
	d.writeExample("Stopped the migration", "It was late.", "I said no.", "The second run moved all.")

	d.press("shift+Tab", "shift+Tab", "ctrl+shift+g")
	d.write(flowQuestion)
	d.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Return") // past the day and the mail, to Export a draft
	d.press("Return")
	checkWords(t, "the draft", d.exported("*draft"), []string{flowQuestion, "Draft of"})

	d.press("Escape")
	d.server.dropFile(d.window, managersCopy(t, d.waitForFile("config/promodoc/exports/*draft.docx", "")))
	d.waitForFile("data/promodoc/documents/*.yaml", flowComment)
	d.press("t")
	d.waitForAction("I " + flowSuggestion + ".")
	d.press("ctrl+z")
	d.waitForAction("I said no.")
	d.press("ctrl+shift+z")
	d.waitForAction("I " + flowSuggestion + ".")
	d.press("ctrl+z", "Down", "a")
	d.write(flowAnswer)
	d.press("ctrl+Return", "d") // the suggestion is the next one
	d.waitForFile("data/promodoc/documents/*.yaml", "state: done")

	d.press("ctrl+shift+j")
	d.write(flowColleague)
	d.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab") // past role, relation, topics and request
	d.write(flowVoice)
	d.press("ctrl+e", "Return")
	final := d.exported("*[^t]")    // the others end with "draft"
	d.press("Tab", "Tab", "Return") // past Print: Copy with formatting
	d.waitFor("the formatted document on the clipboard", func() bool {
		html, ok := d.server.selection(d.server.atom("CLIPBOARD"), "text/html")
		return ok && strings.Contains(html, "Stopped the migration")
	})
	d.press("ctrl+q")
	d.waitForExit()

	checkSaid(t, read(t, d.waitForFile("data/promodoc/documents/*.yaml", flowVoice)))
	checkWords(t, "the final files", final, []string{"Stopped the migration", "I said no."})
	for _, word := range []string{flowQuestion, flowReply, flowComment, flowSuggestion, flowAnswer, flowColleague, flowVoice, "Draft of", "commentRange"} {
		if at := strings.Index(final, word); at >= 0 {
			t.Errorf("the final files have %q: %q", word, final[max(at-100, 0):min(at+100, len(final))])
		}
	}
}

// checkSaid checks what the document has of what was said.
func checkSaid(t *testing.T, d promo.Document) {
	t.Helper()
	said := d.Setup.Dialogue
	byText := map[string]promo.Feedback{}
	for _, f := range said.Feedback {
		byText[f.Text+f.Suggestion.New] = f
	}
	if len(said.Questions) != 1 || len(said.Feedback) != 4 || len(said.Voices) != 1 {
		t.Fatalf("the document has %+v", said)
	}
	if got := byText[flowReply].Thread; got != said.Questions[0].ID {
		t.Errorf("the reply to the question is in the thread %q", got)
	}
	if got := byText[flowAnswer].Thread; got == "" || got != byText[flowComment].ID {
		t.Errorf("the answer to the comment is in the thread %q", got)
	}
	if got := byText[flowSuggestion].State; got != promo.ThreadDone {
		t.Errorf("the suggestion is %s", got)
	}
	if v := said.Voices[0]; v.Name != flowColleague || v.Text != flowVoice || v.Permitted {
		t.Errorf("the colleague is %+v", v)
	}
}

// choose writes a line of the settings, before the program is started.
func (d *driver) choose(line string) {
	d.t.Helper()
	folder := filepath.Join(d.home, "config", "promodoc")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "settings.yaml"), []byte("schema: promodoc.settings/v1\n"+line+"\n"), 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// writeExample adds an example, and leaves the caret in its result.
func (d *driver) writeExample(title string, fields ...string) {
	d.t.Helper()
	d.press("ctrl+Return")
	d.write(title)
	for _, text := range fields {
		d.press("Tab")
		d.write(text)
	}
}

// waitForAction waits until the first example has an action, on disk.
func (d *driver) waitForAction(want string) {
	d.t.Helper()
	d.waitForFile("data/promodoc/documents/*.yaml", "action: "+want+"\n")
}

// exported waits for the files of an export, and returns all that is in them.
func (d *driver) exported(name string) string {
	d.t.Helper()
	var all bytes.Buffer
	for _, format := range []string{"md", "pdf", "docx", "html"} {
		file := d.waitForFile("config/promodoc/exports/"+name+"."+format, "")
		switch format {
		case "pdf":
			for _, args := range [][]string{{"qpdf", "--qdf", "--object-streams=disable", file, "-"}, {"pdftotext", file, "-"}} {
				text, err := exec.Command(args[0], args[1:]...).Output()
				if err != nil {
					d.t.Fatal(err)
				}
				all.Write(text)
			}
		case "docx":
			for _, part := range unzipped(d.t, file) {
				all.Write(part.data)
			}
		default:
			data, err := os.ReadFile(file)
			if err != nil {
				d.t.Fatal(err)
			}
			all.Write(data)
		}
	}
	return all.String()
}

// part is a file in a ZIP file.
type part struct {
	name string
	data []byte
}

func unzipped(t testing.TB, file string) []part {
	t.Helper()
	r, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var parts []part
	for _, f := range r.File {
		content, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(content)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, data})
	}
	return parts
}

// managersCopy returns a copy of a draft with a reply to the question, a comment on the
// result and a tracked change of the action, written as Word does.
func managersCopy(t testing.TB, draft string) string {
	t.Helper()
	parts := unzipped(t, draft)
	edit := func(name, old, text string) {
		i := slices.IndexFunc(parts, func(p part) bool { return p.name == name })
		if i < 0 || !bytes.Contains(parts[i].data, []byte(old)) {
			t.Fatalf("%s has no %q", name, old)
		}
		parts[i].data = bytes.Replace(parts[i].data, []byte(old), []byte(text), 1)
	}
	const document, comments, extended = "word/document.xml", "word/comments.xml", "word/commentsExtended.xml"
	const by = ` w:author="Ana Duarte" w:date="2026-11-30T09:12:00Z"`
	run := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	edit(document, run("The second run moved all."),
		`<w:commentRangeStart w:id="10"/>`+run("The second run moved all.")+`<w:commentRangeEnd w:id="10"/><w:r><w:commentReference w:id="10"/></w:r>`)
	edit(document, run("I said no."), run("I ")+
		`<w:del w:id="20"`+by+`><w:r><w:delText>said no</w:delText></w:r></w:del><w:ins w:id="21"`+by+`>`+run(flowSuggestion)+`</w:ins>`+run("."))
	edit(document, `<w:commentRangeStart w:id="0"/>`, `<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="11"/>`)
	edit(document, `<w:commentRangeEnd w:id="0"/>`, `<w:commentRangeEnd w:id="0"/><w:commentRangeEnd w:id="11"/><w:r><w:commentReference w:id="11"/></w:r>`)
	comment := func(id, paragraph, text string) string {
		return `<w:comment w:id="` + id + `"` + by + `><w:p w14:paraId="` + paragraph + `">` + run(text) + `</w:p></w:comment>`
	}
	edit(comments, "</w:comments>", comment("10", "0AAAAA10", flowComment)+comment("11", "0AAAAA11", flowReply)+"</w:comments>")
	asked := regexp.MustCompile(`w14:paraId="(\w+)"`)
	i := slices.IndexFunc(parts, func(p part) bool { return p.name == comments })
	question := string(asked.FindSubmatch(parts[i].data)[1])
	edit(extended, "</w15:commentsEx>", `<w15:commentEx w15:paraId="0AAAAA10" w15:done="0"/>`+
		`<w15:commentEx w15:paraId="0AAAAA11" w15:paraIdParent="`+question+`" w15:done="0"/></w15:commentsEx>`)

	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for _, p := range parts {
		f, err := w.Create(p.name)
		if err == nil {
			_, err = f.Write(p.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "draft from Ana.docx")
	if err := os.WriteFile(name, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}
