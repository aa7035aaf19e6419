package docx_test

import (
	"slices"
	"strconv"
	"strings"
)

// The content of elements in the order that the schema asks for (ISO/IEC 29500-1,
// annex A).
var sequences = map[string][]string{
	"w:pPr": strings.Fields(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers
		w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN
		w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection
		w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange`),
	"w:rPr": strings.Fields(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss
		w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u
		w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath`),
	"w:tblPr": strings.Fields(`w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc
		w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription`),
	"w:tcPr": strings.Fields(`w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection
		w:tcFitText w:vAlign w:hideMark`),
	"w:sectPr": strings.Fields(`w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc
		w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid`),
	"w:lvl":         strings.Fields("w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr"),
	"w:abstractNum": strings.Fields("w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl"),
	"w:num":         strings.Fields("w:abstractNumId w:lvlOverride"),
	"w:numbering":   strings.Fields("w:numPicBullet w:abstractNum w:num w:numIdMacAtCleanup"),
	"w:style": strings.Fields(`w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden
		w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr`),
	"w:tblStylePr":  strings.Fields("w:pPr w:rPr w:tblPr w:trPr w:tcPr"),
	"w:styles":      strings.Fields("w:docDefaults w:latentStyles w:style"),
	"w:docDefaults": strings.Fields("w:rPrDefault w:pPrDefault"), "w:rPrDefault": {"w:rPr"}, "w:pPrDefault": {"w:pPr"},
	"w:settings": strings.Fields(`w:zoom w:mirrorMargins w:defaultTabStop w:evenAndOddHeaders w:characterSpacingControl w:footnotePr
		w:endnotePr w:compat w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator`),
	"w:footnotePr": {"w:footnote"}, "w:compat": {"w:compatSetting"},
	"w:numPr":      strings.Fields("w:ilvl w:numId"),
	"w:pBdr":       strings.Fields("w:top w:left w:bottom w:right w:between w:bar"),
	"w:tabs":       {"w:tab"},
	"w:tbl":        strings.Fields("w:bookmarkStart w:tblPr w:tblGrid w:tr"),
	"w:tblGrid":    {"w:gridCol"},
	"w:tblBorders": strings.Fields("w:top w:left w:bottom w:right w:insideH w:insideV"),
	"w:tcBorders":  strings.Fields("w:top w:left w:bottom w:right w:insideH w:insideV"),
	"w:tblCellMar": strings.Fields("w:top w:left w:bottom w:right"),
	"w:tcMar":      strings.Fields("w:top w:left w:bottom w:right"),
	"w:sdt":        strings.Fields("w:sdtPr w:sdtEndPr w:sdtContent"),
	"w:docPartObj": strings.Fields("w:docPartGallery w:docPartCategory w:docPartUnique"),
	"w:document":   {"w:body"},
	"w:font":       strings.Fields("w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig"),
	"w:fonts":      {"w:font"},
	"wp:inline":    strings.Fields("wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphic"),
	"pic:pic":      strings.Fields("pic:nvPicPr pic:blipFill pic:spPr"),
	"pic:spPr":     strings.Fields("a:xfrm a:prstGeom"),
}

// blocks and inlines are what stands among paragraphs and among runs.
var (
	blocks  = strings.Fields("w:p w:tbl w:sdt w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd")
	inlines = strings.Fields("w:r w:hyperlink w:fldSimple w:sdt w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:proofErr")
)

// choices are elements whose content has no order, besides what sequences has.
var choices = map[string][]string{
	"w:body": append(slices.Clone(blocks), "w:sectPr"), "w:footnote": blocks, "w:comment": blocks, "w:comments": {"w:comment"}, "w:hdr": blocks, "w:ftr": blocks,
	"w:tc": append(slices.Clone(blocks), "w:tcPr"), "w:p": append(slices.Clone(inlines), "w:pPr"), "w:hyperlink": inlines,
	"w:r":          strings.Fields("w:rPr w:t w:tab w:br w:drawing w:fldChar w:instrText w:footnoteRef w:footnoteReference w:commentReference w:annotationRef w:separator w:continuationSeparator"),
	"w:sdtContent": append(slices.Clone(blocks), "w:r"), "w:sdtPr": strings.Fields("w14:checkbox w:docPartObj"),
	"w:tr": strings.Fields("w:trPr w:tc"), "w:trPr": strings.Fields("w:cantSplit w:tblHeader"), "w:footnotes": {"w:footnote"}, "w:drawing": {"wp:inline"},
}

// repeatable elements may be there several times.
var repeatable = strings.Fields("w:headerReference w:footerReference w:lvl w:abstractNum w:num w:style w:tblStylePr w:tab w:gridCol w:tr w:font w:footnote w:compatSetting")

// texts are the elements with text.
var texts = strings.Fields("w:t w:instrText")

// document checks the parts with text.
func (c *checker) document() {
	body := c.parts["word/document.xml"].child("w:body")
	if body == nil || len(body.children) == 0 || body.children[len(body.children)-1].name != "w:sectPr" {
		c.fault("the document does not end with the properties of its pages")
		return
	}
	drawings := map[string]bool{}
	for name, root := range c.parts {
		fields := 0
		root.walk(func(n *node) {
			switch n.name {
			case "w:t":
				if strings.ContainsAny(n.text, "\n\r\t") || n.attrs["xml:space"] != "preserve" {
					c.fault("%s: the text %q", name, n.text)
				}
				if n.text == "" {
					c.fault("%s: an empty text", name)
				}
			case "w:fldChar":
				fields += map[string]int{"begin": 1, "separate": 0, "end": -1}[n.attrs["w:fldCharType"]]
				if fields < 0 {
					c.fault("%s: a field ends that did not begin", name)
				}
			case "w:tbl":
				c.table(name, n)
			case "w:tc", "w:footnote":
				if n.parent.name != "w:footnotePr" && (len(n.children) == 0 || n.children[len(n.children)-1].name != "w:p") {
					c.fault("%s: %s does not end with a paragraph", name, n.name)
				}
			case "wp:docPr":
				if drawings[n.attrs["id"]] {
					c.fault("%s: the drawing %s is there twice", name, n.attrs["id"])
				}
				drawings[n.attrs["id"]] = true
			case "w:hyperlink":
				if n.parent.name == "w:hyperlink" {
					c.fault("%s: a link in a link", name)
				}
			}
		})
		if fields != 0 {
			c.fault("%s: a field does not end", name)
		}
	}
}

// table checks that the cells of a table are those of its grid. Word has at most 63
// columns.
func (c *checker) table(part string, t *node) {
	var grid []string
	total := 0
	for _, column := range t.child("w:tblGrid").children {
		width := column.attrs["w:w"]
		n, err := strconv.Atoi(width)
		if err != nil || n <= 0 {
			c.fault("%s: a column of the width %q", part, width)
		}
		grid, total = append(grid, width), total+n
	}
	if len(grid) == 0 || len(grid) > 63 {
		c.fault("%s: a table of %d columns", part, len(grid))
	}
	if width := t.child("w:tblPr").child("w:tblW").attrs["w:w"]; width != strconv.Itoa(total) {
		c.fault("%s: a table of the width %s whose columns have %d", part, width, total)
	}
	rows := 0
	for _, row := range t.children {
		if row.name != "w:tr" {
			continue
		}
		rows++
		var cells []string
		for _, cell := range row.children {
			if cell.name == "w:tc" {
				cells = append(cells, cell.child("w:tcPr").child("w:tcW").attrs["w:w"])
			}
		}
		if !slices.Equal(cells, grid) {
			c.fault("%s: a row has the cells %v in the grid %v", part, cells, grid)
		}
	}
	if rows == 0 {
		c.fault("%s: a table without rows", part)
	}
	// Word joins tables that nothing is between.
	if siblings := t.parent.children; slices.Index(siblings, t) > 0 && siblings[slices.Index(siblings, t)-1].name == "w:tbl" {
		c.fault("%s: a table right below another", part)
	}
}

// styles checks that all styles exist, are of the right type, and are not based on
// themselves.
func (c *checker) styles() {
	kinds, based := map[string]string{}, map[string]string{}
	names := map[string]bool{}
	for _, s := range c.parts["word/styles.xml"].children {
		if s.name != "w:style" {
			continue
		}
		id := s.attrs["w:styleId"]
		if kinds[id] != "" || names[strings.ToLower(s.val("w:name"))] {
			c.fault("the style %s is there twice", id)
		}
		kinds[id], based[id] = s.attrs["w:type"], s.val("w:basedOn")
		names[strings.ToLower(s.val("w:name"))] = true
	}
	for id := range based {
		at := id
		for range len(based) + 1 {
			at = based[at]
		}
		if at != "" || based[id] != "" && kinds[based[id]] != kinds[id] {
			c.fault("the style %s is based on itself, or on one of another type", id)
		}
	}
	uses := map[string]string{"w:pStyle": "paragraph", "w:rStyle": "character", "w:tblStyle": "table", "w:next": "paragraph", "w:basedOn": ""}
	for part, root := range c.parts {
		root.walk(func(n *node) {
			if kind, use := uses[n.name]; use && (kinds[n.attrs["w:val"]] == "" || kind != "" && kinds[n.attrs["w:val"]] != kind) {
				c.fault("%s: there is no style %s", part, n.attrs["w:val"])
			}
		})
	}
}

// numbering checks that every list has a form of its own, with all levels.
func (c *checker) numbering() {
	forms, lists, numbers := map[string]bool{}, map[string]bool{}, map[string]bool{}
	if root := c.parts["word/numbering.xml"]; root != nil {
		for _, n := range root.children {
			switch n.name {
			case "w:abstractNum":
				levels := 0
				if numbers[n.val("w:nsid")] {
					c.fault("two forms have the number %q", n.val("w:nsid"))
				}
				numbers[n.val("w:nsid")] = true
				for _, child := range n.children {
					if child.name == "w:lvl" {
						if child.attrs["w:ilvl"] != strconv.Itoa(levels) {
							c.fault("the form %s lacks a level", n.attrs["w:abstractNumId"])
						}
						levels++
					}
				}
				if levels != 9 {
					c.fault("the form %s has %d levels", n.attrs["w:abstractNumId"], levels)
				}
				forms[n.attrs["w:abstractNumId"]] = true
			case "w:num":
				form := n.val("w:abstractNumId")
				if !forms[form] {
					c.fault("the list %s has the form %s, which does not exist or has another list", n.attrs["w:numId"], form)
				}
				delete(forms, form)
				lists[n.attrs["w:numId"]] = true
			}
		}
	}
	for part, root := range c.parts {
		root.walk(func(n *node) {
			if n.name == "w:numPr" && (!lists[n.val("w:numId")] || n.val("w:ilvl") > "8") {
				c.fault("%s: there is no list %s", part, n.val("w:numId"))
			}
		})
	}
}

// footnotes checks that each footnote is referred to once, from the document.
func (c *checker) footnotes() {
	notes := map[string]int{}
	if root := c.parts["word/footnotes.xml"]; root != nil {
		for _, n := range root.children {
			if notes[n.attrs["w:id"]] != 0 {
				c.fault("the footnote %s is there twice", n.attrs["w:id"])
			}
			notes[n.attrs["w:id"]] = 1
			if kind := n.attrs["w:type"]; kind != "" {
				notes[n.attrs["w:id"]] = 2
			}
		}
		if notes["-1"] != 2 || notes["0"] != 2 {
			c.fault("the lines above footnotes are missing")
		}
	}
	for part, root := range c.parts {
		root.walk(func(n *node) {
			if n.name != "w:footnoteReference" {
				return
			}
			if id := n.attrs["w:id"]; notes[id] != 1 || part != "word/document.xml" {
				c.fault("%s: there is no footnote %s, or it was referred to before", part, id)
			} else {
				notes[id] = 2
			}
		})
	}
	for id, state := range notes {
		if state != 2 {
			c.fault("nothing refers to the footnote %s", id)
		}
	}
}
