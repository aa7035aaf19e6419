package brag

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"promodoc/app/career"
	"promodoc/app/journal"
	"promodoc/app/ladder/page"
	"promodoc/app/message"
	"promodoc/app/textfind"
)

// details adds what is below an item: what is named as the result or the own part to
// those, everything else to the text.
func (r *reader) details(e *journal.Entry, item page.Item) {
	if value, kind := labelled(e.Text); kind != noLabel {
		e.Text = value // an item that is all result says what happened all the same
	}
	takeLabels(e)
	var rest []string
	var add func(items []page.Item, depth int)
	add = func(items []page.Item, depth int) {
		for _, n := range items {
			marked := journal.ReadLine(n.Markdown, e.From)
			e.Tags, e.People = append(e.Tags, marked.Tags...), append(e.People, marked.People...)
			value, kind := labelled(n.Markdown)
			switch {
			case kind == resultLabel && len(n.Nested) == 0:
				e.Result = join(e.Result, value)
				continue
			case kind == partLabel && len(n.Nested) == 0:
				e.Part = join(e.Part, value)
				continue
			}
			indent := strings.Repeat("  ", depth)
			rest = append(rest, indent+"- "+strings.ReplaceAll(bareLinks(n.Markdown), "\n", "\n  "+indent))
			add(n.More, depth+1)
			add(n.Nested, depth+1)
		}
	}
	add(item.More, 0)
	add(item.Nested, 0)
	if len(rest) > 0 {
		e.Text += "\n\n" + strings.Join(rest, "\n")
	}
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "\n\n" + b
}

// links returns the links of an item and of all below it.
func links(item page.Item) []career.Link {
	all := item.Links
	for _, n := range append(append([]page.Item(nil), item.More...), item.Nested...) {
		all = append(all[:len(all):len(all)], links(n)...)
	}
	return all
}

// label is what a text says it is.
type label int

const (
	noLabel label = iota
	resultLabel
	partLabel
)

// labelled returns the text behind a label such as "Impact:" or "**My part:**".
func labelled(text string) (value string, kind label) {
	name, value, found := strings.Cut(text, ":")
	const longest = 40
	if !found || len(name) > longest {
		return text, noLabel
	}
	name = textfind.Fold(strings.Trim(name, "*_ "))
	value = strings.TrimSpace(strings.TrimLeft(value, "*_"))
	is := func(list *message.Message) bool {
		for word := range strings.SplitSeq(list.Text(), ",") {
			if strings.TrimSpace(word) == name {
				return true
			}
		}
		return false
	}
	switch {
	case value == "":
		return text, noLabel
	case is(textResultWords):
		return value, resultLabel
	case is(textPartWords):
		return value, partLabel
	}
	return text, noLabel
}

// takeLabels takes the result and the own part out of a text that has them behind what
// happened: "Led it. Impact: no page since."
func takeLabels(e *journal.Entry) {
	for at := len(e.Text) - 1; at > 0; at-- {
		if at >= len(e.Text) || e.Text[at-1] != ' ' || !startsUpper(e.Text[at:]) {
			continue
		}
		before := strings.TrimSpace(e.Text[:at])
		switch value, kind := labelled(e.Text[at:]); kind {
		case resultLabel:
			e.Text, e.Result = before, join(value, e.Result)
		case partLabel:
			e.Text, e.Part = before, join(value, e.Part)
		}
	}
}

// startsUpper reports whether a text begins with a letter in upper case, or with a mark
// of Markdown before one.
func startsUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "*_"))
	return unicode.IsUpper(first)
}

// tasks are the forms of lines with a task that is still to be done, and of links that
// have no title but their address.
var tasks = sync.OnceValue(func() (f struct{ open, bare *regexp.Regexp }) {
	f.open = regexp.MustCompile(`^\s*(?:[-*+]|\d+[.)])\s+\[ \]\s`)
	f.bare = regexp.MustCompile(`\[(https?://[^\]\s]+)\]\((https?://[^)\s]+)\)`)
	return f
})

// isOpen reports whether the item on a line is a task that is still to be done.
func (r *reader) isOpen(line int) bool {
	return line > 0 && line <= len(r.lines) && tasks().open.MatchString(r.lines[line-1])
}

// bareLinks writes links that have no title but their address as that alone.
func bareLinks(markdown string) string {
	if !strings.Contains(markdown, "[http") {
		return markdown
	}
	return tasks().bare.ReplaceAllStringFunc(markdown, func(link string) string {
		m := tasks().bare.FindStringSubmatch(link)
		if m[1] != m[2] {
			return link
		}
		return m[1]
	})
}

// row proposes a row of a table: a date, what happened, and details that the first row
// names.
func (r *reader) row(row page.Row) {
	item := page.Item{Line: row.Line}
	var texts, names []string
	for i, c := range row.Cells {
		if c.Plain == "" || c.Spanned {
			continue
		}
		name := ""
		if i < len(r.columns) {
			name = r.columns[i]
		}
		texts, names = append(texts, c.Markdown), append(names, name)
		item.Links = append(item.Links, c.Links...)
	}
	if len(texts) < 2 || read(texts[0], r.dates(r.section().period)).First.IsZero() || !strings.ContainsFunc(texts[1], unicode.IsLetter) {
		r.columns = nil
		for _, c := range row.Cells {
			r.columns = append(r.columns, c.Plain)
		}
		r.collector.Leave(row.Line, textRow.Text(), strings.Join(texts, " | "))
		return
	}
	item.Markdown = texts[0] + ": " + texts[1]
	item.Plain = item.Markdown
	for i, text := range texts[2:] {
		named := names[i+2] + ": " + text
		if _, kind := labelled(named); kind != noLabel {
			text = named
		}
		item.Nested = append(item.Nested, page.Item{Line: row.Line, Text: page.Text{Markdown: text, Plain: text}})
	}
	r.item(item, r.group(), r.section().ahead)
}
