package docx

import (
	"promodoc/export/typeset/block"
	"promodoc/export/typeset/paragraph"
)

// opening writes the blocks that open a document: its title, below a label in a
// promotion document, and the facts.
func (w *writer) opening(blocks []block.Block, r region) {
	if len(blocks) == 0 {
		return
	}
	title := &blocks[0]
	if label := w.doc.Words.Label; label != "" {
		w.startParagraph(paragraphProps{style: styleLabel, rightToLeft: paragraph.RightToLeft(title)}, r)
		w.run(label, runProps{}, false)
		w.end()
	}
	p := paragraphProps{style: styleTitle, rightToLeft: paragraph.RightToLeft(title)}
	if rule := w.doc.Sheet.Opening.Rule; len(blocks) == 1 && rule > 0 {
		p.borders = []border{{side: "bottom", thickness: rule, space: w.doc.Sheet.Opening.Before / 2, color: colorCode(w.doc.Sheet.Colors.Rule)}}
	}
	w.startParagraph(p, r)
	w.headingText(title, title.Text, p.rightToLeft)
	w.end()
	if len(blocks) > 1 {
		w.facts(&blocks[1], r)
		o := w.doc.Sheet.Opening
		p := paragraphProps{style: styleGap, spacing: &spacing{before: 0, after: o.After}}
		if o.Rule > 0 {
			p.spacing.before = max(0, o.Before-4)
			p.borders = []border{{side: "bottom", thickness: o.Rule, color: colorCode(w.doc.Sheet.Colors.Rule)}}
		}
		w.openParagraph(p)
		w.end()
	}
}

// contents writes the table of contents: a field, which Word makes again when it is
// asked to. Until then it has the pages of the PDF.
func (w *writer) contents() {
	entries := w.doc.Contents
	if len(entries) == 0 {
		return
	}
	w.start("w:sdt")
	w.start("w:sdtPr")
	w.start("w:docPartObj")
	w.value("w:docPartGallery", "Table of Contents")
	w.empty("w:docPartUnique")
	w.end()
	w.end()
	w.start("w:sdtContent")
	w.startParagraph(paragraphProps{style: styleContentsTitle}, region{})
	w.run(w.doc.Words.Contents, runProps{}, false)
	w.end()
	from, to := 9, 1
	for _, e := range entries {
		level := w.headings.levelOf(e.Heading.Level)
		from, to = min(from, level), max(to, level)
	}
	for i, e := range entries {
		p := paragraphProps{style: contentsStyle(e.Level), rightToLeft: paragraph.RightToLeft(e.Heading)}
		if found, _ := block.SplitNumber(e.Heading.Text); found != nil {
			p.tabs = []tab{{align: "left", at: w.styles().contentsIndent(e.Level + 1)}, w.styles().pageTab()}
		}
		if i == len(entries)-1 {
			p.spacing = &spacing{before: -1, after: w.doc.Sheet.Body.Leading}
		}
		w.startParagraph(p, region{})
		if i == 0 {
			w.fieldChar("begin")
			w.start("w:r")
			w.element("w:instrText", ` TOC \o "`+number(from)+"-"+number(to)+`" \h \z \u `, "xml:space", "preserve")
			w.end()
			w.fieldChar("separate")
		}
		w.entry(e.Heading)
		if i == len(entries)-1 {
			w.fieldChar("end")
		}
		w.end()
	}
	w.end()
	w.end()
}

func (w *xmlWriter) fieldChar(kind string) {
	w.start("w:r")
	w.empty("w:fldChar", "w:fldCharType", kind)
	w.end()
}

// entry writes the text of a line of the table of contents.
func (w *writer) entry(heading *block.Block) {
	target := w.marks.targets[heading.Slug]
	w.start("w:hyperlink", "w:anchor", target, "w:history", "1")
	found, rest := block.SplitNumber(heading.Text)
	if found != nil {
		w.run(block.PlainLine(found)+"\t", runProps{}, false)
	}
	w.run(block.TitleLine(rest), runProps{}, paragraph.RightToLeft(heading))
	w.run("\t", runProps{}, false)
	w.field("PAGEREF "+target+` \h`, number(w.doc.Pages[heading.Slug]+1), runProps{})
	w.end()
}
