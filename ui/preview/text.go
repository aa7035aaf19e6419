package preview

import "promodoc/app/message"

// The texts of the pane.
var (
	textPage     = message.New("preview.page", "Page {{.Page}} of {{.Pages}}")
	textPercent  = message.New("preview.percent", "{{.Percent}} %")
	textFitWidth = message.New("preview.fit-width", "Fit width")
	textFailed   = message.New("preview.failed", "No new pages: {{.Reason}}")
)
