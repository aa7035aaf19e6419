package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v3"

	"promodoc/app/doclang"
)

// declaredMessage is a call of message.New or message.NewPlural.
type declaredMessage struct {
	id        string
	text      string   // the last form, of many
	arguments []string // without Count and Cause, which the methods give
	where     token.Position
}

// TestMessages holds the texts of every package to what the compiler cannot
// check: they are declared in text.go, their IDs are unique and begin with the
// package's name, and who uses a text gives just the arguments it names.
func TestMessages(t *testing.T) {
	ids := map[string]token.Position{}
	found := 0
	for _, files := range sourceFolders(t) {
		declared := map[string]declaredMessage{}
		for _, file := range files {
			for name, m := range messagesIn(t, file) {
				found++
				declared[name] = m
				if first, ok := ids[m.id]; ok {
					t.Errorf("%s: the ID %q is already used at %s", m.where, m.id, first)
				}
				ids[m.id] = m.where
				if base := filepath.Base(m.where.Filename); base != "text.go" {
					t.Errorf("%s: the text %q belongs into text.go", m.where, m.id)
				}
				if !messageID.MatchString(m.id) || !strings.HasPrefix(m.id, packageOf(file)+".") {
					t.Errorf("%s: the ID %q is not %q and words joined by hyphens", m.where, m.id, packageOf(file)+".")
				}
			}
		}
		for _, file := range files {
			checkUses(t, file, declared)
		}
	}
	if found < 3 {
		t.Errorf("only %d messages found", found)
	}
}

var (
	messageID   = regexp.MustCompile(`^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$`)
	placeholder = regexp.MustCompile(`\{\{\.([A-Za-z]+)\}\}`)
)

type sourceFile struct {
	set  *token.FileSet
	tree *ast.File
}

func packageOf(f sourceFile) string { return f.tree.Name.Name }

// sourceFolders are the parsed Go files of every folder, without tests.
func sourceFolders(t *testing.T) map[string][]sourceFile {
	t.Helper()
	all := map[string][]sourceFile{}
	eachFile(t, func(name string, data []byte) {
		if filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, name, data, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Dir(name)
		all[dir] = append(all[dir], sourceFile{set, tree})
	})
	return all
}

// messagesIn returns the messages that a file declares, by the variable's name.
// One that is an element of a table has no name of its own; it is listed by its
// ID.
func messagesIn(t *testing.T, f sourceFile) map[string]declaredMessage {
	t.Helper()
	all := map[string]declaredMessage{}
	inVar := map[*ast.CallExpr]string{}
	ast.Inspect(f.tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, value := range n.Values {
				if call, ok := value.(*ast.CallExpr); ok && i < len(n.Names) {
					inVar[call] = n.Names[i].Name
				}
			}
		case *ast.CallExpr:
			m, ok := declarationOf(f, n)
			if !ok {
				break
			}
			name := inVar[n]
			if name == "" {
				name = m.id
			}
			all[name] = m
		}
		return true
	})
	return all
}

// TestLanguagesOfDocuments compares the texts of each language with the ones in
// the source: they are of a text that is declared, and name its arguments.
func TestLanguagesOfDocuments(t *testing.T) {
	declared := map[string][]string{}
	for _, files := range sourceFolders(t) {
		for _, file := range files {
			for _, m := range messagesIn(t, file) {
				declared[m.id] = m.arguments
			}
		}
	}
	for _, tag := range doclang.Translated {
		for id, text := range textsOf(t, tag) {
			var arguments []string
			for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
				if match[1] != "Count" {
					arguments = append(arguments, match[1])
				}
			}
			slices.Sort(arguments)
			if want, ok := declared[id]; !ok || !slices.Equal(arguments, want) {
				t.Errorf("%s: %s names the arguments %q, in the source they are %q", tag, id, arguments, want)
			}
		}
	}
}

// wordsOfPages are the packages whose texts are all on pages or in exported files.
var wordsOfPages = []string{"doctree", "refs", "block", "blocks", "contents", "table", "pagination"}

// sameWords are the words of pages that another language has in common with English.
// All that is alike and not listed here was left in English by mistake.
var sameWords = map[string][]string{
	"de": {"doctree.candidate"}, "nl": {"mdextra.tip"},
	"fr": {"doctree.date", "table.page", "refs.page", "pdf.page", "mdextra.important", "refs.on-page", "refs.heading", "refs.note"},
}

// TestPagesAreInEveryLanguage finds texts that pages have in English whatever the
// document's language is: those that are asked for in a language, or belong to a
// package of pages, and that a language lacks or has in English.
func TestPagesAreInEveryLanguage(t *testing.T) {
	all := map[string]string{} // English texts by ID
	for _, files := range sourceFolders(t) {
		declared := map[string]declaredMessage{}
		for _, file := range files {
			maps.Copy(declared, messagesIn(t, file))
		}
		for _, file := range files {
			for name, m := range declared {
				if slices.Contains(wordsOfPages, packageOf(file)) || strings.HasPrefix(m.id, "mdextra.") && name == m.id {
					all[m.id] = m.text
				}
			}
			ast.Inspect(file.tree, func(n ast.Node) bool {
				if m, ok := textInALanguage(n, declared); ok {
					all[m.id] = m.text
				}
				return true
			})
		}
	}
	if len(all) < 60 {
		t.Errorf("only %d texts of pages found", len(all))
	}
	for _, tag := range doclang.Translated {
		if tag == "en-US" {
			continue
		}
		texts := textsOf(t, tag)
		for id, english := range all {
			switch text, ok := texts[id]; {
			case !ok:
				t.Errorf("%s: %s is %q, as in English", tag, id, english)
			case text == english && hasLetters(text) && !slices.Contains(sameWords[tag], id):
				t.Errorf("%s: %s was left in English: %q", tag, id, text)
			}
		}
	}
}

// textInALanguage returns the message that a node asks a language for, as in
// language.Text(textPage).
func textInALanguage(n ast.Node, declared map[string]declaredMessage) (declaredMessage, bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return declaredMessage{}, false
	}
	method, isMethod := call.Fun.(*ast.SelectorExpr)
	name, isName := call.Args[0].(*ast.Ident)
	if !isMethod || !isName || method.Sel.Name != "Text" && method.Sel.Name != "fill" {
		return declaredMessage{}, false
	}
	m, ok := declared[name.Name]
	return m, ok
}

// hasLetters reports whether a text is more than arguments and marks.
func hasLetters(text string) bool {
	return strings.ContainsFunc(placeholder.ReplaceAllString(text, ""), unicode.IsLetter)
}

// textsOf returns the texts of a language by their IDs.
func textsOf(t *testing.T, tag string) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../../app/doclang/languages/" + tag + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Texts map[string]string }
	if err := yaml.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	return file.Texts
}

func declarationOf(f sourceFile, call *ast.CallExpr) (declaredMessage, bool) {
	name := ""
	switch fun := call.Fun.(type) {
	case *ast.SelectorExpr:
		if x, ok := fun.X.(*ast.Ident); ok && x.Name == "message" {
			name = fun.Sel.Name
		}
	case *ast.Ident:
		if packageOf(f) == "message" {
			name = fun.Name
		}
	}
	if name != "New" && name != "NewPlural" || len(call.Args) < 2 {
		return declaredMessage{}, false
	}
	m := declaredMessage{id: literal(call.Args[0]), where: f.set.Position(call.Pos())}
	names := map[string]bool{}
	for _, arg := range call.Args[1:] {
		for _, match := range placeholder.FindAllStringSubmatch(literal(arg), -1) {
			names[match[1]] = true
		}
	}
	delete(names, "Count")
	delete(names, "Cause")
	m.arguments, m.text = slices.Sorted(maps.Keys(names)), literal(call.Args[len(call.Args)-1])
	return m, true
}

// literal is the string that an expression of literals joined by + gives.
func literal(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.BinaryExpr:
		return literal(e.X) + literal(e.Y)
	}
	return ""
}

// checkUses compares the arguments that a file gives to its package's messages
// with those that the texts name.
func checkUses(t *testing.T, f sourceFile, declared map[string]declaredMessage) {
	t.Helper()
	ast.Inspect(f.tree, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || call.Ellipsis.IsValid() {
			return true
		}
		method, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		variable, ok := method.X.(*ast.Ident)
		if !ok {
			return true
		}
		m, ok := declared[variable.Name]
		if !ok {
			return true
		}
		args := call.Args
		switch method.Sel.Name {
		case "Text", "Err":
		case "Count", "Wrap":
			args = args[1:]
		default:
			return true
		}
		var given []string
		for i := 0; i < len(args); i += 2 {
			given = append(given, literal(args[i]))
		}
		slices.Sort(given)
		given = slices.DeleteFunc(given, func(s string) bool { return s == "Count" || s == "Cause" })
		if !slices.Equal(given, m.arguments) {
			t.Errorf("%s: %s names the arguments %q, given are %q", f.set.Position(call.Pos()), m.id, m.arguments, given)
		}
		return true
	})
}
