package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// packageInfo is what `go list` says about a package, as far as the rules need it.
type packageInfo struct {
	ImportPath   string
	Dir          string
	Name         string
	Imports      []string
	TestImports  []string
	XTestImports []string
	Module       *struct{ Path string }
}

// packageGraph holds the module's packages and all their dependencies.
type packageGraph struct {
	module []packageInfo
	all    map[string]packageInfo
}

// loadPackages asks the go command, with cgo, so that it sees the window's
// files.
func loadPackages(t *testing.T) packageGraph {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-e", "-tags", "x11",
		"-json=ImportPath,Dir,Name,Imports,TestImports,XTestImports,Module", "promodoc/...")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	g := packageGraph{all: map[string]packageInfo{}}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p packageInfo
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		g.all[p.ImportPath] = p
		if p.Module != nil && p.Module.Path == "promodoc" {
			g.module = append(g.module, p)
		}
	}
	if len(g.module) < 5 {
		t.Fatalf("go list found only %d packages of the module", len(g.module))
	}
	return g
}

// dependencies returns every package that p is built from, directly or not.
func (g packageGraph) dependencies(p packageInfo) map[string]bool {
	seen := map[string]bool{}
	var visit func(imports []string)
	visit = func(imports []string) {
		for _, name := range imports {
			if !seen[name] {
				seen[name] = true
				visit(g.all[name].Imports)
			}
		}
	}
	visit(p.Imports)
	return seen
}

// inFolder reports whether a package of the module is in one of the folders, or
// below.
func inFolder(importPath string, folders ...string) bool {
	for _, folder := range folders {
		if importPath == "promodoc/"+folder || strings.HasPrefix(importPath, "promodoc/"+folder+"/") {
			return true
		}
	}
	return false
}

// inModule reports whether a package is of another module or a part of it.
func inModule(importPath, module string) bool {
	return importPath == module || strings.HasPrefix(importPath, module+"/")
}

// importRule says which imports some packages must not have.
type importRule struct {
	name       string
	appliesTo  func(p string) bool
	forbids    func(p, imported string) bool
	indirectly bool // also through other packages
	inTests    bool // also in tests
}

var importRules = []importRule{
	{
		name:       "app, export and assets do not import the window's toolkit",
		appliesTo:  func(p string) bool { return inFolder(p, "app", "export", "assets") },
		forbids:    func(_, imported string) bool { return inModule(imported, "fyne.io/fyne") },
		indirectly: true, inTests: true,
	},
	{
		name:      "only cmd imports the toolkit's real driver, which needs cgo and a display",
		appliesTo: func(p string) bool { return !inFolder(p, "cmd") },
		forbids: func(_, imported string) bool {
			return imported == "fyne.io/fyne/v2/app" || inModule(imported, "github.com/go-gl/glfw")
		},
		indirectly: true, inTests: true,
	},
	{
		name:      "ui imports no Markdown parser, no PDF writer and no YAML parser",
		appliesTo: func(p string) bool { return inFolder(p, "ui") },
		forbids: func(_, imported string) bool {
			return inModule(imported, "github.com/yuin/goldmark") || inModule(imported, "github.com/jung-kurt/gofpdf") ||
				inModule(imported, "go.yaml.in/yaml")
		},
	},
	{
		name:       "app does not import export, ui or cmd",
		appliesTo:  func(p string) bool { return inFolder(p, "app") },
		forbids:    func(_, imported string) bool { return inFolder(imported, "export", "ui", "cmd") },
		indirectly: true,
	},
	{
		name:      "export imports neither the window nor what reads and writes the user's files",
		appliesTo: func(p string) bool { return inFolder(p, "export") },
		forbids: func(_, imported string) bool {
			return inFolder(imported, "ui", "cmd", "app/store", "app/session", "app/disk", "app/settings")
		},
		indirectly: true,
	},
	{
		name: "what writes and draws pages imports them as data, and not the layout engine",
		appliesTo: func(p string) bool {
			return inFolder(p, "export/book", "export/face", "export/pdf", "export/raster", "export/proof", "ui/preview")
		},
		forbids:    func(_, imported string) bool { return inFolder(imported, "export/typeset") },
		indirectly: true,
	},
	{
		name:      "paths and documents import nothing else of the module but messages, ids, file names, languages, decoding and finding text, links and YAML, and telling what a file is",
		appliesTo: func(p string) bool { return inFolder(p, "app/promo", "app/career") },
		forbids: func(p, imported string) bool {
			return inFolder(imported, "app", "export", "ui", "cmd", "assets") &&
				!inFolder(imported, "app/career", "app/doclang", "app/yamldoc", "app/ids", "app/filename", "app/message", "app/nearest", "app/signature", "app/textdecode", "app/textfind", "app/weblink") &&
				!(inFolder(p, "app/promo") && inFolder(imported, "app/promo"))
		},
		indirectly: true,
	},
	{
		name:      "texts know nothing of what they are about",
		appliesTo: func(p string) bool { return p == "promodoc/app/message" },
		forbids: func(_, imported string) bool {
			return inFolder(imported, "app", "export", "ui", "cmd", "assets")
		},
		indirectly: true,
	},
	{
		name:       "assets are bytes: they import only the standard library",
		appliesTo:  func(p string) bool { return inFolder(p, "assets") },
		forbids:    func(_, imported string) bool { return strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") },
		indirectly: true,
	},
	{
		name:      "nothing uses the network: only the search for the X display opens a socket",
		appliesTo: func(p string) bool { return p != "promodoc/cmd/promodoc/desktop" },
		forbids: func(_, imported string) bool {
			return imported == "net" || inModule(imported, "net/http") || imported == "net/rpc" || imported == "net/smtp" || imported == "crypto/tls"
		},
	},
	{
		name:      "no other package imports the commands",
		appliesTo: func(p string) bool { return !inFolder(p, "cmd") },
		forbids:   func(_, imported string) bool { return inFolder(imported, "cmd") },
	},
}

func TestImportRules(t *testing.T) {
	g := loadPackages(t)
	for _, r := range importRules {
		applied := false
		for _, p := range g.module {
			if !r.appliesTo(p.ImportPath) {
				continue
			}
			applied = true
			for _, imported := range r.imports(g, p) {
				if r.forbids(p.ImportPath, imported) {
					t.Errorf("%s: but %s imports %s", r.name, p.ImportPath, imported)
				}
			}
		}
		if !applied {
			t.Errorf("%s: this rule applies to no package", r.name)
		}
	}
}

// imports returns the imports of p that the rule is about.
func (r importRule) imports(g packageGraph, p packageInfo) []string {
	imports := slices.Clone(p.Imports)
	if r.indirectly {
		for name := range g.dependencies(p) {
			imports = append(imports, name)
		}
	}
	if r.inTests {
		imports = append(append(imports, p.TestImports...), p.XTestImports...)
	}
	slices.Sort(imports)
	return slices.Compact(imports)
}

// screenParts are the packages of ui that several screens use. Any other package
// there is a screen or a part of one. The window shows one screen at a time and
// leads from one to another, so that each can be read by itself.
var screenParts = []string{
	"promodoc/ui/action", "promodoc/ui/covering", "promodoc/ui/datefield", "promodoc/ui/difftext", "promodoc/ui/editing", "promodoc/ui/entryform", "promodoc/ui/kit", "promodoc/ui/kit/kittest", "promodoc/ui/latest", "promodoc/ui/listing", "promodoc/ui/menu",
	"promodoc/ui/preview", "promodoc/ui/textedit", "promodoc/ui/textfield", "promodoc/ui/theme",
}

func TestScreensDoNotImportEachOther(t *testing.T) {
	isScreen := func(p string) bool {
		return inFolder(p, "ui") && p != "promodoc/ui" && !slices.Contains(screenParts, p)
	}
	screens := 0
	for _, p := range loadPackages(t).module {
		if p.ImportPath == "promodoc/ui" {
			continue
		}
		if isScreen(p.ImportPath) {
			screens++
		}
		for _, imported := range p.Imports {
			if inFolder(p.ImportPath, "ui") && isScreen(imported) && !inFolder(imported, strings.TrimPrefix(p.ImportPath, "promodoc/")) {
				t.Errorf("%s imports the screen %s", p.ImportPath, imported)
			}
		}
	}
	if screens < 3 {
		t.Errorf("only %d screens found", screens)
	}
}

func TestPackageNames(t *testing.T) {
	for _, p := range loadPackages(t).module {
		if slices.Contains([]string{"util", "utils", "common", "helper", "helpers", "misc", "shared"}, p.Name) {
			t.Errorf("%s: the name %q does not say what the package is for", p.ImportPath, p.Name)
		}
	}
}
