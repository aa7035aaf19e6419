package docdiff

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"promodoc/app/docfile"
	"promodoc/app/doclang"
	"promodoc/app/message"
	"promodoc/app/promo"
)

// Label says which piece the change is of: "Humility › Owned the failed
// migration › action".
func (c Change) Label() string {
	what := labelOf(c.Ref.Field)
	if what == "" {
		return c.Where
	}
	return textWhere.Text("Outer", c.Where, "Inner", what)
}

// Piece returns the name of the piece within what it belongs to, such as "action"; empty
// for a whole example or section.
func (c Change) Piece() string { return labelOf(c.Ref.Field) }

func labelOf(key promo.FieldKey) string {
	if m := fieldLabels[key]; m != nil {
		return m.Text()
	}
	return key.Label()
}

// String returns what happened to the piece, for users.
func (k Kind) String() string { return kindLabels[k].Text() }

// showWhole returns all that an item says, with the labels of its fields.
func showWhole[T any](fields []field[T], d promo.Document, t T) string {
	var zero T
	var lines []string
	for _, f := range fields {
		v := f.get(t)
		if docfile.Equal(v, f.get(zero)) {
			continue
		}
		shown := f.show(d, v)
		if len(lines) > 0 || f.key != "title" {
			shown = textLabelled.Text("Label", labelOf(f.key), "Text", shown)
		}
		lines = append(lines, shown)
	}
	return strings.Join(lines, "\n\n")
}

func (k keyed[T]) labels(d promo.Document, list []T) string {
	labels := make([]string, len(list))
	for i, t := range list {
		labels[i] = k.where(d, t)
	}
	return strings.Join(labels, "\n")
}

func showDates(_ promo.Document, v dates) string { return promo.Span(v.From, v.To, v.Ongoing) }

func showPath(_ promo.Document, v path) string {
	return strings.TrimSpace(v.Ref.Title + " " + v.Ref.Version)
}

func showOrigin(_ promo.Document, o promo.Origin) string {
	if m := originLabels[o]; m != nil {
		return m.Text()
	}
	return string(o)
}

func showBool(_ promo.Document, b bool) string {
	if b {
		return textYes.Text()
	}
	return textNo.Text()
}

// showNumber shows a number, of which 0 means none.
// showParts lists the parts as they are arranged.
func showParts(_ promo.Document, parts []promo.PartChoice) string {
	lines := make([]string, len(parts))
	for i, c := range parts {
		lines[i] = cmp.Or(c.Title, c.ID)
		if c.Hidden {
			lines[i] = textHiddenPart.Text("Part", lines[i])
		}
	}
	return strings.Join(lines, "\n")
}

func showNumber(_ promo.Document, n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// showLanguage shows a language by its own name.
func showLanguage(_ promo.Document, tag string) string {
	if tag == "" {
		return ""
	}
	return doclang.Name(tag)
}

// showLineBreaks shows what Enter is on the page.
func showLineBreaks(_ promo.Document, hard bool) string {
	if hard {
		return textHardBreaks.Text()
	}
	return textSoftBreaks.Text()
}

func showLines(_ promo.Document, lines []string) string { return strings.Join(lines, "\n") }

func showConsiderations(d promo.Document, ids []string) string {
	titles := make([]string, len(ids))
	for i, id := range ids {
		titles[i] = considerationTitle(d, id)
	}
	return strings.Join(titles, "\n")
}

func showEvidence(d promo.Document, evidence []promo.Evidence) string {
	lines := make([]string, len(evidence))
	for i, v := range evidence {
		lines[i] = strings.TrimSpace(v.Title + " " + v.URL + "\n" + showExtra(d, v.Extra))
	}
	return strings.Join(lines, "\n")
}

func showAttachments(d promo.Document, attachments []promo.Attachment) string {
	lines := make([]string, len(attachments))
	for i, a := range attachments {
		lines[i] = strings.TrimSpace(strings.TrimSpace(a.File+" "+a.Title) + "\n" + a.Alt + "\n" + showExtra(d, a.Extra))
	}
	return strings.Join(lines, "\n")
}

func showAreas(d promo.Document) string {
	areas := make([]string, len(d.Growth))
	for i, g := range d.Growth {
		areas[i] = showWhole(areaFields, d, g)
	}
	return strings.Join(areas, "\n\n")
}

func showExtra(_ promo.Document, x promo.Extra) string {
	lines := make([]string, len(x))
	for i, f := range x {
		value := fmt.Sprint(f.Value)
		if node, ok := f.Value.(*yaml.Node); ok {
			value = showNode(node)
		}
		lines[i] = textLabelled.Text("Label", f.Key, "Text", value)
	}
	return strings.Join(lines, "\n")
}

// showNode returns the scalars of a value of YAML.
func showNode(n *yaml.Node) string {
	if n.Kind == yaml.ScalarNode {
		return n.Value
	}
	parts := make([]string, len(n.Content))
	for i, c := range n.Content {
		parts[i] = showNode(c)
	}
	return message.Comma(parts)
}

// whereExample says where an example is on the page.
func whereExample(d promo.Document, e promo.Example) string {
	under, ok := promo.PrimaryConsideration(d, e)
	if !ok {
		return e.Label()
	}
	return textWhere.Text("Outer", considerationTitle(d, under), "Inner", e.Label())
}

func whereArea(g promo.GrowthArea, index int) string {
	return textWhere.Text("Outer", partLabels[promo.KindGrowth].Text(), "Inner", g.Label(index))
}

func considerationTitle(d promo.Document, id string) string {
	if c, ok := d.Snapshot.Consideration(id); ok && c.Title != "" {
		return c.Title
	}
	return id
}

func preparationTitle(d promo.Document, id string) string {
	title := id
	for _, p := range d.Snapshot.AllPreparations() {
		if p.ID == id && p.Title != "" {
			title = p.Title
		}
	}
	return textWhere.Text("Outer", partLabels[promo.KindPreparation].Text(), "Inner", title)
}
