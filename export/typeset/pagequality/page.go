package pagequality

import (
	"math"
	"strings"

	"promodoc/export/book"
)

// page is what is counted of a page.
type page struct {
	lines []line
	// white is the space below the last line, picture or rule, in points, down to the
	// footnotes if there are some, and missing the number of lines that would fit in it.
	white   float64
	missing int
}

// line is a line of the text, in all columns of a table.
type line struct {
	x, right, y, size float64
	text              string
	part              int32 // the paragraph, heading or cell of its first words
}

func (p *page) first() *line {
	if len(p.lines) == 0 {
		return nil
	}
	return &p.lines[0]
}

func (p *page) last() *line {
	if len(p.lines) == 0 {
		return nil
	}
	return &p.lines[len(p.lines)-1]
}

// page measures a page.
func (c *counter) page(i int) page {
	var p page
	form, body := &c.sheet.Page, c.sheet.Body
	bottom, foot := form.Top, c.book.Paper.Height-form.Bottom
	source := &c.book.Pages[i]
	for k := range source.Runs {
		r := &source.Runs[k]
		if r.Node < 0 {
			continue
		}
		if c.enclosing(r.Node, book.RoleNote) >= 0 {
			foot = min(foot, r.Y-2*body.Leading) // where the notes begin, with the rule above them
			continue
		}
		bottom = max(bottom, r.Y+body.Leading-body.Baseline())
		text := strings.TrimRight(r.Text, " ")
		right := r.X + r.Width()
		if n := len(r.Glyphs); text != r.Text && n > 0 {
			right -= float64(r.Glyphs[n-1].Advance) * r.Size / 1000
		}
		part := c.partOf(r.Node)
		if l := p.last(); l != nil && math.Abs(l.y-r.Y) < 0.3*r.Size {
			if c.role(l.part) == book.RoleLabel {
				l.part = part // the marker of an item is no text of its own
			}
			l.text += r.Text
			l.right, l.size = max(l.right, right), max(l.size, r.Size)
			continue
		}
		p.lines = append(p.lines, line{x: r.X, right: right, y: r.Y, size: r.Size, text: r.Text, part: part})
	}
	for k := range p.lines {
		p.lines[k].text = strings.TrimSpace(p.lines[k].text)
	}
	p.lines = inOrder(p.lines)
	for _, r := range source.Rects {
		if r.Y >= form.Top && r.Y < foot {
			bottom = max(bottom, r.Y+r.H)
		}
	}
	for _, im := range source.Images {
		bottom = max(bottom, im.Y+im.H)
	}
	p.white = foot - bottom + 0.5
	p.missing = max(0, int(p.white/body.Leading))
	return p
}

// inOrder drops lines that are beside another: those of cells beside a longer one.
func inOrder(lines []line) []line {
	var out []line
	for _, l := range lines {
		if n := len(out); n > 0 && l.y <= out[n-1].y+0.3*l.size {
			continue
		}
		out = append(out, l)
	}
	return out
}

// startOf returns the part that a page begins with.
func (c *counter) startOf(i int) int32 {
	if l := c.pages[i].first(); l != nil {
		return l.part
	}
	return book.NoNode
}

func (c *counter) role(node int32) book.Role {
	if node < 0 {
		return book.RoleParagraph
	}
	return c.book.Nodes[node].Role
}

func (c *counter) isHeading(node int32) bool {
	return node >= 0 && (c.role(node) == book.RoleHeading || c.role(node) == book.RoleTitle)
}

// partOf returns the paragraph, heading or cell that a link is in.
func (c *counter) partOf(node int32) int32 {
	for node >= 0 && (c.role(node) == book.RoleLink || c.role(node) == book.RoleReference) {
		node = c.book.Nodes[node].Parent
	}
	return node
}

// enclosing returns the nearest node of a role that a node is or is in, NoNode if there
// is none.
func (c *counter) enclosing(node int32, role book.Role) int32 {
	for node >= 0 && c.role(node) != role {
		node = c.book.Nodes[node].Parent
	}
	return node
}

func (c *counter) list(node int32) int32 { return c.enclosing(node, book.RoleList) }
func (c *counter) item(node int32) int32 { return c.enclosing(node, book.RoleItem) }
