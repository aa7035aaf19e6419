package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What one file may hold: more is two themes in one place. Tests may run longer,
// since a list of cases gets no clearer by being cut in two.
const (
	maxLines     = 400
	maxTestLines = 600
)

// pkg is what `go list` says of a package, as far as the rules ask.
type pkg struct {
	ImportPath   string
	Dir          string
	Name         string
	Standard     bool
	Imports      []string
	TestImports  []string
	XTestImports []string
	Module       *struct{ Path string }
}

// house is the module's packages and everything they are built from.
type house struct {
	own  []pkg
	deps map[string]pkg
}

// list asks the go command, with cgo, so that the window's files are seen.
func list(t *testing.T) house {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-e", "-tags", "x11",
		"-json=ImportPath,Dir,Name,Standard,Imports,TestImports,XTestImports,Module", "promodoc/...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.String())
	}
	h := house{deps: map[string]pkg{}}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		h.deps[p.ImportPath] = p
		if p.Module != nil && p.Module.Path == "promodoc" {
			h.own = append(h.own, p)
		}
	}
	if len(h.own) < 5 {
		t.Fatalf("go list found only %d packages of the module", len(h.own))
	}
	return h
}

// reach is every package that p is built from, directly or not.
func (h house) reach(p pkg) map[string]bool {
	seen := map[string]bool{}
	var visit func(imports []string)
	visit = func(imports []string) {
		for _, name := range imports {
			if !seen[name] {
				seen[name] = true
				visit(h.deps[name].Imports)
			}
		}
	}
	visit(p.Imports)
	return seen
}

// below reports whether a package stands in a folder of the module.
func below(importPath string, folders ...string) bool {
	for _, folder := range folders {
		if importPath == "promodoc/"+folder || strings.HasPrefix(importPath, "promodoc/"+folder+"/") {
			return true
		}
	}
	return false
}

// under reports whether a package is of another module or a part of it.
func under(importPath, module string) bool {
	return importPath == module || strings.HasPrefix(importPath, module+"/")
}

// A rule says which packages it binds and which imports they must not have.
type rule struct {
	name   string
	binds  func(p string) bool
	bars   func(p, imported string) bool
	deep   bool // also what the imports import
	inTest bool // also what the tests import
}

var rules = []rule{
	{
		name:  "app, export and assets know nothing of the window's toolkit",
		binds: func(p string) bool { return below(p, "app", "export", "assets") },
		bars:  func(_, imported string) bool { return under(imported, "fyne.io/fyne") },
		deep:  true, inTest: true,
	},
	{
		name:  "only cmd starts the toolkit's real driver, which needs cgo and a display",
		binds: func(p string) bool { return !below(p, "cmd") },
		bars: func(_, imported string) bool {
			return imported == "fyne.io/fyne/v2/app" || under(imported, "github.com/go-gl/glfw")
		},
		deep: true, inTest: true,
	},
	{
		name:  "screens know neither the reader of Markdown nor the writer of PDF",
		binds: func(p string) bool { return below(p, "ui") },
		bars: func(_, imported string) bool {
			return under(imported, "github.com/yuin/goldmark") || under(imported, "github.com/jung-kurt/gofpdf") ||
				under(imported, "go.yaml.in/yaml")
		},
	},
	{
		name:  "app does not know who uses it",
		binds: func(p string) bool { return below(p, "app") },
		bars:  func(_, imported string) bool { return below(imported, "export", "ui", "cmd") },
		deep:  true,
	},
	{
		name:  "export knows neither screens nor the disk",
		binds: func(p string) bool { return below(p, "export") },
		bars: func(_, imported string) bool {
			return below(imported, "ui", "cmd", "app/store", "app/session", "app/disk", "app/settings")
		},
		deep: true,
	},
	{
		name: "what draws pages knows pages as data, and not the layout engine",
		binds: func(p string) bool {
			return below(p, "export/book", "export/face", "export/pdf", "export/raster", "export/proof", "ui/preview")
		},
		bars: func(_, imported string) bool { return below(imported, "export/typeset") },
		deep: true,
	},
	{
		name:  "paths and documents stand below everything else",
		binds: func(p string) bool { return below(p, "app/promo", "app/career") },
		bars: func(p, imported string) bool {
			return below(imported, "app", "export", "ui", "cmd", "assets") && !below(imported, "app/career", "app/yamldoc", "app/message", "app/textfind", "app/ids") &&
				!(below(p, "app/promo") && below(imported, "app/promo"))
		},
		deep: true,
	},
	{
		name:  "assets are bytes, made of nothing but the standard library",
		binds: func(p string) bool { return below(p, "assets") },
		bars:  func(_, imported string) bool { return strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") },
		deep:  true,
	},
	{
		name:  "nobody imports the commands",
		binds: func(p string) bool { return !below(p, "cmd") },
		bars:  func(_, imported string) bool { return below(imported, "cmd") },
	},
}

func TestImportRules(t *testing.T) {
	h := list(t)
	for _, r := range rules {
		bound := 0
		for _, p := range h.own {
			if !r.binds(p.ImportPath) {
				continue
			}
			bound++
			for _, imported := range r.imports(h, p) {
				if r.bars(p.ImportPath, imported) {
					t.Errorf("%s: but %s imports %s", r.name, p.ImportPath, imported)
				}
			}
		}
		if bound == 0 {
			t.Errorf("%s: this rule binds no package", r.name)
		}
	}
}

func (r rule) imports(h house, p pkg) []string {
	imports := slices.Clone(p.Imports)
	if r.deep {
		for name := range h.reach(p) {
			imports = append(imports, name)
		}
	}
	if r.inTest {
		imports = append(append(imports, p.TestImports...), p.XTestImports...)
	}
	slices.Sort(imports)
	return slices.Compact(imports)
}

// shared are the packages below ui that screens are made of. Any other package
// there is a screen: the window shows one at a time and hands over between
// them, so that each can be read by itself.
var shared = []string{
	"promodoc/ui/action", "promodoc/ui/kit", "promodoc/ui/kit/kittest", "promodoc/ui/latest", "promodoc/ui/listing",
	"promodoc/ui/preview", "promodoc/ui/textedit", "promodoc/ui/textfield", "promodoc/ui/theme",
}

func TestScreensKeepApart(t *testing.T) {
	isScreen := func(p string) bool {
		return below(p, "ui") && p != "promodoc/ui" && !slices.Contains(shared, p)
	}
	screens := 0
	for _, p := range list(t).own {
		if p.ImportPath == "promodoc/ui" {
			continue
		}
		if isScreen(p.ImportPath) {
			screens++
		}
		for _, imported := range p.Imports {
			if below(p.ImportPath, "ui") && isScreen(imported) && !below(imported, strings.TrimPrefix(p.ImportPath, "promodoc/")) {
				t.Errorf("%s imports the screen %s", p.ImportPath, imported)
			}
		}
	}
	if screens < 3 {
		t.Errorf("only %d screens found", screens)
	}
}

func TestPackageNames(t *testing.T) {
	for _, p := range list(t).own {
		if slices.Contains([]string{"util", "utils", "common", "helper", "helpers", "misc", "shared"}, p.Name) {
			t.Errorf("%s: the name %q does not say what the package owns", p.ImportPath, p.Name)
		}
	}
}

// TestFiles looks at every Go file of the module, also those that this system
// does not build.
func TestFiles(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, folder := range []string{"app", "assets", "cmd", "export", "ui"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(name string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" {
				return err
			}
			seen++
			checkFile(t, root, name)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 20 {
		t.Errorf("only %d Go files found", seen)
	}
}

func checkFile(t *testing.T, root, name string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	short, err := filepath.Rel(root, name)
	if err != nil {
		t.Fatal(err)
	}
	most := maxLines
	if strings.HasSuffix(name, "_test.go") {
		most = maxTestLines
	}
	if lines := bytes.Count(data, []byte("\n")); lines > most {
		t.Errorf("%s has %d lines; %d is the most it may have", short, lines, most)
	}
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, short, data, parser.SkipObjectResolution)
	if err != nil {
		t.Error(err)
		return
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "DoAndWait" {
			t.Errorf("%s: DoAndWait on the window's own goroutine hangs for ever; use the injected Do", files.Position(s.Pos()))
		}
		return true
	})
}
