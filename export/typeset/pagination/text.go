package pagination

import "promodoc/app/message"

// The texts of this package.
var textPageNumber = message.New("pagination.page-number", "page {{.Page}} of {{.Count}}")
