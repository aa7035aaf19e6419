package docx

import (
	"promodoc/export/picture"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
)

const (
	// maxPictureHeight is the share of a page's text that a picture may take.
	maxPictureHeight = 0.6
	// maxInlineWidth and maxInlineHeight bound a picture in a line, in points.
	maxInlineWidth, maxInlineHeight = 240, 300
)

// image writes an image that is a block, or words in its place if it cannot be shown.
func (w *writer) image(b *block.Block, r region) {
	p := b.Picture
	found, width, height := w.doc.Picture(p, r.width)
	text := w.doc.Sheet.Page.TextHeight(w.doc.Paper)
	scale := min(1, r.width/width, text*maxPictureHeight/height)
	w.startParagraph(paragraphProps{style: styleFigure, align: alignment(b.Align, false), keepNext: w.captioned}, r)
	w.linked(p.Link, func(bool) {
		w.marks.enterSpan(&w.xmlWriter, b.Span)
		if found == nil || !w.drawing(found, p, width*scale, height*scale) {
			w.run(w.doc.InPlaceOf(p), runProps{styles: block.Emphasis, color: colorCode(w.doc.Sheet.Colors.Quiet)}, false)
		}
		w.marks.leaveSpan(&w.xmlWriter, b.Span)
	})
	w.end()
}

// figureRow writes figures beside each other: a table without lines.
func figureRow(w *writer, b *block.Block, r region) {
	var figures [][]block.Block
	var widths []float64
	sum := 0.0
	for figure := range b.EachFigure() {
		_, width, _ := w.doc.Picture(figure[0].Picture, r.width)
		width = max(width, block.LeastFigure) + block.FigureGap
		figures, widths, sum = append(figures, figure), append(widths, width), sum+width
	}
	for i := range widths {
		widths[i] *= min(1, r.width/sum)
	}
	w.startTable(grid{style: styleFacts, widths: widths, indent: r.indent, rightToLeft: paragraph.RightToLeft(b)})
	w.start("w:tr")
	w.start("w:trPr")
	w.empty("w:cantSplit")
	w.end()
	for i, figure := range figures {
		w.startCell(widths[i:i+1], i == len(figures)-1, "", nil)
		w.container(figure, region{style: r.style, width: widths[i] - block.FigureGap, run: r.run})
		w.end()
	}
	w.end()
	w.endTable()
}

// inlinePicture writes an image in a line. It reports false if it cannot be shown.
func (w *writer) inlinePicture(p *block.Picture) bool {
	found, width, height := w.doc.Picture(p, w.measure())
	if found == nil {
		return false
	}
	most := w.measure()
	if !p.HasSize() {
		most = maxInlineWidth
	}
	scale := min(1, most/width, maxInlineHeight/height)
	return w.drawing(found, p, width*scale, height*scale)
}

// drawing writes a picture as a run, in a size in points. It reports false if the file
// is damaged.
func (w *writer) drawing(found *picture.Picture, p *block.Picture, width, height float64) bool {
	file, ok := found.File(width, height)
	if !ok {
		w.damaged(p)
		return false
	}
	w.drawings++
	id, name := number(w.drawings), "Picture "+number(w.drawings)
	size := []string{"cx", emus(width), "cy", emus(height)}
	w.start("w:r")
	w.start("w:drawing")
	w.start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	w.empty("wp:extent", size...)
	w.empty("wp:docPr", "id", id, "name", name, "descr", p.Alt)
	w.start("wp:cNvGraphicFramePr")
	w.empty("a:graphicFrameLocks", "noChangeAspect", "1")
	w.end()
	w.start("a:graphic")
	w.start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
	w.start("pic:pic")
	w.start("pic:nvPicPr")
	w.empty("pic:cNvPr", "id", id, "name", name, "descr", p.Alt)
	w.empty("pic:cNvPicPr")
	w.end()
	w.start("pic:blipFill")
	w.empty("a:blip", "r:embed", w.relations.add(relationsBase+"image", w.mediaFile(file), false))
	w.start("a:stretch")
	w.empty("a:fillRect")
	w.end()
	w.end()
	w.start("pic:spPr")
	w.start("a:xfrm")
	w.empty("a:off", "x", "0", "y", "0")
	w.empty("a:ext", size...)
	w.end()
	w.start("a:prstGeom", "prst", "rect")
	w.empty("a:avLst")
	for range 8 { // from the geometry to the run
		w.end()
	}
	return true
}

// mediaFile adds the file of a picture, once, and returns its name.
func (w *writer) mediaFile(file picture.File) string {
	if name := w.media[string(file.Data)]; name != "" {
		return name
	}
	name := "media/image" + number(len(w.media)+1) + "." + file.Format
	w.media[string(file.Data)] = name
	w.parts.add("word/"+name, "", file.Data)
	return name
}
