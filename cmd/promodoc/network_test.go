//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// Every command of the program works without a network, and none tries one:
// under strace there is no call about a socket. Where programs cannot be traced,
// they run where there is no network at all.
func TestCommandsUseNoNetwork(t *testing.T) {
	home := t.TempDir()
	page := filepath.Join(home, "page.md")
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(page, "# Lead\n\n## Scope\n\n- Leads work that [several teams](https://example.com/teams) need\n- Writes down why\n")
	notes := filepath.Join(home, "notes.md")
	write(notes, "# Notes\n\n![a picture](http://example.com/a.png) ![another](//example.com/b.png) <https://example.com>\n")
	for _, args := range []string{
		"--version", "paths", "paths show general",
		"new --path support-engineering-manager --name mine --candidate Ada",
		"export mine --format md,pdf", "follow mine", "demo --out " + filepath.Join(home, "demo"),
		"render " + notes, "render " + notes + " --format png",
		"paths import " + page + " --out " + filepath.Join(home, "made"), "paths import " + page + " --base https://example.com/ --dry-run --json",
		"paths check " + filepath.Join(home, "made"), "paths export general --out " + filepath.Join(home, "general.yaml"),
		"paths add " + filepath.Join(home, "general.yaml") + " --as another", "paths schema --out " + filepath.Join(home, "schema"),
	} {
		t.Run(strings.ReplaceAll(args, home+"/", ""), func(t *testing.T) { runWithoutNetwork(t, home, strings.Fields(args)) })
	}
}

func runWithoutNetwork(t *testing.T, home string, args []string) {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	var command []string
	switch {
	case canTrace():
		command = append(traceTo(trace), "promodoc")
	case exec.Command("unshare", "-rn", "true").Run() == nil:
		command = []string{"unshare", "-rn", "promodoc"}
	default:
		t.Skip("this machine can neither trace programs (strace) nor run them without a network (unshare -rn)")
	}
	cmd := exec.Command(command[0], append(command[1:], args...)...)
	cmd.Dir = home
	cmd.Env = []string{
		"HOME=" + home, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "XDG_DATA_HOME=" + filepath.Join(home, "data"),
		"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_STATE_HOME=" + filepath.Join(home, "state"),
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !canTrace() {
		return
	}
	for _, call := range socketCalls(t, trace, cmd.Process.Pid) {
		t.Errorf("a call about a socket: %s", call)
	}
}

// canTrace reports whether strace works here; in some containers it may not.
func canTrace() bool { return exec.Command("strace", "-f", "-e", "trace=network", "true").Run() == nil }

// traceTo returns the beginning of a command that runs another, as the child of
// the caller, and writes its calls about sockets to a file.
func traceTo(file string) []string {
	return []string{"strace", "-D", "-f", "-e", "trace=network", "-e", "signal=none", "-o", file}
}

var callLine = regexp.MustCompile(`(?m)^\d+ +(<\.\.\. )?[a-z_0-9]+[( ].*$`)

// socketCalls returns the calls of a process that was traced to a file and has
// ended. strace may still be writing the last lines.
func socketCalls(t *testing.T, file string, process int) []string {
	t.Helper()
	ended := regexp.MustCompile(fmt.Sprintf(`(?m)^%d +\+\+\+ `, process))
	for range 100 {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if ended.Match(data) {
			return callLine.FindAllString(string(data), -1)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("strace did not end")
	return nil
}

// TestATracedSocketIsFound shows that the traces above would have the calls of a
// program that uses the network, and those of this machine's own sockets.
func TestATracedSocketIsFound(t *testing.T) {
	if !canTrace() {
		t.Skip("this machine cannot trace programs (strace)")
	}
	trace := filepath.Join(t.TempDir(), "trace")
	args := traceTo(trace)
	cmd := exec.Command(args[0], append(args[1:], "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9")...)
	_ = cmd.Run() // nothing listens there
	calls := strings.Join(socketCalls(t, trace, cmd.Process.Pid), "\n")
	if !strings.Contains(calls, "socket(AF_INET") {
		t.Errorf("the trace lacks the socket:\n%s", calls)
	}
	if outside := outsideCalls(calls); len(outside) == 0 {
		t.Error("a socket of the network is taken for one of this machine")
	}
}

// outsideCalls returns the calls that open a socket or connect one, and are not
// about a socket of this machine, such as that of the display.
func outsideCalls(calls string) (outside []string) {
	for line := range strings.SplitSeq(calls, "\n") {
		opens := strings.Contains(line, "socket(") || strings.Contains(line, "socketpair(") || strings.Contains(line, "connect(") ||
			strings.Contains(line, "bind(") || strings.Contains(line, "sendto(") && strings.Contains(line, "sa_family")
		if opens && !strings.Contains(line, "AF_UNIX") {
			outside = append(outside, line)
		}
	}
	return outside
}
