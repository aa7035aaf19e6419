package main

import (
	"fmt"
	"strings"
)

// markdown writes a document as Markdown.
type markdown struct{ strings.Builder }

func (m *markdown) heading(level int, text string) {
	fmt.Fprintf(m, "%s %s\n\n", strings.Repeat("#", level), text)
}

func (m *markdown) paragraph(text []span) { fmt.Fprintf(m, "%s\n\n", m.spans(text)) }

func (m *markdown) spans(text []span) string {
	var b strings.Builder
	for _, s := range text {
		switch s.style {
		case emphasis:
			b.WriteString("*" + s.text + "*")
		case strong:
			b.WriteString("**" + s.text + "**")
		case code:
			b.WriteString("`" + s.text + "`")
		case link:
			b.WriteString("[" + s.text + "](" + s.url + ")")
		default:
			b.WriteString(s.text)
		}
	}
	return b.String()
}

func (m *markdown) list(items []item) {
	m.items(items, 0)
	m.WriteByte('\n')
}

func (m *markdown) items(items []item, depth int) {
	for _, i := range items {
		fmt.Fprintf(m, "%s- %s\n", strings.Repeat("  ", depth), m.spans(i.text))
		m.items(i.children, depth+1)
	}
}

func (m *markdown) table(head []string, rows [][]string) {
	fmt.Fprintf(m, "| %s |\n|%s\n", strings.Join(head, " | "), strings.Repeat(" --- |", len(head)))
	for _, row := range rows {
		fmt.Fprintf(m, "| %s |\n", strings.Join(row, " | "))
	}
	m.WriteByte('\n')
}

func (m *markdown) quote(text []span) { fmt.Fprintf(m, "> %s\n\n", m.spans(text)) }

func (m *markdown) code(lines []string) {
	fmt.Fprintf(m, "```\n%s\n```\n\n", strings.Join(lines, "\n"))
}

// typst writes a document in Typst's markup.
type typst struct{ strings.Builder }

// typstSettings give Typst the page design of our own pages: paper, margins,
// sizes, fonts and page numbers.
const typstSettings = `#set page(paper: "a4", margin: (x: 111pt, top: 80pt, bottom: 76pt), numbering: "1 of 1")
#set text(font: "Source Serif 4", size: 10.5pt, lang: "en", fill: rgb("#1E2226"))
#set par(leading: 7.6pt, spacing: 14.2pt)
#show heading.where(level: 1): set text(size: 25pt)
#show heading.where(level: 2): set text(size: 19pt)
#show heading.where(level: 3): set text(size: 15pt)
#show raw: set text(font: "JetBrains Mono", size: 9.5pt)
#show link: set text(fill: rgb("#085B57"))

`

func newTypst() *typst {
	var t typst
	t.WriteString(typstSettings)
	return &t
}

// escapeTypst escapes the characters that have a meaning in Typst.
var escapeTypst = strings.NewReplacer(`\`, `\\`, `#`, `\#`, `*`, `\*`, `_`, `\_`, "`", "\\`", `$`, `\$`, `<`, `\<`,
	`>`, `\>`, `@`, `\@`, `[`, `\[`, `]`, `\]`, `~`, `\~`, `-`, `\-`, `=`, `\=`, `+`, `\+`, `/`, `\/`, `"`, `\"`, `'`, `\'`)

func (t *typst) heading(level int, text string) {
	fmt.Fprintf(t, "%s %s\n\n", strings.Repeat("=", level), escapeTypst.Replace(text))
}

func (t *typst) paragraph(text []span) { fmt.Fprintf(t, "%s\n\n", t.spans(text)) }

func (t *typst) spans(text []span) string {
	var b strings.Builder
	for _, s := range text {
		words := escapeTypst.Replace(s.text)
		switch s.style {
		case emphasis:
			b.WriteString("#emph[" + words + "]")
		case strong:
			b.WriteString("#strong[" + words + "]")
		case code:
			fmt.Fprintf(&b, "#raw(%q)", s.text)
		case link:
			fmt.Fprintf(&b, "#link(%q)[%s]", s.url, words)
		default:
			b.WriteString(words)
		}
	}
	return b.String()
}

func (t *typst) list(items []item) {
	t.items(items, 0)
	t.WriteByte('\n')
}

func (t *typst) items(items []item, depth int) {
	for _, i := range items {
		fmt.Fprintf(t, "%s- %s\n", strings.Repeat("  ", depth), t.spans(i.text))
		t.items(i.children, depth+1)
	}
}

func (t *typst) table(head []string, rows [][]string) {
	fmt.Fprintf(t, "#table(columns: %d, stroke: none, table.header(%s),\n", len(head), t.cells(head, "strong"))
	for _, row := range rows {
		fmt.Fprintf(t, "  %s,\n", t.cells(row, ""))
	}
	t.WriteString(")\n\n")
}

func (t *typst) cells(texts []string, function string) string {
	cells := make([]string, len(texts))
	for i, text := range texts {
		cells[i] = function + "[" + escapeTypst.Replace(text) + "]"
	}
	return strings.Join(cells, ", ")
}

func (t *typst) quote(text []span) { fmt.Fprintf(t, "#quote(block: true)[%s]\n\n", t.spans(text)) }

func (t *typst) code(lines []string) {
	fmt.Fprintf(t, "```\n%s\n```\n\n", strings.Join(lines, "\n"))
}

// wording writes only a document's words, which every output must contain.
type wording struct{ strings.Builder }

func (w *wording) heading(_ int, text string) { w.WriteString(text + "\n") }

func (w *wording) paragraph(text []span) {
	for _, s := range text {
		w.WriteString(s.text)
	}
	w.WriteByte('\n')
}

func (w *wording) list(items []item) {
	for _, i := range items {
		w.paragraph(i.text)
		w.list(i.children)
	}
}

func (w *wording) table(head []string, rows [][]string) {
	for _, row := range append([][]string{head}, rows...) {
		w.WriteString(strings.Join(row, "\n") + "\n")
	}
}

func (w *wording) quote(text []span)   { w.paragraph(text) }
func (w *wording) code(lines []string) { w.WriteString(strings.Join(lines, "\n") + "\n") }
