package patheditor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pathedit"
	"promodoc/app/session"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func TestFaults(t *testing.T) {
	f := open(t, lead, nil)
	f.Session().Type(f.At().WithField("title"), "", session.LeftAt(0), nil)
	f.clock.Advance(checkPause * 2)
	if len(f.check.faults) == 0 || !f.Banner.Visible() {
		t.Fatalf("%d faults, banner %v", len(f.check.faults), f.Banner.Visible())
	}
	if len(f.check.resolved.Considerations()) != 1 {
		t.Errorf("the side pane shows %+v", f.check.resolved)
	}
	f.Do(action.TogglePathFile)
	if f.side.shows != viewFile || len(f.side.file.faults) != 1 || !kit.HasFocus(f.side.file.faults[0]) {
		t.Fatalf("shows %v with %d faults", f.side.shows, len(f.side.file.faults))
	}
	test.Tap(f.side.file.faults[0])
	if !kit.HasFocus(f.side.file.text) {
		t.Error("the text does not have the focus")
	}
}

// textsIn returns all texts in an object, one per line.
func textsIn(o fyne.CanvasObject) string {
	var all strings.Builder
	for _, part := range test.LaidOutObjects(o) {
		if t, ok := part.(*kit.Text); ok {
			all.WriteString(t.String() + "\n")
		}
	}
	return all.String()
}

// A check does not block the screen. Its result is dropped when the path was
// edited since.
func TestCheckRunsAside(t *testing.T) {
	var jobs []func()
	checks := 0
	f := open(t, lead, func(o *Options, _ *pathedit.Options) {
		check := o.Check
		o.Check = func(data []byte) func() workspace.Check {
			read := check(data)
			return func() workspace.Check { checks++; return read() }
		}
		o.Go = func(f func()) { jobs = append(jobs, f) }
	})
	run := func() {
		for len(jobs) > 0 {
			job := jobs[0]
			jobs = jobs[1:]
			job()
		}
	}
	title := func(text string) {
		f.Session().Type(f.At().WithField("title"), text, session.LeftAt(0), nil)
		f.clock.Advance(checkPause * 2)
	}
	f.Do(action.TogglePathFile)
	if !strings.Contains(textsIn(f.side.file.page), "Checking") {
		t.Error("it does not say that the check is running")
	}
	run()
	title("")
	if len(f.check.faults) != 0 {
		t.Fatalf("%d faults are shown before the check ended", len(f.check.faults))
	}
	title("Lead")
	title("")
	title("Lead the team")
	run()
	if len(f.check.faults) != 0 || checks != 3 {
		t.Errorf("after %d checks: %+v", checks, f.check.faults)
	}
	title("")
	run()
	if len(f.check.faults) == 0 || checks != 4 {
		t.Errorf("after %d checks no fault is shown", checks)
	}
}
