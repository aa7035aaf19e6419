package evidence

import "promodoc/app/message"

// errTooMany is of a file that proposes more than anybody looks through.
var errTooMany = message.New("evidence.too-many", "{{.File}}: it has more than {{.Max}} items: choose a shorter time, such as one cycle, and import it again; nothing was added")

// textNoName is the name of a column or a field without one.
var textNoName = message.New("evidence.no-name", "without a name")
