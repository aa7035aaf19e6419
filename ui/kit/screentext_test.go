package kit_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// Every text that users see is a message in its package's text.go. This test
// looks at every string literal of the other files, wherever it goes: into a
// constructor, a setter, a field, a constant, a format. A literal with a letter
// in it is a fault unless its type, or what is done with it, says that it does
// not reach the screen.
func TestTextsAreMessages(t *testing.T) {
	for _, found := range texts(t) {
		if reasons[found.key()] == "" {
			t.Errorf("%s: %s is not in text.go", found.at, found.literal)
		}
	}
}

// plants are texts in places where somebody could put one.
const plants = `
const plantedConstant = "Planted " + "constant"

type plantedRow struct{ name, hint string }

func plantedTexts() []string {
	const local = "Planted locally"
	row := plantedRow{"Planted field", fmt.Sprintf("%d planted formats", 1)}
	table := map[string]string{"planted-key": "Planted value"}
	planted := errors.New("planted error")
	return append([]string{local, row.name, row.hint, plantedConstant}, table["planted-key"], planted.Error(), strings.ToUpper("Planted argument"))
}

func plantedObjects() []any {
	body := kit.Body("Planted body")
	run := kit.NewText(kit.Run{Text: "Planted run"})
	run.SetRuns(kit.Run{Text: "Planted setter"})
	return []any{body, run}
}
`

// planted are the literals of plants that must be found.
var planted = []string{
	`"Planted "`, `"constant"`, `"Planted locally"`, `"Planted field"`, `"%d planted formats"`, `"Planted value"`, `"planted error"`,
	`"Planted argument"`, `"Planted body"`, `"Planted run"`, `"Planted setter"`,
}

// A test that finds nothing proves nothing: texts are planted in every package
// that shows some.
func TestPlantedTextsAreFound(t *testing.T) {
	overlay := map[string]string{}
	for _, p := range packagesOf(t).own {
		if slices.Contains(p.Imports, "promodoc/ui/kit") {
			name := filepath.Join(p.Dir, "planted.go")
			overlay[name] = "package " + p.Name + "\n\nimport (\"errors\"; \"fmt\"; \"strings\"; \"promodoc/ui/kit\")\n" + plants
		}
	}
	if len(overlay) < 8 {
		t.Fatalf("only %d packages show texts", len(overlay))
	}
	found := map[string][]string{}
	for _, f := range scan(t, overlay) {
		if _, is := overlay[f.at.Filename]; is {
			found[f.at.Filename] = append(found[f.at.Filename], f.literal)
		}
	}
	for file := range maps.Keys(overlay) {
		got := found[file]
		slices.Sort(got)
		want := slices.Sorted(slices.Values(planted))
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", file, got, want)
		}
	}
}

// pkg is what the go command says about a package.
type pkg struct {
	ImportPath, Dir, Name, Export string
	GoFiles, Imports              []string
	Module                        *struct{ Path string }
}

// program is the packages below ui and the compiled forms of all that they
// import.
type program struct {
	own     []pkg
	exports map[string]string
}

func packagesOf(t *testing.T) program {
	t.Helper()
	cmd := exec.Command("go", "list", "-deps", "-export", "-json=ImportPath,Dir,Name,Export,GoFiles,Imports,Module", "promodoc/ui/...")
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, problems.String())
	}
	p := program{exports: map[string]string{}}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var one pkg
		if err := dec.Decode(&one); errors.Is(err, io.EOF) {
			return p
		} else if err != nil {
			t.Fatal(err)
		}
		p.exports[one.ImportPath] = one.Export
		isUI := one.ImportPath == "promodoc/ui" || strings.HasPrefix(one.ImportPath, "promodoc/ui/")
		if isUI && !strings.HasSuffix(one.ImportPath, "test") {
			p.own = append(p.own, one)
		}
	}
}

// literal is a text that is not where it belongs.
type literal struct {
	at      token.Position
	pkg     string // without the name of the module
	literal string
}

// key returns the key of a literal in reasons.
func (l literal) key() string {
	return l.pkg + " " + constant.StringVal(constant.MakeFromLiteral(l.literal, token.STRING, 0))
}

// scanned are the texts of the packages as they are: two tests need them, and
// checking the types takes seconds.
var scanned []literal

func texts(t *testing.T) []literal {
	t.Helper()
	if scanned == nil {
		scanned = scan(t, nil)
	}
	return scanned
}

// scan looks for texts in all packages below ui. overlay has files to be added,
// by name.
func scan(t *testing.T, overlay map[string]string) []literal {
	t.Helper()
	p := packagesOf(t)
	files := token.NewFileSet()
	imports := importer.ForCompiler(files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(p.exports[path]) })
	var found []literal
	for _, one := range p.own {
		var trees []*ast.File
		parse := func(name string, src any) {
			tree, err := parser.ParseFile(files, name, src, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			trees = append(trees, tree)
		}
		for _, name := range one.GoFiles {
			parse(filepath.Join(one.Dir, name), nil)
		}
		for name, text := range overlay {
			if filepath.Dir(name) == one.Dir {
				parse(name, text)
			}
		}
		info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}
		config := types.Config{Importer: imports}
		if _, err := config.Check(one.ImportPath, files, trees, info); err != nil {
			t.Fatal(err)
		}
		for _, tree := range trees {
			if filepath.Base(files.Position(tree.Pos()).Filename) != "text.go" {
				found = append(found, (&finder{files: files, info: info, pkg: one.ImportPath}).find(tree)...)
			}
		}
	}
	return found
}

// finder finds texts in one file.
type finder struct {
	files *token.FileSet
	info  *types.Info
	pkg   string
}

func (f *finder) find(tree *ast.File) []literal {
	var found []literal
	var stack []ast.Node
	ast.Inspect(tree, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && f.shown(lit, stack) {
			found = append(found, literal{f.files.Position(lit.Pos()), strings.TrimPrefix(f.pkg, "promodoc/"), lit.Value})
		}
		stack = append(stack, n)
		return true
	})
	return found
}

// shown reports whether a literal may reach the screen. stack has the nodes
// around it, the file first.
func (f *finder) shown(lit *ast.BasicLit, stack []ast.Node) bool {
	text, err := strconv.Unquote(lit.Value)
	if err != nil || !wordy(text) || f.typed(lit) {
		return false
	}
	var child ast.Node = lit
	for _, parent := range slices.Backward(stack) {
		switch n := parent.(type) {
		case *ast.BinaryExpr:
			if n.Op != token.ADD {
				return false // compared
			}
		case *ast.ParenExpr:
		case *ast.ImportSpec, *ast.Field: // an import, the tag of a field
			return false
		case *ast.CaseClause:
			return !slices.ContainsFunc(n.List, func(e ast.Expr) bool { return e == child })
		case *ast.IndexExpr:
			return n.Index != child
		case *ast.KeyValueExpr:
			return f.keyed(n, child, stack)
		case *ast.CallExpr:
			i := slices.IndexFunc(n.Args, func(e ast.Expr) bool { return e == child })
			return i < 0 || !f.internal(n, i)
		default:
			return true
		}
		child = parent
	}
	return true
}

// wordy reports whether a text has something that could be read: a letter or a
// quotation mark.
func wordy(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || strings.ContainsRune("“”‘’", r) })
}

// typed reports whether a literal is of a named type, such as the ID of an
// action or the name of a colour, and not a text.
func (f *finder) typed(lit ast.Expr) bool {
	named, ok := types.Unalias(f.info.Types[lit].Type).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	return path == "promodoc/ui/action" || !strings.HasPrefix(path, "promodoc/ui")
}

// keyed reports whether the child of an element of a composite literal may be
// shown: the key of a map is not, nor is a field that takes a key.
func (f *finder) keyed(n *ast.KeyValueExpr, child ast.Node, stack []ast.Node) bool {
	if n.Key == child {
		return false
	}
	key, ok := n.Key.(*ast.Ident)
	if !ok {
		return true
	}
	field, ok := f.info.Uses[key].(*types.Var)
	return !ok || !field.IsField() || !isKey(field)
}

// isKey reports whether a parameter or field of a package outside ui takes the
// key of something, such as the name of a field in a file.
func isKey(v *types.Var) bool {
	path := ""
	if v.Pkg() != nil {
		path = v.Pkg().Path()
	}
	if strings.HasPrefix(path, "promodoc/ui") || !strings.HasPrefix(path, "promodoc/") {
		return false
	}
	return slices.Contains([]string{"field", "id", "key", "kind"}, strings.ToLower(v.Name()))
}

// compares are the functions that only look for their later arguments.
var compares = []string{
	"strings.Contains", "strings.ContainsAny", "strings.HasPrefix", "strings.HasSuffix", "strings.CutPrefix", "strings.CutSuffix", "strings.Cut",
	"strings.TrimPrefix", "strings.TrimSuffix", "strings.Trim", "strings.TrimLeft", "strings.TrimRight", "strings.Split", "strings.Index", "strings.EqualFold",
	"slices.Contains", "slices.Index",
}

// internal reports whether a function does not show its argument i.
func (f *finder) internal(call *ast.CallExpr, i int) bool {
	var id *ast.Ident
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		id = fun
	case *ast.SelectorExpr:
		id = fun.Sel
	case *ast.IndexExpr: // with a type argument
		if s, ok := fun.X.(*ast.SelectorExpr); ok {
			id = s.Sel
		}
	}
	if id == nil {
		return false
	}
	switch o := f.info.Uses[id].(type) {
	case *types.Builtin:
		return o.Name() == "panic"
	case *types.Func:
		signature := o.Signature()
		if o.Pkg() == nil {
			return false
		}
		name := o.Pkg().Name() + "." + o.Name()
		switch {
		case slices.Contains([]string{"regexp", "net/url", "path/filepath"}, o.Pkg().Path()):
			return true
		case slices.Contains(compares, name):
			return i > 0
		case o.Pkg().Path() == "promodoc/app/message" && signature.Recv() != nil:
			return f.argumentName(o.Name(), i)
		}
		return i < signature.Params().Len() && isKey(signature.Params().At(i))
	}
	return false
}

// argumentName reports whether argument i of a method of a message is the name
// of an argument of the text, as "File" in Text("File", name).
func (f *finder) argumentName(method string, i int) bool {
	before := map[string]int{"Text": 0, "Err": 0, "Wrap": 1, "Count": 1}[method]
	return i >= before && (i-before)%2 == 0
}

// reasons are the literals that are not texts though nothing around them says
// so, by package and literal.
var reasons = map[string]string{
	"ui file":                     "the scheme of an address",
	"ui .pdf":                     "the ending of a file name",
	"ui/help keys":                "the name of a topic of the manual",
	"ui .yaml":                    "the ending of a file name",
	"ui/theme head":               "a table of a font file",
	"ui/theme hhea":               "a table of a font file",
	"ui/theme OS/2":               "a table of a font file",
	"ui/theme Inter-Regular.ttf":  "the name of a font file",
	"ui/theme Inter-SemiBold.ttf": "the name of a font file",
	"ui/theme x":                  "measured, not shown",
	"ui/kit x":                    "measured, not shown",
	"ui/textfield x":              "measured, not shown",
}

// TestReasonsAreNeeded keeps the list short.
func TestReasonsAreNeeded(t *testing.T) {
	needed := map[string]bool{}
	for _, found := range texts(t) {
		needed[found.key()] = true
	}
	for key, reason := range reasons {
		if !needed[key] {
			t.Errorf("%q (%s) is not needed", key, reason)
		}
	}
}
