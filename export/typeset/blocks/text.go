package blocks

import "promodoc/app/message"

// The texts of this package.
var textDocument = message.New("blocks.promotion-document", "Promotion document")
