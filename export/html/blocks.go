package html

import (
	"html"
	"strconv"

	"promodoc/export/picture"
	"promodoc/export/typeset/block"
)

// The styles of elements that editors would lose with the style sheet.
const (
	styleTable = "border-collapse:collapse"
	styleCell  = "border-bottom:1px solid #d9d5cc;padding:4px 14px 4px 0;vertical-align:top"
	styleBox   = "border-left:3px solid #8a9095;background:#f6f4ef;padding:8px 12px;margin:12px 0"
	styleRow   = "display:flex;flex-wrap:wrap;gap:18px;align-items:flex-end"
	styleMark  = "background:#fff1b8"
)

// blocks writes the blocks of a container. Those of a tight list have no space between
// them: their paragraphs are bare text.
func (w *writer) blocks(all []block.Block, tight bool) {
	for i := 0; i < len(all); i++ {
		if caption, ok := w.doc.Captioned(all, i); ok {
			w.captioned(all[i:i+2], caption-i)
			i++
			continue
		}
		w.block(&all[i], tight)
	}
}

// captioned writes an image or a table and its caption, which is the one at an index,
// as a figure.
func (w *writer) captioned(both []block.Block, caption int) {
	what := &both[1-caption]
	w.write("<figure", style(alignment(what.Align)), ">\n")
	for i := range both {
		switch {
		case i == caption:
			w.write("<figcaption", direction(&both[i]), style(alignment(both[i].Align)), ">")
			w.text(both[i].Text)
			w.write("</figcaption>\n")
		case what.Kind == block.Image:
			w.linked(what.Picture.Link, func() { w.image(what.Picture) })
			w.write("\n")
		default:
			w.table(what)
		}
	}
	w.write("</figure>\n")
}

func (w *writer) block(b *block.Block, tight bool) {
	switch b.Kind {
	case block.Paragraph:
		w.paragraph(b, tight)
	case block.Heading:
		level := strconv.Itoa(b.Level)
		w.write("<h", level, w.id(b.Slug), direction(b), style(alignment(b.Align)), ">")
		w.text(b.Text)
		w.write("</h", level, ">\n")
	case block.List:
		w.list(b)
	case block.Quote:
		w.write("<blockquote", direction(b), ">\n")
		w.blocks(b.Children, false)
		w.write("</blockquote>\n")
	case block.CodeBlock:
		w.code(b)
	case block.TableBlock:
		w.table(b)
	case block.Rule:
		w.write("<hr>\n")
	case block.Image:
		w.figure(b)
	case block.FigureRow:
		w.write("<div", style(styleRow), ">\n")
		w.blocks(b.Children, false)
		w.write("</div>\n")
	case block.Box:
		w.box(b)
	case block.PageBreak:
		w.write("<div style=\"break-after:page\"></div>\n")
	}
}

func (w *writer) paragraph(b *block.Block, bare bool) {
	if bare && b.Align == block.Unset && direction(b) == "" {
		w.text(b.Text)
		w.write("\n")
		return
	}
	w.write("<p", direction(b), style(alignment(b.Align)), ">")
	w.text(b.Text)
	w.write("</p>\n")
}

func (w *writer) list(b *block.Block) {
	name, start := "ul", ""
	if b.Ordered {
		name = "ol"
		if len(b.Children) > 0 && b.Children[0].Number != 1 {
			start = strconv.Itoa(b.Children[0].Number)
		}
	}
	w.write("<", name, attribute("start", start), direction(b), ">\n")
	for i := range b.Children {
		item := &b.Children[i]
		if item.Task == block.NoTask {
			w.write("<li>")
		} else {
			w.write("<li class=\"task\" style=\"list-style:none\">", item.Task.Sign(), " ")
		}
		// The box of a task is in the line of its text.
		first := 0
		if item.Task != block.NoTask && len(item.Children) > 0 && item.Children[0].Kind == block.Paragraph {
			w.paragraph(&item.Children[0], true)
			first = 1
		}
		w.blocks(item.Children[first:], b.Tight)
		w.write("</li>\n")
	}
	w.write("</", name, ">\n")
}

func (w *writer) code(b *block.Block) {
	w.write("<pre><code>")
	for i := range b.Lines {
		w.write(html.EscapeString(b.Lines[i].Text), "\n")
	}
	w.write("</code></pre>\n")
}

// table writes a table. One with an empty head has none.
func (w *writer) table(b *block.Block) {
	t := b.Table
	w.write("<table", direction(b), style(styleTable), ">\n")
	columns := w.doc.Columns[b.ID].Align
	if len(columns) != len(t.Align) {
		columns = t.Align
	}
	headed := false
	for _, cell := range t.Head.Cells {
		headed = headed || len(cell) > 0
	}
	if headed {
		w.write("<thead>\n")
		w.row(&t.Head, "th", columns)
		w.write("</thead>\n")
	}
	w.write("<tbody>\n")
	for i := range t.Rows {
		w.row(&t.Rows[i], "td", columns)
	}
	w.write("</tbody>\n</table>\n")
}

func (w *writer) row(row *block.Row, name string, columns []block.Align) {
	w.write("<tr>")
	for i, cell := range row.Cells {
		scope := ""
		if name == "th" {
			scope = "col"
		}
		align := block.Left
		if i < len(columns) && columns[i] != block.Unset {
			align = columns[i]
		}
		if name == "td" && align == block.Left {
			align = block.Unset
		}
		w.write("<", name, attribute("scope", scope), style(styleCell, alignment(align)), ">")
		w.text(cell)
		w.write("</", name, ">")
	}
	w.write("</tr>\n")
}

func (w *writer) box(b *block.Block) {
	w.write("<aside", direction(b), style(styleBox), ">\n")
	if len(b.Text) > 0 {
		w.write("<p>")
		w.text(b.Text)
		w.write("</p>\n")
	}
	w.blocks(b.Children, false)
	w.write("</aside>\n")
}

// figure writes an image that is a block, or words in its place if it cannot be shown.
func (w *writer) figure(b *block.Block) {
	w.write("<figure", style(alignment(b.Align)), ">")
	w.linked(b.Picture.Link, func() { w.image(b.Picture) })
	w.write("</figure>\n")
}

const (
	maxWidth       = 680 // of the column, in CSS pixels
	pointsPerPixel = 72.0 / 96
)

// image writes an image as data, or words in its place if it cannot be shown.
func (w *writer) image(p *block.Picture) {
	found, width, height := w.doc.Picture(p, maxWidth*pointsPerPixel)
	if found != nil {
		width, height = width/pointsPerPixel, height/pointsPerPixel
		if width > maxWidth {
			width, height = maxWidth, height*maxWidth/width
		}
		if file, ok := found.File(width*pointsPerPixel, height*pointsPerPixel); ok {
			w.write("<img", attribute("src", source(file)), ` alt="`, html.EscapeString(p.Alt), `"`,
				attribute("width", strconv.Itoa(max(1, int(width+0.5)))), attribute("height", strconv.Itoa(max(1, int(height+0.5)))), ">")
			return
		}
		w.damaged(p)
	}
	w.write("<em>", html.EscapeString(w.doc.InPlaceOf(p)), "</em>")
}

func (w *writer) damaged(p *block.Picture) {
	notice := picture.Damaged(p.Path)
	for _, n := range w.notices {
		if n == notice {
			return
		}
	}
	w.notices = append(w.notices, notice)
}
