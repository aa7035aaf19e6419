package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The limits of size. What exceeds one has more than one subject and is cut.
const (
	maxFileLines     = 400
	maxTestFileLines = 600 // a list of cases gets no clearer by being cut in two
	maxFunctionLines = 60
	maxBranches      = 30 // of a function: its conditions, loops, cases, && and ||
	maxFiles         = 20 // of a package, without tests
	maxMethods       = 40 // of a type
	maxFields        = 14 // of a struct
)

// TestLimits holds every Go file of the module to the limits, also those that
// are not built on this system.
func TestLimits(t *testing.T) {
	c := &limitCheck{t: t, files: map[string]int{}, methods: map[string]int{}}
	eachFile(t, func(name string, data []byte) {
		if filepath.Ext(name) == ".go" {
			c.file(name, data)
		}
	})
	if len(c.files) < 20 {
		t.Errorf("only %d packages found", len(c.files))
	}
	for folder, n := range c.files {
		if n > maxFiles {
			t.Errorf("%s has %d files without tests; the limit is %d", folder, n, maxFiles)
		}
	}
	for name, n := range c.methods {
		c.within(name, "methods", n, maxMethods)
	}
}

// limitCheck counts while it goes through the files.
type limitCheck struct {
	t       *testing.T
	files   map[string]int // by folder
	methods map[string]int // by folder and type
}

// within reports an error if a type exceeds a limit.
func (c *limitCheck) within(name, what string, n, limit int) {
	c.t.Helper()
	if n > limit {
		c.t.Errorf("%s has %d %s; the limit is %d", name, n, what, limit)
	}
}

func (c *limitCheck) file(name string, data []byte) {
	c.t.Helper()
	isTest := strings.HasSuffix(name, "_test.go")
	limit := maxFileLines
	if isTest {
		limit = maxTestFileLines
	}
	if lines := bytes.Count(data, []byte("\n")); lines > limit {
		c.t.Errorf("%s has %d lines; the limit is %d", name, lines, limit)
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, name, data, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		c.t.Error(err)
		return
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "DoAndWait" {
			c.t.Errorf("%s: DoAndWait on the window's own goroutine waits forever; use the injected Do", set.Position(s.Pos()))
		}
		return true
	})
	if isTest {
		return
	}
	c.files[filepath.Dir(name)]++
	for _, d := range tree.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			c.function(set, filepath.Dir(name), d)
		case *ast.GenDecl:
			c.declaration(set, filepath.Dir(name), d)
		}
	}
}

func (c *limitCheck) function(set *token.FileSet, folder string, d *ast.FuncDecl) {
	c.t.Helper()
	if lines := set.Position(d.End()).Line - set.Position(d.Pos()).Line + 1; lines > maxFunctionLines {
		c.t.Errorf("%s: %s has %d lines; the limit is %d", set.Position(d.Pos()), d.Name.Name, lines, maxFunctionLines)
	}
	if n := branches(d); n > maxBranches {
		c.t.Errorf("%s: %s has %d branches; the limit is %d", set.Position(d.Pos()), d.Name.Name, n, maxBranches)
	}
	receiver := ""
	if d.Recv != nil {
		receiver = typeName(d.Recv.List[0].Type)
		c.methods[folder+"."+receiver]++
	}
	if d.Name.IsExported() && (receiver == "" || ast.IsExported(receiver)) && d.Doc == nil {
		c.t.Errorf("%s: the exported %s has no comment", set.Position(d.Pos()), d.Name.Name)
	}
}

// branches counts the ways through a function.
func branches(d *ast.FuncDecl) int {
	all := 1
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt, *ast.CaseClause, *ast.CommClause:
			all++
		case *ast.BinaryExpr:
			if n.Op == token.LAND || n.Op == token.LOR {
				all++
			}
		}
		return true
	})
	return all
}

func (c *limitCheck) declaration(set *token.FileSet, folder string, d *ast.GenDecl) {
	c.t.Helper()
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			c.commented(set, spec.Name, d.Doc, spec.Doc, spec.Comment)
			if s, ok := spec.Type.(*ast.StructType); ok {
				c.structFields(set, folder, spec, s)
			}
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				c.commented(set, name, d.Doc, spec.Doc, spec.Comment)
			}
		}
	}
}

func (c *limitCheck) commented(set *token.FileSet, name *ast.Ident, comments ...*ast.CommentGroup) {
	c.t.Helper()
	for _, comment := range comments {
		if comment != nil {
			return
		}
	}
	if name.IsExported() {
		c.t.Errorf("%s: the exported %s has no comment", set.Position(name.Pos()), name.Name)
	}
}

func (c *limitCheck) structFields(set *token.FileSet, folder string, spec *ast.TypeSpec, s *ast.StructType) {
	c.t.Helper()
	n := 0
	for _, f := range s.Fields.List {
		n += max(len(f.Names), 1)
	}
	c.within(folder+"."+spec.Name.Name, "fields", n, maxFields)
}

// typeName returns the name of a receiver's type.
func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.IndexExpr:
		return typeName(e.X)
	case *ast.IndexListExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	panic(fmt.Sprintf("a receiver of the type %T", e))
}

// eachFile calls f for every file of the module that is not test data or
// content, by its name below the module's folder. Vendored modules are not of the module.
func eachFile(t *testing.T, f func(name string, data []byte)) {
	t.Helper()
	root := os.DirFS(filepath.Join("..", ".."))
	skipped := map[string]bool{".git": true, ".tools": true, ".flatpak-builder": true, "dist": true, "vendor": true, "assets/paths": true, "assets/sample": true}
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (skipped[name] || entry.Name() == "testdata"):
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		data, err := fs.ReadFile(root, name)
		if err == nil {
			f(name, data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestUserHasNoGender looks for words that give the user a gender, in sources,
// scripts and the README.
func TestUserHasNoGender(t *testing.T) {
	gendered := regexp.MustCompile(`(?i)\b(s` + `he|he` + `r|he` + `rs|he` + `rself)\b`)
	eachFile(t, func(name string, data []byte) {
		switch filepath.Ext(name) {
		case ".go", ".md", ".sh", ".py", ".toml", ".desktop", ".xml", ".mjs", "":
		default:
			return
		}
		for i, line := range strings.Split(string(data), "\n") {
			if word := gendered.FindString(line); word != "" {
				t.Errorf("%s:%d: %q: write \"the user\" or \"they\"", name, i+1, word)
			}
		}
	})
}
