package mdtree

import (
	"bytes"
	"sync"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"promodoc/app/doclang"
	"promodoc/export/mdread"
)

var grammar = sync.OnceValue(func() *mdread.Parser { return mdread.NewParser() })

// Parse parses Markdown that a person typed, as package mdread does. Any text is
// valid. HTML and whatever else has no meaning becomes text. The tree is in normal
// form, see [Tree.Normalize], and its leaves have the given field as their Source.
//
// A tree that is to be nested in lists and quotes of another tree gets the number
// of these as containers: its own may be nested less deeply by that number, so that
// the other tree remains one that Parse could have made.
func Parse(typed string, field, containers int) *Tree {
	return ParseIn(doclang.Of(doclang.Default), typed, field, containers)
}

// ParseIn is Parse for a text in a language.
func ParseIn(l *doclang.Language, typed string, field, containers int) *Tree {
	src := clean(typed)
	root := grammar().In(l).Parse(src.text, mdread.Sanitize(src.text))
	c := &converter{src: src, field: field, notes: map[int]*Footnote{}, extras: mdread.MayHaveExtras(src.text), containers: containers}
	if bytes.Contains(src.text, []byte("[^")) {
		c.findFootnotes(root)
	}
	t := &Tree{Blocks: c.blocks(root, containers)}
	c.containers++ // footnotes have no alignment either
	for _, n := range c.defs {
		if note := c.notes[n.Index]; note != nil && n.Index > 0 {
			note.Blocks = c.blocks(n, 0)
		}
	}
	t.Hidden = c.hidden
	t.Normalize()
	return t
}

// converter makes a tree of a parsed text.
type converter struct {
	src   cleanText
	field int
	notes map[int]*Footnote  // by the parser's number, those referred to
	defs  []*extast.Footnote // all, in the order of the text

	containers int  // lists and footnotes around the present block
	extras     bool // there may be nodes that Markdown itself does not have
	marking    bool // texts of the present block get Marks
	inCode     int  // elements of code around the present text
	hidden     int  // passages that were left out
}

// source returns the Source of what is at a position of the parser. It may be
// beyond the end of the text, where the parser counted tabs as columns.
func (c *converter) source(pos int) Source {
	return Source{Field: c.field, Offset: c.src.original(min(max(pos, 0), len(c.src.text)))}
}

// lines returns the lines of a node as they were typed, without the syntax of the
// blocks around it.
func (c *converter) lines(n ast.Node) string {
	return string(n.Lines().Value(c.src.text))
}
