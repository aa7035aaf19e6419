package mdcontainer

import (
	"bytes"
	"regexp"
	"sync"

	"github.com/yuin/goldmark/ast"

	"promodoc/export/mdhtml"
)

// macroForm is a macro of Atlassian's wikis with its parameters, at the beginning of
// a line, and what follows it.
var macroForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\{([a-z]+)(?::([^{}]*))?\}(.*)$`) })

// Macros that hold text, and what is made of it.
var (
	boxMacros = map[string]bool{"info": true, "note": true, "tip": true, "warning": true, "panel": true, "expand": true}
	rawMacros = map[string]bool{"code": true, "noformat": true}
	groups    = map[string]bool{"excerpt": true, "section": true, "column": true}
)

// openMacro reads the first line of a macro.
func openMacro(line []byte) *opening {
	form := macroForm().FindSubmatchIndex(line)
	if form == nil {
		return nil
	}
	name := string(line[form[2]:form[3]])
	o := &opening{end: "{" + name + "}", content: trimmed(line, form[6], form[7])}
	if o.closed = bytes.HasSuffix(line[form[6]:], []byte(o.end)); o.closed {
		o.content = trimmed(line, form[6], form[7]-len(o.end))
	}
	if form[4] >= 0 {
		o.title = titleParameter(line, form[4], form[5], name != "code")
	}
	switch {
	case rawMacros[name]:
		o.node = ast.NewCodeBlock()
	case !o.content.empty() && !o.closed:
		return nil // in a line of text
	case boxMacros[name]:
		o.node = &mdhtml.Box{}
		if name != "panel" && name != "expand" {
			o.kind = name
		}
	case name == "quote":
		o.node = ast.NewBlockquote()
	case groups[name]:
		o.node = &group{}
	default:
		return nil
	}
	return o
}

// titleParameter returns the title among the parameters of a macro, which are a part
// of its line. The first one may have no name, unless that of code is its language.
func titleParameter(line []byte, from, to int, unnamed bool) part {
	for first := true; from <= to; first = false {
		end := to
		if i := bytes.IndexByte(line[from:to], '|'); i >= 0 {
			end = from + i
		}
		name, _, named := bytes.Cut(line[from:end], []byte("="))
		switch {
		case named && string(bytes.TrimSpace(name)) == "title":
			return trimmed(line, from+len(name)+1, end)
		case !named && first && unnamed:
			return trimmed(line, from, end)
		}
		from = end + 1
	}
	return part{}
}

// openFormula reads the line before a formula, which is shown as it is written.
func openFormula(line []byte) *opening {
	if string(line) != "$$" {
		return nil
	}
	return &opening{node: ast.NewCodeBlock(), end: "$$"}
}

var environmentForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\\begin\{([A-Za-z]+\*?)\}`) })

// openEnvironment reads the first line of an environment of TeX, which is shown as it
// is written.
func openEnvironment(line []byte) *opening {
	form := environmentForm().FindSubmatch(line)
	if form == nil {
		return nil
	}
	end := `\end{` + string(form[1]) + "}"
	if bytes.Contains(line, []byte(end)) {
		return nil
	}
	return &opening{node: ast.NewCodeBlock(), end: end, whole: true}
}

// openAside reads the tag alone on a line that begins a callout of Notion. What
// follows is Markdown, although no empty line is between them.
func openAside(line []byte) *opening {
	if string(line) != "<aside>" {
		return nil
	}
	return &opening{node: &mdhtml.Box{}, end: "</aside>"}
}
