package word

import (
	"encoding/xml"
	"strconv"
	"strings"

	"promodoc/app/opc"
)

// Text is the text of a Word file.
type Text struct {
	Document string // the ID of the document that it was exported from; "" if it does not say
	Markdown string // with headings and lists; what else is formatted is plain
}

// Markdown returns the text of a file as it is with the tracked changes: paragraphs,
// headings by their styles or levels, items of lists, cells of tables in lines, and notes
// at the end. Errors: those of Read.
func Markdown(data []byte) (Text, error) {
	p, err := openParts(data)
	if err != nil {
		return Text{}, err
	}
	styles, err := p.headingStyles()
	if err != nil {
		return Text{}, err
	}
	links, err := p.webLinks()
	if err != nil {
		return Text{}, err
	}
	r := &textReader{styles: styles, links: links}
	for _, name := range append([]string{p.main}, p.related("footnotes", "endnotes")...) {
		if err := p.visible(name, r); err != nil {
			return Text{}, err
		}
	}
	t := Text{Markdown: strings.TrimSpace(r.out.String())}
	t.Document, _ = p.origin()
	return t, nil
}

// webLinks returns the addresses that the text leads to, by the IDs of their
// relationships.
func (p *parts) webLinks() (map[string]string, error) {
	links := map[string]string{}
	err := p.each(opc.RelationsOf(p.main), func(token xml.Token, _ int) error {
		if e, ok := token.(xml.StartElement); ok && opc.Attribute(e, "TargetMode") == "External" && len(links) < maxMarks {
			links[opc.Attribute(e, "Id")] = opc.Attribute(e, "Target")
		}
		return nil
	})
	return links, err
}

// headingStyles returns the levels of the styles that are headings, from 1.
func (p *parts) headingStyles() (map[string]int, error) {
	levels := map[string]int{"Title": 1}
	for n := 1; n <= maxHeading; n++ {
		levels["Heading"+strconv.Itoa(n)] = n
	}
	for _, name := range p.related("styles") {
		style := ""
		err := p.each(name, func(token xml.Token, _ int) error {
			e, ok := token.(xml.StartElement)
			if !ok {
				return nil
			}
			switch e.Name.Local {
			case "style":
				style = opc.Attribute(e, "styleId")
			case "outlineLvl":
				if n, err := strconv.Atoi(opc.Attribute(e, "val")); err == nil && n < maxHeading && style != "" {
					levels[style] = n + 1
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return levels, nil
}

// maxHeading is the deepest level of a heading.
const maxHeading = 6

// textReader writes the text of a part as Markdown.
type textReader struct {
	styles map[string]int
	links  map[string]string // addresses, by the IDs of their relationships
	link   string            // the address of the link that is open; empty for none
	out    strings.Builder
	path   []string
	line   strings.Builder // of the paragraph
	level  int             // of the heading that it is; 0 for none
	list   int             // depth of the list that it is in, from 1; 0 for none
	after  bool            // the paragraph before was in a list
	cells  int             // of the row of a table so far
	tables int             // that are open
}

func (r *textReader) start(e xml.StartElement, _ int) error {
	r.path = append(r.path, e.Name.Local)
	switch e.Name.Local {
	case "p":
		r.level, r.list = 0, 0
	case "pStyle":
		r.level = r.styles[opc.Attribute(e, "val")]
	case "outlineLvl":
		if n, err := strconv.Atoi(opc.Attribute(e, "val")); err == nil && n < maxHeading {
			r.level = n + 1
		}
	case "ilvl":
		if n, err := strconv.Atoi(opc.Attribute(e, "val")); err == nil && n >= 0 && n < maxHeading {
			r.list = n + 1
		}
	case "numId":
		r.list = max(r.list, 1)
		if opc.Attribute(e, "val") == "0" {
			r.list = 0
		}
	case "tbl":
		r.tables++
	case "tr":
		r.cells = 0
	case "tc":
		if r.cells++; r.cells > 1 {
			r.line.WriteString(cellGap)
		}
	case "hyperlink":
		if r.link = r.links[opc.Attribute(e, "id")]; r.link != "" {
			r.line.WriteString("[")
		}
	case "tab":
		r.line.WriteString(" ")
	case "br", "cr":
		r.line.WriteString("\\\n")
	case "noBreakHyphen":
		r.line.WriteString("-")
	}
	return r.check()
}

// cellGap is between the cells of a row.
const cellGap = " · "

func (r *textReader) chars(text string) error {
	if n := len(r.path); n > 0 && r.path[n-1] == "t" {
		r.line.WriteString(escaper.Replace(text))
	}
	return r.check()
}

// escaper has Markdown take the characters of a text as they are, where that is likely to
// matter.
var escaper = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`)

// linkEscaper keeps the characters of an address from ending it.
var linkEscaper = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29")

func (r *textReader) end(e xml.EndElement, _ int) error {
	r.path = r.path[:len(r.path)-1]
	switch e.Name.Local {
	case "p":
		if r.tables > 0 {
			r.line.WriteString(" ")
			return nil
		}
		r.paragraph()
	case "hyperlink":
		if r.link != "" {
			r.line.WriteString("](" + linkEscaper.Replace(r.link) + ")")
		}
		r.link = ""
	case "tr":
		r.level, r.list = 0, 0
		r.paragraph()
	case "tbl":
		r.tables--
	}
	return nil
}

// paragraph ends a paragraph, a heading or an item.
func (r *textReader) paragraph() {
	text := strings.TrimSpace(r.line.String())
	r.line.Reset()
	if text == "" {
		return
	}
	gap := "\n\n"
	if r.after && r.list > 0 {
		gap = "\n"
	}
	r.after = r.list > 0 && r.level == 0
	switch {
	case r.level > 0:
		text = strings.Repeat("#", min(r.level, maxHeading)) + " " + strings.ReplaceAll(text, "\\\n", " ")
	case r.list > 0:
		indent := strings.Repeat("  ", r.list-1)
		text = indent + "- " + strings.ReplaceAll(text, "\n", "\n"+indent+"  ")
	case strings.HasPrefix(text, "#"), strings.HasPrefix(text, "- "), strings.HasPrefix(text, "+ "), strings.HasPrefix(text, ">"):
		text = `\` + text
	}
	r.out.WriteString(gap + text)
}

func (r *textReader) check() error {
	if r.out.Len()+r.line.Len() > maxText {
		return ErrTooLarge.Err()
	}
	return nil
}
