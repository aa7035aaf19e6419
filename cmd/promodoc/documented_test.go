package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// documented are the pages whose commands are run.
func documented(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(docs + "*.md")
	if err != nil {
		t.Fatal(err)
	}
	pages := map[string]string{}
	for _, file := range append(files, "../../README.md") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages[filepath.Base(filepath.Dir(file))+"/"+filepath.Base(file)] = string(data)
	}
	if len(pages) < 20 {
		t.Fatalf("only %d pages found", len(pages))
	}
	return pages
}

var (
	shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")
	inlineCode = regexp.MustCompile("`(promodoc [^`]*)`")
	unwrapped  = strings.NewReplacer("\\\n", "", "\n", " ")
)

// TestDocumentedCommands runs the commands in the blocks of README and the topics of the help,
// each block in a home of its own that has what they are about, and in their order.
func TestDocumentedCommands(t *testing.T) {
	pages, filled := documented(t), fillHome(t)
	runs := map[string]bool{}
	for page, text := range pages {
		for _, block := range shellBlock.FindAllStringSubmatch(text, -1) {
			h := documentedHome{t: t, page: page, folder: t.TempDir()}
			if err := os.CopyFS(h.folder, os.DirFS(filled)); err != nil {
				t.Fatal(err)
			}
			h.enter()
			for _, line := range strings.Split(strings.ReplaceAll(block[1], "\\\n", ""), "\n") {
				if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
					h.line(line)
					runs[line] = true
				}
			}
		}
	}
	if len(runs) < 80 {
		t.Errorf("only %d commands were found", len(runs))
	}
}

// TestDocumentedFlags looks for the commands and flags that are mentioned within sentences, among
// them those that open a window.
func TestDocumentedFlags(t *testing.T) {
	n := 0
	for page, text := range documented(t) {
		for _, mention := range inlineCode.FindAllStringSubmatch(text, -1) {
			n++
			words := strings.Fields(unwrapped.Replace(mention[1]))[1:]
			cmd, rest, err := newRoot(&program{}).Find(words)
			if err != nil {
				t.Errorf("%s mentions `%s`: %v", page, mention[1], err)
				continue
			}
			cmd.InitDefaultHelpFlag()
			for _, word := range rest {
				name, _, _ := strings.Cut(strings.TrimLeft(word, "-"), "=")
				if strings.HasPrefix(word, "--") && lookup(name, cmd.Flags(), cmd.InheritedFlags()) == nil {
					t.Errorf("%s mentions `%s`: there is no flag %s", page, mention[1], word)
				}
			}
			if !cmd.HasParent() && len(rest) > 0 && !isFile(rest[0]) && rest[0] != "FILE" && rest[0] != "help" {
				t.Errorf("%s mentions `%s`, which is no command", page, mention[1])
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d commands are mentioned", n)
	}
}

func lookup(name string, sets ...*pflag.FlagSet) *pflag.Flag {
	for _, set := range sets {
		if f := set.Lookup(name); f != nil {
			return f
		}
	}
	return nil
}

// documentedHome is the home in which the commands of a page are run.
type documentedHome struct {
	t      *testing.T
	page   string
	folder string
}

func (h documentedHome) enter() {
	h.t.Helper()
	for name, value := range map[string]string{
		"HOME": h.folder, "XDG_DATA_HOME": h.folder + "/data", "XDG_CONFIG_HOME": h.folder + "/config", "XDG_STATE_HOME": h.folder + "/state",
		"PROMODOC_LIBRARY": "", "PROMODOC_CONFIG": "", "PROMODOC_STATE": "", "DISPLAY": "", "WAYLAND_DISPLAY": "",
	} {
		h.t.Setenv(name, value)
	}
	h.t.Chdir(h.folder + "/work")
}

// answersNo are commands whose answer in this home is no, so that they exit with 1: there is a
// finding, no comment in a file, or no version of a day.
var answersNo = regexp.MustCompile(`^(check mine|feedback add mine "case|feedback add mine case|history mine --(show|restore))`)

// line runs what is of this program in a line of a shell, and skips the others in a pipe.
func (h documentedHome) line(line string) {
	h.t.Helper()
	for _, part := range pipeOf(line) {
		args := splitWords(h.t, part)
		input := "# Notes\n\nText.\n"
		if len(args) > 0 && args[0] == "xargs" {
			args = append(args[1:], h.entry())
		}
		if len(args) == 0 || args[0] != "promodoc" {
			continue
		}
		if from, ok := redirected(&args, "<"); ok {
			data, err := os.ReadFile(from)
			if err != nil {
				h.t.Fatal(err)
			}
			input = string(data)
		}
		redirected(&args, ">")
		h.run(line, input, args[1:])
	}
}

// run runs a command with what it needs beforehand.
func (h documentedHome) run(line, input string, args []string) {
	h.t.Helper()
	said := strings.Join(args, " ")
	switch {
	case strings.Contains(said, "--name mine") && args[0] == "new":
		h.must("delete", "mine")
	case strings.HasPrefix(said, "trash restore"):
		h.must("delete", "mine")
	case args[0] == "lock" || args[0] == "unlock":
		passphrase := []string{"--passphrase-file", h.folder + "/secret/mine.txt"}
		if !strings.Contains(said, passphrase[0]) {
			args = append(args, passphrase...)
		}
		data, err := os.ReadFile(h.folder + "/data/promodoc/documents/mine.yaml")
		if err != nil {
			h.t.Fatal(err)
		}
		if locked := bytes.Contains(data, []byte("AGE ENCRYPTED")); locked && args[0] == "lock" {
			h.must(append([]string{"unlock", "mine"}, passphrase...)...)
		} else if !locked && args[0] == "unlock" {
			h.must(append([]string{"lock", "mine"}, passphrase...)...)
		}
	}
	want := exitDone
	if answersNo.MatchString(strings.TrimPrefix(line, "promodoc ")) {
		want = exitNo
	}
	var out, problems bytes.Buffer
	if code := run(args, stdio{strings.NewReader(input), &out, &problems}); code != exitDone && code != want {
		h.t.Errorf("%s: %s: exit code %d\n%s", h.page, line, code, problems.String())
	}
}

// must runs a command that prepares another, and returns what it prints.
func (h documentedHome) must(args ...string) string {
	h.t.Helper()
	var out, problems bytes.Buffer
	if code := run(args, stdio{strings.NewReader(""), &out, &problems}); code != exitDone {
		h.t.Fatalf("promodoc %s: exit code %d\n%s", strings.Join(args, " "), code, problems.String())
	}
	return out.String()
}

var entryID = regexp.MustCompile(`"id": "([^"]+)"`)

// entry returns the ID of an entry of the journal.
func (h documentedHome) entry() string {
	h.t.Helper()
	id := entryID.FindStringSubmatch(h.must("log", "list", "--json"))
	if id == nil {
		h.t.Fatal("the journal has no entry")
	}
	return id[1]
}

// fillHome makes the home that the commands are run in, and returns it.
func fillHome(t *testing.T) string {
	t.Helper()
	h := documentedHome{t: t, page: "the home", folder: t.TempDir()}
	own, err := os.ReadFile("testdata/documented/path.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ladder, err := os.ReadFile("testdata/documented/ladder.md")
	if err != nil {
		t.Fatal(err)
	}
	other := strings.Replace(string(own), "id: own", "id: other", 1)
	for name, text := range map[string]string{
		"config/promodoc/paths/own.yaml": string(own), "work/paths/other.yaml": other, "work/team/other.yaml": other,
		"work/ladder.md": string(ladder), "work/notes.md": "# Notes\n\nText.\n", "work/summary.md": "In short.\n",
		"work/example.yaml": "title: Owned the migration\naction: I did it.\nresult: It is done.\nsupports: [impact]\n",
		"work/answer.txt":   "They did well.\n", "secret/mine.txt": "correct horse battery staple\n",
		"work/tickets.csv":  "date,title\n2026-08-03,Made the import faster\n",
		"work/calendar.ics": "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260803T100000Z\r\nDTEND:20260803T110000Z\r\nSUMMARY:Talk: Caching\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		"Documents/keep":    "", "stick/keep": "",
	} {
		file := filepath.Join(h.folder, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		args = append([]string{"-C", h.folder + "/src/engine", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"}, args...)
		if out, err := exec.Command("git", args...).CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	if err := os.MkdirAll(h.folder+"/src/engine", 0o700); err != nil {
		t.Fatal(err)
	}
	git("init", "--quiet")
	git("config", "user.email", "ada@example.org")
	git("commit", "--quiet", "--allow-empty", "--date", "2026-08-03T12:00:00+0000", "--message", "Make the import faster")
	h.enter()
	h.fill()
	now, _, ok := strings.Cut(string(own), "      - id: accountability\n")
	if !ok {
		t.Fatal("the path has no consideration that it could lose")
	}
	if err := os.WriteFile(h.folder+"/config/promodoc/paths/own.yaml", []byte(now), 0o600); err != nil {
		t.Fatal(err)
	}
	return h.folder
}

// fill makes the documents and the files that are made of them.
func (h documentedHome) fill() {
	h.must("new", "--path", "own", "--name", "mine-2025", "--candidate", "Ada Smith", "--cycle", "H2 2025:2025-07-01:2025-12-31")
	h.must("new", "--from", "mine-2025", "--name", "mine-2026")
	h.must("new", "--path", "own", "--name", "mine", "--candidate", "Ada Smith", "--cycle", "H2 2026:2026-07-01:2026-12-31")
	h.must("set", "mine", "sections.summary.body", "In short.")
	h.must("add", "example", "mine", "--supports", "ownership", "--title", "Led the outage", "--action", "I led the review.", "--result", "A runbook.")
	h.must("add", "example", "mine", "--supports", "impact", "--title", "Took the objection", "--action", "I listened.", "--result", "It was right.")
	h.must("add", "example", "mine", "--input", "example.yaml")
	h.must("set", "mine", "reader_sets", "[{id: committee, name: committee, formats: [pdf]}]")
	h.must("set", "mine", "questions", `[{id: q1, text: "Is this enough?", place: example/led-the-outage/action}]`)
	h.must("log", "2026-08-03: led the review of the outage, and wrote the runbook #on-call")
	h.must("export", "mine", "--format", "md,pdf,docx", "--out", "case.md.out/")
	h.must("backup", "backup.zip")
	h.must("backup", h.folder+"/stick/promodoc-backup-2026-11-28.zip")
	exported := func(pattern, name string) {
		files, err := filepath.Glob("case.md.out/" + pattern)
		if err != nil || len(files) != 1 {
			h.t.Fatalf("%s: %q, %v", pattern, files, err)
		}
		copyFile(h.t, files[0], name)
	}
	exported("*.docx", "case with comments.docx")
	exported("*.docx", "case-2024.docx")
	exported("*.pdf", "case-annotated.pdf")
	exported("*.md", "case.md")
	copyFile(h.t, h.folder+"/data/promodoc/documents/mine.yaml", "mine.yaml")
	copyFile(h.t, h.folder+"/data/promodoc/documents/mine.yaml", "drafts/mine.yaml")
	copyFile(h.t, h.folder+"/data/promodoc/journal/2026.yaml", "journal/2026.yaml")
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// pipeOf returns the commands of a pipe.
func pipeOf(line string) []string {
	var parts []string
	quote, from := rune(0), 0
	for i, r := range line {
		switch {
		case quote == 0 && (r == '\'' || r == '"'):
			quote = r
		case r == quote:
			quote = 0
		case r == '|' && quote == 0:
			parts, from = append(parts, line[from:i]), i+1
		}
	}
	return append(parts, line[from:])
}

// splitWords divides a command as a shell does, as far as examples need it: quotes, a tilde, a
// pattern of files, and folders that are of the whole system, which are below the home here.
func splitWords(t *testing.T, command string) []string {
	t.Helper()
	home := os.Getenv("HOME")
	var words []string
	for _, word := range regexp.MustCompile(`'[^']*'|"[^"]*"|[<>]|[^\s'"<>]+`).FindAllString(command, -1) {
		switch {
		case word[0] == '\'' || word[0] == '"':
			word = word[1 : len(word)-1]
		case strings.HasPrefix(word, "~/"):
			word = home + word[1:]
		case strings.HasPrefix(word, "/tmp/"):
			word = home + word[4:]
		case strings.HasPrefix(word, "/media/"):
			word = home + word[6:]
		case strings.Contains(word, "*"):
			files, err := filepath.Glob(word)
			if err != nil || len(files) == 0 {
				t.Fatalf("no file is named %s: %v", word, err)
			}
			words = append(words, files...)
			continue
		}
		words = append(words, word)
	}
	return words
}

// redirected removes a redirection from a command and returns the file that it names.
func redirected(args *[]string, sign string) (file string, ok bool) {
	for i, word := range *args {
		if word == sign && i+1 < len(*args) {
			file = (*args)[i+1]
			*args = append((*args)[:i:i], (*args)[i+2:]...)
			return file, true
		}
	}
	return "", false
}
