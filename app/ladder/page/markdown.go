package page

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"promodoc/app/frontmatter"
	"promodoc/app/mdtable"
)

// directives are the forms of lines that instruct the program that shows a
// Markdown page. They are compiled when a page is read, not when the program
// starts.
var directives = sync.OnceValue(func() (d struct{ line, contents, attributes *regexp.Regexp }) {
	d.line = regexp.MustCompile(`^\s*\{[:%].*\}\s*$`)
	d.contents = regexp.MustCompile(`(?i)^\s*(\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|\{\{<?\s*toc\s*>?\}\}|@\[toc\](\(.*\))?)\s*$`)
	d.attributes = regexp.MustCompile(`\s*\{[:#.][^{}]*\}\s*$`)
	return d
})

// parseMarkdown renders a Markdown page as HTML and parses that, so that HTML
// within the page is read the same way and both formats have one reader.
func parseMarkdown(file, page string) (document, error) {
	d := document{markdown: true}
	lines := strings.Split(page, "\n")
	matter := d.takeFrontMatter(lines)
	d.takeDirectives(lines)
	src, starts := joinSeparated(lines)
	blocks := &htmlBlocks{src: src, starts: starts}
	md := goldmark.New(
		goldmark.WithExtensions(mdtable.Table, extension.Strikethrough, extension.TaskList, extension.Linkify, extension.DefinitionList),
		goldmark.WithRendererOptions(htmlrenderer.WithUnsafe(), renderer.WithNodeRenderers(util.Prioritized(blocks, 1))))
	root := md.Parser().Parse(text.NewReader(src))
	addLines(root, starts)
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, src, root); err != nil {
		return document{}, err
	}
	tree, err := parseHTML(file, &out)
	if err != nil {
		return document{}, err
	}
	d.tree = tree
	d.skipped = append(d.skipped, blocks.comments...)
	if blocks.isCut {
		d.notices = append(d.notices, textTooMany.Text("File", file, "Elements", MaxElements))
	}
	if find(tree, isContent) == nil {
		d.addRecords(matter)
	}
	return d, nil
}

// isContent reports whether an element is one that a ladder is in.
func isContent(n *html.Node) bool {
	return n.DataAtom == atom.Li || n.DataAtom == atom.Td || n.DataAtom == atom.Dd || n.DataAtom == atom.P
}

// addRecords adds the records in the front matter of a page without a text of its
// own: a program makes the text of them.
func (d *document) addRecords(matter string) {
	records, err := readRecords(matter)
	if err != nil || records.tree == nil {
		return
	}
	d.skipped = append(d.skipped, records.skipped...)
	move(d.tree, slices.Collect(records.tree.ChildNodes()))
}

// takeFrontMatter empties the lines of the front matter and takes the page's
// title, language and version from them. It returns the front matter, on the lines
// that it has in the page.
func (d *document) takeFrontMatter(lines []string) string {
	page := strings.Join(lines, "\n")
	matter, end := frontmatter.Split([]byte(page))
	n := strings.Count(page[:end], "\n")
	if end == len(page) && !strings.HasSuffix(page, "\n") {
		n = len(lines)
	}
	if end == 0 || n == 0 {
		return ""
	}
	d.title, d.language, d.version = matter.Title, matter.Language, cmp.Or(matter.Version, matter.Date)
	inner := lines[:n]
	if n > 1 && !strings.HasPrefix(lines[0], "%") { // without the lines that enclose it
		inner = lines[1 : n-1]
	}
	d.skipped = append(d.skipped, Skipped{Line: 1, Text: Excerpt(OneLine(strings.Join(inner, " · "))), Cause: FrontMatter})
	text := "\n" + strings.Join(inner, "\n")
	clear(lines[:n])
	return text
}

// takeDirectives empties the lines that are not text, except in code.
func (d *document) takeDirectives(lines []string) {
	forms := directives()
	fence := ""
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		case forms.line.MatchString(line):
			d.skipped = append(d.skipped, Skipped{Line: i + 1, Text: trimmed, Cause: Directive})
			lines[i] = ""
		case forms.contents.MatchString(line):
			d.skipped = append(d.skipped, Skipped{Line: i + 1, Text: trimmed, Cause: ContentsMark})
			lines[i] = ""
		case strings.HasPrefix(trimmed, "#"), i+1 < len(lines) && trimmed != "" && isUnderline(lines[i+1]):
			lines[i] = forms.attributes.ReplaceAllString(line, "")
		}
	}
}

// isUnderline reports whether a line makes the line above it a heading.
func isUnderline(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}

// joinSeparated joins lines, and ends the HTML of a table where a heading or an
// item follows it, which authors expect and Markdown does only behind an empty
// line. It returns the offsets at which the lines begin; those of lines that were
// added are not among them.
func joinSeparated(lines []string) (src []byte, starts []int) {
	var out bytes.Buffer
	for i, line := range lines {
		if i > 0 {
			out.WriteByte('\n')
			before := strings.TrimSpace(lines[i-1])
			isMarkdown := strings.HasPrefix(line, "#") || strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ")
			if isMarkdown && (strings.HasSuffix(before, "</table>") || strings.HasSuffix(before, "</details>")) {
				out.WriteByte('\n')
			}
		}
		starts = append(starts, out.Len())
		out.WriteString(line)
	}
	return out.Bytes(), starts
}

// lineAt returns the line of an offset, counted from 1.
func lineAt(starts []int, offset int) int {
	return sort.SearchInts(starts, offset+1)
}

// addLines gives each block of the tree an attribute with the line it begins
// on. A block that holds only other blocks begins where its first one does.
func addLines(root ast.Node, starts []int) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		line := 0
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			line = lineAt(starts, lines.At(0).Start)
		} else if first := n.FirstChild(); first != nil {
			if value, ok := first.AttributeString(lineKey); ok {
				line, _ = strconv.Atoi(string(value.([]byte)))
			}
		}
		if line > 0 {
			n.SetAttributeString(lineKey, []byte(strconv.Itoa(line)))
		}
		return ast.WalkContinue, nil
	})
}

// htmlBlocks renders the HTML blocks and the code of a Markdown page with line attributes.
type htmlBlocks struct {
	src      []byte
	starts   []int
	comments []Skipped
	isCut    bool
}

// RegisterFuncs implements goldmark's renderer.NodeRenderer.
func (h *htmlBlocks) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHTMLBlock, h.render)
	r.Register(ast.KindCodeBlock, h.renderCode)
	r.Register(ast.KindFencedCodeBlock, h.renderCode)
}

// renderCode renders a block of code, to which goldmark gives no attributes. One between
// fences begins on the line of the first.
func (h *htmlBlocks) renderCode(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	at := ""
	if n.Lines().Len() > 0 {
		line := lineAt(h.starts, n.Lines().At(0).Start)
		if n.Kind() == ast.KindFencedCodeBlock {
			line--
		}
		at = fmt.Sprintf(" %s=%q", lineKey, strconv.Itoa(line))
	}
	fmt.Fprintf(w, "<pre%s><code>%s</code></pre>\n", at, util.EscapeHTML(n.Lines().Value(h.src)))
	return ast.WalkContinue, nil
}

func (h *htmlBlocks) render(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.HTMLBlock)
	if !entering || n.Lines().Len() == 0 && !n.HasClosure() {
		return ast.WalkSkipChildren, nil
	}
	var raw bytes.Buffer
	raw.Write(n.Lines().Value(h.src))
	first := 0
	if n.Lines().Len() > 0 {
		first = n.Lines().At(0).Start
	} else {
		first = n.ClosureLine.Start
	}
	if n.HasClosure() {
		raw.Write(n.ClosureLine.Value(h.src))
	}
	found := addLineAttributes(w, raw.String(), lineAt(h.starts, first))
	h.comments, h.isCut = append(h.comments, found.comments...), h.isCut || found.isCut
	return ast.WalkSkipChildren, nil
}
