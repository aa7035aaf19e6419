package pdf

import "promodoc/app/message"

var (
	// The name of a link to a page, for those who do not see where it leads.
	textPage = message.New("pdf.page", "page {{.Number}}")

	errWrite             = message.New("pdf.write", "the PDF could not be written: {{.Cause}}")
	errGofpdfFile        = message.New("pdf.library-file", "the PDF library wrote a file that cannot be read back")
	errTooManyCharacters = message.New("pdf.too-many-characters",
		"the text has more than 60,000 different characters in one font: make two documents of it")
	errFace      = message.New("pdf.face", "font face {{.Number}}: {{.Cause}}")
	errFontCut   = message.New("pdf.font-cut", "the font file is cut off")
	errFontTable = message.New("pdf.font-table",
		"the font has no usable table \"{{.Name}}\"; TrueType outlines are needed")
	errFontWidths = message.New("pdf.font-widths", "the font's widths cannot be read")
)
