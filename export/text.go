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
