package gitlog_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
	"promodoc/app/evidence"
	"promodoc/app/evidence/gitlog"
	"promodoc/app/journal"
	"promodoc/app/message"
)

// ports are those of the tests with the real git.
var ports = gitlog.Ports{FS: disk.OS{}, Git: gitlog.Program()}

// titles returns what is proposed in one line.
func titles(found evidence.Found) string {
	var all []string
	for _, p := range found.Proposals {
		all = append(all, p.Entry.Source.Name+": "+p.Entry.Title())
	}
	return strings.Join(all, "; ")
}

func simple(mark, message string) commit {
	return commit{mark: mark, branch: "main", author: ada, date: "2026-05-04T12:00:00+0200", message: message}
}

// Repositories in every form: a folder within one, bare, shallow, a second work tree, a
// submodule, without a branch, empty.
func TestFormsOfRepositories(t *testing.T) {
	r := newRepository(t, "engine", []commit{simple("a", "First"), simple("b", "Second (#2)")})
	r.git("", "config", "user.email", "ada@jones.example")
	root := filepath.Dir(r.dir)
	r.git("", "reset", "--quiet", "--hard")
	disktest.Write(t, filepath.Join(r.dir, "deep", "down", "x"), "x")
	r.git("", "clone", "--quiet", "--bare", ".", filepath.Join(root, "naked.git"))
	r.git("", "clone", "--quiet", "--depth=1", "file://"+r.dir, filepath.Join(root, "shallow"))
	r.git("", "worktree", "add", "--quiet", "--detach", filepath.Join(root, "tree"))
	r.git("", "init", "--quiet", "--initial-branch=main", filepath.Join(root, "empty"))
	t.Setenv("GIT_DIR", t.TempDir()) // as in a hook; it must not matter
	o := evidence.Options{Authors: []string{"ADA@jones.example"}}
	for _, c := range []struct{ folder, want, notice string }{
		{"engine/deep/down", "engine, branch main: First; engine, branch main: Second", ""},
		{"naked.git", "naked, branch main: First; naked, branch main: Second", ""},
		{"shallow", "shallow, branch main: Second", "shallow: only its latest commits are on this computer"},
		{"tree", "engine, branch main: First; engine, branch main: Second", ""},
		{"empty", "", "empty: there are no commits yet"},
	} {
		found, err := gitlog.Read(context.Background(), filepath.Join(root, filepath.FromSlash(c.folder)), o, ports)
		if err != nil || titles(found) != c.want || !strings.HasPrefix(strings.Join(found.Notices, "; "), c.notice) || c.notice == "" && len(found.Notices) > 0 {
			t.Errorf("%s: %q, %q, %v", c.folder, titles(found), found.Notices, err)
		}
	}

	// All of them at once: the work tree and the clones have nothing of their own.
	var told []evidence.Progress
	all := ports
	all.Progress = func(p evidence.Progress) { told = append(told, p) }
	found, err := gitlog.Read(context.Background(), root, o, all)
	if err != nil || titles(found) != "engine, branch main: First; engine, branch main: Second" {
		t.Errorf("all: %q, %v", titles(found), err)
	}
	if found.Known != 0 {
		t.Errorf("all: %d are known", found.Known)
	}
	// Where the user did nothing is said once, and only if they did nothing anywhere.
	others, err := gitlog.Read(context.Background(), root, evidence.Options{Authors: []string{"x@x.example"}}, ports)
	if said := strings.Join(others.Notices, "; "); err != nil || strings.Count(said, "is by x@x.example") != 1 {
		t.Errorf("of somebody else: %q, %v", said, err)
	}
	if len(told) == 0 || told[len(told)-1].Total != 5 || told[0].Name != "engine" {
		t.Errorf("progress: %v", told)
	}
	if _, err := gitlog.Read(context.Background(), t.TempDir(), o, ports); !message.Is(err, gitlog.ErrNone) {
		t.Errorf("none: %v", err)
	}
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := gitlog.Read(cancelled, root, o, ports); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// A branch that was imported before it was merged may be rebased, squashed or merged.
func TestBranchIsRebased(t *testing.T) {
	step := commit{mark: "s1", branch: "work", parents: "a", author: ada, date: "2026-05-05T12:00:00+0200", message: "Step"}
	r := newRepository(t, "engine", []commit{simple("a", "First"), step})
	r.git("", "config", "user.email", "ada@jones.example")
	found := r.read(evidence.Options{})
	if titles(found) != "engine, branch main: First; engine, branch work: Step" {
		t.Fatal(titles(found))
	}
	var entries []journal.Entry
	for _, p := range found.Proposals {
		entries = append(entries, p.Entry)
	}
	step.mark, step.branch, step.parents = "s2", "main", "b"
	other := simple("b", "Other")
	other.author = ben
	r.add([]commit{other, step})
	if again := r.read(evidence.Options{Known: journal.Keys(entries)}); len(again.Proposals) > 0 {
		t.Errorf("after the rebase there is %s", titles(again))
	}
	if afresh := r.read(evidence.Options{}); titles(afresh) != "engine, branch main: 2 commits to engine" {
		t.Errorf("afresh there is %s", titles(afresh))
	}
}

// A branch that was imported and then squashed is not proposed again, as long as the squash
// says what it was made of; what is new in it, or somebody else's, is.
func TestBranchIsSquashed(t *testing.T) {
	step := func(mark, parent, date, message string) commit {
		return commit{mark: mark, branch: "work", parents: parent, author: ada, date: date, message: message}
	}
	for name, c := range map[string]struct {
		date, message string
		known         bool
	}{
		"as GitHub writes it":          {"2026-06-20T12:00:00+0200", "Faster start (#7)\n\n* Measure\n\n* Read less (#3)\n", true},
		"with a note to another":       {"2026-06-20T12:00:00+0200", "Faster start (#7)\n\n* Measure\n* Read less\n* fixup! Measure\n", true},
		"one commit, its subject":      {"2026-05-20T12:00:00+0200", "Measure (#7)\n\n- with numbers\n", true},
		"with something new":           {"2026-06-20T12:00:00+0200", "Faster start (#7)\n\n* Measure\n* Cache it\n", false},
		"of another year":              {"2027-05-20T12:00:00+0200", "Measure (#7)\n", false},
		"not of a request":             {"2026-05-20T12:00:00+0200", "Measure\n", false},
		"that says nothing of its own": {"2026-06-20T12:00:00+0200", "Faster start (#7)\n\nIt starts faster.\n", false},
	} {
		r := newRepository(t, "engine", []commit{simple("a", "First"), step("s1", "a", "2026-05-05T12:00:00+0200", "Measure"), step("s2", "s1", "2026-05-31T12:00:00+0200", "Read less")})
		r.git("", "config", "user.email", "ada@jones.example")
		var entries []journal.Entry
		for _, p := range r.read(evidence.Options{}).Proposals {
			entries = append(entries, p.Entry)
		}
		squash := simple("q", c.message)
		squash.date = c.date
		r.add([]commit{squash})
		r.git("", "branch", "--quiet", "-D", "work")
		again := r.read(evidence.Options{Known: journal.Keys(entries)})
		if (len(again.Proposals) == 0) != c.known || c.known && again.Known != 2 {
			t.Errorf("%s: proposed again is %q, %d are known", name, titles(again), again.Known)
		}
	}
}

// What came with a list of pull requests is not proposed again.
func TestPullRequestIsKnown(t *testing.T) {
	r := newStory(t)
	found := r.read(evidence.Options{Known: map[string]bool{"github:acme/engine#12": true, "github:acme/engine#23": true, "github:acme/engine#31": true}})
	got := r.described(found)
	for _, gone := range []string{"Retry requests", "Puffer", "Document the protocol"} {
		if strings.Contains(got, gone) {
			t.Errorf("%s is there", gone)
		}
	}
	if found.Known != 4 || len(found.Proposals) != 12 {
		t.Errorf("%d are known, %d proposed", found.Known, len(found.Proposals))
	}
}

// git answers as a runner that is made up has it.
func TestFailures(t *testing.T) {
	dir := t.TempDir()
	disktest.Folder(t, disk.OS{}, filepath.Join(dir, "one", ".git"))
	disktest.Folder(t, disk.OS{}, filepath.Join(dir, "two", ".git"))
	answers := func(log error) gitlog.Runner {
		return func(_ context.Context, folder string, args []string, read func(io.Reader) error) error {
			out := map[string]string{
				"rev-parse": "false\n.git\n", "config": "user.email\nada@jones.example\x00", "for-each-ref": "refs/heads/main\tabc\t\t*\n",
			}[args[0]]
			if args[0] == "log" && strings.HasSuffix(folder, "one") && log != nil {
				return log
			}
			if args[0] == "log" {
				out = "abc\x00\x001772000000 +0100\x00Ada\x00ada@jones.example\x00Ada\x00ada@jones.example\x00\x00Done\n\x00"
			}
			if args[0] == "rev-parse" && args[1] != "--is-shallow-repository" {
				out = "abc\n"
			}
			return read(strings.NewReader(out))
		}
	}
	read := func(folder string, run gitlog.Runner) (evidence.Found, error) {
		return gitlog.Read(context.Background(), filepath.Join(dir, folder), evidence.Options{}, gitlog.Ports{FS: disk.OS{}, Git: run})
	}
	if found, err := read("", answers(nil)); err != nil || titles(found) != "one, branch main: Done" {
		t.Errorf("%q, %v", titles(found), err)
	}
	// One of two repositories costs a notice, and alone it is an error.
	broken := fmt.Errorf("broken")
	if found, err := read("", answers(broken)); err != nil || titles(found) != "two, branch main: Done" || len(found.Notices) != 1 {
		t.Errorf("%q, %q, %v", titles(found), found.Notices, err)
	}
	if _, err := read("one", answers(broken)); err == nil {
		t.Error("no error")
	}
	// Without git nothing can be read.
	t.Setenv("PATH", "")
	if _, err := read("", gitlog.Program()); !message.Is(err, gitlog.ErrMissing) {
		t.Errorf("without git: %v", err)
	}
}

// Reverts as programs write them: of a pull request by its title, of a merge, of a
// revert.
func TestReverts(t *testing.T) {
	r := newRepository(t, "engine", []commit{
		simple("a", "Start"),
		simple("squash", "Cache it (#4)"), simple("r1", "Revert \"Cache it (#4)\" (#5)\n\nReverts acme/engine#4"),
		{mark: "w", branch: "work", parents: "r1", author: ada, date: "2026-05-05T12:00:00+0200", message: "Work"},
		{mark: "merge", branch: "main", parents: "r1 w", author: ada, date: "2026-05-05T13:00:00+0200", message: "Merge pull request #6 from acme/work\n\nWork on it"},
		{mark: "rw", branch: "revert-6", parents: "merge", author: ada, date: "2026-05-05T14:00:00+0200", message: "Revert \"Work on it\""},
		{mark: "merge-revert", branch: "main", parents: "merge rw", author: ada, date: "2026-05-05T15:00:00+0200", message: "Merge pull request #7 from acme/revert-6\n\nRevert \"Work on it\""},
		simple("kept", "Kept"), simple("k1", "Revert \"Kept\"\n\nThis reverts commit {kept}."), simple("k2", "Reapply \"Kept\"\n\nThis reverts commit {k1}."),
	})
	found := r.read(evidence.Options{Authors: []string{"ada@jones.example"}})
	if got := r.described(found); !strings.Contains(got, "- Start\n    - Kept\n") || len(found.Proposals) != 1 || !strings.Contains(got, "engine: 2 commits of yours were reverted later") {
		t.Error(got)
	}
}

// Nothing that the configuration of a repository names as a program is run.
func TestRunsNoPrograms(t *testing.T) {
	r := newRepository(t, "engine", []commit{simple("a", "First")})
	signed := r.git("tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor "+ada+" 1772000000 +0100\ncommitter "+ada+" 1772000000 +0100\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nSigned\n", "hash-object", "-t", "commit", "-w", "--stdin")
	r.git("", "update-ref", "refs/heads/main", signed)
	ran := filepath.Join(t.TempDir(), "ran")
	program := filepath.Join(r.dir, "evil.sh")
	disktest.Write(t, program, "#!/bin/sh\ntouch '"+ran+"'\n")
	if err := os.Chmod(program, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"core.pager", "core.fsmonitor", "core.editor", "core.sshCommand", "diff.external", "gpg.program", "pager.log", "pager.config", "interactive.diffFilter", "core.askPass", "alias.log", "alias.config"} {
		r.git("", "config", key, program)
	}
	r.git("", "config", "log.showSignature", "true")
	found := r.read(evidence.Options{Authors: []string{"ada@jones.example"}})
	if titles(found) != "engine, branch main: Signed" {
		t.Error(titles(found))
	}
	if _, err := os.Stat(ran); err == nil {
		t.Error("a program was run")
	}
}

// Of the updates of a program that the user merged, none is evidence by itself.
func TestProgramsWork(t *testing.T) {
	bot := "dependabot[bot] <bot@github.example>"
	r := newRepository(t, "engine", []commit{
		{mark: "a", branch: "main", author: ben, date: "2026-05-04T12:00:00+0200", message: "Start"},
		{mark: "up", branch: "up", parents: "a", author: bot, date: "2026-05-04T13:00:00+0200", message: "Bump x"},
		{mark: "m", branch: "main", parents: "a up", author: ada, date: "2026-05-04T14:00:00+0200", message: "Merge pull request #2 from acme/up\n\nBump x"},
	})
	found := r.read(evidence.Options{Authors: []string{"ada@jones.example"}})
	if len(found.Proposals) != 1 || !found.Proposals[0].Unlikely {
		t.Errorf("%+v", found.Proposals)
	}
}
