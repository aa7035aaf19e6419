package word

import (
	"encoding/xml"
	"strings"

	"promodoc/app/feedback"
	"promodoc/app/opc"
)

// commentReader reads the comments in their order in the file.
type commentReader struct {
	all     []*comment
	current *comment // nil outside of comments
	text    strings.Builder
	inText  bool
}

func (p *parts) comments() ([]*comment, error) {
	var r commentReader
	for _, name := range p.related("comments") {
		if err := p.visible(name, &r); err != nil {
			return nil, err
		}
	}
	return r.all, nil
}

func (r *commentReader) start(e xml.StartElement, _ int) error {
	name := e.Name.Local
	if name == "comment" {
		if len(r.all) >= 4*feedback.MaxComments {
			return ErrTooLarge.Err()
		}
		r.current = &comment{id: opc.Attribute(e, "id"), author: cutRunes(opc.Attribute(e, "author"), maxAuthor), date: opc.Attribute(e, "date")}
		r.text.Reset()
		r.all = append(r.all, r.current)
	}
	if r.current == nil {
		return nil
	}
	switch name {
	case "p":
		if r.text.Len() > 0 {
			r.text.WriteByte('\n')
		}
		if id := opc.Attribute(e, "paraId"); id != "" {
			r.current.paragraphs = append(r.current.paragraphs, strings.ToUpper(id))
		}
	case "t":
		r.inText = true
	case "br", "cr":
		r.text.WriteByte('\n')
	case "tab":
		r.text.WriteByte('\t')
	}
	return nil
}

func (r *commentReader) end(e xml.EndElement, _ int) error {
	switch e.Name.Local {
	case "t":
		r.inText = false
	case "comment":
		if r.current != nil {
			r.current.text = strings.TrimSpace(r.text.String())
			r.current = nil
		}
	}
	return nil
}

func (r *commentReader) chars(text string) error {
	if r.inText && r.text.Len() < 4*feedback.MaxText {
		r.text.WriteString(text)
	}
	return nil
}

// extended reads which comments are replies and which are resolved. The part may
// be missing, and need not know every comment. It names a comment by the ID of one
// of its paragraphs, which is the last.
func (p *parts) extended(all []*comment) error {
	byParagraph := map[string]*comment{}
	for _, c := range all {
		for _, id := range c.paragraphs {
			byParagraph[id] = c
		}
	}
	for _, name := range p.related("commentsExtended") {
		err := p.each(name, func(token xml.Token, _ int) error {
			e, ok := token.(xml.StartElement)
			if !ok || e.Name.Local != "commentEx" {
				return nil
			}
			c := byParagraph[strings.ToUpper(opc.Attribute(e, "paraId"))]
			if c == nil {
				return nil
			}
			c.extended, c.resolved = true, isOn(opc.Attribute(e, "done"))
			if parent := byParagraph[strings.ToUpper(opc.Attribute(e, "paraIdParent"))]; parent != nil && parent.root() != c {
				c.parent = parent
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// cutRunes returns the first runes of a text.
func cutRunes(s string, most int) string {
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}
