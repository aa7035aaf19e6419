package export

import "promodoc/app/message"

var (
	errNoFormat   = message.New("export.no-format", `there is no format "{{.Format}}"`)
	errNoPaper    = message.New("export.no-paper", `there is no paper "{{.Paper}}"; there are {{.Known}}`)
	errNoDesign   = message.New("export.no-design", `there is no design "{{.Design}}"; there are {{.Known}}`)
	errNoContents = message.New("export.no-contents", `contents cannot be "{{.Contents}}"; they are {{.Known}}`)
	errDPI        = message.New("export.dpi", "page images are made at {{.Min}} to {{.Max}} dots per inch, not at {{.DPI}}")
	errImage      = message.New("export.image", "page {{.Number}} could not be made an image: {{.Cause}}")
)

// What a draft leaves out.
var textQuestionsLeftOut = message.NewPlural("export.questions-left-out",
	"{{.Count}} question was left out: it is about something that readers do not get, such as a confidential example.",
	"{{.Count}} questions were left out: they are about something that readers do not get, such as a confidential example.")

// textMissing is said of an attachment that is not there.
var textMissing = message.New("export.attachment-missing", "The attachment “{{.File}}” of “{{.Example}}” is missing and was left out: attach it again, or remove it from the example")

// textNotEmbedded is said where a PDF file cannot carry its document.
var textNotEmbedded = message.New("export.not-embedded", "The document was not included in the PDF: it has the names that are replaced for these readers")

// textCandidate is whose the questions of a draft are if the document does not say.
var textCandidate = message.New("export.candidate", "Candidate")

// What readers may get of confidential names all the same. {{.Forms}} are words as they
// are in the text, in quotation marks.
var (
	textQuoted = message.New("export.quoted", "“{{.Words}}”")
	textLeft   = message.New("export.names-left", "{{.Forms}} looks like the confidential name {{.Name}} and is still in the text: add it to the names of these readers, or reword it")
	textLinks  = message.NewPlural("export.links-lost", "One link has a confidential name in its address, so only its text was exported", "{{.Count}} links have a confidential name in their address, so only their texts were exported")
	textImages = message.NewPlural("export.images-lost", "One image has a confidential name in it or in the name of its file, and was left out", "{{.Count}} images have a confidential name in them or in the names of their files, and were left out")
	textSeen   = message.NewPlural("export.images-seen", "One image was exported without being searched for confidential names: check it", "{{.Count}} images were exported without being searched for confidential names: check them")
)
