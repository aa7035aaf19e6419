package blocks

import "promodoc/app/message"

// The texts of this package.
var (
	textDocument = message.New("blocks.promotion-document", "Promotion document")
	textMissing  = message.New("blocks.picture-not-shown", "Picture not shown: {{.Name}}")
)
