package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this program: the test binary acts as promodoc
// when it is run by that name.
func TestMain(m *testing.M) {
	passphraseWork = 10
	testscript.Main(m, map[string]func(){"promodoc": main, "promodoc-panics": mainWithPanic, "promodoc-pointed": mainWithPointer})
}

// TestScripts runs the commands as a shell does, each script in an empty home
// folder of its own.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup:               emptyHome,
		Condition:           condition,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "compress": compress, "paragraphs": paragraphs, "damage": damage, "edit": edit, "commit": commit},
	})
}

// emptyHome sets the environment variables that the program reads: an empty home,
// no display, and a locale without a language.
func emptyHome(env *testscript.Env) error {
	home := filepath.Join(env.WorkDir, "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		return err
	}
	faults, err := filepath.Abs("../../app/career/testdata/faults")
	if err != nil {
		return err
	}
	env.Vars = append(env.Vars,
		"BIN="+filepath.SplitList(env.Getenv("PATH"))[0], // with nothing but this program
		"FAULTS="+faults, "WANT="+faults+".golden",
		"HOME="+home,
		"XDG_DATA_HOME="+filepath.Join(home, "data"),
		"XDG_CONFIG_HOME="+filepath.Join(home, "config"),
		"XDG_STATE_HOME="+filepath.Join(home, "state"),
		"LANG=C.UTF-8",
		"DISPLAY=", "WAYLAND_DISPLAY=",
		"PROMODOC_LIBRARY=", "PROMODOC_CONFIG=", "PROMODOC_STATE=",
	)
	return nil
}

// condition evaluates the conditions of scripts about the system.
func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Geteuid() == 0, nil
	case "sysfs":
		// If the kernel provides this folder, nobody can create files in it,
		// root included.
		_, err := os.Stat("/sys/kernel")
		return err == nil, nil
	case "display": // the system always has a display
		return runtime.GOOS == "darwin" || runtime.GOOS == "windows", nil
	}
	return false, errors.New("unknown condition " + name)
}

// exits runs a command that must exit with a given code, which other people's
// scripts depend on: exits 2 promodoc render nothing.md
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGUMENT...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// edit replaces words in a file, which must have them: edit FILE OLD NEW.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.ReplaceAll(text, args[1], args[2])), 0o600))
}

// commit makes a commit in the repository work/engine: commit ada 2026-01-05 'Read it'.
func commit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: commit NAME DAY MESSAGE")
	}
	author := args[0] + " <" + args[0] + "@acme.example>"
	ts.Check(ts.Exec("git", "-C", "work/engine", "commit", "--quiet", "--allow-empty", "--author", author, "--date", args[1]+"T12:00:00+0100", "--message", args[2]))
}

// paragraphs writes a file of equal paragraphs, for documents of many pages:
// paragraphs long.md 300 A paragraph of one line.
func paragraphs(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: paragraphs FILE COUNT WORD...")
	}
	count, err := strconv.Atoi(args[1])
	ts.Check(err)
	text := strings.Repeat(strings.Join(args[2:], " ")+"\n\n", count)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o600))
}

// damage replaces a text within a file: damage backup.zip 'a photo' 'a phot0'
func damage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: damage FILE OLD NEW")
	}
	was := ts.ReadFile(args[0])
	damaged := strings.Replace(was, args[1], args[2], 1)
	if was == damaged {
		ts.Fatalf("%s does not contain %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(damaged), 0o600))
}

// compress writes a file as gzip does: compress notes.md folder/notes.md.gz
func compress(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: compress FILE TO")
	}
	to := ts.MkAbs(args[1])
	ts.Check(os.MkdirAll(filepath.Dir(to), 0o700))
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(os.WriteFile(to, packed.Bytes(), 0o600))
}
