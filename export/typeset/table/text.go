package table

import "promodoc/app/message"

// The texts of this package.
var textPage = message.New("table.page", "Page") // the head of a column of page numbers
