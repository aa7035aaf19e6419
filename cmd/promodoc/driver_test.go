//go:build cgo && linux

package main

import (
	"bufio"
	"bytes"
	"context"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// driver uses the program's real window as a person with a keyboard does, on
// an X server and in a home folder of its own.
type driver struct {
	t       testing.TB
	home    string
	display string
	server  *xserver
	window  uint32 // set by start
	name    string // of the program
	bus     string // the address of the message bus; empty for none
	trace   string // the file that start traces sockets to; empty for none
	program *exec.Cmd
	stderr  bytes.Buffer
	exited  chan error
}

// timeout bounds every wait, so that a program that hangs fails the test. It is
// far longer than anything takes, also on a busy machine.
const timeout = 5 * time.Minute

// newDriver starts the X server. It fails if a tool is missing; make test
// installs them.
func newDriver(t testing.TB) *driver {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "pdftotext", "qpdf"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%v; .scripts/setup.sh test installs it", err)
		}
	}
	d := &driver{t: t, home: t.TempDir(), name: "promodoc"}
	d.display = d.startServer()
	d.server = newXServer(t, d.display)
	return d
}

func (d *driver) startServer() (display string) {
	read, write, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	defer read.Close()
	// -noreset: otherwise the server resets whenever its last client leaves, as
	// between two calls of xdotool, and refuses connections meanwhile.
	// -r: no auto-repeat, since a busy machine may release a key late.
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset", "-r")
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		d.t.Fatal(err)
	}
	write.Close()
	d.t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		d.t.Fatalf("Xvfb did not start: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// environ returns the environment of the program: an empty home and the
// driver's display.
func (d *driver) environ() []string {
	env := []string{
		"DISPLAY=" + d.display, "HOME=" + d.home, "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"XDG_DATA_HOME=" + filepath.Join(d.home, "data"), "XDG_CONFIG_HOME=" + filepath.Join(d.home, "config"),
		"XDG_STATE_HOME=" + filepath.Join(d.home, "state"),
	}
	if d.bus != "" {
		env = append(env, "DBUS_SESSION_BUS_ADDRESS="+d.bus)
	}
	for _, name := range []string{"LIBGL_ALWAYS_SOFTWARE", "TMPDIR"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// start opens the program's window and gives it the keyboard focus, as a window
// manager would.
func (d *driver) start(args ...string) {
	d.t.Helper()
	command := []string{d.name}
	if d.trace != "" {
		command = append(traceTo(d.trace), command...)
	}
	d.program = exec.Command(command[0], append(command[1:], args...)...)
	d.program.Env = d.environ()
	d.program.Stderr = &d.stderr
	if err := d.program.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.exited = make(chan error, 1)
	go func() { d.exited <- d.program.Wait() }()
	d.t.Cleanup(func() { _ = d.program.Process.Kill() })
	d.waitFor("a window", func() bool { return d.windows() != "" })
	id := strings.Fields(d.windows())[0]
	window, err := strconv.ParseUint(id, 10, 32)
	if err != nil {
		d.t.Fatal(err)
	}
	d.window = uint32(window)
	d.xdotool("windowfocus", "--sync", id)
	d.waitForKeys()
}

// id returns the number of the program's window, for xdotool.
func (d *driver) id() string { return strconv.FormatUint(uint64(d.window), 10) }

func (d *driver) windows() string {
	out, _ := d.command("xdotool", "search", "--onlyvisible", "--name", "Promodoc|—").Output()
	return string(out)
}

func (d *driver) title() string {
	out, _ := d.command("xdotool", "getwindowfocus", "getwindowname").Output()
	return strings.TrimSpace(string(out))
}

func (d *driver) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Env = d.environ()
	return cmd
}

func (d *driver) xdotool(args ...string) {
	d.t.Helper()
	if out, err := d.command("xdotool", args...).CombinedOutput(); err != nil {
		d.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// press presses keys one after another, such as "ctrl+n" or "Tab".
func (d *driver) press(keys ...string) {
	d.t.Helper()
	args := []string{"key", "--delay", "30"}
	for _, key := range keys {
		args = append(args, keycodeOf(key))
	}
	d.xdotool(args...)
}

// keycodeOf returns a chord such as "shift+F12" with the number of a function key in place of
// its name: since version 2.48 of the keyboard descriptions of X, xdotool presses Alt as well
// for the names.
func keycodeOf(chord string) string {
	at := strings.LastIndexByte(chord, '+') + 1
	n, err := strconv.Atoi(strings.TrimPrefix(chord[at:], "F"))
	if err != nil || chord[at] != 'F' {
		return chord
	}
	const f1, f11 = 67, 95 // of all keyboards under Linux
	code := f1 + n - 1
	if n > 10 {
		code = f11 + n - 11
	}
	return chord[:at] + strconv.Itoa(code)
}

// write types text.
func (d *driver) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "8", "--", text)
}

// waitForKeys waits until the program has handled every key pressed so far.
func (d *driver) waitForKeys() {
	d.t.Helper()
	d.server.ping(d.window)
}

// waitForStill waits until a part of the screen no longer changes: for a
// while, in which the program has also handled a number of events. If it
// gets little of the processor, the wait is longer.
func (d *driver) waitForStill(part image.Rectangle) {
	d.t.Helper()
	const (
		still  = 400 * time.Millisecond
		events = 20
	)
	since, handled, last := time.Now(), 0, d.server.pixels(part)
	for time.Since(since) < still || handled < events {
		time.Sleep(still / events)
		d.waitForKeys()
		handled++
		if now := d.server.pixels(part); now != last {
			since, handled, last = time.Now(), 0, now
		}
	}
}

// waitFor waits until a condition holds.
func (d *driver) waitFor(what string, holds func() bool) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case err := <-d.exited:
			d.t.Fatalf("the program exited while the test waited for %s: %v\n%s", what, err, &d.stderr)
		case <-ctx.Done():
			d.t.Fatalf("timed out waiting for %s; the window's title is %q\n%s", what, d.title(), &d.stderr)
		}
	}
}

// waitForTitle waits until the window's title contains some words.
func (d *driver) waitForTitle(words string) {
	d.t.Helper()
	d.waitFor("the title "+words, func() bool { return strings.Contains(d.title(), words) })
}

// waitForExit waits until the program exits by itself, without an error.
func (d *driver) waitForExit() {
	d.t.Helper()
	select {
	case err := <-d.exited:
		if err != nil {
			d.t.Errorf("the program exited with %v", err)
		}
	case <-time.After(timeout):
		title := d.title()
		// The runtime answers with the stacks of all goroutines, and exits.
		_ = d.program.Process.Signal(syscall.SIGQUIT)
		<-d.exited
		d.t.Fatalf("the program did not exit; the window's title is %q\n%s", title, &d.stderr)
	}
	if d.stderr.Len() > 0 {
		d.t.Errorf("standard error:\n%s", &d.stderr)
	}
}

// waitForFile waits until exactly one file in the home folder matches a pattern
// and contains a text, and returns its name.
func (d *driver) waitForFile(pattern, text string) string {
	d.t.Helper()
	var file string
	d.waitFor(pattern+" with "+text, func() bool {
		names, err := filepath.Glob(filepath.Join(d.home, pattern))
		if err != nil || len(names) != 1 {
			return false
		}
		file = names[0]
		data, err := os.ReadFile(file)
		return err == nil && strings.Contains(string(data), text)
	})
	return file
}
