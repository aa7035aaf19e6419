package main

import (
	"fmt"
	"strings"
)

// bytesPerPage is how much Markdown of this kind fits on an A4 page at 10.5
// points.
const bytesPerPage = 3_700

// markup writes the parts of a document in one markup language. Text is a
// sequence of spans, without spaces between them.
type markup interface {
	heading(level int, text string)
	paragraph(text []span)
	list(items []item)
	table(head []string, rows [][]string)
	quote(text []span)
	code(lines []string)
	String() string
}

// style is the style of a span.
type style int

const (
	plain style = iota
	emphasis
	strong
	code
	link // the span has a url
)

type span struct {
	text, url string
	style     style
}

// item is an entry of a list and the entries below it.
type item struct {
	text     []span
	children []item
}

// document writes a document of about the given number of pages; the same number
// gives the same document. It has the parts of a promotion document, in their
// usual proportions.
func document(pages int, out ...markup) {
	a := author{newGenerator(uint64(pages)), out}
	a.heading(1, "The case of Zoë Łukasz for Staff Engineer")
	for section := 1; a.written() < pages*bytesPerPage; section++ {
		a.heading(2, fmt.Sprintf("%d %s", section, upperFirst(a.words(a.between(2, 6)))))
		a.paragraph(a.prose(3))
		for range a.between(2, 4) {
			a.example()
		}
	}
}

// author writes the same document in several markup languages at once.
type author struct {
	*generator
	out []markup
}

// written returns the bytes written so far, in the first of the languages.
func (a author) written() int { return len(a.out[0].String()) }

func (a author) heading(level int, text string) {
	for _, m := range a.out {
		m.heading(level, text)
	}
}

func (a author) paragraph(text []span) {
	for _, m := range a.out {
		m.paragraph(text)
	}
}

// example writes an example of a piece of work, with some of its usual parts:
// what was done, figures, a quote, commands.
func (a author) example() {
	a.heading(3, upperFirst(a.words(a.between(3, 7))))
	for range a.between(1, 3) {
		a.paragraph(a.prose(a.between(3, 7)))
	}
	if a.IntN(2) == 0 {
		items := a.items(a.between(2, 5), 1)
		a.each(func(m markup) { m.list(items) })
	}
	if a.IntN(4) == 0 {
		head, rows := a.figures()
		a.each(func(m markup) { m.table(head, rows) })
	}
	if a.IntN(5) == 0 {
		said := a.prose(2)
		a.each(func(m markup) { m.quote(said) })
	}
	if a.IntN(8) == 0 {
		lines := a.commands()
		a.each(func(m markup) { m.code(lines) })
	}
}

func (a author) each(write func(markup)) {
	for _, m := range a.out {
		write(m)
	}
}

// prose returns sentences; some have a part in another style.
func (a author) prose(sentences int) []span {
	var text []span
	for i := range sentences {
		if i > 0 {
			text = append(text, span{text: " "})
		}
		text = append(text, span{text: upperFirst(a.words(a.between(5, 16)))})
		if a.IntN(5) == 0 {
			text = append(text, span{text: " "}, a.special(), span{text: " " + a.words(a.between(1, 6))})
		}
		text = append(text, span{text: pick(a.generator, []string{".", ".", ".", "?", ": " + a.words(3) + "."})})
	}
	return text
}

func (a author) special() span {
	switch a.IntN(4) {
	case 0:
		return span{text: a.words(2), style: emphasis}
	case 1:
		return span{text: a.words(2), style: strong}
	case 2:
		return span{text: "run" + a.word() + "()", style: code}
	}
	return span{text: a.words(3), url: fmt.Sprintf("https://example.com/tickets/%d", a.IntN(100_000)), style: link}
}

func (a author) items(n, depth int) []item {
	all := make([]item, n)
	for i := range all {
		all[i].text = a.prose(1)
		if depth < 3 && a.IntN(4) == 0 {
			all[i].children = a.items(a.between(1, 3), depth+1)
		}
	}
	return all
}

func (a author) figures() (head []string, rows [][]string) {
	head = []string{upperFirst(a.word()), upperFirst(a.words(2)), upperFirst(a.word())}
	for range a.between(2, 7) {
		rows = append(rows, []string{a.words(2), a.words(a.between(3, 9)), fmt.Sprint(a.IntN(10_000))})
	}
	return head, rows
}

func (a author) commands() []string {
	var lines []string
	for range a.between(2, 6) {
		lines = append(lines, strings.Repeat("  ", a.IntN(3))+a.words(a.between(2, 6)))
	}
	return lines
}
