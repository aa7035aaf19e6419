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

// textCandidate is whose the questions of a draft are if the document does not say.
var textCandidate = message.New("export.candidate", "Candidate")
