package mdextra

import (
	"bytes"
	"path"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"promodoc/export/mdhtml"
	"promodoc/export/slug"
)

// wikiLinkParser parses [[Page]], [[Page|text]] and [[#Heading]], and ![[image]].
// Other pages are not there, so that a link to one is its text.
type wikiLinkParser struct{}

// Trigger implements [parser.InlineParser].
func (wikiLinkParser) Trigger() []byte { return []byte{'[', '!'} }

// Parse implements [parser.InlineParser].
func (wikiLinkParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, at := block.PeekLine()
	embedded := line[0] == '!'
	inside := line
	if embedded {
		inside = line[1:]
	}
	if !bytes.HasPrefix(inside, []byte("[[")) {
		return nil
	}
	inside = inside[2:]
	end := bytes.Index(inside, []byte("]]"))
	if end <= 0 {
		return nil
	}
	content := string(inside[:end])
	rest := inside[end+2:]
	// [[a]](b) and [[a]][b] are links of Markdown, and [[toc]] is a command.
	if strings.ContainsAny(content, "[]\n") || len(rest) > 0 && (rest[0] == '(' || rest[0] == '[') ||
		strings.EqualFold(strings.Trim(content, "_ "), "toc") || strings.TrimSpace(content) == "" {
		return nil
	}
	length := len(line) - len(rest)
	block.Advance(length)
	target, label, labeled := strings.Cut(content, "|")
	target, label = strings.TrimSpace(strings.TrimSuffix(target, `\`)), strings.TrimSpace(label)
	source := text.NewSegment(at.Start, at.Start+length)
	if embedded && isImage(target) {
		return embeddedImage(target, label, source)
	}
	if !labeled || label == "" {
		page, _, _ := strings.Cut(target, "#^") // without the name of a block, which only programs read
		label = strings.TrimPrefix(page, "#")
		if !isSharp(label) {
			label = strings.ReplaceAll(label, "#", " > ")
		}
		if label == "" {
			label = strings.TrimPrefix(target, "#^")
		}
	}
	value := &mdhtml.Text{Value: label, Segment: source}
	value.SetPos(at.Start)
	heading, ok := strings.CutPrefix(target, "#")
	if !ok {
		return value
	}
	link := ast.NewLink()
	link.Destination = []byte("#" + slug.Of(heading))
	link.SetPos(at.Start)
	link.AppendChild(link, value)
	return link
}

// isSharp reports whether a number sign ends a word, as in C#, and begins no heading.
func isSharp(label string) bool { return strings.Contains(label+" ", "# ") }

// embeddedImage returns an image. Its label is its width in pixels or its
// description.
func embeddedImage(target, label string, source text.Segment) ast.Node {
	link := ast.NewLink()
	link.Destination = []byte(target)
	n := ast.NewImage(link)
	n.SetPos(source.Start)
	width, _, _ := strings.Cut(label, "x")
	if pixels, err := strconv.Atoi(width); err == nil && pixels > 0 && pixels < 10_000 {
		n.SetAttributeString(mdhtml.WidthAttribute, float64(pixels)*72/96)
	} else if label != "" {
		description := &mdhtml.Text{Value: label, Segment: source}
		description.SetPos(source.Start)
		n.AppendChild(n, description)
	}
	return n
}

func isImage(target string) bool {
	switch strings.ToLower(path.Ext(target)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".avif":
		return true
	}
	return false
}
