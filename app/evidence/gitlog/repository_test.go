package gitlog_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"promodoc/app/disk"
	"promodoc/app/disk/disktest"
)

// commit is a commit of a repository for a test.
type commit struct {
	mark    string // what the test calls it
	branch  string
	parents string // marks, separated by white space; the tip of the branch if empty
	author  string // a name and an address
	date    string // with the time zone
	message string // with {mark} in place of a hash
	charset string // of the message; UTF-8 if empty
}

// repository is a git repository for a test.
type repository struct {
	t       testing.TB
	dir     string
	numbers map[string]int    // by mark, as git counts
	hashes  map[string]string // by mark
	marks   map[string]string // by hash
	tips    map[string]string // marks by branch
}

// newRepository makes a repository of commits. The test is skipped without git.
func newRepository(t testing.TB, name string, commits []commit) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	r := &repository{
		t: t, dir: filepath.Join(t.TempDir(), name),
		numbers: map[string]int{}, hashes: map[string]string{}, marks: map[string]string{}, tips: map[string]string{},
	}
	// What this machine has configured is none of the test's business.
	t.Setenv("GIT_CONFIG_GLOBAL", os.DevNull)
	t.Setenv("GIT_CONFIG_NOSYSTEM", "1")
	disktest.Folder(t, disk.OS{}, r.dir)
	r.git("", "init", "--quiet", "--initial-branch=main")
	r.add(commits)
	return r
}

// git runs git in the repository and returns what it prints.
func (r *repository) git(input string, args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Stdin = r.dir, strings.NewReader(input)
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

var placeholder = regexp.MustCompile(`\{([a-z0-9-]+)\}`)

// add adds commits, as few at a time as their hashes are needed in messages.
func (r *repository) add(commits []commit) {
	r.t.Helper()
	var stream strings.Builder
	for _, c := range commits {
		message := c.message
		if placeholder.MatchString(message) {
			r.load(stream.String())
			stream.Reset()
			message = placeholder.ReplaceAllStringFunc(message, func(m string) string { return r.hashes[strings.Trim(m, "{}")] })
		}
		r.numbers[c.mark] = len(r.numbers) + 1
		at, err := time.Parse("2006-01-02T15:04:05-0700", c.date)
		if err != nil {
			r.t.Fatal(err)
		}
		when := fmt.Sprint(at.Unix(), at.Format(" -0700"))
		fmt.Fprintf(&stream, "commit refs/heads/%s\nmark :%d\nauthor %s %s\ncommitter %s %s\n", c.branch, r.numbers[c.mark], c.author, when, c.author, when)
		if c.charset != "" {
			fmt.Fprintf(&stream, "encoding %s\n", c.charset)
		}
		fmt.Fprintf(&stream, "data %d\n%s\n", len(message), message)
		parents := c.parents
		if parents == "" {
			parents = r.tips[c.branch]
		}
		for i, p := range strings.Fields(parents) {
			fmt.Fprintf(&stream, "%s :%d\n", []string{"from", "merge"}[min(i, 1)], r.numbers[p])
		}
		r.tips[c.branch] = c.mark
		stream.WriteString("\n")
	}
	r.load(stream.String())
}

// load adds a stream of commits and reads their hashes.
func (r *repository) load(stream string) {
	r.t.Helper()
	if stream == "" {
		return
	}
	marks := filepath.Join(r.dir, ".git", "test-marks")
	r.git(stream, "fast-import", "--quiet", "--force", "--import-marks-if-exists="+marks, "--export-marks="+marks)
	byNumber := map[int]string{}
	for mark, n := range r.numbers {
		byNumber[n] = mark
	}
	data, err := os.ReadFile(marks)
	if err != nil {
		r.t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var n int
		var hash string
		if _, err := fmt.Sscanf(line, ":%d %s", &n, &hash); err != nil {
			r.t.Fatal(err)
		}
		r.hashes[byNumber[n]], r.marks[hash] = hash, byNumber[n]
	}
}
