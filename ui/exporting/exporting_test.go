package exporting

import (
	"errors"
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
	jobs  []publish.Request
	calls []string
	files []publish.Written
	err   error
}

func open(t *testing.T) *fixture {
	t.Helper()
	test.NewTempApp(t)
	f := &fixture{files: []publish.Written{{File: "/x/case.pdf", Bytes: 61400, Pages: 4}}}
	call := func(what string) func(string) {
		return func(s string) { f.calls = append(f.calls, what+" "+s) }
	}
	f.Panel = New(Options{
		Formats: []pages.Format{{ID: "md", Title: "Markdown"}, {ID: "pdf", Title: "PDF"}},
		Job:     publish.Request{Formats: []string{"md", "pdf"}, Setup: pagesetup.Setup{Paper: "a4", Design: "gone"}, Folder: "/x", Name: "case"},
		Designs: []pagesetup.Design{{ID: "default", Name: "Default"}, {ID: "plain", Name: "Plain"}},
		Run: func(job publish.Request, done func([]publish.Written, error)) {
			f.jobs = append(f.jobs, job)
			if f.err != nil {
				done(nil, f.err)
				return
			}
			done(f.files, nil)
		},
		Open: call("open"), Reveal: call("reveal"), Copy: call("copy"),
	})
	w := test.NewTempWindow(t, f.Object())
	w.Resize(fyne.NewSize(400, 800))
	return f
}

func TestChoicesMakeTheJob(t *testing.T) {
	f := open(t)
	test.Tap(f.formats[0])
	test.Tap(f.papers[1])
	if d := f.job().Setup.Design; d != "default" {
		t.Errorf("a design that there is not became %q, want the usual one", d)
	}
	test.Tap(f.designs[1])
	f.export(f.job())
	if len(f.jobs) != 1 {
		t.Fatalf("ran %d jobs", len(f.jobs))
	}
	got := f.jobs[0]
	if strings.Join(got.Formats, ",") != "pdf" || got.Setup.Paper != "letter" || got.Setup.Design != "plain" || got.Folder != "/x" || got.Name != "case" {
		t.Errorf("job %+v", got)
	}
	if f.run.Label() != "Export 1 file" {
		t.Errorf("button %q", f.run.Label())
	}
}

func TestWithoutAFormatNothingRuns(t *testing.T) {
	f := open(t)
	test.Tap(f.formats[0])
	test.Tap(f.formats[1])
	f.export(f.job())
	if len(f.jobs) != 0 {
		t.Error("a job ran")
	}
}

func TestWhatWasWrittenStaysWithWhatToDo(t *testing.T) {
	f := open(t)
	f.export(f.job())
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

func TestAnotherDocumentsFileIsAskedFor(t *testing.T) {
	f := open(t)
	f.err = &publish.Occupied{File: "/x/case.pdf", Free: "case 2"}
	f.export(f.job())
	choices := links(f.fault)
	if len(choices) != 2 {
		t.Fatalf("%d choices", len(choices))
	}
	f.err = nil
	f.name.SetText("elsewhere") // what she was asked about is the file as it was
	choices[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.jobs[len(f.jobs)-1]; !got.Replace || got.Name != "case" {
		t.Errorf("job %+v", got)
	}
	choices[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := f.jobs[len(f.jobs)-1]; got.Name != "case 2" {
		t.Errorf("job %+v", got)
	}
}

func TestTheFolderCanBeChosen(t *testing.T) {
	f := open(t)
	f.options.Browse = func(chosen func(string)) { chosen("/elsewhere") }
	f.browse().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	f.export(f.job())
	if f.jobs[0].Folder != "/elsewhere" {
		t.Errorf("folder %q", f.jobs[0].Folder)
	}
}

func TestAFailureIsSaidAndCanBeTriedAgain(t *testing.T) {
	f := open(t)
	f.err = errors.New("the folder cannot be written to")
	f.export(f.job())
	if text := f.fault.Objects[0].(*kit.Text).String(); text != "The folder cannot be written to." {
		t.Errorf("said %q", text)
	}
	f.err = nil
	f.export(f.job())
	if len(f.fault.Objects) != 0 || len(f.written.Objects) == 0 {
		t.Error("the second try does not show")
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
