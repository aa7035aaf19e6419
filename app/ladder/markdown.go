package ladder

import (
	"bytes"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer"
	markup "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"go.yaml.in/yaml/v3"
)

// forms are the lines of a Markdown page that are instructions to the program
// that shows it. They are compiled when a page is read, not when the program
// starts.
var forms = sync.OnceValue(func() (f struct{ mark, contents, headingMark *regexp.Regexp }) {
	f.mark = regexp.MustCompile(`^\s*\{[:%].*\}\s*$`)
	f.contents = regexp.MustCompile(`(?i)^\s*(\[\[_?TOC_?\]\]|\[TOC\]|\$\{toc\}|\{\{<?\s*toc\s*>?\}\}|@\[toc\](\(.*\))?)\s*$`)
	f.headingMark = regexp.MustCompile(`\s*\{[:#.][^{}]*\}\s*$`)
	return f
})

// fromMarkdown reads a page of Markdown. It is made HTML by the library that
// knows Markdown, so that HTML inside it counts the same and there is one
// reader for both.
func fromMarkdown(page string) (source, error) {
	s := source{markdown: true}
	lines := strings.Split(page, "\n")
	s.frontMatter(lines)
	s.instructions(lines)
	src := []byte(strings.Join(lines, "\n"))

	starts := lineStarts(src)
	html := &htmlBlocks{src: src, starts: starts}
	md := goldmark.New(
		goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Linkify, extension.DefinitionList),
		goldmark.WithRendererOptions(markup.WithUnsafe(), renderer.WithNodeRenderers(util.Prioritized(html, 1))))
	root := md.Parser().Parse(text.NewReader(src))
	number(root, starts)
	var out bytes.Buffer
	if err := md.Renderer().Render(&out, src, root); err != nil {
		return source{}, err
	}
	tree, err := parse(out.String())
	s.tree = tree
	s.skipped = append(s.skipped, html.comments...)
	return s, err
}

// frontMatter blanks the settings at the top of a page and takes title and
// language from them.
func (s *source) frontMatter(lines []string) {
	fence := strings.TrimRight(lines[0], " \t")
	if fence != "---" && fence != "+++" {
		return
	}
	for i := 1; i < len(lines); i++ {
		if strings.TrimRight(lines[i], " \t") != fence {
			continue
		}
		var known struct {
			Title, Lang, Language string
		}
		// Settings that cannot be read are settings all the same.
		_ = yaml.Unmarshal([]byte(strings.Join(lines[1:i], "\n")), &known)
		s.title, s.language = known.Title, known.Lang+known.Language
		s.skipped = append(s.skipped, skipped{line: 1, text: short(oneLine(strings.Join(lines[1:i], " · "))), why: "front matter"})
		clear(lines[:i+1])
		return
	}
}

// instructions blanks the lines that are not text, outside of code.
func (s *source) instructions(lines []string) {
	f := forms()
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
		case f.mark.MatchString(line):
			s.skipped = append(s.skipped, skipped{line: i + 1, text: trimmed, why: "a mark for the program that shows the page"})
			lines[i] = ""
		case f.contents.MatchString(line):
			s.skipped = append(s.skipped, skipped{line: i + 1, text: trimmed, why: "table of contents"})
			lines[i] = ""
		case strings.HasPrefix(trimmed, "#"), i+1 < len(lines) && trimmed != "" && isUnderline(lines[i+1]):
			lines[i] = f.headingMark.ReplaceAllString(line, "")
		}
	}
}

// isUnderline reports whether a line makes a heading of the one above it.
func isUnderline(line string) bool {
	line = strings.TrimSpace(line)
	return line != "" && (strings.Trim(line, "=") == "" || strings.Trim(line, "-") == "")
}

// lineStarts are the offsets that lines begin at.
func lineStarts(src []byte) []int {
	starts := []int{0}
	for i, b := range src {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// lineAt is the line of an offset, counted from 1.
func lineAt(starts []int, offset int) int {
	return sort.SearchInts(starts, offset+1)
}

// number gives every block of the tree the line that it begins on. A block
// that holds only others begins where the first of them does.
func number(root ast.Node, starts []int) {
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering || n.Type() != ast.TypeBlock {
			return ast.WalkContinue, nil
		}
		line := 0
		if lines := n.Lines(); lines != nil && lines.Len() > 0 {
			line = lineAt(starts, lines.At(0).Start)
		} else if first := n.FirstChild(); first != nil {
			if kept, ok := first.AttributeString(lineKey); ok {
				line, _ = strconv.Atoi(string(kept.([]byte)))
			}
		}
		if line > 0 {
			n.SetAttributeString(lineKey, []byte(strconv.Itoa(line)))
		}
		return ast.WalkContinue, nil
	})
}

// htmlBlocks writes the HTML in a page with its lines numbered.
type htmlBlocks struct {
	src      []byte
	starts   []int
	comments []skipped
}

// RegisterFuncs is called by the library.
func (h *htmlBlocks) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHTMLBlock, h.render)
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
	out, comments := numbered(raw.String(), lineAt(h.starts, first))
	h.comments = append(h.comments, comments...)
	_, err := w.WriteString(out)
	return ast.WalkSkipChildren, err
}
