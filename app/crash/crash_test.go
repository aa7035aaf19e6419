package crash

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

const secret = "Ada did not get the promotion"

var noon = time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)

func reports(fsys disk.FS) Reports {
	now := noon
	return Reports{FS: fsys, Folder: "/state/promodoc", Version: "1.2.3", Now: func() time.Time {
		now = now.Add(time.Second)
		return now
	}}
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// recovered is the report of a function that panics.
func recovered(t *testing.T, panics func()) (text string) {
	t.Helper()
	r := reports(disktest.NewMemory())
	func() {
		defer func() {
			_, err := r.Recovered(recover())
			check(t, err)
		}()
		panics()
	}()
	found, ok := r.Unseen()
	if !ok {
		t.Fatal("there is no report")
	}
	return found.Text
}

type quoting struct{ text string }

func (q quoting) Error() string  { return q.text }
func (q quoting) String() string { return q.text }

// Whatever a program panics with, the report has where, and no text.
func TestReportsOfPanicsHaveNoText(t *testing.T) {
	var none []string
	var nobody *quoting
	for name, test := range map[string]struct {
		panics func()
		want   string
	}{
		"string":    {func() { panic(secret) }, "a value of the type string"},
		"error":     {func() { panic(errors.New(secret)) }, "*errors.errorString"},
		"wrapped":   {func() { panic(fmt.Errorf("saving: %w", quoting{secret})) }, "*fmt.wrapError"},
		"stringer":  {func() { panic(quoting{secret}) }, "crash.quoting"},
		"bytes":     {func() { panic([]byte(secret)) }, "[]uint8"},
		"imitation": {func() { panic("runtime error: index out of range [" + secret + "]") }, "a value of the type string"},
		"index":     {func() { none[len(secret)] = secret }, fmt.Sprintf("runtime error: index out of range [%d] with length 0", len(secret))},
		"slice":     {func() { _ = secret[len(none)+40:] }, "runtime error: slice bounds out of range [40:29]"},
		"nil":       {func() { nobody.text = secret }, "invalid memory address or nil pointer dereference"},
		"type":      {func() { _ = any(secret).(int) }, "interface conversion: interface {} is string, not int"},
	} {
		t.Run(name, func(t *testing.T) {
			text := recovered(t, test.panics)
			for _, want := range []string{test.want, "promodoc 1.2.3", "crash_test.go:", "TestReportsOfPanicsHaveNoText"} {
				if !strings.Contains(text, want) {
					t.Errorf("the report lacks %q:\n%s", want, text)
				}
			}
			if strings.Contains(text, secret) || strings.Contains(text, "Ada") || strings.Contains(text, "0x") {
				t.Errorf("the report has text or addresses:\n%s", text)
			}
		})
	}
}

// raw is what the runtime writes of a panic with a hostile message: one that
// looks like the rest of the output.
var raw = "panic: " + secret + "\n\tgoroutine 1 [" + secret + "]:\n\tmain." + secret + "(...)\n\t\t/home/ada/" + secret + ".go:12\n" +
	"\tfatal error: " + secret + "\n" +
	" [recovered, repanicked]\n\n" +
	"goroutine 19 gp=0xc000102a80 m=4 mp=0xc000100008 [running, locked to thread]:\n" +
	"promodoc/ui/editor.(*Editor).save(0xc000012345, {0x41646120, 0x6469642e})\n\t/home/ada/secret/promodoc/ui/editor/save.go:12 +0x1a4\n" +
	"slices.SortFunc[...](...)\n\t/usr/local/go/src/slices/sort.go:30\n" +
	"created by promodoc/ui.(*Window).listen in goroutine 1\n\t/home/ada/secret/promodoc/ui/window.go:90 +0x55\n\n" +
	"goroutine 1 [chan receive, 3 minutes]:\nmain.main()\n\t/home/ada/main.go:7 +0x1\n\nrax    0x416461\nAda 7\n" + secret + "\n"

func TestRawOutputIsScrubbed(t *testing.T) {
	fsys := disktest.NewMemory()
	r := reports(fsys)
	file, err := r.Raw(raw)
	check(t, err)
	found, ok := r.Unseen()
	if !ok || found.File != file {
		t.Fatalf("found %+v, %v", found, ok)
	}
	want := "panic: " + leftOut + "\n\ngoroutine [running, locked to thread]:\npromodoc/ui/editor.(*Editor).save\n\teditor/save.go:12\n" +
		"slices.SortFunc[...]\n\tslices/sort.go:30\ncreated by promodoc/ui.(*Window).listen\n\tui/window.go:90\n" +
		"\ngoroutine [chan receive, 3 minutes]:\nmain.main\n\tada/main.go:7\n"
	if _, body, _ := strings.Cut(found.Text, "\n"); body != want {
		t.Errorf("got:\n%s\nwant:\n%s", body, want)
	}
	for _, fatal := range []string{"fatal error: concurrent map writes\n\n", "panic: assignment to entry in nil map\n"} {
		if got := what(fatal + "\ngoroutine 1 [running]:\n"); got != strings.TrimSpace(fatal) {
			t.Errorf("%q is reported as %q", fatal, got)
		}
	}
	if got := what("fatal error: " + secret); strings.Contains(got, "Ada") {
		t.Error(got)
	}
	if got := what("panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x1]\n"); !strings.HasSuffix(got, "[SIGSEGV: segmentation violation]") {
		t.Errorf("got %q", got)
	}
}

func TestAReportIsShownUntilItIsSeen(t *testing.T) {
	fsys := disktest.NewMemory()
	r := reports(fsys)
	if _, ok := r.Unseen(); ok {
		t.Error("there is a report before any crash")
	}
	for range maxReports + 3 {
		file, err := r.Raw(raw)
		check(t, err)
		if found, ok := r.Unseen(); !ok || found.File != file {
			t.Errorf("found %+v, %v; want the newest, %s", found, ok, file)
		}
		if len(r.list(seenReports))%2 == 0 { // sometimes two crash before one is seen
			check(t, r.Seen())
		}
	}
	check(t, r.Seen())
	if found, ok := r.Unseen(); ok {
		t.Errorf("%+v is shown again", found)
	}
	if kept := r.list(seenReports); len(kept) != maxReports {
		t.Errorf("%d reports are kept", len(kept))
	}
}

func TestReportsAreForTheirOwnerAlone(t *testing.T) {
	r := reports(disk.OS{})
	r.Folder = filepath.Join(t.TempDir(), "state")
	file, err := r.Raw(raw)
	check(t, err)
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others can read the report: %v %v", info.Mode(), err)
	}
}

// Whatever the runtime, or a panic's message, writes: no line of the report is
// anything but a place in the source.
func FuzzRaw(f *testing.F) {
	f.Add(raw, secret)
	f.Fuzz(func(t *testing.T, before, message string) {
		// As the runtime prints the message of a panic.
		output := "panic: " + strings.ReplaceAll(message, "\n", "\n\t") + "\n\ngoroutine 1 [running]:\nmain.main()\n\t/x/main.go:7 +0x1\n"
		said, stack := what(output), scrubStack(output)
		if stack != "\ngoroutine [running]:\nmain.main\n\tx/main.go:7\n" {
			t.Errorf("%q gets into the stack: %q", message, stack)
		}
		if text := strings.TrimPrefix(said, "panic: "); text != leftOut && !runtimeMessages().MatchString(text) {
			t.Errorf("%q gets into the report: %q", message, said)
		}
		what(before)
		scrubStack(before)
	})
}
