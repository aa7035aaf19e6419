package exporting

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pages"
	"promodoc/app/pagesetup"
	"promodoc/app/publish"
	"promodoc/ui/kit"
)

type fixture struct {
	*Panel
	found    string // by the review
	requests []publish.Request
	chosen   []pagesetup.Setup
	calls    []string
	files    []publish.Written
	err      error
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{files: []publish.Written{{File: "/x/case.pdf", Bytes: 61400, Pages: 4}}}
	call := func(what string) func(string) {
		return func(s string) { f.calls = append(f.calls, what+" "+s) }
	}
	f.Panel = New(Options{
		Formats:   []pages.Format{{ID: "md", Title: "Markdown"}, {ID: "pdf", Title: "PDF"}},
		Request:   publish.Request{Formats: []string{"md", "pdf"}, Setup: pagesetup.Setup{Paper: "a4", Design: "gone"}, Folder: "/x", Name: "case"},
		Designs:   []pagesetup.Design{{ID: "default", Name: "Default"}, {ID: "plain", Name: "Plain"}},
		Questions: func() int { return 2 },
		Choose:    func(s pagesetup.Setup) { f.chosen = append(f.chosen, s) },
		Export: func(r publish.Request, done func([]publish.Written, error)) {
			f.requests = append(f.requests, r)
			if f.err != nil {
				done(nil, f.err)
				return
			}
			done(f.files, nil)
		},
		Missing:     Missing{Hint: "Left out: 1 example.", Review: func() string { return f.found }, Show: func() { f.calls = append(f.calls, "review") }},
		Print:       func(s pagesetup.Setup) { f.calls = append(f.calls, "print "+string(s.Paper)) },
		FileActions: FileActions{Open: call("open"), Reveal: call("reveal"), Copy: call("copy")},
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(400, 800))
	return f
}

// What readers will miss is said before anything is chosen, as the review has it now.
func TestWhatIsMissingIsSaidFirst(t *testing.T) {
	f := open(t)
	texts := func() string {
		var all []string
		for _, o := range test.LaidOutObjects(f.Object()) {
			if text, ok := o.(*kit.Text); ok && text.Visible() {
				all = append(all, text.String())
			}
		}
		return strings.Join(all, "\n")
	}
	if strings.Contains(texts(), "Look at the review") {
		t.Error("the review is shown, which finds nothing")
	}
	f.found = "2 things are missing."
	f.Reviewed()
	all := texts()
	hint, found, first := strings.Index(all, "Left out"), strings.Index(all, f.found), strings.Index(all, "Format")
	if hint < 0 || found < hint || first < found {
		t.Errorf("on the panel: %s", all)
	}
	links(f.review)[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if strings.Join(f.calls, ",") != "review" {
		t.Errorf("called %q", f.calls)
	}
}

// What is chosen is printed, whatever the formats are.
func TestPrintWhatIsChosen(t *testing.T) {
	f := open(t)
	test.Tap(f.formats[1])
	test.Tap(f.papers[1])
	for _, o := range test.LaidOutObjects(f.Object()) {
		if link, ok := o.(*kit.Link); ok && link.Text() == textPrint.Text() {
			test.Tap(link)
		}
	}
	if strings.Join(f.calls, ",") != "print letter" || len(f.requests) > 0 {
		t.Errorf("did %q, exported %d times", f.calls, len(f.requests))
	}
}

func TestChoicesMakeTheRequest(t *testing.T) {
	f := open(t)
	test.Tap(f.formats[0])
	test.Tap(f.papers[1])
	if d := f.request().Setup.Design; d != "default" {
		t.Errorf("an unknown design became %q, want the default", d)
	}
	test.Tap(f.designs[1])
	f.export(f.request())
	if len(f.requests) != 1 {
		t.Fatalf("exported %d times", len(f.requests))
	}
	got := f.requests[0]
	if strings.Join(got.Formats, ",") != "pdf" || got.Setup.Paper != "letter" || got.Setup.Design != "plain" || got.Folder != "/x" || got.Name != "case" {
		t.Errorf("request %+v", got)
	}
	if f.button.Label() != "Export 1 file" {
		t.Errorf("button %q", f.button.Label())
	}
}

func TestNothingIsExportedWithoutAFormat(t *testing.T) {
	f := open(t)
	test.Tap(f.formats[0])
	test.Tap(f.formats[1])
	f.export(f.request())
	if len(f.requests) != 0 {
		t.Error("exported")
	}
}

func TestWrittenFilesAreListedWithLinks(t *testing.T) {
	f := open(t)
	f.export(f.request())
	for _, l := range links(f.written) {
		l.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if got := strings.Join(f.calls, ", "); got != "open /x/case.pdf, reveal /x/case.pdf, copy /x/case.pdf" {
		t.Errorf("called %s", got)
	}
	if got := size(61400); got != "61 KB" {
		t.Errorf("size %q", got)
	}
}

// What was left out is said once, whatever the number of formats.
func TestNoticesAreShownOnce(t *testing.T) {
	f := open(t)
	f.files = []publish.Written{{File: "/x/case.md", Notices: []string{"one"}}, {File: "/x/case.pdf", Notices: []string{"one", "two"}}}
	f.export(f.request())
	if got := strings.Join(notices(f.files), ","); got != "one,two" {
		t.Errorf("the notices are %q", got)
	}
	if with, files := len(f.written.Objects), 2+len(f.files); with != files+2 {
		t.Errorf("the panel has %d objects, want %d and two notices", with, files)
	}
}

func TestAnotherDocumentsFileIsReplacedOnlyOnRequest(t *testing.T) {
	f := open(t)
	f.err = &publish.Occupied{File: "/x/case.pdf", Free: "case 2"}
	f.export(f.request())
	choices := links(f.failure)
	if len(choices) != 2 {
		t.Fatalf("%d choices", len(choices))
	}
	f.err = nil
	f.name.SetText("elsewhere") // the question was about the name before
	choices[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.requests[len(f.requests)-1]; !got.Replace || got.Name != "case" {
		t.Errorf("request %+v", got)
	}
	choices[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.requests[len(f.requests)-1]; got.Name != "case 2" {
		t.Errorf("request %+v", got)
	}
}

func TestTheFolderCanBeChosen(t *testing.T) {
	f := open(t)
	f.options.Browse = func(chosen func(string)) { chosen("/elsewhere") }
	f.browse().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.export(f.request())
	if f.requests[0].Folder != "/elsewhere" {
		t.Errorf("folder %q", f.requests[0].Folder)
	}
}

func TestAFailureIsShownAndCanBeRetried(t *testing.T) {
	f := open(t)
	f.err = errors.New("the folder cannot be written to")
	f.export(f.request())
	if text := f.failure.Objects[0].(*kit.Text).String(); text != "The folder cannot be written to." {
		t.Errorf("said %q", text)
	}
	f.err = nil
	f.export(f.request())
	if len(f.failure.Objects) != 0 || len(f.written.Objects) == 0 {
		t.Error("the second try is not shown")
	}
}

// links are all links below a container.
func links(c *fyne.Container) []*kit.Link {
	var found []*kit.Link
	for _, o := range c.Objects {
		switch o := o.(type) {
		case *kit.Link:
			found = append(found, o)
		case *fyne.Container:
			found = append(found, links(o)...)
		}
	}
	return found
}

func TestPaperAndDesignAreSaidAsTheyAreChosen(t *testing.T) {
	f := open(t)
	f.papers[1].Tapped(nil)
	f.designs[1].Tapped(nil)
	want := []pagesetup.Setup{{Paper: pagesetup.Letter, Design: "default"}, {Paper: pagesetup.Letter, Design: "plain"}}
	if !slices.Equal(f.chosen, want) || len(f.requests) != 0 {
		t.Errorf("chosen %+v, exported %+v", f.chosen, f.requests)
	}
}

// A draft has a name of its own, and the final file keeps its name.
func TestDraftsHaveANameOfTheirOwn(t *testing.T) {
	f := open(t)
	f.SetDraft(true)
	f.SetDraft(true)
	if r := f.request(); !r.Setup.Draft || r.Name != "case draft" {
		t.Errorf("request %+v", r)
	}
	if got := f.kind.chips[1].Text(); !strings.Contains(got, "Draft with 2 questions") {
		t.Errorf("the chip says %q", got)
	}
	f.SetDraft(false)
	if r := f.request(); r.Setup.Draft || r.Name != "case" {
		t.Errorf("request %+v", r)
	}
	f.SetDraft(true)
	f.name.SetText("for Ana")
	f.SetDraft(false)
	if r := f.request(); r.Name != "for Ana" {
		t.Errorf("request %+v", r)
	}
	if n := len(f.chosen); n != 4 || !f.chosen[0].Draft || f.chosen[1].Draft {
		t.Errorf("the pages were shown as %+v", f.chosen)
	}
}

// The button stays in view in a low window, and why nothing was exported is shown there.
func TestTheButtonStaysInView(t *testing.T) {
	f := open(t)
	f.Object().Resize(fyne.NewSize(400, 200))
	f.Focus()
	foot := f.foot()
	foot.Resize(fyne.NewSize(400, 200)) // its height depends on the width
	if bottom := foot.MinSize().Height; f.scroll.Size().Height > 200-bottom {
		t.Errorf("the choices take %v of 200, the foot is %v high", f.scroll.Size().Height, bottom)
	}
	f.err = errors.New("the disk is full")
	f.export(f.request())
	if f.scroll.Offset() == 0 || f.written.Visible() {
		t.Error("why nothing was exported is out of view")
	}
}
