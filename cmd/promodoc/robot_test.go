//go:build cgo && linux

package main

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// robot is a person with a keyboard and nothing else before the program's real
// window, on an X server of its own, in a home of its own.
type robot struct {
	t       testing.TB
	home    string
	display string
	program *exec.Cmd
	stderr  bytes.Buffer
	ended   chan error
}

// patience is how long a robot waits for anything before it gives up. It is no
// measure: nothing takes nearly as long.
const patience = 60 * time.Second

// newRobot starts the X server. It fails where a tool is missing; make test
// installs them.
func newRobot(t testing.TB) *robot {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "pdftotext", "qpdf"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%v; .scripts/setup.sh test installs it", err)
		}
	}
	r := &robot{t: t, home: t.TempDir()}
	r.display = r.startServer()
	return r
}

func (r *robot) startServer() (display string) {
	read, write, err := os.Pipe()
	if err != nil {
		r.t.Fatal(err)
	}
	defer read.Close()
	// Without the last word the server begins anew whenever nobody is connected,
	// as between two calls of xdotool, and lets nobody in meanwhile.
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		r.t.Fatal(err)
	}
	write.Close()
	r.t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		r.t.Fatalf("Xvfb did not start: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// environ is an empty home with the robot's display.
func (r *robot) environ() []string {
	env := []string{
		"DISPLAY=" + r.display, "HOME=" + r.home, "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"XDG_DATA_HOME=" + filepath.Join(r.home, "data"), "XDG_CONFIG_HOME=" + filepath.Join(r.home, "config"),
		"XDG_STATE_HOME=" + filepath.Join(r.home, "state"),
	}
	for _, name := range []string{"LIBGL_ALWAYS_SOFTWARE", "TMPDIR"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// start opens the program's window and gives it the keyboard, as a window
// manager would.
func (r *robot) start(args ...string) {
	r.t.Helper()
	r.program = exec.Command("promodoc", args...)
	r.program.Env = r.environ()
	r.program.Stderr = &r.stderr
	if err := r.program.Start(); err != nil {
		r.t.Fatal(err)
	}
	r.ended = make(chan error, 1)
	go func() { r.ended <- r.program.Wait() }()
	r.t.Cleanup(func() { _ = r.program.Process.Kill() })
	r.until("a window", func() bool { return r.windows() != "" })
	r.xdotool("windowfocus", "--sync", strings.Fields(r.windows())[0])
}

func (r *robot) windows() string {
	out, _ := r.command("xdotool", "search", "--onlyvisible", "--name", "Promodoc|—").Output()
	return string(out)
}

func (r *robot) title() string {
	out, _ := r.command("xdotool", "getwindowfocus", "getwindowname").Output()
	return strings.TrimSpace(string(out))
}

func (r *robot) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = r.environ()
	return cmd
}

func (r *robot) xdotool(args ...string) {
	r.t.Helper()
	if out, err := r.command("xdotool", args...).CombinedOutput(); err != nil {
		r.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// press types keys one after another, such as "ctrl+n" or "Tab".
func (r *robot) press(keys ...string) {
	r.t.Helper()
	r.xdotool(append([]string{"key", "--delay", "30"}, keys...)...)
}

// write types text.
func (r *robot) write(text string) {
	r.t.Helper()
	r.xdotool("type", "--delay", "8", text)
}

// until waits for something to come true.
func (r *robot) until(what string, true_ func() bool) {
	r.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !true_() {
		select {
		case <-tick.C:
		case err := <-r.ended:
			r.t.Fatalf("waiting for %s, the program ended: %v\n%s", what, err, &r.stderr)
		case <-ctx.Done():
			r.t.Fatalf("waited in vain for %s; the window is called %q\n%s", what, r.title(), &r.stderr)
		}
	}
}

// untilTitle waits for a window title that has some words.
func (r *robot) untilTitle(words string) {
	r.t.Helper()
	r.until("the title "+words, func() bool { return strings.Contains(r.title(), words) })
}

// quits waits for the program to end by itself, without a fault.
func (r *robot) quits() {
	r.t.Helper()
	select {
	case err := <-r.ended:
		if err != nil {
			r.t.Errorf("the program ended with %v", err)
		}
	case <-time.After(patience):
		r.t.Fatal("the program did not end")
	}
	if r.stderr.Len() > 0 {
		r.t.Errorf("standard error:\n%s", &r.stderr)
	}
}

// file waits for the one file of a pattern below the home, with some text in
// it, and returns its name.
func (r *robot) file(pattern, text string) string {
	r.t.Helper()
	var found string
	r.until(pattern+" with "+text, func() bool {
		names, err := filepath.Glob(filepath.Join(r.home, pattern))
		if err != nil || len(names) != 1 {
			return false
		}
		found = names[0]
		data, err := os.ReadFile(found)
		return err == nil && strings.Contains(string(data), text)
	})
	return found
}
