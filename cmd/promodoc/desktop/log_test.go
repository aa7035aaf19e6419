package desktop

import (
	"bytes"
	"log"
	"strings"
	"testing"
)

func TestToolkitLogPassesOn(t *testing.T) {
	var out bytes.Buffer
	l := log.New(&toolkitLog{out: &out}, "", log.LstdFlags)
	l.Println("Fyne error: ", "Error parsing user locale xx")
	l.Println("  Cause:", "no such language")
	if got := out.String(); !strings.Contains(got, "user locale xx") || !strings.Contains(got, "no such language") {
		t.Errorf("got %q", got)
	}
}

func TestToolkitLogDropsIgnoredMessages(t *testing.T) {
	var out bytes.Buffer
	l := log.New(&toolkitLog{out: &out}, "", log.LstdFlags)
	for _, words := range ignoredMessages {
		l.Println("Fyne error: ", words)
		l.Println("  Cause:", "EOF")
		l.Println("  At: preferences.go:103")
	}
	if out.Len() > 0 {
		t.Errorf("got %q", out.String())
	}
	l.Println("Fyne error: ", "Preferences load error:")
	l.Println("something else")
	l.Println("  Cause:", "its own")
	if got := out.String(); !strings.Contains(got, "something else") || !strings.Contains(got, "its own") {
		t.Errorf("lost: %q", got)
	}
}

func TestToolkitLogStopsAFailedStart(t *testing.T) {
	tests := []struct {
		lines []string
		parts []string
	}{
		{[]string{"PlatformError: X11: Failed to open display :7"}, []string{"display cannot be used", "open display :7"}},
		{[]string{"Fyne error:  failed to initialise GLFW", "  Cause: no such device"}, []string{"display cannot be used", "(no such device)"}},
		{[]string{"Fyne error:  window creation error", "  Cause: APIUnavailable: GLX: not there"}, []string{"no OpenGL 2.1", "GLX: not there"}},
	}
	for _, test := range tests {
		var out bytes.Buffer
		err := func() (err error) {
			defer recoverStart(&err)
			l := log.New(&toolkitLog{out: &out}, "", log.LstdFlags)
			for _, line := range test.lines {
				l.Println(line)
			}
			t.Errorf("%q did not stop the start", test.lines)
			return nil
		}()
		if err == nil || out.Len() > 0 {
			t.Fatalf("got %v, log %q", err, out.String())
		}
		for _, part := range append(test.parts, "promodoc --help") {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%q does not contain %q", err, part)
			}
		}
	}
}

// Once the window is shown, a failure to open another one does not stop the
// program.
func TestToolkitLogAfterTheStart(t *testing.T) {
	var out bytes.Buffer
	watch := &toolkitLog{out: &out}
	watch.started.Store(true)
	log.New(watch, "", 0).Println("Fyne error:  window creation error")
	if out.String() != "Fyne error:  window creation error\n" {
		t.Errorf("got %q", out.String())
	}
}

// A panic of another kind is a bug of the program and must not be taken for a
// machine without OpenGL.
func TestRecoverStartPassesOnOtherPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("the panic was swallowed")
		}
	}()
	func() (err error) {
		defer recoverStart(&err)
		panic("index out of range")
	}()
}
