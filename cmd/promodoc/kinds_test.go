package main

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"promodoc/app/filetype"
	"promodoc/app/signature"
	"promodoc/app/signature/signaturetest"
	"promodoc/assets"
)

// kindsHome is an empty home with a folder of files to try.
type kindsHome struct {
	t       *testing.T
	library string
	files   string
	kept    map[string]string // every file of the home, with its content, as it was last looked at
}

func newKindsHome(t *testing.T) *kindsHome {
	home := t.TempDir()
	h := &kindsHome{t: t, library: filepath.Join(home, "library"), files: filepath.Join(home, "files")}
	t.Setenv("PROMODOC_LIBRARY", h.library)
	t.Setenv("PROMODOC_CONFIG", filepath.Join(home, "config"))
	t.Setenv("PROMODOC_STATE", filepath.Join(home, "state"))
	for _, dir := range []string{h.files, filepath.Join(h.library, "documents"), filepath.Join(home, "config", "paths")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	h.put("sample.yaml", assets.Sample)
	return h
}

func (h *kindsHome) put(name string, data []byte) string {
	h.t.Helper()
	file := filepath.Join(h.files, name)
	if err := os.WriteFile(file, data, 0o600); err != nil {
		h.t.Fatal(err)
	}
	h.kept = nil
	return file
}

// remove takes away a file that was tried.
func (h *kindsHome) remove(file string) {
	h.t.Helper()
	if err := os.Remove(file); err != nil {
		h.t.Error(err)
	}
	h.kept = nil
}

// tree returns every file of the home with its content.
func (h *kindsHome) tree() map[string]string {
	all := map[string]string{}
	_ = filepath.WalkDir(filepath.Dir(h.files), func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			data, _ := os.ReadFile(name)
			all[name] = string(data)
		}
		return nil
	})
	return all
}

// refused runs a command that must refuse its input: in one sentence, with the exit
// code of bad input, without output, and without any file written or changed.
func (h *kindsHome) refused(stdin string, code int, args ...string) string {
	h.t.Helper()
	before := h.kept
	if before == nil {
		before = h.tree()
	}
	var stdout, stderr bytes.Buffer
	got := run(args, stdio{strings.NewReader(stdin), &stdout, &stderr})
	says := stderr.String()
	if got != code || stdout.Len() > 0 || strings.Count(says, "\n") != 1 || len(says) > 600 {
		h.t.Errorf("%q: exit code %d, standard output %q, error %q", args, got, stdout.String(), says)
	}
	after := h.tree()
	h.kept = after
	for name, data := range after {
		if was, there := before[name]; !there || was != data {
			h.t.Errorf("%q wrote %s", args, name)
		}
	}
	if len(after) != len(before) {
		h.t.Errorf("%q removed a file", args)
	}
	return says
}

// packedFile stands for a file that does not exist yet, and anyDocument for a
// document.
const (
	packedFile  = "PACKED"
	anyDocument = "SAMPLE"
)

// args returns the arguments of a command that reads a file.
func (c reader) args(h *kindsHome, file string) []string {
	args := slices.Concat(c.before, []string{file}, c.after)
	for i, arg := range args {
		switch arg {
		case packedFile:
			args[i] = filepath.Join(h.files, "packed.zip")
		case anyDocument:
			args[i] = filepath.Join(h.files, "sample.yaml")
		}
	}
	return args
}

// reader is a command that reads a file.
type reader struct {
	before, after []string         // what precedes and follows the name of the file
	wants         []signature.Kind // the kinds that it reads; the others must be refused
	stdin         bool             // it also reads standard input
}

// importPage is the command that reads a page, whatever the page was made with.
var importPage = []string{"paths", "import"}

// isPage reports whether a file of another program is a page that can be imported.
func isPage(f signaturetest.File) bool {
	kind := filetype.OfContent(f.Name, f.Data)
	return kind == filetype.Workbook || kind == filetype.SavedPage
}

// readers are the commands that read a file.
var readers = []reader{
	{nil, nil, []signature.Kind{signature.OwnDocument, signature.OwnProtected, signature.OwnArchive}, false}, // the window
	{[]string{"render"}, nil, nil, true},
	{importPage, []string{"--dry-run"}, nil, true},
	{importPage, nil, nil, true},
	{[]string{"paths", "check"}, nil, []signature.Kind{signature.OwnPath}, true},
	{[]string{"paths", "show"}, nil, []signature.Kind{signature.OwnPath}, true},
	{[]string{"paths", "add"}, nil, []signature.Kind{signature.OwnPath}, false},
	{[]string{"new", "--name", "x", "--path"}, nil, []signature.Kind{signature.OwnPath}, false},
	{[]string{"export"}, []string{"--format", "md"}, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, true},
	{[]string{"follow"}, nil, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"history"}, nil, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"history"}, []string{"--json"}, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"lock"}, nil, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"unlock"}, nil, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"pack"}, []string{"--out", packedFile}, []signature.Kind{signature.OwnDocument, signature.OwnProtected}, false},
	{[]string{"unpack"}, nil, []signature.Kind{signature.OwnArchive}, false},
	{[]string{"feedback", "add", anyDocument}, nil, []signature.Kind{signature.Word, signature.PDF}, false},
	{[]string{"restore"}, nil, []signature.Kind{signature.OwnArchive}, false},
	{[]string{"restore", "--damaged"}, nil, []signature.Kind{signature.OwnArchive}, false},
}

// TestKindsByCommand gives every kind of file to every command that reads one.
func TestKindsByCommand(t *testing.T) {
	h := newKindsHome(t)
	files := append(signaturetest.Foreign(t), signaturetest.Own(t)...)
	for _, f := range files {
		file := h.put(f.Name, f.Data)
		for _, c := range readers {
			if slices.Contains(c.wants, f.Kind) || slices.Equal(c.before, importPage) && isPage(f) {
				continue
			}
			args := c.args(h, file)
			says := h.refused("", exitUsage, args...)
			h.names(says, f, args)
			if c.stdin {
				args[len(c.before)] = "-"
				h.names(h.refused(string(f.Data), exitUsage, args...), f, args)
			}
		}
		h.remove(file)
	}
}

// names checks that a sentence says what a file is.
func (h *kindsHome) names(says string, f signaturetest.File, args []string) {
	h.t.Helper()
	what := f.Kind.String()
	switch f.Kind {
	case signature.Unknown:
		if strings.Contains(says, "not a text file") {
			return
		}
	case signature.Empty:
		if strings.Contains(says, "the file is empty") {
			return
		}
	}
	if !strings.Contains(says, what) {
		h.t.Errorf("%q does not say that %s is %s: %s", args, f.Name, what, says)
	}
}

// A file is told by its content, whatever its name ends in. Each command meets every
// file and every ending, but not every pair of them: the sentence does not come from
// the command.
func TestKindsUnderOtherNames(t *testing.T) {
	h := newKindsHome(t)
	extensions := []string{".md", ".yaml", ".html", ".csv", ".zip", ".txt", ""}
	commands := [][]string{{"render"}, importPage, {"paths", "check"}, {"export"}, {"restore"}}
	for i, f := range signaturetest.Foreign(t) {
		for j, extension := range extensions {
			renamed := f.Renamed(extension)
			command := commands[(i+j)%len(commands)]
			if slices.Equal(command, importPage) && isPage(renamed) {
				continue
			}
			file := h.put(renamed.Name, renamed.Data)
			args := slices.Concat(command, []string{file})
			h.names(h.refused("", exitUsage, args...), renamed, args)
			h.remove(file)
		}
	}
}

// Texts that are none of Promodoc's files are named where one is wanted.
func TestTextsWhereAnotherFileIsWanted(t *testing.T) {
	h := newKindsHome(t)
	texts := map[string]string{
		"notes.md":   "# Notes\n\nSome text: with a colon.\n",
		"front.md":   "---\ntitle: Notes\n---\n\nText.\n",
		"page.html":  "<!doctype html>\n<html><p>Text</html>\n",
		"ladder.csv": "Level,Text\n1,a\n",
		"notes.txt":  "Some text.\n",
	}
	for name, text := range texts {
		file := h.put(name, []byte(text))
		for _, command := range [][]string{{"paths", "check"}, {"paths", "show"}, {"paths", "add"}, {"export"}, {"follow"}, {"history"}, {"lock"}, {"unlock"}, {"pack"}} {
			says := h.refused("", exitUsage, append(command, file)...)
			if !strings.Contains(says, name+":1:1: this is not a document or a path file of Promodoc") {
				t.Errorf("%q: %s", command, says)
			}
		}
		for _, command := range []string{"restore", "unpack"} {
			if says := h.refused("", exitUsage, command, file); !strings.Contains(says, name+": this is a text, not a backup") {
				t.Errorf("%s: %s", command, says)
			}
		}
	}
}

// noFile is a name of what is no file, or cannot be read, and what is said of it.
type noFile struct {
	name, says string
	code       int
}

// pipe makes a pipe that nobody writes to: whoever opened it would wait forever.
func (h *kindsHome) pipe(name string) string {
	h.t.Helper()
	file := filepath.Join(h.files, name)
	if err := exec.Command("mkfifo", file).Run(); err != nil {
		h.t.Fatal(err)
	}
	return file
}

// What is no file at all, or cannot be read.
func TestKindsThatAreNoFiles(t *testing.T) {
	h := newKindsHome(t)
	folder := filepath.Join(h.files, "folder.md")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	tests := []noFile{{folder, "folder", exitUsage}, {filepath.Join(h.files, "missing.md"), "there is no", exitUsage}}
	if runtime.GOOS != "windows" {
		tests = append(tests, noFile{os.DevNull, "pipe or a device", exitUsage}, noFile{h.pipe("pipe.md"), "pipe or a device", exitUsage})
	}
	if os.Geteuid() != 0 && runtime.GOOS != "windows" {
		file := h.put("unreadable.md", []byte("# A\n"))
		if err := os.Chmod(file, 0); err != nil {
			t.Fatal(err)
		}
		tests = append(tests, noFile{file, "may not do that", exitSystem})
	}
	for _, test := range tests {
		for _, c := range readers {
			args := c.args(h, test.name)
			if says := h.refused("", test.code, args...); !strings.Contains(says, test.says) {
				t.Errorf("%q: %s", args, says)
			}
		}
	}
}
