package olddoc

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"promodoc/app/message"
	"promodoc/app/textfind"
)

// part is a heading with its text and the parts below it. The part of the whole text has
// level 0 and no title.
type part struct {
	level int
	title string // plain, with its number
	line  string // the lines of the heading, as they are written
	text  string // up to the next heading
	parts []*part
}

// tree returns the parts of a text.
func (t Text) tree() *part {
	root := &part{text: t.markdown}
	if len(t.headings) > 0 {
		root.text = t.markdown[:t.headings[0].Start]
	}
	open := []*part{root}
	for i, h := range t.headings {
		end := len(t.markdown)
		if i+1 < len(t.headings) {
			end = t.headings[i+1].Start
		}
		p := &part{level: h.Level, title: strings.TrimSpace(h.Title), line: t.markdown[h.Start:h.End], text: t.markdown[h.End:end]}
		for open[len(open)-1].level >= h.Level {
			open = open[:len(open)-1]
		}
		above := open[len(open)-1]
		above.parts = append(above.parts, p)
		open = append(open, p)
	}
	return root
}

// all returns the text of a part with those below it, and their headings.
func (p *part) all() string {
	pieces := []string{strings.TrimSpace(p.text)}
	for _, below := range p.parts {
		pieces = append(pieces, below.whole())
	}
	pieces = slices.DeleteFunc(pieces, func(s string) bool { return s == "" })
	return strings.Join(pieces, "\n\n")
}

// whole is all with the heading of the part itself.
func (p *part) whole() string {
	return strings.TrimSpace(strings.TrimSpace(p.line) + "\n\n" + p.all())
}

// has reports whether a part or one below it is one that is looked for.
func (p *part) has(is func(*part) bool) bool {
	return slices.ContainsFunc(p.parts, func(below *part) bool { return is(below) || below.has(is) })
}

var numberForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d+(\.\d+)*[.)]?\s+`) })

// name returns a title without its number, case and accents, to be compared.
func name(title string) string {
	title = numberForm().ReplaceAllString(strings.TrimSpace(title), "")
	return strings.Trim(strings.Join(strings.Fields(textfind.Fold(title)), " "), ".:")
}

// isOne reports whether a title is one of some words.
func isOne(title string, words *message.Message) bool {
	return slices.Contains(strings.Split(words.Text(), ", "), name(title))
}
