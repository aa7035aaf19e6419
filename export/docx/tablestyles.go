package docx

import (
	"promodoc/export/typeset/block"
)

// cellStyles returns the styles of paragraphs in tables.
func (w sheetWriter) cellStyles() []styleForm {
	s := w.sheet
	tables := s.Tables
	quiet := colorCode(s.Colors.Quiet)
	fact := s.Body.Size * 0.96
	form := func(id, name string, run runProps, before, after, line float64) styleForm {
		return styleForm{id: id, name: name, basedOn: styleNormal, own: true, run: run,
			paragraph: &paragraphProps{spacing: &spacing{before: before, after: after, line: line}}}
	}
	name := form(styleFactName, "Fact Name", runProps{size: s.Label.Size, color: quiet}, 5, 0, s.Label.Leading)
	name.paragraph.keepNext = true
	title := form(styleBoxTitle, "Box Title", runProps{styles: block.Strong}, 0, s.ItemGap, s.Body.Leading)
	title.paragraph.keepNext = true
	return []styleForm{
		form(styleCell, "Table Text", runProps{size: s.Body.Size * tables.Size}, tables.Pad, tables.Pad, s.Body.Leading*tables.Size),
		form(styleHeadCell, "Table Head", runProps{size: s.Label.Size, color: quiet}, tables.Pad, tables.Pad, s.Label.Leading),
		name,
		form(styleFact, "Fact Text", runProps{size: fact}, 0, 0, s.Body.Leading*0.96),
		title,
	}
}

// tableStyles writes the styles of tables.
func (w sheetWriter) tableStyles(out *xmlWriter) {
	s := w.sheet
	t := s.Tables
	text, rule, hairline := colorCode(s.Colors.Text), colorCode(s.Colors.Rule), colorCode(s.Colors.Hairline)
	out.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal")
	out.value("w:name", "Normal Table")
	writeCellMargins(out, nil, margins{})
	out.end()

	frame := []border{{side: "top", thickness: t.Frame, color: text}, {side: "bottom", thickness: t.Frame, color: text}}
	if t.Row > 0 {
		frame = append(frame, border{side: "insideH", thickness: t.Row, color: hairline})
	}
	startTableStyle(out, styleTable, "Document Table")
	writeCellMargins(out, frame, margins{right: t.Gap})
	out.start("w:tblStylePr", "w:type", "firstRow")
	out.start("w:tcPr")
	writeBorders(out, "w:tcBorders", []border{{side: "bottom", thickness: t.Head, color: rule}})
	out.end()
	out.end()
	out.end()

	startTableStyle(out, styleFacts, "Document Facts")
	writeCellMargins(out, nil, margins{right: 6})
	out.end()

	startTableStyle(out, styleBox, "Boxed Text")
	writeCellMargins(out, nil, margins{top: s.Panel.PadY, left: boxPadding, bottom: max(0, s.Panel.PadY-s.Gap/2), right: boxPadding})
	out.end()
}

func startTableStyle(out *xmlWriter, id, name string) {
	out.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", id)
	out.value("w:name", name)
	out.value("w:basedOn", "TableNormal")
}

// margins are the spaces between the edges of cells and their text, in points.
type margins struct{ top, left, bottom, right float64 }

// writeCellMargins writes the properties of a style of tables.
func writeCellMargins(out *xmlWriter, borders []border, m margins) {
	out.start("w:tblPr")
	out.empty("w:tblInd", "w:w", "0", "w:type", "dxa")
	writeBorders(out, "w:tblBorders", borders)
	out.start("w:tblCellMar")
	for _, side := range []struct {
		name string
		size float64
	}{{"w:top", m.top}, {"w:left", m.left}, {"w:bottom", m.bottom}, {"w:right", m.right}} {
		out.empty(side.name, "w:w", number(twips(side.size)), "w:type", "dxa")
	}
	out.end()
	out.end()
}
