package docx

import (
	"fmt"

	"promodoc/export/book"
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/style"
)

// The IDs of the styles. Word knows those of its own by their names.
const (
	styleNormal        = "Normal"
	styleTitle         = "Title"
	styleLabel         = "DocumentLabel"
	styleStatement     = "Statement"
	styleDetails       = "Details"
	styleList          = "ListParagraph"
	styleQuote         = "Quote"
	styleCode          = "Code"
	styleInlineCode    = "InlineCode"
	styleRule          = "HorizontalRule"
	styleFigure        = "Figure"
	styleCaption       = "Caption"
	styleTable         = "DocumentTable"
	styleCell          = "TableText"
	styleHeadCell      = "TableHead"
	styleFacts         = "DocumentFacts"
	styleFact          = "FactText"
	styleFactName      = "FactName"
	styleBox           = "BoxedText"
	styleBoxTitle      = "BoxTitle"
	styleGap           = "Gap"
	styleContentsTitle = "TOCHeading"
	styleHeader        = "Header"
	styleFooter        = "Footer"
	styleNote          = "FootnoteText"
	styleNoteReference = "FootnoteReference"
	styleComment       = "CommentText"
	styleLink          = "Hyperlink"
)

// headingPrefix begins the IDs of the styles of headings.
const headingPrefix = "Heading"

func headingStyle(level int) string  { return headingPrefix + number(min(level, 6)) }
func contentsStyle(level int) string { return "TOC" + number(min(level, 1)+1) }

// The fonts are those that Word, LibreOffice and Google Docs have or know how to
// replace: the font of the pages is on few computers.
const (
	textFont = "Cambria"
	codeFont = "Consolas"
)

// colorCode returns a color as Word has it.
func colorCode(c book.Color) string { return fmt.Sprintf("%02X%02X%02X", c[0], c[1], c[2]) }

// styleForm is a style of paragraphs, or of text if it has no paragraph.
type styleForm struct {
	id, name, basedOn, next string
	paragraph               *paragraphProps
	run                     runProps
	own                     bool // a style that Word does not know
}

// sheetWriter writes the styles of a design.
type sheetWriter struct {
	sheet    *style.Sheet
	measure  float64 // the width of the column
	shift    int     // how many levels of headings are above the first of Word
	language string
}

// addStyles adds the part with all styles of the design.
func (w sheetWriter) addStyles(p *parts) {
	s, _ := p.belongs("styles.xml", typeStyles, "w:styles", "styles")
	sheet := w.sheet
	s.start("w:docDefaults")
	s.start("w:rPrDefault")
	// Not the color, which LibreOffice would prefer to that of links in tables.
	(&runProps{font: textFont, size: sheet.Body.Size, language: wordLanguage(w.language)}).write(&s.xmlWriter)
	s.end()
	s.start("w:pPrDefault")
	(&paragraphProps{spacing: &spacing{after: sheet.Gap, line: sheet.Body.Leading}}).write(&s.xmlWriter)
	s.end()
	s.end()
	for _, f := range w.textStyles() {
		f.write(&s.xmlWriter)
	}
	w.tableStyles(&s.xmlWriter)
	s.start("w:style", "w:type", "numbering", "w:default", "1", "w:styleId", "NoList")
	s.value("w:name", "No List")
	s.end()
	s.end()
}

func (f *styleForm) write(w *xmlWriter) {
	kind := "paragraph"
	if f.paragraph == nil {
		kind = "character"
	}
	attributes := []string{"w:type", kind}
	if f.id == styleNormal || f.id == "DefaultParagraphFont" {
		attributes = append(attributes, "w:default", "1")
	}
	if f.own {
		attributes = append(attributes, "w:customStyle", "1")
	}
	w.start("w:style", append(attributes, "w:styleId", f.id)...)
	w.value("w:name", f.name)
	w.optional("w:basedOn", f.basedOn)
	w.optional("w:next", f.next)
	w.flag("w:qFormat", f.paragraph != nil)
	if f.paragraph != nil {
		f.paragraph.write(w)
	}
	f.run.write(w)
	w.end()
}

// textStyles returns the styles of paragraphs and text.
func (w sheetWriter) textStyles() []styleForm {
	s := w.sheet
	quiet := colorCode(s.Colors.Quiet)
	all := []styleForm{
		{id: styleNormal, name: "Normal", paragraph: &paragraphProps{}, run: runProps{color: colorCode(s.Colors.Text)}},
		{id: "DefaultParagraphFont", name: "Default Paragraph Font"},
		{id: styleTitle, name: "Title", basedOn: styleNormal, next: styleNormal,
			paragraph: &paragraphProps{keepNext: true, keepLines: true, spacing: &spacing{before: 0, after: s.Opening.After, line: s.Title.Leading}},
			run:       runProps{styles: block.Strong, size: s.Title.Size}},
		w.labelStyle(),
	}
	all = append(all, w.headingStyles()...)
	all = append(all, w.contentsStyles()...)
	all = append(all,
		styleForm{id: styleStatement, name: "Statement", basedOn: styleNormal, next: styleNormal, own: true,
			paragraph: &paragraphProps{keepNext: true, keepLines: true}, run: runProps{styles: block.Emphasis, color: quiet}},
		styleForm{id: styleDetails, name: "Details", basedOn: styleNormal, next: styleNormal, own: true,
			paragraph: &paragraphProps{keepNext: true, keepLines: true, spacing: &spacing{before: -1, after: -1, line: s.Small.Leading}},
			run:       runProps{color: quiet, size: s.Small.Size}},
		styleForm{id: styleList, name: "List Paragraph", basedOn: styleNormal, paragraph: &paragraphProps{contextual: "1"}},
		styleForm{id: styleQuote, name: "Quote", basedOn: styleNormal, paragraph: w.quoteForm(), run: runProps{color: quiet}},
		w.codeStyle(),
		styleForm{id: styleInlineCode, name: "Inline Code", basedOn: "DefaultParagraphFont", own: true,
			run: runProps{font: codeFont, plain: true, size: s.Code.Size}},
		styleForm{id: styleRule, name: "Horizontal Rule", basedOn: styleNormal, next: styleNormal, own: true,
			paragraph: &paragraphProps{borders: []border{{side: "bottom", thickness: 0.6, space: 1, color: colorCode(s.Colors.Rule)}},
				spacing: &spacing{before: 0, after: s.Gap * 2, line: s.Body.Leading / 2}}, run: runProps{size: s.Body.Size / 2}},
		styleForm{id: styleFigure, name: "Figure", basedOn: styleNormal, next: styleNormal, own: true,
			paragraph: &paragraphProps{spacing: &spacing{before: s.Gap / 2, after: s.Gap * 1.2}}},
		styleForm{id: styleCaption, name: "caption", basedOn: styleNormal, next: styleNormal,
			paragraph: &paragraphProps{spacing: &spacing{before: -1, after: s.Gap * 1.2, line: s.Small.Leading}}, run: runProps{color: quiet, size: s.Small.Size}},
		styleForm{id: styleGap, name: "Gap", basedOn: styleNormal, own: true,
			paragraph: &paragraphProps{spacing: &spacing{before: 0, after: 0, line: 4}}, run: runProps{size: 3}},
		styleForm{id: styleLink, name: "Hyperlink", basedOn: "DefaultParagraphFont", run: w.linkForm()},
	)
	all = append(all, w.cellStyles()...)
	return append(all, w.marginStyles()...)
}

func (w sheetWriter) linkForm() runProps {
	r := runProps{color: colorCode(w.sheet.Colors.Link)}
	if w.sheet.Rules.Link > 0 {
		r.styles = block.Underlined
	}
	return r
}

func (w sheetWriter) labelStyle() styleForm {
	s := w.sheet
	label := styleForm{id: styleLabel, name: "Document Label", basedOn: styleNormal, next: styleTitle, own: true,
		paragraph: &paragraphProps{keepNext: true, spacing: &spacing{before: 0, after: 7, line: s.Label.Leading}},
		run:       runProps{color: colorCode(s.Colors.Quiet), size: s.Label.Size}}
	if s.Opening.Tracking > 0 {
		label.run.caps, label.run.tracking = true, float64(s.Opening.Tracking)/1000*s.Label.Size
	}
	return label
}

// headingStyles returns the styles of headings below the title.
func (w sheetWriter) headingStyles() []styleForm {
	var all []styleForm
	for level := 1; level <= 6; level++ {
		h := w.sheet.HeadingText(level + w.shift)
		run := runProps{size: h.Size}
		if h.Strong {
			run.styles |= block.Strong
		}
		if h.Italic {
			run.styles |= block.Emphasis
		}
		all = append(all, styleForm{id: headingStyle(level), name: "heading " + number(level), basedOn: styleNormal, next: styleNormal,
			paragraph: &paragraphProps{keepNext: true, keepLines: true, outline: level,
				spacing: &spacing{before: h.Before, after: h.After, line: h.Leading}}, run: run})
	}
	return all
}

func (w sheetWriter) contentsStyles() []styleForm {
	s := w.sheet
	h := s.HeadingText(2)
	all := []styleForm{{id: styleContentsTitle, name: "TOC Heading", basedOn: styleNormal, next: styleNormal,
		paragraph: &paragraphProps{keepNext: true, spacing: &spacing{before: h.Before, after: h.After, line: h.Leading}},
		run:       runProps{styles: block.Strong, size: h.Size}}}
	for level := range 2 {
		before := 0.0
		run := runProps{size: s.Contents.Size}
		if level == 0 {
			before = s.Contents.Gap
			if s.Contents.Strong {
				run.styles = block.Strong
			}
		}
		all = append(all, styleForm{id: contentsStyle(level), name: "toc " + number(level+1), basedOn: styleNormal, next: styleNormal,
			paragraph: &paragraphProps{tabs: []tab{w.pageTab()}, spacing: &spacing{before: before, after: 0, line: s.Contents.Leading},
				indent: &indent{left: w.contentsIndent(level)}}, run: run})
	}
	return all
}

// pageTab is the tab stop of page numbers in the table of contents.
func (w sheetWriter) pageTab() tab {
	t := tab{align: "right", at: w.measure}
	if w.sheet.Contents.Leader != "" {
		t.leader = "dot"
	}
	return t
}

// contentsIndent is the indent of the lines of a level of the table of contents. The
// numbers of headings have as much room.
func (w sheetWriter) contentsIndent(level int) float64 {
	return float64(level) * 2.4 * w.sheet.Contents.Size
}

func (w sheetWriter) quoteForm() *paragraphProps {
	s := w.sheet
	p := &paragraphProps{indent: &indent{left: s.Indent}}
	if s.Rules.Quote > 0 {
		p.borders = []border{{side: "left", thickness: s.Rules.Quote, space: s.Indent - s.Rules.Quote - 1, color: colorCode(s.Colors.Hairline)}}
	}
	return p
}

// codeStyle has its ground and, where that is seen, room around it.
func (w sheetWriter) codeStyle() styleForm {
	s := w.sheet
	p := &paragraphProps{spacing: &spacing{before: s.Gap, after: s.Gap * 1.5, line: s.Code.Leading}, indent: &indent{left: s.Panel.PadX, right: s.Panel.PadX}}
	if s.Colors.Ground != style.White {
		p.shade = colorCode(s.Colors.Ground)
		for _, side := range []string{"top", "left", "bottom", "right"} {
			space := s.Panel.PadY
			if side == "left" || side == "right" {
				space = s.Panel.PadX
			}
			p.borders = append(p.borders, border{side: side, thickness: 0.5, space: space, color: p.shade})
		}
	}
	return styleForm{id: styleCode, name: "Code", basedOn: styleNormal, own: true, paragraph: p,
		run: runProps{font: codeFont, plain: true, size: s.Code.Size}}
}

// marginStyles returns the styles of what is around the text.
func (w sheetWriter) marginStyles() []styleForm {
	s := w.sheet
	run := runProps{color: colorCode(s.Colors.Quiet), size: s.Label.Size}
	line := &spacing{before: 0, after: 0, line: s.Label.Leading}
	return []styleForm{
		{id: styleHeader, name: "header", basedOn: styleNormal, run: run,
			paragraph: &paragraphProps{tabs: []tab{{align: "right", at: w.measure}}, spacing: line}},
		{id: styleFooter, name: "footer", basedOn: styleNormal, run: run, paragraph: &paragraphProps{spacing: line}},
		{id: styleNote, name: "footnote text", basedOn: styleNormal, run: runProps{size: s.Small.Size},
			paragraph: &paragraphProps{spacing: &spacing{before: 0, after: s.ItemGap, line: s.Small.Leading}}},
		{id: styleComment, name: "annotation text", basedOn: styleNormal, run: runProps{size: s.Small.Size},
			paragraph: &paragraphProps{spacing: line}},
		{id: styleNoteReference, name: "footnote reference", basedOn: "DefaultParagraphFont", run: runProps{styles: block.Superscript}},
	}
}
