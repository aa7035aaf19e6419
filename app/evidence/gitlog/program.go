package gitlog

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// safely are the options of every call: no pager, no locks that other programs would
// wait for, and nothing that the configuration of a repository names as a program to
// be run.
var safely = []string{
	"--no-pager", "--no-optional-locks", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never",
}

// ofRepository are variables that point git to another repository than the one of the
// folder it runs in, or make it write.
var ofRepository = []string{
	"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_PREFIX",
	"GIT_NAMESPACE", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_NO_REPLACE_OBJECTS", "GIT_REPLACE_REF_BASE", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS",
	"GIT_EXTERNAL_DIFF", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE2_PERF", "GIT_TRACE_SETUP", "GIT_TRACE_PERFORMANCE",
}

// Program returns the runner of the git on the PATH.
func Program() Runner {
	return func(ctx context.Context, folder string, args []string, read func(io.Reader) error) error {
		program, err := exec.LookPath("git")
		if err != nil {
			return ErrMissing.Wrap(err, "Folder", folder)
		}
		cmd := exec.CommandContext(ctx, program, append(slices.Clone(safely), args...)...)
		cmd.Dir, cmd.Env = folder, environment(os.Environ())
		var said bytes.Buffer
		cmd.Stderr = &limited{buffer: &said}
		out, err := cmd.StdoutPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return errProgram.Wrap(err, "Folder", folder)
		}
		readErr := read(out)
		if readErr != nil {
			_ = cmd.Process.Kill() // nobody reads what it prints any more
		}
		err = cmd.Wait()
		var exit *exec.ExitError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case readErr != nil:
			return readErr
		case errors.As(err, &exit):
			return &failure{code: exit.ExitCode(), said: firstLine(said.String())}
		}
		return err
	}
}

// environment returns the variables that git runs with: it asks for nothing, fetches
// nothing, and says in English what is wrong.
func environment(all []string) []string {
	kept := slices.DeleteFunc(slices.Clone(all), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(ofRepository, name)
	})
	return append(kept, "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=", "GIT_PAGER=cat", "LC_ALL=C")
}

// failure is how git failed.
type failure struct {
	code int
	said string
}

func (f *failure) Error() string { return f.said }

// firstLine returns the first line that git says, without "fatal: ".
func firstLine(said string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(line, "fatal: "), "error: "), ".")
}

// maxSaid is how many bytes of what git says of a failure are kept.
const maxSaid = 4096

// limited keeps the first bytes that are written.
type limited struct{ buffer *bytes.Buffer }

func (l *limited) Write(p []byte) (int, error) {
	if room := maxSaid - l.buffer.Len(); room > 0 {
		l.buffer.Write(p[:min(len(p), room)])
	}
	return len(p), nil
}
