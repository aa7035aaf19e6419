package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// writingCalls are the functions of other packages that change files, by the
// package's import path. An empty list forbids the import altogether: nearly
// everything in it can write.
var writingCalls = map[string][]string{
	"os": {
		"Chmod", "Chown", "Chtimes", "CopyFS", "Create", "CreateTemp", "Lchown", "Link", "Mkdir", "MkdirAll", "MkdirTemp",
		"NewFile", "OpenFile", "OpenInRoot", "OpenRoot", "Remove", "RemoveAll", "Rename", "StartProcess", "Symlink", "Truncate", "WriteFile",
	},
	"fyne.io/fyne/v2/storage": {"AppendToFile", "Appender", "Copy", "CreateListable", "Delete", "Move", "SaveFileToURI", "Writer"},
	"io/ioutil":               nil,
	"os/exec":                 nil,
	"syscall": {
		"Chmod", "Creat", "CreateFile", "DeleteFile", "Exec", "ForkExec", "Ftruncate", "Link", "Mkdir", "MoveFile", "Open", "RawSyscall",
		"RemoveDirectory", "Rename", "Rmdir", "StartProcess", "Symlink", "Syscall", "Truncate", "Unlink", "Write", "WriteFile",
	},
	"golang.org/x/sys/unix":              nil,
	"golang.org/x/sys/windows":           nil,
	"golang.org/x/sys/windows/registry":  nil,
	"github.com/gofrs/flock":             nil,
	"github.com/pdfcpu/pdfcpu/pkg/api":   nil,
	"github.com/google/renameio/v2":      nil,
	"fyne.io/fyne/v2/storage/repository": nil,
}

// writingMethods are methods that change files, whatever they are called on.
var writingMethods = []string{"Chmod", "Chown", "Chdir", "OutputFileAndClose"}

// writers are the folders that may use what is in writingCalls, and why. All
// other code writes through [disk.FS], so that tests can make each call fail.
var writers = []struct{ folder, what, reason string }{
	{"app/disk", "os", "is the interface to the file system"},
	{"app/disk", "syscall", "package os has no rename that never replaces"},
	{"app/disk", "golang.org/x/sys/unix", "package os has no rename that never replaces"},
	{"app/disk", "Chmod", "a replaced file keeps its permissions"},
	{"app/disk/disktest", "Chmod", "implements disk.File"},
	{"app/disk/disktest", "os", "prepares files for tests"},
	{"app/evidence/gitlog", "os/exec", "asks git, which is told to change nothing"},
	{"app/filelock", "os", "a lock is an open file, not its content"},
	{"app/filelock", "github.com/gofrs/flock", "locks files as each system does"},
	{"app/goldentest", "os", "updates the golden files of tests"},
	{"app/moduletest", "os/exec", "asks the go command where a module is, in tests"},
	{"cmd/promodoc/crashwatch", "os/exec", "a second process of the program keeps the report of a crash"},
	{"cmd/promodoc/desktop", "os/exec", "starts the desktop's program for a file or an address"},
	{"cmd/promodoc/desktop/bustest", "os/exec", "starts a message bus for tests"},
	{"cmd/promodoc/passphrase", "os", "a terminal is a file that is written to"},
	{"cmd/bench", "os", "a tool for developers that writes documents to be measured"},
	{"cmd/bench", "os/exec", "measures other programs"},
	{"cmd/bench", "OutputFileAndClose", "measures another PDF writer"},
}

// use is one use of what may write.
type use struct{ what, where string }

// writingUses returns what a file of Go uses of what may write, as the import
// path or the name of a method.
func writingUses(name string, data []byte) ([]use, error) {
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, data, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var found []use
	add := func(what string, at ast.Node, call string) {
		found = append(found, use{what, fmt.Sprintf("%s: %s", set.Position(at.Pos()), call)})
	}
	packages := map[string]string{} // import paths by the name in the file
	for _, spec := range tree.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		calls, known := writingCalls[imported]
		switch {
		case !known:
			continue
		case calls == nil, spec.Name != nil && spec.Name.Name == ".":
			add(imported, spec, "import of "+imported)
		case spec.Name != nil:
			packages[spec.Name.Name] = imported
		default:
			packages[path.Base(imported)] = imported
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		s, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		x, ok := s.X.(*ast.Ident)
		switch {
		case ok && slices.Contains(writingCalls[packages[x.Name]], s.Sel.Name):
			add(packages[x.Name], s, x.Name+"."+s.Sel.Name)
		case ok && x.Name == "fsnotify": // its Chmod is a kind of event
		case slices.Contains(writingMethods, s.Sel.Name):
			add(s.Sel.Name, s, "a method "+s.Sel.Name)
		}
		return true
	})
	return found, nil
}

// TestAllWritingGoesThroughDisk holds every file of the module, but for tests,
// to the one interface by which files are changed.
func TestAllWritingGoesThroughDisk(t *testing.T) {
	used := make([]bool, len(writers))
	eachFile(t, func(name string, data []byte) {
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return
		}
		uses, err := writingUses(name, data)
		if err != nil {
			t.Error(err)
		}
		for _, u := range uses {
			allowed := false
			for i, w := range writers {
				if w.folder == filepath.ToSlash(filepath.Dir(name)) && w.what == u.what {
					allowed, used[i] = true, true
				}
			}
			if !allowed {
				t.Errorf("%s: write through disk.FS, or name the exception and its reason", u.where)
			}
		}
	})
	for i, w := range writers {
		if !used[i] {
			t.Errorf("%s no longer uses %s: the exception can go", w.folder, w.what)
		}
	}
}

// Each of these is found where it is planted.
func TestPlantedWritingIsFound(t *testing.T) {
	tests := map[string]string{
		`import "os"; func f() { os.WriteFile("a", nil, 0o600) }`:                               "os",
		`import "os"; func f() { f, _ := os.OpenFile("a", os.O_RDWR, 0); f.Write(nil) }`:        "os",
		`import "os"; var remove = os.Remove`:                                                   "os",
		`import system "os"; func f() { system.Symlink("a", "b") }`:                             "os",
		`import . "os"; func f() { RemoveAll("a") }`:                                            "os",
		`import "os"; func f() { d, _ := os.Open("a"); d.Chmod(0) }`:                            "Chmod",
		`import "os"; func f() { r, _ := os.OpenRoot("a"); r.Remove("b") }`:                     "os",
		`import "io/ioutil"; func f() { ioutil.WriteFile("a", nil, 0o600) }`:                    "io/ioutil",
		`import "os/exec"; func f() { exec.Command("touch", "a").Run() }`:                       "os/exec",
		`import "syscall"; func f() { syscall.Unlink("a") }`:                                    "syscall",
		`import _ "golang.org/x/sys/unix"`:                                                      "golang.org/x/sys/unix",
		`import "fyne.io/fyne/v2/storage"; func f() { storage.Writer(nil) }`:                    "fyne.io/fyne/v2/storage",
		`import "github.com/jung-kurt/gofpdf"; func f(p gofpdf.Pdf) { p.OutputFileAndClose() }`: "OutputFileAndClose",
	}
	for source, want := range tests {
		uses, err := writingUses("planted.go", []byte("package planted; "+source))
		if err != nil || !slices.ContainsFunc(uses, func(u use) bool { return u.what == want }) {
			t.Errorf("%s: found %v, %v", source, uses, err)
		}
	}
	harmless := `package harmless; import "os"; func f() { os.ReadFile("a"); os.Open("a"); os.Getenv("A"); os.Stdout.WriteString("a") }`
	if uses, err := writingUses("harmless.go", []byte(harmless)); err != nil || len(uses) > 0 {
		t.Errorf("found %v, %v", uses, err)
	}
}

// TestAddressesAreOpenedInOnePlace finds what could open an address without
// checking it first, as OpenURL of the window does.
func TestAddressesAreOpenedInOnePlace(t *testing.T) {
	allowed := map[string]bool{"ui/links.go": true, "cmd/promodoc/desktop/opener.go": true}
	openers := regexp.MustCompile(`\b(app|App|CurrentApp\(\))\.OpenURL\(|\bNewHyperlink|\bHyperlinkSegment|RichTextFromMarkdown`)
	eachFile(t, func(name string, data []byte) {
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || allowed[filepath.ToSlash(name)] {
			return
		}
		if found := openers.Find(data); found != nil {
			t.Errorf("%s has %s: open addresses with the window's OpenURL", name, found)
		}
	})
	if !openers.MatchString("w.app.OpenURL(u)") || !openers.MatchString("fyne.CurrentApp().OpenURL(u)") {
		t.Error("a planted opener is not found")
	}
}
