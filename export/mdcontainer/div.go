package mdcontainer

import (
	"regexp"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
)

// divForm is the first line of a div: colons, its kind as a word or in braces, and a
// title.
var divForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^:{3,}[ \t]*(?:\{([^{}]*)\}|([A-Za-z][\w-]*))(?:\[([^\[\]]*)\]|[ \t]+([^: \t].*?))?[ \t]*:*$`)
})

// attributeForm matches a class, a name or a pair in the braces of a div.
var attributeForm = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([\w:-]+)=(?:"([^"]*)"|(\S*))|\.?([^\s=]+)`)
})

// boxes are the kinds of divs that are set apart. The others only hold blocks.
var boxes = map[string]bool{
	"note": true, "tip": true, "info": true, "important": true, "warning": true, "caution": true, "danger": true,
	"attention": true, "hint": true, "seealso": true, "success": true, "error": true, "abstract": true, "summary": true,
	"question": true, "example": true, "bug": true, "todo": true, "failure": true, "details": true,
}

// openDiv reads the first line of a div.
func openDiv(line []byte) *opening {
	form := divForm().FindSubmatchIndex(line)
	if form == nil {
		return nil
	}
	var kinds []string
	title := trimmed(line, max(form[6], form[8]), max(form[7], form[9]))
	if form[4] >= 0 {
		kinds = append(kinds, string(line[form[4]:form[5]]))
	} else {
		for _, a := range attributeForm().FindAllSubmatchIndex(line[form[2]:form[3]], -1) {
			switch {
			case a[2] < 0:
				kinds = append(kinds, string(line[form[2]+a[8]:form[2]+a[9]]))
			case title.empty() && string(line[form[2]+a[2]:form[2]+a[3]]) == "title":
				title = trimmed(line, form[2]+max(a[4], a[6]), form[2]+max(a[5], a[7]))
			}
		}
	}
	o := &opening{end: endOfDiv, title: title, node: &group{}}
	for _, k := range kinds {
		if k = strings.ToLower(strings.TrimPrefix(k, "callout-")); boxes[k] {
			o.node, o.kind = &mdhtml.Box{}, k
			return o
		}
	}
	if !title.empty() {
		o.node = &mdhtml.Box{}
	}
	return o
}

var kindGroup = ast.NewNodeKind("Group")

// group is blocks that nothing sets apart from those around them.
type group struct{ ast.BaseBlock }

// Kind implements [ast.Node].
func (*group) Kind() ast.NodeKind { return kindGroup }

// Dump implements [ast.Node].
func (n *group) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// transformer replaces groups by what is in them, and gives boxes the name of their
// kind as title.
type transformer struct{}

// Transform implements [parser.ASTTransformer].
func (transformer) Transform(doc *ast.Document, _ text.Reader, pc parser.Context) {
	if pc.Get(foundKey) == nil {
		return // there is no container
	}
	var groups []*group
	var boxes []*mdhtml.Box
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		switch n := n.(type) {
		case *group:
			if entering {
				groups = append(groups, n)
			}
		case *mdhtml.Box:
			if entering {
				boxes = append(boxes, n)
			}
		}
		return ast.WalkContinue, nil
	})
	for _, b := range boxes {
		addName(b)
	}
	for _, g := range groups {
		parent := g.Parent()
		for c := g.FirstChild(); c != nil; c = g.FirstChild() {
			parent.InsertBefore(parent, g, c)
		}
		parent.RemoveChild(parent, g)
	}
}

// addName gives a box the name of its kind as title.
func addName(box *mdhtml.Box) {
	value, _ := box.AttributeString(nameAttribute)
	name, ok := value.(string)
	if !ok {
		return
	}
	title, words := &mdhtml.Title{}, &mdhtml.Text{Value: name, Segment: text.NewSegment(box.Pos(), box.Pos())}
	title.SetPos(box.Pos())
	words.SetPos(box.Pos())
	title.AppendChild(title, words)
	if first := box.FirstChild(); first != nil {
		box.InsertBefore(box, first, title)
	} else {
		box.AppendChild(box, title)
	}
}
