package patheditor

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"promodoc/app/pathedit"
	"promodoc/app/workspace"
	"promodoc/ui/action"
	"promodoc/ui/kit"
)

func TestAFaultIsShownAndLeadsToItsLine(t *testing.T) {
	f := open(t, lead, nil)
	f.Session().Type(f.At().In("title"), "", 0, nil)
	f.clock.Advance(checkPause * 2)
	if len(f.check.faults) == 0 || !f.Banner.Visible() {
		t.Fatalf("%d faults, banner %v", len(f.check.faults), f.Banner.Visible())
	}
	if len(f.check.resolved.Considerations()) != 1 {
		t.Errorf("beside it stands %+v", f.check.resolved)
	}
	f.Do(action.TogglePathFile)
	if f.side.shows != viewFile || len(f.side.file.faults) != 1 || !kit.HasFocus(f.side.file.faults[0]) {
		t.Fatalf("shows %v with %d faults", f.side.shows, len(f.side.file.faults))
	}
	test.Tap(f.side.file.faults[0])
	if !kit.HasFocus(f.side.file.text) {
		t.Error("the text has not the keyboard")
	}
}

// wordsOf are all texts that stand in an object.
func wordsOf(o fyne.CanvasObject) string {
	var all strings.Builder
	for _, part := range test.LaidOutObjects(o) {
		if t, ok := part.(*kit.Text); ok {
			all.WriteString(t.String() + "\n")
		}
	}
	return all.String()
}

// What is slow to read is read beside the window, and does not count where she
// went on writing.
func TestAPathIsCheckedBesideTheWindow(t *testing.T) {
	var slow []func()
	f := open(t, lead, func(o *Options, _ *pathedit.Options) {
		check := o.Check
		o.Check = func(data []byte) func() workspace.Check {
			read := check(data)
			return func() workspace.Check { slow = append(slow, nil); return read() }
		}
		o.Go = func(f func()) { slow = append(slow, f) }
	})
	checks := 0
	run := func() {
		for len(slow) > 0 {
			do := slow[0]
			slow = slow[1:]
			if do == nil {
				checks++
				continue
			}
			do()
		}
	}
	title := func(text string) {
		f.Session().Type(f.At().In("title"), text, 0, nil)
		f.clock.Advance(checkPause * 2)
	}
	f.Do(action.TogglePathFile)
	if !strings.Contains(wordsOf(f.side.file.page), "Checking") {
		t.Error("it looks as if the path had been checked")
	}
	run()
	title("")
	if len(f.check.faults) != 0 {
		t.Fatalf("%d faults are shown of a check that is under way", len(f.check.faults))
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
