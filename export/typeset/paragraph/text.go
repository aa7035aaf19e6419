package paragraph

import "promodoc/app/message"

// The texts of this package: notices about images.
var textInlineImage = message.New("paragraph.inline-image",
	"The image {{.Path}} is in a heading or a table, where images are not shown; its description is shown instead.")
